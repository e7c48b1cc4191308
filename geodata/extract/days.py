"""Which day a sentence tells of, and whether it is only background."""

import re
from dataclasses import replace
from datetime import date

from geodata.extract.context import Toponym
from geodata.extract.dates import When
from geodata.extract.scenes import Scene, clause
from geodata.extract.segment import Document, Sentence

OLD = 400  # days before publication; what is older is background


def told_day(scene: Scene) -> tuple[When, Sentence] | None:
    """Return the last day that a sentence names, and the sentence."""
    day = next((w for w in reversed(scene.dates) if w.start and not w.role and not w.said), None)
    return (day, scene.sentence) if day and day.precision == "day" else None


def is_background(scene: Scene, published: date | None) -> bool:
    """Is the sentence only about another time?"""
    if scene.facts and all(fact.role == "background" for fact in scene.facts):
        return True
    if not scene.dates:
        return False
    usable = [w for w in scene.dates if w.start and w.role in ("", "since")]
    if published:
        usable = [w for w in usable if w.start and (published - w.start).days < OLD]
        if not usable and any(w.start for w in scene.dates if not w.role):
            return True
        if not usable and any(w.start and (published - w.start).days >= OLD for w in scene.dates):
            return True
    return not usable and any(w.precision == "year" and w.role == "background" for w in scene.dates)


_WHERE = re.compile(r",? (?:where|donde|en donde)\b ")


def when_of(
    doc: Document, scene: Scene, units: list[Toponym], place: Toponym, only: bool
) -> When | None:
    """Return the time that a clause gives to a place: a day of a deed before one of a speech."""
    usable = [w for w in scene.dates if w.start and not w.role]
    usable = [w for w in usable if not w.said] or _span(scene) or usable or _begun(scene)
    if not usable:
        return None
    if not only:
        a, b = clause(doc, scene.sentence, place.start)
        if where := _WHERE.match(doc.plain, place.end):
            b = clause(doc, scene.sentence, where.end())[1]
        inside = [w for w in usable if a <= w.at < b]
        if inside:
            usable = inside
    absolute = [w for w in usable if not w.relative]
    days = [w for w in (absolute or usable) if w.precision in ("day", "interval")]
    return (days or absolute or usable)[0]


def _begun(scene: Scene) -> list[When]:
    """Return the day since which a crowd has stood there."""
    crowd = any(fact.act in ("block", "burn", "protest", "gather") for fact in scene.live)
    since = [w for w in scene.dates if w.role == "since" and w.precision == "day" and w.start]
    return [replace(since[0], role="")] if crowd and since and not scene.figures else []


def _span(scene: Scene) -> list[When]:
    """Return the days from "since Friday" to the day on which a count was given."""
    since = next((w for w in scene.dates if w.role == "since" and w.precision == "day"), None)
    said = next((w for w in scene.dates if w.said and w.start), None)
    if not (since and said and since.start and said.start and scene.figures):
        return []
    days = (said.start - since.start).days
    return [replace(since, end=said.start, precision="interval", role="")] if 0 < days < OLD else []


def day_of(scene: Scene) -> When | None:
    """Return the first day that a sentence names."""
    return next((w for w in scene.dates if w.start and not w.role and not w.said), None)


def are_apart(a: When, b: When) -> bool:
    """Say whether two times exclude each other."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    if a.precision == b.precision == "day":
        return a.start != b.start
    return a.start > b.end or b.start > a.end
