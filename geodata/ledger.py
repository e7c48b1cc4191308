"""Claims to figures: which counts stand, what range they leave, and why they differ.

A claim is one figure in one source and is never changed, added to another or dropped. A
figure of an event is the range of its current claims; nationwide claims stand beside the
events and are never in a sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geodata import codebook
from geodata.schema import Claim, Event

CURRENT = ""
KINDS_THAT_GROW = ("deaths", "deaths_security", "injuries", "injuries_security")
NAMED_PLACE = ("site", "place", "near")

# By the figure's id: the kind of its claims, and the categories of which it takes the first that
# the event has.
FIGURES = {figure.id: (figure.kind, figure.categories) for figure in codebook.bundled().figures}


Judged = Sequence[tuple[Claim, str]]  # claims with their standing


@dataclass(frozen=True, slots=True)
class Figure:
    """A range; low None is no figure (never 0), a low without high is "or more".

    `claims` counts the sources' figures behind it, earlier and superseded ones too, but
    neither the wider ones nor the parts, which count something else.
    """

    low: int | None
    high: int | None
    claims: int


NO_FIGURE = Figure(None, None, 0)


@dataclass(frozen=True, slots=True)
class Share:
    """Clash deaths of located events, of those that one nationwide claim counts."""

    low: int
    high: int | None  # None is open
    of: int
    claim: Claim


def standing(claims: Sequence[Claim]) -> list[tuple[Claim, str]]:
    """Say of each claim of one event or of the nation why it is not current, or CURRENT."""
    superseded = {claim.supersedes for claim in claims if claim.supersedes is not None}
    wholes = {claim.id: claim for claim in claims}
    coded = [_coded_reason(claim, superseded, wholes) for claim in claims]
    candidates = [c for c, reason in zip(claims, coded, strict=True) if reason == CURRENT]
    earlier = _earlier_counts(candidates)
    return [
        (claim, "earlier" if reason == CURRENT and claim.id in earlier else reason)
        for claim, reason in zip(claims, coded, strict=True)
    ]


def event_figures(claims: Sequence[Claim]) -> dict[str, Figure]:
    """Give every figure of one event; one that no claim gives has low None."""
    return figures_of(standing(claims))


def figures_of(judged: Judged) -> dict[str, Figure]:
    """Give every figure of claims whose standing is known."""
    series = _series(judged)
    return {name: _figure(series.get(name, ())) for name in FIGURES}


def grade(claims: Sequence[Claim], sources: Iterable[str]) -> str:
    """Grade the evidence of one event: "one" source, several that "agree" or "conflict"."""
    return grade_of(standing(claims), sources)


def grade_of(judged: Judged, sources: Iterable[str]) -> str:
    """Grade the evidence of claims whose standing is known."""
    if len(set(sources)) < 2:
        return "one"
    for counts in _series(judged).values():
        current = [claim for claim, reason in counts if reason == CURRENT]
        closed = [claim.high for claim in current if claim.high is not None]
        if closed and max(claim.low for claim in current) > min(closed):
            return "conflict"
    return "agree"


def cumulative(claims: Iterable[Claim], country: str, first_day: date) -> tuple[Claim, ...]:
    """Keep what makes one picture of the toll: deaths, whole country, since the first day."""
    return tuple(
        sorted(
            (
                claim
                for claim in claims
                if claim.event is None
                and claim.kind == "deaths"
                and claim.area == (country,)
                and claim.since == first_day
            ),
            key=lambda claim: (claim.as_of, claim.id),
        )
    )


def located_shares(
    events: Iterable[Event], claims: Sequence[Claim], country: str, first_day: date
) -> tuple[Share, ...]:
    """Give one share per nationwide claim that allows one, the best of a day last.

    Only events up to the claim's own day are set against it. Of two claims of one day the
    one that names its body comes last, since the sentence names it. What events have by now
    can exceed a count of that day, which then is no share and is left out.
    """
    counted = [
        claim
        for claim in cumulative(claims, country, first_day)
        if claim.category == "clash" and claim.wording == "exact"
    ]
    counted.sort(key=lambda claim: (claim.as_of, claim.attributed_to is not None, claim.id))
    located = _located_clash_deaths(events, claims, first_day) if counted else []
    shares = [_share(claim, located) for claim in counted]
    return tuple(share for share in shares if share.low <= share.of)


def located_share(
    events: Iterable[Event],
    claims: Sequence[Claim],
    country: str,
    first_day: date,
    view: tuple[date, date],
) -> Share | None:
    """Give the share of the latest nationwide claim whose `as_of` lies within the view."""
    shares = located_shares(events, claims, country, first_day)
    shown = [share for share in shares if view[0] <= share.claim.as_of <= view[1]]
    return shown[-1] if shown else None


def _coded_reason(claim: Claim, superseded: set[str], wholes: Mapping[str, Claim]) -> str:
    if claim.wider:
        return "wider"
    if claim.part_of is not None and _same_figure(claim, wholes.get(claim.part_of)):
        return "part_of"
    return "superseded" if claim.id in superseded else CURRENT


def _same_figure(part: Claim, whole: Claim | None) -> bool:
    # Figures of other kinds and categories are never added to this one, so a part of one of
    # those ("43 hurt, six of them police") counts nothing twice; nobody else may say it.
    return whole is None or (part.kind, part.category) == (whole.kind, whole.category)


def _earlier_counts(candidates: Iterable[Claim]) -> set[str]:
    """Find the claims whose low lies below that of a claim of the same thing, dated later."""
    series = defaultdict(list)
    for claim in candidates:
        if claim.kind in KINDS_THAT_GROW:
            series[claim.kind, claim.category].append(claim)
    earlier = set()
    for counts in series.values():
        counts.sort(key=lambda claim: claim.as_of, reverse=True)
        day, later, seen = None, None, None
        for claim in counts:
            if claim.as_of != day:
                day, later = claim.as_of, seen
            if later is not None and claim.low < later:
                earlier.add(claim.id)
            seen = max(claim.low, seen or 0)
    return earlier


def _series(judged: Judged) -> dict[str, Judged]:
    """Sort claims by the figure they count for: one kind, and one category only."""
    kinds = defaultdict(list)
    for row in judged:
        kinds[row[0].kind].append(row)
    series = {}
    for name, (kind, categories) in FIGURES.items():
        if kind in kinds:
            present = {
                claim.category for claim, why in kinds[kind] if why not in ("wider", "superseded")
            }
            chosen = next((category for category in categories if category in present), None)
            series[name] = [row for row in kinds[kind] if row[0].category == chosen]
    return series


def _figure(counts: Judged) -> Figure:
    current = [claim for claim, why in counts if why == CURRENT]
    if not current:
        return NO_FIGURE
    closed = [claim.high for claim in current if claim.high is not None]
    highest = max(closed, default=None)
    opened = any(
        claim.high is None and (highest is None or claim.low > highest) for claim in current
    )
    return Figure(
        low=min(claim.low for claim in current),
        high=None if opened else highest,
        claims=sum(why not in ("wider", "part_of") for _, why in counts),
    )


def _located_clash_deaths(
    events: Iterable[Event], claims: Iterable[Claim], first_day: date
) -> list[tuple[date, Figure]]:
    clash = defaultdict(list)
    for claim in claims:
        if claim.event is not None and claim.kind == "deaths" and claim.category == "clash":
            clash[claim.event].append(claim)
    figures = [
        (event.start, event_figures(clash[event.id])["deaths"])
        for event in events
        if event.geo_precision in NAMED_PLACE and event.start >= first_day and event.id in clash
    ]
    return [(start, figure) for start, figure in figures if figure.low is not None]


def _share(claim: Claim, located: Iterable[tuple[date, Figure]]) -> Share:
    figures = [figure for start, figure in located if start <= claim.as_of]
    highs = [figure.high for figure in figures]
    return Share(
        low=sum(figure.low for figure in figures),
        high=None if None in highs else sum(highs),
        of=claim.low,
        claim=claim,
    )
