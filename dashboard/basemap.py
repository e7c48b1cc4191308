"""The base map's MapLibre style, light or dark, for one language and one country.

Coast, borders, regions, lakes, rivers and names from our own vector tiles; no glyphs, so
that names are drawn in the reader's own font. Four layers wait for the browser: tint and
edge of regions with events somewhere in them, the outline of chosen regions, and that of the
country while events concern all of it.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from geodata.circle import Box
from geodata.legible import GROUND

DEEPEST = 6  # the zoom of the largest tiles' scale; beyond it they are drawn larger
WORLD_DEEPEST = 3  # of the world around an area
WORLD = "world-"  # how ids of layers of the world around an area begin

MARKED = {  # what marks lie on and what is drawn around them, by theme
    theme: {"sea": on["sea"], "land": on["land"], "home": on["home"], "chosen": on["outline"]}
    for theme, on in GROUND.items()
}
THEMES = {
    "light": {
        **MARKED["light"],
        "region": "#bfbaae",
        "border": "#8b867b",
        "coast": "#b4c2ca",
        "water": "#c6d9e4",
        "river": "#b4d0df",
        "ink": "#3d3d40",
        "faint": "#6f6e6a",
        "halo": "#fbfaf7",
    },
    "dark": {
        **MARKED["dark"],
        "region": "#4d555d",
        "border": "#7d858e",
        "coast": "#3c444c",
        "water": "#1a2026",
        "river": "#1f2f3a",
        "ink": "#dcdcde",
        "faint": "#a6acb3",
        "halo": "#23272b",
    },
}

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0)"

ROUND = {"line-join": "round", "line-cap": "round"}


def attribution(data: Mapping[str, Any]) -> str:
    """Whose the base map is, with what the data say of outlines of their own."""
    return " · ".join(filter(None, (data.get("outlines"), ATTRIBUTION)))


def style(
    theme: str, country: str, area: Box | None = None, credit: str = ATTRIBUTION
) -> dict[str, Any]:
    """The style, with the tiles beside it: `{z}/{x}/{y}.pbf`, relative to its own address.

    It has no names: `assets/scripts/map-names.mjs` sets them beside the marks, from the same tiles.
    With an `area`, a box of whole tiles, only that has all tiles; around it the world is drawn from
    those of WORLD_DEEPEST, in layers that the page adds once the map leaves the area.
    """
    colour = THEMES[theme]
    base: dict[str, Any] = {
        "type": "vector",
        "tiles": ["{z}/{x}/{y}.pbf"],
        "minzoom": 0,
        "maxzoom": DEEPEST,
        "promoteId": {"regions": "id"},
        "attribution": escape(credit, quote=False),  # the map library takes it for HTML
    }
    around: dict[str, Any] = {}
    if area:
        around = {
            "world": {**base, "maxzoom": WORLD_DEEPEST},
            "area": {"type": "geojson", "data": _rectangle(area)},
        }
        base["bounds"] = list(area)
    return {
        "version": 8,
        "name": f"unrest-{theme}",
        "sources": {"base": base, **around},
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": colour["sea"]}},
            *(_world(colour, country) if area else ()),
            *_land(colour, country),
            *_water(colour),
            *_borders(colour, country),
            *_chosen(colour, country),
        ],
    }


def _world(colour: dict[str, str], country: str) -> list[dict]:
    """What is drawn around an area, and a cover for the area, which is drawn finer above it."""
    drawn = [*_land(colour, country), *_water(colour), *_borders(colour, country)]
    return [
        *({**layer, "id": f"{WORLD}{layer['id']}", "source": "world"} for layer in drawn
          if layer["source-layer"] != "regions"),
        {
            "id": f"{WORLD}cover", "type": "fill", "source": "area", "minzoom": WORLD_DEEPEST + 1,
            "paint": {"fill-color": colour["sea"], "fill-antialias": False},
        },
    ]  # fmt: skip


def _rectangle(box: Box) -> dict[str, Any]:
    west, south, east, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


def _layer(name: str, kind: str, source: str, paint: dict, **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "type": kind,
        "source": "base",
        "source-layer": source,
        "paint": paint,
        **more,
    }


def _land(colour: dict[str, str], country: str) -> list[dict]:
    home = ["==", ["get", "id"], country]
    tint = {
        "fill-color": ["coalesce", ["feature-state", "colour"], colour["home"]],
        "fill-opacity": ["coalesce", ["feature-state", "tint"], 0],
    }
    return [
        _layer("land", "fill", "countries", {"fill-color": colour["land"]}),
        _layer("home", "fill", "countries", {"fill-color": colour["home"]}, filter=home),
        _layer("region-tint", "fill", "regions", tint),
    ]


def _water(colour: dict[str, str]) -> list[dict]:
    coast = {"line-color": colour["coast"], "line-width": _by_zoom((2, 0.4), (7, 0.9))}
    river = {"line-color": colour["river"], "line-width": _by_zoom((2, 0.5), (5, 0.9), (8, 1.6))}
    return [
        _layer("coast", "line", "countries", coast, layout=ROUND),
        _layer("rivers", "line", "rivers", river, layout=ROUND),
        _layer("lakes", "fill", "lakes", {"fill-color": colour["water"]}),
    ]


def _borders(colour: dict[str, str], home: str) -> list[dict]:
    """Lines of regions are those of the home country: its neighbours are there to show where."""
    width = _by_zoom((1, 0.5), (4, 0.9), (8, 1.5))
    country = {"line-color": colour["border"], "line-width": width}
    region = {
        "line-color": colour["region"],
        "line-width": _by_zoom((3, 0.5), (7, 1)),
        "line-dasharray": [4, 2.5],
    }
    disputed = country | {"line-dasharray": [3, 2]}
    return [
        _border("region", region, ["==", ["get", "country"], home], minzoom=3),
        _border("country", country),
        _border("disputed", disputed),
    ]


def _border(kind: str, paint: dict, *tests: list, **more: Any) -> dict[str, Any]:
    chosen = ["all", ["==", ["get", "kind"], kind], *tests]
    layout = {"line-join": "round"}
    return _layer(f"{kind}-borders", "line", "borders", paint, filter=chosen, layout=layout, **more)


def _chosen(colour: dict[str, str], country: str) -> list[dict]:
    edge = {
        "line-color": ["coalesce", ["feature-state", "colour"], colour["chosen"]],
        "line-width": 1.6,
        "line-dasharray": [2, 1.5],
        "line-opacity": ["coalesce", ["feature-state", "edge"], 0],
    }
    outline = {
        "line-color": colour["chosen"],
        "line-width": _by_zoom((3, 1.4), (7, 2.4)),
        "line-opacity": ["coalesce", ["feature-state", "chosen"], 0],
    }
    whole = {"line-color": colour["chosen"], "line-width": 1.6, "line-dasharray": [2, 1.5]}
    home = ["==", ["get", "id"], country]
    hidden = {"line-join": "round", "visibility": "none"}
    return [
        _layer("home-edge", "line", "countries", whole, filter=home, layout=hidden),
        _layer("region-edge", "line", "regions", edge),
        _layer("region-chosen", "line", "regions", outline, layout={"line-join": "round"}),
    ]


def _by_zoom(*stops: tuple[float, float]) -> list:
    return ["interpolate", ["linear"], ["zoom"], *(value for stop in stops for value in stop)]
