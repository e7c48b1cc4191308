"""Which day a sentence tells of, and whether it is only background."""

import re
from dataclasses import replace
from datetime import date

from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.scenes import Scene, clause
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.when.dates import When

OLD = 400  # days before publication; what is older is background


def told_day(scene: Scene) -> tuple[When, Sentence] | None:
    """Return the last day that a sentence names, and the sentence."""
    day = next((w for w in reversed(scene.dates) if w.start and not w.role and not w.said), None)
    return (day, scene.sentence) if day and day.precision == "day" else None


def is_background(doc: Document, scene: Scene, published: date | None) -> bool:
    """Is the sentence only about another time?"""
    if scene.facts and all(fact.role == "background" for fact in scene.facts):
        return True
    if _is_sickness(doc, scene):
        return True
    if not scene.dates:
        return False
    usable = [w for w in scene.dates if w.start and w.role in ("", "since")]
    old = next(
        (w.at for w in scene.dates if w.precision == "year" and w.role == "background"), None
    )
    if old is not None:  # "In 2016, ...; two officers were shot that September"
        usable = [w for w in usable if w.at < old or w.precision != "month" or not w.relative]
    if published:
        usable = [w for w in usable if w.start and (published - w.start).days < OLD]
        if not usable and any(w.start for w in scene.dates if not w.role):
            return True
        if not usable and any(w.start and (published - w.start).days >= OLD for w in scene.dates):
            return True
    return not usable and any(w.precision == "year" and w.role == "background" for w in scene.dates)


_SICKNESS = re.compile(
    r"\b(?:cholera|colera|dengue|measles|sarampion|covid(?:-19)?|malaria|ebola|hunger|hambre|"
    r"famine|hambruna|floods?|inundaciones|earthquake|terremoto|landslides?|heat ?wave|drought|"
    r"sequia|epidemia?|epidemic)\b[^.;:]{0,60}? (?:killed|claimed|matado|mataron|mato|cobrado|"
    r"cobro|causado|causo|dejado|dejo|left)\b"
)


_REACTION = re.compile(
    r"\b(?:condemn(?:s|ed|ing)|deplor(?:es|ed|ing)|lament(?:s|ed|ing)|denounc(?:es|ed)|mourn(?:s|ed)|"
    r"regrett?(?:s|ed)|express\w* (?:\w+ ){0,3}(?:concern|alarm|outrage|sorrow|regret|condolences|"
    r"dismay|shock)|voic\w+ (?:\w+ ){0,2}(?:concern|alarm|outrage)|(?:was|is|were|are) (?:\w+ )?"
    r"(?:appalled|shocked|saddened|alarmed|concerned|horrified)|offer\w* condolences|"
    r"conden(?:o|aron|a|an)|lament(?:o|aron|a|an)|deplor(?:o|aron|a|an)|repudi(?:o|aron|a|an)|"
    r"rechaz(?:o|aron|a|an)|expres(?:o|aron|a|an) (?:\w+ ){0,3}(?:preocupacion|consternacion|"
    r"rechazo|condolencias|pesar|alarma|repudio|inquietud))\b"
)


def is_reaction(doc: Document, scene: Scene) -> bool:
    """Does somebody only regret what happened: "In Paris, the president condemned the attack"?"""
    verb = _REACTION.search(doc.plain, scene.sentence.start, scene.sentence.end)
    return bool(verb and scene.live and all(fact.start >= verb.end() for fact in scene.live))


_COMPARED = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|first|boldest|heaviest|fiercest|peor|mayor|"
    r"primer[oa]?|mas (?:grave|mortifer\w|sangrient\w|violent\w|letal))\b[^.;]{0,60}? "
    r"(?P<since>(?:since|desde)\b[^,.;:]*(?:, (?:in which|which|when|that|who|que|en (?:la|el) que|"
    r"cuando|donde|where)\b[^.;:]*)?)"
)


_DAY_AFTER = re.compile(r", (?:(?:a|one|the) day after|un dia despues de)\b")


def without_comparison(doc: Document, scene: Scene) -> tuple[Scene, tuple[Figure, ...]]:
    """Part what a sentence compares with: "the worst day since the massacre in which ...".

    "..., a day after police killed four there" is parted too, unless it names a place.
    """
    start, end = scene.sentence.start, scene.sentence.end
    compared = _COMPARED.search(doc.plain, start, end)
    after = _DAY_AFTER.search(doc.plain, start, end)
    if compared:
        a, b = compared.span("since")
    elif after and not any(place.start > after.start() for place in scene.places):
        a, b = after.start(), end
    else:
        return scene, ()
    apart = tuple(f for f in scene.figures if a <= f.start < b)
    own = tuple(f for f in scene.figures if f not in apart)
    said = tuple(f for f in scene.facts if not a <= f.start < b)
    return replace(scene, facts=said, figures=own), apart


