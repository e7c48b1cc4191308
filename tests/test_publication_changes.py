"""One publication after another: what changed since, and what stands on the shelf."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.publication import publish, publish_after
from geodata.publishing import shelf
from geodata.schema import EventSource
from tests.small_package import SMALL
from tests.small_publication import from_json, made, small
from tests.stopping import failing

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
    gone = replace(
        SMALL.events[0],
        status="withdrawn",
        coder_note={"en": "It did not happen", "es": "No ocurrió"},
    )
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
    renamed = replace(
        SMALL,
        events=(
            replace(SMALL.events[0], title={"en": "Again", "es": "Otra vez"}),
            *SMALL.events[1:],
        ),
    )
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
