"""One row per filter widget: the Filter fields it carries and the browser function that reads it.

The functions stand in `assets/page.js`, in `dash_clientside.unrest`. Each is given the
values of its inputs and the present filter, and returns the next filter.
"""

from dataclasses import dataclass

from dash import ALL, Input

from dashboard import ids


@dataclass(frozen=True)
class Control:
    fields: tuple[str, ...]
    inputs: tuple[Input, ...]
    function: str


def _choices(control: str) -> Input:
    return Input(ids.choice(control, ALL), "n_clicks")


CONTROLS = (
    Control(("from", "to"), (Input(ids.FROM, "value"), Input(ids.TO, "value")), "dates"),
    Control(
        ("from", "to"), (Input(ids.SLIDER_FROM, "value"), Input(ids.SLIDER_TO, "value")), "slider"
    ),
    Control(
        ("from", "to"),
        (Input(ids.PREVIOUS_DAY, "n_clicks"), Input(ids.NEXT_DAY, "n_clicks")),
        "step",
    ),
    Control(("mode", "from", "to"), (_choices("mode"),), "mode"),
    Control(("region",), (_choices("region"),), "region"),
    Control(("type", "sub"), (_choices("type"), _choices("sub"), _choices("legend")), "type"),
    Control(("deadly",), (Input(ids.DEADLY, "n_clicks"),), "deadly"),
    Control(("size",), (_choices("size"),), "size"),
    Control(("place",), (Input(ids.SEARCH, "value"),), "search"),
    Control(("theme",), (Input(ids.THEME, "n_clicks"),), "theme"),
    Control(("lang",), (_choices("lang"),), "language"),
    Control((), (Input(ids.RESET, "n_clicks"),), "reset"),
)
