"""The whole page without a mouse."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reader import Reader

FOCUSED = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    // Inside a date field the browser itself outlines its button for the calendar.
    const own = one.matches("input[type=date]:not(:focus-visible)");
    return {
        name: one.id || one.className || one.tagName,
        body: one === document.body,
        outlined: own || style.boxShadow !== "none" ||
            (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
        seen: box.width > 0 && box.height > 0 && box.right > 0,
    };
}"""


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        focused: dict[str, Any] = page.evaluate(FOCUSED)
        assert focused["body"] or (focused["outlined"] and focused["seen"]), focused
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{selector} was not reached with {most} tabs")


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_filter_choose_open_and_move_through_time_with_keys_alone(
    reader: Reader, page: Page
) -> None:
    tab_to(page, ".skip")
    tab_to(page, "#regions summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-region='PE-CUS']")
    page.keyboard.press("Space")
    reader.shows(region=("PE-CUS",))
    page.keyboard.press("Escape")
    expect(page.locator("#regions summary")).to_be_focused()
    expect(page.locator("#regions")).not_to_have_attribute("open", "")
    tab_to(page, "#deadly")
    page.keyboard.press("Space")
    events = reader.shows(region=("PE-CUS",), deadly=True)
    page.keyboard.press("Space")
    reader.shows(region=("PE-CUS",))

    tab_to(page, "#slider-to")
    page.keyboard.press("ArrowLeft")
    reader.eventually(lambda: reader.filter.to is not None, True)
    page.keyboard.press("End")
    reader.shows(region=("PE-CUS",))

    tab_to(page, "#list")
    tab_to(page, "#list .card-title")
    page.keyboard.press("Enter")
    opened = reader.cards[0]
    reader.shows(region=("PE-CUS",), event=opened)
    expect(reader.card(opened).locator(".card-details")).to_be_visible()
    expect(reader.card(opened).locator(".card-title")).to_be_focused()
    page.keyboard.press("Enter")
    reader.shows(region=("PE-CUS",))
    assert events


def test_the_skip_link_jumps_over_filters_and_map(reader: Reader, page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip").first).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "#list .card-title", most=3)


def test_the_list_can_be_skipped(reader: Reader, page: Page) -> None:
    link = page.locator(".list-frame .skip")
    page.locator("#timeline #slider-to").focus()
    tab_to(page, ".list-frame .skip", most=4 + len(reader.data["annotations"]["id"]))
    expect(link).to_be_in_viewport()
    expect(link).to_have_text("Skip the list, go to the number of deaths")
    page.keyboard.press("Enter")
    tab_to(page, "#tolls summary", most=3)


def test_tab_goes_through_the_page_to_its_end_and_out(reader: Reader, page: Page) -> None:
    tab_to(page, "#sources summary", most=300)
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('#sources')") is None


def test_the_map_moves_by_keys_and_lets_the_focus_go(reader: Reader, page: Page) -> None:
    tab_to(page, ".maplibregl-canvas", most=80)
    before = reader.camera()
    page.keyboard.press("ArrowRight")
    reader.eventually(lambda: reader.camera()[1] > before[1], True)
    reader.eventually(lambda: reader.filter.at is not None, True)
    tab_to(page, "#zoom-in", most=4)
    page.keyboard.press("Enter")
    reader.eventually(lambda: reader.camera()[2] > before[2] + 0.9, True)
