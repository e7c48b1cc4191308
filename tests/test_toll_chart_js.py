"""The chart of nationwide counts: which marks are named, and none hidden under one of its day."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import in_page


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "toll-chart", "claims", "view-picture", "event-card")
    yield page
    page.close()


def claim(day: str, low: int, high: int | None) -> dict[str, Any]:
    return {"as_of": day, "low": low, "high": high}


def test_the_first_the_highest_and_the_last_mark_are_named(page: Page) -> None:
    claims = [
        claim("2022-12-12", 5, 5),
        claim("2022-12-12", 7, 7),
        claim("2023-03-21", 77, 77),
        claim("2023-12-07", 67, 67),
        claim("2024-05-28", 49, 49),
        claim("2024-05-28", 50, None),
    ]
    ask = "(claims) => unrest['toll-chart'].notable(claims).map((one) => claims.indexOf(one))"
    assert page.evaluate(ask, claims) == [2, 5, 1]
    assert page.evaluate(ask, claims[:1]) == [0]
    assert page.evaluate(ask, claims[:3]) == [2, 1]  # the highest is the last as well


def test_marks_of_one_day_that_would_lie_over_one_another_stand_apart(page: Page) -> None:
    def spread(marks: list[tuple[float, float]]) -> list[tuple[float, float]]:
        found = page.evaluate(
            "(marks) => unrest['toll-chart'].spread(marks)",
            [{"x": x, "y": y} for x, y in marks],
        )
        return [(one["x"], one["y"]) for one in found]

    assert spread([(100, 50), (100, 80)]) == [(100, 50), (100, 80)]
    assert spread([(100, 50), (100, 52)]) == [(94, 50), (106, 52)]
    assert spread([(100, 50), (103, 50)]) == [(100, 50), (103, 50)]  # days of their own
    assert spread([(100, 50)] * 5) == [(88, 50), (94, 50), (100, 50), (106, 50), (112, 50)]


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (7, 1), (8, 2), (78, 20), (71, 20), (3_001, 500), (90_000, 20_000)]
)
def test_the_grid_has_few_lines_at_round_numbers(page: Page, most: int, step: int) -> None:
    assert page.evaluate("(most) => unrest['toll-chart'].stepFor(most)", most) == step


COUNTED: list[tuple[str, dict[str, Any], str]] = [
    ("en", {"kind": "deaths", "low": 1, "high": 1, "wording": "exact"}, "1 death"),
    ("en", {"kind": "deaths", "low": 17, "high": None, "wording": "at_least"},
     "at least 17 deaths"),
    ("en", {"kind": "crowd", "low": 350, "high": 350, "wording": "about"},
     "about 350 people gathered"),
    ("en", {"kind": "injuries", "low": 24, "high": None, "wording": "vague"},
     "24 or more people injured"),
    ("en", {"kind": "deaths", "category": "indirect", "low": 2, "high": 2, "wording": "exact"},
     "2 indirect deaths"),
    ("es", {"kind": "deaths", "low": 1, "high": 1, "wording": "exact"}, "1 muerte"),
    ("es", {"kind": "arrests", "low": 205, "high": 205, "wording": "over"},
     "más de 204 detenciones"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "counts", "said"), COUNTED)
def test_numbers_of_a_claim_are_said_as_people_write_them(
    page: Page, lang: str, counts: dict[str, Any], said: str
) -> None:
    ask = "([lang, claim]) => unrest.claims.counted(claim, speakers[lang])"
    assert page.evaluate(ask, [lang, counts]) == said


def test_counts_of_different_people_are_no_range(page: Page) -> None:
    claims = [
        {"kind": "injuries", "low": 3, "high": 3, "wording": "exact", "standing": "",
         "scope": {"en": "at the bridge", "es": "en el puente"}},
        {"kind": "injuries", "low": 14, "high": 14, "wording": "exact", "standing": "part_of",
         "scope": {"en": "civilians", "es": "civiles"}},
        {"kind": "injuries", "low": 18, "high": 18, "wording": "exact", "standing": "",
         "scope": {"en": "whole city", "es": "toda la ciudad"}},
    ]  # fmt: skip
    event = {
        "figures": {"injuries": [3, 18, 2, "scopes", 2], "deaths": [1, 1, 1, "one", 1]},
        "causes": {},
        "agents": {},
        "claims": claims,
    }
    said = page.evaluate(
        """(event) => [...unrest["event-card"]
            .figures(event, ["deaths", "injuries"], {}, speakers.en)
            .querySelectorAll("dd")].map((one) => one.textContent)""",
        event,
    )
    assert said == [
        "1 one source",
        "3 people injured: at the bridge18 people injured: whole city "
        "2 sources that do not count the same people",
    ]


def test_the_types_in_a_picture_take_as_many_lines_as_they_need(page: Page) -> None:
    rows = "([widths, room]) => unrest['view-picture'].rowsOf(widths, room)"
    assert page.evaluate(rows, [[100, 100, 150], 360]) == [0, 0, 0]
    assert page.evaluate(rows, [[100, 100, 150, 20], 340]) == [0, 0, 1, 1]
    assert page.evaluate(rows, [[500, 20], 340]) == [0, 1]
    assert page.evaluate(rows, [[], 340]) == []
