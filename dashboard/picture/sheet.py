"""Where everything stands on a sheet: the map, and around it the parts that have room. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import basemap
from dashboard.picture import blocks, key
from dashboard.picture.blocks import Block
from dashboard.picture.shapes import Box
from dashboard.picture.view import View
from geodata import query
from geodata.query import Filter

BESIDE = 1.3  # widths to a height from which on the map stands beside the words
LEAST_BESIDE = 300  # px of width for that
LEAST_MAP, LEAST_BARE_MAP = 0.46, 0.62  # of the height, where the map stands between the words
ALWAYS = 1  # the last rank that stands even where there is no room: title and foot

Placed = tuple[Block, float, float]  # with its upper left corner


@dataclass(frozen=True)
class Sheet:
    map: Box
    parts: tuple[Placed, ...]


@dataclass(frozen=True)
class _Sizes:
    """px of the letters, and in how many lines the title may stand."""

    title: float
    text: float
    foot: float
    title_lines: int


def sheet(view: View, width: float, height: float) -> Sheet:
    """The sheet of so many px for a view."""
    beside = width >= BESIDE * height and width >= LEAST_BESIDE and not view.asked.bare
    return (_beside if beside else _stacked)(view, width, height)


def _beside(view: View, width: float, height: float) -> Sheet:
    """The words in a column on the left, the map on the right up to the edges."""
    margin = _within(0.045 * height, 9, 22)
    room = _within(0.34 * width, 118, 300) - margin
    box = Box(room + 2 * margin, 0, width, height)
    sizes = _Sizes(
        _within(0.088 * room, 13.5, 26), _within(0.058 * room, 11, 15.5),
        _within(0.036 * room, 8, 10.5), title_lines=4,
    )  # fmt: skip
    top, bottom = _fitting(
        _head(view, room, sizes), _key(view, room, box.width, sizes), height - 2 * margin
    )
    upper, _ = _downwards(top, margin, margin)
    lower, _ = _upwards(bottom, margin, height - margin)
    return Sheet(box, (*upper, *lower))


def _stacked(view: View, width: float, height: float) -> Sheet:
    """Title and sentence over the map, the key and the sources under it."""
    bare = view.asked.bare
    margin = _within(0.04 * width, 8, 20)
    room = width - 2 * margin
    sizes = _Sizes(
        _within(0.06 * room, 13.5, 26), _within(0.041 * room, 11, 15.5),
        _within(0.03 * room, 8, 10.5), title_lines=2,
    )  # fmt: skip
    head = [] if bare else _head(view, room, sizes)
    foot = [part for part in _key(view, room, width, sizes) if not (bare and part.name == "days")]
    least = LEAST_BARE_MAP if bare else LEAST_MAP
    top, bottom = _fitting(head, foot, (1 - least) * height - 3 * margin)
    upper, from_ = _downwards(top, margin, 0.8 * margin)
    lower, to = _upwards(bottom, margin, height - 0.7 * margin)
    return Sheet(Box(0, from_ + 0.7 * margin if top else 0, width, to), (*upper, *lower))


def _head(view: View, room: float, sizes: _Sizes) -> list[Block]:
    theme = view.asked.theme
    title = view.data["title"][view.words.lang]
    return [
        blocks.title(title, room, theme, sizes.title, sizes.title_lines),
        *blocks.sentence(view.said, room, theme, sizes.text),
    ]


def _key(view: View, room: float, map_width: float, sizes: _Sizes) -> list[Block]:
    """Types, sizes, other marks, days and sources, each only if the view has them."""
    data, words, theme, wanted = view.data, view.words, view.asked.theme, view.asked.wanted
    # Where the marks lie does not matter to what they mean.
    marks = view.marks(view.window(Box(0, 0, map_width, map_width)))
    groups = (view.sums["by_place"], view.sums["by_region"])
    subs = [sum_["sub"] for group in groups for sum_ in group.values()]
    whole = query.describe(Filter(), data)
    ends = (words.iso(whole["from"]), words.iso(whole["to"]))
    shown = query.window(wanted, data)
    found = [
        key.types(subs, data, words, room, theme),
        key.size(wanted.size, view.largest, map_width, words, room, theme) if marks else None,
        *key.notes(wanted.size, marks, view.sums, words, room, theme),
        blocks.days(view.sums, wanted.size, shown, ends, data, words, room, theme),
        blocks.foot(_sources(view), room, theme, sizes.foot),
    ]
    return [one for one in found if one]


def _sources(view: View) -> tuple[str, ...]:
    """Where it comes from, at length and ever shorter."""
    publisher = view.publisher or "Unrest Map"
    credit = basemap.attribution(view.data)
    whole = view.words.text(
        "picture.source", publisher=publisher, version=view.data["version"],
        day=view.words.iso(view.data["data_date"]), attribution=credit,
    )  # fmt: skip
    before = view.data.get("before")
    if before:
        whole += f" {view.words.text('map.before', year=str(before))}"
    return whole, f"{publisher} · {credit}", credit


def _fitting(
    top: Sequence[Block], bottom: Sequence[Block], room: float
) -> tuple[list[Block], list[Block]]:
    """The parts that have room one under the other, the lowest ranks first."""
    chosen: list[Block] = []
    for part in sorted((*top, *bottom), key=lambda part: part.rank):
        taken = part.height + part.above
        if part.rank <= ALWAYS or taken <= room:
            chosen.append(part)
            room -= taken
    return [part for part in top if part in chosen], [part for part in bottom if part in chosen]


def _downwards(parts: Iterable[Block], x: float, y: float) -> tuple[list[Placed], float]:
    """The parts from y on, the first without the space over it, and where they end."""
    placed: list[Placed] = []
    for part in parts:
        y += part.above if placed else 0
        placed.append((part, x, y))
        y += part.height
    return placed, y


def _upwards(parts: Sequence[Block], x: float, y: float) -> tuple[list[Placed], float]:
    """The parts so that they end at y, and where the space over the first begins."""
    placed: list[Placed] = []
    for part in reversed(parts):
        y -= part.height
        placed.append((part, x, y))
        y -= part.above
    return placed, y


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
