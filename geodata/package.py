"""Read, check and write a data package: datapackage.json, a CSV file per table, changes, outlines.

What is read is right, or is refused with every fault in it; what is written can be read.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from geodata import codebook, legible, regions, writing
from geodata.codebook import CodeBook
from geodata.codebooks.shape import Wrong
from geodata.datapackage import (
    days,
    descriptor,
    first_view,
    history,
    outlines,
    points,
    relations,
    rules,
    story,
    tables,
)
from geodata.datapackage.descriptor import Credit
from geodata.datapackage.history import Changes
from geodata.datapackage.rules import Fault, Row
from geodata.regions import Outlines
from geodata.schema import (
    BEFORE_LANGUAGES,
    BOOK,
    FORMAT,
    TABLES,
    Annotation,
    Body,
    Claim,
    Event,
    EventSource,
    Place,
    Source,
    Table,
    member,
    tables_of,
)
from geodata.texts import Texts

MOST_FAULTS = 200  # of one file
FILES = (descriptor.FILE, *(table.file for table in TABLES))
READ = (*FILES, codebook.FILE, outlines.FILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    name: str
    version: str
    data_date: date
    country: str
    languages: tuple[str, ...] = BEFORE_LANGUAGES  # of all texts, the most used first
    title: Texts
    coverage: Texts  # what is in, what is not
    licence: str
    credits: tuple[Credit, ...] = ()
    opening: str | None = None  # a view as in an address; None leaves it to the data
    lead: Texts | None = None  # with placeholders for counts
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    event_sources: tuple[EventSource, ...] = ()
    bodies: tuple[Body, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    book: CodeBook = BOOK  # its own, or the bundled one
    changes: tuple[Changes, ...] = ()  # by version, the oldest first
    outlines: Outlines | None = None  # of its country's regions, in place of the bundled ones


MEMBERS = tuple(
    field.name
    for field in fields(Package)
    if field.name not in {"changes", "outlines", *(table.name for table in TABLES)}
)


class InvalidPackage(ValueError):
    """Every fault of a package that cannot be used."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class NotAPackage(InvalidPackage):
    """There is no data package at that path."""


def read(path: Path) -> Package:
    """Read the package in a folder, or raise InvalidPackage with all that is wrong."""
    return parse(_files(Path(path)))


def upgrade(held: writing.Held) -> int:
    """Bring a package of an older format, in a folder that is held, to today's; return the old.

    What an older format had no column for is not stated.
    """
    files = _files(held.folder)
    package = parse(files)
    text, _ = _text(descriptor.FILE, files)
    _, format, _ = descriptor.read(text or "", package.book)
    if format != FORMAT:
        held.replace(checked(package))
    return format or FORMAT


def write(package: Package, path: Path) -> None:
    """Write the package into a folder, whole or not at all; other files there stay.

    Who also reads the package there holds the folder meanwhile, and brings `checked` into it.
    """
    files = checked(package)
    with writing.hold(path, "geodata.package.write") as held:
        held.replace(files)


def checked(package: Package) -> dict[str, bytes]:
    """Make the files of a package, or raise InvalidPackage if they could not be read again."""
    files = render(package)
    parse(files)
    return files


def parse(files: Mapping[str, bytes | Fault]) -> Package:
    """Make a package of its files' bytes; a file that could not be read is its fault."""
    return _examined(files)[0]


def examined(path: Path) -> tuple[Package, tuple[Fault, ...]]:
    """Read the package in a folder, with what is likely wrong in it and can still be used."""
    return _examined(_files(Path(path)))


def _examined(files: Mapping[str, bytes | Fault]) -> tuple[Package, tuple[Fault, ...]]:
    members: dict[str, Any] = {}
    rows: dict[str, list[Row]] = {}
    format: int | None = FORMAT
    book = _book(files)
    text, found = _text(descriptor.FILE, files)
    if text is not None:
        members, format, found = descriptor.read(text, book)
    if format is None:
        raise InvalidPackage(tuple(found))
    languages = members.get("languages", BEFORE_LANGUAGES)
    if book.own:
        found += map(_of_book, (*book.unsaid(languages), *legible.faults(book)))
    written = tables_of(format, languages, book)
    for table in written:
        text, unreadable = _text(table.file, files)
        found += unreadable
        if text is not None:
            read_rows, wrong = tables.read(table, text)
            found += wrong
            if read_rows is not None:
                rows[table.name] = read_rows
    for table in TABLES:
        if table.since > format and table.file in files:
            expected = f"no such file in a package of format {format}"
            remedy = "move it away, upgrade the package, and bring its rows in"
            found.append(Fault(table.file, None, None, None, expected, remedy))
    changes = []
    for name in sorted(name for name in files if name not in READ):
        text, unreadable = _text(name, files)
        found += unreadable
        if text is not None:
            one, wrong = history.read(name, text, languages)
            found += wrong
            changes += [one] if one else []
    rows, outside = days.within(rows, members.get("data_date"))
    own = None
    if outlines.FILE in files:
        text, unreadable = _text(outlines.FILE, files)
        found += unreadable
        if text is not None:
            own, wrong = outlines.read(text, members.get("country"))
            found += wrong
    misplaced, doubts = points.judged(rows, regions.of(own), MOST_FAULTS)
    broken = chain(rules.broken(rows, languages, book), relations.broken(rows, written))
    found = _bounded(chain(found, outside, misplaced, broken))
    if found:
        raise InvalidPackage(tuple(sorted(found, key=_reading_order)))
    whole: dict[str, Any] = {
        table.name: tuple(table.row(**_members(table, row)) for row in rows.get(table.name, ()))
        for table in written
    }
    package = Package(
        **members, **whole, book=book, changes=history.in_order(changes), outlines=own
    )
    numbers = {row.values["id"]: row.number for row in rows.get("annotations", ())}
    found = _bounded(
        chain(
            first_view.faults(package, descriptor.FILE),
            story.faults(package, descriptor.FILE, numbers),
        )
    )
    if found:
        raise InvalidPackage(tuple(found))
    return package, tuple(_bounded(doubts))


