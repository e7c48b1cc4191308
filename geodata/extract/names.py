"""Runs of capitalised words: whose name each is, as far as the words say it."""

from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extract.document import Document
from geodata.extract.sentences import Sentence

LONGEST = 8  # words in a name; a longer run is a headline
_SHOUTED = 0.6  # share of capitals above which letters tell nothing of names


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words at tokens `start` to `end`."""

    start: int
    end: int
    what: str  # "", person, body, site


def names(doc: Document, sentence: Sentence, dateline: int) -> Iterator[Name]:
    """Return the names of a sentence, in order; its dateline ends at token `dateline`."""
    if _is_shouted(doc, dateline, sentence.last):
        return
    at = sentence.first
    while at < sentence.last:
        if not _begins(doc, sentence, at):
            at += 1
            continue
        end = _end(doc, at, sentence.last)
        if end - at <= LONGEST:
            yield Name(at, end, _what(doc, sentence, at, end))
        at = end


def _is_shouted(doc: Document, first: int, last: int) -> bool:
    words = [t for t in doc.tokens[first:last] if t.is_word]
    capitals = sum(t.is_capital for t in words)
    return len(words) > 6 and capitals > _SHOUTED * len(words)


def _begins(doc: Document, sentence: Sentence, at: int) -> bool:
    token = doc.tokens[at]
    if not token.is_word or not _has_capital(doc, at):
        return False
    if token.end - token.start == 1:
        return False
    opens = at == sentence.first or doc.tokens[at - 1].plain in ('"', "'", ":", "(", "—", "¿", "¡")
    row = doc.found(at, "")
    if row is None:
        return True
    if row.row.kind.startswith(("country", "name.join")):
        return row.row.kind.startswith("country") or (
            not opens and _joined_on(doc, at, sentence.last)
        )
    follows = at + 1 < sentence.last and _has_capital(doc, at + 1)
    return (
        not opens and (follows or not row.row.kind.startswith(_NEVER)) and not _is_day(row.row.kind)
    )


_NEVER = (
    "not_place",
    "weekday",
    "month",
    "demonym",
    "role",
    "prep",
    "det",
    "back",
    "bound",
    "unit",
)


def _is_day(kind: str) -> bool:
    return kind.startswith(("weekday", "back", "demonym"))


def _joined_on(doc: Document, at: int, last: int) -> bool:
    return at + 1 < last and _has_capital(doc, at + 1)


def _has_capital(doc: Document, at: int) -> bool:
    token = doc.tokens[at]
    if token.is_capital:
        return True
    prefix, _, rest = doc.text.clean[token.start : token.end].partition("-")
    return len(prefix) == 2 and rest[:1].isupper()  # al-Shifa, el-Hilweh


def _end(doc: Document, at: int, last: int) -> int:
    """Go on over capitals, over "de" between two of them, and over the name of a country."""
    country = doc.opens(at, "country:")
    end = country.end if country is not None else at + 1
    while end < last:
        if doc.tokens[end].is_word and _has_capital(doc, end):
            if doc.found(end, "weekday.capital", "month.capital"):
                break
            end += 1
            continue
        if doc.tokens[end].plain == "." and doc.found(end - 1, "abbreviation"):
            end += 1  # "St. Louis"
            continue
        if end - 1 > at and doc.found(end - 1, "noun."):
            break  # "Maradun Local Government Area of Zamfara State" are two names
        joins = end
        while joins < last and joins - end < 2 and doc.opens(joins, "name.join"):
            joins += 1
        if (
            joins == end
            or joins >= last
            or not (doc.tokens[joins].is_word and _has_capital(doc, joins))
        ):
            break
        end = joins + 1
    return end


def _what(doc: Document, sentence: Sentence, start: int, end: int) -> str:
    """Tell bodies, persons and sites by nouns, titles and verbs of speech."""
    for at in range(start, end):
        row = doc.found(at, "body", "title", "site.")
        if row is None or doc.found(at, "noun."):
            continue
        if row.row.kind.startswith("title"):
            return "person" if end - start > 1 else "body"
        return "site" if row.row.kind.startswith("site") else "body"
    before = doc.found(start - 1, "title", "body.before") if start > sentence.first else None
    if before is not None and before.end == start:
        return "person" if before.row.kind.startswith("title") else "body"
    if end < sentence.last and _is_person_after(doc, end, sentence.last):
        return "person"
    return ""


def _is_person_after(doc: Document, end: int, last: int) -> bool:
    if doc.opens(end, "say") and end - 1 >= 0:
        return True
    token = doc.tokens[end].plain
    if token in (",", "(") and end + 1 < last and doc.tokens[end + 1].is_figure:
        age = doc.tokens[end + 1].plain
        return len(age) == 2 and end + 2 < last and doc.tokens[end + 2].plain in (",", ")", ".")
    return token == "," and end + 1 < last and doc.opens(end + 1, "title") is not None
