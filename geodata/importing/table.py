"""A file's rows as the sheet's, read by column: DuckDB maps, each different cell is read once."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd

from geodata.codebook import CodeBook
from geodata.folding import fold
from geodata.importing import days, files, mapping
from geodata.importing.files import Found
from geodata.importing.mapping import Mapping as ColumnMapping
from geodata.importing.mapping import Text
from geodata.importing.sheet import SheetRow, columns_of, rows_of
from geodata.importing.wrong import Unreadable, Wrong
from geodata.schema import BOOK

MEMORY = "512MB"  # DuckDB's share; what does not fit goes into a file of the work folder
VECTORS = 4  # of 2,048 rows each, which are fetched at once
NOTE = "#"  # begins a row that is no data


class Rejected(NamedTuple):
    """A cell, or a row, that could not be taken."""

    file: str
    line: int
    column: str
    value: str
    reason: str
    key: str | None = None  # of the event, where the row tells it


class Sheet(NamedTuple):
    """A file that is ready to be read: how many rows, and which of its columns are used."""

    file: str
    mapping: ColumnMapping
    why: str  # the columns that told what the file is
    header: tuple[str, ...]
    rows: int
    connection: duckdb.DuckDBPyConnection
    names: tuple[str, ...]  # of the sheet's columns that the file fills
    constants: Mapping[str, Any]  # of those that the mapping fills
    wrong: tuple[tuple[int, str], ...]
    book: CodeBook


def prepared(
    found: Found, chosen: ColumnMapping | None, work: Path, book: CodeBook = BOOK
) -> Sheet:
    """Load a file and map its columns; `chosen` is what the user says it is."""
    connection = duckdb.connect()
    connection.execute(f"set memory_limit = '{MEMORY}'")
    connection.execute(f"set temp_directory = {_quoted(str(work))}")
    connection.execute("set enable_progress_bar = false")
    if found.path.suffix.lower() == ".parquet":
        found = found._replace(header=_columns_of_parquet(connection, found))
    known, why = (chosen, "") if chosen else mapping.recognised(found.header, found.name)
    known = mapping.with_book(known, book)
    expressions = {
        name: expression
        for name in columns_of(book)
        if (expression := _expression(name, known, found.header)) is not None
    }
    try:
        _map(connection, found, expressions)
    except duckdb.Error:
        if found.numbered or found.path.suffix.lower() == ".parquet":
            raise
        found = files.renumbered(files.records_of(found), found.name, work)
        _map(connection, found, expressions)
    ((count,),) = connection.execute("select count(*) from told").fetchall()
    return Sheet(
        file=found.name,
        mapping=known,
        why=why,
        header=found.header,
        rows=count,
        connection=connection,
        names=tuple(expressions),
        constants=_constants(known, expressions, book),
        wrong=found.wrong,
        book=book,
    )


def rows(sheet: Sheet) -> Iterator[SheetRow | Rejected]:
    """Read the rows in the file's order; one with a cell that cannot be read is rejected."""
    for line, found in sheet.wrong:
        yield Rejected(sheet.file, line, "", "", f"expected {found}; quote cells that hold commas")
    columns = {name: _column(sheet, at) for at, name in enumerate(sheet.names)}
    listed = ", ".join(("line", *(column.sql for column in columns.values())))
    answer = sheet.connection.execute(f"select {listed} from told")
    while len(batch := answer.fetch_df_chunk(VECTORS)):
        lines = batch["line"].tolist()
        values = {name: column.read(batch[name]) for name, column in columns.items()}
        wrong = _wrong(sheet, lines, batch, values)
        values |= {name: [value] * len(lines) for name, value in sheet.constants.items()}
        made = rows_of(lines, values, sheet.book)
        if wrong:
            for row in made:
                yield from wrong.get(row.line, (row,))
        else:
            yield from made


def _wrong(
    sheet: Sheet, lines: Sequence[int], batch: pd.DataFrame, values: Mapping[str, Sequence[Any]]
) -> dict[int, list[SheetRow | Rejected]]:
    """The rows with cells that could not be read, by their numbers."""
    found: dict[int, list[SheetRow | Rejected]] = {}
    for name, column in values.items():
        if Wrong not in set(map(type, column)):
            continue
        for at, value in enumerate(column):
            if type(value) is Wrong:
                told = values["event"][at] if "event" in values else None
                key = None if type(told) is Wrong else told
                text = str(batch[name].iloc[at])
                one = Rejected(sheet.file, lines[at], name, text, f"expected {value}", key)
                found.setdefault(lines[at], []).append(one)
    return found


class _Column(NamedTuple):
    """A column as it is asked for, and what reads a batch of its cells."""

    sql: str
    read: Callable[[pd.Series], list[Any]]


