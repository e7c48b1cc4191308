"""Any text is read without a fault; what is read points at its own words."""

import itertools
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geodata.extract import Article, merges, read
from geodata.extract.deeds.subtypes import EVENT_TYPE
from geodata.extract.text.segment import document, fold
from geodata.extract.values import CONFIDENCES, REASONS, ROLES
from geodata.geocode import GazetteerGeocoder

GEOCODE = GazetteerGeocoder().geocode
PIECES = st.sampled_from(
    [
        *(
            "On 9 January 2023",
            ", in Juliaca (Puno),",
            "protesters clashed with police",
            "52 heridos y",
        ),
        *(
            "17 people were killed",
            "including one police officer",
            "El lunes 9 de enero",
            "en Lima",
        ),
        *(
            "murieron",
            "al menos",
            "entre 3 y 5",
            "a dozen",
            "dozens of",
            "hundreds",
            "nearly 40",
            "10.000",
        ),
        *(
            "in the country",
            "since last month",
            "between",
            "1,000",
            "999999999999",
            "31 February",
            "#",
        ),
        *(
            "Monday's",
            "near",
            "the city of",
            "Springfield",
            "U.S.",
            "said",
            "según",
            "[size=",
            "from Cusco",
        ),
        *(
            "Mr. Castillo",
            "marcharon",
            "gunmen shot dead a boy",
            "an",
            "a",
            "de la",
            "e\u0301",
            "\u00a0",
        ),
        *(
            ". ",
            "\n",
            "\n\n",
            "“",
            "”",
            '"',
            "~~",
            "(",
            ")",
            ";",
            "—",
            "'s",
            "İ",
            "½",
            "\u200b",
            "É",
            "ß",
            "ﬁ",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join))


@given(
    text=TEXTS,
    language=st.sampled_from(["en", "es"]),
    published=st.one_of(st.none(), st.just(date(2023, 1, 10))),
)
@example(text="", language="en", published=None)
@example(text='"', language="es", published=None)
@example(text="On 9 January 2023 0 people were killed in Juliaca.", language="en", published=None)
@example(text="PROTEST. . 0 HERIDO:IN A0a", language="en", published=None)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_span_holds_words_of_its_sentence(text, language, published):
    article = Article(text=text, language=language, published=published)
    reading = read(article, GEOCODE)
    spans = [mention.span for mention in (*reading.passed_over, *reading.places)]
    figures = [*reading.national, *reading.loose]
    for event in reading.events:
        assert event.confidence in CONFIDENCES
        assert set(event.reasons) <= set(REASONS)
        assert EVENT_TYPE[event.sub_event_type] == event.event_type
        assert (event.start is None) == (event.end is None) == (event.date_precision is None)
        assert event.start is None or event.start <= event.end
        figures += event.claims
        for evidence in event.evidence:
            assert evidence.sentence.start <= evidence.span.start < evidence.span.end
            assert evidence.span.end <= evidence.sentence.end
    for claims in (reading.national, reading.loose, *(e.claims for e in reading.events)):
        for index, claim in enumerate(claims):
            assert claim.part_of is None or (claim.part_of != index and claim.part_of < len(claims))
    for claim in figures:
        assert claim.low >= 0  # a 0 is only what the source states
        assert claim.high is None or claim.low <= claim.high
        assert claim.evidence.sentence.start <= claim.evidence.span.start
        assert claim.evidence.span.end <= claim.evidence.sentence.end
        spans.append(claim.evidence.span)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.paragraph >= 1
    for mention in (*reading.passed_over, *reading.places):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.role in ROLES


@given(st.text(max_size=200))
def test_the_folded_copy_has_a_letter_for_each_letter(text):
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_sentences_follow_one_another_and_hold_all_that_is_not_blank(text):
    sentences = document(text).sentences
    assert all(a.end <= b.start for a, b in itertools.pairwise(sentences))
    kept = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_language_without_rules_is_refused():
    with pytest.raises(ValueError, match="language is 'de'; expected one of en, es, fr, pt"):
        read(Article(text="Hallo", language="de"), GEOCODE)


def test_the_same_text_gives_the_same_reading():
    article = Article(text="On 9 January 2023, 17 people were killed in clashes in Juliaca (Puno).")
    assert read(article, GEOCODE) == read(article, GEOCODE)


def note(text, **facts):
    return read(Article(text=text, **facts), GEOCODE)


def only(reading):
    (event,) = reading.events
    return event


def counts(claims):
    return {c.kind: (c.low, c.high) for c in claims if c.part_of is None}


def test_a_note_gives_one_event_with_place_date_type_and_figures():
    event = only(
        note(
            "On 9 January 2023, in Juliaca (Puno), protesters clashed with police while trying to"
            " storm the airport. At least 17 people were killed and 68 injured."
        )
    )
    assert (event.place.name, event.place.admin1) == ("Juliaca", "PE-PUN")
    assert (event.start, event.date_precision) == (date(2023, 1, 9), "day")
    assert event.sub_event_type == "Violent demonstration"
    assert counts(event.claims) == {"deaths": (17, None), "injuries": (68, 68)}


def test_without_a_publication_date_a_weekday_stays_unresolved():
    text = "On Monday, 300 teachers marched in Arequipa."
    assert only(note(text)).start is None
    assert only(note(text, published=date(2023, 1, 10))).start == date(2023, 1, 9)


def test_a_national_toll_is_no_event_and_its_part_is_kept_as_a_part():
    reading = note(
        "Since the marches began, clashes across the country have killed 43 people, including one"
        " police officer.",
        country="PE",
    )
    assert reading.events == ()
    whole, part = reading.national
    assert (whole.kind, whole.low, whole.area) == ("deaths", 43, ("PE",))
    assert (part.kind, part.low, part.part_of) == ("deaths_security", 1, 0)


def test_a_figure_without_a_place_waits_for_the_place_that_the_next_sentence_names():
    reading = note(
        "At least 17 people died in new clashes in Peru.\n\nMonday's violence happened beside the"
        " airport of Juliaca, where demonstrators fought with police.",
        published=date(2023, 1, 10),
    )
    event = only(reading)
    (claim,) = (c for c in event.claims if c.kind == "deaths")
    assert claim.evidence.inherited
    assert "figure_inherited" in event.reasons
    assert reading.loose == ()


def test_a_figure_that_finds_no_event_is_kept_in_view():
    reading = note("Eleven union leaders were detained, a rights group said.")
    assert reading.events == ()
    assert counts(reading.loose) == {"arrests": (11, 11)}


def test_origin_measure_and_body_make_no_event():
    reading = note(
        "Teachers from Cusco protested in Lima on Monday. The government extended a state of"
        " emergency in Puno. Arequipa's mayor resigned.",
        published=date(2023, 1, 10),
    )
    assert [e.place.name for e in reading.events] == ["Lima"]
    roles = {p.text: p.role for p in reading.places}
    assert roles["Cusco"] == "origin_of_person"
    assert roles["Puno"] == "government_measure"
    assert roles["Arequipa"] == "organisation"


def test_what_a_protest_is_about_is_no_second_event():
    event = only(
        note(
            "On 21 October 2023, 100,000 people rallied in London to call for an end to the"
            " airstrikes that killed 300 people in Gaza."
        )
    )
    assert event.sub_event_type == "Peaceful protest"
    assert counts(event.claims) == {"crowd": (100_000, 100_000)}


def test_two_articles_on_one_event_are_proposed_for_merging_with_their_differences():
    first = note("On 9 January 2023, 17 people were killed in clashes with police in Juliaca.")
    second = note("On 9 January 2023, 18 people were killed in clashes with police in Juliaca.")
    (proposal,) = merges([first, second])
    assert (proposal.first, proposal.second, proposal.rule) == ((0, 0), (1, 0), "near")
    assert [(d.field, d.first, d.second) for d in proposal.differences] == [("deaths", "17", "18")]


def test_events_days_apart_are_not_proposed_for_merging():
    first = note("On 9 January 2023, protesters threw stones at police in Juliaca.")
    second = note("On 19 January 2023, protesters threw stones at police in Juliaca.")
    assert merges([first, second]) == ()
