"""Numbers with their range, wording and span, and what else a number can be than a count.

A figure is written in digits (both styles of thousands), in words, or vaguely: "a dozen" is 12 or
more, "dozens" 24 or more, "hundreds" 200 or more, "several" 3 or more.
"""

import re
from dataclasses import dataclass
from math import ceil

from geodata.extract.people.number_roles import role as role_of


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text. `role` is empty for what may count people."""

    start: int  # with its wording, "at least 17"
    end: int
    low: int
    high: int | None
    wording: str
    role: str = ""
    part: bool = False  # "including two", "of whom 2,000"
    more: bool = False  # "nine more"


_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
    "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
    "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
    "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
    "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500,
    "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700,
    "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip
_MULTIPLES = {"hundred": 100, "thousand": 1000, "mil": 1000, "million": 1_000_000}
_THOUSANDS = {"mil": 1000, "thousand": 1000, "million": 1_000_000, "millones": 1_000_000}
_MULTIPLES |= {"millon": 1_000_000, "millones": 1_000_000}

_WORD = "(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + ")"
_MULTIPLE = "(?:" + "|".join(_MULTIPLES) + ")"
_SPELT = rf"(?:(?:{_WORD}|an? (?={_MULTIPLE}\b)|un (?=millon\b))|(?:mil\b))" + (
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand)(?: and |, )|(?<=million),? and |(?<=nta) y |"
    rf"(?<=nte) y )(?:{_WORD}|{_MULTIPLE})\b)*"
)
_DIGITS = (
    r"\d{1,3}(?:[.,' ]\d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)? (?:mil|thousand|million|millones)\b|\d+"
)
_VAGUE = (
    (r"hundreds of thousands|cientos de miles|centenares de miles", 200_000, None),
    (r"tens of thousands|decenas de miles", 20_000, None),
    (r"several thousand|varios miles", 2000, None),
    (r"several hundred|varios cientos|varios centenares|unos cuantos cientos", 200, None),
    (r"several dozen|varias decenas|varias docenas", 24, None),
    (r"a (?:few|couple of) dozen", 24, None),
    (r"a few hundred|a couple (?:of )?hundred", 200, None),
    (r"half a dozen|media docena", 6, 6),
    (r"two dozen|dos docenas", 24, 24),
    (r"medio centenar", 50, 50),
    (r"(?:a|one|una) (?:dozen|docena)", 12, None),
    (r"(?:a|un) (?:score|veintena)|una veintena", 20, 20),
    (r"una decena", 10, 10),
    (r"una quincena", 15, 15),
    (r"una treintena", 30, 30),
    (r"una cuarentena", 40, 40),
    (r"una cincuentena", 50, 50),
    (r"un centenar|a hundred", 100, 100),
    (r"un millar|a thousand", 1000, 1000),
    (r"dozens|decenas|docenas", 24, None),
    (r"scores", 40, None),
    (r"hundreds|cientos|centenares", 200, None),
    (r"thousands|miles(?! per)", 2000, None),
    (r"millions|millones", 2_000_000, None),
    (
        r"several|varios|varias|a few|unos cuantos|unas cuantas|numerous|numeros[oa]s|multiple",
        3,
        None,
    ),
    (r"a handful(?: of)?|un punado", 3, None),
    (r"a couple(?: of)?|una pareja(?: de)?|un par(?: de)?|a pair(?: of)?", 2, 2),
)
_VAGUE_ANY = "|".join(pattern for pattern, _, _ in _VAGUE)
_VAGUE_EACH = tuple((re.compile(pattern), low, high) for pattern, low, high in _VAGUE)

_BEFORE = {
    "at_least": r"at least|a minimum of|minimum|no (?:fewer|less) than|not less than|al menos|"
    r"por lo menos|"
    r"como minimo|cuando menos|no menos de|un minimo de",
    "over": r"more than|over|above|upwards? of|in excess of|exceeding|mas de|por encima de|"
    r"superior a",
    "nearly": r"nearly|almost|close to|just under|just short of|fewer than|less than|casi|"
    "cerca de|"
    r"menos de",
    "up_to": r"up to|as many as|a maximum of|hasta",
    "about": r"some|about|around|approximately|approx\.?|roughly|an estimated|estimated|circa|"
    r"unos|unas|"
    r"alrededor de|aproximadamente|en torno a|more or less|algun[oa]s",
}
_PREFIX = "|".join(f"(?P<{wording}>{words})" for wording, words in _BEFORE.items())
_VALUE = rf"(?:{_DIGITS}|(?:{_VAGUE_ANY})\b|(?:{_SPELT})\b)"
_BARE = re.compile(
    rf"(?<![\w$€£.,/:-])(?:(?:{_PREFIX}) (?:a total of |un total de |otr[oa]s |another |the |"
    rf"los |las )?)?"
    rf"(?P<value>{_VALUE})(?![\w]|[.,/:]\d)"
)
_RANGE = re.compile(
    rf"(?<![\w$€£.,/:-])(?:(?:between|entre) (?P<a>{_VALUE}) (?:and|y) (?P<b>{_VALUE})|"
    rf"(?:from |de )?(?P<c>{_VALUE}) ?(?:-|—|to|or|a|o|u) ?(?P<d>{_VALUE}))(?![\w]|[.,/:]\d)"
)
_RISE = re.compile(
    r"(?:ros[e]|risen|rise|rises|climb\w*|increas\w*|jump\w*|gr[eo]w\w*|went|subi\w*|aument\w*|"
    r"paso|elev\w*|ascend\w*) $"
)

_PART_BEFORE = re.compile(
    r"(?:including|include[ds]?|among (?:them|whom)|amongst them|of (?:whom|which|them)|incl\.|"
    r"counting|entre (?:ellos|ellas|los que|las que|los cuales|estos|"
    r"quienes)(?: se (?:encuentran?|cuentan))?|"
    r"incluid[oa]s?|incluyendo|de (?:los|las) (?:cuales|que)|de ellos|de ellas|inclusive)"
    r"(?: (?:at least|al menos|hay|habia|were|was|are|is|son|eran|fueron|a|nearly|about|"
    r"more than|some|both))*[,:]? ?$"
)
_MORE = re.compile(
    r" (?:other )?more\b(?! than)| others?\b| mas\b(?! de)| additional\b| further\b| otr[oa]s\b"
)
_MORE_BEFORE = re.compile(
    r"\b(?:another|additional|a further|otr[oa]s?|an additional|otr[oa]s mas) $"
)


def numbers(plain: str, start: int, end: int, taken: list[tuple[int, int]]) -> list[Number]:
    """Return the numbers of a stretch of folded text; `taken` ranges (dates) hold none."""
    found: list[Number] = []

    def free(a: int, b: int) -> bool:
        return all(b <= x or a >= y for x, y in taken) and all(
            b <= n.start or a >= n.end for n in found
        )

    for match in _RANGE.finditer(plain, start, end):
        first, last = (match["a"], match["b"]) if match["a"] else (match["c"], match["d"])
        low, high = _value(first), _value(last)
        if low is None or high is None or not free(*match.span()):
            continue
        if match["c"] and _RISE.search(plain[max(0, match.start() - 25) : match.start()]):
            found.append(_placed(plain, match.start("d"), match.end(), *high, "exact"))
        elif (
            low[1] is not None and high[1] is not None and low[0] < high[0] <= max(low[0] * 10, 12)
        ):
            found.append(_placed(plain, match.start(), match.end(), low[0], high[0], "about"))
    for match in _BARE.finditer(plain, start, end):
        value = _value(match["value"])
        if value is None or not free(*match.span()):
            continue
        wording = next((w for w in _BEFORE if match[w]), "")
        low, high, words = _ranged(*value, wording)
        suffix = re.compile(r" or more\b| o mas\b|\+| or so\b").match(plain, match.end())
        if suffix and "so" not in suffix[0]:
            high, words = None, "at_least"
        stop = suffix.end() if suffix else match.end()
        found.append(_placed(plain, match.start(), stop, low, high, words, match.start("value")))
    return sorted(found, key=lambda n: n.start)


def _placed(
    plain: str,
    start: int,
    end: int,
    low: int,
    high: int | None,
    wording: str,
    at: int | None = None,
) -> Number:
    at = start if at is None else at
    before = plain[max(0, start - 60) : start]
    return Number(
        start,
        end,
        low,
        high,
        wording,
        role_of(plain, start, at, end, low),
        bool(_PART_BEFORE.search(before)),
        bool(_MORE.match(plain, end) or _MORE_BEFORE.search(plain[max(0, at - 20) : at])),
    )


def _ranged(low: int, high: int | None, wording: str) -> tuple[int, int | None, str]:
    """Apply the words before a value: "over 50" is 51 or more, "nearly 40" is 36 to 39."""
    if high is None:
        return low, None, "vague"
    if wording == "at_least":
        return low, None, wording
    if wording == "over":
        return low + 1, None, wording
    if wording == "nearly" and low > 1:
        return min(ceil(low * 0.9), low - 1), low - 1, wording
    if wording == "up_to":
        return 1, low, wording
    return low, high, wording if wording == "about" else "exact"


def _value(words: str) -> tuple[int, int | None] | None:
    """Read one value: its low and its high end."""
    for pattern, low, high in _VAGUE_EACH:
        if pattern.fullmatch(words):
            return low, high
    if words[0].isdigit():
        if not words.isascii():
            return None
        digits, _, multiple = words.rpartition(" ")
        if multiple in _THOUSANDS and " " not in digits:
            amount = float(digits.replace(",", ".")) if digits.count(".") < 2 else 0
            return (total := int(amount * _THOUSANDS[multiple])), total
        if re.fullmatch(r"\d{1,3}(?:[.,' ]\d{3})+", words):
            words = re.sub(r"\D", "", words)
        if len(words) > 9 or not re.fullmatch(r"\d+", words):
            return None
        return int(words), int(words)
    total = part = 0
    for word in re.split(r"[ -]|,", words):
        if word in ("and", "y", "a", "an", "un", ""):
            continue
        if word in _UNITS:
            part += _UNITS[word]
        elif word in ("hundred",):
            part = max(part, 1) * 100
        else:
            total += max(part, 1) * _MULTIPLES[word]
            part = 0
    total += part
    return (total, total) if 0 < total < 1_000_000_000 else None
