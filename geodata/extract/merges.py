"""Drafts of different articles that may be one event: proposals, with what differs."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from geodata.extract.values import (
    Difference,
    DraftClaim,
    DraftEvent,
    DraftPlace,
    MergeProposal,
    Reading,
)
from geodata.folding import fold
from geodata.geometry import kilometres

NEAR = 25  # kilometres
APART = timedelta(days=1)
_DEMONSTRATIONS = {"Protests", "Riots"}
_ARMED = {"Battles", "Explosions/Remote violence", "Violence against civilians"}


def merges(readings: Sequence[Reading]) -> tuple[MergeProposal, ...]:
    """Propose pairs of drafts from different articles; nothing is merged."""
    drafts = [
        (index, number, event)
        for index, reading in enumerate(readings)
        for number, event in enumerate(reading.events)
    ]
    return tuple(_proposals(drafts))


def _proposals(drafts: Sequence[tuple[int, int, DraftEvent]]) -> Iterator[MergeProposal]:
    for (i, m, one), (j, n, two) in combinations(drafts, 2):
        if i == j or not _compatible(one, two) or not _same_time(one, two):
            continue
        rule, distance = _same_place(one.place, two.place)
        if rule:
            yield MergeProposal(
                first=(i, m),
                second=(j, n),
                rule=rule,
                kilometres=distance,
                differences=tuple(_differences(one, two)),
            )


def _compatible(one: DraftEvent, two: DraftEvent) -> bool:
    families = {one.event_type, two.event_type}
    return len(families) == 1 or families <= _DEMONSTRATIONS or families <= _ARMED


def _same_time(one: DraftEvent, two: DraftEvent) -> bool:
    if not (one.start and one.end and two.start and two.end):
        return False
    return one.start <= two.end + APART and two.start <= one.end + APART


def _same_place(one: DraftPlace, two: DraftPlace) -> tuple[str, float | None]:
    if one.id is not None and one.id == two.id:
        return "near", 0.0
    if None not in (one.lat, one.lon, two.lat, two.lon):
        distance = round(kilometres((one.lat, one.lon), (two.lat, two.lon)), 1)
        if distance <= NEAR:
            return "near", distance
        if one.admin2 and (one.admin2, one.admin1) == (two.admin2, two.admin1):
            return "same_admin2", distance
        return "", None
    if one.country and one.country == two.country and fold(one.name) == fold(two.name):
        return "near", None
    return "", None


def _differences(one: DraftEvent, two: DraftEvent) -> Iterator[Difference]:
    for field, a, b in (
        ("place", one.place.name, two.place.name),
        ("start", one.start, two.start),
        ("end", one.end, two.end),
        ("sub_event_type", one.sub_event_type, two.sub_event_type),
    ):
        if a != b:
            yield Difference(field, str(a), str(b))
    for kind in dict.fromkeys(c.kind for c in (*one.claims, *two.claims)):
        a, b = _figure(one.claims, kind), _figure(two.claims, kind)
        if a != b:
            yield Difference(kind, a, b)


def _figure(claims: Sequence[DraftClaim], kind: str) -> str:
    """Write the counts of one kind; empty where none is stated."""
    own = [c for c in claims if c.kind == kind and c.part_of is None]
    return ", ".join(
        f"{c.low}+" if c.high is None else str(c.low) if c.low == c.high else f"{c.low}-{c.high}"
        for c in own
    )
