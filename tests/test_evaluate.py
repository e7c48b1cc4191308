import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from geodata import extract
from geodata.__main__ import main
from geodata.extract.values import DraftPlace, Reading
from geodata.reading import gold, score_table
from geodata.reading.evaluate import (
    DEMONSTRATIONS,
    Score,
    f1,
    figure,
    macro_f1,
    precision,
    recall,
    same_count,
    score,
    weighted_f1,
)
from geodata.reading.gold import Coded, CodedClaim, CodedEvent, CodedMention, UnusableGold
from geodata.verbs.console import Console
from tests.small_reading import (
    ARTICLE,
    CLASH,
    DAY,
    DEATHS,
    JULIACA,
    NATION,
    OFFICERS,
    READING,
    TEXT,
    span,
)

CODED_CLASH = CodedEvent(
    places=("Juliaca",),
    country="PE",
    admin1="PE-PUN",
    lat=-15.5,
    lon=-70.13,
    start=DAY,
    end=DAY,
    date_precision="day",
    event_type="Riots",
    sub_event_type="Violent demonstration",
    figures={"deaths": 17, "injuries_security": 6},
)
CODED = Coded(
    id="juliaca",
    file="juliaca.txt",
    published=None,
    events=(CODED_CLASH,),
    national=(CodedClaim("deaths", 43),),
    loose=(),
)


def tallies(coded, reading):
    return score(coded, reading).tallies


def events(*drafts):
    return Reading(article=ARTICLE, events=drafts)


def coded_with(*coded, **more):
    return replace(CODED, events=coded, national=(), **more)


def test_a_reading_that_agrees_is_all_right():
    found = tallies(CODED, READING)
    assert not [name for name in found if name.split()[-1] in ("wrong", "missed", "false")]
    assert found["events right"] == found["date right"] == found["place right"] == 1
    assert found["deaths right"] == found["injuries_security right"] == 1
    assert found["crowd rightly none"] == 1
    assert found["nationwide right"] == 1


def test_nothing_read_is_missed_and_nothing_coded_is_false():
    assert tallies(CODED, events())["events missed"] == 1
    assert tallies(CODED, events())["nationwide missed"] == 1
    found = tallies(replace(CODED, events=(), national=()), READING)
    assert (found["events false"], found["nationwide false"]) == (1, 1)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"start": date(2023, 1, 8), "end": date(2023, 1, 8)}, "date wrong"),
        ({"end": date(2023, 1, 11)}, "date wrong"),
        ({"start": None, "end": None}, "date wrong"),
        ({"event_type": "Protests", "sub_event_type": "Peaceful protest"}, "type wrong"),
        ({"place": replace(JULIACA, lat=-12.0, lon=-77.0)}, "place wrong"),
        ({"place": DraftPlace(name="Juliaca")}, "place wrong"),
        ({"claims": ()}, "deaths missed"),
        ({"claims": (replace(DEATHS, low=18),)}, "deaths wrong"),
        ({"claims": (DEATHS, replace(DEATHS, kind="crowd"))}, "crowd false"),
    ],
)
def test_each_thing_that_differs_is_counted_by_itself(changes, wrong):
    found = tallies(CODED, events(replace(CLASH, **changes)))
    assert found["events right"] == 1
    assert found[wrong] == 1


def test_a_namesake_far_away_is_the_event_at_a_wrong_place():
    far = replace(CLASH, place=replace(JULIACA, name="Ilave", lat=40.0, lon=-3.0, country="ES"))
    found = tallies(CODED, events(far))
    assert (found["events right"], found["place wrong"], found["events false"]) == (1, 1, 0)


def test_161_kilometres_are_near_enough():
    inside = replace(CLASH, place=replace(JULIACA, lat=-15.5 + 1.44))
    outside = replace(CLASH, place=replace(JULIACA, lat=-15.5 + 1.46))
    assert tallies(CODED, events(inside))["place right"] == 1
    assert tallies(CODED, events(outside))["place wrong"] == 1


def test_one_draft_answers_for_one_coded_event():
    later = replace(CODED_CLASH, start=date(2023, 1, 15), end=date(2023, 1, 15))
    found = tallies(coded_with(CODED_CLASH, later), events(CLASH))
    assert (found["events right"], found["events missed"], found["date right"]) == (1, 1, 1)


def test_a_month_need_only_be_met():
    month = replace(
        CODED_CLASH, start=date(2022, 12, 7), end=date(2022, 12, 31), date_precision="month"
    )
    draft = replace(CLASH, start=date(2022, 12, 1), end=date(2022, 12, 31), date_precision="month")
    assert tallies(coded_with(month), events(draft))["date right"] == 1
    assert tallies(coded_with(month), events(CLASH))["date wrong"] == 1


