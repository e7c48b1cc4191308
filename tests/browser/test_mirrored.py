"""The page as a language that is written from right to left has it: mirrored, and whole."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.reader import PATIENCE, Reader

WIDTHS = pytest.mark.parametrize("width", [360, 1440])

# Messages as of a language that is written from right to left.
RIGHT_TO_LEFT = """
    const answered = window.fetch;
    window.fetch = async (...given) => {
        const answer = await answered(...given);
        if (!String(given[0]).includes("words/")) return answer;
        const messages = await answer.json();
        return new Response(JSON.stringify({ ...messages, "language.direction": "rtl" }));
    };
"""

# What is drawn, lies over something else on purpose, or is not seen itself.
APART = "svg, canvas, .map-tip, .slider, .unseen, .skip, .first-paint, [type=date]"

# Pieces with text or to press, in view, that overlap, stand out of the window or are cut.
FAULTS = """(apart) => {
    const clipped = (one) => one !== null && (getComputedStyle(one).clipPath !== "none" || clipped(one.parentElement));
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(apart) && !clipped(one);
    const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const found = [];
    const named = (one) => `${one.tagName} ${one.id || one.className}: ${one.textContent.slice(0, 30)}`;
    /** What of an element can be seen: its box without what the boxes around it scroll or cut. */
    function box(one) {
        let { left, right, top, bottom } = one.getBoundingClientRect();
        for (let around = one.parentElement; around !== document.body; around = around.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(around);
            if (overflowX === "visible" && overflowY === "visible") continue;
            const outer = around.getBoundingClientRect();
            const scrolls = overflowX === "auto" || overflowX === "scroll";
            if (!scrolls && (left < outer.left - 1 || right > outer.right + 1)) found.push(`cut: ${named(one)}`);
            [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
            [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
        }
        return { one, left, right, top, bottom };
    }
    const pieces = [...document.querySelectorAll("body *")]
        .filter((one) => seen(one) && (own(one) || one.matches("button, input, select")))
        .map(box)
        .filter(({ left, right, top, bottom }) => right > left && bottom > top);
    for (const { one, left, right } of pieces) {
        if (left < -1 || right > innerWidth + 1) found.push(`out: ${named(one)}`);
    }
    // Of a text within another the box spans lines; what lies over the page lies over it.
    const blocks = pieces.filter(({ one }) => getComputedStyle(one).display !== "inline");
    const layer = (one) => one.closest(".map-frame, .menu-choices, dialog, header");
    blocks.forEach((a, index) => blocks.slice(index + 1).forEach((b) => {
        if (a.one.contains(b.one) || b.one.contains(a.one) || layer(a.one) !== layer(b.one)) return;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1) found.push(`over: ${named(a.one)} | ${named(b.one)}`);
    }));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth}`);
    return found;
}"""  # noqa: E501


def faults(page: Page) -> list[str]:
    return page.evaluate(FAULTS, APART)


def mirrored(revisit: Visit, query: str, width: int) -> Reader:
    reader = revisit(query, viewport={"width": width, "height": 900}, script=RIGHT_TO_LEFT)
    assert reader.page.locator("html").get_attribute("dir") == "rtl"
    return reader


@WIDTHS
def test_nothing_overlaps_is_cut_or_scrolls_sideways(revisit: Visit, width: int) -> None:
    reader = mirrored(revisit, "?place=juliaca", width)
    page = reader.page
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    page.locator("#list table.ledger").wait_for()
    page.locator("#table summary").click()
    page.locator("#table-body table").wait_for(timeout=PATIENCE)
    page.locator('[data-say="tolls.all"]').click()
    page.locator("#toll-list table").wait_for()
    assert faults(page) == []


@WIDTHS
def test_nor_do_the_filters_and_what_is_to_share(revisit: Visit, width: int) -> None:
    page = mirrored(revisit, "", width).page
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


@WIDTHS
def test_nor_do_those_of_an_embed(revisit: Visit, width: int) -> None:
    page = mirrored(revisit, "embed", width).page
    assert faults(page) == []
    page.locator("#filters-open").click()
    assert faults(page) == []


def test_the_page_is_mirrored_and_time_runs_to_the_right(revisit: Visit) -> None:
    page = mirrored(revisit, "", 1440).page

    def left(selector: str) -> float:
        box = page.locator(selector).first.bounding_box()
        assert box
        return box["x"]

    assert left("#list") < left("#map")
    assert left("#standing") > left(".tools")
    assert left("#key") < left("#zoom-in")  # corners of the map, which is not mirrored
    assert left("#previous-day") < left("#next-day") < left("#play")
    low, high = (page.locator(f"#slider-{end}").input_value() for end in ("from", "to"))
    assert (low, high) == ("0", str(int(page.locator("#slider-to").get_attribute("max") or 0)))
    assert (
        page.locator("#slider-from").evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    )


def test_an_overlap_would_be_seen(revisit: Visit) -> None:
    page = mirrored(revisit, "", 1440).page
    page.evaluate("() => { document.getElementById('title').style.marginBottom = '-3rem'; }")
    assert any(fault.startswith("over: ") for fault in faults(page))
    page.evaluate("() => { document.getElementById('title').style.marginInlineStart = '-90rem'; }")
    assert any(fault.startswith("out: ") for fault in faults(page))
    page.evaluate("() => document.getElementById('title').removeAttribute('style')")
