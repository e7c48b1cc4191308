"""What decides among entries that bear one name: bounds and weights by literal cases."""

from dataclasses import replace

import pytest

from geodata.geocoding.gazetteer import Entry, Hit, Kind
from geodata.geocoding.namesakes import Query, choices

TOWN = Entry("town", "place", "Ayo", "PE", "PE-ARE", None, -15.7, -72.3, 10_000, False, "a table")


def hit(kind: Kind = Kind.OWN, **changes: object) -> Hit:
    return Hit(replace(TOWN, **changes), kind, "Ayo")


def meant(*hits: Hit, kilometres: dict[str, float] | None = None) -> tuple[list[str], bool]:
    """The ids that "Ayo" can mean, best first, and whether the best is a guess."""
    away = kilometres and (lambda entry: kilometres[entry.id])
    found = list(choices(Query("Ayo"), {"ayo": list(hits)}.get, away))
    return [one.hit.entry.id for one in found], found[0].ambiguous


@pytest.mark.parametrize(
    ("near", "far", "first"),
    [
        (20, 95, "far"),  # both in the neighbourhood, so the larger one
        (95, 105, "near"),
        (105, 195, "far"),  # equally far
        (195, 205, "near"),
        (205, 390, "far"),
        (390, 410, "near"),
    ],
)
def test_namesakes_within_a_neighbourhood_are_equally_near(
    near: float, far: float, first: str
) -> None:
    ids, _ = meant(
        hit(id="near", population=500), hit(id="far", population=90_000),
        kilometres={"near": near, "far": far},
    )  # fmt: skip
    assert ids[0] == first


@pytest.mark.parametrize(("people", "guess"), [(9_900, False), (10_100, True), (60_000, True)])
def test_a_tenth_of_the_people_makes_a_rival(people: int, guess: bool) -> None:
    ids, ambiguous = meant(hit(population=100_000), hit(id="other", population=people))
    assert (ids, ambiguous) == (["town", "other"], guess)


@pytest.mark.parametrize(
    ("people", "kind", "first"),
    [
        (41_000, Kind.OWN, "town"),
        (39_000, Kind.OWN, "region"),
        (81_000, Kind.ALIAS, "town"),
        (79_000, Kind.ALIAS, "region"),
        (410_000, Kind.OTHER, "town"),
        (390_000, Kind.OTHER, "region"),
    ],
)
def test_a_region_weighs_as_much_as_a_town_of_40_000_with_a_name_of_its_own(
    people: int, kind: Kind, first: str
) -> None:
    region = hit(id="region", level="admin1", population=None)
    ids, _ = meant(region, hit(kind, population=people))
    assert ids[0] == first


def test_a_town_elsewhere_that_is_called_like_a_region_needs_ten_times_the_people() -> None:
    region = hit(id="region", level="admin1", population=None, region="PE-AYA")
    assert meant(region, hit(population=390_000))[0][0] == "region"
    assert meant(region, hit(population=410_000))[0][0] == "town"
