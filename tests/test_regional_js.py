"""Regions at a glance, and what an empty view could show instead, on data held in the head."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.pure_scripts import Scripts, loaded

# Six events of ten days: in two regions and in none, with and without a number of deaths.
DATA = {
    "version": "1",
    "first_day": "2023-01-01",
    "data_date": "2023-01-10",
    "days": 10,
    "types": ["protests", "riots"],
    "subs": [["violent-demonstration", 1], ["peaceful-protest", 0]],
    "regions": [["PE-CUS", {"en": "Cusco"}, None], ["PE-PUN", {"en": "Puno"}, None]],
    "agents": [],
    "counts": {"events": 6},
    "places": {
        "id": ["cusco", "juliaca", "sea"],
        "region": [0, 1, -1],
        "lat": [-13.5, -15.5, -12],
        "lon": [-72, -70, -78],
    },
    "events": {
        "id": ["a", "b", "c", "d", "e", "f"],
        "place": [0, 0, 1, 1, 0, 2],
        "sub": [1, 1, 0, 0, 0, 1],
        "geo": [1, 1, 1, 1, 1, 1],
        "start": [0, 1, 1, 8, 9, 9],
        "end": [0, 1, 1, 9, 9, 9],
        "when": [0, 0, 0, 3, 0, 0],
        "deaths_low": [None, 0, 17, 1, None, None],
        "deaths_high": [None, 0, 18, None, None, None],
        "indirect_low": [None] * 6,
        "indirect_high": [None] * 6,
        "security_low": [None] * 6,
        "security_high": [None] * 6,
        "agents": [[], [], [], [], [], []],
    },
}


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "regional", "wider")
    yield scripts
    scripts.close()


def rows(scripts: Scripts, each: int = 1, **filtered: Any) -> list[dict[str, Any]]:
    ask = """([data, changes, each]) =>
        unrest.regional.rows({ ...unrest.filter.everything(), ...changes }, data, each)"""
    return scripts.evaluate(ask, [DATA, filtered, each])


def test_each_region_has_its_bars_and_its_sums(scripts: Scripts) -> None:
    cusco, puno, nowhere = rows(scripts)
    assert (cusco["region"], cusco["events"]) == (0, 3)
    assert cusco["deaths"] == {
        "low": 0, "high": 0, "open": False, "with": 0, "zero": 1, "without": 2,
    }  # fmt: skip
    assert cusco["counts"] == [[1, 0], [1, 0], *[None] * 7, [0, 1]]
    assert cusco["tolls"] == {"1": [0, 0, False]}
    assert (puno["region"], puno["events"]) == (1, 2)
    assert puno["deaths"] == {
        "low": 18, "high": 19, "open": True, "with": 2, "zero": 0, "without": 0,
    }  # fmt: skip
    assert puno["tolls"] == {"1": [17, 18, False], "8": [1, 1, True]}
    assert (nowhere["region"], nowhere["events"]) == (-1, 1)
    assert nowhere["deaths"]["low"] is None


def test_the_most_of_what_is_shown_comes_first_and_no_region_last(scripts: Scripts) -> None:
    def order(**filtered: Any) -> list[int]:
        return [row["region"] for row in rows(scripts, **filtered)]

    assert order() == [0, 1, -1]
    assert order(size="deaths") == [1, 0, -1]
    assert order(size="deaths", to="2023-01-01") == [0, 1, -1]


def test_days_and_regions_of_the_view_change_sums_not_bars(scripts: Scripts) -> None:
    view = {"region": ["PE-PUN"], "from": "2023-01-09", "to": "2023-01-09"}
    cusco, puno = sorted(rows(scripts, **view)[:2], key=lambda row: row["region"])
    assert (cusco["events"], puno["events"]) == (0, 1)
    assert puno["deaths"]["low"] == 1
    assert cusco["deaths"]["low"] is None
    assert puno["tolls"] == {"1": [17, 18, False], "8": [1, 1, True]}


def test_a_bar_may_stand_for_several_days(scripts: Scripts) -> None:
    cusco = rows(scripts, each=5)[0]
    assert cusco["counts"] == [[2, 0], [0, 1]]
    assert cusco["tolls"] == {"0": [0, 0, False]}


def test_types_are_left_out_of_the_bars_too(scripts: Scripts) -> None:
    puno, cusco = rows(scripts, type=["riots"])
    assert (puno["region"], puno["events"]) == (1, 2)
    assert (cusco["region"], cusco["events"]) == (0, 1)
    assert cusco["counts"] == [*[None] * 9, [0, 1]]


def offers(scripts: Scripts, **filtered: Any) -> list[tuple[str, int]]:
    ask = """([data, changes]) =>
        unrest.wider.offers({ ...unrest.filter.everything(), ...changes }, data)"""
    return [(one["key"], one["n"]) for one in scripts.evaluate(ask, [DATA, filtered])]


def test_an_empty_view_offers_what_shows_most_first(scripts: Scripts) -> None:
    view = {"region": ["PE-PUN"], "from": "2023-01-01", "to": "2023-01-02", "type": ["protests"]}
    assert offers(scripts, **view) == [("regions", 2), ("types", 1)]
    assert offers(scripts, region=["PE-PUN"], type=["protests"]) == [("regions", 3), ("types", 2)]


def test_what_stays_in_the_opened_place_is_offered_before_what_leaves_it(scripts: Scripts) -> None:
    view = {"place": "juliaca", "type": ["protests"]}
    assert offers(scripts, **view) == [("types", 2), ("place", 3)]


def test_everything_is_offered_where_no_single_change_shows_anything(scripts: Scripts) -> None:
    view = {"region": ["PE-PUN"], "type": ["protests"], "deadly": True, "to": "2023-01-01"}
    assert offers(scripts, **view) == [("everything", 6)]


def test_a_region_that_cannot_be_left_and_has_nothing_offers_nothing(scripts: Scripts) -> None:
    view = {"lock": "PE-CUS", "region": ["PE-CUS"], "to": "2022-12-31", "deadly": True}
    assert offers(scripts, **view) == [("everything", 3)]
    elsewhere = {"lock": "PE-LIM", "region": ["PE-LIM"]}
    assert offers(scripts, **elsewhere) == []
