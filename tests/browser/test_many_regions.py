"""Data with 1,000 regions, and an address that names every one of them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from benchmarks.synthetic import package
from dashboard.site import shown
from geodata.publication import publish
from geodata.query import Filter, to_query
from geodata.regions import Region
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.browser.tabs import Tabs

REGIONS = 1_000


@pytest.fixture(scope="module")
def many() -> tuple[str, dict[str, bytes]]:
    """One town in each of 1,000 invented regions."""
    small = package(2_000, places=REGIONS)
    towns = [place for place in small.places if place.level == "place"]
    places = [replace(town, admin1=f"PE-{number:03}") for number, town in enumerate(towns)]
    named = {
        town.admin1: Region(
            town.admin1, {"en": f"Region {town.admin1}", "es": f"Región {town.admin1}"}, "PE",
            (town.lon - 0.1, town.lat - 0.1, town.lon + 0.1, town.lat + 0.1),
        )
        for town in places
    }  # fmt: skip
    whole = {place.id for place in small.places if place.level == "admin1"}
    events = tuple(
        replace(event, place=towns[number % REGIONS].id, geo_precision="place")
        if event.place in whole or number < REGIONS
        else event
        for number, event in enumerate(small.events)
    )
    made = replace(small, places=tuple(places), events=events)
    return publish(made, region_of=named.get)


@pytest.fixture(scope="module")
def address(many: tuple[str, dict[str, bytes]]) -> Iterator[str]:
    with serving(*many, "slim") as address:
        yield address


@pytest.mark.parametrize(("path", "width"), [("", 1280), ("embed", 360)])
def test_a_thousand_regions_can_be_named_and_left(
    tabs: Tabs, many: tuple[str, dict[str, bytes]], address: str, path: str, width: int
) -> None:
    data = shown(many[1])
    every = tuple(row[0] for row in data["regions"])
    assert len(every) == REGIONS
    tab = tabs.begin(address, viewport={"width": width, "height": 900})
    reader = Reader(tab.page, data)
    asked = to_query(Filter(region=every))
    assert len(asked) > 6_000
    reader.open(f"{address}{path}?{asked}")
    assert reader.page.evaluate("document.documentElement.scrollWidth") == width
    sentence = reader.page.locator("#sentence")
    expect(sentence).to_contain_text("2,000 events in 1,000 regions, ")
    reader.again(f"?region={every[7]}")
    expect(sentence).to_contain_text(f" in Region {every[7]}, ")
    if not path:  # an embed has no list
        reader.agrees(Filter(region=every[7:8]))
    assert tabs.end(tab) == []
