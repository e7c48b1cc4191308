"""Happenings to draft events: type, figures that stand in one another, confidence with reasons."""

from collections import Counter
from collections.abc import Sequence

from geodata.extract import claims
from geodata.extract.deeds import subtypes
from geodata.extract.deeds.cast import ARMED, ARMY, DEMONSTRATORS, PEOPLE, PERSON, POLICE, cast
from geodata.extract.deeds.facts import Fact
from geodata.extract.deeds.nothing import is_calamity
from geodata.extract.deeds.types import sub_type
from geodata.extract.happenings import Happening
from geodata.extract.text.segment import Document, Sentence
from geodata.extract.values import Article, DraftClaim, DraftEvent


def drafts(
    doc: Document, article: Article, happenings: Sequence[Happening], protesting: bool
) -> tuple[DraftEvent, ...]:
    """Finish the happenings; what turns out to be nothing is left out.

    `protesting` says that the article tells of protests.
    """
    typed = [(h, _type(doc, h, protesting)) for h in happenings]
    usual = Counter(
        found[0]
        for _, found in typed
        if found and not found[1] and found[0] not in subtypes.STRATEGIC
    )
    context = usual.most_common(1)[0][0] if usual else None
    made = []
    calamity = is_calamity(doc.plain[:400])
    for happening, found in typed:
        if found is None or (calamity and found == (subtypes.ATTACK, True)):
            continue
        name, guessed = found
        parties = [kind for fact, _ in happening.facts for kind in fact.parties]
        told = any(fact.act != "harm" for fact, _ in happening.facts)
        if (
            guessed
            and name == "Attack"
            and context in subtypes.DEMONSTRATIONS
            and ARMED not in parties
            and not told
        ):
            dead = any(f.figure.kind == "deaths" for f in happening.figures)
            name = subtypes.VIOLENT if dead else context
        made.append(_draft(doc, article, happening, name, guessed))
    made = [one for one in made if not _is_roundup(one, made)]
    if any(one.sub_event_type not in subtypes.STRATEGIC for one in made):
        made = [
            one for one in made if one.sub_event_type not in ("Other", "Change to group/activity")
        ]
    return tuple(made)


def _is_roundup(event: DraftEvent, made: Sequence[DraftEvent]) -> bool:
    """Is an event of a region only the sum of what happened in its towns?"""
    vague = event.date_precision != "day" or "date_inherited" in event.reasons
    vague = vague or event.sub_event_type in (subtypes.ATTACK, subtypes.CLASH)
    return (
        event.geo_precision == "admin1"
        and vague
        and any(
            other is not event
            and other.geo_precision != "admin1"
            and other.place.admin1 == event.place.admin1
            for other in made
        )
    )


def _text(doc: Document, happening: Happening) -> str:
    return " ".join(doc.plain[a:b] for a, b in happening.stretches)


def _type(doc: Document, happening: Happening, protesting: bool) -> tuple[str, bool] | None:
    ordered = [fact for fact, _ in sorted(happening.facts, key=lambda pair: pair[0].start)]
    figures = [linked.figure for linked in happening.figures]
    return sub_type(_text(doc, happening), ordered, figures, protesting or happening.cause)


