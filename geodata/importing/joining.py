"""The sheet's rows joined to a package's tables: new ones added, changed ones corrected.

Rows with one key are one event, told by several sources or counted several times. What a sheet
does not say of an event stays as it is, and an event whose rows say what they said before is left
alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from geodata.datapackage import cells as package_cells
from geodata.datapackage import days as ages
from geodata.folding import fold
from geodata.importing import grouping, rows, withdrawing
from geodata.importing.locating import Located, Locator, Where
from geodata.importing.record import Known, Record
from geodata.importing.rows import Words
from geodata.importing.sheet import SheetRow, line
from geodata.importing.table import Rejected
from geodata.importing.wrong import Wrong
from geodata.package import Package
from geodata.reading.draft_places import identifier
from geodata.schema import (
    CASUALTIES,
    Event,
    EventSource,
    Source,
)

LONGEST_ID = 120
TOLD = 500  # events after which progress is told
OUTLET = "Outlet not stated"


Tell = Callable[[int, int], None]  # events done, events in all


@dataclass(slots=True)
class Joined:
    """The package as it has grown, and what became of the rows."""

    package: Package
    record: Record
    counts: Counter[str] = field(default_factory=Counter)  # added, changed, unchanged, events
    rejected: list[Rejected] = field(default_factory=list)
    doubts: list[tuple[int, str]] = field(default_factory=list)  # line, what an editor should know
    gone: list[str] = field(default_factory=list)  # claims that their rows no longer make
    seen: set[str] = field(default_factory=set)  # keys of the file, also of rejected rows

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of the file's events."""
        known = [row for key in self.seen if (row := self.record.rows.get(key)) and row.first]
        if not known:
            return None
        first, last = min(row.first for row in known), max(row.last for row in known)
        return date.fromisoformat(first), date.fromisoformat(last)


def joined(
    base: Package,
    given: Iterable[SheetRow | Rejected],
    record: Record,
    locator: Locator,
    *,
    file: str,
    today: date,
    tell: Tell,
) -> Joined:
    """Join rows to a package. Days after today, or the package's own day, are refused."""
    return _Tables(base, record, locator, file, today).joined(given, tell)


