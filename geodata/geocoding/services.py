"""The gazetteer first, and a geocoding service of geopy for the names that it lacks.

Each answer is remembered on disk, also that a service knows no such place. An outage is neither:
it is raised and never remembered. A service is asked once a second at most.
"""

import inspect
import logging
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from geopy import Location
from geopy.adapters import BaseAdapter, BaseSyncAdapter, URLLibAdapter
from geopy.exc import ConfigurationError, GeocoderNotFound, GeocoderParseError, GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.geocoders.base import Geocoder

from geodata.extract.values import DraftEvent, Geocode, Reading
from geodata.folding import fold
from geodata.geocode import AREAS_WITHOUT_A_POINT, GazetteerGeocoder
from geodata.geocoding.memory import Answer, Memory
from geodata.regions import Regions

SECONDS_BETWEEN = 1.0  # what public services ask for
SECONDS_AFTER_AN_ERROR = 5.0
TRIES_MORE = 1
TIMEOUT = 10  # seconds
FROM_SERVICE = "place_from_service"  # a reason of an event's confidence

# Nominatim says what a thing is; a street or a shop that bears the name is not the place meant.
_SETTLEMENTS = (
    "city town village hamlet municipality locality isolated_dwelling suburb borough quarter "
    "neighbourhood city_district"
)
_AREAS = "county province district state_district department region"
_SITES = "aeroway aerodrome railway bridge university college hospital prison mine quarry"
LEVEL_OF = {
    **dict.fromkeys(_SETTLEMENTS.split(), "place"),
    **dict.fromkeys(_AREAS.split(), "admin2"),
    **dict.fromkeys(_SITES.split(), "site"),
}


class UnknownService(ValueError):
    """There is no such geocoder, or it lacks a setting."""


class ServiceFailed(RuntimeError):
    """A service gave no answer that can be used; it may know the place."""


class Service:
    """One geopy geocoder, paced. Returns an answer or None for "no such place"; else raises."""

    def __init__(
        self,
        name: str,
        settings: Mapping[str, str],
        *,
        user_agent: str,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ):
        logging.getLogger("geopy").addHandler(logging.NullHandler())  # it tells of each retry
        self._geocoder = _geocoder(name, settings, user_agent)
        domain = getattr(self._geocoder, "domain", None) or settings.get("domain", "")
        self.name = f"{name.lower()} {domain}".strip()
        self._paced = _Paced(self._geocoder.geocode, sleep, clock)

    def ask(self, question: str) -> Answer | None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)  # geopy says what it then raises
                found = self._paced(question)
            return None if found is None else _answer(found)
        except GeopyError as problem:
            raise self._failed(question, problem) from problem
        except (LookupError, ValueError, TypeError, AttributeError) as problem:
            raise self._failed(question, GeocoderParseError(repr(problem))) from problem

    def _failed(self, question: str, problem: GeopyError) -> ServiceFailed:
        said = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
        return ServiceFailed(
            f"{self.name} gave no usable answer about {question!r} ({said}); "
            "try again later, answers so far are remembered"
        )


class GazetteerThenService:
    """Geocode as the gazetteer does; what it lacks, a service may know."""

    def __init__(
        self, gazetteer: GazetteerGeocoder, service: Service, memory: Memory, regions: Regions
    ):
        self._gazetteer = gazetteer
        self._service = service
        self._memory = memory
        self._regions = regions

    def geocode(
        self, query: str, *, exactly_one: bool = True, **context: Any
    ) -> Location | list[Location] | None:
        found = self._gazetteer.geocode(query, exactly_one=exactly_one, **context)
        if found or not fold(query):
            return found
        question = ", ".join([query, *self._within(context)])
        answer = self._memory.ask(self._service.name, question, lambda: self._service.ask(question))
        located = answer and self._located(query, answer, context)
        if not located:
            return None
        return located if exactly_one else [located]

    def _within(self, context: Mapping[str, Any]) -> Iterable[str]:
        names = self._gazetteer.gazetteer
        region = names.region_id(context.get("region") or "")
        for level, id in (("admin1", region), ("country", (context.get("country") or "").upper())):
            if id and (name := names.named(level, id)):
                yield name

    def _located(self, query: str, answer: Answer, context: Mapping[str, Any]) -> Location | None:
        """Take an answer for the place meant, or drop it: a namesake is worse than no place."""
        region = self._regions.at(answer.lat, answer.lon)
        level = LEVEL_OF.get(answer.kind) if answer.kind else "place"
        wanted = context.get("level")
        if (
            region is None
            or level is None
            or (wanted and wanted != level)
            or not _same_name(query, answer.address)
            or (context.get("country") or region.country).upper() != region.country
            or (context.get("region") or region.id).casefold() != region.id.casefold()
        ):
            return None
        return Location(
            answer.address,
            (answer.lat, answer.lon),
            {
                "id": f"{self._service.name}:{answer.lat},{answer.lon}",
                "name": query,
                "level": level,
                "region": region.id,
                "admin2": None,
                "country": region.country,
                "population": None,
                "approximate": False,
                "source": self._service.name,
                "matched": query,
                "kind": "service",
                "why": "the gazetteer lacks it",
                "ambiguous": False,
                "alternatives": 0,
                "note": None,
            },
        )


