"""Which sentence speaks of which event, and which figure belongs to which.

The order: same clause, same sentence, definite reference in the next paragraph, earlier sentence
of the paragraph; never across a sentence that names another place or the country. What finds no
event stays loose; what adds up many events is nationwide.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from geodata.extract import scope
from geodata.extract.dates import When
from geodata.extract.figures import Figure
from geodata.extract.scenes import Linked, Scene, clause
from geodata.extract.segment import Document, Sentence
from geodata.extract.toponyms import Toponym
from geodata.extract.triggers import Trigger

FAR = 8  # sentences over which a count still belongs to what was last told of
PARAGRAPHS = 5
FRESH = 3  # sentences that a figure without a place waits for one
OLD = 400  # days before publication; what is older is background


@dataclass(slots=True)
class Happening:
    """An event while it is put together; made and changed only in this module."""

    place: Toponym
    place_sentence: Sentence
    place_inherited: bool = False
    when: When | None = None
    when_sentence: Sentence | None = None
    when_inherited: bool = False
    triggers: list[tuple[Trigger, Sentence]] = field(default_factory=list)
    figures: list[Linked] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    last: int = 0  # index of the last sentence about it


@dataclass(slots=True)
class Links:
    happenings: list[Happening] = field(default_factory=list)
    national: list[Linked] = field(default_factory=list)
    loose: list[Linked] = field(default_factory=list)
    background: list[tuple[int, int]] = field(default_factory=list)


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
_STRONG_REFERENCE = re.compile(
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
_CARRIES_ON = re.compile(r"\b(?:more|another|other|mas|otr[oa]s?)\b")


def link(doc: Document, scenes: Sequence[Scene], published: date | None) -> Links:
    """Put sentences and figures together into happenings."""
    links = Links()
    current: Happening | None = None
    pending: list[tuple[Scene, list[Figure]]] = []
    last_national = -9
    for scene in scenes:
        sentence = scene.sentence
        if sentence.boilerplate or sentence.duplicate:
            continue
        if _is_background(scene, published):
            links.background.append((sentence.start, sentence.end))
            links.national += [Linked(f, sentence) for f in scope.still_counted(doc, scene)]
            continue
        whole = _quoted_whole(sentence)
        parted = scope.scoped(
            doc, scene, last_national, current.last if current else -1, bool(links.happenings)
        )
        local = list(parted.local)
        links.loose += [Linked(f, sentence) for f in parted.apart]
        if parted.nationwide:
            links.national += [Linked(f, sentence) for f in parted.nationwide]
            last_national = sentence.index
        if whole:
            links.loose += [Linked(f, sentence) for f in local]
            continue
        units = _units(scene)
        events_here: list[Happening] = []
        if units and (scene.live or _counts(local)):
            events_here = _at_places(doc, scene, units, local, links, current)
            if events_here:
                _claim_pending(doc, scene, events_here, pending, links)
                pending = []
                current = events_here[-1]
                continue
        if units and not scene.live and not local:
            continue
        if not scene.live and not local:
            continue
        goes_on = not units and current and _goes_on(doc, scene, current)
        if goes_on and current and not local and all(t.group in _MEASURES for t in scene.live):
            continue  # "police deployed ..." says nothing of what happened there
        if goes_on and current:
            other_day = _day(scene)
            differs = (
                other_day
                and current.when
                and current.when.precision == "day"
                and _differs(other_day, current.when)
            )
            if other_day and differs and not _is_aftermath(scene):
                if scene.live:
                    current = _new(links, current.place, current.place_sentence, True)
                    _date(current, other_day, sentence)
                else:
                    links.loose += [Linked(f, sentence) for f in local]
                    continue
            _add(current, scene, scene.live, local, True)
            if other_day and not current.when:
                _date(current, other_day, sentence)
            continue
        if local or scene.live:
            pending = [(s, f) for s, f in pending if sentence.index - s.sentence.index <= FRESH]
            pending.append((scene, local))
        links.loose += [Linked(f, sentence) for f in local]
        if scene.countries and scene.live:
            current = None
    return links


_MEASURES = ("change", "other")
_AFTERMATH = ("attack", "raid_arrest", "intervene", "other", "change", "force")


def _is_aftermath(scene: Scene) -> bool:
    """Does a later day only add to what happened: a death in hospital, an arrest?"""
    return all(t.group in _AFTERMATH for t in scene.live)


def _is_background(scene: Scene, published: date | None) -> bool:
    """Is the sentence only about another time?"""
    if not scene.dates:
        return False
    usable = [w for w in scene.dates if w.start and w.role in ("", "since")]
    if published:
        usable = [w for w in usable if w.start and (published - w.start).days < OLD]
        if not usable and any(w.start for w in scene.dates if not w.role):
            return True
    return not usable and any(w.precision == "year" and w.role == "background" for w in scene.dates)


def _quoted_whole(sentence: Sentence) -> bool:
    inside = sum(min(b, sentence.end) - max(a, sentence.start) for a, b in sentence.quotes)
    return inside > 0.6 * (sentence.end - sentence.start)


def _units(scene: Scene) -> list[Toponym]:
    """Return the places that something can have happened at; a site only if nothing else is."""
    towns = [p for p in scene.places if p.place.level != "site"]
    first = next((p.start for p in towns if p.located), None)
    kept = [p for p in towns if p.located or first is None or p.start < first]
    return kept or list(scene.places)


def _counts(figures: Iterable[Figure]) -> bool:
    return any(f.kind != "crowd" for f in figures)


def _at_places(
    doc: Document,
    scene: Scene,
    units: list[Toponym],
    local: list[Figure],
    links: Links,
    current: Happening | None,
) -> list[Happening]:
    """Give each place of a sentence what its clause says; share what names several."""
    sentence = scene.sentence
    only = len({_key(p) for p in units}) == 1
    triggers: dict[int, list[Trigger]] = {i: [] for i in range(len(units))}
    figures: dict[int, list[Figure]] = {i: [] for i in range(len(units))}
    for trigger in scene.live:
        for index in _owners(doc, sentence, units, trigger.start, only):
            triggers[index].append(trigger)
    by_kind: dict[str, list[Figure]] = {}
    for figure in local:
        by_kind.setdefault(figure.kind, []).append(figure)
    for same in by_kind.values():
        for number, figure in enumerate(same):
            owners = _owners(doc, sentence, units, figure.start, only)
            if len(owners) > 1 and len(same) == len(owners):
                owners = [owners[number]]
            if len(owners) == 1:
                figures[owners[0]].append(figure)
            else:
                links.loose.append(Linked(figure, sentence))
    made: list[Happening] = []
    for index, place in enumerate(units):
        if not triggers[index] and not _counts(figures[index]):
            continue
        when = _when(doc, scene, units, place, only)
        happening = _find(links, place, when)
        if happening is None:
            happening = _new(links, place, sentence, False)
            if when is None:
                _inherit_date(happening, made[-1] if made else current, links)
        if when and (happening.when is None or happening.when_inherited):
            _date(happening, when, sentence)
        span = (sentence.start, sentence.end) if only else _stretch(doc, sentence, units, place)
        _add(happening, scene, triggers[index], figures[index], False, span)
        if happening not in made:
            made.append(happening)
    return made


def _owners(
    doc: Document, sentence: Sentence, units: list[Toponym], at: int, only: bool
) -> list[int]:
    if only:
        return [0]
    a, b = clause(doc, sentence, at)
    inside = [i for i, p in enumerate(units) if a <= p.start < b]
    if len(inside) == 1:
        return inside
    if inside:
        listed = _listed(doc, [units[i] for i in inside])
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


def _listed(doc: Document, places: Sequence[Toponym]) -> bool:
    """Are the places one list: "in Lima, Arequipa and Cusco"?"""
    return all(
        re.fullmatch(
            r"(?:,|,? and|,? y|,? e|,? or)(?: (?:in|en|also|near|at|the|la|city of|town of|de|"
            r"el|towns of|as well as))* |, ",
            doc.plain[a.end : b.start],
        )
        for a, b in itertools.pairwise(places)
    )


def _stretch(
    doc: Document, sentence: Sentence, units: list[Toponym], place: Toponym
) -> tuple[int, int]:
    a, b = clause(doc, sentence, place.start)
    others = [p for p in units if p is not place and not (a <= p.start < b)]
    return (a, b) if others else (sentence.start, sentence.end)


def _when(
    doc: Document, scene: Scene, units: list[Toponym], place: Toponym, only: bool
) -> When | None:
    usable = [w for w in scene.dates if w.start and not w.role and not _dateline(doc, w)]
    if not usable:
        return None
    if not only:
        a, b = clause(doc, scene.sentence, place.start)
        inside = [w for w in usable if a <= w.at < b]
        if inside:
            usable = inside
    absolute = [w for w in usable if not w.relative]
    days = [w for w in (absolute or usable) if w.precision in ("day", "interval")]
    return (days or absolute or usable)[0]


def _dateline(doc: Document, when: When) -> bool:
    return (
        when.at < 60
        and bool(re.match(r"\s*(?:\([a-z]+\)|-|—|–|\.-)", doc.plain[when.to : when.to + 12]))
        and doc.text[: when.at].strip(" ,.").isupper()
    )


def _day(scene: Scene) -> When | None:
    return next((w for w in scene.dates if w.start and not w.role), None)


def _key(place: Toponym) -> str:
    return place.place.id or place.name.lower()


def _find(links: Links, place: Toponym, when: When | None) -> Happening | None:
    """Find the happening of this place and day; one without a day can take any."""
    same = [h for h in links.happenings if _key(h.place) == _key(place)]
    for happening in reversed(same):
        if when is None or happening.when is None or happening.when_inherited:
            return happening
        if not _differs(when, happening.when):
            return happening
    return None


def _differs(a: When, b: When) -> bool:
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    if a.precision == b.precision == "day":
        return a.start != b.start
    return a.start > b.end or b.start > a.end


def _new(links: Links, place: Toponym, sentence: Sentence, inherited: bool) -> Happening:
    happening = Happening(place, sentence, inherited)
    links.happenings.append(happening)
    return happening


def _date(happening: Happening, when: When, sentence: Sentence, inherited: bool = False) -> None:
    happening.when, happening.when_sentence, happening.when_inherited = when, sentence, inherited


def _inherit_date(happening: Happening, source: Happening | None, links: Links) -> None:
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
        _date(happening, source.when, source.when_sentence, True)


def _add(
    happening: Happening,
    scene: Scene,
    triggers: Iterable[Trigger],
    figures: Iterable[Figure],
    inherited: bool,
    stretch: tuple[int, int] | None = None,
) -> None:
    sentence = scene.sentence
    happening.triggers += [(t, sentence) for t in triggers]
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


def _goes_on(doc: Document, scene: Scene, current: Happening) -> bool:
    """Does a sentence without a place speak of the current happening?"""
    sentence = scene.sentence
    if scene.live and any(_is_where(doc, one) for one in scene.countries):
        return False
    if scope.is_nationwide(doc.plain, sentence.start, sentence.end):
        return False
    counts = _counts(scene.figures)
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
    return apart == 1 and bool(refers)


def _is_where(doc: Document, country: Toponym) -> bool:
    """Is a country told of as where things happened, not as who speaks?"""
    return bool(_LOCATES.search(doc.plain, max(0, country.start - 30), country.start))


def current_paragraph(happening: Happening, doc: Document) -> int:
    return doc.sentences[happening.last].paragraph


def _claim_pending(
    doc: Document,
    scene: Scene,
    here: list[Happening],
    pending: list[tuple[Scene, list[Figure]]],
    links: Links,
) -> None:
    """Give a lead without a place its event: the next paragraph refers back and names one."""
    if len(here) != 1:
        return
    happening = here[0]
    sentence = scene.sentence
    refers = _STRONG_REFERENCE.search(doc.plain, sentence.start, sentence.end)
    for earlier, figures in pending:
        distance = sentence.index - earlier.sentence.index
        if distance > FRESH or not (refers or distance == 1):
            continue
        day = _day(earlier)
        if day and day.precision != "day":
            day = None
        if (
            day
            and happening.when
            and not happening.when_inherited
            and _differs(day, happening.when)
        ):
            continue
        have = {f.figure.kind for f in happening.figures if not f.inherited}
        taken = [f for f in figures if f.kind not in have]
        happening.figures += [Linked(f, earlier.sentence, True) for f in taken]
        happening.triggers = [(t, earlier.sentence) for t in earlier.live] + happening.triggers
        happening.stretches.insert(0, (earlier.sentence.start, earlier.sentence.end))
        links.loose[:] = [
            one
            for one in links.loose
            if one.figure not in taken or one.sentence != earlier.sentence
        ]
        if day and (happening.when is None or happening.when_inherited):
            _date(happening, day, earlier.sentence, True)
