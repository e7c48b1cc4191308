"""Happenings to draft events: type, figures that stand in one another, confidence with reasons."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from geodata.extract import scope, types
from geodata.extract.linking import Happening, Linked
from geodata.extract.people import ARMED, CIVILIANS, DEMONSTRATORS, SECURITY, STATE_ARMED
from geodata.extract.segment import Document
from geodata.extract.values import Article, DraftClaim, DraftEvent, Evidence, Span

_TOTAL = re.compile(
    r"\b(?:total|toll|overall|bring\w*|brought|rais\w+|rose|risen|now|in all|number (?:of|"
    r"killed)|later|updated|revised|en total|elev\w+|sube|subio|aument\w+|suman?|ya son|cifra|"
    r"saldo)\b"
)


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


def national(
    doc: Document,
    article: Article,
    linked: Sequence[Linked],
    country: str | None,
    since: dict[int, date | None],
) -> tuple[DraftClaim, ...]:
    """Turn the figures that add up many events into claims about the country."""
    claims: list[DraftClaim] = []
    seen: set[tuple] = set()
    for one in linked:
        key = (one.figure.kind, one.figure.low, one.figure.high, one.figure.part)
        if key in seen:
            continue
        seen.add(key)
        parent = _parent(one, claims, linked)
        claim = _claim(doc, article, one, parent)
        if one.figure.more:
            claim = replace(claim, scope="more")
        claims.append(
            replace(claim, area=(country,) if country else (), since=since.get(one.sentence.index))
        )
    return tuple(claims)


def loose(doc: Document, article: Article, linked: Sequence[Linked]) -> tuple[DraftClaim, ...]:
    """Keep the figures that found no event in view."""
    seen: set[tuple] = set()
    kept = []
    for one in linked:
        key = (one.figure.kind, one.figure.low, one.figure.high)
        if key not in seen:
            seen.add(key)
            kept.append(_claim(doc, article, one, None))
    return tuple(kept)


def _text(doc: Document, happening: Happening) -> str:
    return " ".join(doc.plain[a:b] for a, b in happening.stretches)


def _type(doc: Document, happening: Happening) -> tuple[str, bool] | None:
    ordered = [t for t, _ in sorted(happening.triggers, key=lambda pair: pair[0].start)]
    return types.sub_type(_text(doc, happening), ordered, [f.figure for f in happening.figures])


def _draft(
    doc: Document, article: Article, happening: Happening, name: str, guessed: bool
) -> DraftEvent:
    claims = _claims(doc, article, happening)
    place, when = happening.place, happening.when
    reasons = _reasons(happening, guessed, claims)
    evidence = [
        _evidence(happening.place_sentence, place.start, place.end, happening.place_inherited)
    ]
    if when and happening.when_sentence:
        evidence.append(
            _evidence(happening.when_sentence, when.at, when.to, happening.when_inherited)
        )
    if happening.triggers:
        trigger, sentence = _telling(happening, name)
        inherited = sentence.index != happening.place_sentence.index
        evidence.append(_evidence(sentence, trigger.start, trigger.end, inherited))
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
        claims=claims,
        evidence=tuple(evidence),
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


def _claims(doc: Document, article: Article, happening: Happening) -> tuple[DraftClaim, ...]:
    claims: list[DraftClaim] = []
    linked: list[Linked] = []
    for one in sorted(happening.figures, key=lambda f: (f.figure.part, f.figure.start)):
        same = [
            (i, c)
            for i, c in enumerate(claims)
            if c.kind == one.figure.kind and (c.low, c.high) == (one.figure.low, one.figure.high)
        ]
        if same:
            continue
        linked.append(one)
        claims.append(_claim(doc, article, one, _parent(one, claims, linked)))
    return tuple(_nested(doc, claims, linked))


def _nested(doc: Document, claims: list[DraftClaim], linked: list[Linked]) -> list[DraftClaim]:
    """Say which count of one kind is part of another, and add "two more" to what it adds to."""
    result = list(claims)
    for kind in dict.fromkeys(c.kind for c in claims):
        top = [i for i, c in enumerate(result) if c.kind == kind and c.part_of is None]
        if len(top) < 2:
            continue
        for earlier, later in itertools.pairwise(top):
            one, two = linked[earlier], linked[later]
            if (
                two.figure.more
                and not one.figure.more
                and kind != "crowd"
                and one.sentence != two.sentence
            ):
                high = (
                    None
                    if None in (result[earlier].high, result[later].high)
                    else result[earlier].high + result[later].high
                )
                result[later] = replace(
                    result[later], low=result[earlier].low + result[later].low, high=high
                )
        biggest = max(top, key=lambda i: (result[i].low, -i))
        for i in top:
            if i == biggest or result[i].category == "indirect" != result[biggest].category:
                continue
            disputed = (
                result[i].by
                and result[biggest].by
                and result[i].by != result[biggest].by
                and linked[i].figure.category != "indirect"
                and kind != "crowd"
                and not linked[i].figure.single
                and not _TOTAL.search(
                    doc.plain, linked[biggest].sentence.start, linked[biggest].sentence.end
                )
            )
            if not disputed:
                result[i] = replace(result[i], part_of=biggest)
    return result


def _parent(one: Linked, claims: Sequence[DraftClaim], linked: Sequence[Linked]) -> int | None:
    """Return the count that an "including two policemen" stands in."""
    if not one.figure.part:
        return None
    base = one.figure.kind.removesuffix("_security")
    own = [
        i
        for i, claim in enumerate(claims)
        if claim.kind in (base, f"{base}_security")
        and claim.part_of is None
        and claim.low >= one.figure.low
    ]
    near = [i for i in own if claims[i].evidence.sentence == one.sentence.span]
    chosen = near or own
    before = [i for i in chosen if claims[i].evidence.span.start < one.figure.start]
    return (before or chosen or [None])[-1]


def _claim(doc: Document, article: Article, one: Linked, parent: int | None) -> DraftClaim:
    figure = one.figure
    return DraftClaim(
        kind=figure.kind,
        category=figure.category,
        low=figure.low,
        high=figure.high,
        wording=figure.wording,
        as_of=article.published,
        by=scope.said_by(doc.plain, doc.text, one.sentence.start, one.sentence.end, figure.start),
        part_of=parent,
        evidence=_evidence(one.sentence, figure.start, figure.end, one.inherited),
    )


def _evidence(sentence, start: int, end: int, inherited: bool) -> Evidence:
    return Evidence(Span(sentence.paragraph, start, end), sentence.span, inherited)


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
