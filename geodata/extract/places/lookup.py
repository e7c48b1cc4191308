"""The geocoder as one article asks it: with a memory, its country, and what is already located."""

from typing import Any

from geodata.extract.places.exonyms import EXONYMS
from geodata.extract.text.segment import fold
from geodata.extract.values import Geocode

LARGE = 100_000  # people: a town known without a locating word
VERY_LARGE = 500_000
TOWN = 50_000
NOBODY = "XX"  # the gazetteer's code for land that no country is said to own


class Gazetteer:
    """The geocoder with a memory for one article."""

    def __init__(self, geocode: Geocode, country: str | None):
        self._geocode = geocode
        self._known: dict[tuple, Any] = {}
        self.country = country
        self.points: list[tuple[float, float]] = []  # of places already understood
        self.taken: set[str] = set()  # names already read as places, folded

    def find(self, name: str, country: str | None = None, region: str | None = None) -> Any:
        """Ask once; `region` is compared with what is found."""
        country = None if country == NOBODY else country
        key = (name, country, None)
        if key not in self._known:
            self._known[key] = self._geocode(name, **({"country": country} if country else {}))
        found = self._known[key]
        return found if region is None or raw(found, "region") == region else None

    def best(self, name: str, context: str = "") -> Any:
        """Return what a name means here: in what is named after it, in the country, anywhere."""
        if context and (found := self.find(f"{name}, {context}")):
            return found
        anywhere = self._town(name, self.find(name))
        if abroad := self._abroad(name, anywhere):
            return abroad
        if not self.country or (anywhere and raw(anywhere, "level") == "country"):
            return anywhere
        here = self.nearby(name) or self._town(name, self.find(name, self.country))
        if here is None and " " in name:
            here = self.find(name.replace(" ", "").capitalize(), self.country)
        if here is None or anywhere is None:
            return here or anywhere
        if raw(here, "country") == raw(anywhere, "country"):
            return here
        own, other = (raw(p, "population") or 0 for p in (here, anywhere))
        is_region = raw(here, "level") in ("admin1",)
        return anywhere if not is_region and other > VERY_LARGE and other > own * 50 else here

    def _abroad(self, name: str, found: Any) -> Any:
        """Return the city abroad that Spanish calls so, unless the article's country has one."""
        if fold(name) not in EXONYMS or (self.country and self.find(name, self.country)):
            return None
        known, country = EXONYMS[fold(name)]
        city = self.find(known, country)
        larger = found is None or (raw(found, "population") or 0) < (raw(city, "population") or 0)
        return city if city is not None and larger else None

    def _town(self, name: str, found: Any) -> Any:
        """Prefer the town to the region that is called after it."""
        if found is not None and raw(found, "level") == "site":
            return self._geocode(name, country=raw(found, "country"), level="place") or found
        if found is None or raw(found, "level") != "admin1" or raw(found, "country") == NOBODY:
            return found
        key = (name, "town", raw(found, "region"))
        if key not in self._known:
            town = self._geocode(name, country=raw(found, "country"), level="place")
            inside = town is not None and raw(town, "region") == raw(found, "region")
            self._known[key] = town if inside and (raw(town, "population") or 0) > TOWN else found
        return self._known[key]

    def town(self, name: str, country: str | None, region: str | None) -> Any:
        """Return the town of a region that bears its name, as in "Kandahar (Kandahar)"."""
        found = self._geocode(name, country=country, level="place") if country else None
        return found if found is not None and raw(found, "region") == region else None

    def nearby(self, name: str) -> Any:
        """Return a namesake close to what is already located, where the name has many bearers."""
        found = self.find(name, self.country)
        if (
            not self.points
            or found is None
            or not raw(found, "ambiguous")
            or raw(found, "level") != "place"
        ):
            return None
        if (raw(found, "population") or 0) > VERY_LARGE:
            return None
        key = (name, "near", tuple(self.points[-3:]))
        if key not in self._known:
            self._known[key] = self._geocode(
                name, country=self.country, near=self.points[-3:], level="place"
            )
        close = self._known[key]
        if close is None or (raw(close, "population") or 0) * 10 < (raw(found, "population") or 0):
            return None
        near = any(
            abs(close.latitude - lat) < 1.5 and abs(close.longitude - lon) < 1.5
            for lat, lon in self.points[-3:]
        )
        return close if near else None


def raw(found: Any, key: str) -> Any:
    return (getattr(found, "raw", None) or {}).get(key)
