"""Any file that holds a table, as something that DuckDB reads: text cells under a header.

CSV and TSV of any encoding and separator, gz, zip, XLSX, Parquet, GeoJSON and JSON, and the https
address of a published sheet. What DuckDB reads as it stands is left so; the rest is written anew
as a CSV file whose first cell is the row's number, as a spreadsheet counts.
"""

import codecs
import csv
import gzip
import json
import shutil
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from openpyxl import load_workbook

from geodata.importing.wrong import Unreadable

LARGEST_DOWNLOAD = 1_000_000_000  # bytes
PATIENCE = 60.0  # seconds for a server to answer
PIECE = 1 << 20
SEPARATORS = ",;\t|"
TEXT = (".csv", ".tsv", ".tab", ".txt")
KINDS = (*TEXT, ".xlsx", ".parquet", ".geojson", ".json")
LONGEST_CELL = 10_000_000  # letters
BLANK_LINES = (b"\n\n", b"\n\r\n", b"\r\r")


class Found(NamedTuple):
    """A table that can be read: `line` says whether the first cell of a row is its number."""

    path: Path
    name: str  # as its user knows it
    header: tuple[str, ...]
    separator: str = ","
    numbered: bool = False
    wrong: tuple[tuple[int, str], ...] = ()  # rows of another width: their number, what was found


def opened(name: str, work: Path) -> Found:
    """Make a file or an https address readable; what must be written goes into `work`."""
    address = urlsplit(name)
    if address.scheme in ("http", "https"):
        return _opened(_downloaded(name, work), name, work)
    path = Path(name)
    if not path.is_file():
        raise Unreadable(f"{name}: no such file; expected a table to import")
    return _opened(path, name, work)


def _opened(path: Path, name: str, work: Path) -> Found:
    kind = path.suffix.lower()
    try:
        if kind == ".gz":
            inner = work / path.with_suffix("").name
            with gzip.open(path) as packed, inner.open("wb") as out:
                shutil.copyfileobj(packed, out, PIECE)
            return _opened(inner, name, work)
        if kind == ".zip":
            return _opened(_unzipped(path, name, work), name, work)
        if kind == ".parquet":
            return Found(path, name, ())
        if kind == ".xlsx":
            return renumbered(_of_workbook(path), name, work)
        if kind in (".geojson", ".json"):
            return renumbered(_of_json(path, name), name, work)
        if kind in TEXT:
            return _text(path, name, work)
    except (OSError, EOFError, zipfile.BadZipFile, KeyError) as problem:
        raise Unreadable(f"{name}: cannot be read as {kind[1:]} ({problem})") from problem
    raise Unreadable(
        f"{name}: expected a file that ends in {', '.join(KINDS)}, or one in gz or zip"
    )


def renumbered(records: Iterable[tuple[int, Sequence[str]]], name: str, work: Path) -> Found:
    """Write rows anew with their numbers; the first is the header. Another width is wrong."""
    numbered = iter(records)
    _, header = next(((n, row) for n, row in numbered if any(row)), (0, ()))
    if not header:
        raise Unreadable(f"{name}: is empty; expected a row with the names of its columns")
    path = work / "renumbered.csv"
    wrong = []
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        out.writerow(["line", *header])
        for number, row in numbered:
            if not any(row):
                continue
            cells = list(row[: len(header)]) + [""] * (len(header) - len(row))
            if any(row[len(header) :]) or (len(row) < len(header) and not _is_note(row)):
                wrong.append((number, f"{len(header)} cells as in the header, found {len(row)}"))
            else:
                out.writerow([str(number), *cells])
    return Found(path, name, tuple(header), numbered=True, wrong=tuple(wrong))


def records_of(found: Found) -> Iterator[tuple[int, Sequence[str]]]:
    """Read a text file row by row, with the number of each: slower, and never at a loss."""
    csv.field_size_limit(LONGEST_CELL)
    with found.path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from enumerate(csv.reader(file, delimiter=found.separator), start=1)
        except csv.Error as problem:
            raise Unreadable(f"{found.name}: {problem}; is a quote left open?") from problem


def _is_note(row: Sequence[str]) -> bool:
    return bool(row) and row[0].lstrip().startswith("#")


def _downloaded(address: str, work: Path) -> Path:
    if urlsplit(address).scheme != "https":
        raise Unreadable(f"{address}: expected an address that begins with https://")
    asked = urllib.request.Request(address, headers={"User-Agent": "unrest-map"})
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            if urlsplit(answer.url).scheme != "https":
                raise Unreadable(f"{address}: leads to {answer.url}, which is not https")
            path = work / f"downloaded{_kind_of(answer.url, answer.headers.get_content_type())}"
            size = 0
            with path.open("wb") as out:
                while piece := answer.read(PIECE):
                    size += len(piece)
                    if size > LARGEST_DOWNLOAD:
                        raise Unreadable(f"{address}: is larger than {LARGEST_DOWNLOAD:,} bytes")
                    out.write(piece)
    except (urllib.error.URLError, TimeoutError) as problem:
        raise Unreadable(f"{address}: cannot be fetched ({problem})") from problem
    return path


