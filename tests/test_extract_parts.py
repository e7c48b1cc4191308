"""The rules that read numbers, counts of people, and dates."""

from datetime import date

import pytest

from geodata.extract.people.figures import figures
from geodata.extract.people.numbers import numbers
from geodata.extract.text.segment import document, fold
from geodata.extract.when.dates import dates

TUESDAY = date(2023, 1, 10)


def when(text, language="en", published=TUESDAY):
    (found,) = dates(fold(text), text, 0, len(text), language, published, None)
    return found


def number(text):
    plain = fold(text)
    return [(n.low, n.high, n.wording) for n in numbers(plain, 0, len(plain), []) if not n.role]


def counted(text):
    plain = fold(text)
    found, _ = figures(plain, text, 0, len(text), numbers(plain, 0, len(plain), []))
    return [(f.kind, f.low, f.part) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 17 people", (17, None, "at_least")),
        ("over 50 deaths", (51, None, "over")),
        ("nearly 40 people", (36, 39, "nearly")),
        ("some 1,000 protesters", (1000, 1000, "about")),
        ("11.800 manifestantes", (11800, 11800, "exact")),
        ("a dozen people", (12, None, "vague")),
        ("decenas de personas", (24, None, "vague")),
        ("una veintena de heridos", (20, 20, "exact")),
        ("entre 3 y 5 muertos", (3, 5, "about")),
        ("10 to 15 people", (10, 15, "about")),
        ("dos mil quinientas personas", (2500, 2500, "exact")),
        ("5 mil personas", (5000, 5000, "exact")),
        ("up to 12 people", (1, 12, "up_to")),
    ],
)
def test_a_number_has_a_range_and_its_wording(text, expected):
    assert number(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["a 15-year-old", "de 23 años", "in 2019,", "5,000 dollars", "a five-day assault", "12 km away",
     "9 mm", "65 votos", "33 million Peruvians", "20 houses", "deployed 11,800 officers"],
)  # fmt: skip
def test_ages_years_money_and_the_like_are_no_counts(text):
    assert number(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("52 heridos y 7 muertos", [("injuries", 52, False), ("deaths", 7, False)]),
        ("Soldiers killed two and wounded five.", [("deaths", 2, False), ("injuries", 5, False)]),
        ("a boy died in an ambulance", [("deaths", 1, False)]),
        ("un joven falleció en el hospital", [("deaths", 1, False)]),
        ("Juan Pérez, 34, was killed by a stray bullet.", [("deaths", 1, False)]),
        ("Two soldiers and three civilians were killed.",
         [("deaths_security", 2, False), ("deaths", 3, False)]),
        ("43 people killed, including one police officer",
         [("deaths", 43, False), ("deaths_security", 1, True)]),
        ("75 police were among the injured", [("injuries_security", 75, False)]),
        ("unos 500 estudiantes marcharon", [("crowd", 500, False)]),
        ("fueron detenidas 12 personas", [("arrests", 12, False)]),
    ],
)  # fmt: skip
def test_a_count_has_a_kind_and_the_police_are_apart(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "start", "end", "precision"),
    [
        ("on Monday", "en", date(2023, 1, 9), date(2023, 1, 9), "day"),
        ("on Tuesday", "en", TUESDAY, TUESDAY, "day"),
        ("last Tuesday", "en", date(2023, 1, 3), date(2023, 1, 3), "day"),
        ("last month", "en", date(2022, 12, 1), date(2022, 12, 31), "month"),
        ("25/12/2022", "en", date(2022, 12, 25), date(2022, 12, 25), "day"),
        ("el lunes", "es", date(2023, 1, 9), date(2023, 1, 9), "day"),
        ("9 de enero", "es", date(2023, 1, 9), date(2023, 1, 9), "day"),
        ("la semana pasada", "es", date(2023, 1, 2), date(2023, 1, 8), "week"),
        ("between 9 and 12 January 2022", "en", date(2022, 1, 9), date(2022, 1, 12), "interval"),
    ],
)
def test_a_date_is_read_from_the_day_of_publication(text, language, start, end, precision):
    found = when(text, language)
    assert (found.start, found.end, found.precision) == (start, end, precision)


@pytest.mark.parametrize("text", ["on Monday", "yesterday", "last month", "January 9", "9/1/2023"])
def test_nothing_relative_or_ambiguous_is_guessed_without_a_publication_date(text):
    assert when(text, published=None).start is None


def test_a_name_is_no_weekday_and_an_ouster_is_no_event():
    name = "Domingo Cueva dijo"
    assert dates(fold(name), name, 0, len(name), "es", TUESDAY, None) == []
    assert when("the December 7 ouster").role == "background"


def test_abbreviations_and_quotations_end_no_sentence():
    text = 'Gen. Ruiz of the U.S. army said: "We go." He left at 3 p.m. on Jan. 5. Nobody died.'
    ends = [text[s.start : s.end].rsplit(" ", 1)[-1] for s in document(text).sentences]
    assert ends == ['go."', "5.", "died."]
