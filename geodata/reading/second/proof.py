"""Hold a model's values to their quotes: what the text, as our own parsers read it, bears out.

A value counts if (a) its quote stands in the text, (b) in the scope of its event, (c) the parsers
read a count of that kind and range, (d) a day, (e) a place from those words, (f) not from words
that are quoted, planned, denied or background. (g) A type cannot be proven: the model says it.
"""

from dataclasses import dataclass
from typing import Any

from geodata.extract.values import DraftClaim, DraftPlace, Evidence, PlaceMention, Span
from geodata.folding import fold
from geodata.reading.second import scope
from geodata.reading.second.answer import Answer, Event, Figure
from geodata.reading.second.scope import POSSIBLE, Day, Days, Scope, Stretch, meets

PLACE, DAY, TYPE = "place", "day", "sub_event_type"
CONTAINING, CROWD = "containing_region", "crowd"
PEACEFUL = "Peaceful protest"  # of which it is violence that is denied: "without incident"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One value: what the model said, its words, and why they do not prove it, if they do not."""

    field: str  # place, day, or a kind of figure
    told: str
    quote: str = ""
    span: Span | None = None  # where the quote stands
    reason: str = ""  # an id of report_words.UNPROVEN; empty for what is proven
    place: DraftPlace | None = None
    days: Days | None = None
    claim: DraftClaim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedEvent:
    """One event of the model's; nothing of one without a proven place is proven."""

    told: Event
    span: Span | None  # of the event's quote
    place: Checked
    day: Checked | None  # None: the model gives none
    figures: tuple[Checked, ...] = ()

    @property
    def values(self) -> tuple[Checked, ...]:
        return (self.place, *((self.day,) if self.day else ()), *self.figures)


def proven(answer: Answer, told: Scope) -> tuple[CheckedEvent, ...]:
    """Check every value of an answer."""
    return tuple(_event(event, told) for event in answer.events)


def _event(event: Event, told: Scope) -> CheckedEvent:
    found = told.quoted.find(event.event_quote)
    if not found:
        return _unproven(event, "event_quote_not_found")
    at = found[0]
    span = _span(told, at)
    role = told.role(at)
    if role and not (role == "negated" and event.sub_event_type == PEACEFUL):
        return _unproven(event, role, span)
    told = _with_name(event, at, told)
    place, mention = _place(event, at, told)
    day = _day(event, at, mention, told)
    figures = tuple(_figure(one, at, mention, day, told) for one in event.figures)
    return CheckedEvent(told=event, span=span, place=place, day=day, figures=figures)


def _unproven(event: Event, reason: str, span: Span | None = None) -> CheckedEvent:
    place = Checked(field=PLACE, told=event.place, quote=event.place_quote, reason=reason)
    day = None
    if event.date or event.date_quote:
        day = Checked(field=DAY, told=event.date or "", quote=event.date_quote or "", reason=reason)
    figures = (
        Checked(field=one.kind, told=_range(one), quote=one.quote, reason=reason)
        for one in event.figures
    )
    return CheckedEvent(told=event, span=span, place=place, day=day, figures=tuple(figures))


def _place(event: Event, at: Stretch, told: Scope) -> tuple[Checked, PlaceMention | None]:
    known: dict[str, Any] = {"field": PLACE, "told": event.place, "quote": event.place_quote}
    stretch = told.quoted.nearest(event.place_quote, at)
    if stretch is None:
        return Checked(**known, reason="quote_not_found"), None
    known["span"] = _span(told, stretch)
    here = [one for one in told.reading.places if meets(one.span, stretch)]
    named = [one for one in here if _is_named(event.place, one)]
    if not named:
        return Checked(**known, reason="other_place" if here else "no_place_read"), None
    mention = min(named, key=lambda one: (one.role not in POSSIBLE, one.span.start))
    if mention.role not in (*POSSIBLE, CONTAINING):
        return Checked(**known, reason=mention.role), None
    if mention.place.level == "country":
        return Checked(**known, reason="a_country"), None
    if not _is_near(stretch, at, told) and not _is_carried(mention, at, told):
        return Checked(**known, reason="other_sentence"), None
    return Checked(**known, place=mention.place), mention


def _with_name(event: Event, at: Stretch, told: Scope) -> Scope:
    """Add the model's place where the rules read no place from its quote, if it is one."""
    stretch = told.quoted.nearest(event.place_quote, at)
    if stretch is None or any(meets(one.span, stretch) for one in told.reading.places):
        return told
    names = [one for one in told.quoted.find(event.place) if _holds(stretch, one)]
    found = told.with_place(event.place, names[0]) if names else None
    return found or told


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_named(name: str, one: PlaceMention) -> bool:
    """Say whether a model means this place; its name may be longer than what was read of it."""
    told = fold(name)
    return told == fold(one.place.name) or f" {fold(one.text)} " in f" {told} "


def _is_near(stretch: Stretch, at: Stretch, told: Scope) -> bool:
    """Say whether a quote stands in the event quote's paragraph."""
    return told.sentence(stretch[0]).paragraph == told.sentence(at[0]).paragraph


def _is_carried(mention: PlaceMention, at: Stretch, told: Scope) -> bool:
    """Say whether a place carries over to the event's sentence, or the rules say that it does."""
    carried, _ = told.place(_span(told, at))
    if carried is not None and scope.same_place(carried.place, mention.place):
        return True
    return any(
        meets(item.span, at) or meets(item.sentence, at)
        for event in told.reading.events
        if scope.same_place(event.place, mention.place)
        for item in event.evidence
    )


