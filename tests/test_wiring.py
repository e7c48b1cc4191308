"""Ids, callbacks and the functions in the browser that they name all exist."""

import json
import re
from collections.abc import Iterator
from typing import Any

import dash
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from dashboard import callbacks, figures, ids, scripts
from dashboard import components as components_of_ours
from dashboard.controls import CONTROLS
from geodata.query import Filter
from tests.published import app
from tests.pure_scripts import in_page
from tests.test_imports import code

NAMES = {value for name, value in vars(ids).items() if name.isupper()}
OUTSIDE = {"downloads"}  # the target of a link: no callback knows it


def client() -> FlaskClient:
    return app().test_client()


def components(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict) and "props" in node:
        yield node
        yield from components(node["props"].get("children"))
    elif isinstance(node, list):
        for child in node:
            yield from components(child)


def layout() -> list[dict[str, Any]]:
    return list(components(client().get("/_dash-layout").get_json()))


def identified() -> dict[str, dict[str, Any]]:
    """Components by id; an id of many keys as text with its keys in order."""
    return {
        id_text(one["props"]["id"]): one for one in layout() if one["props"].get("id") is not None
    }


def id_text(id: Any) -> str:
    return id if isinstance(id, str) else json.dumps(id, sort_keys=True, separators=(",", ":"))


def test_every_id_stands_once_in_the_layout_and_no_other_does() -> None:
    found = [one["props"]["id"] for one in layout() if one["props"].get("id") is not None]
    texts = [id_text(id) for id in found]
    assert len(texts) == len(set(texts))
    assert {id for id in found if isinstance(id, str)} - OUTSIDE == NAMES
    assert {tuple(sorted(id)) for id in found if isinstance(id, dict)} == {("control", "value")}


def test_every_callbacks_ids_and_properties_exist_in_the_layout() -> None:
    present = identified()
    for callback in client().get("/_dash-dependencies").get_json():
        output = callback["output"].strip(".").split("@")[0]
        pairs = [tuple(output.rsplit(".", 1))] if output and not callback.get("no_output") else []
        pairs += [(one["id"], one["property"]) for one in callback["inputs"] + callback["state"]]
        for id, property in pairs:
            if id.startswith("{"):
                control = json.loads(id)["control"]
                matching = [text for text in present if f'"control":"{control}"' in text]
                # The bundled data have no tags; the tests of further filters draw some.
                assert matching or control == "tag", id
            else:
                matching = [id]
                assert id in present, id
            for text in matching:
                assert accepts(present[text], property), (text, property)


def accepts(component: dict[str, Any], property: str) -> bool:
    kinds = {"dash_html_components": dash.html, "unrest": components_of_ours}
    made = getattr(kinds[component["namespace"]], component["type"])(id="any")
    wildcard = any(property.startswith(prefix) for prefix in made.available_wildcard_properties)
    return property in made.available_properties or wildcard


def test_all_callbacks_run_in_the_browser() -> None:
    dependencies = client().get("/_dash-dependencies").get_json()
    assert {one["clientside_function"]["namespace"] for one in dependencies} == {"unrest"}
    named = {one["clientside_function"]["function_name"] for one in dependencies}
    wanted = {"start", callbacks.SHOWN, *callbacks.ACTIONS.values()}
    assert named == wanted | {control.function for control in CONTROLS}


def test_every_function_named_in_python_is_one_of_the_browsers_and_none_is_spare(
    chromium: Browser,
) -> None:
    page = in_page(chromium, "main")
    functions = page.evaluate(
        "() => Object.entries(dash_clientside.unrest)"
        ".filter(([, one]) => typeof one === 'function').map(([name]) => name)"
    )
    page.close()
    dependencies = client().get("/_dash-dependencies").get_json()
    assert set(functions) == {one["clientside_function"]["function_name"] for one in dependencies}


def test_elements_that_scripts_look_for_by_id_are_there() -> None:
    present = set(identified())
    for name in scripts.modules():
        asked = re.findall(r"""\b(?:at|getElementById)\("([a-z-]+)"\)""", code(name))
        assert set(asked) <= present, name


def test_every_control_carries_fields_of_the_filter() -> None:
    fields = {name.rstrip("_") for name in Filter.__slots__}
    for control in CONTROLS:
        assert set(control.fields) <= fields


def test_nothing_of_plotly_s_own_leads_out_of_the_page() -> None:
    shown = {name: figures.CONFIG[name] for name in ("showSendToCloud", "displaylogo")}
    assert shown == {"showSendToCloud": False, "displaylogo": False}
