"""The flat sheet: a row is an event as one source tells it, or a count that belongs to no event.

`COLUMNS` says how each column is read: a function from a column's different cells to the value of
each, or to what was expected instead. A row whose `since` is filled and whose type is empty counts
people of a whole country or region, from that day on.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Day
from functools import cache, lru_cache, partial
from itertools import repeat
from types import MappingProxyType
from typing import Any, NamedTuple

from babel import Locale

from geodata.codebook import CodeBook
from geodata.datapackage import cells, letters
from geodata.folding import fold
from geodata.importing import days, figures
from geodata.importing.figures import Figure
from geodata.importing.wrong import Wrong
from geodata.schema import (
    BOOK,
    DATE_PRECISIONS,
    GEO_PRECISIONS,
    SCALES,
    STATUSES,
)

LANGUAGES = ("en", "es", "fr", "pt")
TEXTS = ("title", "summary")  # these may stand in several languages: title_fr
LONGEST = 5_000  # letters of a text
NOTHING: Mapping[str, Any] = MappingProxyType({})

Reader = Callable[..., Mapping[str, Any]]


class SheetRow(NamedTuple):
    """One row, read. None and empty are not stated; a text by language, "" where none is named."""

    line: int
    title: Mapping[str, str] = NOTHING
    summary: Mapping[str, str] = NOTHING
    figures: Mapping[str, Figure] = NOTHING  # by kind
    event: str | None = None
    date: Day | None = None
    end: Day | None = None
    date_precision: str | None = None
    place: str | None = None
    region: str | None = None
    admin2: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    type: str | None = None  # the name of a sub-type
    category: str | None = None
    as_of: Day | None = None
    since: Day | None = None
    who: str | None = None
    actors: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    outlet: str | None = None
    headline: str | None = None
    address: str | None = None
    published: Day | None = None
    language: str | None = None
    scale: str | None = None
    status: str | None = None
    source: str | None = None
    claim: str | None = None


def _each(read: Callable[[str], Any]) -> Reader:
    """Read every cell by itself; ValueError's text is what was expected."""

    def column(texts: Iterable[str]) -> Mapping[str, Any]:
        return {text: _or_wrong(read, text) for text in texts}

    return column