def _draft(
    doc: Document, article: Article, happening: Happening, name: str, guessed: bool
) -> DraftEvent:
    counted = claims.of_event(doc, article, happening.figures, happening.stretches)
    place, when = happening.place, happening.when
    reasons = _reasons(happening, guessed, counted)
    shown = [
        claims.evidence(happening.place_sentence, place.start, place.end, happening.place_inherited)
    ]
    if when and happening.when_sentence:
        shown.append(
            claims.evidence(happening.when_sentence, when.at, when.to, happening.when_inherited)
        )
    if happening.facts:
        trigger, sentence = _telling(happening, name)
        inherited = sentence.index != happening.place_sentence.index
        if sentence.start <= trigger.start < sentence.end:  # else a lead's deed, told before
            shown.append(claims.evidence(sentence, trigger.start, trigger.end, inherited))
    start, end = (when.start, when.end) if when else (None, None)
    precision = when.precision if when and when.start else None
    if start and end and article.published and end > article.published >= start:
        end = article.published
    level = place.place.level
    return DraftEvent(
        place=place.place,
        geo_precision="near"
        if place.near and level == "place"
        else level
        if level != "country"
        else "admin1",
        start=start,
        end=end,
        date_precision=precision if precision != "year" else None,
        event_type=subtypes.EVENT_TYPE[name],
        sub_event_type=name,
        actors=_actors(_text(doc, happening), name),
        claims=counted,
        evidence=tuple(shown),
        confidence=_confidence(reasons),
        reasons=reasons,
    )


_TELLS = {
    subtypes.VIOLENT: ("riot", "throw", "burn", "wreck", "clash", "block", "protest"),
    subtypes.EXCESSIVE: ("lethal", "shoot", "kill", "disperse", "protest"),
    subtypes.STOPPED: ("disperse", "arrest", "protest"),
    subtypes.PEACEFUL: ("protest", "gather", "block"),
    subtypes.MOB: ("mob", "clash", "attack", "wreck"),
    subtypes.CLASH: ("firefight", "assault", "clash", "kill"),
    subtypes.ATTACK: ("kill", "shoot", "attack"),
}


def _telling(happening: Happening, name: str) -> tuple[Fact, Sentence]:
    """Return the fact that decided the type, or the first."""
    for act in _TELLS.get(name, ()):
        for fact, sentence in happening.facts:
            if fact.act == act:
                return fact, sentence
    return happening.facts[0]


def _reasons(happening: Happening, guessed: bool, claims: Sequence[DraftClaim]) -> tuple[str, ...]:
    place, when = happening.place, happening.when
    tops = Counter(c.kind for c in claims if c.part_of is None)
    tests = (
        ("place_inherited", happening.place_inherited),
        ("place_not_found", place.place.lat is None and place.place.level != "admin1"),
        ("place_ambiguous", place.ambiguous),
        ("place_approximate", place.place.approximate or place.near),
        ("date_inherited", happening.when_inherited),
        ("date_missing", when is None or when.start is None),
        ("date_not_a_day", when is not None and when.precision != "day"),
        ("type_guessed", guessed),
        ("figure_inherited", any(c.evidence.inherited for c in claims)),
        ("figures_differ", any(n > 1 for n in tops.values())),
    )
    return tuple(reason for reason, holds in tests if holds)


_MINOR = (
    "place_approximate",
    "figure_inherited",
    "date_not_a_day",
    "figures_differ",
    "place_ambiguous",
)
_GRAVE = ("date_missing", "place_not_found", "place_inherited")


def _confidence(reasons: Sequence[str]) -> str:
    points = sum(1 if reason in _MINOR else 3 if reason in _GRAVE else 2 for reason in reasons)
    return "high" if points < 1 else "medium" if points < 4 else "low"


def _actors(text: str, name: str) -> tuple[str, ...]:
    """Name the kinds of actors; which group it was, an editor says."""
    kinds = {actor.kind for actor in cast(text, 0, len(text))}
    crowd = "rioters" if name in (subtypes.VIOLENT, subtypes.MOB) else "protesters"
    suffers = name in (subtypes.ATTACK, "Sexual violence", "Abduction/forced disappearance")
    tests = (
        (crowd, name in (*subtypes.DEMONSTRATIONS, subtypes.MOB) or DEMONSTRATORS in kinds),
        ("armed_group", ARMED in kinds),
        ("police", POLICE in kinds),
        ("military", ARMY in kinds),
        ("civilians", suffers and bool(kinds & {PEOPLE, PERSON})),
    )
    return tuple(actor for actor, holds in tests if holds)
