"""Invented events in the shape of a real year: the same package for the same numbers.

    python -m benchmarks.synthetic OUT --events 5000     writes it as a data package

Few places have most of the events, few days have most of them, most events have no figure of
deaths, and some of the figures are ranges or open. Each event is about as rich as one of the
bundled package (two or three sources and claims, title, summary and often a note in both
languages), and the whole is a package that `geodata.package.read` accepts. Nothing here
happened; regions are the bundled ones, so that the real base map is drawn under them.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random

from benchmarks import invented
from geodata import package as packages
from geodata import regions
from geodata.package import Package
from geodata.schema import (
    SUB_EVENT_TYPES,
    Body,
    Claim,
    Event,
    EventSource,
    Place,
    Source,
    slug,
)

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
REPORTS = {1: 48, 2: 27, 3: 10, 4: 6, 5: 5, 7: 3, 10: 1}  # how many sources tell of an event
TOLD_AGAIN = 0.1  # of the reports are one of the articles before
NOTED = 0.75  # of the events have a coder's note
# kind, category, the part of the events that have such a figure, and its largest value
FIGURES = (
    ("deaths", "clash", 0.30, 60),
    ("deaths", "indirect", 0.02, 5),
    ("deaths_security", "all", 0.02, 5),
    ("injuries", "clash", 0.35, 300),
    ("injuries_security", "clash", 0.10, 40),
    ("crowd", "not_stated", 0.50, 20_000),
    ("arrests", "not_stated", 0.20, 200),
)
WORDINGS = {"exact": 70, "about": 12, "at_least": 8, "over": 5, "vague": 5}
GROUPS, COUNTING, OUTLETS = 40, 30, 60


def package(events: int, places: int = PLACES, days: int = DAYS, seed: int = SEED) -> Package:
    """So many invented events, in up to so many places of one country, over so many days."""
    if min(events, places, days) < 2:
        raise ValueError(
            f"{events} events in {places} places over {days} days; expected 2 or more of each"
        )
    random = Random(f"{seed}/{events}/{places}/{days}")
    names = invented.names(random)
    towns = _towns(random, names, places)
    whole = {town.admin1: _region(town.admin1) for town in towns}
    acting = _bodies(random, names, invented.GROUPS, GROUPS)
    counting = _bodies(random, names, invented.COUNTING, COUNTING)
    made = _events(random, events, towns, acting, days)
    sources, reports = _reports(random, names, made)
    claims = (
        *_claims(random, made, reports, {town.id: town for town in towns}, counting),
        *_tolls(sources, counting, days),
    )
    return Package(
        name=f"synthetic-{events}",
        version="1",
        data_date=max(
            *(source.published for source in sources if source.published),
            *(claim.as_of for claim in claims),
        ),
        country=COUNTRY,
        title={"en": f"{events} invented events", "es": f"{events} sucesos inventados"},
        coverage={"en": "Nothing here happened.", "es": "Nada de esto ocurrió."},
        licence="CC0-1.0",
        sources=tuple(sources),
        places=(*towns, *whole.values()),
        events=tuple(made),
        claims=claims,
        event_sources=tuple(
            EventSource(event, source.id) for event, told in reports.items() for source in told
        ),
        bodies=(*acting, *counting),
    )


def checked(events: int) -> Package:
    """Such a package, read and checked as an editor's is."""
    return packages.parse(packages.render(package(events)))


def _towns(random: Random, names: Iterator[str], wanted: int) -> list[Place]:
    """Towns at random points of the country."""
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
        name = next(names)
        towns.append(
            Place(
                id=slug(name),
                name={"en": name, "es": name},
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
        name={"en": region.names["en"], "es": region.names["es"]},
        admin1=id,
        country=COUNTRY,
        level="admin1",
    )


def _bodies(
    random: Random, names: Iterator[str], kinds: Sequence[invented.Pair], wanted: int
) -> list[Body]:
    bodies = []
    for name in islice(names, wanted):
        english, spanish = invented.told(random, kinds, ({"name": name}, {"name": name}))
        bodies.append(Body(id=slug(english), name={"en": english, "es": spanish}))
    return bodies


def _events(
    random: Random, wanted: int, towns: Sequence[Place], acting: Sequence[Body], days: int
) -> list[Event]:
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
        actors = random.sample(acting, random.choice((1, 1, 2, 2, 3)))
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
                actors=tuple(sorted(body.id for body in actors)),
                status="published",
                **_texts(random, sub.event_type, town, random.choice(towns), actors[0]),
            )
        )
    return events


def _weight(day: int, days: int) -> float:
    """Calm all year, with waves; a shorter or longer year has them in the same parts of it."""
    at = day * DAYS / days
    waves = sum(weight * 2 ** -(((at - peak) / spread) ** 2) for peak, spread, weight in WAVES)
    return CALM / len(WAVES) + waves


