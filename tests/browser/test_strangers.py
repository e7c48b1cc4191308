"""Strangers' sheets in the browser, live and baked: map, filters, languages, without a fault."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from dashboard import slim
from dashboard.baking.contents import PAGE, contents
from dashboard.settings import Settings
from dashboard.site import shown
from geodata import package
from geodata.publication import publish
from tests.browser.conftest import serving
from tests.browser.plain_host import hosting
from tests.browser.reader import Reader
from tests.browser.tabs import Tabs
from tests.test_strangers import MAPS, made_from

# What the sentence begins with, the region that is chosen, and what is then said somewhere.
SAID = {
    "georgia": ("3 events, ", "GE-TB", "injured"),
    "bangladesh": ("4 events, ", "BD-C", "1 event of the whole country is not counted here."),
    "serbia": ("2 events, ", "RS-x-juzno-backi", "Bridges are blocked"),
    "palestine": ("2 events, ", "PS-x-west-bank", "Exchange of fire"),
    "burkina faso": ("2 événements, 2 octobre 2022.", "BF-HOU", "Un institut saccagé"),
    "mozambique": ("3 eventos, ", "MZ-N", "4–6 casas queimadas"),
}


class Map(NamedTuple):
    name: str
    files: Mapping[str, bytes]
    live: str
    baked: str


@pytest.fixture(scope="module", params=SAID)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Map]:
    work = tmp_path_factory.mktemp("stranger")
    version, files = publish(package.read(made_from(request.param, work)))
    baked = contents(version, files, Settings(), slim.script())
    written = {**baked.kept, **baked.entries}
    for path, body in written.items():
        file = work / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    with serving(version, files, "slim") as live, hosting(work / "site") as host:
        yield Map(request.param, files, live, host + PAGE)


@pytest.mark.parametrize("way", ["live", "baked"])
def test_the_page_shows_and_filters_what_the_sheet_says(tabs: Tabs, made: Map, way: str) -> None:
    begins, region, then = SAID[made.name]
    lang = MAPS[made.name][2]
    address = made.live if way == "live" else made.baked
    tab = tabs.begin(address, locale="de-DE")
    reader = Reader(tab.page, shown(made.files))
    reader.open(address)
    page = reader.page
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator("#sentence")).to_contain_text(begins)
    reader.choose_in("regions", "region", region)
    n = MAPS[made.name][3][region]
    expect(page.locator("html")).to_have_attribute("data-listed", str(n))
    reader.eventually(lambda: reader.filter.region, (region,))
    assert len(reader.cards) == n
    for card in page.locator("#list .card-title").all():
        card.click()
    expect(page.locator("#list .card-sources").first).to_be_visible()
    expect(page.locator("main").first).to_contain_text(then)
    assert tabs.end(tab) == []
