"""Tabs that are kept from one visit to the next: in a used one a page starts in half the time.

What a tab's process has compiled once needs no compiling there. A visit begins in an empty
document, without storage, cookies, routes, permissions or zoom of the one before.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.guard import Guard

EMPTY = "about:blank"
WIDE = {"width": 1280, "height": 900}
# Where there is no storage, as in a page that could not be loaded, there is nothing to forget.
FORGET = "() => { try { sessionStorage.clear(); } catch {} }"
SHAPE = "() => [innerWidth, innerHeight, devicePixelRatio]"
CHANGED = {"viewport", "color_scheme", "reduced_motion"}  # options that an open page can change
KEPT = CHANGED | {"locale", "has_touch"}


@dataclass
class Tab:
    """A page and its guard; `kind` is by what it is chosen again, "" if it is not."""

    guard: Guard
    page: Page
    kind: str


class Tabs:
    """A browser's tabs that nobody uses now, by kind."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Tab]] = defaultdict(list)

    def begin(
        self, address: str, tolerate: tuple[str, ...] = (), script: str = "", **options: Any
    ) -> Tab:
        """An empty tab to visit a site with Playwright's `options`; `script` runs before pages'."""
        usual = {"viewport": WIDE, "color_scheme": "light", "reduced_motion": "no-preference"}
        options = usual | {"locale": "en-GB"} | options
        if not set(options) <= KEPT:
            return self._new(address, tolerate, script, options, "")
        chosen = {name: options[name] for name in sorted(set(options) - CHANGED)}
        kind = json.dumps(chosen | {"script": script})
        while self._free[kind]:
            tab = self._free[kind].pop()
            size = options["viewport"]
            tab.page.set_viewport_size(size)
            tab.page.emulate_media(
                media="null",
                color_scheme=options["color_scheme"],
                reduced_motion=options["reduced_motion"],
            )
            if tab.page.evaluate(SHAPE) == [size["width"], size["height"], 1]:
                tab.guard.watch(address, tolerate)
                return tab
            tab.guard.context.close()  # it was zoomed
        return self._new(address, tolerate, script, options, kind)

    def _new(
        self,
        address: str,
        tolerate: tuple[str, ...],
        script: str,
        options: dict[str, Any],
        kind: str,
    ) -> Tab:
        context = self._browser.new_context(**options)
        if script:
            context.add_init_script(script)
        return Tab(Guard(context, address, tolerate), context.new_page(), kind)

    def end(self, tab: Tab) -> list[str]:
        """Leave the tab to the next visit; what went wrong in this one."""
        context = tab.guard.context
        if not tab.kind or tab.page.is_closed():
            context.close()
            return tab.guard.faults
        for other in context.pages:
            if other is not tab.page:
                other.close()
        tab.page.evaluate(FORGET)
        tab.page.goto(EMPTY)
        tab.page.mouse.move(0, 0)
        tab.page.unroute_all()
        context.unroute_all()
        context.clear_permissions()
        context.set_storage_state({})
        self._free[tab.kind].append(tab)
        return tab.guard.faults
