"""Single people in a sentence: described ("a boy", "el alcalde"), named, or meant by "he"."""

import re
from collections.abc import Sequence

from geodata.extract.people import groups
from geodata.extract.people.numbers import Number
from geodata.extract.people.phrases import Phrase, noun
from geodata.extract.text.tokens import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    VERBS,
    Token,
    is_finite,
    is_function,
    word_set,
)

_INDEFINITE = word_set("a an another un una otro otra")
_DEFINITE = word_set("the el la al del his her their su its this that este esta ese esa")
_MORE = word_set("another otro otra")
_ORDINAL = word_set(
    """
    second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth twentieth sexto sexta septimo septima octavo octava noveno novena
    decimo decima segundo segunda tercero tercera tercer cuarto cuarta quinto quinta
    """
)
_WHOSE = ("his", "her", "su")
_BODY = ("body", "cuerpo", "cadaver")
_PRONOUN = word_set("he she him")
_JOIN = word_set("de del la los bin bint ibn al el van von da dos y ould abu")
_NO_NAME = word_set(
    """
    the a an in on at police army el la los las en un una president january february march
    april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday they some many security islamic al people state armed
    military it he she who also others both no none nobody soldiers militants gunmen rebels
    another all its their his her congress government tras se segun durante two three four
    five six seven eight nine ten dos tres cuatro cinco seis siete ocho nueve diez lunes
    martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre force forces party movement front group
    council ministry university hospital school court district province region state city town
    village street road avenue square market church mosque camp airport station bridge
    ejercito policia guardia fuerzas partido movimiento frente grupo ministerio universidad
    hospital escuela distrito provincia region estado ciudad municipio calle carretera avenida
    plaza mercado iglesia north south east west northern southern eastern western central
    norte sur este oeste on after before during when while as since because hamas hezbollah
    taliban isis isil boko haram shabaab al-shabaab isis m23 rsf eln farc clan cartel united
    national nacional republic federal agency service commission union news radio television
    times post reuters afp ap efe cnn bbc this that there these those several dozens hundreds
    thousands shelling airstrike airstrikes drone militia militias unidentified suspected
    local at least according y and
    """
)
_SECURITY_TITLE = word_set(
    """
    sgt lt capt col gen cpl pvt maj pfc officer sergeant lieutenant captain colonel corporal
    sargento cabo teniente capitan coronel subteniente
    """
)
_HEADLINE = re.compile(r"[.:;!?\"]")


def persons(
    sentence: Sequence[Token], spanish: bool, fate: frozenset[int], taken: frozenset[int]
) -> list[Phrase]:
    """Return the single people; what is no word for people is given as not sure."""
    found: list[Phrase] = []
    at = 0
    while at < len(sentence):
        phrase = None if at in taken else _person(sentence, at, spanish, fate, taken)
        if phrase:
            found.append(phrase)
            at = phrase.last
        else:
            at += 1
    return found


def _person(
    sentence: Sequence[Token], at: int, spanish: bool, fate: frozenset[int], taken: frozenset[int]
) -> Phrase | None:
    token = sentence[at]
    if token.number or at in fate:
        return None
    if token.text in _PRONOUN and not (spanish and token.text == "el"):
        return _one(sentence, at, at + 1, "person", definite=True, count_end=at + 1)
    if spanish and token.text in ("a", "an", "the"):
        return None
    if token.text in _INDEFINITE or token.text in _DEFINITE:
        return _described(sentence, at, spanish, fate, taken)
    if token.text in groups.ONE and (token.capital or token.text not in _SECURITY_TITLE):
        return _titled(sentence, at, fate)
    if token.capital:
        return _named(sentence, at, fate)
    return None


