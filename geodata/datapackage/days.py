"""Days of what happened, was counted or was published lie between 1800 and the data's own day.

A mistyped year would stretch every timeline over centuries in which nothing is known.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from geodata.datapackage.rules import Fault, Row, Rows
from geodata.schema import Span

FIRST = date(1800, 1, 1)
COLUMNS = {
    "sources": ("published",),
    "events": ("start", "end"),
    "claims": ("as_of", "since", "died"),
    "annotations": ("day",),
}
SOON = timedelta(days=366)  # so far beyond data_date the fault may be in data_date
DESCRIPTOR = "datapackage.json"


def within(rows: Rows, data_date: date | None) -> tuple[dict[str, list[Row]], list[Fault]]:
    """Take days outside out of the rows, so that each is reported once; name them."""
    if data_date is None:
        return dict(rows), []
    kept, found = dict(rows), []
    common = _years(rows, data_date)
    for table, columns in COLUMNS.items():
        for at, row in enumerate(rows.get(table, ())):
            wrong = [name for name in columns if _is_outside(row.values.get(name), data_date)]
            if not wrong:
                continue
            values = {name: row.values[name] for name in row.values if name not in wrong}
            if kept[table] is rows[table]:
                kept[table] = list(rows[table])
            kept[table][at] = row._replace(values=values)
            found += [_fault(table, row, name, common, data_date) for name in wrong]
    return kept, found


def _fault(table: str, row: Row, column: str, common: Mapping[int, int], data_date: date) -> Fault:
    text = row.texts[column]
    expected = f"a day from {FIRST} to {data_date}, the package's data_date"
    day = next(day for day in _ends(row.values[column]) if not FIRST <= day <= data_date)
    if data_date < day and day - data_date <= SOON:
        remedy = f"mend the day, or data_date in {DESCRIPTOR} if the data are newer"
    elif meant := _meant(day, common, data_date):
        remedy = f"did you mean {meant}?"
    else:
        remedy = "look the day up"
    return Fault(f"{table}.csv", row.number, column, text, expected, remedy)


def _years(rows: Rows, data_date: date) -> Counter[int]:
    """Count the years of days that are right."""
    return Counter(
        day.year
        for table, columns in COLUMNS.items()
        for row in rows.get(table, ())
        for name in columns
        for day in _ends(row.values.get(name))
        if FIRST <= day <= data_date
    )


def _meant(day: date, common: Mapping[int, int], data_date: date) -> date | None:
    """The same day in the year that was likely meant, of those that other rows have."""
    for alike in (_same_digits, _no_century, _one_digit_off):
        years = [year for year in common if alike(f"{day.year:04}", f"{year:04}")]
        for year in sorted(years, key=lambda year: -common[year]):
            meant = _in_year(day, year)
            if meant is not None and FIRST <= meant <= data_date:
                return meant
    return None


def _same_digits(wrong: str, year: str) -> bool:
    return sorted(wrong) == sorted(year)


def _no_century(wrong: str, year: str) -> bool:
    return wrong[:2] == "00" and wrong[2:] == year[2:]


def _one_digit_off(wrong: str, year: str) -> bool:
    return sum(a != b for a, b in zip(wrong, year, strict=True)) == 1


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _is_outside(value: object, data_date: date) -> bool:
    return any(not FIRST <= day <= data_date for day in _ends(value))


def _ends(value: object) -> Iterator[date]:
    if isinstance(value, Span):
        yield from (value.first, value.last)
    elif isinstance(value, date):
        yield value
