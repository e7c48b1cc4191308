"""Behind a real nginx, under a path that no one would choose."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from dashboard.settings import settings
from tests import nginx
from tests.browser.conftest import serving
from tests.browser.reader import Reader
from tests.browser.tabs import Tab, Tabs

PREFIX = "/m%C3%A1s%20mapas/~a+b/'q'/"


@pytest.fixture(scope="module")
def proxied(
    publication: tuple[str, dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    chosen = settings({"UNREST_PREFIX": PREFIX})
    with serving(*publication, "slim", chosen) as behind:
        folder = tmp_path_factory.mktemp("nginx")
        with nginx.proxying(folder, PREFIX, urlsplit(behind).netloc) as address:
            yield address


@pytest.fixture
def tab(tabs: Tabs, proxied: str) -> Iterator[Tab]:
    tab = tabs.begin(proxied)
    yield tab
    requested = list(tab.guard.requested)
    assert tabs.end(tab) == []
    assert [url for url in requested if not url.startswith((proxied, "blob:", "data:"))] == []


def test_the_page_works_under_the_prefix(tab: Tab, proxied: str, data: dict[str, Any]) -> None:
    reader = Reader(tab.page, data)
    reader.open(f"{proxied}?region=PE-PUN")
    assert reader.shows(region=("PE-PUN",))
    reader.choose_in("types", "type", "riots")
    assert reader.shows(region=("PE-PUN",), type=("riots",))
    assert reader.page.url.startswith(f"{proxied}?region=PE-PUN&type=riots")
    reader.page.locator("#share").click()
    code = reader.page.locator("[data-copied=code]")
    expect(code).to_have_value(re.compile(re.escape(f"{proxied}embed?region=PE-PUN")))
    frame = reader.page.frame_locator("#share-panel iframe")
    expect(frame.locator("#sentence")).to_contain_text("Puno")


def test_the_embed_works_and_leads_to_the_page(
    tab: Tab, proxied: str, data: dict[str, Any]
) -> None:
    reader = Reader(tab.page, data)
    reader.open(f"{proxied}embed?type=riots")
    link = reader.page.locator("#embed-foot a").first
    assert link.evaluate("(it) => it.href").startswith(f"{proxied}?type=riots")


def test_what_machines_are_told_has_the_prefix(proxied: str) -> None:
    with urlopen(f"{proxied}?type=riots") as answer:
        html = answer.read().decode()
    for name in ("og:url", "og:image"):
        (found,) = re.findall(rf'property="{name}" content="([^"]*)"', html)
        assert unescape(found).startswith(proxied)
    (asked,) = re.findall(r'application/json\+oembed" href="([^"]*)"', html)
    with urlopen(unescape(asked)) as answer:
        told = json.load(answer)
    source = unescape(re.search(r'src="([^"]*)"', told["html"])[1])
    assert source.startswith(f"{proxied}embed?type=riots")
    with urlopen(source) as answer:
        assert answer.status == 200
    with urlopen(unescape(found)) as answer:
        assert answer.headers["Content-Type"] == "image/png"


def test_a_long_address_passes_the_proxy(proxied: str) -> None:
    start = f"{proxied}embed?region=PE-PUN&place="
    with urlopen(start + "x" * (10_000 - len(start))) as answer:
        assert answer.status == 200
    with pytest.raises(HTTPError) as refused:
        urlopen(f"{proxied}?region=" + "x" * 20_000)
    assert refused.value.code == 414
    assert "too long" in refused.value.read().decode()
    refused.value.close()


def test_the_headers_pass_the_proxy(proxied: str) -> None:
    with urlopen(f"{proxied}embed") as answer:
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers
