"""A package becomes the same files each time, and the files say what the package says."""

import csv
import errno
import io
import json
import random
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.synthetic import package as invented
from geodata import package, query
from geodata.package import Package
from geodata.publication import publish, publish_after
from geodata.publishing import exports, shelf
from geodata.regions import Region
from geodata.schema import EventSource, Source
from tests.small_package import SMALL
from tests.stopping import failing

PERU = Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023"
PUNO = Region("PE-PUN", "Puno", "Puno", "PE", (-71.12345, -17.3, -68.8, -13.0))


@pytest.fixture(scope="module")
def peru() -> Package:
    return package.read(PERU)


@pytest.fixture(scope="module")
def published(peru: Package) -> tuple[str, dict[str, bytes]]:
    return publish(peru)


def small(**fields: Any) -> Package:
    """The small package with both of its events published, or as said."""
    events = tuple(replace(event, status="published") for event in SMALL.events)
    return replace(SMALL, **({"events": events} | fields))


def made(read: Package, previous: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    return publish(read, previous, {"PE-PUN": PUNO}.get)[1]


def from_json(files: Mapping[str, bytes], path: str) -> Any:
    return json.loads(files[path])


def rows(files: Mapping[str, bytes], path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))


def first_event(**fields: Any) -> Package:
    read = small()
    return replace(read, events=(replace(read.events[0], **fields), *read.events[1:]))


# The same bytes, under a name that says what is in them.


def test_the_same_package_makes_the_same_bytes(peru: Package, published: tuple) -> None:
    assert publish(peru) == published


def test_the_order_of_the_rows_does_not_matter(peru: Package, published: tuple) -> None:
    mixed = {}
    for name in ("events", "claims", "sources", "places", "bodies", "event_sources"):
        table = list(getattr(peru, name))
        random.Random(3).shuffle(table)
        mixed[name] = tuple(table)
    assert publish(replace(peru, **mixed)) == published


def test_the_id_is_the_packages_version_and_the_hash_of_the_content() -> None:
    version, files = publish(small(), region_of={"PE-PUN": PUNO}.get)
    assert len(version) == len("1.0-") + 8
    assert version.startswith("1.0-")
    assert from_json(files, "map.json")["version"] == version
    assert from_json(files, "datapackage.json")["version"] == version
    assert {row["version"] for row in rows(files, "claims.csv")} == {version}
    assert not any("\ue000".encode() in data for data in files.values())


@pytest.mark.parametrize(
    "other",
    [
        first_event(title_en="Another title"),
        small(data_date=date(2026, 11, 23)),
        small(coverage={"en": "More", "es": "Más"}),
        small(sources=(replace(SMALL.sources[0], outlet="The Herald"), SMALL.sources[1])),
    ],
)
def test_other_content_has_another_id(other: Package) -> None:
    assert publish(other)[0] != publish(small())[0]


def test_other_changes_are_other_content() -> None:
    version, files = publish(small())
    assert publish(small(), files)[0] != version


def test_ten_thousand_events_are_all_there() -> None:
    _, files = publish(invented(10_000))
    assert len(from_json(files, "map.json")["events"]["id"]) == 10_000


# What the map needs.


def test_the_map_has_the_small_package_in_columns() -> None:
    version, files = publish(small(), region_of={"PE-PUN": PUNO}.get)
    held = from_json(files, "map.json")
    assert " ".join(held) == (
        "version data_date country title coverage lead opening first_day days counts types subs "
        "regions agents places events annotations files"
    )
    assert held["version"] == version
    assert held["first_day"] == "2022-12-07"  # the nationwide claim counts from then
    assert held["days"] == 41  # to the emergency's last day, 16 January
    assert held["counts"] == {
        "events": 2,
        "places": 1,
        "sources": 2,
        "claims": 4,
        "checked": {"last": None, "confirmed": 1, "other_page": 0, "not_refound": 0},
        "corrections": 0,
    }
    assert held["regions"] == [["PE-PUN", "Puno", "Puno", [-71.1235, -17.3, -68.8, -13.0]]]
    assert held["places"] == {
        "id": ["juliaca", "pe-pun"],
        "en": ["Juliaca", "Puno region"],
        "es": ["Juliaca", "Región Puno"],
        "region": [0, 0],
        "lat": [-15.5, None],
        "lon": [-70.1333, None],
        "level": ["place", "admin1"],
    }
    assert held["events"] == {
        "id": ["pe-20230109-juliaca", "pe-20230110-puno"],
        "place": [0, 1],
        "start": [33, 34],
        "end": [33, 40],
        "sub": [14, 24],  # violent demonstration, other
        "geo": [2, 4],
        "when": [0, 1],
        "deaths_low": [18, None],
        "deaths_high": [18, None],
        "indirect_low": [None, None],
        "indirect_high": [None, None],
        "security_low": [None, None],
        "security_high": [None, None],
        "agents": [[], []],
        "sources": [2, 0],
        "grade": ["one", "none"],  # 18 is one report's; the other's "at least 17" is wider
        "reports": [1, 0],
    }
    assert held["types"][2] == "riots"
    assert held["subs"][14] == ["violent-demonstration", 2]


