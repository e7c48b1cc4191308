"""What passes the filter, and its sums, on five events that fit in the head."""

import pytest

from geodata import query
from geodata.query import Filter, parse, select, sums
from tests.five_events import ALL, CUSCO, DATA, EMERGENCY, FORCE, JULIACA, MARCH, changed, read

# What passes.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from=2022-12-11&to=2022-12-11", [1]),  # one day
        ("to=2022-12-11&mode=day", [1]),
        ("from=2022-12-07&to=2022-12-11&mode=day", [1]),  # the day is `to`
        ("mode=day", [4]),  # without `to`: the last day of the data
        ("from=2023-01-01&to=2023-01-09&mode=cumulative", [0, 1, 2, 3]),
        ("mode=cumulative", ALL),
        ("from=2023-01-12&to=2023-01-15", [3]),  # an emergency that began before
        ("from=2023-01-01&to=2023-01-06", [3]),  # and that goes on after
        ("from=2023-01-13", [4]),  # the day after it ended
        ("from=2030-01-01", []),
        ("to=1999-12-31", []),
        ("from=1000-01-01&to=9999-12-31", ALL),
        ("last=5", [4]),  # 16 to 20 January: the data go on after their last event
        ("last=4", []),
        ("last=9&to=2023-01-15", [3]),
        ("last=36525", ALL),
        ("last=4&mode=day", [4]),
        ("last=4&mode=cumulative", ALL),
        ("region=PE-PUN", [1, 2, 3]),
        ("region=PE-CUS,PE-PUN", ALL),
        ("type=protests", [0, 1, 4]),
        ("sub=peaceful-protest", [0, 4]),
        ("type=riots&sub=peaceful-protest", [0, 2, 4]),  # union
        ("type=protests&sub=peaceful-protest", [0, 1, 4]),
        ("type=battles", []),
        ("deadly=1", [1, 2]),  # a stated 0 is not deadly, no figure is not either
        ("deadly=1&region=PE-PUN&type=riots&from=2023-01-01", [2]),  # keys intersect
        ("agent=army", [1, 2]),  # an event is found under each of its agents
        ("agent=police", [2]),
        ("agent=army,police", [1, 2]),
        ("agent=army&type=riots", [2]),
        ("lock=PE-CUS", [0, 4]),  # a region that cannot be left is the region
        ("region=PE-PUN&lock=PE-CUS", [0, 4]),
    ],
)
def test_these_events_pass(text: str, expected: list[int]) -> None:
    wanted, notices = parse(text, DATA)
    assert notices == ()
    assert select(wanted, DATA) == expected


def test_a_region_that_the_data_do_not_have_lets_nothing_pass() -> None:
    # `parse` drops it with a notice; a filter made by hand must not show everything.
    assert select(Filter(region=("PE-XXX",)), DATA) == []
    assert select(Filter(type=("unknown",)), DATA) == []
    assert select(Filter(agent=("unknown",)), DATA) == []


@pytest.mark.parametrize(
    ("column", "low", "high", "passes"),
    [
        ("deaths", None, None, False),
        ("deaths", 0, 0, False),
        ("deaths", 0, None, True),  # open: 0 or more
        ("deaths", 0, 1, True),
        ("deaths", 3, None, True),
        ("security", 1, 1, True),
        ("security", 0, 0, False),
        ("indirect", 1, 1, True),
    ],
)
def test_deadly_is_any_deaths_above_zero_or_open(
    column: str, low: int | None, high: int | None, passes: bool
) -> None:
    nothing = {
        f"{name}_{end}": [None] * 5
        for name in ("deaths", "indirect", "security")
        for end in ("low", "high")
    }
    one = {f"{column}_low": [low, *[None] * 4], f"{column}_high": [high, *[None] * 4]}
    data = changed(**(nothing | one))
    assert select(Filter(deadly=True), data) == ([0] if passes else [])


# The sums.


def toll(
    low: int | None, high: int | None, opened: bool, some: int, unknown: int, zero: int = 0
) -> dict:
    counts = {"with": some, "zero": zero, "without": unknown}
    return {"low": low, "high": high, "open": opened, **counts}


def test_the_sums_of_everything() -> None:
    answer = sums(Filter(), DATA)
    assert answer["events"] == 5
    assert answer["places"] == 2  # the emergency is a region's, not a place's
    assert answer["deaths"] == toll(19, 20, True, 2, 2, 1)  # 2+17+0 to 3+17+0, or more
    assert answer["security"] == toll(1, 1, False, 1, 4)
    assert answer["indirect"] == toll(None, None, False, 0, 5)  # unknown, not 0
    assert answer["by_place"] == {
        JULIACA: {"events": 2, "deaths": toll(19, 20, True, 2, 0), "sub": FORCE, "near": False},
        CUSCO: {"events": 2, "deaths": toll(0, 0, False, 0, 1, 1), "sub": MARCH, "near": False},
    }
    assert answer["by_region"] == {
        1: {"events": 1, "deaths": toll(None, None, False, 0, 1), "sub": EMERGENCY}
    }


def test_a_place_is_near_if_all_that_is_shown_there_is_near() -> None:
    assert sums(read("type=riots"), DATA)["by_place"][JULIACA]["near"]
    assert not sums(read("region=PE-PUN"), DATA)["by_place"][JULIACA]["near"]


def test_the_sums_of_nothing_know_nothing() -> None:
    answer = sums(read("from=2030-01-01"), DATA)
    assert answer["events"] == answer["places"] == 0
    assert answer["deaths"] == toll(None, None, False, 0, 0)
    assert answer["by_place"] == answer["by_region"] == {}


def test_deaths_of_the_police_are_never_added_to_the_deaths() -> None:
    assert sums(read("type=riots"), DATA)["deaths"] == toll(17, 17, True, 1, 0)


def test_deaths_stand_at_the_day_on_which_their_event_begins_and_follow_the_filter() -> None:
    found = sums(Filter(), DATA)["deaths_by_day"]
    assert found == {4: (2, 3, False), 33: (17, 17, True), 40: (0, 0, False)}
    assert sums(read("from=2023-01-09&to=2023-01-09&mode=day"), DATA)["deaths_by_day"] == found
    assert set(sums(read("region=PE-PUN"), DATA)["deaths_by_day"]) < set(found)


def test_the_histogram_ignores_the_dates_it_sets() -> None:
    by_day = sums(Filter(), DATA)["by_day"]
    assert sums(read("from=2023-01-09&to=2023-01-09&mode=day"), DATA)["by_day"] == by_day
    assert sum(map(sum, by_day.values())) == 5


def test_sums_do_not_grow_with_days_on_which_nothing_began() -> None:
    long = DATA | {"days": 82_000}
    assert sums(Filter(), long)["by_day"] == sums(Filter(), DATA)["by_day"]
    assert len(sums(Filter(), long)["by_day"]) <= 5


def test_the_histogram_counts_an_event_once_on_its_first_day() -> None:
    by_day = sums(read("region=PE-PUN"), DATA)["by_day"]
    protests, riots, other = (
        DATA["types"].index(name) for name in ("protests", "riots", "strategic-developments")
    )
    assert by_day[4][protests] == by_day[33][riots] == by_day[30][other] == 1
    assert sum(map(sum, by_day.values())) == 3
    assert sorted(by_day) == [4, 30, 33]


def test_no_events_at_all_have_sums() -> None:
    data = changed(**{name: [] for name in DATA["events"]})
    assert select(Filter(), data) == []
    assert sums(Filter(deadly=True), data)["deaths"] == toll(None, None, False, 0, 0)


def test_the_description_says_which_days_are_shown() -> None:
    whole = query.describe(Filter(), DATA)
    assert (whole["from"], whole["to"], whole["whole"]) == ("2022-12-07", "2023-01-16", True)
    back = query.describe(read("last=5"), DATA)
    assert (back["from"], back["to"], back["last"]) == ("2023-01-16", "2023-01-20", 5)
    assert query.describe(read("last=5&mode=day"), DATA)["last"] is None
    day = query.describe(read("to=2023-01-09&mode=day&region=PE-PUN"), DATA)
    assert day == {
        "mode": "day",
        "from": "2023-01-09",
        "to": "2023-01-09",
        "last": None,
        "whole": False,
        "region": ["PE-PUN"],
        "type": [],
        "sub": [],
        "agent": [],
        "actor": [],
        "tag": [],
        "deadly": False,
    }
