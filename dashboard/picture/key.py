"""The key: what colour, size, ring and other marks mean, where the view has them. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard import basemap, views
from dashboard.inks import INKS
from dashboard.picture import typeset
from dashboard.picture.blocks import SMALL, Block, lines
from dashboard.picture.marks import Placed
from dashboard.picture.shapes import REGULAR, Circle, Group, Path, Shape, Text
from dashboard.words import Speaker
from geodata import codebook

SIZE = 12  # px of the text
DISC = 6.5  # px, the radius of a type's disc
SYMBOL = 20  # px from a symbol's left edge to its text
BETWEEN = 14  # px between two items of a row
ROW = 18  # px from row to row


def types(
    subs: Sequence[int], data: Mapping[str, Any], words: Speaker, room: float, theme: str
) -> Block | None:
    """The types of event that are on the map: a disc as there, and the name, in rows."""
    shown = sorted({data["subs"][sub][1] for sub in subs})
    if not shown:
        return None
    colours = [one.colour for one in codebook.of(data).types]
    items: list[Shape] = []
    x, y, row = 0.0, 0.0, float(ROW)
    for index in shown:
        name = data["types"][index]
        height, said = lines(
            words.text(f"type.{name}"), SIZE, REGULAR, INKS[theme]["ink"], room - SYMBOL, 3
        )
        wide = SYMBOL + max(typeset.width(text.text, SIZE, REGULAR) for text in said)
        if x and x + wide > room:
            x, y = 0, y + row
            row = ROW
        row = max(row, height + ROW - SIZE * typeset.LEADING)
        items += [
            Circle(x + 8, y + 9, DISC, fill=colours[index]),
            Group(said, x + SYMBOL, y + (ROW - SIZE * typeset.LEADING) / 2),
        ]
        x += wide + BETWEEN
    return Block("types", 3, y + row, tuple(items), above=12)


def size(
    of: str, largest: int, map_width: float, words: Speaker, room: float, theme: str
) -> Block | None:
    """Circles for the largest value of the data, a quarter of it and one, with what they count."""
    inks = INKS[theme]
    biggest = views.biggest(map_width)
    steps = sorted({1, round(largest / 4) or 1, largest})
    radii = [views.radius(value, largest, biggest) for value in steps]
    high = 2 * radii[-1] + 2
    label = max(typeset.width(words.number(value), SMALL, REGULAR) for value in steps)
    middle, edge = radii[-1] + 1, 2 * radii[-1] + 8
    items: list[Shape] = []
    below = high + 6  # where the next number may end
    for value, r in zip(steps, radii, strict=True):
        top = high - 1 - 2 * r
        items.append(Circle(middle, high - 1 - r, r, stroke=inks["faint"], width=1))
        if top + 4 < below - SMALL:
            below = top + 4
            items += [
                Path(f"M{middle:g} {top:.2f}H{edge:g}", stroke=inks["faint"], width=0.7),
                Text(edge + 3, below, words.number(value), SMALL, inks["faint"]),
            ]
    start = edge + label + 14
    text = words.text(f"legend.size.{of}")
    if not typeset.fits(text, SIZE, REGULAR, room - start, 4):
        return None
    height, said = lines(text, SIZE, REGULAR, inks["ink"], room - start, 4)
    whole = max(high + 5, height)
    circles = Group(tuple(items), 0, (whole - high) / 2)
    return Block("size", 5, whole, (circles, Group(said, start, (whole - height) / 2)), above=10)


def notes(
    of: str,
    marks: Sequence[Placed],
    sums: Mapping[str, Any],
    words: Speaker,
    room: float,
    theme: str,
) -> list[Block]:
    """What the less usual marks mean; each stands only if the view has such a mark."""
    found = []
    for rank, (message, symbol) in enumerate(_notes(of, marks, sums, theme), start=7):
        text, wide = words.text(message), room - SYMBOL - 4
        if not typeset.fits(text, SIZE, REGULAR, wide, 3):
            continue
        height, said = lines(text, SIZE, REGULAR, INKS[theme]["ink"], wide, 3)
        row = max(height, 20)
        beside = Group(said, SYMBOL + 4, (20 - SIZE * typeset.LEADING) / 2)
        found.append(Block(message, rank, row, (Group(symbol, 10, 10), beside), above=2))
    return found


def _notes(
    of: str, marks: Sequence[Placed], sums: Mapping[str, Any], theme: str
) -> Iterator[tuple[str, tuple[Shape, ...]]]:
    colours, grey = basemap.THEMES[theme], INKS[theme]["faint"]
    edge = colours["chosen"]
    disc = Circle(0, 0, 5, fill=grey, stroke=edge, width=1.2)
    if any(one.mark.kind == "none" for one in marks):
        yield "legend.none", (Circle(0, 0, 4.5, fill=colours["home"], stroke=grey, width=1.6),)
    if any(one.mark.ring > one.mark.disc for one in marks):
        yield "legend.ring", (Circle(0, 0, 9, fill=grey, opacity=0.38), disc)
    if any(one.mark.kind == "zero" for one in marks):
        zero = "legend.zero" if of in ("events", "deaths") else f"legend.zero.{of}"
        yield zero, (Circle(0, 0, 4.5, fill=colours["faint"], stroke=edge, width=1.4),)
    if sums["by_region"]:
        tint = Path("M-9-6.5H9V6.5H-9Z", fill=grey, opacity=0.2)
        yield "legend.area", (tint, Path(tint.data, stroke=grey, width=1.4, dash=(3, 2)))
    if sums["nationwide"]:
        yield (
            "legend.country",
            (Path("M-9-6.5H9V6.5H-9Z", stroke=colours["chosen"], width=1.6, dash=(3.2, 2.4)),),
        )
    if any(one.mark.near for one in marks):
        yield "legend.near", (disc, Circle(0, 0, 9, stroke=edge, width=1.2, dash=(3, 3)))
