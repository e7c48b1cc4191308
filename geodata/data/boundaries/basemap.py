"""The layers of the base map, zoom by zoom: countries, regions, borders, water and names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

import shapely
from inputs import Inputs
from labels import country_labels, region_labels, town_labels
from naming import Region
from shapely import LineString, MultiLineString, MultiPolygon, get_parts, ops
from shapely.geometry.base import BaseGeometry
from topology import Arc, Topology, rebuilt, simplified, topology
from vectortiles import Feature, Tile, described_layers, layer_tiles, square

ZOOMS = range(7)
REGIONS_FROM = 3
TILE = 512
ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0)"
RIVER_LENGTH = {0: 9.0, 1: 0.1, 2: 0.05, 3: 0.025, 4: 0.01}  # of the world's width, at least

# Borders drawn dashed, by the two countries: all of it (*) or where one of these units lies.
DISPUTED = {
    frozenset(("IN", "PK")): frozenset(("IN-JK", "PK-JK", "PK-GB")),
    frozenset(("CN", "IN")): frozenset(("IN-JK", "IN-AR")),
    frozenset(("EH", "MA")): frozenset("*"),
    frozenset(("IL", "PS")): frozenset("*"),
    frozenset(("IL", "SY")): frozenset("*"),
    frozenset(("RS", "XK")): frozenset("*"),
}

ZOOMS_OF_LAYER = {
    "countries": ZOOMS,
    "regions": range(REGIONS_FROM, ZOOMS.stop),
    "borders": ZOOMS,
    "lakes": range(1, ZOOMS.stop),
    "rivers": range(1, ZOOMS.stop),
    "labels": ZOOMS,
}
_NAMES = {"name_en": "String", "name_es": "String"}
FIELDS = {
    "countries": {"id": "String", **_NAMES},
    "regions": {"id": "String", "country": "String"},
    "borders": {"kind": "String", "country": "String"},
    "lakes": {},
    "rivers": {},
    "labels": {"kind": "String", **_NAMES, "rank": "Number", "capital": "Number"},
}


class Basemap:
    """All layers in full detail, on the square of the world."""

    def __init__(
        self,
        inputs: Inputs,
        regions: Sequence[Region],
        close: frozenset[str],
        table,
    ):
        self.regions = regions
        self.close = close
        self.english, self.spanish = inputs.country_names("en"), inputs.country_names("es")
        self.region_net = topology([r.shape for r in regions])
        groups: dict[str, list[BaseGeometry]] = defaultdict(list)
        for region in regions:
            groups[region.country].append(region.shape)
        self.countries = sorted(groups)
        wholes = [shapely.coverage_union_all(groups[code]) for code in self.countries]
        self.country_net = topology(wholes, self.region_net.ends)
        lakes, rivers = inputs.water()
        self.lakes = [_on_square(lake) for lake in lakes if not lake.is_empty]
        self.rivers = _joined_rivers([_on_square(river) for river in rivers])
        deepest = ZOOMS[-1]
        shapes = rebuilt(self.country_net, self._arcs(self.country_net, deepest))
        self.region_shapes = rebuilt(self.region_net, self._arcs(self.region_net, deepest))
        zones = inputs.zone_cities("en"), inputs.zone_cities("es")
        self.labels = [
            *country_labels(
                dict(zip(self.countries, shapes, strict=True)), self.english, self.spanish
            ),
            *region_labels(regions, self.region_shapes),
            *town_labels(inputs.towns(), inputs.capitals(), zones, table, close),
        ]

    def tiles(self) -> dict[Tile, bytes]:
        found: dict[Tile, bytes] = {}
        for zoom in ZOOMS:
            for name, features in self._layers(zoom).items():
                if zoom in ZOOMS_OF_LAYER[name]:
                    extent = 4096 if zoom == ZOOMS[-1] else 2048
                    for tile, content in layer_tiles(name, features, zoom, extent).items():
                        found[tile] = found.get(tile, b"") + content
        return found

    def metadata(self) -> dict[str, str]:
        return {
            "name": "Unrest Map base map",
            "description": "Countries, regions, borders, lakes, rivers and names of the world",
            "format": "pbf",
            "type": "baselayer",
            "version": "1",
            "minzoom": str(ZOOMS[0]),
            "maxzoom": str(ZOOMS[-1]),
            "bounds": "-180,-85.0511,180,85.0511",
            "center": "-75,-9.5,4",
            "attribution": ATTRIBUTION,
            "json": described_layers(FIELDS, ZOOMS_OF_LAYER),
        }

    def _layers(self, zoom: int) -> dict[str, list[Feature]]:
        country_arcs = self._arcs(self.country_net, zoom)
        region_arcs = self._arcs(self.region_net, zoom)
        return {
            "countries": self._country_features(country_arcs, zoom),
            "regions": self._region_features(region_arcs, zoom),
            "lakes": [
                Feature(s, {})
                for s in (_worth_drawing(_thinned(lake, zoom), zoom, 6) for lake in self.lakes)
                if not s.is_empty
            ],
            "rivers": [
                Feature(_thinned(river, zoom), {})
                for river in self.rivers
                if river.length >= RIVER_LENGTH.get(zoom, 0)
            ],
            "borders": self._borders(region_arcs, zoom),
            "labels": [f for f in self.labels if f.properties["rank"] <= _last_shown(zoom)],
        }

    def _arcs(self, net: Topology, zoom: int) -> list[tuple]:
        pixel = 1 / (TILE * 2**zoom)
        regions = [r.country for r in self.regions]
        countries = self.countries if net is self.country_net else regions

        def tolerance(arc: Arc) -> float:
            if zoom == ZOOMS[-1]:
                near = any(countries[side] in self.close for side in arc.sides)
                return 0.0 if near else pixel * 0.25
            return pixel * (0.5 if zoom > 1 else 0.7)

        return simplified(net, tolerance, lambda point: square(*point))

    def _country_features(self, arcs, zoom: int) -> list[Feature]:
        shapes = rebuilt(self.country_net, arcs)
        return [
            Feature(
                kept,
                {
                    "id": code,
                    "name_en": self.english.get(code, ""),
                    "name_es": self.spanish.get(code, ""),
                },
            )
            for code, shape in zip(self.countries, shapes, strict=True)
            if not (kept := _worth_drawing(shape, zoom, 1.5)).is_empty
        ]

    def _region_features(self, arcs, zoom: int) -> list[Feature]:
        """Draw every region, however small: it may have to be tinted."""
        drawn = [_worth_drawing(shape, zoom, 1.5) for shape in rebuilt(self.region_net, arcs)]
        return [
            Feature(
                _largest(fine) if shape.is_empty else shape,
                {"id": region.id, "country": region.country},
            )
            for region, shape, fine in zip(self.regions, drawn, self.region_shapes, strict=True)
        ]

    def _borders(self, arcs, zoom: int) -> list[Feature]:
        groups: dict[tuple, list[LineString]] = defaultdict(list)
        for arc, points in zip(self.region_net.arcs, arcs, strict=True):
            facts = self._border(arc)
            if facts and len(points) > 1 and (zoom >= REGIONS_FROM or "country" not in facts):
                groups[tuple(facts.items())].append(LineString(points))
        return [Feature(_merged(lines), dict(facts)) for facts, lines in sorted(groups.items())]

    def _border(self, arc: Arc) -> Mapping[str, str]:
        """Describe a stretch with land on both sides; a coast is no border."""
        if len(arc.sides) < 2:
            return {}
        one, other = (self.regions[side] for side in arc.sides)
        if one.country == other.country:
            return {"kind": "region", "country": one.country}
        pair = frozenset((one.country, other.country))
        units = DISPUTED.get(pair, frozenset())
        open_question = "XX" in pair or "*" in units or units & {one.id, other.id}
        return {"kind": "disputed" if open_question else "country"}


def _last_shown(zoom: int) -> int:
    return 99 if zoom == ZOOMS[-1] else zoom


def _on_square(shape: BaseGeometry) -> BaseGeometry:
    return ops.transform(lambda x, y: square(x, y), shape)


def _thinned(shape: BaseGeometry, zoom: int) -> BaseGeometry:
    return shape.simplify(0.5 / (TILE * 2**zoom), preserve_topology=True)


def _worth_drawing(shape: BaseGeometry, zoom: int, pixels: float) -> BaseGeometry:
    """Leave out the parts and holes that cover less than so many square pixels."""
    least = pixels / (TILE * 2**zoom) ** 2 if zoom < ZOOMS[-1] else 0
    return MultiPolygon([part for part in get_parts(shape) if part.area >= least])


def _largest(shape: BaseGeometry) -> BaseGeometry:
    return max(get_parts(shape), key=lambda part: part.area, default=shape)


def _merged(lines: Sequence[LineString]) -> BaseGeometry:
    return shapely.line_merge(MultiLineString(lines))


def _joined_rivers(rivers: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Group the pieces of a river system, so that its length says how far out to show it."""
    pieces = [line for river in rivers for line in get_parts(river)]
    merged = shapely.line_merge(shapely.node(MultiLineString(pieces)))
    return sorted(get_parts(merged), key=partial(_size))


def _size(line: LineString) -> tuple:
    return (-line.length, line.coords[0])
