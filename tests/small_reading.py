"""One article in our own words and what is read of it, for tests of what follows reading."""

from datetime import date

from geodata.extract.values import (
    Article,
    DraftClaim,
    DraftEvent,
    DraftPlace,
    Evidence,
    PassedOver,
    PlaceMention,
    Reading,
    Span,
)
from geodata.reading.gold import Coded, CodedClaim, CodedEvent

TEXT = """\
At least 17 people died on Monday when marchers and police clashed in Juliaca, the ombudsman said.

Six officers were hurt. Nurses from Tacna helped.

Since 7 December 43 people have died in the whole country. Buses were late by 90 minutes.
"""
DAY, NEXT_DAY = date(2023, 1, 9), date(2023, 1, 10)


def span(words: str, text: str = TEXT) -> Span:
    """Find the only place of some words in the text."""
    assert text.count(words) == 1, f"{words!r} is not once in the text"
    start = text.index(words)
    return Span(text.count("\n\n", 0, start) + 1, start, start + len(words))


def evidence(words: str, sentence: str, *, inherited: bool = False) -> Evidence:
    return Evidence(span(words), span(sentence), inherited)


FIRST = TEXT.split("\n")[0]
HURT = "Six officers were hurt."
TOLL = "Since 7 December 43 people have died in the whole country."

ARTICLE = Article(
    text=TEXT, published=NEXT_DAY, outlet="The Gazette", country="PE", id="articles/juliaca.txt"
)
JULIACA = DraftPlace(
    name="Juliaca",
    id="3937513",
    level="place",
    lat=-15.5,
    lon=-70.13333,
    admin1="PE-PUN",
    admin2="San Román",
    country="PE",
)
DEATHS = DraftClaim(
    kind="deaths",
    category="clash",
    low=17,
    high=None,
    wording="at_least",
    as_of=NEXT_DAY,
    by="the ombudsman",
    evidence=evidence("At least 17 people", FIRST),
)
OFFICERS = DraftClaim(
    kind="injuries_security",
    category="clash",
    low=6,
    high=6,
    wording="exact",
    as_of=NEXT_DAY,
    evidence=evidence("Six officers", HURT),
)
NATION = DraftClaim(
    kind="deaths",
    category="all",
    low=43,
    high=43,
    wording="exact",
    as_of=NEXT_DAY,
    area=("PE",),
    since=date(2022, 12, 7),
    evidence=evidence("43 people", TOLL),
)
CLASH = DraftEvent(
    place=JULIACA,
    geo_precision="place",
    start=DAY,
    end=DAY,
    date_precision="day",
    event_type="Riots",
    sub_event_type="Violent demonstration",
    actors=("rioters", "police"),
    claims=(DEATHS, OFFICERS),
    evidence=(
        evidence("Juliaca", FIRST),
        evidence("on Monday", FIRST),
        evidence("clashed", FIRST),
    ),
    confidence="medium",
    reasons=("figure_inherited",),
)
READING = Reading(
    article=ARTICLE,
    events=(CLASH,),
    national=(NATION,),
    places=(
        PlaceMention("Juliaca", "event_location", span("Juliaca"), JULIACA),
        PlaceMention("Tacna", "origin_of_person", span("Tacna"), DraftPlace(name="Tacna")),
    ),
    passed_over=(
        PassedOver("Tacna", "place", "origin_of_person", span("Tacna")),
        PassedOver("90", "number", "duration", span("90")),
    ),
)

CODED_CLASH = CodedEvent(
    places=("Juliaca",),
    country="PE",
    admin1="PE-PUN",
    lat=-15.5,
    lon=-70.13,
    start=DAY,
    end=DAY,
    date_precision="day",
    event_type="Riots",
    sub_event_type="Violent demonstration",
    figures={"deaths": 17, "injuries_security": 6},
)
CODED = Coded(
    id="juliaca",
    file="juliaca.txt",
    published=None,
    events=(CODED_CLASH,),
    national=(CodedClaim("deaths", 43),),
    loose=(),
)
