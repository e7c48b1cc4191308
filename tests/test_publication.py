"""A package becomes the same files each time, and its map says what the package says."""

import random
from dataclasses import replace
from datetime import date

import pytest

from benchmarks.synthetic import package as invented
from dashboard.settings import BUNDLED
from geodata import package, query
from geodata.package import Package
from geodata.publication import publish
from geodata.schema import Source
from tests.published import publication
from tests.small_package import SMALL
from tests.small_publication import PUNO, first_event, from_json, made, rows, small


@pytest.fixture(scope="module")
def peru() -> Package:
    return package.read(BUNDLED)


# The same bytes, under a name that says what is in them.


def test_the_same_package_makes_the_same_bytes(peru: Package) -> None:
    assert publish(peru) == publication()


def test_the_order_of_the_rows_does_not_matter(peru: Package) -> None:
    mixed = {}
    for name in ("events", "claims", "sources", "places", "bodies", "event_sources"):
        table = list(getattr(peru, name))
        random.Random(3).shuffle(table)
        mixed[name] = tuple(table)
    assert publish(replace(peru, **mixed)) == publication()


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
        first_event(title={"en": "Another title", "es": "x"}),
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
        "version data_date country languages title coverage lead opening first_day days counts "
        "types subs regions agents actors places events annotations files"
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
    assert held["regions"] == [
        ["PE-PUN", {"en": "Puno", "es": "Puno"}, [-71.1235, -17.3, -68.8, -13.0]]
    ]
    assert held["places"] == {
        "id": ["juliaca", "pe-pun"],
        "name": {"en": ["Juliaca", "Puno region"], "es": ["Juliaca", "Región Puno"]},
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
        "actors": [[0, 1], []],
        "sources": [2, 0],
        "grade": ["one", "none"],  # 18 is one report's; the other's "at least 17" is wider
        "reports": [1, 0],
    }
    assert held["types"][2] == "riots"
    assert held["subs"][14] == ["violent-demonstration", 2]


def test_types_and_sub_types_are_in_their_fixed_orders() -> None:
    held = from_json(publication()[1], "map.json")
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


def test_juliaca_and_lima_are_what_the_package_says() -> None:
    held = from_json(publication()[1], "map.json")
    events = held["events"]
    index = events["id"].index("pe-20230109-juliaca")
    assert (events["deaths_low"][index], events["deaths_high"][index]) == (18, 18)
    assert (events["security_low"][index], events["security_high"][index]) == (1, 1)
    # Its hurt and its crowds differ, its 18 dead do not, though others counted fewer before.
    assert (events["grade"][index], events["reports"][index]) == ("rose", 4)
    assert held["places"]["id"][events["place"][index]] == "juliaca"
    names = [row[1]["es"] for row in held["regions"]]
    assert names.index("Huancavelica") < names.index("Huánuco") < names.index("Ica")


def test_the_headline_adds_the_events_figures_and_nothing_else() -> None:
    answer = query.sums(query.Filter(), from_json(publication()[1], "map.json"))
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
