"""A sentence as tokens: words, marks, and numbers with what they count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.extract.people.numbers import Number


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is folded; offsets are those of the whole text."""

    text: str
    start: int
    end: int
    number: Number | None = None  # one that may count people
    capital: bool = False

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOKEN = re.compile(r"\w[\w'-]*|[^\w\s]")
_ARTICLE = re.compile(r"[a-z]{2}-(?=\w)")  # "al-Sayed" has a capital too
_QUOTES = "\"'"
_AGE = re.compile(r"(?:-| )(?:year|month|week|day)s?(?:-| )olds?\b")


AGED = "aged"  # what "15-year-old" is for the rules


def tokens(plain: str, original: str, start: int, end: int, found: Sequence[Number]) -> list[Token]:
    """Cut a stretch; what a number covers is one token, with its number if that has no role."""
    made: list[Token] = []
    shouted = not any(c.islower() for c in original[start:end])  # capitals tell nothing
    at = start
    for number in [*sorted(found, key=lambda n: n.start), None]:
        stop = number.start if number else end
        if number and number.start < at:
            continue
        made += [
            Token(
                m[0],
                m.start(),
                m.end(),
                None,
                not shouted and _is_capital(original, m.start()),
            )
            for m in _TOKEN.finditer(plain, at, stop)
            if m[0] not in _QUOTES
        ]
        if number:
            age = _AGE.match(plain, number.end, end)
            at = age.end() if age else number.end
            text = AGED if age else plain[number.start : at]
            made.append(Token(text, number.start, at, None if number.role else number))
    return made


def _is_capital(original: str, start: int) -> bool:
    article = _ARTICLE.match(original, start)
    return original[article.end() if article else start].isupper()


PREPOSITIONS = word_set(
    """
    in on at of from with by near between against during after before since for to into inside
    outside around across along under over through within without among amid behind beside
    towards toward onto upon off until following despite via per about aboard while as than en
    de del con por contra entre desde durante tras ante bajo sobre hacia hasta para sin segun
    mediante junto dentro cerca a al
    """
)
CONJUNCTIONS = word_set("and or but nor y e o u pero sino ni")
RELATIVES = word_set(
    """
    who whom whose which that where when if because cuando donde que quien quienes cuyo cuya
    mientras porque si como
    """
)
AUXILIARIES = word_set(
    """
    was were is are be been being has have had will would could can may might must should do
    does did got get gets getting fue fueron era eran es ha han habia habian sido siendo esta
    estan estaba estaban sera seran seria serian habria habrian haya hayan hubo hay resulto
    resultaron resulta resultan resultando quedo quedaron queda quedan quedando fuera fueran
    """
)
DETERMINERS = word_set(
    """
    a an the this that these those his her its their our my your another each every some any
    no un una uno el la los las otro otra su sus este esta estos estas ese esa esos esas aquel
    dicho dicha lo al del both all
    """
)
# Past forms that no ending gives away, and the present of headlines.
VERBS = word_set(
    """
    said says told began broke came came fought fled found gave held hit left led lost made
    met ran saw sent set shot shut stole stood struck swept took threw went won tore drove
    blew burst fell fired flew hid hurt kept knew laid put read rode rose sat shook sold spoke
    spread stuck swore taught thought tried opened beat became felt hold hung rammed dijo dio
    dieron fue hizo hicieron iba iban puso pusieron quiso tuvo tuvieron vino vinieron pudo
    pudieron supo trajo dejo dejaron llego ingreso irrumpio abrio disparo ataco exploto
    estallo lanzo causo provoco informo confirmo reporto denuncio indico senalo anuncio
    aseguro preciso murio fallecio recibio sufrio
    """
)
_PAST = re.compile(r"\w{2,}(?:ed|aron|ieron|eron|aban|aba)$|\w{3,}ando$|\w{3,}iendo$")
_ADVERB = re.compile(r"(?!elderly|family|only|early|holy|july)\w+ly$|\w+mente$")
ADVERBS = word_set(
    """
    also then later still already reportedly allegedly subsequently immediately both all each
    so far again apparently tambien luego despues posteriormente presuntamente ya aun more
    others other mas instantly there overall ago too together herself himself themselves
    """
)


def is_adverb(word: str) -> bool:
    return word in ADVERBS or bool(_ADVERB.match(word))


def is_finite(word: str) -> bool:
    """Does a word look like the verb of a clause?"""
    return word in VERBS or word in AUXILIARIES or bool(_PAST.match(word))


def is_function(word: str) -> bool:
    return word in PREPOSITIONS or word in CONJUNCTIONS or word in RELATIVES or word in AUXILIARIES


_SPANISH = word_set(
    """
    el la los las un una de del que y en por con se al su una para fue dos
    """
)
_ENGLISH = word_set("the of and in to by were was an at with for their his is on two from")


def is_spanish(words: Sequence[Token]) -> bool:
    spanish = sum(token.text in _SPANISH for token in words)
    english = sum(token.text in _ENGLISH for token in words)
    return spanish > english
