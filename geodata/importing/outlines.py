"""A country's own outlines of regions, from any GeoJSON file to those that a package holds.

What is wrong in the file is refused, all of it at once. Neighbours come out with one border between
them: gaps and overlaps are closed, and what is simplified is the border, once for both sides.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, mapping
from shapely.geometry.base import BaseGeometry

from geodata.datapackage import cells, letters, outlines
from geodata.reading.draft_places import identifier
from geodata.regions import Outlines, Region, Regions, box_of

FINEST = 0.002  # degrees, some 200 m: what differs less is drawn straight
COARSEST = 0.1
GAP = 0.005  # degrees: a narrower gap between two regions is none
SNAP = 0.001  # degrees: corners nearer than this are one
DECIMALS = 4
CODE = re.compile(r"[A-Z0-9]{1,3}")  # the part of ISO 3166-2 after the country
EVERY = ""  # the language of a name that is for all of them


class BadOutlines(ValueError):
    """Outlines that cannot be used: a sentence for each thing that is wrong."""


@dataclass(frozen=True, slots=True)
class Made:
    """Outlines for a package, and what was mended or is odd in the file."""

    outlines: Outlines
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Feature:
    number: int
    id: str
    names: Mapping[str, str]
    shape: BaseGeometry


def made(
    file: str,
    text: str,
    country: str,
    languages: Sequence[str],
    id_of: str,
    names_of: Mapping[str, str],
    source: str | None,
    bundled: Regions,
) -> Made:
    """Make a country's outlines of a GeoJSON text; BadOutlines says what is wrong with it.

    `id_of` and `names_of`, by language or for EVERY one, are properties of its features.
    """
    notes: list[str] = []
    features = _features(file, text, country, languages, id_of, names_of, notes)
    features.sort(key=lambda one: one.id)
    _refuse_elsewhere(file, country, features, bundled)
    shapes = _coverage([one.shape for one in features], notes)
    tolerance = FINEST
    while True:
        found = _outlines(country, features, _simplified(shapes, tolerance), source)
        size = len(outlines.render(found).encode())
        if size <= outlines.MOST_BYTES:
            return Made(found, tuple(notes))
        tolerance *= 2
        if tolerance > COARSEST:
            raise BadOutlines(
                f"{file}: has {size / 1e6:.1f} MB even when it is simplified, expected at most "
                f"{outlines.MOST_BYTES / 1e6:.0f} MB; leave out islets"
            )


def _features(
    file: str,
    text: str,
    country: str,
    languages: Sequence[str],
    id_of: str,
    names_of: Mapping[str, str],
    notes: list[str],
) -> list[_Feature]:
    given = _given(file, text, (id_of, *names_of.values()))
    name_of = {lang: names_of.get(lang) or names_of.get(EVERY, "") for lang in languages}
    if nameless := [lang for lang, name in name_of.items() if not name]:
        raise BadOutlines(
            f"{file}: no property is said to have the names in {', '.join(nameless)}; "
            f"add --name {nameless[0]}=PROP, or --name PROP for all languages"
        )
    wrong: list[str] = []
    found: list[_Feature] = []
    known: dict[str, int] = {}
    for number, feature in enumerate(given, 1):
        where = f"{file}, feature {number}"
        properties = feature.get("properties") or {}
        id = _id(properties.get(id_of), country)
        if id is None:
            value = properties.get(id_of)
            wrong.append(
                f"{where}: {id_of} is {value!r}, expected a region's id such as {country}-30, or a "
                "name of its own; fill it, or name another property with --id"
            )
        elif known.setdefault(id, number) != number:
            wrong.append(
                f"{where}: {id_of} gives {id}, which feature {known[id]} has; expected an id of "
                "its own; join the parts of a region into one feature, or mend the id"
            )
        names = {}
        for language in languages:
            name = _name(properties.get(name_of[language]))
            if name is None:
                value = properties.get(name_of[language])
                wrong.append(
                    f"{where}: {name_of[language]} is {value!r}, expected a name in {language} of "
                    f"at most {outlines.LONGEST} letters; fill it, or name "
                    "another property with --name"
                )
            else:
                names[language] = name
        shape = outlines.polygons(feature.get("geometry"))
        if shape is None:
            wrong.append(
                f"{where}: expected a Polygon or MultiPolygon in degrees (WGS 84), longitude "
                "first; export the file again in EPSG:4326"
            )
        elif not shape.is_valid:
            notes.append(f"{where}: crosses itself ({shapely.is_valid_reason(shape)}); mended")
            shape = _polygons_of(shapely.make_valid(shape))
            if shape.is_empty:
                wrong.append(f"{where}: expected an outline that has an area; draw it again")
        if id and shape is not None:
            found.append(_Feature(number, id, names, shape))
    if wrong:
        raise BadOutlines("\n".join(wrong))
    return found


def _given(file: str, text: str, wanted: Sequence[str]) -> list[dict[str, Any]]:
    """The features of a file, which have the properties that are wanted."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise BadOutlines(f"{file}: expected GeoJSON ({problem}); export it as GeoJSON") from None
    features = held.get("features") if isinstance(held, dict) else None
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        raise BadOutlines(f"{file}: expected a FeatureCollection; export it as GeoJSON")
    if not 1 <= len(features) <= outlines.MOST_REGIONS:
        raise BadOutlines(
            f"{file}: has {len(features):,} features, expected 1 to {outlines.MOST_REGIONS:,} "
            "regions of the first level; export that level alone"
        )
    there = {name for one in features for name in one.get("properties") or {}}
    for name in dict.fromkeys(wanted):
        if name not in there:
            raise BadOutlines(
                f"{file}: no feature has the property {name!r}; expected one of "
                f"{', '.join(sorted(there)) or 'none'}"
            )
    return features


