"""How many of the deaths that a nationwide claim counts are placed on the map.

Like is set against like: a nationwide claim speaks of one day, so of the events' claims only
those count that speak of that day or an earlier one. What was learnt later is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from geodata.ledger import NAMED_PLACE, Figure, cumulative, event_figures, standing
from geodata.schema import Claim, Event

DeathsBy = Callable[[date], Figure]  # of one event, as claimed by a day


@dataclass(frozen=True, slots=True)
class Share:
    """Clash deaths of located events, beside those that one nationwide claim counts."""

    low: int
    high: int | None  # None is open
    of: int
    claim: Claim

    @property
    def exceeds(self) -> bool:
        """Whether more may be placed than were counted: then it is no share of the count."""
        return (self.low if self.high is None else self.high) > self.of


def located_shares(
    events: Iterable[Event], claims: Sequence[Claim], country: str, first_day: date
) -> tuple[Share, ...]:
    """Give one share per nationwide claim that allows one, the best of a day last.

    `events` are those that are drawn. Of two claims of one day the one that names its body
    comes last, since the sentence names it.
    """
    national = cumulative(claims, country, first_day)
    coded = ("wider", "part_of", "superseded")
    counted = [
        claim
        for claim, why in standing(national)
        if claim.category == "clash" and claim.wording == "exact" and why not in coded
    ]
    counted.sort(key=lambda claim: (claim.as_of, claim.attributed_to is not None, claim.id))
    placed = _clash_deaths_of_located(events, claims, first_day) if counted else []
    return tuple(_share(claim, placed) for claim in counted)


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


def _clash_deaths_of_located(
    events: Iterable[Event], claims: Iterable[Claim], first_day: date
) -> list[DeathsBy]:
    located = {
        event.id
        for event in events
        if event.geo_precision in NAMED_PLACE and event.start >= first_day
    }
    clash = defaultdict(list)
    for claim in claims:
        if claim.event in located and claim.kind == "deaths" and claim.category == "clash":
            clash[claim.event].append(claim)
    return [_deaths_over_time(claims) for claims in clash.values()]


def _share(claim: Claim, placed: Iterable[DeathsBy]) -> Share:
    figures = [deaths_by(claim.as_of) for deaths_by in placed]
    lows = [figure.low for figure in figures if figure.low is not None]
    known = [figure for figure in figures if figure.low is not None]
    highs = [figure.high for figure in known if figure.high is not None]
    return Share(
        low=sum(lows),
        high=sum(highs) if len(highs) == len(known) else None,
        of=claim.low,
        claim=claim,
    )


def _deaths_over_time(claims: Sequence[Claim]) -> DeathsBy:
    """The deaths of an event as claimed by a day: they change only with another claim."""
    known: dict[int, Figure] = {}

    def deaths_by(day: date) -> Figure:
        made = [claim for claim in claims if claim.as_of <= day]
        if len(made) not in known:
            known[len(made)] = event_figures(made)["deaths"]
        return known[len(made)]

    return deaths_by
