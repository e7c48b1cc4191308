"""The base map under the marks, in the order and colours of the page's style. Pure."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from dashboard import basemap
from dashboard.picture import land
from dashboard.picture.land import Land
from dashboard.picture.marks import colour
from dashboard.picture.shapes import Path, Shape
from dashboard.picture.window import Window
from geodata.query import Filter

REGIONS_FROM = 3  # zoom from which on borders of regions are drawn
TINT = 0.16
REGION_DASH, DISPUTED_DASH, EDGE_DASH = (4, 2.5), (3, 2), (2, 1.5)  # times the line's width


def shapes(
    ground: Land,
    window: Window,
    sums: Mapping[str, Any],
    wanted: Filter,
    data: Mapping[str, Any],
    theme: str,
) -> list[Shape]:
    """Sea, land, tints, coast, water, borders, and the edges of regions with events in them."""
    colours = basemap.THEMES[theme]
    zoom = window.camera.zoom
    left, top, right, bottom = window.box
    home = data["country"]
    others = "".join(
        land.path(shape, window) for name, shape in ground.countries.items() if name != home
    )
    own = land.path(ground.countries[home], window) if home in ground.countries else ""
    tints = list(_regions(ground, window, sums, data))
    found = [
        Path(f"M{left:g} {top:g}H{right:g}V{bottom:g}H{left:g}Z", fill=colours["sea"]),
        Path(others, fill=colours["land"]),
        Path(own, fill=colours["home"]),
        *(Path(area, fill=paint, opacity=TINT) for area, paint in tints),
        Path(others + own, stroke=colours["coast"], width=_by_zoom(zoom, (2, 0.4), (7, 0.9))),
        Path(
            land.path(ground.rivers, window), stroke=colours["river"],
            width=_by_zoom(zoom, (2, 0.5), (5, 0.9), (8, 1.6)),
        ),
        Path(land.path(ground.lakes, window), fill=colours["water"]),
        *_borders(ground, window, colours, zoom, home),
        *(
            Path(edge, stroke=colours["chosen"], width=1.6, dash=_dashes(EDGE_DASH, 1.6))
            for edge in (own,)
            if sums["nationwide"]
        ),
        *(
            Path(area, stroke=paint, width=1.6, dash=_dashes(EDGE_DASH, 1.6), opacity=0.9)
            for area, paint in tints
        ),
        *(
            Path(
                land.path(ground.regions[region], window), stroke=colours["chosen"],
                width=_by_zoom(zoom, (3, 1.4), (7, 2.4)),
            )
            for region in wanted.region
            if region in ground.regions
        ),
    ]  # fmt: skip
    return [one for one in found if one.data]


def _regions(
    ground: Land, window: Window, sums: Mapping[str, Any], data: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Path and colour of each region with events somewhere in it."""
    for region, sum_ in sums["by_region"].items():
        shape = ground.regions.get(data["regions"][region][0])
        if shape is not None:
            yield land.path(shape, window), colour(sum_["sub"], data)


def _borders(
    ground: Land, window: Window, colours: Mapping[str, str], zoom: float, home: str
) -> Iterator[Path]:
    thick = _by_zoom(zoom, (1, 0.5), (4, 0.9), (8, 1.5))
    thin = _by_zoom(zoom, (3, 0.5), (7, 1))
    if home in ground.borders and zoom >= REGIONS_FROM:
        data = land.path(ground.borders[home], window)
        yield Path(data, stroke=colours["region"], width=thin, dash=_dashes(REGION_DASH, thin))
    if "country" in ground.borders:
        data = land.path(ground.borders["country"], window)
        yield Path(data, stroke=colours["border"], width=thick)
    if "disputed" in ground.borders:
        data = land.path(ground.borders["disputed"], window)
        yield Path(data, stroke=colours["border"], width=thick, dash=_dashes(DISPUTED_DASH, thick))


def _dashes(pattern: tuple[float, ...], width: float) -> tuple[float, ...]:
    return tuple(length * width for length in pattern)


def _by_zoom(zoom: float, *stops: tuple[float, float]) -> float:
    """A width between stops of zoom and px, as MapLibre interpolates."""
    if zoom <= stops[0][0]:
        return stops[0][1]
    for (low, first), (high, last) in pairwise(stops):
        if zoom <= high:
            return first + (last - first) * (zoom - low) / (high - low)
    return stops[-1][1]
