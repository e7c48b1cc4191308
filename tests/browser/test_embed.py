"""The page as it stands in a news page: its parts, sheets, lock, gestures and way out."""

import pytest
from playwright.sync_api import Page, expect

from geodata.query import PARTS
from tests.browser.conftest import Visit
from tests.browser.reader import MAP
from tests.browser.test_accessibility import AXE, check

PHONE = {"width": 320, "height": 1100}
COLUMN = {"width": 700, "height": 1100}
# A part and an element that is there only with it.
ELEMENTS = {
    "cards": "#list",
    "filters": "#filters-open",
    "map": "#map",
    "sentence": "#sentence",
    "table": "#table",
    "time": "#histogram",
    "tolls": ".headline",
}
USUAL = {"filters", "map", "sentence", "time"}


def visible(page: Page) -> set[str]:
    return {part for part, element in ELEMENTS.items() if page.locator(element).is_visible()}


def test_an_embed_has_the_usual_parts_and_leaves_the_rest_to_the_full_page(revisit: Visit) -> None:
    page = revisit("embed", viewport=COLUMN).page
    assert visible(page) == USUAL
    for elsewhere in (".tools", ".about", ".standing", ".skip"):
        expect(page.locator(elsewhere).first).to_be_hidden()
    expect(page.locator("#embed-foot")).to_contain_text("263 sources, as of 29 November 2026")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_shown_alone(visit: Visit, part: str) -> None:
    marks = ("listed", "map") if part == "map" else ("listed",)
    page = visit(f"embed?show={part}", viewport=COLUMN, marks=marks).page
    assert visible(page) == {part}
    assert page.locator("h1").is_visible()


