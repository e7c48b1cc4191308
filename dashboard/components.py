"""The two components that the page needs beside Dash's HTML, and elements that name a message.

`assets/scripts/components.mjs` draws them. `dcc` has both, in a hundred kilobytes of scripts
that a reader would fetch for them alone.
"""

from typing import Any

from dash import html
from dash.development.base_component import Component


class _Ours(Component):
    """A component of the namespace `unrest`, which our scripts put into the browser's window."""

    _namespace = "unrest"
    _base_nodes = ["children"]
    _children_props = []
    _valid_wildcard_attributes = ["data-", "aria-"]
    available_wildcard_properties = _valid_wildcard_attributes

    def __init__(self, **properties: Any) -> None:
        self.available_properties = self._prop_names
        super().__init__(**properties)


class Store(_Ours):
    """A value that callbacks pass on; it draws nothing."""

    _type = "Store"
    _prop_names = ["id", "data"]


class Input(_Ours):
    """An `<input>`. Scripts set what it shows; these properties say that a reader changed it.

    `n_inputs` counts each change while it is made, `n_changes` each that was finished: by
    Enter, by leaving the field, by choosing a proposal.
    """

    _type = "Input"
    _prop_names = [
        "id",
        "type",
        "min",
        "max",
        "step",
        "list",
        "disabled",
        "autoComplete",
        "tabIndex",
        "className",
        "defaultValue",
        "n_inputs",
        "n_changes",
    ]


def say(key: str, element: type[Component] = html.Span, **properties: Any) -> Component:
    """An element whose text is the message `key`."""
    return element(**{"data-say": key}, **properties)