def test_types_and_sub_types_are_in_their_fixed_orders(published: tuple) -> None:
    held = from_json(published[1], "map.json")
    assert held["types"] == [
        "battles",
        "protests",
        "riots",
        "explosions-remote-violence",
        "violence-against-civilians",
        "strategic-developments",
    ]
    names = [name for name, _ in held["subs"]]
    assert len(names) == 25
    ranked = [
        "armed-clash",
        "grenade",
        "attack",
        "excessive-force-against-protesters",
        "mob-violence",
        "violent-demonstration",
        "protest-with-intervention",
        "peaceful-protest",
        "arrests",
    ]
    assert [name for name in names if name in ranked] == ranked


def test_only_what_is_published_reaches_readers() -> None:
    secret = Source(
        id="secret", outlet="Tip-off", date_basis="unknown", language="es", scale="local"
    )
    draft = replace(
        SMALL.claims[0], id="c9", event="pe-20230110-puno", source="secret", attributed_to=None
    )
    read = replace(SMALL, sources=(*SMALL.sources, secret), claims=(*SMALL.claims, draft))
    files = made(read)
    assert from_json(files, "map.json")["events"]["id"] == ["pe-20230109-juliaca"]
    assert not any(b"pe-20230110-puno" in data for data in files.values())
    assert not any(b"Tip-off" in data or b'"c9"' in data for data in files.values())
    assert not any(path.startswith("details/pe-pun") for path in files)


def test_a_package_without_events_can_be_published() -> None:
    empty = replace(SMALL, events=(), claims=(), event_sources=())
    held = from_json(made(empty), "map.json")
    assert (held["first_day"], held["days"], held["regions"]) == ("2026-11-22", 1, [])
    assert query.sums(query.Filter(), held)["events"] == 0


def test_juliaca_and_lima_are_what_the_package_says(published: tuple) -> None:
    held = from_json(published[1], "map.json")
    events = held["events"]
    index = events["id"].index("pe-20230109-juliaca")
    assert (events["deaths_low"][index], events["deaths_high"][index]) == (18, 18)
    assert (events["security_low"][index], events["security_high"][index]) == (1, 1)
    # Its hurt and its crowds differ, its 18 dead do not, though others counted fewer before.
    assert (events["grade"][index], events["reports"][index]) == ("rose", 4)
    assert held["places"]["id"][events["place"][index]] == "juliaca"
    names = [row[2] for row in held["regions"]]
    assert names.index("Huancavelica") < names.index("Huánuco") < names.index("Ica")


def test_the_headline_adds_the_events_figures_and_nothing_else(published: tuple) -> None:
    answer = query.sums(query.Filter(), from_json(published[1], "map.json"))
    by_hand = {
        "Andahuaylas, 10 December": 1,  # died on the 14th
        "Andahuaylas, 11 December": 2,
        "Andahuaylas, 12 December": 2,
        "Arequipa, 12 December": 1,
        "Chincheros, 12 December": 1,
        "Chao, 14 December": 1,
        "Ayacucho, 15 December": 10,
        "Pichanaqui, 16 December": 3,
        "Chala, 19 December": 1,
        "Juliaca, 9 January": 18,
        "Cusco, 11 January": 2,  # the second died on 21 March
        "Macusani, 18 January": 2,  # a rumour of three is discounted
        "Arequipa, 19 January": 1,
        "Chao, 20 January": 1,
        "Ilave, 20 January": 1,
        "Salas, 24 January": 0,  # a stated 0
        "Lima, 28 January": 1,
        "Aymaraes, 9 February": 1,
    }
    assert sum(by_hand.values()) == 49
    assert answer["deaths"] == {
        "low": 49,
        "high": 49,
        "open": False,
        "with": 17,
        "zero": 1,
        "without": 92,
    }
    # Majes 2, Sicuani 1, Simbal 1, Juli 1, Desaguadero 4, Oropesa 1, La Oroya 1; Chao 0 to 2, since
    # police records deny the link. The officer in Juliaca 1, the soldiers at Ilave 6.
    assert (answer["indirect"]["low"], answer["indirect"]["high"]) == (11, 13)
    assert (answer["security"]["low"], answer["security"]["high"]) == (7, 7)


