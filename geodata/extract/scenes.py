"""What was found in one sentence, and where its clauses are cut."""

import re
from dataclasses import dataclass

from geodata.extract.deeds.facts import Fact
from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.when.dates import When

_CLAUSE = re.compile(
    r";|:| — | - |,? (?:while|whereas|but|meanwhile|mientras(?: que| tanto)?|pero|en tanto)\b|"
    r", (?:where|donde|in which|en (?:la|el) que)\b|"
    r",? (?:pushing|bringing|raising|taking|putting|elevando|con lo que|lo que elev\w+|"
    r"llevando)\b|, (?:and|y|e)\b|, (?:(?:a|one|the) day (?:after|before)|un dia (?:despues|"
    r"antes) de)\b"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that was found in one sentence."""

    sentence: Sentence
    facts: tuple[Fact, ...]
    dates: tuple[When, ...]
    figures: tuple[Figure, ...]
    places: tuple[Toponym, ...]  # those that can be where something happened
    countries: tuple[Toponym, ...]
    topics: tuple[tuple[int, int], ...]

    @property
    def live(self) -> tuple[Fact, ...]:
        return tuple(t for t in self.facts if not t.role)


@dataclass(frozen=True, slots=True)
class Linked:
    """A figure, where it stands, and whether it was carried from another sentence."""

    figure: Figure
    sentence: Sentence
    inherited: bool = False


def clause(doc: Document, sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the range of the clause that a place of the text stands in."""
    start, end = sentence.start, sentence.end
    for cut in _CLAUSE.finditer(doc.plain, sentence.start, sentence.end):
        if (
            cut[0].endswith((" and", " y", " e"))
            and doc.text[cut.end() + 1 : cut.end() + 2].isupper()
        ):
            continue  # "in Lima, Arequipa, and Cusco"
        if cut.start() <= at:
            start = cut.start()
        else:
            end = cut.start()
            break
    return start, end
