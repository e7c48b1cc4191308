"""Which sentence speaks of which event, and which figure belongs to which.

The order: same clause, same sentence, definite reference in the next paragraph, earlier sentence
of the paragraph; never across a sentence that names another place or the country. What finds no
event stays loose; what adds up many events is nationwide.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from geodata.extract import scope
from geodata.extract.deeds.facts import Fact
from geodata.extract.happenings import (
    Happening,
    Links,
    begin,
    find_happening,
    inherit_date,
    set_date,
    tell,
)
from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.places.owners import is_quarter, key_of, owners_of, stretch_of, units_of
from geodata.extract.references import STRONG_REFERENCE, counts_people, speaks_of
from geodata.extract.scenes import Linked, Scene
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.when.aftermath import (
    MEASURES,
    is_aftermath,
    is_aside,
    is_later_death,
    tells,
)
from geodata.extract.when.dates import When
from geodata.extract.when.days import (
    are_apart,
    day_of,
    is_background,
    is_reaction,
    told_day,
    when_of,
    without_comparison,
)

NOTE = 5  # sentences; a text so short, with a day and a deed, is a note on one event
BACK = 7  # days; after an event so much older a new paragraph returns to the one before
LEAD = 6  # sentences after a lead that may stand for what it says
_RESPECTIVELY = re.compile(r"\brespectively\b|\brespectivamente\b")
FRESH = 3  # sentences that a figure without a place waits for one


_ECHO = re.compile(
    r"\b(?:did the same|followed suit|the same happened|similar (?:protests?|march\w*|scenes|"
    r"rallies|"
    r"demonstrations?|actions?)|hicieron lo mismo|hizo lo mismo|lo mismo (?:ocurrio|sucedio|paso)|"
    r"(?:protestas|marchas|escenas|acciones) similares|also (?:in|at))\b"
)


def link(doc: Document, scenes: Sequence[Scene], published: date | None) -> Links:
    """Put sentences and figures together into happenings."""
    links = Links()
    current: Happening | None = None
    pending: list[tuple[Scene, list[Figure]]] = []
    last_national = -9
    stage: tuple[Scene, list[Toponym]] | None = None
    latest: tuple[When, Sentence] | None = None  # the last day that was named
    lead: Scene | None = None
    before: Scene | None = None
    aside: tuple[Happening, Sentence, Happening] | None = None  # what is told, where, between
    for scene in scenes:
        sentence = scene.sentence
        if aside and aside[1].paragraph != sentence.paragraph:
            if current is aside[2] and current is not aside[0]:
                current = aside[0]
                current.last = sentence.index - 1
            aside = None
        told = latest if latest and latest[1].paragraph == sentence.paragraph else None
        latest = told_day(scene) or latest
        if sentence.boilerplate or sentence.duplicate or sentence.heading:
            continue
        scene, recalled = without_comparison(doc, scene)
        links.loose += [Linked(f, sentence) for f in recalled]
        if is_background(doc, scene, published) or (
            links.happenings and not scene.figures and is_reaction(doc, scene)
        ):
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
        units = units_of(doc, scene)
        if units and current and _is_within(doc, sentence, units, current):
            units = []
        if (
            before
            and units
            and not tells(scene)
            and _ECHO.search(doc.plain, sentence.start, sentence.end)
        ):
            scene = replace(scene, facts=(*before.live, *scene.facts))
        before = scene if tells(scene) else before
        if lead is None and not units and tells(scene):
            lead = scene
        elif lead and (units or stage) and not tells(scene) and _suffers(scene):
            near = sentence.index - lead.sentence.index <= LEAD
            near = near and not is_later_death(doc, scene)
            scene = replace(scene, facts=(*lead.live, *scene.facts)) if near else scene
        events_here: list[Happening] = []
        idle = len(scenes) > NOTE and scene.live and {f.act for f in scene.live} <= {"strike"}
        if units and not idle and (scene.live or counts_people(local)):
            _move(doc, scene, units, current)
            events_here = _at_places(doc, scene, units, local, links, current, told, latest)
            if events_here:
                stage = None
                _claim_pending(doc, scene, events_here, pending, links)
                pending = []
                if current and _looks_back(events_here[-1], current):
                    counted = (h for h in reversed(links.happenings) if h.figures)
                    main = next((h for h in counted if h not in events_here), current)
                    aside = (main, sentence, events_here[-1])
                current = events_here[-1]
                continue
        if not scene.live and not local:
            if units and (units[0].located or told_day(scene)):
                stage = (scene, units)
            elif not units and current and latest and latest[1] is sentence:
                current = _of_day(links, current, latest[0]) or current
            continue
        if stage and not units and _is_near(scene, stage[0]):
            current = _on_stage(doc, *stage, links, current, told or latest)
        stage = None
        goes_on = not units and current and speaks_of(doc, scene, current)
        if goes_on and current and not local and all(t.act in MEASURES for t in scene.live):
            continue  # "police deployed ..." says nothing of what happened there
        if goes_on and current:
            other_day = day_of(doc, scene)
            differs = (
                other_day
                and current.when
                and current.when.precision == "day"
                and not (current.when.said and current.when_inherited)
                and are_apart(other_day, current.when)
            )
            aside_day = other_day and differs and is_aside(doc, scene, other_day, current)
            if other_day and differs and (aside_day or not is_aftermath(scene, other_day, current)):
                if scene.live and not aside_day:
                    same = _of_day(links, current, other_day)
                    current = same or begin(links, current.place, current.place_sentence, True)
                    set_date(current, other_day, sentence)
                else:
                    links.loose += [Linked(f, sentence) for f in local]
                    continue
            tell(current, scene, scene.live, local, True)
            if other_day and (not current.when or (current.when.said and tells(scene))):
                set_date(current, other_day, sentence)
            continue
        if (local or scene.live) and not (links.happenings and told_day(scene) is None and told):
            pending = [(s, f) for s, f in pending if sentence.index - s.sentence.index <= FRESH]
            pending.append((scene, local))
        links.loose += [Linked(f, sentence) for f in local]
        if scene.countries and scene.live:
            current = None
    return links


def _is_within(doc: Document, sentence: Sentence, units: list[Toponym], current: Happening) -> bool:
    """Are only quarters named of the town that the paragraph before told of?"""
    near = sentence.paragraph - doc.sentences[current.last].paragraph <= 1
    return near and all(is_quarter(doc, one) for one in units)


def _looks_back(happening: Happening, current: Happening) -> bool:
    """Is an event told only beside the one that a text is about: "In September, ..."?"""
    when, now = happening.when, current.when
    if happening is current or not (when and now and when.start and now.start):
        return False
    return (now.start - when.start).days > BACK and not happening.when_inherited


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


def _is_near(scene: Scene, stage: Scene) -> bool:
    """Does a sentence follow what set its stage: at once, or after a dated one?"""
    if scene.sentence.paragraph == stage.sentence.paragraph:
        return True
    return bool(told_day(stage)) and scene.sentence.paragraph - stage.sentence.paragraph == 1


def _suffers(scene: Scene) -> bool:
    return counts_people(scene.figures) or any(
        fact.act == "harm" and fact.role in ("", "negated") for fact in scene.facts
    )


def _on_stage(
    doc: Document,
    scene: Scene,
    units: list[Toponym],
    links: Links,
    current: Happening | None,
    named: tuple[When, Sentence] | None,
) -> Happening | None:
    """Begin a happening at a place that was named before anything was said of it."""
    if len({key_of(p) for p in units}) > 1 or units[0].place.level in ("admin1", "site"):
        return current
    when = when_of(doc, scene, units, units[0], True)
    happening = find_happening(links, units[0], when)
    if happening is None:
        happening = begin(links, units[0], scene.sentence, True)
        if when is None and named and named[1].paragraph == scene.sentence.paragraph:
            set_date(happening, *named, True)
        elif when is None:
            inherit_date(happening, current, links, named)
    if when and (happening.when is None or happening.when.said):
        set_date(happening, when, scene.sentence, True)
    happening.last = scene.sentence.index
    return happening


def _of_day(links: Links, current: Happening, day: When) -> Happening | None:
    """Return what happened at the current place on another day, if it was told."""
    found = find_happening(links, current.place, day)
    return found if found and found is not current and not found.when_inherited else None


def _quoted_whole(sentence: Sentence) -> bool:
    inside = sum(min(b, sentence.end) - max(a, sentence.start) for a, b in sentence.quotes)
    return inside > 0.6 * (sentence.end - sentence.start)


def _at_places(
    doc: Document,
    scene: Scene,
    units: list[Toponym],
    local: list[Figure],
    links: Links,
    current: Happening | None,
    told: tuple[When, Sentence] | None,
    latest: tuple[When, Sentence] | None,
) -> list[Happening]:
    """Give each place of a sentence what its clause says; share what names several."""
    sentence = scene.sentence
    only = len({key_of(p) for p in units}) == 1
    facts: dict[int, list[Fact]] = {i: [] for i in range(len(units))}
    figures: dict[int, list[Figure]] = {i: [] for i in range(len(units))}
    for trigger in scene.live:
        for index in owners_of(doc, sentence, units, trigger.start, only):
            facts[index].append(trigger)
    by_kind: dict[str, list[Figure]] = {}
    for figure in local:
        by_kind.setdefault(figure.kind, []).append(figure)
    in_turn = len(local) == len(units) and _RESPECTIVELY.search(
        doc.plain, sentence.start, sentence.end
    )
    for same in by_kind.values():
        for number, figure in enumerate(same):
            owners = owners_of(doc, sentence, units, figure.start, only)
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
        if not facts[index] and not counts_people(figures[index]):
            continue
        if counts_people(figures[index]) and all(fact.act == "harm" for fact in facts[index]):
            facts[index] = deeds  # "killed three in Kharkiv and wounded nine in Zaporizhzhia"
        when = when_of(doc, scene, units, place, only)
        if when and when.said and any(key_of(h.place) == key_of(place) for h in links.happenings):
            when = None
        elif only and is_later_death(doc, scene) and (had := find_happening(links, place, None)):
            when = had.when
        happening = find_happening(links, place, when or (told[0] if told else None))
        if happening is None:
            happening = begin(links, place, sentence, False)
            if when is None and told:
                set_date(happening, *told, True)
            elif when is None:
                inherit_date(happening, made[-1] if made else current, links, latest)
        if when and (happening.when is None or happening.when_inherited):
            set_date(happening, when, sentence, when.said)
        span = (sentence.start, sentence.end) if only else stretch_of(doc, sentence, units, place)
        tell(happening, scene, facts[index], figures[index], False, span)
        if happening not in made:
            made.append(happening)
    return made


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
    refers = STRONG_REFERENCE.search(doc.plain, sentence.start, sentence.end)
    for earlier, figures in pending:
        distance = sentence.index - earlier.sentence.index
        if distance > FRESH or not (refers or distance == 1):
            continue
        day = day_of(doc, earlier)
        if day and day.precision != "day":
            day = None
        if (
            day
            and happening.when
            and not happening.when_inherited
            and are_apart(day, happening.when)
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
            set_date(happening, day, earlier.sentence, True)
