"""Invented events in the shape of a real year: the same package for the same numbers.

Few places have most of the events, few days have most of them, most events have no figure
of deaths, and some of the figures are ranges or open. Nothing here happened.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from geodata import regions
from geodata.package import Package
from geodata.schema import SUB_EVENT_TYPES, Claim, Event, EventSource, Place, Source

COUNTRY = "PE"
FIRST_DAY = date(2022, 1, 1)
PLACES = 1_000
DAYS = 365
SEED = 20221207
SKEW = 0.9  # the place of rank n has events in proportion to 1 / n ** SKEW
WAVES = ((60, 6, 3.0), (150, 12, 2.0), (270, 4, 4.0), (340, 10, 5.0))  # day, spread, weight
CALM = 6.0  # the weight of all days alike, beside those of the waves
OF_TYPE = {
    "Battles": 2,
    "Protests": 60,
    "Riots": 22,
    "Explosions/Remote violence": 3,
    "Violence against civilians": 8,
    "Strategic developments": 5,
}
PRECISION = {"site": 10, "place": 75, "near": 12, "admin1": 3}


def package(events: int, places: int = PLACES, days: int = DAYS, seed: int = SEED) -> Package:
    """So many invented events, in up to so many places of one country, over so many days."""
    if min(events, places, days) < 2:
        raise ValueError(
            f"{events} events in {places} places over {days} days; expected 2 or more of each"
        )
    random = Random(f"{seed}/{events}/{places}/{days}")
    towns = _towns(random, places)
    whole = {town.admin1: _region(town.admin1) for town in towns}
    made = _events(random, events, towns, days)
    return Package(
        name=f"synthetic-{events}",
        version="1",
        data_date=FIRST_DAY + timedelta(days=days),
        country=COUNTRY,
        title={"en": f"{events} invented events", "es": f"{events} sucesos inventados"},
        coverage={"en": "Nothing here happened.", "es": "Nada de esto ocurrió."},
        licence="CC0-1.0",
        sources=_sources(),
        places=(*towns, *whole.values()),
        events=tuple(made),
        claims=(*_claims(random, made), *_tolls(days)),
        event_sources=tuple(
            EventSource(event.id, f"outlet-{random.randrange(SOURCES)}") for event in made
        ),
    )


SOURCES = 200


def _sources() -> tuple[Source, ...]:
    return tuple(
        Source(
            id=f"outlet-{number}",
            outlet=f"Outlet {number}",
            published=FIRST_DAY,
            date_basis="stated",
            language="es",
            scale="national",
        )
        for number in range(SOURCES)
    )


def _towns(random: Random, wanted: int) -> list[Place]:
    """Towns at random points of the country, so that the real base map is drawn under them."""
    inside = regions.bundled()
    boxes = [region.bbox for region in inside.of_country(COUNTRY)]
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    towns: list[Place] = []
    while len(towns) < wanted:
        lat, lon = round(random.uniform(south, north), 4), round(random.uniform(west, east), 4)
        region = inside.at(lat, lon)
        if region is None or region.country != COUNTRY:
            continue
        number = len(towns)
        towns.append(
            Place(
                id=f"town-{number}",
                name_en=f"Town {number}",
                name_es=f"Pueblo {number}",
                admin1=region.id,
                country=COUNTRY,
                lat=lat,
                lon=lon,
                level="place",
            )
        )
    return towns


def _region(id: str) -> Place:
    region = regions.bundled().by_id(id)
    return Place(
        id=id.lower(),
        name_en=region.name_en,
        name_es=region.name_es,
        admin1=id,
        country=COUNTRY,
        level="admin1",
    )


def _events(random: Random, wanted: int, towns: Sequence[Place], days: int) -> list[Event]:
    of_town = list(accumulate((rank + 1) ** -SKEW for rank in range(len(towns))))
    of_day = list(accumulate(_weight(day, days) for day in range(days)))
    of_sub = list(accumulate(OF_TYPE[sub.event_type] / sub.severity for sub in SUB_EVENT_TYPES))
    chosen = random.choices(range(days), cum_weights=of_day, k=wanted)
    chosen[:2] = [0, days - 1]  # so that the data have all the days that were asked for
    events = []
    for number, day in enumerate(sorted(chosen)):
        town = random.choices(towns, cum_weights=of_town)[0]
        sub = random.choices(SUB_EVENT_TYPES, cum_weights=of_sub)[0]
        precision = random.choices(tuple(PRECISION), weights=tuple(PRECISION.values()))[0]
        week = random.random() < 0.05 and day + 6 < days
        start = FIRST_DAY + timedelta(days=day)
        events.append(
            Event(
                id=f"event-{number}",
                start=start,
                end=start + timedelta(days=6 if week else 0),
                date_precision="week" if week else "day",
                place=town.admin1.lower() if precision == "admin1" else town.id,
                geo_precision=precision,
                event_type=sub.event_type,
                sub_event_type=sub.name,
                title_en=f"Invented event {number}",
                title_es=f"Suceso inventado {number}",
                status="published",
            )
        )
    return events


def _weight(day: int, days: int) -> float:
    """Calm all year, with waves; a shorter or longer year has them in the same parts of it."""
    at = day * DAYS / days
    waves = sum(weight * 2 ** -(((at - peak) / spread) ** 2) for peak, spread, weight in WAVES)
    return CALM / len(WAVES) + waves


def _claims(random: Random, events: Sequence[Event]) -> list[Claim]:
    """Figures of deaths for three events in ten, a few of indirect and of security forces."""
    claims = []
    for event in events:
        for kind, category, share in (
            ("deaths", "clash", 0.30),
            ("deaths", "indirect", 0.01),
            ("deaths_security", "all", 0.02),
        ):
            if random.random() >= share:
                continue
            low = 0 if random.random() < 0.5 else min(int(random.paretovariate(1.3)), 60)
            shape = random.choices(("exact", "about", "at_least"), weights=(70, 20, 10))[0]
            high = {"exact": low, "about": low + random.randint(1, 4), "at_least": None}[shape]
            claims.append(
                Claim(
                    id=f"claim-{len(claims)}",
                    event=event.id,
                    source=f"outlet-{random.randrange(SOURCES)}",
                    kind=kind,
                    category=category,
                    low=low,
                    high=high,
                    wording=shape,
                    as_of=event.end,
                )
            )
    return claims


def _tolls(days: int) -> list[Claim]:
    """One count of the whole country a month, so that the toll panel has work to do."""
    return [
        Claim(
            id=f"toll-{day}",
            source="outlet-0",
            kind="deaths",
            category="clash",
            low=20 + day * 3,
            high=20 + day * 3,
            wording="exact",
            as_of=FIRST_DAY + timedelta(days=day),
            area=(COUNTRY,),
            since=FIRST_DAY,
        )
        for day in range(15, days, 30)
    ]
