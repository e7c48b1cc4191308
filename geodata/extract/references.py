"""Whether a sentence without a place speaks of what was told before."""

import re
from collections.abc import Iterable

from geodata.extract import scope
from geodata.extract.happenings import Happening
from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.scenes import Scene
from geodata.extract.text.segment import Document

FAR = 8  # sentences over which a count still belongs to what was last told of
PARAGRAPHS = 5
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|el|la|los|las|est[ea]s?|es[ea]s?|"
    r"dich[oa]s?)(?: (?:\w+ ){0,2})?(?:protest\w*|demonstrat\w*|clash\w*|attack\w*|blasts?|"
    r"explosions?|bomb\w*|violence|bloodshed|shooting\w*|killings?|incidents?|march\w*|rally|"
    r"crowd|riots?|unrest|ambush|raid|assault|strikes?|fighting|gunm[ae]n|attackers?|"
    r"assailants?|victims?|dead|injured|wounded|police|officers|soldiers|kidnappers|militants|"
    r"rioters|mob|marchers|workers|students|"
    r"enfrentamientos?|protestas?|manifesta\w+|ataques?|atentado|explosion|hecho\w*|incidente|"
    r"choques?|disturbios|marcha|movilizacion|tiroteo|balacera|emboscada|victimas?|heridos|"
    r"fallecidos|muertos|detenidos|policias?|agentes|uniformados|atacantes|sicarios|jornada|"
    r"violencia|represion|bloqueo|multitud|turba|marchistas|cuerpos?)\b|"
    r"day's (?:\"[^\"]*\" |\w+ ){0,2}(?:bloodshed|violence|clash\w*|protest\w*|attack\w*|march|"
    r"demonstration|rally)"
)


_OPENING = re.compile(
    r"\W*(?:they|police|protesters|demonstrators|officers|security forces|witnesses|footage|"
    r"video|one of|some of|several of|all of|among|a third|a second|later|according|doctors|"
    r"hospital|no one|nobody|manifestantes|policias|la policia|testigos|segun|entre|tambien|"
    r"ademas|asimismo|en (?:los|el) (?:enfrentamientos?|hecho|lugar)|otros?|otras?|un segundo|"
    r"una segunda|al menos|at least|it|he|she|both|their|its|videos|images|authorities|"
    r"las autoridades)\b"
)


STRONG_REFERENCE = re.compile(
    r"day's (?:\w+ )?(?:bloodshed|violence|clash\w*|protest\w*|attack\w*|killings?|march|"
    r"demonstration|rally|unrest)|\b(?:the|los|las|el|la) (?:\w+ )?(?:bloodshed|violence|"
    r"clashes|attack|incident|blast|shooting|killings|explosion|enfrentamientos|hechos?|ataque|"
    r"atentado|choques|violencia|jornada)\b(?: \w+){0,3} (?:took place|happened|occurred|"
    r"broke out|were|was|came|ocurri\w+|se registr\w+|se produj\w+|tuv\w+ lugar|sucedi\w+|fue|"
    r"fueron|began|started)"
)


_LOCATES = re.compile(
    r"\b(?:in|across|throughout|inside|of|en|por|todo|toda|dentro de) (?:the |el |la |los |"
    r"neighbou?ring |vecin[oa] )?$"
)


def counts_people(figures: Iterable[Figure]) -> bool:
    """Say whether people were counted who are more than a crowd."""
    return any(f.kind != "crowd" for f in figures)


def speaks_of(doc: Document, scene: Scene, current: Happening) -> bool:
    """Does a sentence without a place speak of the current happening?"""
    sentence = scene.sentence
    if scene.live and any(_is_where(doc, one) for one in scene.countries):
        return False
    if scope.is_nationwide(doc.plain, sentence.start, sentence.end):
        return False
    counts = counts_people(scene.figures)
    if sentence.index - current.last > (FAR if counts else 3):
        return False
    apart = sentence.paragraph - current_paragraph(current, doc)
    if apart == 0:
        return True
    if counts and apart <= PARAGRAPHS:
        return True
    refers = _OPENING.match(doc.plain, sentence.start, sentence.end) or _DEFINITE.search(
        doc.plain, sentence.start, min(sentence.end, sentence.start + 200)
    )
    return apart == 1 and bool(refers or _is_alike(scene, current))


_OF_CROWDS = frozenset(
    (
        *("protest", "gather", "block", "strike", "throw", "burn", "wreck", "riot"),
        *("disperse", "lethal", "clash", "mob"),
    )
)


def _is_alike(scene: Scene, current: Happening) -> bool:
    """Does a sentence tell of a crowd, as the current happening does?"""
    told = {fact.act for fact in scene.live}
    return bool(told & _OF_CROWDS) and bool({f.act for f, _ in current.facts} & _OF_CROWDS)


def _is_where(doc: Document, country: Toponym) -> bool:
    """Is a country told of as where things happened, not as who speaks?"""
    return bool(_LOCATES.search(doc.plain, max(0, country.start - 30), country.start))


def current_paragraph(happening: Happening, doc: Document) -> int:
    """Return the paragraph that last spoke of a happening."""
    return doc.sentences[happening.last].paragraph
