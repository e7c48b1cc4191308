"""The empty map figure that the browser fills, and the one table of colours.

Three circle traces under one another draw a place: a ring for the high end, an outline
and a disc for the low end. The browser plots the figure once and then changes only the
state of the marks (`assets/map.js`).
"""

from collections.abc import Sequence

import plotly.graph_objects as go

# Okabe and Ito's colour-blind-safe palette (https://jfly.uni-koeln.de/color/).
TYPE_COLOURS = {
    "battles": "#4D4D4D",
    "protests": "#0072B2",
    "riots": "#D55E00",
    "explosions-remote-violence": "#E69F00",
    "violence-against-civilians": "#CC79A7",
    "strategic-developments": "#009E73",
}

# Symbols repeat in shape what colour says; SVG path data in a box from -8 to 8.
TYPE_SYMBOLS = {
    "battles": "M-6-6H6V6H-6Z",
    "protests": "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z",
    "riots": "M0-7.5L7.5 6.5H-7.5Z",
    "explosions-remote-violence": "M0-8L2-3 8-3 3 1 5 7 0 3-5 7-3 1-8-3-2-3Z",
    "violence-against-civilians": "M0-8L7 0 0 8-7 0Z",
    "strategic-developments": "M-2.5-7.5H2.5V-2.5H7.5V2.5H2.5V7.5H-2.5V2.5H-7.5V-2.5H-2.5Z",
}

CATEGORY_COLOURS = {
    "all": "#56565C",
    "clash": "#D55E00",
    "indirect": "#0072B2",
    "not_stated": "#8A8A90",
}

LAYERS = ("ring", "outline", "disc")


def event_map(lats: Sequence[float], lons: Sequence[float]) -> go.Figure:
    """One point per place in each of the three traces, in the order given (latitudes north)."""
    figure = go.Figure(
        [
            go.Scattermap(
                lat=list(lats), lon=list(lons), uid=layer, mode="markers", hoverinfo="skip"
            )
            for layer in LAYERS
        ]
    )
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        uirevision="map",
        paper_bgcolor="rgba(0,0,0,0)",
        map={"zoom": 1, "center": {"lat": 0, "lon": 0}},
    )
    return figure


# Nothing of Plotly's own may leave the page: no upload button, no logo.
CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "scrollZoom": True,
    "responsive": True,
    "doubleClick": False,
}