def test_nothing_is_loaded_before_it_is_needed(visit: Visit) -> None:
    loaded = """() => performance.getEntriesByType("resource")
      .map(({ name, startTime, responseEnd }) => [name, startTime, responseEnd])"""
    entries = visit("embed", viewport=COLUMN).page.evaluate(loaded)
    names = [name for name, *_ in entries]
    # Parts that are not shown are not loaded.
    assert not [name for name in names if "tolls.json" in name or "/titles/" in name]
    # The map library waits until there is a view to draw.
    ((_, asked, _),) = [entry for entry in entries if "/scripts/plotly." in entry[0]]
    ((_, _, answered),) = [entry for entry in entries if entry[0].endswith("/map.json")]
    assert asked >= answered
    entries = visit("embed?show=sentence", viewport=COLUMN, marks=("listed",)).page.evaluate(loaded)
    assert entries
    assert not [name for name, *_ in entries if "/scripts/plotly." in name]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_at_320_pixels_nothing_is_cut_and_every_control_can_be_hit(
    revisit: Visit, lang: str
) -> None:
    page = revisit(f"embed?lang={lang}", viewport=PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, a, input")]
        .filter((one) => one.checkVisibility() && one.type !== "range" && !one.closest("p"))
        .map((one) => [one.outerHTML, one.getBoundingClientRect()])
        .filter(([, { width, height, left, right }]) =>
            width < 24 || height < 24 || left < 0 || right > 320)
        .map(([html]) => html)"""
    )
    assert small == []


def test_a_tap_on_a_mark_opens_its_cards_over_the_map_and_moves_nothing(revisit: Visit) -> None:
    reader = revisit("embed?at=-15.5,-70.1,8", viewport=COLUMN)
    page = reader.page
    before = page.evaluate("document.getElementById('page').offsetHeight")
    page.mouse.click(*reader.pixel("juliaca"))
    expect(page.locator("#list-title")).to_contain_text("Juliaca")
    reader.eventually(lambda: reader.filter.place, "juliaca")
    reader.eventually(lambda: len(reader.cards), 8)
    assert page.evaluate("document.getElementById('page').offsetHeight") == before
    stage, sheet = (page.locator(one).bounding_box() for one in (".stage", ".list-frame"))
    assert sheet["y"] == stage["y"]
    page.locator("#list .card-title").first.click()
    expect(page.locator("#list .card-details")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#list")).to_be_hidden()
    reader.eventually(lambda: reader.filter.place, None)


def test_the_list_opens_and_closes_by_keyboard_and_the_focus_goes_with_it(revisit: Visit) -> None:
    reader = revisit("embed", viewport=COLUMN)
    page = reader.page
    page.locator("#list-open").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#list-head")).to_be_focused()
    reader.eventually(lambda: len(reader.cards) > 11, True)
    page.keyboard.press("Tab")
    expect(page.locator("#list-head button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#list")).to_be_hidden()
    expect(page.locator("#list-open")).to_be_focused()


def test_a_link_to_an_event_opens_its_card_and_leaves_the_focus_alone(visit: Visit) -> None:
    reader = visit("embed?event=pe-20230109-juliaca", viewport=COLUMN)
    expect(reader.card("pe-20230109-juliaca").locator(".card-details")).to_be_visible()
    assert reader.page.evaluate("document.activeElement.tagName") == "BODY"


def test_filters_fold_away_over_the_map(revisit: Visit) -> None:
    reader = revisit("embed", viewport=COLUMN)
    page = reader.page
    expect(page.locator("#filters")).to_be_hidden()
    page.locator("#filters-open").click()
    expect(page.locator("#filters")).to_be_visible()
    box, map_box = (page.locator(one).bounding_box() for one in ("#filters", "#map"))
    assert abs(box["y"] - map_box["y"]) < 2
    assert box["height"] <= map_box["height"] + 1
    reader.choose_in("types", "type", "protests")
    page.locator("#filters-close").click()
    expect(page.locator("#filters")).to_be_hidden()
    reader.eventually(lambda: reader.filter.type, ("protests",))
    expect(page.locator("#sentence")).to_contain_text("Protests")


def test_a_locked_region_cannot_be_left(revisit: Visit) -> None:
    reader = revisit("embed?lock=PE-PUN", viewport=COLUMN)
    page = reader.page
    assert reader.sentence.startswith("25 events in Puno")
    page.locator("#filters-open").click()
    expect(page.locator("#regions")).to_be_hidden()
    page.locator("#reset").click()
    page.locator("#filters-close").click()
    page.mouse.click(*reader.region_pixel("PE-CUS"))
    page.wait_for_timeout(300)
    assert reader.sentence.startswith("25 events in Puno")
    assert reader.filter.lock == "PE-PUN"
    full = page.locator("#embed-foot a").get_attribute("href")
    assert "lock" not in full
    assert "region=PE-PUN" in full


def test_the_full_page_opens_elsewhere_with_the_same_view(revisit: Visit) -> None:
    reader = revisit("embed?type=riots&size=deaths&show=map,time", viewport=COLUMN)
    link = reader.page.locator("#embed-foot a")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener")
    with reader.page.context.expect_page() as opened:
        link.click()
    full = opened.value
    expect(full.locator("#sentence")).to_contain_text("Demonstrations with violence")
    assert "show=" not in full.url
    assert "type=riots&size=deaths" in full.url
    full.close()


def test_the_back_button_stays_the_host_pages(revisit: Visit) -> None:
    reader = revisit("embed", viewport=COLUMN)
    before = reader.page.evaluate("history.length")
    reader.choose("legend", "riots")
    reader.eventually(lambda: reader.filter.type, ("riots",))
    reader.choose("mode", "day")
    reader.eventually(lambda: reader.filter.mode, "day")
    assert reader.page.evaluate("history.length") == before


def test_the_wheel_scrolls_past_until_the_map_is_pressed(revisit: Visit) -> None:
    reader = revisit("embed", viewport=COLUMN)
    page = reader.page
    zoom = reader.camera()[2]
    x, y = reader.region_pixel("PE-CUS")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -400)
    expect(page.locator(".maplibregl-cooperative-gesture-screen")).to_contain_text("Click the map")
    page.wait_for_timeout(200)
    assert reader.camera()[2] == zoom
    page.mouse.down()
    page.mouse.up()
    page.mouse.wheel(0, -400)
    reader.eventually(lambda: reader.camera()[2] > zoom, True)
    page.mouse.move(5, 5)
    assert page.evaluate(f"{MAP}.cooperativeGestures.isEnabled()")


def test_one_finger_scrolls_the_page_and_is_told_that_two_move_the_map(visit: Visit) -> None:
    reader = visit("embed", viewport={"width": 360, "height": 640}, has_touch=True)
    page = reader.page
    before = reader.camera()
    wire = page.context.new_cdp_session(page)
    box = page.locator("#map").bounding_box()
    x, y = box["x"] + 100, box["y"] + 200

    def touch(kind: str, *points: tuple[float, float]) -> None:
        wire.send(
            "Input.dispatchTouchEvent",
            {
                "type": kind,
                "touchPoints": [{"x": a, "y": b, "id": n} for n, (a, b) in enumerate(points)],
            },
        )

    touch("touchStart", (x, y))
    touch("touchStart", (x, y), (x + 60, y))
    for step in range(1, 9):
        touch("touchMove", (x, y - 8 * step), (x + 60, y - 8 * step))
    touch("touchEnd")
    reader.eventually(lambda: reader.camera()[:2] != before[:2], True)
    assert page.evaluate("scrollY") == 0

    reader.eventually(lambda: page.evaluate(f"{MAP}.isMoving()"), False)
    moved = reader.camera()
    touch("touchStart", (x, y))
    for step in range(1, 9):
        touch("touchMove", (x, y - 20 * step))
    touch("touchEnd")
    reader.eventually(lambda: page.evaluate("scrollY") > 60, True)
    assert reader.camera() == moved
    hint = page.locator(".maplibregl-cooperative-gesture-screen")
    expect(hint).to_contain_text("Use two fingers to move the map")


@pytest.mark.parametrize(("lang", "theme"), [("en", "light"), ("es", "dark")])
def test_axe_finds_nothing_in_an_embed_nor_in_its_sheets(
    revisit: Visit, lang: str, theme: str
) -> None:
    page = revisit(f"embed?lang={lang}&theme={theme}", viewport={"width": 360, "height": 1100}).page
    page.evaluate(f"() => {{ {AXE} }}")
    check(page, "plain")
    page.locator("#filters-open").click()
    check(page, "filters")
    page.keyboard.press("Escape")
    page.locator("#list-open").click()
    expect(page.locator("#list .card").first).to_be_visible()
    check(page, "list")


def test_what_pym_js_hangs_on_the_address_gives_no_notice(visit: Visit) -> None:
    reader = visit("embed?childId=map&initialWidth=700&parentTitle=x&parentUrl=y&mode=odd")
    expect(reader.page.locator("#notices")).to_contain_text("odd")
    expect(reader.page.locator("#notices")).not_to_contain_text("childId")
