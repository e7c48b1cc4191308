"""A mention of time: its span and precision, its role in the sentence, and how mentions join."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geodata.extract.document import Document

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """A mention of time at tokens `start` to `end`; `first` is None when it cannot be resolved."""

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str = "day"  # day, interval, week, month, year
    is_relative: bool = False
    role: str = ""  # since, until, planned: no day on which the clause's deed was done
    rows: tuple[str, ...] = ()


def period(at: int, end: int, day: date, unit: int, is_last: bool) -> When:
    """Return "last week", "this month" as days; `unit` is its days, a weekend is 2."""
    if unit == 7:
        monday = day - (day.weekday() + 7 * is_last) * DAY
        return When(at, end, monday, min(monday + 6 * DAY, day), "week", True)
    if unit == 2:  # a weekend
        saturday = day - ((day.weekday() - 5) % 7) * DAY
        return When(at, end, saturday, min(saturday + DAY, day), "interval", True)
    if unit == 30:
        first = day.replace(day=1)
        last = first - DAY if is_last else day
        return When(at, end, last.replace(day=1), last, "month", True)
    year = day.year - is_last
    return When(at, end, date(year, 1, 1), min(date(year, 12, 31), day), "year", True)


def in_role(doc: Document, one: When, first: int, published: date | None) -> When:
    """Give a day the role of the words before it: since, until, planned for."""
    before = _before(doc, one.start, first)
    role = one.role
    rows = one.rows
    if before is not None:
        role, rows = role or before.row.kind.removeprefix("role."), (*rows, before.row.id)
    if role == "around":
        return replace(
            one, role="", rows=rows, precision="week" if one.precision == "day" else one.precision
        )
    if not role and published and one.first and one.first > published and one.precision == "day":
        role = "planned"
    return replace(one, role=role, rows=rows)


def _before(doc: Document, at: int, first: int):  # type: ignore[no-untyped-def]
    """Return the row that gives a role, up to two articles or prepositions before a day."""
    for back in range(1, 4):
        if at - back < first:
            return None
        one = doc.found(at - back, "role.")
        if one is not None:
            return one
        if doc.found(at - back, "calendar.", "det.", "prep.", "weekday") is None:
            return None
    return None


def once(doc: Document, found: list[When]) -> Iterator[When]:
    """Take "Wednesday, 8 March" for one day: the date."""
    at = 0
    while at < len(found):
        one, two = found[at], found[at + 1] if at + 1 < len(found) else None
        if (
            two is not None
            and one.is_relative
            and _adjoin(doc, one, two)
            and two.precision == "day"
        ):
            yield replace(two, start=one.start, role=one.role or two.role)
            at += 2
        elif (
            two is not None
            and two.is_relative
            and _adjoin(doc, one, two)
            and one.precision == "day"
        ):
            yield replace(one, end=two.end)
            at += 2
        else:
            yield one
            at += 1


def _adjoin(doc: Document, one: When, two: When) -> bool:
    between = doc.tokens[one.end : two.start]
    if one.is_relative and two.is_relative and two.precision != "day":
        return False
    return all(
        token.plain in (",", "(", "the", "el", "on")
        or (
            doc.opens(one.end + i, "calendar.", "det.def")
            and not doc.opens(one.end + i, "calendar.to")
        )
        for i, token in enumerate(between)
    )


def spans(doc: Document, found: list[When]) -> Iterator[When]:
    """Join "from 10 January to 11 January" and "between Monday and Wednesday"."""
    at = 0
    while at < len(found):
        one, two = found[at], found[at + 1] if at + 1 < len(found) else None
        if two is not None and _is_span(doc, one, two):
            yield When(
                one.start, two.end, one.first, two.last, "interval", rows=one.rows + two.rows
            )
            at += 2
        else:
            yield one
            at += 1


def _is_span(doc: Document, one: When, two: When) -> bool:
    if not (
        one.first and two.last and one.first < two.last and "day" == one.precision == two.precision
    ):
        return False
    if not (one.role in ("since", "from", "") and two.start - one.end <= 8):
        return False
    begins = one.role in ("since", "from")
    joins = (
        any(
            (_row := doc.found(at, "calendar.to", "role.until")) is not None
            for at in range(one.end, two.start)
        )
        or two.role == "until"
    )
    between = doc.found(one.start - 1, "bound.between") or doc.found(one.start - 2, "bound.between")
    with_and = any(doc.found(at, "number.and") for at in range(one.end, two.start))
    return (begins and joins) or bool(between and with_and) or (joins and two.start - one.end == 1)
