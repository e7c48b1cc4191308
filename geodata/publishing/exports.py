"""What readers take away: CSV tables, GeoJSON, and a zip with both and their description.

A file that has left the site still says its version, data date, licence and address.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import repeat
from typing import Any, NamedTuple

from geodata import codebook
from geodata.datapackage import cells, descriptor, outlines
from geodata.grades import GRADES
from geodata.publishing import naming
from geodata.publishing.compact import compact
from geodata.publishing.edition import Edition, dot
from geodata.publishing.naming import RegionOf
from geodata.schema import FORMAT, TABLES, Event, Table, tables_of, value

# What a spreadsheet runs: a cell that begins with one of these signs, also as full-width ones of
# Chinese and Japanese keyboards. Where lists are written with ";" it cuts cells there, too, and
# takes the quotes of a cell for letters, so that a line's end inside a cell begins a cell.
BEGINNINGS = frozenset('=+-@＝＋－＠" \t\r\n')
RUN_BY_SPREADSHEETS = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=[\s\"]*[=+\-@＝＋－＠])|^(?=[\t\r\n])")
GEOJSON = "events.geojson"
CORRECTIONS = "corrections.json"
BOOK = {"name": "codebook", "path": codebook.FILE, "format": "json"}
OUTLINES = {"name": "regions-geojson", "path": outlines.FILE, "format": "geojson"}
OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
ARCHIVED = (
    *(descriptor.FILE, GEOJSON, CORRECTIONS, *(table.file for table in TABLES)),
    *(outlines.FILE, codebook.FILE),
)


class Extras(NamedTuple):
    """The columns of an export that no row of the package has."""

    fields: tuple[Mapping[str, Any], ...]  # of the Frictionless schema
    values: Callable[[Any], list[Any]]


NONE = Extras((), lambda row: [])


class Grid(NamedTuple):
    """A table as it leaves the house: names over rows of texts."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    fields: tuple[Mapping[str, Any], ...]


# What a claim points to may belong to an event that is not published.
_MAY_BE_UNPUBLISHED = ("part_of", "supersedes")
STAMP = ("version", "data_date", "licence", "view_url")
_COUNT = {"type": "integer", "constraints": {"minimum": 0}}
_YES = {"type": "boolean", "trueValues": ["1"], "falseValues": ["0"]}

_OF_A_FIGURE = (
    ("low", _COUNT),
    ("high", _COUNT),
    ("open", _YES),
    ("grade", {"type": "string", "constraints": {"enum": list(GRADES)}}),
    ("reports", _COUNT),  # independent ones behind the grade
)


def tables(edition: Edition, version: str, region_of: RegionOf) -> dict[str, Grid]:
    """Make every table, by its name, with what a reader needs beside the bare columns."""
    package = edition.package
    extras = _extras(edition, region_of)
    stamp = (version, package.data_date.isoformat(), package.licence)
    return {
        table.name: _grid(table, getattr(package, table.name), extras[table.name], stamp)
        for table in tables_of(FORMAT, package.languages, package.book)
    }


def files(
    edition: Edition, version: str, grids: Mapping[str, Grid], region_of: RegionOf
) -> dict[str, bytes]:
    """Make the downloads, without the zip."""
    book = edition.package.book
    return {
        **({codebook.FILE: book.text.encode()} if book.own else {}),
        **{table.file: _csv(grids[table.name]) for table in TABLES},
        GEOJSON: _geojson(edition, version, region_of),
        descriptor.FILE: _descriptor(edition, version, grids),
    }