def _column(sheet: Sheet, at: int) -> _Column:
    """Have a column as numbers of its different cells, each read once for the whole file."""
    name = sheet.names[at]
    column, quoted = columns_of(sheet.book)[name], _name(name)
    if (each := column.each) is not None:
        return _Column(
            quoted, lambda cells: [each(text) if type(text) is str else None for text in cells]
        )
    told = f"select distinct {quoted} from told where {quoted} is not null"
    if not sheet.connection.execute(f"{told} limit 1").fetchall():
        return _Column(quoted, lambda cells: [None] * len(cells))
    sheet.connection.execute(f"create or replace type cells_{at} as enum ({told})")
    ((texts,),) = sheet.connection.execute(f"select enum_range(null::cells_{at})").fetchall()
    formats = (sheet.mapping.days,) if column.read is days.read else ()
    known = column.read(texts, *formats)
    values = np.empty(len(texts) + 1, dtype=object)  # the last is for cells with nothing in them
    for number, text in enumerate(texts):
        values[number] = known[text]
    return _Column(
        f"{quoted}::cells_{at} as {quoted}",
        lambda cells: values[cells.cat.codes.to_numpy()].tolist(),
    )


def _constants(known: ColumnMapping, filled: Container[str], book: CodeBook) -> dict[str, Any]:
    """The values of constants that no column of the file stands before."""
    read = {}
    for name, text in known.constants.items():
        if name not in filled:
            read[name] = columns_of(book)[name].read((text,))[text]
            if isinstance(read[name], Wrong):
                raise Unreadable(
                    f"{known.name}: constants.{name} is {text!r}; expected {read[name]}"
                )
    return read


def _columns_of_parquet(connection: duckdb.DuckDBPyConnection, found: Found) -> tuple[str, ...]:
    try:
        answer = connection.execute(f"describe from read_parquet({_quoted(str(found.path))})")
    except duckdb.Error as problem:
        raise Unreadable(f"{found.name}: cannot be read as parquet ({problem})") from problem
    return tuple(row[0] for row in answer.fetchall())


def _map(
    connection: duckdb.DuckDBPyConnection, found: Found, expressions: Mapping[str, str]
) -> None:
    """Make the table `told`: the sheet's columns as text, rows numbered as a spreadsheet does."""
    width = len(found.header)
    line = "k0::bigint" if found.numbered else "row_number() over () + 1"
    cells = ", ".join(f"k{at + found.numbered} as c{at}" for at in range(width))
    named = ", ".join(f"{text} as {_name(name)}" for name, text in expressions.items())
    filled = f"coalesce({', '.join(_cell(at) for at in range(width))}) is not null"
    connection.execute(
        f"create or replace table told as select line, {named} from "
        f"(select {line} as line, {cells} from {_relation(found)}) "
        f"where {filled} and not starts_with(coalesce(trim(c0::varchar), ''), '{NOTE}')"
    )


def _relation(found: Found) -> str:
    """The file as DuckDB reads it, with columns k0, k1 …"""
    names = [f"k{at}" for at in range(len(found.header) + found.numbered)]
    if found.path.suffix.lower() == ".parquet":
        return f"read_parquet({_quoted(str(found.path))}) as given({', '.join(names)})"
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    separator = "," if found.numbered else found.separator
    return (
        f"read_csv({_quoted(str(found.path))}, delim = {_quoted(separator)}, quote = '\"', "
        f"escape = '\"', header = true, auto_detect = false, columns = {{{columns}}}, "
        f"max_line_size = {files.LONGEST_CELL})"
    )


def _cell(at: int) -> str:
    """A cell's text; an empty one is null."""
    return f"nullif(trim(c{at}::varchar), '')"


def _expression(name: str, known: ColumnMapping, header: Sequence[str]) -> str | None:
    """The SQL that makes a column of the sheet, or None if nothing fills it."""
    places = mapping.positions(header)
    told = known.columns.get(name, ())
    text: str | None = None
    if isinstance(told, Text):
        if all(fold(one) in places for one in told.columns):
            text = _put_together(told, places)
    else:
        at = [places[fold(one)] for one in told if fold(one) in places]
        if at:
            text = f"coalesce({', '.join(map(_cell, at))})"
    if text is not None and (table := known.values.get(name)):
        cases = " ".join(
            f"when {_quoted(old)} then {_quoted(new) if new else 'null'}"
            for old, new in table.items()
        )
        text = f"case lower({text}) {cases} else {text} end"
    if text and (constant := known.constants.get(name)):
        return f"coalesce({text}, {_quoted(constant)})"
    return text


def _put_together(told: Text, places: Mapping[str, int]) -> str:
    """Fill a template; where every column of it is empty, nothing is stated."""
    pieces = mapping.PART.split(told.template)
    cells = [_cell(places[fold(one)]) for one in told.columns]
    text = " || ".join(
        f"coalesce({_cell(places[fold(piece)])}, '')" if at % 2 else _quoted(piece)
        for at, piece in enumerate(pieces)
        if piece
    )
    return f"case when coalesce({', '.join(cells)}) is null then null else {text} end"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
