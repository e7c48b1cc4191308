"""Which names the base map shows, where, and from which zoom.

`rank` is the zoom at which a name appears: few names far out, more close by.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import shapely
from inputs import Town
from naming import Region, folded
from shapely import get_parts
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from vectortiles import Feature, square

LAST = 9  # the map is drawn up to about this zoom
TILE = 512  # pixels
WELL_INSIDE = 0.3  # of the radius of the widest circle inside
APART = (66, 26)  # pixels between two towns, across and down

# People at least, by zoom: the world, and the countries we look at closely.
WORLD = {2: 9_000_000, 3: 2_500_000, 4: 900_000, 5: 300_000, 6: 120_000, 7: 60_000, 8: 30_000}
CLOSE = {3: 2_500_000, 4: 300_000, 5: 150_000, 6: 40_000, 7: 15_000, 8: 3_000, 9: 1}
CAPITAL_FROM = 4
CAPITAL_WEIGHT = 4  # a capital is not hidden by a larger town beside it


def country_labels(
    shapes: Mapping[str, BaseGeometry], english: Mapping[str, str], spanish: Mapping[str, str]
) -> list[Feature]:
    found = []
    for code, shape in shapes.items():
        if code in english:
            names = {"name_en": english[code], "name_es": spanish.get(code, english[code])}
            rank = _zoom_where(shape, 40, 1, 6)
            facts = {"kind": "country", "id": code, **names, "rank": rank}
            found.append(Feature(_middle(shape), facts))
    return found


def region_labels(regions: Sequence[Region], shapes: Sequence[BaseGeometry]) -> list[Feature]:
    found = []
    for region, shape in zip(regions, shapes, strict=True):
        rank = _zoom_where(shape, 72, 4, LAST)
        if rank <= LAST and not shape.is_empty:
            names = {"name_en": region.name_en, "name_es": region.name_es}
            facts = {"kind": "region", "country": region.country, **names, "rank": rank}
            found.append(Feature(_middle(shape), facts))
    return found


def town_labels(
    towns: Sequence[Town],
    capitals: Mapping[str, str],
    zone_cities: tuple[Mapping[str, str], Mapping[str, str]],
    table: Path,
    close: frozenset[str],
) -> list[Feature]:
    """Choose towns by size, zoom by zoom, none too near one chosen before."""
    spanish = _spanish_names(table)
    big = [t for t in towns if t.population >= (1 if t.country in close else WORLD[8])]
    is_capital = {t: folded(capitals.get(t.country, "")) == folded(t.name) for t in big}
    ordered = sorted(big, key=lambda t: (not is_capital[t], -t.population, t.name, t.lat))
    placed = [(t, square(t.lon, t.lat)) for t in ordered]
    ranks: dict[Town, int] = {}
    for zoom in range(min(WORLD), LAST + 1):
        grid: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        scale = TILE * 2**zoom
        # Names chosen for an earlier zoom keep their room.
        for town, at in sorted(placed, key=lambda p: p[0] not in ranks):
            if town not in ranks and not _is_wanted(town, zoom, close, is_capital[town]):
                continue
            x, y = at[0] * scale / APART[0], at[1] * scale / APART[1]
            if town in ranks or _has_room(grid, x, y):
                grid[int(x), int(y)].append((x, y))
                ranks.setdefault(town, zoom)
    return [
        Feature(
            Point(at),
            {
                "kind": "town",
                "name_en": town.name,
                "name_es": _in_spanish(town, zone_cities, spanish),
                "rank": ranks[town],
                "capital": int(is_capital[town]),
            },
        )
        for town, at in placed
        if town in ranks
    ]


def _is_wanted(town: Town, zoom: int, close: frozenset[str], is_capital: bool) -> bool:
    if is_capital and zoom >= CAPITAL_FROM:
        return True
    bars = CLOSE if town.country in close else WORLD
    weight = CAPITAL_WEIGHT if is_capital else 1
    return zoom in bars and town.population * weight >= bars[zoom]


def _has_room(grid: Mapping, x: float, y: float) -> bool:
    cells = [(int(x) + i, int(y) + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    taken = (other for cell in cells if cell in grid for other in grid[cell])
    return all(abs(other[0] - x) >= 1 or abs(other[1] - y) >= 1 for other in taken)


def _in_spanish(town: Town, zone_cities: tuple, spanish: Mapping[tuple[str, str], str]) -> str:
    own = spanish.get((town.country, town.name))
    if own:
        return own
    english_cities, spanish_cities = zone_cities
    namesake = english_cities.get(town.zone, town.zone.rpartition("/")[2].replace("_", " "))
    is_namesake = folded(namesake) == folded(town.name)
    return spanish_cities.get(town.zone, town.name) if is_namesake else town.name


def _spanish_names(path: Path) -> dict[tuple[str, str], str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["country"], row["name"]): row["name_es"] for row in csv.DictReader(file)}


def _zoom_where(shape: BaseGeometry, pixels: int, first: int, last: int) -> int:
    """Return the zoom at which the largest part is about this wide, at least `first`."""
    size = max((part.area for part in get_parts(shape)), default=0) ** 0.5
    fits = (z for z in range(first, last) if size * TILE * 2**z >= pixels)
    return next(fits, last)


def _middle(shape: BaseGeometry) -> Point:
    """Return the centre of the largest part, or a point well inside where the centre is not."""
    largest = max(get_parts(shape), key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=largest.area**0.5 / 50)
    inside, centre = Point(circle.coords[0]), largest.centroid
    room = largest.exterior.distance(centre) if largest.contains(centre) else 0
    return centre if room >= circle.length * WELL_INSIDE else inside