class _Tables:
    """The tables as they grow."""

    def __init__(
        self, base: Package, record: Record, locator: Locator, file: str, today: date
    ) -> None:
        self.base, self.record, self.locator, self.file = base, record, locator, file
        self.tongues = rows.languages(base)
        self.subs = {sub.name: sub for sub in base.book.sub_types}
        self.events = {event.id: event for event in base.events}
        self.claims = {claim.id: claim for claim in base.claims}
        self.sources = {source.id: source for source in base.sources}
        self.bodies = {body.id: body for body in base.bodies}
        self.pairs = dict.fromkeys(base.event_sources)
        self.known = dict(record.rows)
        self.source_ids = dict(record.sources)
        self.told_sources = {_told(source): source.id for source in base.sources}
        self.body_ids = {
            fold(name): body.id
            for body in base.bodies
            for name in rows.words(body, "name", self.tongues).values()
        }
        self.made = Joined(base, record)
        self.last, self.today = base.data_date, max(base.data_date, today)

    def joined(self, given: Iterable[SheetRow | Rejected], tell: Tell) -> Joined:
        groups: dict[str, list[SheetRow]] = {}
        for row in given:
            if isinstance(row, Rejected):
                self.made.rejected.append(row)
            elif late := grouping.outside(row, self.today):
                self.made.seen.add(grouping.key_of(row))
                expected = f"expected a day from {ages.FIRST} to {self.today}"
                self._reject([row], late, getattr(row, late), expected)
            else:
                groups.setdefault(grouping.key_of(row), []).append(row)
        self.made.seen |= set(groups)
        for done, (key, group) in enumerate(groups.items(), start=1):
            self._take(key, group)
            if done % TOLD == 0 or done == len(groups):
                tell(done, len(groups))
        made = self.made
        made.package = replace(
            self.base,
            data_date=self.last,
            sources=tuple(self.sources.values()),
            places=tuple(self.locator.places.values()),
            events=tuple(self.events.values()),
            claims=tuple(self.claims.values()),
            bodies=tuple(self.bodies.values()),
            event_sources=tuple(self.pairs),
        )
        made.record = replace(self.record, rows=self.known, sources=self.source_ids)
        return made

    def _take(self, key: str, group: list[SheetRow]) -> None:
        digest = grouping.digest(group)
        before = self.known.get(key)
        there = before is not None and (before.event is None or before.event in self.events)
        if there and before is not None and before.digest == digest and not before.withdrawn:
            self.made.counts["unchanged"] += 1
            return
        if before is not None and not there:
            before = None  # an editor took it out; the file brings it back
        if all(row.since and not row.type for row in group):
            id, days = None, ("", "")
            ids = self._counts(group, before)
        elif (event := self._event(key, group, before)) is None:
            return
        else:
            ids = self._claims_of(event, group, before)
            id, days = event.id, (str(event.start), str(event.end))
            self.last = max(self.last, event.end)
        if id is None and not ids:
            return
        if before:
            self.made.gone += [id for id in before.claims if id not in ids]
        self.known[key] = Known(digest, id, *days, claims=ids)
        self.made.counts["changed" if before else "added"] += 1

    def _event(self, key: str, group: list[SheetRow], before: Known | None) -> Event | None:
        """The event of a key, new or as its rows now tell it; None if they were rejected."""
        first, unused = grouping.first_values(group)
        line = group[0].line
        if problem := grouping.incomplete(first):
            self._reject(group, *problem)
            return None
        start, end = first["date"], first["end"] or first["date"]
        where = Where(
            first["place"], first["region"], first["admin2"], first["country"],
            first["lat"], first["lon"], first["precision"],
        )  # fmt: skip
        found = self.locator.locate(where)
        if isinstance(found, Wrong):
            names = ("lat", "lon") if where.lat or where.lon else ("place", "region")
            named = next((name for name in names if first[name]), names[0])
            self._reject(group, named, first[named] or "", f"expected {found}")
            return None
        self.made.doubts += unused
        if found.doubt:
            self.made.doubts.append((line, found.doubt))
        old = self.events.get(before.event or "") if before else self.events.get(key)
        title, summary = grouping.texts(group, "title"), grouping.texts(group, "summary")
        cells: dict[str, Any] = {
            "start": start,
            "end": end,
            "date_precision": grouping.date_precision(first["date_precision"], start, end),
            "place": found.place.id,
            "geo_precision": found.precision,
            "event_type": self.subs[first["type"]].event_type,
            "sub_event_type": first["type"],
        }
        actors = tuple(
            dict.fromkeys(self._body(name) for row in group for name in row.actors or ())
        )
        tags = tuple(dict.fromkeys(tag for row in group for tag in row.tags or ()))
        if old is not None:
            if actors:
                cells["actors"] = actors
            if tags:
                cells["tags"] = tags
            if first["status"]:
                cells["status"] = first["status"]
            elif before and before.withdrawn:
                cells["status"] = "published"
                old = rows.noted(old, {}, self.tongues)
            event = rows.retold(replace(old, **cells), title, summary, self.tongues)
        else:
            event = rows.event(
                title or self._plain_title(first["type"], found),
                summary,
                self.tongues,
                id=self._event_id(group[0], start, found),
                actors=actors,
                tags=tags,
                status=first["status"] or "published",
                **cells,
            )
        self.events[event.id] = event
        return event

    def _event_id(self, row: SheetRow, start: date, found: Located) -> str:
        stem = identifier(row.event)[:LONGEST_ID] if row.event else ""
        if not stem:
            stem = f"{found.place.country.lower()}-{start:%Y%m%d}-{found.place.id}"[:LONGEST_ID]
        return _unused(stem, self.events)

    def _plain_title(self, sub_type: str, found: Located) -> Words:
        """Name an event that its source gives no title: its type and its place."""
        names = rows.words(found.place, "name", self.tongues)
        labels = self.subs[sub_type].label
        return {tongue: f"{labels.get(tongue, sub_type)}, {name}" for tongue, name in names.items()}

    def _claims_of(
        self, event: Event, group: Sequence[SheetRow], before: Known | None
    ) -> tuple[str, ...]:
        ids: list[str] = []
        for row in group:
            if event.status == "draft" and not row.figures and not _names_a_source(row):
                continue
            source = self._source(row)
            self.pairs.setdefault(EventSource(event.id, source.id))
            for kind in row.figures:
                stem = f"c-{event.id}--{source.id}--{kind}"[:140]
                id = self._claim_id(row, stem, ids, before)
                self._claim(id, row, kind, source, event=event.id, as_of=row.published or event.end)
                ids.append(id)
        return tuple(ids)

    def _counts(self, group: Sequence[SheetRow], before: Known | None) -> tuple[str, ...]:
        """Counts of a country or region since a day, which belong to no event."""
        ids: list[str] = []
        for row in group:
            names = row.region.split(";") if row.region else []
            area = tuple(filter(None, (self.locator.region(one, row.country) for one in names)))
            if len(area) < len(names):
                named = row.region or ""
                self._reject([row], "region", named, "expected regions, by name or id")
                continue
            as_of = row.as_of or row.published or row.date
            if as_of is None or (row.since and as_of < row.since):
                reason = "expected the day of the count, not before the one in since"
                self._reject([row], "as_of", str(as_of or ""), reason)
                continue
            if not row.figures:
                self._reject([row], "deaths", "", "expected a figure, since the row has no type")
                continue
            source = self._source(row)
            for kind in row.figures:
                id = self._claim_id(row, f"c-nationwide--{source.id}--{kind}"[:140], ids, before)
                self._claim(
                    id, row, kind, source, as_of=as_of, since=row.since,
                    area=area or (row.country or self.base.country,),
                )  # fmt: skip
                ids.append(id)
        return tuple(ids)

    def _claim_id(self, row: SheetRow, stem: str, ids: Sequence[str], before: Known | None) -> str:
        """A claim's own id, else the next of this source and kind that no other key has."""
        if row.claim and re.fullmatch(package_cells.ID, row.claim):
            return row.claim
        mine = set(before.claims) if before else set()
        return next(
            id for id in _numbered(stem) if id not in ids and (id in mine or id not in self.claims)
        )

    def _claim(self, id: str, row: SheetRow, kind: str, source: Source, **cells: Any) -> None:
        low, high, wording = row.figures[kind]
        cells |= {"kind": kind, "low": low, "high": high, "wording": wording, "source": source.id}
        if row.as_of:
            cells["as_of"] = row.as_of
        if row.who:
            cells["attributed_to"] = self._body(row.who)
        if row.category and kind in CASUALTIES:
            cells["category"] = row.category
        old = self.claims.get(id)
        if old is None:
            cells.setdefault("category", "not_stated")
            note: Words = {"": row.note} if row.note else {}
            self.claims[id] = rows.claim(note, self.tongues, id=id, **cells)
        else:
            self.claims[id] = replace(withdrawing.restored(old), **cells)
        self.last = max(self.last, cells["as_of"])

    def _source(self, row: SheetRow) -> Source:
        outlet = row.outlet or OUTLET
        told = "|".join((outlet, row.address or "", str(row.published or ""), row.headline or ""))
        id = row.source or self.source_ids.get(told) or self.told_sources.get(told)
        if id in self.sources:
            if row.source:
                self.sources[id] = _retold_source(self.sources[id], row)
        else:
            day = f"-{row.published:%Y%m%d}" if row.published else ""
            stem = f"{identifier(outlet) or 'source'}{day}"
            id = _unused(identifier(row.source)[:LONGEST_ID] if row.source else stem, self.sources)
            self.sources[id] = Source(
                id=id,
                outlet=outlet,
                title=row.headline,
                url=row.address,
                published=row.published,
                date_basis="stated" if row.published else "unknown",
                language=row.language or self.tongues[0],
                scale=row.scale or "national",
            )
            self.last = max(self.last, row.published or self.last)
        self.source_ids[told] = id
        return self.sources[id]

    def _body(self, name: str) -> str:
        """The body of this id or name, or a new one."""
        if name in self.bodies:
            return name
        if name not in self.body_ids and fold(name) in self.body_ids:
            self.body_ids[name] = self.body_ids[fold(name)]
        if name not in self.body_ids:
            id = _unused(identifier(name) or "body", self.bodies)
            self.bodies[id] = rows.body(name, self.tongues, id)
            self.body_ids[name] = self.body_ids[fold(name)] = id
        return self.body_ids[name]

    def _reject(self, group: Sequence[SheetRow], column: str, value: Any, reason: str) -> None:
        for row in group:
            self.made.rejected.append(Rejected(self.file, row.line, column, str(value), reason))


def _told(source: Source) -> str:
    parts = (source.outlet, source.url or "", str(source.published or ""), source.title or "")
    return "|".join(parts)


def _retold_source(source: Source, row: SheetRow) -> Source:
    stated = {
        "outlet": row.outlet,
        "url": row.address,
        "title": row.headline,
        "published": row.published,
        "language": row.language,
        "scale": row.scale,
    }
    told: dict[str, Any] = {
        name: value
        for name, value in stated.items()
        if value is not None and value != _one_line(getattr(source, name))
    }
    if row.published and row.published != source.published:
        told["date_basis"] = "stated"
    return replace(source, **told)


def _one_line(value: Any) -> Any:
    return line(value) if isinstance(value, str) else value


def _names_a_source(row: SheetRow) -> bool:
    return any((row.source, row.outlet, row.address, row.headline))


def _unused(stem: str, taken: Container[str]) -> str:
    return next(id for id in _numbered(stem) if id not in taken)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))