def _texts(
    random: Random, event_type: str, town: Place, other: Place, group: Body
) -> dict[str, dict[str, str] | None]:
    said = {"town": town.name["en"], "other": other.name["en"], "n": random.randrange(2, 90) * 10}
    names = ({**said, "group": group.name["en"]}, {**said, "group": group.name["es"]})
    title = invented.told(random, invented.TITLES[event_type], names)
    happened = invented.told(random, invented.HAPPENED, names)
    went_on = invented.told(random, invented.WENT_ON, names)
    noted = random.random() < NOTED
    note = invented.told(random, invented.NOTES, names) if noted else None
    summary = [f"{first} {second}" for first, second in zip(happened, went_on, strict=True)]
    texts = {"title": title, "summary": summary, "coder_note": note}
    return {
        field: both and dict(zip(("en", "es"), both, strict=True)) for field, both in texts.items()
    }


def _reports(
    random: Random, names: Iterator[str], events: Sequence[Event]
) -> tuple[list[Source], dict[str, list[Source]]]:
    """The articles, and which of them tell of each event: most are of one event alone."""
    outlets = [random.choice(invented.OUTLETS).format(name=name) for name in islice(names, OUTLETS)]
    sources: list[Source] = []
    reports = {}
    for event in events:
        told: dict[str, Source] = {}
        (wanted,) = random.choices(tuple(REPORTS), weights=tuple(REPORTS.values()))
        while len(told) < wanted:
            if len(sources) > 30 and random.random() < TOLD_AGAIN:
                source = random.choice(sources[-30:])
            else:
                source = _source(random, len(sources), random.choice(outlets), event)
                sources.append(source)
            told[source.id] = source
        reports[event.id] = list(told.values())
    return sources, reports


def _source(random: Random, number: int, outlet: str, event: Event) -> Source:
    day = event.start + timedelta(days=random.randrange(3))
    path = f"{day:%Y/%m/%d}/{slug(event.title['es'])}-{number}"
    dated = random.random() < 0.9
    return Source(
        id=f"{slug(outlet)}-{number}",
        outlet=outlet,
        url=f"https://{slug(outlet)}.example/noticias/{path}" if random.random() < 0.9 else None,
        published=day if dated else None,
        date_basis=random.choice(("stated", "url", "inferred")) if dated else "unknown",
        language=random.choice(("es", "es", "es", "es", "en")),
        scale=random.choice(("local", "regional", "national", "national", "international")),
    )


def _claims(
    random: Random,
    events: Sequence[Event],
    reports: Mapping[str, Sequence[Source]],
    towns: Mapping[str, Place],
    counting: Sequence[Body],
) -> list[Claim]:
    """Figures as the sources of each event give them: some alike, some later and higher."""
    claims: list[Claim] = []
    for event in events:
        told = reports[event.id]
        where = towns[event.place].name["en"] if event.place in towns else event.place.upper()
        for kind, category, share, largest in FIGURES:
            if random.random() >= share:
                continue
            value = 0 if random.random() < 0.5 else min(int(random.paretovariate(1.3)), largest)
            if kind == "crowd":
                value = random.randrange(1, 40) * 50
            counted = random.sample(told, random.randint(1, min(len(told), 4)))
            claims += [
                _claim(
                    random,
                    id=f"claim-{len(claims) + later}",
                    event=event.id,
                    source=source.id,
                    kind=kind,
                    category=category,
                    low=value + (random.randint(1, 3) if later and random.random() < 0.3 else 0),
                    as_of=event.end + timedelta(days=later),
                    where=where,
                    counting=counting,
                )
                for later, source in enumerate(counted)
            ]
    return claims


def _claim(
    random: Random,
    *,
    low: int,
    kind: str,
    where: str,
    counting: Sequence[Body],
    **given: object,
) -> Claim:
    wording = random.choices(tuple(WORDINGS), weights=tuple(WORDINGS.values()))[0]
    highs = {"exact": low, "about": low + random.randint(1, 4)}
    scope = invented.told(random, invented.SCOPES[kind], ({"town": where}, {"town": where}))
    noted = random.random() < 0.4
    note = random.choice(invented.CLAIM_NOTES) if noted else (None, None)
    return Claim(
        kind=kind,
        low=low,
        high=highs.get(wording),
        wording=wording,
        scope=scope[0] and {"en": scope[0], "es": scope[1]},
        attributed_to=random.choice(counting).id if random.random() < 0.5 else None,
        wider=random.random() < 0.03,
        checked=random.choices(("confirmed", "not_refound", None), weights=(65, 10, 25))[0],
        note=note[0] and {"en": note[0], "es": note[1]},
        **given,
    )


def _tolls(sources: Sequence[Source], counting: Sequence[Body], days: int) -> list[Claim]:
    """One count of the whole country a month, so that the toll panel has work to do."""
    return [
        Claim(
            id=f"toll-{day}",
            source=sources[0].id,
            kind="deaths",
            category="clash",
            low=20 + day * 3,
            high=20 + day * 3,
            wording="exact",
            as_of=FIRST_DAY + timedelta(days=day),
            attributed_to=counting[0].id,
            area=(COUNTRY,),
            since=FIRST_DAY,
        )
        for day in range(15, days, 30)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=int, default=5_000)
    given = parser.parse_args()
    packages.write(package(given.events), given.out)


if __name__ == "__main__":
    main()
