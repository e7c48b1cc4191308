"""A package back to the sheet: a row per claim, and one for each source of an event without any.

Names stand where they lead back to the same row, ids where two rows share a name.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
from openpyxl import Workbook

from geodata.datapackage import cells
from geodata.folding import fold
from geodata.importing import figures, mapping, rows
from geodata.importing.figures import Figure
from geodata.importing.sheet import columns_of
from geodata.package import Package
from geodata.schema import Claim, Event, Source

NUMBERS = ("lat", "lon")
Grid = tuple[list[str], list[list[str]]]  # a header, and rows as wide
SheetCells = dict[str, Any]  # by the names of the sheet's columns


def grid(package: Package) -> Grid:
    """Make the sheet of a package, with the columns that any row fills."""
    told = [*_Teller(package).rows()]
    names = [
        name
        for name in columns_of(package.book)
        if any(row.get(name) not in (None, "", ()) for row in told)
    ]
    header = [_header(name) for name in names]
    return header, [[cells.write(row.get(name)) for name in names] for row in told]


def written(told: Grid, kind: str) -> bytes:
    """Write a sheet as a file of a kind: csv, xlsx, geojson or parquet."""
    return WRITERS[kind](told)


class _Teller:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.tongues = rows.languages(package)
        self.places = {place.id: place for place in package.places}
        self.sources = {source.id: source for source in package.sources}
        self.place_names = _own_names(package.places, self.tongues)
        self.body_names = _own_names(package.bodies, self.tongues)

    def rows(self) -> Iterator[SheetCells]:
        claims: dict[tuple[str | None, str], list[Claim]] = {}
        for claim in self.package.claims:
            claims.setdefault((claim.event, claim.source), []).append(claim)
        reported: dict[str, list[str]] = {}
        for pair in self.package.event_sources:
            reported.setdefault(pair.event, []).append(pair.source)
        for event in self.package.events:
            told = self._event(event)
            for id in reported.get(event.id, ()):
                source = self._source(self.sources[id])
                counted = [self._claim(claim) for claim in claims.get((event.id, id), ())]
                yield from (told | source | claim for claim in counted or ({},))
            if event.id not in reported:
                yield told
        for (of, id), counts in claims.items():
            if of is None:
                source = self._source(self.sources[id])
                yield from (source | self._claim(claim) | self._area(claim) for claim in counts)

    def _event(self, event: Event) -> SheetCells:
        place = self.places[event.place]
        return {
            "event": event.id,
            "date": event.start,
            "end": event.end if event.end != event.start else None,
            "date_precision": event.date_precision,
            "place": self.place_names[place.id],
            "region": place.admin1,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "precision": event.geo_precision,
            "type": event.sub_event_type,
            "actors": tuple(self.body_names[id] for id in event.actors),
            "tags": event.tags,
            "status": event.status,
            **_texts(event, "title", self.tongues),
            **_texts(event, "summary", self.tongues),
        }

    def _source(self, source: Source) -> SheetCells:
        return {
            "source": source.id,
            "outlet": source.outlet,
            "headline": source.title,
            "address": source.url,
            "published": source.published,
            "language": source.language,
            "scale": source.scale,
        }

    def _claim(self, claim: Claim) -> SheetCells:
        return {
            "claim": claim.id,
            claim.kind: figures.write(Figure(claim.low, claim.high, claim.wording)),
            "category": claim.category,
            "as_of": claim.as_of,
            "who": self.body_names[claim.attributed_to] if claim.attributed_to else None,
        }

    def _area(self, claim: Claim) -> SheetCells:
        countries = [area for area in claim.area if len(area) == 2]
        return {
            "since": claim.since,
            "country": countries[0] if countries else None,
            "region": None if countries else claim.area,
        }


def _own_names(table: Sequence[Any], tongues: tuple[str, ...]) -> Mapping[str, str]:
    """How each row can be called: by its first name, or by its id where that is not its own."""
    names = {row.id: rows.words(row, "name", tongues) for row in table}
    borne = Counter(name for told in names.values() for name in set(map(fold, told.values())))
    return {
        id: name
        if borne[fold(name := next(iter(told.values())))] == 1
        and name not in names
        and ";" not in name
        else id
        for id, told in names.items()
    }


def _texts(row: Any, name: str, tongues: tuple[str, ...]) -> SheetCells:
    told = rows.words(row, name, tongues)
    return {f"{name}_{language}": text for language, text in told.items()}


def _header(name: str) -> str:
    """The first name by which a column is known; a kind of a package's own has its id."""
    known = mapping.shipped()[mapping.OWN].columns.get(name, (name,))
    assert not isinstance(known, mapping.Text)
    return known[0]


def _csv(told: Grid) -> bytes:
    header, lines = told
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([header, *lines])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(told: Grid) -> bytes:
    """Write a workbook; every cell is text, so that none is run or turned into a date."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("sheet")
    for row in (told[0], *told[1]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _geojson(told: Grid) -> bytes:
    header, lines = told
    features = [_feature(dict(zip(header, row, strict=True))) for row in lines]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(row: Mapping[str, str]) -> dict[str, Any]:
    """A point where the row has one, else nothing: an area is no point."""
    point = [float(row[name]) for name in ("lon", "lat") if row.get(name)]
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": point} if len(point) == 2 else None,
        "properties": {name: text for name, text in row.items() if text and name not in NUMBERS},
    }


def _parquet(told: Grid) -> bytes:
    with TemporaryDirectory(prefix="unrest-map-") as work:
        source, out = Path(work) / "sheet.csv", Path(work) / "sheet.parquet"
        source.write_bytes(_csv(told))
        duckdb.connect().execute(
            f"copy (from read_csv('{source}', header = true, all_varchar = true, quote = '\"', "
            f"escape = '\"', delim = ',', nullstr = '')) to '{out}' (format parquet)"
        )
        return out.read_bytes()


WRITERS: Mapping[str, Callable[[Grid], bytes]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "geojson": _geojson,
    "parquet": _parquet,
}
