"""The base map's tiles as a page has them: with its package's own regions, where it brings any.

The regions of its country, the borders between them and their names are taken out of the tiles
that they touch, and the package's put in; all else in a tile stays byte for byte. So page, baked
page and picture draw what they always draw.
"""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import numpy as np
import orjson
import shapely
from mapbox_vector_tile.encoder import on_invalid_geometry_make_valid
from mapbox_vector_tile.Mapbox import vector_tile_pb2
from shapely.geometry import MultiLineString, Point, shape
from shapely.geometry.base import BaseGeometry

from dashboard import mbtiles
from dashboard.basemap import DEEPEST
from geodata import regions

REGIONS_FROM = 3  # zoom of the first tiles with regions
NAMES_FROM, NAMES_TO = 4, 9  # zooms of the names of large and of small regions
NAME = 72  # px that a region is wide where it is named
TILE = 512  # px
BUFFER = 1 / 64  # of a tile: edges drawn as lines do not show where tiles meet
BEYOND = 1.001  # so that the cut at the 180th meridian lies outside of the tiles: it is no edge
FURTHEST = 85.06  # degrees of latitude, just beyond the tiles
DRAWN = ("regions", "borders", "labels")  # the layers with a country's regions


@dataclass(frozen=True)
class Tiles:
    """An archive of tiles, and the regions.geojson that is drawn in them, if any."""

    archive: Path
    outlines: bytes = b""

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """One tile, gzipped, rows counted from the north; None where there is nothing to draw."""
        held = mbtiles.tile(self.archive, zoom, column, row)
        return _redrawn(self.outlines, held, zoom, column, row) if self.outlines else held

    def every(self) -> dict[tuple[int, int, int], bytes]:
        """All tiles by zoom, column and row."""
        held = mbtiles.every(self.archive)
        if self.outlines:
            for zoom in range(REGIONS_FROM, DEEPEST + 1):
                for column, row in _touched(self.outlines, zoom):
                    at = (zoom, column, row)
                    if drawn := _redrawn(self.outlines, held.get(at), *at):
                        held[at] = drawn
        return held


@lru_cache(maxsize=1024)
def _redrawn(outlines: bytes, held: bytes | None, zoom: int, column: int, row: int) -> bytes | None:
    if zoom < REGIONS_FROM or (column, row) not in _touched(outlines, zoom):
        return held
    tile = vector_tile_pb2.tile()
    tile.ParseFromString(gzip.decompress(held) if held else b"")
    level = _level(outlines, zoom)
    extent = next((layer.extent for layer in tile.layers), 4096)
    for layer in tile.layers:
        if layer.name in DRAWN:
            _take_out(layer, level.country)
    own = vector_tile_pb2.tile()
    own.ParseFromString(_encoded(level, extent, zoom, column, row))
    for layer in own.layers:
        known = next((one for one in tile.layers if one.name == layer.name), None)
        if known is None:
            tile.layers.add().CopyFrom(layer)
        else:
            _put_in(known, layer)
    for number in reversed(range(len(tile.layers))):
        if not tile.layers[number].features:
            del tile.layers[number]
    body = tile.SerializeToString(deterministic=True)
    return gzip.compress(body, mtime=0) if body else None


@dataclass(frozen=True)
class _Level:
    """What is drawn at a zoom, in the world from 0 to 1, by layer."""

    country: str
    layers: dict[str, list[tuple[BaseGeometry, dict[str, Any]]]]


@lru_cache(maxsize=16)
def _level(outlines: bytes, zoom: int) -> _Level:
    features = orjson.loads(outlines)["features"]
    told = [one["properties"] for one in features]
    country = told[0]["id"].partition("-")[0]
    squares = [_on_square(shape(one["geometry"])) for one in features]
    pixel = 1 / (TILE * 2**zoom)
    drawn = list(shapely.coverage_simplify(squares, pixel / (4 if zoom == DEEPEST else 2)))
    of_country = {"kind": "region", "country": country}
    ranks = [_rank(one) for one in squares]
    return _Level(
        country,
        {
            "regions": [
                (one, {"id": facts["id"], "country": country})
                for one, facts in zip(drawn, told, strict=True)
            ],
            "borders": [(_between(drawn), of_country)],
            "labels": [
                (_spot(one), {**of_country, **_names(facts), "rank": rank})
                for one, facts, rank in zip(squares, told, ranks, strict=True)
                if rank <= (NAMES_TO if zoom == DEEPEST else zoom)
            ],
        },
    )


@lru_cache(maxsize=16)
def _touched(outlines: bytes, zoom: int) -> frozenset[tuple[int, int]]:
    """Columns and rows of the tiles that these regions, or those before them, can lie in."""
    new = [shape(one["geometry"]) for one in orjson.loads(outlines)["features"]]
    old = regions.bundled().outline(_level(outlines, zoom).country)
    side = 2**zoom
    found = set()
    for part in shapely.get_parts([_on_square(one) for one in (*new, old) if one is not None]):
        for piece in shapely.get_parts(part):
            west, north, east, south = (np.array(piece.bounds) * side).tolist()
            columns = range(max(0, floor(west - BUFFER)), min(side - 1, floor(east + BUFFER)) + 1)
            rows = range(max(0, floor(north - BUFFER)), min(side - 1, floor(south + BUFFER)) + 1)
            found |= {(column, row) for column in columns for row in rows}
    return frozenset(found)


