import dataclasses
from dataclasses import replace
from datetime import date

import pytest

from geodata import package
from geodata.counts import nouns
from geodata.extract.values import DraftPlace, Reading
from geodata.package import InvalidPackage
from geodata.reading import draft_words, drafts
from geodata.reading.drafts import AlreadyThere, LeftOut
from geodata.schema import KINDS, SUB_EVENT_TYPES, WORDINGS
from tests.small_package import SMALL
from tests.small_reading import (
    ARTICLE,
    CLASH,
    DAY,
    DEATHS,
    JULIACA,
    NATION,
    NEXT_DAY,
    OFFICERS,
    READING,
    TEXT,
)

TODAY = date(2026, 11, 22)


def drafted(*readings, base=None):
    """Add readings, and see that what was made can be read again."""
    made, left_out = drafts.add(base or drafts.started("new", readings, TODAY), readings)
    assert package.parse(package.render(made)) == made
    return made, left_out


def with_event(**changes):
    return Reading(article=ARTICLE, events=(replace(CLASH, **changes),))


def test_a_reading_becomes_a_package_of_drafts():
    made, left_out = drafted(READING)
    assert left_out == ()
    (source,), (place,), (event,) = made.sources, made.places, made.events
    assert (source.id, source.outlet, source.published) == (
        "the-gazette-20230110",
        "The Gazette",
        NEXT_DAY,
    )
    assert source.sha256 == drafts.digest(TEXT)
    assert (place.id, place.admin1, place.lat, place.lon) == ("juliaca", "PE-PUN", -15.5, -70.1333)
    assert (event.id, event.status, event.place) == ("pe-20230109-juliaca", "draft", "juliaca")
    assert (event.title["en"], event.title["es"]) == (
        "Demonstration with violence in Juliaca",
        "Manifestación con violencia en Juliaca",
    )
    assert event.summary["en"] == (
        "9 January 2023. Figures read: at least 17 deaths; 6 injured members of security forces."
    )
    assert event.summary["es"] == (
        "9 de enero de 2023. Cifras leídas: al menos 17 muertes; "
        "6 heridos de las fuerzas del orden."
    )
    assert [(claim.kind, claim.low, claim.high) for claim in made.claims] == [
        ("deaths", 17, None),
        ("injuries_security", 6, 6),
        ("deaths", 43, 43),
    ]
    nation = made.claims[-1]
    assert (nation.event, nation.area, nation.since) == (None, ("PE",), date(2022, 12, 7))
    assert [(body.id, body.name["es"]) for body in made.bodies] == [
        ("rioters", "Participantes en disturbios"),
        ("police", "Policía"),
        ("ombudsman", "ombudsman"),
    ]
    assert made.data_date == NEXT_DAY


def test_a_locator_leads_to_the_words():
    made, _ = drafted(READING)
    assert [TEXT[claim.start : claim.end] for claim in made.claims] == [
        "At least 17 people",
        "Six officers",
        "43 people",
    ]
    assert [claim.paragraph for claim in made.claims] == [1, 2, 3]


def test_no_word_of_the_article_is_in_the_package():
    text = b"".join(package.render(drafted(READING)[0]).values()).decode()
    assert "marchers" not in text
    assert "hurt" not in text


def test_what_is_there_stays_and_ids_do_not_meet():
    base = replace(SMALL, sources=tuple(replace(row, sha256=None) for row in SMALL.sources))
    made, _ = drafted(READING, base=base)
    for name in ("sources", "places", "events", "claims", "bodies", "event_sources"):
        old = getattr(base, name)
        assert getattr(made, name)[: len(old)] == old
    assert [event.id for event in made.events[2:]] == ["pe-20230109-juliaca-2"]
    assert made.events[2].place == "juliaca"
    assert len(made.places) == len(base.places)


def test_the_same_text_is_not_taken_twice():
    made, _ = drafted(READING)
    with pytest.raises(AlreadyThere, match="already there as source the-gazette-20230110"):
        drafts.add(made, (READING,))


