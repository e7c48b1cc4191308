"""Articles that people coded, in either of two formats, as one kind of value to score against.

One file of records over several articles; or a folder with a `.json` beside each `.txt`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from geodata.schema import KINDS

MUST_BE_FOUND = ("event", "event_retrospective")
TOLL = "claim_cumulative"
AREAS = ("admin1", "admin2")


class UnusableGold(ValueError):
    """What was coded cannot be read; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    places: tuple[str, ...]
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    start: date | None = None
    end: date | None = None
    date_precision: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    figures: Mapping[str, int] = field(default_factory=dict)  # kind to low end; not stated is out
    only_as_area: bool = False  # a measure over a region may be drafted as that region's, no dot


@dataclass(frozen=True, slots=True)
class CodedClaim:
    kind: str
    low: int
    category: str | None = None


@dataclass(frozen=True, slots=True)
class CodedMention:
    start: int
    end: int
    kind: str
    roles: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """All that is coded of one article."""

    id: str
    file: str
    published: date | None
    outlet: str = ""
    language: str | None = None
    country: str | None = None
    events: tuple[CodedEvent, ...] = ()
    allowed: tuple[CodedEvent, ...] = ()  # neither missed if not drafted nor false if drafted
    national: tuple[CodedClaim, ...] = ()
    loose: tuple[CodedClaim, ...] | None = None  # None: not coded
    not_events: tuple[str, ...] = ()
    mentions: tuple[CodedMention, ...] = ()


def from_records(told: Any) -> tuple[Coded, ...]:
    """Read one file of records over several articles."""
    try:
        return tuple(
            _of_records(id, facts, told) for id, facts in sorted(told["meta"]["articles"].items())
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise UnusableGold(
            "expected meta.articles, records and toponyms as in a file of coded articles "
            f"({type(problem).__name__}: {problem})"
        ) from problem


def from_sidecar(name: str, told: Any) -> Coded:
    """Read the file beside one text."""
    try:
        return Coded(
            id=name,
            file=f"{name}.txt",
            published=_day(told.get("published")),
            outlet=told.get("outlet") or "",
            language=told.get("language"),
            country=told.get("country"),
            events=tuple(_sidecar_event(event) for event in told["events"]),
            allowed=tuple(_sidecar_event(event) for event in told.get("allowed") or ()),
            national=_sidecar_claims(told.get("national")),
            loose=_sidecar_claims(told.get("loose")),
            not_events=tuple(told.get("not_events") or ()),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise UnusableGold(
            f"{name}.json: expected events, national, loose and published "
            f"({type(problem).__name__}: {problem})"
        ) from problem


def _of_records(id: str, facts: Mapping[str, Any], told: Mapping[str, Any]) -> Coded:
    records = [record for record in told["records"] if record["article"] == id]
    events = [record for record in records if record["record_type"] in MUST_BE_FOUND]
    others = [
        record
        for record in records
        if record["record_type"] not in MUST_BE_FOUND and record.get("event_type")
    ]
    return Coded(
        id=id,
        file=facts["file"],
        published=_published(facts),
        outlet=facts.get("outlet") or "",
        language=facts.get("language"),
        country=facts.get("country"),
        events=tuple(map(_record_event, events)),
        allowed=tuple(map(_record_event, others)),
        national=tuple(
            CodedClaim(kind, low, record.get("category") if kind == "deaths" else None)
            for record in records
            if record["record_type"] == TOLL
            for kind, low in _figures(record).items()
        ),
        mentions=tuple(
            CodedMention(
                row["start"],
                row["end"],
                row["kind"],
                tuple(row["role"].split("+")),
                row.get("lat"),
                row.get("lon"),
            )
            for row in told.get("toponyms", ())
            if row["article"] == id
        ),
    )


def _record_event(record: Mapping[str, Any]) -> CodedEvent:
    place, when = record["place"], record.get("date") or {}
    return CodedEvent(
        places=tuple(name.strip() for name in place["name"].split(";")),
        country=place.get("iso2"),
        admin1=place.get("iso3166_2"),
        lat=place.get("lat"),
        lon=place.get("lon"),
        start=_day(when.get("start")),
        end=_day(when.get("end")),
        date_precision=when.get("precision"),
        event_type=record.get("event_type"),
        sub_event_type=record.get("sub_event_type"),
        figures=_figures(record),
        only_as_area=record["record_type"] == "context",
    )


def _figures(record: Mapping[str, Any]) -> dict[str, int]:
    stated = {kind: record.get(kind) for kind in KINDS}
    return {
        kind: figure["low"] if isinstance(figure, Mapping) else figure
        for kind, figure in stated.items()
        if figure is not None and not (isinstance(figure, Mapping) and figure.get("low") is None)
    }


def _published(facts: Mapping[str, Any]) -> date | None:
    names = ("published", "publication_date", "publication_date_inferred")
    told = next((facts[name] for name in names if facts.get(name)), None)
    return _day(told.split("/")[0]) if told else None  # of two possible days the first


def _sidecar_event(told: Mapping[str, Any]) -> CodedEvent:
    return CodedEvent(
        places=(told["place"],),
        country=told.get("country"),
        admin1=told.get("admin1"),
        lat=told.get("lat"),
        lon=told.get("lon"),
        start=_day(told.get("start")),
        end=_day(told.get("end")),
        date_precision=told.get("date_precision"),
        event_type=told.get("event_type"),
        sub_event_type=told.get("sub_event_type"),
        figures={kind: told[kind][0] for kind in KINDS if told.get(kind) is not None},
    )


def _sidecar_claims(told: Iterable[Mapping[str, Any]] | None) -> tuple[CodedClaim, ...]:
    return tuple(
        CodedClaim(claim["kind"], claim["low"], claim.get("category")) for claim in told or ()
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
