"""English and Spanish: chosen, by the browser, and complete."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard import messages
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import PATIENCE, Reader

# Everything on the page that a reader can read or hear, as separate pieces of text.
WORDS = """() => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (parent.closest("script, style, noscript, [data-event] .card-sources a")) continue;
        const text = walk.currentNode.textContent.trim();
        if (text) found.push(text);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [aria-valuetext]")) {
        if (element.lang) continue;
        for (const name of ["aria-label", "title", "aria-valuetext"]) {
            if (element.getAttribute(name)) found.push(element.getAttribute(name));
        }
    }
    return found;
}"""


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_the_browsers_language_is_spoken_and_everything_is_translated(revisit: Visit) -> None:
    reader = revisit("?place=juliaca&size=deaths", locale="es-PE")
    page = reader.page
    assert page.locator("html").get_attribute("lang") == "es"
    expect(page.locator("h1")).to_have_text(reader.data["title"]["es"])
    open_everything(reader)
    texts = page.evaluate(WORDS)
    assert len(texts) > 300
    assert left_in_english(texts) == []


def test_the_language_is_switched_and_switched_back(reader: Reader) -> None:
    page = reader.page
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(region=("PE-PUN",))
    english = reader.sentence
    reader.choose("lang", "es")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("#sentence")).to_contain_text("en Puno")
    expect(page.locator("#theme")).to_have_text(messages.load("es")["theme.dark"])
    reader.eventually(lambda: reader.filter.lang, "es")
    reader.eventually(lambda: left_in_english(page.evaluate(WORDS)), [])
    assert page.title() == reader.data["title"]["es"]
    reader.choose("lang", "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#sentence")).to_have_text(english)
    reader.eventually(lambda: reader.filter.lang, "en")
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("#sentence")).to_contain_text("en Puno")


def test_the_address_decides_over_the_browser(revisit: Visit) -> None:
    reader = revisit("?lang=en", locale="es-PE")
    assert reader.page.locator("html").get_attribute("lang") == "en"
    reader.agrees(Filter())


def open_everything(reader: Reader) -> None:
    page = reader.page
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    expect(page.locator("#list table.ledger")).to_be_visible()
    page.locator("#table summary").click()
    expect(page.locator("#table-body table")).to_be_visible(timeout=PATIENCE)
    page.locator('[data-say="tolls.all"]').click()
    expect(page.locator("#toll-list table")).to_be_visible()
    page.locator("#sources summary").click()
    expect(page.locator("#sources-body li").first).to_be_visible()
    page.locator("#regions summary").click()


def left_in_english(texts: list[str], lang: str = "es") -> list[str]:
    """Of the texts, those that are an English message, or hold a long part of one."""
    english, theirs = messages.load("en"), messages.load(lang)
    whole: set[str] = set()
    parts: set[str] = set()
    for key, message in english.items():
        for one in forms(message):
            if one in forms(theirs[key]):
                continue
            if re.search(r"[^\W\d_]{3}", one):
                whole.add(one)
            parts |= {part for part in re.split(r"\{\w+\}", one) if len(part.strip()) > 9}
    own = {text for message in theirs.values() for text in forms(message)}
    own |= {part for text in own for part in re.split(r"\{\w+\}", text)}
    return [
        text
        for text in texts
        if (text in whole and text not in own)
        or any(part in text and not any(part in said for said in own) for part in parts)
    ]


def forms(message: Any) -> list[str]:
    return list(message.values()) if isinstance(message, dict) else [message]


def test_left_in_english_would_be_seen(page: Page) -> None:
    found = left_in_english(page.evaluate(WORDS))
    assert "Reset" in found
    assert any("deaths reported, in" in text for text in found)
