"""Paragraphs and sentences of a text, as offsets in it; what is no prose is marked."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from geodata.extract.cleaning import Text

LONGEST = 1200  # code points in a sentence; a longer one is cut at a blank
HEADING = 200  # code points: a line of a longer text that is shorter, without a stop, is a heading
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n|(?<=[.!?])\"(?=\s|$)")
_NEXT = re.compile(r"\s*[\"'(\[¿¡]*\s*(\S)")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.[\"')\]]*$")
_INITIALS = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.)+$")
_SHOUTED = re.compile(r"\s*[¿¡]?(?:[A-ZÀ-ÖØ-Þ']{2,}[ ,]+){1,6}[A-ZÀ-ÖØ-Þ]{2,}[?!]? ?[:|]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets in the clean text, and the tokens `first` to `last` (exclusive)."""

    index: int
    paragraph: int  # from 1
    start: int
    end: int
    first: int
    last: int
    is_heading: bool = False
    is_boilerplate: bool = False
    is_duplicate: bool = False
    quotes: tuple[tuple[int, int], ...] = ()

    def is_quoted(self, at: int) -> bool:
        """Say whether a code point stands between quotation marks."""
        return any(start <= at < end for start, end in self.quotes)


def paragraphs(text: Text) -> list[tuple[int, int]]:
    """Cut at blank lines; where there are none, at line ends where a sentence can end."""
    clean = text.clean
    cuts = [m.span() for m in _BLANK_LINE.finditer(clean) if clean[: m.start()].strip()]
    if not any(clean[end:].strip() for _, end in cuts):
        cuts = [m.span() for m in re.finditer(r"\n", clean) if _may_end(clean, m.start(), m.end())]
    edges = [0, *(edge for cut in cuts for edge in cut), len(clean)]
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        body = clean[start:end]
        if body.strip():
            found.append((start + len(body) - len(body.lstrip()), start + len(body.rstrip())))
    return found


def _may_end(clean: str, stop: int, start: int) -> bool:
    """Say whether a line may end a sentence: the next begins one, and this one is not open."""
    following = clean[start:].lstrip()[:1]
    before = clean[max(0, stop - 40) : stop].rstrip()
    if before[-1:] in '.!?…"”»:':
        return True
    return following.isupper() or not (following.islower() or following.isdigit())


def sentences(
    text: Text, start: int, end: int, abbreviations: Collection[str]
) -> list[tuple[int, int]]:
    """Cut a paragraph into sentences; `abbreviations` are folded words that keep their stop."""
    found, first = [], start
    for stop in _STOP.finditer(text.plain, start, end):
        if stop.end() > first and _is_end(text, stop, end, abbreviations):
            found.append((first, stop.end()))
            first = stop.end()
    found.append((first, end))
    return [
        (
            a + len(text.clean[a:b]) - len(text.clean[a:b].lstrip()),
            a + len(text.clean[a:b].rstrip()),
        )
        for long in found
        for a, b in _cut(text.clean, *long)
        if text.clean[a:b].strip()
    ]


def _is_end(text: Text, stop: re.Match[str], end: int, abbreviations: Collection[str]) -> bool:
    following = _NEXT.match(text.clean, stop.end(), end)
    if not following:
        return True
    if stop[0] == "\n":
        return _may_end(text.clean, stop.start(), stop.end())
    if following[1].islower() or following[1] in ",;:-–—":
        return False
    if not stop[0].startswith("."):
        return True
    before = text.plain[max(0, stop.start() - 24) : stop.end()]
    word = _LAST_WORD.search(before)
    if _INITIALS.search(before.rstrip("\"')]")):
        return (
            following[1].isupper() and len(word[1] if word else "") > 1 and _is_opener(text, stop)
        )
    return not (word and word[1] in abbreviations)


def _is_opener(text: Text, stop: re.Match[str]) -> bool:
    """Say whether a short word follows initials, as at the beginning of a sentence."""
    return bool(re.match(r"\s*[A-Z][a-z]{0,3}\s", text.clean[stop.end() : stop.end() + 8]))


def _cut(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = clean.rfind(" ", start + LONGEST // 2, start + LONGEST)
        at = blank if blank > 0 else start + LONGEST
        yield start, at
        start = at
    yield start, end


def quotes(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """Pair the quotation marks of a paragraph; one left open runs to its end."""
    marks = [m.start() for m in re.compile('"').finditer(text.plain, start, end)]
    pairs = [(a, b + 1) for a, b in zip(marks[::2], marks[1::2], strict=False)]
    return [*pairs, (marks[-1], end)] if len(marks) % 2 else pairs


def is_heading(text: Text, start: int, end: int) -> bool:
    """Say whether a paragraph of one sentence is a heading: short, and no stop ends it."""
    return end - start < HEADING and not re.search(r"[.!?…:;][\"')\]]*$", text.plain[start:end])


def is_shouted(text: Text, start: int) -> bool:
    """Say whether a line begins with words in capitals and a colon, as links to others do."""
    return bool(_SHOUTED.match(text.clean, start))
