"""The bundled gazetteer: the entries that bear a name, and the towns round a point.

`geodata/data/gazetteer/README.md` says where its tables come from and how to read them.
"""

import csv
import hashlib
import io
import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from pathlib import Path

import brotli
import numpy as np

from geodata.folding import fold
from geodata.geometry import DEGREE, kilometres
from geodata.schema import LEVELS

FOLDER = Path(__file__).parents[1] / "data" / "gazetteer"
PLACES, NAMES = "places.tsv.br", "names.tsv.br"
ALIASES, MANIFEST = "aliases.csv", "manifest.json"
COLUMNS = (
    *("id", "level", "name", "country", "region", "area", "lat", "lon", "population"),
    "approximate",
)
NAME_COLUMNS = ("name", "bearers")
ALIAS_COLUMNS = (
    *("name", "lat", "lon", "level", "parent", "country", "admin1", "approximate"),
    *("source", "why"),
)


class DamagedGazetteer(ValueError):
    """A data file of the gazetteer is missing or is not what it should be."""


class Kind(IntEnum):
    """How a name belongs to an entry, the strongest claim first."""

    OWN = 0
    ALIAS = 1
    OTHER = 2
    WORDED = 3  # an airport by its town or its code: only meant where the word "airport" stands


KIND_LETTERS = {"o": Kind.OWN, "t": Kind.OTHER, "w": Kind.WORDED}  # of a built name


@dataclass(frozen=True, slots=True)
class Entry:
    """One named place or area; `region` is the map's, `area` the second level's name."""

    id: str
    level: str
    name: str
    country: str
    region: str | None
    area: str | None
    lat: float
    lon: float
    population: int | None
    approximate: bool
    source: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    entry: Entry
    kind: Kind
    name: str  # as the gazetteer has it; folded where it is another name


class Gazetteer:
    """Names to entries. It holds the tables as text: an entry is made when it is asked for."""

    def __init__(self, lines: list[str], names: list[str], aliases: list[Entry]):
        self._lines = lines
        self._names = names  # in order, each with the numbers of the lines that bear it
        self._aliases: dict[str, list[Entry]] = {}
        for entry in aliases:
            self._aliases.setdefault(fold(entry.name), []).append(entry)

    @classmethod
    def read(cls, folder: Path) -> "Gazetteer":
        aliases = list(_aliases(folder / ALIASES))
        return cls(_lines(folder, PLACES, COLUMNS), _lines(folder, NAMES, NAME_COLUMNS), aliases)

    def find(self, key: str) -> list[Hit]:
        """Return what bears a folded name."""
        hits = [Hit(entry, Kind.ALIAS, entry.name) for entry in self._aliases.get(key, ())]
        for bearer in self._bearers(key):
            kind = KIND_LETTERS[bearer[-1]]
            entry = _entry(self._lines[int(bearer[:-1])])
            hits.append(Hit(entry, kind, entry.name if kind == Kind.OWN else key))
        return hits

    def named(self, level: str, id: str) -> str | None:
        """Return the name of a region or a country by its id."""
        return self._areas.get((level, id))

    def region_id(self, text: str) -> str | None:
        """Return a region's id as it is written, whatever the case of `text`."""
        return self._region_ids.get(text.casefold())

    def entries(self, country: str) -> Iterator[Entry]:
        """Return all of a country."""
        return (_entry(line) for line in self._lines if line.split("\t", 4)[3] == country)

    def nearest(self, lat: float, lon: float, count: int) -> list[tuple[float, Entry]]:
        """Return the nearest towns, each with its distance in kilometres."""
        vectors, numbers = self._towns
        closeness = vectors @ _vector(lat, lon)
        best = np.argpartition(-closeness, min(count, len(numbers) - 1))[:count]
        best = best[np.argsort(-closeness[best])]
        entries = [_entry(self._lines[numbers[i]]) for i in best]
        return [(kilometres((lat, lon), (entry.lat, entry.lon)), entry) for entry in entries]

    def is_near(self, country: str, lat: float, lon: float, farthest: float) -> bool:
        """Whether anything of a country lies at most so many kilometres away."""
        return any(
            abs(north - lat) * DEGREE <= farthest
            and kilometres((lat, lon), (north, east)) <= farthest
            for north, east in self._points.get(country, ())
        )

    def _bearers(self, key: str) -> list[str]:
        at = bisect_left(self._names, f"{key}\t")
        line = self._names[at] if at < len(self._names) else ""
        name, _, bearers = line.partition("\t")
        return bearers.split() if name == key else []

    @cached_property
    def _region_ids(self) -> dict[str, str]:
        return {id.casefold(): id for level, id in self._areas if level == "admin1"}

    @cached_property
    def _areas(self) -> dict[tuple[str, str], str]:
        rows = (line.split("\t", 3) for line in self._lines)
        return {(row[1], row[0]): row[2] for row in rows if row[1] in ("admin1", "country")}

    @cached_property
    def _points(self) -> dict[str, list[tuple[float, float]]]:
        found: dict[str, list[tuple[float, float]]] = {}
        for line in self._lines:
            _, _, _, country, _, _, north, east, _ = line.split("\t", 8)
            found.setdefault(country, []).append((float(north), float(east)))
        return found

    @cached_property
    def _towns(self) -> tuple[np.ndarray, list[int]]:
        numbers, lat, lon = [], [], []
        for number, line in enumerate(self._lines):
            _, level, *_, north, east, _, _ = line.split("\t")
            if level == "place":
                numbers.append(number)
                lat.append(float(north))
                lon.append(float(east))
        return _vector(np.array(lat), np.array(lon)).T, numbers


