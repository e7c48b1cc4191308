"""Data with more events in one place, and more titles, than one file holds."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from benchmarks.synthetic import package
from geodata.publication import publish
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.browser.tabs import Tabs


@pytest.fixture(scope="module")
def made() -> tuple[str, dict[str, bytes]]:
    return publish(package(1_100, places=2, days=60))


@pytest.fixture(scope="module")
def address(made: tuple[str, dict[str, bytes]]) -> Iterator[str]:
    with serving(*made, "slim") as address:
        yield address


def test_a_card_fetches_the_file_that_its_event_is_in_and_no_other(
    tabs: Tabs, made: tuple[str, dict[str, bytes]], address: str
) -> None:
    files = made[1]
    data = json.loads(files["map.json"])
    place, cuts = next(iter(data["files"]["details"].items()))
    event = data["events"]["id"][cuts[1]]  # the first of the third file
    wanted = json.loads(files[f"details/{place}/2.json"])["events"][0]
    assert wanted["id"] == event
    day = wanted["start"]
    tab = tabs.begin(address)
    reader = Reader(tab.page, data)
    reader.open(f"{address}?event={event}&place={place}&from={day}&to={day}", marks=("listed",))
    expect(reader.card(event).locator(".card-details")).to_contain_text(wanted["summary"]["en"])
    expect(reader.card(event).locator(".card-title")).to_have_text(wanted["title"]["en"])
    asked = [url.split(made[0])[-1] for url in tab.guard.requested]
    assert [one for one in asked if one.startswith("/details/")] == [f"/details/{place}/2.json"]
    assert all(one.startswith("/titles/en/") for one in asked if one.startswith("/titles/"))
    assert tabs.end(tab) == []


def test_titles_of_later_files_stand_in_the_list(
    tabs: Tabs, made: tuple[str, dict[str, bytes]], address: str
) -> None:
    data = json.loads(made[1]["map.json"])
    tab = tabs.begin(address, locale="es-PE")
    reader = Reader(tab.page, data)
    last = data["events"]["id"][1_099]
    reader.open(f"{address}?from=2022-03-01&event={last}", marks=("listed",))
    title = json.loads(made[1]["titles/es/1.json"])[99]
    expect(reader.page.locator("#list .card-title").last).to_have_text(title)
    assert tabs.end(tab) == []
