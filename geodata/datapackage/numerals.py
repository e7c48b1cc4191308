"""Whether a text types a number of people, which only a placeholder may give.

A day, a year, an hour, a house, a road or a law has a number too, and a number may count something
else that the text names ("two airports"). What is left counts people: a number beside a word for
people or for what befell them ("18 were killed", "muertos: 18"), and a bare one, which leaves to
the reader what it counts ("9 January: 18 in Juliaca"). In doubt a text is refused: its editor can
say it in other words. The words of each language are in people_words.json; in one that has none
there, every number that is no date and no address is refused.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.core import UnknownLocaleError
from babel.dates import get_month_names

from geodata.folding import fold

NEVER = r"(?!)"  # a pattern of nothing
MASK = "¤"  # stands for a date, an address or a placeholder, and is no word

WORDS = Path(__file__).with_name("people_words.json")


class Words(NamedTuple):
    """What a language says of numbers of people, folded.

    `single` are numbers only before casualties, for else they are articles; `between` may stand
    between a number and what it counts; after `bare` a number has counted nothing that is named.
    """

    numbers: frozenset[str]
    single: frozenset[str]
    casualties: frozenset[str]
    people: frozenset[str]
    between: frozenset[str]
    bare: frozenset[str]


_LANGUAGES = {
    lang: Words(**{name: frozenset(words) for name, words in lists.items()})
    for lang, lists in json.loads(WORDS.read_text("utf8")).items()
}
NO_WORDS = Words(*(frozenset[str]() for _ in Words._fields))  # of a language without a list
_ALSO = {"en": ("Sept",), "es": ("setiembre", "set", "sept")}  # months besides the locale data's


@cache
def _months(lang: str) -> str:
    """A pattern of the names of months, whole and short."""
    try:
        names = {
            name.removesuffix(".")
            for width in ("wide", "abbreviated")
            for context in ("format", "stand-alone")
            for name in get_month_names(width, context, locale=lang).values()
        }
    except UnknownLocaleError:
        return NEVER
    names |= {*_ALSO.get(lang, ())}
    return rf"(?:(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b\.?)"


_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.?º)?"
_DAYS = rf"{_DAY}(?:\s*(?:-|–|to|and|al|a|y|au|et|e)\s*{_DAY})?"
_YEAR = r"(?:1[89]|20)\d\d"
_NAMED = r"(?:\s+(?:de|del|la|los|las|of|the|n\.?º|no\.|[A-ZÁÉÍÓÚÑ]\w*\.?))"
_STREETS = (
    r"[Ss]treet|[Ss]t\.|[Aa]venue|[Aa]v\.|[Aa]venida|[Jj]ir[oó]n|[Jj]r\.|[Cc]alle|[Pp]laza|[Cc]arretera"
    r"|[Hh]ighway|[Rr]oute|[Rr]uta|[Rr]oad|[Kk]m|[Kk]il[oó]metro|[Kk]ilomet(?:er|re)|[Nn]o\.|[Nn]\.?º"
    r"|[Nn]umber|[Nn][uú]mero|[Dd]ecree|[Dd]ecreto|[Ll]aw|[Ll]ey|[Aa]rticle|[Aa]rt[ií]culo"
)


@cache
def _masks(lang: str) -> tuple[re.Pattern[str], ...]:
    month = _months(lang)
    words = _LANGUAGES.get(lang, NO_WORDS)
    people = "|".join(sorted(words.people | words.casualties))
    return tuple(
        re.compile(pattern)
        for pattern in (
            r"\d{4}-\d{2}-\d{2}",
            r"\b\d{1,2}[:.]\d{2}\b(?!\d)",  # an hour
            rf"\b{_DAYS}\s+(?:of\s+|de\s+)?{month}(?:,?\s+(?:de\s+|del\s+)?{_YEAR})?\b",
            rf"\b{month}\s+{_DAYS}(?:,?\s+{_YEAR})?\b",
            rf"\b{month}\s+(?:de\s+|del\s+)?{_YEAR}\b",
            rf"\b{_YEAR}\s*[-–/]\s*(?:{_YEAR}|\d\d)\b",
            rf"(?i)\b(?:in|of|since|until|from|by|during|de|del|en|desde|hasta|durante|year|año"
            r"|depuis|jusqu'en|dès|pendant|année|em|até|ano)\s+"
            rf"{_YEAR}\b(?!\s+(?:\w+\s+)?(?:{people})\b)",
            r"\b(?:[Ee]l|[Dd]el|[Aa]l|[Dd]ía)\s+(?:3[01]|[12]?\d)\b(?!\s*[.,]?\d)",
            rf"\b(?:{_STREETS}){_NAMED}{{0,5}}\s+\d[\d./-]*",
        )
    )


_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\S")
_ORDINAL = {"st", "nd", "rd", "th", "º", "ª", "o", "a", "er", "ra", "do", "da", "%", "°"}
_NEAR = 4  # words between a number and what it counts, or after it


def typed_people(text: str, lang: str) -> str:
    """Give the words around the first number of people that is typed; nothing if none is."""
    text = unicodedata.normalize("NFKC", text)
    for mask in _masks(lang):
        text = mask.sub(f" {MASK} ", text)
    words = _LANGUAGES.get(lang)
    tokens = _TOKEN.findall(text)
    plain = [fold(token) or token for token in tokens]
    for at in range(len(plain)):
        digit = plain[at][0].isdigit()
        if digit if words is None else _counts_people(plain, at, words):
            return " ".join(tokens[max(at - 3, 0) : at + 4])
    return ""


def _counts_people(plain: list[str], at: int, words: Words) -> bool:
    after = plain[at + 1 : at + 1 + _NEAR]
    if plain[at] in words.single:
        nobody = at > 0 and plain[at - 1] == "no"
        return not nobody and any(word in words.casualties for word in after[:1])
    if not (plain[at][0].isdigit() or plain[at] in words.numbers):
        return False
    if after and (after[0] in _ORDINAL or after[0] in words.numbers or after[0][0].isdigit()):
        return False  # the first of two is judged with the second
    for word in after:
        if word in words.people or word in words.casualties:
            return True
        if not word[0].isalpha() or word in words.bare - words.between:
            break
    return not after or not after[0][0].isalpha() or after[0] in words.bare
