"""Something does not load: the page says so and the rest works."""

import re

from playwright.sync_api import Route, expect

from geodata.query import Filter
from tests.browser.conftest import Visit, answering
from tests.browser.reader import MAP, Reader

DISC = """() => document.getElementById("map")._fullLayout.map._subplot.map
    .queryRenderedFeatures({ layers: ["plotly-trace-layer-disc-circle"] }).length"""
UNAVAILABLE = ("503", "net::ERR_FAILED", "500")


def test_without_the_base_map_marks_are_drawn_and_filtered_and_it_is_said(visit: Visit) -> None:
    reader = visit(answers={"**/map/*/*.json": 503}, tolerate=UNAVAILABLE)
    page = reader.page
    expect(page.locator("#map-failed")).to_have_text(
        "The base map could not be loaded; the circles are still in their places."
    )
    reader.eventually(lambda: page.evaluate(DISC) > 20, True)
    page.mouse.click(*reader.pixel("piura"))
    reader.shows(place="piura")
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(place="piura", region=("PE-PUN",))


def test_tiles_that_fail_leave_marks_and_page_whole(visit: Visit) -> None:
    reader = visit(answers={"**/*.pbf": 503}, tolerate=(*UNAVAILABLE, "Map error."))
    reader.eventually(lambda: reader.page.evaluate(DISC) > 20, True)
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))


def test_without_the_map_library_list_filters_and_timeline_work(visit: Visit) -> None:
    reader = visit(answers={"**/scripts/plotly.*": 0}, tolerate=UNAVAILABLE, marks=("listed",))
    page = reader.page
    expect(page.locator("#map-failed")).to_have_text(
        "The map could not be loaded. The picture shows the same view; list and numbers follow "
        "what you choose. Try again"
    )
    works_without_a_map(reader)


LOSE = f"""() => {{
    const gl = {MAP}.getCanvas().getContext("webgl2");
    window.drawing = gl.getExtension("WEBGL_lose_context");
    window.drawing.loseContext();
}}"""
LOST = ("WebGL", "CONTEXT_LOST")  # what browsers log of it


def test_a_map_whose_drawing_is_taken_away_is_a_picture_until_it_is_back(visit: Visit) -> None:
    reader = visit("?region=PE-PUN", tolerate=LOST)
    page = reader.page
    page.evaluate(LOSE)
    expect(page.locator("html")).to_have_attribute("data-map", "picture")
    expect(page.locator("#map-failed")).to_contain_text("The browser has stopped the map")
    picture = page.locator("#map-picture img")
    expect(picture).to_have_attribute("src", re.compile(r"/image\.svg\?region=PE-PUN&"))
    expect(picture).to_have_attribute("alt", reader.sentence)
    reader.choose("legend", "riots")
    expect(picture).to_have_attribute("src", re.compile("type=riots"))
    page.evaluate("() => window.drawing.restoreContext()")
    expect(page.locator("html")).to_have_attribute("data-map", "ready")
    expect(page.locator("#map-failed")).to_be_hidden()
    expect(page.locator("#map-picture")).to_be_hidden()
    reader.eventually(lambda: page.evaluate(DISC) > 2, True)


def test_a_map_that_stays_lost_can_be_asked_for_again(visit: Visit) -> None:
    reader = visit(tolerate=LOST)
    page = reader.page
    page.evaluate(LOSE)
    page.locator("#map-failed").get_by_role("button", name="Try again").click()
    expect(page.locator("html")).to_have_attribute("data-map", "ready")
    reader.eventually(lambda: page.evaluate(DISC) > 20, True)
    page.mouse.click(*reader.pixel("piura"))
    reader.shows(place="piura")


def test_without_webgl_the_picture_stays_and_the_library_is_not_fetched(visit: Visit) -> None:
    script = "HTMLCanvasElement.prototype.getContext = () => null"
    reader = visit(marks=("listed",), script=script)
    page = reader.page
    expect(page.locator("#map-failed")).to_have_text(
        "This browser cannot draw the map: WebGL is missing or turned off. The picture shows the "
        "same view; list and numbers follow what you choose. "
    )
    expect(page.locator("#map-picture img")).to_be_visible()
    assert page.evaluate("() => typeof window.Plotly") == "undefined"
    works_without_a_map(reader)


