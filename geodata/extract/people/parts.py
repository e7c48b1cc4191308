"""Who some of those counted were, where, and what others counted of the same."""

from collections.abc import Sequence
from dataclasses import replace

from geodata.extract.people import beside
from geodata.extract.people.fates import Fate
from geodata.extract.people.groups import ANYONE
from geodata.extract.people.parse import Parse, Victim
from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import word_set

_SPEAKS = word_set(
    """
    spoke speaks speak put puts counted gave said reported says claimed claims hablo hablaron
    habla hablan reconoce reconocio cifro cifra cifran calcula calculo calcularon reporto eleva
    contabilizo contaba conto registro admite admitio
    """
)
_OF = ("of", "de", "among", "entre")
_IS = word_set(
    "was were is are hay habia figura figuran figuraban esta estan estaba estaban include includes"
)
_THE = ("the", "those", "los", "las")
_THE_DEAD = {
    "deaths": word_set("dead killed deceased slain victims fatalities muertos fallecidos victimas"),
    "injuries": word_set("injured wounded heridos heridas lesionados"),
}


def told_apart(sentence: Parse, taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Read "two of the dead were soldiers": who some of those counted elsewhere were."""
    added: list[Victim] = []
    for phrase in sentence.people:
        kind = _part_of_the(sentence, phrase) or _among_the(sentence, phrase)
        fate = next((f for f in sentence.told if f.kind == kind), None)
        if kind is None or fate is None:
            continue
        taken.setdefault(phrase, set()).add(kind)
        near = [p for p in sentence.people if phrase.last <= p.first < phrase.last + 7]
        who = next((p.group for p in near if p.number is None), phrase.group)
        added.append(Victim(replace(phrase, group=who), kind, fate, part=True))
    return added


def _part_of_the(sentence: Parse, phrase: Phrase) -> str | None:
    """Return the kind of those that a number is part of: "two of the dead", "of the dead, two"."""
    if phrase.number is None or phrase.single:
        return None
    after = [t.text for t in sentence.words[phrase.first + 1 : phrase.first + 4]]
    before = [t.text for t in sentence.words[max(0, phrase.first - 5) : phrase.first]]
    if len(after) == 3 and after[0] in _OF and after[1] in _THE:
        word = after[2]
    elif len(before) > 3 and before[-1] == "," and before[-4] in _OF and before[-3] in _THE:
        word = before[-2]
    else:
        return None
    return next((kind for kind, told in _THE_DEAD.items() if word in told), None)


def _among_the(sentence: Parse, phrase: Phrase) -> str | None:
    """Return the kind of those that people are told to be among: "among the dead were two"."""
    if phrase.number is None:
        return None
    words = [t.text for t in sentence.words[: phrase.first]]
    for at in range(max(0, len(words) - 14), len(words) - 2):
        if words[at] not in ("among", "entre") or words[at + 1] not in (
            "the",
            "those",
            "los",
            "las",
        ):
            continue
        rest = words[at + 3 :]
        if not rest or rest[0] not in _IS or any(w in (".", ";") for w in rest):
            continue
        return next((k for k, told in _THE_DEAD.items() if words[at + 2] in told), None)
    return None


def predicate(sentence: Parse, phrase: Phrase) -> str | None:
    """Return who they are said to be: "of whom 29 are soldiers"."""
    after = [t.text for t in sentence.words[phrase.last : phrase.last + 1]]
    who = sentence.by_first.get(phrase.last + 1)
    return who.group if who and after and after[0] in ("are", "were", "son", "eran") else None


def attributed(sentence: Parse, fate: Fate) -> Phrase | None:
    """Return the people that a participle stands within: "11 injured officers"."""
    at = sentence.token(fate.verb)
    return next((p for p in sentence.people if p.first < at < p.last - 1 and p.number), None)


def parts(sentence: Parse, found: Sequence[Victim], taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Give "including two children" the fate of those that they are among."""
    added: list[Victim] = []
    for phrase in sentence.people:
        if phrase.number is None or taken.get(phrase):
            continue
        if not beside.is_part(sentence.words, phrase):
            continue
        before = [v for v in (*found, *added) if v.phrase.first < phrase.first and not v.part]
        if before:
            nearest = max(before, key=lambda v: v.phrase.first)
            if phrase.group == ANYONE:
                who = predicate(sentence, phrase) or nearest.phrase.group
                phrase = replace(phrase, group=who)
            added.append(Victim(phrase, nearest.kind, nearest.fate, part=True))
    return added


def by_place(sentence: Parse, found: Sequence[Victim]) -> list[Victim]:
    """Part a count that is told of by place: "six died, four of them in Kisumu, two in Nakuru"."""
    result: list[Victim] = []
    for victim in found:
        if victim.part and _is_located(sentence, victim.phrase):
            result = [
                replace(v, split=True)
                if v.kind == victim.kind and not (v.part or v.elsewhere)
                else v
                for v in result
            ]
            victim = replace(victim, part=False, elsewhere=True)
        result.append(victim)
    return result


def _is_located(sentence: Parse, phrase: Phrase) -> bool:
    after = sentence.words[phrase.last : phrase.last + 2]
    return len(after) == 2 and after[0].text in ("in", "en") and after[1].capital


def rivals(sentence: Parse, found: Sequence[Victim], taken: dict[Phrase, set[str]]) -> list[Victim]:
    """Read the count of another body: "41 dead; the governor spoke of 18"."""
    added: list[Victim] = []
    for phrase in sentence.people:
        if not phrase.alone or phrase.number is None or taken.get(phrase):
            continue
        before = [v for v in found if v.phrase.first < phrase.first and not v.part]
        words = [t.text for t in sentence.words[max(0, phrase.first - 4) : phrase.first]]
        after = sentence.words[phrase.last : phrase.last + 1]
        if before and _SPEAKS & set(words) and (not after or not after[0].is_word):
            last = max(before, key=lambda v: v.phrase.first)
            known = replace(phrase, group=last.phrase.group)
            added.append(Victim(known, last.kind, last.fate, elsewhere=True, rival=True))
    return added
