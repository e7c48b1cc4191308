"""The base map's MapLibre style, light or dark, for one language and one country.

Coast, borders, regions, lakes, rivers and names from our own vector tiles; no glyphs, so
that names are drawn in the reader's own font. Three layers wait for the browser: tint and
edge of regions with events somewhere in them, and the outline of chosen regions.
"""

from typing import Any

THEMES = {
    "light": {
        "sea": "#d7e3ea",
        "land": "#f1f0eb",
        "home": "#fbfaf7",
        "region": "#bfbaae",
        "border": "#8b867b",
        "coast": "#b4c2ca",
        "water": "#c6d9e4",
        "river": "#b4d0df",
        "ink": "#3d3d40",
        "faint": "#6f6e6a",
        "halo": "#fbfaf7",
        "chosen": "#1d1d1f",
    },
    "dark": {
        "sea": "#15191d",
        "land": "#23272b",
        "home": "#2b3035",
        "region": "#4d555d",
        "border": "#7d858e",
        "coast": "#3c444c",
        "water": "#1a2026",
        "river": "#1f2f3a",
        "ink": "#dcdcde",
        "faint": "#a6acb3",
        "halo": "#23272b",
        "chosen": "#f2f2f3",
    },
}

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0)"
ROUND = {"line-join": "round", "line-cap": "round"}


def style(theme: str, country: str) -> dict[str, Any]:
    """The style, with the tiles beside it: `{z}/{x}/{y}.pbf`, relative to its own address.

    It has no names: `assets/scripts/map-names.mjs` sets them beside the marks, from the same tiles.
    """
    colour = THEMES[theme]
    return {
        "version": 8,
        "name": f"unrest-{theme}",
        "sources": {
            "base": {
                "type": "vector",
                "tiles": ["{z}/{x}/{y}.pbf"],
                "minzoom": 0,
                "maxzoom": 6,
                "promoteId": {"regions": "id"},
                "attribution": ATTRIBUTION,
            }
        },
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": colour["sea"]}},
            *_land(colour, country),
            *_water(colour),
            *_borders(colour),
            *_chosen(colour),
        ],
    }


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


def _borders(colour: dict[str, str]) -> list[dict]:
    width = _by_zoom((1, 0.5), (4, 0.9), (8, 1.5))
    country = {"line-color": colour["border"], "line-width": width}
    region = {
        "line-color": colour["region"],
        "line-width": _by_zoom((3, 0.5), (7, 1)),
        "line-dasharray": [4, 2.5],
    }
    disputed = country | {"line-dasharray": [3, 2]}
    return [
        _border("region", region, minzoom=3),
        _border("country", country),
        _border("disputed", disputed),
    ]


def _border(kind: str, paint: dict, **more: Any) -> dict[str, Any]:
    chosen = ["==", ["get", "kind"], kind]
    layout = {"line-join": "round"}
    return _layer(f"{kind}-borders", "line", "borders", paint, filter=chosen, layout=layout, **more)


def _chosen(colour: dict[str, str]) -> list[dict]:
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
    return [
        _layer("region-edge", "line", "regions", edge),
        _layer("region-chosen", "line", "regions", outline, layout={"line-join": "round"}),
    ]


def _by_zoom(*stops: tuple[float, float]) -> list:
    return ["interpolate", ["linear"], ["zoom"], *(value for stop in stops for value in stop)]