def test_the_first_picture_stands_until_the_map_has_drawn_its_marks(visit: Visit) -> None:
    held: list[Route] = []
    reader = visit(marks=("listed",), hold={"**/scripts/plotly.*": held})
    page = reader.page
    expect(page.locator("#map-picture img")).to_be_visible()
    expect(page.locator("#map-failed")).to_be_hidden()
    held[0].continue_()
    expect(page.locator("html")).to_have_attribute("data-map", "ready")
    expect(page.locator("#map-picture")).to_be_hidden()


def works_without_a_map(reader: Reader) -> None:
    reader.agrees(Filter())
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))
    reader.page.locator("#slider-to").focus()
    reader.page.keyboard.press("PageDown")
    reader.eventually(lambda: reader.filter.to is not None, True)
    reader.agrees(reader.filter)
    reader.page.locator("#zoom-in").click()
    reader.page.locator("#fit").click()
    reader.page.locator("#reset").click()
    reader.shows()


def test_without_the_data_a_sentence_says_so(visit: Visit) -> None:
    # The words are not there either: the page must know these itself.
    for locale, said in (("en-GB", "The data could not be loaded"), ("es-PE", "No se pudieron")):
        # Words are fetched beside the data, and in vain: browsers warn of that when they are slow.
        told = (*UNAVAILABLE, "preloaded using link preload")
        reader = visit(answers={"**/map.json": 500}, tolerate=told, marks=(), locale=locale)
        notice = reader.page.locator("#notices")
        expect(notice).to_contain_text(said)
        expect(notice).to_be_visible()


# What fails only after the page has started.


def test_details_that_fail_are_told_and_the_list_stays(revisit: Visit) -> None:
    reader = revisit(tolerate=UNAVAILABLE)
    reader.page.context.route("**/details/**", answering(503))
    reader.card(reader.cards[0]).locator(".card-title").click()
    said = reader.card(reader.cards[0]).get_by_role("alert")
    expect(said).to_be_visible()
    expect(said).to_contain_text("The details of this event could not be loaded.")
    assert len(reader.cards) == 60
    reader.page.context.unroute("**/details/**")
    said.get_by_role("button", name="Try again").click()
    expect(reader.card(reader.cards[0]).locator(".card-details")).to_be_visible()
    expect(said).to_have_count(0)


def test_a_file_that_fails_is_told_beside_the_buttons(revisit: Visit) -> None:
    reader = revisit(tolerate=UNAVAILABLE)
    said = reader.page.locator("#download-said")
    failing = {"claims.csv": 503, "events.geojson": 0, "events.csv": 503}
    for file, status in failing.items():
        reader.page.context.route(f"**/{file}", answering(status))
    for button in ("#download-claims", "#download-geojson", "#download-events"):
        reader.page.locator(button).click()
        expect(said).to_have_text("The file could not be loaded. Try again.")
        expect(said).to_be_visible()
    reader.page.context.unroute_all()
    with reader.page.expect_download():
        reader.page.locator("#download-events").click()
    expect(said).to_be_empty()


def test_an_embed_without_its_other_parts_says_so_and_keeps_the_map(visit: Visit) -> None:
    reader = visit("embed?lang=en", answers={"**/parts.mjs": 503}, tolerate=UNAVAILABLE)
    reader.page.locator("#list-open").click()
    expect(reader.page.locator("#notices")).to_contain_text(
        "A part of the page could not be loaded. Reload the page to try again."
    )
    reader.eventually(lambda: reader.page.evaluate(DISC) > 20, True)
    expect(reader.page.locator("#sentence")).to_contain_text("110 events")


def test_a_language_that_cannot_be_loaded_leaves_the_page_in_its_own(revisit: Visit) -> None:
    reader = revisit("?lang=en", tolerate=UNAVAILABLE)
    reader.page.context.route("**/words/es.*", answering(503))
    reader.choose("lang", "es")
    expect(reader.page.locator("#notices")).to_contain_text(
        "The words of this language could not be loaded. Try again."
    )
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")
    expect(reader.page.locator("#sentence")).to_contain_text("110 events")
    reader.page.context.unroute("**/words/es.*")
    reader.choose("lang", "es")
    expect(reader.page.locator("html")).to_have_attribute("lang", "es")


def test_a_search_that_cannot_read_the_events_says_so_and_not_that_there_is_none(
    revisit: Visit,
) -> None:
    reader = revisit("?lang=en", tolerate=UNAVAILABLE)
    reader.page.context.route("**/summaries/**", answering(503))
    reader.page.locator("#search").fill("airport")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("#search-said")).to_have_text(
        "The events could not be searched, since their texts did not load. Try again."
    )
    reader.page.context.unroute_all()
