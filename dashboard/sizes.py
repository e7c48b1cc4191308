"""Sizes that scripts, styles and the server's pictures share, as `sizes.json` holds them.

In px of the page unless said otherwise. Scripts get them with the page's config, the stylesheet as
variables.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Marks:
    """Of a place on the map; what lies around a disc is measured from its rim outwards."""

    smallest: float  # radius
    without_figure: float  # radius
    biggest: tuple[float, float]  # least and most radius of the largest value in the data
    biggest_share: float  # that radius is the map's width divided by this
    biggest_from: float  # the largest value counts as this at least
    open_reach: float  # how far a ring of "or more" fades outwards
    edge: float  # line around a disc
    halo: float  # paper around that, between discs that overlap
    chosen: float  # line around the place that is opened
    rim: float  # from a mark to the dashed rim of "near"
    rim_line: float


@dataclass(frozen=True, slots=True)
class Fit:
    """How a map frames a box."""

    margin: float
    room: float  # least px that are left for the box
    deepest: float  # zoom
    tile: float  # of the world at zoom 0
    everywhere: tuple[float, float, float, float]  # degrees: west, south, east, north


@dataclass(frozen=True, slots=True)
class Lettering:
    """Of one kind of name on the map."""

    size: float
    weight: int
    spacing: float  # between its letters
    least_zoom: float  # from which on the base map's are named


@dataclass(frozen=True, slots=True)
class Names:
    """Of the places of the news ("big" and "place"), and of the base map."""

    big_from: float  # a mark with a larger disc has a big name
    must: int  # so many names, of the largest marks, may stand away from theirs, with a line
    away: tuple[float, ...]  # beyond where the name would stand
    kinds: dict[str, Lettering]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The histogram by day, and the handles that slide on its axis."""

    height: float
    axis: float  # below the top; what is lower holds the months
    most_bars: float  # a px: with more days than that, a bar is several days
    handle: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sizes:
    marks: Marks
    fit: Fit
    names: Names
    timeline: Timeline
    poster: tuple[int, int]  # the picture that stands in an article until the map is there

    def as_config(self) -> dict[str, Any]:
        """What scripts are given."""
        return asdict(self)


def _read(raw: dict[str, Any]) -> Sizes:
    marks, fit, names, timeline = (raw[part] for part in ("marks", "fit", "names", "timeline"))
    kinds = {kind: Lettering(**one) for kind, one in names["kinds"].items()}
    return Sizes(
        Marks(**marks | {"biggest": tuple(marks["biggest"])}),
        Fit(**fit | {"everywhere": tuple(fit["everywhere"])}),
        Names(names["big_from"], names["must"], tuple(names["away"]), kinds),
        Timeline(**timeline | {"handle": tuple(timeline["handle"])}),
        tuple(raw["poster"]),
    )


SIZES = _read(json.loads(Path(__file__).with_name("sizes.json").read_text("utf8")))
