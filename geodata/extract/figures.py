"""Which number counts what: deaths, injuries, arrests, crowds; whose; and which are parts.

A sentence is masked first: each number that may count people becomes "#~~~" of the same length,
so that the rules below see one shape for "at least 17", "una veintena" and "a boy".
"""

import itertools
import re
from dataclasses import dataclass, replace

from geodata.extract.counted import (
    ALL,
    BARE_ONE,
    CLASH,
    CROWD,
    CUSTODY,
    DEFINITE,
    ELSEWHERE,
    GROUP_WORDS,
    INDIRECT,
    LIST,
    NAMED,
    NO_LONGER,
    NOT_A_NAME,
    OF_THE_VICTIMS,
    OF_THEM,
    ONE,
    ONE_KILLED,
    ONE_WAS,
    ORDER,
    PRONOUN,
    RULES,
    SPEAKS,
    STOP,
)
from geodata.extract.numbers import Number
from geodata.extract.people import ARMED, DEMONSTRATORS, SECURITY


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


def figures(
    plain: str, original: str, start: int, end: int, found: list[Number]
) -> tuple[list[Figure], set[int]]:
    """Return the counts of people in a sentence, and the starts of the numbers that they use."""
    counted = [n for n in found if not n.role]
    masked = _masked(plain, start, end, counted)
    singles = _singles(masked, plain, start, counted)
    for one in singles:
        masked = _put(masked, one.start - start, one.end - start)
    every = [
        replace(n, part=True) if OF_THEM.match(masked, n.end - start) else n
        for n in sorted([*counted, *singles], key=lambda n: n.start)
    ]
    kinds = _kinds(masked, start, every)
    kinds |= _listed(masked, start, every, kinds)
    kinds = _crowds(masked, start, every, kinds)
    figures_found: list[Figure] = []
    single = {n.start for n in singles}
    for number in every:
        if number.start in kinds:
            kind, _ = kinds[number.start]
            figures_found.append(
                _figure(plain, masked, start, end, number, kind, number.start in single)
            )
    figures_found = _alike(plain, figures_found)
    figures_found = _without_echo(figures_found, singles)
    figures_found += _named(plain, original, start, end, figures_found)
    used = {f.start for f in figures_found}
    return _summed(sorted(figures_found, key=lambda f: f.start), masked, original, start), used


def _masked(plain: str, start: int, end: int, counted: list[Number]) -> str:
    masked = plain[start:end].replace("#", " ").replace("~", " ").replace('"', " ")
    for number in counted:
        masked = _put(masked, number.start - start, number.end - start)
    return masked


def _put(masked: str, a: int, b: int) -> str:
    return masked[:a] + "#" + "~" * (b - a - 1) + masked[b:]


def _singles(masked: str, plain: str, start: int, counted: list[Number]) -> list[Number]:
    """Take "a boy" and "the policeman" for numbers; only the article is masked."""
    ones = []
    for match in (*ONE.finditer(masked), *BARE_ONE.finditer(masked)):
        word = re.match(r"\w+", match[0])[0]
        at, to = start + match.start(), start + match.start() + len(word)
        if GROUP_WORDS.match(masked, match.end()):
            continue
        if SPEAKS.match(masked, match.end()) or re.search(
            r"(?:according to|said|segun|de acuerdo con|dijo) $", masked[: match.start()]
        ):
            continue
        if any(n.start < to and n.end > at for n in counted):
            continue
        wording = "definite" if word in DEFINITE else "exact"
        more = word in ("another", "otro", "otra")
        part = bool(
            re.search(
                r"(?:including|among them|incluid\w+|incluyendo|entre ellos|entre ellas|"
                r"one of them),? $",
                masked[: match.start()],
            )
        )
        ones.append(Number(at, to, 1, 1, wording, part=part, more=more))
    for match in (*ONE_KILLED.finditer(masked), *ONE_WAS.finditer(masked)):
        at, to = start + match.start("n"), start + match.end("n")
        if not any(n.start < to and n.end > at for n in (*counted, *ones)):
            ones.append(Number(at, to, 1, 1, "exact"))
    return ones


