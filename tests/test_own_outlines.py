"""A country's own outlines in a package: checked, simplified, and used wherever regions are."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import shape

from geodata import package, publication, regions
from geodata.importing.outlines import EVERY, BadOutlines, made
from geodata.package import InvalidPackage
from geodata.regions import Outlines
from geodata.schema import Place
from geodata.verbs.regions import with_outlines
from tests import own_outlines
from tests.own_outlines import ELDORET, FEATURES, NAIROBI, feature
from tests.sheets import bring, command, held, kenya, same
from tests.sheets import write as write_sheet

NAMES = {EVERY: "county"}
IDS = ("KE-30", "KE-x-east", "KE-x-south-county")


def of(
    features: list[dict[str, Any]] = FEATURES,
    languages: tuple[str, ...] = ("en",),
    names: dict[str, str] = NAMES,
) -> Outlines:
    text = own_outlines.text(features)
    bundled = regions.bundled()
    return made("ke.geojson", text, "KE", languages, "code", names, "Invented", bundled).outlines


@pytest.fixture(scope="module")
def own() -> Outlines:
    return of(languages=("en", "es"))


def test_ids_become_those_that_the_package_takes(own: Outlines) -> None:
    assert tuple(region.id for region in own.regions) == IDS


def test_each_language_may_have_a_name_of_its_own() -> None:
    found = of(languages=("en", "fr"), names={EVERY: "county", "fr": "jina"})
    assert found.regions[0].names == {"en": "West", "fr": "Magharibi"}


def test_neighbours_share_their_border_without_gap_or_overlap(own: Outlines) -> None:
    shapes = [shape(geometry) for geometry in own.geometries]
    assert shapely.coverage_is_valid(shapes, gap_width=0.1)
    west, east, south = shapes
    assert shapely.intersection(west, east).length == pytest.approx(2.01, abs=0.01)
    assert shapely.intersection(west, south).length == pytest.approx(1.0, abs=0.001)
    assert shapely.union_all(shapes).area == pytest.approx(12.0, abs=0.01)


def test_a_fine_border_is_simplified_once_for_both_sides() -> None:
    wave = [[37 + 0.0003 * (n % 2), -1 + n / 500] for n in range(1001)]
    west = feature([[34.5, -1.0], *wave, [34.5, 1.0], [34.5, -1.0]], code="1", county="W")
    east = feature([[39.0, 1.0], *wave[::-1], [39.0, -1.0], [39.0, 1.0]], code="2", county="E")
    found = of([west, east])
    shapes = [shape(geometry) for geometry in found.geometries]
    assert shapely.coverage_is_valid(shapes)
    assert [shapely.get_num_coordinates(one) for one in shapes] == [52, 52]


def test_the_same_file_gives_the_same_bytes(own: Outlines) -> None:
    grown = replace(kenya(), outlines=own)
    assert package.render(grown) == package.render(
        replace(kenya(), outlines=of(FEATURES[::-1], languages=("en", "es")))
    )
    assert package.parse(package.render(grown)) == grown


CROSSING = [[35, 0], [36, 1], [36, 0], [35, 1], [35, 0]]


@pytest.mark.parametrize(
    ("features", "said"),
    [
        (
            [feature(own_outlines.WEST, code=None, county="West")],
            "ke.geojson, feature 1: code is None, expected a region's id such as KE-30, or a name "
            "of its own; fill it, or name another property with --id",
        ),
        (
            [feature(own_outlines.WEST, code="TZ-01", county="West")],
            "ke.geojson, feature 1: code is 'TZ-01', expected a region's id such as KE-30, or a "
            "name of its own; fill it, or name another property with --id",
        ),
        (
            [FEATURES[0], feature(own_outlines.EAST, code="30", county="East")],
            "ke.geojson, feature 2: code gives KE-30, which feature 1 has; expected an id of its "
            "own; join the parts of a region into one feature, or mend the id",
        ),
        (
            [feature(own_outlines.WEST, code="1", county="")],
            "ke.geojson, feature 1: county is '', expected a name in en of at most 100 letters; "
            "fill it, or name another property with --name",
        ),
        (
            [feature([[250000, 9.9e6], [260000, 9.9e6], [250000, 9.8e6], [250000, 9.9e6]],
                     code="1", county="W")],
            "ke.geojson, feature 1: expected a Polygon or MultiPolygon in degrees (WGS 84), "
            "longitude first; export the file again in EPSG:4326",
        ),
        (
            [feature([[y, x] for x, y in own_outlines.WEST], code="1", county="W")],
            "ke.geojson: lies elsewhere, KE-1 in Mascara (DZ-29); expected regions of KE; "
            "put longitude before latitude",
        ),
        (
            [feature([[30, -3], [33, -3], [33, -6], [30, -6], [30, -3]], code="1", county="W")],
            "ke.geojson: lies elsewhere, KE-1 in Tabora (TZ-24); expected regions of KE; take the "
            "file of this country",
        ),
        (
            [feature(own_outlines.WEST, ref="1", county="W")],
            "ke.geojson: no feature has the property 'code'; expected one of county, ref",
        ),
        ([], "ke.geojson: has 0 features, expected 1 to 1,000 regions of the first level; export "
             "that level alone"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_says_where_and_what_to_do(
    features: list[dict[str, Any]], said: str
) -> None:
    with pytest.raises(BadOutlines) as problem:
        of(features)
    assert str(problem.value) == said


def test_a_language_without_a_name_is_asked_for() -> None:
    with pytest.raises(BadOutlines, match=r"no property .* names in es; add --name es=PROP, or"):
        of(languages=("en", "es"), names={"en": "county"})


def test_what_is_no_geojson_is_refused() -> None:
    with pytest.raises(BadOutlines, match=r"ke\.geojson: expected GeoJSON .*; export it as Geo"):
        made("ke.geojson", "PK\x03", "KE", ("en",), "a", NAMES, None, regions.bundled())


def test_an_outline_that_crosses_itself_is_mended_and_told() -> None:
    text = own_outlines.text([feature(CROSSING, code="1", county="W")])
    found = made("f", text, "KE", ("en",), "code", NAMES, None, regions.bundled())
    assert found.notes == ("f, feature 1: crosses itself (Self-intersection[35.5 0.5]); mended",)
    assert shape(found.outlines.geometries[0]).area == pytest.approx(0.5)


def spoiled(old: str, new: str) -> dict[str, bytes]:
    files = package.render(replace(kenya(), outlines=of()))
    assert old in files["regions.geojson"].decode()
    text = files["regions.geojson"].decode().replace(old, new)
    return {**files, "regions.geojson": text.encode()}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"KE-30"', '"30"', "feature 1 id '30': expected a region's id, such as KE-30 (ISO"),
        ('"KE-30"', '"TZ-30"', "feature 1 id 'TZ-30': expected a region of the package's country"),
        (
            '"KE-30"',
            '"KE-x-east"',
            "feature 2 id 'KE-x-east': expected an id of its own; feature 1",
        ),
        ('"West"', '""', "feature 1 name_en (empty): expected a name of at most 100 letters"),
        ('"name_en":"West"', '"name":"West"', "feature 1 names: expected a name in each language"),
        ('"MultiPolygon"', '"Point"', "feature 1 geometry: expected a Polygon or MultiPolygon in"),
        ('"features":[', '"features":{', "regions.geojson: expected GeoJSON (Expecting property"),
    ],
)
def test_a_faulty_file_in_a_package_is_told_as_any_other(old: str, new: str, said: str) -> None:
    with pytest.raises(InvalidPackage) as problem:
        package.parse(spoiled(old, new))
    assert said in str(problem.value)


def test_points_lie_in_the_packages_own_regions(own: Outlines) -> None:
    here = regions.of(own)
    assert [here.at(*point).id for point in (NAIROBI, ELDORET)] == ["KE-x-south-county", "KE-30"]
    assert [region.id for region in here.of_country("KE")] == list(IDS)
    assert here.by_id("KE-x-nairobi") is None
    assert here.at(-12.05, -77.05).id == "PE-LMA"


def test_an_import_places_its_rows_in_them(own: Outlines, tmp_path: Path) -> None:
    rows = [
        ("", "2024-06-18", "Eldoret", "", "Peaceful protest", "One", "", "Daily A", "2024-06-19"),
        ("", "2024-06-18", "", "South", "Peaceful protest", "Two", "", "Daily A", "2024-06-19"),
        ("", "2024-06-18", "Nairobi", "East", "Peaceful protest", "3", "", "Daily A", "2024-06-19"),
    ]
    sheet = write_sheet(tmp_path / "sheet.csv", rows)
    grown = bring(replace(kenya(), outlines=own), tmp_path, sheet).package
    assert {place.id: place.admin1 for place in grown.places} == {
        "eldoret": "KE-30",
        "ke-x-south-county": "KE-x-south-county",
        "ke-x-east": "KE-x-east",  # Nairobi is not known there, so the region stands for it
    }


def test_readers_get_them_with_their_names(own: Outlines, tmp_path: Path) -> None:
    row = ("", "2024-06-18", "Eldoret", "", "Peaceful protest", "One", "", "Daily A", "2024-06-19")
    sheet = write_sheet(tmp_path / "sheet.csv", [row])
    grown = bring(replace(kenya(), outlines=own), tmp_path, sheet).package
    _, files = publication.publish(grown)
    assert json.loads(files["map.json"])["regions"] == [
        ["KE-30", {"en": "West", "es": "West"}, [34.5, -1.0, 37.0, 1.0]]
    ]
    assert files["regions.geojson"] == package.render(grown)["regions.geojson"]
    described = json.loads(files["datapackage.json"])["resources"]
    assert {"name": "regions-geojson", "path": "regions.geojson", "format": "geojson"} in described


def test_the_command_puts_them_in_and_moves_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kenya"
    assert command("new", folder, "--country", "KE") == 0
    assert command("import", "examples/kenya-june-2024.csv", "--into", folder) == 0
    file = own_outlines.write(tmp_path / "ke.geojson")
    capsys.readouterr()
    argv = ("regions", folder, file, "--id", "code", "--name", "county")
    assert command(*argv, "--source", "Invented (CC0)") == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["3 places put into these regions"]
    made = package.read(folder)
    assert {place.id: place.admin1 for place in made.places} == {
        "nairobi": "KE-x-south-county", "eldoret": "KE-30", "kisumu": "KE-30",
    }  # fmt: skip
    assert made.outlines
    assert made.outlines.source == "Invented (CC0)"
    assert command("validate", folder) == 0
    assert command("places", folder) == 0
    assert same(package.read(folder), made)


def test_a_file_that_cannot_be_used_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kenya"
    command("new", folder, "--country", "KE")
    before = held(folder)
    file = own_outlines.write(tmp_path / "ke.geojson", [feature(CROSSING, code=True, county="W")])
    assert command("regions", folder, file, "--id", "code", "--name", "county") == 2
    assert "feature 1: code is True, expected a region's id" in capsys.readouterr().err
    assert held(folder) == before


def test_what_lies_in_a_bundled_region_is_put_into_one_of_the_packages(own: Outlines) -> None:
    lat, lon = ELDORET
    names = {"en": "X", "es": "X"}
    point = Place(
        id="x", name=names, admin1="KE-x-rift-valley", country="KE", lat=lat, lon=lon, level="place"
    )
    area = Place(id="a", name=names, admin1="KE-x-nyanza", country="KE", level="admin1")
    abroad = Place(id="p", name=names, admin1="PE-PUN", country="PE", lat=-15.5, lon=-70.1,
                   level="place")  # fmt: skip
    base = replace(kenya(), outlines=own, places=(point, area, abroad))
    moved = with_outlines(base, own).places
    assert [place.admin1 for place in moved] == ["KE-30", "KE-x-nyanza", "PE-PUN"]
