"""Coded articles in their two formats, and what `geodata evaluate` says of them."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from geodata import extract
from geodata.__main__ import main
from geodata.reading import gold
from geodata.reading.gold import UnusableGold
from geodata.verbs.console import Console
from tests.small_reading import (
    CODED_CLASH,
    DAY,
    READING,
    TEXT,
)

SIDECAR = {
    "published": "2023-01-10",
    "outlet": "The Gazette",
    "language": "en",
    "country": "PE",
    "events": [
        {
            "place": "Juliaca",
            "admin1": "PE-PUN",
            "country": "PE",
            "lat": -15.5,
            "lon": -70.13,
            "start": "2023-01-09",
            "end": "2023-01-09",
            "date_precision": "day",
            "event_type": "Riots",
            "sub_event_type": "Violent demonstration",
            "deaths": [17, None],
            "injuries": None,
            "injuries_security": [6, 6],
        }
    ],
    "national": [{"kind": "deaths", "category": "all", "low": 43, "high": 43}],
    "loose": [],
    "not_events": ["Tacna"],
    "traps": ["origin"],
}


NOT_STATED = {"low": None, "high": None}
RECORDS = {
    "meta": {
        "articles": {
            "A": {
                "file": "articles/juliaca.txt",
                "outlet": "The Gazette",
                "publication_date_inferred": "2023-01-10/2023-01-11",
            }
        }
    },
    "records": [
        {
            "id": "A1",
            "article": "A",
            "record_type": "event",
            "date": {"start": "2023-01-09", "end": "2023-01-09", "precision": "day"},
            "place": {
                "name": "Juliaca",
                "iso2": "PE",
                "iso3166_2": "PE-PUN",
                "lat": -15.5,
                "lon": -70.13,
            },
            "event_type": "Riots",
            "sub_event_type": "Violent demonstration",
            "deaths": {"low": 17, "high": None},
            "injuries": NOT_STATED,
            "injuries_security": {"low": 6, "high": 6},
            "crowd": NOT_STATED,
        },
        {
            "id": "A2",
            "article": "A",
            "record_type": "claim_cumulative",
            "date": {"start": "2022-12-07", "end": None, "precision": "interval"},
            "place": {"name": "Peru", "iso2": "PE", "lat": None, "lon": None},
            "deaths": {"low": 43, "high": 43},
        },
        {
            "id": "A3",
            "article": "A",
            "record_type": "context",
            "date": {"start": None, "end": None, "precision": "unknown"},
            "place": {"name": "Puno; Cusco", "iso2": "PE"},
            "event_type": "Strategic developments",
            "sub_event_type": "Other",
            "deaths": NOT_STATED,
        },
    ],
    "toponyms": [
        {"article": "A", "start": 71, "end": 78, "kind": "toponym", "role": "event_location"}
    ],
}  # fmt: skip


def test_both_formats_say_the_same():
    one, (two,) = gold.from_sidecar("juliaca", SIDECAR), gold.from_records(RECORDS)
    assert one.events == two.events == (CODED_CLASH,)
    assert [(claim.kind, claim.low) for claim in one.national] == [("deaths", 43)]
    assert [(claim.kind, claim.low) for claim in two.national] == [("deaths", 43)]
    assert one.published == two.published == date(2023, 1, 10)
    assert (one.loose, two.loose) == ((), None)
    assert two.allowed[0].places == ("Puno", "Cusco")
    assert two.mentions[0].roles == ("event_location",)


@pytest.mark.parametrize("told", [None, [], {}, {"meta": {}}, {"meta": {"articles": {"A": {}}}}])
def test_what_is_no_gold_is_refused(told):
    with pytest.raises(UnusableGold, match="expected meta"):
        gold.from_records(told)
    with pytest.raises(UnusableGold, match=r"x\.json"):
        gold.from_sidecar("x", told)


@pytest.fixture
def engine(monkeypatch):
    monkeypatch.setattr(
        extract, "read", lambda article, _: replace(READING, article=article), raising=False
    )


@pytest.fixture
def console(tmp_path):
    ticks = iter(range(100))
    return Console(today=DAY, cache=tmp_path, clock=lambda: next(ticks) / 10)


def test_a_folder_of_coded_texts_is_evaluated(engine, console, tmp_path, capsys):
    (tmp_path / "juliaca.txt").write_text(TEXT, "utf-8")
    (tmp_path / "juliaca.json").write_text(json.dumps(SIDECAR))
    assert main(["evaluate", str(tmp_path)], console) == 0
    said = capsys.readouterr().out
    assert "events                                      1      0      0      0  1.000" in said
    assert said.endswith("1 article in 0.10 s, 10 a second\n")


def test_a_file_of_records_finds_its_texts(engine, console, tmp_path, capsys):
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles").mkdir()
    records = tmp_path / "gold" / "articles.json"
    records.write_text(json.dumps(RECORDS))
    (tmp_path / "articles" / "juliaca.txt").write_text(TEXT, "utf-8")
    assert main(["evaluate", str(records)], console) == 0
    elsewhere = ["evaluate", str(records), "--articles", str(tmp_path / "articles")]
    assert main(elsewhere, console) == 0
    assert "nationwide claims" in capsys.readouterr().out


def test_an_article_that_cannot_be_read_counts_as_missed_and_is_named(
    engine, console, tmp_path, capsys
):
    records = tmp_path / "articles.json"
    records.write_text(json.dumps(RECORDS))
    (tmp_path / "juliaca.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert main(["evaluate", str(records)], console) == 0
    told = capsys.readouterr().out
    assert "not read, so all in it counts as missed: " in told
    assert "juliaca.txt: binary" in told
    missed = re.search(r"^events +(\d+) +(\d+) +(\d+)", told, flags=re.MULTILINE)
    right, _, lost = missed.groups()
    assert int(right) == 0 < int(lost)


def test_what_is_missing_is_one_sentence(engine, console, tmp_path, capsys):
    (tmp_path / "gold").mkdir()
    records = tmp_path / "gold" / "articles.json"  # texts are looked for one folder up too
    for text, said in (
        ("{", "expected JSON"),
        ("[]", "expected meta.articles"),
        (json.dumps(RECORDS), "not found in"),
    ):
        records.write_text(text)
        assert main(["evaluate", str(records)], console) == 2
        told = capsys.readouterr().err
        assert said in told
        assert told.count("\n") == 1
    assert main(["evaluate", str(tmp_path / "absent")], console) == 2
    (tmp_path / "empty").mkdir()
    assert main(["evaluate", str(tmp_path / "empty")], console) == 2
