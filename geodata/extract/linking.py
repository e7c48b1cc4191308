"""Which sentence speaks of which event, and which figure belongs to which.

The order: same clause, same sentence, definite reference in the next paragraph, earlier sentence
of the paragraph; never across a sentence that names another place or the country. What finds no
event stays loose; what adds up many events is nationwide.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from geodata.extract import scope
from geodata.extract.dates import When
from geodata.extract.facts import Fact
from geodata.extract.figures import Figure
from geodata.extract.scenes import Linked, Scene, clause
from geodata.extract.segment import Document, Sentence
from geodata.extract.toponyms import Toponym

NOTE = 5  # sentences; a text so short, with a day and a deed, is a note on one event
LEAD = 6  # sentences after a lead that may stand for what it says
_RESPECTIVELY = re.compile(r"\brespectively\b|\brespectivamente\b")
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
    stage: tuple[Scene, list[Toponym]] | None = None
    latest: tuple[When, Sentence] | None = None  # the last day that was named
    lead: Scene | None = None
    for scene in scenes:
        sentence = scene.sentence
        told = latest if latest and latest[1].paragraph == sentence.paragraph else None
        latest = _told(scene) or latest
        if sentence.boilerplate or sentence.duplicate or sentence.heading:
            continue
        if _is_background(scene, published):
            links.background.append((sentence.start, sentence.end))
            if counted := scope.still_counted(doc, scene):
                links.national += [Linked(f, sentence) for f in counted]
                last_national = sentence.index
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
        units = _units(doc, scene)
        if lead is None and not units and _tells(scene):
            lead = scene
        elif lead and (units or stage) and not _tells(scene) and _suffers(scene):
            near = sentence.index - lead.sentence.index <= LEAD
            scene = replace(scene, facts=(*lead.live, *scene.facts)) if near else scene
        events_here: list[Happening] = []
        idle = len(scenes) > NOTE and scene.live and {f.act for f in scene.live} <= {"strike"}
        if units and not idle and (scene.live or _counts(local)):
            _move(doc, scene, units, current)
            events_here = _at_places(doc, scene, units, local, links, current, told)
            if events_here:
                stage = None
                _claim_pending(doc, scene, events_here, pending, links)
                pending = []
                current = events_here[-1]
                continue
        if not scene.live and not local:
            if units and (units[0].located or _told(scene)):
                stage = (scene, units)
            continue
        if stage and not units and _is_near(scene, stage[0]):
            current = _on_stage(doc, *stage, links, current)
        stage = None
        goes_on = not units and current and _goes_on(doc, scene, current)
        if goes_on and current and not local and all(t.act in _MEASURES for t in scene.live):
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


_TAKEN_UP = re.compile(
    r"\W*(?:the|el|la|los|las|esta?|este) (?:\w+ ){0,2}?(?:protest|march|rally|attack|blockade|"
    r"clash|"
    r"shooting|blast|killing|protesta|marcha|corte|bloqueo|ataque|enfrentamiento|hecho|"
    r"manifestacion|"
    r"planton|movilizacion|tiroteo|atentado)\w*,? (?:took place |occurred |happened |ocurri\w+ |"
    r"fue |"
    r"se (?:registro|produjo|realizo) )?(?:in|at|en|near|cerca de) "
)


def _move(doc: Document, scene: Scene, units: list[Toponym], current: Happening | None) -> None:
    """Say more nearly where the current happening was: "The march, in Tilcara, ..."."""
    start, end = scene.sentence.start, scene.sentence.end
    if (
        current
        and len(units) == 1
        and not scene.dates
        and _TAKEN_UP.match(doc.plain, start, end)
        and units[0].place.admin1
        and units[0].place.admin1 == current.place.place.admin1
    ):
        current.place, current.place_sentence = units[0], scene.sentence


def _told(scene: Scene) -> tuple[When, Sentence] | None:
    day = next((w for w in reversed(scene.dates) if w.start and not w.role and not w.said), None)
    return (day, scene.sentence) if day and day.precision == "day" else None


def _is_near(scene: Scene, stage: Scene) -> bool:
    """Does a sentence follow what set its stage: at once, or after a dated one?"""
    if scene.sentence.paragraph == stage.sentence.paragraph:
        return True
    return bool(_told(stage)) and scene.sentence.index - stage.sentence.index == 1


def _tells(scene: Scene) -> bool:
    """Does a sentence say what happened, and not only who suffered?"""
    return any(fact.act not in ("harm", *_MEASURES) for fact in scene.live)


def _suffers(scene: Scene) -> bool:
    return _counts(scene.figures) or any(
        fact.act == "harm" and fact.role in ("", "negated") for fact in scene.facts
    )


def _on_stage(
    doc: Document,
    scene: Scene,
    units: list[Toponym],
    links: Links,
    current: Happening | None,
) -> Happening | None:
    """Begin a happening at a place that was named before anything was said of it."""
    if len({_key(p) for p in units}) > 1 or units[0].place.level in ("admin1", "site"):
        return current
    when = _when(doc, scene, units, units[0], True)
    happening = _find(links, units[0], when)
    if happening is None:
        happening = _new(links, units[0], scene.sentence, True)
        if when is None:
            _inherit_date(happening, current, links)
    if when and happening.when is None:
        _date(happening, when, scene.sentence, True)
    happening.last = scene.sentence.index
    return happening


_MEASURES = ("change", "other")
_AFTERMATH = ("attack", "kill", "shoot", "harm", "arrest", "disperse", "lethal", "other", "change")


def _is_aftermath(scene: Scene) -> bool:
    """Does a later day only add to what happened: a death in hospital, an arrest?"""
    return all(t.act in _AFTERMATH for t in scene.live)


def _is_background(scene: Scene, published: date | None) -> bool:
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


def _quoted_whole(sentence: Sentence) -> bool:
    inside = sum(min(b, sentence.end) - max(a, sentence.start) for a, b in sentence.quotes)
    return inside > 0.6 * (sentence.end - sentence.start)


def _units(doc: Document, scene: Scene) -> list[Toponym]:
    """Return the places that something can have happened at; a site only if nothing else is."""
    towns = [p for p in scene.places if p.place.level != "site"]
    whole = [p for p in towns if not _is_quarter(doc, p)]
    towns = whole or towns
    first = next((p.start for p in towns if p.located), None)
    kept: list[Toponym] = []
    for town in towns:
        listed = kept and _listed(doc, [kept[-1], town])
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


def _is_quarter(doc: Document, place: Toponym) -> bool:
    """Is the name a part of a town: an event there is the town's?"""
    before = doc.plain[max(0, place.start - 40) : place.start]
    return bool(_QUARTER_BEFORE.search(before) or _QUARTER_AFTER.match(doc.plain, place.end))


