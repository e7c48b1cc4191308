"""Why the nationwide counts differ: only what claims show."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata import package
from geodata.ledger import cumulative
from geodata.package import Package
from geodata.publishing.differences import why_differ
from geodata.schema import Claim, Span
from tests.small_claims import DISCOUNTED, OUSTER, a_claim, an_event, of_the_nation

PERU = Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023"


@pytest.fixture(scope="module")
def peru() -> Package:
    return package.read(PERU)


def shown(*claims: Claim, events=()) -> dict[str, list[int]]:
    return {
        reason.id: [claim.low for claim in reason.shown] for reason in why_differ(claims, events)
    }


def test_the_reasons_why_the_nationwide_counts_differ_are_shown_by_claims(peru: Package) -> None:
    picture = {claim.id for claim in cumulative(peru.claims, "PE", OUSTER)}
    told = [
        claim
        for claim in peru.claims
        if claim.id in picture
        or claim.event is not None
        or claim.kind == "deaths_security"
        or (claim.part_of in picture and (claim.area, claim.since) != (("PE",), OUSTER))
    ]
    shown = {
        reason.id: [(claim.low, claim.high, claim.as_of.isoformat()) for claim in reason.shown]
        for reason in why_differ(told, peru.events)
    }
    assert shown == {
        # The Ombudsman's first and last count of all deaths.
        "cut_off": [(22, 22, "2022-12-16"), (67, 67, "2023-12-07")],
        # The Ombudsman's latest total whose parts add up: clashes, road blocks, officers.
        "categories": [
            (67, 67, "2023-03-21"),
            (49, 49, "2023-03-21"),
            (11, 11, "2023-03-21"),
            (7, 7, "2023-03-21"),
        ],
        # The closing 67 include six soldiers; Amnesty's 49 have one officer beside them.
        "security_inside": [(67, 67, "2023-12-07"), (6, 6, "2023-12-07")],
        "security_apart": [(49, 49, "2023-05-25"), (1, 1, "2023-05-25")],
        # EFE: the Ombudsman's 46 + 10 + 1, the UN's four, UNICEF's one, the police's one.
        "adds": [
            (63, 63, "2023-01-25"),
            (46, 46, "2023-01-25"),
            (10, 10, "2023-01-25"),
            (4, 4, "2023-01-25"),
            (1, 1, "2023-01-25"),
            (1, 1, "2023-01-25"),
            (1, 1, "2023-01-25"),
        ],
        "revised": [(7, 7, "2022-12-13"), (6, 6, "2022-12-13")],
        # Dozens; over 50; at least 40; close to 60.
        "wording": [
            (24, None, "2023-01-10"),
            (51, None, "2023-01-19"),
            (40, None, "2023-01-20"),
            (54, 59, "2023-05-17"),
        ],
        # Cusco: one on the day, a second man who died ten weeks later.
        "rose_later": [(1, 1, "2023-01-11"), (2, 2, "2023-03-21"), (1, 1, "2023-03-21")],
        # Majes: a death of 12 December.
        "found_later": [(1, 1, "2023-02-02")],
    }


def test_counts_that_agree_have_no_reasons_to_differ() -> None:
    one = a_claim(43, 43, event=None, area=("PE",), since=OUSTER, attributed_to="afp")
    assert why_differ([one]) == ()
    assert why_differ([]) == ()


def test_bodies_are_paired_only_on_one_day() -> None:
    efe = of_the_nation(66, 2, attributed_to="efe", category="all")
    later = of_the_nation(60, 3, attributed_to="ombudsman", category="all")
    assert "bodies" not in shown(efe, later)
    same_day = of_the_nation(58, 2, attributed_to="ombudsman", category="all")
    assert shown(efe, same_day)["bodies"] == [58, 66]


@pytest.mark.parametrize(
    "other",
    [
        {"category": "all"},
        {"area": ("PE-PUN",)},
        {"since": date(2022, 12, 11)},
        {"attributed_to": None},
        {"attributed_to": "afp"},
        {"wording": "about"},
        DISCOUNTED,
    ],
    ids=["category", "area", "first day", "nobody", "itself", "about", "discounted"],
)
def test_bodies_are_paired_only_with_one_definition(other) -> None:
    one = of_the_nation(45, 19, attributed_to="afp")
    assert "bodies" not in shown(one, of_the_nation(43, 19, **({"attributed_to": "efe"} | other)))


def test_a_count_with_officers_inside_is_not_paired_with_one_without() -> None:
    afp = of_the_nation(45, 19, attributed_to="afp")
    efe = of_the_nation(43, 19, attributed_to="efe")
    officer = of_the_nation(1, 19, kind="deaths_security", part_of=afp.id, attributed_to="afp")
    assert shown(afp, efe)["bodies"] == [43, 45]
    assert "bodies" not in shown(afp, efe, officer)


def test_a_body_that_adds_to_anothers_count_names_what_it_adds() -> None:
    efe = of_the_nation(66, 2, attributed_to="efe", category="all")
    parts = [
        of_the_nation(low, 2, id=by + str(low), attributed_to=by, category=category, part_of=efe.id)
        for low, by, category in (
            (47, "ombudsman", "clash"),
            (11, "ombudsman", "indirect"),
            (4, "unhcr", "indirect"),
        )
    ]
    assert shown(efe, *parts)["adds"] == [66, 47, 11, 4]


def test_a_body_that_splits_its_own_count_adds_nothing_of_others() -> None:
    total = of_the_nation(22, 16, attributed_to="ombudsman", category="all")
    own = of_the_nation(17, 16, attributed_to="ombudsman", part_of=total.id)
    assert "adds" not in shown(total, own)


def test_a_total_that_its_parts_add_up_to_is_told_before_a_later_one() -> None:
    def split(total: int, day: int, by: str, *parts: tuple[int, str, str]) -> list[Claim]:
        whole = of_the_nation(total, day, attributed_to=by, category="all")
        return [
            whole,
            *(
                of_the_nation(
                    low, day, attributed_to=by, kind=kind, category=category, part_of=whole.id
                )
                for low, kind, category in parts
            ),
        ]

    whole = split(
        49, 12, "ombudsman",
        (41, "deaths", "clash"), (7, "deaths", "indirect"), (1, "deaths_security", "not_stated"),
    )  # fmt: skip
    later = split(51, 19, "trt", (43, "deaths", "clash"), (9, "deaths", "indirect"))
    assert shown(*later)["categories"] == [51, 43, 9]
    assert shown(*whole, *later)["categories"] == [49, 41, 7, 1]


def test_only_a_coded_day_of_death_says_that_somebody_died_later() -> None:
    first, later = a_claim(1, 1, 11), a_claim(2, 2, 22)
    events = [an_event("riot", 11)]
    assert "rose_later" not in shown(first, later, events=events)
    at_once = replace(later, died=Span(date(2023, 1, 11), date(2023, 1, 11)))
    assert "rose_later" not in shown(first, at_once, events=events)
    died = Span(date(2023, 1, 21), date(2023, 1, 21))
    one = a_claim(1, 1, 22, id="one", part_of=later.id, died=died)
    assert shown(first, later, one, events=events)["rose_later"] == [1, 2, 1]
    whole = a_claim(2, 2, 22, died=died)
    assert shown(first, whole, events=events)["rose_later"] == [1, 2]


def test_the_longest_way_from_the_event_to_a_death_is_told() -> None:
    events = [an_event("riot", 9), an_event("other", 9)]
    claims = [
        a_claim(17, 17, 9),
        a_claim(18, 18, 12, died=Span(date(2023, 1, 9), date(2023, 1, 12))),
        a_claim(1, 1, 9, event="other", id="o1"),
        a_claim(2, 2, 22, event="other", id="o2", died=Span(date(2023, 1, 9), date(2023, 1, 21))),
    ]
    assert shown(*claims, events=events)["rose_later"] == [1, 2]
