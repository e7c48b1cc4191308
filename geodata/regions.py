"""First-level regions of the world (departments, states, provinces): a point to its region.

The outlines are read once, when first needed; a polygon is built only when a point falls into
its box. A package may bring the outlines of its country; they stand in place of the bundled ones.
"""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import cos, radians
from pathlib import Path

import shapely
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from geodata import circle
from geodata.circle import Box
from geodata.folding import fold
from geodata.geometry import DEGREE
from geodata.texts import Texts, in_language

FOLDER = Path(__file__).parent / "data" / "boundaries"
BUNDLED = FOLDER / "regions.geojson.gz"
OLD = FOLDER / "old.csv"
BORDER = 0.25  # degrees; how far a generalised border may cut a town off from its country
COAST = 0.1  # degrees; ports and quays lie just outside a generalised outline


@dataclass(frozen=True, slots=True)
class Region:
    """A department, state or province, with the smallest box around it (`geodata.circle`)."""

    id: str
    names: Texts
    country: str
    bbox: Box

    def name(self, lang: str) -> str:
        """Give its name in a language, or else in the first that has one."""
        return in_language(self.names, lang)


class Regions:
    """All regions, with their outlines."""

    def __init__(self, regions: Sequence[Region], geometries: Sequence[dict]):
        self._regions = tuple(regions)
        self._geometries = tuple(geometries)
        self._shapes: dict[int, BaseGeometry] = {}
        self._boxes = shapely.STRtree([_flat(r.bbox) for r in self._regions])
        self._by_id = {r.id: r for r in self._regions}
        self._by_country: dict[str, list[Region]] = defaultdict(list)
        for region in self._regions:
            self._by_country[region.country].append(region)

    @classmethod
    def read(cls, path: Path) -> "Regions":
        """Read a gzip-compressed GeoJSON file of regions."""
        features = json.loads(gzip.decompress(path.read_bytes()))["features"]
        return cls(
            [_region(feature["properties"], feature["geometry"]) for feature in features],
            [feature["geometry"] for feature in features],
        )

    def __iter__(self) -> Iterator[Region]:
        return iter(self._regions)

    def __len__(self) -> int:
        return len(self._regions)

    def at(self, lat: float, lon: float) -> Region | None:
        """Return the region a point lies in, at the coast the nearest one, else None."""
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise ValueError(f"({lat}, {lon}) is no latitude and longitude; longitude comes second")
        point = Point(lon, lat)
        shrink = max(cos(radians(lat)), 0.01)  # a degree of longitude in degrees of latitude
        reach = COAST / shrink
        around = shapely.box(lon - reach, lat - COAST, lon + reach, lat + COAST)
        near = sorted(self._boxes.query(around))
        inside = (i for i in near if self._shape(i).covers(point))
        nearest = ((self._distance(i, point, shrink), i) for i in near)
        found = next(inside, None)
        if found is None:
            distance, found = min(nearest, default=(COAST + 1, None))
            found = found if distance <= COAST else None
        return None if found is None else self._regions[found]

    def within(self, country: str, lat: float, lon: float) -> Region | None:
        """Return the region a point lies in; at a border, the nearest of its own country."""
        found = self.at(lat, lon)
        if found is not None and found.country == country:
            return found
        point, shrink = Point(lon, lat), max(cos(radians(lat)), 0.01)
        mine = (i for i, region in enumerate(self._regions) if region.country == country)
        distance, nearest = min(
            ((self._distance(i, point, shrink), i) for i in mine), default=(0, -1)
        )
        return self._regions[nearest] if nearest >= 0 and distance <= BORDER else found

    def inside(self, id: str) -> tuple[float, float]:
        """Return latitude and longitude of a point that lies in a region."""
        point = self._shape(self._regions.index(self._by_id[id])).representative_point()
        return round(point.y, 4), round(point.x, 4)

    def kilometres_from(self, country: str, lat: float, lon: float) -> float | None:
        """Measure how far a point lies from a country, 0 inside; None if it has no outline."""
        mine = [i for i, region in enumerate(self._regions) if region.country == country]
        if not mine:
            return None
        shrink = max(cos(radians(lat)), 0.01)
        around = (
            Point(lon + turn, lat) for turn in (-360, 0, 360)
        )  # countries cross the date line
        return DEGREE * min(self._distance(i, p, shrink) for p in around for i in mine)

    def outline(self, country: str) -> BaseGeometry | None:
        """A country's regions as one shape, where there are any."""
        mine = [i for i, region in enumerate(self._regions) if region.country == country]
        return shapely.union_all([self._shape(i) for i in mine]) if mine else None

    def replaced(self, own: "Outlines") -> "Regions":
        """Put a country's own regions in place of those that it has here."""
        countries = {region.country for region in own.regions}
        rest = [i for i, region in enumerate(self._regions) if region.country not in countries]
        return Regions(
            [*(self._regions[i] for i in rest), *own.regions],
            [*(self._geometries[i] for i in rest), *own.geometries],
        )

    def by_id(self, id: str) -> Region | None:
        return self._by_id.get(id)

    def of_country(self, iso2: str) -> tuple[Region, ...]:
        """Return a country's regions in the order of their ids."""
        return tuple(self._by_country.get(iso2.upper(), ()))

    def named(self, name: str, country: str) -> Region | None:
        """Return the region of a country with this name in any language, accents or not."""
        wanted = fold(name)
        matches = (r for r in self.of_country(country) if wanted in map(fold, r.names.values()))
        return next(matches, None)

    def _shape(self, index: int) -> BaseGeometry:
        if index not in self._shapes:
            self._shapes[index] = shape(self._geometries[index])
        return self._shapes[index]

    def _distance(self, index: int, point: Point, shrink: float) -> float:
        """Measure in degrees of latitude, as the ground does."""
        nearest = shapely.get_point(shapely.shortest_line(self._shape(index), point), 0)
        return ((nearest.x - point.x) ** 2 * shrink**2 + (nearest.y - point.y) ** 2) ** 0.5


