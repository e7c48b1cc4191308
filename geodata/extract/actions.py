"""What was done: each action with its agents and targets, and whether it happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.extract.clauses import Clause
from geodata.extract.document import Document
from geodata.extract.groups import Group
from geodata.extract.language import Found
from geodata.extract.sentences import Sentence

# What a crowd does has no object: "protesters marched" is no passive.
INTRANSITIVE = ("action.protest", "action.gather", "action.strike", "action.clash", "action.die")
# Whose noun names the doer after "of"; a killing or an arrest is of those who suffer it.
OF_DOER = (
    "action.protest",
    "action.gather",
    "action.strike",
    "action.attack",
    "action.assault",
    "action.raid",
)
WITH_OBJECT = 4  # words of a phrase so long that its object is among them
REACH = 4  # tokens before a verb in which a negation or a modal counts


@dataclass(frozen=True, slots=True)
class Action:
    """An action at tokens `start` to `end`; `kind` is that of its row without "action."."""

    start: int
    end: int
    kind: str
    form: str  # of the verb: past, part, ger, inf ...; noun
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    role: str = ""  # negated, planned, quotation, background: it did not happen here and then
    row: str = ""


def actions(
    doc: Document, sentence: Sentence, clause: Clause, people: Sequence[Group]
) -> list[Action]:
    """Return the actions of a clause, in order."""
    own = [one for one in people if clause.holds(one.start)]
    return [
        _action(doc, sentence, clause, row, own)
        for row in doc.each(clause.start, clause.end, "action.")
    ]


def _action(
    doc: Document, sentence: Sentence, clause: Clause, row: Found, people: Sequence[Group]
) -> Action:
    before = [one for one in people if one.end <= row.start]
    after = [one for one in people if one.start >= row.end]
    passive = is_passive(doc, clause, row)
    agents, targets = _parties(doc, row, before, after, passive)
    return Action(
        row.start,
        row.end,
        row.row.kind.removeprefix("action."),
        row.form,
        agents,
        targets,
        _role(doc, sentence, clause, row),
        row.row.id,
    )


def _parties(
    doc: Document, row: Found, before: Sequence[Group], after: Sequence[Group], passive: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say who did it to whom: the subject and the object, or the other way round in the passive."""
    by = [one for one in after if doc.found(one.start - 1, "by", "det.") and _follows_by(doc, one)]
    if "noun" in row.form:
        between = tuple(one.who for one in after[:2] if one.who and one not in by)
        beside = [one for one in before[-1:] if _owns(doc, one.end, row.start)]
        if row.row.kind in OF_DOER and (own := [one for one in after[:1] if _is_of(doc, row, one)]):
            return _who(own), _who([one for one in after[1:2] if one not in by])
        doers = tuple(one.who for one in by) or _who(beside)
        return doers, between
    others = [one for one in after if one not in by]
    if passive:
        return _who(by), _who(before[-2:] or others[:1])
    return _who(before[-2:]) or _who(by), _who(others[:2])


def _owns(doc: Document, end: int, start: int) -> bool:
    """Say whether a noun owns the action's behind it: "student march", "farmers' march"."""
    return end == start or (end + 1 == start and doc.tokens[end].plain in ("'", "'s"))


def _is_of(doc: Document, row: Found, group: Group) -> bool:
    """Say whether people are those of whom an action's noun is: "ataque de rebeldes"."""
    between = range(row.end, group.start)
    return bool(between) and all(doc.found(at, "prep.of", "det.") for at in between)


def _follows_by(doc: Document, group: Group) -> bool:
    return any(doc.found(at, "by") for at in range(group.start - 3, group.start))


def _who(found: Sequence[Group]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.who for one in found if one.who))


def is_passive(doc: Document, clause: Clause, row: Found) -> bool:
    """Say whether a participle is passive: with "be", or alone after a noun."""
    if "part" not in row.form:
        return False
    for back in range(1, REACH + 1):
        at = row.start - back
        if at < clause.start:
            break
        if doc.found(at, "be"):
            return True
        if doc.found(at, "have"):
            return False
    if "past" not in row.form:
        return True
    if row.row.kind in INTRANSITIVE:
        return False
    follows = doc.found(
        row.end, "by", "prep.", "number.and", "sub.", "rel", "conj.", "calendar", "weekday"
    )
    if doc.found(row.end, "det.") or row.end - row.start >= WITH_OBJECT:
        return False  # "protesters torched the bus", "residents stormed the town hall"
    closes = row.end >= clause.end or doc.tokens[row.end].plain in (",", ".", ";")
    people = doc.found(row.start - 1, "people.", "after.", "vague:", "unit:") is not None
    people = people or doc.tokens[row.start - 1].is_figure
    return people and (follows is not None or closes)


def _is_subject_matter(doc: Document, start: int) -> bool:
    """Say whether somebody only speaks of it: "concern over the killings"."""
    article = doc.found(start - 1, "det.def")
    return article is not None and doc.found(article.start - 1, "prep.about") is not None


def _role(doc: Document, sentence: Sentence, clause: Clause, row: Found) -> str:
    if sentence.is_quoted(doc.tokens[row.start].start):
        return "quotation"
    for back in range(1, REACH + 1):
        at = row.start - back
        if at < clause.start:
            break
        before = doc.found(at, "neg", "modal", "plan", "action.", "people.", "have", "aim")
        if before is None or (before.row.kind == "modal" and doc.found(at, "month.")):
            continue  # "on 13 May, clashes"
        kind = before.row.kind
        if kind.startswith(("action.", "people.", "have")):
            break
        return {"neg": "negated", "aim": "planned"}.get(kind, "planned")
    if "noun" in row.form and _is_subject_matter(doc, row.start):
        return "topic"
    if ("noun" in row.form and doc.opens(row.end, "modal")) or row.form == "fut":
        return "planned"
    if (
        "inf" in row.form
        and "past" not in row.form
        and "part" not in row.form
        and doc.found(row.start - 1, "to_verb", "aim")
        and not doc.found(row.start - 2, "have")
    ):
        return "planned"
    return ""