def _day(event: Event, at: Stretch, mention: PlaceMention | None, told: Scope) -> Checked | None:
    if not event.date and not event.date_quote:
        return None
    known: dict[str, Any] = {
        "field": DAY,
        "told": event.date or "",
        "quote": event.date_quote or "",
    }
    if mention is None:
        return Checked(**known, reason="no_place")
    stretch = told.quoted.nearest(event.date_quote or "", at)
    if stretch is None:
        return Checked(**known, reason="quote_not_found")
    known["span"] = _span(told, stretch)
    here = [day for day in told.days if meets(day.span, stretch)]
    if not here:
        return Checked(**known, reason="no_day_read")
    if all(day.role for day in here):
        return Checked(**known, reason=here[0].role)
    day = next(day for day in here if not day.role)
    if not _is_events_day(day, at, mention, told):
        return Checked(**known, reason="other_event")
    return Checked(**known, days=day.days)


def _is_events_day(day: Day, at: Stretch, mention: PlaceMention, told: Scope) -> bool:
    """Say whether a day is that of the event: by place, by sentence, or as the rules have it."""
    own = told.days_in(told.sentence(at[0]))
    if own and not any(scope.overlap(one.days, day.days) for one in own):
        return False
    stretch = (day.span.start, day.span.end)
    for event in told.reading.events:
        if scope.same_place(event.place, mention.place) and any(
            meets(item.span, stretch) for item in event.evidence
        ):
            return True
    place, is_here = told.place(day.span)
    if is_here and place is not None and _goes_with(place, mention):
        return True
    is_near = told.sentence(at[0]) == told.sentence(mention.span.start)
    nearest = told.day(mention.span if is_near else _span(told, at))
    return nearest is not None and nearest.days == day.days


def _goes_with(place: PlaceMention, mention: PlaceMention) -> bool:
    return scope.same_place(place.place, mention.place)


def _figure(
    figure: Figure,
    at: Stretch,
    mention: PlaceMention | None,
    day: Checked | None,
    told: Scope,
) -> Checked:
    known: dict[str, Any] = {"field": figure.kind, "told": _range(figure), "quote": figure.quote}
    if mention is None:
        return Checked(**known, reason="no_place")
    stretch = told.quoted.nearest(figure.quote, at)
    if stretch is None:
        return Checked(**known, reason="quote_not_found")
    known["span"] = _span(told, stretch)
    if role := told.role(stretch):
        return Checked(**known, reason=role)
    counted = list(told.mentions(figure.kind, stretch))
    if figure.kind == CROWD and not counted:
        counted = list(told.people(stretch))
    same = [one for one in counted if _is_same(figure, scope.amount(one))]
    if not same:
        return Checked(**known, reason=_misread(figure, counted, stretch, told))
    span = same[0].span
    if reason := _out_of_scope(figure.kind, span, at, mention, day, told):
        return Checked(**known, reason=reason)
    return Checked(**known, claim=_claim(figure.kind, span, scope.amount(same[0]), told))


def _is_same(figure: Figure, read: tuple[int, int | None] | None) -> bool:
    """Compare ranges; the parsed one is what is kept, so a model may leave the high end open."""
    if read is None or figure.low != read[0]:
        return False
    return figure.high in (read[1], None) or (read[1] is None and figure.high == figure.low)


def _misread(figure: Figure, counted: list[Any], stretch: Stretch, told: Scope) -> str:
    if counted:
        return "other_number"
    numbers = list(told.mentions("number", stretch))
    return "other_kind" if any(_is_same(figure, scope.amount(n)) for n in numbers) else "no_count"


def _out_of_scope(
    kind: str,
    span: Span,
    at: Stretch,
    mention: PlaceMention,
    day: Checked | None,
    told: Scope,
) -> str:
    """Say why a count is not this event's; empty if it is."""
    stretch = (span.start, span.end)
    reading = told.reading
    if any(meets(claim.evidence.span, stretch) for claim in reading.national):
        return "nationwide"
    sentence = told.sentence(span.start)
    days = told.days_in(sentence)
    if not days and sentence.paragraph != told.sentence(at[0]).paragraph:
        days = [carried] if (carried := told.day(span)) else []
    if day and day.days and days and not any(scope.overlap(day.days, d.days) for d in days):
        return "other_day"
    owners = [
        event.place
        for event in reading.events
        if any(c.kind == kind and meets(c.evidence.span, stretch) for c in event.claims)
    ]
    if any(scope.same_place(place, mention.place) for place in owners):
        return ""
    place, is_here = told.place(span)
    if place is None or not _goes_with(place, mention):
        return "other_place"
    if is_here or _is_near(stretch, at, told):
        return ""
    return "other_sentence"


def _claim(kind: str, span: Span, read: tuple[int, int | None] | None, told: Scope) -> DraftClaim:
    low, high = read or (0, None)
    return DraftClaim(
        kind=kind,
        category="not_stated",
        low=low,
        high=high,
        wording="exact" if low == high else "at_least" if high is None else "about",
        as_of=told.reading.article.published,
        evidence=Evidence(span, told.sentence(span.start)),
    )


def _range(figure: Figure) -> str:
    if figure.high is None:
        return f"{figure.low} or more"
    return str(figure.low) if figure.high == figure.low else f"{figure.low} to {figure.high}"


def _span(told: Scope, stretch: Stretch) -> Span:
    return Span(told.sentence(stretch[0]).paragraph, *stretch)
