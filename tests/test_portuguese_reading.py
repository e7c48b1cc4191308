"""What the tables and the stages read of sentences in Portuguese, and the same kinds in Spanish."""

from datetime import date

import pytest

from geodata.extract.explain import mentioned
from geodata.extract.pipeline import read
from geodata.extract.values import Article
from geodata.geocode import GazetteerGeocoder

GEOCODER = GazetteerGeocoder()
FRIDAY = date(2023, 1, 20)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Marcharam na segunda-feira (9).", "day 2023-01-09"),
        ("Marcharam na segunda-feira, 9, no centro.", "day 2023-01-09"),
        ("Marcharam nesta sexta (20).", "day 2023-01-20"),
        ("Marcharam no dia 9.", "day 2023-01-09"),
        ("Vão marchar no próximo dia 25.", "day 2023-01-25 planned"),
        ("Marcharam mil e quinhentos docentes.", "crowd 1500"),
        ("Marcharam vinte e duas pessoas.", "crowd 22"),
        ("Cinco pessoas foram baleadas.", "injuries 5"),
        ("Mataram uma pessoa a tiro.", "deaths 1"),
        ("Um ataque de rebeldes deixou mortos.", "action attack by armed"),
        ("Fecharam a estrada às 10h30.", "clock_time 30"),
    ],
)
def test_a_text_mentions(text, mention):
    assert mention in mentioned(text, "pt", FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Marcharam pela segunda vez.",
        "Marcharam no Rio de Janeiro.",
        "Marcharam na avenida 24 de Julho.",
    ],
)
def test_what_only_looks_like_a_day_is_none(text):
    assert [one for one in mentioned(text, "pt", FRIDAY) if one.startswith("day")] == []


def test_a_number_after_a_day_is_no_day():
    said = mentioned("Na segunda-feira, 9 pessoas marcharam.", "pt", FRIDAY)
    assert "day 2023-01-16" in said
    assert "crowd 9" in said


@pytest.mark.parametrize(
    ("text", "language", "country", "place"),
    [
        ("Moradores protestaram nesta sexta em São Paulo.", "pt", "BR", "São Paulo"),
        ("São Paulo viveu protestos nesta sexta.", "pt", "BR", "São Paulo"),
        ("Homens armados atacaram a aldeia de Macomia ontem.", "pt", "MZ", "Macomia"),
        ("Moradores protestaram na Zona Norte do Rio de Janeiro.", "pt", "BR", "Rio de Janeiro"),
        ("Hombres armados atacaron ayer el pueblo de Toribío.", "es", "CO", "Toribio"),
    ],
)
def test_a_deed_is_placed(text, language, country, place):
    article = Article(text=text, language=language, country=country, published=FRIDAY)
    assert [event.place.name for event in read(article, GEOCODER.geocode).events] == [place]


def test_villages_of_a_list_are_each_a_place():
    text = "Rebeldes incendiaram ontem as aldeias Xuvane, Zuvane e Tuvane."
    article = Article(text=text, language="pt", country="MZ", published=FRIDAY)
    assert [event.place.name for event in read(article, GEOCODER.geocode).events] == [
        "Xuvane",
        "Zuvane",
        "Tuvane",
    ]
