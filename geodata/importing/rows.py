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
TONGUES = ("en", "es")  # every package has these


def languages(package: Package) -> tuple[str, ...]:
    """The languages that a package's texts are in."""
    return tuple(package.title)


def spoken(words: Words, tongues: tuple[str, ...]) -> dict[str, str]:
    """Give each language its text, else the one without a language, else the first."""
    if not words:
        return {}
    other = words.get("") or next(iter(words.values()))
    return {language: words.get(language) or other for language in tongues}


def place(name: str | Words, tongues: tuple[str, ...], **cells: Any) -> Place:
    words = {"": name} if isinstance(name, str) else name
    return Place(**_texts("name", words, tongues), **cells)


def event(title: Words, summary: Words, tongues: tuple[str, ...], **cells: Any) -> Event:
    return Event(**_texts("title", title, tongues), **_texts("summary", summary, tongues), **cells)


def claim(note: Words, tongues: tuple[str, ...], **cells: Any) -> Claim:
    return Claim(**_texts("note", note, tongues), **cells)


def body(name: str, tongues: tuple[str, ...], id: str) -> Body:
    return Body(id=id, **_texts("name", {"": name}, tongues))


def retold(row: Event, title: Words, summary: Words, tongues: tuple[str, ...]) -> Event:
    """Give an event other texts; what these do not name, or say on one line, stays as it is."""
    told: dict[str, Any] = {
        f"{field}_{language}": text
        for field, words in (("title", title), ("summary", summary))
        for language, text in _named(words, tongues).items()
        if text != line(getattr(row, f"{field}_{language}") or "")
    }
    return replace(row, **told)


def noted(row: Event, note: Words, tongues: tuple[str, ...]) -> Event:
    """Give an event a coder's note in place of its own, or none."""
    told: dict[str, Any] = dict.fromkeys(f"coder_note_{language}" for language in tongues)
    return replace(row, **(told | _texts("coder_note", note, tongues)))


def discounted(row: Claim, by: str, reason: Words, tongues: tuple[str, ...]) -> Claim:
    return replace(row, discounted_by=by, **_texts("discounted", reason, tongues))


def trusted(row: Claim) -> Claim:
    """Take back that a claim was discounted."""
    return replace(row, discounted_by=None, discounted_en=None, discounted_es=None)


def words(row: Any, field: str, tongues: tuple[str, ...]) -> dict[str, str]:
    """A row's text by language."""
    told = {language: getattr(row, f"{field}_{language}") for language in tongues}
    return {language: text for language, text in told.items() if text}


def region_names(region: Region) -> dict[str, str]:
    return {"en": region.name_en, "es": region.name_es}


def started(
    name: str, country: str, title: Words, coverage: Words, licence: str, today: date
) -> Package:
    """Make a package without rows."""
    return Package(
        name=name,
        version="0.1",
        data_date=today,
        country=country,
        title=spoken(title, TONGUES),
        coverage=spoken(coverage, TONGUES),
        licence=licence,
    )


def _named(words: Words, tongues: tuple[str, ...]) -> dict[str, str]:
    """The languages that texts name; a text without a language is for all."""
    if "" in words:
        return spoken(words, tongues)
    return {language: words[language] for language in tongues if language in words}


def _texts(field: str, words: Words, tongues: tuple[str, ...]) -> dict[str, Any]:
    return {f"{field}_{language}": text for language, text in spoken(words, tongues).items()}
