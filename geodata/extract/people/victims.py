"""Who met which fate: each phrase for people is tied to the word whose subject or object it is.

An agent is never a victim: in "gunmen killed four" and "four gunmen killed a trader" the same
words stand in the same order, and only the side of the verb tells who died.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geodata.extract.people import beside
from geodata.extract.people.arguments import (
    counted_noun,
    either_side,
    in_prepositional,
    may_be_active,
    reduced,
    subject_of,
    toll,
)
from geodata.extract.people.fates import EITHER, NOUN, OBJECT, OTHER, PAST, SUBJECT, TOLL, Fate
from geodata.extract.people.forces import SECURITY
from geodata.extract.people.groups import ANYONE, SECURITY_FORCES
from geodata.extract.people.objects import object_of
from geodata.extract.people.parse import Parse, Victim
from geodata.extract.people.parts import attributed, by_place, parts, predicate, rivals, told_apart
from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import PREPOSITIONS, Token, is_finite, word_set

_SUMS = word_set("saldo balance toll deaths death muerte muertes total resultado killing loss")
_POSSESSIVE = ("his", "her", "their", "its", "su", "sus")
_WITH = (
    ("along", "with"),
    ("together", "with"),
    ("as", "well"),
    ("junto", "a"),
    ("junto", "con"),
    ("junto", "al"),
    ("ademas", "de"),
)
_SIDE = re.compile(
    r"\b(?:(?:losses|casualties) (?:of|among|to|in)|on the side of|ranks of|among (?:the )?|"
    r"bajas (?:del|de|en|entre)|lado (?:del?|policial|militar)|filas (?:del?|policiales|militares)|"
    r"entre (?:los|las)|(?:army|police|military) (?:losses|casualties)|"
    r"bajas (?:policial|militar)es)[^;,.:]*$"
)
_SAID = word_set(
    "said says told reported announced confirmed added dijo informo reporto confirmo indico senalo"
)


def victims(
    words: Sequence[Token], people: Sequence[Phrase], told: Sequence[Fate], spanish: bool
) -> list[Victim]:
    """Tie the phrases of a sentence to its fates."""
    sentence = Parse(words, people, told, spanish)
    found: list[Victim] = []
    objects: set[Phrase] = set()
    taken: dict[Phrase, set[str]] = {}

    def take(phrase: Phrase | None, fate: Fate, is_object: bool = False) -> None:
        if phrase is not None and phrase.number is None:
            phrase = _counted_with(sentence, phrase)
        if phrase is None or phrase.number is None:
            return
        if fate.kind in taken.setdefault(phrase, set()):
            return
        taken[phrase].add(fate.kind)
        if is_object:
            objects.add(phrase)
        if fate.real and fate.kind != OTHER:
            same = any(v.kind == fate.kind and v.phrase.first < phrase.first for v in found)
            part = same and beside.is_part(sentence.words, phrase)
            among = sentence.words[sentence.token(fate.verb)].text == "among"
            part = part or (among and fate.kind == "deaths")
            if part and phrase.group == ANYONE and (who := predicate(sentence, phrase)):
                phrase = replace(phrase, group=who)
            found.append(Victim(_whose(sentence, phrase), fate.kind, fate, part=part))

    def act(phrase: Phrase | None) -> None:
        if phrase is not None:
            taken.setdefault(phrase, set()).add(OTHER)

    apart = told_apart(sentence, taken)
    nouns = [f for f in told if f.frame in (NOUN, TOLL)]
    for fate in nouns:
        if fate.frame == TOLL:
            take(toll(sentence, fate), fate)
        elif not any(
            f.verb == fate.verb and f.frame == PAST and object_of(sentence, f) for f in told
        ):
            take(counted_noun(sentence, fate), fate)
    for fate in told:
        if fate.frame == PAST and not fate.passive:
            take(attributed(sentence, fate), fate)
    spoken: list[Fate] = []
    for fate in told:
        if fate.frame == OBJECT or (fate.frame == PAST and not fate.passive):
            phrase = object_of(sentence, fate) if may_be_active(sentence, fate) else None
            if phrase:
                take(phrase, fate, True)
                act(sentence.by_last.get(sentence.token(fate.start)))
            elif fate.frame == PAST:
                spoken.append(fate)
        elif fate.frame in (SUBJECT, EITHER, PAST):
            spoken.append(fate)
    for fate in spoken:
        if fate.frame == EITHER:
            phrase, right = either_side(sentence, fate, objects)
            take(phrase, fate, right)
        elif fate.frame == PAST and not fate.passive:
            take(reduced(sentence, fate), fate)
        else:
            take(subject_of(sentence, sentence.token(fate.start), objects), fate)
    found = _like_the_first(sentence, found)
    found += _lists(sentence, found, taken)
    found += parts(sentence, found, taken)
    found += rivals(sentence, found, taken)
    found += apart
    return by_place(sentence, _respectively(sentence, found))


def _whose(sentence: Parse, phrase: Phrase) -> Phrase:
    """Take the group before a bracket: "police (2 injured)"."""
    if phrase.alone and phrase.group == ANYONE and _on_their_side(sentence, phrase):
        return replace(phrase, group=SECURITY_FORCES)
    if not phrase.alone or phrase.first == 0 or sentence.words[phrase.first - 1].text != "(":
        return phrase
    before = sentence.by_last.get(phrase.first - 1)
    return replace(phrase, group=before.group) if before and before.number is None else phrase


def _counted_with(sentence: Parse, phrase: Phrase) -> Phrase | None:
    """Return the count that a second noun shares: "34 migrants and locals"."""
    before = sentence.by_last.get(phrase.first - 1)
    joined = phrase.first > 0 and sentence.words[phrase.first - 1].text in ("and", "y", "e")
    counted = before is not None and before.number is not None and not before.single
    return before if joined and counted and before.group == phrase.group else None


def _on_their_side(sentence: Parse, phrase: Phrase) -> bool:
    """Is it told whose dead these are: "gave the losses of the army as ten dead"?"""
    words = [t.text for t in sentence.words[max(0, phrase.first - 9) : phrase.first]]
    side = _SIDE.search(" ".join(words))
    return bool(side) and bool(SECURITY.search(side[0]))


def _lists(sentence: Parse, found: Sequence[Victim], taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Carry a fate along "two soldiers, a nurse and three children"."""
    added: list[Victim] = []
    for victim in found:
        if victim.part or beside.is_part(sentence.words, victim.phrase):
            continue
        at = next(i for i, p in enumerate(sentence.people) if p.first == victim.phrase.first)
        fate_at = sentence.token(victim.fate.start)
        step = 1 if victim.phrase.first >= fate_at else -1
        nearest = victim.phrase
        index = at + step
        while 0 <= index < len(sentence.people):
            other = sentence.people[index]
            first, second = (nearest, other) if step == 1 else (other, nearest)
            if not other.sure and other.single and in_prepositional(sentence, other):
                index += step  # a place
                continue
            if other.number is None and in_prepositional(sentence, other):
                index += step
                continue
            if other.number is None or taken.get(other) or beside.is_part(sentence.words, other):
                break
            if _acts(sentence, other) if step == 1 else _apart(sentence, other):
                break
            how = beside.joined(sentence.words, first, second)
            if not how:
                if step == 1 and not victim.phrase.single and beside.elsewhere(
                    sentence.words, nearest.last, other
                ):  # fmt: skip
                    taken.setdefault(other, set()).add(victim.kind)
                    added.append(Victim(other, victim.kind, victim.fate, elsewhere=True))
                    nearest = other
                    index += step
                    continue
                break
            if _apposed(sentence, first, second, how):
                nearest = other
                index += step
                continue
            if not other.sure and (not other.single or how == ","):
                break
            gap = sentence.words[first.last : second.first]
            if len(gap) > 2 and any(t.text == "," for t in gap) and _thing(sentence, other):
                break
            taken.setdefault(other, set()).add(victim.kind)
            added.append(Victim(other, victim.kind, victim.fate, listed=True))
            nearest = other
            index += step
        if step == -1:
            added += _carried(sentence, victim, taken)
            added += _accompanied(sentence, victim, taken)
    return added


