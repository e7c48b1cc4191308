"""The page's modules without the page, to be asked beside Python's twins.

In Node where they touch no document, else in an empty page of Chromium. Two things are asked in
Chromium because Node has them otherwise than browsers: spans of days, around whose dash it puts
CLDR's thin spaces, and links with broken escapes, beside which it loses letters.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from dashboard import messages, scripts
from dashboard.sizes import SIZES

HOST = "http://scripts.test/"
RUNNER = Path(__file__).with_name("pure_scripts.mjs")
# The machine's Node, else the one that pip put beside Python.
PLACES = f"{os.environ.get('PATH', '')}{os.pathsep}{Path(sys.executable).parent}"

# The modules `names` in `unrest`, and `speakers` by language.
PREPARE = """async ([folder, names, all, sizes]) => {
    const module = (name) => import(`${folder}${name}.mjs`);
    const modules = names.map(async (name) => [name, await module(name)]);
    globalThis.unrest = Object.fromEntries(await Promise.all(modules));
    const { speaker } = await module("words");
    (await module("sizes")).prepare(sizes);
    globalThis.speakers = Object.fromEntries(
        Object.entries(all).map(([lang, spoken]) => [lang, speaker(spoken, lang)]));
}"""


class ScriptError(Exception):
    """What a script threw: its message and stack."""


class Scripts:
    """A Node process that answers questions about our modules, one after the other."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            [node(PLACES), RUNNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf8"
        )

    def evaluate(self, function: str, value: Any = None) -> Any:
        """What `function` of `value` answers, both sent as JSON; ScriptError if it throws."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps({"function": function, "value": value}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise ScriptError(f"Node ended without an answer, with code {self._node.wait()}")
        answer = json.loads(line)
        if "error" in answer:
            raise ScriptError(answer["error"])
        return answer["value"]

    def close(self) -> None:
        self._node.communicate()


def node(places: str) -> str:
    """Where Node is among `places`, folders as in PATH; FileNotFoundError if in none."""
    found = shutil.which("node", path=places)
    if found is None:
        raise FileNotFoundError(
            "the tests of scripts need Node, and `node` is not on the PATH; install Node 20 or "
            "newer, or the pinned one: `.venv/bin/pip install -r requirements-node.txt`"
        )
    return found


def loaded(*names: str) -> Scripts:
    """The modules `names`, which must touch no document, in Node: a function finds them in
    `unrest`, and what says words in `speakers` by language."""
    made = Scripts()
    made.evaluate(PREPARE, _given(f"{scripts.FOLDER.as_uri()}/", names))
    return made


def in_page(chromium: Browser, *names: str) -> Page:
    """An empty page with the modules `names`, for those that need a document or letters' widths."""
    page = chromium.new_page()
    page.route(f"{HOST}**", _answer)
    page.goto(HOST)
    page.evaluate("() => { window.DashRenderer = class {}; }")  # what the entry starts
    page.evaluate(PREPARE, _given(HOST, names))
    return page


def _given(folder: str, names: tuple[str, ...]) -> list[Any]:
    spoken = {lang: messages.load(lang) for lang in messages.LANGUAGES}
    return [folder, names, spoken, SIZES.as_config()]


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(HOST)
    if name:
        route.fulfill(body=scripts.modules()[name], content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>-</title>", content_type="text/html")
