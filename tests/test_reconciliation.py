"""How the counts fit together; expected sums are worked out by hand."""

from dataclasses import replace

from geodata.publishing.edition import edition_of
from geodata.publishing.reconciliation import reconciliation
from geodata.schema import Body, EventSource
from tests.small_claims import DISCOUNTED, a_claim, an_event, of_the_nation
from tests.small_package import SMALL

PUNO, CUSCO, PUNO_REGION = (
    replace(SMALL.places[0], id="juliaca", admin1="PE-PUN"),
    replace(SMALL.places[0], id="cusco", admin1="PE-CUS"),
    SMALL.places[1],
)
BODIES = ("ombudsman", "efe", "unhcr")


def told(*claims, events=()):
    claims = tuple(replace(claim, source="radio-1") for claim in claims)
    return reconciliation(
        edition_of(
            replace(
                SMALL,
                places=(PUNO, CUSCO, PUNO_REGION),
                events=events,
                claims=claims,
                event_sources=tuple(EventSource(event.id, "radio-1") for event in events),
                bodies=tuple(Body(id=id, name={"en": id, "es": id}) for id in BODIES),
            )
        )
    )


EVENTS = (
    replace(an_event("juliaca-9", 9), place="juliaca"),
    replace(an_event("puno-9", 9, "admin1"), place="pe-pun"),
    replace(an_event("cusco-11", 11), place="cusco"),
)


def test_each_regions_deaths_stand_beside_the_bodies_counts_of_it() -> None:
    nation = of_the_nation(21, 12, attributed_to="ombudsman")
    by_region = of_the_nation(19, 12, area=("PE-PUN",), attributed_to="ombudsman", id="by-region")
    older = of_the_nation(17, 9, area=("PE-PUN",), attributed_to="ombudsman", id="older")
    found = told(
        a_claim(18, 18, event="juliaca-9", id="a"),
        a_claim(1, 1, event="puno-9", id="b"),
        a_claim(2, 2, event="cusco-11", id="c"),
        a_claim(5, 5, event="cusco-11", id="d", category="indirect"),
        nation,
        by_region,
        older,
        events=EVENTS,
    )
    assert found["regions"] == [
        {"region": "PE-CUS", "low": 2, "high": 2, "events": 1, "counts": []},
        {"region": "PE-PUN", "low": 19, "high": 19, "events": 2, "counts": ["by-region"]},
    ]
    assert found["all"] == {"low": 21, "high": 21, "events": 3, "counts": ["nation-21-12"]}


def test_a_region_that_only_a_body_counts_has_no_figure_of_ours_and_not_0() -> None:
    count = of_the_nation(2, 12, area=("PE-LAL",), attributed_to="ombudsman")
    (row,) = told(count, of_the_nation(21, 12))["regions"]
    assert row == {
        "region": "PE-LAL",
        "low": None,
        "high": None,
        "events": 0,
        "counts": ["nation-2-12"],
    }


def test_an_open_count_opens_its_regions_sum() -> None:
    (row,) = told(a_claim(17, None, event="juliaca-9"), events=EVENTS[:1])["regions"]
    assert (row["low"], row["high"]) == (17, None)


def test_each_body_has_its_counts_by_day_and_category() -> None:
    def by(body: str, low: int, day: int, **fields):
        return of_the_nation(low, day, attributed_to=body, id=f"{body}-{low}-{day}", **fields)

    found = told(
        by("efe", 66, 20, category="all"),
        by("ombudsman", 41, 12),
        by("ombudsman", 7, 12, category="indirect"),
        by("ombudsman", 1, 12, kind="deaths_security", category="not_stated"),
        by("ombudsman", 46, 24),
        by("ombudsman", 99, 25, **DISCOUNTED),
        of_the_nation(40, 12),  # nobody's
    )
    assert found["series"] == [
        {
            "body": "ombudsman",
            "days": [
                {
                    "as_of": "2023-01-12",
                    "security": ["ombudsman-1-12"],
                    "clash": ["ombudsman-41-12"],
                    "indirect": ["ombudsman-7-12"],
                },
                {"as_of": "2023-01-24", "clash": ["ombudsman-46-24"]},
            ],
        },
        {"body": "efe", "days": [{"as_of": "2023-01-20", "all": ["efe-66-20"]}]},
    ]


def parts_of(whole, *lows: int):
    return [of_the_nation(low, 2, id=f"part-{low}", part_of=whole.id) for low in lows]


