"""Rows of one key: what they say together, and what they lack."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from geodata.datapackage import days as ages
from geodata.folding import fold
from geodata.importing.rows import Words
from geodata.importing.sheet import NOTHING, SheetRow

FIRST_VALUES = (
    *("date", "end", "date_precision", "type", "status"),
    *("place", "region", "admin2", "country", "lat", "lon", "precision"),
)


def key_of(row: SheetRow) -> str:
    """What a row is known by: its own key, else what it says of day, place and type."""
    if row.event:
        return row.event
    told = (row.date, row.end, row.place or row.region, row.lat, row.lon, row.type, row.since)
    parts = [str(part) if part is not None else "" for part in told]
    who = row.who if row.since and not row.type else None
    words = [*sorted(row.title.values()), who or ""]
    return "|".join([*parts, *map(fold, words)])


def first_values(group: Sequence[SheetRow]) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """What rows say of their event: the first that says anything counts; what does not is told."""
    told: dict[str, Any] = {}
    unused = []
    for name in FIRST_VALUES:
        stated = [(row.line, value) for row in group if (value := getattr(row, name)) is not None]
        told[name] = stated[0][1] if stated else None
        for line, value in stated[1:]:
            if value != told[name]:
                unused.append(
                    (line, f"{name} {value} is not used: row {stated[0][0]} says {told[name]}")
                )
    return told, unused


def incomplete(first: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """Which cell an event lacks, or which contradicts another: column, value, what is wrong."""
    if first["date"] is None:
        return "date", "", "expected a day; only further rows of a key may leave it empty"
    if first["type"] is None:
        return "type", "", "expected a sub-type such as Peaceful protest"
    end = first["end"]
    if end is not None and end < first["date"]:
        return "end", str(end), f"expected {first['date']}, the first day, or a later one"
    return None


def outside(row: SheetRow, today: date) -> str | None:
    """The column of a day that no event of this package can have."""
    for name in ("date", "end", "published", "as_of", "since"):
        day = getattr(row, name)
        if day is not None and not ages.FIRST <= day <= today:
            return name
    return None


def date_precision(stated: str | None, start: date, end: date) -> str:
    if start != end and stated in (None, "day"):
        return "interval"
    return stated or "day"


def texts(group: Sequence[SheetRow], name: str) -> Words:
    """A text in each language, of the first row that has it."""
    told: dict[str, str] = {}
    for row in group:
        for language, text in getattr(row, name).items():
            told.setdefault(language, text)
    return told


def digest(group: Sequence[SheetRow]) -> str:
    """Tell what rows say, wherever they stand; what is not stated says nothing."""
    told = [
        [
            (name, value)
            for name, value in zip(row._fields, row, strict=True)
            if name != "line" and value is not None and value != NOTHING
        ]
        for row in group
    ]
    return sha256(repr(told).encode()).hexdigest()[:16]
