"""Which letters a text may hold: what an editor can see, and what writing systems need.

The names and classes are Unicode's (Unicode Standard Annex 44). Marks that turn the direction of
what follows (embeddings, overrides, isolates; Annex 9) can make a name read as another one.
"""

import unicodedata
from collections.abc import Iterator

MOST_MARKS = 6  # on one letter; pointed Hebrew and Tibetan stay below
# Controls, halves of letters, private use, unassigned, separators of lines and paragraphs.
REFUSED = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Deprecated, of other uses than text, or a mark of the encoding.
STRAY = frozenset("\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb\ufeff")
JOINERS = frozenset("\u200b\u200c\u200d")  # zero-width space, non-joiner and joiner
BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")  # Hangul fillers: letters without a shape
# What joins its letters, stacks them or has no blanks between words; and emoji.
JOINING = (
    "ARABIC", "SYRIAC", "MANDAIC", "NKO", "MONGOLIAN", "ADLAM", "HANIFI", "DEVANAGARI", "BENGALI",
    "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "THAI",
    "LAO", "TIBETAN", "MYANMAR", "KHMER", "BALINESE", "JAVANESE", "MEETEI", "CHAKMA", "TAI ",
    "EMOJI MODIFIER", "VARIATION SELECTOR",
)  # fmt: skip


def problem(text: str) -> str:
    """Say what an editor must take out of a text or add to it; nothing if it may stand."""
    for index in _unfit(text):
        name = unicodedata.name(text[index], "a letter without a name")
        before = text[max(0, index - 10) : index]
        where = f"after {before!r}" if before.isprintable() and before.strip() else "at the start"
        return f"delete U+{ord(text[index]):04X} ({name}) {where}"
    if not any(_seen(letter) for letter in text):
        return "write a text with a letter or a digit, or empty the cell"
    if _stacked(text) != text:
        return f"delete accents: one letter has more than {MOST_MARKS}"
    return ""


def cleaned(text: str, instead: str = "") -> str:
    """Take out what may not stand, and marks beyond those that one letter can have."""
    unfit = set(_unfit(text))
    return _stacked("".join(instead if at in unfit else x for at, x in enumerate(text)))


def _unfit(text: str) -> Iterator[int]:
    if text.isascii() and text.isprintable():
        return
    doubtful = {letter for letter in set(text) if _is_doubtful(letter)}
    if not doubtful:
        return
    for index, letter in enumerate(text):
        if letter in doubtful and not (letter in JOINERS and _joins(text, index)):
            yield index


def _is_doubtful(letter: str) -> bool:
    if letter in "\t\n":
        return False
    if unicodedata.category(letter) in REFUSED:
        return True
    return letter in TURNING or letter in STRAY or letter in JOINERS or _is_tag(letter)


def _is_tag(letter: str) -> bool:
    return "\U000e0000" <= letter <= "\U000e007f"


def _joins(text: str, index: int) -> bool:
    """Whether a joiner stands after a letter of a script that needs it."""
    before = text[index - 1 : index]
    if not before:
        return False
    symbol = unicodedata.category(before) == "So"
    return symbol or unicodedata.name(before, "").startswith(JOINING)


def _seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN" and letter not in BLANK_LETTERS


def _stacked(text: str) -> str:
    """The text without the marks that are too many; the same text if there are none."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    kept, marks = [], 0
    for letter in parts:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return text if len(kept) == len(parts) else unicodedata.normalize("NFC", "".join(kept))
