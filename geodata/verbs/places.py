"""Look up the places of a package that have no point, and rewrite places.csv."""

import argparse
from dataclasses import replace
from pathlib import Path

from geodata import package, writing
from geodata.geocode import GazetteerGeocoder, locate_places
from geodata.schema import Place
from geodata.verbs.console import DONE, Console
from geodata.verbs.validate import undrawn

WORDS = "look up the places without a point and rewrite places.csv"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")


def do(given: argparse.Namespace, console: Console) -> int:
    package.read(given.package)  # a path that is none must not become a folder
    with writing.hold(given.package, "python -m geodata places", console.note) as held:
        read = package.read(given.package)
        located = locate_places(
            read.places, GazetteerGeocoder(country=read.country, own=read.outlines)
        )
        held.replace(package.checked(replace(read, places=located)))
    changed = [
        f"{new.id}: {_position(old)} -> {_position(new)}"
        for old, new in zip(read.places, located, strict=True)
        if old != new
    ]
    print("\n".join(changed) or "no place has changed")
    print(f"undrawn: {undrawn(located)}")
    return DONE


def _position(place: Place) -> str:
    point = "no point" if place.lat is None else f"{place.lat} {place.lon}"
    about = ", approximate" if place.approximate else ""
    return f"{point} ({place.level}, {place.admin1 or 'no region'}{about})"
