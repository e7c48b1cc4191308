"""Something does not load: the page says so and the rest works."""

from playwright.sync_api import expect

from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader

DISC = """() => document.getElementById("map")._fullLayout.map._subplot.map
    .queryRenderedFeatures({ layers: ["plotly-trace-layer-disc-circle"] }).length"""
UNAVAILABLE = ("503", "net::ERR_FAILED", "500")


def test_without_the_base_map_marks_are_drawn_and_filtered_and_it_is_said(visit: Visit) -> None:
    reader = visit(answers={"**/map/*/*.en.json": 503}, tolerate=UNAVAILABLE)
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
    reader = visit(answers={"**/vendor/*": 0}, tolerate=UNAVAILABLE, marks=("listed",))
    page = reader.page
    expect(page.locator("#map-failed")).to_have_text(
        "The map could not be loaded. The list below has the same events."
    )
    works_without_a_map(reader)


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
        reader = visit(answers={"**/map.json": 500}, tolerate=UNAVAILABLE, marks=(), locale=locale)
        notice = reader.page.locator("#notices")
        expect(notice).to_contain_text(said)
        expect(notice).to_be_visible()


def test_details_that_fail_are_told_and_the_list_stays(visit: Visit) -> None:
    reader = visit(answers={"**/details/**": 503}, tolerate=UNAVAILABLE, marks=("listed",))
    reader.card(reader.cards[0]).locator(".card-title").click()
    expect(reader.page.locator("#status")).to_contain_text("could not be loaded")
    assert len(reader.cards) == 60
