"""The people after a word for their fate: "killing three", "mataron el lunes a dos"."""

from geodata.extract.people.fates import OBJECT, Fate
from geodata.extract.people.groups import COLLECTIVE
from geodata.extract.people.parse import Parse
from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import (
    CONJUNCTIONS,
    is_adverb,
    is_finite,
    word_set,
)

_FILL = word_set(
    """
    a al de del los las sus su the his her their its to another other others otros otras otro
    otra additional further total of what some up also at least un una el la that que to no
    about both all an its three-quarters
    """
)
_OF_THINGS_TOO = (
    "execut",
    "ejecut",
    "eliminat",
    "liquidat",
    "crush",
    "neutral",
    "treat",
    "lost",
    "perd",
    "round",
    "captur",
    "seiz",
    "hang",
    "atend",
    "abat",
    "remat",
)
_THINGS = word_set(
    """
    bill bills proposal proposals deal deals plan plans project projects motion law laws idea
    hope hopes job jobs talks economy cow cows dog dogs horse horses goat goats sheep elephant
    elephants lion lions bull bulls cattle camel camels donkey donkeys chicken chickens pig pigs
    animal animals livestock birds fish proyecto proyectos ley leyes propuesta propuestas vaca
    vacas perro perros caballo caballos toro toros res reses animales ganado esperanza acuerdo
    """
)
_REFLEXIVE = ("himself", "herself", "themselves", "itself")
_ENDS = word_set(", ; : . por que cuando y junto ademas asi")


def object_of(sentence: Parse, fate: Fate) -> Phrase | None:
    """Return the phrase directly after a fate."""
    at = sentence.token(fate.end)
    clitic = sentence.words[sentence.token(fate.verb) - 1].text if fate.verb else ""
    ends = sentence.words[at - 1].text if at else ""
    verbal = fate.frame == OBJECT and ends not in ("de", "del", "a", "al")
    if sentence.spanish and clitic in ("los", "las") and verbal:
        return _those_before(sentence, sentence.token(fate.start))
    steps = 0
    while at < len(sentence.words) and steps < 9:
        phrase = sentence.by_first.get(at)
        if phrase is not None:
            return phrase if _fits(sentence, phrase, fate) else None
        token = sentence.words[at]
        if token.text in COLLECTIVE and _of_number(sentence, at + 1):
            at += 2  # "its crew of four"
            continue
        if token.text == ":" and at == sentence.token(fate.end):
            at += 1
            continue
        if token.text == "them":
            return _those_before(sentence, sentence.token(fate.start))
        after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
        joins = token.text in CONJUNCTIONS or token.text == ","
        reflexive = at > 0 and sentence.words[at - 1].text in _REFLEXIVE
        if (joins and reflexive) or token.text in _FILL or is_adverb(token.text):
            pass
        elif joins and after and at + 1 in sentence.fate_tokens:
            at += 1
            while at + 1 < len(sentence.words) and at + 1 in sentence.fate_tokens:
                at += 1
        elif (
            joins
            and after
            and (is_adverb(after.text) or is_finite(after.text))
            and (not any(after.start == f.start for f in sentence.told))
        ):
            at += 1
        elif token.capital and _leads_to_person(sentence, at):
            pass  # "killed Islamic Jihad commander Baha Ali"
        else:
            break
        at, steps = at + 1, steps + 1
    return _marked_object(sentence, at, fate.kind) if sentence.spanish else None


def _leads_to_person(sentence: Parse, at: int) -> bool:
    """Do only capital words stand before a person with a title?"""
    for index in range(at, min(len(sentence.words), at + 4)):
        phrase = sentence.by_first.get(index)
        if phrase is not None:
            return phrase.single and phrase.sure
        if not sentence.words[index].capital:
            return False
    return False


def _of_number(sentence: Parse, at: int) -> bool:
    words = sentence.words[at : at + 2]
    return len(words) == 2 and words[0].text in ("of", "de") and words[1].number is not None


def _those_before(sentence: Parse, at: int) -> Phrase | None:
    """Return whom "them" means: "took eight peasants from their homes and shot them"."""
    for phrase in reversed(sentence.people):
        if phrase.last <= at and phrase.number is not None and phrase.number.low > 1:
            return phrase if not phrase.single else None
    return None


def _marked_object(sentence: Parse, at: int, kind: str) -> Phrase | None:
    """Find a Spanish object after a day or a place: "mató el lunes en Tame a dos jóvenes"."""
    for index in range(at, min(len(sentence.words) - 1, at + 12)):
        token = sentence.words[index]
        if token.text in _ENDS or is_finite(token.text):
            return None
        if token.text in ("a", "al"):
            after = index if token.text == "al" else index + 1
            phrase = sentence.by_first.get(after) or sentence.by_first.get(after + 1)
            if phrase is not None and (phrase.sure or (kind == "deaths" and _named(phrase))):
                return phrase
    return None


def _named(phrase: Phrase) -> bool:
    """Is it a name of several words, as people have after "a": "a Luis Alberto Cortés"?"""
    return phrase.single and phrase.last - phrase.first > 1


def _fits(sentence: Parse, phrase: Phrase, fate: Fate) -> bool:
    """Can what is no word for people be the object: "killed 3 Kenyans", not "executed 2 orders"?"""
    if phrase.number is None or phrase.sure:
        return True
    if sentence.words[sentence.token(fate.verb)].text.startswith(_OF_THINGS_TOO):
        return False
    if sentence.words[phrase.last - 1].text in _THINGS:
        return False
    if phrase.single:
        return fate.kind != "arrests" or phrase.first + 1 < phrase.last - 1
    return fate.kind in ("deaths", "injuries", "arrests")
