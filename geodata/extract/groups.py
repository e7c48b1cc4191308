"""Noun phrases of people: how many, of which group, at which tokens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from geodata.extract.document import Document
from geodata.extract.language import Found
from geodata.extract.numbers import Number
from geodata.extract.sentences import Sentence

REACH = 6  # tokens from a number to the noun that it counts
AGED = 8  # tokens of "aged between seven and 13 and" inside a list
_DONE_TO_PEOPLE = ("action.kill", "action.mob", "action.wound", "action.abduct")


@dataclass(frozen=True, slots=True)
class Group:
    """People at tokens `start` to `end`; `number` is None where the text does not count them."""

    start: int
    end: int
    who: str  # protesters, police, army, armed, civilians, people; "" where no noun stands
    number: Number | None
    outcome: str = ""  # deaths, injuries, arrests: the noun says what became of them
    is_more: bool = False  # "another", "more": besides those counted before
    is_part: bool = False  # "of them", "including"
    rows: tuple[str, ...] = ()
    is_definite: bool = False
    is_single: bool = False  # a noun for one person: "the driver"


def groups(doc: Document, sentence: Sentence, counted: list[Number]) -> list[Group]:
    """Return the people that a sentence names, counted or not, in order."""
    found: list[Group] = []
    by_start = {one.start: one for one in counted if not one.role}
    at = sentence.first
    while at < sentence.last:
        number = by_start.get(at)
        one = _counted(doc, sentence, number) if number else _uncounted(doc, sentence, at)
        one = one or _victim(doc, sentence, at, number)
        if one is None:
            at = number.end if number else at + 1
            continue
        if found and one.who and _goes_on(doc, found[-1], one):
            one = replace(one, is_part=True)
        found.append(one)
        at = max(one.end, at + 1)
    return found


def _goes_on(doc: Document, part: Group, one: Group) -> bool:
    """Say whether a group goes on with a part: "25 people, including 22 pupils and a guard"."""
    joined = doc.opens(part.end, "number.and")
    return part.is_part and joined is not None and joined.end == one.start


def _counted(doc: Document, sentence: Sentence, number: Number) -> Group | None:
    """Read the noun that a number counts, over adjectives, "of" and "other"."""
    at, head, part, more = number.end, None, False, _is_more_before(doc, number.start)
    unknown = 0
    while at < min(sentence.last, number.end + REACH):
        row = doc.opens(at, "of_them") or doc.opens(
            at, "people.", "casualty.", "after.", "prep.of", "det.", "place.", "adv"
        )
        if row is None:
            token = doc.tokens[at]
            if not token.is_word or _stops(doc, at) or (unknown and token.is_capital):
                break
            unknown += 1
            at += 1
            continue
        kind = row.row.kind
        if kind.startswith("casualty.") and (person := doc.opens(row.end, "people.")):
            return _hurt(doc, number, row, person, more, part)
        if kind.startswith(("people.", "casualty.")):
            head, at = _last_head(doc, sentence, row)
            break
        more = more or kind == "after.more"
        part = part or kind == "of_them" or (kind == "prep.of" and _is_definite_after(doc, row))
        at = row.end
    part = part or _is_part_before(doc, sentence, number.start)
    if head is None:
        return _without_noun(doc, sentence, number, more, part, unknown)
    counts = head.row.value != "group"  # two crowds are not two people
    return _group(doc, number if counts else None, head, number.start, at, more, part)


def _victim(doc: Document, sentence: Sentence, at: int, number: Number | None) -> Group | None:
    """Read who was killed by a noun that no table holds: "mató a un playero", "killed two X"."""
    article = doc.opens(at, "det.indef") if number is None else None
    end = number.end if number is not None else article.end if article is not None else at
    if end in (at, sentence.last) or not _is_unknown_noun(doc, end):
        return None
    before = at - 1
    while before > sentence.first and doc.found(before, "prep.to", "bound."):
        before -= 1
    deed = doc.found(before, *_DONE_TO_PEOPLE)
    if deed is None and before < at - 1 and number is None:
        deed = next(
            (one for one in doc.each(max(sentence.first, at - REACH), at, "action.kill")), None
        )
    if deed is None or "noun" in deed.form:
        return None
    count = number or Number(at, at, end, 1, 1, rows=(article.row.id,) if article else ())
    return Group(at, end + 1, "people", count, rows=count.rows)


def _is_unknown_noun(doc: Document, at: int) -> bool:
    token = doc.tokens[at]
    return token.is_word and not token.is_capital and doc.found(at, "") is None


def _hurt(
    doc: Document, number: Number, row: Found, person: Found, more: bool, part: bool
) -> Group:
    """Read "12 wounded officers"."""
    hurt = _group(doc, number, row, number.start, person.end, more, part)
    return replace(hurt, who=person.row.kind.removeprefix("people.").partition(":")[0])


def _stops(doc: Document, at: int) -> bool:
    """Say whether a noun phrase cannot go on over a token."""
    row = doc.found(
        at,
        "action.",
        "be",
        "have",
        "say",
        "prep.",
        "number.",
        "sub.",
        "rel",
        "conj.",
        "unit:",
        "measure",
    )
    if row is None:
        return False
    adjective = row.row.kind.startswith("action.") and "part" in row.form
    return not (adjective and doc.opens(row.end, "people.", "casualty."))


def _last_head(doc: Document, sentence: Sentence, row: Found) -> tuple[Found, int]:
    """Take "police officers" for officers of the police: the first noun that is under arms wins."""
    head, at = row, row.end
    while at < sentence.last:
        following = doc.opens(at, "people.", "casualty.")
        if following is None or following.row.kind.startswith("casualty."):
            break
        if not head.row.kind.startswith(
            ("people.police", "people.army", "people.protesters", "people.armed")
        ):
            head = following
        at = following.end
    return head, at


def _group(
    doc: Document, number: Number | None, head: Found, start: int, end: int, more: bool, part: bool
) -> Group:
    kind = head.row.kind
    who = kind.removeprefix("people.").partition(":")[0] if kind.startswith("people.") else ""
    outcome = kind.removeprefix("casualty.") if kind.startswith("casualty.") else ""
    rows = (*(number.rows if number else ()), head.row.id)
    definite = doc.found(start - 1, "det.def") is not None
    single = "one" in head.form and "many" not in head.form and head.row.value != "group"
    return Group(start, end, who, number, outcome, more, part, rows, definite, single)


def _without_noun(
    doc: Document, sentence: Sentence, number: Number, more: bool, part: bool, unknown: int
) -> Group | None:
    """Keep "two in Mombasa", "17 were killed", "another 40 were injured"."""
    if unknown:
        return None
    at = number.end
    while at < sentence.last and doc.opens(at, "after.", "of_them"):
        at = doc.opens(at, "after.", "of_them").end  # type: ignore[union-attr]
    if at < sentence.last:
        follows = doc.found(
            at, "action.", "be", "have", "prep.", "casualty.", "number.and", "rel", "sub."
        )
        if follows is None and doc.tokens[at].plain not in (",", ".", ";", ")"):
            return None
        if follows is not None and follows.form.startswith("noun"):
            return None
    return Group(number.start, at, "", number, "", more, part, number.rows)


def _uncounted(doc: Document, sentence: Sentence, at: int) -> Group | None:
    """Read "a protester" as one, and other nouns for people as people that nobody counts."""
    row = doc.opens(at, "people.") or _one_hurt(doc, at)
    if row is None:
        return None
    head, end = _last_head(doc, sentence, row)
    number, start = None, at
    article = _article_before(doc, sentence, at)
    more = False
    modifies = doc.opens(end, "noun.") or (
        (deed := doc.opens(end, "action."))
        and "noun" in deed.form
        and not doc.opens(end, "prep.", "det.")  # "a man on strike", "uma pessoa a tiro"
    )
    if article is not None and "one" in head.form and "many" not in head.form and not modifies:
        start = article.start
        number = Number(article.start, article.start, article.end, 1, 1, rows=(article.row.id,))
        more = article.row.kind == "det.another"
    return _group(doc, number, head, start, end, more, _is_part_before(doc, sentence, start))


def _one_hurt(doc: Document, at: int) -> Found | None:
    """Return the row of "a dead man" without the man, where a language says "un muerto"."""
    row = doc.opens(at, "casualty.")
    alone = row is not None and "one" in row.form and "many" not in row.form
    return row if alone and doc.found(at - 1, "det.indef", "det.another") else None


def _article_before(doc: Document, sentence: Sentence, at: int) -> Found | None:
    """Return the "a" of "a 22-year-old student": up to four words before the noun."""
    for back in range(1, 6):
        if at - back < sentence.first:
            return None
        row = doc.found(
            at - back, "det.indef", "det.another", "det.def", "prep.", "people.", "action.", "be"
        )
        if row is not None:
            return row if row.row.kind in ("det.indef", "det.another") else None
        if not (
            doc.tokens[at - back].is_word
            or doc.tokens[at - back].is_figure
            or doc.tokens[at - back].plain == "-"
        ):
            return None
    return None


def _is_more_before(doc: Document, start: int) -> bool:
    return doc.found(start - 1, "det.another", "after.more") is not None


def _is_definite_after(doc: Document, of: Found) -> bool:
    """Say whether "of" has an article, behind it or in it: "three of the", "três dos"."""
    return any(doc.found(at, "det.def", "pron") for at in (of.start, of.end))


def _is_part_before(doc: Document, sentence: Sentence, start: int) -> bool:
    for back in range(1, 4):
        if start - back < sentence.first:
            return False
        row = doc.found(start - back, "part_of", "det.", "bound.", "prep.of")
        if row is None:
            return False
        if row.row.kind == "part_of":
            return True
    return False


def lists(doc: Document, found: list[Group]) -> Iterator[list[Group]]:
    """Put together what is listed: "two protesters and a policeman"."""
    current: list[Group] = []
    for one in found:
        if current and _joined(doc, current[-1], one):
            current.append(one)
            continue
        if current:
            yield current
        current = [one]
    if current:
        yield current


def _joined(doc: Document, one: Group, two: Group) -> bool:
    if one.is_part != two.is_part or two.is_part:
        return False
    between = range(one.end, two.start)
    if any(doc.found(at, "measure.before:age") for at in between) and len(between) <= AGED:
        return not any(doc.found(at, "action.", "be", "say", "prep.in") for at in between)
    return 0 < len(between) <= 3 and all(
        doc.tokens[at].plain == "," or doc.found(at, "number.and", "det.") for at in between
    )
