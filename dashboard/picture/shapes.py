"""What a picture is made of. Lengths in px, y from the top; no colour is no paint."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

REGULAR, BOLD = 400, 600


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True)
class Path:
    """An area or line in SVG's path data."""

    data: str
    fill: str = ""
    stroke: str = ""
    width: float = 1
    dash: tuple[float, ...] = ()
    opacity: float = 1


@dataclass(frozen=True)
class Circle:
    """A disc, or a line around one. `fades`: from full in the middle to nothing at the edge."""

    x: float
    y: float
    r: float
    fill: str = ""
    stroke: str = ""
    width: float = 1
    dash: tuple[float, ...] = ()
    opacity: float = 1
    fades: bool = False


@dataclass(frozen=True)
class Text:
    """One line of text; `y` is its baseline, `x` its start, middle or end by `anchor`."""

    x: float
    y: float
    text: str
    size: float
    fill: str
    weight: int = REGULAR
    anchor: str = "start"
    halo: str = ""
    spacing: float = 0  # px after each letter


@dataclass(frozen=True)
class Group:
    """Shapes moved by x and y; what lies outside `clip`, in the group's own px, is not seen."""

    items: "tuple[Shape, ...]"
    x: float = 0
    y: float = 0
    clip: Box | None = None


Shape = Path | Circle | Text | Group


def flat(
    items: tuple[Shape, ...], x: float = 0, y: float = 0
) -> Iterator[tuple[Shape, float, float]]:
    """Every shape that is no group, with how far its groups move it."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items, x + item.x, y + item.y)
        else:
            yield item, x, y
