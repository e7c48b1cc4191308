"""The text as it is read: composed, without what is not seen, with the way back."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

# Marks of a note: [2], or small figures raised after a word or a figure.
_NOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d+|nota \d+)\]|(?<=[\w.,\"”])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff"
) | frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


@dataclass(frozen=True)
class Text:
    """`clean` is what is read; `starts` says where each of its code points stands in `given`."""

    given: str
    clean: str
    starts: tuple[int, ...]  # one for each code point of `clean`, and the end of `given`

    @cached_property
    def plain(self) -> str:
        """Small letters without accents, code point for code point as `clean`."""
        return fold(self.clean)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `clean` stands in the text as given."""
        return self.starts[start], self.starts[end - 1] + 1 if end > start else self.starts[end]

    def at(self, given: int) -> int:
        """Return where a code point of the text as given stands in `clean`."""
        return max(0, bisect_right(self.starts, given) - 1)


def cleaned(given: str) -> Text:
    """Compose accents, drop what has no look of its own, and the marks of notes."""
    dropped = {i for match in _NOTE.finditer(given) for i in range(*match.span())}
    letters: list[str] = []
    starts: list[int] = []
    for at, char in enumerate(given):
        if char in _UNSEEN or at in dropped:
            continue
        if letters and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", letters[-1] + char)
            if len(joined) == 1:
                letters[-1] = joined
            continue
        letters.append(char)
        starts.append(at)
    return Text(given, "".join(letters), (*starts, len(given)))


def fold(text: str) -> str:
    """Return small letters without accents, code point for code point."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = _letter(chr(code))
        return self[code]


def _letter(char: str) -> str:
    if char.isspace():
        return "\n" if char in "\n\r" else " "
    decomposed = unicodedata.normalize("NFKD", char)
    lower = decomposed[0].lower() if decomposed else char
    return lower[0] if lower and not unicodedata.combining(lower[0]) else char


_FOLDED = _Folded(
    {ord(c): "'" for c in "‘’‚‛`´ʼ"}
    | {ord(c): '"' for c in "“”„‟«»″"}
    | {ord(c): "-" for c in "‐‑‒–−"}
    | {ord(c): "—" for c in "—―"}
    | {ord(c): "o" for c in "øØ"}
    | {ord(c): "l" for c in "łŁ"}
    | {ord("…"): "…"}
)
