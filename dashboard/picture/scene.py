"""A view as shapes: the map, and around it what has room of title, sentence and key. Pure.

Large pictures are small ones enlarged: everything is set on a sheet of about 640 × 640 px at
most and scaled, so that a card in a narrow column can be read as well as a poster.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.inks import INKS
from dashboard.picture import ground, marks, names
from dashboard.picture.land import Land
from dashboard.picture.shapes import Group, Path, Shape
from dashboard.picture.sheet import sheet
from dashboard.picture.view import Asked, View
from dashboard.picture.window import Window
from dashboard.words import Speaker
from geodata.texts import in_language

SHEET = 640  # px: the square root of the largest sheet's area


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
    view = View.of(asked, data, words, publisher)
    laid = sheet(view, width, height)
    window = view.window(laid.map)
    paper = Path(f"M0 0H{width:g}V{height:g}H0Z", fill=INKS[asked.theme]["paper"])
    parts = (Group(part.items, x, y) for part, x, y in laid.parts)
    return Scene(
        asked, width, height, scale, in_language(data["title"], words.lang), " ".join(view.said),
        (paper, _map(view, window, land(window)), *parts),
    )  # fmt: skip


def _map(view: View, window: Window, land: Land) -> Group:
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
