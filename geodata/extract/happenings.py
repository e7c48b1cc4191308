"""An event while it is put together: its place, its day, its facts and figures."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from geodata.extract.deeds.facts import Fact
from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.places.owners import key_of
from geodata.extract.scenes import Linked, Scene
from geodata.extract.text.segment import Sentence
from geodata.extract.when.dates import When
from geodata.extract.when.days import are_apart


@dataclass(slots=True)
class Happening:
    """An event while it is put together; changed while the sentences are read."""

    place: Toponym
    place_sentence: Sentence
    place_inherited: bool = False
    when: When | None = None
    when_sentence: Sentence | None = None
    when_inherited: bool = False
    facts: list[tuple[Fact, Sentence]] = field(default_factory=list)
    figures: list[Linked] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    last: int = 0  # index of the last sentence about it
    cause: bool = False  # it is said what a crowd wanted


@dataclass(slots=True)
class Links:
    happenings: list[Happening] = field(default_factory=list)
    national: list[Linked] = field(default_factory=list)
    loose: list[Linked] = field(default_factory=list)
    background: list[tuple[int, int]] = field(default_factory=list)


def find_happening(links: Links, place: Toponym, when: When | None) -> Happening | None:
    """Find the happening of this place and day; one without a day can take any."""
    same = [h for h in links.happenings if key_of(h.place) == key_of(place)]
    for happening in reversed(same):
        if when is None or happening.when is None or happening.when_inherited:
            return happening
        if not are_apart(when, happening.when):
            return happening
    return None


def begin(links: Links, place: Toponym, sentence: Sentence, inherited: bool) -> Happening:
    """Begin a happening at a place."""
    happening = Happening(place, sentence, inherited)
    links.happenings.append(happening)
    return happening


def set_date(happening: Happening, when: When, sentence: Sentence, inherited: bool = False) -> None:
    """Give a happening its day."""
    happening.when, happening.when_sentence, happening.when_inherited = when, sentence, inherited


def inherit_date(
    happening: Happening,
    source: Happening | None,
    links: Links,
    named: tuple[When, Sentence] | None = None,
) -> None:
    """Take the day of another happening, of the last that has one, or the last that was named."""
    if source is None:
        source = next(
            (h for h in reversed(links.happenings) if h.when and h is not happening), None
        )
    if (
        source
        and source.when
        and source.when_sentence
        and source.when.precision in ("day", "interval", "week")
    ):
        set_date(happening, source.when, source.when_sentence, True)
    elif named:
        set_date(happening, *named, True)


def tell(
    happening: Happening,
    scene: Scene,
    facts: Iterable[Fact],
    figures: Iterable[Figure],
    inherited: bool,
    stretch: tuple[int, int] | None = None,
) -> None:
    """Add what a sentence says of a happening."""
    sentence = scene.sentence
    happening.facts += [(t, sentence) for t in facts]
    happening.figures += [Linked(f, sentence, inherited) for f in figures]
    start, end = stretch or (sentence.start, sentence.end)
    at = start
    for a, b in sorted(scene.topics):  # what a protest is about says nothing of what it did
        if a > at and a < end:
            happening.stretches.append((at, a))
        at = max(at, b)
    if at < end:
        happening.stretches.append((at, end))
    happening.last = sentence.index
    happening.cause = happening.cause or bool(scene.topics)
