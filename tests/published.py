"""The app over the bundled package, built once for the tests that ask it without a browser."""

import json
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.settings import BUNDLED
from dashboard.site import Settings, create
from geodata.package import read
from geodata.publication import publish

LANGUAGES = ("en", "es")  # of the bundled package
PLOTLY = b"/* the map library's script: " + b"x" * 2_000 + b" */"


Publication = tuple[str, dict[str, bytes]]


@cache
def publication() -> tuple[str, dict[str, bytes]]:
    return publish(read(BUNDLED))


@cache
def data() -> dict[str, Any]:
    return json.loads(publication()[1]["map.json"])


def retold(published: Publication, languages: Sequence[str]) -> Publication:
    """The same data as if its texts, which stay Spanish, were in these languages alone."""
    version, files = published
    changed = dict(files)
    for path, body in files.items():
        if path.startswith(("titles/", "summaries/")):
            del changed[path]
        elif path.endswith(".json"):
            changed[path] = json.dumps(_retold(json.loads(body), languages)).encode()
    for lang in languages:
        for path in files:
            if path.startswith(("titles/es/", "summaries/es/")):
                changed[path.replace("/es/", f"/{lang}/")] = files[path]
    shown = json.loads(changed["map.json"]) | {"languages": list(languages)}
    return version, changed | {"map.json": json.dumps(shown).encode()}


def _retold(value: Any, languages: Sequence[str]) -> Any:
    if isinstance(value, list):
        return [_retold(one, languages) for one in value]
    if not isinstance(value, dict):
        return value
    told = {key: _retold(one, languages) for key, one in value.items() if key not in LANGUAGES}
    return told | {lang: value["es"] for lang in languages if "es" in value}


@cache
def app() -> Dash:
    return create(*publication(), Settings(), PLOTLY)


class Client(FlaskClient):
    """Reads each answer to its end, as a server would, so that files behind it are closed."""

    def open(self, *given: Any, **options: Any) -> TestResponse:
        return super().open(*given, buffered=True, **options)


def page(client: FlaskClient, **headers: str) -> str:
    return client.get("/", headers=headers).get_data(as_text=True)


def addresses(client: FlaskClient) -> dict[str, str]:
    """Addresses that carry a stamp of what is behind them."""
    config = next(
        one["props"]["data"]
        for one in client.get("/_dash-layout").get_json()["props"]["children"]
        if one["props"].get("id") == "config"
    )
    return {
        "words": config["words"]["en"],
        "plotly": config["plotly"],
        "style": config["styles"]["light"],
        "tile": config["styles"]["light"].rsplit("/", 1)[0] + "/4/4/8.pbf",
        "map": config["data"] + "map.json",
        "react": re.search(r'"(/scripts/react\.[^"]+)"', page(client)).group(1),
        "module": re.search(r'"(/scripts/[^"]+/main\.mjs)"', page(client)).group(1),
        "css": re.search(r'"(/styles/[^"]+)"', page(client)).group(1),
    }
