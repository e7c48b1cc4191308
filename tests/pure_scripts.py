"""The page's modules in a browser page of their own, to be asked beside Python's twins."""

import json
from typing import Any

from playwright.sync_api import Browser, Page, Route

from dashboard import messages, scripts
from dashboard.sizes import SIZES

HOST = "http://scripts.test/"


def loaded(chromium: Browser, *names: str) -> Page:
    """An empty page with the modules `names` in `unrest`, and `speakers` by language."""
    page = chromium.new_page()
    page.route(f"{HOST}**", _answer)
    page.goto(HOST)
    page.evaluate(
        """async ([names, all, sizes]) => {
            window.DashRenderer = class {};  // what the entry starts
            const modules = names.map(async (name) => [name, await import(`./${name}.mjs`)]);
            window.unrest = Object.fromEntries(await Promise.all(modules));
            const { speaker } = await import("./words.mjs");
            (await import("./sizes.mjs")).prepare(sizes);
            window.speakers = Object.fromEntries(
                Object.entries(all).map(([lang, spoken]) => [lang, speaker(spoken, lang)]));
        }""",
        [names, {lang: messages.load(lang) for lang in messages.LANGUAGES}, SIZES.as_config()],
    )
    return page


def answered(page: Page, function: str, value: Any) -> Any:
    """What `function` of `value` answers, both sent as JSON: Playwright's way is slow if large."""
    asked = f"(text) => JSON.stringify(({function})(JSON.parse(text)))"
    return json.loads(page.evaluate(asked, json.dumps(value)))


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(HOST)
    if name:
        route.fulfill(body=scripts.modules()[name], content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>-</title>", content_type="text/html")