def _counts(figures: Iterable[Figure]) -> bool:
    return any(f.kind != "crowd" for f in figures)


def _at_places(
    doc: Document,
    scene: Scene,
    units: list[Toponym],
    local: list[Figure],
    links: Links,
    current: Happening | None,
    told: tuple[When, Sentence] | None,
) -> list[Happening]:
    """Give each place of a sentence what its clause says; share what names several."""
    sentence = scene.sentence
    only = len({_key(p) for p in units}) == 1
    facts: dict[int, list[Fact]] = {i: [] for i in range(len(units))}
    figures: dict[int, list[Figure]] = {i: [] for i in range(len(units))}
    for trigger in scene.live:
        for index in _owners(doc, sentence, units, trigger.start, only):
            facts[index].append(trigger)
    by_kind: dict[str, list[Figure]] = {}
    for figure in local:
        by_kind.setdefault(figure.kind, []).append(figure)
    in_turn = len(local) == len(units) and _RESPECTIVELY.search(
        doc.plain, sentence.start, sentence.end
    )
    for same in by_kind.values():
        for number, figure in enumerate(same):
            owners = _owners(doc, sentence, units, figure.start, only)
            if in_turn:
                owners = [local.index(figure)]
            if len(owners) > 1 and len(same) == len(owners):
                owners = [owners[number]]
            if len(owners) == 1:
                figures[owners[0]].append(figure)
            else:
                links.loose.append(Linked(figure, sentence))
    made: list[Happening] = []
    deeds = [fact for fact in scene.live if fact.act != "harm"]
    for index, place in enumerate(units):
        if not facts[index] and not _counts(figures[index]):
            continue
        if _counts(figures[index]) and all(fact.act == "harm" for fact in facts[index]):
            facts[index] = deeds  # "killed three in Kharkiv and wounded nine in Zaporizhzhia"
        when = _when(doc, scene, units, place, only)
        if when and when.said and any(_key(h.place) == _key(place) for h in links.happenings):
            when = None
        happening = _find(links, place, when or (told[0] if told else None))
        if happening is None:
            happening = _new(links, place, sentence, False)
            if when is None and told:
                _date(happening, *told, True)
            elif when is None:
                _inherit_date(happening, made[-1] if made else current, links)
        if when and (happening.when is None or happening.when_inherited):
            _date(happening, when, sentence)
        span = (sentence.start, sentence.end) if only else _stretch(doc, sentence, units, place)
        _add(happening, scene, facts[index], figures[index], False, span)
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
    usable = [w for w in scene.dates if w.start and not w.role]
    usable = [w for w in usable if not w.said] or _span(scene) or usable
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


def _span(scene: Scene) -> list[When]:
    """Return the days from "since Friday" to the day on which a count was given."""
    since = next((w for w in scene.dates if w.role == "since" and w.precision == "day"), None)
    said = next((w for w in scene.dates if w.said and w.start), None)
    if not (since and said and since.start and said.start and scene.figures):
        return []
    days = (said.start - since.start).days
    return [replace(since, end=said.start, precision="interval", role="")] if 0 < days < OLD else []


def _day(scene: Scene) -> When | None:
    return next((w for w in scene.dates if w.start and not w.role and not w.said), None)


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
    facts: Iterable[Fact],
    figures: Iterable[Figure],
    inherited: bool,
    stretch: tuple[int, int] | None = None,
) -> None:
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
        happening.facts = [(t, earlier.sentence) for t in earlier.live] + happening.facts
        happening.stretches.insert(0, (earlier.sentence.start, earlier.sentence.end))
        links.loose[:] = [
            one
            for one in links.loose
            if one.figure not in taken or one.sentence != earlier.sentence
        ]
        if day and (happening.when is None or happening.when_inherited):
            _date(happening, day, earlier.sentence, True)
