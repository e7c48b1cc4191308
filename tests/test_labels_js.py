"""Names beside the marks of a map, on the page and in pictures: which have room, and where."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard.picture import labels
from dashboard.picture.labels import Wish
from dashboard.picture.shapes import Box
from tests.pure_scripts import Scripts, in_page, loaded

AWAY = [12, 24]
BESIDE = [Box(62, 42, 70, 58), Box(30, 42, 38, 58)]
OPEN_BELOW = [Box(0, 0, 38, 68), Box(62, 0, 200, 68)]
WALLS = [Box(60, 0, 64, 100), Box(36, 0, 40, 100), Box(40, 60, 60, 64), Box(40, 36, 60, 40)]


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


Stands = tuple[float, float, list[float] | None]  # left, top, line; to a tenth of a px


def wish(x: float, y: float, gap: float = 10, **more: Any) -> dict[str, Any]:
    """A name 40 px wide and 10 high."""
    return {"x": x, "y": y, "gap": gap, "wide": 40, "high": 10} | more


def tenths(numbers: Iterable[float]) -> list[float]:
    return [round(number, 1) + 0.0 for number in numbers]


SMALL = wish(68, 50, 0, wide=3, high=3)  # between the wall on the right and a name away
CASES: list[tuple[str, list[dict[str, Any]], list[Box], list[Stands]]] = [
    ("right of its mark", [wish(50, 50)], [], [(60, 45, None)]),
    ("left at the edge", [wish(180, 50)], [], [(130, 45, None)]),
    ("askew in a corner", [wish(195, 4)], [], [(147.9, 11.1, None)]),
    ("just within the edge", [wish(150, 5)], [], [(160, 0, None)]),
    ("over its point", [wish(50, 50, 0)], [], [(30, 45, None)]),
    ("nowhere if its point is taken", [wish(50, 50, 0)], [Box(49, 49, 51, 51)], []),
    ("below what is beside", [wish(50, 50)], BESIDE, [(30, 60, None)]),
    ("above what is below", [wish(50, 50)], [*BESIDE, Box(40, 62, 60, 70)], [(30, 30, None)]),
    ("not two px from another", [wish(50, 50)], [Box(101, 40, 120, 60)], [(0, 45, None)]),
    ("two px from another", [wish(50, 50)], [Box(102, 40, 120, 60)], [(60, 45, None)]),
    ("a px below another", [wish(50, 50)], [Box(60, 30, 100, 44)], [(60, 45, None)]),
    ("nowhere within walls", [wish(50, 50)], WALLS, []),
    ("away with a line", [wish(50, 50, must=True)], WALLS, [(72, 45, [58, 50, 70, 50])]),
    ("the first wish first", [wish(50, 50)] * 2, [], [(60, 45, None), (0, 45, None)]),
    ("a second beside a first", [wish(50, 50), wish(101, 50)], [],
     [(60, 45, None), (111, 45, None)]),
    ("the third askew", [wish(50, 50)] * 5, [],
     [(60, 45, None), (0, 45, None), (30, 60, None), (30, 30, None)]),
    ("a dot that is free", [wish(50, 50, dot=True)], [Box(0, 0, 47.5, 100)], [(60, 45, None)]),
    ("no dot under a mark", [wish(50, 50, dot=True)], [Box(0, 0, 47.6, 100)], []),
    ("no name over a dot", [wish(50, 50, dot=True), wish(5, 50)], [],
     [(60, 45, None), (12.1, 32.9, None)]),
    ("no line through a mark of 17 px", [wish(50, 50, must=True)],
     [*OPEN_BELOW, Box(41, 61, 58, 66)], []),
    ("a line through a mark of 16 px", [wish(50, 50, must=True)],
     [*OPEN_BELOW, Box(42, 61, 58, 66)], [(30, 72, [50, 58, 50, 70])]),
    ("a line through its own mark", [wish(50, 50, must=True)], [*WALLS, Box(42, 42, 59, 58)],
     [(72, 45, [58, 50, 70, 50])]),
    ("no name over a line", [wish(50, 50, must=True), SMALL], WALLS,
     [(72, 45, [58, 50, 70, 50])]),
    ("no line over a name", [SMALL, wish(50, 50, must=True)], WALLS,
     [(66.5, 48.5, None), (70.3, 31.6, [57.4, 46.9, 68.5, 42.3])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("wishes", "taken", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_name_stands_there_on_the_page_and_in_pictures(
    scripts: Scripts, wishes: list[dict[str, Any]], taken: list[Box], expected: list[Stands]
) -> None:
    found = scripts.evaluate(
        "([wishes, taken, away]) => unrest.labels.placed(wishes, taken, 200, 100, away)",
        [wishes, [box._asdict() for box in taken], AWAY],
    )
    page = [(*tenths([one["left"], one["top"]]), one["line"] and tenths(one["line"]))
            for one in found]  # fmt: skip
    assert page == expected
    placed = labels.placed([Wish(**one) for one in wishes], taken, Box(0, 0, 200, 100), AWAY)
    picture = [
        (*tenths([one.box.left, one.box.top]), one.line and tenths([*one.line[0], *one.line[1]]))
        for one in placed
    ]
    assert picture == expected


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
