"""Neighbouring polygons as shared arcs, so that simplifying them leaves no gap between them.

A coverage is cut where three or more borders meet; each arc is simplified once and used by both
of its sides. All functions are pure and keep the order of what they are given.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from shapely import LineString, MultiPolygon, Polygon, get_parts, make_valid, union_all
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """One stretch of border; `sides` are the indices of the one or two polygons it bounds."""

    points: tuple[Point, ...]
    sides: tuple[int, ...]

    @property
    def is_ring(self) -> bool:
        return self.points[0] == self.points[-1]


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs, and for each shape its polygons as rings of (arc index, forward?)."""

    arcs: tuple[Arc, ...]
    shapes: tuple[tuple[tuple[tuple[tuple[int, bool], ...], ...], ...], ...]

    @property
    def ends(self) -> set[Point]:
        return {point for arc in self.arcs for point in (arc.points[0], arc.points[-1])}


def topology(shapes: Sequence[BaseGeometry], cuts: Iterable[Point] = ()) -> Topology:
    """Cut a valid coverage into arcs, at `cuts` too (so that two coverages have the same arcs)."""
    parts = [
        [[_closed(r.coords) for r in (p.exterior, *p.interiors)] for p in _polygons(s)]
        for s in shapes
    ]
    nodes = _nodes(ring for polygons in parts for rings in polygons for ring in rings)
    nodes.update(cuts)
    index: dict[tuple[Point, ...], int] = {}
    sides: dict[int, list[int]] = defaultdict(list)
    built = []
    for number, polygons in enumerate(parts):
        shape = []
        for rings in polygons:
            polygon = []
            for ring in rings:
                chain = []
                for points in _cut(ring, nodes):
                    backwards = tuple(reversed(points))
                    key = min(points, backwards)
                    arc = index.setdefault(key, len(index))
                    if number not in sides[arc]:
                        sides[arc].append(number)
                    chain.append((arc, key == points))
                polygon.append(tuple(chain))
            shape.append(tuple(polygon))
        built.append(tuple(shape))
    arcs = tuple(Arc(points, tuple(sides[i])) for points, i in index.items())
    return Topology(arcs, tuple(built))


def simplified(
    coverage: Topology, tolerance: Callable[[Arc], float], shift: Callable[[Point], Point]
) -> list[tuple[Point, ...]]:
    """Return the points of each arc, moved by `shift` and thinned to its tolerance."""
    return [_thinned(tuple(map(shift, a.points)), tolerance(a)) for a in coverage.arcs]


def rebuilt(coverage: Topology, arcs: Sequence[tuple[Point, ...]]) -> list[BaseGeometry]:
    """Put the shapes together again; rings that have collapsed are left out."""
    return [
        _whole([[_joined(ring, arcs) for ring in polygon] for polygon in shape])
        for shape in coverage.shapes
    ]


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    return [p for p in get_parts(shape) if isinstance(p, Polygon) and not p.is_empty]


def _closed(coordinates) -> list[Point]:
    points = [(float(c[0]), float(c[1])) for c in coordinates]
    kept = [p for p, following in pairwise(points) if p != following]
    return [*kept, kept[0]]


def _nodes(rings: Iterable[list[Point]]) -> set[Point]:
    """Return points where arcs end: those whose two neighbours differ between rings."""
    neighbours: dict[Point, tuple[Point, Point]] = {}
    nodes = set()
    for ring in rings:
        open_ring = ring[:-1]
        for i, point in enumerate(open_ring):
            before, after = open_ring[i - 1], open_ring[(i + 1) % len(open_ring)]
            pair = (before, after) if before < after else (after, before)
            if neighbours.setdefault(point, pair) != pair:
                nodes.add(point)
    return nodes


def _cut(ring: list[Point], nodes: set[Point]) -> list[tuple[Point, ...]]:
    open_ring = ring[:-1]
    starts = [i for i, point in enumerate(open_ring) if point in nodes]
    first = starts[0] if starts else min(range(len(open_ring)), key=open_ring.__getitem__)
    turned = open_ring[first:] + open_ring[: first + 1]
    pieces, piece = [], [turned[0]]
    for point in turned[1:]:
        piece.append(point)
        if point in nodes:
            pieces.append(tuple(piece))
            piece = [point]
    return [*pieces, tuple(piece)] if len(piece) > 1 else pieces


def _thinned(points: tuple[Point, ...], tolerance: float) -> tuple[Point, ...]:
    if tolerance <= 0 or len(points) < 3:
        return points
    line = LineString(points).simplify(tolerance, preserve_topology=False)
    return tuple(line.coords)


def _joined(chain: Sequence[tuple[int, bool]], arcs: Sequence[tuple[Point, ...]]) -> list[Point]:
    points: list[Point] = []
    for arc, forward in chain:
        piece = arcs[arc] if forward else arcs[arc][::-1]
        points.extend(p for p in piece if not points or p != points[-1])
    return points


def _whole(polygons: list[list[list[Point]]]) -> BaseGeometry:
    kept = [
        Polygon(rings[0], [r for r in rings[1:] if len(r) >= 4])
        for rings in polygons
        if len(rings[0]) >= 4 and Polygon(rings[0]).area > 0
    ]
    valid = [p for k in kept for p in _polygons(k if k.is_valid else make_valid(k))]
    whole = MultiPolygon(valid)
    return whole if whole.is_valid else union_all(valid)
