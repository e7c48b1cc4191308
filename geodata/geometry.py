"""Distances on a round earth: the one great circle that everything measures by."""

from math import asin, cos, radians, sin, sqrt

EARTH = 6371.009  # km, the mean radius of the WGS 84 ellipsoid, as geopy has it
DEGREE = radians(1) * EARTH  # km that a degree of latitude is long


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Measure between two points, latitude first."""
    (north, east), (north2, east2) = map(radians, a), map(radians, b)
    half = sin((north2 - north) / 2) ** 2
    half += cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * EARTH * asin(min(1, sqrt(half)))