def test_a_region_is_right_by_its_id():
    puno = replace(CODED_CLASH, places=("Puno",), lat=None, lon=None)
    area = DraftPlace(name="Puno region", level="admin1", admin1="PE-PUN", country="PE")
    draft = replace(CLASH, place=area, geo_precision="admin1")
    assert tallies(coded_with(puno), events(draft))["place right"] == 1


def test_what_may_be_drafted_is_neither_missed_nor_false():
    measure = replace(
        CODED_CLASH, places=("Puno", "Juliaca"), event_type="Strategic developments",
        sub_event_type="Other", only_as_area=True,
    )  # fmt: skip
    coded = coded_with(allowed=(measure,))
    draft = replace(CLASH, event_type="Strategic developments", sub_event_type="Other")
    assert tallies(coded, events())["events missed"] == 0
    assert tallies(coded, events(replace(draft, geo_precision="admin1")))["events false"] == 0
    assert tallies(coded, events(draft))["events false"] == 1


def test_a_place_that_must_be_no_event_is_counted():
    coded = coded_with(not_events=("JULIACA",))
    assert tallies(coded, events(CLASH))["places that must not be events"] == 1


@pytest.mark.parametrize(
    ("coded", "low", "wording", "right"),
    [
        (17, 17, "exact", True),
        (17, 18, "exact", False),
        (12, 24, "vague", True),
        (24, 24, "vague", True),
        (12, 24, "exact", False),
        (3, 3, "vague", True),
        (10, 3, "vague", True),
        (10, 3, "exact", False),
        (200, 24, "vague", False),
    ],
)
def test_vague_words_are_right_as_either_code_book_counts_them(coded, low, wording, right):
    assert same_count(coded, replace(DEATHS, low=low, wording=wording)) is right


def test_a_figure_is_its_low_end_in_its_own_category():
    claims = (
        replace(DEATHS, category="indirect", low=1),
        replace(DEATHS, low=19),
        DEATHS,
        replace(DEATHS, low=2, part_of=2),
    )
    assert figure(claims, "deaths").low == 17
    assert figure(claims[:1], "deaths").low == 1
    assert figure((OFFICERS,), "deaths") is None


def test_a_coded_zero_is_no_figure():
    none = replace(CODED_CLASH, figures={"deaths": 0})
    assert tallies(coded_with(none), events(replace(CLASH, claims=())))["deaths rightly none"] == 1
    assert tallies(coded_with(none), events(CLASH))["deaths false"] == 1


def test_mentions_are_right_by_their_role():
    juliaca, tacna = span("Juliaca"), span("Tacna")
    coded = replace(
        CODED,
        mentions=(
            CodedMention(juliaca.start, juliaca.end, "toponym", ("event_location",), -15.0, -70.0),
            CodedMention(tacna.start, tacna.end, "toponym", ("destination",)),
            CodedMention(0, 2, "toponym", ("event_location_inferred",)),
            CodedMention(0, 2, "vague", ("context",)),
        ),
    )
    found = tallies(coded, READING)
    assert (found["mentions seen"], found["mentions unseen"]) == (2, 1)
    assert (found["mentions placed"], found["mentions misplaced"]) == (1, 0)
    assert (found["event location right"], found["event location missed"]) == (1, 1)
    assert (found["role destination missed"], found["role event_location right"]) == (1, 1)


def test_shares_of_nothing_are_none():
    assert precision(0, 0) is recall(0, 0) is f1(0, 0, 0) is None
    assert weighted_f1(()) is macro_f1((), DEMONSTRATIONS) is None


def test_f1_by_hand():
    pairs = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), (None, "b"), ("b", None)]
    assert f1(2, 1, 0) == pytest.approx(0.8)
    assert weighted_f1(pairs) == pytest.approx((3 * 0.8 + 2 * 0.4) / 5)
    assert macro_f1(pairs, ("a", "b", "c")) == pytest.approx(0.6)


def test_scores_add_up():
    twice = score(CODED, READING) + score(CODED, events())
    assert twice.tallies["articles"] == 2
    assert (twice.tallies["events right"], twice.tallies["events missed"]) == (1, 1)
    assert twice.types == (("Riots", "Riots"), ("Riots", None))


def test_the_table_says_what_was_measured():
    lines = list(score_table.lines(score(CODED, READING) + score(CODED, events()), 0.5))
    assert lines[1].split() == ["events", "1", "0", "1", "0", "1.000", "0.500", "0.667"]
    assert lines[-1] == "2 articles in 0.50 s, 4 a second"
    assert any(line.startswith("event types, weighted F1") for line in lines)


def test_an_empty_score_still_makes_a_table():
    assert list(score_table.lines(Score(Counter()), 0.0))


# -- the two formats -----------------------------------------------------------------------------

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
    records = tmp_path / "articles.json"
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


def test_a_claim_without_a_match_is_seen():
    extra = replace(READING, national=(NATION, replace(NATION, low=50)))
    assert tallies(CODED, extra)["nationwide false"] == 1
