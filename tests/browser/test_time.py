"""Moving through time: thumbs, brush, steps, playing, modes; with the mouse and with keys."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import BOTH, Reader

EDGE = 10  # px: half a thumb, so the middle of the first and last day


def across(reader: Reader, day: int) -> tuple[float, float]:
    """Where a day is in the window, on the slider's thumbs."""
    box = reader.page.locator("#histogram").bounding_box()
    thumb = reader.page.locator("#slider-to").bounding_box()
    share = day / (reader.data["days"] - 1)
    x = box["x"] + EDGE + share * (box["width"] - 2 * EDGE)
    return x, thumb["y"] + thumb["height"] / 2


def in_histogram(reader: Reader, day: int) -> tuple[float, float]:
    box = reader.page.locator("#histogram").bounding_box()
    return across(reader, day)[0], box["y"] + 20


def iso(reader: Reader, day: int) -> str:
    return (date.fromisoformat(reader.data["first_day"]) + timedelta(days=day)).isoformat()


def drag(page: Page, start: tuple[float, float], end: tuple[float, float], steps: int = 12) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=steps)
    page.mouse.up()


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


@BOTH
def test_both_thumbs_are_dragged_with_the_mouse(reader: Reader, page: Page) -> None:
    page.locator("#histogram").scroll_into_view_if_needed()
    last = reader.data["days"] - 1
    drag(page, across(reader, last), across(reader, 60))
    reader.shows(to=iso(reader, 60))
    drag(page, across(reader, 0), across(reader, 33))
    reader.shows(from_=iso(reader, 33), to=iso(reader, 60))
    expect(page.locator("#from")).to_have_value("9 Jan 2023")
    expect(page.locator("#slider-to")).to_have_attribute(
        "aria-valuetext", re.compile("^5 February 2023: ")
    )


def test_thumbs_move_by_keys(reader: Reader, page: Page) -> None:
    last = reader.data["days"] - 1
    page.locator("#slider-to").focus()
    page.keyboard.press("ArrowLeft")
    reader.shows(to=iso(reader, last - 1))
    page.keyboard.press("PageDown")
    value = int(page.locator("#slider-to").input_value())
    assert value < last - 2
    reader.shows(to=iso(reader, value))
    page.keyboard.press("End")
    reader.shows()
    page.locator("#slider-from").focus()
    page.keyboard.press("PageUp")
    value = int(page.locator("#slider-from").input_value())
    assert value > 1
    reader.shows(from_=iso(reader, value))
    page.keyboard.press("ArrowRight")
    reader.shows(from_=iso(reader, value + 1))
    page.keyboard.press("Home")
    reader.shows()


def test_a_window_is_brushed_in_the_histogram_then_moved(reader: Reader, page: Page) -> None:
    page.locator("#histogram").scroll_into_view_if_needed()
    drag(page, in_histogram(reader, 30), in_histogram(reader, 50))
    reader.shows(from_=iso(reader, 30), to=iso(reader, 50))
    drag(page, in_histogram(reader, 40), in_histogram(reader, 45))
    reader.shows(from_=iso(reader, 35), to=iso(reader, 55))


def test_days_are_stepped_in_a_window_and_stop_at_its_ends(revisit: Visit) -> None:
    reader = revisit("?from=2023-01-09&to=2023-01-11")
    reader.page.locator("#next-day").click()
    reader.shows(from_="2023-01-10", to="2023-01-12")
    reader.page.locator("#previous-day").click()
    reader.page.locator("#previous-day").click()
    reader.shows(from_="2023-01-08", to="2023-01-10")


def test_the_three_modes_show_window_day_and_all_so_far(revisit: Visit) -> None:
    reader = revisit("?from=2023-01-05&to=2023-01-12")
    reader.choose("mode", "day")
    expect(reader.page.locator("#timeline")).to_have_attribute("data-mode", "day")
    reader.eventually(lambda: reader.filter.mode, "day")
    busiest = reader.filter.to
    assert "2023-01-05" <= busiest <= "2023-01-12"
    one_day = reader.shows(mode="day", to=busiest)
    assert one_day
    reader.page.locator("#next-day").click()
    following = (date.fromisoformat(busiest) + timedelta(days=1)).isoformat()
    reader.shows(mode="day", to=following)
    expect(reader.page.locator("#slider-from")).to_be_hidden()

    reader.choose("mode", "cumulative")
    so_far = reader.shows(mode="cumulative", to=following)
    assert len(so_far) > len(one_day)
    reader.choose("mode", "window")
    expect(reader.choice("mode", "window")).to_have_attribute("aria-pressed", "true")
    reader.shows(to=following)


@BOTH
def test_playing_starts_only_by_a_click_and_stops_at_the_end(revisit: Visit) -> None:
    reader = revisit("?from=2023-03-10&to=2023-03-12")
    play = reader.page.locator("#play")
    expect(play).to_have_text("Play")
    reader.shows(from_="2023-03-10", to="2023-03-12")
    reader.page.locator("#speed").focus()
    reader.page.keyboard.press("End")
    play.click()
    expect(play).to_have_text("Pause")
    expect(play).to_have_text("Play", timeout=10_000)
    last = iso(reader, reader.data["days"] - 1)
    reader.shows(from_=(date.fromisoformat(last) - timedelta(days=2)).isoformat())


