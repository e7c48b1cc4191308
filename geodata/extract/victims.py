"""Who met which fate: each phrase for people is tied to the word whose subject or object it is.

An agent is never a victim: in "gunmen killed four" and "four gunmen killed a trader" the same
words stand in the same order, and only the side of the verb tells who died.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geodata.extract import beside, fates
from geodata.extract.fates import EITHER, NOUN, OBJECT, OTHER, PAST, SUBJECT, TOLL, Fate
from geodata.extract.groups import ANYONE, SECURITY_FORCES
from geodata.extract.phrases import Phrase
from geodata.extract.tokens import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    Token,
    is_adverb,
    is_finite,
    is_function,
)


@dataclass(frozen=True, slots=True)
class Victim:
    """A phrase and what became of its people."""

    phrase: Phrase
    kind: str
    fate: Fate
    part: bool = False
    elsewhere: bool = False  # carried on to another place of the sentence
    listed: bool = False  # stands beside another victim of the same fate


_FILL = frozenset(
    """a al de del los las sus su the his her their its to another other others otros otras otro otra
    additional further total of what some up also at least un una el la that que to no about both
    all an its three-quarters""".split()
)
_BLOCK = frozenset(
    """but while when after before as because since although though whereas pero mientras cuando
    aunque tras porque luego until if said dijo according segun meanwhile""".split()
)
_BETWEEN = frozenset("to at is was of reached stands stood now a en de es hasta : be hit are were "
                     "surpassed exceeded passed topped over son".split())  # fmt: skip
_FAR = 16
_DETERMINED = frozenset("a an the his her its their this that any".split())


class Sentence:
    """Tokens, phrases and fates of one sentence, with the way from offsets to tokens."""

    def __init__(
        self, words: Sequence[Token], people: Sequence[Phrase], told: Sequence[Fate], spanish: bool
    ) -> None:
        self.words = words
        self.people = sorted(people, key=lambda p: p.first)
        self.told = told
        self.spanish = spanish
        self.by_first = {p.first: p for p in self.people}
        self.by_last = {p.last: p for p in self.people}
        self.starts = {token.start: i for i, token in enumerate(words)}
        self.fate_tokens = frozenset(
            i for i, t in enumerate(words) for f in told if f.verb <= t.start < f.end
        )

    def token(self, offset: int) -> int:
        if offset in self.starts:
            return self.starts[offset]
        return next((i for i, t in enumerate(self.words) if t.end > offset), len(self.words))


def victims(
    words: Sequence[Token], people: Sequence[Phrase], told: Sequence[Fate], spanish: bool
) -> list[Victim]:
    """Tie the phrases of a sentence to its fates."""
    sentence = Sentence(words, people, told, spanish)
    found: list[Victim] = []
    objects: set[Phrase] = set()
    taken: dict[Phrase, set[str]] = {}

    def take(phrase: Phrase | None, fate: Fate, is_object: bool = False) -> None:
        if phrase is None or phrase.number is None:
            return
        if fate.kind in taken.setdefault(phrase, set()):
            return
        taken[phrase].add(fate.kind)
        if is_object:
            objects.add(phrase)
        if fate.real and fate.kind != OTHER:
            found.append(Victim(phrase, fate.kind, fate))

    def act(phrase: Phrase | None) -> None:
        if phrase is not None:
            taken.setdefault(phrase, set()).add(OTHER)

    nouns = [f for f in told if f.frame in (NOUN, TOLL)]
    for fate in nouns:
        if fate.frame == TOLL:
            take(_toll(sentence, fate), fate)
        elif not any(
            f.verb == fate.verb and f.frame == PAST and _object(sentence, f) for f in told
        ):
            take(_noun(sentence, fate), fate)
    spoken: list[Fate] = []
    for fate in told:
        if fate.frame == OBJECT or fate.frame == PAST and not fate.passive:
            phrase = _object(sentence, fate) if _may_be_active(sentence, fate) else None
            if phrase:
                take(phrase, fate, True)
                act(sentence.by_last.get(sentence.token(fate.start)))
            elif fate.frame == PAST:
                spoken.append(fate)
        elif fate.frame in (SUBJECT, EITHER, PAST):
            spoken.append(fate)
    for fate in spoken:
        if fate.frame == EITHER:
            phrase, right = _either(sentence, fate, objects)
            take(phrase, fate, right)
        elif fate.frame == PAST and not fate.passive:
            take(_reduced(sentence, fate), fate)
        else:
            take(_subject(sentence, sentence.token(fate.start), objects), fate)
    found = _like_the_first(found)
    found += _lists(sentence, found, taken)
    found += _parts(sentence, found, taken)
    return _respectively(sentence, found)


def _may_be_active(sentence: Sentence, fate: Fate) -> bool:
    if fate.frame == OBJECT:
        return True
    if not sentence.spanish:
        return True
    before = sentence.by_last.get(sentence.token(fate.start))
    return before is None or before.number is None


def _noun(sentence: Sentence, fate: Fate) -> Phrase | None:
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


def _toll(sentence: Sentence, fate: Fate) -> Phrase | None:
    at = sentence.token(fate.end)
    first: Phrase | None = None
    for index in range(at, min(len(sentence.words), at + _FAR)):
        token = sentence.words[index]
        if token.text in ";" or token.text in ("while", "mientras", "and", "y") and first:
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
            before in _BETWEEN or index == at or before == "," and index == at + 1
        ):
            first = phrase
    return first


def _object(sentence: Sentence, fate: Fate) -> Phrase | None:
    """Return the phrase directly after a fate."""
    at = sentence.token(fate.end)
    steps = 0
    while at < len(sentence.words) and steps < 9:
        phrase = sentence.by_first.get(at)
        if phrase is not None:
            return phrase if _fits(phrase, fate) else None
        token = sentence.words[at]
        after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
        joins = token.text in CONJUNCTIONS or token.text == ","
        if token.text in _FILL or is_adverb(token.text) and token.text != "again":
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
        else:
            break
        at, steps = at + 1, steps + 1
    return _marked_object(sentence, at) if sentence.spanish else None


def _marked_object(sentence: Sentence, at: int) -> Phrase | None:
    """Find a Spanish object after a day or a place: "mató el lunes en Tame a dos jóvenes"."""
    for index in range(at, min(len(sentence.words) - 1, at + 12)):
        token = sentence.words[index]
        if token.text in (",", ";", ":", ".", "por", "que", "cuando", "y") or is_finite(token.text):
            return None
        if token.text in ("a", "al"):
            after = index if token.text == "al" else index + 1
            phrase = sentence.by_first.get(after) or sentence.by_first.get(after + 1)
            if phrase is not None and phrase.sure:
                return phrase
    return None


def _fits(phrase: Phrase, fate: Fate) -> bool:
    if phrase.number is None or phrase.sure or phrase.single:
        return True
    return fate.kind in ("deaths", "injuries", "arrests")


def _either(sentence: Sentence, fate: Fate, objects: set[Phrase]) -> tuple[Phrase | None, bool]:
    """Find a Spanish subject: directly before, directly after, before, or after a place."""
    first = sentence.token(fate.start)
    left = _subject(sentence, first, objects)
    if left is not None and not _between(sentence, left.last, first):
        return left, False
    if right := _object(sentence, fate):
        return right, True
    if left is not None:
        return left, False
    at = sentence.token(fate.end)
    for index in range(at, min(len(sentence.words), at + 12)):
        token = sentence.words[index]
        if (
            token.text in (",", ";", ":", "por", "que", "cuando", "tras")
            or index > at
            and is_finite(token.text)
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


def _between(sentence: Sentence, first: int, last: int) -> list[Token]:
    gap = beside.without_asides(sentence.words[first:last])
    if len(gap) > 1 and gap[0].text == "," and gap[1].text in ("both", "ambos", "ambas", "all"):
        gap = gap[2:]
    return [t for t in gap if not is_adverb(t.text) and t.text not in ADVERBS]


def _reduced(sentence: Sentence, fate: Fate) -> Phrase | None:
    """Take what stands directly before a participle: "43 people killed in clashes"."""
    at = sentence.token(fate.start)
    after = sentence.words[sentence.token(fate.end) : sentence.token(fate.end) + 1]
    if after and not sentence.spanish and after[0].text in _DETERMINED:
        return None  # an object that is no person: "killed the game"
    for phrase in reversed(sentence.people):
        if phrase.last > at:
            continue
        gap = _between(sentence, phrase.last, at)
        if gap and not (len(gap) <= 2 and sentence.spanish and not any(
            is_function(t.text) or is_finite(t.text) or not t.is_word for t in gap
        )):  # fmt: skip
            return None
        if phrase.single and phrase.definite and not sentence.spanish and phrase.last == at:
            return None  # "the gunman killed ...": what follows could not be read
        if phrase.single and not phrase.sure:
            return None
        return phrase
    return None


def _subject(sentence: Sentence, at: int, objects: set[Phrase]) -> Phrase | None:
    """Return the subject of a verb at a token, past what stands between them."""
    for phrase in reversed(sentence.people):
        if phrase.last > at:
            continue
        gap = beside.without_asides(sentence.words[phrase.last : at])
        if beside.is_part(sentence.words, phrase) and not (
            _own(sentence, phrase) and not any(t.text == "," for t in gap)
        ):
            continue
        if len(gap) > 30 or _blocked(gap):
            return None
        relative = any(token.text in RELATIVES for token in gap[:2])
        if phrase in objects and not relative:
            continue
        if _in_prepositional(sentence, phrase) and not relative:
            continue
        if not phrase.sure and len(gap) > 3:
            continue
        if not phrase.sure and phrase.single and not _singular(sentence, at):
            continue
        return phrase
    return None


def _own(sentence: Sentence, phrase: Phrase) -> bool:
    """Is it "two of whom", which can be a subject?"""
    after = sentence.words[phrase.first + 1 : phrase.first + 3]
    return len(after) == 2 and after[0].text in ("of", "de")


def _singular(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at].text if at < len(sentence.words) else ""
    return word not in ("were", "are", "fueron", "murieron", "fallecieron", "resultaron", "have")


def _in_prepositional(sentence: Sentence, phrase: Phrase) -> bool:
    at = phrase.first - 1
    while at >= 0 and sentence.words[at].text in DETERMINERS:
        at -= 1
    if at < 0:
        return False
    word = sentence.words[at].text
    if word in ("of", "de") and at > 0:
        return sentence.words[at - 1].text not in ("total", "as", "group", "grupo")
    return word in PREPOSITIONS and word not in ("as", "than", "after", "before", "since", "while",
                                                 "tras", "until", "como", "al", "a")  # fmt: skip


def _blocked(gap: Sequence[Token]) -> bool:
    """Does another clause stand between a phrase and a verb?"""
    coordinated = bool(gap) and gap[-1].text in (*CONJUNCTIONS, "then", "later", "luego")
    relative = False
    for index, token in enumerate(gap):
        if token.text in RELATIVES and token.text not in ("when", "where", "because", "if"):
            relative = True
        if token.text in ";:." or token.text in _BLOCK and not relative:
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
            if token.text.endswith(("aron", "ieron")) and after is not None:
                return True
    return False


def _lists(
    sentence: Sentence, found: Sequence[Victim], taken: dict[Phrase, set[str]]
) -> list[Victim]:
    """Carry a fate along "two soldiers, a nurse and three children"."""
    added: list[Victim] = []
    for victim in found:
        at = next(i for i, p in enumerate(sentence.people) if p.first == victim.phrase.first)
        fate_at = sentence.token(victim.fate.start)
        step = 1 if victim.phrase.first >= fate_at else -1
        nearest = victim.phrase
        index = at + step
        while 0 <= index < len(sentence.people):
            other = sentence.people[index]
            first, second = (nearest, other) if step == 1 else (other, nearest)
            if not other.sure and other.single and _in_prepositional(sentence, other):
                index += step  # a place
                continue
            if other.number is None or taken.get(other) or beside.is_part(sentence.words, other):
                break
            if _acts(sentence, other) if step == 1 else _in_prepositional(sentence, other):
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
            if _apposed(first, second, how):
                nearest = other
                index += step
                continue
            if not other.sure and not other.single:
                break
            taken.setdefault(other, set()).add(victim.kind)
            added.append(Victim(other, victim.kind, victim.fate, listed=True))
            nearest = other
            index += step
        if step == -1:
            added += _carried(sentence, victim, taken)
    return added


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    """Is a phrase the subject of a verb of its own: ", a spokesman said"?"""
    at = phrase.last
    while at < len(sentence.words) and is_adverb(sentence.words[at].text):
        at += 1
    if at >= len(sentence.words) or at in sentence.fate_tokens:
        return False
    word = sentence.words[at].text
    return is_finite(word) and not word.endswith("ing") and not phrase.bare


def _carried(sentence: Sentence, victim: Victim, taken: dict[Phrase, set[str]]) -> list[Victim]:
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


def _apposed(first: Phrase, second: Phrase, how: str) -> bool:
    """Is the second only another name of the first: "a farmer, Juan Pérez"?"""
    return how == "," and first.single and second.single


def _parts(
    sentence: Sentence, found: Sequence[Victim], taken: dict[Phrase, set[str]]
) -> list[Victim]:
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
            added.append(Victim(phrase, nearest.kind, nearest.fate, part=True))
    return added


def _like_the_first(found: Sequence[Victim]) -> list[Victim]:
    """Take "five wounded" after "three soldiers killed" for soldiers too."""
    result: list[Victim] = []
    for victim in sorted(found, key=lambda v: v.phrase.first):
        phrase = victim.phrase
        before = result[-1].phrase if result else None
        pronoun = phrase.alone or (
            phrase.single and phrase.last - phrase.first == 1 and phrase.sure
        )
        if before and pronoun and phrase.group == ANYONE and before.group == SECURITY_FORCES:
            victim = replace(victim, phrase=replace(phrase, group=SECURITY_FORCES))
        result.append(victim)
    return result


def _respectively(sentence: Sentence, found: list[Victim]) -> list[Victim]:
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


__all__ = ["Victim", "fates", "victims"]
