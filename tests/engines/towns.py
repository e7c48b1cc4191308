"""Seven invented events in four towns and a region: the facts of their view never change."""

from datetime import date

from geodata.package import Package
from geodata.schema import Claim, Event, EventSource, Place, Source

TOWNS = {
    "arequipa": ("Arequipa", "PE-ARE", -16.4, -71.53),
    "cusco": ("Cusco", "PE-CUS", -13.52, -71.97),
    "juliaca": ("Juliaca", "PE-PUN", -15.5, -70.1333),
    "lima": ("Lima", "PE-LMA", -12.05, -77.04),
}
# Day, place, type, sub-type, lowest and highest number of deaths or None. The days are of two
# months, since engines write a range within one differently.
EVENTS = (
    ("2022-12-30", "lima", "Protests", "Peaceful protest", None),
    ("2022-12-31", "cusco", "Protests", "Peaceful protest", None),
    ("2023-01-04", "juliaca", "Riots", "Violent demonstration", None),
    ("2023-01-06", "arequipa", "Riots", "Mob violence", (1, 1)),
    ("2023-01-08", "pe-pun", "Protests", "Peaceful protest", None),
    ("2023-01-09", "juliaca", "Riots", "Violent demonstration", (17, 18)),
    ("2023-01-10", "cusco", "Riots", "Violent demonstration", (2, 2)),
)


def package() -> Package:
    events, claims, links = [], [], []
    for day, place, event_type, sub_event_type, deaths in EVENTS:
        when = date.fromisoformat(day)
        name = TOWNS[place][0] if place in TOWNS else "Puno"
        event = Event(
            id=f"pe-{when:%Y%m%d}-{place}",
            start=when,
            end=when,
            date_precision="day",
            place=place,
            geo_precision="place" if place in TOWNS else "admin1",
            event_type=event_type,
            sub_event_type=sub_event_type,
            title={"en": f"A march in {name}", "es": f"Una marcha en {name}"},
            summary={"en": "Many came.", "es": "Vinieron muchos."},
            status="published",
        )
        events.append(event)
        links.append(EventSource(event=event.id, source="gazette"))
        if deaths:
            claim = Claim(
                id=f"{event.id}-deaths",
                event=event.id,
                source="gazette",
                kind="deaths",
                category="clash",
                low=deaths[0],
                high=deaths[1],
                wording="exact",
                as_of=when,
            )
            claims.append(claim)
    places = [
        Place(
            id=id,
            name={"en": name, "es": name},
            admin1=region,
            country="PE",
            lat=lat,
            lon=lon,
            level="place",
        )
        for id, (name, region, lat, lon) in TOWNS.items()
    ]
    puno = Place(
        id="pe-pun",
        name={"en": "Puno region", "es": "Región Puno"},
        admin1="PE-PUN",
        country="PE",
        level="admin1",
    )
    gazette = Source(
        id="gazette",
        outlet="The Gazette",
        published=date(2023, 1, 11),
        date_basis="stated",
        language="en",
        scale="national",
    )
    return Package(
        name="towns",
        version="1.0",
        data_date=date(2023, 1, 11),
        country="PE",
        title={"en": "Unrest in four towns", "es": "Protestas en cuatro ciudades"},
        coverage={"en": "Four towns", "es": "Cuatro ciudades"},
        licence="CC-BY-4.0",
        credits=(),
        sources=(gazette,),
        places=(*places, puno),
        events=tuple(events),
        claims=tuple(claims),
        event_sources=tuple(links),
    )
