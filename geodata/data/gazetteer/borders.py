"""Which region a point belongs to, where a generalised border runs through a town."""

import gzip
import json
from functools import cache
from math import cos, radians

import shapely
from shapely.geometry import shape

from geodata.regions import BUNDLED, Region, bundled

BORDER = 0.25  # degrees; how far a generalised border may cut a town off from its country


def region_of(lat: float, lon: float, country: str) -> str:
    """Return the region that a point lies in; at a border, the nearest of its own country."""
    found = bundled().at(lat, lon)
    if found is not None and found.country == country:
        return found.id
    point, shrink = shapely.Point(lon * cos(radians(lat)), lat), cos(radians(lat))

    def distance(region: Region) -> float:
        scaled = shapely.transform(shapes()[region.id], lambda xy: xy * (shrink, 1))
        return scaled.distance(point)

    own = bundled().of_country(country)
    nearest = min(own, key=distance, default=None)
    if nearest is not None and distance(nearest) <= BORDER:
        return nearest.id
    return found.id if found else ""


@cache
def shapes() -> dict[str, shapely.Geometry]:
    features = json.loads(gzip.decompress(BUNDLED.read_bytes()))["features"]
    return {f["properties"]["id"]: shape(f["geometry"]) for f in features}
