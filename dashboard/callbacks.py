"""Which control drives which view. All of it runs in the browser; no arithmetic here.

The filter is the one value between them: controls write it, views read it. All views are one
callback, so none can disagree with another, and a move of the slider costs Dash one round of its
own work and not one for each view: at seven it took longer than the views themselves.
"""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard import ids
from dashboard.controls import CONTROLS

# The function that shows a filter. A callback needs an output: it says on the page which query
# it was last asked to show.
SHOWN = "shown"

# Buttons that change no filter: the function that each one runs.
ACTIONS = {
    ids.PLAY: "play",
    ids.ZOOM_IN: "zoomIn",
    ids.ZOOM_OUT: "zoomOut",
    ids.FIT: "fit",
    ids.SHARE: "share",
    ids.LIST_OPEN: "openList",
    ids.FILTERS_OPEN: "openFilters",
    ids.FILTERS_CLOSE: "closeFilters",
    ids.DOWNLOAD_EVENTS: "downloadEvents",
    ids.DOWNLOAD_CLAIMS: "downloadClaims",
    ids.DOWNLOAD_GEOJSON: "downloadGeojson",
    ids.DOWNLOAD_PICTURE: "downloadPicture",
}


def register(app: Dash) -> None:
    """Wire the page: settings start it, controls write the filter, views read it."""
    app.clientside_callback(
        _browser("start"), Output(ids.FILTER, "data"), Input(ids.CONFIG, "data")
    )
    for control in CONTROLS:
        app.clientside_callback(
            _browser(control.function),
            Output(ids.FILTER, "data", allow_duplicate=True),
            *control.inputs,
            State(ids.FILTER, "data"),
            prevent_initial_call=True,
        )
    app.clientside_callback(
        _browser(SHOWN),
        Output(ids.PAGE, "data-query"),
        Input(ids.FILTER, "data"),
        prevent_initial_call=True,
    )
    for button, function in ACTIONS.items():
        app.clientside_callback(
            _browser(function), Input(button, "n_clicks"), prevent_initial_call=True
        )


def _browser(function: str) -> ClientsideFunction:
    return ClientsideFunction("unrest", function)
