"""What the cards show, cut into files: a card fetches a part of its place, never all of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import orjson

from geodata.publishing import evidence
from geodata.publishing.compact import compact
from geodata.publishing.edition import Edition
from geodata.schema import Event, Source

LARGEST = 64_000  # bytes of a file; an event that has more by itself has one of its own


class Piece(NamedTuple):
    """Events of one place that follow one another, with the sources and bodies they name."""

    place: str
    number: int  # from 0, within the place
    first: int  # position of the first event among all of the edition
    value: dict[str, Any]

    @property
    def file(self) -> str:
        return f"details/{self.place}/{self.number}.json"


class _Row(NamedTuple):
    """One event written, and whom it names."""

    position: int
    body: bytes
    sources: frozenset[str]
    bodies: frozenset[str]


def details(edition: Edition) -> Iterator[Piece]:
    """Cut each place's events, in the order of the edition, into as few pieces as hold them."""
    known = {one.id: one for one in edition.package.sources}
    sources = {id: compact(evidence.citation(one)) for id, one in known.items()}
    bodies = {one.id: compact(one.name) for one in edition.package.bodies}
    by_place = defaultdict(list)
    for position, event in enumerate(edition.package.events):
        by_place[event.place].append(_row(position, event, edition, known))
    for place, rows in by_place.items():
        for number, held in enumerate(_cut(rows, sources, bodies)):
            value = {
                "events": [orjson.Fragment(row.body) for row in held],
                "sources": _named(sources, [row.sources for row in held]),
                "bodies": _named(bodies, [row.bodies for row in held]),
            }
            yield Piece(place, number, held[0].position, value)


def _row(position: int, event: Event, edition: Edition, known: Mapping[str, Source]) -> _Row:
    claims = [claim for claim, _ in edition.judged[event.id]]
    spoken = (claim.discounted_by for claim in claims)
    sources = {id for id in spoken if id is not None and id in known}
    sources |= set(edition.sources[event.id])
    bodies = {*event.actors, *(claim.attributed_to for claim in claims)}
    bodies |= {agent for claim in claims for agent in claim.agent}
    bodies |= {known[id].original for id in sources}
    nobody = {word.id for word in edition.package.book.agents}
    return _Row(
        position,
        compact(evidence.card(event, edition)),
        frozenset(sources),
        frozenset(body for body in bodies if body is not None and body not in nobody),
    )


def _cut(
    rows: list[_Row], sources: Mapping[str, bytes], bodies: Mapping[str, bytes]
) -> Iterator[list[_Row]]:
    """Fill piece after piece; what events of one piece share counts for each, so none is larger."""
    held: list[_Row] = []
    size = 0
    for row in rows:
        parts = ((sources, row.sources), (bodies, row.bodies))
        more = len(row.body) + 1
        more += sum(len(id) + 4 + len(texts[id]) for texts, ids in parts for id in ids)
        if held and size + more > LARGEST - len('{"events":[],"sources":{},"bodies":{}}'):
            yield held
            held, size = [], 0
        held.append(row)
        size += more
    yield held


def _named(texts: Mapping[str, bytes], ids: list[frozenset[str]]) -> dict[str, orjson.Fragment]:
    return {id: orjson.Fragment(texts[id]) for id in sorted(frozenset().union(*ids))}
