"""The part of a package that is published, with what every file of a publication needs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from geodata import ledger
from geodata.causes import Caused, agents_of, causes_of
from geodata.counts import Counts, filled
from geodata.grades import Grade, grades_of, origins_of
from geodata.package import Package
from geodata.schema import Claim, Event, Place


@dataclass(frozen=True, slots=True)
class Edition:
    """The part of a package that is published, with what every file needs of it."""

    package: Package
    first_day: date
    national: tuple[Claim, ...]  # the claims without event
    judged: Mapping[str, ledger.Judged]  # by event, as all that follow but the last
    figures: Mapping[str, Mapping[str, ledger.Figure]]
    grades: Mapping[str, Mapping[str, Grade]]  # by figure, as the next two
    causes: Mapping[str, Mapping[str, tuple[Caused, ...]]]
    agents: Mapping[str, Mapping[str, Mapping[str, int]]]
    sources: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, str]  # by source: whose report it is
    sub: Mapping[str, int]  # where a sub-type stands in the code book, by name


def edition_of(package: Package) -> Edition:
    """Keep what is published, sorted, and leave out what only drafts refer to."""
    events = sorted(
        (event for event in package.events if event.status == "published"),
        key=lambda event: (event.start, event.end, event.id),
    )
    shown = dict.fromkeys(event.id for event in events)  # in this order in all that is published
    claims = [claim for claim in package.claims if claim.event is None or claim.event in shown]
    book = package.book
    rank = {kind.id: at for at, kind in enumerate(book.kinds)}
    claims.sort(key=lambda claim: (rank[claim.kind], claim.as_of, claim.id))
    reports = sorted({report for report in package.event_sources if report.event in shown})
    by_event: dict[str | None, list[Claim]] = defaultdict(list)
    sources: dict[str, set[str]] = {id: set() for id in shown}
    for claim in claims:
        by_event[claim.event].append(claim)
        if claim.event is not None:
            sources[claim.event].add(claim.source)
    for report in reports:
        sources[report.event].add(report.source)
    used = {claim.source for claim in claims}.union(*sources.values())
    used |= {id for claim in claims if (id := claim.discounted_by) is not None}
    hidden = {report.source for report in package.event_sources} - used
    hidden |= {claim.source for claim in package.claims} - used
    bodies = {actor for event in events for actor in event.actors}
    bodies |= {id for claim in claims if (id := claim.attributed_to) is not None}
    bodies |= {agent for claim in claims for agent in claim.agent}
    reprinted = (source.original for source in package.sources if source.id not in hidden)
    bodies |= {id for id in reprinted if id is not None}
    places = {event.place for event in events}
    judged = {id: ledger.standing(by_event[id]) for id in shown}
    figures = {id: ledger.figures_of(judged[id], book) for id in shown}
    origins = origins_of(package.sources)
    counts = Counts(figures, {claim.id: claim for claim in by_event[None]}, book)
    return Edition(
        package=replace(
            package,
            events=tuple(events),
            claims=tuple(claims),
            event_sources=tuple(reports),
            sources=_by_id(source for source in package.sources if source.id not in hidden),
            places=_by_id(place for place in package.places if place.id in places),
            bodies=_by_id(body for body in package.bodies if body.id in bodies),
            lead=package.lead
            and {lang: filled(text, lang, counts) for lang, text in package.lead.items()},
            annotations=tuple(
                replace(
                    note,
                    text={lang: filled(text, lang, counts) for lang, text in note.text.items()},
                )
                for note in sorted(package.annotations, key=lambda note: (note.day, note.id))
            ),
        ),
        first_day=_first_day(package, events, claims),
        national=tuple(by_event[None]),
        judged=judged,
        figures=figures,
        grades={id: grades_of(judged[id], origins, book) for id in shown},
        causes={id: causes_of(judged[id], figures[id], book) for id in shown},
        agents={id: agents_of(judged[id], figures[id], book) for id in shown},
        sources={id: tuple(sorted(sources[id])) for id in shown},
        origins=origins,
        sub={one.name: index for index, one in enumerate(book.sub_types)},
    )


def dot(event: Event, place: Place) -> tuple[float, float] | None:
    """Latitude and longitude of an event at a named place that has a point; None elsewhere."""
    if event.geo_precision not in ledger.NAMED_PLACE or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def _first_day(package: Package, events: Sequence[Event], claims: Iterable[Claim]) -> date:
    days = [event.start for event in events[:1]]
    days += [claim.since for claim in claims if claim.since and claim.area == (package.country,)]
    return min(days, default=package.data_date)


def _by_id(rows: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(rows, key=lambda row: row.id))
