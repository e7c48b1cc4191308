"""Counts of people in a package's own words: placeholders, filled from the ledger.

`{deaths:EVENT}`, and so with each figure of the package's code book, is an event's figure;
`{claim:CLAIM}` is one count of a country or of regions. What is filled in brings its noun ("18
deaths"), so that no figure can be given the name of another, and follows each correction. Pure.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from babel.numbers import format_decimal

from geodata.codebook import CodeBook
from geodata.ledger import NO_FIGURE, Figure
from geodata.schema import BOOK, Claim
from geodata.texts import in_language

PATTERN = re.compile(r"\{([a-z_]+):([a-z0-9][a-z0-9_-]*)\}")
CLAIM = "claim"

FILE = Path(__file__).with_name("counts.json")


class Words(NamedTuple):
    """How a language writes numbers (a locale of Unicode's), and a count by its wording."""

    locale: str
    wordings: Mapping[str, str]


WORDS = {lang: Words(**row) for lang, row in json.loads(FILE.read_text("utf8")).items()}
OTHERWISE = WORDS["en"]  # in a language without a row


class Counts(NamedTuple):
    """What placeholders can name: figures by event, and the claims without event by id."""

    figures: Mapping[str, Mapping[str, Figure]]
    claims: Mapping[str, Claim]
    book: CodeBook = BOOK


def placeholders(text: str) -> Iterator[tuple[str, str]]:
    """Name each: what it gives (a figure's id, or "claim"), and whose it is."""
    return ((match[1], match[2]) for match in PATTERN.finditer(text))


def without(text: str, instead: str) -> str:
    return PATTERN.sub(instead, text)


def expected(what: str, whose: str, counts: Counts) -> str:
    """Say what a placeholder should have named; nothing if it can be filled."""
    if what == CLAIM:
        claim = counts.claims.get(whose)
        if claim is None:
            return "a claim without event, of claims.csv"
        return "" if claim.discounted_by is None else "a claim that nobody discounts"
    figures = [figure.id for figure in counts.book.figures]
    if what not in figures:
        return f"claim or one of {', '.join(figures)} before the colon"
    if whose not in counts.figures:
        return "a published event of events.csv"
    known = [id for id, figure in counts.figures[whose].items() if figure.low is not None]
    return "" if what in known else f"a figure that its claims give: {', '.join(known) or 'none'}"


def filled(text: str, lang: str, counts: Counts) -> str:
    """Put the counts in; ValueError for one that cannot be filled."""

    def said(match: re.Match[str]) -> str:
        if wrong := expected(match[1], match[2], counts):
            raise ValueError(f"{match[0]}: expected {wrong}")
        if match[1] == CLAIM:
            return _of_claim(counts.claims[match[2]], lang, counts.book)
        figure = counts.figures[match[2]].get(match[1], NO_FIGURE)
        number = _range(figure.low or 0, figure.high, lang)
        return _with_noun(number, nouns(match[1], lang, counts.book), single=figure.high == 1)

    return PATTERN.sub(said, text)


def _of_claim(claim: Claim, lang: str, book: CodeBook) -> str:
    low, high = claim.low, claim.high
    numbers = {"low": low, "below": low - 1, "high": low if high is None else high,
               "above": (low if high is None else high) + 1}  # fmt: skip
    digits = {name: _digits(number, lang) for name, number in numbers.items()}
    number = (
        WORDS.get(lang, OTHERWISE)
        .wordings[claim.wording]
        .format(**digits, range=_range(low, high, lang))
    )
    indirect = claim.kind == "deaths" and claim.category == "indirect"
    single = high == 1 or (low == 1 and claim.wording == "at_least")
    counted = nouns("indirect" if indirect else claim.kind, lang, book)
    return _with_noun(number, counted, single=single)


def _range(low: int, high: int | None, lang: str) -> str:
    if high is None:
        return WORDS.get(lang, OTHERWISE).wordings["vague"].format(low=_digits(low, lang))
    return _digits(low, lang) if low == high else f"{_digits(low, lang)}–{_digits(high, lang)}"


def _with_noun(number: str, forms: Mapping[str, str], *, single: bool) -> str:
    return f"{number} {forms.get('one' if single else 'other', forms['other'])}"


def nouns(figure: str, lang: str, book: CodeBook = BOOK) -> Mapping[str, str]:
    """Say what a figure counts, by plural category."""
    return in_language(next(one.nouns for one in book.figures if one.id == figure), lang)


def _digits(number: int, lang: str) -> str:
    return format_decimal(number, locale=WORDS.get(lang, OTHERWISE).locale)
