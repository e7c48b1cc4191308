"""Rows of a package made and read: the one place that knows how its tables hold texts.

Everywhere else a text is a mapping from language to text, where "" is a text whose language is not
named. A language that is missing is given what there is.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from geodata.importing.sheet import line
from geodata.package import Package
from geodata.regions import Region
from geodata.schema import Body, Claim, Event, Place

Words = Mapping[str, str]


def languages(package: Package) -> tuple[str, ...]:
    """The languages that a package's texts are in."""
    return package.languages


def spoken(words: Words, tongues: tuple[str, ...]) -> dict[str, str]:
    """Give each language its text, else the one without a language, else the first."""
    if not words:
        return {}
    other = words.get("") or next(iter(words.values()))
    return {language: words.get(language) or other for language in tongues}


def place(name: str | Words, tongues: tuple[str, ...], **cells: Any) -> Place:
    words = {"": name} if isinstance(name, str) else name
    return Place(name=spoken(words, tongues), **cells)


def event(title: Words, summary: Words, tongues: tuple[str, ...], **cells: Any) -> Event:
    return Event(title=spoken(title, tongues), summary=spoken(summary, tongues) or None, **cells)


def claim(note: Words, tongues: tuple[str, ...], **cells: Any) -> Claim:
    return Claim(note=spoken(note, tongues) or None, **cells)


def body(name: str, tongues: tuple[str, ...], id: str) -> Body:
    return Body(id=id, name=spoken({"": name}, tongues))


def retold(row: Event, title: Words, summary: Words, tongues: tuple[str, ...]) -> Event:
    """Give an event other texts; what these do not name, or say on one line, stays as it is."""
    return replace(
        row,
        title=_retold(row.title, title, tongues),
        summary=_retold(row.summary or {}, summary, tongues) or None,
    )


def _retold(known: Words, told: Words, tongues: tuple[str, ...]) -> dict[str, str]:
    named = _named(told, tongues)
    new = {lang: text for lang, text in named.items() if text != line(known.get(lang, ""))}
    return {**known, **new}


def noted(row: Event, note: Words, tongues: tuple[str, ...]) -> Event:
    """Give an event a coder's note in place of its own, or none."""
    return replace(row, coder_note=spoken(note, tongues) or None)


def discounted(row: Claim, by: str, reason: Words, tongues: tuple[str, ...]) -> Claim:
    return replace(row, discounted_by=by, discounted=spoken(reason, tongues))


def trusted(row: Claim) -> Claim:
    """Take back that a claim was discounted."""
    return replace(row, discounted_by=None, discounted=None)


def words(row: Any, field: str, tongues: tuple[str, ...]) -> dict[str, str]:
    """A row's text by language."""
    return dict(getattr(row, field) or {})


def region_names(region: Region) -> dict[str, str]:
    return dict(region.names)


def started(
    name: str, country: str, title: Words, coverage: Words, licence: str, today: date
) -> Package:
    """Make a package without rows, in the languages of its title."""
    return Package(
        name=name,
        version="0.1",
        data_date=today,
        country=country,
        languages=tuple(title),
        title=title,
        coverage=coverage,
        licence=licence,
    )


def _named(words: Words, tongues: tuple[str, ...]) -> dict[str, str]:
    """The languages that texts name; a text without a language is for all."""
    if "" in words:
        return spoken(words, tongues)
    return {language: words[language] for language in tongues if language in words}
