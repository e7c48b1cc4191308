"""What was read of coded articles is scored, each thing by itself, as worked out by hand."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from geodata.extract.values import DraftPlace, Reading
from geodata.reading import score_table
from geodata.reading.evaluate import (
    DEMONSTRATIONS,
    Score,
    f1,
    figure,
    interval,
    macro_f1,
    precision,
    recall,
    same_count,
    score,
    weighted_f1,
)
from geodata.reading.gold import CodedMention
from tests.small_reading import (
    ARTICLE,
    CLASH,
    CODED,
    CODED_CLASH,
    DEATHS,
    JULIACA,
    NATION,
    OFFICERS,
    READING,
    span,
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


def test_a_claim_without_a_match_is_seen():
    extra = replace(READING, national=(NATION, replace(NATION, low=50)))
    assert tallies(CODED, extra)["nationwide false"] == 1


def test_edits_are_what_an_editor_changes_and_fields_what_one_would_type():
    nothing = tallies(CODED, events())
    assert nothing["edits"] == nothing["fields"] == 6  # day, place, type, two figures, nationwide
    assert tallies(CODED, READING)["edits"] == 0
    wrong = replace(READING.events[0], start=date(2023, 1, 8), end=date(2023, 1, 8))
    assert tallies(CODED, replace(READING, events=(wrong,)))["edits"] == 1
    spare = replace(READING.events[0], place=DraftPlace(name="Nowhere"), start=None, end=None)
    assert tallies(CODED, replace(READING, events=(*READING.events, spare)))["edits"] == 1


def test_a_confidence_is_right_only_where_every_field_is():
    assert tallies(CODED, READING)["confidence medium right"] == 1
    wrong = replace(READING.events[0], claims=())
    assert tallies(CODED, replace(READING, events=(wrong,)))["confidence medium wrong"] == 1


def test_an_interval_stays_between_none_and_all():
    assert interval(0, 79) == (0.0, pytest.approx(0.0464, abs=1e-4))
    assert interval(79, 79) == (pytest.approx(0.9536, abs=1e-4), 1.0)


def test_an_interval_by_hand():
    low, high = interval(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert interval(0, 0) is None
