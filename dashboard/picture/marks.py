"""What happened where, drawn as the page's map draws it (`assets/scripts/map.mjs`). Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard import basemap, views
from dashboard.picture.shapes import Box, Circle
from dashboard.picture.window import Window
from dashboard.views import MARKS, Mark
from geodata import codebook
from geodata.query import Filter


@dataclass(frozen=True)
class Placed:
    """A place's mark in px of the picture."""

    place: int
    x: float
    y: float
    mark: Mark
    colour: str
    events: int
    chosen: bool = False

    @property
    def reach(self) -> float:
        """px from the middle to where the mark can still be seen."""
        solid = self.mark.disc + MARKS.edge + (MARKS.chosen if self.chosen else MARKS.halo)
        # The outer part of a ring that fades is hardly there.
        ring = self.mark.ring - (MARKS.open_reach / 2 if self.mark.open else 0)
        rim = max(self.mark.ring, self.mark.disc) + MARKS.rim + 1 if self.mark.near else 0
        return max(solid, ring, rim)

    @property
    def box(self) -> Box:
        return Box(
            self.x - self.reach, self.y - self.reach, self.x + self.reach, self.y + self.reach
        )


def colour(sub: int, data: Mapping[str, Any]) -> str:
    """The colour of a sub-type's type."""
    return codebook.of(data).types[data["subs"][sub][1]].colour


def placed(
    wanted: Filter,
    sums: Mapping[str, Any],
    data: Mapping[str, Any],
    window: Window,
    largest: int,
) -> list[Placed]:
    """The marks of a view in the order in which they are drawn; those beside the map too."""
    lats, lons = data["places"]["lat"], data["places"]["lon"]
    biggest = views.biggest(window.box.width)
    opened = _opened(wanted, data)
    found = []
    for place in views.order(data):
        if place not in sums["by_place"]:
            continue
        x, y = window.at(lats[place], lons[place])
        here = sums["by_place"][place]
        mark = views.mark(here, wanted.size, largest, biggest)
        ink, chosen = colour(mark.sub, data), place == opened
        found.append(Placed(place, x, y, mark, ink, here["events"], chosen))
    return found


def shapes(marks: Iterable[Placed], theme: str) -> list[Circle]:
    """Rings under outlines under discs, then the dashed rims."""
    marks = list(marks)
    return [
        *(_ring(one) for one in marks if one.mark.ring > one.mark.disc),
        *(_outline(one, theme) for one in marks),
        *(_disc(one, theme) for one in marks),
        *(_rim(one, theme) for one in marks if one.mark.near),
    ]


def _opened(wanted: Filter, data: Mapping[str, Any]) -> int:
    if wanted.place:
        return data["places"]["id"].index(wanted.place)
    if wanted.event:
        return data["events"]["place"][data["events"]["id"].index(wanted.event)]
    return -1


def _ring(one: Placed) -> Circle:
    opened = one.mark.open
    return Circle(
        one.x, one.y, one.mark.ring + MARKS.edge, fill=one.colour,
        opacity=0.75 if opened else 0.38, fades=opened,
    )  # fmt: skip


def _outline(one: Placed, theme: str) -> Circle:
    colours = basemap.THEMES[theme]
    hollow = one.mark.kind == "none"
    around = MARKS.chosen if one.chosen else MARKS.halo / 2 if hollow else MARKS.halo
    fill = colours["chosen"] if one.chosen or hollow else colours["home"]
    return Circle(one.x, one.y, one.mark.disc + MARKS.edge + around, fill=fill)


def _disc(one: Placed, theme: str) -> Circle:
    colours = basemap.THEMES[theme]
    fill = {"value": one.colour, "zero": colours["faint"], "none": colours["home"]}[one.mark.kind]
    edge = one.colour if one.mark.kind == "none" else colours["chosen"]
    # A stroke lies half inside of its circle; MapLibre's lies outside.
    return Circle(
        one.x, one.y, one.mark.disc + MARKS.edge / 2, fill=fill, stroke=edge, width=MARKS.edge
    )


def _rim(one: Placed, theme: str) -> Circle:
    radius = round(max(one.mark.ring, one.mark.disc) + MARKS.rim)
    dash = 3.1416 * radius / max(round(radius * 0.9), 6)
    return Circle(
        one.x,
        one.y,
        radius,
        stroke=basemap.THEMES[theme]["chosen"],
        width=MARKS.rim_line,
        dash=(dash, dash),
    )