def _thing(sentence: Parse, phrase: Phrase) -> bool:
    """Is it no word for people, and not next to the list: "hit a mine near Mueda, and two"?"""
    return not phrase.sure and sentence.words[phrase.first].text in ("a", "an", "un", "una")


def _apart(sentence: Parse, phrase: Phrase) -> bool:
    """Does a preposition part a phrase from the list that follows it?"""
    if not in_prepositional(sentence, phrase):
        return False
    before = sentence.words[max(0, phrase.first - 2) : phrase.first]
    if len(before) < 2 or before[1].text not in ("of", "de"):
        return True
    sums = before[0].text
    if sums in ("es", "fue", "era") and phrase.first > 2:
        sums = sentence.words[phrase.first - 3].text
    return sums not in _SUMS


def _acts(sentence: Parse, phrase: Phrase) -> bool:
    """Is a phrase the subject of a verb of its own: ", a spokesman for the army said"?"""
    if phrase.bare:
        return False
    for index in range(phrase.last, min(len(sentence.words), phrase.last + 10)):
        token = sentence.words[index]
        if (not token.is_word and token.text != "'") or index in sentence.fate_tokens:
            return False
        if token.text in _SAID:
            return True
        if index == phrase.last and is_finite(token.text) and not token.text.endswith("ing"):
            after = sentence.words[index + 1 : index + 2]  # "a woman aged 59, living in ..."
            return not (after and (after[0].text in PREPOSITIONS or after[0].text.isdigit()))
        if token.number or token.text in ("and", "y", "who", "que"):
            return False
    return False


