"""A package's own regions in the tiles of the base map, and what is drawn from those."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import mapbox_vector_tile
import pytest
from shapely.geometry import shape

from dashboard import basemap, pictures, public, site
from dashboard.baking import notice
from dashboard.baking.contents import contents
from dashboard.picture.view import Asked
from dashboard.settings import Settings
from dashboard.tiles import Tiles
from geodata.publication import publish
from geodata.query import Filter
from tests import own_outlines
from tests.published import PLOTLY

Publication = tuple[str, dict[str, bytes]]
KENYA = (6, 38, 31)  # the tile of 33.75 to 39.4 degrees east, 0 to 5.6 north
LIMA = (6, 18, 34)
SOURCE = "Invented <b>counties</b> (CC0)"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    return publish(own_outlines.map_of(tmp_path_factory.mktemp("kenya")))


@pytest.fixture(scope="module")
def own(published: Publication) -> Tiles:
    return public.tiles(published[1])


def features(body: bytes | None, layer: str) -> list[dict[str, Any]]:
    held = mapbox_vector_tile.decode(gzip.decompress(body or b""))
    return held.get(layer, {"features": []})["features"]


def of_kenya(body: bytes | None, layer: str) -> Iterator[dict[str, Any]]:
    for feature in features(body, layer):
        told = feature["properties"]
        if told.get("country") == "KE" and told.get("kind", "region") == "region":
            yield feature


def test_the_regions_of_the_country_are_the_packages(own: Tiles) -> None:
    before = {one["properties"]["id"] for one in of_kenya(public.TILES.tile(*KENYA), "regions")}
    assert "KE-x-rift-valley" in before
    found = {one["properties"]["id"] for one in of_kenya(own.tile(*KENYA), "regions")}
    assert found == {"KE-30", "KE-x-east"}


def test_the_border_between_two_of_them_is_drawn_and_no_other(own: Tiles) -> None:
    (border,) = of_kenya(own.tile(*KENYA), "borders")
    assert border["properties"] == {"kind": "region", "country": "KE"}
    line = shape(border["geometry"])
    # From (36.9, 0) to (37, 1), a degree in 728 units of a tile, and 64 beyond its edge.
    assert line.geom_type == "LineString"
    assert line.length == pytest.approx(728 + 64, abs=8)


def test_their_names_stand_once_in_the_packages_languages(own: Tiles) -> None:
    zoom, column, row = KENYA
    around = [own.tile(zoom, column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1, 2)]
    names = [one["properties"] for body in around for one in of_kenya(body, "labels")]
    assert {(one["name_en"], one["name_es"], one["rank"]) for one in names} == {
        ("West", "Magharibi", 5),
        ("East", "Mashariki", 5),
        ("South", "Kusini", 5),
    }
    assert len(names) == 3


def rest(body: bytes) -> list[str]:
    """All that a tile holds besides Kenya's regions, its borders between them and their names."""
    held = mapbox_vector_tile.decode(gzip.decompress(body))
    kenyan = [one for layer in ("regions", "borders", "labels") for one in of_kenya(body, layer)]
    return sorted(
        json.dumps([name, one])
        for name, layer in held.items()
        for one in layer["features"]
        if one not in kenyan
    )


def test_all_else_stays_as_it_was(own: Tiles) -> None:
    before, now = public.TILES.every(), own.every()
    changed = [at for at in now if now[at] != before.get(at)]
    assert before.keys() == now.keys()
    assert sorted({zoom for zoom, _, _ in changed}) == [3, 4, 5, 6]
    assert len(changed) == 12
    assert [at for at in changed if rest(now[at]) != rest(before[at])] == []
    assert own.tile(*LIMA) == public.TILES.tile(*LIMA)
    assert {at: own.tile(*at) for at in changed} == {at: now[at] for at in changed}


def test_a_picture_tints_and_names_them(published: Publication, own: Tiles) -> None:
    data = site.shown(published[1])
    asked = Asked(Filter(), 1200, 630, "light", "es")
    told = pictures.drawn(asked, "svg", data, "Daily A", own).decode()
    without = pictures.drawn(asked, "svg", data, "Daily A", public.TILES).decode()
    tint = 'opacity="0.16"'
    assert (told.count(tint), without.count(tint)) == (1, 0)
    assert "KUSINI" in told
    assert "KUSINI" not in without


def test_whose_they_are_is_said_wherever_the_map_is(published: Publication) -> None:
    data = site.shown(published[1])
    assert data["outlines"] == SOURCE
    asked = Asked(Filter(), 1200, 630, "light", "en")
    drawn = pictures.drawn(asked, "svg", data, "", public.tiles(published[1])).decode()
    assert "Base map: Invented &lt;b&gt;counties&lt;/b&gt;" in drawn
    assert f"Outlines of regions: {SOURCE}." in notice.notice(published[1]).decode()


def test_a_baked_site_has_them(published: Publication, own: Tiles) -> None:
    baked = contents(*published, Settings(), PLOTLY)
    (folder,) = {path.split("/")[1] for path in baked.kept if path.startswith("map/")}
    path = "/".join(map(str, KENYA))
    found = mapbox_vector_tile.decode(baked.kept[f"map/{folder}/{path}.pbf"])
    whole = mapbox_vector_tile.decode(gzip.decompress(own.tile(*KENYA) or b""))
    # As on a server, but for what lies in other countries.
    assert found["regions"]["features"] == [
        one for one in whole["regions"]["features"] if one["properties"]["country"] == "KE"
    ]
    assert len(found["regions"]["features"]) == 2
    assert found["countries"] == whole["countries"]
    told = json.loads(baked.kept[f"map/{folder}/light.json"])
    assert told["sources"]["base"]["attribution"] == (
        "Invented &lt;b&gt;counties&lt;/b&gt; (CC0) · Natural Earth · GeoNames (CC BY 4.0)"
    )
    assert json.loads(published[1]["regions.geojson"])["source"] == SOURCE


def test_a_server_gives_the_same_tiles(published: Publication, own: Tiles) -> None:
    client = site.create(*published, Settings(), PLOTLY).test_client()
    maps = public.map_styles("KE", None, own, basemap.attribution(site.shown(published[1])))
    path = "/".join(map(str, KENYA))
    answer = client.get(f"/{public.tiles_folder(maps)}/{path}.pbf")
    assert answer.status_code == 200
    assert answer.data == own.tile(*KENYA)
