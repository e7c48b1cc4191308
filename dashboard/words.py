"""Words, numbers and dates in the reader's language: `assets/scripts/words.mjs` for the server.

Numbers, plurals and dates follow CLDR through Babel, as the browser's follow it through ICU;
`tests/test_words.py` holds the two to equal texts. Spans of days and the Spanish "y" that
becomes "e" are written out here, because Babel knows neither as ICU does.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from dashboard import messages

LOCALES = {"en": "en_GB", "es": "es_PE"}
DAY, WEEK, MONTH = range(3)  # how precise a date is; 3 is an interval


class Speaker:
    """Says messages, numbers and dates in one language."""

    def __init__(self, spoken: Mapping[str, Any], lang: str) -> None:
        self.lang = lang
        self._messages = spoken
        self._locale = Locale.parse(LOCALES[lang])

    def text(self, key: str, **values: str | int) -> str:
        """The message `key` with its {names} filled in; `n` chooses the plural."""
        message = self._messages[key]
        if isinstance(message, dict):
            message = message.get(self._locale.plural_form(int(values["n"])), message["other"])
        return re.sub(r"\{(\w+)\}", lambda name: self._said(values[name[1]]), message)

    def number(self, value: int) -> str:
        return format_decimal(value, locale=self._locale)

    def range(self, low: int | None, high: int | None, opened: bool = False) -> str:
        """ "18", "18–20", "17 or more", "18–20 or more"."""
        if low is None:
            return self.text("range.none")
        if high is None or (opened and high == low):
            return self.text("range.open", low=low)
        closed = self.number(low) if high == low else f"{self.number(low)}–{self.number(high)}"
        return self.text("range.open", low=closed) if opened else closed

    def day(self, day: date) -> str:
        return _written(day, "d MMMM y" if self.lang == "en" else "d 'de' MMMM 'de' y", self.lang)

    def iso(self, day: str) -> str:
        """A day that is given as in an address or in the data."""
        return self.day(date.fromisoformat(day))

    def days(self, first: date, last: date) -> str:
        """One day, or a span that says year and month once where they are the same."""
        if first == last:
            return self.day(first)
        if first.year != last.year:
            return f"{self.day(first)} – {self.day(last)}"
        if first.month != last.month:
            pattern = "d MMMM" if self.lang == "en" else "d 'de' MMMM"
            return f"{_written(first, pattern, self.lang)} – {self.day(last)}"
        dash = " – " if self.lang == "en" else "–"
        return f"{first.day}{dash}{self.day(last)}"

    def date(self, first: date, last: date, precision: int) -> str:
        """A day or span in words that say how precise it is."""
        if precision == DAY:
            weekday = _written(first, "EEEE", self.lang)
            return f"{weekday[0].upper()}{weekday[1:]}, {self.day(first)}"
        if precision == WEEK:
            return self.text("date.week", days=self.days(first, last))
        if precision == MONTH:
            pattern = "MMMM y" if self.lang == "en" else "MMMM 'de' y"
            return self.text("date.month", month=_written(first, pattern, self.lang))
        return self.days(first, last)

    def list(self, items: Sequence[str]) -> str:
        said = format_list(items, locale=self._locale)
        if self.lang == "es" and len(items) > 1 and _sounds_like_i(items[-1]):
            before = said.removesuffix(items[-1])
            return f"{before.removesuffix(' y ')} e {items[-1]}"
        return said

    def _said(self, value: str | int) -> str:
        return self.number(value) if isinstance(value, int) else value


@cache
def speaker(lang: str) -> Speaker:
    """The speaker of one of our languages."""
    return Speaker(messages.load(lang), lang)


@lru_cache(maxsize=4096)  # each view names the same few hundred days
def _written(day: date, pattern: str, lang: str) -> str:
    return format_date(day, pattern, locale=LOCALES[lang])


def _sounds_like_i(word: str) -> bool:
    return re.match(r"i|hi(?![ae])", word, re.ASCII | re.IGNORECASE) is not None
