"""A package in any languages: its columns, what must be filled, what readers get of it."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from geodata import package, texts
from geodata.counts import Counts, filled
from geodata.datapackage.numerals import typed_people
from geodata.ledger import Figure
from geodata.package import Package
from geodata.publication import publish
from tests.small_package import SMALL, faults_of


def in_languages(*languages: str) -> Package:
    """The small package with each of its texts in these languages, as "fr: A riot"."""

    def said(known: Any) -> Any:
        return known and {lang: f"{lang}: {known['en']}" for lang in languages}

    def told(rows: Any, *fields: str) -> Any:
        return tuple(
            replace(row, **{field: said(getattr(row, field)) for field in fields}) for row in rows
        )

    return replace(
        SMALL,
        languages=languages,
        title=said(SMALL.title),
        coverage=said(SMALL.coverage),
        places=told(SMALL.places, "name"),
        events=told(SMALL.events, "title", "summary", "coder_note"),
        claims=told(SMALL.claims, "scope", "discounted", "note"),
        bodies=told(SMALL.bodies, "name"),
    )


def published(one: Package) -> tuple[dict[str, Any], dict[str, bytes]]:
    events = tuple(replace(event, status="published") for event in one.events[:1])
    _, files = publish(replace(one, events=events, claims=one.claims[:2]))
    return json.loads(files["map.json"]), files


@pytest.mark.parametrize("languages", [("fr",), ("sw", "en"), ("pt", "es", "fr")])
def test_a_package_is_read_as_it_was_written(languages: tuple[str, ...]) -> None:
    one = in_languages(*languages)
    assert package.parse(package.render(one)) == one


def test_texts_have_columns_for_the_languages_of_the_package_alone() -> None:
    files = package.render(in_languages("fr", "pt"))
    header = files["events.csv"].decode().splitlines()[0]
    assert [name for name in header.split(",") if name.startswith(("title", "summary"))] == [
        "title_fr", "title_pt", "summary_fr", "summary_pt",
    ]  # fmt: skip
    described = json.loads(files["datapackage.json"])
    assert described["languages"] == ["fr", "pt"]
    assert described["title"] == "fr: Unrest in Puno"


@pytest.mark.parametrize(
    ("languages", "fault"),
    [
        ([], "datapackage.json languages '[]': expected a list of different languages"),
        (["fr", "fr"], "expected a list of different languages (ISO 639-1), such as [\"en\"]"),
        (["french"], "expected a list of different languages"),
        ("fr", "datapackage.json languages 'fr': expected a list"),
    ],
)  # fmt: skip
def test_wrong_languages_are_a_fault(languages: Any, fault: str) -> None:
    files = package.render(in_languages("fr"))
    described = json.loads(files["datapackage.json"]) | {"languages": languages}
    found = faults_of(files | {"datapackage.json": json.dumps(described).encode()})
    assert fault in str(found[0])


def test_a_text_stands_in_each_language_or_in_none() -> None:
    files = package.render(in_languages("fr", "pt"))
    cut = files["events.csv"].replace(b"pt: Another reading: excessive force.", b"")
    (fault,) = faults_of(files | {"events.csv": cut})
    assert str(fault) == (
        "events.csv:2 coder_note_pt (empty): expected the text in each language of the package, "
        "or in none; add the missing language"
    )


def test_readers_get_the_texts_of_its_languages() -> None:
    data, files = published(in_languages("fr"))
    assert data["languages"] == ["fr"]
    assert data["title"] == {"fr": "fr: Unrest in Puno"}
    assert data["places"]["name"] == {"fr": ["fr: Juliaca"]}
    assert json.loads(files["titles/fr/0.json"]) == ['fr: A march to the airport, and "shots"']
    assert not [path for path in files if path.startswith(("titles/en", "titles/es"))]
    (row,) = csv.DictReader(io.StringIO(files["events.csv"].decode("utf-8-sig")))
    assert row["place_name_fr"] == "fr: Juliaca"
    assert row["actors_fr"].startswith("fr: ")
    assert not [name for name in row if name.endswith(("_en", "_es"))]
    (card,) = json.loads(files["details/juliaca/0.json"])["events"]
    assert card["summary"] == {"fr": "fr: Marchers and police met.\nPeople died."}


def test_a_region_without_a_name_in_a_language_has_its_first() -> None:
    data, _ = published(in_languages("sw"))
    assert data["regions"][0][:2] == ["PE-PUN", {"sw": "Puno"}]


def test_a_reader_gets_the_first_language_where_theirs_is_missing() -> None:
    assert texts.in_language({"sw": "ghasia", "en": "riot"}, "en") == "riot"
    assert texts.in_language({"sw": "ghasia", "en": "riot"}, "fr") == "ghasia"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "18–20 deaths"),
        ("es", "18–20 muertes"),
        ("sw", "18–20 deaths"),  # the code book has no word for it
    ],
)
def test_a_count_is_said_in_the_language_or_in_english(lang: str, said: str) -> None:
    counts = Counts({"e": {"deaths": Figure(18, 20, 2)}}, {})
    assert filled("{deaths:e}", lang, counts) == said


@pytest.mark.parametrize(
    ("lang", "text", "typed"),
    [
        ("fr", "À Juliaca, 18 morts le 9 janvier 2023", "À Juliaca , 18 morts le"),
        ("fr", "Une marche le 9 janvier 2023 à 10:30", ""),
        ("fr", "Dix-huit personnes", "Dix - huit personnes"),
        ("pt", "Em 9 de janeiro de 2023, dezoito mortos", "2023, dezoito mortos"),
        ("pt", "A marcha de 9 de janeiro de 2023", ""),
        ("sw", "Watu 18 walikufa tarehe 9 Januari 2023", "Watu 18 walikufa tarehe"),
        ("sw", "Maandamano ya tarehe 9 Januari 2023", ""),
    ],
)
def test_a_number_of_people_is_found_in_each_language(lang: str, text: str, typed: str) -> None:
    found = typed_people(text, lang)
    assert bool(found) == bool(typed), found