def _kind_of(address: str, content: str) -> str:
    if content == "text/html":
        raise Unreadable(
            f"{address}: is a page and no table; publish the sheet as CSV and give that address"
        )
    suffix = Path(urlsplit(address).path).suffix.lower()
    if suffix in (*KINDS, ".gz", ".zip"):
        return suffix
    types = {
        "text/tab-separated-values": ".tsv",
        "application/json": ".json",
        "application/geo+json": ".geojson",
        "application/zip": ".zip",
        "application/gzip": ".gz",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    }
    return types.get(content, ".csv")


def _unzipped(path: Path, name: str, work: Path) -> Path:
    with zipfile.ZipFile(path) as packed:
        held = [
            one
            for one in packed.infolist()
            if Path(one.filename).suffix.lower() in KINDS and "__MACOSX" not in one.filename
        ]
        if len(held) != 1:
            names = ", ".join(one.filename for one in held) or "none"
            raise Unreadable(f"{name}: expected one table in it, found {names}; take out the one")
        inner = work / Path(held[0].filename).name
        with packed.open(held[0]) as one, inner.open("wb") as out:
            shutil.copyfileobj(one, out, PIECE)
    return inner


def _text(path: Path, name: str, work: Path) -> Found:
    encoding, blank_lines = _encoding(path, name)
    if encoding != "utf-8-sig":
        anew = work / "utf-8.csv"
        with (
            path.open(encoding=encoding, newline="") as old,
            anew.open("w", encoding="utf-8", newline="") as new,
        ):
            shutil.copyfileobj(old, new, PIECE)
        path = anew
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline(PIECE)
    told = first.lower().startswith("sep=")  # a line that Excel reads and does not count
    separator = first[4:5] if told else max(SEPARATORS, key=first.count)
    found = Found(path, name, tuple(next(csv.reader([first], delimiter=separator), ())), separator)
    if told:
        rows = records_of(found)
        return renumbered(((number - 1, row) for number, row in rows if number > 1), name, work)
    if blank_lines or first.count('"') % 2 or not any(found.header):
        return renumbered(records_of(found), name, work)
    return found


def _encoding(path: Path, name: str) -> tuple[str, bool]:
    """Tell a text's encoding, and whether it has lines that DuckDB would pass over."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    blank_lines, sound, tail = False, True, b""
    with path.open("rb") as file:
        start = file.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16", True
        file.seek(0)
        while piece := file.read(PIECE):
            if b"\0" in piece:
                raise Unreadable(f"{name}: is no text; expected a table")
            seam = tail + piece[:2]
            blank_lines = blank_lines or any(line in piece or line in seam for line in BLANK_LINES)
            tail = piece[-2:]
            if sound:
                try:
                    decoder.decode(piece)
                except UnicodeDecodeError:
                    sound = False
    if sound:
        return "utf-8-sig", blank_lines
    return "cp1252", blank_lines


def _of_workbook(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Read the first sheet that holds anything."""
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            rows = [(n, tuple(map(_cell, row))) for n, row in enumerate(sheet.values, start=1)]
            if any(any(row) for _, row in rows):
                width = max(at + 1 for _, row in rows for at, cell in enumerate(row) if cell)
                yield from ((number, row[:width]) for number, row in rows)
                return
    finally:
        book.close()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case list():
            return ";".join(map(_cell, value))
        case dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _of_json(path: Path, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Read a list of objects, or the properties of features with the point of each."""
    try:
        told = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as problem:
        raise Unreadable(f"{name}: cannot be read as JSON ({problem})") from problem
    if isinstance(told, dict) and told.get("type") == "FeatureCollection":
        told = [_flat_feature(feature) for feature in told.get("features", ())]
    if not isinstance(told, list) or not all(isinstance(row, dict) for row in told):
        raise Unreadable(f"{name}: expected a GeoJSON FeatureCollection or a list of objects")
    header = list(dict.fromkeys(key for row in told for key in row))
    yield 1, header
    for number, row in enumerate(told, start=2):
        yield number, [_cell(row.get(key)) for key in header]


def _flat_feature(feature: Any) -> dict[str, Any]:
    """Take a feature's properties; a point of its own wins over properties of those names."""
    properties = dict(feature.get("properties") or {})
    if feature.get("id") is not None:
        properties.setdefault("id", feature["id"])
    geometry = feature.get("geometry") or {}
    if geometry.get("type") == "Point":
        lon, lat, *_ = geometry["coordinates"]
        properties |= {"latitude": lat, "longitude": lon}
    return properties
