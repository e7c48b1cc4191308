"""The patterns of a language's tables, written out to the words that they stand for.

A pattern is words between blanks. `(a|b|)` are alternatives, the empty one too, also within a
word; `{name}` are the endings of a paradigm of the language, each with the form that it makes,
and `{=form}` says the form of what stands before it. `<2>` is up to two words of any kind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

Endings = Sequence[tuple[str, str]]  # ending, form
ANY = "_"  # a word of any kind
_PIECE = re.compile(r"\{(=?\w+)\}|<\d>|[^{}()|<>]+|[()|]")


class UnusablePattern(ValueError):
    """A pattern that is not written as the module says."""


def written_out(pattern: str, paradigms: Mapping[str, Endings]) -> list[tuple[str, str]]:
    """Return each text that a pattern stands for, and the form of its inflected word."""
    pieces = [(match[0], match[1]) for match in _PIECE.finditer(pattern)]
    if "".join(text for text, _ in pieces) != pattern:
        raise UnusablePattern(f"{pattern!r}: a brace is open or closed alone")
    found, rest = _alternatives(pieces, 0, paradigms)
    if rest != len(pieces):
        raise UnusablePattern(f"{pattern!r}: a bracket is closed that was not opened")
    return [(" ".join(text.split()), form) for text, form in found]


def _alternatives(
    pieces: Sequence[tuple[str, str | None]], at: int, paradigms: Mapping[str, Endings]
) -> tuple[list[tuple[str, str]], int]:
    result: list[tuple[str, str]] = []
    current = [("", "")]
    while at < len(pieces):
        text, paradigm = pieces[at]
        if text == ")":
            break
        at += 1
        if text == "|":
            result, current = result + current, [("", "")]
        elif text == "(":
            inner, at = _alternatives(pieces, at, paradigms)
            if at == len(pieces):
                raise UnusablePattern("a bracket is not closed")
            at += 1
            current = list(_joined(current, inner))
        elif text[0] == "<":
            gaps = [(f" {ANY}" * count + " ", "") for count in range(int(text[1]) + 1)]
            current = list(_joined(current, gaps))
        elif paradigm is not None and paradigm.startswith("="):
            current = [(words, paradigm[1:]) for words, _ in current]
        elif paradigm is not None:
            if paradigm not in paradigms:
                raise UnusablePattern(f"{{{paradigm}}} is no paradigm of this language")
            current = list(_joined(current, paradigms[paradigm]))
        else:
            current = [(words + text, form) for words, form in current]
    return result + current, at


def _joined(current: Sequence[tuple[str, str]], inner: Endings) -> Iterator[tuple[str, str]]:
    for words, form in current:
        for more, other in inner:
            yield words + more, form or other
