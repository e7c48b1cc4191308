"""Counts of people: number, noun and predicate read as one unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geodata.extract.actions import is_passive
from geodata.extract.clauses import Clause
from geodata.extract.document import Document
from geodata.extract.groups import Group, lists
from geodata.extract.language import Found
from geodata.extract.numbers import Number
from geodata.extract.sentences import Sentence

OUTCOMES = {
    "kill": "deaths",
    "die": "deaths",
    "wound": "injuries",
    "hurt": "injuries",
    "arrest": "arrests",
}
SUBJECT = ("die", "hurt")  # whose subject it happens to
CROWD = ("protest", "gather", "block", "strike", "throw", "clash", "riot", "mob")
WITH_SECURITY = ("deaths", "injuries")
TOLL_REACH = 9  # tokens from "death toll" to its number


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people at tokens `start` to `end`; `kind` as in the code book."""

    kind: str
    start: int
    end: int
    low: int
    high: int | None
    wording: str
    who: str = ""
    category: str = "not_stated"
    is_part: bool = False
    is_more: bool = False
    is_toll: bool = False  # a running total
    is_rival: bool = False  # another count of what was counted last
    is_definite: bool = False  # "the five dead", who were counted before
    rows: tuple[str, ...] = ()


def figures(
    doc: Document,
    sentence: Sentence,
    clauses: Sequence[Clause],
    people: Sequence[Group],
    counted: Sequence[Number],
    last_kind: str,
) -> list[Figure]:
    """Return the counts of people of a sentence; `last_kind` is what was counted before."""
    found: list[Figure] = []
    used: set[int] = set()
    for clause in clauses:
        own = [one for one in people if clause.holds(one.start)]
        before = found[-1].kind if found and clause.is_elliptic else ""
        for figure, start in (*_of_clause(doc, clause, own), *_elliptic(own, before)):
            if start not in used:
                used.add(start)
                found.append(figure)
        for number in counted:
            if clause.holds(number.start) and number.start not in used and not number.role:
                toll = _toll(doc, clause, number, found[-1].kind if found else last_kind)
                if toll is not None:
                    used.add(number.start)
                    found.append(toll)
    found += _crowds(doc, sentence, clauses, people, used)
    found = list(_parts_of(sorted(found, key=lambda one: one.start), people, used))
    return [one for one in found if not _is_asked_for(doc, sentence, one)]


def _of_clause(
    doc: Document, clause: Clause, people: Sequence[Group]
) -> Iterator[tuple[Figure, int]]:
    """Read the nouns that say an outcome themselves, then the predicates with their victims."""
    for one in people:
        if one.outcome and one.number is not None:
            yield _figure(one.outcome, one, _whose(doc, one)), one.start
    taken = {one.start for one in people if one.outcome}
    for row in doc.each(clause.start, clause.end, "action.", "casualty."):
        if not _outcome(doc, row):  # "baleados" says what was done and what became of them
            row = doc.opens(row.start, "casualty.") or row
        kind = _outcome(doc, row)
        if not kind or _is_in_group(people, row):
            continue
        for group in _victims(doc, clause, row, [one for one in people if one.start not in taken]):
            if group.number is not None:
                taken.add(group.start)
                yield _figure(kind, group, group.who), group.start
            elif kind == "deaths" and group.is_single and group.is_definite:
                taken.add(group.start)
                one = Number(group.start, group.start, group.end, 1, 1, rows=group.rows)
                yield _figure(kind, replace(group, number=one), group.who), group.start


def _elliptic(people: Sequence[Group], kind: str) -> Iterator[tuple[Figure, int]]:
    """Read "and two in Mombasa" by what was counted in the clause before it."""
    for one in people:
        if kind and one.number is not None and not one.outcome:
            figure = _figure(kind.removesuffix("_security"), one, one.who)
            yield replace(figure, is_part=False), one.start


