"""Zeros that a text states: "no injuries were reported", "no hubo heridos". Silence is no zero."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.extract.people.forces import SECURITY


@dataclass(frozen=True, slots=True)
class Zero:
    """Words that say that nobody met a fate."""

    kind: str
    start: int
    end: int


_WHAT = (
    r"casualties|lastimad[oa]s?|injur(?:y|ies)|injured|wounded|deaths?|fatalit(?:y|ies)|dead|victims|arrests?|"
    r"detentions|herid[oa]s?|lesionad[oa]s?|lesiones|muert[oa]s?|fallecid[oa]s?|victimas|"
    r"detenid[oa]s?|detenciones|arrestos|bajas|killed|hurt|harmed|arrested|detained|murio|fallecio"
)
_UNKNOWN = r"(?!immediate|further|other|more|mas|otr[oa]s|official|independent|confirmed|new)"
_SAYS_NONE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:no|without(?: any)?|zero) (?:{_UNKNOWN}[\w-]+ ){{0,2}}?(?P<what>{_WHAT})\b"
        rf"(?: (?:or|and|nor) (?:\w+ )?(?P<too>{_WHAT})\b)?",
        rf"\b(?:no one|nobody|no-one|none(?: of (?:the|them) \w+)?|no [\w-]+) (?:\w+ )?"
        rf"(?:was|were|has been|had been|got) (?:\w+ly )?(?P<what>{_WHAT})\b"
        rf"(?: or (?P<too>{_WHAT})\b)?",
        rf"\b(?:did not|didn't) (?:cause|result in|leave|claim) (?:any )?(?P<what>{_WHAT})\b"
        rf"(?: or (?P<too>{_WHAT})\b)?",
        rf"\b(?:sin|no (?:se )?(?:hubo|hay|dej\w+|report\w+|registr\w+|caus\w+|produj\w+|provoc\w+|"
        rf"ocasion\w+|hubieron))(?: que lamentar)? (?:{_UNKNOWN}[\w-]+ ){{0,2}}?"
        rf"(?P<what>{_WHAT})\b(?: (?:ni|o|y) (?:\w+ )?(?P<too>{_WHAT})\b)?",
        rf"(?<!\w )\b(?P<what>{_WHAT}): (?:nil|none|zero|0|ningun[oa]?)\b(?!\.\d)",
        rf"\bnadie (?:resulto |fue |salio |quedo )?(?P<what>{_WHAT})\b(?: ni (?P<too>{_WHAT})\b)?",
    )
)
_BOTH = re.compile(r"casualt|victim|bajas|harmed")
_DEATHS = re.compile(r"death|fatal|dead|muert|fallec|killed|murio")
_ARRESTS = re.compile(r"arrest|deten|detain")


def zeros(plain: str, start: int, end: int) -> Iterator[Zero]:
    """Return the zeros that a stretch of folded text states."""
    seen: set[str] = set()
    for pattern in _SAYS_NONE:
        for match in pattern.finditer(plain, start, end):
            police = bool(SECURITY.search(match[0]))
            for word in (match["what"], match.groupdict().get("too")):
                for kind in _kinds(word) if word else ():
                    whose = f"{kind}_security" if police and kind != "arrests" else kind
                    if whose not in seen:
                        seen.add(whose)
                        yield Zero(whose, *match.span())


def _kinds(word: str) -> tuple[str, ...]:
    if _BOTH.match(word):
        return ("deaths", "injuries")
    if _DEATHS.match(word):
        return ("deaths",)
    return ("arrests",) if _ARRESTS.match(word) else ("injuries",)
