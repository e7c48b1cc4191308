"""Happenings to draft events: type, figures that stand in one another, confidence with reasons."""

import re
from collections import Counter
from collections.abc import Sequence

from geodata.extract import claims, types
from geodata.extract.linking import Happening
from geodata.extract.people import ARMED, CIVILIANS, DEMONSTRATORS, SECURITY, STATE_ARMED
from geodata.extract.segment import Document
from geodata.extract.values import Article, DraftClaim, DraftEvent


def drafts(
    doc: Document, article: Article, happenings: Sequence[Happening]
) -> tuple[DraftEvent, ...]:
    """Finish the happenings; what turns out to be nothing is left out."""
    typed = [(h, _type(doc, h)) for h in happenings]
    usual = Counter(
        kind
        for _, found in typed
        if found and not found[1] and found[0] not in types.STRATEGIC
        for kind in (found[0],)
    )
    context = usual.most_common(1)[0][0] if usual else None
    made = []
    calamity = types.DISASTER.search(doc.plain, 0, 400) or types.FICTION.search(doc.plain, 0, 400)
    for happening, found in typed:
        if found is None:
            continue
        if calamity and found[0] == "Attack" and not types.ARMS.search(_text(doc, happening)):
            continue
        name, guessed = found
        if (
            guessed
            and name == "Attack"
            and context in types.DEMONSTRATIONS
            and not ARMED.search(_text(doc, happening))
        ):
            name = (
                "Violent demonstration"
                if any(f.figure.kind == "deaths" for f in happening.figures)
                else context
            )
        made.append(_draft(doc, article, happening, name, guessed))
    if any(one.sub_event_type not in types.STRATEGIC for one in made):
        made = [
            one for one in made if one.sub_event_type not in ("Other", "Change to group/activity")
        ]
    return tuple(made)


def _text(doc: Document, happening: Happening) -> str:
    return " ".join(doc.plain[a:b] for a, b in happening.stretches)


def _type(doc: Document, happening: Happening) -> tuple[str, bool] | None:
    ordered = [t for t, _ in sorted(happening.triggers, key=lambda pair: pair[0].start)]
    return types.sub_type(_text(doc, happening), ordered, [f.figure for f in happening.figures])


def _draft(
    doc: Document, article: Article, happening: Happening, name: str, guessed: bool
) -> DraftEvent:
    counted = claims.of_event(doc, article, happening.figures)
    place, when = happening.place, happening.when
    reasons = _reasons(happening, guessed, counted)
    shown = [
        claims.evidence(happening.place_sentence, place.start, place.end, happening.place_inherited)
    ]
    if when and happening.when_sentence:
        shown.append(
            claims.evidence(happening.when_sentence, when.at, when.to, happening.when_inherited)
        )
    if happening.triggers:
        trigger, sentence = _telling(happening, name)
        inherited = sentence.index != happening.place_sentence.index
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
        event_type=types.EVENT_TYPE[name],
        sub_event_type=name,
        actors=_actors(_text(doc, happening), name),
        claims=counted,
        evidence=tuple(shown),
        confidence=_confidence(reasons),
        reasons=reasons,
    )


_TELLS = {
    "Violent demonstration": ("riot", "police_clash", "fight", "block", "protest"),
    "Excessive force against protesters": ("force", "intervene", "protest"),
    "Protest with intervention": ("intervene", "raid_arrest", "protest"),
    "Peaceful protest": ("protest", "block"),
    "Mob violence": ("mob", "fight", "riot"),
    "Armed clash": ("fight", "police_clash", "attack"),
    "Attack": ("attack",),
}


def _telling(happening: Happening, name: str):
    """Return the trigger that decided the type, or the first."""
    for group in _TELLS.get(name, ()):
        for trigger, sentence in happening.triggers:
            if trigger.group == group:
                return trigger, sentence
    return happening.triggers[0]


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
    found = []
    if name in types.DEMONSTRATIONS or DEMONSTRATORS.search(text):
        found.append(
            "rioters" if name in ("Violent demonstration", "Mob violence") else "protesters"
        )
    elif name == "Mob violence":
        found.append("rioters")
    if ARMED.search(text):
        found.append("armed_group")
    if re.search(r"\bpolic\w+|carabineros|gendarm\w+", text):
        found.append("police")
    if STATE_ARMED.search(text) and re.search(
        r"army|soldiers?|troops|military|forces|ejercito|soldados|militar\w*|fuerzas", text
    ):
        found.append("military")
    if not found and SECURITY.search(text):
        found.append("security_forces")
    if name in ("Attack", "Sexual violence", "Abduction/forced disappearance") and CIVILIANS.search(
        text
    ):
        found.append("civilians")
    return tuple(found)
