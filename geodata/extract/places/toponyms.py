"""Place names in the text: which capitalised words are one, and which place they mean.

A name counts when words before it locate ("in", "near", "distrito de") and it is not a person's
or a body's, or when the gazetteer knows it as a country, a region or a large town. Where the
gazetteer knows nothing, a located name stays a name without a point.
"""

import re
from collections.abc import Iterator
from typing import Any

from geodata.extract.deeds.cast import UNDER_ARMS, cast
from geodata.extract.places.common import COMMON, SURNAMES
from geodata.extract.places.context import Toponym, place_of, with_context
from geodata.extract.places.countries import DEMONYMS, SHORT_NAMES
from geodata.extract.places.cues import (
    DEMONYM_END,
    JOIN,
    KIND_EN,
    KIND_ES,
    LOCATING,
    NEAR,
    NOT_A_PLACE,
    ORGANISATION,
    POSSESSIVE,
    PREFIXED,
    REGION_AFTER,
    RUN,
    SAID,
    SITE,
    STRONG,
    TITLE,
)
from geodata.extract.places.lookup import LARGE, TOWN, VERY_LARGE, Gazetteer, raw
from geodata.extract.places.naming import LONGEST, is_filler
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.values import DraftPlace

SMALL = 20_000  # people: a town known at the end of a longer name


def toponyms(
    doc: Document, sentence: Sentence, gazetteer: Gazetteer, people: frozenset[str]
) -> list[Toponym]:
    """Return the place names of a sentence, in order."""
    found: list[Toponym] = []
    for start, end in _candidates(doc, sentence):
        found.extend(_named(doc, sentence, gazetteer, people, start, end))
    return with_context(doc, found, gazetteer)


def _candidates(doc: Document, sentence: Sentence) -> Iterator[tuple[int, int]]:
    for match in RUN.finditer(doc.text, sentence.start, sentence.end):
        if len(match[0]) > LONGEST:
            continue
        possessive = POSSESSIVE.search(match[0])
        yield match.start(), match.end() - (len(possessive[0]) if possessive else 0)


def _named(
    doc: Document,
    sentence: Sentence,
    gazetteer: Gazetteer,
    people: frozenset[str],
    start: int,
    end: int,
) -> Iterator[Toponym]:
    """Try the words of one run, the longest first; yield what is a place."""
    tokens = [
        (start + m.start(), start + m.end())
        for m in re.finditer(r"[^ \u00a0]+", doc.text[start:end])
    ]
    lead = 0  # "Some of the Lima protesters": the name begins after what any sentence begins with
    while lead < len(tokens) - 1 and is_filler(doc.plain[slice(*tokens[lead])]):
        lead += 1
    at = 0
    while at < len(tokens):
        for last in range(min(len(tokens), at + 6), at, -1):
            a, b = tokens[at][0], tokens[last - 1][1]
            one = _one(
                doc,
                sentence,
                gazetteer,
                people,
                a,
                b,
                at <= lead and last == len(tokens),
                max(0, at - lead),
            )
            if one:
                yield one
                at = lead = last
                while lead < len(tokens) and is_filler(doc.plain[slice(*tokens[lead])]):
                    lead += 1
                break
        else:
            at += 1


def _one(
    doc: Document,
    sentence: Sentence,
    gazetteer: Gazetteer,
    people: frozenset[str],
    start: int,
    end: int,
    whole: bool,
    position: int,
) -> Toponym | None:
    name, plain = doc.text[start:end], doc.plain[start:end]
    if plain in DEMONYMS and re.match(r" [a-z]", doc.plain[end : end + 2]):
        return None  # "Somali forces"
    if name.isupper() and len(name) < 5 and plain not in SHORT_NAMES:
        return None  # an abbreviation
    if not name[0].isupper() and not re.match(PREFIXED, name):
        return None
    if re.search(rf" {JOIN}$", plain) or (
        plain in COMMON and not _is_stated(doc, start) and not _is_town(doc, start, name, gazetteer)
    ):
        return None
    if plain in SURNAMES and not STRONG.search(doc.plain[max(0, start - 90) : start]):
        return None
    before = doc.plain[max(sentence.start, start - 90) : start]
    after = doc.plain[end : end + 40]
    near, located = bool(NEAR.search(before)), bool(STRONG.search(before))
    located = located or (start == sentence.start and bool(_DATELINED.match(doc.text, end)))
    located = located or (
        start == 0 and bool(_SCENE.match(doc.text, end)) and gazetteer.best(name) is not None
    )
    weak = located or bool(LOCATING.search(before))
    code = SHORT_NAMES.get(plain)
    if code and (plain not in ("us", "car", "america") or name.isupper() or name == "America"):
        country = gazetteer.find(code) or next(
            (gazetteer.find(n.title()) for n, c in SHORT_NAMES.items() if c == code), None
        )
        place = (
            place_of(country)
            if country is not None and raw(country, "level") == "country"
            else DraftPlace(name=name, id=code, level="country", country=code)
        )
        return Toponym(start, end, name, place, located, near, VERY_LARGE)
    is_person = TITLE.search(before) and not re.search(
        r"(?:mayor|governor|gobernador\w*|alcalde(?:sa)?|president|chief|prosecutor|fiscal|"
        r"resident) (?:of|de)(?: la)? $",
        before,
    )
    if is_person or (SAID.match(after) and not whole):
        return None
    if any(actor.kind in UNDER_ARMS for actor in cast(plain, 0, len(plain))):
        return None  # "the Pakistani Taliban"
    last_word = plain.split()[-1]
    if position and not located and whole is False and last_word in people:
        return None
    if plain in people and not located:
        return None
    if re.search(
        r"\b(?:hospital|clinic|clinica|posta|sanatorio|infirmary|medical cent(?:er|re))\b", plain
    ):
        return None
    if ORGANISATION.search(plain):
        return _site(name, plain, start, end, located) if located and SITE.search(plain) else None
    found = gazetteer.best(name)
    if found is None and plain.startswith(("the ", "el ", "la ", "los ")):
        return None
    if found is None:
        return _unknown(name, plain, start, end, whole, located, near, before, after, people)
    level, population = raw(found, "level"), raw(found, "population") or 0
    known = plain in gazetteer.taken and plain not in people
    if not known and not _is_trusted(
        found,
        level,
        population,
        plain,
        located,
        weak,
        position,
        gazetteer,
        sentence.start == start,
        whole,
    ):
        return None
    if level == "site" and not located:
        return None
    if located:
        gazetteer.taken.add(plain)
    ambiguous = bool(raw(found, "ambiguous")) and not gazetteer.country
    return Toponym(start, end, name, place_of(found, name), located, near, population, ambiguous)


