"""Who said what: what an event's card shows, and the nationwide counts."""

from collections.abc import Iterable, Mapping
from typing import Any

from geodata import ledger, shares
from geodata.publishing.differences import why_differ
from geodata.publishing.edition import Edition, dot
from geodata.schema import (
    DATE_PRECISIONS,
    GEO_PRECISIONS,
    Body,
    Claim,
    Event,
    Source,
)
from geodata.texts import Texts


def card(event: Event, edition: Edition) -> dict[str, Any]:
    """One event with its figures and every claim."""
    figures = edition.figures[event.id]
    return {
        "id": event.id,
        "start": event.start.isoformat(),
        "end": event.end.isoformat(),
        "when": DATE_PRECISIONS.index(event.date_precision),
        "geo": GEO_PRECISIONS.index(event.geo_precision),
        "sub": edition.sub[event.sub_event_type],
        "title": event.title,
        "summary": event.summary,
        "note": event.coder_note,
        "actors": list(event.actors),
        **({"tags": list(event.tags)} if event.tags else {}),
        "figures": {
            name: [figure.low, figure.high, figure.claims, *edition.grades[event.id][name]]
            for name, figure in figures.items()
            if figure.low is not None
        },
        "causes": edition.causes[event.id],
        "agents": edition.agents[event.id],
        "claims": [
            {**_claim(claim), "standing": reason} for claim, reason in edition.judged[event.id]
        ],
        "sources": list(edition.sources[event.id]),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "category": claim.category,
        "low": claim.low,
        "high": claim.high,
        "wording": claim.wording,
        "as_of": claim.as_of.isoformat(),
        "scope": claim.scope,
        "by": claim.attributed_to,
        "cause": claim.cause,
        "agents": list(claim.agent),
        "died": claim.died and [claim.died.first.isoformat(), claim.died.last.isoformat()],
        "group": list(claim.group),
        "discounted": claim.discounted_by and {"by": claim.discounted_by, "why": claim.discounted},
        "checked": claim.checked,
        "checked_on": claim.checked_on and claim.checked_on.isoformat(),
        "note": claim.note,
        "source": claim.source,
    }


def tolls(edition: Edition) -> dict[str, Any]:
    package = edition.package
    whole_country = {
        event.id: event for event in package.events if event.geo_precision == ledger.NATIONWIDE
    }
    of_events = [claim for claim in package.claims if claim.event in whole_country]
    claims = sorted((*edition.national, *of_events), key=lambda claim: (claim.as_of, claim.id))
    counted = ledger.cumulative(claims, package.country, edition.first_day)
    picture = {claim.id for claim in counted}
    whole = ((package.country,), edition.first_day)
    told_apart = [
        claim
        for claim in package.claims
        if claim.id in picture
        or claim.event is not None
        or (claim.kind == "deaths_security" and claim.area == (package.country,))
        # What a total adds may be of a region, or of a later first day.
        or (claim.part_of in picture and (claim.area, claim.since) != whole)
    ]
    places = {place.id: place for place in package.places}
    drawn = [event for event in package.events if dot(event, places[event.place])]
    located = shares.located_shares(drawn, package.claims, package.country, edition.first_day)
    sources = {source.id: source for source in package.sources}
    cited = {claim.source for claim in claims}
    cited |= {id for claim in claims if (id := claim.discounted_by) in sources}
    reasons = why_differ(told_apart, package.events)
    bodies = {body.id: body for body in package.bodies}
    named = {claim.attributed_to for claim in claims}
    named |= {claim.attributed_to for reason in reasons for claim in reason.shown}
    named |= {agent for claim in claims for agent in claim.agent}
    named |= {sources[id].original for id in cited}
    named -= {word.id for word in package.book.agents}
    return {
        "claims": [
            {
                **_claim(claim),
                "scope": claim.scope or (claim.event and whole_country[claim.event].title),
                "since": claim.since.isoformat() if claim.since else None,
                "area": list(claim.area),
                "part_of": claim.part_of,
                "supersedes": claim.supersedes,
                "cumulative": claim.id in picture,
            }
            for claim in claims
        ],
        "located": [
            {
                "claim": share.claim.id,
                "as_of": share.claim.as_of.isoformat(),
                "low": share.low,
                "high": share.high,
                "of": share.of,
                "exceeds": share.exceeds,
            }
            for share in located
        ],
        "reasons": [
            {
                "id": reason.id,
                "shown": [{**_claim(claim), "event": claim.event} for claim in reason.shown],
            }
            for reason in reasons
        ],
        "causes": {id: told for id, told in edition.causes.items() if told},
        "sources": {id: citation(sources[id]) for id in sorted(cited)},
        "bodies": _names(bodies, named),
    }


def listed(edition: Edition) -> list[dict[str, Any]]:
    """Every source, with the events that it reports as indices into map.json's columns."""
    reported: dict[str, list[int]] = {source.id: [] for source in edition.package.sources}
    for index, event in enumerate(edition.package.events):
        for source in edition.sources[event.id]:
            reported[source].append(index)
    return [
        {"id": source.id, **citation(source), "events": reported[source.id]}
        for source in edition.package.sources
    ]


def citation(source: Source) -> dict[str, Any]:
    """A source as a card or a toll names it."""
    return {
        "outlet": source.outlet,
        "title": source.title,
        "original": source.original,
        "url": source.url,
        "archived": source.archived_url,
        "published": source.published.isoformat() if source.published else None,
        "basis": source.date_basis,
        "language": source.language,
        "scale": source.scale,
    }


def _names(bodies: Mapping[str, Body], ids: Iterable[str | None]) -> dict[str, Texts]:
    return {id: bodies[id].name for id in sorted(id for id in ids if id is not None)}
