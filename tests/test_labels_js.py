"""Names beside the marks of a map: which have room, and where."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import Scripts, in_page, loaded

AWAY = [12, 24]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("labels")
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "map-names")
    yield page
    page.close()


def wish(x: float, y: float, gap: float, **more: Any) -> dict[str, Any]:
    """A name 40 px wide and 10 high."""
    return {"x": x, "y": y, "gap": gap, "wide": 40, "high": 10} | more


def box(left: float, top: float, right: float, bottom: float) -> dict[str, float]:
    return {"left": left, "top": top, "right": right, "bottom": bottom}


def placed(
    scripts: Scripts, wishes: list[dict[str, Any]], taken: list[dict[str, float]]
) -> list[tuple[float, float, bool]]:
    found = scripts.evaluate(
        "([wishes, taken, away]) => unrest.labels.placed(wishes, taken, 200, 100, away)",
        [wishes, taken, AWAY],
    )
    return [(round(one["left"]), round(one["top"]), one["line"] is not None) for one in found]


@pytest.mark.parametrize(
    ("x", "y", "left", "top"),
    [(50, 50, 60, 45), (180, 50, 130, 45), (195, 4, 145, -1 + 0)],
)
def test_a_name_stands_right_of_its_mark_or_left_at_the_edge(
    scripts: Scripts, x: int, y: int, left: int, top: int
) -> None:
    found = placed(scripts, [wish(x, y, 10)], [])
    assert found == ([(left, top, False)] if top >= 0 else [(148, 11, False)])


def test_what_is_taken_sends_a_name_below_or_above(scripts: Scripts) -> None:
    beside = [box(62, 42, 70, 58), box(30, 42, 38, 58)]
    assert placed(scripts, [wish(50, 50, 10)], beside) == [(30, 60, False)]
    assert placed(scripts, [wish(50, 50, 10)], [*beside, box(40, 62, 60, 70)]) == [(30, 30, False)]


def test_a_name_that_must_be_seen_stands_away_with_a_line(scripts: Scripts) -> None:
    walls = [
        box(60, 0, 64, 100), box(36, 0, 40, 100), box(40, 60, 60, 64), box(40, 36, 60, 40),
    ]  # fmt: skip
    assert placed(scripts, [wish(50, 50, 10)], walls) == []
    ((left, top, line),) = placed(scripts, [wish(50, 50, 10, must=True)], walls)
    assert line
    assert (left, top) == (72, 45)


def test_the_first_wishes_come_first_and_no_name_lies_over_another(scripts: Scripts) -> None:
    both = [wish(50, 50, 10), wish(50, 50, 10)]
    assert placed(scripts, both, []) == [(60, 45, False), (0, 45, False)]


def test_the_opened_place_is_named_first_then_the_largest_then_where_most_happened(
    page: Page,
) -> None:
    marks = [
        {"place": place, "disc": disc, "events": events, "chosen": chosen,
         "x": 0, "y": 0, "lon": 0, "lat": 0, "reach": 4}
        for place, (disc, events, chosen) in enumerate(
            [(4, 1, False), (4, 9, False), (20, 2, False), (4, 1, True)]
        )
    ]  # fmt: skip
    found = page.evaluate(
        "(marks) => unrest['map-names'].ofMarks(marks, (place) => `p${place}`)", marks
    )
    assert [(one["lines"][0], one["kind"]) for one in found] == [
        ("p3", "big"), ("p2", "big"), ("p1", "place"), ("p0", "place"),
    ]  # fmt: skip


def test_a_town_of_the_base_map_yields_to_the_news(page: Page) -> None:
    marks = [{"place": 0, "x": 50, "y": 50, "reach": 5}]
    base = [
        {"kind": "town", "rank": 3, "name": "Ica", "x": 60, "y": 55},  # is the mark's own place
        {"kind": "town", "rank": 3, "name": "LIMA", "x": 150, "y": 55},  # so is it, by its name
        {"kind": "town", "rank": 7, "name": "Ancón", "x": 150, "y": 75},  # not due yet
        {"kind": "town", "rank": 3, "name": "Iquitos", "x": 150, "y": 95},
        {"kind": "country", "rank": 2, "name": "Peru", "x": 20, "y": 20},
    ]
    found = page.evaluate(
        "([base, marks]) => unrest['map-names'].ofBase(base, marks, () => 'Lima', 5)",
        [base, marks],
    )
    assert [one["lines"] for one in found] == [["PERU"], ["Iquitos"]]
