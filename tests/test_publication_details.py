"""The cards of a place and the nationwide counts: every claim, its causes and agents, in pieces."""

from dataclasses import replace

from benchmarks.synthetic import package as invented
from geodata.package import Package
from geodata.publication import publish
from tests.published import publication
from tests.small_publication import from_json, made, rows, small


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
    assert held["bodies"]["ombudsman"] == {"en": "Ombudsman", "es": "Defensoría del Pueblo"}
    assert held["sources"]["radio-1"]["url"] is None


def test_titles_stand_in_the_order_of_the_events() -> None:
    files = publication()[1]
    events = rows(files, "events.csv")
    assert [row["id"] for row in events] == from_json(files, "map.json")["events"]["id"]
    for language in ("en", "es"):
        titles = from_json(files, f"titles/{language}/0.json")
        assert titles == [row[f"title_{language}"] for row in events]
        summaries = from_json(files, f"summaries/{language}/0.json")
        assert [one or "" for one in summaries] == [row[f"summary_{language}"] for row in events]


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


def test_a_place_with_few_events_is_one_file() -> None:
    files = publication()[1]
    assert from_json(files, "map.json")["files"] == {"titles": 1_000, "details": {}}
    assert len(files["details/lima/0.json"]) > 25_000  # the largest of the bundled package
    assert "details/lima/1.json" not in files
    assert sum(path.startswith("details/") for path in files) == 54  # one per place


def test_the_tolls_are_the_claims_without_event() -> None:
    tolls = from_json(publication()[1], "tolls.json")
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
        ["disputed", {"en": "Circumstances disputed", "es": "Circunstancias en disputa"}],
        ["police-peru", {"en": "Police Forces of Peru", "es": "Policía del Perú"}],
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
        discounted={"en": "A rumour that nobody upheld", "es": "Un rumor que nadie confirmó"},
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
