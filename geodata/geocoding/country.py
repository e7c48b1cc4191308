"""The gazetteer as a package needs it: its country's towns of 500 people, and its own outlines.

The bundled tables hold towns of 5,000 people, and regions by the bundled outlines. Here the smaller
towns of one country come to them, its towns' names in all scripts, and where the package has
outlines of its own, whatever lies in the country has a region of those.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from geodata import regions
from geodata.folding import fold
from geodata.geocoding.gazetteer import Entry, Gazetteer, Hit, Kind
from geodata.geocoding.names import without_level
from geodata.geocoding.towns import Town
from geodata.regions import Outlines

SHORTEST_CAPITALS = 5  # "ATE", "LIMA" and the like are codes, not other names


class CountryGazetteer:
    """Names to entries, as `Gazetteer` has them, with more of one country."""

    def __init__(
        self, base: Gazetteer, country: str, towns: Iterable[Town], own: Outlines | None
    ) -> None:
        self._base = base
        self._country = country
        self._towns = towns
        self._own = {region.id: region for region in own.regions} if own else {}
        self._outlines = regions.of(own)

    def find(self, key: str) -> list[Hit]:
        """Return what bears a folded name."""
        known = [hit for hit in self._base.find(key) if not self._is_replaced(hit.entry)]
        hits = [replace(hit, entry=self._placed(hit.entry)) for hit in known]
        there = {hit.entry.id for hit in hits}
        return [*hits, *(hit for hit in self._more.get(key, ()) if hit.entry.id not in there)]

    def named(self, level: str, id: str) -> str | None:
        """Return the name of a region or a country by its id."""
        if level == "admin1" and id in self._own:
            return self._own[id].name("en")
        return self._base.named(level, id)

    def region_id(self, text: str) -> str | None:
        """Return a region's id as it is written, whatever the case of `text`."""
        own = {id.casefold(): id for id in self._own}
        found = own.get(text.casefold()) or self._base.region_id(text)
        replaced = self._own and found and found.startswith(f"{self._country}-")
        return None if replaced and found not in self._own else found

    def nearest(self, lat: float, lon: float, count: int) -> list[tuple[float, Entry]]:
        """Return the nearest of the larger towns, each with its distance in kilometres."""
        found = self._base.nearest(lat, lon, count)
        return [(kilometres, self._placed(entry)) for kilometres, entry in found]

    def _is_replaced(self, entry: Entry) -> bool:
        return bool(self._own) and entry.level == "admin1" and entry.country == self._country

    def _placed(self, entry: Entry) -> Entry:
        """Give an entry its region of the package's own outlines."""
        if not self._own or entry.country != self._country or entry.level == "country":
            return entry
        return replace(entry, region=self._region(entry.lat, entry.lon))

    def _region(self, lat: float, lon: float) -> str | None:
        found = self._outlines.within(self._country, lat, lon)
        return found.id if found else None

    @cached_property
    def _more(self) -> dict[str, list[Hit]]:
        """What the bundled tables lack, by folded name."""
        found: dict[str, list[Hit]] = defaultdict(list)
        for id, region in self._own.items():
            for name in region.names.values():
                point = self._outlines.inside(id)
                entry = Entry(
                    id, "admin1", region.name("en"), self._country, id, None, *point, None, True,
                    "the package's own outlines",
                )  # fmt: skip
                for key in dict.fromkeys((fold(name), without_level(fold(name))[0])):
                    found[key].append(Hit(entry, Kind.OWN, name))
        known = {entry.id: entry for entry in self._base.entries(self._country)}
        for town in self._towns:
            entry = self._placed(known.get(town.id) or self._entry(town))
            keys = {fold(name): Kind.OTHER for name in town.other_names if not _is_code(name)}
            for key, kind in (keys | {fold(town.name): Kind.OWN}).items():
                found[key].append(Hit(entry, kind, town.name if kind == Kind.OWN else key))
        found.pop("", None)  # of names that are signs alone
        return found

    def _entry(self, town: Town) -> Entry:
        return Entry(
            town.id, "place", town.name, self._country, self._region(town.lat, town.lon), None,
            town.lat, town.lon, town.population or None, False,
            f"https://www.geonames.org/{town.id}",
        )  # fmt: skip


def _is_code(name: str) -> bool:
    return name.isascii() and name.isupper() and len(name) < SHORTEST_CAPITALS
