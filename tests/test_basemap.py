"""The bundled base map: what its tiles hold, how small they are, and how they are made."""

import gzip
import importlib.util
import json
import math
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import mapbox_vector_tile
import pytest
from shapely import LineString, Polygon, box, union_all
from shapely.geometry import Point, shape

from geodata.regions import bundled

ROOT = Path(__file__).parent.parent
BASEMAP = ROOT / "assets" / "map" / "basemap.mbtiles"
BUILD = ROOT / "geodata" / "data" / "boundaries"

LIMA = (-12.046, -77.043)
LAYERS = {"countries", "regions", "borders", "lakes", "rivers", "labels"}


def _tool(name):
    """Load a module of the build, which is no package."""
    spec = importlib.util.spec_from_file_location(f"boundaries_{name}", BUILD / f"{name}.py")
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


topology = _tool("topology")
vectortiles = _tool("vectortiles")


@pytest.fixture(scope="module")
def basemap():
    with closing(sqlite3.connect(f"file:{BASEMAP}?mode=ro", uri=True)) as database:
        yield database


def _stored(database, zoom, column, row):
    found = database.execute(
        "select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?",
        (zoom, column, 2**zoom - 1 - row),
    ).fetchone()
    return found[0] if found else None


def _layers(content):
    return mapbox_vector_tile.decode(
        gzip.decompress(content), default_options={"y_coord_down": True}
    )


def _position(lat, lon, zoom):
    """Return a place in tiles from the north-west corner of the world."""
    sine = math.sin(math.radians(lat))
    y = 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    return (lon / 360 + 0.5) * 2**zoom, y * 2**zoom


def _view(database, lat, lon, zoom, width=900, height=600):
    """Return the stored tiles that a map of this size asks for."""
    level = min(6, int(zoom))
    x, y = _position(lat, lon, level)
    side = 512 * 2 ** (zoom - level)
    columns = range(math.floor(x - width / 2 / side), math.floor(x + width / 2 / side) + 1)
    rows = range(math.floor(y - height / 2 / side), math.floor(y + height / 2 / side) + 1)
    wanted = [(c % 2**level, r) for c in columns for r in rows if 0 <= r < 2**level]
    return [t for t in (_stored(database, level, c, r) for c, r in wanted) if t]


def test_metadata_says_what_a_map_library_needs(basemap):
    facts = dict(basemap.execute("select name, value from metadata"))
    assert facts["format"] == "pbf"
    assert (facts["minzoom"], facts["maxzoom"]) == ("0", "6")
    assert facts["attribution"] == "Natural Earth · GeoNames (CC BY 4.0)"
    assert {layer["id"] for layer in json.loads(facts["json"])["vector_layers"]} == LAYERS


def test_tiles_cover_the_zooms_that_the_metadata_promises(basemap):
    zooms = [z for (z,) in basemap.execute("select distinct zoom_level from tiles order by 1")]
    assert zooms == list(range(7))


def test_the_open_ocean_has_no_tile(basemap):
    column, row = (math.floor(at) for at in _position(-30.0, -120.0, 6))
    assert _stored(basemap, 6, column, row) is None


def test_the_tile_of_lima_has_every_kind_of_thing(basemap):
    column, row = (math.floor(at) for at in _position(*LIMA, 5))
    layers = _layers(_stored(basemap, 5, column, row))
    assert set(layers) == LAYERS
    names = {f["properties"]["name_es"]: f["properties"] for f in layers["labels"]["features"]}
    assert (names["Lima"]["kind"], names["Lima"]["capital"]) == ("town", 1)
    assert names["Junín"]["kind"] == "region"


@pytest.mark.parametrize(
    ("layer", "key", "expected"), [("countries", "id", "PE"), ("regions", "id", "PE-LMA")]
)
def test_lima_lies_in_its_polygon_in_the_deepest_tile(basemap, layer, key, expected):
    x, y = _position(*LIMA, 6)
    found = _layers(_stored(basemap, 6, math.floor(x), math.floor(y)))[layer]
    point = Point((x % 1) * found["extent"], (y % 1) * found["extent"])
    around = [
        f["properties"][key]
        for f in found["features"]
        if shape(f["geometry"]).buffer(0).contains(point)
    ]
    assert around == [expected]


