"""Where on a map there is no room any more. Pure."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from dashboard.picture.shapes import Box

CELL = 48  # px


class Taken:
    """Boxes, found by the cells of a grid, so that a thousand marks cost no more than ten."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        for cell in _cells(box):
            self._cells[cell].append(box)

    def meets(self, box: Box) -> bool:
        """Whether any of the boxes lies over this one."""
        return any(box.meets(other) for cell in _cells(box) for other in self._cells.get(cell, ()))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(math.floor(box.left / CELL), math.floor(box.right / CELL) + 1):
        for row in range(math.floor(box.top / CELL), math.floor(box.bottom / CELL) + 1):
            yield column, row
