"""Which number counts what: deaths, injuries, arrests, crowds; whose; and which are parts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geodata.extract.people import groups
from geodata.extract.people.crowds import crowds
from geodata.extract.people.fates import fates
from geodata.extract.people.numbers import Number
from geodata.extract.people.parse import Victim
from geodata.extract.people.persons import persons
from geodata.extract.people.phrases import Phrase, bare, counted
from geodata.extract.people.victims import victims
from geodata.extract.text.tokens import Token, is_spanish, tokens


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people; `kind` as in the code book."""

    kind: str
    start: int
    end: int
    low: int
    high: int | None
    wording: str
    category: str = "not_stated"
    part: bool = False
    more: bool = False
    single: bool = False  # one victim, named or described
    armed: bool = False  # fighters of an armed group
    definite: bool = False  # "the victim", who may have been told of before
    toll: bool = False  # a count of all so far
    rival: bool = False  # another body's count of the same
    split: bool = False  # its parts are told of by place


_INDIRECT = re.compile(
    r"\baccidents?\b|ambulance|heart attack|traffic accident|road accident|car crash|"
    r"road ?-?block|blocked from|unable to reach|stampede|drown\w*|hunger|"
    r"accidentes?\b|ambulancia|infarto|paro cardiaco|accidente de transito|por (?:el|"
    r"los) bloqueos?|no pud\w+ (?:llegar|ser)|ahogad\w+|hambre"
)
_CLASH = re.compile(
    r"clash\w*|confront\w+|shot|gunfire|opened fire|police|soldiers|security forces|fighting|"
    r"bullet\w*|enfrentamient\w+|choques?|disparos?|balas?|policia\w*|represion|bala\b"
)
_ALL = re.compile(
    r"overall|in total|total of|linked to|related to|in all\b|en total|un total de|vinculad\w+|"
    r"relacionad\w+|todas las causas"
)
_CUT = re.compile(
    r";|, (?:pushing|bringing|raising|taking|while|but|pero|mientras|elevando|con lo que|lo que)\b"
)
_APART = re.compile(
    r"[.;:]|\b(?:bringing|rais\w+|total|overall|toll|elevando|eleva|cifra|suma\w*|saldo|balance|"
    r"including|"
    r"among them|entre ellos)\b"
)
_JOINED = re.compile(r"(?:,|\band|\by|\be)(?: (?:his|her|their|sus?|an?|the|una?|los|las))* $")
_BUT = re.compile(r"\b(?:while|but|although|whereas|mientras|pero|aunque)\b")
_SAYS = re.compile(r"\b(?:said|says|claim\w*|report\w*|put|dijo|dice|asegur\w+|seg[uú]n)\b")
_ELSEWHERE = re.compile(r"\b(?:in|en|at|near|cerca de) (?:the |la |el )?[A-ZÁÉÍÓÚÑ]")
_THE = re.compile(r"\b(?:the|los|las) $")
_RECALLS = re.compile(
    r"\b(?:justice for|(?:anger|outrage) (?:over|at)|(?:relatives|famil(?:y|ies)|mothers|parents|"
    r"friends) of|(?:funerals?|burial|memorial|vigil) (?:of|for)|coffins? of|release of|freedom "
    r"(?:of|for)|commemorat\w+|remember\w*|honou?r(?:ed|ing|s)?|mourn\w*|in memory of|tribute to|"
    r"anniversary of [^.;,#]{0,40}|(?:massacre|war|conflict|uprising|coup) in which|"
    r"justicia (?:por|para)|(?:familiares|madres|padres|amigos) de|(?:liberacion|libertad) de|"
    r"record(?:o|aron|ar|ando) a|homenaje a|memoria de|(?:sepelio|entierro|funeral|velorio) de|"
    r"aniversario [^.;,]{0,40}) (?:some |about |the |los |las |el |la |a |de )*$"
)
_SECURITY = {"deaths": "deaths_security", "injuries": "injuries_security"}


def figures(
    plain: str, original: str, start: int, end: int, found: Sequence[Number]
) -> tuple[list[Figure], set[int]]:
    """Return the counts of people in a sentence, and the starts of the numbers that they use."""
    numbers = [n for n in found if not n.role]
    read = [v for v in _read(plain, original, start, end, found) if not _recalled(plain, start, v)]
    taken = {v.phrase.number.start for v in read if v.phrase.number}
    dead = {v.phrase.first for v in read if v.kind == "deaths"}
    read = [v for v in read if v.kind != "injuries" or v.phrase.first not in dead]
    made = [_figure(plain, start, end, v) for v in read]
    made += [
        Figure("crowd", n.start, n.end, n.low, n.high, n.wording, part=n.part, more=n.more)
        for n in crowds(plain, start, end, numbers, taken)
        if not _RECALLS.search(plain, max(start, n.start - 90), n.start)
    ]
    used = {f.start for f in made}
    return _summed(sorted(made, key=lambda f: (f.start, f.kind)), read, original), used


