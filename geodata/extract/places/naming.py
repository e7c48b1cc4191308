"""Whom a text names and which country it is about: what a capital letter stands for."""

import re
from collections import Counter

from geodata.extract.places.common import COMMON
from geodata.extract.places.countries import SHORT_NAMES, demonyms
from geodata.extract.places.cues import (
    JOIN,
    LOCATING,
    ORGANISATION,
    POSSESSIVE,
    RUN,
    SAID,
    SPLIT,
    STRONG,
    TITLE,
)
from geodata.extract.places.lookup import LARGE, NOBODY, Gazetteer, raw
from geodata.extract.text.segment import Document
from geodata.extract.values import Geocode

LONGEST = 120  # code points in a run of capitalised words; a longer one is a headline


def main_country(doc: Document, given: str | None, geocode: Geocode) -> str | None:
    """Return the country that the text is mostly about; the given one if there is one."""
    if given:
        return given.upper()
    counts: Counter[str] = Counter(demonyms(doc.plain[:20_000]))
    gazetteer = Gazetteer(geocode, None)
    seen: Counter[str] = Counter()
    for match in RUN.finditer(doc.text[:20_000]):
        words = POSSESSIVE.sub("", match[0])
        folded = doc.plain[match.start() : match.start() + len(words)]
        code = SHORT_NAMES.get(folded)
        if code is None and folded not in COMMON:
            parts = [words] if len(SPLIT.split(words)) < 5 else []
            for part in parts:
                found = gazetteer.find(part)
                if found is None:
                    continue
                if raw(found, "level") == "country":
                    code = raw(found, "country")
                elif LOCATING.search(doc.plain[max(0, match.start() - 90) : match.start()]):
                    weight = (raw(found, "population") or 0) > LARGE or raw(
                        found, "level"
                    ) == "admin1"
                    seen[raw(found, "country")] += 1 + weight
        if code:
            counts[code] += 2
    total = counts + seen
    total.pop(NOBODY, None)
    if not total:
        return None
    best, first = total.most_common(1)[0]
    rivals = [code for code, n in total.items() if n == first and code != best]
    return best if not rivals or counts[best] else None


def people(doc: Document, geocode: Geocode) -> frozenset[str]:
    """Return the surnames of the people named in a text, folded."""
    names: set[str] = set()
    for match in RUN.finditer(doc.text):
        if len(match[0]) > LONGEST:
            continue
        words = SPLIT.split(POSSESSIVE.sub("", match[0]))
        plain = doc.plain[match.start() : match.start() + len(" ".join(words))]
        while len(words) > 1 and is_filler(plain.split()[0]):
            words, plain = words[1:], plain.partition(" ")[2]
        before = doc.plain[max(0, match.start() - 40) : match.start()]
        titled = TITLE.search(before)
        says = SAID.match(doc.plain, match.end())
        if ORGANISATION.search(plain):
            continue
        if re.search(r" (?:de|del|of) ", plain) and not titled:
            continue
        if len(words) > 1 and (
            titled
            or says
            or re.match(r", \d\d,| \(\d\d\)", doc.text[match.end() : match.end() + 6])
        ):
            names |= {w for w in plain.split() if len(w) > 3}
        elif (
            len(words) > 1
            and len(words) < 5
            and not STRONG.search(doc.plain[max(0, match.start() - 90) : match.start()])
        ):
            if (
                not any(
                    w in plain.split()
                    for w in (
                        "of",
                        "the",
                        "norte",
                        "sur",
                        "region",
                        "province",
                        "city",
                        "district",
                        "state",
                    )
                )
                and geocode(match[0]) is None
            ):
                names.add(plain.split()[-1])
        elif len(words) == 1 and titled:
            names.add(plain.split()[-1].removesuffix("'s"))
    return frozenset(names)


def is_filler(word: str) -> bool:
    """Say whether a word begins sentences and joins names, and names nothing."""
    return word in COMMON or bool(re.fullmatch(JOIN, word))