def _carried(sentence: Parse, victim: Victim, taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Carry on to another place: "three were killed in Lima and two in Cusco"."""
    at = sentence.token(victim.fate.end)
    added = []
    for other in sentence.people:
        if other.first < at or taken.get(other) or other.number is None or other.single:
            continue
        if not beside.elsewhere(sentence.words, at, other):
            break
        taken.setdefault(other, set()).add(victim.kind)
        added.append(Victim(other, victim.kind, victim.fate, elsewhere=True))
        at = other.last
    return added


def _accompanied(sentence: Parse, victim: Victim, taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Read who died with somebody: "was shot dead along with two of his guards"."""
    at = sentence.token(victim.fate.end)
    for index in range(at, min(len(sentence.words) - 2, at + 6)):
        pair = (sentence.words[index].text, sentence.words[index + 1].text)
        if pair not in _WITH:
            continue
        for phrase in (sentence.by_first.get(index + 2), sentence.by_first.get(index + 3)):
            if phrase and phrase.number is not None and not taken.get(phrase):
                taken.setdefault(phrase, set()).add(victim.kind)
                return [Victim(phrase, victim.kind, victim.fate, listed=True)]
    return []


def _apposed(sentence: Parse, first: Phrase, second: Phrase, how: str) -> bool:
    """Is the second only another name of the first: "a farmer, Juan Pérez"?"""
    if how != "," or not (first.single and second.single):
        return False
    if sentence.words[second.first].text in _POSSESSIVE:
        return False  # "the chief, his wife"
    after = sentence.words[second.last : second.last + 1]
    more = bool(after) and after[0].text in ("and", "y", "e")
    return not more or not second.sure


def _like_the_first(sentence: Parse, found: Sequence[Victim]) -> list[Victim]:
    """Take "five wounded" after "three soldiers killed" for soldiers too."""
    result: list[Victim] = []
    for victim in sorted(found, key=lambda v: v.phrase.first):
        phrase = victim.phrase
        before = result[-1].phrase if result else None
        pronoun = phrase.alone or (
            phrase.single and phrase.last - phrase.first == 1 and phrase.sure
        )
        if before and pronoun and phrase.group == ANYONE and before.group == SECURITY_FORCES:
            others = any(
                p.number is None and before.last <= p.first < phrase.first for p in sentence.people
            )
            if not others:
                victim = replace(victim, phrase=replace(phrase, group=SECURITY_FORCES))
        result.append(victim)
    return result


def _respectively(sentence: Parse, found: list[Victim]) -> list[Victim]:
    """Read "12 and 15 people were killed and wounded, respectively"."""
    if not any(t.text in ("respectively", "respectivamente") for t in sentence.words):
        return found
    counts = [p for p in sentence.people if p.number is not None and not p.single]
    verbs: list[Fate] = []
    for fate in sentence.told:
        if fate.kind != OTHER and fate.kind not in [f.kind for f in verbs]:
            verbs.append(fate)
    if len(counts) != len(verbs) or len(verbs) < 2:
        return [replace(v, elsewhere=v.listed, listed=False) for v in found]
    return [Victim(p, f.kind, f) for p, f in zip(counts, verbs, strict=True)]