@cache
def tables(folder: Path = FOLDER) -> Gazetteer:
    """Read the tables in a folder, once; DamagedGazetteer if they are not as they were built."""
    return Gazetteer.read(folder)


def _lines(folder: Path, file: str, columns: tuple[str, ...]) -> list[str]:
    try:
        data = brotli.decompress((folder / file).read_bytes())
        expected = json.loads((folder / MANIFEST).read_bytes())["files"][file]
    except (OSError, brotli.error, ValueError, KeyError) as error:
        what = f"cannot be read ({type(error).__name__}: {error})"
        raise _damaged(folder, file, what) from error
    if (found := hashlib.sha256(data).hexdigest()) != expected:
        raise _damaged(folder, file, f"content has SHA-256 {found}, {MANIFEST} says {expected}")
    header, *lines = data.decode().splitlines()
    if header != "\t".join(columns):
        raise _damaged(folder, file, f"columns are {header.split()}, expected {list(columns)}")
    return lines


def _damaged(folder: Path, file: str, what: str) -> DamagedGazetteer:
    return DamagedGazetteer(
        f"{folder / file}: {what}; put {PLACES}, {NAMES} and {MANIFEST} back as they were"
        f" published, or build them again as {folder / 'README.md'} says"
    )


def _entry(line: str) -> Entry:
    id, level, name, country, region, area, lat, lon, population, approximate = line.split("\t")
    sources = {"place": f"https://www.geonames.org/{id}", "site": "airportsdata"}
    return Entry(
        id,
        level,
        name,
        country,
        region or None,
        area or (name if level == "admin2" else None),
        float(lat),
        float(lon),
        int(population) if population else None,
        bool(approximate),
        sources.get(level, "GeoNames" if level == "admin2" else "Natural Earth"),
    )


def _aliases(path: Path) -> Iterator[Entry]:
    try:
        rows = csv.DictReader(io.StringIO(path.read_text("utf-8")), strict=True)
        for row in rows:
            try:
                yield _alias(row)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise DamagedGazetteer(f"{path}, line {rows.line_num}: {error}") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DamagedGazetteer(f"{path}: {error}; put it back from the published source") from error


def _alias(row: dict[str, str]) -> Entry:
    if tuple(row) != ALIAS_COLUMNS or None in row.values():
        raise ValueError(f"columns are {list(row)}, expected {list(ALIAS_COLUMNS)}")
    for column in ("name", "level", "country", "source", "why"):
        if not row[column].strip():
            raise ValueError(f"{column} is empty; every alias needs one")
    if row["level"] not in LEVELS:
        raise ValueError(f"level is {row['level']!r}, expected one of {', '.join(LEVELS)}")
    lat, lon = float(row["lat"]), float(row["lon"])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"lat, lon is {lat}, {lon}; expected degrees, latitude first")
    area_level = row["level"] in ("admin1", "country")
    return Entry(
        row["admin1"] if row["level"] == "admin1" else f"alias:{fold(row['name'])}",
        row["level"],
        row["name"],
        row["country"],
        row["admin1"] or None,
        None if area_level else row["parent"] or None,
        lat,
        lon,
        None,
        bool(row["approximate"]),
        row["source"],
        row["why"],
    )


def _vector(lat: float | np.ndarray, lon: float | np.ndarray) -> np.ndarray:
    """Return the unit vectors of points, so that the nearest has the largest dot product."""
    phi, theta = np.radians(lat), np.radians(lon)
    return np.array([np.cos(phi) * np.cos(theta), np.cos(phi) * np.sin(theta), np.sin(phi)])