def _kinds(masked: str, start: int, every: list[Number]) -> dict[int, tuple[str, str]]:
    """Give each number the kind of its nearest rule."""
    best: dict[int, tuple[tuple, str, str]] = {}
    if "#" not in masked:
        return {}
    for kind, how, pattern in RULES:
        for match in pattern.finditer(masked):
            at = start + match.start("n")
            if how == "before":
                gap = match.start("n") - match.start()
                inner = 0
            else:
                inner = match.end() - match.end("n")
                gap = inner
            rank = (ORDER[how], gap)
            if at not in best or rank < best[at][0]:
                best[at] = (rank, kind, how)
    return {at: (kind, how) for at, (_, kind, how) in best.items()}


def _listed(
    masked: str, start: int, every: list[Number], kinds: dict[int, tuple[str, str]]
) -> dict[int, tuple[str, str]]:
    """Carry a kind along "two soldiers and three civilians"."""
    carried: dict[int, tuple[str, str]] = {}
    pairs = list(itertools.pairwise(every))
    for left, right in reversed(pairs):
        known = carried.get(right.start) or kinds.get(right.start)
        if (
            left.start not in kinds
            and known
            and known[1] in ("after", "far", "left")
            and not right.part
        ) and LIST.fullmatch(masked[left.end - start : right.start - start]):
            carried[left.start] = (known[0], "left")
    for left, right in pairs:
        known = carried.get(left.start) or kinds.get(left.start)
        taken = right.start in kinds or right.start in carried
        if not known or taken:
            continue
        gap = masked[left.end - start : right.start - start]
        joined = right.part or (known[1] in ("before", "right") and LIST.fullmatch(gap))
        if joined and len(gap) < 220:
            carried[right.start] = (known[0], "right")
    return carried


def _crowds(
    masked: str, start: int, every: list[Number], kinds: dict[int, tuple[str, str]]
) -> dict[int, tuple[str, str]]:
    found = dict(kinds)
    lows = {n.start: n.low for n in every}
    for pattern in CROWD:
        for match in pattern.finditer(masked):
            at = start + match.start("n")
            if lows.get(at, 0) >= 3 and at not in found:
                found[at] = ("crowd", "after")
    return found


def _figure(
    plain: str, masked: str, start: int, end: int, number: Number, kind: str, single: bool
) -> Figure:
    following = masked[number.end - start : number.end - start + 70]
    if OF_THE_VICTIMS.match(following):
        following = following.replace("were ", "").replace("son ", "").replace("eran ", "")
    phrase = re.split(
        rf"[.;:#]|, |\b(?:{STOP}|who|by|in|during|at|en|durante|por|que|were|was|when|fueron|"
        rf"with|against|con|contra|from|de la marcha)\b",
        following,
    )[0]
    if (
        kind in ("deaths", "injuries")
        and SECURITY.search(phrase)
        and not NO_LONGER.search(phrase)
        and not DEMONSTRATORS.search(phrase)
    ):
        kind = f"{kind}_security"
    category = "not_stated"
    if kind in ("deaths", "deaths_security"):
        sentence = _around(masked, number.start - start)
        category = (
            "indirect"
            if INDIRECT.search(sentence)
            else "all"
            if ALL.search(sentence)
            else "clash"
            if CLASH.search(sentence)
            else "not_stated"
        )
    return Figure(
        kind,
        number.start,
        number.end,
        number.low,
        number.high,
        number.wording if number.wording != "definite" else "exact",
        category,
        number.part
        or _in_brackets(masked, number.start - start)
        or bool(OF_THE_VICTIMS.match(masked, number.end - start)),
        number.more,
        single,
        bool(ARMED.search(phrase)),
    )


def _around(masked: str, at: int) -> str:
    """Return the part of the sentence between the cuts next to a number."""
    cuts = [
        m.start()
        for m in re.finditer(
            r";|, (?:pushing|bringing|raising|taking|while|but|pero|mientras|elevando|"
            r"con lo que|lo que)\b",
            masked,
        )
    ]
    start = max((c for c in cuts if c <= at), default=0)
    end = min((c for c in cuts if c > at), default=len(masked))
    return masked[start:end]