def completed(reading: Reading, geocode: Geocode) -> Reading:
    """Place the events whose place the gazetteer lacks.

    Only what was read as the place of an event is asked for, not each capital letter that the
    text has.
    """
    return replace(reading, events=tuple(_completed(e, reading, geocode) for e in reading.events))


def _completed(event: DraftEvent, reading: Reading, geocode: Geocode) -> DraftEvent:
    place = event.place
    if place.lat is not None or place.level in AREAS_WITHOUT_A_POINT:
        return event
    country = place.country or reading.article.country
    found = geocode(place.name, country=country, region=place.admin1)
    if found is None:
        return event
    located = replace(
        place,
        id=found.raw["id"],
        level=found.raw["level"],
        lat=found.latitude,
        lon=found.longitude,
        admin1=found.raw["region"],
        country=found.raw["country"],
        approximate=found.raw["approximate"],
    )
    area = found.raw["level"] == "admin2"
    reasons = (*(reason for reason in event.reasons if reason != "place_not_found"), FROM_SERVICE)
    return replace(
        event,
        place=located,
        geo_precision="admin2" if area else event.geo_precision,
        reasons=reasons,
    )


class _Paced(RateLimiter):
    """geopy's limiter with its clock given. A failure must not pass for "not found"."""

    def __init__(self, ask: Callable, sleep: Callable[[float], None], clock: Callable[[], float]):
        super().__init__(
            ask,
            min_delay_seconds=SECONDS_BETWEEN,
            max_retries=TRIES_MORE,
            error_wait_seconds=SECONDS_AFTER_AN_ERROR,
            swallow_exceptions=False,
        )
        self._sleep = sleep
        self._clock = clock


class _Checked(BaseSyncAdapter):
    """geopy takes any empty JSON for "no such place"; only an empty list says so."""

    def __init__(self, inner: BaseSyncAdapter):
        super().__init__(proxies=None, ssl_context=None)
        self._inner = inner

    def get_json(self, url: str, *, timeout: float, headers: dict) -> Any:
        told = self._inner.get_json(url, timeout=timeout, headers=headers)
        if isinstance(told, list) or (isinstance(told, dict) and told):
            return told
        raise GeocoderParseError(f"{told!r} is no answer")

    def get_text(self, url: str, *, timeout: float, headers: dict) -> str:
        return self._inner.get_text(url, timeout=timeout, headers=headers)


def _checked(*, proxies: Any, ssl_context: Any) -> BaseAdapter:
    # geopy's other adapter asks three times at once when there is no answer.
    return _Checked(URLLibAdapter(proxies=proxies, ssl_context=ssl_context))


def _geocoder(name: str, settings: Mapping[str, str], user_agent: str) -> Geocoder:
    try:
        kind = get_geocoder_for_service(name)
    except GeocoderNotFound:
        raise UnknownService(
            f"geopy has no geocoder {name!r}; nominatim and photon need no key"
        ) from None
    parameters = inspect.signature(kind).parameters
    if strange := [key for key in settings if key not in parameters]:
        known = ", ".join(key for key in parameters if key not in ("proxies", "ssl_context"))
        raise UnknownService(f"{name} has no setting {strange[0]!r}; it has {known}")
    missing = [
        key
        for key, parameter in parameters.items()
        if parameter.default is parameter.empty and key not in settings
    ]
    if missing:
        setting = f"UNREST_GEOCODER_{missing[0].upper()}"
        raise UnknownService(f"{name} needs its {missing[0]}; set {setting}")
    given = {"user_agent": user_agent, "timeout": TIMEOUT, "adapter_factory": _checked}
    if "timeout" in settings:
        given["timeout"] = _seconds(settings["timeout"])
    try:
        return kind(**{**settings, **given})
    except (ConfigurationError, TypeError, ValueError) as problem:
        raise UnknownService(f"{name}: {problem}") from problem


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UnknownService(f"timeout is {text!r}; expected seconds") from None


def _answer(found: Location) -> Answer:
    lat, lon = float(found.latitude), float(found.longitude)
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"({lat}, {lon}) is no point")
    raw = found.raw if isinstance(found.raw, Mapping) else {}
    kind = raw.get("addresstype") or raw.get("type")
    return Answer(lat, lon, str(found.address), kind if isinstance(kind, str) else None)


def _same_name(query: str, address: str) -> bool:
    asked, told = fold(query), fold(address.split(",")[0])
    return asked == told or f" {asked} " in f" {told} " or f" {told} " in f" {asked} "
