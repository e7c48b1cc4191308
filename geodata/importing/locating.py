"""Where a row's event lies: its own point, the package's places, the gazetteer, else around.

A quarter that nothing knows stands near its town, a village in its region; both are said, so that
an editor can do better. What no part of can be placed is refused with what would help.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import count
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError

from geodata.datapackage import cells, points
from geodata.datapackage.relations import LEVELS_FOR
from geodata.folding import fold
from geodata.geocode import DECIMALS, GazetteerGeocoder
from geodata.importing import rows
from geodata.importing.rows import Words
from geodata.importing.wrong import Wrong
from geodata.ledger import NATIONWIDE
from geodata.reading.draft_places import identifier
from geodata.regions import Regions
from geodata.schema import Place

AREAS = ("admin2", "admin1")
# What stands between a quarter and the town that it is named with.
PARTS = re.compile(
    r"\s*[,;(/]\s*|\s+[-–—]\s+|\s+(?:in|near|en|cerca de|à|près de|em|perto de)\s+", re.IGNORECASE
)
COORDINATES = "{:.4f}, {:.4f}"


class Where(NamedTuple):
    """All that a row says of a place."""

    place: str | None
    region: str | None
    admin2: str | None
    country: str | None
    lat: float | None
    lon: float | None
    precision: str | None


class Located(NamedTuple):
    place: Place
    precision: str
    doubt: str = ""  # what an editor should know


class Locator:
    """Finds places, each question once, and keeps those that are new."""

    def __init__(
        self,
        places: Mapping[str, Place],
        country: str,
        tongues: tuple[str, ...],
        geocoder: GazetteerGeocoder,
        outlines: Regions,
    ) -> None:
        self.places = dict(places)
        self.asked_gazetteer = False  # for a place that is kept
        self._country = country
        self._tongues = tongues
        self._geocoder = geocoder
        self._outlines = outlines
        self._answers: dict[Where, Located | Wrong] = {}
        self._regions: dict[tuple[str, str], str | None] = {}

    def locate(self, where: Where) -> Located | Wrong:
        """Find the place of a row, or say what would help to find it."""
        if where not in self._answers:
            self._answers[where] = _as_precise(self._located(where), where.precision)
        return self._answers[where]

    def region(self, text: str, country: str | None = None) -> str | None:
        """The id of a region by id or name; of a region of the package's own as well."""
        country = country or self._country
        if (text, country) not in self._regions:
            self._regions[text, country] = self._region(text, country)
        return self._regions[text, country]

    def _region(self, text: str, country: str) -> str | None:
        for id in (text, f"{country}-{text}"):
            if known := self._outlines.by_id(id):
                return known.id
        if (known := self._outlines.named(text, country)) is not None:
            return known.id
        for place in self._named(text):
            if place.level == "admin1":
                return place.admin1
        for level in ("admin1", "admin2"):
            found: Any = self._geocoder.geocode(text, country=country, level=level)
            if found and found.raw["region"]:
                return str(found.raw["region"])
        own = re.fullmatch(cells.REGION, text) and text.startswith(f"{country}-")
        return text if own else None

    def _located(self, where: Where) -> Located | Wrong:
        country = where.country or self._country
        region = self.region(where.region, country) if where.region else None
        if (where.lat is None) != (where.lon is None):
            return Wrong("both lat and lon, or neither")
        if where.lat is not None and where.lon is not None:
            return self._at(where, country, region, where.lat, where.lon)
        if where.precision == NATIONWIDE or self._is_country(where, country):
            return Located(self._country_place(country), NATIONWIDE)
        if where.precision in AREAS:
            return self._area(where, country, region)
        if where.place:
            if found := self._known(where.place, country, region):
                return found
            if found := self._around(where, country, region):
                return found
        if not where.region and not where.place:
            return Wrong("a place, or a region, or lat and lon")
        if region:
            doubt = f"{where.place} is not known and stands for its region" if where.place else ""
            return Located(self._region_place(region, country), "admin1", doubt)
        if where.region and not where.place:
            return Wrong(f"a region of {country}, by name or id")
        return Wrong(f"a place that is known in {country}; fill lat and lon, or name its region")

    def _at(
        self, where: Where, country: str, region: str | None, lat: float, lon: float
    ) -> Located | Wrong:
        inside = self._outlines.at(lat, lon)
        is_inside = inside is not None and inside.country == country
        if not is_inside and (away := points.kilometres_outside(country, lat, lon, self._outlines)):
            return Wrong(f"a point in {country}; {lat}, {lon} lies {away:,.0f} km away")
        if where.precision in AREAS:
            return self._area(where, country, region or (inside.id if inside else None))
        row = {
            "admin1": region or (inside.id if inside else None),
            "admin2": where.admin2,
            "country": country,
            "lat": lat,
            "lon": lon,
            "level": "site" if where.precision == "site" else "place",
        }
        name = where.place or where.admin2 or where.region or COORDINATES.format(lat, lon)
        return Located(self._kept(name, row), where.precision or "place")

    def _area(self, where: Where, country: str, region: str | None) -> Located | Wrong:
        """The district or region of what is no more precise than that."""
        for place in self._named(where.place or ""):
            if place.level == where.precision == "admin2" and place.country == country:
                return Located(place, "admin2")
        name = where.admin2 or (where.place if where.precision == "admin2" else None)
        if where.precision == "admin2" and name:
            row = {"admin1": region, "admin2": name, "country": country, "level": "admin2"}
            return Located(self._kept(name, row), "admin2")
        if region is None and where.place:
            region = self.region(where.place, country)
        if region is None:
            return Wrong(f"a region of {country}, by name or id")
        return Located(self._region_place(region, country), "admin1")

    def _known(self, name: str, country: str, region: str | None) -> Located | None:
        """A place of the package by id or name, else of the gazetteer."""
        for place in self._named(name):
            fits = place.country == country and (region is None or place.admin1 == region)
            if fits and place.level in LEVELS_FOR:
                return Located(place, place.level)
        found: Any = self._geocoder.geocode(name, country=country, region=self._mapped(region))
        if found is None:
            return None
        raw = found.raw
        if raw["level"] == "admin1":
            return Located(self._region_place(raw["region"], country), "admin1")
        if raw["level"] == "country":
            return None
        self.asked_gazetteer = True
        area = raw["level"] == "admin2"
        row = {
            "admin1": raw["region"] or region,
            "admin2": raw["admin2"],
            "country": country,
            "lat": None if area else round(found.latitude, DECIMALS),
            "lon": None if area else round(found.longitude, DECIMALS),
            "level": raw["level"],
            "approximate": False if area else raw["approximate"],
        }
        return Located(self._kept(name, row), "admin2" if area else "place")

    def _around(self, where: Where, country: str, region: str | None) -> Located | None:
        """The town that a name names beside its quarter, or that its district is called by."""
        assert where.place is not None
        named = [part.strip(" )") for part in PARTS.split(where.place)[1:]]
        for name in filter(None, [*named, where.admin2]):
            found = self._known(name, country, region)
            if found and found.place.level in LEVELS_FOR["near"]:
                near = rows.words(found.place, "name", self._tongues)
                doubt = f"{where.place} is not known and stands near {next(iter(near.values()))}"
                return Located(found.place, "near", doubt)
            if found:
                return found._replace(doubt=f"{where.place} is not known and stands for {name}")
        return None

    def _mapped(self, region: str | None) -> str | None:
        """A region that the gazetteer can be asked for."""
        return region if region and self._outlines.by_id(region) else None

    def _is_country(self, where: Where, country: str) -> bool:
        """Whether a row names the country itself, in one of the package's languages or English."""
        if not where.place or where.region or where.admin2:
            return False
        return fold(where.place) in map(fold, (country, *_country_names(country, self._tongues)))

    def _country_place(self, country: str) -> Place:
        id = country.lower()
        if id not in self.places:
            english, *names = _country_names(country, self._tongues)
            words = dict(zip(self._tongues, names, strict=True)) or {"en": english}
            self.places[id] = rows.place(
                words, self._tongues, id=id, country=country, level="country"
            )
        return self.places[id]

    def _region_place(self, region: str, country: str) -> Place:
        known = self._outlines.by_id(region)
        name: str | Words = rows.region_names(known) if known else region
        id = region.lower()
        if id not in self.places:
            self.places[id] = rows.place(
                name, self._tongues, id=id, admin1=region, country=country, level="admin1"
            )
        return self.places[id]

    def _kept(self, name: str, row: dict[str, Any]) -> Place:
        """The place that is there already, or a new one under an id of its own."""
        wanted = rows.place(name, self._tongues, id="new", **row)
        for place in self._named(name):
            if _same(place, wanted):
                return place
        for id in _ids(name, row):
            if id not in self.places:
                self.places[id] = rows.place(name, self._tongues, id=id, **row)
                self._by_name.setdefault(fold(name), []).append(self.places[id])
                return self.places[id]
        raise AssertionError("numbers never end")

    def _named(self, text: str) -> list[Place]:
        found = self.places.get(text)
        return [found] if found else self._by_name.get(fold(text), [])

    @cached_property
    def _by_name(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.places.values():
            for name in dict.fromkeys(map(fold, rows.words(place, "name", self._tongues).values())):
                found.setdefault(name, []).append(place)
        return found


def _country_names(country: str, tongues: tuple[str, ...]) -> list[str]:
    """A country's name in English, then in each language; its code where Unicode has none."""
    found = []
    for tongue in ("en", *tongues):
        try:
            found.append(Locale(tongue).territories.get(country, country))
        except UnknownLocaleError:
            found.append(found[0])
    return found


def _as_precise(found: Located | Wrong, precision: str | None) -> Located | Wrong:
    """Take the row's own word for how near its place is, where it fits."""
    if isinstance(found, Wrong) or found.doubt:
        return found
    if precision is None or found.place.level not in LEVELS_FOR.get(precision, ()):
        return found
    return found._replace(precision=precision)


def _ids(name: str, row: dict[str, Any]) -> Iterator[str]:
    plain = identifier(name) or "place"
    yield plain
    if row["admin1"]:
        yield f"{plain}-{row['admin1'].lower()}"
    yield from (f"{plain}-{number}" for number in count(2))


def _same(known: Place, wanted: Place) -> bool:
    """Whether two places of one name are one: an area of a region, or exactly the same point."""
    points = known.level in LEVELS_FOR["near"] and wanted.level in LEVELS_FOR["near"]
    alike = known.country == wanted.country and (points or known.level == wanted.level)
    point = (known.lat, known.lon)
    same = point == (wanted.lat, wanted.lon)
    return alike and same and (point != (None, None) or known.admin1 == wanted.admin1)
