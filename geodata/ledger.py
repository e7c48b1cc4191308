"""Claims to figures: which counts stand, and what range they leave.

A claim is one figure in one source and is never changed, added to another or dropped. A
figure of an event is the range of its current claims; nationwide claims stand beside the
events and are never in a sum. What is coded (wider, part, discounted, superseded) is never
guessed; only an earlier, lower count of the dead or hurt is found by its day.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geodata.codebook import CodeBook
from geodata.schema import BOOK, CASUALTIES, Claim

CURRENT = ""
NAMED_PLACE = ("site", "place", "near")
NATIONWIDE = "country"  # the precision of what concerns a whole country, such as a curfew

DEADLY = ("deaths", "deaths_security", "indirect")  # the figures of the dead, as a card lists them
# A claim with one of these reasons gives its event no figure of its category.
_OF_NO_FIGURE = ("wider", "superseded", "discounted")

Judged = Sequence[tuple[Claim, str]]  # claims with their standing


@dataclass(frozen=True, slots=True)
class Figure:
    """A range; low None is no figure (never 0), a low without high is "or more".

    `claims` counts the sources' figures behind it, earlier and superseded ones too, but not
    the discounted ones, and neither the wider ones nor the parts, which count something else.
    """

    low: int | None
    high: int | None
    claims: int


NO_FIGURE = Figure(None, None, 0)


def standing(claims: Sequence[Claim]) -> list[tuple[Claim, str]]:
    """Say of each claim of one event or of the nation why it is not current, or CURRENT."""
    # What is itself discounted corrects nobody.
    superseded = {claim.supersedes for claim in claims if claim.discounted_by is None}
    wholes = {claim.id: claim for claim in claims}
    coded = [_coded_reason(claim, superseded, wholes) for claim in claims]
    candidates = [c for c, reason in zip(claims, coded, strict=True) if reason == CURRENT]
    earlier = _earlier_counts(candidates)
    return [
        (claim, "earlier" if reason == CURRENT and claim.id in earlier else reason)
        for claim, reason in zip(claims, coded, strict=True)
    ]


def event_figures(claims: Sequence[Claim], book: CodeBook = BOOK) -> dict[str, Figure]:
    """Give every figure of one event; one that no claim gives has low None."""
    return figures_of(standing(claims), book)


def figures_of(judged: Judged, book: CodeBook = BOOK) -> dict[str, Figure]:
    """Give every figure of claims whose standing is known."""
    series = series_of(judged, book)
    return {
        figure.id: _figure(series[figure.id]) if figure.id in series else NO_FIGURE
        for figure in book.figures
    }


def cumulative(claims: Iterable[Claim], country: str, first_day: date) -> tuple[Claim, ...]:
    """Keep what makes one picture of the toll: deaths, whole country, since the first day.

    A discounted claim is listed, but not in the picture, nor is a part of one that is in it.
    """
    claims = list(claims)
    wholes = {claim.id: claim for claim in claims}
    counted = (
        claim
        for claim in claims
        if claim.event is None
        and claim.discounted_by is None
        and claim.kind == "deaths"
        and claim.area == (country,)
        and claim.since == first_day
        and not _is_part(claim, wholes)
    )
    return tuple(sorted(counted, key=lambda claim: (claim.as_of, claim.id)))


def _coded_reason(claim: Claim, superseded: set[str | None], wholes: Mapping[str, Claim]) -> str:
    if claim.discounted_by is not None:
        return "discounted"
    if claim.wider:
        return "wider"
    if claim.id in superseded:
        return "superseded"
    return "part_of" if _is_part(claim, wholes) else CURRENT


def _is_part(claim: Claim, wholes: Mapping[str, Claim]) -> bool:
    """Whether the claim counts again what a claim of the same figure counts."""
    if claim.part_of is None:
        return False
    # Figures of other kinds and categories are never added to this one, so a part of one of
    # those ("43 hurt, six of them police") counts nothing twice; nobody else may say it.
    whole = wholes.get(claim.part_of)
    return whole is None or (claim.kind, claim.category) == (whole.kind, whole.category)


def _earlier_counts(candidates: Iterable[Claim]) -> set[str]:
    """Find the claims whose low lies below that of a claim of the same thing, dated later."""
    series = defaultdict(list)
    for claim in candidates:
        if claim.kind in CASUALTIES:
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


def series_of(judged: Judged, book: CodeBook = BOOK) -> dict[str, Judged]:
    """Sort claims by the figure they count for: one kind, and one category only.

    Of a figure's categories it is the first that the event has.
    """
    kinds = defaultdict(list)
    for row in judged:
        kinds[row[0].kind].append(row)
    series: dict[str, Judged] = {}
    for figure in book.figures:
        if counted := kinds.get(figure.kind):
            present = {claim.category for claim, why in counted if why not in _OF_NO_FIGURE}
            chosen = next((one for one in figure.categories if one in present), None)
            series[figure.id] = [row for row in counted if row[0].category == chosen]
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
        claims=sum(why not in ("wider", "part_of", "discounted") for _, why in counts),
    )
