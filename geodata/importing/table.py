"""A file's rows as the sheet's, read by column: DuckDB maps, each different cell is read once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from geodata.folding import fold
from geodata.importing import days, files, mapping
from geodata.importing.files import Found
from geodata.importing.mapping import Mapping as ColumnMapping
from geodata.importing.mapping import Text
from geodata.importing.sheet import COLUMNS, SheetRow, row_of
from geodata.importing.wrong import Unreadable, Wrong

MEMORY = "512MB"  # DuckDB's share; what does not fit goes into a file of the work folder
BATCH = 5_000  # rows that are fetched at once
NOTE = "#"  # begins a row that is no data

Tell = Callable[[int, int], None]  # rows done, rows in all


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
    names: tuple[str, ...]  # of the sheet's columns that are used
    wrong: tuple[tuple[int, str], ...]


def prepared(found: Found, chosen: ColumnMapping | None, work: Path) -> Sheet:
    """Load a file and map its columns; `chosen` is what the user says it is."""
    connection = duckdb.connect(str(work / "import.duckdb"))
    connection.execute(f"set memory_limit = '{MEMORY}'")
    connection.execute(f"set temp_directory = {_quoted(str(work))}")
    connection.execute("set enable_progress_bar = false")
    found = _loaded(connection, found, work)
    known, why = (chosen, "") if chosen else mapping.recognised(found.header, found.name)
    assert known is not None
    expressions = {
        name: expression
        for name in COLUMNS
        if (expression := _expression(name, known, found.header)) is not None
    }
    cells = ", ".join(f"{text} as {_name(name)}" for name, text in expressions.items())
    empty = " and ".join(f"c{at} is null" for at in range(len(found.header)))
    connection.execute(
        f"create table told as select line, {cells} from raw "
        f"where not ({empty}) and not starts_with(coalesce(c0, ''), '{NOTE}')"
    )
    connection.execute("drop table raw")
    ((count,),) = connection.execute("select count(*) from told").fetchall()
    return Sheet(
        found.name, known, why, found.header, count, connection, tuple(expressions), found.wrong
    )


def rows(sheet: Sheet, tell: Tell) -> Iterator[SheetRow | Rejected]:
    """Read the rows in the file's order; one with a cell that cannot be read is rejected."""
    for line, found in sheet.wrong:
        yield Rejected(sheet.file, line, "", "", f"expected {found}; quote cells that hold commas")
    columns = [(name, _read_column(sheet, name)) for name in sheet.names]
    listed = ", ".join(map(_name, sheet.names))
    answer = sheet.connection.execute(f"select line, {listed} from told order by line")
    done = 0
    while batch := answer.fetchmany(BATCH):
        for line, *texts in batch:
            values: dict[str, Any] = {}
            wrong = []
            for (name, read), text in zip(columns, texts, strict=True):
                if text is None:
                    continue
                value = read(text)
                if isinstance(value, Wrong):
                    wrong.append(Rejected(sheet.file, line, name, text, f"expected {value}"))
                else:
                    values[name] = value
            if wrong:
                yield from (one._replace(key=values.get("event")) for one in wrong)
            else:
                yield row_of(line, values)
        done += len(batch)
        tell(done, sheet.rows)


def _read_column(sheet: Sheet, name: str) -> Callable[[str], Any]:
    column = COLUMNS[name]
    if column.mostly_unlike:
        return lambda text: column.read((text,))[text]
    told = _name(name)
    answer = sheet.connection.execute(f"select distinct {told} from told where {told} is not null")
    texts = [text for (text,) in answer.fetchall()]
    if column.read is days.read:
        return days.read(texts, sheet.mapping.days).__getitem__
    return column.read(texts).__getitem__


def _loaded(connection: duckdb.DuckDBPyConnection, found: Found, work: Path) -> Found:
    """Make the table `raw`: the row's number, and each cell as text, empty ones as null."""
    if found.path.suffix.lower() == ".parquet":
        relation = f"read_parquet({_quoted(str(found.path))}, file_row_number = false)"
        try:
            names = connection.execute(f"describe select * from {relation}").fetchall()
        except duckdb.Error as problem:
            raise Unreadable(f"{found.name}: cannot be read as parquet ({problem})") from problem
        header = tuple(row[0] for row in names)
        listed = ", ".join(_name(name) for name in header)
        _create(connection, f"(select {listed} from {relation})", header, False, found.name)
        return found._replace(header=header)
    if not found.numbered:
        try:
            _create(connection, _csv(found), found.header, False, found.name)
            return found
        except duckdb.Error:
            found = files.renumbered(files.records_of(found), found.name, work)
    _create(connection, _csv(found), found.header, True, found.name)
    return found


def _csv(found: Found) -> str:
    count = len(found.header) + found.numbered
    columns = ", ".join(f"'k{at}': 'VARCHAR'" for at in range(count))
    separator = "," if found.numbered else found.separator
    return (
        f"read_csv({_quoted(str(found.path))}, delim = {_quoted(separator)}, quote = '\"', "
        f"escape = '\"', header = true, auto_detect = false, columns = {{{columns}}}, "
        f"max_line_size = {files.LONGEST_CELL})"
    )


def _create(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    header: Sequence[str],
    numbered: bool,
    name: str,
) -> None:
    """Number the rows as a spreadsheet does: the header is row 1."""
    count = len(header) + numbered
    named = f"{relation} as given({', '.join(f'k{at}' for at in range(count))})"
    first = "k0::bigint" if numbered else "row_number() over () + 1"
    cells = ", ".join(
        f"nullif(trim(k{at + numbered}::varchar), '') as c{at}" for at in range(len(header))
    )
    connection.execute(
        f"create or replace table raw as select {first} as line, {cells} from {named}"
    )


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
            text = f"coalesce({', '.join(f'c{one}' for one in at)})"
    if text is not None and (table := known.values.get(name)):
        cases = " ".join(
            f"when {_quoted(old)} then {_quoted(new) if new else 'null'}"
            for old, new in table.items()
        )
        text = f"case lower({text}) {cases} else {text} end"
    if constant := known.constants.get(name):
        return f"coalesce({text}, {_quoted(constant)})" if text else _quoted(constant)
    return text


def _put_together(told: Text, places: Mapping[str, int]) -> str:
    """Fill a template; where every column of it is empty, nothing is stated."""
    pieces = mapping.PART.split(told.template)
    cells = [f"c{places[fold(one)]}" for one in told.columns]
    text = " || ".join(
        f"coalesce(c{places[fold(piece)]}, '')" if at % 2 else _quoted(piece)
        for at, piece in enumerate(pieces)
        if piece
    )
    return f"case when coalesce({', '.join(cells)}) is null then null else {text} end"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