def _in_brackets(masked: str, at: int) -> bool:
    """Is the number inside "(...)" that explains a count before it?"""
    opened = masked.rfind("(", 0, at)
    return opened > masked.rfind(")", 0, at) and "#" in masked[max(0, opened - 30) : opened]


def _alike(plain: str, found: list[Figure]) -> list[Figure]:
    """Take "another" for one of those just counted: of two soldiers, a third soldier."""
    result: list[Figure] = []
    for figure in sorted(found, key=lambda f: f.start):
        bare = figure.single and BARE_ONE.match(plain, figure.start)
        if bare and result and result[-1].kind.endswith("_security"):
            figure = replace(figure, kind=f"{figure.kind.removesuffix('_security')}_security")
        result.append(figure)
    return result


def _without_echo(found: list[Figure], singles: list[Number]) -> list[Figure]:
    """Drop "the victim" beside a real count of the same kind."""
    definite = {n.start for n in singles if n.wording == "definite" and n.end - n.start < 4}
    definite -= {f.start for f in found if f.kind.startswith("injuries")}
    real = {f.kind for f in found if f.start not in definite}
    return [f for f in found if f.start not in definite or f.kind not in real]


def _named(plain: str, original: str, start: int, end: int, found: list[Figure]) -> list[Figure]:
    """Count a named victim where the sentence gives no number of that kind."""
    added = []
    have = {f.kind.removesuffix("_security") for f in found}
    if "deaths" not in have and (one := PRONOUN.search(plain, start, end)):
        have.add("deaths")
        added.append(Figure("deaths", one.start(), one.end(), 1, 1, "exact", single=True))
    for kind, patterns in NAMED.items():
        if kind in have:
            continue
        for pattern in patterns:
            match = pattern.search(original, start, end)
            if (
                match
                and (len(match["n"].split()) > 1 or kind == "deaths")
                and not NOT_A_NAME.match(match["n"])
            ):
                if len(match["n"].split()) < 2 and "and" not in match.groupdict():
                    continue
                count = 2 if match["and"] else 1
                title = plain[max(start, match.start("n") - 30) : match.start("n")]
                security = bool(SECURITY.search(title)) or bool(
                    re.match(r"(?:Sgt|Lt|Capt|Col|Gen|Cpl|Officer)\b", match["n"])
                )
                full = f"{kind}_security" if security else kind
                category = (
                    "clash"
                    if kind == "deaths" and CLASH.search(plain, start, end)
                    else "not_stated"
                )
                added.append(
                    Figure(
                        full,
                        match.start("n"),
                        match.end("n"),
                        count,
                        count,
                        "exact",
                        category,
                        single=True,
                    )
                )
                break
    return added


def _summed(found: list[Figure], masked: str, original: str, start: int) -> list[Figure]:
    """Add up the items of one list: "two civilians and a child" are three."""
    result: list[Figure] = []
    for figure in found:
        for index in range(len(result) - 1, -1, -1):
            other = result[index]
            if other.kind != figure.kind or other.part or figure.part or other.kind == "crowd":
                continue
            gap = masked[other.end - start : figure.start - start]
            is_list = (
                len(gap) < 110
                and not ELSEWHERE.search(original, other.end, figure.start)
                and not re.search(
                    r"[.;:]|\b(?:while|after|later|when|mientras|luego|then|including|bringing|"
                    r"rais\w+|total|overall|said|toll|killed \w+ people)\b",
                    gap,
                )
            )
            if is_list and re.search(
                r",|\band\b|\by\b|\be\b|as well as|along with|plus|ademas|junto", gap
            ):
                high = None if None in (other.high, figure.high) else other.high + figure.high
                wording = other.wording if other.wording != "exact" else figure.wording
                result[index] = replace(
                    other, end=figure.end, low=other.low + figure.low, high=high, wording=wording,
                    armed=other.armed and figure.armed, single=False,
                )  # fmt: skip
                break
        else:
            result.append(figure)
    return result


def hostages(plain: str, start: int, end: int) -> bool:
    return bool(CUSTODY.search(plain, start, end))