def test_namesakes_get_ids_of_their_own():
    other = replace(JULIACA, admin1="PE-TAC", lat=-18.0, lon=-70.0)
    far = replace(JULIACA, lat=-14.0)
    events = (CLASH, replace(CLASH, place=other), replace(CLASH, place=far))
    made, _ = drafted(Reading(article=ARTICLE, events=events))
    assert [place.id for place in made.places] == [
        "juliaca",
        "juliaca-pe-tac",
        "juliaca-pe-pun",
    ]


@pytest.mark.parametrize(
    ("reading", "reason"),
    [
        (with_event(start=None, end=None, date_precision=None), "no_date"),
        (with_event(start=date(1799, 12, 31)), "another_age"),
        (with_event(end=date(2203, 1, 9), date_precision="interval"), "another_age"),
        (with_event(place=DraftPlace(name="Peru", level="country", country="PE")), "no_region"),
        (with_event(place=replace(JULIACA, level="admin1", admin1=None)), "no_region"),
        (
            Reading(
                article=replace(ARTICLE, country=None),
                events=(replace(CLASH, place=DraftPlace(name="Nowhere")),),
            ),
            "no_country",
        ),
    ],
)
def test_an_event_that_no_row_can_hold_is_left_out_by_name(reading, reason):
    made, left_out = drafted(reading)
    assert left_out == (LeftOut(0, 0, None, reason),)
    assert (made.events, made.claims, made.places) == ((), (), ())
    assert len(made.sources) == 1


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (replace(NATION, as_of=None), "no_publication_date"),
        (replace(NATION, area=()), "no_area"),
        (replace(NATION, since=None), "no_first_day"),
        (replace(NATION, low=10**10, high=10**10), "too_large"),
    ],
)
def test_a_count_that_no_row_can_hold_is_left_out_by_name(claim, reason):
    made, left_out = drafted(Reading(article=ARTICLE, national=(claim,)))
    assert left_out == (LeftOut(0, None, 0, reason),)
    assert made.claims == ()


def test_a_count_without_a_first_day_counts_from_where_the_others_do():
    made, left_out = drafted(
        replace(
            READING,
            national=(NATION, replace(NATION, low=50, high=None, wording="over", since=None)),
        )
    )
    assert left_out == ()
    assert [claim.since for claim in made.claims if claim.area] == [date(2022, 12, 7)] * 2


def test_a_loose_count_is_never_a_row():
    made, _ = drafted(Reading(article=ARTICLE, loose=(NATION, DEATHS)))
    assert made.claims == ()


def test_a_part_names_its_whole():
    part = replace(NATION, kind="deaths_security", low=1, high=1, part_of=0)
    made, _ = drafted(Reading(article=ARTICLE, national=(NATION, part)))
    assert made.claims[1].part_of == made.claims[0].id


def test_a_part_of_another_kind_is_a_count_of_its_own():
    made, _ = drafted(with_event(claims=(DEATHS, replace(OFFICERS, part_of=0))))
    assert made.claims[1].part_of is None


def test_an_area_has_no_point():
    puno = DraftPlace(
        name="Puno", level="admin1", lat=-15.0, lon=-70.0, admin1="PE-PUN", country="PE"
    )
    made, _ = drafted(with_event(place=puno, geo_precision="admin1"))
    assert (made.places[0].id, made.places[0].lat) == ("pe-pun", None)
    assert made.events[0].title["es"] == "Manifestación con violencia en la región de Puno"


def test_a_place_that_no_gazetteer_knows_stays_undrawn():
    made, _ = drafted(with_event(place=DraftPlace(name="Qqqq")))
    assert (made.places[0].country, made.places[0].lat) == ("PE", None)


