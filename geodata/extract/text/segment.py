"""Text to paragraphs and sentences, with offsets into the text as given.

Rules are matched against a folded copy (small letters, no accents, plain quotes and blanks) that
has one code point for each of the original, so that every offset holds in both.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from geodata.extract.text.headings import is_heading
from geodata.extract.values import Span

SHORT = 4  # sentences; a text so short has no headline
LONGEST = 1200  # code points in a sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `quotes` are the ranges inside quotation marks, offsets in the whole text."""

    index: int
    paragraph: int
    place_in_paragraph: int
    start: int
    end: int
    quotes: tuple[tuple[int, int], ...] = ()
    boilerplate: bool = False
    duplicate: bool = False
    heading: bool = False

    @property
    def span(self) -> Span:
        return Span(self.paragraph, self.start, self.end)

    def quoted(self, start: int) -> bool:
        return any(a <= start < b for a, b in self.quotes)


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    plain: str  # folded, of the same length
    sentences: tuple[Sentence, ...]


def document(text: str) -> Document:
    """Cut a text into sentences."""
    plain = fold(text)
    sentences: list[Sentence] = []
    seen: set[str] = set()
    for number, (start, end) in enumerate(_paragraphs(text), start=1):
        quotes = _quotes(plain, start, end)
        cut = _sentences(text, plain, start, end, quotes)
        for position, (first, last) in enumerate(cut):
            words = re.sub(r"\([^)]*\)|\W+", " ", plain[first:last]).split()
            duplicate = len(words) > 4 and " ".join(words) in seen
            seen.add(" ".join(words))
            sentences.append(
                Sentence(
                    len(sentences),
                    number,
                    position,
                    first,
                    last,
                    tuple((a, b) for a, b in quotes if a < last and b > first),
                    bool(
                        _BOILERPLATE.match(plain, first, last) or _SHOUTED.match(text, first, last)
                    ),
                    duplicate,
                    is_heading(text, first, last, len(cut) == 1),
                )
            )
    if len(sentences) < SHORT:
        sentences = [replace(one, heading=False) for one in sentences]
    return Document(text, plain, tuple(sentences))


def fold(text: str) -> str:
    """Return small letters without accents, code point for code point."""
    return text.translate(_FOLDED)


class _Folded(dict):
    def __missing__(self, code: int) -> str:
        self[code] = _letter(chr(code))
        return self[code]


def _letter(char: str) -> str:
    if unicodedata.category(char) == "No":
        return char
    if char.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", char)
    lower = decomposed[0].lower() if decomposed else char
    return lower[0] if lower and not unicodedata.combining(lower[0]) else char


_FOLDED = _Folded(
    {ord(c): "'" for c in "‘’‚‛`´ʼ"}
    | {ord(c): '"' for c in "“”„‟«»″"}
    | {ord(c): "-" for c in "‐‑‒–"}
    | {ord("—"): "—", ord("―"): "—", ord("ø"): "o", ord("Ø"): "o", ord("ł"): "l", ord("Ł"): "l"}
    | {ord(c): " " for c in "\u200b\u2060\ufeff\u00ad"}
)

