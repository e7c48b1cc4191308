"""The code that puts a view into a news page, and the messages that tell its height."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import Scripts, in_page, loaded

ROOT = Path(__file__).parents[1]
HOSTILE = """"><script>alert(1)</script> & 'quoted' <b>"""


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("embed-code")
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "height")
    yield page
    page.close()


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_no_title_and_no_address_breaks_out_of_the_frame(scripts: Scripts) -> None:
    made = scripts.evaluate("(bad) => unrest['embed-code'].iframe(bad, bad, 700)", HOSTILE)
    ((tag, attributes),) = Elements(made).found
    assert tag == "iframe"
    assert attributes["src"] == attributes["title"] == HOSTILE
    assert attributes["style"] == "width:100%;height:700px;border:0"
    # Some content systems cut the style away, and a frame would be 300 px by 150 px.
    assert (attributes["width"], attributes["height"]) == ("100%", "700")


def test_the_frame_in_the_readme_is_as_safe_to_copy(scripts: Scripts) -> None:
    (written,) = re.findall(r"<iframe [^>]*></iframe>", (ROOT / "README.md").read_text("utf8"))
    ((_, shown),) = Elements(written).found
    made = scripts.evaluate(
        "([src, title]) => unrest['embed-code'].iframe(src, title, 890)",
        [shown["src"], shown["title"]],
    )
    ((_, attributes),) = Elements(made).found
    assert shown == attributes


def test_nothing_breaks_out_of_the_element(scripts: Scripts) -> None:
    made = scripts.evaluate(
        """(bad) => unrest['embed-code'].element({
            script: bad, src: bad, full: bad, title: bad, poster: null, height: 700 })""",
        HOSTILE,
    )
    script, element, link = (read := Elements(made)).found
    assert script == ("script", {"src": HOSTILE, "async": None})
    assert element == ("unrest-map", {"src": HOSTILE, "label": HOSTILE, "height": "700"})
    assert link == ("a", {"href": HOSTILE})
    assert read.text.strip() == HOSTILE


def test_the_usual_parts_are_not_spelled_out_and_the_opened_place_stays_behind(
    scripts: Scripts,
) -> None:
    made: dict[str, Any] = scripts.evaluate(
        """() => unrest['embed-code'].embedded(
            { region: ["PE-PUN"], at: [1, 2, 3], event: "e", place: "p", v: "1", size: "deaths" },
            { lang: "es", theme: null, show: ["map", "time", "filters", "sentence"],
              whole: true, lock: null })"""
    )
    assert made == {
        "region": ["PE-PUN"], "at": None, "event": None, "place": None, "v": None,
        "size": "deaths", "lang": "es", "theme": None, "show": [], "lock": None,
    }  # fmt: skip


def test_an_embed_may_move_on_with_the_data(scripts: Scripts) -> None:
    made = scripts.evaluate(
        """() => unrest['embed-code'].embedded(
            { mode: "day", from: null, to: "2023-01-09", last: null },
            { lang: null, theme: null, show: ["map"], whole: true, lock: null, last: "30" })"""
    )
    days = (made["mode"], made["from"], made["to"], made["last"])
    assert days == ("window", None, None, 30)


def test_a_height_is_told_in_three_dialects(page: Page) -> None:
    told = page.evaluate("() => unrest.height.messages(612, 'map-1')")
    assert told == [
        "pymxPYMxmap-1xPYMxheightxPYMx612",
        {"sentinel": "amp", "type": "embed-size", "height": 612},
        {"datawrapper-height": {"unrest-map": 612}},
    ]
    assert page.evaluate("() => unrest.height.messages(612, null)") == told[1:]


@pytest.mark.parametrize(
    ("measured", "told"),
    [(0, 100), (3, 100), (100, 100), (611.2, 612), (812.2, 813), (4000, 4000), (90_000, 4000)],
)
def test_a_height_stays_within_bounds(page: Page, measured: float, told: int) -> None:
    assert page.evaluate("(high) => unrest.height.clamped(high)", measured) == told


def test_the_script_for_other_sites_is_small() -> None:
    script = (ROOT / "dashboard" / "host" / "embed.js").read_bytes()
    assert len(brotli.compress(script)) <= 3_000
