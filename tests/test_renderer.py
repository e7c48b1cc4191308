"""What is taken of Dash: the scripts that the page needs, settings, layout and callbacks."""

import json
from typing import Any

from dash import html

from dashboard.renderer import rendered
from tests.published import app


def test_the_scripts_are_react_the_renderer_and_the_html_components() -> None:
    found = rendered(html.Div(), "/maps/")
    assert list(found.scripts) == [
        "react", "react-dom", "prop-types", "dash-renderer", "dash-html-components"
    ]  # fmt: skip
    assert all(len(body) > 500 for body in found.scripts.values())
    assert b"DashRenderer" in found.scripts["dash-renderer"]


def test_the_settings_tell_the_prefix_and_no_version() -> None:
    settings = rendered(html.Div(), "/maps/").settings
    assert settings["requests_pathname_prefix"] == "/maps/"
    assert not [name for name in settings if "version" in name or name.endswith("_id")]


def properties(node: Any) -> Any:
    if isinstance(node, dict) and "props" in node:
        yield list(node["props"])
        yield from properties(node["props"].get("children"))
    elif isinstance(node, list):
        for one in node:
            yield from properties(one)


def test_a_layout_is_the_same_bytes_in_every_process() -> None:
    """Dash gives data-… and aria-… in the order of a set, which another process does not share."""
    layout = json.loads(app().test_client().get("/_dash-layout").data)
    found = list(properties(layout))
    assert len(found) > 100
    assert all(names == sorted(names) for names in found)