def _is_sickness(doc: Document, scene: Scene) -> bool:
    """Did a disease or nature kill, and nobody else do anything?"""
    return all(fact.act in ("kill", "harm") for fact in scene.facts) and bool(
        _SICKNESS.search(doc.plain, scene.sentence.start, scene.sentence.end)
    )


_SPREAD = re.compile(
    r"\b(?:spread|spilled over|moved on|extended|"
    r"se (?:extendi\w+|propag\w+|traslad\w+|repiti\w+))\b"
)
_DEED_BEFORE = re.compile(
    r"\b(?:strikes?|attacks?|blasts?|explosions?|shootings?|clash(?:es)?|bombings?|raids?|ambush|"
    r"assault|protests?|march|rally|riots?|suffered|sustained|injured|wounded|shot|hurt|hit|beaten|"
    r"ataques?|atentados?|explosion|tiroteo|enfrentamientos?|choques?|bombardeos?|emboscada|"
    r"protestas?|marcha|herid[oa]s?|sufrid[oa]s?|balead[oa]s?)(?: [\w'-]+){0,4},? $"
)
_EARLIER = re.compile(r"earlier|before|previous|antes|anterior|vispera")
_HURT_ON = re.compile(
    r"\b(?:suffered|sustained|received|wounded|injured|shot|hurt|beaten|sufri\w+|recibi\w+|"
    r"herid[oa]s?|balead[oa]s?|golpead[oa]s?)(?: [\w'-]+){0,4}(?: (?:on|in|el|en))? $"
)
_DIED = re.compile(r"\b(?:died|dies|succumbed|murio|murieron|fallecio|fallecieron)\b")


def _looked_back_to(doc: Document, scene: Scene, usable: list[When]) -> list[When]:
    """Return the day of a deed that a later day looks back to.

    "Rescuers found two more on Thursday after the strike two days earlier"; "she died on Monday of
    a wound suffered in December".
    """
    start, end = scene.sentence.start, scene.sentence.end
    died = _DIED.search(doc.plain, start, end)
    found = []
    for when in usable:
        before = doc.plain[max(start, when.at - 60) : when.at]
        wound = died and when.at > died.end() and _HURT_ON.search(before)
        earlier = _EARLIER.search(doc.plain, when.at, when.to)
        if wound or (earlier and _DEED_BEFORE.search(before)):
            found.append(when)
    return found


_WHERE = re.compile(r",? (?:where|donde|en donde)\b ")


def when_of(
    doc: Document, scene: Scene, units: list[Toponym], place: Toponym, only: bool
) -> When | None:
    """Return the time that a clause gives to a place: a day of a deed before one of a speech."""
    usable = [w for w in scene.dates if w.start and not w.role]
    usable = [w for w in usable if not w.said] or _span(scene) or usable
    usable = usable or _begun(scene) or _first_or_last(doc, scene)
    spread = _SPREAD.search(doc.plain, place.end, scene.sentence.end)
    usable = [w for w in usable if not spread or w.at < spread.start()]
    if not usable:
        return None
    if only and len(usable) > 1:
        usable = _looked_back_to(doc, scene, usable) or usable
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


_BEGAN = re.compile(
    r"\b(?:broke out|erupted|started|began|estall(?:o|aron)|empez(?:o|aron)|comenz(?:o|aron))"
    r"(?: (?:on|el|early|late|before dawn))* ?$"
)
_LASTED = re.compile(r"\b(?:through|until|till|into|hasta)(?: (?:el|late|early))? ?$")
_FIGHTS = ("firefight", "clash", "shelling", "riot", "shoot", "assault")


def _first_or_last(doc: Document, scene: Scene) -> list[When]:
    """Return the day on which something broke out, or until which a fight went on."""
    fought = any(fact.act in _FIGHTS for fact in scene.live)
    return [
        replace(when, role="")
        for when in scene.dates
        if when.start
        and when.precision == "day"
        and scene.live
        and (
            (when.role == "since" and _BEGAN.search(doc.plain[max(0, when.at - 40) : when.at]))
            or (
                when.role == "planned"
                and fought
                and _LASTED.search(doc.plain[max(0, when.at - 40) : when.at])
            )
        )
    ][:1]


def _span(scene: Scene) -> list[When]:
    """Return the days from "since Friday" to the day on which a count was given."""
    since = next((w for w in scene.dates if w.role == "since" and w.precision == "day"), None)
    said = next((w for w in scene.dates if w.said and w.start), None)
    if not (since and said and since.start and said.start and scene.figures):
        return []
    days = (said.start - since.start).days
    return [replace(since, end=said.start, precision="interval", role="")] if 0 < days < OLD else []


def day_of(doc: Document, scene: Scene) -> When | None:
    """Return the first day that a sentence names, or the one that it looks back to."""
    usable = [w for w in scene.dates if w.start and not w.role and not w.said]
    return next(iter([*_looked_back_to(doc, scene, usable), *usable]), None)


def are_apart(a: When, b: When) -> bool:
    """Say whether two times exclude each other."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    if a.precision == b.precision == "day":
        return a.start != b.start
    return a.start > b.end or b.start > a.end
