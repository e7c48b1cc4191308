"""Short notes of one event, of each sub-type and in two languages: its sub-type and its deaths.

The notes are made up, in our own words. A row of notes.csv without deaths counts nobody dead.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from geodata.extract.pipeline import read
from geodata.extract.values import Article
from geodata.geocode import GazetteerGeocoder
from geodata.schema import BOOK

FILE = Path(__file__).with_name("notes.csv")
GEOCODE = GazetteerGeocoder().geocode
PUBLISHED = date(2023, 5, 19)  # a Friday
NOTES = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", NOTES, ids=[row["note"] for row in NOTES])
def test_a_note_has_its_sub_type_and_its_deaths(row: dict[str, str]) -> None:
    article = Article(text=row["note"], language=row["language"], published=PUBLISHED)
    (event,) = read(article, GEOCODE).events
    assert event.sub_event_type == row["sub_type"]
    dead = [c.low for c in event.claims if c.kind.startswith("deaths") and c.part_of is None]
    assert dead == ([int(row["deaths"])] if row["deaths"] else [])


def test_every_sub_type_has_notes_in_both_languages() -> None:
    wanted = {(sub.name, code) for sub in BOOK.sub_types for code in ("en", "es")}
    assert wanted - {(row["sub_type"], row["language"]) for row in NOTES} == set()
