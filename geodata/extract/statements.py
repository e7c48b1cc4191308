"""Clauses with what they say: what was done, to how many, where and when it can have been.

A clause's place and day are its own, else those of its sentence; a day of speech is none of a deed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geodata.extract.actions import Action
from geodata.extract.clauses import Clause
from geodata.extract.document import Document
from geodata.extract.figures import Figure
from geodata.extract.mentioned_days import When
from geodata.extract.mentions import SaidIn
from geodata.extract.place_names import BODY, DATELINE, FROM, HERE, OF, TO
from geodata.extract.toponyms import Toponym

# An action of these alone makes no event: it happens at one, or it is none of its own.
MINOR = frozenset(
    (
        "die",
        "wound",
        "hurt",
        "arrest",
        "strike",
        "shoot",
        "occupy",
        "retake",
        "handover",
        "dislodge",
    )
)
# ... unless they name who did it to whom, that fighters did, or that demonstrators suffered it.
IN_FULL = frozenset(("shoot", "dislodge"))
HARMS = frozenset(("die", "hurt", "wound"))
BY_FIGHTERS = frozenset(("occupy", "retake", "handover"))
LISTED = 3  # places in a sentence of counts alone: parts of a total, not events


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause with what it says."""

    said: SaidIn
    clause: Clause
    actions: tuple[Action, ...]
    figures: tuple[Figure, ...]
    places: tuple[Toponym, ...]  # where it can have happened
    dates: tuple[When, ...]
    refers: bool = False  # somebody speaks of what was told before: "condemned the attack"


def statements(doc: Document, said: SaidIn) -> Iterator[Statement]:
    """Give each clause what stands in it."""
    for clause in said.clauses:
        done = tuple(a for a in said.actions if clause.holds(a.start) and not a.role)
        yield Statement(
            said,
            clause,
            done,
            tuple(f for f in said.figures if clause.holds(f.start)),
            tuple(_here(said, clause)),
            tuple(w for w in said.dates if clause.holds(w.start) and w.first and not w.role),
            clause.is_speech and bool(done) and all(_refers(doc, said, clause, a) for a in done),
        )


def _refers(doc: Document, said: SaidIn, clause: Clause, action: Action) -> bool:
    """Say whether an action's noun is of what was told: "the attack", with no place after it."""
    definite = "noun" in action.form and doc.found(action.start - 1, "det.def") is not None
    return definite and not any(
        clause.holds(place.start) and place.start > action.start for place in said.places
    )


def with_verbs(told: Sequence[Statement]) -> list[Statement]:
    """Give a clause that leaves its verb out the actions of the clause before it."""
    result: list[Statement] = []
    for one in told:
        if one.clause.is_elliptic and one.figures and not one.actions and result:
            one = replace(one, actions=result[-1].actions)
        result.append(one)
    return result


def _here(said: SaidIn, clause: Clause) -> Iterator[Toponym]:
    for one in said.places:
        if one.is_parent or one.place.level == "country" or not clause.holds(one.start):
            continue
        moves = one.relation == TO and any(
            a.kind in ("protest", "change") and clause.holds(a.start) for a in said.actions
        )
        if one.relation in HERE or moves:
            yield one


def is_deed(one: Statement) -> bool:
    """Say whether a clause tells of something done, and not only of what was told before."""
    told = any(a.kind not in MINOR or _is_told_in_full(a) for a in one.actions)
    return told and not one.refers


def _is_told_in_full(action: Action) -> bool:
    """Say whether an action that makes no event by itself says enough."""
    if action.kind in HARMS:
        return "protesters" in (*action.agents, *action.targets)
    if action.kind in BY_FIGHTERS:
        return not {"army", "armed"}.isdisjoint(action.agents)
    if action.kind == "arrest":
        return not {"police", "army"}.isdisjoint(action.agents) and bool(action.targets)
    return action.kind in IN_FULL and bool(action.agents) and bool(action.targets)


