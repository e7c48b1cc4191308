"""Which claims stand, and what range they leave; expected numbers are worked out by hand."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from geodata import package
from geodata.ledger import Figure, cumulative, event_figures, standing
from geodata.package import Package
from geodata.schema import Claim
from tests.small_claims import DISCOUNTED, OUSTER, a_claim, of_the_nation

PERU = Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023"
NONE = Figure(None, None, 0)


@pytest.fixture(scope="module")
def peru() -> Package:
    return package.read(PERU)


@pytest.fixture(scope="module")
def claims_of(peru: Package) -> dict[str | None, list[Claim]]:
    by_event: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in peru.claims:
        by_event[claim.event].append(claim)
    return by_event


def reasons(claims: list[Claim]) -> dict[str, str]:
    return {claim.id: reason for claim, reason in standing(claims)}


def deaths(*claims: Claim) -> tuple[int | None, int | None]:
    figure = event_figures(claims)["deaths"]
    return figure.low, figure.high


# The rules, on claims that can be held in the head.


def test_an_event_without_claims_has_no_figure_and_not_zero() -> None:
    assert set(event_figures([]).values()) == {NONE}


def test_a_stated_zero_is_a_figure() -> None:
    assert deaths(a_claim(0, 0)) == (0, 0)


def test_counts_of_one_day_make_a_range() -> None:
    assert deaths(a_claim(9, 9), a_claim(12, 12), a_claim(14, 14)) == (9, 14)


def test_a_later_higher_count_makes_the_lower_ones_earlier_counts() -> None:
    claims = [a_claim(9, 9, 9), a_claim(17, None, 10), a_claim(18, 18, 12)]
    assert deaths(*claims) == (18, 18)
    assert list(reasons(claims).values()) == ["earlier", "earlier", ""]


def test_a_later_lower_count_widens_the_range() -> None:
    assert deaths(a_claim(7, 7, 13), a_claim(6, 6, 14)) == (6, 7)


def test_a_count_below_any_later_one_is_earlier_even_if_another_later_one_is_lower() -> None:
    # 5 < 8 of the next day; 6 comes after the 8 and stays.
    assert deaths(a_claim(5, 5, 9), a_claim(8, 8, 10), a_claim(6, 6, 11)) == (6, 8)


def test_the_same_count_later_makes_nothing_earlier() -> None:
    claims = [a_claim(2, 2, 11), a_claim(2, 2, 12)]
    assert event_figures(claims)["deaths"] == Figure(2, 2, 2)
    assert set(reasons(claims).values()) == {""}


@pytest.mark.parametrize("kind", ["crowd", "arrests"])
def test_crowds_and_arrests_have_no_earlier_counts(kind: str) -> None:
    # 300 in the morning and 2,000 in the evening are both true.
    claims = [a_claim(300, 300, 9, kind=kind), a_claim(2000, 2000, 10, kind=kind)]
    assert event_figures(claims)[kind] == Figure(300, 2000, 2)


@pytest.mark.parametrize("kind", ["deaths_security", "injuries", "injuries_security"])
def test_injuries_and_deaths_of_security_forces_have_earlier_counts(kind: str) -> None:
    claims = [a_claim(1, 1, 9, kind=kind), a_claim(6, 6, 10, kind=kind)]
    assert event_figures(claims)[kind] == Figure(6, 6, 2)


def test_nothing_closed_leaves_the_range_open() -> None:
    assert deaths(a_claim(17, None)) == (17, None)


def test_an_open_count_at_or_below_a_closed_one_does_not_open_the_range() -> None:
    assert deaths(a_claim(18, 18), a_claim(18, None)) == (18, 18)
    assert deaths(a_claim(18, 18), a_claim(14, None)) == (14, 18)


def test_an_open_count_above_every_closed_one_opens_the_range() -> None:
    assert deaths(a_claim(18, 18), a_claim(19, None)) == (18, None)


def test_what_counts_more_than_the_event_neither_stands_nor_makes_others_earlier() -> None:
    claims = [a_claim(10, 10, 16), a_claim(12, None, 19, wider=True)]
    assert deaths(*claims) == (10, 10)
    assert list(reasons(claims).values()) == ["", "wider"]


def test_a_part_does_not_stand() -> None:
    whole = a_claim(43, 43, id="whole")
    assert deaths(whole, a_claim(37, 37, 10, part_of="whole")) == (43, 43)


def test_a_superseded_count_does_not_stand_though_it_is_higher() -> None:
    claims = [a_claim(7, 7, 13, id="seven"), a_claim(6, 6, 14, supersedes="seven")]
    assert deaths(*claims) == (6, 6)
    assert reasons(claims)["seven"] == "superseded"


def test_a_discounted_count_does_not_stand_and_opens_nothing() -> None:
    rumour = a_claim(3, None, 18, discounted_by="gazette", discounted={"en": "no", "es": "no"})
    claims = [a_claim(1, 1, 18), rumour, a_claim(2, 2, 20)]
    assert event_figures(claims)["deaths"] == Figure(2, 2, 2)
    assert list(reasons(claims).values()) == ["earlier", "discounted", ""]


def test_a_discounted_count_makes_none_earlier_and_corrects_none() -> None:
    words = {"discounted_by": "gazette", "discounted": {"en": "no", "es": "no"}}
    claims = [a_claim(2, 2, 18, id="two"), a_claim(9, 9, 20, supersedes="two", **words)]
    assert deaths(*claims) == (2, 2)
    assert reasons(claims)["two"] == ""


def test_a_category_that_only_a_discounted_count_gives_is_no_figure() -> None:
    words = {"discounted_by": "gazette", "discounted": {"en": "no", "es": "no"}}
    claims = [a_claim(3, 3, **words), a_claim(1, 1, category="not_stated")]
    assert deaths(*claims) == (1, 1)


def test_a_part_that_was_discounted_says_so() -> None:
    words = {"discounted_by": "gazette", "discounted": {"en": "no", "es": "no"}}
    claims = [a_claim(3, 3, id="three"), a_claim(2, 2, part_of="three", **words)]
    assert list(reasons(claims).values()) == ["", "discounted"]


def test_the_figure_says_how_many_counts_are_behind_it() -> None:
    claims = [
        a_claim(9, 9, 9),  # earlier: counted
        a_claim(18, 18, 12),  # current: counted
        a_claim(12, None, 9, wider=True),  # counts something else
        a_claim(3, 3, 9, part_of="c-9-9-9"),  # counts something else
    ]
    assert event_figures(claims)["deaths"].claims == 2


# Never added, never pooled.


def test_two_claims_of_one_event_are_never_added() -> None:
    # The same 18 dead in two sources are 18, not 36.
    assert deaths(a_claim(18, 18, source="radio"), a_claim(18, 18, source="gazette")) == (18, 18)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("clash", "all", "not_stated"), 1),
        (("not_stated", "all"), 2),
        (("not_stated",), 3),
        (("indirect",), None),
    ],
)
def test_categories_are_never_pooled(given: tuple[str, ...], expected: int | None) -> None:
    counts = {"clash": 1, "all": 2, "not_stated": 3, "indirect": 4}
    claims = [a_claim(counts[name], counts[name], category=name) for name in given]
    assert deaths(*claims) == (expected, expected)


def test_indirect_deaths_are_a_figure_of_their_own() -> None:
    claims = [a_claim(18, 18), a_claim(1, 1, category="indirect")]
    figures = event_figures(claims)
    assert figures["deaths"] == Figure(18, 18, 1)
    assert figures["indirect"] == Figure(1, 1, 1)


def test_deaths_of_security_forces_are_a_figure_of_their_own() -> None:
    claims = [a_claim(18, 18), a_claim(1, 1, kind="deaths_security", category="not_stated")]
    figures = event_figures(claims)
    assert figures["deaths"] == Figure(18, 18, 1)
    assert figures["deaths_security"] == Figure(1, 1, 1)


def test_a_count_of_another_category_makes_nothing_earlier() -> None:
    claims = [a_claim(18, 18, 12), a_claim(19, 19, 20, category="not_stated")]
    assert deaths(*claims) == (18, 18)


def test_clash_deaths_given_as_a_part_of_all_deaths_are_the_figure() -> None:
    # 5 in all, 3 of them in clashes: saying 5 would count an accident as a clash.
    claims = [a_claim(5, 5, category="all", id="all"), a_claim(3, 3, part_of="all")]
    assert deaths(*claims) == (3, 3)


def test_a_part_of_another_kind_is_a_figure_of_its_own() -> None:
    # 43 hurt, 6 of them police: the police have their own line, and 43 stays 43.
    claims = [
        a_claim(43, 43, kind="injuries", id="hurt"),
        a_claim(6, 6, kind="injuries_security", part_of="hurt"),
    ]
    figures = event_figures(claims)
    assert figures["injuries"] == Figure(43, 43, 1)
    assert figures["injuries_security"] == Figure(6, 6, 1)


def test_a_part_whose_whole_belongs_to_another_event_does_not_stand() -> None:
    assert deaths(a_claim(3, 3, part_of="elsewhere")) == (None, None)


# The picture of the toll.


def test_a_part_of_a_count_is_not_in_the_picture_beside_it() -> None:
    whole = of_the_nation(49, 26)
    shot = of_the_nation(39, 26, id="shot", part_of=whole.id, cause="gunshot")
    everybody = of_the_nation(67, 26, id="all", category="all")
    clash = of_the_nation(48, 26, id="clash", part_of="all")  # of another category: its own count
    doubted = of_the_nation(70, 26, **DISCOUNTED)
    shown = cumulative([whole, shot, everybody, clash, doubted], "PE", OUSTER)
    assert [claim.id for claim in shown] == ["all", "clash", "nation-49-26"]


# Peru, December 2022 to March 2023.


def test_juliaca_on_9_january_is_18(claims_of: dict[str, list[Claim]]) -> None:
    claims = claims_of["pe-20230109-juliaca"]
    figures = event_figures(claims)
    # 18 of 12 January, 18 and 19 February 2023 and of July 2024 stand; behind them 11 earlier
    # counts of the 9th to 11th. "At least 12" is of the whole province, Amnesty's 18 says no
    # category, and the boy who died on the 12th is one of the 18.
    assert figures["deaths"] == Figure(18, 18, 15)
    assert figures["indirect"] == NONE
    assert figures["deaths_security"] == Figure(1, 1, 1)
    counts = [
        (claim.low, claim.high, reason)
        for claim, reason in standing(claims)
        if claim.kind == "deaths" and claim.category == "clash"
    ]
    assert Counter(counts) == {
        (9, 9, "superseded"): 1,  # the Ombudsman's office went from 9 to 14 to 17 that evening
        (12, 12, "earlier"): 2,
        (14, 14, "superseded"): 1,
        (14, 14, "earlier"): 1,
        (14, None, "earlier"): 1,
        (17, None, "earlier"): 3,
        (17, 17, "earlier"): 2,
        (12, None, "wider"): 1,
        (18, 18, ""): 4,
        (1, 1, "part_of"): 1,
    }


def test_ayacucho_on_15_december_is_10(claims_of: dict[str, list[Claim]]) -> None:
    claims = claims_of["pe-20221215-ayacucho"]
    # 10 from 21 December on, in February 2023 and in the prosecution file of 2025; 8 and 9 of the
    # days before lie below. The 8 of May 2023 are a part of ten. The 7, 8, 9 and 10 of the
    # department and article A's "a dozen" of the month are wider.
    assert event_figures(claims)["deaths"] == Figure(10, 10, 5)
    wider = [claim.low for claim, why in standing(claims) if why == "wider"]
    assert Counter(wider) == Counter([7, 8, 9, 10, 12, 52, 61, 72])


def test_salas_on_25_january_counts_the_police_hurt_there(
    claims_of: dict[str, list[Claim]],
) -> None:
    figures = event_figures(claims_of["pe-20230125-salas"])
    # "Close to 20" (18 to 19), "about 20" and 47 are of the place; 31 is the whole region's and
    # 57 that of two places.
    assert figures["injuries_security"] == Figure(18, 47, 3)
    assert figures["injuries"] == Figure(16, 16, 1)
    assert figures["deaths"] == NONE


def test_salas_on_24_january_has_a_stated_zero(claims_of: dict[str, list[Claim]]) -> None:
    assert event_figures(claims_of["pe-20230124-salas"])["deaths"] == Figure(0, 0, 1)


def test_the_soldiers_who_drowned_at_ilave_are_never_among_the_deaths(
    claims_of: dict[str, list[Claim]],
) -> None:
    figures = event_figures(claims_of["pe-20230305-ilave"])
    assert figures["deaths_security"] == Figure(6, 6, 3)  # 1 of the first day, then 6 and 6
    assert figures["deaths"] == figures["indirect"] == NONE


def test_the_ombudsman_corrected_seven_to_six(peru: Package) -> None:
    national = cumulative(peru.claims, "PE", OUSTER)
    judged = {claim.id: (claim.low, reason) for claim, reason in standing(national)}
    assert judged["c-pe-nat--gestion-20221213--deaths"] == (7, "superseded")
    assert judged["c-pe-nat--laopinion-20221214--deaths"][0] == 6


def test_the_nationwide_series_is_of_one_country_since_one_day(peru: Package) -> None:
    series = cumulative(peru.claims, "PE", OUSTER)
    ids = {claim.id for claim in series}
    assert "c-pe-nat--ambito-20221212--deaths" not in ids  # two regions only
    assert "c-pe-nat--telegraaf-20221213--deaths" not in ids  # since 11 December
    assert "c-pe-nat--gestion-20230124--deaths_security" not in ids  # another kind
    assert [claim.as_of for claim in series] == sorted(claim.as_of for claim in series)
    ombudsman = [
        (claim.as_of.isoformat(), claim.low)
        for claim in series
        if claim.attributed_to == "ombudsman" and claim.category == "clash"
    ]
    assert ombudsman == [
        ("2022-12-13", 6),  # the correction of the seven, in three sources
        ("2022-12-13", 7),
        ("2022-12-13", 6),
        ("2022-12-13", 6),
        ("2022-12-16", 17),
        ("2022-12-18", 20),
        ("2022-12-20", 21),
        ("2023-01-10", 39),
        ("2023-01-11", 40),
        ("2023-01-12", 41),
        ("2023-01-24", 46),
        ("2023-01-25", 46),
        ("2023-02-02", 47),
        ("2023-03-06", 48),
        ("2023-03-21", 49),
        ("2023-12-07", 49),
    ]


def test_a_nationwide_claim_is_in_no_events_figure(peru: Package) -> None:
    # The largest count of deaths in any event is Juliaca's 18, far below any nationwide one.
    figures = [
        event_figures([claim for claim in peru.claims if claim.event == event.id])["deaths"]
        for event in peru.events
    ]
    assert max(figure.low for figure in figures if figure.low is not None) == 18
