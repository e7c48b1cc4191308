"""Pages that stay open for the tests of a file: going to a view there costs a tenth of a load."""

import json
from collections.abc import Callable
from typing import Any

from geodata import opening
from tests.browser.reader import MAP, Reader
from tests.browser.tabs import WIDE, Tab, Tabs

# What is unfolded at first is kept, to be put back.
OPENED = "() => { window.unfolded = [...document.querySelectorAll('details[open]')]; }"
# What no address holds is taken back; then the page goes to the address as Back would.
ANEW = """async (address) => {
    const load = (name) => import(document.querySelector(`link[href$="/${name}.mjs"]`).href);
    const [core, map, camera, parts, { stop }] = await Promise.all(
        ["core", "map", "camera", "with-parts", "controls"].map(load));
    const { page } = core;
    stop();
    parts.partsThere()?.search.clear();
    page.open.clear();
    Object.assign(page, { listed: core.LIST_PAGE, alsoHere: { place: null, others: [] } });
    core.at("list").scrollTop = 0;
    for (const one of document.querySelectorAll("details")) {
        one.open = window.unfolded.includes(one);
    }
    // The next Tab begins at the top.
    const top = document.createElement("button");
    document.body.prepend(top);
    top.focus();
    top.remove();

    const { asked } = page;
    history.replaceState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const frame = () => new Promise(requestAnimationFrame);
    do await frame(); while (page.asked === asked || page.frame || !same(page.filter, page.asked));
    if (page.filter.at === null) map.move(camera.framing(page.filter), false);
    while (!MAP.loaded()) await frame();
    scrollTo(0, 0);
}""".replace("MAP", MAP)


class Standing:
    """Pages of the sites at `addresses`, by bundle, that are opened once and gone through."""

    def __init__(self, tabs: Tabs, addresses: Callable[[str], str], data: dict[str, Any]) -> None:
        self._tabs = tabs
        self._addresses = addresses
        self._data = data
        self._open: dict[str, tuple[Tab, Reader]] = {}

    def at(
        self, bundle: str, query: str = "", viewport: dict[str, int] = WIDE, **options: Any
    ) -> Reader:
        """The view of `query`, perhaps of the embed, as a reader has it who did nothing yet."""
        path, _, search = query.partition("?")
        address = self._addresses(bundle) + query
        # A page keeps the length of list and the folded key that it was opened with.
        layout = [viewport["width"] >= width for width in (768, 1024)]
        kind = json.dumps([bundle, path, layout, options])
        if kind not in self._open:
            tab = self._tabs.begin(self._addresses(bundle), viewport=viewport, **options)
            reader = Reader(tab.page, self._data)
            self._open[kind] = tab, reader
            reader.open(address)
            reader.page.evaluate(OPENED)
            return reader
        reader = self._open[kind][1]
        page = reader.page
        page.set_viewport_size(viewport)
        page.emulate_media(media="null")
        page.keyboard.press("Escape")  # a menu
        page.keyboard.press("Escape")  # and the sheet that it was in
        page.mouse.move(0, 0)
        page.evaluate(ANEW, address)
        reader.goes_by(address)
        wanted = opening.asked(search, self._data)[0]
        if not path and wanted.lang in (None, "en"):
            reader.agrees(wanted)
        return reader

    def faults(self) -> list[str]:
        """What went wrong since they were last asked for."""
        found = []
        for tab, _ in self._open.values():
            found += tab.guard.faults
            tab.guard.faults.clear()
        return found

    def close(self) -> None:
        for tab, _ in self._open.values():
            self._tabs.end(tab)
        self._open.clear()
