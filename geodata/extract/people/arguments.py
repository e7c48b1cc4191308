"""The people before a word for their fate, or, in Spanish, on either side of it."""

from collections.abc import Sequence

from geodata.extract.people import beside
from geodata.extract.people.fates import OBJECT, Fate
from geodata.extract.people.objects import object_of
from geodata.extract.people.parse import Parse
from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    Token,
    is_adverb,
    is_finite,
    is_function,
    word_set,
)

_BLOCK = word_set(
    """
    but while when after before as because since although though whereas pero mientras cuando
    aunque tras porque luego until if said dijo according segun meanwhile
    """
)
_BETWEEN = word_set(
    """
    to at as is was of reached stands stood now a en de es hasta : be hit are were surpassed
    exceeded passed topped over son
    """
)
_FAR = 16
_DETERMINED = word_set("a an the his her its their this that any")


def may_be_active(sentence: Parse, fate: Fate) -> bool:
    """Can people after the word be its object?"""
    if fate.frame == OBJECT:
        return True
    if not sentence.spanish:
        return True
    before = sentence.by_last.get(sentence.token(fate.start))
    return before is None or before.number is None


def counted_noun(sentence: Parse, fate: Fate) -> Phrase | None:
    """Take the number directly before "deaths", with at most a few adjectives between."""
    at = sentence.token(fate.verb)
    for back in range(4):
        if phrase := sentence.by_last.get(at - back):
            unknown = phrase.single and not phrase.sure
            return phrase if phrase.number is not None and not unknown else None
        if at - back - 1 < 0:
            return None
        token = sentence.words[at - back - 1]
        if token.text in ("of", "de") and back < 2:
            continue
        if not token.is_word or is_function(token.text) or is_finite(token.text):
            return None
        if token.text in DETERMINERS:
            return None
    return None


def toll(sentence: Parse, fate: Fate) -> Phrase | None:
    """Return the number that a toll stands at, before or after it."""
    if before_it := _before_toll(sentence, sentence.token(fate.verb)):
        return before_it
    at = sentence.token(fate.end)
    first: Phrase | None = None
    far = _FAR
    verb = sentence.token(fate.verb)
    if sentence.words[verb].text in ("the", "los", "las"):  # "the wounded are 12"
        if verb and sentence.words[verb - 1].text in ("of", "de", "among", "entre"):
            return None
        far = 4
    for index in range(at, min(len(sentence.words), at + far)):
        token = sentence.words[index]
        if token.text in ";" or (token.text in ("while", "mientras", "and", "y") and first):
            break
        if not token.number:
            continue
        before = sentence.words[index - 1].text
        phrase = sentence.by_first.get(index)
        if phrase is None:
            continue
        if before in ("to", "a") and first is not None:
            return phrase
        if first is None and (
            before in _BETWEEN or index == at or (before == "," and index == at + 1)
        ):
            first = phrase
    return first


def _before_toll(sentence: Parse, at: int) -> Phrase | None:
    """Read "raised to eight the number of people killed" and "son 178 los heridos"."""
    while at > 0 and sentence.words[at - 1].text in ("the", "la", "el", "los", "las"):
        at -= 1
    phrase = sentence.by_last.get(at)
    if phrase is None or not phrase.alone or phrase.first == 0:
        return None
    before = sentence.words[phrase.first - 1].text
    return phrase if before in ("to", "a", "son", "suman", "ya", "eran", "en", "y", "e") else None


def either_side(sentence: Parse, fate: Fate, objects: set[Phrase]) -> tuple[Phrase | None, bool]:
    """Find a Spanish subject: directly before, directly after, before, or after a place."""
    first = sentence.token(fate.start)
    left = subject_of(sentence, first, objects)
    if left is not None and not _between(sentence, left.last, first):
        return left, False
    if right := object_of(sentence, fate):
        return right, True
    if left is not None:
        return left, False
    at = sentence.token(fate.end)
    for index in range(at, min(len(sentence.words), at + 12)):
        token = sentence.words[index]
        if token.text in (",", ";", ":", "por", "que", "cuando", "tras") or (
            index > at and is_finite(token.text)
        ):
            return None, True
        phrase = sentence.by_first.get(index)
        if phrase is not None:
            before = sentence.words[index - 1].text
            if before in PREPOSITIONS or phrase.number is None:
                if phrase.number is None and before not in PREPOSITIONS:
                    return None, True
                continue
            return (phrase, True) if phrase.sure else (None, True)
    return None, True


def _between(sentence: Parse, first: int, last: int) -> list[Token]:
    gap = beside.without_asides(sentence.words[first:last])
    if len(gap) > 1 and gap[0].text == "," and gap[1].text in ("both", "ambos", "ambas", "all"):
        gap = gap[2:]
    return [t for t in gap if not is_adverb(t.text) and t.text not in ADVERBS]