def _id(value: Any, country: str) -> str | None:
    """A region's id: the file's if it is one of the country, else one made of it."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    text = str(value).strip()
    if re.fullmatch(cells.REGION, text):
        return text if text.startswith(f"{country}-") else None
    if CODE.fullmatch(text):
        return f"{country}-{text}"
    plain = identifier(text)
    own = f"{country}-x-{plain}"
    return own if plain and re.fullmatch(cells.REGION, own) else None


def _name(value: Any) -> str | None:
    name = " ".join(str(value).split()) if isinstance(value, (str, int)) else ""
    fits = name and len(name) <= outlines.LONGEST and not letters.problem(name)
    return name if fits else None


def _refuse_elsewhere(
    file: str, country: str, features: Sequence[_Feature], bundled: Regions
) -> None:
    """Refuse outlines of another country, or with latitude first: most of them lie in this one."""
    home = bundled.outline(country)
    if home is None:
        return
    whole = shapely.union_all([one.shape for one in features])
    if 2 * shapely.intersection(whole, home).area >= whole.area:
        return
    largest = max(features, key=lambda one: one.shape.area)
    point = largest.shape.representative_point()
    there = bundled.at(point.y, point.x)
    where = f"in {there.name('en')} ({there.id})" if there else "in no region that we know"
    turned = abs(point.x) <= 90 and bundled.at(point.x, point.y)
    swapped = bool(turned) and turned.country == country  # type: ignore[union-attr]
    remedy = "put longitude before latitude" if swapped else "take the file of this country"
    raise BadOutlines(
        f"{file}: lies elsewhere, {largest.id} {where}; expected regions of {country}; {remedy}"
    )


def _coverage(shapes: Sequence[BaseGeometry], notes: list[str]) -> list[BaseGeometry]:
    """Let neighbours share their border, whatever gaps and overlaps the file has."""
    if shapely.coverage_is_valid(shapes, gap_width=GAP):
        return list(shapes)
    notes.append("neighbours overlapped or had gaps between them; closed")
    cleaned = shapely.coverage_clean(  # type: ignore[attr-defined]
        list(shapes), gap_width=GAP, snapping_distance=SNAP
    )
    return [_polygons_of(one) for one in cleaned]


def _simplified(shapes: Sequence[BaseGeometry], tolerance: float) -> list[BaseGeometry]:
    thinned = shapely.coverage_simplify(list(shapes), tolerance)
    rounded = shapely.transform(thinned, lambda points: np.round(points, DECIMALS))
    return [
        one if one.is_valid else _polygons_of(shapely.make_valid(one))
        for one in shapely.remove_repeated_points(rounded)
    ]


def _outlines(
    country: str,
    features: Sequence[_Feature],
    shapes: Sequence[BaseGeometry],
    source: str | None,
) -> Outlines:
    regions = tuple(
        Region(one.id, dict(one.names), country, box_of(shape))
        for one, shape in zip(features, shapes, strict=True)
    )
    return Outlines(regions, tuple(map(_geometry, shapes)), source)


def _geometry(shape: BaseGeometry) -> dict[str, Any]:
    """Its GeoJSON, as it is when it is read again: lists, not tuples."""
    return json.loads(json.dumps(mapping(shape)))


def _polygons_of(shape: BaseGeometry) -> BaseGeometry:
    """What has an area of a shape that was mended."""
    return MultiPolygon(list(_parts(shape)))


def _parts(shape: BaseGeometry) -> Iterator[Polygon]:
    for part in shapely.get_parts(shape):
        if isinstance(part, Polygon):
            yield part
        elif part.geom_type.startswith(("Multi", "Geometry")):
            yield from _parts(part)
