"""Which place and which days the words of a text go with: what a value must share with its event.

Read off the mentions of a reading, not off the events that the rules made of them: both readers
attach for themselves, and this only says what neither may do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from geodata.extract.document import document
from geodata.extract.gazetteer import place_of, raw
from geodata.extract.language import language
from geodata.extract.values import DraftPlace, Geocode, Mention, PlaceMention, Reading, Span
from geodata.folding import fold
from geodata.reading.second.quotes import Quoted
from geodata.schema import KINDS

# Roles of a place at which something may have happened; a missed event's place is "context".
POSSIBLE = ("event_location", "context", "destination", "toll_region")
FORCES = {"police", "army"}
BOUNDARY = 60  # characters of distance that a comma or a conjunction counts as
_BOUNDARY = re.compile(r"[,;:]|\b(?:and|while|but|y|e|mientras|pero|et|tandis|mais|mas|enquanto)\b")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?(?: (\w+))?")
_AMOUNT = re.compile(r"(\d+)(?:( or more)| to (\d+))?")
_ROLE = re.compile(r"\((\w+)\)$")

Days = tuple[date, date]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Day:
    """Days that the text names; `role` is why nothing happened on them, or empty."""

    span: Span
    days: Days
    role: str


def amount(mention: Mention) -> tuple[int, int | None] | None:
    """Read a count's low and high end; None is open."""
    found = _AMOUNT.fullmatch(mention.value)
    if found is None:
        return None
    low = int(found[1])
    return low, None if found[2] else int(found[3] or low)


def same_place(one: DraftPlace, two: DraftPlace) -> bool:
    if one.id and two.id:
        return one.id == two.id
    return fold(one.name) == fold(two.name)


def meets(span: Span, stretch: Stretch) -> bool:
    return span.start < stretch[1] and span.end > stretch[0]


def overlap(one: Days, two: Days) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


@dataclass(frozen=True)
class Scope:
    """One reading, to be asked what goes with what."""

    reading: Reading
    geocode: Geocode | None = None  # for names that the rules take for no place

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        doc = self._document
        return tuple(
            Span(one.paragraph, *doc.text.span(one.start, one.end)) for one in doc.sentences
        )

    @cached_property
    def quoted(self) -> Quoted:
        return Quoted(self._document.text)

    @cached_property
    def _document(self):  # type: ignore[no-untyped-def]
        article = self.reading.article
        return document(article.text, language(article.language))

    @cached_property
    def days(self) -> tuple[Day, ...]:
        return tuple(self._days())

    @cached_property
    def _places(self) -> tuple[PlaceMention, ...]:
        found = [one for one in self.reading.places if one.role in POSSIBLE]
        return tuple(sorted(found, key=lambda one: one.span.start))

    def _days(self) -> Iterator[Day]:
        for one in self.reading.mentions:
            if one.kind == "day" and (found := _DAY.fullmatch(one.value)):
                first = date.fromisoformat(found[1])
                last = date.fromisoformat(found[2]) if found[2] else first
                yield Day(one.span, (first, last), found[3] or "")

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds a code point, or the one before it."""
        before = [one for one in self.sentences if one.start <= at]
        return before[-1] if before else self.sentences[0]

    def mentions(self, kind: str, stretch: Stretch) -> Iterator[Mention]:
        return (m for m in self.reading.mentions if m.kind == kind and meets(m.span, stretch))

    def place(self, span: Span) -> tuple[PlaceMention | None, bool]:
        """Return the place that some words go with, and whether it stands in their sentence.

        In a sentence of several places it is the nearest, a comma or a conjunction counting as
        distance; in one of none it is the last one before. Where somebody goes or comes from counts
        only where nothing better is named: then nothing is carried over either.
        """
        sentence = self.sentence(span.start)
        all_here = [p for p in self.reading.places if sentence.start <= p.span.start < sentence.end]
        for wanted in (self._is_town, self._is_possible, lambda p: True):
            if here := [p for p in all_here if wanted(p)]:
                nearest = min(here, key=lambda p: self._distance(p.span, span))
                return self._first_of_chain(nearest, here), True
        before = [
            p for p in self._places if p.span.start < sentence.start and p.place.level != "country"
        ]
        return (before[-1] if before else None), False

    @staticmethod
    def _is_possible(place: PlaceMention) -> bool:
        return place.role in POSSIBLE

    @staticmethod
    def _is_town(place: PlaceMention) -> bool:
        return place.role in ("event_location", "context") and place.place.level != "country"

    def _first_of_chain(self, place: PlaceMention, here: Sequence[PlaceMention]) -> PlaceMention:
        """Take "Sacaba, Cochabamba" for its first name."""
        text = self.reading.article.text
        for one in here:
            if 0 < place.span.start - one.span.end < 3 and text[one.span.end] == ",":
                return self._first_of_chain(one, here)
        return place

    def with_place(self, name: str, stretch: Stretch) -> "Scope | None":
        """Take a name for a place that only the geocoder knows, in the country of the article.

        A name that several places there bear is none: which is meant, an editor says.
        """
        countries = Counter(p.place.country for p in self.reading.places if p.place.country)
        country = self.reading.article.country or next(iter(dict(countries.most_common(1))), None)
        found = self.geocode(name, country=country) if self.geocode and country else None
        if found is None or raw(found, "ambiguous"):
            return None
        span = Span(self.sentence(stretch[0]).paragraph, *stretch)
        mention = PlaceMention(name, "context", span, place_of(found, name))
        places = (*self.reading.places, mention)
        return replace(self, reading=replace(self.reading, places=places))

    def days_in(self, sentence: Span) -> list[Day]:
        return [
            day
            for day in self.days
            if not day.role and sentence.start <= day.span.start < sentence.end
        ]

    def day(self, span: Span) -> Day | None:
        """Return the day that some words go with: the nearest one here, else the last before."""
        sentence = self.sentence(span.start)
        if here := self.days_in(sentence):
            return min(here, key=lambda day: self._distance(day.span, span))
        before = [d for d in self.days if not d.role and d.span.start < sentence.start]
        return before[-1] if before else None

    def _distance(self, one: Span, two: Span) -> tuple[int, int]:
        first, second = sorted((one, two), key=lambda span: span.start)
        between = self.reading.article.text[first.end : second.start]
        far = len(between) + BOUNDARY * len(_BOUNDARY.findall(between))
        return far, one.start

    def people(self, stretch: Stretch) -> Iterator[Mention]:
        """Give numbers of people, not of forces, of whom no other count is read."""
        for one in self.mentions("number", stretch):
            where = (one.span.start, one.span.end)
            whom = [m.value for m in self.mentions("people", where)]
            counted = any(True for kind in KINDS for _ in self.mentions(kind, where))
            if whom and not counted and not set(whom) & FORCES:
                yield one

    def role(self, stretch: Stretch) -> str:
        """Say why what some words tell did not happen: quoted, planned, denied; empty if it did."""
        roles = [
            found[1] if (found := _ROLE.search(one.value)) else ""
            for one in self.mentions("action", stretch)
        ]
        return roles[0] if roles and all(roles) else ""
