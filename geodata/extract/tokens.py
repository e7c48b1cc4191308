"""Words, figures and signs of a text, with their offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Initials, figures, a possessive, words (a hyphen joins words, not figures), signs.
_TOKEN = re.compile(
    r"(?:[^\W\d_]{1,2}\.){2,}(?![^\W\d_])"
    r"|\d+(?:[.,:'’]\d+)*"
    r"|['’]s\b"
    r"|[^\W\d_]+(?:[-‐‑'’](?!s\b)[^\W\d_]+)*"
    r"|\S"
)


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


def tokens(clean: str, plain: str, start: int, end: int) -> Iterator[Token]:
    """Cut a stretch of text into tokens."""
    for match in _TOKEN.finditer(clean, start, end):
        first = clean[match.start()]
        yield Token(
            plain[match.start() : match.end()],
            match.start(),
            match.end(),
            first.isupper(),
            first.isdigit(),
        )


def words_of(phrase: str) -> list[str]:
    """Cut a folded phrase of a table as a text would be cut."""
    return [match[0] for match in _TOKEN.finditer(phrase)]
