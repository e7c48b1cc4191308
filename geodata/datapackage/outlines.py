"""regions.geojson: outlines of its country's regions that a package brings; it may have none.

`python -m geodata regions` writes it. Each feature has `id`, a name in each language (`name_en`)
and a polygon or several in degrees, longitude first; neighbours share their border.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.datapackage import letters
from geodata.datapackage.cells import REGION
from geodata.datapackage.rules import Fault
from geodata.regions import Outlines, Region, box_of

FILE = "regions.geojson"
MOST_REGIONS = 1_000
MOST_BYTES = 2_000_000
LONGEST = 100  # letters of a name or a source
REMEDY = "mend it, or write the file again with `python -m geodata regions`"
NAME = re.compile(r"name_([a-z]{2})")


def render(outlines: Outlines) -> str:
    """Write the file, a line for each region; equal outlines have equal texts."""
    head = {"type": "FeatureCollection", **({"source": outlines.source} if outlines.source else {})}
    pairs = zip(outlines.regions, outlines.geometries, strict=True)
    lines = ",\n".join(_compact(_feature(region, geometry)) for region, geometry in pairs)
    return f'{_compact(head)[:-1]},"features":[\n{lines}\n]}}\n'


def read(text: str, country: str | None) -> tuple[Outlines | None, list[Fault]]:
    """Read the file of a package on a country, with all that is wrong in it."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as problem:
        return None, [Fault(FILE, None, None, None, f"GeoJSON ({problem})", REMEDY)]
    features = held.get("features") if isinstance(held, dict) else None
    if not isinstance(features, list) or not 1 <= len(features) <= MOST_REGIONS:
        expected = f"a FeatureCollection of 1 to {MOST_REGIONS:,} features"
        return None, [Fault(FILE, None, "features", None, expected, REMEDY)]
    faults = list(_source_faults(held.get("source")))
    known: dict[str, int] = {}
    for number, feature in enumerate(features, 1):
        faults += _faults(feature, number, country, known)
    if faults:
        return None, faults
    regions = tuple(_region(feature, str(country)) for feature in features)
    geometries = tuple(feature["geometry"] for feature in features)
    return Outlines(regions, geometries, held.get("source")), []


def polygons(geometry: Any) -> BaseGeometry | None:
    """The shape of a GeoJSON geometry; None unless it is polygons in degrees."""
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        return None
    try:
        made = shape(geometry)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ShapelyError):
        return None
    if made.is_empty:
        return None
    west, south, east, north = made.bounds
    return made if -180 <= west <= east <= 180 and -90 <= south <= north <= 90 else None


def _feature(region: Region, geometry: dict) -> dict[str, Any]:
    names = {f"name_{lang}": name for lang, name in region.names.items()}
    return {"type": "Feature", "properties": {"id": region.id, **names}, "geometry": geometry}


def _region(feature: dict[str, Any], country: str) -> Region:
    names = _names(feature["properties"])
    return Region(feature["properties"]["id"], names, country, box_of(shape(feature["geometry"])))


def _names(properties: dict[str, Any]) -> dict[str, Any]:
    found = ((NAME.fullmatch(key), value) for key, value in properties.items())
    return {match[1]: value for match, value in found if match}


def _source_faults(source: Any) -> Iterator[Fault]:
    if source is not None and not _is_text(source):
        expected = f"a text of at most {LONGEST} letters, or no source"
        yield Fault(FILE, None, "source", str(source), expected, REMEDY)


def _faults(
    feature: Any, number: int, country: str | None, known: dict[str, int]
) -> Iterator[Fault]:
    """Find what is wrong in one feature; `known` gathers the ids."""

    def fault(member: str, value: Any, expected: str) -> Fault:
        shown = None if value is None else str(value)
        return Fault(FILE, None, f"feature {number} {member}", shown, expected, REMEDY)

    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        yield fault("properties", None, "an object with id and names")
        return
    id, names = properties.get("id"), _names(properties)
    if not isinstance(id, str) or not re.fullmatch(REGION, id):
        yield fault("id", id, "a region's id, such as KE-30 (ISO 3166-2) or KE-x-nairobi")
    elif country and not id.startswith(f"{country}-"):
        yield fault("id", id, f"a region of the package's country, such as {country}-{id[3:]}")
    elif known.setdefault(id, number) != number:
        yield fault("id", id, f"an id of its own; feature {known[id]} has it")
    if not names:
        yield fault("names", None, "a name in each language, such as name_en")
    for lang, name in names.items():
        if not _is_text(name):
            yield fault(f"name_{lang}", name, f"a name of at most {LONGEST} letters")
    outline = polygons(feature.get("geometry"))
    if outline is None:
        yield fault("geometry", None, "a Polygon or MultiPolygon in degrees, longitude first")
    elif not outline.is_valid:
        reason = shapely.is_valid_reason(outline)
        yield fault("geometry", reason, "an outline that does not cross itself")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST and not letters.problem(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
