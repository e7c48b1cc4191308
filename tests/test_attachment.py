"""Which mentions make one event, sentence by sentence. All notes are made up."""

from datetime import date

import pytest

from geodata.extract.pipeline import read
from geodata.extract.values import Article, Reading
from geodata.geocode import GazetteerGeocoder

GEOCODER = GazetteerGeocoder()
FRIDAY = date(2023, 5, 19)


def reading(text: str, language: str = "en", country: str | None = None) -> Reading:
    article = Article(text=text, language=language, published=FRIDAY, country=country)
    return read(article, GEOCODER.geocode)


def told(text: str, language: str = "en", country: str | None = None) -> list[tuple]:
    """Return place, day and counts of each event."""
    return [
        (
            event.place.name,
            event.start.day,
            {claim.kind: claim.low for claim in event.claims if claim.part_of is None},
        )
        for event in reading(text, language, country).events
    ]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        # What only says where a place lies is none of its own.
        ("On Monday, four protesters were killed in Suleja, near Abuja, when soldiers opened fire "
         "on a rally that had been calm.", "NG", [("Suleja", 15, {"deaths": 4})]),
        ("On Tuesday in Plymouth, Devon: rioters threw bricks at police.", "GB",
         [("Plymouth", 16, {})]),
        ("Gunmen killed 26 people near Tillabéri, Niger, on Tuesday.", "NE",
         [("Tillabéri", 16, {"deaths": 26})]),
        # Each day belongs to its deed.
        ("Hundreds marched in Tunis on Thursday, a day after a man was killed in clashes with "
         "police in Gafsa.", "TN", [("Tunis", 18, {"crowd": 200}), ("Gafsa", 17, {"deaths": 1})]),
        ("Rescuers found two more bodies on Thursday in Izium after the missile strike that killed "
         "eight people two days earlier.", "UA", [("Izyum", 16, {"deaths": 8})]),
        ("Police opened fire on mourners in Manama on Thursday, wounding 50, a day after officers "
         "killed four people in a raid there.", "BH",
         [("Manama", 18, {"injuries": 50}), ("Manama", 17, {"deaths": 4})]),
        ("In Sloviansk two people died on Thursday in a missile strike.\n\nMonday was worse. In "
         "Izium, gunmen shot a driver dead.", "UA",
         [("Slovyansk", 18, {"deaths": 2}), ("Izyum", 15, {"deaths": 1})]),
        ("The bodies of 33 villagers were laid out in Barkin Ladi on Tuesday, hours after raiders "
         "with machetes had swept through their homes.", "NG",
         [("Barkin Ladi", 16, {"deaths": 33})]),
        # The place before "where" is the place of what follows.
        ("Monday's violence happened beside the airport of Juliaca, where demonstrators fought "
         "with police.", "PE", [("Juliaca", 15, {})]),
        # What is spoken of happened elsewhere, or was told before.
        ("Thousands rallied in London on Monday to call for an end to the airstrikes that killed "
         "300 people in Gaza.", None, [("London", 15, {"crowd": 2000})]),
        ("Gunmen killed three traders in Garissa on Tuesday.\n\nIn Nairobi, the foreign minister "
         "expressed deep concern over the killings.", "KE", [("Garissa", 16, {"deaths": 3})]),
        # A curfew is no event beside others.
        ("On Tuesday, a curfew was imposed in Doba and Koumra, and dozens of young men were "
         "arrested in Abeche.", "TD", [("Abéché", 16, {"arrests": 24})]),
        # One person, told without a number.
        ("An anti-tank mine blew up under a tractor outside Izium on Monday, killing the driver.",
         "UA", [("Izyum", 15, {"deaths": 1})]),
        ("CHARLOTTE, N.C. — A protester who was shot on Wednesday died.", "US",
         [("Charlotte", 17, {"deaths": 1})]),
    ],
)  # fmt: skip
def test_an_event_has_its_own_place_day_and_counts(text, country, expected):
    assert told(text, "en", country) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("El martes hubo choques en Cali.\n\nLa policía disparó contra los jóvenes que tiraban "
         "piedras en el sector de Siloé.", "CO", [("Cali", 16, {})]),
        ("BOGOTÁ / QUITO, 19 may (CA).— Una semana de combates dejó víctimas.\n\nRebeldes "
         "emboscaron el martes a una patrulla cerca de Tumaco.", "CO", [("Tumaco", 16, {})]),
        ("La noche del domingo un sicario mató de tres tiros a un playero de 25 años en una "
         "estación de servicio de Rosario.", "AR", [("Rosario", 14, {"deaths": 1})]),
        ("Un enfrentamiento entre militares y hombres armados dejó el miércoles cinco presuntos "
         "delincuentes y un soldado muertos al sur de Culiacán, Sinaloa.", "MX",
         [("Culiacán", 17, {"deaths": 5, "deaths_security": 1})]),
        ("Una turba golpeó y quemó el domingo a un hombre en Chichicastenango, Quiché. La víctima "
         "murió antes de que llegaran los bomberos.", "GT",
         [("Chichicastenango", 14, {"deaths": 1})]),
    ],
)  # fmt: skip
def test_an_event_has_its_own_place_day_and_counts_in_spanish(text, country, expected):
    assert told(text, "es", country) == expected


def test_another_shooting_without_a_place_is_left_to_the_editor():
    found = reading(
        "KENOSHA, Wis. (Wire) — Two people were killed when a man opened fire during a "
        "demonstration here on Tuesday.\n\nIn March, another shooting left nine people dead.",
        country="US",
    )
    assert [(e.place.name, e.start.day) for e in found.events] == [("Kenosha", 16)]
    assert [(claim.kind, claim.low) for claim in found.loose] == [("deaths", 9)]


def test_a_part_of_a_national_toll_is_kept_as_a_part():
    found = reading(
        "Since the marches began, clashes across the country have killed 43 people, including one "
        "police officer.",
        country="PE",
    )
    whole, part = found.national
    assert (whole.kind, whole.low, whole.part_of) == ("deaths", 43, None)
    assert (part.kind, part.low, part.part_of) == ("deaths_security", 1, 0)


def test_a_state_of_emergency_is_an_event_where_nothing_else_happened():
    measure = "The government declared a state of emergency in Puno on Monday."
    assert [event.sub_event_type for event in reading(measure, country="PE").events] == ["Other"]
    found = reading(f"Teachers protested in Lima on Monday. {measure}", country="PE")
    assert [event.place.name for event in found.events] == ["Lima"]
    assert {place.text: place.role for place in found.places}["Puno"] == "government_measure"


def test_the_day_of_a_dateline_is_no_event_passed_over():
    found = reading("LIMA, 18 May (Wire) - Teachers marched on Wednesday.", country="PE")
    assert [event.start.day for event in found.events] == [17]
    assert [one.text for one in found.passed_over if one.kind == "date"] == []


def test_a_market_in_french_is_no_march():
    found = reading(
        "Des hommes armés ont attaqué un marché mardi à Goma.", language="fr", country="CD"
    )
    assert [event.sub_event_type for event in found.events] == ["Attack"]
    assert [one.value for one in found.mentions if one.kind == "action"] == ["attack by armed"]
