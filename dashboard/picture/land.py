"""The base map's tiles as shapes: the same coast, borders and names as the page's.

Countries and regions are put together again across tiles, so that no seam shows and an
outline is one line. Reads the tiles' archive, and keeps what was read lately.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import mapbox_vector_tile
import numpy as np
import shapely
from shapely import Geometry, Point
from shapely.affinity import affine_transform, translate

from dashboard.messages import LANGUAGES
from dashboard.picture.window import Window
from dashboard.tiles import Tiles

BEYOND = 24  # px that shapes reach beyond the map, so that no end of a line is seen
NOTHING = shapely.GeometryCollection()
FINEST = 0.25  # px: what differs less is drawn straight


@dataclass(frozen=True)
class Name:
    """A name of the base map; `rank` is the zoom from which on it has room."""

    kind: str  # "town", "region" or "country"
    rank: float
    x: float  # in the world, 0 to 1
    y: float
    names: Mapping[str, str]  # by language


@dataclass(frozen=True)
class Land:
    """Shapes in the world, 0 to 1 from west to east and from north to south."""

    countries: Mapping[str, Geometry]
    regions: Mapping[str, Geometry]
    lakes: Geometry
    rivers: Geometry
    borders: Mapping[str, Geometry]  # of countries by kind, of regions by country
    names: tuple[Name, ...]


def under(window: Window, archive: Tiles) -> Land:
    """What lies under a map."""
    zoom, columns, rows = window.tiles()
    return _land(archive, zoom, columns, rows)


def path(shape: Geometry, window: Window) -> str:
    """A shape as SVG path data in px of the picture; empty if it lies outside of the map."""
    x, y = window.corner
    box = window.box
    placed = affine_transform(shape, (window.world, 0, 0, window.world, x, y))
    near = shapely.clip_by_rect(
        placed, box.left - BEYOND, box.top - BEYOND, box.right + BEYOND, box.bottom + BEYOND
    )
    return "".join(_line(line) for line in _lines(shapely.simplify(near, FINEST)))


def _lines(shape: Geometry) -> Iterator[Geometry]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            yield part.exterior
            yield from part.interiors
        elif part.geom_type in {"LineString", "LinearRing"}:
            yield part
        elif part.geom_type.startswith(("Multi", "Geometry")):
            yield from _lines(part)


def _line(line: Geometry) -> str:
    points = np.round(shapely.get_coordinates(line), 1)
    closed = len(points) > 2 and (points[0] == points[-1]).all()
    written = "L".join(f"{x:g} {y:g}" for x, y in (points[:-1] if closed else points).tolist())
    return f"M{written}{'Z' if closed else ''}" if written else ""


@lru_cache(maxsize=8)
def _land(archive: Tiles, zoom: int, columns: range, rows: range) -> Land:
    found: dict[str, dict[str, list[Geometry]]] = defaultdict(lambda: defaultdict(list))
    names: list[Name] = []
    for column in columns:
        turns = column // 2**zoom
        for row in rows:
            for layer, feature, shape in _tile(archive, zoom, column % 2**zoom, row):
                placed = translate(shape, turns)
                if isinstance(placed, Point):
                    names.append(_name(feature, placed.x, placed.y))
                else:
                    found[layer][_whole(feature)].append(placed)
    whole = {
        layer: {name: shapely.union_all(parts) for name, parts in groups.items()}
        for layer, groups in found.items()
    }
    return Land(
        whole.get("countries", {}),
        whole.get("regions", {}),
        whole.get("lakes", {}).get("", NOTHING),
        whole.get("rivers", {}).get("", NOTHING),
        {name: shapely.line_merge(lines) for name, lines in whole.get("borders", {}).items()},
        tuple(names),
    )


def _whole(feature: Mapping[str, Any]) -> str:
    """What a feature is a part of: a country, a region, the borders of a kind or in a country."""
    return feature.get("id") or feature.get("country") or feature.get("kind", "")


def _name(feature: Mapping[str, Any], x: float, y: float) -> Name:
    names = {lang: feature.get(f"name_{lang}") or feature["name_en"] for lang in LANGUAGES}
    return Name(feature["kind"], feature["rank"], x, y, names)


@lru_cache(maxsize=64)
def _tile(
    archive: Tiles, zoom: int, column: int, row: int
) -> tuple[tuple[str, dict[str, Any], Geometry], ...]:
    """A tile's features by layer, in the world, cut to the tile."""
    body = archive.tile(zoom, column, row)
    if body is None:
        return ()
    tile = 1 / 2**zoom
    west, north = column * tile, row * tile
    found = []
    for name, layer in mapbox_vector_tile.decode(
        gzip.decompress(body), default_options={"y_coord_down": True}
    ).items():
        unit = tile / layer["extent"]
        for feature in layer["features"]:
            shape = affine_transform(
                shapely.geometry.shape(feature["geometry"]), (unit, 0, 0, unit, west, north)
            )
            sound = shape if shape.is_valid else shapely.make_valid(shape)
            cut = shapely.clip_by_rect(sound, west, north, west + tile, north + tile)
            if not cut.is_empty:
                found.append((name, feature["properties"], cut))
    return tuple(found)