def _outcome(doc: Document, row: Found) -> str:
    family, _, kind = row.row.kind.partition(".")
    if family == "casualty":
        return kind
    if "noun" in row.form and not (kind == "kill" and doc.opens(row.end, "prep.of")):
        return ""  # "the murder of two farmers" counts, "a murder" does not
    return OUTCOMES.get(kind, "")


def _is_in_group(people: Sequence[Group], row: Found) -> bool:
    return any(one.start <= row.start < one.end and one.outcome for one in people)


def _victims(doc: Document, clause: Clause, row: Found, people: Sequence[Group]) -> list[Group]:
    """Return the people to whom a predicate happened, with all that are listed with them."""
    named = [one for one in people if one.number is not None or not _is_of(doc, one)]
    whole = [one for one in named if not one.is_part] or named
    runs = list(lists(doc, whole))
    before = [run for run in runs if run[-1].end <= row.start]
    after = [run for run in runs if run[0].start >= row.end]
    if "noun" in row.form:  # "the bodies of 12 men"
        return next(
            (run for run in after if doc.found(run[0].start - 1, "prep.of", "casualty.")), []
        )
    family = row.row.kind.partition(".")[2]
    suffers_before = (
        row.row.kind.startswith("casualty") or family in SUBJECT or is_passive(doc, clause, row)
    )
    if suffers_before:
        near = [run for run in before if not _parted(doc, run[-1].end, row.start)]
        if near and any(one.number for one in near[-1]):
            return near[-1]
        close = [run for run in after if run[0].start - row.end <= 3 and not _by(doc, run[0])]
        return (
            close[0]
            if close and any(one.number for one in close[0])
            else (near[-1] if near else [])
        )
    if any(form in row.form for form in ("ger", "past", "pres", "inf", "part")):
        near = [
            run
            for run in after
            if not _parted(doc, row.end, run[0].start) and run[0].start - row.end <= 5
        ]
        return near[0] if near else []
    return []


def _is_of(doc: Document, group: Group) -> bool:
    """Say whether people only say more of others: "two persons of the community"."""
    return any(doc.found(at, "prep.of") for at in range(group.start - 3, group.start))


def _parted(doc: Document, start: int, end: int) -> bool:
    """Say whether another predicate stands between a noun and its verb.

    One in a clause that only says more of the noun does not: "a man who was shot on Monday died".
    """
    said = [
        row
        for row in doc.each(start, end, "action.", "say")
        if "noun" not in row.form and row.start >= start
    ]
    return bool(said) and not (len(said) == 1 and doc.opens(start, "rel"))


def _by(doc: Document, group: Group) -> bool:
    return any(doc.found(at, "by") for at in range(group.start - 2, group.start))


def _figure(kind: str, group: Group, who: str) -> Figure:
    number = group.number
    assert number is not None  # the callers ask for it
    full = f"{kind}_security" if who in ("police", "army") and kind in WITH_SECURITY else kind
    return Figure(
        full,
        number.start,
        max(number.end, group.end if group.outcome else number.end),
        number.low,
        number.high,
        number.wording,
        who,
        is_part=group.is_part,
        is_more=group.is_more,
        is_definite=group.is_definite,
        rows=group.rows,
    )


def _whose(doc: Document, group: Group) -> str:
    """Read "two police deaths", "dos policías muertos", "12 injured officers"."""
    for row in doc.each(group.start, group.end + 2, "people."):
        return row.row.kind.removeprefix("people.").partition(":")[0]
    return group.who


def _toll(doc: Document, clause: Clause, number: Number, last_kind: str) -> Figure | None:
    """Read "the death toll rose to 21"; a bare "the figure" is of what was counted last."""
    for row in doc.each(clause.start, clause.end, "toll."):
        far = number.start - row.end
        if not 0 <= far <= TOLL_REACH or doc.found(number.start - 1, "prep.from"):
            continue
        kind = row.row.kind.removeprefix("toll.")
        kind = last_kind if kind == "bare" else kind
        if not kind or _counts_others(doc, number, clause.end):
            return None
        return Figure(
            kind,
            number.start,
            number.end,
            number.low,
            number.high,
            number.wording,
            is_toll=row.row.kind != "toll.bare",
            is_rival=row.row.kind == "toll.bare",
            rows=(*number.rows, row.row.id),
        )
    return None


