"""Words, figures and signs of a text, with their offsets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Initials, figures (also in groups of three), a possessive, words (a hyphen joins words, not
# figures), signs.
_TOKEN = (
    r"(?:[^\W\d_]{1,2}\.){2,}(?![^\W\d_])"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
    r"|\d+(?:[.,:'’]\d+)*"
    r"|['’]s\b"
    r"|[^\W\d_]+(?:[-‐‑'’](?!s\b)[^\W\d_]+)*"
    r"|\S"
)
_VOWELS = "aàâeéèêëhiîïoôuùûüyœæ"  # before these a word is elided; "N'Djamena" is one word


@dataclass(frozen=True, slots=True)
class Token:
    """One word, figure or sign; `plain` is its folded form."""

    plain: str
    start: int
    end: int
    is_capital: bool
    is_figure: bool

    @property
    def is_word(self) -> bool:
        return self.plain[:1].isalpha()


def cutter(elided: Iterable[str] = ()) -> re.Pattern[str]:
    """Return how a language cuts its texts: `elided` words ("l", "d") stand apart: "l'", "d'"."""
    words = "|".join(sorted(elided))
    cut = rf"\b(?:{words})['’](?=[{_VOWELS}]|\s|$)|" if words else ""
    return re.compile(cut + _TOKEN, re.IGNORECASE)


def tokens(clean: str, plain: str, start: int, end: int, cut: re.Pattern[str]) -> Iterator[Token]:
    """Cut a stretch of text into tokens, as a language does; `plain` is the text folded."""
    for match in cut.finditer(clean, start, end):
        first = clean[match.start()]
        yield Token(
            plain[match.start() : match.end()],
            match.start(),
            match.end(),
            first.isupper(),
            first.isdigit(),
        )


def words_of(phrase: str, cut: re.Pattern[str]) -> list[str]:
    """Cut a phrase of a table as a text would be cut."""
    return [match[0] for match in cut.finditer(phrase)]
