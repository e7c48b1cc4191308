"""What was read of articles, added to a data package as drafts. Nothing that is there changes.

A table has no room for what has no date, no country or no area. That is left out by name, never
filled in: `LeftOut` says what and why.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from geodata.datapackage import cells, days
from geodata.datapackage.descriptor import Credit
from geodata.datapackage.relations import LEVELS_FOR
from geodata.extract.values import Article, DraftClaim, DraftEvent, Reading
from geodata.folding import fold
from geodata.package import Package
from geodata.reading import attribution, draft_places, draft_words
from geodata.reading.draft_places import clean, identifier
from geodata.reading.reader import digest
from geodata.schema import OPEN_WORDINGS, Body, Claim, Event, EventSource, Place, Source

GEONAMES = Credit("GeoNames, coordinates of places, CC BY 4.0", "https://www.geonames.org/")
OPENSTREETMAP = Credit(
    "OpenStreetMap contributors, coordinates of places, ODbL",
    "https://www.openstreetmap.org/copyright",
)
NO_COUNTRY = "ZZ"  # ISO 3166 leaves it to users; read as "unknown"
LARGEST = 9_999_999_999  # what a cell of counts holds
AREA = re.compile(cells.CELLS["area"].pattern)


class LeftOut(NamedTuple):
    """Something that was read and has no row."""

    reading: int
    event: int | None  # index in the reading; None for a claim without event
    claim: int | None  # index in the event's claims, or in the nationwide ones; None is the event
    reason: str  # a key of geodata.reading.report.LEFT_OUT


class AlreadyThere(ValueError):
    """The package already has this very text as a source."""


@dataclass(slots=True)
class _Rows:
    """The tables as they grow."""

    base: Package
    last: date  # of the data and the articles
    sources: list[Source] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    bodies: dict[str, Body] = field(default_factory=dict)
    pairs: list[EventSource] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)  # ids


def started(name: str, readings: Sequence[Reading], today: date) -> Package:
    """Make a package without rows for drafts of these readings."""
    published = [r.article.published for r in readings if r.article.published]
    return Package(
        name=identifier(name) or "drafts",
        version="0.1",
        data_date=max(published, default=today),
        country=_country(readings),
        languages=("en", "es"),
        title={"en": "Drafts read from articles", "es": "Borradores leídos de artículos"},
        coverage={
            "en": "Machine drafts that no editor has accepted yet",
            "es": "Borradores automáticos que ningún editor ha aceptado todavía",
        },
        licence="LicenseRef-not-for-publication",
    )


def add(
    base: Package,
    readings: Sequence[Reading],
    *,
    scale: str = "national",
    credits: Sequence[Credit] = (GEONAMES,),
) -> tuple[Package, tuple[LeftOut, ...]]:
    """Add the drafts of some readings to a package; say what was left out."""
    published = [r.article.published for r in readings if r.article.published]
    rows = _Rows(
        base,
        last=max([base.data_date, *published]),
        places={place.id: place for place in base.places},
        bodies={body.id: body for body in base.bodies},
        taken={source.id for source in base.sources}
        | {event.id for event in base.events}
        | {claim.id for claim in base.claims},
    )
    for index, reading in enumerate(readings):
        _add_reading(rows, index, reading, scale)
    dates = [*published, *(event.end for event in rows.events)]
    dates += [claim.as_of for claim in rows.claims]
    grown = replace(
        base,
        data_date=max([base.data_date, *dates]),
        credits=tuple(dict.fromkeys((*base.credits, *credits))),
        sources=(*base.sources, *rows.sources),
        places=tuple(rows.places.values()),
        events=(*base.events, *rows.events),
        claims=(*base.claims, *rows.claims),
        bodies=tuple(rows.bodies.values()),
        event_sources=(*base.event_sources, *rows.pairs),
    )
    return grown, tuple(rows.left_out)


def _add_reading(rows: _Rows, index: int, reading: Reading, scale: str) -> None:
    article = reading.article
    source = _source(rows, article, scale)
    rows.sources.append(source)
    for number, event in enumerate(reading.events):
        reason = _unfit(event, article, rows.last)
        if reason:
            rows.left_out.append(LeftOut(index, number, None, reason))
            continue
        place = draft_places.place(rows.places, event.place, article, rows.base.languages)
        row = _event(rows, event, place)
        rows.events.append(row)
        rows.pairs.append(EventSource(row.id, source.id))
        ids = _add_claims(rows, event.claims, source, row)
        rows.left_out += [LeftOut(index, number, i, why) for i, why in ids]
    missing = _add_claims(rows, _dated_from(reading.national), source, None)
    rows.left_out += [LeftOut(index, None, i, why) for i, why in missing]


def _source(rows: _Rows, article: Article, scale: str) -> Source:
    sha256 = digest(article.text)
    for known in (*rows.base.sources, *rows.sources):
        if known.sha256 == sha256:
            raise AlreadyThere(
                f"{article.id}: the same text is already there as source {known.id}; take that "
                "source and its drafts out first to read it again"
            )
    outlet = clean(article.outlet) or "Outlet not stated"
    when = f"{article.published:%Y%m%d}" if article.published else sha256[:8]
    return Source(
        id=_unused(rows, f"{identifier(outlet) or 'source'}-{when}"),
        outlet=outlet,
        url=article.url,
        published=article.published,
        date_basis="stated" if article.published else "unknown",
        language=article.language,
        scale=scale,
        sha256=sha256,
    )


def _unfit(event: DraftEvent, article: Article, last: date) -> str:
    """Say why an event has no row, or nothing."""
    place = event.place
    if event.start is None or event.end is None:
        return "no_date"
    if event.start < days.FIRST or event.end - last > days.SOON:
        return "another_age"
    if not draft_places.country(place, article):
        return "no_country"
    if place.level == "country" or (
        place.level == "admin1" and not draft_places.region(place, article)
    ):
        return "no_region"
    return ""


def _event(rows: _Rows, event: DraftEvent, place: Place) -> Event:
    start, end = event.start, event.end
    assert start is not None  # else it is unfit
    assert end is not None
    precision = event.geo_precision
    if place.level not in LEVELS_FOR.get(precision, ()):
        precision = place.level
    dated = event.date_precision or "day"
    if dated == "day" and start != end:
        dated = "interval"
    fitted = replace(event, geo_precision=precision)
    languages = rows.base.languages
    name = next(iter(place.name.values()))
    return Event(
        id=_unused(rows, f"{place.country.lower()}-{start:%Y%m%d}-{place.id}"),
        start=start,
        end=end,
        date_precision=dated,
        place=place.id,
        geo_precision=precision,
        event_type=event.event_type,
        sub_event_type=event.sub_event_type,
        title=draft_words.texts(draft_words.title(fitted, name), languages),
        summary=draft_words.texts(draft_words.summary(start, end, event.claims), languages),
        actors=tuple(dict.fromkeys(filter(None, (_body(rows, name) for name in event.actors)))),
        status="draft",
    )


def _add_claims(
    rows: _Rows, claims: Sequence[DraftClaim], source: Source, event: Event | None
) -> list[tuple[int, str]]:
    ids: dict[int, str] = {}
    missing = []
    for index, claim in enumerate(claims):
        reason = _unfit_claim(claim, event, rows.last)
        if reason:
            missing.append((index, reason))
            continue
        assert claim.as_of is not None  # else it is unfit
        scope = event.id if event else "nationwide"
        ids[index] = _unused(rows, f"c-{scope}--{source.id}--{claim.kind}"[:140])
        whole = claim.part_of if claim.part_of in ids and claim.part_of != index else None
        rows.claims.append(
            Claim(
                id=ids[index],
                event=event.id if event else None,
                source=source.id,
                kind=claim.kind,
                category=claim.category,
                low=claim.low,
                high=claim.high,
                wording=_wording(claim),
                as_of=claim.as_of,
                attributed_to=_body(rows, attribution.body(clean(claim.by or ""))),
                area=() if event else tuple(dict.fromkeys(claim.area)),
                since=None if event else claim.since,
                part_of=ids[whole] if whole is not None and _part(claim, claims[whole]) else None,
                paragraph=claim.evidence.span.paragraph,
                start=claim.evidence.span.start,
                end=claim.evidence.span.end,
            )
        )
    return missing


def _unfit_claim(claim: DraftClaim, event: Event | None, last: date) -> str:
    if claim.as_of is None:
        return "no_publication_date"
    if min(claim.since or claim.as_of, claim.as_of) < days.FIRST or claim.as_of - last > days.SOON:
        return "another_age"
    if event is None and not AREA.fullmatch(";".join(dict.fromkeys(claim.area))):
        return "no_area"
    if event is None and (claim.since is None or claim.since > claim.as_of):
        return "no_first_day"
    return "too_large" if max(claim.low, claim.high or 0) > LARGEST else ""


def _dated_from(claims: Sequence[DraftClaim]) -> tuple[DraftClaim, ...]:
    """Let a count that names no first day count from where the article's other counts do."""
    first = min((claim.since for claim in claims if claim.since), default=None)
    return tuple(
        claim if claim.since or first is None else replace(claim, since=first) for claim in claims
    )