def reduced(sentence: Parse, fate: Fate) -> Phrase | None:
    """Take what stands directly before a participle: "43 people killed in clashes"."""
    at = sentence.token(fate.start)
    after = sentence.words[sentence.token(fate.end) : sentence.token(fate.end) + 1]
    if after and not sentence.spanish and after[0].text in _DETERMINED:
        return None  # an object that is no person: "killed the game"
    for phrase in reversed(sentence.people):
        if phrase.last > at:
            continue
        gap = _between(sentence, phrase.last, at)
        if gap and not (
            len(gap) <= 2
            and sentence.spanish
            and not any(is_function(t.text) or is_finite(t.text) or not t.is_word for t in gap)
        ):
            return None
        if phrase.single and phrase.definite and after and not _stops(after[0]):
            return None  # "the gunman killed ...": what follows could not be read
        if phrase.single and not phrase.sure:
            return None
        return phrase
    return None


def _stops(token: Token) -> bool:
    return not token.is_word or is_function(token.text) or is_adverb(token.text)


def subject_of(sentence: Parse, at: int, objects: set[Phrase]) -> Phrase | None:
    """Return the subject of a verb at a token, past what stands between them."""
    for phrase in reversed(sentence.people):
        if phrase.last > at:
            continue
        gap = beside.without_asides(sentence.words[phrase.last : at])
        if beside.is_part(sentence.words, phrase) and not (
            _own(sentence, phrase) and not any(t.text == "," for t in gap)
        ):
            continue
        if _apposed(sentence, phrase):
            continue
        if _named_aside(sentence, phrase, gap):
            continue
        if phrase.number is None and gap and gap[0].text == ",":
            continue  # "six people, most of them children, ..."
        if len(gap) > 30 or _blocked(gap):
            return None
        relative = any(token.text in RELATIVES for token in gap[:2])
        if phrase in objects and not relative:
            continue
        if in_prepositional(sentence, phrase) and not relative:
            continue
        if not phrase.sure and len(gap) > 3:
            continue
        if not phrase.sure and phrase.single and not _singular(sentence, at):
            continue
        return phrase
    return None


def _named_aside(sentence: Parse, phrase: Phrase, gap: Sequence[Token]) -> bool:
    """Is it a name between commas: "a constable, identified as Ram Singh, was ..."?"""
    if phrase.sure or not phrase.single or len(gap) != 1 or gap[0].text != ",":
        return False
    before = sentence.words[max(0, phrase.first - 5) : phrase.first]
    return any(token.text == "," for token in before)


def _apposed(sentence: Parse, phrase: Phrase) -> bool:
    """Is it only another name of the person before: "a third man, a driver from Malda, ..."?"""
    before = sentence.by_last.get(phrase.first - 1)
    comma = phrase.first > 0 and sentence.words[phrase.first - 1].text == ","
    return bool(
        phrase.single
        and comma
        and before
        and before.number is not None
        and before.number.low == 1
        and any(t.text == "," for t in sentence.words[phrase.last : phrase.last + 6])
    )


def _own(sentence: Parse, phrase: Phrase) -> bool:
    """Is it "two of whom", which can be a subject?"""
    after = sentence.words[phrase.first + 1 : phrase.first + 3]
    return len(after) == 2 and after[1].text in ("whom", "which", "them", "ellos", "ellas")


def _singular(sentence: Parse, at: int) -> bool:
    word = sentence.words[at].text if at < len(sentence.words) else ""
    return word not in (
        "were",
        "are",
        "fueron",
        "murieron",
        "fallecieron",
        "resultaron",
        "have",
        "han",
        "habian",
        "quedaron",
        "mueren",
        "fallecen",
    )


def in_prepositional(sentence: Parse, phrase: Phrase) -> bool:
    """Does a preposition stand before a phrase, so that it is no subject?"""
    if sentence.words[phrase.first].text in ("del", "al"):
        return True
    at = phrase.first - 1
    while at >= 0 and sentence.words[at].text in DETERMINERS:
        at -= 1
    if at < 0:
        return False
    word = sentence.words[at].text
    if word in ("of", "de") and at > 0:
        return sentence.words[at - 1].text not in ("total", "as", "group", "grupo")
    return word in PREPOSITIONS and word not in (
        "as",
        "than",
        "after",
        "before",
        "since",
        "while",
        "tras",
        "until",
        "como",
        "al",
        "a",
    )


def _blocked(gap: Sequence[Token]) -> bool:
    """Does another clause stand between a phrase and a verb?"""
    coordinated = bool(gap) and gap[-1].text in (*CONJUNCTIONS, "then", "later", "luego")
    relative = False
    for index, token in enumerate(gap):
        if token.text in RELATIVES and token.text not in ("when", "where", "because", "if"):
            relative = True
        if token.text in ";:." or (token.text in _BLOCK and not relative):
            return True
        if token.text == "," and not (index == 0 or relative):
            return True
        if token.text in ("and", "y", "e") and not coordinated and not relative:
            later = gap[index + 1 :]
            if any(is_finite(t.text) for t in later):
                return True
        if is_finite(token.text) and not relative and not coordinated:
            after = gap[index + 1] if index + 1 < len(gap) else None
            if after and (after.text in DETERMINERS or after.number or after.capital):
                return True
            if (
                token.text.endswith(("aron", "ieron"))
                and after
                and after.text in ("a", "al", "con")
            ):
                return True
    return False
