"""A model's events by themselves, as told and as proven: for scores beside the rules'."""

from collections.abc import Iterator
from datetime import date

from geodata.extract.values import (
    DraftClaim,
    DraftEvent,
    DraftPlace,
    Evidence,
    Geocode,
    Reading,
    Span,
)
from geodata.reading.second.answer import Event
from geodata.reading.second.compare import EVENT_TYPE, Opinion, applied, draft

WAYS = ("raw", "proven", "both")
NOWHERE = Evidence(Span(1, 0, 0), Span(1, 0, 0))


def ways(reading: Reading, opinion: Opinion, geocode: Geocode) -> dict[str, Reading]:
    """Read one article by the model alone, by what is proven of it, and by both readers."""
    read = (
        as_told(reading, opinion, geocode),
        as_proven(reading, opinion),
        applied(reading, opinion, with_model_only=True),
    )
    return dict(zip(WAYS, read, strict=True))


def as_told(reading: Reading, opinion: Opinion, geocode: Geocode) -> Reading:
    """Take every value at its word, the place by the geocoder."""
    article = reading.article
    events = tuple(_event(one.told, article.country, geocode) for one in opinion.raw)
    return Reading(article=article, events=events)


def as_proven(reading: Reading, opinion: Opinion) -> Reading:
    """Take what the text bears out."""
    events = tuple(draft(one) for one in opinion.raw if one.place.place)
    return Reading(article=reading.article, events=events)


def _event(told: Event, country: str | None, geocode: Geocode) -> DraftEvent:
    day = _day(told.date)
    return DraftEvent(
        place=_place(told.place, country, geocode),
        geo_precision="place",
        start=day,
        end=day,
        date_precision="day" if day else None,
        event_type=EVENT_TYPE[told.sub_event_type],
        sub_event_type=told.sub_event_type,
        claims=tuple(_claims(told)),
    )


def _place(name: str, country: str | None, geocode: Geocode) -> DraftPlace:
    found = geocode(name, country=country) if country else geocode(name)
    if found is None:
        return DraftPlace(name=name)
    return DraftPlace(
        name=name,
        id=found.raw["id"],
        level=found.raw["level"],
        lat=found.latitude,
        lon=found.longitude,
        admin1=found.raw["region"],
        country=found.raw["country"],
    )


def _claims(told: Event) -> Iterator[DraftClaim]:
    for one in told.figures:
        yield DraftClaim(
            kind=one.kind,
            category="not_stated",
            low=one.low,
            high=one.high,
            wording="exact",
            as_of=None,
            evidence=NOWHERE,
        )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
