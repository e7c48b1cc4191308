"""Counts as claims: what repeats another, replaces it or is part of it."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from geodata.extract import coverage, not_unrest
from geodata.extract.candidates import Candidate, Counted
from geodata.extract.document import Document
from geodata.extract.mentions import SaidIn
from geodata.extract.values import Article, DraftClaim, Evidence, Span

RIVAL = 3  # two counts of one thing differ by less than this factor; else one is of something else


def of_event(doc: Document, article: Article, event: Candidate) -> tuple[DraftClaim, ...]:
    """Return the claims of an event."""
    told = sorted(event.figures, key=lambda one: (one.figure.is_part, one.figure.start))
    claims: list[DraftClaim] = []
    kept: list[Counted] = []
    for one in told:
        if _is_repeated(one, kept):
            continue
        parent = _whole(one, claims, kept) if one.figure.is_part else None
        if one.figure.is_part and parent is None and any(c.kind == one.figure.kind for c in claims):
            continue
        claims.append(_claim(doc, article, one, parent))
        kept.append(one)
    claims = _ordered(claims, kept)
    return tuple(claims) + tuple(_zeros(doc, article, event, {c.kind for c in claims}))


def _is_repeated(one: Counted, kept: Sequence[Counted]) -> bool:
    same = [other for other in kept if other.figure.kind == one.figure.kind]
    if any((o.figure.low, o.figure.high) == (one.figure.low, one.figure.high) for o in same):
        return not one.figure.is_more
    base = one.figure.kind.removesuffix("_security")
    return one.figure.is_definite and any(
        o.figure.kind.removesuffix("_security") == base and o.figure.low == one.figure.low
        for o in kept
    )


def _whole(one: Counted, claims: Sequence[DraftClaim], kept: Sequence[Counted]) -> int | None:
    """Return the count that an "including two policemen" stands in."""
    base = one.figure.kind.removesuffix("_security")
    own = [
        index
        for index, claim in enumerate(claims)
        if claim.kind in (base, f"{base}_security")
        and claim.part_of is None
        and claim.low >= one.figure.low
    ]
    near = [index for index in own if kept[index].said is one.said]
    return next(reversed(near or own), None)


def _ordered(claims: list[DraftClaim], kept: Sequence[Counted]) -> list[DraftClaim]:
    """Say of each smaller count of a kind whether it is part of the largest, or its rival."""
    result = list(claims)
    for kind in dict.fromkeys(claim.kind for claim in claims):
        top = [i for i, claim in enumerate(result) if claim.kind == kind and claim.part_of is None]
        _add_more(result, kept, top)
        largest = max(top, key=lambda i: (result[i].low, -i), default=None)
        for index in top:
            if (
                index != largest
                and largest is not None
                and not _is_rival(result, kept, index, largest)
            ):
                result[index] = replace(result[index], part_of=largest)
    return result


def _add_more(result: list[DraftClaim], kept: Sequence[Counted], top: Sequence[int]) -> None:
    """Add "two more" to what was counted before it."""
    for before, index in itertools.pairwise(top):
        one, two = kept[before].figure, kept[index].figure
        if (
            two.is_more
            and not one.is_more
            and two.kind != "crowd"
            and kept[before].said is not kept[index].said
        ):
            first, second = result[before], result[index]
            high = None if first.high is None or second.high is None else first.high + second.high
            result[index] = replace(second, low=first.low + second.low, high=high)


def _is_rival(
    claims: Sequence[DraftClaim], kept: Sequence[Counted], index: int, largest: int
) -> bool:
    one, two = claims[index], claims[largest]
    if kept[index].figure.is_rival or kept[largest].figure.is_rival:
        return True
    if one.by is None or two.by is None or one.by == two.by or one.low < 2:
        return False
    return one.kind == "crowd" or (one.low * RIVAL >= two.low and not kept[largest].figure.is_toll)


def _zeros(
    doc: Document, article: Article, event: Candidate, have: set[str]
) -> Iterator[DraftClaim]:
    """Give the zeros that the text states for what nothing is counted of."""
    for said, clause in event.clauses:
        for row in doc.each(clause.start, clause.end, "zero."):
            kind = row.row.kind.removeprefix("zero.")
            for each in ("deaths", "injuries") if kind == "both" else (kind,):
                if each not in have:
                    have.add(each)
                    yield DraftClaim(
                        kind=each,
                        category="not_stated",
                        low=0,
                        high=0,
                        wording="exact",
                        as_of=article.published,
                        evidence=evidence(doc, said, row.start, row.end, False),
                    )


def nationwide(
    doc: Document, article: Article, told: Sequence[Counted], country: str | None
) -> tuple[DraftClaim, ...]:
    """Return the claims about a country."""
    if not_unrest.is_disaster(doc):
        return ()
    claims: list[DraftClaim] = []
    seen: set[tuple[str, int, int | None]] = set()
    for one in told:
        key = (one.figure.kind, one.figure.low, one.figure.high)
        if key in seen:
            continue
        seen.add(key)
        area = (country,) if country else ()
        claims.append(
            replace(
                _claim(doc, article, one, _whole_of(one, claims, told)),
                area=area,
                since=_since(one),
                scope="more" if one.figure.is_more else None,
            )
        )
    return tuple(claims)


def _whole_of(one: Counted, claims: Sequence[DraftClaim], told: Sequence[Counted]) -> int | None:
    """Return the count of a country that an "including one policeman" stands in."""
    if not one.figure.is_part:
        return None
    own = {c.figure.start for c in told if c.said is one.said}
    base = one.figure.kind.removesuffix("_security")
    return next(
        (
            index
            for index, claim in reversed(list(enumerate(claims)))
            if claim.kind == base and claim.low >= one.figure.low and own
        ),
        None,
    )


def unassigned(doc: Document, article: Article, told: Sequence[Counted]) -> tuple[DraftClaim, ...]:
    """Return the claims that belong to no event, for the editor to assign."""
    seen: set[tuple[str, int, int | None]] = set()
    kept = []
    for one in told:
        key = (one.figure.kind, one.figure.low, one.figure.high)
        if key not in seen and not one.figure.is_part:
            seen.add(key)
            kept.append(_claim(doc, article, one, None))
    return tuple(kept)


def _since(one: Counted) -> date | None:
    """Return the first day that a total counts."""
    return next((w.first for w in one.said.dates if w.role == "since" and w.first), None)


def _claim(doc: Document, article: Article, one: Counted, parent: int | None) -> DraftClaim:
    figure = one.figure
    indirect = figure.kind == "deaths" and coverage.is_consequence(doc, one.clause)
    return DraftClaim(
        kind=figure.kind,
        category="indirect" if indirect else figure.category,
        low=figure.low,
        high=figure.high,
        wording=figure.wording,
        as_of=article.published,
        by=coverage.said_by(doc, one.said, figure),
        part_of=parent,
        evidence=evidence(doc, one.said, figure.start, figure.end, one.inherited),
    )


def evidence(doc: Document, said: SaidIn, start: int, end: int, inherited: bool) -> Evidence:
    """Return where some tokens stand in the text as given, and their sentence."""
    sentence = said.sentence
    return Evidence(
        span(doc, sentence.paragraph, start, end),
        Span(sentence.paragraph, *doc.text.span(sentence.start, sentence.end)),
        inherited,
    )


def span(doc: Document, paragraph: int, start: int, end: int) -> Span:
    """Return where some tokens stand in the text as given."""
    return Span(paragraph, *doc.text.span(doc.tokens[start].start, doc.tokens[end - 1].end))
