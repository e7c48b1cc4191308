"""The page's pure scripts in a browser page of their own, to be asked beside Python's twins."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from dashboard import messages

ASSETS = Path(__file__).parents[1] / "assets"


def loaded(chromium: Browser) -> Page:
    """An empty page with `unrest.filter`, `.words`, `.views`, and `speakers` by language."""
    page = chromium.new_page()
    page.goto("about:blank")
    for name in ("filter", "words", "views"):
        page.add_script_tag(content=(ASSETS / f"{name}.js").read_text("utf8"))
    page.evaluate(
        """(all) => { window.speakers = Object.fromEntries(Object.entries(all).map(
            ([lang, spoken]) => [lang, unrest.words.speaker(spoken, lang)])); }""",
        {lang: messages.load(lang) for lang in messages.LANGUAGES},
    )
    return page
