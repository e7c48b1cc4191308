"""A data package that can be held in the head, for the tests of reading, checking, publishing."""

from datetime import date

import pytest

from geodata import package
from geodata.datapackage.descriptor import Credit
from geodata.datapackage.rules import Fault
from geodata.package import InvalidPackage, Package
from geodata.schema import Body, Claim, Event, EventSource, Place, Source

DAY = date(2023, 1, 9)

SMALL = Package(
    name="small",
    version="1.0",
    data_date=date(2026, 11, 22),
    country="PE",
    title={"en": "Unrest in Puno", "es": "Protestas en Puno"},
    coverage={"en": "One town and its region", "es": "Un pueblo y su región"},
    licence="CC-BY-4.0",
    credits=(Credit("A gazetteer, CC BY 4.0", "https://gazetteer.example/"),),
    sources=(
        Source(
            id="gazette-1",
            outlet="The Gazette",
            url="https://gazette.example/1",
            published=DAY,
            date_basis="stated",
            language="en",
            scale="national",
            sha256="0" * 64,
        ),
        Source(id="radio-1", outlet="Radio Ñ", date_basis="unknown", language="es", scale="local"),
    ),
    places=(
        Place(
            id="juliaca",
            name={"en": "Juliaca", "es": "Juliaca"},
            admin1="PE-PUN",
            admin2="San Román",
            country="PE",
            lat=-15.5,
            lon=-70.1333,
            level="place",
            approximate=True,
        ),
        Place(
            id="pe-pun",
            name={"en": "Puno region", "es": "Región Puno"},
            admin1="PE-PUN",
            country="PE",
            level="admin1",
        ),
    ),
    events=(
        Event(
            id="pe-20230109-juliaca",
            start=DAY,
            end=DAY,
            date_precision="day",
            place="juliaca",
            geo_precision="near",
            event_type="Riots",
            sub_event_type="Violent demonstration",
            title={"en": 'A march to the airport, and "shots"', "es": "Una marcha al aeropuerto"},
            summary={
                "en": "Marchers and police met.\nPeople died.",
                "es": "Hubo choques.\nHubo muertos.",
            },
            actors=("rioters-peru", "police-peru"),
            status="published",
            coder_note={
                "en": "Another reading: excessive force.",
                "es": "Otra lectura: fuerza excesiva.",
            },
        ),
        Event(
            id="pe-20230110-puno",
            start=date(2023, 1, 10),
            end=date(2023, 1, 16),
            date_precision="week",
            place="pe-pun",
            geo_precision="admin1",
            event_type="Strategic developments",
            sub_event_type="Other",
            title={"en": "Emergency in Puno", "es": "Emergencia en Puno"},
            status="draft",
        ),
    ),
    claims=(
        Claim(
            id="c1",
            event="pe-20230109-juliaca",
            source="gazette-1",
            kind="deaths",
            category="clash",
            low=17,
            wording="at_least",
            as_of=DAY,
            scope={"en": "in Juliaca", "es": "en Juliaca"},
            attributed_to="ombudsman",
            wider=True,
            checked="confirmed",
            paragraph=1,
            start=0,
            end=52,
            note={"en": "Counted twice", "es": "Contado dos veces"},
        ),
        Claim(
            id="c2",
            event="pe-20230109-juliaca",
            source="radio-1",
            kind="deaths",
            category="clash",
            low=18,
            high=18,
            wording="exact",
            as_of=date(2023, 1, 10),
            supersedes="c1",
        ),
        Claim(
            id="c3",
            source="gazette-1",
            kind="deaths",
            category="all",
            low=46,
            high=47,
            wording="about",
            as_of=DAY,
            area=("PE",),
            since=date(2022, 12, 7),
        ),
        Claim(
            id="c4",
            source="gazette-1",
            kind="deaths_security",
            category="all",
            low=0,
            high=0,
            wording="exact",
            as_of=DAY,
            area=("PE-ARE", "PE-PUN"),
            since=date(2022, 12, 7),
            part_of="c3",
        ),
    ),
    event_sources=(
        EventSource("pe-20230109-juliaca", "gazette-1"),
        EventSource("pe-20230109-juliaca", "radio-1"),
    ),
    bodies=(
        Body(id="ombudsman", name={"en": "Ombudsman", "es": "Defensoría del Pueblo"}),
        Body(id="police-peru", name={"en": "Police Forces of Peru", "es": "Policía del Perú"}),
        Body(id="rioters-peru", name={"en": "Rioters (Peru)", "es": "Manifestantes violentos"}),
    ),
)


def small() -> dict[str, bytes]:
    return package.render(SMALL)


def edited(file: str, old: str, new: str) -> dict[str, bytes]:
    """The files with one text in one of them replaced."""
    files = small()
    assert files[file].count(old.encode()) == 1, f"{old!r} is not once in {file}"
    return files | {file: files[file].replace(old.encode(), new.encode())}


def faults_of(files: dict[str, bytes]) -> tuple[Fault, ...]:
    with pytest.raises(InvalidPackage) as raised:
        package.parse(files)
    return raised.value.faults
