"""Which names stand where on the map: none over another, over a mark or over the edge. Pure.

A name stands beside its point, on the first side that is free; one that must be seen may stand
further away, with a line to its mark. `assets/scripts/labels.mjs` does the same on the page.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import basemap
from dashboard.picture import typeset
from dashboard.picture.land import Name
from dashboard.picture.marks import Placed
from dashboard.picture.shapes import BOLD, REGULAR, Box, Circle, Path, Shape, Text
from dashboard.picture.taken import Taken
from dashboard.picture.window import Window
from dashboard.sizes import SIZES

SPARE = 2.5  # px around a name that stay free
DOT = 1.7  # px, a town of the base map
SAME = 14  # px: a name of the base map so near to a mark of that name is the mark's
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), *(
    (across * math.cos(math.radians(turn)), down * math.sin(math.radians(turn)))
    for turn in (45, 22.5, 67.5) for across in (1, -1) for down in (-1, 1)
))  # fmt: skip
NEAR = 8  # of these are tried beside the point, the others only further away
SMALL = 16  # px: the widest mark that a line may run over
STRIDE = 3  # px between the boxes that a line takes
KINDS = SIZES.names.kinds
COUNTRIES_UNTIL = 8


@dataclass(frozen=True)
class _Wish:
    """A name that would stand somewhere around a point."""

    lines: tuple[str, ...]
    x: float
    y: float
    gap: float  # px from the point to the name; 0 is over the point itself
    size: float
    ink: str
    halo: str
    weight: int = REGULAR
    spacing: float = 0
    dot: bool = False
    must: bool = False  # be seen: it may stand away from its point


def shapes(
    base: Sequence[Name],
    marks: Sequence[Placed],
    data: Mapping[str, Any],
    window: Window,
    theme: str,
    lang: str,
) -> list[Shape]:
    """Names that have room, most wanted first: where most happened, countries, towns, regions."""
    colours = basemap.THEMES[theme]
    taken = Taken(one.box for one in marks)
    named = Taken()
    large = [one.box for one in marks if one.box.width > SMALL]
    drawn: list[Shape] = []
    for wish in (
        *_of_marks(marks, data, lang, colours),
        *_of_base(base, marks, data, window, lang, colours),
    ):
        if wish.dot and not _free(_around(wish), window.box, taken):
            continue
        if (found := _found(wish, window.box, taken, named, large)) is None:
            continue
        box, texts, line = found
        taken.add(box)
        named.add(box)
        drawn += texts
        if line:
            (x, y), (to_x, to_y) = line
            drawn.append(
                Path(f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}", stroke=wish.ink, width=0.8)
            )
            for point in _along(line):
                taken.add(point)
        if wish.dot:
            taken.add(_around(wish))
            drawn.append(Circle(wish.x, wish.y, DOT, fill=wish.ink))
    return drawn


def box(text: Text) -> Box:
    """What a line of text covers."""
    wide = typeset.width(text.text, text.size, text.weight, text.spacing)
    left = text.x - {"start": 0, "middle": wide / 2, "end": wide}[text.anchor]
    return Box(
        left, text.y - typeset.ASCENT * text.size, left + wide, text.y + typeset.DESCENT * text.size
    )


def _of_marks(
    marks: Iterable[Placed], data: Mapping[str, Any], lang: str, colours: Mapping[str, str]
) -> Iterator[_Wish]:
    ordered = sorted(marks, key=lambda one: (not one.chosen, -one.mark.disc, -one.events))
    for rank, one in enumerate(ordered):
        big = one.chosen or one.mark.disc > SIZES.names.big_from
        size = KINDS["big" if big else "place"].size
        yield _Wish(
            (data["places"][lang][one.place],), one.x, one.y, one.reach + SPARE + 0.5,
            size, colours["ink"], colours["halo"], BOLD if big else REGULAR,
            must=rank < SIZES.names.must,
        )  # fmt: skip


def _of_base(
    base: Iterable[Name],
    marks: Sequence[Placed],
    data: Mapping[str, Any],
    window: Window,
    lang: str,
    colours: Mapping[str, str],
) -> Iterator[_Wish]:
    zoom = window.camera.zoom
    shown = {data["places"][lang][one.place].casefold() for one in marks}
    corner_x, corner_y = window.corner
    kinds = ("country", "town", "region")
    for name in sorted(base, key=lambda one: (kinds.index(one.kind), one.rank, one.names["en"])):
        text = name.names[lang]
        if not KINDS[name.kind].least_zoom <= zoom or name.rank > zoom:
            continue
        x, y = corner_x + name.x * window.world, corner_y + name.y * window.world
        if name.kind == "town":
            near = any(abs(one.x - x) < SAME and abs(one.y - y) < SAME for one in marks)
            if not near and text.casefold() not in shown:
                size = KINDS["town"].size
                yield _Wish(
                    (text,), x, y, DOT + 2.5, size, colours["faint"], colours["halo"], dot=True
                )
        elif name.kind == "region" or zoom < COUNTRIES_UNTIL:
            size, spacing = KINDS[name.kind].size, KINDS[name.kind].spacing
            lines = tuple(typeset.wrapped(text.upper(), size, REGULAR, size * 9))
            yield _Wish(lines, x, y, 0, size, colours["faint"], colours["halo"], spacing=spacing)


_Line = tuple[tuple[float, float], tuple[float, float]]


def _found(
    wish: _Wish, edge: Box, taken: Taken, named: Taken, large: Sequence[Box]
) -> tuple[Box, list[Text], _Line | None] | None:
    """Where the name has room, its texts and its line; None if nowhere."""
    for side, away in _places(wish):
        texts = _texts(wish, side, wish.gap + away)
        boxes = [box(text) for text in texts]
        whole = Box(
            min(one.left for one in boxes) - SPARE, boxes[0].top - SPARE / 2,
            max(one.right for one in boxes) + SPARE, boxes[-1].bottom + SPARE / 2,
        )  # fmt: skip
        line = _line(wish, side, away) if away else None
        if not _free(whole, edge, taken):
            continue
        # A line may run over small marks, and over none but its own of the others.
        others = [one for one in large if not one.meets(_around(wish))]
        if line is None or not any(
            named.meets(point) or any(point.meets(one) for one in others) for point in _along(line)
        ):
            return whole, texts, line
    return None


def _places(wish: _Wish) -> Iterator[tuple[tuple[float, float], float]]:
    """Towards which side the name may stand, and how far beyond the gap; best first."""
    if not wish.gap:
        yield (0, 0), 0
        return
    yield from ((side, 0) for side in SIDES[:NEAR])
    if wish.must:
        yield from ((side, away) for away in SIZES.names.away for side in SIDES)


def _line(wish: _Wish, side: tuple[float, float], away: float) -> _Line:
    start, end = wish.gap - SPARE, wish.gap + away - SPARE
    (across, down), x, y = side, wish.x, wish.y
    return (x + across * start, y + down * start), (x + across * end, y + down * end)


def _along(line: _Line) -> Iterator[Box]:
    (x, y), (to_x, to_y) = line
    steps = math.ceil(math.hypot(to_x - x, to_y - y) / STRIDE)
    for n in range(steps + 1):
        at_x, at_y = x + (to_x - x) * n / steps, y + (to_y - y) * n / steps
        yield Box(at_x - 0.5, at_y - 0.5, at_x + 0.5, at_y + 0.5)


def _texts(wish: _Wish, side: tuple[float, float], gap: float) -> list[Text]:
    """The lines of the name, `gap` px from its point towards a side; (0, 0) is over the point."""
    across, down = side
    cap = 0.66 * wish.size  # how high a capital is
    step = wish.size * typeset.LEADING
    anchor = "middle" if not across else "start" if across > 0 else "end"
    x, y = wish.x + across * gap, wish.y + down * gap
    if down > 0:
        y += cap + 1
    elif down < 0:
        y -= 1
    else:
        y += cap / 2 - step * (len(wish.lines) - 1) / 2
    return [
        Text(
            x, y + step * n, line, wish.size, wish.ink, wish.weight, anchor, wish.halo, wish.spacing
        )
        for n, line in enumerate(wish.lines)
    ]


def _free(one: Box, edge: Box, taken: Taken) -> bool:
    return edge.holds(one) and not taken.meets(one)


def _around(wish: _Wish) -> Box:
    return Box(wish.x - DOT, wish.y - DOT, wish.x + DOT, wish.y + DOT)
