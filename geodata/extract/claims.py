"""Figures to claims: which repeats, adds to or stands in another; who says it; over which area."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from geodata.extract import scope
from geodata.extract.deeds import nothing, subtypes
from geodata.extract.people.none_hurt import zeros
from geodata.extract.scenes import Linked
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.values import Article, DraftClaim, Evidence, Span

_LOWERED = re.compile(
    r"\b(?:lower(?:ed|ing)? (?:the|its|figure|count|number|toll)|revised (?:it |the \w+ )?down|"
    r"rebaj\w+|corrigio|redujo|a lower (?:figure|count|number|toll)|bajo la cifra|"
    r"por lo que el (?:saldo|balance)|(?:leaving|which leaves) the (?:toll|count) at)\b"
)
ALIKE = 3  # two counts of one thing differ by less; else one is of something else
OPENING = 400  # code points in which a text says that it is of a flood, or of a play
_TOTAL = re.compile(
    r"\b(?:total|toll|overall|bring\w*|brought|rais\w+|rose|risen|now|in all|number (?:of|"
    r"killed)|later|updated|revised|en total|elev\w+|sube|subio|aument\w+|suman?|ya son|cifra|"
    r"saldo)\b"
)


def of_event(
    doc: Document,
    article: Article,
    figures: Sequence[Linked],
    stretches: Sequence[tuple[int, int]],
) -> tuple[DraftClaim, ...]:
    """Turn the figures of one event into claims; a repeated one counts once.

    `stretches` are what the text says of the event: a zero is read from there.
    """
    claims: list[DraftClaim] = []
    linked: list[Linked] = []
    for one in sorted(figures, key=lambda f: (f.figure.part, f.figure.start)):
        same = [
            (i, c)
            for i, c in enumerate(claims)
            if c.kind == one.figure.kind and (c.low, c.high) == (one.figure.low, one.figure.high)
        ]
        if same and not one.figure.more:
            continue
        if _told_before(one, linked):
            continue
        linked.append(one)
        claims.append(_claim(doc, article, one, _parent(one, claims, linked)))
    counted = tuple(_nested(doc, claims, linked))
    return counted + tuple(_zeros(doc, article, stretches, {c.kind for c in counted}))


def _zeros(
    doc: Document, article: Article, stretches: Sequence[tuple[int, int]], have: set[str]
) -> Iterator[DraftClaim]:
    """Give the zeros that the text states for what nothing is counted of."""
    for sentence in _sentences(doc, stretches):
        for zero in zeros(doc.plain, sentence.start, sentence.end):
            if zero.kind not in have:
                have.add(zero.kind)
                yield DraftClaim(
                    kind=zero.kind,
                    category="not_stated",
                    low=0,
                    high=0,
                    wording="exact",
                    as_of=article.published,
                    evidence=evidence(sentence, zero.start, zero.end, False),
                )


def _sentences(doc: Document, stretches: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """Return the sentences of the stretches, and the next of a paragraph: "No one was hurt"."""
    told = [
        sentence
        for sentence in doc.sentences
        if any(a < sentence.end and b > sentence.start for a, b in stretches)
    ]
    yield from told
    indices = {sentence.index for sentence in told}
    for sentence in told:
        after = doc.sentences[sentence.index + 1 : sentence.index + 2]
        if after and after[0].index not in indices and after[0].paragraph == sentence.paragraph:
            yield after[0]


def _told_before(one: Linked, linked: Sequence[Linked]) -> bool:
    """Is it "the five dead" after five soldiers were counted?"""
    base = one.figure.kind.removesuffix("_security")
    return one.figure.definite and any(
        other.figure.kind.removesuffix("_security") == base and other.figure.low == one.figure.low
        for other in linked
    )


def national(
    doc: Document,
    article: Article,
    linked: Sequence[Linked],
    country: str | None,
    since: dict[int, date | None],
) -> tuple[DraftClaim, ...]:
    """Turn the figures that add up many events into claims about the country."""
    if nothing.DISASTER.search(doc.plain, 0, OPENING) and not subtypes.ARMS.search(doc.plain):
        return ()
    claims: list[DraftClaim] = []
    seen: set[tuple] = set()
    for one in linked:
        key = (one.figure.kind, one.figure.low, one.figure.high, one.figure.part)
        if key in seen:
            continue
        seen.add(key)
        parent = _parent(one, claims, linked)
        claim = _claim(doc, article, one, parent)
        if one.figure.more:
            claim = replace(claim, scope="more")
        claims.append(
            replace(claim, area=(country,) if country else (), since=since.get(one.sentence.index))
        )
    return tuple(claims)


def loose(doc: Document, article: Article, linked: Sequence[Linked]) -> tuple[DraftClaim, ...]:
    """Keep the figures that found no event in view."""
    if nothing.FICTION.search(doc.plain, 0, OPENING):
        return ()
    seen: set[tuple] = set()
    kept = []
    for one in linked:
        key = (one.figure.kind, one.figure.low, one.figure.high)
        if key not in seen:
            seen.add(key)
            kept.append(_claim(doc, article, one, None))
    return tuple(kept)


def _nested(doc: Document, claims: list[DraftClaim], linked: list[Linked]) -> list[DraftClaim]:
    """Say which count of one kind is part of another, and add "two more" to what it adds to."""
    result = list(claims)
    for kind in dict.fromkeys(c.kind for c in claims):
        top = [i for i, c in enumerate(result) if c.kind == kind and c.part_of is None]
        if len(top) < 2:
            continue
        for earlier, later in itertools.pairwise(top):
            one, two = linked[earlier], linked[later]
            if (
                two.figure.more
                and not one.figure.more
                and kind != "crowd"
                and one.sentence != two.sentence
            ):
                high = (
                    None
                    if None in (result[earlier].high, result[later].high)
                    else result[earlier].high + result[later].high
                )
                result[later] = replace(
                    result[later], low=result[earlier].low + result[later].low, high=high
                )
        biggest = max(top, key=lambda i: (result[i].low, -i))
        for i in top:
            if i == biggest or result[i].category == "indirect" != result[biggest].category:
                continue
            disputed = (
                result[i].by
                and result[biggest].by
                and result[i].by != result[biggest].by
                and linked[i].figure.category != "indirect"
                and kind != "crowd"
                and not linked[i].figure.single
                and result[i].low * ALIKE >= result[biggest].low
                and not _TOTAL.search(
                    doc.plain, linked[biggest].sentence.start, linked[biggest].sentence.end
                )
            )
            lowered = _LOWERED.search(
                doc.plain,
                max(0, min(linked[i].sentence.start, linked[biggest].sentence.start) - 120),
                max(linked[i].sentence.end, linked[biggest].sentence.end),
            )
            if lowered and linked[i].figure.start > linked[biggest].figure.start:
                continue  # a later, lower count of the same
            if not disputed and not (linked[i].figure.rival or linked[biggest].figure.rival):
                result[i] = replace(result[i], part_of=biggest)
    return result


def _parent(one: Linked, claims: Sequence[DraftClaim], linked: Sequence[Linked]) -> int | None:
    """Return the count that an "including two policemen" stands in."""
    if not one.figure.part:
        return None
    base = one.figure.kind.removesuffix("_security")
    own = [
        i
        for i, claim in enumerate(claims)
        if claim.kind in (base, f"{base}_security")
        and claim.part_of is None
        and claim.low >= one.figure.low
    ]
    near = [i for i in own if claims[i].evidence.sentence == one.sentence.span]
    chosen = near or own
    before = [i for i in chosen if claims[i].evidence.span.start < one.figure.start]
    return (before or chosen or [None])[-1]


def _claim(doc: Document, article: Article, one: Linked, parent: int | None) -> DraftClaim:
    figure = one.figure
    return DraftClaim(
        kind=figure.kind,
        category=figure.category,
        low=figure.low,
        high=figure.high,
        wording=figure.wording,
        as_of=article.published,
        by=scope.said_by(doc.plain, doc.text, one.sentence.start, one.sentence.end, figure.start),
        part_of=parent,
        evidence=evidence(one.sentence, figure.start, figure.end, one.inherited),
    )


def evidence(sentence, start: int, end: int, inherited: bool) -> Evidence:
    return Evidence(Span(sentence.paragraph, start, end), sentence.span, inherited)