def _described(
    sentence: Sequence[Token], at: int, spanish: bool, fate: frozenset[int], taken: frozenset[int]
) -> Phrase | None:
    if at + 1 >= len(sentence) or at + 1 in taken:
        return None
    word = sentence[at].text
    definite = word in _DEFINITE
    end, head = noun(sentence, at + 1, spanish, fate)
    if head is None and sentence[at + 1].text in _ORDINAL and end == at + 2:
        part = end < len(sentence) and sentence[end].text in ("of", "de")
        return None if part else _one(sentence, at, end, "person", count_end=at + 1)
    if end > at + 1 and sentence[at + 1].text in groups.COLLECTIVE and head is None:
        return None
    if (
        end == at + 1
        and end < len(sentence)
        and ((word == "her" and at - 1 in fate) or (word in _WHOSE and sentence[end].text in _BODY))
    ):
        return _one(sentence, at, end, "person", definite=True, count_end=end)
    if end == at + 1:
        pronoun = word in _INDEFINITE
        met = pronoun and end < len(sentence) and _meets(sentence, end, fate)
        return _one(sentence, at, end, None, count_end=end) if met else None
    if head is None:
        capital = all(t.capital for t in sentence[at + 1 : end])
        inside = at > 0 and sentence[at - 1].text in PREPOSITIONS
        spoken = definite and (inside or not (end in fate and end - at < 4))
        if capital or spoken or end - at > 4 or sentence[at + 1].text in groups.COLLECTIVE:
            return None
        return _one(sentence, at, end, None, sure=False, definite=definite, count_end=at + 1)
    if head not in groups.ONE or (head in groups.MANY and head not in ("person",)):
        return None
    end = _through_name(sentence, end, fate)
    return _one(sentence, at, end, head, definite=definite, count_end=at + 1)


def _meets(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> bool:
    """Does a fate follow "another", past "was" and "more"?"""
    for index in range(at, min(len(sentence), at + 4)):
        if index in fate:
            return True
        word = sentence[index].text
        if word not in AUXILIARIES and word not in ADVERBS:
            return False
    return False


def _titled(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> Phrase | None:
    """Read "journalist Ana Ruiz", or "Protester" before its fate in a headline."""
    head = at
    while (
        head + 1 < len(sentence) and sentence[head + 1].text in groups.ONE and head + 1 not in fate
    ):
        head += 1
    end = _through_name(sentence, head + 1, fate)
    if end > head + 1 and sentence[end - 1].capital:
        return _one(sentence, at, end, sentence[head].text, count_end=end)
    opens = at == 0 or bool(_HEADLINE.match(sentence[at - 1].text))
    meets = head + 1 in fate or _told(sentence, head + 1, fate)
    follows = at - 1 in fate or (at > 1 and sentence[at - 1].text == "a" and at - 2 in fate)
    if (opens and meets) or follows:
        return _one(sentence, at, head + 1, sentence[head].text, count_end=head + 1)
    return None


def _told(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> bool:
    """Does a fate follow after a name that capitals do not show?"""
    for index in range(at, min(len(sentence), at + 7)):
        if index in fate:
            return True
        word = sentence[index].text
        if not sentence[index].is_word or sentence[index].number or word in DETERMINERS:
            return False
        if is_function(word) and word not in AUXILIARIES:
            return False
        if is_finite(word) and word not in AUXILIARIES:
            return False
    return False


def _named(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> Phrase | None:
    end = _through_name(sentence, at, fate)
    words = [token.text for token in sentence[at:end]]
    if not words or is_function(words[0]) or words[0] in VERBS or words[0].endswith("eron"):
        return None  # "Murieron", at the head of a sentence
    if any(word in _NO_NAME or word in groups.MANY for word in words):
        return None
    title = "sergeant" if words[0].rstrip(".") in _SECURITY_TITLE else None
    return _one(sentence, at, end, title, sure=False, count_end=end)


def _through_name(sentence: Sequence[Token], at: int, fate: frozenset[int]) -> int:
    end = at
    while end < len(sentence) and end not in fate and end - at < 6:
        token = sentence[end]
        joins = token.text in _JOIN and end + 1 < len(sentence) and sentence[end + 1].capital
        if (
            (token.capital and not token.number)
            or (joins and end > at and not token.capital)
            or (token.text == "." and end > at and len(sentence[end - 1].text) <= 3)
        ):
            end += 1
        else:
            break
    while end > at and not sentence[end - 1].capital:
        end -= 1
    return end


def _one(
    sentence: Sequence[Token],
    first: int,
    last: int,
    head: str | None,
    *,
    count_end: int,
    sure: bool = True,
    definite: bool = False,
) -> Phrase:
    start, end = sentence[first].start, sentence[count_end - 1].end
    more = sentence[first].text in _MORE or (
        first + 1 < last and sentence[first + 1].text in _ORDINAL
    )
    number = Number(start, end, 1, 1, "exact", more=more)
    words = " ".join(token.text for token in sentence[first:last])
    group = groups.group(words, head) if head else groups.group(words, None)
    return Phrase(first, last, number, group, sure, True, definite)
