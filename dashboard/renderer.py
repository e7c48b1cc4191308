"""What Dash makes of the page: layout, callbacks, its renderer's settings and scripts.

Dash is asked once, when the page is made, and answers no reader: all that the page uses of it is
the same for everybody, so a server or a host of plain files can give it from memory. Nothing else
of Dash is public, and none of its routes that take a body.
"""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dash import Dash
from dash.development.base_component import Component

from dashboard import callbacks

# Of Dash: React, the renderer and the HTML components. Browsers that draw the map need no
# polyfill, and nothing here is of dcc or of dash_table.
USED = re.compile(
    r"/dash/(?:deps|dash-renderer/build|html)/(react|react-dom|prop-types|dash_\w+)[.@]"
)
# What the renderer needs of Dash's settings; the rest would tell strangers our versions.
PUBLIC = (
    "requests_pathname_prefix",
    "url_base_pathname",
    "ui",
    "props_check",
    "show_undo_redo",
    "suppress_callback_exceptions",
    "update_title",
    "children_props",
    "serve_locally",
    "validate_callbacks",
)


@dataclass(frozen=True)
class Rendered:
    """JSON of layout and callbacks, settings as JSON values, scripts by name in their order."""

    layout: bytes
    callbacks: bytes
    settings: Mapping[str, Any]
    scripts: Mapping[str, bytes]


class _Page(Dash):
    """Dash that keeps what it would put into a page."""

    parts: Mapping[str, str]

    def interpolate_index(self, *_: Any, **parts: str) -> str:
        self.parts = parts
        return super().interpolate_index(**parts)


def rendered(layout: Component, prefix: str) -> Rendered:
    """What a page under `prefix` needs of Dash to show `layout`."""
    app = _Page("unrest-map", requests_pathname_prefix=prefix, routes_pathname_prefix="/",
                include_assets_files=False, update_title="")  # fmt: skip
    app.layout = layout
    callbacks.register(app)
    client = app.server.test_client()
    client.get("/")
    settings = json.loads(app.parts["config"].split(">", 1)[1].rsplit("<", 1)[0])
    scripts = {}
    for address in map(html.unescape, re.findall(r'<script src="([^"]+)"', app.parts["scripts"])):
        if found := USED.search(address):
            answer = client.get("/" + address.removeprefix(prefix))
            scripts[found[1].replace("_", "-")] = answer.data
    return Rendered(
        _compact(_ordered(client.get("/_dash-layout").get_json())),
        _compact(client.get("/_dash-dependencies").get_json()),
        {key: settings[key] for key in PUBLIC if key in settings},
        scripts,
    )


def _ordered(node: Any) -> Any:
    """Components with their properties in the order of their names: Dash gives them in a set's."""
    if isinstance(node, list):
        return [_ordered(one) for one in node]
    if isinstance(node, dict) and "props" in node:
        return {
            **node,
            "props": {name: _ordered(node["props"][name]) for name in sorted(node["props"])},
        }
    return node


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