def _book(files: Mapping[str, bytes | Fault]) -> CodeBook:
    """Read the package's own code book, without which nothing can be said of its tables."""
    if codebook.FILE not in files:
        return BOOK
    text, found = _text(codebook.FILE, files)
    if text is None:
        raise InvalidPackage(tuple(found))
    try:
        return codebook.read(text)
    except codebook.InvalidCodeBook as invalid:
        raise InvalidPackage(tuple(map(_of_book, invalid.wrong))) from None


def _of_book(wrong: Wrong) -> Fault:
    value = None if wrong.value is None else str(wrong.value)
    return Fault(codebook.FILE, None, wrong.where, value, wrong.expected, wrong.remedy)


def _members(table: Table, row: Row) -> dict[str, Any]:
    """Gather what a row's type is made of; a text has as many cells as there are languages."""
    members: dict[str, Any] = {}
    for column in table.columns:
        cell = row.values[column.name]
        if not column.lang:
            members[column.name] = cell
        elif cell is None:
            members[member(column)] = None
        else:
            members.setdefault(member(column), {})[column.lang] = cell
    return members


def render(package: Package) -> dict[str, bytes]:
    """Make the files of a package; equal packages have equal bytes."""
    members = {name: getattr(package, name) for name in MEMBERS}
    files = {descriptor.FILE: descriptor.render(members)}
    if package.book.own:
        files[codebook.FILE] = package.book.text
    for table in tables_of(FORMAT, package.languages, package.book):
        files[table.file] = tables.write(table, getattr(package, table.name))
    for changes in package.changes:
        files[history.path(changes["version"])] = history.render(changes)
    if package.outlines:
        files[outlines.FILE] = outlines.render(package.outlines)
    # A lone surrogate has no UTF-8; let `parse` refuse it with file and row.
    return {name: text.encode("utf-8", "surrogatepass") for name, text in files.items()}


def _files(path: Path) -> dict[str, bytes | Fault]:
    try:
        files = writing.read(path, (*READ, f"{history.FOLDER}/*.json"))
        problem = "" if set(FILES) & files.keys() else "none of these files is there"
    except OSError as error:
        problem = error.strerror or str(error)
    if problem:
        expected = f"a folder with {descriptor.FILE} and its tables ({problem})"
        raise NotAPackage((Fault(str(path), None, None, None, expected, "check the path"),))
    return {name: _unless_unread(name, data) for name, data in files.items()}


def _unless_unread(name: str, data: bytes | OSError) -> bytes | Fault:
    if isinstance(data, bytes):
        return data
    expected = f"a file that can be read ({data.strerror})"
    remedy = "check the file and its permissions"
    return Fault(name, None, None, None, expected, remedy)


def _text(name: str, files: Mapping[str, bytes | Fault]) -> tuple[str | None, list[Fault]]:
    data = files.get(name)
    if isinstance(data, Fault):
        return None, [data]
    if data is None:
        expected = "this file in the folder"
        remedy = "add it; a table without rows still has its header"
        return None, [Fault(name, None, None, None, expected, remedy)]
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        wrong = f"byte 0x{data[problem.start]:02x} in line {line}"
        remedy = "save the file again with the encoding UTF-8"
        return None, [Fault(name, None, None, wrong, "text in UTF-8", remedy)]


def _bounded(faults: Iterable[Fault]) -> list[Fault]:
    """Keep so many faults of each file, and say how many more there are."""
    kept: list[Fault] = []
    times: Counter[str] = Counter()
    for fault in faults:
        times[fault.file] += 1
        if times[fault.file] <= MOST_FAULTS:
            kept.append(fault)
    for file, number in times.items():
        if (more := number - MOST_FAULTS) > 0:
            expected = f"fewer than {MOST_FAULTS} faults; {more:,} more are not listed"
            kept.append(Fault(file, None, None, None, expected, "mend those that are listed first"))
    return kept


def _reading_order(fault: Fault) -> tuple[int, int]:
    place = READ.index(fault.file) if fault.file in READ else len(READ)
    return place, fault.row or 0
