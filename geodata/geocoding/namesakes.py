"""Which of the entries that bear a name is meant: pure.

What the asker states is a condition. Among what is left, the likeliest level comes first; within
it what lies near, then whose own name it is, then how many people live there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from math import floor, log2

from geodata.folding import fold
from geodata.geocoding.gazetteer import Entry, Hit, Kind
from geodata.geocoding.names import without_level

Find = Callable[[str], list[Hit]]
Distance = Callable[[Entry], float]  # kilometres to the nearest point already located

NEIGHBOURHOOD = 100  # km; nearer than this, namesakes are equally near
RIVAL = 10  # a namesake with less than a tenth of the people is not a rival

# An area competes with towns as if it had this many people: more than a town that happens to
# bear a region's name, fewer than the city that the region is named after.
_WEIGHT = {"country": 100_000, "admin1": 40_000, "admin2": 2_000, "site": 1_000, "place": 1}
_ALIAS_WEIGHT = 3_000
_TRUST = {Kind.OWN: 1.0, Kind.ALIAS: 0.5, Kind.OTHER: 0.1, Kind.WORDED: 1.0}


@dataclass(frozen=True, slots=True)
class Query:
    """A name, and the conditions that an entry must meet to be meant by it.

    `levels` are those that the name's words allow, the likeliest first.
    """

    name: str
    within: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    country: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry that is meant or could be, and what speaks for it."""

    hit: Hit
    why: str
    ambiguous: bool
    alternatives: int


def choices(query: Query, find: Find, distance: Distance | None = None) -> Iterator[Choice]:
    """Yield what a name can mean, best first; nothing when nothing bears it."""
    matches = (_matching(reading, find) for reading in _readings(query))
    hits = next(filter(None, matches), [])
    bands = {hit: _band(distance(hit.entry)) if distance else 0 for hit in hits}
    ranked = _ranked(bands)
    for index, hit in enumerate(ranked):
        others = ranked[:index] + ranked[index + 1 :]
        guess = _is_a_guess(hit, others, bands)
        yield Choice(hit, _why(hit, others, bands), guess, len(others))


def _readings(query: Query) -> Iterator[Query]:
    """Read a name whole, then without "province of", then by its first part alone."""
    head, *rest = (fold(part) for part in re.split(r"[,;()]", query.name))
    within = tuple(filter(None, rest))
    for name, areas in dict.fromkeys(((fold(query.name), ()), (head, within))):
        bare, levels = without_level(name)
        if name:
            yield replace(query, name=name, within=areas)
        if bare != name:
            yield replace(query, name=bare, within=areas, levels=query.levels or levels)


def _matching(query: Query, find: Find) -> list[Hit]:
    """Keep the hits that meet every condition, at the likeliest level that the words allow."""
    areas = [_areas_meant(name, find) for name in query.within]
    met: dict[tuple, Hit] = {}
    for hit in find(query.name):
        entry = hit.entry
        if (
            (not query.levels or entry.level in query.levels)
            and (hit.kind != Kind.WORDED or "site" in query.levels)
            and query.country in (None, entry.country)
            and query.region in (None, entry.region)
            and all(meant & _areas_of(entry) for meant in areas)
        ):
            met.setdefault((entry.level, entry.id, entry.region), hit)
    by_level = ([h for h in met.values() if h.entry.level == level] for level in query.levels)
    return next(filter(None, by_level), list(met.values()))


def _areas_meant(name: str, find: Find) -> set[tuple[str, str]]:
    """Return the areas that the words after a comma can mean."""
    bare, _ = without_level(name)
    meant = {("country", name.upper())} if len(name) == 2 else set()
    for hit in (*find(name), *find(bare)):
        entry = hit.entry
        if entry.level in ("country", "admin1", "admin2"):
            meant |= _areas_of(entry) if entry.level == "country" else _own_area(entry)
    return meant


def _own_area(entry: Entry) -> set[tuple[str, str]]:
    if entry.level == "admin1":
        return {("admin1", entry.region or "")}
    return {("admin2", f"{entry.country} {fold(entry.area or '')}")}


def _areas_of(entry: Entry) -> set[tuple[str, str]]:
    areas = {("country", entry.country)}
    if entry.region:
        areas.add(("admin1", entry.region))
    if entry.area:
        areas.add(("admin2", f"{entry.country} {fold(entry.area)}"))
    return areas


def _ranked(bands: dict[Hit, int]) -> list[Hit]:
    regions = {h.entry.country: h.entry.region for h in bands if h.entry.level == "admin1"}
    strength: dict[str, float] = {}
    for hit in bands:
        entry = hit.entry
        claim = _weight(entry) * _TRUST[hit.kind]
        if entry.level == "place" and regions.get(entry.country, entry.region) != entry.region:
            claim /= RIVAL  # a town elsewhere in the country that is called like the region
        strength[entry.level] = max(strength.get(entry.level, 0), claim)

    def order(hit: Hit) -> tuple:
        entry = hit.entry
        by_level = (-strength[entry.level], entry.level)
        return *by_level, bands[hit], hit.kind, -_weight(entry), entry.id

    return sorted(bands, key=order)


def _band(kilometres: float) -> int:
    """Sort distances roughly: each band reaches twice as far as the one before."""
    return max(0, 1 + floor(log2(max(kilometres, 1) / NEIGHBOURHOOD)))


def _weight(entry: Entry) -> int:
    is_alias_of_a_town = entry.why and entry.level == "place"
    return entry.population or (_ALIAS_WEIGHT if is_alias_of_a_town else _WEIGHT[entry.level])


def _is_a_guess(hit: Hit, others: Iterable[Hit], bands: dict[Hit, int]) -> bool:
    """Could a reader have meant another one?"""
    return any(
        other.entry.level != hit.entry.level
        or (
            bands[other] == bands[hit]
            and (other.kind == hit.kind or max(other.kind, hit.kind) == Kind.ALIAS)
            and _weight(other.entry) * RIVAL > _weight(hit.entry)
        )
        for other in others
    )


def _why(hit: Hit, others: list[Hit], bands: dict[Hit, int]) -> str:
    same = [other for other in others if other.entry.level == hit.entry.level]
    near = [other for other in same if bands[other] <= bands[hit]]
    if not others:
        return "the only match"
    if not same:
        return "the likeliest level of this name"
    if not near:
        return "nearest to what is already located"
    if all(other.kind > hit.kind for other in near):
        return "its own name, or the stronger claim to it"
    return f"the largest of {len(same) + 1} namesakes"
