"""Days in the text, as spans with a precision; nothing relative without a day to count from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from geodata.extract.document import Document
from geodata.extract.mentioned_days import DAY, When, in_role, once, period, spans
from geodata.extract.sentences import Sentence

CLAUSE = 8  # tokens in which the verb of a clause comes
_BEGINS = ("weekday", "month", "back", "beside", "ago", "which", "span", "unit", "det.indef")
AHEAD = timedelta(days=60)  # a day without a year lies at most so far after the publication


@dataclass(frozen=True, slots=True)
class _Reader:
    doc: Document
    last: int
    published: date | None
    known: date | None  # the last day named before

    def number(self, at: int, highest: int) -> int | None:
        """Return the figure or small number word at a token."""
        if at >= self.last:
            return None
        token = self.doc.tokens[at]
        if token.is_figure and token.plain.isdecimal() and len(token.plain) < 5:
            value = int(token.plain)
        elif (word := self.doc.opens(at, "unit:")) is not None:
            value = int(word.row.value)
        else:
            return None
        return value if 0 < value <= highest else None

    def skip(self, at: int, *families: str) -> int:
        """Return the first token after those of some families, commas and stops."""
        while at < self.last:
            one = self.doc.opens(at, *families)
            if one is not None:
                at = one.end
            elif self.doc.tokens[at].plain in (",", "."):
                at += 1
            else:
                break
        return at

    def value(self, at: int, family: str) -> tuple[int, int] | None:
        """Return the value of a row of a family at a token, and the token after it."""
        one = self.doc.opens(at, family) if at < self.last else None
        return None if one is None else (int(one.row.value), one.end)

    def month(self, at: int) -> tuple[int, int] | None:
        """Return the month at a token; where a language writes it with a capital, only so."""
        row = self.doc.opens(at, "month") if at < self.last else None
        if row is None or ("capital" in row.row.kind and not self.doc.tokens[at].is_capital):
            return None
        return int(row.row.value), row.end


def dates(
    doc: Document, sentence: Sentence, published: date | None, known: date | None
) -> list[When]:
    """Return the mentions of time in a sentence, in order.

    `known` is the last day that the text named: it gives "the next day" its day, and a day
    without a year its year where the article has no publication date.
    """
    found: list[When] = []
    at = sentence.first
    while at < sentence.last:
        if not (doc.tokens[at].is_figure or doc.found(at, *_BEGINS)):
            at += 1
            continue
        reader = _Reader(doc, sentence.last, published, known)
        one = next((made for read in _READERS if (made := read(reader, at)) is not None), None)
        if one is None:
            at += 1
            continue
        found.append(in_role(doc, one, sentence.first, published))
        if one.first is not None and one.precision == "day":
            known = one.first
        at = one.end
    return list(spans(doc, list(once(doc, found))))


def _numeric(reader: _Reader, at: int) -> When | None:
    """Read 2023-01-09, 09/01/2023, 9.1.2023."""
    tokens = reader.doc.tokens
    words = "".join(one.plain for one in tokens[at : min(at + 5, reader.last)])
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)|(\d{1,2})([/.-])(\d{1,2})\5(\d{4})(?!\d)", words)
    if match is None or not tokens[at].is_figure:
        return None
    year, month, day = (
        (match[1], match[2], match[3]) if match[1] else (match[7], match[6], match[4])
    )
    end, length = at, 0
    while length < len(match[0]):
        length, end = length + len(tokens[end].plain), end + 1
    when = _day(int(year), int(month), int(day))
    return When(at, end, when, when) if when else None


def _day_month(reader: _Reader, at: int) -> When | None:
    """Read "9 January 2023", "lunes 9 y martes 10 de enero", "9-11 January"."""
    first = reader.number(at, 31)
    if first is None:
        return None
    end = reader.skip(at + 1, "calendar.ordinal")
    last, second = first, reader.doc.opens(end, "calendar.to", "number.and")
    if second is not None or (end < reader.last and reader.doc.tokens[end].plain in ("-", "–")):
        follows = reader.skip(end + 1, "weekday", "calendar.article")
        other = reader.number(follows, 31)
        if other is not None and other > first:
            last, end = other, reader.skip(follows + 1, "calendar.ordinal")
    if end + 1 < reader.last and reader.doc.tokens[end].plain == "-":
        end += 1  # 10-May-2023
    month = reader.month(reader.skip(end, "calendar.of"))
    if month is None:
        return None
    return _dated(reader, at, month[1], month[0], first, last)


def _month_day(reader: _Reader, at: int) -> When | None:
    """Read "January 9, 2023", "enero 9 del 2023"."""
    month = reader.month(at)
    if month is None:
        return None
    follows = reader.skip(month[1], "calendar.the")
    first = reader.number(follows, 31)
    if first is None or not reader.doc.tokens[follows].is_figure:
        return None
    end, last = reader.skip(follows + 1, "calendar.ordinal"), first
    if end + 1 < reader.last and (
        reader.doc.tokens[end].plain in ("-", "–")
        or reader.doc.opens(end, "calendar.to", "number.and")
    ):
        other = reader.number(end + 1, 31)
        if other is not None and other > first and reader.doc.tokens[end + 1].is_figure:
            last, end = other, reader.skip(end + 2, "calendar.ordinal")
    if reader.doc.tokens[end - 1].plain in (",", "."):
        end = follows + 1 if last == first else end
    return _dated(reader, at, end, month[0], first, last)


def _dated(reader: _Reader, at: int, end: int, month: int, first: int, last: int) -> When | None:
    follows = reader.skip(end, "calendar.of")
    if follows + 1 < reader.last and reader.doc.tokens[follows].plain == "-":
        follows += 1
    year = _year_at(reader, follows)
    if year is not None:
        start, end = _day(year, month, first), follows + 1
    else:
        start = _without_year(reader, month, first)
        if start is None and _day(2000, month, first) is not None:
            return When(at, end, None, None)
    if start is None:
        return None
    stop = _day(start.year, month, last) or start
    return When(at, end, start, stop, "day" if start == stop else "interval")


def _year_at(reader: _Reader, at: int) -> int | None:
    value = reader.number(at, 2100)
    return (
        value if value is not None and value >= 1800 and reader.doc.tokens[at].is_figure else None
    )


def _without_year(reader: _Reader, month: int, day: int) -> date | None:
    """Take the last such day up to the publication, or one shortly after it."""
    if reader.published is None:
        return _day(reader.known.year, month, day) if reader.known else None
    for year in (reader.published.year + 1, reader.published.year, reader.published.year - 1):
        one = _day(year, month, day)
        if one is not None and one <= reader.published + AHEAD:
            return one
    return None


def _month(reader: _Reader, at: int) -> When | None:
    """Read "January 2023", "in January", "el mes de enero"."""
    month = reader.month(at)
    if month is None:
        return None
    follows = reader.skip(month[1], "calendar.of")
    year = _year_at(reader, follows)
    end = follows + 1 if year is not None else month[1]
    if year is None:
        located = reader.doc.found(at - 1, "calendar.month_before", "which.", "calendar.of")
        if located is None or located.end != at:
            return None
        start = _without_year(reader, month[0], 1)
    else:
        start = date(year, month[0], 1)
    if start is None:
        return When(at, end, None, None, "month")
    return When(at, end, start, (start + 31 * DAY).replace(day=1) - DAY, "month")


def _weekday(reader: _Reader, at: int) -> When | None:
    one = reader.value(at, "weekday")
    if one is None:
        return None
    number, end = one
    if not _is_weekday(reader.doc, at, end):
        return None
    before = reader.doc.found(at - 1, "which.") if at else None
    after = reader.doc.opens(end, "which.") if end < reader.last else None
    beside = after or before
    which = beside.row.kind if beside is not None else ""
    end = after.end if after else end
    if reader.published is None:
        return When(at, end, None, None, is_relative=True)
    if (dated := _dated_weekday(reader, end, number)) is not None:
        return When(at, dated[1], dated[0], dated[0], is_relative=True)
    back = (reader.published.weekday() - number) % 7
    day = reader.published - back * DAY
    if which == "which.next":
        return When(at, end, day + 7 * DAY, day + 7 * DAY, is_relative=True, role="planned")
    if which == "which.last" and back == 0:
        day -= 7 * DAY
    return When(at, end, day, day, is_relative=True)


def _dated_weekday(reader: _Reader, at: int, weekday: int) -> tuple[date, int] | None:
    """Read "Monday 8", "segunda-feira (8)", "segunda-feira, 8,": the last eighth on a Monday."""
    opened = at < reader.last and reader.doc.tokens[at].plain in (",", "(")
    at = reader.skip(at + opened, "calendar.day")
    day = reader.number(at, 31)
    if day is None or not reader.doc.tokens[at].is_figure or reader.published is None:
        return None
    end = at + 1
    if opened and (end >= reader.last or reader.doc.tokens[end].plain not in (",", ")", ".")):
        return None
    closed = end < reader.last and reader.doc.tokens[end].plain == ")"
    near = (reader.published + days * DAY for days in (*range(0, -AHEAD.days, -1), *range(1, 31)))
    found = next((one for one in near if one.day == day and one.weekday() == weekday), None)
    return (found, end + (opened and closed)) if found is not None else None


def _day_alone(reader: _Reader, at: int) -> When | None:
    """Read "dia 9": the last ninth up to the publication; after "next", the first from then."""
    word = reader.doc.found(at - 1, "calendar.day")
    number = reader.number(at, 31) if word is not None and word.end == at else None
    counted_from = reader.published or reader.known
    if word is None or number is None or counted_from is None:
        return None
    is_next = reader.doc.found(word.start - 1, "which.next") is not None
    days = range(1, 32) if is_next else range(0, -AHEAD.days, -1)
    near = (counted_from + away * DAY for away in days)
    found = next((one for one in near if one.day == number), None)
    return None if found is None else When(at, at + 1, found, found)


def _is_weekday(doc: Document, at: int, end: int) -> bool:
    """Tell the day from a name, where a day is written small: "Domingo Cueva"."""
    if not doc.tokens[at].is_capital or doc.found(at, "weekday.capital"):
        return True
    sentence_start = at == 0 or doc.tokens[at - 1].plain in (".", "\n", '"')
    named = end < len(doc.tokens) and doc.tokens[end].is_capital and not doc.opens(end, "month")
    return not named or (sentence_start and doc.found(at, "weekday") is not None and at == 0)


def _relative(reader: _Reader, at: int) -> When | None:
    """Read "today", "yesterday", "anoche", "two days ago", "hace un mes", "last week"."""
    doc = reader.doc
    back = doc.opens(at, "back:")
    if back is not None:
        return _from_published(reader, at, back.end, int(back.row.value), back.row.id)
    ago = doc.opens(at, "ago.before")
    if ago is not None:
        amount = reader.number(ago.end, 99)
        unit = reader.value(ago.end + 1, "span:") if amount else None
        if not (amount and unit):
            return None
        return _ago(reader, at, unit[1], amount, unit[0], reader.published)
    amount = 1 if doc.opens(at, "det.indef") else reader.number(at, 99)
    unit = reader.value(at + 1, "span:") if amount else None
    if amount and unit:
        after = doc.opens(unit[1], "ago.after") if unit[1] < reader.last else None
        if after is not None:
            return _ago(reader, at, after.end, amount, unit[0], reader.published)
        if (beside := _beside_known(reader, at, unit[1], amount, unit[0])) is not None:
            return beside
        return _before_that(reader, unit[1], amount * unit[0]) if unit[0] == 1 else None
    return _this_or_last(reader, at)


def _beside_known(reader: _Reader, at: int, end: int, amount: int, unit: int) -> When | None:
    """Read "two days earlier", "tres días después", from the day named last."""
    row = reader.doc.opens(end, "ago.earlier", "ago.later") if end < reader.last else None
    if row is None or (row.row.kind == "ago.later" and reader.known is None):
        return None
    ahead = row.row.kind == "ago.later"
    before = reader.known or reader.published
    return _ago(reader, at, row.end, -amount if ahead else amount, unit, before)


def _before_that(reader: _Reader, at: int, days: int) -> When | None:
    """Read "marched on Thursday, a day after police killed a man": the day of the killing."""
    after = reader.doc.opens(at, "sub.after") if at < reader.last else None
    if after is None or reader.known is None:
        return None
    follows = range(after.end, min(after.end + CLAUSE, reader.last))
    told = any(
        (row := reader.doc.opens(i, "action.")) is not None and "noun" not in row.form
        for i in follows
    )
    day = reader.known - days * DAY
    return When(at, after.end, day, day, is_relative=True, role="" if told else "background")


def _from_published(reader: _Reader, at: int, end: int, back: int, row: str) -> When:
    if reader.published is None:
        return When(at, end, None, None, is_relative=True, rows=(row,))
    day = reader.published - back * DAY
    role = "planned" if back < 0 else ""
    return When(at, end, day, day, is_relative=True, role=role, rows=(row,))


def _ago(reader: _Reader, at: int, end: int, amount: int, unit: int, before: date | None) -> When:
    if before is None:
        return When(at, end, None, None, is_relative=True)
    day = before - amount * unit * DAY
    if unit == 1:
        return When(at, end, day, day, is_relative=True)
    precision = {7: "week", 30: "month"}.get(unit, "year")
    return When(at, end, day - (unit // 2) * DAY, day + (unit // 2) * DAY, precision, True)


def _this_or_last(reader: _Reader, at: int) -> When | None:
    """Read "last week", "la semana pasada", "this month", "the weekend"."""
    doc = reader.doc
    before = doc.opens(at, "which.last", "which.this")
    unit = reader.value(before.end, "span:") if before else reader.value(at, "span:")
    if unit is None or unit[0] == 1:
        return None
    after = doc.opens(unit[1], "which.last", "which.this") if unit[1] < reader.last else None
    which = before or after
    if which is None:
        return None
    end = max(unit[1], which.end)
    if reader.published is None:
        return When(at, end, None, None, is_relative=True)
    return period(at, end, reader.published, unit[0], which.row.kind == "which.last")


def _beside(reader: _Reader, at: int) -> When | None:
    """Read "the next day", "the day before", "the same day", from the day named last."""
    one = reader.doc.opens(at, "beside:")
    if one is None:
        return None
    if reader.known is None:
        return When(at, one.end, None, None, is_relative=True, rows=(one.row.id,))
    day = reader.known + int(one.row.value) * DAY
    return When(at, one.end, day, day, is_relative=True, rows=(one.row.id,))


def _year(reader: _Reader, at: int) -> When | None:
    year = _year_at(reader, at)
    if year is None:
        return None
    before = reader.doc.found(at - 1, "calendar.month_before", "calendar.of", "role.")
    if before is None or before.end != at:
        return None
    return When(at, at + 1, date(year, 1, 1), date(year, 12, 31), "year")


_READERS: tuple[Callable[[_Reader, int], When | None], ...] = (
    _numeric,
    _day_month,
    _month_day,
    _month,
    _weekday,
    _beside,
    _relative,
    _day_alone,
    _year,
)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
