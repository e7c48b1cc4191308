"""Text twice as large, in a narrow embed: everything wraps, nothing is scrolled to sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.chromium import ARGUMENTS, path

# How Chromium's own setting of the font size is made.
TWICE = "--blink-settings=minimumFontSize=28,minimumLogicalFontSize=28,defaultFontSize=32"
WIDE = """() => [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def large(chromium: Browser) -> Iterator[Page]:
    browser = chromium.browser_type.launch(executable_path=path(), args=[*ARGUMENTS, TWICE])
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.route("**/plotly.*", lambda route: route.abort())
    yield page
    browser.close()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_narrow_embed_with_large_text_scrolls_nowhere_sideways(
    large: Page, address: str, lang: str
) -> None:
    large.goto(f"{address}embed?lang={lang}")
    expect(large.locator("#map-failed")).to_be_visible(timeout=60_000)
    assert large.evaluate(WIDE) == []
    assert large.evaluate("document.scrollingElement.scrollWidth") == 360
