"""Light and dark, print, and narrow screens."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import BOTH, MAP

PAPER = "() => getComputedStyle(document.body).backgroundColor"
SEA = """() => document.getElementById("map")._fullLayout.map._subplot.map
    .getPaintProperty("sea", "background-color")"""
PRINTED_SEA = """async () => {
    const image = document.querySelector(".print-map img");
    await image.decode();
    const pen = document.createElement("canvas").getContext("2d");
    pen.drawImage(image, 0, 0);
    return [...pen.getImageData(2, 100, 1, 1).data];
}"""


@BOTH
def test_the_theme_changes_and_camera_and_filters_stay(revisit: Visit) -> None:
    reader = revisit("?region=PE-PUN&at=-15.5,-70.1,6.5")
    page = reader.page
    light = page.evaluate(PAPER)
    before = reader.camera()
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("#theme")).to_have_text("Light")
    reader.eventually(
        lambda: page.evaluate(f"() => {{ try {{ return ({SEA})() }} catch {{}} }}"), "#15191d"
    )
    assert page.evaluate(PAPER) != light
    reader.eventually(lambda: [round(n, 2) for n in reader.camera()], [round(n, 2) for n in before])
    reader.eventually(lambda: reader.filter.theme, "dark")
    reader.agrees(Filter(region=("PE-PUN",)))
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_the_readers_setting_chooses_the_theme(visit: Visit) -> None:
    reader = visit(color_scheme="dark", marks=("listed",))
    assert reader.page.locator("html").get_attribute("data-theme") == "dark"
    assert reader.search == ""


@pytest.mark.parametrize("width", [360, 1440])
def test_the_places_of_the_news_are_named_and_their_names_follow_the_map(
    revisit: Visit, width: int
) -> None:
    page = revisit("?size=deaths", viewport={"width": width, "height": 900}).page
    names = page.locator(".map-names .name")
    for place in ("Juliaca", "Ayacucho", "Andahuaylas", "Lima"):
        expect(names.filter(has_text=re.compile(f"^{place}\\b"))).to_have_count(1)
    at = names.first.get_attribute("transform")
    page.evaluate(f"() => {MAP}.jumpTo({{ zoom: {MAP}.getZoom() + 0.2 }})")
    expect(names.first).not_to_have_attribute("transform", at)


def test_print_has_map_strip_and_list_without_buttons(revisit: Visit) -> None:
    reader = revisit()
    page = reader.page
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    for shown in ("h1", "#sentence", ".print-map img", ".print-days svg", "#headline"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("#theme", "#filters", ".stage", "#downloads", "#table"):
        expect(page.locator(hidden)).to_be_hidden()
    lines = page.locator(".print-events li")
    expect(lines).to_have_count(len(reader.data["events"]["id"]))
    expect(lines.filter(has_text="Juliaca, Puno").filter(has_text="18 deaths")).to_have_count(1)
    # None of the drawings is cut: the image is as wide as its frame, the strip as the page.
    image, frame, days = (
        page.locator(one).bounding_box()
        for one in (".print-map img", ".print-map figure", ".print-days svg")
    )
    assert (image["width"], image["height"]) == (frame["width"], frame["height"])
    assert page.locator(".print-days svg").get_attribute("viewBox").startswith("0 0 ")
    assert days["width"] == page.locator("#print").bounding_box()["width"]
    names = page.locator(".print-map .name").all_text_contents()
    assert {"Ayacucho", "Cusco", "Juliaca", "Lima"} <= {name.split(" ")[0] for name in names}
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#map")).to_be_visible()
    expect(lines).to_have_count(0)


@pytest.mark.parametrize(("theme", "lang"), [("light", "en"), ("dark", "es")])
def test_print_is_at_most_four_pages_on_white(revisit: Visit, theme: str, lang: str) -> None:
    page = revisit(f"?theme={theme}&lang={lang}").page
    for paper in ("A4", "Letter"):
        pages = page.pdf(format=paper, print_background=True)
        assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pages)) <= 4
    page.emulate_media(media="print")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(PRINTED_SEA) == [215, 227, 234, 255]
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")


PHONES = [(360, 640), (390, 844), (740, 360)]
TOGETHER = """(height) => {
    const [map, slider] = ["#map", ".slider"]
        .map((one) => document.querySelector(one).getBoundingClientRect());
    return slider.bottom - map.top <= height && map.height >= 220;
}"""


@pytest.mark.parametrize("lang", ["en", "es"])
def test_on_a_phone_map_and_slider_are_in_view_together(revisit: Visit, lang: str) -> None:
    page = revisit(f"?lang={lang}", viewport={"width": 360, "height": 640}).page
    summary, sizes = page.locator("#key summary"), page.locator("#legend-sizes")
    for width, height in PHONES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(TOGETHER, arg=height)  # turned, the page lays itself out anew
        # The key is one tap away, and what is tapped says what it is.
        expect(summary).to_have_text(
            "Key to the circles" if lang == "en" else "Leyenda de los círculos"
        )
        expect(sizes).to_be_hidden()
        summary.click()
        expect(sizes).to_be_visible()
        summary.click()


EVERYTHING = "?size=deaths&event=pe-20230109-juliaca&place=juliaca&deadly=1&lang=es"
SPILT = """(width) => [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.getBoundingClientRect().right > width + 1)
    .filter((one) => !one.closest(
        ".scroll, #table-body, .list, .map, .unseen, svg, .ledger"))
    .map((one) => one.outerHTML.slice(0, 120))"""


def test_no_width_scrolls_sideways(visit: Visit) -> None:
    page = visit(EVERYTHING, viewport={"width": 320, "height": 700}, marks=("listed",)).page
    page.locator("#table summary").click()
    expect(page.locator("#table-body table")).to_be_visible()
    page.locator('[data-say="tolls.all"]').click()
    expect(page.locator("#toll-list table")).to_be_visible()
    for width in (320, 768, 1024, 2560):
        page.set_viewport_size({"width": width, "height": 700})
        page.evaluate("() => new Promise(requestAnimationFrame)")  # what is drawn by width follows
        expect(page.locator("#table-body table")).to_be_visible()
        expect(page.locator("#toll-list table")).to_be_visible()
        assert page.evaluate("() => document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(SPILT, width) == []


NARROW: dict[str, Any] = {"viewport": {"width": 320, "height": 640}, "has_touch": True}


def test_on_a_phone_the_filters_are_a_sheet_that_escape_closes(visit: Visit) -> None:
    reader = visit(**NARROW)
    page = reader.page
    sheet, opener = page.locator("#filters"), page.locator("#filters-open")
    expect(sheet).to_be_hidden()
    opener.tap()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator("#regions summary").tap()
    reader.choice("region", "PE-PUN").tap()
    page.keyboard.press("Escape")
    if sheet.is_visible():  # the first Escape closed the menu
        page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    reader.shows(region=("PE-PUN",))
    expect(opener).to_be_focused()
    opener.tap()
    page.locator("#filters-close").tap()
    expect(sheet).to_be_hidden()


def test_on_a_phone_the_map_is_never_the_whole_screen(visit: Visit) -> None:
    reader = visit(**NARROW)
    assert reader.page.locator("#map").bounding_box()["height"] < 640 * 0.75
    reader.page.locator(".list .more").click()
    reader.eventually(lambda: len(reader.cards), 24)


def test_a_word_of_any_length_wraps(visit: Visit) -> None:
    reader = visit(EVERYTHING, viewport={"width": 360, "height": 700}, marks=("listed",))
    reader.page.evaluate(
        """word => {
            for (const text of document.querySelectorAll("h1, h2, h3, p")) text.textContent = word;
        }""",
        "W" * 300,
    )
    assert reader.page.evaluate("() => document.scrollingElement.scrollWidth") <= 360
