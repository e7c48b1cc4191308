"""What came of an event on later days, and what is only recalled beside it."""

import re

from geodata.extract.happenings import Happening
from geodata.extract.scenes import Scene
from geodata.extract.text.segment import Document
from geodata.extract.when.dates import When

MEASURES = ("change", "other")
_DEEDS = ("disperse", "lethal", "firefight", "clash")
_AFTERMATH = ("attack", "kill", "shoot", "harm", "arrest", "disperse", "lethal", "other", "change")


def is_aftermath(scene: Scene, day: When, current: Happening) -> bool:
    """Does a later day only add to what happened: a death in hospital, an arrest?"""
    now = current.when and current.when.start
    if now and day.start and day.start < now and any(t.act in _DEEDS for t in scene.live):
        return False
    return all(t.act in _AFTERMATH for t in scene.live)


_SAME_PLACE = re.compile(
    r"\bthe same (?:city|town|place|village|spot)|\bthere\b|"
    r"\bmism[oa] (?:ciudad|pueblo|lugar|localidad|municipio)|\balli\b"
)


def is_aside(doc: Document, scene: Scene, day: When, current: Happening) -> bool:
    """Is an older month only recalled, and not said to have been at the same place?"""
    now = current.when and current.when.start
    if not (now and day.end and day.end < now and day.precision == "month"):
        return False
    return not _SAME_PLACE.search(doc.plain, scene.sentence.start, scene.sentence.end)


def tells(scene: Scene) -> bool:
    """Does a sentence say what happened, and not only who suffered?"""
    return any(fact.act not in ("harm", *MEASURES) for fact in scene.live)


def is_later_death(doc: Document, scene: Scene) -> bool:
    """Does a sentence add a death to a toll: "A fourth man died in hospital on Thursday"?"""
    start, end = scene.sentence.start, scene.sentence.end
    return not tells(scene) and bool(_LATER_DEATH.search(doc.plain, start, end))


_LATER_DEATH = re.compile(
    r"\b(?:died|dies|succumbed|murio|fallecio|fallecieron|murieron)\b[^.;]{0,60}\b(?:hospital|clinic|"
    r"clinica|posta|(?:his|her|their|sus) (?:wounds|injuries|heridas|lesiones))\b|"
    r"\b(?:a|un|una|the|el|la) (?:second|third|fourth|fifth|sixth|seventh|segund[oa]|tercer[oa]?|"
    r"cuart[oa]|quint[oa]|sext[oa]|septim[oa]) [^.;]{0,90}\b(?:died|murio|fallecio|succumbed)\b|"
    r"\b(?:bringing|raising|taking|brought|raised|con lo que|elevando|eleva|elevo|sube|subio)\b"
    r"[^.;]{0,30}\b(?:toll|number|deaths?|dead|numero|cifra|saldo|muertes|muertos|victimas)\b"
)
