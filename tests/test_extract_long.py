"""Longer texts: which day and place a paragraph tells of, and what makes no event. All made up."""

from datetime import date

import pytest

from geodata.extract import Article, read
from geodata.geocode import GazetteerGeocoder

GEOCODE = GazetteerGeocoder().geocode
FRIDAY = date(2023, 5, 19)


def events(text, language="en", country=None):
    article = Article(text=text, language=language, published=FRIDAY, country=country)
    return read(article, GEOCODE).events


def days(text, language="en", country=None):
    return [(one.place.name, one.start.day) for one in events(text, language, country)]


@pytest.mark.parametrize(
    "aside",
    [
        "The Interior Ministry in Nairobi put the number of dead at three.",
        "Two of the wounded were being treated for burns in Nairobi.",
        "One was in critical condition in Nairobi.",
        "The two candidates, who spent the day campaigning in Nairobi, condemned the attack.",
        "It was the worst attack since the bombing of Nairobi.",
        "Cholera has killed 28 people since April, says an agency that has its seat in Nairobi.",
        "In 2016, weeks of protests shook Nairobi; two officers were shot that September.",
        "A man was shot in Nairobi in February of last year.",
        "In Nairobi, the foreign minister expressed deep concern over the killings.",
        "The president, visiting Nairobi, condemned the attack.",
        "It was the worst week since the massacre in Nairobi, in which dozens died.",
    ],
)
def test_where_people_only_are_nothing_happened(aside):
    lead = "Gunmen killed three traders at a market in Garissa on Tuesday."
    more = "The attackers fled on motorcycles.\n\nNobody claimed the attack."
    assert days(f"{lead}\n\n{aside}\n\n{more}", country="KE") == [("Garissa", 16)]


@pytest.mark.parametrize(
    ("text", "language", "place", "day"),
    [
        ("Rescuers found two more bodies on Thursday in Izium after the missile strike that killed "
         "eight people two days earlier.", "en", "Izyum", 16),
        ("A march in Nakuru on Tuesday ended in clashes with police.\n\nA fourth man, a mechanic, "
         "died in hospital in Nakuru on Thursday.", "en", "Nakuru", 16),
        ("Gunmen killed six people in Garissa, officials said on Thursday.\n\nThe attackers opened "
         "fire on a bus on Tuesday.", "en", "Garissa", 16),
        ("El conflicto dejó dos muertos en Montero, donde hubo choques el martes, y se extendió el "
         "jueves a otras ciudades.", "es", "Montero", 16),
        ("En Potosí marcharon el martes hasta la plaza 10 de Noviembre cientos de personas.", "es",
         "Potosí", 16),
    ],
)  # fmt: skip
def test_the_deed_has_its_own_day(text, language, place, day):
    assert days(text, language) == [(place, day)]


def test_a_later_paragraph_tells_of_the_day_before_and_another_returns():
    text = (
        "A policeman was killed in Gwadar on Wednesday when protesters and police clashed.\n\n"
        "Police had cleared a sit-in with tear gas on Tuesday and detained 15 people.\n\n"
        "By Wednesday morning the mood had changed. A crowd threw stones at a police station."
    )
    second, first = sorted(events(text, country="PK"), key=lambda one: -one.start.day)
    assert (first.start.day, second.start.day) == (16, 17)
    assert first.sub_event_type == "Protest with intervention"
    assert second.sub_event_type == "Violent demonstration"


def test_near_a_town_is_not_the_region_of_its_name():
    (event,) = events("Gunmen killed 26 people near Tillabéri, Niger, on Tuesday.", country="NE")
    assert event.place.level == "place"


@pytest.mark.parametrize(
    ("text", "language", "country", "place"),
    [
        ("El martes hubo choques en Cali.\n\nLa policía disparó contra los jóvenes que tiraban "
         "piedras en el sector de Siloé.", "es", "CO", "Cali"),
        ("On Tuesday in Plymouth, Devon: rioters threw bricks at police.", "en", "GB", "Plymouth"),
        ("BOGOTÁ / QUITO, 19 may (CA).— Una semana de combates dejó víctimas.\n\nRebeldes "
         "emboscaron el martes a una patrulla cerca de Tumaco.", "es", "CO", "Tumaco"),
    ],
)  # fmt: skip
def test_a_quarter_a_county_and_two_desks_are_no_places_of_their_own(
    text, language, country, place
):
    assert [one for one, _ in days(text, language, country)] == [place]


def test_an_older_month_is_recalled_and_a_state_written_short_ends_no_sentence():
    text = (
        "KENOSHA, Wis. (Wire) — Two people were killed when a man opened fire during a "
        "demonstration here on Tuesday.\n\nIn March, another shooting left nine people dead."
    )
    (event,) = events(text, country="US")
    assert (event.place.name, event.start.day) == ("Kenosha", 16)
    assert [claim.low for claim in event.claims] == [2]


def test_a_dateline_is_the_place_though_a_measure_is_told_beside_the_deed():
    text = (
        "CHARLOTTE, N.C. — A protester who was shot on Wednesday died, as the governor declared a "
        "state of emergency.\n\nIn Tulsa, Okla., about 200 people held a vigil on Thursday."
    )
    assert days(text, country="US") == [("Charlotte", 17), ("Tulsa", 18)]


def test_a_day_after_without_a_place_is_recalled():
    text = (
        "Police opened fire on mourners in Manama on Thursday, wounding 50, a day after officers "
        "killed four people in a raid there."
    )
    (event,) = events(text, country="BH")
    assert [claim.kind for claim in event.claims] == ["injuries"]


def test_a_measure_takes_only_the_places_of_its_own_clause():
    text = (
        "On Tuesday, a curfew was imposed in Doba and Koumra, and dozens of young men were "
        "arrested in Abeche.\n\nNo more was known."
    )
    assert [one for one, _ in days(text, country="TD")] == ["Abéché"]
