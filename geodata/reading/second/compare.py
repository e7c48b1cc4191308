"""The rules' reading beside the model's: where they agree, where they differ, what one alone has.

The rules' values stay. Agreement makes an event surer by a step; nothing else is changed, unless
what only the model has is asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geodata.extract.values import (
    CONFIDENCES,
    DraftClaim,
    DraftEvent,
    DraftPlace,
    Evidence,
    Reading,
)
from geodata.geometry import kilometres
from geodata.reading.second.proof import DAY, PLACE, TYPE, Checked, CheckedEvent
from geodata.reading.second.scope import overlap, same_place
from geodata.schema import BOOK

NEAR = 25  # kilometres
AGREES, ONLY_MODEL = "second_reader_agrees", "only_second_reader"
EVENT_TYPE = {sub.name: sub.event_type for sub in BOOK.sub_types}


@dataclass(frozen=True, slots=True)
class Differs:
    """One field of one event in which the two read differently; both quotes lead to the text."""

    event: int  # index in the reading
    field: str
    rules: str
    model: str
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a second reader's answer comes to for one reading."""

    host: str = ""
    model: str = ""
    fingerprint: str = ""
    prompt_sha256: str = ""
    fault: str = ""  # an id of report_words.NO_ANSWER: then nothing else is told
    detail: str = ""
    addressed: tuple[tuple[int, int], ...] = ()  # where the article speaks to its reader
    agreed: tuple[int, ...] = ()  # events of the reading, place and day and all counts alike
    differences: tuple[Differs, ...] = ()
    unseen: tuple[int, ...] = ()  # events of the reading that the model has not
    model_only: tuple[DraftEvent, ...] = ()
    unproven: tuple[Checked, ...] = ()
    raw: tuple[CheckedEvent, ...] = ()


def compared(reading: Reading, told: Sequence[CheckedEvent]) -> Opinion:
    """Pair events by place and days, each once, and compare what is proven."""
    pairs = _pairs(reading, told)
    agreed, differences = [], []
    for index, number in pairs:
        found = list(_differences(index, reading.events[index], told[number]))
        differences += found
        day = told[number].day
        if day and day.days and not any(one.field != TYPE for one in found):
            agreed.append(index)
    seen = {index for index, _ in pairs}
    paired = {number for _, number in pairs}
    alone = [one for number, one in enumerate(told) if number not in paired]
    return Opinion(
        agreed=tuple(agreed),
        differences=tuple(differences),
        unseen=tuple(index for index in range(len(reading.events)) if index not in seen),
        model_only=tuple(draft(one) for one in alone if one.place.place),
        unproven=tuple(value for one in told for value in one.values if value.reason),
        raw=tuple(told),
    )


def applied(reading: Reading, opinion: Opinion, *, with_model_only: bool = False) -> Reading:
    """Raise the confidence of what both read alike; add what only the model has if asked to.

    Of an article that speaks to its reader nothing is taken over.
    """
    if opinion.fault or opinion.addressed:
        return reading
    events = tuple(
        _surer(event) if index in opinion.agreed else event
        for index, event in enumerate(reading.events)
    )
    return replace(reading, events=(*events, *(opinion.model_only if with_model_only else ())))


def _surer(event: DraftEvent) -> DraftEvent:
    step = max(0, CONFIDENCES.index(event.confidence) - 1)
    return replace(event, confidence=CONFIDENCES[step], reasons=(*event.reasons, AGREES))


def _pairs(reading: Reading, told: Sequence[CheckedEvent]) -> list[tuple[int, int]]:
    likeness = sorted(
        (-_likeness(event, one), index, number)
        for index, event in enumerate(reading.events)
        for number, one in enumerate(told)
        if one.place.place and _could_be(event, one)
    )
    pairs: list[tuple[int, int]] = []
    for _, index, number in likeness:
        if all(index != one and number != two for one, two in pairs):
            pairs.append((index, number))
    return sorted(pairs)


def _could_be(event: DraftEvent, one: CheckedEvent) -> bool:
    if one.place.place is None or not _near(event.place, one.place.place):
        return False
    days = one.day.days if one.day else None
    if days is None or event.start is None or event.end is None:
        return True
    return overlap(days, (event.start, event.end))


def _near(one: DraftPlace, two: DraftPlace) -> bool:
    if same_place(one, two):
        return True
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return False
    return kilometres((one.lat, one.lon), (two.lat, two.lon)) <= NEAR


def _likeness(event: DraftEvent, one: CheckedEvent) -> int:
    days = one.day.days if one.day else None
    same = {(claim.kind, claim.low) for claim in event.claims}
    counts = sum(
        (value.claim.kind, value.claim.low) in same for value in one.figures if value.claim
    )
    place = one.place.place
    return (
        2 * (days == (event.start, event.end))
        + counts
        + 2 * (place is not None and same_place(event.place, place))
        + (event.sub_event_type == one.told.sub_event_type)
    )


def _differences(index: int, event: DraftEvent, one: CheckedEvent) -> Iterator[Differs]:
    place, days = one.place.place, one.day.days if one.day else None
    if place and not same_place(event.place, place):
        yield Differs(index, PLACE, event.place.name, place.name, one.place.quote)
    if one.day and days and days != (event.start, event.end):
        read = _days((event.start, event.end)) if event.start and event.end else ""
        yield Differs(index, DAY, read, _days(days), one.day.quote)
    for value in one.figures:
        if value.claim is None:
            continue
        mine = [claim for claim in event.claims if claim.kind == value.claim.kind]
        if all((c.low, c.high) != (value.claim.low, value.claim.high) for c in mine):
            told = " / ".join(map(_range, mine))
            yield Differs(index, value.field, told, _range(value.claim), value.quote)
    if event.sub_event_type != one.told.sub_event_type:
        told = one.told.sub_event_type
        yield Differs(index, TYPE, event.sub_event_type, told, one.told.event_quote)


def draft(one: CheckedEvent) -> DraftEvent:
    """Make an event of what is proven; its type is what the model says, so it is never sure."""
    place = one.place.place or DraftPlace(name=one.told.place)
    first, last = (one.day.days if one.day else None) or (None, None)
    spans = [value.span for value in (one.place, one.day) if value and not value.reason]
    evidence = [Evidence(span, one.span or span) for span in (*spans, one.span) if span]
    name = one.told.sub_event_type
    return DraftEvent(
        place=place,
        geo_precision=place.level,
        start=first,
        end=last,
        date_precision=None if first is None else "day" if first == last else "interval",
        event_type=EVENT_TYPE[name],
        sub_event_type=name,
        claims=tuple(value.claim for value in one.figures if value.claim),
        evidence=tuple(evidence),
        confidence="low",
        reasons=(ONLY_MODEL,) + (() if first else ("date_missing",)),
    )


def _days(days: tuple[object, object]) -> str:
    return f"{days[0]}" if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _range(claim: DraftClaim) -> str:
    if claim.high is None:
        return f"{claim.low} or more"
    return str(claim.low) if claim.high == claim.low else f"{claim.low} to {claim.high}"
