"""The parts beside the map, each set for a width: title, sentence, days, foot. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import views
from dashboard.inks import INKS
from dashboard.picture import typeset
from dashboard.picture.shapes import BOLD, REGULAR, Path, Shape, Text
from dashboard.words import Speaker
from geodata import codebook

SMALL = 10.5  # px of a small text
DAYS_HIGH = 34  # px of the highest bar


@dataclass(frozen=True)
class Block:
    """A part that is so many px high; `items` are placed from its upper left corner.

    The parts with the lowest `rank` stay longest where not all have room.
    """

    name: str
    rank: int
    height: float
    items: tuple[Shape, ...]
    above: float = 0  # px that stay free over it


def lines(
    text: str,
    size: float,
    weight: int,
    ink: str,
    room: float,
    most: int,
    leading: float = typeset.LEADING,
) -> tuple[float, tuple[Text, ...]]:
    """A text set in lines, and how high it is; what is beyond the `most` lines is left out."""
    rows = typeset.balanced(text, size, weight, room)
    if len(rows) > most:
        rest = " ".join(rows[most - 1 :])
        rows = [*rows[: most - 1], typeset.shortened(rest, size, weight, room)]
    step = size * leading
    first = size * typeset.ASCENT + (step - size) / 2
    return len(rows) * step, tuple(
        Text(0, first + step * n, row, size, ink, weight) for n, row in enumerate(rows) if row
    )


def title(text: str, room: float, theme: str, largest: float, most: int) -> Block:
    """The title, as large as it has room in so many lines; the smallest takes one line more."""
    size = largest
    while size > 12 and len(typeset.wrapped(text, size, BOLD, room)) > most:
        size -= 0.5
    height, items = lines(text, size, BOLD, INKS[theme]["ink"], room, most + 1, 1.12)
    return Block("title", 0, height, items)


def sentence(texts: Sequence[str], room: float, theme: str, size: float) -> list[Block]:
    """What is shown, then the figures: two parts, as only the first may have room."""
    inks = INKS[theme]
    first, *rest = texts
    height, items = lines(first, size, BOLD, inks["ink"], room, 8)
    blocks = [Block("sentence", 2, height, items, above=size * 0.55)]
    if rest:
        height, items = lines(" ".join(rest), size, REGULAR, inks["ink"], room, 8)
        blocks.append(Block("figures", 4, height, items, above=size * 0.15))
    return blocks


def foot(texts: Sequence[str], room: float, theme: str, size: float) -> Block:
    """Where it comes from: the first of the texts that has room, else the last."""
    most = 3 if room > 200 else 2
    text = next((one for one in texts if typeset.fits(one, size, REGULAR, room, most)), texts[-1])
    height, items = lines(text, size, REGULAR, INKS[theme]["faint"], room, 4)
    return Block("foot", 1, height, items, above=8)


def days(
    sums: Mapping[str, Any],
    size: str,
    shown: tuple[int, int],
    ends: tuple[str, str],
    data: Mapping[str, Any],
    words: Speaker,
    room: float,
    theme: str,
) -> Block | None:
    """The events day by day, coloured by type, or a figure; days that are not shown stand back.

    None where the first and the last day have no room under the bars.
    """
    if sum(typeset.width(end, SMALL, REGULAR) for end in ends) + 12 > room:
        return None
    inks = INKS[theme]
    each = views.days_of_a_bar(data["days"], room)
    layers = _layers(sums, size, each, data, theme)
    totals = [sum(bar) for bar in zip(*(layer.values for layer in layers), strict=True)]
    peak = max(totals, default=0)
    top = 0.0
    items: list[Shape] = []
    if each == 1 and peak:
        message = "timeline.peak" if size == "events" else f"timeline.peak.{size}"
        top, said = lines(words.text(message, n=peak), SMALL, REGULAR, inks["faint"], room, 1)
        items += said
    base = top + 2 + DAYS_HIGH
    step = room / max(len(totals), 1)
    gap = min(0.6, step / 4)
    low, high = shown
    scale = DAYS_HIGH / max(peak, 1)
    for shown_now in (False, True):
        below = [0] * len(totals)
        for layer in layers:
            bars = "".join(
                _bar(n * step, base - below[n] * scale, step - gap, value * scale)
                for n, value in enumerate(layer.values)
                if value and (low <= (n + 1) * each - 1 and n * each <= high) == shown_now
            )
            if bars:
                opacity = layer.opacity if shown_now else 0.22
                items.append(Path(bars, fill=layer.ink, opacity=opacity))
            below = [one + value for one, value in zip(below, layer.values, strict=True)]
    items.append(Path(f"M0 {base + 0.5:g}H{room:g}", stroke=inks["ink"], width=0.8))
    items += [
        Text(0, base + 13, ends[0], SMALL, inks["faint"]),
        Text(room, base + 13, ends[1], SMALL, inks["faint"], anchor="end"),
    ]
    return Block("days", 12, base + 17, tuple(items), above=14)


@dataclass(frozen=True)
class _Layer:
    """What is stacked in each bar: one type's events, or one end of the range of a figure."""

    ink: str
    opacity: float
    values: Sequence[int]


def _layers(
    sums: Mapping[str, Any], size: str, each: int, data: Mapping[str, Any], theme: str
) -> list[_Layer]:
    """The layers of the bars, the lowest first; a bar stands for `each` days."""
    bars = range(0, data["days"], each)
    if size != "events":
        lows, rest = [0 for _ in bars], [0 for _ in bars]
        for day, (low, high, _) in sums["deaths_by_day"].items():
            lows[day // each] += low
            rest[day // each] += high - low
        inks = INKS[theme]
        return [_Layer(inks["ink"], 1, lows), _Layer(inks["faint"], 0.5, rest)]
    counts = {name: [0 for _ in bars] for name in data["types"]}
    for day, of_day in sums["by_day"].items():
        for name, count in zip(data["types"], of_day, strict=True):
            counts[name][day // each] += count
    inks_of = {one.id: one.colour for one in codebook.of(data).types}
    return [_Layer(inks_of[name], 1, values) for name, values in counts.items()]


def _bar(x: float, foot: float, width: float, high: float) -> str:
    return f"M{x:.2f} {foot:.2f}h{width:.2f}v{-high:.2f}h{-width:.2f}Z"