# The cards and the nationwide counts.


def test_the_details_of_a_place_hold_its_events_with_every_claim() -> None:
    held = from_json(made(small()), "details/juliaca/0.json")
    (event,) = held["events"]
    assert event["title"] == {
        "en": 'A march to the airport, and "shots"',
        "es": "Una marcha al aeropuerto",
    }
    assert (event["start"], event["end"], event["when"], event["geo"]) == (
        "2023-01-09",
        "2023-01-09",
        0,
        2,
    )
    assert event["figures"] == {"deaths": [18, 18, 1, "one", 1]}
    assert [(c["low"], c["high"], c["standing"], c["by"]) for c in event["claims"]] == [
        (17, None, "wider", "ombudsman"),
        (18, 18, "", None),
    ]
    assert event["note"]["en"] == "Another reading: excessive force."
    assert event["sources"] == ["gazette-1", "radio-1"]
    assert held["bodies"]["ombudsman"] == ["Ombudsman", "Defensoría del Pueblo"]
    assert held["sources"]["radio-1"]["url"] is None


def test_titles_stand_in_the_order_of_the_events(published: tuple) -> None:
    files = published[1]
    events = rows(files, "events.csv")
    assert [row["id"] for row in events] == from_json(files, "map.json")["events"]["id"]
    for language in ("en", "es"):
        titles = from_json(files, f"titles/{language}/0.json")
        assert titles == [row[f"title_{language}"] for row in events]


def test_details_and_titles_are_cut_into_files_of_bounded_size() -> None:
    _, files = publish(invented(2_500, places=3, days=30))
    held = from_json(files, "map.json")
    assert [len(from_json(files, f"titles/en/{number}.json")) for number in range(3)] == [
        1_000,
        1_000,
        500,
    ]
    assert "titles/en/3.json" not in files
    details = {path for path in files if path.startswith("details/")}
    assert max(len(files[path]) for path in details) <= 64_000
    found = []
    for index, id in enumerate(held["events"]["id"]):
        place = held["places"]["id"][held["events"]["place"][index]]
        cuts = held["files"]["details"].get(place, [])
        path = f"details/{place}/{sum(first <= index for first in cuts)}.json"
        assert id in {event["id"] for event in from_json(files, path)["events"]}
        found.append(path)
    assert set(found) == details
    for path in details:
        piece = from_json(files, path)
        assert {one for event in piece["events"] for one in event["sources"]} == set(
            piece["sources"]
        )


def test_a_place_with_few_events_is_one_file(published: tuple) -> None:
    files = published[1]
    assert from_json(files, "map.json")["files"] == {"titles": 1_000, "details": {}}
    assert len(files["details/lima/0.json"]) > 25_000  # the largest of the bundled package
    assert "details/lima/1.json" not in files
    assert sum(path.startswith("details/") for path in files) == 54  # one per place


def test_the_tolls_are_the_claims_without_event(published: tuple) -> None:
    tolls = from_json(published[1], "tolls.json")
    by_id = {claim["id"]: claim for claim in tolls["claims"]}
    ours = by_id["c-pe-nat--article-a--deaths-2"]
    assert (ours["low"], ours["high"], ours["category"], ours["cumulative"]) == (
        43,
        43,
        "clash",
        True,
    )
    assert ours["area"] == ["PE"]
    assert not by_id["c-pe-nat--telegraaf-20221213--deaths"]["cumulative"]  # since 11 December
    assert not by_id["c-pe-nat--ambito-20221212--deaths"]["cumulative"]  # two regions
    assert set(tolls["sources"]) == {claim["source"] for claim in tolls["claims"]}
    assert {claim["by"] for claim in tolls["claims"]} - {None} <= set(tolls["bodies"])
    last = tolls["located"][-1]
    assert (last["as_of"], last["low"], last["high"], last["of"]) == ("2024-05-28", 49, 49, 50)
    assert {reason["id"] for reason in tolls["reasons"]} >= {"cut_off", "categories", "revised"}


# What changed.


def test_the_first_publication_has_no_changes() -> None:
    assert from_json(made(small()), "changes.json") == {
        "previous": None,
        "added": [],
        "corrected": [],
        "merged": [],
        "withdrawn": [],
    }