def _counts_others(doc: Document, number: Number, end: int) -> bool:
    """Say whether a noun follows a number that is no noun for people."""
    at = number.end
    if at >= end or not doc.tokens[at].is_word:
        return False
    return doc.found(at, "") is None


def _crowds(
    doc: Document,
    sentence: Sentence,
    clauses: Sequence[Clause],
    people: Sequence[Group],
    used: set[int],
) -> list[Figure]:
    """Read how many took part: the agents of an action of a crowd, or demonstrators counted."""
    found = []
    for clause in clauses:
        rows = list(
            doc.each(clause.start, clause.end, *(f"action.{kind}" for kind in CROWD), "crowd")
        )
        for one in people:
            if (
                not clause.holds(one.start)
                or one.number is None
                or one.start in used
                or one.outcome
            ):
                continue
            if one.who in ("police", "army", "armed") or one.number.low < 2 or one.is_part:
                continue
            if one.who != "protesters" and not _takes_part(doc, one, rows):
                continue
            used.add(one.start)
            found.append(_figure("crowd", one, one.who))
    return found


def _takes_part(doc: Document, group: Group, rows: Sequence[Found]) -> bool:
    return any(_acts(doc, group, row) for row in rows)


def _acts(doc: Document, group: Group, row: Found) -> bool:
    """Say whether people stand as the subject of a crowd's action, or beside its noun."""
    if "noun" in row.form or row.row.kind == "crowd":
        return 0 <= group.start - row.end <= 3 or 0 <= row.start - group.end <= 3
    before = row.start >= group.end and not _parted(doc, group.end, row.start)
    return before or _follows_at_once(doc, row, group)


def _follows_at_once(doc: Document, row: Found, group: Group) -> bool:
    """Read "marcharon 300 docentes": the subject after the verb."""
    if row.row.kind == "action.mob":
        return False  # it is done to them
    return 0 <= group.start - row.end <= 3 and not doc.found(row.end, "det.def")


def _parts_of(found: Sequence[Figure], people: Sequence[Group], used: set[int]) -> Iterator[Figure]:
    """Give "two of them policemen" the kind of the count that it stands in."""
    yield from found
    for group in people:
        if not group.is_part or group.number is None or group.start in used or group.outcome:
            continue
        whole = [
            one
            for one in found
            if one.start < group.start and one.low >= group.number.low and not one.is_part
        ]
        if whole and whole[-1].kind != "crowd":
            base = whole[-1].kind.removesuffix("_security")
            if group.who in ("police", "army"):
                yield _figure(base, group, group.who)


def _is_asked_for(doc: Document, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a count is of what is demanded, feared or denied, not of what happened."""
    for back in range(1, 5):
        at = figure.start - back
        if at < sentence.first:
            return False
        row = doc.found(at, "unreal", "neg", "action.", "be")
        if row is not None:
            return row.row.kind in ("unreal", "neg")
    return False


def summed(
    found: Sequence[Figure], clauses: Sequence[Clause], places: Sequence[int]
) -> list[Figure]:
    """Add up what a clause lists of one kind: "four pupils and a teacher" are five.

    `places` are the tokens at which names of places begin: over one nothing is added.
    """
    result: list[Figure] = []
    for one in found:
        last = result[-1] if result else None
        together = last is not None and any(
            c.holds(last.start) and c.holds(one.start) for c in clauses
        )
        apart = last is not None and any(last.end <= place < one.start for place in places)
        if last is not None and together and not apart and _adds(last, one):
            high = None if last.high is None or one.high is None else last.high + one.high
            result[-1] = replace(last, low=last.low + one.low, high=high, end=one.end)
        else:
            result.append(one)
    return result


def _adds(one: Figure, two: Figure) -> bool:
    near = 0 < two.start - one.end <= 4
    return (
        one.kind == two.kind
        and near
        and not (one.is_part or two.is_part or two.is_rival or two.is_toll)
    )
