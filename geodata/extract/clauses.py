"""Clauses: stretches of a sentence with one predicate, so that what it says stays together."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extract.document import Document
from geodata.extract.language import Found
from geodata.extract.numbers import Number
from geodata.extract.sentences import Sentence

_HARD = (";", ":", "—", "–", "(", ")")
ASIDE = 7  # tokens, its commas too
_VERBS = ("action.", "be", "have", "say", "verb", "saw", "casualty.", "modal")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` to `end` of a sentence."""

    start: int
    end: int
    link: str = ""  # the kind of the row that opens it: sub.when, rel, number.and ...
    is_speech: bool = False  # it says that somebody said something
    is_earlier: bool = False  # what it tells had happened before
    is_elliptic: bool = False  # its verb is that of the clause before: "and two in Mombasa"

    def holds(self, at: int) -> bool:
        return self.start <= at < self.end


def clauses(
    doc: Document,
    sentence: Sentence,
    counted: list[Number],
    places: set[int],
    days: list[tuple[int, int]],
) -> list[Clause]:
    """Cut a sentence; `counted` are its numbers, `places` the tokens at which names begin.

    `days` are its mentions of time: none is cut, and one after a verb of speech stays with it.
    """
    cuts = [sentence.first]
    links = {sentence.first: ""}
    for at, link in _breaks(doc, sentence):
        if any(start < at < end for start, end in days):
            continue
        if link == "said":
            at = _after_day(doc, at, days)
        if _parts(doc, sentence, cuts[-1], at, link, counted, places):
            cuts.append(at)
            links[at] = link
    edges = [*cuts, sentence.last]
    return [
        _clause(doc, start, end, links[start])
        for start, end in itertools.pairwise(edges)
        if end > start
    ]


