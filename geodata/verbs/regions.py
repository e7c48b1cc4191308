"""Put a country's own outlines of regions into a package."""

import argparse
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from geodata import package, regions, writing
from geodata.datapackage import outlines
from geodata.importing.outlines import EVERY, BadOutlines, made
from geodata.package import Package
from geodata.regions import Outlines
from geodata.schema import Place
from geodata.verbs.console import DONE, Console, Unusable, counted

WORDS = "put a country's own outlines of regions into a package"
IN_A_LANGUAGE = re.compile(r"([a-z]{2})=(.+)")
LARGEST = 500_000_000  # bytes of a file that is read


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="DIR", help="the package's folder")
    parser.add_argument("file", type=Path, metavar="FILE", help="the outlines, as GeoJSON")
    parser.add_argument(
        "--id", required=True, metavar="PROP", help="the property that tells regions apart"
    )
    parser.add_argument(
        "--name",
        required=True,
        action="append",
        metavar="PROP",
        help="the property with the name; es=PROP for one language, given again for another",
    )
    parser.add_argument(
        "--source", metavar="TEXT", help="whose outlines they are and their licence, for readers"
    )


def do(given: argparse.Namespace, console: Console) -> int:
    package.read(given.package)  # a path that is none must not become a folder
    text = _text(given.file)
    with writing.hold(given.package, "python -m geodata regions", console.note) as held:
        read = package.read(given.package)
        try:
            found = made(
                str(given.file), text, read.country, read.languages, given.id,
                _names(given.name), given.source, regions.bundled(),
            )  # fmt: skip
        except BadOutlines as problem:
            raise Unusable(str(problem)) from problem
        grown = with_outlines(read, found.outlines)
        held.replace(package.checked(grown))
    for note in found.notes:
        console.note(note)
    size = len(outlines.render(found.outlines).encode())
    number = counted(len(found.outlines.regions), "region")
    print(f"{given.package / outlines.FILE}: {number} of {read.country}, {size:,} bytes")
    moved = sum(old != new for old, new in zip(read.places, grown.places, strict=True))
    print(f"{counted(moved, 'place')} put into these regions")
    if not given.source:
        print("Say whose outlines they are, for readers, with --source")
    return DONE


def with_outlines(read: Package, own: Outlines) -> Package:
    """Give a package its own outlines; what lay in a region of others lies in one of these.

    A point decides, of an area the region's name. What neither tells stays as it is, and
    `validate` doubts it.
    """
    before = (regions.bundled(), regions.of(read.outlines))
    renamed = {
        old.id: new.id
        for old in chain.from_iterable(one.of_country(read.country) for one in before)
        for name in old.names.values()
        if (new := own.world.named(name, read.country))
    }
    places = tuple(_moved(place, own, renamed) for place in read.places)
    claims = tuple(
        replace(claim, area=tuple(renamed.get(id, id) for id in claim.area))
        if set(claim.area) & renamed.keys()
        else claim
        for claim in read.claims
    )
    return replace(read, outlines=own, places=places, claims=claims)


def _moved(place: Place, own: Outlines, renamed: Mapping[str, str]) -> Place:
    known = {region.id for region in own.regions}
    if place.country != own.regions[0].country or place.admin1 in known:
        return place
    if place.lat is not None and place.lon is not None:
        inside = own.world.within(place.country, place.lat, place.lon)
        return replace(place, admin1=inside.id) if inside and inside.id in known else place
    return replace(place, admin1=renamed.get(place.admin1 or "", place.admin1))


def _names(given: list[str]) -> dict[str, str]:
    """The properties of names by language; one without a language is for every one."""
    found = ((IN_A_LANGUAGE.fullmatch(text), text) for text in given)
    return {match[1] if match else EVERY: match[2] if match else text for match, text in found}


def _text(file: Path) -> str:
    if file.stat().st_size > LARGEST:
        raise Unusable(
            f"{file}: has more than {LARGEST / 1e6:.0f} MB; export the first level alone"
        )
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unusable(f"{file}: expected text in UTF-8 ({problem}); export it again") from problem
