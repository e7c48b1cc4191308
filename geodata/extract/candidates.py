"""An event while it is put together, and what can be of the same place and day as it."""

from dataclasses import dataclass, field

from geodata.extract.actions import Action
from geodata.extract.clauses import Clause
from geodata.extract.document import Document
from geodata.extract.figures import Figure
from geodata.extract.mentioned_days import When
from geodata.extract.mentions import SaidIn
from geodata.extract.statements import (
    Statement,
)
from geodata.extract.toponyms import Toponym


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, and how it came to where it stands."""

    figure: Figure
    said: SaidIn
    clause: Clause
    inherited: bool = False


@dataclass(slots=True)
class Candidate:
    """An event while it is put together; changed while the sentences are read."""

    place: Toponym
    place_in: SaidIn
    place_inherited: bool = False
    when: When | None = None
    when_in: SaidIn | None = None
    when_inherited: bool = False
    actions: list[tuple[Action, SaidIn]] = field(default_factory=list)
    figures: list[Counted] = field(default_factory=list)
    clauses: list[tuple[SaidIn, Clause]] = field(default_factory=list)
    only_in_heading: bool = False
    last: int = 0  # index of the last sentence about it


@dataclass(slots=True)
class Attached:
    """What came of a text."""

    events: list[Candidate] = field(default_factory=list)
    national: list[Counted] = field(default_factory=list)
    loose: list[Counted] = field(default_factory=list)


def is_another(doc: Document, one: Statement) -> bool:
    """Say whether a clause tells of "another shooting", without saying where."""
    return any(
        "noun" in action.form and doc.found(action.start - 1, "det.another")
        for action in one.actions
    )


def is_larger_toll(event: Candidate, figure: Figure, one: Statement) -> bool:
    """Say whether a count may be of more than the event: larger than its own, told further on."""
    own = [c.figure.low for c in event.figures if c.figure.kind == figure.kind]
    if figure.is_rival:
        return False
    return bool(own) and figure.low > max(own) and one.said.sentence.index > event.last


def overlap(one: When, two: When) -> bool:
    return bool(
        one.first
        and one.last
        and two.first
        and two.last
        and one.first <= two.last
        and two.first <= one.last
    )


def is_same_place(one: Toponym, two: Toponym) -> bool:
    if one.key == two.key:
        return True
    areas = {one.place.level, two.place.level} & {"admin1", "admin2"}
    if not areas:
        return False
    return (
        one.place.admin1 is not None
        and one.place.admin1 == two.place.admin1
        and (one.place.level == "admin1" or two.place.level == "admin1")
    )


def is_same_day(event: Candidate, when: When | None, one: Statement) -> bool:
    goes_on = one.clause.link == "sub.after" and event.last == one.said.sentence.index
    if one.clause.is_earlier and when is None and not goes_on:
        return False
    if when is None or event.when is None:
        return True
    near = one.said.sentence.index - event.last <= 1
    if event.when_inherited and when.precision == "day" and near:
        event.when, event.when_in, event.when_inherited = when, one.said, False
        return True
    return overlap(when, event.when)
