"""A page in French and Portuguese alone: chosen, complete, and with room for its longer words."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard import messages
from tests.browser.conftest import Visit, serving
from tests.browser.reader import Reader
from tests.browser.test_language import WORDS, left_in_english, open_everything
from tests.browser.test_mirrored import faults
from tests.published import Publication, retold

LANGUAGES = ("fr", "pt")
BOTH = pytest.mark.parametrize("lang", LANGUAGES)
# What a message leaves behind that nobody filled in, and keys of messages.
RAW = re.compile(r"undefined|\bnull\b|NaN|\[object|\{\w+\}")


@pytest.fixture(scope="module")
def spoken(publication: Publication) -> Publication:
    return retold(publication, LANGUAGES)


@pytest.fixture(scope="module")
def addresses(spoken: Publication) -> Iterator[Callable[[str], str]]:
    with serving(*spoken, "slim") as address:
        yield lambda bundle: address


@pytest.fixture(scope="module")
def data(spoken: Publication) -> dict[str, Any]:
    return json.loads(spoken[1]["map.json"])


def unsaid(page: Page) -> list[str]:
    """Texts in which a message was not said as it should be."""
    keys = set(messages.load("en"))
    return [
        text for text in page.evaluate(WORDS) if RAW.search(text) or ("." in text and text in keys)
    ]


@BOTH
def test_everything_is_said_in_the_language(visit: Visit, lang: str) -> None:
    reader = visit("?place=juliaca&size=deaths", locale={"fr": "fr-CA", "pt": "pt-BR"}[lang])
    page = reader.page
    assert page.locator("html").get_attribute("lang") == lang
    open_everything(reader)
    page.locator("#share").click()
    expect(page.locator("#share-panel h3").first).to_be_visible()
    texts = page.evaluate(WORDS)
    assert len(texts) > 300
    assert left_in_english(texts, lang) == []
    assert unsaid(page) == []
    page.keyboard.press("Escape")
    page.goto(f"{reader.address}?region=PE-PUN&from=2022-12-08&to=2022-12-08&lang={lang}")
    page.locator("html[data-listed]").wait_for(state="attached")
    assert left_in_english(page.evaluate(WORDS), lang) == []  # nothing is shown, and that is said
    assert unsaid(page) == []


def test_the_package_s_first_language_is_spoken_where_the_reader_s_is_not_offered(
    visit: Visit,
) -> None:
    reader = visit("?lang=es")
    page = reader.page
    assert page.locator("html").get_attribute("lang") == "fr"
    expect(page.locator("#notices")).to_contain_text("« es » n’existe pas pour « lang »")
    buttons = page.locator('button[id*=\'"control":"lang"\']')
    assert buttons.all_inner_texts() == ["FR", "PT"]
    assert [one.get_attribute("aria-label") for one in buttons.all()] == ["Français", "Português"]
    reader.choose("lang", "pt")
    expect(page.locator("html")).to_have_attribute("lang", "pt")
    expect(page.locator("#theme")).to_have_text("Escuro")
    expect(page.locator("#from")).to_have_value("7 dez. 2022")


@BOTH
@pytest.mark.parametrize("width", [360, 1440])
def test_longer_words_have_room(revisit: Visit, lang: str, width: int) -> None:
    query = f"?place=juliaca&size=deaths&lang={lang}"
    reader = revisit(query, viewport={"width": width, "height": 900})
    open_all(reader)
    assert faults(reader.page) == []


def open_all(reader: Reader) -> None:
    page = reader.page
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    page.locator("#list table.ledger").wait_for()
    page.locator("#table summary").click()
    page.locator("#table-body table").wait_for()
    page.locator('[data-say="tolls.all"]').click()
    page.locator("#toll-list table").wait_for()
