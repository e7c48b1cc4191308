"""The map as Dash's own tutorials would build it, to compare with: slider, callback, figure.

It does less than our page: no base map, no histogram, no sentence, no list of events. Figures
are one number per place, and a new figure is made on the server for each step of the slider.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html


def create(data: Mapping[str, Any]) -> Dash:
    """An app that shows `data`, a publication's map.json."""
    events = _events(data)
    known = data["places"]
    places = pd.DataFrame({"en": known["name"]["en"], "lat": known["lat"], "lon": known["lon"]})
    last = data["days"] - 1
    app = Dash("plain-dash", include_assets_files=False)  # else it would load our scripts too
    app.layout = html.Div(
        [
            html.H1(data["title"]["en"]),
            dcc.Graph(
                id="map",
                figure=_figure(events, places, 0, last),
                config={"displayModeBar": False, "showSendToCloud": False},
                style={"height": "480px"},
            ),
            dcc.RangeSlider(
                id="days",
                min=0,
                max=last,
                step=1,
                value=[0, last],
                marks=None,
                updatemode="drag",
                allow_direct_input=False,
            ),
        ]
    )

    @app.callback(Output("map", "figure"), Input("days", "value"), prevent_initial_call=True)
    def draw(days: list[int]) -> go.Figure:
        return _figure(events, places, *days)

    return app


def _events(data: Mapping[str, Any]) -> pd.DataFrame:
    """Events at a place with a position, with what the map needs of them."""
    columns = data["events"]
    events = pd.DataFrame({key: columns[key] for key in ("place", "start", "end", "sub")})
    low = pd.Series(columns["deaths_low"], dtype="float64")
    events["deaths"] = pd.Series(columns["deaths_high"], dtype="float64").fillna(low)
    return events[np.array(columns["geo"]) <= 2]


def _figure(events: pd.DataFrame, places: pd.DataFrame, low: int, high: int) -> go.Figure:
    shown = events[(events["start"] <= high) & (events["end"] >= low)]
    sums = shown.groupby("place").agg(
        events=("place", "size"), deaths=("deaths", "sum"), sub=("sub", "min")
    )
    figure = px.scatter_map(
        sums.join(places),
        lat="lat",
        lon="lon",
        size="events",
        color="sub",
        hover_name="en",
        hover_data=["deaths"],
        size_max=30,
        zoom=4,
        center={"lat": -9.2, "lon": -75},
        map_style="white-bg",  # any other would be loaded from another site
    )
    # Says which days the figure is of, so that it can be seen when it is the last one.
    return figure.update_layout(meta=[low, high], margin={"l": 0, "r": 0, "t": 0, "b": 0})
