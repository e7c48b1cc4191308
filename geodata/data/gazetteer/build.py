"""Build places.tsv.br, names.tsv.br and manifest.json from the pinned inputs.

python -m geodata.data.gazetteer.build INPUTS

The same inputs and the same regions give the same content; manifest.json has its SHA-256.
"""

import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import brotli

from geodata import writing
from geodata.data.gazetteer.borders import region_of, shapes
from geodata.data.gazetteer.inputs import SHA256, Inputs, Member, Town
from geodata.folding import fold
from geodata.geocoding.gazetteer import COLUMNS, FOLDER, MANIFEST, NAME_COLUMNS, NAMES, PLACES
from geodata.geocoding.names import without_level
from geodata.regions import BUNDLED, bundled

CLOSE_LOOK = "PE"  # every town of cities500, and coordinates to about 10 m instead of 100 m
POPULATION = 5_000
SHORTEST_ALTERNATE_CAPITALS = 5  # "ATE", "LIMA" and the like are codes, not names
NO_FLIGHTS = re.compile(
    r"\b(heliport|seaplane|air base|airbase|air force|afb|raf|army|naval|navy|military|glider"
    r"|airstrip|private)\b"
)
RANKS = re.compile(
    r"^((mayor|general|coronel|comandante|capitan|cap|teniente|alferez|cadete|fap) )+"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of places.tsv.br, and the names that find it, before they are folded."""

    id: str
    level: str
    name: str
    country: str
    region: str
    area: str
    lat: float
    lon: float
    population: int = 0
    approximate: str = ""
    first_names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    names_with_a_word: tuple[str, ...] = ()  # only found when a site is asked for

    def cells(self) -> tuple[str, ...]:
        area = (self.country, self.region, self.area)
        digits = 4 if self.country == CLOSE_LOOK else 3
        point = (f"{self.lat:.{digits}f}", f"{self.lon:.{digits}f}")
        return (
            self.id,
            self.level,
            self.name,
            *area,
            *point,
            str(self.population or ""),
            self.approximate,
        )

    def keys_by_kind(self) -> Iterable[tuple[str, str]]:
        """Fold each kind of name, with the letter of its kind; none is told twice."""
        told = {""}
        if (folded := fold(self.name)) == self.name.lower():
            told.add(folded)  # an area is found by its full name too
            yield folded, "o"
        kinds = ((self.name, *self.first_names), self.other_names, self.names_with_a_word)
        for letter, names in zip("otw", kinds, strict=True):
            keys = {self.key(name) for name in names} - told
            told |= keys
            yield from ((key, letter) for key in keys)

    def key(self, name: str) -> str:
        return fold(name) if self.level == "place" else without_level(fold(name))[0]


def main(folder: str) -> None:
    inputs = Inputs(Path(folder))
    towns, members = inputs.towns(), inputs.members()
    areas = second_level(inputs.second_level_names(), members, towns)
    names = {row.id: row.name for row in areas}
    area_at = {_spot(m.country, m.lat, m.lon): names.get(m.area, "") for m in members}
    places = [
        place(town, area_at.get(_spot(town.country, town.lat, town.lon), ""))
        for town in towns
        if town.country == CLOSE_LOOK or town.population >= POPULATION
    ]
    single = only_area(areas)
    places = [replace(row, area=row.area or single.get(row.region, "")) for row in places]
    regions = first_level(inputs.first_level_names(), towns, places)
    nations = countries(
        inputs.country_names("en"),
        inputs.country_names("es"),
        inputs.country_populations(),
        [*places, *regions],
    )
    rows = sorted(
        [*nations, *regions, *areas, *places, *airports(inputs)],
        key=lambda row: (row.level, row.country, row.region, row.area, -row.population, row.id),
    )
    tables = {
        PLACES: _table(COLUMNS, (row.cells() for row in rows)),
        NAMES: _table(NAME_COLUMNS, names_of(rows)),
    }
    manifest = {
        "files": {file: _sha256(table) for file, table in tables.items()},
        "inputs": SHA256 | {BUNDLED.name: _sha256(gzip.decompress(BUNDLED.read_bytes()))},
    }
    new = {
        **{file: brotli.compress(table, lgwin=24) for file, table in tables.items()},
        MANIFEST: (json.dumps(manifest, indent=1) + "\n").encode(),
    }
    with writing.hold(FOLDER, "the gazetteer's build", print) as held:
        held.replace(new)
    print(dict(Counter(row.level for row in rows)), {file: len(new[file]) for file in new})


def names_of(rows: list[Row]) -> list[tuple[str, str]]:
    """Every folded name, in order, with its bearers: "12o" is row 12, by its own name."""
    bearers = defaultdict(list)
    for number, row in enumerate(rows):
        for key, letter in row.keys_by_kind():
            bearers[key].append(f"{number}{letter}")
    lines = [(key, " ".join(numbers)) for key, numbers in bearers.items()]
    return sorted(lines, key="\t".join)  # the order of the lines, in which names are looked up


def place(town: Town, area: str) -> Row:
    return Row(
        str(town.id),
        "place",
        town.name,
        town.country,
        region_of(town.lat, town.lon, town.country),
        area,
        town.lat,
        town.lon,
        town.population,
        other_names=tuple(filter(_is_a_latin_name, town.other_names)),
    )


def second_level(names: dict[str, str], members: list[Member], towns: list[Town]) -> list[Row]:
    """Place each area at its largest member town, or at the one nearest their middle."""
    people = {_spot(t.country, t.lat, t.lon): t.population for t in towns}
    towns_of = defaultdict(list)
    for member in members:
        towns_of[member.area].append(member)
    rows = []
    for code, full_name in sorted(names.items()):
        if not (inside := towns_of.get(code)):
            continue
        middle = [
            sum(axis) / len(inside) for axis in zip(*((m.lat, m.lon) for m in inside), strict=True)
        ]
        seat = max(
            inside,
            key=lambda m: (
                people.get(_spot(m.country, m.lat, m.lon), 0),
                -((m.lat - middle[0]) ** 2) - (m.lon - middle[1]) ** 2,
            ),
        )
        name = full_name.removeprefix("Provincia de ") if code.startswith("PE.") else full_name
        accented = next((m.name for m in inside if fold(m.name) == fold(name)), name)
        name = accented if name.isascii() and code.startswith("PE.") else name
        region = region_of(seat.lat, seat.lon, seat.country)
        point = (seat.lat, seat.lon)
        row = Row(code, "admin2", name, seat.country, region, "", *point, approximate="1")
        rows.append(replace(row, first_names=(full_name,)))
    return rows


def only_area(areas: list[Row]) -> dict[str, str]:
    """Return the area of each region that has one only: all its towns lie in it."""
    inside = defaultdict(set)
    for row in areas:
        inside[row.region].add(row.name)
    return {region: min(names) for region, names in inside.items() if region and len(names) == 1}


def first_level(names: dict[str, str], towns: list[Town], places: list[Row]) -> list[Row]:
    """Take the regions of the map; GeoNames lends its name to the one that has its towns."""
    code_of = {str(town.id): f"{town.country}.{town.admin1}" for town in towns}
    shared = Counter((code_of[row.id], row.region) for row in places if row.region)
    by_code, by_region = Counter(), Counter()
    for (code, region), count in shared.items():
        by_code[code] += count
        by_region[region] += count
    lent = defaultdict(list)
    for (code, region), count in sorted(shared.items()):
        if code in names and 2 * count > max(by_code[code], by_region[region]):
            lent[region].append(names[code])
    rows = []
    for region in bundled():
        point = shapes()[region.id].representative_point()
        row = Row(
            region.id, "admin1", region.name("en"), region.country, region.id, "", point.y, point.x
        )
        first = (region.name("es"),)
        rows.append(
            replace(row, approximate="1", first_names=first, other_names=tuple(lent[region.id]))
        )
    return rows


def countries(
    english: dict[str, str], spanish: dict[str, str], people: dict[str, int], rows: list[Row]
) -> list[Row]:
    """Place each country inside its largest region, or at its largest town if it has none."""
    inside: dict[str, Row] = {}
    for row in sorted(
        rows,
        key=lambda row: (shapes()[row.id].area if row.level == "admin1" else 0, row.population),
    ):
        inside[row.country] = row
    return [
        Row(
            code,
            "country",
            english[code],
            code,
            "",
            "",
            row.lat,
            row.lon,
            people.get(code, 0),
            approximate="1",
            first_names=(spanish.get(code, english[code]),),
        )
        for code, row in sorted(inside.items())
        if code in english
    ]


def airports(inputs: Inputs) -> Iterable[Row]:
    for airport in inputs.airports():
        if not airport.iata or NO_FLIGHTS.search(fold(airport.name)):
            continue
        bare, _ = without_level(fold(airport.name))
        region = region_of(airport.lat, airport.lon, airport.country)
        yield Row(
            airport.iata,
            "site",
            airport.name,
            airport.country,
            region,
            "",
            airport.lat,
            airport.lon,
            first_names=(bare.removesuffix(" international"), RANKS.sub("", bare)),
            names_with_a_word=tuple(filter(None, (airport.city, airport.iata))),
        )


def _is_a_latin_name(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    code = name.isupper() and len(name) < SHORTEST_ALTERNATE_CAPITALS
    return bool(letters) and not code and all(map(_is_latin, letters))


@cache
def _is_latin(letter: str) -> bool:
    return "LATIN" in unicodedata.name(letter, "")


def _spot(country: str, lat: float, lon: float) -> tuple[str, float, float]:
    return country, round(lat, 3), round(lon, 3)


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    return "".join("\t".join(cells) + "\n" for cells in (columns, *rows)).encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main(*sys.argv[1:])
