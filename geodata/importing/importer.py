"""Files into a package: read, joined, and made its files, with a record beside them.

All that is needed is given; nothing is written here.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from geodata import package, regions
from geodata.datapackage.descriptor import Credit
from geodata.geocode import GazetteerGeocoder
from geodata.importing import files, joining, record, rows, table, withdrawing
from geodata.importing.locating import Locator
from geodata.importing.mapping import Mapping
from geodata.importing.record import Record
from geodata.importing.table import Rejected, Sheet
from geodata.importing.wrong import Unreadable
from geodata.package import Package
from geodata.reading.draft_places import identifier
from geodata.reading.drafts import GEONAMES

REJECTED = "rejected.csv"
Tell = Callable[[str, int, int], None]  # the file, events done, events in all


@dataclass(slots=True)
class Imported:
    """The package with all files in it, and what became of their rows."""

    package: Package
    records: dict[str, Record] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    withdrawn: int = 0
    taken_for: list[str] = field(default_factory=list)

    def files(self) -> dict[str, bytes]:
        """The package's files, the records and the table of rows that were rejected."""
        made = package.checked(self.package)
        made |= {record.path(name): record.write(one) for name, one in self.records.items()}
        return made | ({REJECTED: rejected_table(self.rejected)} if self.rejected else {})


def imported(
    base: Package,
    folder: Path,
    names: Sequence[str],
    *,
    chosen: Mapping | None = None,
    complete: bool = False,
    withdraw_many: bool = False,
    today: date,
    tell: Tell,
) -> Imported:
    """Import files, one after the other, into a package whose folder is held."""
    made = Imported(base)
    geocoder = GazetteerGeocoder(country=base.country, own=base.outlines)
    for name in names:
        with TemporaryDirectory(prefix="unrest-map-") as work:
            found = files.opened(name, Path(work))
            sheet = table.prepared(found, chosen, Path(work), base.book)
            try:
                _take(made, sheet, folder, geocoder, complete, withdraw_many, today, tell)
            finally:
                sheet.connection.close()
    return made


def _take(
    made: Imported,
    sheet: Sheet,
    folder: Path,
    geocoder: GazetteerGeocoder,
    complete: bool,
    withdraw_many: bool,
    today: date,
    tell: Tell,
) -> None:
    made.taken_for.append(_taken_for(sheet))
    known = _record(made, sheet, folder)
    base = made.package
    places = {place.id: place for place in base.places}
    locator = Locator(
        places, base.country, rows.languages(base), geocoder, regions.of(base.outlines)
    )
    joined = joining.joined(
        base,
        table.rows(sheet),
        known,
        locator,
        file=sheet.file,
        today=today,
        tell=lambda done, of: tell(sheet.file, done, of),
    )
    grown, known = joined.package, joined.record
    if complete:
        found = _gone(joined, sheet.file, withdraw_many)
        grown, known = withdrawing.withdrawn(grown, known, found)
        made.withdrawn += len(found.keys)
    origins = [GEONAMES] if locator.asked_gazetteer else []
    if sheet.mapping.credit:
        origins.append(Credit(**sheet.mapping.credit, terms=sheet.mapping.terms or None))
    made.package = replace(grown, credits=tuple(dict.fromkeys((*grown.credits, *origins))))
    made.records[known.name] = known
    made.counts += joined.counts
    made.rejected += joined.rejected
    made.doubts += [f"{sheet.file}:{line}: {doubt}" for line, doubt in joined.doubts]


def rejected_table(rejected: Sequence[Rejected]) -> bytes:
    """Write the cells that were not taken, one a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "line", "column", "value", "reason"))
    for row in rejected:
        writer.writerow((Path(row.file).name, row.line, row.column, _unrun(row.value), row.reason))
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def _unrun(value: str) -> str:
    """Keep a spreadsheet from running a cell (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _taken_for(sheet: Sheet) -> str:
    because = f", since it has the columns {sheet.why}" if sheet.why else ", as told"
    return f"{sheet.file}: taken for {sheet.mapping.title}{because}; {sheet.rows:,} rows"


def _record(made: Imported, sheet: Sheet, folder: Path) -> Record:
    """What is remembered of this import: of its kind, or of this very file."""
    mapping = sheet.mapping
    name = mapping.name if mapping.whole else f"{mapping.name}-{_stem(sheet.file)}"
    if name in made.records:
        return made.records[name]
    file = folder / record.path(name)
    told = Record(
        name=name,
        mapping=mapping.name,
        title=mapping.title,
        licence=mapping.licence,
        terms=mapping.terms,
    )
    if not file.is_file():
        return told
    known = record.read(file.read_bytes(), str(file))
    return replace(told, rows=known.rows, sources=known.sources)


def _stem(file: str) -> str:
    return identifier(Path(file.split("?")[0]).name.split(".")[0]) or "file"


def _gone(joined: joining.Joined, file: str, withdraw_many: bool) -> withdrawing.Gone:
    unkeyed = [row for row in joined.rejected if row.key is None]
    if unkeyed:
        raise Unreadable(
            f"{file}: {len(unkeyed)} rejected rows tell no event, so what is gone cannot be told; "
            "nothing was written; mend them, or import without --complete"
        )
    seen = joined.seen | {row.key for row in joined.rejected if row.key}
    if joined.span is None:
        raise Unreadable(f"{file}: has no event, so it tells no days; nothing was written")
    found = withdrawing.gone(joined.record, seen, joined.gone, joined.span)
    if found.are_many and not withdraw_many:
        raise Unreadable(
            f"{file}: {len(found.keys)} of {found.of} events of these days are gone from it, more "
            "than a tenth; nothing was written; if the file is complete, add --withdraw-many"
        )
    return found
