"""What a reader sees before the page has started, and one who has no JavaScript at all."""

import re
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dashboard import messages
from tests.browser.conftest import Visit
from tests.browser.guard import Guard
from tests.browser.reader import PATIENCE
from tests.browser.test_accessibility import AXE, RUN, TAGS
from tests.published import LANGUAGES

Open = Callable[..., Page]


@pytest.fixture
def without_script(chromium: Browser, address: str) -> Iterator[Open]:
    """Open an address with JavaScript off."""
    guards: list[Guard] = []

    def opened(path: str, **options: Any) -> Page:
        context = chromium.new_context(
            **{"java_script_enabled": False, "viewport": {"width": 1280, "height": 900}} | options
        )
        # Modules that may not run are told of in the document, and Chromium drops them.
        guards.append(Guard(context, address, (".mjs csp",)))
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address + path)
        return page

    yield opened
    for guard in guards:
        guard.context.close()
    assert [fault for guard in guards for fault in guard.faults] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["", "embed"])
@pytest.mark.parametrize("width", [320, 1280])
def test_without_javascript_there_are_picture_sentence_events_and_sources(
    without_script: Open, data: dict[str, Any], path: str, lang: str, width: int
) -> None:
    page = without_script(f"{path}?lang={lang}", viewport={"width": width, "height": 800})
    said = messages.load(lang)
    expect(page.locator("h1")).to_have_text(data["title"][lang])
    expect(page.locator(".said")).to_contain_text("110")
    expect(page.locator(".said")).to_be_visible()
    picture = page.locator("picture img")
    expect(picture).to_be_visible()
    assert picture.evaluate("(it) => it.complete && it.naturalWidth > 0")
    assert ("w=400" in picture.evaluate("(it) => it.currentSrc")) == (width == 320)
    expect(page.locator(".plain li h3")).to_have_count(110)
    if path == "embed":  # it names its sources, and leads to the page that links them
        expect(page.locator(".plain a")).to_have_text(said["plain.page"])
        expect(page.locator(".plain li").first).to_contain_text("El País Cali (AFP)")
    else:
        expect(page.locator(".plain h2").nth(1)).to_have_text(said["sources"])
        expect(page.locator(".plain > ul > li")).to_have_count(data["counts"]["sources"])
    expect(page.get_by_text(said["loading"])).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "embed"])
def test_what_stands_without_javascript_is_accessible(
    chromium: Browser, address: str, path: str, theme: str
) -> None:
    # axe needs JavaScript, so the document is shown without the scripts that would change it.
    with urllib.request.urlopen(f"{address}{path}?theme={theme}") as answer:
        text = re.sub(r"<script.*?</script>", "", answer.read().decode(), flags=re.S)
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    page.route(f"{address}{path}", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(address + path)
    expect(page.locator(".plain li h3")).to_have_count(110)
    page.evaluate(f"() => {{ {AXE} }}")
    found = page.evaluate(RUN, TAGS)
    context.close()
    assert found["violations"] == []
    assert found["passed"] > 10


def test_the_dark_reader_gets_the_dark_picture(without_script: Open) -> None:
    page = without_script("", color_scheme="dark")
    assert "theme=dark" in page.locator("picture img").evaluate("(it) => it.currentSrc")
    forced = without_script("?theme=light", color_scheme="dark")
    assert "theme=light" in forced.locator("picture img").evaluate("(it) => it.currentSrc")
    paper = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(253, 252, 250)"


SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("path", ["", "embed"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_when_the_page_takes_over(visit: Visit, path: str, width: int) -> None:
    size = {"width": width, "height": 900}
    page = visit(path, viewport=size, script=SHIFTS, marks=("map",)).page
    expect(page.locator("html")).to_have_attribute("data-map", "ready")
    page.wait_for_timeout(300)
    assert page.evaluate("shifts") < 0.1


def test_the_first_paint_is_there_before_any_script_and_goes_when_the_page_is(
    visit: Visit,
) -> None:
    held: list[Route] = []
    # What waits for the data is loaded early, and browsers warn of that when they are slow.
    slow = ("preloaded using link preload",)
    reader = visit(marks=(), hold={"**/map.json": held}, tolerate=slow)
    page = reader.page
    expect(page.locator("#first-paint picture img")).to_be_visible()
    expect(page.locator("#first-paint .said")).to_be_visible()
    reader.eventually(lambda: len(held) > 0, True)
    for route in held:
        route.continue_()
    expect(page.locator("#first-paint")).to_have_count(0)
    expect(page.locator("#sentence")).to_be_visible()
