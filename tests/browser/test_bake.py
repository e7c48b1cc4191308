"""The baked site in Chromium, on a host that knows little, below a path with odd letters."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from dashboard import bake, messages, slim
from dashboard.baking.contents import EMBED
from dashboard.baking.first_view import BARS, weights
from dashboard.baking.folder import manifest
from dashboard.settings import BUNDLED, Settings
from dashboard.site import shown
from geodata.package import read
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.guard import Guard
from tests.browser.plain_host import hosting
from tests.browser.reader import PATIENCE
from tests.browser.test_downloads import downloaded, records

BELOW = "/mapas del Perú/100%25 'a' & b;c=#1/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert slim.SLIM.exists(), f"{slim.SLIM} is missing: run `make slim`"
    where = tmp_path_factory.mktemp("site")
    bake.bake(read(BUNDLED), where, Settings(), slim.script())
    return where


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[str]:
    with hosting(folder, BELOW) as address:
        yield address


@pytest.fixture
def address(host: str) -> str:
    return f"{host}index.html"


def test_the_page_shows_filters_and_links_as_the_live_one_does(visit: Visit) -> None:
    reader = visit("?size=deaths")
    reader.shows(size="deaths")
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(size="deaths", region=("PE-PUN",))
    reader.choose("legend", "riots")
    found = reader.shows(size="deaths", region=("PE-PUN",), type=("riots",))
    reader.page.mouse.click(*reader.pixel("juliaca"))
    reader.shows(size="deaths", region=("PE-PUN",), type=("riots",), place="juliaca")
    card = reader.card(next(event for event in found if reader.place_of(event) == "juliaca"))
    card.locator(".card-title").click()
    expect(card.locator(".card-sources").first).to_be_visible()
    reader.page.go_back()
    reader.shows(size="deaths", region=("PE-PUN",), type=("riots",), place="juliaca")
    assert reader.page.url.split("?")[0] == reader.address


@pytest.mark.parametrize(("query", "there"), [("", 1), ("?region=PE-PUN", 0)])
def test_the_first_paint_is_only_of_the_view_that_was_baked(
    chromium: Browser, address: str, query: str, there: int
) -> None:
    page = chromium.new_page()
    page.route("**/map.json", lambda route: None)  # never answered: the first paint stays
    page.goto(address + query, wait_until="load")
    expect(page.locator("#first-paint h1")).to_be_visible()
    expect(page.locator("#first-paint picture")).to_have_count(there)
    expect(page.locator("#first-paint .said")).to_have_count(there)
    page.close()


def test_the_base_map_is_there_and_the_sea_is_no_error(visit: Visit) -> None:
    reader = visit("?at=-20,-100,4")  # mostly ocean
    again = visit()
    again.region_pixel("PE-UCA")
    tiles = reader.page.evaluate(
        "() => performance.getEntriesByType('resource').map((one) => one.name)"
    )
    assert not any("_dash" in name for name in tiles)


def test_language_and_theme(visit: Visit, host: str) -> None:
    reader = visit(locale="es-PE", color_scheme="dark")
    page = reader.page
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("h1")).to_have_text(reader.data["title"]["es"])
    reader.choose("lang", "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.locator("#theme")).to_have_text(messages.load("en")["theme.dark"])
    expect(page.locator("html")).to_have_attribute("data-map", "ready")


def test_downloads(visit: Visit, publication: tuple[str, dict[str, bytes]]) -> None:
    reader = visit("?region=PE-PUN&deadly=1")
    shown = reader.agrees(Filter(region=("PE-PUN",), deadly=True))
    _, body = downloaded(reader.page, "#download-events")
    assert {row["id"] for row in records(body)} == set(shown)
    _, body = downloaded(reader.page, "#download-geojson")
    assert [one["id"] for one in json.loads(body)["features"]] == shown
    _, body = downloaded(reader.page, "#download-package")
    assert body == publication[1]["package.zip"]


def test_the_embed_leads_to_the_full_page_with_the_same_view(visit: Visit, host: str) -> None:
    reader = visit(marks=())
    page = reader.page
    page.goto(f"{host}{EMBED}?region=PE-PUN&lock=PE-PUN")
    page.locator("html[data-map]").wait_for(state="attached", timeout=PATIENCE)
    expect(page.locator("html")).to_have_attribute("data-embed", "")
    expect(page.locator("#sentence")).to_contain_text("in Puno")
    link = page.locator("#embed-foot a")
    address = link.evaluate("(link) => link.href")
    assert unquote(urlsplit(address).path) == f"{BELOW}index.html"
    reader.open(address)
    reader.shows(region=("PE-PUN",))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_view_of_the_embed_keeps_within_the_bars(
    chromium: Browser, folder: Path, host: str, width: int
) -> None:
    sizes = first_view(chromium, folder, host, width)
    (picture,) = [path for path in sizes if path.startswith("paints/")]
    assert sizes.pop(picture) < 160_000  # the bars are without the poster
    assert (".narrow." in picture) == (width == 360)
    theirs = ("/plotly.", "/dash.")
    ours = {path: size for path, size in sizes.items() if not any(one in path for one in theirs)}
    assert len(sizes) - len(ours) == 2
    assert BARS == {
        "all": 900_000,
        "without Plotly, Dash and React": 70_000,
        "data": 30_000,
        "base map": 45_000,
    }
    tiles = {path: size for path, size in sizes.items() if path.endswith(".pbf")}
    data = {path: size for path, size in sizes.items() if path.startswith("data/")}
    found = {
        "all": sum(sizes.values()),
        "without Plotly, Dash and React": sum(ours.values()),
        "data": sum(data.values()),
        "base map": sum(tiles.values()),
    }
    # A wide map lies on four tiles, a phone's on one.
    bars = BARS if width == 360 else BARS | {"without Plotly, Dash and React": 80_000}
    assert {part for part, size in found.items() if size > bars[part]} == set(), found
    # Without one of them, the sums would say nothing.
    assert tiles
    assert any(path.endswith("/map.json") for path in data)
    # What is beside the map waits until it is asked for.
    assert not any("/parts." in path for path in sizes)
    assert len(sizes) <= 20
    if width == 360:  # what the bake tells is what the browser asks for
        files = {path: (folder / path).read_bytes() for path in manifest(folder).files}
        assert weights(files, data_of(folder)) == found


def first_view(chromium: Browser, folder: Path, host: str, width: int) -> dict[str, int]:
    """Bytes of what a first view of the embed asks for, each as its `.br` twin, by path."""
    context = chromium.new_context(locale="en-GB", viewport={"width": width, "height": 800})
    guard = Guard(context, host)
    page = context.new_page()
    page.goto(f"{host}{EMBED}")
    page.locator("html[data-map]").wait_for(state="attached", timeout=PATIENCE)
    drawn: Any = (
        "() => document.getElementById('map')._fullLayout.map._subplot.map.areTilesLoaded()"
    )
    for _ in range(200):
        if page.evaluate(drawn):
            break
        page.wait_for_timeout(40)
    context.close()
    assert guard.faults == []
    asked = {unquote(urlsplit(url).path) for url in guard.requested if url.startswith("http")}
    files = {path.removeprefix(BELOW) for path in asked}
    (icon,) = folder.glob("icon.*.svg")
    files.add(str(icon.relative_to(folder)))  # a browser without a window does not ask for it
    return {path: size(folder / path) for path in files}


def data_of(folder: Path) -> dict[str, Any]:
    (body,) = folder.glob("data/*/map.json")
    return shown({"map.json": body.read_bytes()})


def size(file: Path) -> int:
    twin = file.with_name(f"{file.name}.br")
    return (twin if twin.exists() else file).stat().st_size