def _or_wrong(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except ValueError as problem:
        return Wrong(problem)


def line(text: str) -> str | None:
    """Write a text on one line, without what no editor can see; None if nothing is left."""
    text = letters.cleaned(" ".join(text.split())).strip()
    if len(text) > LONGEST:
        raise ValueError(f"at most {LONGEST:,} letters, found {len(text):,}")
    if text and (problem := letters.problem(text)):
        raise ValueError(f"a text; {problem}")
    return text or None


def _prose(text: str) -> Any:
    """Read a cell that is a line; most are plain, and it is their number that takes time."""
    if text.isascii() and text.isprintable() and len(text) <= LONGEST and _LETTER.search(text):
        return text
    return _or_wrong(line, text)


_LETTER = re.compile("[A-Za-z0-9]")


def _figure(text: str) -> Figure | None:
    try:
        return figures.read(text)
    except ValueError:
        raise ValueError(figures.EXPECTED) from None


def _degrees(limit: int, text: str) -> float:
    """Read degrees with a decimal point or comma, to four decimals, which is 11 metres."""
    try:
        degrees = round(float(text.strip().replace(",", ".")), 4)
    except ValueError:
        degrees = limit + 1.0
    if not -limit <= degrees <= limit:
        raise ValueError(f"degrees from -{limit} to {limit}, such as -1.2864")
    return degrees


def _choice(words: tuple[str, ...], text: str) -> str:
    wanted = text.strip().lower().replace(" ", "_")
    if wanted not in words:
        raise ValueError(f"one of {', '.join(words)}")
    return wanted


def _type(book: CodeBook, text: str) -> str:
    name = _types(book).get(fold(text))
    if name is None:
        raise ValueError(_sub_types_to_choose(book, text))
    return name


def _sub_types_to_choose(book: CodeBook, text: str) -> str:
    """Of a type the sub-types that it has, in the language in which it is named; else all."""
    of = next((one for one in book.types if fold(text) in _words(one)), None)
    if of is None:
        return "one of " + ", ".join(sub.name for sub in book.sub_types)
    subs = [sub for sub in book.sub_types if sub.event_type == of.name]
    language = next((lang for lang, label in of.label.items() if fold(label) == fold(text)), None)
    if language is None or fold(text) in {fold(of.id), fold(of.name)}:
        return "a sub-type: " + ", ".join(sub.name for sub in subs)
    return "a sub-type: " + ", ".join(sub.label[language] for sub in subs)


@lru_cache(maxsize=32)
def _types(book: CodeBook) -> Mapping[str, str]:
    """The sub-types by all that they are called, also by a type that has but one.

    ACLED's name is that of the most severe.
    """
    known = {fold(sub.acled): sub.name for sub in reversed(book.sub_types)}
    for one in book.types:
        subs = [sub.name for sub in book.sub_types if sub.event_type == one.name]
        if len(subs) == 1:
            known |= dict.fromkeys(_words(one), subs[0])
    return known | {word: sub.name for sub in book.sub_types for word in _words(sub)}


def _words(row: Any) -> set[str]:
    """All that a type or sub-type is called: its id, its name, its label in each language."""
    return {fold(word) for word in (row.id, row.name, *row.label.values())}


def _tags(book: CodeBook, text: str) -> tuple[str, ...] | None:
    known = {fold(word): tag.id for tag in book.tags for word in (tag.id, *tag.label.values())}
    named = [part.strip() for part in text.split(";") if part.strip()]
    for one in named:
        if fold(one) not in known:
            ids = ", ".join(tag.id for tag in book.tags)
            raise ValueError(f"tags separated by semicolons, of {ids}")
    return tuple(dict.fromkeys(known[fold(one)] for one in named)) or None


def country(text: str) -> str:
    """Read a country by its two letters or its name; ValueError offers the nearest."""
    code = text.strip().upper()
    if code in _territories().values():
        return code
    if found := _territories().get(fold(text)):
        return found
    near = difflib.get_close_matches(fold(text), _territories(), 3, 0.6)
    codes = dict.fromkeys(_territories()[name] for name in near)
    offered = " or ".join(f"{code} ({Locale('en').territories[code]})" for code in codes)
    raise ValueError(
        "a country's two letters (ISO 3166-1), such as KE"
        + (f"; did you mean {offered}?" if offered else "")
    )


@cache
def _territories() -> Mapping[str, str]:
    """Countries by their folded names in each language; the English ones count first."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ"):
                found.setdefault(fold(name), code)
    return found


def _address(text: str) -> str:
    try:
        return cells.web_address(text.strip())
    except ValueError:
        raise ValueError("an address that begins with https:// or http://") from None


def _language(text: str) -> str:
    code = text.strip().lower()
    if code in Locale("en").languages and re.fullmatch("[a-z]{2}", code):
        return code
    for names in map(Locale, LANGUAGES):
        for code, name in names.languages.items():
            if fold(name) == fold(text) and re.fullmatch("[a-z]{2}", code):
                return code
    raise ValueError("a language's two letters (ISO 639-1), such as en")


def _names(text: str) -> tuple[str, ...] | None:
    names = (name for part in text.split(";") if (name := line(part.strip())))
    return tuple(dict.fromkeys(names)) or None


class Column(NamedTuple):
    """`each` reads one cell, of a column in which nearly every cell is another."""

    read: Reader
    each: Callable[[str], Any] | None = None


_LINE = Column(_each(line))
_PROSE = Column(_each(line), _prose)
_DAY = Column(days.read)

BEFORE_BOOK: Mapping[str, Column] = {
    "event": _PROSE,
    "date": _DAY,
    "end": _DAY,
    "date_precision": Column(_each(partial(_choice, DATE_PRECISIONS))),
    "place": _LINE,
    "region": _LINE,
    "admin2": _LINE,
    "country": Column(_each(country)),
    "lat": Column(_each(partial(_degrees, 90))),
    "lon": Column(_each(partial(_degrees, 180))),
    "precision": Column(_each(partial(_choice, GEO_PRECISIONS))),
}
AFTER_BOOK: Mapping[str, Column] = {
    "as_of": _DAY,
    "since": _DAY,
    "who": _LINE,
    "actors": Column(_each(_names)),
    "note": _PROSE,
    "outlet": _LINE,
    "headline": _PROSE,
    "address": Column(_each(_address), partial(_or_wrong, _address)),
    "published": _DAY,
    "language": Column(_each(_language)),
    "scale": Column(_each(partial(_choice, SCALES))),
    "status": Column(_each(partial(_choice, STATUSES))),
    "source": _LINE,
    "claim": _PROSE,
}


@lru_cache(maxsize=32)
def columns_of(book: CodeBook) -> Mapping[str, Column]:
    """The columns of a sheet whose types, kinds of figures and tags a code book names."""
    categories = tuple(one.id for one in book.categories)
    texts = (name for text in TEXTS for name in (text, *(f"{text}_{one}" for one in LANGUAGES)))
    return {
        **BEFORE_BOOK,
        "type": Column(_each(partial(_type, book))),
        **dict.fromkeys(texts, _PROSE),
        **{kind.id: Column(_each(_figure)) for kind in book.kinds},
        "category": Column(_each(partial(_choice, categories))),
        **({"tags": Column(_each(partial(_tags, book)))} if book.tags else {}),
        **AFTER_BOOK,
    }


COLUMNS = columns_of(BOOK)


def rows_of(
    lines: Sequence[int], columns: Mapping[str, Sequence[Any]], book: CodeBook
) -> Iterator[SheetRow]:
    """Put the values of columns together, row by row."""
    kinds = tuple(kind.id for kind in book.kinds)
    gathered: dict[str, Iterable[Any]] = {"line": lines, "figures": _gathered(columns, kinds)}
    for text in TEXTS:
        names = {
            name: name[len(text) + 1 :]
            for name in columns
            if name == text or name.startswith(f"{text}_")
        }
        gathered[text] = _gathered(columns, tuple(names), tuple(names.values()))
    for name in SheetRow._fields[len(gathered) :]:
        gathered[name] = columns.get(name, repeat(None))
    return map(SheetRow, *(gathered[name] for name in SheetRow._fields))


def _gathered(
    columns: Mapping[str, Sequence[Any]], names: Sequence[str], keys: Sequence[str] = ()
) -> Iterable[Mapping[str, Any]]:
    """Put several columns into one of mappings, without what is not stated."""
    named = zip(keys or names, names, strict=True)
    there = [(key, columns[name]) for key, name in named if name in columns]
    if not there:
        return repeat(NOTHING)
    if len(there) == 1:
        ((key, values),) = there
        return (NOTHING if value is None else {key: value} for value in values)
    keys = [key for key, _ in there]
    return (
        {key: value for key, value in zip(keys, row, strict=False) if value is not None}
        for row in zip(*(values for _, values in there), strict=False)
    )