@dataclass(frozen=True)
class Outlines:
    """The regions of one country that a package brings, with their GeoJSON geometries."""

    regions: tuple[Region, ...]
    geometries: tuple[dict, ...]
    source: str | None = None  # whose they are, as readers are told

    @cached_property
    def world(self) -> Regions:
        """These, and the bundled ones of all other countries."""
        return bundled().replaced(self)


@cache
def bundled() -> Regions:
    """Return the regions that come with the software."""
    return Regions.read(BUNDLED)


@cache
def reforms() -> dict[str, int]:
    """The first year of which bundled outlines do not know the regions, by country."""
    with OLD.open(encoding="utf-8", newline="") as file:
        return {row["country"]: int(row["since"]) for row in csv.DictReader(file)}


def of(outlines: Outlines | None) -> Regions:
    """Return the regions that a package with these outlines of its own, or none, goes by."""
    return outlines.world if outlines else bundled()


def box_of(outline: BaseGeometry) -> Box:
    """The smallest box around an outline, which may lie on both sides of the 180th meridian."""
    west, south, east, north = outline.bounds
    if east - west > 180:
        parts = (part.bounds for part in shapely.get_parts(outline))
        return circle.around(parts) or (west, south, east, north)
    return west, south, east, north


def _region(facts: dict, geometry: dict) -> Region:
    west, south, east, north = facts["bbox"]
    box: Box = (west, south, east, north)
    if east - west > 180:
        box = box_of(shape(geometry))
    names = {name.removeprefix("name_"): facts[name] for name in facts if name.startswith("name_")}
    return Region(facts["id"], names, facts["country"], box)


def _flat(box: Box) -> BaseGeometry:
    """A box to look a longitude up in, which is never beyond 180."""
    west, south, east, north = box
    return shapely.box(west if east <= 180 else -180, south, min(east, 180), north)
