"""How well one figure is known."""

from dataclasses import replace

import pytest

from geodata.grades import Grade, grades_of, origins_of
from geodata.ledger import standing
from geodata.schema import Claim, Source
from tests.small_claims import DISCOUNTED, a_claim

PLAIN = {id: id for id in ("a", "b", "c", "d")}


def by(source: str, low: int, high: int | None = None, day: int = 9, **fields) -> Claim:
    return a_claim(low, high, day, source=source, id=f"{source}-{low}-{day}", **fields)


def deaths(*claims: Claim) -> Grade | None:
    return grades_of(standing(claims), PLAIN).get("deaths")


CASES = {
    "nobody": ([], None),
    "one report": ([by("a", 1, 1)], Grade("one", 1)),
    "one report that says two things": ([by("a", 1, 1), by("a", 9, 9)], Grade("one", 1)),
    "the same": ([by("a", 18, 18), by("b", 18, 18)], Grade("agree", 2)),
    "an open count below": ([by("a", 18, 18), by("b", 17)], Grade("compatible", 2)),
    "ranges that share an end": ([by("a", 18, 20), by("b", 20, 22)], Grade("compatible", 2)),
    "ranges apart": ([by("a", 18, 19), by("b", 20, 22)], Grade("conflict", 2)),
    "an open count above": ([by("a", 18, 18), by("b", 19)], Grade("conflict", 2)),
    "a rise": ([by("a", 5, 5, 9), by("b", 17, 17, 10)], Grade("rose", 1)),
    "a rise told by one report": ([by("a", 5, 5, 9), by("a", 17, 17, 10)], Grade("one", 1)),
    "a rise that two confirm": (
        [by("a", 5, 5, 9), by("b", 17, 17, 10), by("c", 17, 17, 10)],
        Grade("rose", 2),
    ),
    "a rise that two tell otherwise": (
        [by("a", 5, 5, 9), by("b", 17, 17, 10), by("c", 18, 18, 10)],
        Grade("conflict", 2),
    ),
    "a rumour": ([by("a", 2, 2), by("b", 9, **DISCOUNTED)], Grade("one", 1)),
    "two sites": (
        [
            by("a", 4, 4, scope={"en": "airport", "es": "x"}),
            by("b", 6, 6, scope={"en": "police station", "es": "x"}),
        ],
        Grade("scopes", 2),
    ),
    "two sites, and a rival at one of them": (
        [
            by("a", 4, 4, scope={"en": "airport", "es": "x"}),
            by("b", 6, 6, scope={"en": "police station", "es": "x"}),
            by("c", 9, 9, scope={"en": "Airport ", "es": "x"}),
        ],
        Grade("conflict", 3),
    ),
    "two sites with the same number": (
        [
            by("a", 4, 4, scope={"en": "airport", "es": "x"}),
            by("b", 4, 4, scope={"en": "police station", "es": "x"}),
        ],
        Grade("agree", 2),
    ),
}


@pytest.mark.parametrize(("claims", "expected"), CASES.values(), ids=CASES)
def test_the_grade_says_whether_independent_reports_give_one_number(claims, expected) -> None:
    assert deaths(*claims) == expected


def test_each_figure_has_its_own_grade() -> None:
    # 18 dead are not disputed because the hurt are.
    claims = [
        by("a", 18, 18),
        by("b", 18, 18),
        by("c", 60, 60, kind="injuries"),
        by("d", 75, 75, kind="injuries"),
        by("a", 1, 1, category="indirect"),
    ]
    assert grades_of(standing(claims), PLAIN) == {
        "deaths": Grade("agree", 2),
        "injuries": Grade("conflict", 2),
        "indirect": Grade("one", 1),
    }


def test_reprints_of_one_agency_are_one_report() -> None:
    own = Source(id="a", outlet="A", date_basis="unknown", language="es", scale="local")
    reprints = [replace(own, id=id, original="afp") for id in ("b", "c", "d")]
    origins = origins_of([own, *reprints])
    assert origins == {"a": "a", "b": "afp", "c": "afp", "d": "afp"}
    claims = [by(source, 45, 45) for source in ("b", "c", "d")]
    assert grades_of(standing(claims), origins)["deaths"] == Grade("one", 1)
    claims.append(by("a", 45, 45))
    assert grades_of(standing(claims), origins)["deaths"] == Grade("agree", 2)
