"""Whatever happens to the window, marks are those of a fresh page of that size."""

from collections.abc import Callable
from math import hypot
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reader import MAP, Reader

LAYERS = ["ring", "outline", "disc"]
# What a reader sees of the marks: state and paint of each layer, and that nothing is too wide.
SEEN = f"""(layers) => {{
    const map = {MAP};
    const marks = {{}};
    for (const uid of layers) {{
        for (let id = 1; id < 200; id++) {{
            const state = map.getFeatureState({{ source: `source-${{uid}}-circle`, id }});
            if (state[uid]) marks[`${{uid}} ${{id}}`] = state;
        }}
        const layer = `plotly-trace-layer-${{uid}}-circle`;
        for (const name of ["radius", "color", "opacity", "blur", "stroke-width"]) {{
            marks[`${{uid}} ${{name}}`] = map.getPaintProperty(layer, `circle-${{name}}`);
        }}
    }}
    const box = document.getElementById("map");
    return {{
        marks,
        canvas: map.getCanvas().clientWidth - box.clientWidth,
        tooWide: Math.max(document.documentElement.scrollWidth - window.innerWidth, 0),
    }};
}}"""

Change = Callable[[Page], None]


def size(width: int, height: int) -> Change:
    return lambda page: page.set_viewport_size({"width": width, "height": height})


def press(selector: str) -> Change:
    return lambda page: page.locator(selector).click()


THEME = press("#theme")
SPANISH, ENGLISH = (
    press(f"""button[id*='"control":"lang"'][id*='"{lang}"']""") for lang in ("es", "en")
)
DEATHS, EVENTS = (
    press(f"""button[id*='"control":"size"'][id*='"{size}"']""") for size in ("deaths", "events")
)
# What takes a press back: the marks of a bare address are light, in English and sized by deaths.
BACK = {THEME: THEME, SPANISH: ENGLISH, EVENTS: DEATHS}
NUDGED, PHONE, TURNED, WIDE = size(1290, 900), size(390, 844), size(844, 390), size(1280, 900)


def hidden(page: Page) -> None:
    """A tab that is hidden and shown again."""
    page.evaluate("() => { document.body.style.display = 'none'; }")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    page.evaluate("() => { document.body.style.display = ''; }")


def zoomed(page: Page) -> None:
    """The browser's zoom: fewer and finer pixels."""
    page.context.new_cdp_session(page).send(
        "Emulation.setDeviceMetricsOverride",
        {"width": 640, "height": 450, "deviceScaleFactor": 2, "mobile": False},
    )


SEQUENCES: dict[str, tuple[tuple[Change, ...], str]] = {
    "10 px wider": ((NUDGED,), ""),
    "10 px and back": ((NUDGED, WIDE), ""),
    "to a phone": ((PHONE,), ""),
    "a phone turned": ((PHONE, TURNED), ""),
    "a phone turned and back": ((PHONE, TURNED, PHONE), ""),
    "narrow and wide again": ((size(320, 568), size(1440, 900), WIDE), ""),
    "dark, then narrower": ((THEME, PHONE), "theme=dark"),
    "narrower, then dark": ((PHONE, THEME), "theme=dark"),
    "Spanish between two sizes": ((PHONE, SPANISH, WIDE), "lang=es"),
    "by deaths between two sizes": ((NUDGED, DEATHS, PHONE), "size=deaths"),
    "events, and narrower": ((EVENTS, PHONE), "size=events"),
    "events and back": ((EVENTS, PHONE, DEATHS), ""),
    "hidden and shown": ((hidden, NUDGED, hidden), ""),
    "all at once": ((THEME, PHONE, SPANISH, DEATHS, TURNED), "theme=dark&lang=es&size=deaths"),
    "zoomed": ((zoomed,), ""),  # the last: it stays
}


@pytest.mark.parametrize("path", ["", "embed"])
def test_marks_are_those_of_a_fresh_page_of_the_same_size(visit: Visit, path: str) -> None:
    fresh: dict[tuple[tuple[int, int], str], Any] = {}
    reader, other = visit(path), visit(path)

    def is_fresh(query: str, after: str) -> None:
        shown = tuple(reader.page.evaluate("[innerWidth, innerHeight]"))
        if (shown, query) not in fresh:
            other.page.set_viewport_size({"width": shown[0], "height": shown[1]})
            other.again(f"?{query}", ("listed", "map"))
            fresh[shown, query] = seen(other)
        wanted = fresh[shown, query]
        assert wanted["marks"]["disc radius"] == ["coalesce", ["feature-state", "disc"], 0]
        assert len(wanted["marks"]) > 100
        assert (wanted["canvas"], wanted["tooWide"]) == (0, 0), after
        reader.eventually(lambda: seen(reader), wanted)

    # Each sequence begins where the one before was taken back.
    for name, (changes, query) in SEQUENCES.items():
        usable = [
            one for one in changes if path == "" or one not in {THEME, SPANISH, DEATHS, EVENTS}
        ]
        if path and len(usable) != len(changes):
            continue  # an embed has no such button
        for change in usable:
            change(reader.page)
        is_fresh(query, name)
        if name == "zoomed":
            return
        for change in usable:
            if change in BACK:
                BACK[change](reader.page)
        WIDE(reader.page)
        is_fresh("", f"{name}, taken back")


