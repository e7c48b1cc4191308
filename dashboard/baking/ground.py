"""The base map of a baked site: all tiles where its events are, few of the world around."""

import gzip
import math
from collections.abc import Iterator, Mapping
from typing import Any

from mapbox_vector_tile.Mapbox import vector_tile_pb2

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
    country = data.get("country_box")
    box = circle.around(tuple(one) for one in (shown, regions, country) if one)
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


def tiles(drawn: Tiles, country: str, box: Box | None) -> Iterator[tuple[str, bytes]]:
    """Every tile that a map can ask for, uncompressed; one with nothing in it is empty.

    A host of plain files has no way to say that there is none but an error. Regions and their
    borders are drawn in the home `country` alone: the others' would be half of a tile.
    """
    held = drawn.every()
    for z in range(DEEPEST + 1):
        for x in range(1 << z):
            for y in range(1 << z):
                if z <= WORLD_DEEPEST or box is None or _touches(box, z, x, y):
                    body = held.get((z, x, y))
                    yield (
                        f"{z}/{x}/{y}.pbf",
                        _at_home(gzip.decompress(body), country) if body else b"",
                    )


def _at_home(body: bytes, country: str) -> bytes:
    """A tile without what lies in another country, of which the page shows nothing."""
    tile = vector_tile_pb2.tile()
    tile.ParseFromString(body)
    layers = [_of_country(layer, country) for layer in tile.layers]
    slim = vector_tile_pb2.tile(layers=[layer for layer in layers if layer.features])
    return bytes(slim.SerializeToString(deterministic=True))


def _of_country(layer: Any, country: str) -> Any:
    """A layer's features that are of a country or of none, with the values that they use."""
    if "country" not in layer.keys:
        return layer
    key = list(layer.keys).index("country")

    def elsewhere(feature: Any) -> bool:
        tags = dict(zip(feature.tags[::2], feature.tags[1::2], strict=True))
        return key in tags and layer.values[tags[key]].string_value != country

    kept = [one for one in layer.features if not elsewhere(one)]
    used = sorted({value for one in kept for value in one.tags[1::2]})
    slim = vector_tile_pb2.tile.layer(
        name=layer.name,
        version=layer.version,
        extent=layer.extent,
        keys=layer.keys,
        values=[layer.values[value] for value in used],
        features=kept,
    )
    for one in slim.features:
        one.tags[1::2] = [used.index(value) for value in one.tags[1::2]]
    return slim


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
