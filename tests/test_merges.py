"""Which drafts of two articles may be one event, and how sure a draft is: with literal bounds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from geodata.extract.events import _confidence
from geodata.extract.merges import merges
from tests.small_reading import CLASH, READING


def proposed(**changes: object) -> list[tuple[str, float | None]]:
    """What is proposed for the clash of one article and a changed one of another."""
    other = replace(CLASH, **changes)
    readings = [READING, replace(READING, events=(other,))]
    return [(one.rule, one.kilometres) for one in merges(readings)]


@pytest.mark.parametrize(
    ("south", "expected"), [(0.22, [("near", 24.5)]), (0.23, []), (2.0, [])], ids=str
)
def test_two_places_at_most_25_km_apart_may_be_one(south: float, expected: list) -> None:
    place = replace(CLASH.place, id="other", lat=-15.5 - south, admin2="Another province")
    assert proposed(place=place) == expected


def test_places_without_a_point_may_be_one_if_they_are_called_alike_in_one_country() -> None:
    nowhere = replace(CLASH.place, id=None, lat=None, lon=None, name="Ayaviri", country="PE")
    first = replace(READING, events=(replace(CLASH, place=nowhere),))

    def rules(**changes: str) -> list[str]:
        event = replace(CLASH, place=replace(nowhere, **changes))
        return [one.rule for one in merges([first, replace(READING, events=(event,))])]

    assert rules(name="AYAVIRÍ") == ["near"]
    assert rules(name="Ayapata") == []
    assert rules(country="BO") == []


@pytest.mark.parametrize(("days", "some"), [(0, True), (1, True), (2, False), (7, False)])
def test_days_that_touch_may_be_one(days: int, some: bool) -> None:
    day = date(2023, 1, 9) + timedelta(days=days)
    assert bool(proposed(start=day, end=day)) == some


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ((), "high"),
        (("place_approximate",), "medium"),
        (("type_guessed",), "medium"),
        (("place_not_found",), "medium"),
        (("type_guessed", "date_inherited"), "low"),
        (("place_not_found", "place_approximate"), "low"),
    ],
)
def test_doubts_take_confidence(reasons: tuple[str, ...], expected: str) -> None:
    assert _confidence(reasons) == expected
