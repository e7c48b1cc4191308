"""The base map's MapLibre style, light or dark, for one language and one country.

Coast, borders, regions, lakes, rivers and names from our own vector tiles; no glyphs, so
that names are drawn in the reader's own font. Two layers wait for the browser: the region
tint and the outline of chosen regions, both by feature state.
"""

from typing import Any

THEMES = {
    "light": {
        "sea": "#d7e3ea",
        "land": "#f1f0eb",
        "home": "#fbfaf7",
        "region": "#cdc8bd",
        "border": "#8b867b",
        "water": "#c6d9e4",
        "river": "#bdd3df",
        "ink": "#3d3d40",
        "faint": "#76767a",
        "halo": "#fbfaf7",
        "chosen": "#1d1d1f",
    },
    "dark": {
        "sea": "#15191d",
        "land": "#23272b",
        "home": "#2b3035",
        "region": "#444b52",
        "border": "#737b84",
        "water": "#1a2026",
        "river": "#1f2a33",
        "ink": "#dcdcde",
        "faint": "#9da3aa",
        "halo": "#23272b",
        "chosen": "#f2f2f3",
    },
}

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0)"


def style(theme: str, lang: str, country: str) -> dict[str, Any]:
    """The style, with the tiles beside it: `{z}/{x}/{y}.pbf`, relative to its own address."""
    colour = THEMES[theme]
    name = ["get", f"name_{lang}"]

    def layer(name_: str, kind: str, source: str, paint: dict, **more: Any) -> dict[str, Any]:
        return {
            "id": name_,
            "type": kind,
            "source": "base",
            "source-layer": source,
            "paint": paint,
            **more,
        }

    def label(name_: str, kind: str, layout: dict, paint: dict, **more: Any) -> dict[str, Any]:
        return layer(
            name_,
            "symbol",
            "labels",
            {"text-color": colour["ink"], "text-halo-color": colour["halo"], "text-halo-width": 1.2}
            | paint,
            filter=["==", ["get", "kind"], kind],
            layout={"text-field": name, "text-padding": 4} | layout,
            **more,
        )

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
            layer("land", "fill", "countries", {"fill-color": colour["land"]}),
            layer(
                "home",
                "fill",
                "countries",
                {"fill-color": colour["home"]},
                filter=["==", ["get", "id"], country],
            ),
            layer(
                "region-tint",
                "fill",
                "regions",
                {
                    "fill-color": ["coalesce", ["feature-state", "colour"], colour["home"]],
                    "fill-opacity": ["coalesce", ["feature-state", "tint"], 0],
                },
            ),
            layer("lakes", "fill", "lakes", {"fill-color": colour["water"]}),
            layer(
                "rivers",
                "line",
                "rivers",
                {
                    "line-color": colour["river"],
                    "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.5, 8, 1.4],
                },
                minzoom=3,
            ),
            layer(
                "region-borders",
                "line",
                "regions",
                {
                    "line-color": colour["region"],
                    "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 1.1],
                    "line-dasharray": [3, 2],
                },
                minzoom=3,
            ),
            layer(
                "borders",
                "line",
                "countries",
                {
                    "line-color": colour["border"],
                    "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.4, 6, 1.3],
                },
            ),
            layer(
                "region-edge",
                "line",
                "regions",
                {
                    "line-color": ["coalesce", ["feature-state", "colour"], colour["chosen"]],
                    "line-width": 1.6,
                    "line-dasharray": [2, 1.5],
                    "line-opacity": ["coalesce", ["feature-state", "edge"], 0],
                },
            ),
            layer(
                "region-chosen",
                "line",
                "regions",
                {
                    "line-color": colour["chosen"],
                    "line-width": 2,
                    "line-opacity": ["coalesce", ["feature-state", "chosen"], 0],
                },
            ),
            label(
                "region-names",
                "region",
                {
                    "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10, 8, 13],
                    "text-transform": "uppercase",
                    "text-letter-spacing": 0.12,
                    "text-max-width": 7,
                },
                {"text-color": colour["faint"]},
                minzoom=5,
            ),
            label(
                "towns",
                "town",
                {
                    "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 8, 14],
                    "text-anchor": "top",
                    "text-offset": [0, 0.7],
                },
                {},
                minzoom=3,
            ),
            label(
                "country-names",
                "country",
                {
                    "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 16],
                    "text-transform": "uppercase",
                    "text-letter-spacing": 0.18,
                },
                {"text-color": colour["faint"]},
                minzoom=1.5,
                maxzoom=7,
            ),
        ],
    }
