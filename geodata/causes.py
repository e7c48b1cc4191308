"""What the dead and the hurt of an event died of or were hurt by, and who is said to have done it.

A claim's cause and agents hold for all of its people; a mixture is coded as parts of a claim.
Parts are counted here and in no sum of figures. Nothing is spread over people of whom no source
says it: the rest of a figure is "not stated". Rival agents are all kept, so the figures by agent
overlap and are never added to one another.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from geodata.codebook import CodeBook
from geodata.ledger import CURRENT, Figure, Judged, series_of
from geodata.schema import BOOK, CASUALTIES, DISPUTED, Claim

UNSAID = ("discounted", "wider", "superseded")

Tags = Callable[[Claim], Sequence[str]]
Parts = Mapping[str, Sequence[Claim]]  # by the id of their whole


class Caused(NamedTuple):
    """At least so many people of a figure, of one cause."""

    cause: str
    people: int
    disputed: bool  # a source disputes how it came to it


def causes_of(
    judged: Judged, figures: Mapping[str, Figure], book: CodeBook = BOOK
) -> dict[str, tuple[Caused, ...]]:
    """Give the causes of each figure of one event, the most frequent first.

    Of several counts of one thing the one that says most is told, as two accounts need not
    speak of different people. Their sum is never above the figure's low end.
    """
    if not any(claim.cause for claim, _ in judged):
        return {}
    found = {}
    for name, counts in _told(judged, book).items():
        accounts = _accounts(counts, lambda claim: (claim.cause,) if claim.cause else ())
        most = max(accounts, key=Counter.total, default=Counter())
        disputed = {claim.cause for claim, _ in counts if DISPUTED in claim.agent}
        rest = figures[name].low or 0
        caused = []
        for cause, people in sorted(most.items(), key=lambda row: (-row[1], row[0])):
            if rest:
                caused.append(Caused(cause, min(people, rest), cause in disputed))
                rest -= caused[-1].people
        if caused:
            found[name] = tuple(caused)
    return found


def agents_of(
    judged: Judged, figures: Mapping[str, Figure], book: CodeBook = BOOK
) -> dict[str, dict[str, int]]:
    """Give, by figure, at least how many people each agent is said to have killed or hurt.

    An agent whom only a count that no longer stands names has 0: the saying is kept, not a number.
    """
    if not any(claim.agent for claim, _ in judged):
        return {}
    found = {}
    for name, counts in _told(judged, book).items():
        said = Counter({agent: 0 for claim, _ in counts for agent in claim.agent})
        for account in _accounts(counts, lambda claim: claim.agent):
            for agent, people in account.items():
                said[agent] = max(said[agent], min(people, figures[name].low or 0))
        if said:
            found[name] = {agent: said[agent] for agent in sorted(said)}
    return found


def _told(judged: Judged, book: CodeBook) -> dict[str, Judged]:
    kinds = {figure.id: figure.kind for figure in book.figures}
    return {
        name: [(claim, why) for claim, why in counts if why not in UNSAID]
        for name, counts in series_of(judged, book).items()
        if kinds[name] in CASUALTIES
    }


def _accounts(counts: Judged, tags: Tags) -> list[Counter[str]]:
    """Say for each count that stands how many of its people have which tag."""
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim, why in counts:
        if why == "part_of" and claim.part_of is not None:
            parts[claim.part_of].append(claim)
    return [_account(claim, parts, tags) for claim, why in counts if why == CURRENT]


def _account(whole: Claim, parts: Parts, tags: Tags) -> Counter[str]:
    if own := tags(whole):
        return Counter(dict.fromkeys(own, whole.low))
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for part in parts.get(whole.id, ()):
        by_source[part.source].append(part)
    joined: Counter[str] = Counter()
    for told in by_source.values():
        apart = told
        if sum(part.low for part in told) > whole.low:
            # They overlap: minors are also told among those shot, so only the others are added.
            apart = [part for part in told if not part.group]
        # Of what several sources say of the same people, each tag's highest number.
        joined |= sum((_account(part, parts, tags) for part in apart), Counter())
    return joined
