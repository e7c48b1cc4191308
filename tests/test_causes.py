"""Causes and agents: nothing is spread over people of whom no source says it."""

from geodata.causes import agents_of, causes_of
from geodata.ledger import figures_of, standing
from geodata.schema import Claim
from tests.small_claims import DISCOUNTED, a_claim


def causes(*claims: Claim) -> dict[str, list[tuple[str, int, bool]]]:
    judged = standing(claims)
    found = causes_of(judged, figures_of(judged))
    return {name: [tuple(row) for row in rows] for name, rows in found.items()}


def agents(*claims: Claim) -> dict[str, dict[str, int]]:
    judged = standing(claims)
    return agents_of(judged, figures_of(judged))


def part(of: Claim, low: int, source: str = "gazette", **fields) -> Claim:
    told = "-".join((source, *map(str, fields.values())))
    id = f"{of.id}-part-{low}-{told}"
    return a_claim(low, low, id=id, part_of=of.id, source=source, **fields)


TEN = a_claim(10, 10, id="ten")


def test_claims_without_a_cause_give_none() -> None:
    assert causes(TEN) == agents(TEN) == {}


def test_a_claims_cause_is_that_of_all_its_people() -> None:
    assert causes(a_claim(18, 18, cause="gunshot")) == {"deaths": [("gunshot", 18, False)]}


def test_a_mixture_is_told_by_its_parts_and_the_rest_is_not_stated() -> None:
    mixed = (TEN, part(TEN, 7, cause="gunshot"), part(TEN, 1, cause="pellets"))
    assert causes(*mixed) == {"deaths": [("gunshot", 7, False), ("pellets", 1, False)]}
    assert figures_of(standing(mixed))["deaths"].low == 10  # the parts are in no sum


def test_two_parts_of_one_source_with_one_cause_are_added() -> None:
    first = part(TEN, 7, cause="gunshot")
    second = part(TEN, 1, cause="gunshot", group=("minors",))
    assert causes(TEN, first, second) == {"deaths": [("gunshot", 8, False)]}


def test_parts_that_overlap_are_not_added() -> None:
    # 9 of 10 shot, and of the 10 three minors, shot too: 9 and not 12.
    shot, minors = part(TEN, 9, cause="gunshot"), part(TEN, 3, cause="gunshot", group=("minors",))
    assert causes(TEN, shot, minors) == {"deaths": [("gunshot", 9, False)]}


def test_one_part_told_by_two_sources_counts_once() -> None:
    told = [part(TEN, 7, source, cause="gunshot") for source in ("gazette", "radio")]
    assert causes(TEN, *told) == {"deaths": [("gunshot", 7, False)]}


def test_a_part_of_a_part_is_told_by_the_part() -> None:
    half = part(TEN, 5, cause="gunshot")
    assert causes(TEN, half, part(half, 1, cause="pellets")) == {"deaths": [("gunshot", 5, False)]}
    bare = part(TEN, 5)
    assert causes(TEN, bare, part(bare, 1, cause="pellets")) == {"deaths": [("pellets", 1, False)]}


def test_of_two_counts_of_one_thing_the_one_that_says_most_is_told() -> None:
    other = a_claim(10, 10, id="other", source="radio")
    claims = (TEN, part(TEN, 7, cause="gunshot"), other, part(other, 2, "radio", cause="pellets"))
    assert causes(*claims) == {"deaths": [("gunshot", 7, False)]}


def test_causes_never_sum_to_more_than_the_low_end() -> None:
    low = a_claim(9, 9, id="nine", source="radio")
    high = a_claim(14, 14, id="fourteen", cause="gunshot")
    assert causes(low, high) == {"deaths": [("gunshot", 9, False)]}
    both = (TEN, part(TEN, 9, cause="gunshot"), part(TEN, 3, "radio", cause="pellets"))
    assert causes(*both) == {"deaths": [("gunshot", 9, False), ("pellets", 1, False)]}


def test_each_figure_has_its_own_causes() -> None:
    claims = (
        a_claim(18, 18, cause="gunshot"),
        a_claim(1, 1, kind="deaths_security", cause="burned"),
        a_claim(2, 2, category="indirect", cause="traffic"),
        a_claim(40, 40, kind="injuries", cause="pellets"),
    )
    assert causes(*claims) == {
        "deaths": [("gunshot", 18, False)],
        "deaths_security": [("burned", 1, False)],
        "indirect": [("traffic", 2, False)],
        "injuries": [("pellets", 40, False)],
    }


def test_what_was_discounted_or_has_been_overtaken_says_no_cause() -> None:
    rumour = a_claim(3, 3, cause="gunshot", **DISCOUNTED)
    earlier = a_claim(1, 1, 8, cause="pellets")
    dropped = part(TEN, 4, cause="beating", **DISCOUNTED)
    assert causes(TEN, rumour, earlier, dropped) == {}


def test_a_disputed_cause_says_so() -> None:
    drowned = a_claim(
        6, 6, kind="deaths_security", cause="drowned", agent=("disputed", "protesters")
    )
    assert causes(drowned) == {"deaths_security": [("drowned", 6, True)]}
    assert agents(drowned) == {"deaths_security": {"disputed": 6, "protesters": 6}}


def test_rival_agents_are_all_kept_and_overlap() -> None:
    police = a_claim(1, 1, id="police", agent=("police",))
    crowd = a_claim(1, 1, id="crowd", source="radio", agent=("protesters",))
    assert agents(police, crowd) == {"deaths": {"police": 1, "protesters": 1}}


def test_agents_of_parts_are_counted_like_causes() -> None:
    claims = (TEN, part(TEN, 7, agent=("army",)), part(TEN, 2, agent=("army", "police")))
    assert agents(*claims) == {"deaths": {"army": 9, "police": 2}}


def test_an_agent_named_by_an_earlier_count_is_kept_without_a_number() -> None:
    claims = (a_claim(9, 9, 9, agent=("police",)), a_claim(18, 18, 12))
    assert agents(*claims) == {"deaths": {"police": 0}}