def archive(publication: Mapping[str, bytes]) -> bytes:
    """Pack the downloads; the same files make the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archived:
        for name in filter(publication.__contains__, ARCHIVED):
            entry = zipfile.ZipInfo(name, OLDEST_ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else it depends on the machine
            entry.external_attr = 0o644 << 16
            archived.writestr(entry, publication[name])
    return out.getvalue()


def view_url(version: str, event: str | None = None) -> str:
    """Link to the view of one event, or to all, relative to wherever the page stands."""
    return f"?v={version}" if event is None else f"?event={event}&v={version}"


def harmless(text: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    # Most texts are plain, and asking for one sign after another is the quickest.
    if text[:1] in BEGINNINGS or ";" in text or "\n" in text or "\t" in text or "\r" in text:
        return RUN_BY_SPREADSHEETS.sub("'", text)
    return text


def _grid(table: Table, rows: Sequence[Any], extras: Extras, stamp: tuple[str, ...]) -> Grid:
    """A table column by column: a column says few values, and each is written once."""
    version = stamp[0]
    fields = (
        *(cells.field(column) for column in table.columns),
        *extras.fields,
        *({"name": name, "type": "date" if name == "data_date" else "string"} for name in STAMP),
    )
    columns = (
        *(_texts(value(row, column) for row in rows) for column in table.columns),
        *map(_texts, zip(*map(extras.values, rows), strict=True)),
        *(repeat(text, len(rows)) for text in stamp),
        (view_url(version, _event_of(table.name, row)) for row in rows),
    )
    return Grid(
        tuple(field["name"] for field in fields),
        tuple(zip(*columns, strict=True)) if rows else (),
        fields,
    )


def _event_of(table: str, row: Any) -> str | None:
    if table == "events":
        return row.id
    return row.event if table in ("claims", "event_sources") else None


# One row per type, since cells are many; only text can be a formula, a negative number is a number.
_TEXT: dict[type, Callable[[Any], str]] = {
    type(None): lambda value: "",
    str: harmless,
    int: str,
    date: date.isoformat,
}


class _Written(dict[Any, str]):
    """Cells by the values of one column, all of one type or None."""

    def __missing__(self, value: Any) -> str:
        text = self[value] = _TEXT.get(type(value), cells.write)(value)
        return text


def _texts(values: Iterable[Any]) -> list[str]:
    return list(map(_Written().__getitem__, values))


def _csv(grid: Grid) -> bytes:
    """Write UTF-8 with a byte order mark: without it Excel takes accents for other letters."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(grid.names)
    writer.writerows(grid.rows)
    return out.getvalue().encode("utf-8-sig")


def _extras(edition: Edition, region_of: RegionOf) -> dict[str, Extras]:
    """What rows of each table have besides their own columns, the names of their ids last."""
    own = {"events": _event_extras(edition), "claims": _claim_extras(edition)}
    names = naming.named(edition, region_of)
    columns = naming.columns(edition.package.languages, edition.package.book)

    def with_names(table: str) -> Extras:
        bare, told = own.get(table, NONE), names.get(table, NONE.values)
        fields = ({"name": name, "type": "string"} for name in columns.get(table, ()))
        return Extras((*bare.fields, *fields), lambda row: [*bare.values(row), *told(row)])

    return {table.name: with_names(table.name) for table in TABLES}


def _event_extras(edition: Edition) -> Extras:
    places = {place.id: place for place in edition.package.places}
    book = edition.package.book
    hurt = naming.casualties(book)

    def values(event: Event) -> list[Any]:
        place = places[event.place]
        row: list[Any] = [place.name[lang] for lang in edition.package.languages]
        row += (place.level, place.admin1, place.country)
        row += dot(event, place) or (None, None)
        grades = edition.grades[event.id]
        for name, figure in edition.figures[event.id].items():
            row += [figure.low, figure.high, figure.low is not None and figure.high is None]
            row += grades.get(name, (None, None))
        for name in hurt:
            row.append(_causes(edition, event.id, name))
            row.append(tuple(edition.agents[event.id].get(name, ())))
        return [*row, edition.sources[event.id]]

    place_names = (
        *(f"name_{lang}" for lang in edition.package.languages),
        "level",
        "admin1",
        "country",
    )
    return Extras(
        (
            *({"name": f"place_{name}", "type": "string"} for name in place_names),
            {"name": "lat", "type": "number"},
            {"name": "lon", "type": "number"},
            *(
                {"name": f"{naming.column(figure.id)}_{end}", **schema}
                for figure in book.figures
                for end, schema in _OF_A_FIGURE
            ),
            *(
                {"name": f"{naming.column(name)}_{told}", "type": "string"}
                for name in hurt
                for told in ("causes", "agents")
            ),
            {"name": "sources", "type": "string"},
        ),
        values,
    )


