"""Each row that decides a sub-type decides the example that stands beside it, in its turn."""

from datetime import date

import pytest

from geodata.extract.pipeline import read
from geodata.extract.typing_rules import Rule, rules
from geodata.extract.values import Article
from geodata.geocode import GazetteerGeocoder
from geodata.schema import BOOK

GEOCODER = GazetteerGeocoder()


@pytest.mark.parametrize("rule", rules(), ids=[rule.example for rule in rules()])
def test_a_row_decides_its_example(rule: Rule) -> None:
    article = Article(text=rule.example, published=date(2024, 7, 18), language="en")
    found = read(article, GEOCODER.geocode).events
    assert found[-1].sub_event_type == rule.sub_type
    assert ("type_guessed" in found[-1].reasons) == rule.is_guess


def test_every_sub_type_of_the_code_book_can_be_decided() -> None:
    assert {sub.name for sub in BOOK.sub_types} - {rule.sub_type for rule in rules()} == set()