def _encoded(level: _Level, extent: int, zoom: int, column: int, row: int) -> bytes:
    """What lies in a tile, as a tile of its own."""
    side = 2**zoom
    layers = []
    for name, features in level.layers.items():
        pieces = []
        for whole, facts in features:
            placed = shapely.transform(whole, lambda at: (at * side - (column, row)) * extent)
            cut = _within(placed, extent)
            if not cut.is_empty:
                rounded = shapely.transform(cut, np.round)
                pieces.append({"geometry": rounded, "properties": facts})
        layers.append({"name": name, "features": pieces})
    options = {
        "extents": extent,
        "y_coord_down": True,
        "on_invalid_geometry": on_invalid_geometry_make_valid,
    }
    return mapbox_vector_tile.encode(layers, default_options=options)


def _within(placed: BaseGeometry, extent: int) -> BaseGeometry:
    """What of a shape a tile holds; a point lies in one tile alone."""
    if isinstance(placed, Point):
        inside = 0 <= placed.x < extent and 0 <= placed.y < extent
        return placed if inside else Point()
    beyond = BUFFER * extent
    return shapely.clip_by_rect(placed, -beyond, -beyond, extent + beyond, extent + beyond)


def _take_out(layer: Any, country: str) -> None:
    """Take the regions of a country, borders between them and their names out of a layer."""
    for number in reversed(range(len(layer.features))):
        tags = layer.features[number].tags
        pairs = zip(tags[::2], tags[1::2], strict=True)
        facts = {layer.keys[key]: layer.values[value].string_value for key, value in pairs}
        if facts.get("country") == country and facts.get("kind", "region") == "region":
            del layer.features[number]


def _put_in(layer: Any, own: Any) -> None:
    """Put the features of one layer into another of the same name and extent."""
    for key in own.keys:
        if key not in layer.keys:
            layer.keys.append(key)
    before = len(layer.values)
    layer.values.extend(own.values)
    at = {number: list(layer.keys).index(key) for number, key in enumerate(own.keys)}
    for feature in own.features:
        added = layer.features.add()
        added.CopyFrom(feature)
        pairs = zip(feature.tags[::2], feature.tags[1::2], strict=True)
        added.tags[:] = [tag for key, value in pairs for tag in (at[key], before + value)]


def _between(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """The borders with one of the shapes on each side: their stretches are those of both."""
    rings = shapely.get_rings(shapely.get_parts(shapes))
    stretches = np.concatenate(
        [np.hstack([points[:-1], points[1:]]) for points in map(shapely.get_coordinates, rings)]
    )
    turned = stretches[:, [2, 3, 0, 1]]
    forward = (stretches[:, 0] < turned[:, 0]) | (
        (stretches[:, 0] == turned[:, 0]) & (stretches[:, 1] < turned[:, 1])
    )
    one_way = np.where(forward[:, None], stretches, turned)
    found, times = np.unique(one_way, axis=0, return_counts=True)
    lines = found[times > 1].reshape(-1, 2, 2)
    return shapely.line_merge(MultiLineString(list(lines)))


def _spot(region: BaseGeometry) -> BaseGeometry:
    """Where a region is named: the middle of the widest circle in its largest part."""
    largest = max(shapely.get_parts(region), key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=largest.area**0.5 / 50)
    return Point(circle.coords[0])


def _rank(region: BaseGeometry) -> int:
    """The zoom from which on a region has room for its name."""
    size = max(part.area for part in shapely.get_parts(region)) ** 0.5 * TILE
    fits = (zoom for zoom in range(NAMES_FROM, NAMES_TO) if size * 2**zoom >= NAME)
    return next(fits, NAMES_TO)


def _names(facts: dict[str, Any]) -> dict[str, str]:
    """A region's names; where a language has none, the tiles' readers take the English one."""
    names = {key: name for key, name in facts.items() if key.startswith("name_")}
    return {"name_en": next(iter(names.values())), **names}


def _on_square(outline: BaseGeometry) -> BaseGeometry:
    """A shape in web Mercator, its world 0 to 1 from west to east and from north to south."""

    def placed(points: np.ndarray) -> np.ndarray:
        lon, lat = points[:, 0], np.radians(np.clip(points[:, 1], -FURTHEST, FURTHEST))
        beyond = np.where(np.abs(lon) >= 180, lon * BEYOND, lon)
        return np.column_stack([beyond / 360 + 0.5, 0.5 - np.arcsinh(np.tan(lat)) / (2 * np.pi)])

    return shapely.transform(outline, placed)
