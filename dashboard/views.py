"""Sums to what a picture and a sentence need: `assets/scripts/views.mjs` for the server. Pure.

`tests/test_views_js.py` holds the two to equal answers. `data` is always the object in a
publication's map.json, `sums` what `geodata.query.sums` gives.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.sizes import SIZES
from dashboard.words import Speaker
from geodata import circle, query
from geodata.circle import Box
from geodata.query import Filter
from geodata.schema import DISPUTED
from geodata.texts import in_language

MARKS, FIT = SIZES.marks, SIZES.fit
MOST_NAMED = 8  # regions in a sentence

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """One place as it is drawn. `kind`: "value", "zero" (a stated 0) or "none" (no figure)."""

    disc: float
    ring: float
    open: bool
    sub: int
    near: bool
    kind: str


@dataclass(frozen=True)
class Camera:
    """Where the middle of a map lies, and how near it is, for tiles of 512 px."""

    lat: float
    lon: float
    zoom: float


def biggest(width: float) -> float:
    """px, the radius of the largest value in the data on a map so many px wide."""
    least, most = MARKS.biggest
    return min(max(width / MARKS.biggest_share, least), most)


def radius(value: float, largest_value: float, biggest_radius: float) -> float:
    """Radius for a value, area proportional to it."""
    whole = max(largest_value, MARKS.biggest_from)
    return max(MARKS.smallest, biggest_radius * math.sqrt(value / whole))


def largest(whole: Mapping, size: str) -> int:
    """The largest value a place shows in the sums of the whole data: sizes compare in time."""
    places = whole["by_place"].values()
    values = [
        place["events"] if size == "events" else (place["deaths"]["high"] or 0) for place in places
    ]
    return max(1, *values) if values else 1


def mark(place: Mapping, size: str, largest_value: float, biggest_radius: float) -> Mark:
    """One place of the sums as a mark."""
    deaths, sub, near = place["deaths"], place["sub"], place.get("near", False)
    low, high, opened = deaths["low"], deaths["high"], deaths["open"]
    if size == "events":
        r = radius(place["events"], largest_value, biggest_radius)
        return Mark(r, r, False, sub, near, "value")
    if low is None:
        return Mark(MARKS.without_figure, 0, False, sub, near, "none")
    if high == 0 and not opened:
        return Mark(MARKS.without_figure, 0, False, sub, near, "zero")
    disc = MARKS.without_figure if low == 0 else radius(low, largest_value, biggest_radius)
    reach = MARKS.open_reach if opened else 0
    ring = radius(high, largest_value, biggest_radius) + reach
    return Mark(disc, max(ring, disc), opened, sub, near, "zero" if low == 0 else "value")


def fit(box: Box, width: float, height: float, margin: float = FIT.margin) -> Camera:
    """Camera that shows the box in so many px; its longitude is from -180 to 180."""
    west, south, east, north = box
    wide = max((east - west) / 360, 1e-6)
    top, bottom = mercator(north), mercator(south)
    scale = min(
        max(width - 2 * margin, FIT.room) / (wide * FIT.tile),
        max(height - 2 * margin, FIT.room) / (max(bottom - top, 1e-6) * FIT.tile),
    )
    middle = math.pi * (1 - (top + bottom))
    lat = math.degrees(math.atan(math.sinh(middle)))
    zoom = min(max(math.log2(scale), 0), FIT.deepest)
    lon = (west + east) / 2
    return Camera(lat, lon - 360 if lon > 180 else lon, zoom)


def mercator(lat: float) -> float:
    """Web Mercator's y, 0 at the north and 1 at the south."""
    return (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2


def framed(wanted: Filter, sums: Mapping, data: Data) -> Box:
    """The box that a view without a camera shows: its own, else that of all that happened.

    Of events that concern the whole country, that is the country's.
    """
    country = data.get("country_box")
    return (
        extent(sums, data, wanted.region)
        or (tuple(country) if country and sums["nationwide"] else None)
        or extent(query.sums(Filter(), data), data)
        or circle.around(tuple(row[2]) for row in data["regions"] if row[2])
        or (tuple(country) if country else None)
        or FIT.everywhere
    )


def extent(sums: Mapping, data: Data, chosen: Sequence[str] = ()) -> Box | None:
    """The box around the places and regions that a view shows, and the regions `chosen` for it.

    None when there is nothing of that.
    """
    lats, lons = data["places"]["lat"], data["places"]["lon"]
    boxes = [
        (lons[place], lats[place], lons[place], lats[place])
        for place in sums["by_place"]
        if lats[place] is not None
    ]
    boxes += [
        tuple(row[2])
        for index, row in enumerate(data["regions"])
        if row[2] and (index in sums["by_region"] or row[0] in chosen)
    ]
    return circle.around(boxes)


def days_of_a_bar(days: int, room: float) -> int:
    """Days that a bar of the histogram stands for, on so many px."""
    return max(1, math.ceil(days / max(math.floor(room * SIZES.timeline.most_bars), 1)))


def order(data: Data) -> list[int]:
    """Places with a position, most events first, so that small marks are drawn over large."""
    events = Counter(data["events"]["place"])
    drawn = [place for place, lat in enumerate(data["places"]["lat"]) if lat is not None]
    return sorted(drawn, key=lambda place: (-events[place], place))


def sentence(wanted: Filter, sums: Mapping, data: Data, words: Speaker) -> list[str]:
    """The sentences that describe a view: what, where, when; the figures; the opened place."""
    if not data["events"]["id"]:
        return [words.text("sentence.none-yet")]
    view = query.describe(wanted, data)
    kinds = [
        *(words.text(f"type.{slug}") for slug in wanted.type),
        *(words.text(f"sub.{slug}") for slug in wanted.sub),
    ]
    names = [in_language(row[1], words.lang) for row in data["regions"] if row[0] in wanted.region]
    agents = [
        in_language(row[1], words.lang)
        for row in data["agents"]
        if row[0] in wanted.agent and row[0] != DISPUTED
    ]
    first = words.text(
        "sentence.events",
        n=sums["events"],
        what=words.text("sentence.of", kinds=words.list(kinds)) if kinds else "",
        where=words.text("sentence.in", regions=_listed(names, words)) if names else "",
        deadly=_deadly(wanted, agents, words)
        + _named("actor", wanted.actor, data, words)
        + _named("tag", wanted.tag, data, words),
        days=_days(view, words),
    )
    return [
        first,
        *_figures(sums, data, words),
        *_nationwide(wanted, data, words),
        *_opened(wanted, sums, data, words),
    ]


def _nationwide(wanted: Filter, data: Data, words: Speaker) -> list[str]:
    """With regions chosen: how many events concern the whole country, and are not among those."""
    if not wanted.region or query.NATIONWIDE not in data["events"]["geo"]:
        return []
    n = query.sums(replace(wanted, region=(), lock=None), data)["nationwide"]
    return [words.text("sentence.nationwide", n=n)] if n else []


def _days(view: Mapping[str, Any], words: Speaker) -> str:
    """ "7 December 2022 – 22 March 2023"; of days counted back from the end, how many they are."""
    days = words.days(date.fromisoformat(view["from"]), date.fromisoformat(view["to"]))
    if not view["last"]:
        return days
    if view["last"] == 1:
        return words.text("sentence.last-day", days=days)
    return words.text("sentence.last-days", n=view["last"], days=days)


def _listed(names: Sequence[str], words: Speaker) -> str:
    """ "Puno and Cusco"; of more than can be read in a sentence, how many they are."""
    if len(names) <= MOST_NAMED:
        return words.list(names)
    return words.text("sentence.regions", n=len(names))


def _deadly(wanted: Filter, agents: Sequence[str], words: Speaker) -> str:
    """ " with deaths reported", or with deaths that a source lays to somebody."""
    disputed = DISPUTED in wanted.agent
    if agents:
        key = "sentence.agent-disputed" if disputed else "sentence.agent"
        return words.text(key, agents=words.list(agents))
    if disputed:
        return words.text("sentence.disputed")
    return words.text("sentence.deadly") if wanted.deadly else ""


def _named(key: str, wanted: Sequence[str], data: Data, words: Speaker) -> str:
    """ " that Police took part in", " tagged Curfew"; nothing where none is chosen."""
    rows = data.get(f"{key}s", ())
    names = [in_language(row[1], words.lang) for row in rows if row[0] in wanted]
    return words.text(f"sentence.{key}", **{f"{key}s": words.list(names)}) if names else ""


def _figures(sums: Mapping, data: Data, words: Speaker) -> list[str]:
    """ "20 to 22 deaths reported in 5 of them", then security forces and indirect deaths apart."""
    if sums["events"] == 0:
        return []
    deaths = sums["deaths"]
    lines = []
    if deaths["low"] is None and "deaths" in query.sizes(data):
        lines = [words.text("sentence.no-figure")]
    if deaths["with"] > 0:
        lines.append(words.text("sentence.deaths", **_toll(deaths, words)))
    if deaths["zero"] > 0:
        lines.append(words.text("sentence.zero", n=deaths["zero"]))
    lines += [
        words.text(f"sentence.{key}", **_toll(sums[key], words))
        for key in ("security", "indirect")
        if sums[key]["with"] > 0
    ]
    lines += [
        words.text(f"sentence.figure.{name}", **_toll(toll, words))
        for name, toll in sums["others"].items()
        if toll["with"] > 0
    ]
    return lines


def _opened(wanted: Filter, sums: Mapping, data: Data, words: Speaker) -> list[str]:
    """ "In Juliaca: 3 of these events; 18–20 deaths."; nothing while no place is opened."""
    if wanted.place not in data["places"]["id"]:
        return []
    place = in_language(data["places"]["name"], words.lang)[
        data["places"]["id"].index(wanted.place)
    ]
    opened = sums["opened"]
    if not opened["events"]:
        return [words.text("sentence.place-none", place=place)]
    found = opened["deaths"]
    # Of events of a whole country none is summed.
    sized = "deaths" if wanted.size == "events" else wanted.size
    unstated = "figure.none" if sized == "deaths" else f"figure.none.{sized}"
    none = unstated if found["zero"] or found["without"] else "figure.nationwide"
    deaths = words.text(f"figure.{sized}" if found["with"] else none, **_toll(found, words))
    return [words.text("sentence.place", n=opened["events"], place=place, deaths=deaths)]


def _toll(toll: Mapping, words: Speaker) -> dict[str, str | int]:
    said = words.range(toll["low"], toll["high"], toll["open"])
    return {"n": toll["high"], "range": said, "with": toll["with"]}
