"""A tab that is used again is as a new one to whoever visits in it."""

import pytest
from playwright.sync_api import Browser

from tests.browser.tabs import Tabs

PHONE = {"width": 360, "height": 640}
STATE = """() => ({
  size: [innerWidth, innerHeight, devicePixelRatio],
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  still: matchMedia("(prefers-reduced-motion: reduce)").matches,
  printed: matchMedia("print").matches,
  language: navigator.language,
  kept: [localStorage.length, sessionStorage.length, document.cookie],
})"""
FIRST = {
    "size": [1280, 900, 1],
    "dark": False,
    "still": False,
    "printed": False,
    "language": "en-GB",
    "kept": [0, 0, ""],
}


@pytest.fixture
def health(address: str) -> str:
    """A page of our site that is there at once."""
    return f"{address}health"


def test_nothing_of_the_visit_before_is_left(chromium: Browser, health: str) -> None:
    tabs = Tabs(chromium)
    first = tabs.begin(health, viewport=PHONE, color_scheme="dark", reduced_motion="reduce")
    page = first.page
    page.goto(health)
    assert page.evaluate(STATE) == FIRST | {"size": [360, 640, 1], "dark": True, "still": True}
    page.emulate_media(media="print")
    page.evaluate("""() => {
        localStorage.a = sessionStorage.a = document.cookie = "a=b";
        console.error("left over");
    }""")
    page.route("**/health", lambda route: route.fulfill(body="routed"))
    page.context.route("**/health", lambda route: route.fulfill(body="routed"))
    with page.context.expect_page():
        page.evaluate("() => void open('about:blank')")
    assert len(tabs.end(first)) == 1  # the error is told

    second = tabs.begin(health)
    assert second.page is page
    assert page.url == "about:blank"
    assert page.context.pages == [page]
    page.goto(health)
    assert page.evaluate(STATE) == FIRST
    assert page.inner_text("body") == "ok"
    assert tabs.end(second) == []


def test_a_zoomed_tab_is_not_used_again(chromium: Browser, health: str) -> None:
    tabs = Tabs(chromium)
    first = tabs.begin(health)
    first.page.context.new_cdp_session(first.page).send(
        "Emulation.setDeviceMetricsOverride",
        {"width": 640, "height": 450, "deviceScaleFactor": 2, "mobile": False},
    )
    tabs.end(first)
    second = tabs.begin(health)
    second.page.goto(health)
    assert second.page.evaluate(STATE) == FIRST
    tabs.end(second)


def test_a_closed_tab_is_not_used_again(chromium: Browser, health: str) -> None:
    tabs = Tabs(chromium)
    first = tabs.begin(health)
    first.page.close()
    assert tabs.end(first) == []
    second = tabs.begin(health)
    assert second.page is not first.page
    tabs.end(second)


@pytest.mark.parametrize(
    "other", [{"locale": "es-PE"}, {"has_touch": True}, {"script": "1"}, {"is_mobile": True}]
)
def test_what_an_open_tab_cannot_change_is_a_tab_of_another_kind(
    chromium: Browser, health: str, other: dict
) -> None:
    tabs = Tabs(chromium)
    first = tabs.begin(health)
    tabs.end(first)
    second = tabs.begin(health, **other)
    assert second.page is not first.page
    tabs.end(second)
    third = tabs.begin(health)
    assert third.page is first.page
    tabs.end(third)


def test_a_script_runs_in_the_tabs_that_were_chosen_with_it(chromium: Browser, health: str) -> None:
    tabs = Tabs(chromium)
    pages = []
    for script in ("window.told = 1", "", "window.told = 1"):
        tab = tabs.begin(health, script=script)
        tab.page.goto(health)
        assert tab.page.evaluate("() => window.told ?? 0") == (1 if script else 0)
        pages.append(tab.page)
        tabs.end(tab)
    assert pages[0] is pages[2]


def test_two_visits_at_once_have_two_tabs(chromium: Browser, health: str) -> None:
    tabs = Tabs(chromium)
    both = [tabs.begin(health), tabs.begin(health)]
    assert both[0].page is not both[1].page
    for tab in both:
        tabs.end(tab)