def test_an_article_without_a_date_has_a_source_that_says_so():
    reading = Reading(article=replace(ARTICLE, published=None, outlet=""), events=(CLASH,))
    made, _ = drafted(reading)
    (source,) = made.sources
    assert (source.date_basis, source.published, source.outlet) == (
        "unknown",
        None,
        "Outlet not stated",
    )
    assert made.data_date == TODAY


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("high", [None, 17, 20])
def test_every_wording_fits_the_rules_and_has_words(wording, high):
    made, left_out = drafted(with_event(claims=(replace(DEATHS, wording=wording, high=high),)))
    assert left_out == ()
    assert "17" in made.events[0].summary["en"] or wording in ("over", "up_to")


@pytest.mark.parametrize(
    ("wording", "low", "high", "english", "spanish"),
    [
        ("exact", 17, 17, "17", "17"),
        ("at_least", 17, None, "at least 17", "al menos 17"),
        ("over", 51, None, "more than 50", "más de 50"),
        ("about", 1000, 1000, "about 1,000", "alrededor de 1,000"),
        ("nearly", 36, 39, "36 to 39", "de 36 a 39"),
        ("up_to", 1, 20, "up to 20", "hasta 20"),
        ("vague", 24, None, "24 or more", "24 o más"),
        ("exact", 17, None, "at least 17", "al menos 17"),
    ],
)
def test_a_number_is_written_as_it_was_worded(wording, low, high, english, spanish):
    claim = replace(DEATHS, wording=wording, low=low, high=high)
    assert [draft_words.number(claim, i) for i in (0, 1)] == [english, spanish]


def test_every_type_and_kind_has_words_in_both_languages():
    assert set(draft_words.WHAT) == {sub.name for sub in SUB_EVENT_TYPES}
    for lang in ("en", "es"):
        assert all({"one", "other"} <= {*nouns(kind, lang)} for kind in (*KINDS, "indirect"))
    assert all(all(pair) for pair in draft_words.WHAT.values())


def test_a_span_of_days_is_written_as_one():
    made, _ = drafted(with_event(end=date(2023, 1, 11), date_precision="interval"))
    assert made.events[0].summary["en"].startswith("9 January 2023 to 11 January 2023.")
    assert made.events[0].summary["es"].startswith("Del 9 de enero de 2023 al 11 de enero de 2023.")


def test_names_are_cleaned_of_what_no_cell_holds():
    odd = replace(JULIACA, name="Ju\x00li\naca\x1b", admin2="\x07")
    made, _ = drafted(with_event(place=odd, actors=("\x00", "Fire\x1b brigade\n")))
    assert made.places[0].name["en"] == "Juli aca"
    assert [body.name["en"] for body in made.bodies] == ["Fire brigade", "ombudsman"]


def test_a_body_that_is_there_by_either_name_is_meant():
    claims = (replace(DEATHS, by="la Defensoría del Pueblo"),)
    made, _ = drafted(with_event(claims=claims, actors=()), base=SMALL)
    assert made.bodies == SMALL.bodies
    assert made.claims[-1].attributed_to == "ombudsman"


def test_a_faulty_draft_would_not_pass_unseen():
    made, _ = drafted(READING)
    broken = dataclasses.replace(made, events=(replace(made.events[0], end=date(2023, 1, 1)),))
    with pytest.raises(InvalidPackage):
        package.parse(package.render(broken))
    assert DAY


def test_days_and_numbers_are_written_as_the_languages_write_them():
    assert draft_words.day(date(2023, 9, 1)) == ("1 September 2023", "1 de septiembre de 2023")
    assert draft_words.days(date(2023, 1, 9), date(2023, 2, 1)) == (
        "9 January 2023 to 1 February 2023",
        "del 9 de enero de 2023 al 1 de febrero de 2023",
    )
    crowd = replace(CLASH.claims[0], kind="crowd", low=12_000, high=12_500, wording="about")
    assert draft_words.amount(crowd) == (
        "12,000 to 12,500 people gathered",
        "de 12,000 a 12,500 personas reunidas",
    )
