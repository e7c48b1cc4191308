"""Names beside the ids of a download, so that each table can be read alone.

A cell of several ids has as many names, joined by "; ". What a name says follows from another row,
so no correction is told of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from geodata.codebook import CodeBook
from geodata.publishing.edition import Edition
from geodata.regions import Region
from geodata.schema import CASUALTIES
from geodata.texts import Texts, in_language

RegionOf = Callable[[str], Region | None]
Names = tuple[str | None, ...]  # one for each language of the package

# "indirect" alone would not say in a spreadsheet that it counts deaths.
TOLD = {"indirect": "indirect_deaths"}


def column(figure: str) -> str:
    """Name a figure's columns."""
    return TOLD.get(figure, figure)


def casualties(book: CodeBook) -> tuple[str, ...]:
    """The figures of the dead and the hurt, of whom a source may say the cause."""
    return tuple(figure.id for figure in book.figures if figure.kind in CASUALTIES)


def columns(languages: Sequence[str], book: CodeBook) -> dict[str, tuple[str, ...]]:
    """Name the columns that stand beside the ids, by table."""

    def each(*stems: str) -> tuple[str, ...]:
        return tuple(f"{stem}_{lang}" for stem in stems for lang in languages)

    return {
        "sources": each("original"),
        "places": each("region"),
        "events": (
            *each("region", "actors"),
            "outlets",
            *each(*(f"{column(name)}_agents" for name in casualties(book))),
        ),
        "claims": (*each("event_title"), "outlet", *each("attributed_to", "agent")),
        "event_sources": (*each("event_title"), "outlet"),
        "annotations": each("place_name"),
    }


class Named(NamedTuple):
    """The names of all that a table can point to, by id."""

    bodies: Mapping[str, Names]
    events: Mapping[str, Names]
    places: Mapping[str, Names]
    regions: Mapping[str, Names]
    outlets: Mapping[str, str]


def named(edition: Edition, region_of: RegionOf) -> dict[str, Callable[[Any], list[Any]]]:
    """Give what fills `columns` from a row, by table."""
    package = edition.package
    languages = package.languages
    nobody: Names = (None,) * len(languages)

    def all_of(texts: Texts) -> Names:
        return tuple(texts[lang] for lang in languages)

    agents = {
        word.id: tuple(in_language(word.label, lang) for lang in languages)
        for word in package.book.agents
    }
    hurt = casualties(package.book)
    names = Named(
        {body.id: all_of(body.name) for body in package.bodies} | agents,
        {event.id: all_of(event.title) for event in package.events},
        {place.id: all_of(place.name) for place in package.places},
        _regions({place.admin1 for place in package.places}, region_of, languages),
        {source.id: source.outlet for source in package.sources},
    )
    region = {place.id: names.regions.get(place.admin1 or "", nobody) for place in package.places}

    @cache  # few pairs of actors, and as few of agents, do most
    def joined(ids: tuple[str, ...]) -> Names:
        found = [names.bodies[id] for id in ids]
        return tuple(
            "; ".join(filter(None, (one[at] for one in found))) or None
            for at in range(len(languages))
        )

    def of_event(event: Any) -> list[Any]:
        blamed = edition.agents[event.id]
        return [
            *region[event.place],
            *joined(event.actors),
            "; ".join(names.outlets[id] for id in edition.sources[event.id]),
            *(said for name in hurt for said in joined(tuple(blamed.get(name, ())))),
        ]

    def of_claim(claim: Any) -> list[Any]:
        return [
            *names.events.get(claim.event, nobody),
            names.outlets[claim.source],
            *names.bodies.get(claim.attributed_to, nobody),
            *joined(claim.agent),
        ]

    return {
        "sources": lambda source: [*names.bodies.get(source.original, nobody)],
        "places": lambda place: [*region[place.id]],
        "events": of_event,
        "claims": of_claim,
        "event_sources": lambda row: [*names.events[row.event], names.outlets[row.source]],
        "annotations": lambda note: [*names.places.get(note.place, nobody)],
    }


def _regions(
    ids: Iterable[str | None], region_of: RegionOf, languages: Sequence[str]
) -> dict[str, Names]:
    found = {id: region_of(id) for id in ids if id is not None}
    return {
        id: tuple(one.name(lang) for lang in languages)
        for id, one in found.items()
        if one is not None
    }