def test_the_regions_of_the_tiles_are_our_regions(basemap):
    known = {r.id: r.country for r in bundled()}
    rows = basemap.execute("select tile_data from tiles where zoom_level = 3").fetchall()
    drawn = {}
    for (content,) in rows:
        for feature in _layers(content)["regions"]["features"]:
            drawn[feature["properties"]["id"]] = feature["properties"]["country"]
    assert drawn.items() <= known.items()
    assert {r.id for r in bundled().of_country("PE")} <= drawn.keys()
    assert len(drawn) > 3000


def test_polygons_reach_past_the_tile_so_that_its_edge_is_not_drawn(basemap):
    column, row = (math.floor(at) for at in _position(-10.0, -75.0, 6))
    found = _layers(_stored(basemap, 6, column, row))["countries"]
    peru = next(shape(f["geometry"]) for f in found["features"] if f["properties"]["id"] == "PE")
    assert peru.bounds[0] < 0
    assert peru.bounds[2] > found["extent"]


def test_the_first_view_of_peru_stays_light(basemap):
    tiles = _view(basemap, -9.5, -75.0, 4.6)
    assert len(tiles) >= 2
    assert sum(map(len, tiles)) <= 30_000


def test_the_world_stays_light(basemap):
    assert sum(map(len, _view(basemap, 0, 0, 1.6))) <= 45_000
    assert BASEMAP.stat().st_size <= 6_000_000


def test_neighbours_still_touch_after_simplifying():
    zigzag = [(1, 0), (1.2, 0.3), (0.9, 0.6), (1.1, 0.8), (1, 1)]
    west = Polygon([(0, 0), *zigzag, (0, 1)])
    east = Polygon([*zigzag, (2, 1), (2, 0)])
    net = topology.topology([west, east])
    thinned = topology.simplified(net, lambda arc: 0.5, lambda point: point)
    left, right = topology.rebuilt(net, thinned)
    assert left.equals(box(0, 0, 1, 1))
    assert union_all([left, right]).equals(box(0, 0, 2, 1))


def test_only_the_border_between_two_shapes_has_two_sides():
    net = topology.topology([box(0, 0, 1, 1), box(1, 0, 2, 1)])
    shared = [arc for arc in net.arcs if len(arc.sides) == 2]
    assert [set(arc.points) for arc in shared] == [{(1, 0), (1, 1)}]


def test_an_island_and_the_hole_around_it_are_one_ring():
    hole = box(1, 1, 2, 2)
    net = topology.topology([box(0, 0, 3, 3).difference(hole), hole])
    around, island = topology.rebuilt(net, topology.simplified(net, lambda _: 0, lambda p: p))
    assert around.equals(box(0, 0, 3, 3).difference(hole))
    assert island.equals(hole)


def test_a_feature_is_cut_into_the_tiles_it_touches():
    line = LineString([(0.1, 0.1), (0.9, 0.1)])
    tiles = vectortiles.layer_tiles("rivers", [vectortiles.Feature(line, {"n": 7})], 1, 4096)
    assert set(tiles) == {(1, 0, 0), (1, 1, 0)}
    (cut,) = mapbox_vector_tile.decode(tiles[1, 0, 0])["rivers"]["features"]
    assert cut["properties"] == {"n": 7}
    start, end = (x for x, _ in cut["geometry"]["coordinates"])
    assert start == round(0.2 * 4096)
    assert end > 4096


def test_the_same_tiles_give_the_same_bytes(tmp_path):
    tiles = {(0, 0, 0): b"abc", (1, 1, 0): b"de" * 900}
    for name in ("one", "two"):
        vectortiles.write_mbtiles(tmp_path / name, dict(reversed(tiles.items())), {"name": "x"})
        tiles = dict(reversed(tiles.items()))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