def _causes(edition: Edition, event: str, name: str) -> tuple[str, ...]:
    """ "gunshot:17": the people of a figure of whom a source says the cause, by cause."""
    caused = edition.causes[event].get(name, ())
    return tuple(f"{row.cause}:{row.people}" for row in caused)


def _claim_extras(edition: Edition) -> Extras:
    standing = {
        claim.id: reason or "current"
        for judged in edition.judged.values()
        for claim, reason in judged
    }
    field = {"name": "standing", "type": "string"}
    return Extras((field,), lambda claim: [standing.get(claim.id)])


def _geojson(edition: Edition, version: str, region_of: RegionOf) -> bytes:
    package = edition.package
    places = {place.id: place for place in package.places}
    extras = _extras(edition, region_of)["events"]
    (table,) = (
        one for one in tables_of(FORMAT, package.languages, package.book) if one.row is Event
    )
    own = [column for column in table.columns if column.name not in ("id", "status")]
    names = [column.name for column in own]
    names += [field["name"] for field in extras.fields]

    def told(event: Event) -> list[Any]:
        return [value(event, column) for column in own]

    def feature(event: Event) -> dict[str, Any]:
        place = places[event.place]
        properties = dict(zip(names, [*told(event), *extras.values(event)], strict=True))
        del properties["lat"], properties["lon"]
        return {
            "type": "Feature",
            "id": event.id,
            "geometry": _point(dot(event, place)),
            "properties": properties
            | {"precision": event.geo_precision, "view_url": view_url(version, event.id)},
        }

    collection = {
        "type": "FeatureCollection",
        "title": dict(package.title),
        "coverage": dict(package.coverage),
        "version": version,
        "data_date": package.data_date.isoformat(),
        "licence": package.licence,
        "view_url": view_url(version),
        "features": [feature(event) for event in package.events],
    }
    return compact(collection)


def _point(dot: tuple[float, float] | None) -> dict[str, Any] | None:
    if dot is None:
        return None
    lat, lon = dot
    return {"type": "Point", "coordinates": [round(lon, 4), round(lat, 4)]}


def _descriptor(edition: Edition, version: str, grids: Mapping[str, Grid]) -> bytes:
    package = edition.package
    described = {
        "profile": "data-package",
        "format": FORMAT,
        "name": package.name,
        "languages": list(package.languages),
        "title": package.title[package.languages[0]],
        "titles": dict(package.title),
        "version": version,
        "data_date": package.data_date.isoformat(),
        "country": package.country,
        "coverage": dict(package.coverage),
        **{
            name: getattr(package, name)
            for name in descriptor.OPTIONAL_MEMBERS
            if getattr(package, name) is not None
        },
        "licenses": [{"name": package.licence}],
        "sources": [descriptor.OWN_SOURCES, *(credit.told() for credit in package.credits)],
        "view_url": view_url(version),
        "resources": [
            _resource(table, grids[table.name])
            for table in tables_of(FORMAT, package.languages, package.book)
        ]
        + [{"name": "events-geojson", "path": GEOJSON, "format": "geojson"}]
        + [{"name": "events-geojson", "path": GEOJSON, "format": "geojson"}]
        + ([OUTLINES] if package.outlines else [])
        + ([BOOK] if package.book.own else []),
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(table: Table, grid: Grid) -> dict[str, Any]:
    described = descriptor.resource(table)
    schema = {**described["schema"], "fields": list(grid.fields)}
    schema["foreignKeys"] = [
        key for key in schema["foreignKeys"] if key["fields"] not in _MAY_BE_UNPUBLISHED
    ]
    return {**described, "schema": schema}