_DATELINED = re.compile(r"(?:, [A-ZÁÉÍÓÚ][\w. ]{1,20}?)?(?: ?\.?[—–]|\.-| - )")
_SCENE = re.compile(r"(?:, [A-ZÁÉÍÓÚ][\w. ]{1,20}?)?[.:] (?=\w)")  # "Garowe: shells rained on"
_DATE_WORD = re.compile(
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|march|april|may|june|july|august|eid|"
    r"ramadan|easter|christmas|covid|facebook|twitter|god|gold|general|total|paz|vivo|linea)$"
)


def _is_town(doc: Document, start: int, name: str, gazetteer: Gazetteer) -> bool:
    """Is a common word, straight after "in", a town of the article's country?"""
    plain = doc.plain[start : start + len(name)]
    if not re.search(r"\b(?:in|en) $", doc.plain[max(0, start - 4) : start]):
        return False
    if _DATE_WORD.match(plain) or not gazetteer.country:
        return False
    found = gazetteer.find(name, gazetteer.country)
    return (
        found is not None
        and raw(found, "level") == "place"
        and (raw(found, "population") or 0) > TOWN
    )


def _is_stated(doc: Document, start: int) -> bool:
    """Do the words before say outright that a place follows? ("the town of March")"""
    return bool(
        re.search(
            rf"\b(?:(?:{KIND_EN}) of|(?:{KIND_ES}) de(?:l| la)?) $",
            doc.plain[max(0, start - 40) : start],
        )
    )


def _is_trusted(
    found: Any,
    level: str,
    population: int,
    plain: str,
    located: bool,
    weak: bool,
    position: int,
    gazetteer: Gazetteer,
    opens: bool,
    whole: bool,
) -> bool:
    own = raw(found, "kind") in (None, "own name", "alias")
    here = gazetteer.country in (None, raw(found, "country"))
    if level == "country":
        return own or located
    if located and whole:
        return True
    if located:
        return own and here and (level == "admin1" or population > SMALL)
    if not whole and position:
        return own and here and weak and (level == "admin1" or population > SMALL)
    if not whole and not located:
        return own and (level == "admin1" or population > LARGE) and here and len(plain) > 3
    if level == "admin1":
        return own and (here or weak)
    if opens:
        return own and population > (TOWN if here else VERY_LARGE)
    if weak:
        return (own and here) or population > LARGE
    return own and population > LARGE and (here or population > VERY_LARGE)


def _unknown(
    name: str,
    plain: str,
    start: int,
    end: int,
    whole: bool,
    located: bool,
    near: bool,
    before: str,
    after: str,
    people: frozenset[str],
) -> Toponym | None:
    """Keep a name that no gazetteer has, where the words before it plainly locate."""
    named_with_parent = bool(re.match(r" \([a-z]", after))
    if re.search(r" (?:y|e|and) ", plain):
        return None  # two names, each tried by itself
    if (
        not whole
        or not (located or named_with_parent)
        or len(name) < 3
        or name.isupper()
        or NOT_A_PLACE.match(plain)
    ):
        return None
    if re.match(
        r" (?:city|town|village|region|province|district|department|state|nation|country|"
        r"capital|highlands?|republic) ?(?:of)?\b",
        after,
    ) and re.search(r"\b(?:the|an?)(?: [a-z]+)? $", before):
        return None  # "the southern Andean city of ..."
    if plain in DEMONYMS or (
        re.search(r"\bthe $", before)
        and re.match(r" [a-z]", after)
        and not REGION_AFTER.match(after)
    ):
        return None
    if (
        plain in COMMON
        or plain in people
        or plain.split()[0]
        in COMMON
        - {
            "san",
            "santa",
            "santo",
            "new",
            "puerto",
            "villa",
            "alto",
            "nueva",
            "nuevo",
            "buena",
            "al",
            "el",
            "la",
            "las",
            "los",
        }
    ):
        return None
    if len(plain.split()) > 4 or (
        DEMONYM_END.search(plain)
        and re.match(r" [a-z]", after)
        and not re.match(
            r" (?:in|on|and|during|after|when|where|city|town|village|district|province|region|"
            r"area|on|at|se|el|la|y|en|durante|tras|cuando|donde|,)",
            after,
        )
    ):
        return None
    return Toponym(start, end, name, DraftPlace(name=name), located, near)


def _site(name: str, plain: str, start: int, end: int, located: bool) -> Toponym | None:
    return Toponym(start, end, name, DraftPlace(name=name, level="site"), located)
