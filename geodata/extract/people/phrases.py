"""Phrases that name people: a count of them, one of them, or a group without a count."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.extract.people import groups
from geodata.extract.people.numbers import Number
from geodata.extract.text.tokens import (
    AGED,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    VERBS,
    Token,
    is_adverb,
    is_finite,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """People in a sentence, tokens `first` to `last` (not included)."""

    first: int
    last: int
    number: Number | None  # None: a group without a count
    group: str = groups.ANYONE
    sure: bool = True  # a word for people is in it, or it is a number alone
    single: bool = False  # one person, described or named
    definite: bool = False  # "the victim", who may have been told of before
    alone: bool = False  # a number without a noun: "killing three"

    @property
    def bare(self) -> bool:
        return self.number is not None and not self.single and self.last - self.first == 1


_LONGEST = 7  # words of a noun phrase
_OF = ("of", "de", "del")
_SUBSET = ("the", "los", "las", "these", "those", "his", "her", "their", "its", "sus", "estos")
_JOINING = ("members", "member", "integrantes", "integrante", "miembros", "miembro", "agentes",
            "agente", "elementos", "elemento", "efectivos", "efectivo", "personnel", "commander",
            "leader", "lider", "jefe", "comandante", "cabecilla", "officer", "officers", "soldiers",
            "soldier", "oficial", "oficiales", "guardia", "men", "hombres", "comandantes",
            "soldados", "soldado", "miembras")  # fmt: skip


def counted(sentence: Sequence[Token], spanish: bool, fate: frozenset[int]) -> list[Phrase]:
    """Return the counts of people in a sentence; `fate` are tokens of the words for what befell."""
    found: list[Phrase] = []
    at = 0
    while at < len(sentence):
        token = sentence[at]
        phrase = None
        if token.number:
            phrase = _counted(sentence, at, spanish, fate)
        if phrase:
            found.append(phrase)
            at = phrase.last
        else:
            at += 1
    return found


def bare(
    sentence: Sequence[Token], spanish: bool, fate: frozenset[int], taken: frozenset[int]
) -> list[Phrase]:
    """Return the groups that are told of without a count: "gunmen", "los manifestantes"."""
    found: list[Phrase] = []
    for at, token in enumerate(sentence):
        if token.text not in groups.MANY or at in fate or at in taken:
            continue
        if not spanish and _modifies(sentence, at, fate):
            continue
        phrase = Phrase(at, at + 1, None, groups.MANY[token.text])
        found.append(_extended(sentence, phrase, spanish, fate))
    return found


def _modifies(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> bool:
    """Does a word for people stand before what it only tells the kind of: "police station"?"""
    if at + 1 >= len(sentence) or at + 1 in fate:
        return False
    token = sentence[at + 1]
    return (
        token.is_word
        and not token.number
        and not token.capital
        and token.text not in groups.MANY
        and not is_finite(token.text)
        and not is_adverb(token.text)
        and token.text not in PREPOSITIONS
        and token.text not in CONJUNCTIONS
        and token.text not in RELATIVES
        and token.text not in DETERMINERS
    )


def noun(
    sentence: Sequence[Token], at: int, spanish: bool, fate: frozenset[int]
) -> tuple[int, str | None]:
    """Read the words of a noun phrase from `at`; return where it ends and its word for people."""
    head: str | None = None
    aged = False
    end = at
    for index in range(at, min(len(sentence), at + _LONGEST)):
        token = sentence[index]
        word = token.text
        first = index == at or is_adverb(sentence[index - 1].text)
        if token.number or (index in fate and not (first and _adjective(sentence, index))):
            break
        if not token.is_word or word in PREPOSITIONS or word in CONJUNCTIONS:
            break
        if word in RELATIVES or word in AUXILIARIES or word in DETERMINERS:
            break
        if word == AGED and token.end - token.start > len(AGED):
            end, head, aged = index + 1, "person", True
            continue
        person = word in groups.ONE or word in groups.MANY
        if head is not None:
            if spanish and not person:
                break
            if is_finite(word) or is_adverb(word):
                break
        elif not person and (
            word in VERBS
            or is_adverb(word)
            or (is_finite(word) and not _adjective(sentence, index))
        ):
            break
        end = index + 1
        if person:
            head = word
        elif not spanish and not aged and not word[0].isdigit():
            head = None if head is None or not token.capital else head
    return end, head


def _adjective(sentence: Sequence[Token], index: int) -> bool:
    """Does a participle stand before a word for people: "armed men", "wounded soldiers"?"""
    for token in sentence[index + 1 : index + 4]:
        if token.text in groups.MANY or token.text in groups.ONE:
            return True
        if not token.is_word or token.text in PREPOSITIONS or is_finite(token.text):
            return False
        if token.text in CONJUNCTIONS or token.text in DETERMINERS or token.number:
            return False
    return False


def _counted(sentence: Sequence[Token], at: int, spanish: bool, fate: frozenset[int]) -> Phrase:
    number = sentence[at].number
    start = at + 1
    while start < len(sentence) and sentence[start].text in (
        "more",
        "other",
        "others",
        "mas",
        "otros",
        "otras",
        "another",
    ):
        start += 1  # fmt: skip
    if start < len(sentence) and sentence[start].text in _OF:
        after = start + 1
        if after < len(sentence) and sentence[after].text in (
            "them",
            "whom",
            "which",
            "ellos",
            "ellas",
        ):
            one = after + 1
            if one < len(sentence) and sentence[one].text in ("a", "an", "un", "una"):
                one += 1
            end, head = noun(sentence, one, spanish, fate)
            if head is None:
                return Phrase(at, after + 1, number)
            known = Phrase(at, end, number, _group(sentence, one, end, head))
            return _extended(sentence, known, spanish, fate)
        while after < len(sentence) and (
            sentence[after].text in _SUBSET
            or sentence[after].number
            or sentence[after].text == "other"
        ):
            after += 1
        end, head = noun(sentence, after, spanish, fate)
        if head:
            return _extended(
                sentence, Phrase(at, end, number, _group(sentence, at, end, head)), spanish, fate
            )
        return Phrase(at, start, number, alone=True)
    end, head = noun(sentence, start, spanish, fate)
    if head is None:
        alone = end == start
        known = _group(sentence, at, end, None)
        return Phrase(at, max(end, start), number, known, sure=alone, alone=alone)
    return _extended(
        sentence, Phrase(at, end, number, _group(sentence, at, end, head)), spanish, fate
    )


def _extended(
    sentence: Sequence[Token], phrase: Phrase, spanish: bool, fate: frozenset[int]
) -> Phrase:
    """Take in "of the security forces" after "members"; and Spanish adjectives for the group."""
    last = phrase.last
    head = sentence[last - 1].text
    if head in _JOINING and last < len(sentence) and sentence[last].text in _OF:
        end = last + 1
        while end < min(len(sentence), last + 8) and sentence[end].is_word:
            word = sentence[end].text
            if sentence[end].number or end in fate or word in AUXILIARIES or word in RELATIVES:
                break
            if (
                word in CONJUNCTIONS
                or (word in PREPOSITIONS and word not in _OF)
                or is_finite(word)
            ):
                break
            end += 1
        return _regrouped(sentence, phrase, end, head)
    if spanish:
        end = last
        while (
            end < min(len(sentence), last + 3)
            and sentence[end].is_word
            and not sentence[end].number
            and end not in fate
            and sentence[end].text not in PREPOSITIONS
            and sentence[end].text not in CONJUNCTIONS
            and sentence[end].text not in RELATIVES
            and sentence[end].text not in DETERMINERS
            and not is_finite(sentence[end].text)
            and not sentence[end].capital
        ):
            end += 1
        return _regrouped(sentence, phrase, end, head)
    return phrase


def _regrouped(sentence: Sequence[Token], phrase: Phrase, end: int, head: str) -> Phrase:
    return Phrase(
        phrase.first, end, phrase.number, _group(sentence, phrase.first, end, head), phrase.sure,
        phrase.single, phrase.definite,
    )  # fmt: skip


def _group(sentence: Sequence[Token], first: int, last: int, head: str | None) -> str:
    return groups.group(" ".join(token.text for token in sentence[first:last]), head)
