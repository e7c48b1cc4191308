"""Names beside the ids of a download, so that each table can be read alone.

A cell of several ids has as many names, joined by "; ". What a name says follows from another row,
so no correction is told of it.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from geodata import ledger
from geodata.publishing.edition import Edition
from geodata.regions import Region
from geodata.schema import BOOK, CASUALTIES

RegionOf = Callable[[str], Region | None]
Pair = tuple[str | None, str | None]  # in English, in Spanish
NOBODY: Pair = (None, None)

CASUALTY_FIGURES = tuple(name for name, (kind, _) in ledger.FIGURES.items() if kind in CASUALTIES)
# "indirect" alone would not say in a spreadsheet that it counts deaths.
FIGURE_COLUMNS = {name: name for name in ledger.FIGURES} | {"indirect": "indirect_deaths"}


def _both(*stems: str) -> tuple[str, ...]:
    return tuple(f"{stem}_{lang}" for stem in stems for lang in ("en", "es"))


COLUMNS = {
    "sources": _both("original"),
    "places": _both("region"),
    "events": (
        *_both("region", "actors"),
        "outlets",
        *_both(*(f"{FIGURE_COLUMNS[name]}_agents" for name in CASUALTY_FIGURES)),
    ),
    "claims": (*_both("event_title"), "outlet", *_both("attributed_to", "agent")),
    "event_sources": (*_both("event_title"), "outlet"),
    "annotations": _both("place_name"),
}


class Named(NamedTuple):
    """The names of all that a table can point to, by id."""

    bodies: Mapping[str, tuple[str, str]]
    events: Mapping[str, Pair]
    places: Mapping[str, Pair]
    regions: Mapping[str, Pair]
    outlets: Mapping[str, str]


def named(edition: Edition, region_of: RegionOf) -> dict[str, Callable[[Any], list[Any]]]:
    """Give what fills COLUMNS from a row, by table."""
    package = edition.package
    pair = attrgetter("name_en", "name_es")
    agents = {word.id: (word.label["en"], word.label["es"]) for word in BOOK.agents}
    names = Named(
        {body.id: pair(body) for body in package.bodies} | agents,
        {event.id: (event.title_en, event.title_es) for event in package.events},
        {place.id: pair(place) for place in package.places},
        _regions({place.admin1 for place in package.places}, region_of),
        {source.id: source.outlet for source in package.sources},
    )
    region = {place.id: names.regions.get(place.admin1 or "", NOBODY) for place in package.places}

    @cache  # few pairs of actors, and as few of agents, do most
    def joined(ids: tuple[str, ...]) -> Pair:
        pairs = [names.bodies[id] for id in ids]
        english, spanish = ("; ".join(pair[at] for pair in pairs) or None for at in (0, 1))
        return english, spanish

    def of_event(event: Any) -> list[Any]:
        blamed = edition.agents[event.id]
        return [
            *region[event.place],
            *joined(event.actors),
            "; ".join(names.outlets[id] for id in edition.sources[event.id]),
            *(said for name in CASUALTY_FIGURES for said in joined(tuple(blamed.get(name, ())))),
        ]

    def of_claim(claim: Any) -> list[Any]:
        return [
            *names.events.get(claim.event, NOBODY),
            names.outlets[claim.source],
            *names.bodies.get(claim.attributed_to, NOBODY),
            *joined(claim.agent),
        ]

    return {
        "sources": lambda source: [*names.bodies.get(source.original, NOBODY)],
        "places": lambda place: [*region[place.id]],
        "events": of_event,
        "claims": of_claim,
        "event_sources": lambda row: [*names.events[row.event], names.outlets[row.source]],
        "annotations": lambda note: [*names.places.get(note.place, NOBODY)],
    }


def _regions(ids: Iterable[str | None], region_of: RegionOf) -> dict[str, Pair]:
    found = {id: region_of(id) for id in ids if id is not None}
    return {id: (one.name_en, one.name_es) for id, one in found.items() if one is not None}
