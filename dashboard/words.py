"""Words, numbers and dates in the reader's language: `assets/scripts/words.mjs` for the server.

Whatever a language needs stands in its file of messages; numbers, plurals and names of months
follow CLDR through Babel, as the browser's follow it through ICU. `tests/test_words.py` holds the
two to equal texts.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.numbers import format_decimal

from dashboard import messages
from geodata.codebook import CodeBook

DAY, WEEK, MONTH = range(3)  # how precise a date is; 3 is an interval


class Speaker:
    """Says messages, numbers and dates in one language."""

    def __init__(self, spoken: Mapping[str, Any], lang: str) -> None:
        self.lang = lang
        self.locale = spoken["language.locale"]
        self.direction = spoken["language.direction"]
        self._messages = spoken
        self._locale = Locale.parse(self.locale)
        self._months = get_month_names("wide", locale=self._locale)
        # Some languages have a month without a day in another form: "январь 2023".
        alone = "LLLL" in str(self._locale.datetime_skeletons["yMMMM"])
        self._months_alone = get_month_names(
            "wide", "stand-alone" if alone else "format", self._locale
        )
        self._weekdays = get_day_names("wide", locale=self._locale)

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
        return self.text("days.full", **self._parts(day))

    def iso(self, day: str) -> str:
        """A day that is given as in an address or in the data."""
        return self.day(date.fromisoformat(day))

    def days(self, first: date, last: date) -> str:
        """One day, or a span that says year and month once where they are the same."""
        if first == last:
            return self.day(first)
        start, end = self._parts(first), self._parts(last)
        if (first.year, first.month) == (last.year, last.month):
            span = {"from": start["day"], "to": end["day"]}
            return self.text("days.span.month", **span, month=end["month"], year=end["year"])
        begins = "days.full" if first.year != last.year else "days.yearless"
        span = {"from": self.text(begins, **start), "to": self.text("days.full", **end)}
        return self.text("days.span", **span)

    def _parts(self, day: date) -> dict[str, str]:
        number = self.text("days.first") if day.day == 1 else str(day.day)
        return {"day": number, "month": self._months[day.month], "year": str(day.year)}

    def date(self, first: date, last: date, precision: int) -> str:
        """A day or span in words that say how precise it is."""
        if precision == DAY:
            weekday = self._weekdays[first.weekday()]
            said = self.text("days.weekday", weekday=weekday, day=self.day(first))
            return f"{said[0].upper()}{said[1:]}"
        if precision == WEEK:
            return self.text("date.week", days=self.days(first, last))
        if precision == MONTH:
            name = self._months_alone[first.month]
            month = self.text("days.month", month=name, year=str(first.year))
            return self.text("date.month", month=month)
        return self.days(first, last)

    def list(self, items: Sequence[str]) -> str:
        if len(items) < 2:
            return "".join(items)
        *before, last = items
        other = self._messages.get("list.last.else.before")
        joint = "list.last.else" if other and _begins(last, other) else "list.last"
        return self.text("list.between").join(before) + self.text(joint) + last

    def _said(self, value: str | int) -> str:
        return self.number(value) if isinstance(value, int) else value


@lru_cache
def speaker(lang: str, book: CodeBook = messages.BOOK) -> Speaker:
    """The speaker of one of our languages, with the labels of a code book."""
    return Speaker(messages.load(lang, book), lang)


def _begins(word: str, pattern: str) -> bool:
    return re.match(pattern, word, re.ASCII | re.IGNORECASE) is not None
