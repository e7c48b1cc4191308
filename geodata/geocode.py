"""Place names to coordinates, without a network: a geopy geocoder over the bundled gazetteer.

A name rarely decides alone: `geodata.geocoding.namesakes` says what decides among namesakes, and
`raw` says what did. An area has a point too, marked approximate: not where something happened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from geopy import Location, Point
from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder

from geodata import regions
from geodata.geocoding import towns
from geodata.geocoding.country import CountryGazetteer
from geodata.geocoding.gazetteer import FOLDER, Entry, Gazetteer, Kind, tables
from geodata.geocoding.namesakes import Choice, Query, choices
from geodata.geometry import kilometres
from geodata.regions import Outlines
from geodata.schema import LEVELS, Place

LONGEST = 200  # characters; no place is called that much
DECIMALS = 4
NEAREST = 10
AREAS_WITHOUT_A_POINT = ("admin1", "country")

_KINDS = {
    Kind.OWN: "own name",
    Kind.ALIAS: "alias",
    Kind.OTHER: "other name",
    Kind.WORDED: "town or code of the airport",
}


class GazetteerGeocoder(Geocoder):
    """Geocode with the bundled gazetteer. geopy's network settings are accepted and unused.

    Of a package's `country` it knows smaller towns too, and regions by the package's `own`
    outlines.
    """

    def __init__(
        self,
        *,
        folder: Path = FOLDER,
        country: str | None = None,
        own: Outlines | None = None,
        timeout: float | None = DEFAULT_SENTINEL,
        proxies: Any = DEFAULT_SENTINEL,
        user_agent: str | None = None,
        ssl_context: Any = DEFAULT_SENTINEL,
        adapter_factory: Any = None,
        scheme: str | None = None,
    ):
        super().__init__(
            scheme=scheme,
            timeout=timeout,
            proxies=proxies,
            user_agent=user_agent,
            ssl_context=ssl_context,
            adapter_factory=_NoNetwork,
        )
        self.folder = Path(folder)
        self.country = country
        self.own = own

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        country: str | None = None,
        region: str | None = None,
        near: Iterable[Location | Point | Sequence[float]] = (),
        level: str | None = None,
        timeout: float | None = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """Return what a name means, or everything it can mean, best first; None if unknown.

        `country` is a two-letter code and `region` an id such as PE-PUN: what lies elsewhere is
        not returned. `near` are points already located in the same text.
        """
        conditions = self._conditions(query, country, region, level)
        points = [(p.latitude, p.longitude) for p in map(_point, near)]

        def distance(entry: Entry) -> float:
            return min(kilometres((entry.lat, entry.lon), point) for point in points)

        meant = choices(conditions, self.gazetteer.find, distance if points else None)
        found = [self._chosen(choice) for choice in islice(meant, 1 if exactly_one else None)]
        if not found:
            return None
        return found[0] if exactly_one else found

    def reverse(
        self,
        query: Location | Point | Sequence[float] | str,
        *,
        exactly_one: bool = True,
        timeout: float | None = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """Return the nearest town; `raw["distance_km"]` says how far it is."""
        point = _point(query)
        nearest = self.gazetteer.nearest(
            point.latitude, point.longitude, 1 if exactly_one else NEAREST
        )
        found = [self._located(entry, distance_km=round(km, 1)) for km, entry in nearest]
        return found[0] if exactly_one else found

    @cached_property
    def gazetteer(self) -> Gazetteer | CountryGazetteer:
        """The tables, read when the first name is asked for."""
        bundled = tables(self.folder)
        if self.country is None:
            return bundled
        return CountryGazetteer(bundled, self.country, towns.of_country(self.country), self.own)

    def _conditions(
        self, query: str, country: str | None, region: str | None, level: str | None
    ) -> Query:
        if not isinstance(query, str):
            raise GeocoderQueryError(f"query is {query!r}; expected the name of a place")
        if level is not None and level not in LEVELS:
            raise GeocoderQueryError(f"level is {level!r}; expected one of {', '.join(LEVELS)}")
        if country is not None and not self.gazetteer.named("country", country.upper()):
            raise GeocoderQueryError(f"country is {country!r}; expected a code such as 'PE'")
        # Letter case is the caller's: an id of our own has small letters, KE-x-nyanza.
        region_id = None if region is None else self.gazetteer.region_id(region)
        if region is not None and region_id is None:
            raise GeocoderQueryError(f"region is {region!r}; expected an id such as 'PE-PUN'")
        return Query(
            query if len(query) <= LONGEST else "",
            levels=(level,) if level else (),
            country=country and country.upper(),
            region=region_id,
        )

    def _chosen(self, choice: Choice) -> Location:
        hit = choice.hit
        return self._located(
            hit.entry,
            matched=hit.name,
            kind=_KINDS[hit.kind],
            why=choice.why,
            ambiguous=choice.ambiguous,
            alternatives=choice.alternatives,
            note=hit.entry.why,
        )

    def _located(self, entry: Entry, **found: Any) -> Location:
        names: list[str | None] = [entry.name]
        if entry.region and entry.level != "admin1":
            names.append(self.gazetteer.named("admin1", entry.region))
        if entry.level != "country":
            names.append(self.gazetteer.named("country", entry.country))
        raw = {
            "id": entry.id,
            "name": entry.name,
            "level": entry.level,
            "region": entry.region,
            "admin2": entry.area,
            "country": entry.country,
            "population": entry.population,
            "approximate": entry.approximate,
            "source": entry.source,
        }
        return Location(", ".join(filter(None, names)), (entry.lat, entry.lon), raw | found)


def locate_places(places: Iterable[Place], geocoder: GazetteerGeocoder) -> tuple[Place, ...]:
    """Give each place its point, region and area; a point that it has stays.

    A region or country keeps no point: an area is not a dot. What no source places has none
    either, and `unplaced` lists it.
    """
    return tuple(_located(place, geocoder) for place in places)


def unplaced(places: Iterable[Place]) -> tuple[Place, ...]:
    """List the places that should have a point and have none."""
    return tuple(p for p in places if p.lat is None and p.level not in AREAS_WITHOUT_A_POINT)


def _located(place: Place, geocoder: GazetteerGeocoder) -> Place:
    outlines = regions.of(geocoder.own)
    if place.lat is not None and place.lon is not None:
        if place.admin1 and (outlines.by_id(place.admin1) or not geocoder.own):
            return place
        inside = outlines.within(place.country, place.lat, place.lon)
        return replace(place, admin1=inside.id if inside else place.admin1)
    stated = place.admin1 if place.admin1 and outlines.by_id(place.admin1) else None
    names = dict.fromkeys(reversed([*place.name.values()]))
    answers = (
        geocoder.geocode(name, country=place.country, region=stated, level=place.level)
        for name in names
    )
    found: Any = next(filter(None, answers), None)
    if found is None:
        return replace(place, lat=None, lon=None, approximate=False)
    region = found.raw["region"] or place.admin1
    if place.level in AREAS_WITHOUT_A_POINT:
        return replace(place, lat=None, lon=None, admin1=region, approximate=False)
    return replace(
        place,
        lat=round(found.latitude, DECIMALS),
        lon=round(found.longitude, DECIMALS),
        admin1=region,
        admin2=found.raw["admin2"] or place.admin2,
        approximate=found.raw["approximate"],
    )


def _point(where: Location | Point | Sequence[float] | str) -> Point:
    return where.point if isinstance(where, Location) else Point(where)


class _NoNetwork(BaseSyncAdapter):
    """geopy wants an adapter; this one cannot connect."""

    def get_json(self, url: str, *, timeout: float, headers: dict) -> Any:
        raise NotImplementedError("the gazetteer asks no server")

    get_text = get_json