def _breaks(doc: Document, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the tokens at which a clause could begin, and what opens it."""
    at = sentence.first + 1
    while at < sentence.last:
        token = doc.tokens[at]
        row = doc.opens(at, "sub.", "rel", "number.and", "conj.but")
        if token.plain in _HARD:
            yield at, "stop"
        elif token.plain == ",":
            follows = doc.opens(at + 1, "sub.", "rel", "number.and", "conj.but")
            yield at, follows.row.kind if follows is not None else ","
            at = follows.end - 1 if follows is not None else at
        elif row is not None:
            yield at, row.row.kind
        elif doc.opens(at, "say.according"):
            yield at, "stop"
        elif _has_spoken(doc, at):
            yield at, "said"
        at += 1


def _after_day(doc: Document, at: int, days: list[tuple[int, int]]) -> int:
    """Return where the words end that say when somebody spoke: "said on Monday, 1 July, that"."""
    for start, end in days:
        if at <= start <= at + 2 and not any(doc.found(i, "action.") for i in range(at, start)):
            return end + 1 if end < len(doc.tokens) and doc.tokens[end].plain == "," else end
    return at


def _parts(
    doc: Document,
    sentence: Sentence,
    start: int,
    at: int,
    link: str,
    counted: list[Number],
    places: set[int],
) -> bool:
    """Say whether a clause ends here: both sides have a predicate, or leave one out."""
    if link == "stop" or (link == "," and doc.opens(start, "say.according")):
        return True
    if link == "," and (
        _is_aside(doc, start, at) or _is_aside(doc, at + 1, _next_comma(doc, sentence, at + 1))
    ):
        return True
    end = next((b for b, _ in _breaks_after(doc, sentence, at)), sentence.last)
    follows = has_verb(doc, at, end)
    if link == "number.and" and _is_one_list(doc, start, at, end, places):
        return False
    if link.startswith("sub."):
        return follows or has_verb(doc, at, sentence.last)
    if link == "said":
        return has_verb(doc, at, sentence.last) and not _is_by(doc, at)
    if link == "rel":
        return doc.tokens[at].plain == "," or _after_say(doc, at)
    if follows and has_verb(doc, start, at):
        return True
    return _leaves_out_verb(doc, at, end, counted, places)


def _is_one_list(doc: Document, start: int, at: int, end: int, places: set[int]) -> bool:
    """Read "dejó cinco civiles y un soldado muertos en Lima" as one: what is listed dies there."""
    if not any(doc.found(i, "casualty.") for i in range(at, end)):
        return False
    if any(start <= place < at for place in places) or any(
        doc.found(i, "casualty.") for i in range(start, at)
    ):
        return False
    others = ("action.", "be", "have", "say", "verb", "saw", "modal")
    rows = (doc.found(i, *others) for i in range(at, end))
    return not any(row is not None and _is_predicate(doc, row) for row in rows)


def _is_aside(doc: Document, start: int, end: int) -> bool:
    """Say whether a short stretch between commas only says who speaks: ", police said,"."""
    if not 0 < end - start <= ASIDE:
        return False
    return any(_speaks(doc, row) for row in doc.each(start, end, "say")) and not any(
        "noun" not in row.form for row in doc.each(start, end, "action.")
    )


def _next_comma(doc: Document, sentence: Sentence, at: int) -> int:
    return next(
        (i for i in range(at, sentence.last) if doc.tokens[i].plain in (",", ".")), sentence.last
    )


def _breaks_after(doc: Document, sentence: Sentence, at: int) -> Iterator[tuple[int, str]]:
    return (one for one in _breaks(doc, sentence) if one[0] > at + 1)


def _is_by(doc: Document, at: int) -> bool:
    """Say whether a speaker follows the verb of speech, and nothing more: "said police"."""
    row = doc.opens(at, "people.", "body", "title")
    if row is None:
        return False
    after = doc.tokens[row.end].plain if row.end < len(doc.tokens) else "."
    return after in (",", ".", '"', ";") or doc.found(row.end, "prep.of", "name.join") is not None


def _after_say(doc: Document, at: int) -> bool:
    return doc.found(at - 1, "say") is not None


def _leaves_out_verb(
    doc: Document, at: int, end: int, counted: list[Number], places: set[int]
) -> bool:
    """Read "and two in Mombasa on Friday": a number and a place without a verb."""
    number = next((one.start for one in counted if at < one.start <= at + 4 and not one.role), end)
    return any(number < place < end for place in places) and not has_verb(doc, at, end)


def has_verb(doc: Document, start: int, end: int) -> bool:
    """Say whether a stretch holds a predicate."""
    for at in range(start, end):
        row = doc.found(at, *_VERBS)
        if row is not None and row.start >= start and _is_predicate(doc, row):
            return True
        if row is None and _looks_finite(doc, at):
            return True
    return False


def _has_spoken(doc: Document, at: int) -> bool:
    """Say whether a verb of speech ends before a token."""
    said = doc.found(at - 1, "say")
    return said is not None and said.end == at and said.row.kind == "say" and _speaks(doc, said)


def _speaks(doc: Document, row: Found) -> bool:
    """Say whether somebody speaks: not where "is said to" only bends what is told."""
    if row.row.kind == "say.according":
        return True
    return not any(doc.found(at, "be") for at in range(row.start - 2, row.start))


def _is_predicate(doc: Document, row: Found) -> bool:
    if row.row.kind == "have" and row.end < len(doc.tokens) and doc.tokens[row.end].is_capital:
        return False  # no verb stands behind it: "A Dakar", where a language writes "À" so
    return not row.form.startswith("noun") and row.row.kind != "say.according"


def _is_earlier(doc: Document, start: int, had: int, end: int) -> bool:
    """Say whether "had" makes a past perfect of the clause's verb: not "had no part"."""
    if any(True for _ in doc.each(start, had, "rel")) or doc.found(had - 1, "det.def"):
        return False  # "a rally that had been calm"
    for at in range(end, min(end + 3, len(doc.tokens))):
        if doc.found(at, "det.", "to_verb"):
            return False
        row = doc.found(at, "action.", "casualty.", "verb", "say")
        if row is not None:
            return "ger" not in row.form
        if _looks_finite(doc, at) or doc.found(at, "be"):
            verb = doc.found(at + 1, "action.")
            return verb is None or "ger" not in verb.form
    return False


def _looks_finite(doc: Document, at: int) -> bool:
    """Know a verb by its ending: the language's table says which endings only verbs have."""
    token = doc.tokens[at]
    if not token.is_word or token.is_capital or len(token.plain) < 5:
        return False
    written = doc.text.clean[token.start : token.end]
    endings = doc.language.words.get("ending.finite", frozenset())
    if not written.endswith(tuple(endings)):
        return False
    return doc.found(at - 1, "det.", "number.to") is None and doc.found(at, "") is None


def _clause(doc: Document, start: int, end: int, link: str) -> Clause:
    says = any(_speaks(doc, row) for row in doc.each(start, end, "say"))
    reported = link == "said" or doc.found(start - 1, "say") is not None
    earlier = not reported and any(  # "said that they had seen it" is told of the day itself
        _is_earlier(doc, start, row.start, row.end) for row in doc.each(start, end, "have.past")
    )
    elliptic = link in (",", "number.and") and not has_verb(doc, start, end)
    return Clause(start, end, link, says, earlier, elliptic)