def test_a_total_is_taken_apart_and_what_is_left_is_said() -> None:
    whole = of_the_nation(66, 2, category="all", attributed_to="efe")
    parts = [
        of_the_nation(low, 2, id=f"part-{low}", part_of=whole.id, attributed_to=body)
        for low, body in ((11, "ombudsman"), (47, "ombudsman"), (4, "unhcr"))
    ]
    assert told(whole, *parts)["totals"] == [
        {"claim": "nation-66-2", "parts": ["part-47", "part-11", "part-4"], "rest": 4}
    ]


def test_what_is_left_of_a_vague_total_is_not_known() -> None:
    whole = replace(of_the_nation(51, 2, category="all"), high=None, wording="over")
    (row,) = told(whole, *parts_of(whole, 43, 2))["totals"]
    assert row["rest"] is None


def test_parts_that_exceed_their_total_leave_nothing_known() -> None:
    whole = of_the_nation(40, 2, category="all")
    (row,) = told(whole, *parts_of(whole, 39, 2))["totals"]
    assert row["rest"] is None


def test_minors_leave_nothing_known_as_other_parts_may_count_them_too() -> None:
    whole = of_the_nation(50, 2)
    region, minors = parts_of(whole, 21, 7)
    (row,) = told(whole, region, replace(minors, group=("minors",)))["totals"]
    assert row["rest"] is None


def test_a_corrected_count_stands_before_its_correction_of_the_same_day() -> None:
    seven = of_the_nation(7, 13, attributed_to="ombudsman", id="z")
    six = of_the_nation(6, 13, attributed_to="ombudsman", id="a", supersedes="z")
    (series,) = told(seven, six)["series"]
    assert series["days"][0]["clash"] == ["z", "a"]


def test_one_part_alone_takes_no_total_apart() -> None:
    whole = of_the_nation(47, 2, category="all")
    assert told(whole, *parts_of(whole, 1))["totals"] == []


def test_the_same_count_in_two_outlets_is_told_once_and_parts_not_at_all() -> None:
    count = of_the_nation(49, 12, attributed_to="ombudsman")
    again = replace(count, id="again")
    part = of_the_nation(39, 12, attributed_to="ombudsman", id="part", part_of=count.id)
    (series,) = told(count, again, part)["series"]
    assert series["days"] == [{"as_of": "2023-01-12", "clash": ["again"]}]


def summary_of(*claims, events=()):
    return told(*claims, events=events)["summary"]


def total(count, day, body="ombudsman", **fields):
    return of_the_nation(count, day, category="all", attributed_to=body, **fields)


def split(whole, clash, indirect, security):
    """What a body says that its own total holds."""
    day, body = whole.as_of.day, whole.attributed_to
    return [
        of_the_nation(clash, day, part_of=whole.id, attributed_to=body, id=f"{whole.id}-clash"),
        of_the_nation(
            indirect, day, category="indirect", part_of=whole.id, attributed_to=body,
            id=f"{whole.id}-indirect",
        ),
        of_the_nation(
            security, day, kind="deaths_security", part_of=whole.id, attributed_to=body,
            id=f"{whole.id}-security",
        ),
    ]  # fmt: skip


def test_the_summary_sets_a_body_s_whole_count_beside_what_the_events_hold() -> None:
    whole = total(26, 12, id="whole")
    found = summary_of(
        a_claim(18, 18, event="juliaca-9", id="a"),
        a_claim(0, 2, event="cusco-11", id="b", category="indirect"),
        a_claim(1, 1, event="juliaca-9", id="c", kind="deaths_security"),
        whole,
        *split(whole, 21, 4, 1),
        total(30, 13, "efe", id="efe"),
        events=EVENTS,
    )
    assert found == {
        "claim": "whole",
        "parts": [
            {"name": "clash", "counted": 21, "low": 18, "high": 18},
            {"name": "indirect", "counted": 4, "low": 0, "high": 2},
            {"name": "security", "counted": 1, "low": 1, "high": 1},
        ],
        "highest": {"claim": "efe", "parts": []},
    }


def test_only_a_count_that_its_own_body_takes_apart_whole_is_summed_up() -> None:
    whole = total(26, 12, id="whole")
    assert summary_of(whole) is None
    assert summary_of(whole, *split(whole, 20, 4, 1)) is None  # one is left
    parts = split(whole, 21, 4, 1)
    assert summary_of(whole, *parts[1:], replace(parts[0], attributed_to="efe")) is None
    assert summary_of(whole, *parts)["highest"] is None


def test_of_two_whole_counts_the_higher_and_later_is_told() -> None:
    old, new = total(26, 12, id="old"), total(26, 14, id="new")
    less = total(20, 15, id="less")
    rows = [one for whole in (old, new) for one in (whole, *split(whole, 21, 4, 1))]
    assert summary_of(*rows, less, *split(less, 15, 4, 1))["claim"] == "new"
