"""How much of a perfect model's answers the proof keeps, and how much of a model's that mixes up.

    python -m benchmarks.perfect_reader [GOLD]

What people coded of articles (tests/articles unless another folder is named) is written as a model
would answer, each value with a quote out of the text. Then the days and figures of each article's
events are dealt to one another, and what was never true and is kept is counted.

The quote of a value is the sentence that says it: for a place one that names it, for a day and a
count the nearest one in which that day or number is read, whatever it is read as. A value of which
no sentence says anything, as a sum over several sentences, has no quote, and is counted apart.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.extract import pipeline
from geodata.extract.values import Geocode, Reading, Span
from geodata.folding import fold
from geodata.geocode import GazetteerGeocoder
from geodata.reading import reader
from geodata.reading.gold import CodedEvent
from geodata.reading.second.answer import Answer, Event, Figure
from geodata.reading.second.proof import DAY, PLACE, proven
from geodata.reading.second.scope import Scope, amount, overlap
from geodata.verbs.evaluate import coded_articles

ARTICLES = Path(__file__).parents[1] / "tests" / "articles"
COUNTED = (PLACE, DAY, "deaths", "injuries", "crowd")
KINDS = COUNTED[2:]
KEPT, LEFT = 0.95, 0.05


@dataclass(frozen=True, slots=True)
class Perfect:
    """One coded event as a model would tell it, and where."""

    coded: CodedEvent
    told: Event


def perfect(coded: CodedEvent, told: Scope) -> tuple[Event | None, Counter[str]]:
    """Write one coded event with quotes; values without any are counted."""
    unsaid: Counter[str] = Counter()
    at = _where(coded, told)
    if at is None:
        return None, Counter({name: 1 for name, there in _has(coded).items() if there})
    name, sentence = at
    day = _day(coded, told, sentence)
    if coded.start and day is None:
        unsaid[DAY] += 1
    figures = []
    for kind in KINDS:
        if (low := coded.figures.get(kind)) is None:
            continue
        quote = _count(kind, low, told, sentence)
        if quote is None:
            unsaid[kind] += 1
        else:
            figures.append(Figure(kind=kind, low=low, high=quote[1], quote=quote[0]))
    return Event(
        place=name,
        place_quote=name,
        date=str(coded.start) if day else None,
        date_quote=day,
        sub_event_type=coded.sub_event_type or "Other",
        event_quote=_words(sentence, told),
        figures=tuple(figures),
    ), unsaid


def _has(coded: CodedEvent) -> dict[str, bool]:
    counts = {kind: coded.figures.get(kind) is not None for kind in KINDS}
    return {PLACE: True, DAY: coded.start is not None, **counts}


def _words(span: Span, told: Scope) -> str:
    return told.reading.article.text[span.start : span.end][:1_200]


def _where(coded: CodedEvent, told: Scope) -> tuple[str, Span] | None:
    """Choose the sentence that names the place and says most of the rest."""
    text = told.reading.article.text
    found = []
    for sentence in told.sentences:
        plain = f" {fold(text[sentence.start : sentence.end])} "
        for name in coded.places:
            if f" {fold(name)} " not in plain:
                continue
            says = sum(
                (coded.start, coded.end) == day.days for day in told.days_in(sentence)
            ) + sum(_says(kind, low, told, sentence) for kind, low in coded.figures.items())
            does = any(True for _ in told.mentions("action", (sentence.start, sentence.end)))
            found.append((-says, not does, sentence.start, name, sentence))
    if not found:
        return None
    *_, name, sentence = min(found, key=lambda one: one[:3])
    return name, sentence


def _says(kind: str, low: int, told: Scope, sentence: Span) -> bool:
    return any(
        (read := amount(one)) is not None and read[0] == low
        for one in told.mentions(kind, (sentence.start, sentence.end))
    )


def _day(coded: CodedEvent, told: Scope, near: Span) -> str | None:
    if coded.start is None or coded.end is None:
        return None
    same = [day for day in told.days if overlap(day.days, (coded.start, coded.end))]
    exact = [day for day in same if day.days == (coded.start, coded.end)]
    spans = sorted((day.span for day in exact or same), key=lambda span: _far(span, near))
    return _words(spans[0], told) if spans else None


def _count(kind: str, low: int, told: Scope, near: Span) -> tuple[str, int | None] | None:
    """Quote the nearest words that have the number: as this kind, else as whatever it is."""
    for names in ((kind,), ("number", *KINDS)):
        found = [
            (one, read)
            for one in told.reading.mentions
            if one.kind in names and (read := amount(one)) is not None and read[0] == low
        ]
        if found:
            one, read = min(found, key=lambda pair: _far(pair[0].span, near))
            return _words(one.span, told), read[1]
    return None


def _far(span: Span, near: Span) -> int:
    return max(0, near.start - span.end, span.start - near.end)


def shuffled(events: list[Perfect]) -> Iterator[tuple[Perfect, Event]]:
    """Deal each event the days and counts of every other one."""
    for one in events:
        for other in events:
            if other is not one:
                changed = {
                    "date": other.told.date,
                    "date_quote": other.told.date_quote,
                    "figures": other.told.figures,
                }
                yield one, one.told.model_copy(update=changed)


def _is_true(field: str, value: Any, coded: CodedEvent) -> bool:
    """Say whether what was dealt to an event happens to be so."""
    if field == DAY:
        return bool(
            value.days and coded.start and coded.end
            and overlap(value.days, (coded.start, coded.end))
        )  # fmt: skip
    return value.claim is not None and coded.figures.get(field) == value.claim.low


def measured(
    reading: Reading, coded: tuple[CodedEvent, ...], geocode: Geocode | None = None
) -> Counter[str]:
    """Count for each kind of value how many are kept, lost, unsaid, dealt and believed."""
    told = Scope(reading, geocode)
    tallies: Counter[str] = Counter()
    events = []
    for one in coded:
        event, unsaid = perfect(one, told)
        tallies += Counter({f"{name} unsaid": number for name, number in unsaid.items()})
        if event is not None:
            events.append(Perfect(one, event))
    for checked in _checked([one.told for one in events], told):
        for value in checked.values:
            if value.field not in COUNTED:
                continue
            kept = "lost" if value.reason else "kept"
            tallies[f"{value.field} {kept}"] += 1
            if value.reason:
                tallies[f"lost: {value.field} {value.reason}"] += 1
    dealt = list(shuffled(events))
    for (one, _), checked in zip(dealt, _checked([e for _, e in dealt], told), strict=True):
        for value in checked.values[1:]:
            if value.field in COUNTED and not _is_true(value.field, value, one.coded):
                tallies[f"{value.field} {'refused' if value.reason else 'believed'}"] += 1
    return tallies


def _checked(events: list[Event], told: Scope) -> Iterator[Any]:
    for event in events:
        yield from proven(Answer(events=(event,)), told)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="?", default=ARTICLES)
    given = parser.parse_args()
    geocoder = GazetteerGeocoder()
    total: Counter[str] = Counter()
    for one in coded_articles(given.gold):
        try:
            article = reader.article(
                reader.load(given.gold / one.file),
                one.file,
                published=one.published,
                language=one.language,
                country=one.country,
            )
        except reader.UnreadableArticle as problem:
            print(problem)
            continue
        total += measured(pipeline.read(article, geocoder.geocode), one.events, geocoder.geocode)
    print(
        f"{'':10}{'kept':>7}{'of':>7}{'share':>7}{'unsaid':>8}{'believed':>10}{'of':>7}{'share':>7}"
    )
    is_well = True
    for name in COUNTED:
        kept, lost = total[f"{name} kept"], total[f"{name} lost"]
        believed, refused = total[f"{name} believed"], total[f"{name} refused"]
        shares = kept / max(1, kept + lost), believed / max(1, believed + refused)
        is_well &= shares[0] >= KEPT and shares[1] <= LEFT
        print(
            f"{name:10}{kept:>7}{kept + lost:>7}{shares[0]:>7.3f}{total[f'{name} unsaid']:>8}"
            f"{believed:>10}{believed + refused:>7}{shares[1]:>7.3f}"
        )
    for name, number in total.most_common():
        if name.startswith("lost: "):
            print(f"  {name}: {number}")
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
