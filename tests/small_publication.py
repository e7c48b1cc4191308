"""The small package as readers get it, and its files taken apart."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from geodata.package import Package
from geodata.publication import publish
from geodata.regions import Region
from tests.small_package import SMALL

PUNO = Region("PE-PUN", {"en": "Puno", "es": "Puno"}, "PE", (-71.12345, -17.3, -68.8, -13.0))


def small(**fields: Any) -> Package:
    """The small package with both of its events published, or as said."""
    events = tuple(replace(event, status="published") for event in SMALL.events)
    return replace(SMALL, **({"events": events} | fields))


def made(read: Package, previous: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    return publish(read, previous, {"PE-PUN": PUNO}.get)[1]


def from_json(files: Mapping[str, bytes], path: str) -> Any:
    return json.loads(files[path])


def rows(files: Mapping[str, bytes], path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))


def first_event(**fields: Any) -> Package:
    read = small()
    return replace(read, events=(replace(read.events[0], **fields), *read.events[1:]))
