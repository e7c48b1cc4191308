"""How well one figure is known: how many reports give it, and whether they say the same.

A grade speaks of one figure (one kind of people, one category), never of an event. Reports
that reprint one agency are one report. Only claims that count the same thing can contradict
one another, and an earlier, lower count is not one that agrees.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from geodata.codebook import CodeBook
from geodata.ledger import CURRENT, Judged, series_of
from geodata.schema import BOOK, Claim, Source

GRADES = ("one", "rose", "agree", "compatible", "scopes", "conflict")


class Grade(NamedTuple):
    """One of GRADES, and the number of independent reports whose claims stand.

    one: a single report; rose: one or several that contradict nobody, after lower counts by
    others; agree: several that give the same; compatible: several whose ranges differ and can all
    be right; scopes: several that differ, but count different people; conflict: several that
    differ on the same people.
    """

    word: str
    sources: int


def grades_of(
    judged: Judged, origins: Mapping[str, str], book: CodeBook = BOOK
) -> dict[str, Grade]:
    """Grade each figure that an event has; `origins` is by source, see `origins_of`."""
    grades = {}
    for name, counts in series_of(judged, book).items():
        current = [claim for claim, why in counts if why == CURRENT]
        if current:
            reports = {origins[claim.source] for claim in current}
            before = {origins[claim.source] for claim, why in counts if why == "earlier"}
            grades[name] = Grade(_word(current, reports, before), len(reports))
    return grades


def origins_of(sources: Iterable[Source]) -> dict[str, str]:
    """Say of each source whose report it is: the agency's that it reprints, or its own."""
    return {source.id: source.original or source.id for source in sources}


def _word(current: list[Claim], reports: set[str], before: set[str]) -> str:
    apart = [pair for pair in combinations(current, 2) if _apart(*pair)]
    if len(reports) == 1 or not apart:
        if before - reports:
            return "rose"
        if len(reports) == 1:
            return "one"
        return "agree" if len({(claim.low, claim.high) for claim in current}) == 1 else "compatible"
    same = any(_scope(first) == _scope(second) for first, second in apart)
    return "conflict" if same else "scopes"


def _apart(first: Claim, second: Claim) -> bool:
    lower, higher = sorted((first, second), key=lambda claim: claim.low)
    return lower.high is not None and lower.high < higher.low


def _scope(claim: Claim) -> str:
    return next(iter((claim.scope or {}).values()), "").casefold().strip()
