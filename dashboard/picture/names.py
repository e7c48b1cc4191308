"""Which names stand where on the map: none over another, over a mark or over the edge. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import basemap
from dashboard.picture import typeset
from dashboard.picture.land import Name
from dashboard.picture.marks import Placed
from dashboard.picture.shapes import BOLD, REGULAR, Box, Circle, Shape, Text
from dashboard.picture.taken import Taken
from dashboard.picture.window import Window

SPARE = 2.5  # px around a name that stay free
DOT = 1.7  # px, a town of the base map
SAME = 14  # px: a name of the base map so near to a mark of that name is the mark's
SIDES = ("right", "left", "below", "above")
LEAST = {"town": 3, "region": 5, "country": 1.5}  # zoom from which on a kind is named
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
    drawn: list[Shape] = []
    for wish in (
        *_of_marks(marks, data, lang, colours),
        *_of_base(base, marks, data, window, lang, colours),
    ):
        if wish.dot and not _free(_around(wish), window.box, taken):
            continue
        if (found := _found(wish, window.box, taken)) is None:
            continue
        box, texts = found
        taken.add(box)
        drawn += texts
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
    for one in sorted(marks, key=lambda one: (not one.chosen, -one.mark.disc)):
        big = one.chosen or one.mark.disc > 9
        yield _Wish(
            (data["places"][lang][one.place],), one.x, one.y, one.reach + SPARE + 0.5,
            12.5 if big else 11, colours["ink"], colours["halo"], BOLD if big else REGULAR,
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
        if not LEAST[name.kind] <= zoom or name.rank > zoom:
            continue
        x, y = corner_x + name.x * window.world, corner_y + name.y * window.world
        if name.kind == "town":
            near = any(abs(one.x - x) < SAME and abs(one.y - y) < SAME for one in marks)
            if not near and text.casefold() not in shown:
                yield _Wish(
                    (text,), x, y, DOT + 2.5, 10.5, colours["faint"], colours["halo"], dot=True
                )
        elif name.kind == "region" or zoom < COUNTRIES_UNTIL:
            size, spacing = (11.5, 1.8) if name.kind == "country" else (9, 0.9)
            lines = tuple(typeset.wrapped(text.upper(), size, REGULAR, size * 9))
            yield _Wish(lines, x, y, 0, size, colours["faint"], colours["halo"], spacing=spacing)


def _found(wish: _Wish, edge: Box, taken: Taken) -> tuple[Box, list[Text]] | None:
    """Where the name has room, and its texts; None if nowhere."""
    for side in SIDES if wish.gap else ("over",):
        texts = _texts(wish, side)
        boxes = [box(text) for text in texts]
        whole = Box(
            min(one.left for one in boxes) - SPARE, boxes[0].top - SPARE / 2,
            max(one.right for one in boxes) + SPARE, boxes[-1].bottom + SPARE / 2,
        )  # fmt: skip
        if _free(whole, edge, taken):
            return whole, texts
    return None


def _texts(wish: _Wish, side: str) -> list[Text]:
    cap = 0.66 * wish.size  # how high a capital is
    step = wish.size * typeset.LEADING
    x, y, anchor = {
        "right": (wish.x + wish.gap, wish.y + cap / 2, "start"),
        "left": (wish.x - wish.gap, wish.y + cap / 2, "end"),
        "below": (wish.x, wish.y + wish.gap + cap + 1, "middle"),
        "above": (wish.x, wish.y - wish.gap - 1, "middle"),
        "over": (wish.x, wish.y + cap / 2 - step * (len(wish.lines) - 1) / 2, "middle"),
    }[side]
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
