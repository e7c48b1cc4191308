import re
from dataclasses import replace

from geodata.extract import values
from geodata.extract.values import Difference, MergeProposal, PassedOver, Reading, Span
from geodata.geocoding.services import FROM_SERVICE
from geodata.reading import report
from geodata.reading.report import PLAIN, STYLED, Style
from geodata.reading.report_words import LEFT_OUT, REASONS, ROLES
from geodata.reading.second.compare import AGREES, ONLY_MODEL
from geodata.schema import KINDS
from tests.small_reading import ARTICLE, CLASH, DEATHS, READING, TEXT, evidence, span


def told(reading, style=PLAIN):
    return "\n".join(report.lines(reading, style))


def test_a_reading_is_told_with_the_words_behind_each_draft():
    assert (
        told(READING)
        == """\
articles/juliaca.txt: The Gazette, 10 January 2023, English
1 event, 1 nationwide count, 0 loose counts, 2 mentions passed over

1. Juliaca, PE-PUN, PE: 9 January 2023
   Riots: Violent demonstration; rioters, police
   deaths at least 17, in clashes, according to the ombudsman
   injured security forces 6, in clashes
   confidence medium: a figure stands in another sentence
     paragraph 1, place, date, what, deaths: «At least 17 people» died «on Monday» when marchers and
       police «clashed» in «Juliaca», the ombudsman said.
     paragraph 2, injured security forces: «Six officers» were hurt.

Nationwide
  deaths 43, of all kinds, since 7 December 2022, in PE
     paragraph 3, deaths: Since 7 December «43 people» have died in the whole country.

Seen and not made events
  number, a length of time: 90 (¶3)
  place, where somebody comes from: Tacna (¶2)"""
    )


def test_a_terminal_gets_marks_that_end_with_their_line():
    narrow = replace(STYLED, width=40)
    event = replace(
        CLASH,
        claims=(replace(DEATHS, evidence=evidence(TEXT.split("\n")[0], TEXT.split("\n")[0])),),
    )
    lines = list(report.lines(Reading(article=ARTICLE, events=(event,)), narrow))
    opened, closed = narrow.mark
    quoted = [line for line in lines if opened in line]
    assert len(quoted) > 1
    for line in quoted:
        assert line.count(opened) == line.count(closed)
        assert not re.match(rf"{re.escape(opened)} ", line)


def test_regions_and_countries_are_named_where_names_are_known():
    names = {("admin1", "PE-PUN"): "Puno", ("country", "PE"): "Peru"}
    told = list(report.lines(READING, PLAIN, lambda *area: names.get(area)))
    assert "1. Juliaca, Puno, Peru: 9 January 2023" in told


def test_lines_keep_to_the_width():
    assert all(len(line) <= 50 for line in report.lines(READING, Style(width=50)))


def test_an_article_without_a_date_says_what_to_do():
    undated = replace(
        READING,
        article=replace(ARTICLE, published=None),
        events=(replace(CLASH, start=None, end=None, date_precision=None),),
    )
    said = told(undated)
    assert "pass --published YYYY-MM-DD" in " ".join(said.split())
    assert "Juliaca, PE-PUN, PE: no date" in said


def test_an_article_without_anything_says_so():
    said = told(Reading(article=ARTICLE)).splitlines()
    assert said[1:] == ["0 events, 0 nationwide counts, 0 loose counts, 0 mentions passed over"]


def test_nothing_in_an_article_commands_the_terminal():
    text = "Ten people\x1b[2J \x9b31m died \ue000in \u202eJuliaca\x07 today."
    whole = Span(1, 0, len(text))
    claim = replace(DEATHS, by="\x1b]0;owned\x07", evidence=values.Evidence(Span(1, 4, 16), whole))
    reading = Reading(
        article=replace(ARTICLE, text=text, outlet="a\x1bb", id="x\x1b.txt"),
        events=(replace(CLASH, claims=(claim,), evidence=()),),
        passed_over=(PassedOver("\x1b[1m", "place", "surname", whole),),
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ue000\ue001]", told(reading))


def test_a_very_long_sentence_is_cut_round_what_was_read():
    text = f"{'word ' * 500}ten people died {'word ' * 500}"
    claim = replace(
        DEATHS, evidence=values.Evidence(span("ten people", text), Span(1, 0, len(text)))
    )
    said = told(Reading(article=replace(ARTICLE, text=text), loose=(claim,)))
    assert "«ten people» died" in said
    assert len(said) < 1000


def test_a_value_carried_over_is_said_to_be():
    carried = replace(
        DEATHS, evidence=evidence("Six officers", "Six officers were hurt.", inherited=True)
    )
    assert "deaths (carried over): " in told(Reading(article=ARTICLE, loose=(carried,)))


def test_proposals_name_both_drafts_and_what_differs():
    found = MergeProposal((0, 0), (1, 0), "near", 3.2, (Difference("deaths", "17", ""),))
    said = "\n".join(report.proposals((found,), (READING, READING)))
    assert said == (
        "May be one event (nothing was merged)\n"
        "  articles/juliaca.txt 1 (Juliaca) and articles/juliaca.txt 1 (Juliaca): 3 km apart\n"
        "    deaths: 17 / -"
    )
    assert list(report.proposals((), ())) == []


def test_every_code_has_words():
    assert {*values.REASONS, FROM_SERVICE, AGREES, ONLY_MODEL} == set(REASONS)
    assert set(values.ROLES) <= set(ROLES)
    assert set(KINDS) == set(report.words.KINDS)
    assert LEFT_OUT