_BOILERPLATE = re.compile(
    r"\s*(?:re[a-z]{0,3}d (?:more|also)|(?:mas|further) (?:informacion|reading)|"
    r"lea? (?:tambien|mas)|"
    r"(?:lee|mire|vea|nota|noticia|also) (?:tambien|mas|ademas|relacionada|in this issue)|"
    r"lee (?:tambien|mas)|(?:see|watch|listen|related|tags?|te puede interesar|ver (?:tambien|mas)|"
    r"vea tambien|source|fuentes?|photo|foto|image|credit|copyright|\(c\)|©|sign up|subscribe|"
    r"suscrib\w+|follow us|siguenos|share|comparte|advertisement|publicidad|redaccion)\b\s*[:|/])"
)
_SHOUTED = re.compile(r"\s*[¿¡]?(?:[A-ZÁÉÍÓÚÑ']{2,}[ ,]+){1,6}[A-ZÁÉÍÓÚÑ]{2,}[?!]? ?[:|]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_UNFINISHED = re.compile(r"[\w,;\-–]\s*$")


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Cut at blank lines, or at every line end where the text has no blank line."""
    gaps = list(_BLANK_LINE.finditer(text.strip("\n\r\t ") and text))
    inner = [g for g in gaps if text[: g.start()].strip() and text[g.end() :].strip()]
    cuts = inner or [
        m
        for m in re.finditer(r"\n", text)
        if not (_UNFINISHED.search(text, max(0, m.start() - 3), m.start()))
        or not text[m.end() : m.end() + 1].islower()
    ]
    edges = [0, *(e for m in cuts for e in (m.start(), m.end())), len(text)]
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        body = text[start:end]
        if body.strip():
            lead = len(body) - len(body.lstrip())
            found.append((start + lead, start + len(body.rstrip())))
    return found


def _quotes(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pair the quotation marks of a paragraph; one left open runs to its end."""
    marks = [m.start() for m in re.compile('"').finditer(plain, start, end)]
    pairs = [(a, b + 1) for a, b in zip(marks[::2], marks[1::2], strict=False)]
    if len(marks) % 2:
        pairs.append((marks[-1], end))
    return pairs


_STOP = re.compile(r"(?:[.!?…]+[\"')\]]*|\n)(?=\s|$)|(?<=[.!?])\"(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|dra|sr|sra|srta|prof|gen|gral|col|cnel|lt|tte|sgt|capt|cap|cmdr|maj|gov|"
    r"sen|rep|rev|hon|st|sta|sto|no|num|nro|art|av|avda|jr|vs|etc|inc|ltd|co|corp|dept|dpto|depto|"
    r"prov|dist|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic|set|approx|aprox|"
    r"pres|min|ing|lic|abog|pdte|vol|pp|fig|ee|uu|incl|esp|cf|al)|\b[a-z]|\b(?:[a-z]\.)+[a-z])\.$"
)
_STATE = re.compile(
    r", (?:wis|ky|calif|fla|tex|mich|minn|ill|ind|ore|wash|ariz|colo|conn|ga|kan|la|md|mass|miss|"
    r"mo|mont|neb|nev|okla|pa|tenn|va|vt|wyo|ala|ark|del|[nsw]\.[a-z])\.$"
)
_OPENER = re.compile(r"\s*(?:the|on|in|at|el|la|los|las|en|he|she|they)\b")
_NEXT = re.compile(r"\s*[\"'(\[¿¡]*\s*(\S)")


def _sentences(
    text: str, plain: str, start: int, end: int, quotes: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    found, first = [], start
    for stop in _STOP.finditer(plain, start, end):
        if text[stop.start()] == "\n" or "\n" in text[stop.end() : stop.end() + 1]:
            ends = _line_ends(text, stop.end(), end)
        else:
            ends = _is_end(text, plain, stop, end)
        if ends and stop.end() > first:
            found.append((first, stop.end()))
            first = stop.end()
    found.append((first, end))
    return [
        (a + len(text[a:b]) - len(text[a:b].lstrip()), a + len(text[a:b].rstrip()))
        for long in found
        for a, b in _cut(text, *long)
        if text[a:b].strip()
    ]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no writer ends: the rules would take too long over it."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        at = blank if blank > 0 else start + LONGEST
        yield start, at
        start = at
    yield start, end


def _line_ends(text: str, at: int, end: int) -> bool:
    following = _NEXT.match(text, at, end)
    return bool(following) and not following[1].islower()


def _is_end(text: str, plain: str, stop: re.Match, end: int) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    if not following:
        return True
    if following[1].islower() or following[1] in ",;:-–—":
        return False
    mark = stop[0].rstrip("\"')]")
    if mark == "." and _STATE.search(plain, max(0, stop.start() - 8), stop.start() + 1):
        return not re.match(r"\s*[(a-z—–-]", text[stop.end() : stop.end() + 3])
    if mark == "." and _ABBREVIATION.search(plain, max(0, stop.start() - 12), stop.start() + 1):
        before = plain[max(0, stop.start() - 4) : stop.start() + 1]
        # "in the U.S. On Monday": a short word that often opens a sentence follows
        opener = _OPENER.match(plain, stop.end())
        return bool(re.search(r"\b(?:[a-z]\.){2}$|\buu\.$|\betc\.$", before) and opener)
    return True