def test_a_correction_is_told_field_by_field_with_its_note() -> None:
    version, before = publish(small())
    claims = (SMALL.claims[0], replace(SMALL.claims[1], low=19, high=19), *SMALL.claims[2:])
    changes = from_json(made(small(claims=claims), before), "changes.json")
    assert changes["previous"] == version
    told = [
        (row["table"], row["id"], row["field"], row["was"], row["now"])
        for row in changes["corrected"]
    ]
    assert told == [
        ("events", "pe-20230109-juliaca", "deaths_low", "18", "19"),
        ("events", "pe-20230109-juliaca", "deaths_high", "18", "19"),
        ("claims", "c2", "low", "18", "19"),
        ("claims", "c2", "high", "18", "19"),
    ]
    assert changes["corrected"][0]["note"]["es"] == "Otra lectura: fuerza excesiva."
    assert changes["corrected"][2]["event"] == "pe-20230109-juliaca"
    assert changes["added"] == changes["merged"] == changes["withdrawn"] == []


def test_a_figure_that_becomes_open_or_unknown_is_told_as_such() -> None:
    _, before = publish(small())
    claims = (
        SMALL.claims[0],
        replace(SMALL.claims[1], high=None, wording="over"),
        *SMALL.claims[2:],
    )
    changes = from_json(made(small(claims=claims), before), "changes.json")
    fields = {
        (row["table"], row["field"]): (row["was"], row["now"]) for row in changes["corrected"]
    }
    assert fields["events", "deaths_high"] == ("18", "")
    assert fields["events", "deaths_open"] == ("", "1")


def test_a_new_event_and_its_place_are_added() -> None:
    _, before = publish(SMALL)
    changes = from_json(made(small(), before), "changes.json")
    assert [(row["table"], row["id"]) for row in changes["added"]] == [
        ("events", "pe-20230110-puno"),
        ("places", "pe-pun"),
    ]
    assert changes["added"][0]["title"]["en"] == "Emergency in Puno"


def test_a_withdrawn_event_is_told_with_its_public_note() -> None:
    _, before = publish(small())
    gone = replace(SMALL.events[0], status="withdrawn", coder_note_en="It did not happen")
    changes = from_json(made(small(events=(gone, SMALL.events[1])), before), "changes.json")
    told = {(row["table"], row["id"]): row["note"] for row in changes["withdrawn"]}
    assert told["events", "pe-20230109-juliaca"]["en"] == "It did not happen"
    assert ("claims", "c1") in told


def test_an_event_whose_claims_live_on_in_another_was_merged_into_it() -> None:
    _, before = publish(small())
    events = small().events[1:]
    claims = tuple(
        replace(claim, event=claim.event and "pe-20230110-puno") for claim in SMALL.claims
    )
    sources = (EventSource("pe-20230110-puno", "radio-1"),)
    after = small(events=events, claims=claims, event_sources=sources)
    changes = from_json(made(after, before), "changes.json")
    (merged,) = changes["merged"]
    assert (merged["id"], merged["into"]) == ("pe-20230109-juliaca", "pe-20230110-puno")
    assert "events" not in {row["table"] for row in changes["withdrawn"]}


def test_half_a_previous_publication_is_refused() -> None:
    with pytest.raises(ValueError, match=r"previous publication: no file events\.csv"):
        publish(small(), {"map.json": b'{"version": "1"}'})


# What readers take away.


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
    files = made(first_event(title_en=formula))
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
        made(first_event(title_en=nasty, title_es=nasty))["events.csv"]
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


def test_the_zip_holds_the_tables_and_their_description(published: tuple) -> None:
    files = published[1]
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


# On the disk.


def test_a_publication_on_the_shelf_is_whole_and_the_latest(tmp_path: Path) -> None:
    version, files = publish(small())
    assert shelf.latest(tmp_path) is None
    folder = shelf.write(tmp_path, version, files)
    assert shelf.read(folder) == files
    assert shelf.latest(tmp_path) == version
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "latest.json"])


def test_earlier_publications_are_kept_and_never_changed(tmp_path: Path) -> None:
    first, files = publish(SMALL)
    shelf.write(tmp_path, first, files)
    second, newer = publish(small(), files)
    shelf.write(tmp_path, second, newer)
    assert shelf.latest(tmp_path) == second
    assert shelf.read(tmp_path / first) == files
    assert shelf.write(tmp_path, first, files) == tmp_path / first  # again: nothing to do
    with pytest.raises(FileExistsError, match="a version never changes"):
        shelf.write(tmp_path, first, newer)


