"""Read one article: its mentions, which of them make an event, and drafts of what happened."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geodata.extract import counts
from geodata.extract.attachment import attach
from geodata.extract.document import Document, document
from geodata.extract.drafting import drafts
from geodata.extract.explain import listed
from geodata.extract.gazetteer import Gazetteer
from geodata.extract.language import codes, language
from geodata.extract.mentions import SaidIn, all_names, mentions
from geodata.extract.place_names import BODY, FROM, HERE, MEASURE, TO
from geodata.extract.toponyms import Resolver, Toponym
from geodata.extract.values import Article, DraftEvent, Geocode, PassedOver, PlaceMention, Reading


def read(article: Article, geocode: Geocode) -> Reading:
    """Return what the text says happened, with the words that say so."""
    if article.language not in codes():
        raise ValueError(f"language is {article.language!r}; expected one of {', '.join(codes())}")
    doc = document(article.text, language(article.language))
    country = (article.country or "").upper() or _country(doc)
    gazetteer = Gazetteer(geocode, country or None, _countries(doc))
    names = all_names(doc)
    resolver = Resolver(doc, gazetteer, [one for found in names.values() for one in found])
    said = mentions(doc, article.published, names, resolver)
    found = attach(doc, said, article.published)
    events = drafts(doc, article, found.events)
    return Reading(
        article=article,
        events=events,
        national=counts.nationwide(doc, article, found.national, country or None),
        loose=counts.unassigned(doc, article, found.loose),
        passed_over=tuple(
            sorted(_passed_over(doc, said), key=lambda one: (one.span.start, one.span.end))
        ),
        places=tuple(_places(doc, said, events)),
        mentions=tuple(listed(doc, said)),
    )


def with_mentions(reading: Reading, geocode: Geocode) -> Reading:
    """Add to what other rules read of an article the mentions that the tables read in it."""
    return replace(reading, mentions=read(reading.article, geocode).mentions)


def _countries(doc: Document) -> frozenset[str]:
    """Return the countries that a text names."""
    return frozenset(
        row.row.value
        for row in doc.each(0, len(doc.tokens), "country:")
        if doc.tokens[row.start].is_capital
    )


def _country(doc: Document) -> str | None:
    """Return the country that a text is mostly about, by its name and the words for its people."""
    named = Counter(row.row.value for row in doc.each(0, len(doc.tokens), "country:"))
    people = Counter(row.row.value for row in doc.each(0, len(doc.tokens), "demonym:"))
    total = named + named + people
    if not total:
        return None
    (best, count), *others = total.most_common(2)
    return best if not others or others[0][1] < count else None


def _passed_over(doc: Document, said: Sequence[SaidIn]) -> Iterator[PassedOver]:
    """Give what was seen and not used, with the reason."""
    for one in said:
        counted = {figure.start for figure in one.figures}
        role = "duplicate" if one.sentence.is_duplicate else ""
        for number in one.numbers:
            if number.start not in counted or role:
                yield _passed(
                    doc,
                    one,
                    "number",
                    role or number.role or "other_count",
                    number.start,
                    number.end,
                )
        for when in one.dates:
            if when.role in ("until", "planned") or when.first is None:
                why = (
                    "planned"
                    if when.role == "planned"
                    else "background"
                    if when.first
                    else "unresolved"
                )
                yield _passed(doc, one, "date", why, when.start, when.end)
        for action in one.actions:
            if action.role and action.role != "topic":
                yield _passed(doc, one, "trigger", action.role, action.start, action.end)
        for place in one.places:
            if (role := _role(place)) != "event_location":
                yield _passed(doc, one, "place", role, place.start, place.end)


def _passed(doc: Document, said: SaidIn, kind: str, role: str, start: int, end: int) -> PassedOver:
    where = counts.span(doc, said.sentence.paragraph, start, end)
    return PassedOver(doc.text.given[where.start : where.end], kind, role, where)


def _role(place: Toponym) -> str:
    if place.is_parent:
        return "containing_region"
    if place.relation in HERE:
        return "event_location" if place.place.level != "country" else "toll_region"
    return {
        FROM: "origin_of_person",
        TO: "destination",
        BODY: "organisation",
    }.get(place.relation, "context")


def _places(
    doc: Document, said: Sequence[SaidIn], drafted: Sequence[DraftEvent]
) -> Iterator[PlaceMention]:
    """Give every place with its role; one where nothing happened is context."""
    events = {event.place for event in drafted}
    for one in said:
        for place in one.places:
            role = _role(place)
            if role == "event_location" and place.place not in events:
                role = "government_measure" if place.relation == MEASURE else "context"
            where = counts.span(doc, one.sentence.paragraph, place.start, place.end)
            yield PlaceMention(doc.text.given[where.start : where.end], role, where, place.place)
