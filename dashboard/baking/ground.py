"""The base map of a baked site: all tiles where its events are, few of the world around."""

import gzip
import math
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard import views
from dashboard.basemap import DEEPEST, WORLD_DEEPEST
from dashboard.tiles import Tiles
from geodata import circle, query
from geodata.circle import Box

MARGIN = 5.0  # degrees at least on each side of what is shown; else half of it
FURTHEST = 85.0  # degrees of latitude; there is no tile beyond


def area(data: Mapping[str, Any]) -> Box | None:
    """The box of whole tiles around all that a publication's map.json can show.

    None, the whole world, where there is nothing or it lies around the 180th meridian.
    """
    everything = query.Filter()
    shown = views.extent(query.sums(everything, data), data)
    regions = circle.around(tuple(row[2]) for row in data["regions"] if row[2])
    box = circle.around(one for one in (shown, regions) if one)
    if box is None:
        return None
    west, south, east, north = box
    wide, high = (max(MARGIN, size / 2) for size in (east - west, north - south))
    south, north = max(south - high, -FURTHEST), min(north + high, FURTHEST)
    left, right = _tile(west - wide), _tile(east + wide) + 1
    top, bottom = _row(north), _row(south) + 1
    if left < 0 or right > 1 << DEEPEST:
        return None
    return _longitude(left), _latitude(bottom), _longitude(right), _latitude(top)


def tiles(drawn: Tiles, box: Box | None) -> Iterator[tuple[str, bytes]]:
    """Every tile that a map can ask for, uncompressed; one with nothing in it is empty.

    A host of plain files has no way to say that there is none but an error.
    """
    held = drawn.every()
    for z in range(DEEPEST + 1):
        for x in range(1 << z):
            for y in range(1 << z):
                if z <= WORLD_DEEPEST or box is None or _touches(box, z, x, y):
                    body = held.get((z, x, y))
                    yield f"{z}/{x}/{y}.pbf", gzip.decompress(body) if body else b""


def _touches(box: Box, z: int, x: int, y: int) -> bool:
    """Whether a tile has a part in a box of whole tiles of the deepest zoom."""
    west, south, east, north = box
    scale = 1 << (DEEPEST - z)
    columns = range(
        round((west + 180) / 360 * (1 << DEEPEST)), round((east + 180) / 360 * (1 << DEEPEST))
    )
    rows = range(
        round(views.mercator(north) * (1 << DEEPEST)), round(views.mercator(south) * (1 << DEEPEST))
    )
    return (
        x * scale < columns.stop
        and (x + 1) * scale > columns.start
        and y * scale < rows.stop
        and (y + 1) * scale > rows.start
    )


def _tile(lon: float) -> int:
    return math.floor((lon + 180) / 360 * (1 << DEEPEST))


def _row(lat: float) -> int:
    return math.floor(views.mercator(lat) * (1 << DEEPEST))


def _longitude(column: int) -> float:
    return column / (1 << DEEPEST) * 360 - 180


def _latitude(row: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * row / (1 << DEEPEST)))))
