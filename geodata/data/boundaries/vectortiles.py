"""Mapbox vector tiles (version 2) in an MBTiles file, byte for byte the same each time.

Coordinates are the world as a square from (0, 0) at north-west to (1, 1) at south-east.
"""

import gzip
import json
import math
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely import LineString, Polygon, get_parts
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

BUFFER = 1 / 64  # of a tile: outlines drawn as lines do not show where tiles meet
BEYOND = 1.001
POINT, LINE, POLYGON = 1, 2, 3
MOVE, DRAW, CLOSE = 1, 2, 7

Value = str | int
Tile = tuple[int, int, int]  # zoom, column, row from the north


@dataclass(frozen=True, slots=True)
class Feature:
    shape: BaseGeometry
    properties: Mapping[str, Value]


def square(lon: float, lat: float) -> tuple[float, float]:
    """Project to web Mercator, cut off where its square ends."""
    if abs(lon) >= 180:
        lon *= BEYOND  # so that the cut lies outside the tile and is not drawn as a coast
    sine = math.sin(math.radians(max(-85.06, min(85.06, lat))))
    return (lon / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi))


def layer_tiles(
    name: str, features: Iterable[Feature], zoom: int, extent: int
) -> dict[Tile, bytes]:
    """Cut one layer at one zoom into encoded layers by tile."""
    pieces: dict[Tile, list[tuple[BaseGeometry, Mapping[str, Value]]]] = {}
    for feature in features:
        for tile, piece in _pieces(feature.shape, zoom):
            pieces.setdefault(tile, []).append((piece, feature.properties))
    layers = {tile: _layer(name, found, tile, extent) for tile, found in pieces.items()}
    return {tile: layer for tile, layer in layers.items() if layer}


def write_mbtiles(path: Path, tiles: Mapping[Tile, bytes], metadata: Mapping[str, str]) -> None:
    """Write tiles in a fixed order; the file holds no time and no free page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    database = sqlite3.connect(partial, isolation_level=None)
    database.execute("pragma page_size = 1024")  # most tiles are small
    database.execute("create table metadata (name text, value text)")
    database.execute(
        "create table tiles (zoom_level integer, tile_column integer, tile_row integer,"
        " tile_data blob)"
    )
    database.execute("begin")
    database.executemany("insert into metadata values (?, ?)", sorted(metadata.items()))
    database.executemany(
        "insert into tiles values (?, ?, ?, ?)",
        (
            (zoom, column, 2**zoom - 1 - row, gzip.compress(content, 9, mtime=0))
            for (zoom, column, row), content in sorted(tiles.items())
        ),
    )
    database.execute("commit")
    database.execute("create unique index tile_index on tiles (zoom_level, tile_column, tile_row)")
    database.execute("vacuum")
    database.close()
    partial.replace(path)


def described_layers(fields: Mapping[str, Mapping[str, str]], zooms: Mapping[str, range]) -> str:
    layers = [
        {"id": name, "fields": dict(kinds), "minzoom": zooms[name][0], "maxzoom": zooms[name][-1]}
        for name, kinds in fields.items()
    ]
    return json.dumps({"vector_layers": layers}, separators=(",", ":"))


def _pieces(shape: BaseGeometry, zoom: int) -> Iterator[tuple[Tile, BaseGeometry]]:
    if isinstance(shape, Point):
        side = 2**zoom
        column, row = (min(side - 1, max(0, int(at * side))) for at in (shape.x, shape.y))
        yield (zoom, column, row), shape
    else:
        yield from _quarters(shape, (0, 0, 0), zoom)


def _quarters(shape: BaseGeometry, tile: Tile, zoom: int) -> Iterator[tuple[Tile, BaseGeometry]]:
    level, column, row = tile
    side, margin = 1 / 2**level, BUFFER / 2**zoom
    edges = (column * side, row * side, (column + 1) * side, (row + 1) * side)
    west, north, east, south = (
        edges[0] - margin,
        edges[1] - margin,
        edges[2] + margin,
        edges[3] + margin,
    )
    left, top, right, bottom = shape.bounds
    if left > east or right < west or top > south or bottom < north:
        return
    if left < west or right > east or top < north or bottom > south:
        shape = shapely.clip_by_rect(shape, west, north, east, south)
        if shape.is_empty:
            return
    if level == zoom:
        yield tile, shape
        return
    for down in (0, 1):
        for across in (0, 1):
            yield from _quarters(shape, (level + 1, 2 * column + across, 2 * row + down), zoom)


def _layer(name: str, pieces: Sequence, tile: Tile, extent: int) -> bytes:
    keys: dict[str, int] = {}
    values: dict[Value, int] = {}
    encoded = []
    for shape, properties in pieces:
        kind, commands = _commands(shape, tile, extent)
        if not commands:
            continue
        tags = []
        for key, value in properties.items():
            tags += [keys.setdefault(key, len(keys)), values.setdefault(value, len(values))]
        body = _packed(2, tags) + _field(3, kind) + _packed(4, commands)
        encoded.append(_bytes(2, body))
    if not encoded:
        return b""
    layer = b"".join(
        [
            _bytes(1, name.encode()),
            *encoded,
            *(_bytes(3, key.encode()) for key in keys),
            *(_bytes(4, _value(value)) for value in values),
            _field(5, extent),
            _field(15, 2),
        ]
    )
    return _bytes(3, layer)


def _commands(shape: BaseGeometry, tile: Tile, extent: int) -> tuple[int, list[int]]:
    zoom, column, row = tile
    scale = 2**zoom * extent

    def points(coordinates) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for x, y in coordinates:
            point = (round(x * scale) - column * extent, round(y * scale) - row * extent)
            if not found or point != found[-1]:
                found.append(point)
        return found

    commands: list[int] = []
    at = (0, 0)
    kind = POINT
    for part in get_parts(shape):
        if isinstance(part, Point):
            at = _run(commands, at, points(part.coords))
        elif isinstance(part, LineString):
            kind, line = LINE, points(part.coords)
            if len(line) > 1:
                at = _run(commands, at, line)
        elif isinstance(part, Polygon):
            kind = POLYGON
            for number, ring in enumerate((part.exterior, *part.interiors)):
                turned = _turned(points(ring.coords)[:-1], outer=number == 0)
                if turned:
                    at = _run(commands, at, turned)
                    commands.append(_command(CLOSE, 1))
                elif number == 0:
                    break
    return kind, commands


def _turned(ring: list[tuple[int, int]], outer: bool) -> list[tuple[int, int]]:
    """Turn a ring the way the format asks, outer ones clockwise; nothing if it has no area."""
    following = ring[1:] + ring[:1]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True))
    if len(ring) < 3 or area == 0:
        return []
    return ring if (area > 0) == outer else ring[::-1]


def _run(commands: list[int], at: tuple[int, int], points: list[tuple[int, int]]):
    """Append a move to the first point and a line through the others; return the last."""
    for number, (x, y) in enumerate(points):
        if number == 0:
            commands.append(_command(MOVE, 1))
        elif number == 1:
            commands.append(_command(DRAW, len(points) - 1))
        commands += [_zigzag(x - at[0]), _zigzag(y - at[1])]
        at = (x, y)
    return at


def _command(id: int, count: int) -> int:
    return id | count << 3


def _zigzag(number: int) -> int:
    return number << 1 ^ number >> 31


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def _field(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _bytes(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _packed(number: int, values: Iterable[int]) -> bytes:
    return _bytes(number, b"".join(map(_varint, values)))


def _value(value: Value) -> bytes:
    return _bytes(1, value.encode()) if isinstance(value, str) else _field(4, value)
