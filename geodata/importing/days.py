"""A column's days as people and programs write them; day and month are never guessed.

`25/06/2024` can only begin with the day, `03/06/2024` can be either: a whole column decides, if any
of its cells does. A mapping may name the order or the formats.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale

from geodata.folding import fold
from geodata.importing.wrong import Wrong

EXPECTED = Wrong("a day, such as 2024-06-25 or 25 June 2024")
UNCLEAR = Wrong(
    "a day whose month is clear, such as 2024-06-03; the other days of this column do not tell "
    "whether day or month comes first"
)
LANGUAGES = ("en", "es", "fr", "pt")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d{1,2}:\d{2}.*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SECONDS = re.compile(r"1\d{9}")  # Unix time, from 2001 to 2033
_EPOCH = datetime(1970, 1, 1)


def read(texts: Iterable[str], formats: tuple[str, ...] = ()) -> Mapping[str, date | Wrong]:
    """Read a column's different cells: a day each, or what was expected instead."""
    texts = list(texts)
    day_first = _order(texts)
    return {text: _day(text.strip(), formats, day_first) for text in texts}


def _day(text: str, formats: tuple[str, ...], day_first: bool | None) -> date | Wrong:
    for format in formats:
        try:
            return datetime.strptime(text, format).date()
        except ValueError:
            continue
    try:
        if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
            return date(*map(int, found.groups()))
        if found := _NUMBERS.fullmatch(text):
            if day_first is None:
                return UNCLEAR
            first, second, year = map(int, found.groups())
            return date(year, second, first) if day_first else date(year, first, second)
        if _SECONDS.fullmatch(text):
            return (_EPOCH + timedelta(seconds=int(text))).date()
        return _worded(text)
    except ValueError:
        return EXPECTED


def _order(texts: Iterable[str]) -> bool | None:
    """Whether days come first in a column; None if no cell or cells of both kinds tell."""
    found = [match for text in texts if (match := _NUMBERS.fullmatch(text.strip()))]
    days = any(int(match[1]) > 12 for match in found)
    months = any(int(match[2]) > 12 for match in found)
    return None if days == months else days


def _worded(text: str) -> date:
    """Read "25 June 2024", "June 25, 2024", "16-May-2022", "25 de junio de 2024"."""
    parts = [re.sub(r"^(\d{1,2})(?:st|nd|rd|th|er|o)$", r"\1", part) for part in fold(text).split()]
    parts = [part for part in parts if part not in ("de", "del", "do", "of") and not _weekday(part)]
    if len(parts) != 3:
        raise ValueError(text)
    found = _names("months")
    numbers = [int(part) for part in parts if part.isdigit()]
    months = [found[part] for part in parts if part in found]
    if len(numbers) != 2 or len(months) != 1:
        raise ValueError(text)
    year, day = max(numbers), min(numbers)
    return date(year, months[0], day)


def _weekday(part: str) -> bool:
    return part in _names("days")


@cache
def _names(what: str) -> Mapping[str, int]:
    return {
        fold(name): number
        for language in LANGUAGES
        for context in getattr(Locale(language), what).values()
        for width in ("wide", "abbreviated")
        for number, name in context[width].items()
    }
