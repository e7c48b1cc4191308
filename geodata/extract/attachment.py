"""The second layer: which mentions make one event. What is not sure is left to the editor.

A clause tells of an event where it says what was done, and where. Its place and its day are its
own, those of its sentence, or, marked as carried over, those of what was told just before. A count
belongs to an event only by its clause: by its place, its day, or because it goes on telling of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from geodata.extract import coverage
from geodata.extract.candidates import (
    Attached,
    Candidate,
    Counted,
    is_another,
    is_larger_toll,
    is_same_day,
    is_same_place,
    overlap,
)
from geodata.extract.coverage import APART, LOCAL, NATIONWIDE
from geodata.extract.document import Document
from geodata.extract.figures import Figure
from geodata.extract.mentioned_days import When
from geodata.extract.mentions import SaidIn
from geodata.extract.place_names import DATELINE, HERE, IN, SUBJECT
from geodata.extract.statements import (
    Statement,
    day_of,
    is_deed,
    is_table_of_regions,
    places_of,
    statements,
    with_verbs,
)
from geodata.extract.toponyms import Toponym

FAR_BACK = timedelta(days=366)  # what lies longer back is background
GOES_ON = (",", "number.and")  # links of a clause that goes on with what was begun
NEXT_TO = 2  # sentences after which a count without a place is no longer of the event before


def attach(doc: Document, read: Sequence[SaidIn], published: date | None) -> Attached:
    """Put the mentions of a text together; what lies a year before `published` is background."""
    result = Attached()
    state = _State(doc, result, published)
    for said in read:
        if said.sentence.is_heading:
            state.opens_section(said)
        if not said.sentence.is_duplicate and (not said.sentence.is_heading or _is_told(said)):
            state.sentence(said)
    for said in read:
        if said.sentence.is_heading:
            state.heading(said)
    state.finish()
    return result


def _is_told(said: SaidIn) -> bool:
    """Say whether a line that looks like a heading tells something: it is not the title."""
    return said.sentence.index > 0 and bool(said.places) and bool(said.figures)


class _State:
    """What is in view while a text is read from its beginning to its end."""

    def __init__(self, doc: Document, result: Attached, published: date | None):
        self.doc = doc
        self.published = published
        self.result = result
        self.focus: Candidate | None = None
        self.waiting: list[Statement] = []  # deeds that were told before any place was
        self.day: tuple[When, SaidIn] | None = None  # the last day that something was done
        self.section: Toponym | None = None  # the place that a heading names
        self.view: tuple[Toponym, SaidIn] | None = None  # the place that a clause only named
        self.covered: dict[int, str] = {}  # what the last count of a sentence covers
        self.nationwide = -2  # index of the last sentence that counts for the country

    def sentence(self, said: SaidIn) -> None:
        """Read the clauses of a sentence in order."""
        told = with_verbs(list(statements(self.doc, said)))
        for index, one in enumerate(told):
            if one.clause.is_speech and not one.actions and not one.figures:
                continue
            self._statement(one, told, index)

    def opens_section(self, said: SaidIn) -> None:
        """Take a heading that is the name of a place for where the lines below it happened."""
        names = [p for p in said.places if not p.is_parent and p.place.level != "country"]
        words = said.sentence.last - said.sentence.first
        is_name = len(names) == 1 and names[0].end - names[0].start >= words - 2
        self.section = names[0] if is_name else None

    def heading(self, said: SaidIn) -> None:
        """Take from a heading only what nothing else says."""
        if self.result.events:
            return
        for one in statements(self.doc, said):
            if one.places and is_deed(one):
                for place in one.places:
                    event = self._event(place, one, day_of(one, [one]), False)
                    event.only_in_heading = True
                    self._tell(event, one, one.figures, False)

    def finish(self) -> None:
        """Give what waited for a place the only place of the text, and events without a day one."""
        self._give_back()
        for event in self.result.events:
            if event.when is None:
                self._carry_day(event)
        for one in self.waiting:
            figures = [figure for figure in one.figures if self._covers(one, figure) == LOCAL]
            if len(self.result.events) == 1 and not one.clause.is_earlier:
                self._tell(self.result.events[0], one, figures, True)
            else:
                self.result.loose += [Counted(f, one.said, one.clause) for f in figures]

    def _give_back(self) -> None:
        """Give the counts of an event of which nothing else is told to the only other one there."""
        for event in [e for e in self.result.events if not e.actions and e.figures]:
            others = [
                other
                for other in self.result.events
                if other.actions
                and is_same_place(other.place, event.place)
                and (not (other.when and event.when) or overlap(other.when, event.when))
            ]
            if len(others) == 1:
                others[0].figures += event.figures
                self.result.events.remove(event)

    def _statement(self, one: Statement, told: Sequence[Statement], index: int) -> None:
        rest = self._apart(one)
        places = places_of(one, told, index)
        if not places and self.section is not None:
            places = (self.section,)
        when = day_of(one, told)
        told_then = when is not None and not one.clause.is_earlier and when.precision == "day"
        if when is not None and told_then and not self._is_far_back(when):
            self.day = when, one.said
        if not one.actions and not rest:
            self._turn_to_day(one)
            self._turn_to_place(one)
        if coverage.is_background(self.doc, one.clause) and not one.dates:
            self.result.loose += [Counted(f, one.said, one.clause) for f in rest]
            return
        if when is not None and self._is_far_back(when):
            return
        if rest and not one.actions and is_table_of_regions(one.said):
            self.result.loose += [Counted(f, one.said, one.clause) for f in rest]
        elif places and (is_deed(one) or (rest and (one.places or not one.clause.is_speech))):
            self._placed(one, places, when, rest)
        elif one.actions or rest:
            self._unplaced(one, when, rest)

    def _turn_to_place(self, one: Statement) -> None:
        """Keep in view the place that a clause only names, for what the next sentence tells."""
        own = [p for p in one.places if p.relation in (IN, SUBJECT)]
        if len(own) == 1 and not one.clause.is_speech and not one.clause.is_earlier:
            self.view = own[0], one.said

    def _viewed(self, one: Statement) -> Toponym | None:
        """Return the place named just before a clause that has none, if nothing came between."""
        if self.view is None or one.clause.is_earlier:
            return None
        place, said = self.view
        last = max((event.last for event in self.result.events), default=-1)
        near = 0 <= one.said.sentence.index - said.sentence.index <= 1
        return place if near and said.sentence.index >= last else None

    def _turn_to_day(self, one: Statement) -> None:
        """Go on with the day that a clause only names: "Monday was worse." """
        said = [w for w in one.said.dates if w.first and w.precision == "day"]
        days = [w for w in said if one.clause.holds(w.start) and w.role in ("", "until")]
        if len(days) == 1 and not one.clause.is_speech:
            self.day = replace(days[0], role=""), one.said
            told = (e for e in reversed(self.result.events) if e.when and overlap(days[0], e.when))
            self.focus = next(told, self.focus)

    def _apart(self, one: Statement) -> list[Figure]:
        """Set aside the counts of a country, a region or a time; return the others."""
        rest = []
        for figure in one.figures:
            covers = self._covers(one, figure)
            if covers == LOCAL and one.clause.link in GOES_ON and not one.places and not one.dates:
                covers = self.covered.get(one.said.sentence.index, LOCAL)
            self.covered[one.said.sentence.index] = covers
            counted = Counted(figure, one.said, one.clause)
            if covers == NATIONWIDE or (covers == LOCAL and self._goes_on_nationwide(one)):
                self.result.national.append(counted)
                self.nationwide = one.said.sentence.index
            elif covers == APART:
                self.result.loose.append(counted)
            else:
                rest.append(figure)
        return rest

    def _goes_on_nationwide(self, one: Statement) -> bool:
        """Say whether a sentence without place and day goes on after a count of the country."""
        after = one.said.sentence.index - self.nationwide == 1
        return after and not one.said.places and not one.said.dates and not is_deed(one)

    def _covers(self, one: Statement, figure: Figure) -> str:
        here = [p for p in one.places if p.relation != DATELINE]
        return coverage.coverage(self.doc, one.said, one.clause, figure, here)

    def _is_far_back(self, when: When) -> bool:
        days = [e.when.first for e in self.result.events if e.when and e.when.first]
        latest = max(days, default=self.published)
        return bool(latest and when.last and when.last < latest - FAR_BACK)

    def _placed(
        self,
        one: Statement,
        places: Sequence[Toponym],
        when: When | None,
        figures: Sequence[Figure],
    ) -> None:
        for place in places:
            event = self._event(place, one, when, place.relation not in HERE[:-1])
            self._tell(event, one, figures if len(places) == 1 else (), False)
        self._tell_waiting(one)
        if len(places) > 1:
            self.result.loose += [Counted(f, one.said, one.clause) for f in figures]

    def _tell_waiting(self, one: Statement) -> None:
        """Give what was told just before a place was named to the event there."""
        for before in self.waiting:
            near = one.said.sentence.index - before.said.sentence.index <= NEXT_TO
            if near and len(self.result.events) == 1:
                self._tell(self.result.events[0], before, before.figures, True)
            else:
                self.result.loose += [
                    Counted(f, before.said, before.clause) for f in before.figures
                ]
        self.waiting.clear()

    def _unplaced(self, one: Statement, when: When | None, figures: Sequence[Figure]) -> None:
        if is_deed(one) and (place := self._viewed(one)) is not None:
            self._tell(self._event(place, one, when, True), one, figures, True)
            return
        event = self._told_on(one, when)
        if (
            event is None
            and self.focus is not None
            and when is not None
            and when.precision in ("day", "interval")
            and not is_another(self.doc, one)
            and (is_deed(one) or figures)
        ):
            event = self._event(self.focus.place, one, when, True)  # an earlier deed at that place
        if event is None:
            if self.result.events:
                self.result.loose += [Counted(f, one.said, one.clause) for f in figures]
            elif is_deed(one) or figures:
                self.waiting.append(replace(one, figures=tuple(figures)))
            return
        mine = [f for f in figures if not is_larger_toll(event, f, one)]
        self.result.loose += [Counted(f, one.said, one.clause) for f in figures if f not in mine]
        self._tell(event, one, mine, True)

    def _told_on(self, one: Statement, when: When | None) -> Candidate | None:
        """Return the event that a clause without a place goes on telling of."""
        event = self.focus
        if event is None or (one.clause.is_earlier and one.said.sentence.index != event.last):
            return None
        if when is not None and event.when is not None and not overlap(when, event.when):
            return next(
                (
                    e
                    for e in reversed(self.result.events)
                    if e.when and overlap(when, e.when) and e.when.precision == "day"
                ),
                None,
            )
        far = one.said.sentence.index - event.last
        alone = len({e.place.key for e in self.result.events}) == 1
        return event if far <= NEXT_TO or alone else None

    def _event(
        self, place: Toponym, one: Statement, when: When | None, inherited: bool
    ) -> Candidate:
        """Return the event of a place and a day, or begin it."""
        if self._is_again(place, one, when):
            return self.focus  # type: ignore[return-value]
        for event in reversed(self.result.events):
            if is_same_place(event.place, place) and is_same_day(event, when, one):
                if event.when is None and when is not None:
                    event.when, event.when_in, event.when_inherited = when, one.said, False
                if event.place.place.level == "admin1" and place.place.level != "admin1":
                    event.place, event.place_in = place, one.said
                return event
        event = Candidate(place, one.said, inherited)
        if when is not None:
            event.when, event.when_in = when, one.said
        else:
            self._carry_day(event)
        self.result.events.append(event)
        return event

    def _is_again(self, place: Toponym, one: Statement, when: When | None) -> bool:
        """Say whether "the incident took place in ..." tells where the event before it was."""
        event = self.focus
        if event is None or one.said.sentence.index - event.last > 1:
            return False
        again = any(True for _ in self.doc.each(one.clause.start, one.clause.end, "again"))
        near = event.place.place.country in (None, place.place.country) or place.place.lat is None
        same = when is None or event.when is None or overlap(when, event.when)
        return again and near and same

    def _carry_day(self, event: Candidate) -> None:
        """Take the day of the event before, marked as carried over."""
        if self.day is not None:
            (event.when, event.when_in), event.when_inherited = self.day, True
            return
        source = next((e for e in reversed(self.result.events) if e.when is not None), None)
        if (
            source is not None
            and source.when is not None
            and source.when.precision in ("day", "interval")
        ):
            event.when, event.when_in, event.when_inherited = source.when, source.when_in, True

    def _tell(
        self, event: Candidate, one: Statement, figures: Sequence[Figure], inherited: bool
    ) -> None:
        if event.when is None and one.dates and not one.clause.is_speech:
            event.when, event.when_in, event.when_inherited = one.dates[0], one.said, inherited
        event.actions += [(action, one.said) for action in one.actions]
        event.figures += [Counted(f, one.said, one.clause, inherited) for f in figures]
        event.clauses.append((one.said, one.clause))
        event.last = one.said.sentence.index
        self.focus = event
