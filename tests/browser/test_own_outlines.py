"""A package with its country's own outlines: they are drawn, tinted, named and filtered by."""

from pathlib import Path

from playwright.sync_api import expect

from dashboard.site import shown
from geodata.publication import publish
from tests import own_outlines
from tests.browser.conftest import serving
from tests.browser.reader import MAP, Reader
from tests.browser.tabs import Tabs

STATE = f"""(id) => {MAP}.getFeatureState({{ source: "base", sourceLayer: "regions", id }})"""


def test_own_regions_are_drawn_tinted_named_and_filtered_by(tabs: Tabs, tmp_path: Path) -> None:
    version, files = publish(own_outlines.map_of(tmp_path))
    with serving(version, files, "slim") as address:
        tab = tabs.begin(address)
        reader = Reader(tab.page, shown(files))
        reader.open(f"{address}?at=-0.5,36.8,6")
        page = reader.page
        reader.region_pixel("KE-x-south-county")
        assert page.evaluate(STATE, "KE-x-south-county")["tint"] > 0
        assert not page.evaluate(STATE, "KE-30").get("tint")
        expect(page.locator("#map").get_by_text("SOUTH", exact=True)).to_be_visible()
        expect(page.locator("#map").get_by_text("Invented <b>counties</b> (CC0)")).to_be_attached()
        reader.choose_in("regions", "region", "KE-30")
        reader.shows(region=("KE-30",))
        expect(page.locator("#regions summary")).to_have_text("Regions: West")
        assert tabs.end(tab) == []