def test_playing_pauses_and_its_speed_is_chosen(revisit: Visit) -> None:
    reader = revisit("?from=2022-12-10&to=2022-12-12")
    page = reader.page
    page.evaluate(
        """() => {
            const real = window.setInterval;
            window.paces = [];
            window.setInterval = (run, pace) => (window.paces.push(pace), real(run, pace));
        }"""
    )
    for key, days_a_second in (("Home", 1), ("End", 16)):
        page.locator("#speed").focus()
        page.keyboard.press(key)
        page.locator("#play").click()
        expect(page.locator("#play")).to_have_text("Pause")
        assert page.evaluate("() => window.paces.at(-1)") == 1000 / days_a_second
        page.locator("#play").click()
        expect(page.locator("#play")).to_have_text("Play")
    stood = page.locator("#slider-to").input_value()
    reader.eventually(lambda: reader.filter.to, iso(reader, int(stood)))
    reader.agrees(reader.filter)
    assert page.locator("#slider-to").input_value() == stood


def test_less_motion_hides_play_and_says_why(visit: Visit) -> None:
    reader = visit("?from=2023-01-09&to=2023-01-11", reduced_motion="reduce")
    expect(reader.page.locator("#play")).to_be_hidden()
    expect(reader.page.locator("#play-note")).to_contain_text("asks for less motion")
    reader.page.locator("#next-day").click()
    reader.shows(from_="2023-01-10", to="2023-01-12")


def test_the_timeline_itself_keeps_every_day_whatever_the_dates(revisit: Visit) -> None:
    reader = revisit("?from=2023-01-09&to=2023-01-09")
    bars = reader.page.locator("#histogram rect[fill^='var(--']")
    first = bars.count()
    revisit("?size=events")
    assert len(reader.shows()) == reader.data["counts"]["events"]
    assert bars.count() == first > 20
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))
    expect(bars).not_to_have_count(first)
    assert reader.agrees(Filter(type=("riots",)))


def test_playing_says_nothing_until_it_pauses(revisit: Visit) -> None:
    reader = revisit("?mode=day&to=2023-01-02")
    page = reader.page
    expect(page.locator("#status")).to_contain_text("2 January 2023")
    page.evaluate(
        """() => {
            window.spoken = [];
            const status = document.getElementById("status");
            const heard = () => window.spoken.push(status.textContent);
            new MutationObserver(heard).observe(status, { childList: true, characterData: true,
                                                          subtree: true });
        }"""
    )
    page.locator("#speed").focus()
    page.keyboard.press("Home")  # a day a second: each step settles before the next
    page.locator("#play").click()
    reader.eventually(lambda: reader.filter.to, "2023-01-05")
    assert page.evaluate("() => window.spoken") == []
    page.locator("#play").click()
    said = "() => window.spoken.at(-1) === document.getElementById('sentence').textContent"
    reader.eventually(lambda: page.evaluate(said), True)


def events_on(reader: Reader, day: str) -> str:
    """ "4 events, 18 deaths": what the bar of a day stands for where marks show deaths."""
    sums = query.sums(Filter(), reader.data)
    n = sum(sums["by_day"].get(reader.day(day), ()))
    events = f"{n} event{'' if n == 1 else 's'}"
    if n == 0:
        return events
    if reader.day(day) not in sums["deaths_by_day"]:
        return f"{events}, no number of deaths given"
    low, high, opened = sums["deaths_by_day"][reader.day(day)]
    assert not opened
    figure = str(low) if low == high else f"{low}–{high}"
    return f"{events}, {figure} death{'' if high == 1 else 's'}"


def test_bars_say_day_and_value_on_hover_focus_and_play(reader: Reader, page: Page) -> None:
    tip = page.locator("#day-tip")
    expect(tip).to_be_hidden()
    page.locator("#timeline").scroll_into_view_if_needed()
    page.mouse.move(*in_histogram(reader, reader.day("2023-01-09")))
    expect(tip).to_have_text(f"9 Jan 2023: {events_on(reader, '2023-01-09')}")
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    slider = page.locator("#slider-to")
    slider.focus()
    expect(tip).to_have_text(f"22 Mar 2023: {events_on(reader, '2023-03-22')}")
    page.keyboard.press("ArrowLeft")
    expect(tip).to_have_text(f"21 Mar 2023: {events_on(reader, '2023-03-21')}")
    expect(slider).to_have_attribute(
        "aria-valuetext", f"21 March 2023: {events_on(reader, '2023-03-21')}"
    )
    handle, label = slider.bounding_box(), tip.bounding_box()
    assert label["x"] + label["width"] <= handle["x"] + handle["width"] + 1
    assert label["y"] + label["height"] <= handle["y"]
    page.keyboard.press("Home")  # so that playing lasts
    expect(tip).to_have_text(f"7 Dec 2022: {events_on(reader, '2022-12-07')}")
    page.locator("#play").click()
    reader.eventually(tip.is_visible, True)
    page.locator("#play").click()
    expect(tip).to_be_hidden()


def test_on_a_phone_a_touch_names_the_day_and_map_and_slider_are_in_view_together(
    visit: Visit,
) -> None:
    width, height = 360, 740
    reader = visit(viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    page = reader.page
    page.locator("#map").evaluate("(map) => map.scrollIntoView({ block: 'start' })")
    chart, slider = (page.locator(one).bounding_box() for one in ("#map", "#slider-to"))
    assert slider["y"] + slider["height"] <= height
    assert min(slider["y"], chart["y"] + chart["height"]) - max(chart["y"], 0) >= 130
    page.touchscreen.tap(*in_histogram(reader, reader.day("2023-01-09")))
    said = f"9 Jan 2023: {events_on(reader, '2023-01-09')}"
    expect(page.locator("#day-tip")).to_have_text(said)
    expect(page.locator("#day-tip")).to_be_visible()
