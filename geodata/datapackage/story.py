"""What a package tells in its own words, lead and annotations: what may stand there.

Looked at once the tables are right, since it speaks of their figures.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from geodata import counts, ledger
from geodata.counts import Counts
from geodata.datapackage.numerals import MASK, typed_people
from geodata.datapackage.rules import Fault
from geodata.schema import Claim
from geodata.texts import Texts

LONGEST = {"lead": 320, "annotation": 100}  # letters, with the counts filled in
ANNOTATIONS = "annotations.csv"
PLACEHOLDER = "a placeholder such as {deaths:EVENT} or {claim:CLAIM} for a number of people"


class Text(NamedTuple):
    """A text in one language, and where it stands."""

    file: str
    row: int | None
    column: str
    lang: str
    text: str
    longest: int


def faults(package: Any, file: str, rows: Mapping[str, int]) -> Iterator[Fault]:
    """Find what is wrong in the lead, which is in `file`, and the annotations, by id in `rows`."""
    told = _counts(package)
    for lang, text in (package.lead or {}).items():
        yield from _text_faults(Text(file, None, "lead", lang, text, LONGEST["lead"]), told)
    for _, text in _unlike_first(package.lead or {}):
        yield _unlike(file, None, "lead", text)
    days = _days(package)
    published = {event.place for event in package.events if event.status == "published"}
    for note in package.annotations:
        row = rows[note.id]
        for lang, text in note.text.items():
            column = f"text_{lang}"
            where = Text(ANNOTATIONS, row, column, lang, text, LONGEST["annotation"])
            yield from _text_faults(where, told)
        for lang, text in _unlike_first(note.text):
            yield _unlike(ANNOTATIONS, row, f"text_{lang}", text)
        if not days or not days[0] <= note.day <= days[-1]:
            span = f"from {days[0]} to {days[-1]}" if days else "of a published event"
            expected = f"a day of the timeline, {span}"
            yield Fault(ANNOTATIONS, row, "day", str(note.day), expected, "mend the day")
        if note.place is not None and note.place not in published:
            expected = "a place with a published event, or nothing"
            remedy = "choose such a place, or empty the cell"
            yield Fault(ANNOTATIONS, row, "place", note.place, expected, remedy)


def _text_faults(where: Text, told: Counts) -> Iterator[Fault]:
    file, row, column, lang, text, longest = where
    shown = f"{lang}: {text}" if row is None else text

    def fault(value: str, expected: str, remedy: str) -> Fault:
        return Fault(file, row, column, value, expected, remedy)

    bare = counts.without(text, MASK)
    wrong = False
    for what, whose in counts.placeholders(text):
        if expected := counts.expected(what, whose, told):
            wrong = True
            yield fault(f"{{{what}:{whose}}}", expected, "mend the placeholder")
    if "{" in bare or "}" in bare:
        yield fault(shown, f"braces only around {PLACEHOLDER}", "mend or delete the braces")
    if typed := typed_people(bare, lang):
        remedy = "write the placeholder, which follows corrections, or say it without a number"
        yield fault(typed, PLACEHOLDER, remedy)
    if not wrong and (length := len(counts.filled(text, lang, told))) > longest:
        expected = f"at most {longest} letters, found {length}"
        yield fault(shown, expected, "shorten it")


def _unlike_first(texts: Texts) -> Iterator[tuple[str, str]]:
    """Give the texts whose placeholders are not those of the first language."""
    first = sorted(counts.placeholders(next(iter(texts.values()), "")))
    for lang, text in texts.items():
        if sorted(counts.placeholders(text)) != first:
            yield lang, text


def _unlike(file: str, row: int | None, column: str, text: str) -> Fault:
    expected = "the same placeholders in each language"
    return Fault(file, row, column, text, expected, "add those that are missing")


def _counts(package: Any) -> Counts:
    """The figures of published events and the claims without event."""
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in package.claims:
        by_event[claim.event or ""].append(claim)
    texts = [*(package.lead or {}).values()]
    texts += [text for note in package.annotations for text in note.text.values()]
    named = {whose for text in texts for _, whose in counts.placeholders(text)}
    return Counts(
        {
            event.id: ledger.event_figures(by_event[event.id], package.book)
            for event in package.events
            if event.status == "published" and event.id in named
        },
        {claim.id: claim for claim in by_event[""]},
        package.book,
    )


def _days(package: Any) -> Sequence[date]:
    """The days between which a timeline runs, in order; none without a published event."""
    events = [event for event in package.events if event.status == "published"]
    counted = [
        claim.since for claim in package.claims if claim.since and claim.area == (package.country,)
    ]
    days = {day for event in events for day in (event.start, event.end)}
    return sorted({*days, *counted}) if days else []