def test_a_failure_leaves_the_shelf_as_it_was(tmp_path: Path) -> None:
    version, files = publish(SMALL)
    shelf.write(tmp_path, version, files)
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(OSError, match="No space left on device"), failing(5, full):
        shelf.write(tmp_path, "1.0-broken", files)
    assert shelf.latest(tmp_path) == version
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([version, "latest.json"])


def test_publishing_the_newest_again_is_the_newest_again() -> None:
    first = publish(SMALL)
    renamed = replace(SMALL, events=(replace(SMALL.events[0], title_en="Again"), *SMALL.events[1:]))
    assert publish_after(SMALL, None) == first
    assert publish_after(SMALL, first) == first
    second = publish_after(renamed, first)
    assert second == publish(renamed, first[1])
    assert json.loads(second[1]["changes.json"])["previous"] == first[0]
    assert publish_after(renamed, second) == second
    back = publish_after(SMALL, second)
    assert back[0] not in {first[0], second[0]}
    assert json.loads(back[1]["changes.json"])["previous"] == second[0]


def test_a_new_version_of_a_package_is_published_even_if_nothing_else_is_new() -> None:
    first = publish(SMALL)
    assert publish_after(replace(SMALL, version="1.1"), first)[0].startswith("1.1-")


# Who is said to have caused deaths, and what people died of.


def with_causes() -> Package:
    read = small()
    whole, current, *rest = read.claims
    part = replace(
        current,
        id="c5",
        low=17,
        high=17,
        supersedes=None,
        part_of="c2",
        cause="gunshot",
        agent=("disputed", "police-peru"),
    )
    return replace(read, claims=(whole, current, part, *rest))


def test_the_map_knows_who_is_said_to_have_caused_deaths() -> None:
    held = from_json(made(with_causes()), "map.json")
    assert held["agents"] == [
        ["disputed", "Circumstances disputed", "Circunstancias en disputa"],
        ["police-peru", "Police Forces of Peru", "Policía del Perú"],
    ]
    assert held["events"]["agents"] == [[0, 1], []]
    assert (held["events"]["deaths_low"], held["events"]["deaths_high"]) == ([18, None], [18, None])


def test_cards_tolls_and_exports_tell_causes_and_agents() -> None:
    files = made(with_causes())
    (event,) = from_json(files, "details/juliaca/0.json")["events"]
    assert event["causes"] == {"deaths": [["gunshot", 17, True]]}
    assert event["agents"] == {"deaths": {"disputed": 17, "police-peru": 17}}
    told = {claim["id"]: (claim["cause"], claim["agents"]) for claim in event["claims"]}
    assert told == {
        "c1": (None, []),
        "c2": (None, []),
        "c5": ("gunshot", ["disputed", "police-peru"]),
    }
    assert from_json(files, "tolls.json")["causes"] == {"pe-20230109-juliaca": event["causes"]}
    (row, other) = rows(files, "events.csv")
    assert (row["deaths_causes"], row["deaths_agents"]) == ("gunshot:17", "disputed;police-peru")
    assert (other["deaths_causes"], other["deaths_agents"]) == ("", "")
    assert [claim["cause"] for claim in rows(files, "claims.csv")] == ["", "", "", "gunshot", ""]
    feature = from_json(files, "events.geojson")["features"][0]["properties"]
    assert feature["deaths_causes"] == ["gunshot:17"]


def test_a_discounted_claim_stays_in_view_with_its_reason() -> None:
    first, current, *rest = small().claims
    rumour = replace(
        first,
        wider=False,
        low=30,
        discounted_by="radio-1",
        discounted_en="A rumour that nobody upheld",
        discounted_es="Un rumor que nadie confirmó",
    )
    files = made(small(claims=(rumour, replace(current, supersedes=None), *rest)))
    (event,) = from_json(files, "details/juliaca/0.json")["events"]
    assert event["figures"]["deaths"][:2] == [18, 18]
    told = {claim["id"]: (claim["standing"], claim["discounted"]) for claim in event["claims"]}
    words = {"en": "A rumour that nobody upheld", "es": "Un rumor que nadie confirmó"}
    assert told == {
        "c1": ("discounted", {"by": "radio-1", "why": words}),
        "c2": ("", None),
    }


def test_an_exports_events_say_how_well_each_figure_is_known() -> None:
    row = rows(made(small()), "events.csv")[0]
    assert (row["deaths_grade"], row["deaths_reports"]) == ("one", "1")
    assert (row["injuries_grade"], row["injuries_reports"]) == ("", "")