def places_of(one: Statement, told: Sequence[Statement], index: int) -> tuple[Toponym, ...]:
    """Return where a clause's deed was done: its own places, else those of its sentence."""
    own = [p for p in one.places if p.relation != DATELINE]
    if own:
        return tuple(_without_repeats(own))
    if one.clause.link == "sub.where" and (named := _place_before(one)) is not None:
        return (named,)
    others = [
        other
        for other in told
        if other is not one and not (other.clause.is_speech and not other.actions)
    ]
    before = [p for other in others if told.index(other) < index for p in other.places]
    after = [p for other in others if told.index(other) > index for p in other.places]
    near = [p for p in before if p.relation != DATELINE] or [
        p for p in after if p.relation != DATELINE
    ]
    if near:
        return tuple(_without_repeats(near[-1:] if before else near[:1]))
    if dateline := list(
        _without_repeats([p for other in told for p in other.places if p.relation == DATELINE])
    ):
        return tuple(dateline) if len(dateline) == 1 else ()  # two desks wrote it
    weak = [
        p for p in one.said.places if p.relation in (OF, BODY, FROM) and one.clause.holds(p.start)
    ]
    return tuple(p for p in weak if p.place.level != "country" and not p.is_parent)[:1]


def _place_before(one: Statement) -> Toponym | None:
    """Return the place of "Juliaca, where demonstrators fought with police"."""
    ends = [p for p in one.said.places if 0 <= one.clause.start - p.end <= 1]
    return ends[-1] if ends and ends[-1].place.level != "country" else None


def _without_repeats(places: Sequence[Toponym]) -> Iterator[Toponym]:
    seen: set[str] = set()
    towns = [p for p in places if p.place.level != "site"] or list(places)
    for one in towns:
        if one.key not in seen and not any(_contains(one, other) for other in towns):
            seen.add(one.key)
            yield one


def _contains(one: Toponym, other: Toponym) -> bool:
    """Say whether a region is named beside a town of it: "in Mpumalanga, in Simile"."""
    inside = one.place.admin1 is not None and one.place.admin1 == other.place.admin1
    return inside and one.place.level == "admin1" and other.place.level in ("place", "site")


def day_of(one: Statement, told: Sequence[Statement]) -> When | None:
    """Return the day of a clause: its own, else the one of its sentence; speech keeps its own."""
    own = [w for w in one.dates if w.precision != "year" or not w.is_relative]
    if own:
        return own[0] if not one.clause.is_speech or one.actions else None
    if one.clause.is_earlier:
        return None
    if one.clause.link == "sub.when" and (named := _named_before(one)) is not None:
        return named
    if (after := _of_relative(one, told)) is not None:
        return after
    others = [
        w
        for other in told
        if not (other.clause.is_speech and not other.actions)
        for w in other.dates
    ]
    days = {(w.first, w.last) for w in others}
    return others[0] if len(days) == 1 else None


def is_table_of_regions(said: SaidIn) -> bool:
    """Say whether a sentence lists counts by place, regions among them: parts of a total."""
    areas = [p for p in said.places if p.place.level == "admin1" and not p.is_parent]
    return bool(areas) and len({p.key for p in said.places}) >= LISTED


def _of_relative(one: Statement, told: Sequence[Statement]) -> When | None:
    """Return the day of the clause that says more of this one: "the strike that killed ..."."""
    if not any("noun" in action.form for action in one.actions):
        return None
    ends = (t for t in told if t.clause.start == one.clause.end and t.clause.link == "rel")
    return next((t.dates[0] for t in ends if t.dates and not t.clause.is_earlier), None)


def _named_before(one: Statement) -> When | None:
    """Return the day of "since 28 June, when thousands gathered"."""
    ends = [w for w in one.said.dates if w.first and 0 <= one.clause.start - w.end <= 1]
    return replace(ends[-1], role="") if ends else None
