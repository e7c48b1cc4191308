"""Event candidates to draft events: type, claims, actors, evidence, and how sure each is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from geodata.extract import counts, typing_rules
from geodata.extract.candidates import Candidate
from geodata.extract.document import Document
from geodata.extract.mentioned_days import When
from geodata.extract.values import Article, DraftClaim, DraftEvent, Evidence
from geodata.schema import BOOK

ALONE = ("Other", "Change to group/activity")  # an event only where nothing else happened
EVENT_TYPE = {sub.name: sub.event_type for sub in BOOK.sub_types}
DEMONSTRATIONS = ("Protests", "Riots")
MINOR = (
    "place_approximate",
    "date_not_a_day",
    "figures_differ",
    "place_ambiguous",
    "figure_inherited",
)
GRAVE = (
    "date_missing",
    "date_assumed",
    "place_not_found",
    "place_inherited",
    "figures_contradict_type",
    "headline_only",
)


def drafts(doc: Document, article: Article, events: Sequence[Candidate]) -> tuple[DraftEvent, ...]:
    """Finish the candidates; what turns out to be nothing is left out."""
    protests = typing_rules.tells_of_protests(doc)
    made = [
        _draft(doc, article, event, found)
        for event in events
        if (found := typing_rules.sub_type(doc, event, protests))
    ]
    made = [one for one in made if not _is_sum(one, made)]
    return tuple(one for one in made if one.sub_event_type not in ALONE) or tuple(made)


def _is_sum(event: DraftEvent, made: Sequence[DraftEvent]) -> bool:
    """Say whether an event of a region only sums up what happened in its towns."""
    vague = event.date_precision != "day" or "date_inherited" in event.reasons
    return (
        event.geo_precision == "admin1"
        and vague
        and any(
            other is not event
            and other.geo_precision != "admin1"
            and other.place.admin1 == event.place.admin1
            for other in made
        )
    )


def _draft(
    doc: Document, article: Article, event: Candidate, found: tuple[str, bool]
) -> DraftEvent:
    name, guessed = found
    claims = counts.of_event(doc, article, event)
    reasons = tuple(_reasons(event, article.published is not None, name, guessed, claims))
    place, when = event.place, event.when
    start, end = (when.first, when.last) if when else (None, None)
    assumed = start is None and article.published is not None
    if assumed:  # as an open choice: the reason says so
        start = end = article.published
    if start and end and article.published and end > article.published >= start:
        end = article.published
    level = place.place.level
    return DraftEvent(
        place=place.place,
        geo_precision=_precision(level, place.near),
        start=start,
        end=end,
        date_precision="day" if assumed else _date_precision(when),
        event_type=EVENT_TYPE[name],
        sub_event_type=name,
        actors=_actors(doc, event, name),
        claims=claims,
        evidence=tuple(_evidence(doc, event)),
        confidence=_confidence(reasons),
        reasons=reasons,
    )


def _date_precision(when: When | None) -> str | None:
    return when.precision if when and when.first and when.precision != "year" else None


def _precision(level: str, near: bool) -> str:
    if level == "country":
        return "admin1"
    return "near" if near and level == "place" else level


def _evidence(doc: Document, event: Candidate) -> Iterator[Evidence]:
    """Show the place, the day and the action that decides."""
    yield counts.evidence(
        doc, event.place_in, event.place.start, event.place.end, event.place_inherited
    )
    if event.when is not None and event.when_in is not None:
        yield counts.evidence(
            doc, event.when_in, event.when.start, event.when.end, event.when_inherited
        )
    if event.actions:
        action, said = event.actions[0]
        yield counts.evidence(doc, said, action.start, action.end, said is not event.place_in)


def _reasons(
    event: Candidate, published: bool, name: str, guessed: bool, claims: Sequence[DraftClaim]
) -> Iterator[str]:
    """Say what speaks against taking a draft as it is."""
    place, when = event.place, event.when
    undated = when is None or when.first is None
    tops = Counter(claim.kind for claim in claims if claim.part_of is None)
    tests = (
        ("place_inherited", event.place_inherited),
        ("place_not_found", place.place.lat is None and place.place.level != "admin1"),
        ("place_ambiguous", place.ambiguous),
        ("place_approximate", place.place.approximate or place.near),
        ("date_inherited", event.when_inherited),
        ("date_missing", undated and not published),
        ("date_assumed", undated and published),
        ("date_not_a_day", when is not None and when.precision != "day"),
        ("type_guessed", guessed),
        ("figure_inherited", any(claim.evidence.inherited for claim in claims)),
        ("figures_differ", any(number > 1 for number in tops.values())),
        ("figures_contradict_type", _contradicts(name, claims)),
        ("headline_only", event.only_in_heading),
    )
    yield from (reason for reason, holds in tests if holds)


def _contradicts(name: str, claims: Sequence[DraftClaim]) -> bool:
    dead = max((claim.low for claim in claims if claim.kind == "deaths"), default=0)
    return (name in ("Peaceful protest", "Protest with intervention") and dead > 0) or (
        EVENT_TYPE[name] in DEMONSTRATIONS and dead > 100
    )


def _confidence(reasons: Sequence[str]) -> str:
    points = sum(1 if reason in MINOR else 3 if reason in GRAVE else 2 for reason in reasons)
    return "high" if points < 1 else "medium" if points < 4 else "low"


def _actors(doc: Document, event: Candidate, name: str) -> tuple[str, ...]:
    """Name the kinds of actors; which group it was, an editor says."""
    people = {
        one.who for said, clause in event.clauses for one in said.people if clause.holds(one.start)
    }
    kind = EVENT_TYPE[name]
    crowd = "rioters" if kind == "Riots" else "protesters"
    suffers = name in ("Attack", "Sexual violence", "Abduction/forced disappearance")
    tests = (
        (crowd, kind in DEMONSTRATIONS or "protesters" in people),
        ("armed_group", "armed" in people),
        ("police", "police" in people),
        ("military", "army" in people),
        ("civilians", suffers and bool(people & {"civilians", "people"})),
    )
    return tuple(actor for actor, holds in tests if holds)
