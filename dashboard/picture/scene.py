"""A view as shapes: the map, and around it what has room of title, sentence and key. Pure.

Large pictures are small ones enlarged: everything is set on a sheet of about 640 × 640 px at
most and scaled, so that a card in a narrow column can be read as well as a poster.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import basemap, views
from dashboard.picture import blocks, ground, key, marks, names
from dashboard.picture.blocks import INKS, Block
from dashboard.picture.land import Land
from dashboard.picture.shapes import Box, Group, Path, Shape
from dashboard.picture.window import Window
from dashboard.views import Camera
from dashboard.words import Speaker
from geodata import query
from geodata.query import Filter

SHEET = 640  # px: the square root of the largest sheet's area
BESIDE = 1.3  # widths to a height from which on the map stands beside the words
LEAST_MAP = 0.46  # of the height, where the map stands between the words
LEAST_BARE_MAP = 0.62


@dataclass(frozen=True)
class Asked:
    """A picture that somebody wants: which view, how large in px, light or dark, which language.

    A `bare` one is only the map and its key, for a page that has title and sentence beside it.
    """

    wanted: Filter
    width: int
    height: int
    theme: str
    lang: str
    bare: bool = False


@dataclass(frozen=True)
class Scene:
    """Shapes on a sheet of `width` × `height`, each px of it drawn `scale` px large."""

    asked: Asked
    width: float
    height: float
    scale: float
    title: str
    description: str
    items: tuple[Shape, ...]


@dataclass(frozen=True)
class _Sheet:
    """Where the map stands, and the parts around it with their upper left corners."""

    map: Box
    parts: tuple[tuple[Block, float, float], ...]


def scene(
    asked: Asked,
    data: Mapping[str, Any],
    words: Speaker,
    publisher: str,
    land: Callable[[Window], Land],
) -> Scene:
    """The picture of a view; `land` gives what lies under a map."""
    scale = max(1.0, math.sqrt(asked.width * asked.height) / SHEET)
    width, height = asked.width / scale, asked.height / scale
    sums = query.sums(asked.wanted, data)
    said = views.sentence(asked.wanted, sums, data, words)
    if sums["events"] == 0:
        said = [*said, words.text("empty")]
    view = _View(asked, data, words, publisher, sums, said)
    beside = width >= BESIDE * height and width >= 300 and not asked.bare
    sheet = (_beside if beside else _stacked)(view, width, height)
    window = Window(_camera(asked.wanted, data, sheet.map), sheet.map)
    colour = INKS[asked.theme]
    whole = f"M0 0H{width:g}V{height:g}H0Z"
    return Scene(
        asked, width, height, scale, data["title"][words.lang], " ".join(said),
        (
            Path(whole, fill=colour["paper"]),
            _map(view, window, land(window)),
            *(Group(part.items, x, y) for part, x, y in sheet.parts),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class _View:
    """What is said and shown, before anything has its place."""

    asked: Asked
    data: Mapping[str, Any]
    words: Speaker
    publisher: str
    sums: Mapping[str, Any]
    said: Sequence[str]

    @property
    def largest(self) -> int:
        return views.largest(self.data, self.asked.wanted.size)

    def marks(self, window: Window) -> list[marks.Placed]:
        return marks.placed(self.asked.wanted, self.sums, self.data, window, self.largest)


def _camera(wanted: Filter, data: Mapping[str, Any], box: Box) -> Camera:
    """The address's camera, else all that happened in any view, as the page opens."""
    if wanted.at:
        return Camera(*wanted.at)
    everywhere = views.extent(query.sums(Filter(), data), data) or views.EVERYWHERE
    margin = min(56.0, 0.08 * min(box.width, box.height))
    return views.fit(everywhere, box.width, box.height, margin)


def _map(view: _View, window: Window, land: Land) -> Group:
    asked, data = view.asked, view.data
    placed = view.marks(window)
    inside = [one for one in placed if one.box.meets(window.box)]
    return Group(
        (
            *ground.shapes(land, window, view.sums, asked.wanted, data, asked.theme),
            *marks.shapes(placed, asked.theme),
            *names.shapes(land.names, inside, data, window, asked.theme, asked.lang),
        ),
        clip=window.box,
    )


