"""The first layer: every mention of a sentence, each with its words and the rows that found it.

Places, days, people, counts and actions are read for themselves; what belongs together is decided
in `attachment`. `SaidIn` is one sentence with all that was found in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from geodata.extract.actions import Action, actions
from geodata.extract.clauses import Clause, clauses
from geodata.extract.dates import dates
from geodata.extract.document import Document
from geodata.extract.figures import Figure, figures, summed
from geodata.extract.groups import Group, groups
from geodata.extract.mentioned_days import When
from geodata.extract.numbers import Number, numbers
from geodata.extract.place_names import ABOUT, MEASURE, Mentioned, mentioned
from geodata.extract.sentences import Sentence
from geodata.extract.toponyms import Resolver, Toponym

DATELINE = 12  # tokens in which a dateline ends
ABOUT_WHAT = ("protest", "gather", "block", "strike")  # actions that are about something


@dataclass(frozen=True, slots=True)
class SaidIn:
    """What one sentence mentions."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    places: tuple[Toponym, ...]
    dates: tuple[When, ...]
    numbers: tuple[Number, ...]
    people: tuple[Group, ...]
    figures: tuple[Figure, ...]
    actions: tuple[Action, ...]


def all_names(doc: Document) -> dict[int, list[Mentioned]]:
    """Return the names that can be places, by sentence."""
    return {
        one.index: mentioned(doc, one, dateline(doc, one))
        for one in doc.sentences
        if not one.is_boilerplate
    }


def mentions(
    doc: Document, published: date | None, names: dict[int, list[Mentioned]], resolver: Resolver
) -> list[SaidIn]:
    """Read each sentence; a line that is no part of the story gives none."""
    return list(_each(doc, published, names, resolver))


def _each(
    doc: Document, published: date | None, names: dict[int, list[Mentioned]], resolver: Resolver
) -> Iterator[SaidIn]:
    known: date | None = None
    last_kind = ""
    for sentence in doc.sentences:
        if sentence.is_boilerplate or sentence.first == sentence.last:
            continue
        found = dates(doc, sentence, published, known)
        known = next(
            (w.first for w in reversed(found) if w.first and w.precision == "day" and not w.role),
            known,
        )
        places = resolver.toponyms(names[sentence.index])
        taken = [(w.start, w.end) for w in found]
        counted = numbers(doc, sentence.first, sentence.last, taken)
        cut = clauses(doc, sentence, counted, {one.start for one in places}, taken)
        people = groups(doc, sentence, counted)
        counts = summed(
            figures(doc, sentence, cut, people, counted, last_kind),
            cut,
            [one.start for one in places],
        )
        last_kind = next((one.kind for one in reversed(counts) if not one.is_part), last_kind)
        done = [one for clause in cut for one in actions(doc, sentence, clause, people)]
        about = list(topics(doc, cut, people, done))
        done = [_of_topic(one, about) for one in done]
        counts = [one for one in counts if not _is_inside(one.start, about)]
        places = [_in_what(one, cut, done, about) for one in places]
        found = [_of_dateline(doc, sentence, w) for w in found]
        yield SaidIn(
            sentence,
            tuple(cut),
            tuple(places),
            tuple(found),
            tuple(counted),
            tuple(people),
            tuple(counts),
            tuple(done),
        )


def topics(
    doc: Document, cut: Sequence[Clause], people: Sequence[Group], done: Sequence[Action]
) -> Iterator[tuple[int, int]]:
    """Return the stretches that say what a protest is about, not what was done there."""
    for clause in cut:
        crowd = any(clause.holds(one.start) and one.kind in ABOUT_WHAT for one in done)
        crowd = crowd or any(clause.holds(one.start) and one.who == "protesters" for one in people)
        for row in doc.each(clause.start, clause.end, "topic"):
            end = next(
                (at for at in range(row.end, clause.end) if doc.tokens[at].plain == ","), clause.end
            )
            if crowd:
                yield row.end, end


def _of_topic(action: Action, about: Sequence[tuple[int, int]]) -> Action:
    inside = not action.role and _is_inside(action.start, about) and action.kind not in ABOUT_WHAT
    return replace(action, role="topic") if inside else action


def _in_what(
    place: Toponym,
    cut: Sequence[Clause],
    done: Sequence[Action],
    about: Sequence[tuple[int, int]],
) -> Toponym:
    """Take a place of what a protest is about, or of a curfew, for none of a deed."""
    told = [one for one in done if one.role == "topic" and one.start < place.start]
    if any(start <= one.start and place.start < end for one in told for start, end in about):
        return replace(place, relation=ABOUT)
    clause = next((one for one in cut if one.holds(place.start)), None)
    kinds = {one.kind for one in done if clause is not None and clause.holds(one.start)}
    return replace(place, relation=MEASURE) if kinds == {"measure"} else place


def _is_inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def dateline(doc: Document, sentence: Sentence) -> int:
    """Return the token at which "LIMA, 1 July (AP) -" ends; the first if there is none."""
    first = sentence.first
    if not doc.tokens[first].is_capital if first < sentence.last else True:
        return first
    for at in range(first + 1, min(first + DATELINE, sentence.last - 1)):
        sign = doc.tokens[at].plain
        dashed = sign == "—" or (sign in ("–", "-") and _is_apart(doc, at))
        stopped = sign in (".", ")", ":") and doc.tokens[at + 1].plain in ("-", "—", "–")
        if dashed or stopped:
            return at if _is_dateline(doc, first, at) else first
    return first


def _is_apart(doc: Document, at: int) -> bool:
    """Say whether a dash stands between blanks, or after a full stop."""
    token = doc.tokens[at]
    return token.start > doc.tokens[at - 1].end or doc.tokens[at - 1].plain in (".", ")")


def _is_dateline(doc: Document, first: int, end: int) -> bool:
    """Names, days and agencies stand in a dateline, and no verb does."""
    words = [at for at in range(first, end) if doc.tokens[at].is_word]
    plain = [
        at
        for at in words
        if not doc.tokens[at].is_capital
        and doc.found(at, "calendar", "month", "name.join", "number.and", "body") is None
    ]
    return not plain and not any(
        doc.found(at, "action.") and not doc.tokens[at].is_capital for at in words
    )


def _of_dateline(doc: Document, sentence: Sentence, when: When) -> When:
    return replace(when, role="dateline") if when.end <= dateline(doc, sentence) else when
