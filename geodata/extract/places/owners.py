"""Which places of a sentence something can have happened at, and what of it belongs to which."""

import itertools
import re
from collections.abc import Sequence

from geodata.extract.places.context import Toponym
from geodata.extract.scenes import Scene, clause
from geodata.extract.text.segment import Document, Sentence


def units_of(doc: Document, scene: Scene) -> list[Toponym]:
    """Return the places that something can have happened at; a site only if nothing else is."""
    towns = [p for p in scene.places if p.place.level != "site"]
    whole = [p for p in towns if not is_quarter(doc, p)]
    towns = whole or towns
    first = next((p.start for p in towns if p.located), None)
    kept: list[Toponym] = []
    for town in towns:
        listed = kept and are_listed(doc, [kept[-1], town])
        if town.located or first is None or town.start < first or listed:
            kept.append(town)
    return kept or list(scene.places)


_QUARTER_BEFORE = re.compile(
    r"\b(?:neighbou?rhoods?|suburbs?|quarter|colony|slum|shantytown|estate|barrios?|colonias?|"
    r"urbanizacion(?:es)?|sector|villa miseria|favela|asentamiento|ward|area)"
    r"(?: (?:of|de|del|de la|called|known as))? ?$"
)


_QUARTER_AFTER = re.compile(
    r" (?:neighbou?rhood|suburb|quarter|slum|shantytown|estate|ward|(?:district|area|section) of)\b"
)


def is_quarter(doc: Document, place: Toponym) -> bool:
    """Is the name a part of a town: an event there is the town's?"""
    before = doc.plain[max(0, place.start - 40) : place.start]
    return bool(_QUARTER_BEFORE.search(before) or _QUARTER_AFTER.match(doc.plain, place.end))


def owners_of(
    doc: Document, sentence: Sentence, units: list[Toponym], at: int, only: bool
) -> list[int]:
    """Return the places that a word belongs to, by number."""
    if only:
        return [0]
    a, b = clause(doc, sentence, at)
    inside = [i for i, p in enumerate(units) if a <= p.start < b]
    if len(inside) == 1:
        return inside
    if inside:
        listed = are_listed(doc, [units[i] for i in inside])
        if listed:
            return inside
        before = [i for i in inside if units[i].end <= at]
        after = [i for i in inside if units[i].start >= at]
        if before and not after:
            return (
                [before[-1]]
                if len(before) > 1 and _opens(doc, sentence, units[before[-1]])
                else [before[0]]
            )
        if after and not before:
            return [after[0]]
        return [before[-1] if _opens(doc, sentence, units[before[-1]]) else after[0]]
    before = [i for i, p in enumerate(units) if p.end <= at]
    return [before[-1]] if before else [0]


def _opens(doc: Document, sentence: Sentence, place: Toponym) -> bool:
    """Does the place stand first in its clause: "In Cusco, ..."?"""
    return bool(
        re.search(
            r"(?:^|[.,;:]|and|y|while|mientras)\s*(?:in|at|near|en|cerca de)(?: [a-z']+){0,5} $",
            doc.plain[max(sentence.start, place.start - 50) : place.start],
        )
    )


def are_listed(doc: Document, places: Sequence[Toponym]) -> bool:
    """Are the places one list: "in Lima, Arequipa and Cusco"?"""
    return all(
        re.fullmatch(
            r"(?:,|,? and|,? y|,? e|,? or)(?: (?:in|en|also|near|at|the|la|city of|town of|de|"
            r"el|towns of|as well as))* |, ",
            doc.plain[a.end : b.start],
        )
        for a, b in itertools.pairwise(places)
    )


def stretch_of(
    doc: Document, sentence: Sentence, units: list[Toponym], place: Toponym
) -> tuple[int, int]:
    """Return the part of a sentence that speaks of one place."""
    a, b = clause(doc, sentence, place.start)
    others = [p for p in units if p is not place and not (a <= p.start < b)]
    return (a, b) if others else (sentence.start, sentence.end)


def key_of(place: Toponym) -> str:
    """Return what two mentions of one place have in common."""
    return place.place.id or place.name.lower()
