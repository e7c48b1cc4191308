"""The histogram at any length of time: ticks as there is room, no bar too many."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard import views
from tests.pure_scripts import Scripts, in_page, loaded


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views", "ticks")
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "timeline")
    yield page
    page.close()


SAID: list[tuple[str, int, int, list[str]]] = [
    # first day, days, px, what the ticks say
    ("2022-12-07", 106, 740, ["Dec 2022", "Jan 2023", "Feb", "Mar"]),
    ("2023-01-09", 1, 340, ["9 Jan"]),
    # The last day is at the very end, where its label would be cut.
    ("2023-01-09", 5, 740, ["9 Jan", "10", "11", "12"]),
    ("2023-01-28", 20, 340, ["28 Jan", "4 Feb", "11"]),
    ("2023-01-01", 365, 340, ["Jan 2023", "Apr", "Jul", "Oct"]),
    ("2021-01-01", 1095, 340, ["2021", "2022", "2023"]),
    ("2021-01-01", 1095, 740, ["Jan 2021", "Jul", "Jan 2022", "Jul", "Jan 2023", "Jul"]),
    ("1904-02-29", 43_767, 340, ["1904", "1920", "1940", "1960", "1980", "2000"]),
]


@pytest.mark.parametrize(("first", "days", "px", "said"), SAID)
def test_ticks_are_as_fine_as_there_is_room_for(
    scripts: Scripts, first: str, days: int, px: int, said: list[str]
) -> None:
    found = scripts.evaluate(
        """([first, days, px]) => unrest.ticks.ticks(first, days,
            (day) => 13 + (day / Math.max(days - 1, 1)) * (px - 20), px, speakers.en)""",
        [first, days, px],
    )
    assert [tick["text"] for tick in found if tick["text"]] == said


def test_a_tick_stands_on_the_first_day_of_what_it_names(scripts: Scripts) -> None:
    found = scripts.evaluate(
        """() => unrest.ticks.ticks("1904-02-29", 43767, (day) => day / 50, 900, speakers.en)"""
    )
    # 1 January 1910 is 2,133 days after 29 February 1904.
    assert {"day": 2133, "text": "1910"} in found
    assert {"day": 35005, "text": "2000"} in found


DRAWN = """([days, px, lang, first]) => {
    document.body.innerHTML = `<div style="width: ${px}px; font: 12px sans-serif"></div>`;
    const box = document.body.firstChild;
    const byDay = Array.from({ length: days }, (_, day) => [day % 3 === 0 ? 1 : 0, 1]);
    const annotations = { id: [], day: [], place: [], en: [], es: [] };
    const data = { days, first_day: first, types: ["protests", "riots"], annotations };
    const sums = { by_day: byDay, deaths_by_day: {} };
    unrest.timeline.resized();  // it remembers how wide the box before was
    unrest.timeline.draw(box, sums, "events", [0, days - 1], data, speakers[lang]);
    const labels = [...box.querySelectorAll(".month")].filter((one) => one.textContent);
    return {
        bars: box.querySelectorAll("rect").length - 3,
        heights: [...box.querySelectorAll("rect")].slice(0, -3)
            .reduce((sum, one) => sum + +one.getAttribute("height"), 0),
        peak: box.querySelector(".peak").textContent,
        labels: labels.map((one) => {
            const { left, right } = one.getBoundingClientRect();
            return [left, right];
        }),
    };
}"""


def test_deaths_by_day_are_bars_from_the_low_to_the_high_end(scripts: Scripts) -> None:
    days = {"3": [18, 20, False], "4": [0, 0, False], "9": [1, 1, True]}
    ask = "([days, each]) => unrest.views.deathBars(days, each).map((bar) => Object.values(bar))"
    assert scripts.evaluate(ask, [days, 1]) == [
        [3, "low", 0, 18], [3, "high", 18, 20], [9, "low", 0, 1],
    ]  # fmt: skip
    assert scripts.evaluate(ask, [days, 10]) == [[0, "low", 0, 19], [0, "high", 19, 21]]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("px", [320, 360, 740, 1400])
@pytest.mark.parametrize(
    ("first", "days"), [("2023-01-09", 3), ("2022-12-07", 106), ("2021-01-01", 1095),
                        ("1904-02-29", 43_767)],
)  # fmt: skip
def test_no_label_meets_another_and_bars_are_bounded(
    page: Page, first: str, days: int, px: int, lang: str
) -> None:
    drawn: dict[str, Any] = page.evaluate(DRAWN, [days, px, lang, first])
    assert drawn["labels"]
    for (_, end), (start, _) in zip(drawn["labels"], drawn["labels"][1:], strict=False):
        assert end < start
    left = page.evaluate("document.body.firstChild.getBoundingClientRect().left")
    assert drawn["labels"][-1][1] <= left + px
    assert drawn["bars"] <= 2 * 0.6 * px
    each = views.days_of_a_bar(days, px - 20)
    assert each == {3: 1, 106: 1}.get(days, each)
    assert (f" in {each} days" in drawn["peak"]) == (each > 1 and lang == "en")


def test_the_bars_of_several_days_hold_all_their_events(scripts: Scripts) -> None:
    binned = scripts.evaluate(
        "() => unrest.views.binned([[1, 0], [2, 5], [0, 0], [4, 1], [1, 1]], 2)"
    )
    assert binned == [[3, 5], [4, 1], [1, 1]]
    assert scripts.evaluate("() => unrest.views.binned([[1], [2]], 1)") == [[1], [2]]


@pytest.mark.parametrize(
    ("days", "room", "each"),
    [(106, 720, 1), (106, 300, 1), (365, 340, 2), (1095, 340, 6), (43_767, 340, 215), (5, 1, 5)],
)
def test_python_and_script_give_a_bar_as_many_days(
    scripts: Scripts, days: int, room: int, each: int
) -> None:
    assert views.days_of_a_bar(days, room) == each
    assert scripts.evaluate("(given) => unrest.views.daysOfABar(...given)", [days, room]) == each
