"""One row per filter widget: the Filter fields it carries and the browser function that reads it.

The functions stand in `assets/scripts/controls.mjs`. Each runs when one of its inputs says that
a reader used it, reads what the widgets then hold, and returns the next filter.
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
    Control(("from", "to"), (Input(ids.FROM, "n_changes"), Input(ids.TO, "n_changes")), "dates"),
    Control(
        ("from", "to"),
        (Input(ids.SLIDER_FROM, "n_inputs"), Input(ids.SLIDER_TO, "n_inputs")),
        "slider",
    ),
    Control(
        ("from", "to"),
        (Input(ids.PREVIOUS_DAY, "n_clicks"), Input(ids.NEXT_DAY, "n_clicks")),
        "step",
    ),
    Control(("last", "from", "to"), (_choices("last"),), "last"),
    Control(("mode", "from", "to"), (_choices("mode"),), "mode"),
    Control(("region",), (_choices("region"),), "region"),
    Control(("type", "sub"), (_choices("type"), _choices("sub"), _choices("legend")), "type"),
    Control(("agent",), (_choices("agent"),), "agent"),
    Control(("actor",), (_choices("actor"),), "actor"),
    Control(("tag",), (_choices("tag"),), "tag"),
    Control(("deadly",), (Input(ids.DEADLY, "n_clicks"),), "deadly"),
    Control(("size",), (_choices("size"),), "size"),
    Control(("place",), (Input(ids.SEARCH, "n_changes"),), "search"),
    Control(("theme",), (Input(ids.THEME, "n_clicks"),), "theme"),
    Control(("lang",), (_choices("lang"),), "language"),
    Control((), (Input(ids.RESET, "n_clicks"),), "reset"),
)
