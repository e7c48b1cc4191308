"""Which names stand where on a map: none over another, over a mark or over the edge. Pure.

A name stands beside its point, on the first side that is free; one that must be seen may stand
further away, with a line to its mark. `assets/scripts/labels.mjs` does the same on the page.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.picture.shapes import Box
from dashboard.picture.taken import Taken

SIDES = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), *(
    (across * math.cos(math.radians(turn)), down * math.sin(math.radians(turn)))
    for turn in (45, 22.5, 67.5) for across in (1, -1) for down in (-1, 1)
))  # fmt: skip
NEAR = 8  # of these are tried beside the point, the others only further away
SPARE = 2  # px around a name that stay free
DOT = 5  # px: the side of a town's dot with what stays free around it
SMALL = 16  # px: the widest mark that a line may run over
STRIDE = 3  # px between the points of a line that are looked at

Point = tuple[float, float]
Line = tuple[Point, Point]


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A name of so many px that would stand somewhere around a point."""

    x: float
    y: float
    gap: float  # px from the point to the name; 0 is over the point itself
    wide: float
    high: float
    must: bool = False  # be seen: it may stand away from its point
    dot: bool = False  # the point needs room as well


W = TypeVar("W", bound=Wish)


@dataclass(frozen=True)
class Standing(Generic[W]):
    """Where a name stands, and its line if that is away from its point."""

    wish: W
    box: Box
    line: Line | None


def placed(
    wishes: Iterable[W], marks: Sequence[Box], edge: Box, away: Sequence[float] = ()
) -> list[Standing[W]]:
    """Names that have room within `edge`, the first wishes first.

    `marks` are boxes that no name may cover, `away` px beyond the gap, for names that must be seen.
    """
    taken = Taken(marks)
    large = [one for one in marks if one.width > SMALL]
    found: list[Standing[W]] = []

    def free(box: Box, line: Line | None) -> bool:
        spared = Box(
            box.left - SPARE, box.top - SPARE / 2, box.right + SPARE, box.bottom + SPARE / 2
        )
        return (
            edge.holds(box)
            and not taken.meets(spared)
            and not any(one.line and _crosses(one.line, spared) for one in found)
            and not (line and any(_crosses(line, one.box) for one in found))
        )

    def clear(wish: Wish, line: Line | None) -> bool:
        """Whether it runs over small marks alone, and over none but its own of the others."""
        others = (one for one in large if not _holds(one, (wish.x, wish.y)))
        return line is None or not any(_crosses(line, one) for one in others)

    for wish in wishes:
        dot = _around(wish)
        if wish.dot and taken.meets(dot):
            continue
        for box, line in _places(wish, away):
            if free(box, line) and clear(wish, line):
                taken.add(box)
                if wish.dot:
                    taken.add(dot)
                found.append(Standing(wish, box, line))
                break
    return found


def _places(wish: Wish, away: Sequence[float]) -> Iterator[tuple[Box, Line | None]]:
    """Where the name may stand, best first, each with its line if it stands away."""
    if not wish.gap:
        yield _box(wish, (0, 0), 0), None
        return
    for side in SIDES[:NEAR]:
        yield _box(wish, side, wish.gap), None
    for further in away if wish.must else ():
        far = wish.gap + further
        for across, down in SIDES:
            start, end = (
                (wish.x + across * at, wish.y + down * at) for at in (wish.gap - SPARE, far - SPARE)
            )
            yield _box(wish, (across, down), far), (start, end)


def _box(wish: Wish, side: Point, far: float) -> Box:
    """The box of a name `far` px from its point towards a side."""
    across, down = side
    left = wish.x + across * far - wish.wide * (1 - _sign(across)) / 2
    top = wish.y + down * far - wish.high * (1 - _sign(down)) / 2
    return Box(left, top, left + wish.wide, top + wish.high)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _crosses(line: Line, box: Box) -> bool:
    """Whether a line runs through a box."""
    (x, y), (to_x, to_y) = line
    steps = math.ceil(math.hypot(to_x - x, to_y - y) / STRIDE)
    points = ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps + 1))
    return any(box.left < at_x < box.right and box.top < at_y < box.bottom for at_x, at_y in points)


def _holds(box: Box, point: Point) -> bool:
    x, y = point
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _around(wish: Wish) -> Box:
    half = DOT / 2
    return Box(wish.x - half, wish.y - half, wish.x + half, wish.y + half)
