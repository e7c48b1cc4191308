"""What a reader does and sees on the page, and what Python says they must see."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata import opening, query
from geodata.query import Filter

BOTH = pytest.mark.parametrize("bundle", ["slim", "full"])
MAP = "document.getElementById('map')._fullLayout.map._subplot.map"
PATIENCE = 60_000  # ms


class Reader:
    def __init__(self, page: Page, data: dict[str, Any]) -> None:
        self.page = page
        self.address = ""
        self.usual = Filter()
        self.data = data
        page.set_default_timeout(PATIENCE)
        # How many cards the list shows before its button is asked for more.
        self.list_page = 60 if page.viewport_size["width"] >= 1024 else 12

    def open(self, address: str, marks: Sequence[str] = ("listed", "map")) -> None:
        """Go there and wait until the page says that its list or map is there."""
        self.goes_by(address)
        self.page.goto(address, wait_until="domcontentloaded")
        for mark in marks:
            self.page.locator(f"html[data-{mark}]").wait_for(state="attached", timeout=PATIENCE)

    def goes_by(self, address: str) -> None:
        """Know what the view of an address is but for what it or a reader chooses."""
        self.address = address.split("?")[0]
        named = opening.names_a_view(urlsplit(address).query)
        self.usual = Filter() if named else opening.asked("", self.data)[0]

    def again(self, query: str, marks: Sequence[str] = ("listed",)) -> None:
        """Go to another view in the same browser."""
        self.open(self.address + query, marks)

    # Finding things.

    def choice(self, control: str, value: str) -> Locator:
        """One button of a control, e.g. one region."""
        return self.page.locator(f'button[id*=\'"control":"{control}"\'][id*=\'"{value}"\']')

    def card(self, event: str) -> Locator:
        return self.page.locator(f'#list [data-event="{event}"]')

    @property
    def sentence(self) -> str:
        return self.page.locator("#sentence").inner_text()

    @property
    def cards(self) -> list[str]:
        """Ids of the events in the list, in its order."""
        return self.page.locator("#list").evaluate(
            "(list) => [...list.querySelectorAll('[data-event]')].map((card) => card.dataset.event)"
        )

    @property
    def search(self) -> str:
        """The query of the address."""
        return urlsplit(self.page.url).query

    @property
    def filter(self) -> Filter:
        """The view that the address holds, read by Python; nothing in it may be refused."""
        wanted, notices = opening.asked(self.search, self.data)
        assert notices == ()
        return wanted

    # Doing things.

    def choose(self, control: str, value: str) -> None:
        self.choice(control, value).click()

    def choose_in(self, menu: str, control: str, value: str) -> None:
        """Open a menu of the filters, choose, close it."""
        self.page.locator(f"#{menu} summary").click()
        self.choose(control, value)
        self.page.keyboard.press("Escape")

    def write(self, field: str, text: str) -> None:
        """Type a day into "from" or "to" and press Enter."""
        self.page.locator(f"#{field}").fill(text)
        self.page.keyboard.press("Enter")

    def day(self, iso: str) -> int:
        """A day's offset from the first day of the data, as the sliders count."""
        return query.window(Filter(to=iso), self.data)[1]

    # Comparing.

    def eventually(self, look: Callable[[], Any], wanted: Any) -> None:
        """Wait until `look` gives `wanted`."""
        for _ in range(PATIENCE // 40):
            if (seen := look()) == wanted:
                return
            self.page.wait_for_timeout(40)
        assert seen == wanted, f"still {seen}, wanted {wanted}"

    def shows(self, **changes: Any) -> list[str]:
        """Address, sentence and list show just what Python selects for a filter of `changes`."""
        wanted = replace(self.usual, **changes)
        ignored = {"at", "lang", "theme", "v"} - set(changes)

        def held() -> dict[str, Any]:
            found = self.filter
            return {key: getattr(found, key) for key in Filter.__slots__ if key not in ignored}

        keys = [key for key in Filter.__slots__ if key not in ignored]
        self.eventually(held, {key: getattr(wanted, key) for key in keys})
        return self.agrees(wanted)

    def agrees(self, wanted: Filter) -> list[str]:
        """Sentence and list are those of `wanted`; gives the ids of the events it selects."""
        found = query.sums(wanted, self.data)
        expect(self.page.locator("#sentence")).to_have_text(said(found), timeout=PATIENCE)
        events = [self.data["events"]["id"][index] for index in query.select(wanted, self.data)]
        listed = [event for event in events if wanted.place in (None, self.place_of(event))]
        self.eventually(lambda: self.cards, listed[: self.list_page])
        expect(self.page.locator("html")).to_have_attribute("data-listed", str(len(listed)))
        return events

    def place_of(self, event: str) -> str:
        columns = self.data["events"]
        return self.data["places"]["id"][columns["place"][columns["id"].index(event)]]

    def module(self, name: str, ask: str) -> Any:
        """What `ask`, a function, answers of a module of the live page."""
        return self.page.evaluate(
            f"""async () => {{
                const {{ href }} = document.querySelector('link[href$="/{name}.mjs"]');
                return ({ask})(await import(href));
            }}"""
        )

    # The map, whose marks are no elements.

    def pixel(self, place: str) -> tuple[float, float]:
        """Where a place's mark is in the window."""
        index = self.data["places"]["id"].index(place)
        lonlat = [self.data["places"]["lon"][index], self.data["places"]["lat"][index]]
        x, y = self.page.evaluate(
            f"(at) => {{ const {{ x, y }} = {MAP}.project(at); return [x, y]; }}", lonlat
        )
        box = self.page.locator("#map").bounding_box()
        return box["x"] + x, box["y"] + y

    def region_pixel(self, region: str) -> tuple[float, float]:
        """A point of the window over a region and far from any mark."""
        look = f"""([region, places]) => {{
            const map = {MAP};
            const marks = places.map((at) => map.project(at));
            const {{ clientWidth, clientHeight }} = map.getCanvas();
            for (let y = 20; y < clientHeight - 20; y += 6) {{
                for (let x = 20; x < clientWidth - 80; x += 6) {{
                    if (marks.some((mark) => Math.hypot(mark.x - x, mark.y - y) < 45)) continue;
                    const near = [[0, 0], [6, 0], [-6, 0], [0, 6], [0, -6]];
                    const inside = near.every(([dx, dy]) => map
                        .queryRenderedFeatures([x + dx, y + dy], {{ layers: ["region-tint"] }})
                        .some((feature) => feature.properties.id === region));
                    if (inside) return [x, y];
                }}
            }}
            return null;
        }}"""
        columns = self.data["places"]
        places = [
            [lon, lat]
            for lon, lat in zip(columns["lon"], columns["lat"], strict=True)
            if lat is not None
        ]
        found = None
        for _ in range(PATIENCE // 40):
            if found := self.page.evaluate(look, [region, places]):
                break
            self.page.wait_for_timeout(40)
        assert found, f"no free point of {region} is drawn on the map"
        box = self.page.locator("#map").bounding_box()
        return box["x"] + found[0], box["y"] + found[1]

    def camera(self) -> list[float]:
        """Latitude, longitude and zoom of the map."""
        return self.page.evaluate(
            f"() => {{ const map = {MAP}; const {{ lat, lng }} = map.getCenter();"
            " return [lat, lng, map.getZoom()].map((n) => Math.round(n * 1000) / 1000); }"
        )


def said(sums: dict[str, Any]) -> re.Pattern[str]:
    """What the sentence must say of the events and their deaths."""
    n = sums["events"]
    deaths = sums["deaths"]
    text = rf"^{n:,} event{'s' if n != 1 else ''}\b.*"
    if n and deaths["with"]:
        low, high = deaths["low"], deaths["high"]
        figure = f"{low:,}" if low == high else f"{low:,}–{high:,}"
        if deaths["open"]:
            figure += " or more"
        text += rf" {figure} deaths? reported, in {deaths['with']} of them\."
    elif n:
        text += r" No number of deaths is given for any of them\."
    return re.compile(text)