def _read(plain: str, original: str, start: int, end: int, found: Sequence[Number]) -> list[Victim]:
    told = fates(plain, start, end)
    if not told:
        return []
    words = tokens(plain, original, start, end, found)
    spanish = is_spanish(words)
    covered = _covered(words, [(f.verb, f.end) for f in told])
    people = counted(words, spanish, covered)
    people += persons(words, spanish, covered, _tokens(people))
    people += bare(words, spanish, covered, _tokens(people))
    return victims(words, people, told, spanish)


def _recalled(plain: str, start: int, victim: Victim) -> bool:
    """Are they those that a march remembers or demands justice for?"""
    at = _number(victim.phrase).start
    return bool(_RECALLS.search(plain, max(start, at - 90), at))


def _tokens(people: Iterable[Phrase]) -> frozenset[int]:
    return frozenset(i for p in people for i in range(p.first, p.last))


def _covered(words: Sequence[Token], ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    spans = tuple(ranges)
    return frozenset(i for i, t in enumerate(words) if any(a <= t.start < b for a, b in spans))


def _figure(plain: str, start: int, end: int, victim: Victim) -> Figure:
    phrase, number = victim.phrase, _number(victim.phrase)
    kind = victim.kind
    if phrase.group == groups.SECURITY_FORCES:
        kind = _SECURITY.get(kind, kind)
    return Figure(
        kind,
        number.start,
        number.end,
        number.low,
        number.high,
        number.wording,
        _category(plain, start, end, number.start) if victim.kind == "deaths" else "not_stated",
        victim.part,
        number.more,
        phrase.single,
        phrase.group == groups.FIGHTERS,
        phrase.definite or bool(_THE.search(plain, max(start, number.start - 6), number.start)),
        victim.fate.frame == "toll",
        victim.rival,
        victim.split,
    )


def _number(phrase: Phrase) -> Number:
    if phrase.number is None:
        raise ValueError("a group without a count is no victim")
    return phrase.number


def _category(plain: str, start: int, end: int, at: int) -> str:
    """Read how people died from the part of the sentence between the cuts next to a number."""
    cuts = [m.start() for m in _CUT.finditer(plain, start, end)]
    first = max((c for c in cuts if c <= at), default=start)
    last = min((c for c in cuts if c > at), default=end)
    for category, words in (("indirect", _INDIRECT), ("all", _ALL), ("clash", _CLASH)):
        if words.search(plain, first, last):
            return category
    return "not_stated"


def _summed(made: list[Figure], read: Sequence[Victim], original: str) -> list[Figure]:
    """Add up what stands side by side: "two civilians and a child" are three."""
    lists = {(v.fate.verb, v.kind) for v in read if v.listed}
    listed = {
        v.phrase.number.start
        for v in read
        if (v.fate.verb, v.kind) in lists and not (v.part or v.elsewhere) and v.phrase.number
    }
    apart = {v.phrase.number.start for v in read if v.elsewhere and v.phrase.number}
    result: list[Figure] = []
    for figure in made:
        index = next(
            (
                i
                for i in range(len(result) - 1, -1, -1)
                if result[i].kind == figure.kind and result[i].part == figure.part
            ),
            None,
        )
        if index is None or figure.kind == "crowd" or figure.start in apart:
            result.append(figure)
            continue
        other = result[index]
        if figure.part:
            adds = _beside(other, figure, original)
        else:
            adds = (
                figure.start in listed
                or (other.start in listed and not figure.definite)
                or _adds(other, figure, original)
            )
        if adds:
            result[index] = _sum(other, figure)
        else:
            result.append(figure)
    return result


def _beside(other: Figure, figure: Figure, original: str) -> bool:
    """Do two parts stand in one list: "seven soldiers and a policeman among them"?"""
    gap = original[other.end : figure.start]
    return len(gap) < 40 and bool(_JOINED.search(gap)) and "." not in gap


def _adds(other: Figure, figure: Figure, original: str) -> bool:
    """Is the second count of one sentence more than the first, not another count of it?"""
    gap = original[other.end : figure.start]
    if other.toll or figure.toll or figure.definite or len(gap) > 130:
        return False
    if _APART.search(gap.lower()) or _ELSEWHERE.search(gap):
        return False
    if _BUT.search(gap) and _SAYS.search(gap):
        return False
    return bool(
        re.search(r",|\b(?:and|y|e|plus|while|mientras|además)\b|as well as|along with", gap)
    )


def _sum(one: Figure, two: Figure) -> Figure:
    high = None if None in (one.high, two.high) else (one.high or 0) + (two.high or 0)
    return replace(
        one,
        end=two.end,
        low=one.low + two.low,
        high=high,
        wording=one.wording if one.wording != "exact" else two.wording,
        armed=one.armed and two.armed,
        single=False,
        definite=False,
    )
