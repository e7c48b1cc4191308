"""Text twice as large, in a narrow embed: everything wraps, nothing is scrolled to sideways."""

import pytest
from playwright.sync_api import Browser, expect

from tests.chromium import ARGUMENTS, path

# How Chromium's own setting of the font size is made.
TWICE = "--blink-settings=minimumFontSize=28,minimumLogicalFontSize=28,defaultFontSize=32"
WIDE = """() => [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_narrow_embed_with_large_text_scrolls_nowhere_sideways(
    chromium: Browser, address: str, lang: str
) -> None:
    browser = chromium.browser_type.launch(executable_path=path(), args=[*ARGUMENTS, TWICE])
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.route("**/plotly.*", lambda route: route.abort())
    page.goto(f"{address}embed?lang={lang}")
    expect(page.locator("#map-failed")).to_be_visible(timeout=60_000)
    wide = page.evaluate(WIDE)
    scrolled = page.evaluate("document.scrollingElement.scrollWidth")
    browser.close()
    assert wide == []
    assert scrolled == 360
