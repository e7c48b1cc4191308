"""Days outside of what the data can know: a fault with what was likely meant."""

import dataclasses
from datetime import date

import pytest

from geodata import package
from geodata.publication import publish
from tests.small_package import SMALL, edited, faults_of

BETWEEN = "expected a day from 1800-01-01 to 2026-11-22, the package's data_date; "
EVENT = "pe-20230109-juliaca,2023-01-09,2023-01-09"


def told(start: str, end: str) -> list[str]:
    files = edited("events.csv", EVENT, f"pe-20230109-juliaca,{start},{end}")
    return [str(fault) for fault in faults_of(files)]


@pytest.mark.parametrize(
    ("day", "remedy"),
    [
        ("2203-01-09", "did you mean 2023-01-09?"),
        ("3202-01-09", "did you mean 2023-01-09?"),
        ("0023-01-09", "did you mean 2023-01-09?"),
        ("2923-01-09", "did you mean 2023-01-09?"),
        ("9999-01-09", "look the day up"),
        ("0001-01-09", "look the day up"),
        ("1799-12-31", "look the day up"),
        ("2028-01-09", "did you mean 2023-01-09?"),
    ],
)
def test_a_day_outside_is_one_fault_with_what_was_likely_meant(day: str, remedy: str) -> None:
    assert told(day, day) == [
        f"events.csv:2 start '{day}': {BETWEEN}{remedy}",
        f"events.csv:2 end '{day}': {BETWEEN}{remedy}",
    ]


def test_an_end_outside_is_no_second_fault_of_its_order() -> None:
    assert told("2023-01-09", "2203-01-09") == [
        f"events.csv:2 end '2203-01-09': {BETWEEN}did you mean 2023-01-09?"
    ]


def test_a_day_just_after_data_date_may_be_right_and_data_date_old() -> None:
    files = edited("datapackage.json", '"data_date": "2026-11-22"', '"data_date": "2023-01-15"')
    (fault,) = faults_of(files)
    assert str(fault) == (
        "events.csv:3 end '2023-01-16': expected a day from 1800-01-01 to 2023-01-15, the "
        "package's data_date; mend the day, or data_date in datapackage.json if the data are newer"
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        ("sources.csv", "2023-01-09,stated", "2203-01-09,stated", "published"),
        ("claims.csv", "exact,2023-01-10", "exact,2203-01-10", "as_of"),
        ("claims.csv", "PE,2022-12-07", "PE,2202-12-07", "since"),
    ],
)
def test_days_of_sources_and_claims_are_held_to_the_same(
    file: str, old: str, new: str, column: str
) -> None:
    (fault,) = faults_of(edited(file, old, new))
    assert (fault.file, fault.column) == (file, column)
    assert fault.remedy.startswith("did you mean 202")


def test_the_first_and_the_last_day_may_be() -> None:
    claims = tuple(dataclasses.replace(claim, as_of=SMALL.data_date) for claim in SMALL.claims)
    first, *rest = SMALL.events
    old = dataclasses.replace(first, start=date(1800, 1, 1), end=date(1800, 1, 1))
    package.parse(package.render(dataclasses.replace(SMALL, events=(old, *rest), claims=claims)))


def test_a_leap_day_is_not_moved_to_a_year_without_one() -> None:
    assert told("2203-02-28", "2203-02-28")[0].endswith("did you mean 2023-02-28?")
    files = edited("events.csv", EVENT, "pe-20230109-juliaca,3202-01-09,2320-02-29")
    assert [fault.remedy for fault in faults_of(files)] == [
        "did you mean 2023-01-09?",
        "look the day up",
    ]


def test_no_day_is_looked_at_where_data_date_is_wrong() -> None:
    files = edited("datapackage.json", '"data_date": "2026-11-22"', '"data_date": "soon"')
    assert [fault.column for fault in faults_of(files)] == ["data_date"]
    assert publish(SMALL)
