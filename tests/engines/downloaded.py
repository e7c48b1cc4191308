"""Playwright's own builds of Firefox and WebKit, for systems that are not Debian."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

PATIENCE = 60_000  # ms


def path(name: str) -> str | None:
    """Where Playwright's build of "firefox" or "webkit" is, if it was downloaded."""
    with sync_playwright() as playwright:
        file = getattr(playwright, name).executable_path
    return file if Path(file).exists() else None


class Downloaded:
    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, address: str) -> None:
        self._page.goto(address, wait_until="domcontentloaded")

    def size(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def press(self, x: float, y: float) -> None:
        self._page.mouse.click(x, y)

    def key(self, name: str) -> None:
        self._page.keyboard.press(name)

    def ask(self, name: str, *given: Any) -> Any:
        return self._page.evaluate("([name, given]) => coreSet[name](...given)", [name, given])


@contextmanager
def started(name: str) -> Iterator[Downloaded]:
    with sync_playwright() as playwright, getattr(playwright, name).launch() as browser:
        page = browser.new_page(locale="en-GB")
        page.set_default_timeout(PATIENCE)
        yield Downloaded(page)
