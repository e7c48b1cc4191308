"""Outlines of a newsroom's own, for tests: three invented counties of Kenya."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from geodata import regions
from geodata.importing.outlines import made
from geodata.package import Package
from tests.sheets import bring, kenya
from tests.sheets import write as write_sheet

WEST = [[34.5, -1.0], [37.0, -1.0], [36.9, 0.0], [37.0, 1.0], [34.5, 1.0], [34.5, -1.0]]
# Its border with the west lies up to 100 m beside that of the west.
EAST = [[37.0, -1.0], [39.0, -1.0], [39.0, 1.0], [37.001, 1.0], [36.9005, 0.0], [37.0, -1.0]]
SOUTH = [[36.0, -2.0], [39.0, -2.0], [39.0, -1.0], [37.0, -1.0], [36.0, -1.0], [36.0, -2.0]]
NAIROBI, ELDORET = (-1.283, 36.817), (0.52, 35.27)  # of the south, of the west


def feature(ring: Sequence[Sequence[float]], **properties: Any) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


FEATURES = [
    feature(WEST, code="30", county="West", jina="Magharibi"),
    feature(EAST, code="KE-x-east", county="East", jina="Mashariki"),
    feature(SOUTH, code="South County", county="South", jina="Kusini"),
]


def text(features: Sequence[dict[str, Any]] = FEATURES) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def write(path: Path, features: Sequence[dict[str, Any]] = FEATURES) -> Path:
    path.write_text(text(features), "utf-8")
    return path


def map_of(folder: Path) -> Package:
    """A package of Kenya with these outlines: a march in the west, a curfew in all of the south."""
    bundled = regions.bundled()
    own = made(
        "ke.geojson", text(), "KE", ("en", "es"), "code", {"": "county", "es": "jina"},
        "Invented <b>counties</b> (CC0)", bundled,
    ).outlines  # fmt: skip
    report = ("Daily A", "2024-06-19")
    rows = [
        ("", "2024-06-18", "Eldoret", "", "Peaceful protest", "March", "", *report),
        ("", "2024-06-20", "", "South", "Violent demonstration", "Clashes", "2", *report),
    ]
    sheet = write_sheet(folder / "sheet.csv", rows)
    return bring(replace(kenya(), outlines=own), folder, sheet).package
