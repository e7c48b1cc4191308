"""The empty map figure that the browser fills.

Three circle traces under one another draw a place: a ring for the high end, an outline
and a disc for the low end. The browser plots the figure once and then changes only the
state of the marks (`assets/scripts/map.mjs`).
"""

from collections.abc import Sequence

import plotly.graph_objects as go

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
        template=None,  # it would be half of the figure, and styles nothing that is drawn
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
    "responsive": False,  # `assets/scripts/map.mjs` says why
    "doubleClick": False,
}
