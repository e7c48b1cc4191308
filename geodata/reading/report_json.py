"""What was read of an article as JSON: drafts, claims and mentions, each with its place in it."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from geodata.extract.values import Evidence, MergeProposal, Reading, Span
from geodata.reading.drafts import LeftOut
from geodata.reading.reader import digest


def whole(
    readings: Sequence[Reading], found: Sequence[MergeProposal], left_out: Sequence[LeftOut] = ()
) -> dict[str, Any]:
    """Write a whole run."""
    return {
        "articles": [
            reading(one, [row for row in left_out if row.reading == index])
            for index, one in enumerate(readings)
        ],
        "may_be_one_event": [value(proposal) for proposal in found],
    }


def reading(
    read: Reading, left_out: Iterable[LeftOut] = (), *, quoted: bool = True
) -> dict[str, Any]:
    """Write one reading; without quotes it holds places in the text and none of its words."""
    article = read.article
    text = article.text if quoted else None
    told = {
        "article": {
            "id": article.id,
            "outlet": article.outlet,
            "url": article.url,
            "published": value(article.published),
            "language": article.language,
            "country": article.country,
            "characters": len(article.text),
            "sha256": digest(article.text),
        },
        **{
            name: [value(item, text) for item in getattr(read, name)]
            for name in ("events", "national", "loose", "places", "passed_over")
        },
        "left_out": [
            {"event": row.event, "claim": row.claim, "reason": row.reason} for row in left_out
        ],
    }
    if not quoted:
        for mention in (*told["places"], *told["passed_over"]):
            del mention["text"]
    return told


def proposals_of(
    index: int, found: Iterable[MergeProposal], readings: Sequence[Reading]
) -> list[dict[str, Any]]:
    """Write the proposals that one reading is in, with the other text's hash."""
    told = []
    for proposal in found:
        pairs = (proposal.first, proposal.second)
        mine = [pair for pair in pairs if pair[0] == index]
        if not mine:
            continue
        other = pairs[1] if pairs[0] == mine[0] else pairs[0]
        told.append(
            {
                "event": mine[0][1],
                "with": {
                    "sha256": digest(readings[other[0]].article.text),
                    "event": other[1],
                },
                "rule": proposal.rule,
                "kilometres": proposal.kilometres,
                "differences": [value(difference) for difference in proposal.differences],
            }
        )
    return told


def value(item: Any, text: str | None = None) -> Any:
    """Write any value of a reading; with its article's text, evidence has its words."""
    if isinstance(item, Evidence):
        return _evidence(item, text)
    if isinstance(item, Span):
        return _span(item)
    if is_dataclass(item):
        return {field.name: value(getattr(item, field.name), text) for field in fields(item)}
    if isinstance(item, tuple):
        return [value(part, text) for part in item]
    return item.isoformat() if isinstance(item, date) else item


def _evidence(evidence: Evidence, text: str | None) -> dict[str, Any]:
    told: dict[str, Any] = {**_span(evidence.span), "inherited": evidence.inherited}
    told["sentence"] = _span(evidence.sentence)
    if text is not None:
        told["words"] = text[evidence.span.start : evidence.span.end]
        told["sentence"]["words"] = text[evidence.sentence.start : evidence.sentence.end]
    return told


def _span(span: Span) -> dict[str, int]:
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end}
