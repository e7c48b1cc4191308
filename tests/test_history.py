"""What each version of a package changed, kept with the package and told by every publication."""

import json
from dataclasses import replace
from datetime import date

import pytest

from geodata import package
from geodata.__main__ import main
from geodata.datapackage import history
from geodata.publication import publish, with_changes
from tests.small_package import SMALL, faults_of, small

FIRST = {
    "version": "1.0",
    "data_date": "2026-11-22",
    "previous": "0.9-12345678",
    "note": {"en": "One death was counted twice", "es": "Una muerte se contó dos veces"},
    "added": [],
    "corrected": [],
    "merged": [],
    "withdrawn": [{"table": "claims", "id": "c0", "event": None, "title": None, "note": None}],
}


def newer(low: int = 19, version: str = "1.1"):
    claim = replace(SMALL.claims[1], low=low, high=low)
    return replace(
        SMALL,
        version=version,
        data_date=date(2026, 11, 29),
        claims=(SMALL.claims[0], claim, *SMALL.claims[2:]),
    )


def corrections(files):
    return json.loads(files["corrections.json"])


def test_a_package_keeps_what_its_versions_changed(tmp_path):
    told = replace(SMALL, changes=(FIRST,))
    package.write(told, tmp_path)
    assert json.loads((tmp_path / "changes" / "1.0.json").read_bytes()) == FIRST
    assert package.read(tmp_path) == told


def test_versions_stand_in_the_order_of_their_days_and_numbers():
    names = ["1.10", "1.9", "1.9.1", "0.9"]
    days = {"0.9": "2026-11-30"}
    kept = [FIRST | {"version": name, "data_date": days.get(name, "2026-11-22")} for name in names]
    assert [one["version"] for one in history.in_order(kept)] == ["1.9", "1.9.1", "1.10", "0.9"]


FAULTS = {
    "no JSON": ("{", None, "JSON ("),
    "a list": ("[]", None, "one JSON object"),
    "no version": (json.dumps(FIRST | {"version": None}), "version", "the package's version"),
    "another version": (json.dumps(FIRST | {"version": "2.0"}), "version", "the file's name"),
    "a day in words": (json.dumps(FIRST | {"data_date": "today"}), "data_date", "YYYY-MM-DD"),
    "a note in one language": (json.dumps(FIRST | {"note": {"en": "x"}}), "note", '"es"'),
    "a list of nothing known": (
        json.dumps(FIRST | {"added": [{"table": "moods", "id": "1"}]}), "added", "its table",
    ),
    "a list missing": (
        json.dumps({name: FIRST[name] for name in FIRST if name != "merged"}), "merged", "a list",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "column", "words"), FAULTS.values(), ids=FAULTS)
def test_a_damaged_file_is_one_fault_with_its_remedy(text, column, words):
    (fault,) = faults_of(small() | {"changes/1.0.json": text.encode()})
    assert (fault.file, fault.column) == ("changes/1.0.json", column)
    assert words in str(fault)
    assert "publish --previous" in fault.remedy


def test_a_new_version_keeps_what_it_changed_and_the_editors_note():
    version, before = publish(SMALL)
    told = with_changes(newer(), before)
    (kept,) = told.changes
    assert (kept["version"], kept["data_date"], kept["previous"], kept["note"]) == (
        "1.1",
        "2026-11-29",
        version,
        None,
    )
    assert [(row["id"], row["field"], row["was"], row["now"]) for row in kept["corrected"]] == [
        ("pe-20230109-juliaca", "deaths_low", "18", "19"),
        ("pe-20230109-juliaca", "deaths_high", "18", "19"),
        ("c2", "low", "18", "19"),
        ("c2", "high", "18", "19"),
    ]
    noted = replace(told, changes=({**kept, "note": FIRST["note"]},))
    assert with_changes(noted, before).changes[0]["note"] == FIRST["note"]


def test_a_version_that_was_published_before_keeps_nothing_new():
    _, before = publish(SMALL)
    again = newer(version=SMALL.version)
    assert with_changes(again, before) is again


def test_every_publication_tells_all_corrections_the_newest_first():
    _, before = publish(replace(SMALL, changes=(FIRST,)))
    assert corrections(before) == [FIRST]
    told = with_changes(replace(newer(), changes=(FIRST,)), before)
    _, files = publish(told)  # as from a fresh clone, which has no earlier publication
    assert [one["version"] for one in corrections(files)] == ["1.1", "1.0"]
    changes = json.loads(files["changes.json"])
    assert changes["previous"] == json.loads(before["map.json"])["version"]
    assert changes["corrected"] == told.changes[1]["corrected"]


def test_what_only_the_format_brought_is_no_correction():
    _, before = publish(SMALL)
    # A publication of an older format: without a column of the tables and one of the exports.
    lines = [line.split(",") for line in before["claims.csv"].decode().splitlines()]
    cut = {lines[0].index(name) for name in ("cause", "standing")}
    kept = [",".join(c for n, c in enumerate(line) if n not in cut) for line in lines]
    assert "at least" not in before["claims.csv"].decode()  # no comma within a cell
    before["claims.csv"] = ("\n".join(kept) + "\n").encode()
    caused = replace(SMALL.claims[1], cause="gunshot")
    claims = (SMALL.claims[0], caused, *SMALL.claims[2:])
    told = with_changes(replace(SMALL, version="1.1", claims=claims), before).changes[0]
    fields = [(row["table"], row["field"]) for row in told["corrected"]]
    assert fields == [("events", "deaths_causes"), ("claims", "cause")]


def test_publish_writes_the_corrections_into_the_package(tmp_path, capsys):
    folder, out = tmp_path / "small", tmp_path / "public"
    package.write(SMALL, folder)
    main(["publish", str(folder), str(out)])
    first = json.loads((out / "latest.json").read_bytes())["version"]
    package.write(newer(), folder)
    capsys.readouterr()
    assert main(["publish", str(folder), str(out), "--previous", str(out / first)]) == 0
    kept = folder / "changes" / "1.1.json"
    assert capsys.readouterr().out.startswith(f"{kept}: what changed;")
    second = json.loads((out / "latest.json").read_bytes())["version"]
    shown = json.loads((out / second / "corrections.json").read_bytes())
    assert shown == [json.loads(kept.read_bytes())]
    assert package.read(folder).changes == tuple(shown)


def test_publish_says_why_it_keeps_no_correction(tmp_path, capsys):
    folder, out = tmp_path / "small", tmp_path / "public"
    package.write(SMALL, folder)
    main(["publish", str(folder), str(out)])
    first = json.loads((out / "latest.json").read_bytes())["version"]
    package.write(newer(version="1.0"), folder)
    capsys.readouterr()
    assert main(["publish", str(folder), str(out), "--previous", str(out / first)]) == 0
    assert "raise version in datapackage.json" in capsys.readouterr().out
    assert not (folder / "changes").exists()


def test_the_day_on_which_a_row_was_read_is_no_correction():
    _, before = publish(SMALL)
    sources = tuple(replace(source, retrieved=date(2026, 11, 29)) for source in SMALL.sources)
    read_again = replace(newer(18), sources=sources)
    (kept,) = with_changes(read_again, before).changes
    assert kept["corrected"] == []
