"""The reader's browser talks to nobody else."""

import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.guard import Guard
from tests.browser.reader import BOTH
from tests.browser.tabs import Tabs

ROOT = Path(__file__).parents[2]


@BOTH
def test_every_request_of_a_view_goes_to_our_own_origin(tabs: Tabs, address: str) -> None:
    tab = tabs.begin(address)
    guard, page = tab.guard, tab.page
    page.goto(address + "?size=deaths")
    page.locator("html[data-map]").wait_for(state="attached", timeout=60_000)
    while not any(url.endswith(".pbf") for url in guard.requested):
        page.wait_for_timeout(40)
    requested = list(guard.requested)
    assert tabs.end(tab) == []
    own = urlsplit(address).netloc
    hosts = {urlsplit(url).netloc for url in requested if url.startswith("http")}
    assert hosts == {own}
    # The log sees the map's workers too, or it would say nothing about tiles.
    assert any(url.endswith("/map.json") for url in requested)


def test_the_guard_sees_a_request_to_another_origin(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    guard = Guard(context, address)
    page = context.new_page()
    page.goto(address + "health")
    page.evaluate("() => fetch('http://127.0.0.1:9/elsewhere').catch(() => null)")
    context.close()
    assert any("policy violation connect-src" in fault for fault in guard.faults)


def test_the_map_works_with_loopback_only() -> None:
    unshare = namespaces()
    done = subprocess.run(
        [*unshare, sys.executable, "-m", "tests.browser.alone"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def namespaces() -> list[str]:
    """The command that gives a process a network of its own; skips where none may be had."""
    if not shutil.which("unshare"):
        pytest.skip("not done: this system has no `unshare` to take the network away with")
    for command in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    pytest.skip("not done: this system does not allow network namespaces")
