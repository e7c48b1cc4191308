"""The browser's filter and Python's give the same answers, on thousands of random cases."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from geodata import query
from geodata.query import Filter
from tests.pure_scripts import Scripts, loaded
from tests.random_filters import in_javascript, random_data, random_filter

DATA_SETS = 250
FILTERS_EACH = 10


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter")
    yield scripts
    scripts.close()


def test_random_filters_select_and_add_up_the_same_in_both_languages(scripts: Scripts) -> None:
    dice = random.Random(20221207)
    cases = [random_data(dice) for _ in range(DATA_SETS)]
    compared = 0
    for data in cases:
        filters = [random_filter(dice, data) for _ in range(FILTERS_EACH)]
        answers = scripts.evaluate(
            """([data, filters]) => filters.map((filter) => ({
                select: Array.from(unrest.filter.select(filter, data)),
                sums: unrest.filter.sums(filter, data),
                window: unrest.filter.shownDays(filter, data),
                describe: unrest.filter.describe(filter, data),
                query: unrest.filter.toQuery(filter),
            }))""",
            [data, [in_javascript(wanted) for wanted in filters]],
        )
        for wanted, answer in zip(filters, answers, strict=True):
            assert answer == in_python(wanted, data), (wanted, data)
            compared += 1
    assert compared >= 2_000


def test_sums_carried_from_span_to_span_are_those_of_each_span(scripts: Scripts) -> None:
    """Forth and back, wide and narrow, turned round, out of the data: as if asked for alone."""
    dice = random.Random(20230119)
    for _ in range(60):
        data = random_data(dice)
        first = date.fromisoformat(data["first_day"])
        kept = replace(random_filter(dice, data), mode="window", lang=None, v=None, at=None)
        filters = [
            replace(
                kept,
                mode=dice.choice(query.MODES),
                from_=str(first + timedelta(days=dice.randint(-3, data["days"] + 3))),
                to=str(first + timedelta(days=dice.randint(-3, data["days"] + 3))),
            )
            for _ in range(25)
        ]
        answers = scripts.evaluate(
            "([data, filters]) => filters.map((filter) => unrest.filter.sums(filter, data))",
            [data, [in_javascript(wanted) for wanted in filters]],
        )
        for wanted, answer in zip(filters, answers, strict=True):
            assert answer == in_python(wanted, data)["sums"], (wanted, data)


def test_the_last_days_are_counted_back_from_the_day_of_the_data(scripts: Scripts) -> None:
    data = random_data(random.Random(7), events=20) | {"days": 40, "data_date": "2023-01-31"}
    days, day, query_ = scripts.evaluate(
        """(data) => {
            const { shownDays, parse, toQuery } = unrest.filter;
            const { filter } = parse("last=30", data);
            const day = { ...filter, mode: "day" };
            return [shownDays(filter, data), shownDays(day, data), toQuery(filter)];
        }""",
        data,
    )
    assert (days, day, query_) == ([26, 55], [39, 39], "last=30")  # 2 to 31 January, of 55 days
    assert list(query.window(query.parse("last=30", data)[0], data)) == [26, 55]


def test_an_answer_stays_as_it_is_when_the_days_move_on(scripts: Scripts) -> None:
    data = random_data(random.Random(7), events=20) | {"days": 40}
    before, kept, moved = scripts.evaluate(
        """(data) => {
            const all = unrest.filter.everything();
            const answer = unrest.filter.sums(all, data);
            const before = JSON.stringify(answer);
            const moved = unrest.filter.sums({ ...all, mode: "day", to: "2022-12-07" }, data);
            return [before, JSON.stringify(answer), JSON.stringify(moved)];
        }""",
        data,
    )
    assert before == kept != moved


def test_one_answer_does_not_disturb_the_next(scripts: Scripts) -> None:
    """Buffers and the histogram are reused between steps of a drag."""
    dice = random.Random(7)
    data, other = random_data(dice, events=30), random_data(dice, events=30)
    first, second = Filter(deadly=True), Filter(mode="day")
    kept, again = scripts.evaluate(
        """([data, other, first, second]) => {
            const kept = unrest.filter.sums(first, data);
            unrest.filter.sums(second, data);
            unrest.filter.sums(second, other);
            return [kept, unrest.filter.sums(first, data)];
        }""",
        [data, other, in_javascript(first), in_javascript(second)],
    )
    assert kept == again == in_python(first, data)["sums"]


def in_python(wanted: Filter, data: dict[str, Any]) -> dict[str, Any]:
    sums = query.sums(wanted, data)
    for groups in ("by_place", "by_region"):  # JavaScript's keys are strings
        sums[groups] = {str(index): group for index, group in sums[groups].items()}
    sums["deaths_by_day"] = {str(day): list(row) for day, row in sums["deaths_by_day"].items()}
    nothing = [0] * len(data["types"])  # JavaScript has a row for each day
    sums["by_day"] = [sums["by_day"].get(day, nothing) for day in range(data["days"])]
    return {
        "select": query.select(wanted, data),
        "sums": sums,
        "window": list(query.window(wanted, data)),
        "describe": query.describe(wanted, data),
        "query": query.to_query(wanted),
    }
