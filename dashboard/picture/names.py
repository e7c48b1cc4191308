"""The names on the map of a picture: of the places of the news, then of what the base map has.

`assets/scripts/map-names.mjs` wishes for the same on the page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import basemap
from dashboard.picture import labels, typeset
from dashboard.picture.land import Name
from dashboard.picture.marks import Placed
from dashboard.picture.shapes import BOLD, REGULAR, Circle, Path, Shape, Text
from dashboard.picture.window import Window
from dashboard.sizes import SIZES
from geodata.texts import in_language

GAP = 3  # px from a mark to its name
DOT = 1.7  # px, a town of the base map
SAME = 14  # px: a name of the base map so near to a mark of that name is the mark's
LINE = 1.2  # of the size of its letters
BASELINE = 0.93  # of the same, below the top of a line
KINDS = SIZES.names.kinds
BASE = ("country", "town", "region")  # the most wanted first
COUNTRIES_UNTIL = 8  # zoom


@dataclass(frozen=True, kw_only=True)
class _Wish(labels.Wish):
    """A name that would stand somewhere around a point, and how it is written."""

    lines: tuple[str, ...]
    size: float
    ink: str
    halo: str
    weight: int = REGULAR
    spacing: float = 0


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
    wishes = (
        *_of_marks(marks, data, lang, colours),
        *_of_base(base, marks, data, window, lang, colours),
    )
    boxes = [one.box for one in marks]
    standing = labels.placed(wishes, boxes, window.box, SIZES.names.away)
    return [shape for one in standing for shape in _drawn(one)]


def _of_marks(
    marks: Iterable[Placed], data: Mapping[str, Any], lang: str, colours: Mapping[str, str]
) -> Iterator[_Wish]:
    ordered = sorted(marks, key=lambda one: (not one.chosen, -one.mark.disc, -one.events))
    names = in_language(data["places"]["name"], lang)
    for rank, one in enumerate(ordered):
        big = one.chosen or one.mark.disc > SIZES.names.big_from
        yield _wish(
            "big" if big else "place", names[one.place], (one.x, one.y),
            one.reach + GAP, colours["ink"], colours["halo"], must=rank < SIZES.names.must,
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
    shown = {in_language(data["places"]["name"], lang)[one.place].casefold() for one in marks}
    corner_x, corner_y = window.corner
    for name in sorted(base, key=lambda one: (BASE.index(one.kind), one.rank, one.names["en"])):
        text = in_language(name.names, lang)
        if not KINDS[name.kind].least_zoom <= zoom or name.rank > zoom:
            continue
        if name.kind == "country" and zoom >= COUNTRIES_UNTIL:
            continue
        x, y = corner_x + name.x * window.world, corner_y + name.y * window.world
        if name.kind == "town":
            near = any(abs(one.x - x) < SAME and abs(one.y - y) < SAME for one in marks)
            if near or text.casefold() in shown:
                continue
        dot = name.kind == "town"
        yield _wish(
            name.kind, text, (x, y), GAP + 1 if dot else 0,
            colours["faint"], colours["halo"], dot=dot,
        )  # fmt: skip


def _wish(
    kind: str,
    text: str,
    point: labels.Point,
    gap: float,
    ink: str,
    halo: str,
    must: bool = False,
    dot: bool = False,
) -> _Wish:
    """A name in the style of its kind."""
    size, spacing = KINDS[kind].size, KINDS[kind].spacing
    weight = BOLD if kind == "big" else REGULAR
    area = kind in ("region", "country")  # some nine letters a line, as the words allow
    lines = typeset.wrapped(text.upper(), size, weight, size * 9) if area else [text]
    return _Wish(
        x=point[0], y=point[1], gap=gap, must=must, dot=dot,
        wide=max(typeset.width(line, size, weight, spacing) for line in lines),
        high=len(lines) * size * LINE,
        lines=tuple(lines), size=size, ink=ink, halo=halo, weight=weight, spacing=spacing,
    )  # fmt: skip


def _drawn(one: labels.Standing[_Wish]) -> Iterator[Shape]:
    wish = one.wish
    middle = (one.box.left + one.box.right) / 2
    for n, line in enumerate(wish.lines):
        y = one.box.top + wish.size * (LINE * n + BASELINE)
        yield Text(
            middle, y, line, wish.size, wish.ink, wish.weight, "middle", wish.halo, wish.spacing
        )
    if one.line:
        (x, y), (to_x, to_y) = one.line
        yield Path(f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}", stroke=wish.ink, width=0.8)
    if wish.dot:
        yield Circle(wish.x, wish.y, DOT, fill=wish.ink)
