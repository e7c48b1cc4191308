"""The gazetteer's tables: what was built, where its rows lie, and damage told in words."""

import csv
import hashlib
import json
import shutil

import brotli
import pytest

from geodata.data.gazetteer import inputs
from geodata.folding import fold
from geodata.geocode import GazetteerGeocoder
from geodata.geocoding.gazetteer import (
    ALIAS_COLUMNS,
    ALIASES,
    COLUMNS,
    FOLDER,
    MANIFEST,
    NAMES,
    PLACES,
    DamagedGazetteer,
    Gazetteer,
)
from geodata.regions import bundled

FOUR_MEGABYTES = 4_000_000


@pytest.fixture
def copy(tmp_path):
    for name in (PLACES, NAMES, MANIFEST, ALIASES):
        shutil.copy(FOLDER / name, tmp_path)
    return tmp_path


def _cut(folder):
    data = (folder / NAMES).read_bytes()
    (folder / NAMES).write_bytes(data[: len(data) // 2])


def _change(folder):
    text = brotli.decompress((folder / PLACES).read_bytes()).replace(b"Juliaca", b"Juliacx")
    (folder / PLACES).write_bytes(brotli.compress(text, quality=1))


def _remove(folder):
    (folder / PLACES).unlink()


def _empty_manifest(folder):
    (folder / MANIFEST).write_text("{}")


@pytest.mark.parametrize("damage", [_cut, _change, _remove, _empty_manifest])
def test_a_damaged_table_says_what_and_what_to_do(copy, damage):
    damage(copy)
    with pytest.raises(DamagedGazetteer, match=r"s\.tsv\.br: .+; put .+ back .+ or build"):
        GazetteerGeocoder(folder=copy).geocode("Lima")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("X,-95,0,place,,PE,,,source,why", "lat, lon is -95.0, 0.0"),
        ("X,north,0,place,,PE,,,source,why", "north"),
        ("X,0,0,town,,PE,,,source,why", "level is 'town'"),
        ("X,0,0,place,,PE,,,,why", "source is empty"),
        ("X,0,0,place", "columns are"),
        ("X,0,0,place,,PE,,,source,why,more", "columns are"),
    ],
)
def test_a_faulty_alias_says_where_and_what_was_expected(copy, row, words):
    (copy / ALIASES).write_text(",".join(ALIAS_COLUMNS) + "\n" + row + "\n")
    with pytest.raises(DamagedGazetteer, match="line 2: .*" + words):
        Gazetteer.read(copy)


def test_the_tables_are_the_ones_that_were_built():
    manifest = json.loads((FOLDER / MANIFEST).read_text())
    texts = {file: brotli.decompress((FOLDER / file).read_bytes()) for file in (PLACES, NAMES)}
    assert manifest["files"] == {
        file: hashlib.sha256(text).hexdigest() for file, text in texts.items()
    }
    assert inputs.SHA256.items() <= manifest["inputs"].items()
    assert texts[PLACES].decode().split("\n", 1)[0] == "\t".join(COLUMNS)


def test_names_lie_in_the_order_in_which_they_are_looked_up():
    lines = brotli.decompress((FOLDER / NAMES).read_bytes()).decode().splitlines()[1:]
    assert lines == sorted(lines)
    names = [line.split("\t")[0] for line in lines]
    assert len(set(names)) == len(names) > 300_000
    assert [name for name in names[::97] if fold(name) != name] == []


@pytest.mark.parametrize("key", ["", "\t", "zzzzzz", "\uffff", "limaqq", "lima\t"])
def test_a_name_that_nothing_bears_finds_nothing(key):
    assert Gazetteer.read(FOLDER).find(key) == []


def test_the_tables_are_small():
    files = [f for f in FOLDER.iterdir() if f.is_file()]
    assert sum(f.stat().st_size for f in files) <= FOUR_MEGABYTES


def test_no_town_is_more_exact_than_four_decimals_and_each_lies_on_earth():
    rows = _rows()
    assert all(len(row[c].partition(".")[2]) <= 4 for row in rows for c in ("lat", "lon"))
    assert all(abs(float(r["lat"])) <= 90 and abs(float(r["lon"])) <= 180 for r in rows)


def test_the_region_of_a_peruvian_town_is_the_polygon_it_lies_in():
    towns = [r for r in _rows() if (r["country"], r["level"]) == ("PE", "place")]
    at = {r["id"]: bundled().at(float(r["lat"]), float(r["lon"])) for r in towns}
    wrong = [r["name"] for r in towns if at[r["id"]] and at[r["id"]].id != r["region"]]
    over_a_border = [r["name"] for r in towns if at[r["id"]] and at[r["id"]].country != "PE"]
    assert wrong == over_a_border
    assert len(over_a_border) < 10


def test_every_region_in_the_tables_is_one_of_the_map():
    assert {row["region"] for row in _rows()} - {""} == {region.id for region in bundled()}


def test_an_alias_lies_in_its_region_or_just_outside_a_generalised_border():
    steps = (-0.1, -0.03, 0, 0.03, 0.1)
    for row in csv.DictReader((FOLDER / ALIASES).read_text().splitlines()):
        lat, lon = float(row["lat"]), float(row["lon"])
        near = [bundled().at(lat + north, lon + east) for north in steps for east in steps]
        assert row["admin1"] in {region.id for region in near if region}, row["name"]


def test_an_alias_names_an_open_source_and_a_reason_and_repeats_no_town():
    rows = list(csv.DictReader((FOLDER / ALIASES).read_text().splitlines()))
    assert all(row["source"].startswith("https://") and len(row["why"]) > 20 for row in rows)
    assert len({(r["name"], r["admin1"], r["level"]) for r in rows}) == len(rows)
    own = {(r["name"].lower(), r["region"]) for r in _rows() if r["level"] == "place"}
    assert not [
        r for r in rows if (r["name"].lower(), r["admin1"]) in own and r["level"] == "place"
    ]


def test_an_alias_has_the_point_of_what_it_stands_for():
    entries = {row["id"]: row for row in _rows()}
    for row in csv.DictReader((FOLDER / ALIASES).read_text().splitlines()):
        if "geonames.org" in row["source"]:
            entry = entries[row["source"].rpartition("/")[2]]
        elif row["level"] == "admin1":
            entry = entries[row["admin1"]]
        else:
            continue
        same = ("lat", "lon", "level", "country")
        assert [row[c] for c in same] == [entry[c] for c in same], row["name"]
        assert entry["region"] == row["admin1"]
        assert entry["area"] in ("", row["parent"])


def _rows():
    text = brotli.decompress((FOLDER / PLACES).read_bytes()).decode()
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in text.splitlines()[1:]]
