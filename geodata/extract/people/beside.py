"""People told of side by side: "two civilians and a child", "12 people, two of them women"."""

from collections.abc import Sequence

from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    Token,
    is_finite,
    word_set,
)

_INCLUDING = word_set(
    """
    including include includes included among incluyendo incluidos incluidas incluido incluida
    entre mostly namely inclusive comprising
    """
)
_JOINS = word_set(
    """
    , and y e & plus or another other others at least also his her their its sus su the a an
    los las otros otras otro otra un una el la al ni tambien
    """
)
_JOINING = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("in", "addition", "to"),
    ("ademas", "de"),
    ("junto", "con"),
    ("junto", "a"),
    ("asi", "como"),
    ("ademas", "del"),
    ("alongside",),
    ("followed", "by"),
    ("and", "of"),
    ("y", "de"),
)
_LISTS = ("and", "y", "e", "&", "plus")


def without_asides(gap: Sequence[Token]) -> list[Token]:
    """Leave out what stands in brackets, between two commas or dashes, or after "including"."""
    kept: list[Token] = []
    depth = 0
    for token in gap:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(token)
    for mark in (",", "-", "—"):
        marks = [i for i, token in enumerate(kept) if token.text == mark]
        if len(marks) > 1:
            kept = kept[: marks[0]] + kept[marks[-1] + 1 :]
    inside = next((i for i, token in enumerate(kept) if token.text in _INCLUDING), None)
    return kept if inside is None else kept[:inside]


def is_part(sentence: Sequence[Token], phrase: Phrase) -> bool:
    """Does a phrase only say who some of those counted before were?"""
    if phrase.number is not None and phrase.number.part:
        return True
    if _among_after(sentence, phrase.last):
        return True
    following = [token.text for token in sentence[phrase.first + 1 : phrase.first + 3]]
    if following in (
        ["of", "them"],
        ["of", "whom"],
        ["de", "ellos"],
        ["de", "ellas"],
        ["of", "which"],
    ):
        return True
    if _begins_clause(sentence, phrase):
        return False
    at = phrase.first - 1
    steps = 0
    while at >= 0 and steps < 24:
        word = sentence[at].text
        if word in _INCLUDING and not _closed(sentence, at):
            return not (
                word == "entre"
                and sentence[at + 1].text not in ("ellos", "ellas", "los", "las", "estos")
            )
        if (
            word in ")];.:"
            or is_finite(word)
            or (word in PREPOSITIONS and word not in ("of", "de", "a"))
        ):
            break
        if word == "(":
            return _counted_before(sentence, at)
        at, steps = at - 1, steps + 1
    if at > 0 and sentence[at].text == ":" and sentence[at - 1].number is None:
        whole = [t.number.low for t in sentence[max(0, at - 5) : at] if t.number]
        return bool(whole) and phrase.number is not None and max(whole) >= phrase.number.low
    return False


def _begins_clause(sentence: Sequence[Token], phrase: Phrase) -> bool:
    """Has it a verb of its own: "two died, including a child, and nine people were hurt"?"""
    before = [token.text for token in sentence[max(0, phrase.first - 2) : phrase.first]]
    after = sentence[phrase.last : phrase.last + 1]
    return (
        len(before) == 2
        and before[0] == ","
        and before[1] in CONJUNCTIONS
        and bool(after)
        and after[0].text in AUXILIARIES
    )


def _counted_before(sentence: Sequence[Token], at: int) -> bool:
    """Does what a bracket explains hold a number: "3 people (2 women ...)"?"""
    for index in range(at - 1, max(-1, at - 9), -1):
        if sentence[index].text in ").;":
            return False
        if sentence[index].number:
            return True
    return False


def _among_after(sentence: Sequence[Token], at: int) -> bool:
    """Does "among them" follow, perhaps after others of a list?"""
    for index in range(at, min(len(sentence) - 1, at + 6)):
        pair = (sentence[index].text, sentence[index + 1].text)
        if pair in (("among", "them"), ("entre", "ellos"), ("entre", "ellas")):
            return True
        if not sentence[index].is_word or is_finite(sentence[index].text):
            return False
    return False


def joined(sentence: Sequence[Token], first: Phrase, second: Phrase) -> str:
    """Return how two phrases stand in one list: "and", "," or "" when they do not."""
    gap = without_asides(sentence[first.last : second.first])
    words = [token.text for token in gap]
    if not words or len(words) > 8:
        return ""
    for sequence in _JOINING:
        for at in range(len(words) - len(sequence) + 1):
            if tuple(words[at : at + len(sequence)]) == sequence:
                rest = words[:at] + words[at + len(sequence) :]
                return "and" if all(w in _JOINS for w in rest) else ""
    if any(word in _LISTS for word in words):
        at = next(i for i, word in enumerate(words) if word in _LISTS)
        if _modifies(gap[:at]) and all(w in _JOINS for w in words[at:]):
            return "and"
        return ""
    if "," in words:
        at = words.index(",")
        if _modifies(gap[:at]) and all(w in _JOINS for w in words[at:]):
            return ","
    return ""


def _modifies(gap: Sequence[Token]) -> bool:
    """Are these words only what a noun may be followed by: "police officers in uniform"?"""
    if any(is_finite(token.text) and token.text not in ("armed",) for token in gap):
        return False
    return len(gap) <= 7 and not any(
        token.text in CONJUNCTIONS or (token.text in ("in", "en", "at", "near") and _is_place(gap))
        for token in gap
    )


def _is_place(gap: Sequence[Token]) -> bool:
    return any(token.capital for token in gap)


def elsewhere(sentence: Sequence[Token], first: int, second: Phrase) -> bool:
    """Is a number carried on to another place: "three in Lima and two in Cusco"?"""
    gap = sentence[first : second.first]
    if (
        not gap
        or len(gap) > 12
        or gap[-1].text not in (",", "and", "y", "e", "another", "otros", "otras", "other", "otro")
    ):
        return False
    if any(is_finite(token.text) or token.text in ";:" for token in gap):
        return False
    if not any(token.capital for token in gap):
        return False
    after = [token.text for token in sentence[second.last : second.last + 3]]
    return bool(after) and (
        after[0] in ("in", "en", "at", "near") or after[:2] in (["more", "in"], ["mas", "en"])
    )


def _closed(sentence: Sequence[Token], at: int) -> bool:
    """Does "among them" end what it speaks of: "14 of the police among them, and 300 others"?"""
    return at + 2 < len(sentence) and sentence[at + 2].text == ","
