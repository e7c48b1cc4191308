"""What readers take away: rows that say where they come from, and run in no spreadsheet."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest

from geodata import query
from geodata.publication import publish
from geodata.publishing import exports
from tests.published import publication
from tests.small_package import SMALL
from tests.small_publication import first_event, from_json, made, rows, small


def test_every_row_says_where_it_comes_from() -> None:
    version, files = publish(small())
    for path in ("events.csv", "claims.csv", "sources.csv", "places.csv", "bodies.csv"):
        for row in rows(files, path):
            assert row["version"] == version
            assert row["data_date"] == "2026-11-22"
            assert row["licence"] == "CC-BY-4.0"
    (link,) = {row["view_url"] for row in rows(files, "claims.csv") if row["id"] == "c1"}
    wanted, notices = query.parse(link, from_json(files, "map.json"))
    assert (wanted.event, wanted.v, notices) == ("pe-20230109-juliaca", version, ())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    formula = f'{start}HYPERLINK("http://evil.example")'
    files = made(first_event(title={"en": formula, "es": "x"}))
    titles = [row["title_en"] for row in rows(files, "events.csv")]
    assert titles[0] == "'" + formula
    # Programs that read JSON run nothing: there the text stays as it is.
    assert from_json(files, "events.geojson")["features"][0]["properties"]["title_en"] == formula


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        (" =1+1", "' =1+1"),
        ('"=1+1"', '\'"=1+1"'),
        ("hurt;=1+1", "hurt;'=1+1"),
        ("hurt; =1+1; @x", "hurt;' =1+1;' @x"),
        ('hurt;"=1+1"', 'hurt;\'"=1+1"'),
        ("hurt;＝1", "hurt;'＝1"),
        ("hurt\n-2 of them", "hurt\n'-2 of them"),
        ("hurt\t+2", "hurt\t'+2"),
        ("2 - 3 hurt; 4 + 5 dead = many @ Puno", "2 - 3 hurt; 4 + 5 dead = many @ Puno"),
        ("pe-20230109-juliaca", "pe-20230109-juliaca"),
        ("", ""),
    ],
)
def test_a_spreadsheet_runs_no_cell_however_it_cuts_them(text: str, expected: str) -> None:
    assert exports.harmless(text) == expected


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_begins_a_formula_whatever_the_locale_separates_by(separator: str) -> None:
    nasty = 'a;=1+1\n＝2;"@x"\t+3'
    lines = (
        made(first_event(title={"en": nasty, "es": nasty}))["events.csv"]
        .decode("utf-8-sig")
        .split("\n")
    )
    quoting = csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE
    cells = [
        cell.strip(' "')
        for row in csv.reader(lines, delimiter=separator, quoting=quoting)
        for cell in row
    ]
    assert len(cells) > 5
    assert [cell for cell in cells if cell.startswith(tuple("=+@＝＋－＠"))] == []


def test_a_negative_number_is_no_formula() -> None:
    (place, _) = rows(made(small()), "places.csv")
    assert (place["lat"], place["lon"]) == ("-15.5", "-70.1333")
    (event, _) = rows(made(small()), "events.csv")
    assert float(event["lon"]) == -70.1333


def test_nothing_unknown_is_written_as_0() -> None:
    riot, emergency = rows(made(small()), "events.csv")
    assert (riot["deaths_low"], riot["deaths_high"], riot["deaths_open"]) == ("18", "18", "")
    assert (emergency["deaths_low"], emergency["deaths_high"]) == ("", "")
    assert (emergency["lat"], emergency["lon"]) == ("", "")


def test_the_geojson_is_a_collection_that_says_where_it_comes_from() -> None:
    version, files = publish(small())
    held = from_json(files, "events.geojson")
    assert held["type"] == "FeatureCollection"
    assert (held["version"], held["data_date"], held["licence"]) == (
        version,
        "2026-11-22",
        "CC-BY-4.0",
    )
    riot, emergency = held["features"]
    assert riot["id"] == "pe-20230109-juliaca"
    assert riot["geometry"] == {"type": "Point", "coordinates": [-70.1333, -15.5]}
    assert riot["properties"]["deaths_low"] == 18
    assert emergency["geometry"] is None  # a whole region is not a point
    assert emergency["properties"]["precision"] == "admin1"
    assert emergency["properties"]["deaths_low"] is None


def test_an_event_at_a_place_without_coordinates_is_in_the_file_and_off_the_map() -> None:
    places = (replace(SMALL.places[0], lat=None, lon=None), SMALL.places[1])
    held = from_json(made(small(places=places)), "events.geojson")
    assert held["features"][0]["geometry"] is None
    assert held["features"][0]["properties"]["precision"] == "near"


def test_the_area_of_a_province_is_no_point_even_if_it_has_one() -> None:
    places = (replace(SMALL.places[0], level="admin2"), SMALL.places[1])
    read = replace(first_event(geo_precision="admin2"), places=places)
    assert from_json(made(read), "events.geojson")["features"][0]["geometry"] is None


def test_the_zip_holds_the_tables_and_their_description() -> None:
    files = publication()[1]
    archive = zipfile.ZipFile(io.BytesIO(files["package.zip"]))
    assert archive.testzip() is None
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    described = json.loads(archive.read("datapackage.json"))
    for resource in described["resources"]:
        data = archive.read(resource["path"])
        assert data == files[resource["path"]]
        if resource["path"].endswith(".csv"):
            header = next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
            assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_the_standing_of_a_claim_is_in_the_export() -> None:
    held = {row["id"]: row["standing"] for row in rows(made(small()), "claims.csv")}
    assert held == {"c1": "wider", "c2": "current", "c3": "", "c4": ""}


def test_an_exports_events_say_how_well_each_figure_is_known() -> None:
    row = rows(made(small()), "events.csv")[0]
    assert (row["deaths_grade"], row["deaths_reports"]) == ("one", "1")
    assert (row["injuries_grade"], row["injuries_reports"]) == ("", "")
