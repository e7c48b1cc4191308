"""The page's pure scripts in a browser page of their own, to be asked beside Python's twins."""

from pathlib import Path

from playwright.sync_api import Browser, Page

ASSETS = Path(__file__).parents[1] / "assets"


def loaded(chromium: Browser) -> Page:
    """An empty page with `unrest.filter`, `unrest.words` and `unrest.views`."""
    page = chromium.new_page()
    page.goto("about:blank")
    for name in ("filter", "words", "views"):
        page.add_script_tag(content=(ASSETS / f"{name}.js").read_text("utf8"))
    return page
