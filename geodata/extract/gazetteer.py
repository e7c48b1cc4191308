"""The geocoder as one article asks it: with a memory, and the article's country as a condition."""

from typing import Any

from geodata.extract.values import DraftPlace, Geocode

LARGE = 100_000  # people: a town that a bare name can mean
VERY_LARGE = 500_000  # people: a city that is known abroad
TOWN = 15_000  # people: a town so large is meant by its name, not the region called after it
NOBODY = "XX"  # the gazetteer's code for land that no country is said to own
AREAS = ("admin1", "country")


class Gazetteer:
    """The geocoder with a memory for one article."""

    def __init__(self, geocode: Geocode, country: str | None, abroad: frozenset[str] = frozenset()):
        self._geocode = geocode
        self._known: dict[tuple[Any, ...], Any] = {}
        self.country = country
        self.abroad = abroad  # other countries that the text names

    def find(
        self,
        name: str,
        country: str | None = None,
        region: str | None = None,
        level: str | None = None,
    ) -> Any:
        """Ask once for a name under conditions."""
        country = None if country == NOBODY else country
        key = (name, country, region, level)
        if key not in self._known:
            given = {"country": country, "region": region, "level": level}
            self._known[key] = self._geocode(
                name, **{word: value for word, value in given.items() if value}
            )
        return self._known[key]

    def best(self, name: str, level: str | None = None) -> Any:
        """Return what a name means in the article's country, or where the text allows."""
        if self.country is None:
            return self._town(name, self.find(name, level=level), level)
        here = self._town(name, self.find(name, self.country, level=level), level)
        if here is not None:
            return here
        away = self.find(name, level=level)
        if away is None or raw(away, "level") == "country":
            return away
        known = raw(away, "country") in self.abroad or (raw(away, "population") or 0) > VERY_LARGE
        return away if known else None

    def inside(self, name: str, parent: DraftPlace, level: str | None = None) -> Any:
        """Return what a name means inside a place."""
        if parent.level == "country":
            return self.find(name, parent.country, level=level)
        found = None
        if parent.level == "admin2" or parent.level == "place":
            found = self.find(f"{name}, {parent.name}", parent.country, level=level)
        if found is None and parent.admin1:
            found = self.find(name, parent.country, parent.admin1, level)
        return found

    def _town(self, name: str, found: Any, level: str | None) -> Any:
        """Prefer the large town to the region that is called after it."""
        if found is None or level or raw(found, "level") != "admin1":
            return found
        town = self.find(name, raw(found, "country"), raw(found, "region"), "place")
        return town if town is not None and (raw(town, "population") or 0) > TOWN else found


def raw(found: Any, key: str) -> Any:
    """Return one property of what the geocoder found."""
    return (getattr(found, "raw", None) or {}).get(key)


def place_of(found: Any, name: str) -> DraftPlace:
    """Return what the geocoder found as a place of a draft; an area has no point."""
    level = raw(found, "level") or "place"
    area = level in AREAS
    airport = (
        level == "site" and raw(found, "name") == f"{name} Airport"
    )  # a town known by it alone
    return DraftPlace(
        name=name if airport else raw(found, "name") or name,
        id=None if airport else raw(found, "id"),
        level="place" if airport else level,
        lat=None if area else round(found.latitude, 4),
        lon=None if area else round(found.longitude, 4),
        admin1=raw(found, "region"),
        admin2=raw(found, "admin2"),
        country=raw(found, "country"),
        approximate=airport or (bool(raw(found, "approximate")) and not area),
    )
