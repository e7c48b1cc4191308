"""The app over the bundled package, built once for the tests that ask it without a browser."""

import json
from functools import cache
from typing import Any

from dash import Dash

from dashboard.settings import BUNDLED
from dashboard.site import Settings, create
from geodata.package import read
from geodata.publication import publish

PLOTLY = b"/* the map library's script: " + b"x" * 2_000 + b" */"


@cache
def publication() -> tuple[str, dict[str, bytes]]:
    return publish(read(BUNDLED))


@cache
def data() -> dict[str, Any]:
    return json.loads(publication()[1]["map.json"])


@cache
def app() -> Dash:
    return create(*publication(), Settings(), PLOTLY)