def _wording(claim: DraftClaim) -> str:
    if claim.high is None and claim.wording not in OPEN_WORDINGS:
        return "at_least"
    ranged = claim.high is not None and claim.low < claim.high
    return "about" if claim.wording == "exact" and ranged else claim.wording


def _part(part: DraftClaim, whole: DraftClaim) -> bool:
    return whole.kind in (part.kind, part.kind.removesuffix("_security"))


def _body(rows: _Rows, name: str | None) -> str | None:
    """Return the id of a body: one that has this name in any language, or a new one."""
    name = clean(name or "")
    english, spanish = draft_words.ACTORS.get(name, (name, name))
    wanted = {fold(english), fold(spanish)}
    for body in rows.bodies.values():
        if not wanted.isdisjoint(map(fold, body.name.values())):
            return body.id
    id = identifier(english)
    if not id:
        return None
    names = draft_words.texts((english, spanish), rows.base.languages)
    return rows.bodies.setdefault(id, Body(id=id, name=names)).id


def _country(readings: Iterable[Reading]) -> str:
    found = Counter(
        country
        for reading in readings
        for event in reading.events
        if (country := draft_places.country(event.place, reading.article))
    )
    given = [reading.article.country for reading in readings if reading.article.country]
    return found.most_common(1)[0][0] if found else next(iter(given), NO_COUNTRY)


def _unused(rows: _Rows, id: str) -> str:
    found, number = id, 1
    while found in rows.taken:
        number += 1
        found = f"{id}-{number}"
    rows.taken.add(found)
    return found
