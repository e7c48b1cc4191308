"""The page as a language that is written from right to left has it: mirrored, and whole."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.reader import PATIENCE, Reader

DIRECTIONS = pytest.mark.parametrize("direction", ["ltr", "rtl"])  # ltr shows that the look is fair
WIDTHS = pytest.mark.parametrize("width", [360, 1440])

# What lies over something else on purpose, or is drawn.
APART = "svg, .map, .map-names, .map-tip, .slider, .unseen, .skip, [inert], .first-paint"

# Pieces with text or to press, in view, that overlap, stand out of the window or are cut.
FAULTS = """(apart) => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(apart);
    const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const pieces = [...document.querySelectorAll("body *")]
        .filter((one) => seen(one) && (own(one) || one.matches("button, input, select")))
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
    const named = ({ one }) => `${one.tagName} ${one.id || one.className}: ${one.textContent.slice(0, 30)}`;
    const scrolled = ({ one }) => one.closest(".scroll, .menu-choices, dialog, .panel-frame");
    const over = (one) => one.closest(".map-buttons, .legend, .map-failed, .menu-choices, dialog") ;
    const lines = ({ one }) => getComputedStyle(one).display === "inline"; // its box spans lines
    const faults = [];
    for (const piece of pieces) {
        const { left, right } = piece.box;
        if (!scrolled(piece) && (left < -1 || right > innerWidth + 1)) faults.push(`out: ${named(piece)}`);
        const { one } = piece;
        const style = getComputedStyle(one);
        if (style.overflowX !== "visible" && style.overflowX !== "auto" && !one.matches("input, select") &&
            one.scrollWidth > one.clientWidth + 1) faults.push(`cut: ${named(piece)}`);
    }
    const blocks = pieces.filter((piece) => !lines(piece));
    blocks.forEach((a, index) => blocks.slice(index + 1).forEach((b) => {
        if (a.one.contains(b.one) || b.one.contains(a.one) || over(a.one) !== over(b.one)) return;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) faults.push(`over: ${named(a)} | ${named(b)}`);
    }));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth}`);
    return faults;
}"""  # noqa: E501


def faults(page: Page) -> list[str]:
    return page.evaluate(FAULTS, APART)


def opened(visit: Visit, query: str, direction: str, width: int) -> Reader:
    reader = visit(query, viewport={"width": width, "height": 900})
    reader.page.evaluate("(dir) => { document.documentElement.dir = dir; }", direction)
    return reader


@DIRECTIONS
@WIDTHS
def test_nothing_overlaps_is_cut_or_scrolls_sideways(
    visit: Visit, direction: str, width: int
) -> None:
    reader = opened(visit, "?place=juliaca", direction, width)
    page = reader.page
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    page.locator("#list table.ledger").wait_for()
    page.locator("#table summary").click()
    page.locator("#table-body table").wait_for(timeout=PATIENCE)
    page.locator('[data-say="tolls.all"]').click()
    page.locator("#toll-list table").wait_for()
    assert faults(page) == []


@DIRECTIONS
@WIDTHS
def test_nor_do_the_filters_and_what_is_to_share(visit: Visit, direction: str, width: int) -> None:
    page = opened(visit, "", direction, width).page
    if width == 360:
        page.locator("#filters-open").click()
    page.locator("#types summary").click()
    assert faults(page) == []
    page.keyboard.press("Escape")
    if width == 360:
        page.locator("#filters-close").click()
    page.locator("#share").click()
    page.locator("#share-panel h3").wait_for()
    assert faults(page) == []


def test_the_page_is_mirrored_and_time_runs_to_the_right(visit: Visit) -> None:
    page = opened(visit, "", "rtl", 1440).page

    def left(selector: str) -> float:
        box = page.locator(selector).first.bounding_box()
        assert box
        return box["x"]

    assert left("#list") < left("#map")
    assert left("#title") > left(".tools")
    assert left("#previous-day") < left("#next-day") < left("#play")
    low, high = (page.locator(f"#slider-{end}").input_value() for end in ("from", "to"))
    assert (low, high) == ("0", str(int(page.locator("#slider-to").get_attribute("max") or 0)))
    assert (
        page.locator("#slider-from").evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    )


def test_an_overlap_would_be_seen(visit: Visit) -> None:
    page = opened(visit, "", "rtl", 1440).page
    page.evaluate("() => { document.getElementById('title').style.marginBottom = '-3rem'; }")
    assert any(fault.startswith("over: ") for fault in faults(page))
    page.evaluate("() => { document.getElementById('title').style.marginInlineStart = '-90rem'; }")
    assert any(fault.startswith("out: ") for fault in faults(page))
