"""A package without events: the page says that there are none yet, and invents no day."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from geodata.publication import publish
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.browser.tabs import Tabs
from tests.published import data
from tests.small_package import SMALL

EMPTY = replace(SMALL, events=(), claims=(), event_sources=())


@pytest.fixture(scope="module")
def empty() -> Iterator[str]:
    with serving(*publish(EMPTY), "slim") as address:
        yield address


@pytest.mark.parametrize("path", ["", "embed?show=map,time,sentence,cards"])
def test_a_page_without_events_says_so_and_has_nothing_to_move(
    tabs: Tabs, empty: str, path: str
) -> None:
    tab = tabs.begin(empty, viewport={"width": 1024, "height": 800})
    reader = Reader(tab.page, data())
    reader.open(empty + path)
    page = reader.page
    assert reader.sentence == "There are no events yet."
    expect(page.locator("#list .empty")).to_have_text("There are no events yet.")
    expect(page.locator("#timeline")).to_be_hidden()
    expect(page.locator("#histogram .peak")).to_have_count(0)
    assert tabs.end(tab) == []
