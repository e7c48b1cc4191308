"""The tiles of a baked site: all where its events are, and few of the world around."""

import gzip
import json
from dataclasses import replace

import mapbox_vector_tile
import pytest

from dashboard import basemap, public
from dashboard.baking import ground
from geodata.publication import publish
from tests.small_package import SMALL

PUNO = (-78.75, -27.059125784374054, -61.875, -5.615985819155334)  # tiles of 5.625 degrees


@pytest.fixture(scope="module")
def data() -> dict:
    return json.loads(publish(SMALL)[1]["map.json"])


def test_the_area_is_whole_tiles_around_what_is_shown_with_a_margin(data: dict) -> None:
    assert ground.area(data) == pytest.approx(PUNO)


def test_where_nothing_is_shown_the_country_is_baked_and_without_one_the_whole_world() -> None:
    nothing = replace(SMALL, events=(), claims=(), event_sources=(), places=())
    data = json.loads(publish(nothing)[1]["map.json"])
    # Peru with half its size on each side, in tiles of 5.625 degrees.
    assert ground.area(data) == pytest.approx(
        (-90, -31.952162238024968, -61.875, 11.178401873711781)
    )
    del data["country_box"]
    assert ground.area(data) is None


def test_what_lies_around_the_180th_meridian_has_the_whole_world(data: dict) -> None:
    assert ground.area(data | {"regions": [["FJ-X", {}, [177.0, -19.0, 182.0, -16.0]]]}) is None


def test_all_tiles_of_the_area_and_the_world_above_are_there() -> None:
    paths = [path for path, _ in ground.tiles(public.TILES, "PE", PUNO)]
    assert len(paths) == len(set(paths))
    depths = {z: [path for path in paths if path.startswith(f"{z}/")] for z in range(7)}
    assert [len(depths[z]) for z in range(7)] == [1, 4, 16, 64, 4, 6, 12]
    assert "6/18/33.pbf" in depths[6]
    assert "6/20/36.pbf" in depths[6]
    assert "6/21/33.pbf" not in paths
    whole = sum(1 for _ in ground.tiles(public.TILES, "PE", None))
    assert whole == sum(4**z for z in range(7)) == 5461


def test_regions_and_their_borders_are_those_of_the_home_country() -> None:
    tiles = dict(ground.tiles(public.TILES, "PE", PUNO))
    found = mapbox_vector_tile.decode(tiles["3/2/4.pbf"])
    whole = mapbox_vector_tile.decode(gzip.decompress(public.TILES.tile(3, 2, 4) or b""))
    regions = {one["properties"]["id"]: one for one in found["regions"]["features"]}
    assert len(regions) == 26
    assert {id[:3] for id in regions} == {"PE-"}
    assert {one["properties"]["country"] for one in regions.values()} == {"PE"}
    before = {one["properties"]["id"]: one for one in whole["regions"]["features"]}
    assert {id: one["geometry"] for id, one in regions.items()} == {
        id: before[id]["geometry"] for id in regions
    }
    borders = [one["properties"] for one in found["borders"]["features"]]
    assert sorted(borders, key=str) == [{"kind": "country"}, {"kind": "region", "country": "PE"}]
    for layer in ("countries", "lakes", "rivers", "labels"):
        assert found[layer] == whole[layer]
    # Where only other countries have regions, the layer is gone.
    assert "regions" not in mapbox_vector_tile.decode(tiles["3/4/2.pbf"])


def test_a_style_with_an_area_draws_the_world_under_a_cover() -> None:
    style = basemap.style("light", "PE", PUNO)
    assert style["sources"]["base"]["bounds"] == list(PUNO)
    assert style["sources"]["world"]["maxzoom"] == 3
    assert style["sources"]["area"]["data"]["geometry"]["coordinates"][0][2] == [PUNO[2], PUNO[3]]
    order = [layer["id"] for layer in style["layers"]]
    assert order.index("world-land") < order.index("world-cover") < order.index("land")
    assert "world-region-tint" not in order


def test_a_style_of_the_whole_world_has_one_source() -> None:
    style = basemap.style("light", "PE")
    assert list(style["sources"]) == ["base"]
    assert "bounds" not in style["sources"]["base"]


def test_lines_of_regions_are_drawn_at_home_alone() -> None:
    (layer,) = [
        one for one in basemap.style("light", "KE")["layers"] if one["id"] == "region-borders"
    ]
    assert layer["filter"] == [
        "all",
        ["==", ["get", "kind"], "region"],
        ["==", ["get", "country"], "KE"],
    ]
