"""What was found in a text and by which rows: the way from words to fields, in plain lines."""

from collections.abc import Iterator, Sequence
from datetime import date

from geodata.extract.document import Document, document
from geodata.extract.figures import Figure
from geodata.extract.gazetteer import Gazetteer
from geodata.extract.language import language
from geodata.extract.mentioned_days import When
from geodata.extract.mentions import SaidIn, all_names, mentions
from geodata.extract.numbers import Number
from geodata.extract.toponyms import Resolver
from geodata.extract.values import Mention, Reading, Span


def mentioned(text: str, code: str, published: date | None = None) -> list[str]:
    """Write each mention of a text as "kind value", without a gazetteer."""
    doc = document(text, language(code))
    names = all_names(doc)
    resolver = Resolver(doc, Gazetteer(_nowhere, None), [])
    return [
        f"{one.kind} {one.value}" for one in listed(doc, mentions(doc, published, names, resolver))
    ]


def _nowhere(query: str, *_: object, **__: object) -> None:
    """Geocode nothing."""


def listed(doc: Document, said: Sequence[SaidIn]) -> Iterator[Mention]:
    """Write every mention with its words and its rows, in the order of the text."""
    for one in said:
        yield from sorted(_of_sentence(doc, one), key=lambda mention: mention.span.start)


def _of_sentence(doc: Document, said: SaidIn) -> Iterator[Mention]:
    paragraph = said.sentence.paragraph

    def mention(kind: str, value: str, start: int, end: int, rows: tuple[str, ...]) -> Mention:
        first, last = doc.text.span(doc.tokens[start].start, doc.tokens[end - 1].end)
        return Mention(kind, value, Span(paragraph, first, last), rows)

    for number in said.numbers:
        yield mention(
            number.role or "number", _amount(number), number.start, number.end, number.rows
        )
    for when in said.dates:
        yield mention("day", _day(when), when.start, when.end, when.rows)
    for figure in said.figures:
        yield mention(figure.kind, _amount(figure), figure.start, figure.end, figure.rows)
    for group in said.people:
        if group.who:
            yield mention("people", group.who, group.start, group.end, group.rows)
    for action in said.actions:
        value = " ".join(
            (
                action.kind,
                *(f"by {who}" for who in action.agents),
                *(f"to {who}" for who in action.targets),
            )
        )
        yield mention(
            "action",
            f"{value} ({action.role})" if action.role else value,
            action.start,
            action.end,
            (action.row,),
        )
    for place in said.places:
        yield mention(
            "place",
            f"{place.place.id or place.name} {place.relation}",
            place.start,
            place.end,
            place.rows,
        )


def _amount(one: Number | Figure) -> str:
    if one.high is None:
        return f"{one.low} or more"
    return str(one.low) if one.high == one.low else f"{one.low} to {one.high}"


def _day(when: When) -> str:
    if when.first is None or when.last is None:
        return "unresolved"
    words = str(when.first) if when.first == when.last else f"{when.first} to {when.last}"
    return " ".join(filter(None, (words, when.role)))


def explained(reading: Reading) -> list[str]:
    """Write the mentions of a reading, a line each: offsets, kind, value, words, rows."""
    return [
        f"{one.span.start}-{one.span.end} {one.kind} {one.value}:"
        f" {reading.article.text[one.span.start : one.span.end]!r}"
        f" by {', '.join(one.rows) or 'its form'}"
        for one in reading.mentions
    ]
