"""Why the nationwide counts differ: reasons, each with the claims that show it.

Only what the claims themselves show is said. The words come from the message files, by
reason; a reason that nothing shows is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from geodata.schema import Claim, Event

SOON = timedelta(days=1)  # first counts of a day's deaths come on the day or the next
LATE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Reason:
    """One of REASONS, and the claims that show it, in the order to be told."""

    id: str
    shown: tuple[Claim, ...]


def why_differ(claims: Iterable[Claim], events: Iterable[Event] = ()) -> tuple[Reason, ...]:
    """Compare the deaths that claims without event give; `events` date the other claims.

    What is discounted explains nothing.
    """
    standing_claims = (claim for claim in claims if claim.discounted_by is None)
    claims = tuple(sorted(standing_claims, key=lambda claim: (claim.as_of, claim.id)))
    days = {event.id: event for event in events}
    national = [claim for claim in claims if claim.event is None]
    found = [Reason(id, find(national)) for id, find in REASONS]
    found += [Reason(id, find(claims, days)) for id, find in EVENT_REASONS]
    return tuple(reason for reason in found if reason.shown)


def cut_off(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the first and the last count of the body that counted most often."""
    series = defaultdict(list)
    for claim in _deaths(claims):
        if claim.attributed_to is not None and claim.part_of is None:
            series[claim.attributed_to, claim.category].append(claim)
    longest = max(series.values(), key=len, default=[])
    if len(longest) < 2 or longest[0].as_of == longest[-1].as_of:
        return ()
    return (longest[0], longest[-1]) if _apart(longest[0], longest[-1]) else ()


def categories(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the latest total that its own body splits into clash and other deaths.

    A total that its parts add up to, officers among them, is shown before one that they do not.
    """
    found: list[tuple[Claim, ...]] = []
    for total in reversed(_deaths(claims)):
        parts = [part for part in claims if part.part_of == total.id]
        by_category = {part.category: part for part in _deaths(parts)}
        officers = [part for part in parts if part.kind == "deaths_security"]
        if "clash" in by_category and all(_same_body(part, total) for part in parts):
            order = [by_category[name] for name in ("clash", "indirect") if name in by_category]
            found.append((total, *order, *officers[-1:]))
    return max(found, key=_adds_up, default=())  # the first of equals


def security_inside(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the latest count that has deaths of security forces among its deaths."""
    deaths = {claim.id: claim for claim in _deaths(claims)}
    pairs = [
        (deaths[claim.part_of], claim)
        for claim in claims
        if claim.kind == "deaths_security" and claim.part_of in deaths
    ]
    return pairs[-1] if pairs else ()


def security_apart(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the latest clash count that gives deaths of security forces beside it."""
    for officers in reversed(claims):
        if officers.kind != "deaths_security" or officers.part_of is not None:
            continue
        for count in _deaths(claims):
            if count.category == "clash" and _told_with(count) == _told_with(officers):
                return (count, officers)
    return ()


def bodies(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show two bodies whose exact counts of one day and one definition differ."""
    inside = {claim.part_of for claim in claims if claim.kind == "deaths_security"}
    pairs = [
        (first, second)
        for first, second in combinations(_deaths(claims), 2)
        if first.wording == second.wording == "exact"
        and first.as_of == second.as_of
        and first.category == second.category != "not_stated"
        and (first.area, first.since) == (second.area, second.since)
        and (first.id in inside) == (second.id in inside)
        and None not in (first.attributed_to, second.attributed_to)
        and first.attributed_to != second.attributed_to
        and _apart(first, second)
    ]
    return max(pairs, key=lambda pair: abs(pair[0].low - pair[1].low), default=())


def adds(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the latest total that is put together of counts by other bodies, with these."""
    for total in reversed(_deaths(claims)):
        parts = [part for part in claims if part.part_of == total.id]
        if any(part.attributed_to and not _same_body(part, total) for part in parts):
            return (total, *sorted(parts, key=lambda part: (-part.low, part.id)))
    return ()


def revised(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show a body that lowered its count: as coded, else a later count of the same thing."""
    deaths = _deaths(claims)
    by_id = {claim.id: claim for claim in deaths}
    for later in deaths:
        if later.supersedes in by_id and _below(later, by_id[later.supersedes]):
            return (by_id[later.supersedes], later)
    for earlier, later in combinations(deaths, 2):
        if (
            earlier.attributed_to is not None
            and earlier.attributed_to == later.attributed_to
            and earlier.category == later.category
            and earlier.as_of < later.as_of
            and _below(later, earlier)
        ):
            return (earlier, later)
    return ()


def wording(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Show the latest count of each wording that is not an exact number."""
    latest = {claim.wording: claim for claim in _deaths(claims) if claim.wording != "exact"}
    return tuple(sorted(latest.values(), key=lambda claim: (claim.as_of, claim.id)))


def rose_later(claims: Sequence[Claim], events: dict[str, Event]) -> tuple[Claim, ...]:
    """Show the event whose last death came latest: a first count, and those with the later death.

    Only a coded day of death says that somebody died later; a count can rise for other reasons.
    """
    found: list[tuple[timedelta, tuple[Claim, ...]]] = []
    for event, counts in _by_event(claims, events):
        by_id = {claim.id: claim for claim in counts}
        first = [c for c in counts if c.as_of <= event.end + SOON and not c.wider]
        for claim in counts:
            if claim.died is None or claim.died.last <= event.end:
                continue
            later = by_id.get(claim.part_of or "", claim)
            same = [c for c in first if c.category == later.category and c.low < later.low]
            if same:
                highest = max(same, key=lambda claim: claim.low)
                told = (highest, later) if later is claim else (highest, later, claim)
                found.append((claim.died.last - event.end, told))
    return max(found, key=lambda row: row[0])[1] if found else ()


def found_later(claims: Sequence[Claim], events: dict[str, Event]) -> tuple[Claim, ...]:
    """Show the deaths that entered the counts more than a month after they happened."""
    return tuple(
        counts[0]
        for event, counts in _by_event(claims, events)
        if counts[0].as_of > event.end + LATE and not counts[0].wider and counts[0].low > 0
    )


REASONS: tuple[tuple[str, Callable[[Sequence[Claim]], tuple[Claim, ...]]], ...] = (
    ("cut_off", cut_off),
    ("categories", categories),
    ("security_inside", security_inside),
    ("security_apart", security_apart),
    ("bodies", bodies),
    ("adds", adds),
    ("revised", revised),
    ("wording", wording),
)
EVENT_REASONS = (("rose_later", rose_later), ("found_later", found_later))


def _deaths(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.kind == "deaths"]


def _by_event(
    claims: Iterable[Claim], events: dict[str, Event]
) -> Iterable[tuple[Event, list[Claim]]]:
    counts = defaultdict(list)
    for claim in _deaths(claims):
        if claim.event in events:
            counts[claim.event].append(claim)
    return ((events[id], counts[id]) for id in sorted(counts))


def _told_with(claim: Claim) -> tuple:
    return claim.source, claim.attributed_to, claim.as_of, claim.area, claim.since


def _same_body(first: Claim, second: Claim) -> bool:
    return first.attributed_to == second.attributed_to


def _adds_up(told: tuple[Claim, ...]) -> bool:
    total, *parts = told
    exact = all(claim.wording == "exact" for claim in told)
    return exact and sum(part.low for part in parts) == total.low


def _below(lower: Claim, higher: Claim) -> bool:
    return (
        lower.high is not None and lower.high < higher.low
    )  # an open count contradicts none above


def _apart(first: Claim, second: Claim) -> bool:
    return _below(first, second) or _below(second, first)
