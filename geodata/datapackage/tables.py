"""A table's CSV text to rows and back.

The csv module and not pandas: pandas fills short rows, cuts long ones and skips empty lines,
so that a fault would be missed or its row number be wrong.
"""

import csv
import difflib
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from geodata.datapackage import cells
from geodata.datapackage.rules import Fault, Row
from geodata.schema import Table, value

SEPARATORS = {";": "semicolons", "\t": "tabs"}
MOST = 100  # faults of one table; who made more has made one mistake many times
LONGEST_NAME = 60  # letters of a column's name that are compared
MOST_STRANGE = 20  # columns that are named


def read(table: Table, text: str) -> tuple[list[Row] | None, list[Fault]]:
    """Read a table's rows, or None if they cannot be told apart, and all that is wrong."""
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    found: list[Fault] = []
    number = 0
    try:
        header = next(records, [])
        number = 1
        found += _header_faults(table, header)
        if not set(table.key) <= set(header):
            return None, found
        names = set(_names(table))
        places = {name: at for at, name in enumerate(header) if name in names}
        for number, texts in enumerate(records, start=2):
            if any(texts):
                row, wrong = _row(table, number, places, len(header), texts)
                rows.append(row)
                found += wrong
            if len(found) > MOST:
                return None, [*found[:MOST], _unread(table, number)]
    except csv.Error as problem:
        remedy = "quote cells that hold commas or quotes, and double the quotes inside"
        expected = f"cells separated by commas ({problem})"
        return None, [*found, Fault(table.file, number + 1, None, None, expected, remedy)]
    return rows, found


def write(table: Table, rows: Iterable[Any]) -> str:
    """Write rows of the table's type, or plain tuples in the order of its columns."""
    names = _names(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        whole = table.row(*row) if isinstance(row, tuple) else row
        writer.writerow([cells.write(value(whole, column)) for column in table.columns])
    return out.getvalue()


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def _unread(table: Table, number: int) -> Fault:
    expected = f"fewer than {MOST} faults; what comes after was not read"
    return Fault(table.file, number, None, None, expected, "mend those above and validate again")


def _header_faults(table: Table, header: list[str]) -> Iterator[Fault]:
    names = _names(table)
    if header and header[0].lower().startswith("sep="):
        remedy = "delete this line, which a spreadsheet wrote"
        yield Fault(table.file, 1, None, ",".join(header), "the names of the columns", remedy)
        return
    for separator, word in SEPARATORS.items():
        if len(header) == 1 and len(set(header[0].split(separator)) & set(names)) > 1:
            remedy = f"this one uses {word}: save it again as CSV with commas"
            yield Fault(table.file, 1, None, None, "cells separated by commas", remedy)
            return
    times = Counter(header)
    may_lack = {column.name for column in table.columns if column.may_lack}
    for name in names:
        if times[name] != 1 and not (name in may_lack and times[name] == 0):
            remedy = "delete the other" if name in times else "add it"
            yield Fault(table.file, 1, name, None, "this column once", remedy)
    only = f"only the columns {', '.join(names)}"
    strange = [name for name in header if name not in names]
    for name in strange[:MOST_STRANGE]:
        near = difflib.get_close_matches(name[:LONGEST_NAME], names, 1)
        remedy = f"did you mean {near[0]!r}?" if near else "delete the column"
        yield Fault(table.file, 1, None, name, only, remedy)
    if (more := len(strange) - MOST_STRANGE) > 0:
        yield Fault(table.file, 1, None, None, f"{only}, found {more:,} more", "delete them")


def _row(
    table: Table, number: int, places: Mapping[str, int], width: int, texts: list[str]
) -> tuple[Row, list[Fault]]:
    by_name = {name: texts[at] if at < len(texts) else "" for name, at in places.items()}
    if len(texts) != width:
        expected = f"{width:,} cells as in the header, found {len(texts):,}"
        remedy = "quote cells that hold commas, or add the missing commas"
        return Row(number, by_name, {}), [Fault(table.file, number, None, None, expected, remedy)]
    values: dict[str, Any] = {}
    found = []
    for column in table.columns:
        if (text := by_name.get(column.name)) is None:
            continue
        try:
            values[column.name] = cells.read(column, text)
        except ValueError:
            words = cells.expected(column), cells.remedy(column, text)
            found.append(Fault(table.file, number, column.name, text, *words))
    return Row(number, by_name, values), found