def seen(reader: Reader) -> dict[str, Any]:
    return reader.page.evaluate(SEEN, LAYERS)


DISCS = f"""async ([ids, lats, lons]) => {{
    const map = {MAP};
    const core = await import(document.querySelector('link[href$="/core.mjs"]').href);
    return core.page.config.order.map((place, position) => {{
        const {{ x, y }} = map.project([lons[place], lats[place]]);
        const state = (uid) => map.getFeatureState(
            {{ source: `source-${{uid}}-circle`, id: position + 1 }})[uid] ?? 0;
        const radius = Math.max(state("disc"), state("ring"));
        return {{ id: ids[place], x, y, radius }};
    }}).filter((disc) => disc.radius > 0);
}}"""


FITTED = f"() => {MAP}.getCanvas().clientWidth === document.getElementById('map').clientWidth"

FRAMED = (
    f"() => {{ window.framed = new Promise((done) => void {MAP}.once('moveend', () => done())); }}"
)


@pytest.mark.parametrize("size", ["events", "deaths"])
def test_the_centre_of_a_large_disc_opens_its_place_or_the_smaller_one_on_it(
    visit: Visit, size: str
) -> None:
    # Opened while it is narrow: a shorter list is the quicker to draw at each press.
    reader = visit(f"?size={size}", viewport={"width": 360, "height": 900})
    for width in (360, 1024, 1440):
        reader.page.set_viewport_size({"width": width, "height": 900})
        reader.module("core", "({ set }) => set({ place: null, event: null })")
        reader.eventually(lambda: reader.filter.place, None)
        reader.page.wait_for_function(FITTED)
        reader.page.evaluate(FRAMED)
        reader.page.locator("#fit").click()
        reader.page.evaluate("() => window.framed")
        large_discs_open(reader)


def large_discs_open(reader: Reader) -> None:
    places = reader.data["places"]
    discs = reader.page.evaluate(DISCS, [places["id"], places["lat"], places["lon"]])
    largest = sorted(discs, key=lambda disc: -disc["radius"])[:10]
    assert len(largest) == 10
    covered = 0
    for disc in largest:
        on_it = [
            one
            for one in discs
            if (one["x"] - disc["x"]) ** 2 + (one["y"] - disc["y"]) ** 2 < (one["radius"] - 2) ** 2
        ]
        meant = min(on_it, key=lambda one: one["radius"])
        # The press is rounded to a pixel: a smaller disc whose rim runs here may be meant as well.
        rims = {
            one["id"]
            for one in discs
            if abs(hypot(one["x"] - disc["x"], one["y"] - disc["y"]) - one["radius"]) <= 2
            and one["radius"] < meant["radius"]
        }
        covered += meant["id"] != disc["id"]
        allowed = {meant["id"], *rims}
        if reader.filter.place in allowed:  # a press would close it
            reader.module("core", "({ set }) => set({ place: null, event: null })")
            reader.eventually(lambda: reader.filter.place, None)
        reader.page.evaluate("() => scrollTo(0, 0)")  # a place that was opened shows its cards
        box = reader.page.locator("#map").bounding_box()
        reader.page.mouse.click(box["x"] + disc["x"], box["y"] + disc["y"])
        reader.eventually(lambda allowed=allowed: reader.filter.place in allowed, True)
        others = {one["id"] for one in on_it} - {reader.filter.place}
        offered = reader.page.locator(".also-here button")
        if others:
            expect(offered.nth(len(others) - 1)).to_be_attached()
    assert covered < 5


def test_places_pressed_together_are_offered_and_lead_back(visit: Visit) -> None:
    reader = visit("?at=-15.2,-70.1,4")
    reader.page.mouse.click(*reader.pixel("juliaca"))
    reader.eventually(lambda: reader.filter.place is not None, True)
    opened = reader.filter.place
    also = reader.page.locator(".also-here")
    name = "Juliaca" if opened != "juliaca" else "Puno"
    also.get_by_role("button", name=name, exact=True).click()
    reader.eventually(lambda: reader.filter.place, name.lower())
    assert also.get_by_role("button").count() >= 1
