"""A number of people as a cell writes it: `17`, `17-20`, `17+`, `at least 17`, `a dozen`.

The words stand in `figures.toml`, in every language that the page speaks. What they mean is what
they mean in an article: "over 50" is 51 or more, "nearly 40" is 36 to 39, "dozens" 24 or more.
`read` and `write` are each other's inverse.
"""

import re
import tomllib
from functools import cache
from math import ceil
from pathlib import Path
from typing import NamedTuple

from geodata.folding import fold

WORDS = Path(__file__).parent / "figures.toml"
LARGEST = 9_999_999_999  # what a cell of counts holds
EXPECTED = "a number of people, such as 17, 17-20, 17+, at least 17, about 40 or a dozen"


class Figure(NamedTuple):
    low: int
    high: int | None  # None is open: "or more"
    wording: str


def read(text: str) -> Figure | None:
    """Read a cell; None if it states no figure. ValueError if it cannot be read as one."""
    words = _plain(text)
    known = _known()
    if not words or words in known.unstated or not re.search(r"\w", words):
        return None
    if words in known.open:
        return Figure(known.open[words], None, "vague")
    if words in known.about:
        return Figure(known.about[words], known.about[words], "about")
    wording, rest = _taken(words, known.before)
    if wording is None and (match := known.after.search(rest)):
        wording, rest = "at_least", f"{rest[: match.start()]}+"
    return _ranged(wording, rest)


def write(figure: Figure) -> str:
    """Write a figure so that `read` reads the same."""
    low, high, wording = figure
    ends = f"{low}+" if high is None else f"{low}-{high}"
    numbers = (low, low - 1, *(() if high is None else (high, high + 1)))
    worded = (f"{WRITTEN[wording]} {number}" for number in numbers if 0 <= number <= LARGEST)
    short = (str(low), ends, *worded)
    return next((text for text in short if read(text) == figure), f"{WRITTEN[wording]} {ends}")


WRITTEN = {
    "exact": "",
    "at_least": "at least",
    "about": "about",
    "over": "more than",
    "nearly": "nearly",
    "up_to": "up to",
    "vague": "vague",
}


_KEPT = "0123456789-+"


class _Words(NamedTuple):
    before: dict[str, str]  # words to wording
    after: re.Pattern[str]
    open: dict[str, int]
    about: dict[str, int]
    exact: dict[str, int]
    times: dict[str, int]
    unstated: frozenset[str]


@cache
def _known() -> _Words:
    told = tomllib.loads(WORDS.read_text("utf8"))
    after = "|".join(map(re.escape, told["after"]["at_least"]))
    return _Words(
        {words: wording for wording, all in told["before"].items() for words in all},
        re.compile(rf" (?:{after})$"),
        {words: int(low) for low, all in told["open"].items() for words in all},
        {words: int(low) for low, all in told["about"].items() for words in all},
        {words: int(low) for low, all in told["exact"].items() for words in all},
        {words: int(times) for times, all in told["times"].items() for words in all},
        frozenset(told["unstated"]["words"]),
    )


def _plain(text: str) -> str:
    """Fold the words and keep what numbers are written with."""
    signs = re.sub(r"[\u2010-\u2015\u2212]", "-", re.sub(r"\s", " ", text))
    signs = re.sub(r"^\s*(>=|≥)\s*", "at least ", signs)
    signs = re.sub(r"^\s*>\s*", "over ", signs)
    signs = re.sub(r"^\s*(<=|≤)\s*", "up to ", signs)
    signs = re.sub(r"^\s*<\s*", "less than ", signs)
    signs = re.sub(r"^\s*[~≈]\s*", "about ", signs)
    pieces = re.split(r"([0-9][0-9.,' ]*[0-9]|[0-9]|[-+])", signs)
    folded = (piece if piece[:1] in _KEPT else f" {fold(piece)} " for piece in pieces if piece)
    return " ".join("".join(folded).split())


def _taken(words: str, before: dict[str, str]) -> tuple[str | None, str]:
    """Take the longest words off that may stand before a number."""
    for length in range(min(4, words.count(" ")), 0, -1):
        parts = words.split(" ")
        if wording := before.get(" ".join(parts[:length])):
            return wording, " ".join(parts[length:])
    return None, words


def _ranged(wording: str | None, text: str) -> Figure:
    text, times = _scaled(text)
    ends = re.split(r" ?- ?| (?:to|a|bis) ", text)
    if text.endswith("+"):
        low = _number(text[:-1], times)
        return Figure(low, None, wording if wording in ("vague", "over") else "at_least")
    if len(ends) == 2:
        low, high = (_number(end, times) for end in ends)
        if low > high:
            raise ValueError(text)
        return Figure(low, high, wording or ("exact" if low == high else "about"))
    number = _number(text, times)
    match wording:
        case "at_least" | "vague":
            return Figure(number, None, wording)
        case "over":
            return Figure(number + 1, None, wording)
        case "nearly" if number > 1:
            return Figure(min(ceil(number * 0.9), number - 1), number - 1, wording)
        case "up_to":
            return Figure(1 if number else 0, number, wording)
    return Figure(number, number, wording or "exact")


def _scaled(text: str) -> tuple[str, int]:
    """Take a word such as "thousand" off the end, and what it multiplies by."""
    open = "+" if text.endswith("+") else ""
    before, _, word = text.removesuffix("+").strip().rpartition(" ")
    times = _known().times.get(word)
    return (f"{before}{open}", times) if before and times else (text, 1)


def _number(text: str, times: int) -> int:
    """Read one whole number: digits with or without marks for thousands, or a word."""
    text = text.strip()
    if times > 1 and (decimal := re.fullmatch(r"([0-9]{1,4})[.,]([0-9]{1,2})", text)):
        return round(float(f"{decimal[1]}.{decimal[2]}") * times)
    return _whole(text) * times


def _whole(text: str) -> int:
    if text in (exact := _known().exact):
        return exact[text]
    if re.fullmatch(r"[0-9]{1,3}([.,' ][0-9]{3})+", text):
        text = re.sub(r"[^0-9]", "", text)
    elif re.fullmatch(r"[0-9]+[.,]0{1,2}", text):  # a spreadsheet added the decimals
        text = re.split(r"[.,]", text)[0]
    if not re.fullmatch(r"[0-9]{1,10}", text):
        raise ValueError(text)
    return int(text)