def _beside(view: _View, width: float, height: float) -> _Sheet:
    """The words in a column on the left, the map on the right up to the edges."""
    margin = min(max(0.045 * height, 9.0), 22.0)
    room = min(max(0.34 * width, 118.0), 300.0) - margin
    box = Box(room + 2 * margin, 0, width, height)
    top = _head(
        view, room, min(max(0.088 * room, 13.5), 26.0), 4, min(max(0.058 * room, 11.0), 15.5)
    )
    bottom = _key(view, room, box, min(max(0.036 * room, 8.0), 10.5))
    chosen = _with_room([*top, *bottom], height - 2 * margin)
    parts, y = [], margin
    for part in (one for one in top if one.name in chosen):
        y += part.above if parts else 0
        parts.append((part, margin, y))
        y += part.height
    y = height - margin
    for part in (one for one in reversed(bottom) if one.name in chosen):
        y -= part.height
        parts.append((part, margin, y))
        y -= part.above
    return _Sheet(box, tuple(parts))


def _stacked(view: _View, width: float, height: float) -> _Sheet:
    """The title over the map, the key and the sources under it."""
    bare = view.asked.bare
    margin = min(max(0.04 * width, 8.0), 20.0)
    room = width - 2 * margin
    top = _head(
        view, room, min(max(0.06 * room, 13.5), 26.0), 2, min(max(0.041 * room, 11.0), 15.5)
    )
    bottom = _key(view, room, Box(0, 0, width, height), min(max(0.03 * room, 8.0), 10.5))
    if bare:
        top, bottom = [], [part for part in bottom if part.name != "days"]
    least = LEAST_BARE_MAP if bare else LEAST_MAP
    chosen = _with_room([*top, *bottom], (1 - least) * height - 3 * margin)
    parts, y = [], margin * 0.8
    for part in (one for one in top if one.name in chosen):
        y += part.above if parts else 0
        parts.append((part, margin, y))
        y += part.height
    upper = 0 if bare else y + margin * 0.7
    y = height - margin * 0.7
    for part in (one for one in reversed(bottom) if one.name in chosen):
        y -= part.height
        parts.append((part, margin, y))
        y -= part.above
    return _Sheet(Box(0, upper, width, y), tuple(parts))


def _head(view: _View, room: float, title: float, most: int, text: float) -> list[Block]:
    theme = view.asked.theme
    return [
        blocks.title(view.data["title"][view.words.lang], room, theme, title, most),
        *blocks.sentence(view.said, room, theme, text),
    ]


def _key(view: _View, room: float, box: Box, foot: float) -> list[Block]:
    data, words, theme, wanted = view.data, view.words, view.asked.theme, view.asked.wanted
    placed = view.marks(Window(Camera(0, 0, 0), box))
    subs = [
        sum_["sub"] for group in ("by_place", "by_region") for sum_ in view.sums[group].values()
    ]
    found = [key.types(subs, data, words, room, theme)]
    if placed:
        found.append(key.size(wanted.size, view.largest, box.width, words, room, theme))
    found += key.notes(placed, bool(view.sums["by_region"]), words, room, theme)
    ends = query.describe(Filter(), data)
    found.append(
        blocks.days(
            view.sums["by_day"], query.window(wanted, data),
            (words.iso(ends["from"]), words.iso(ends["to"])), data, words, room, theme,
        )
    )  # fmt: skip
    publisher = view.publisher or "Unrest Map"
    whole = words.text(
        "picture.source", publisher=publisher, version=data["version"],
        day=words.iso(data["data_date"]), attribution=basemap.ATTRIBUTION,
    )  # fmt: skip
    short = f"{publisher} · {basemap.ATTRIBUTION}"
    found.append(blocks.foot((whole, short, basemap.ATTRIBUTION), room, theme, foot))
    return [one for one in found if one]


def _with_room(parts: Sequence[Block], room: float) -> set[str]:
    """Names of the parts that fit one under the other, the lowest ranks first."""
    chosen: set[str] = set()
    for part in sorted(parts, key=lambda part: part.rank):
        taken = part.height + part.above
        if part.rank > 1 and taken > room:
            continue
        chosen.add(part.name)
        room -= taken
    return chosen
