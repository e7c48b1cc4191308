"""Read one article: sentences, mentions, roles, links, drafts, and what was passed over."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from geodata.extract.claims import loose, national
from geodata.extract.deeds.facts import AIM, Fact, facts
from geodata.extract.deeds.topics import topics
from geodata.extract.events import drafts
from geodata.extract.happenings import Links
from geodata.extract.linking import NOTE, link
from geodata.extract.people.figures import figures
from geodata.extract.people.numbers import Number, numbers
from geodata.extract.places.context import Toponym
from geodata.extract.places.lookup import Gazetteer
from geodata.extract.places.naming import main_country, people
from geodata.extract.places.roles import EVENT, roles
from geodata.extract.places.toponyms import toponyms
from geodata.extract.scenes import Scene
from geodata.extract.text.headings import dateline
from geodata.extract.text.segment import Document, Sentence, document
from geodata.extract.values import Article, Geocode, PassedOver, PlaceMention, Reading, Span
from geodata.extract.when.dates import When, dates

LANGUAGES = ("en", "es")
OPENS = 25  # code points before the date that a note opens with
_OVERNIGHT = re.compile(
    r"overnight|last night|anoche"
)  # names no day that "the same day" could mean
_UNSURE = (
    "destination",
    "organisation",
    "security_measure",
    "government_measure",
    "background",
    "speaker_location",
    "origin_of_person",
)


def read(article: Article, geocode: Geocode) -> Reading:
    """Return what the text says happened, with the words that say so."""
    if article.language not in LANGUAGES:
        raise ValueError(
            f"language is {article.language!r}; expected one of {', '.join(LANGUAGES)}"
        )
    doc = document(article.text)
    country = main_country(doc, article.country, geocode)
    gazetteer = Gazetteer(geocode, country)
    surnames = people(doc, gazetteer.find)
    scenes: list[Scene] = []
    mentions: list[tuple[Sentence, Toponym, str]] = []
    passed: list[PassedOver] = []
    known: date | None = None
    for sentence in doc.sentences:
        found = dates(
            doc.plain,
            doc.text,
            sentence.start,
            sentence.end,
            article.language,
            article.published,
            known,
        )
        opens = dateline(doc.text, sentence.start, sentence.end)
        if opens > sentence.start:
            found = [replace(w, role="boilerplate") if w.at < opens else w for w in found]
        known = next(
            (
                w.start
                for w in reversed(found)
                if w.start
                and w.precision == "day"
                and not w.role
                and not w.said
                and not _OVERNIGHT.match(doc.plain, w.at)
            ),
            known,
        )
        places = toponyms(doc, sentence, gazetteer, surnames)
        about = topics(doc.plain, sentence.start, sentence.end)
        named = roles(doc, sentence, places, about, opens)
        mentions += [(sentence, one, what) for one, what in named]
        counted = numbers(doc.plain, sentence.start, sentence.end, [(w.at, w.to) for w in found])
        people_counted, used = figures(doc.plain, doc.text, sentence.start, sentence.end, counted)
        said = [
            _quoted(sentence, t)
            for t in facts(
                doc.plain,
                sentence.start,
                sentence.end,
                article.language,
                about,
                any(f.kind == "crowd" for f in people_counted),
                [(one.start, one.end) for one in places],
            )
        ]
        scenes.append(
            Scene(
                sentence,
                tuple(said),
                tuple(found),
                tuple(people_counted),
                tuple(one for one, what in named if what == EVENT and one.place.level != "country"),
                tuple(
                    one for one, what in named if what == "context" and one.place.level == "country"
                ),
                tuple(about),
            )
        )
        passed += _numbers_passed(doc, sentence, counted, used)
        passed += _dates_passed(doc, sentence, found)
        passed += [
            PassedOver(doc.text[t.start : t.end], "trigger", t.role, _span(sentence, t))
            for t in said
            if t.role
        ]
    links = link(doc, scenes, article.published)
    if not links.happenings and len(scenes) <= NOTE:
        scenes = [_unsure(scene, mentions) for scene in scenes]
        links = link(doc, scenes, None if _is_dated_note(scenes) else article.published)
    crowds = ("protest", "disperse", "block", "strike")
    protesting = any(f.act in crowds for s in scenes for f in s.facts if f.role in ("", "topic"))
    events = drafts(doc, article, links.happenings, protesting)
    since = {s.sentence.index: _since(s.dates) for s in scenes}
    places = tuple(_mention(doc, sentence, one, what, links) for sentence, one, what in mentions)
    passed += [
        PassedOver(one.text, "place", one.role, one.span) for one in places if one.role != EVENT
    ]
    return Reading(
        article=article,
        events=events,
        national=national(doc, article, links.national, country, since),
        loose=loose(doc, article, links.loose),
        passed_over=tuple(sorted(passed, key=lambda one: (one.span.start, one.span.end))),
        places=places,
    )


def _is_dated_note(scenes: list[Scene]) -> bool:
    """Does a note open with its full date: then it is no background, however old?"""
    return bool(scenes) and any(
        not w.relative and w.start and w.at - scenes[0].sentence.start < OPENS
        for w in scenes[0].dates
    )


def _unsure(scene: Scene, mentions: Iterable[tuple[Sentence, Toponym, str]]) -> Scene:
    """Take a place in a lesser role for the place of a note that names no other."""
    dated = any(w.start and not w.role for w in scene.dates)
    if dated and not scene.live:
        said = tuple(replace(t, role="") if t.role == AIM else t for t in scene.facts)
        scene = replace(scene, facts=said)
    if scene.places or not dated or not scene.live:
        return scene
    lesser = [
        one
        for sentence, one, what in mentions
        if sentence is scene.sentence
        and what in _UNSURE
        and one.place.level not in ("country", "site")
    ]
    return replace(scene, places=tuple(lesser[:1]))


def _quoted(sentence: Sentence, one: Fact) -> Fact:
    if one.role or not sentence.quoted(one.start):
        return one
    return replace(one, role="quotation")


def _mention(
    doc: Document, sentence: Sentence, one: Toponym, what: str, links: Links
) -> PlaceMention:
    if what == EVENT:
        made = any(_same(one, h.place) for h in links.happenings)
        what = EVENT if made else "toll_region" if one.place.level == "country" else "context"
    elif what == "context" and one.place.level == "country":
        tolls = {n.sentence.index for n in links.national}
        what = "toll_region" if sentence.index in tolls else what
    return PlaceMention(doc.text[one.start : one.end], what, _span(sentence, one), one.place)


def _same(one: Toponym, other: Toponym) -> bool:
    return one.place.id == other.place.id if one.place.id else one.name == other.name


def _span(sentence: Sentence, one: Toponym | Fact) -> Span:
    return Span(sentence.paragraph, one.start, one.end)


def _numbers_passed(
    doc: Document, sentence: Sentence, found: Iterable[Number], used: set[int]
) -> list[PassedOver]:
    role_of = "boilerplate" if sentence.boilerplate else "duplicate" if sentence.duplicate else ""
    return [
        PassedOver(
            doc.text[n.start : n.end],
            "number",
            role_of or n.role or "other_count",
            Span(sentence.paragraph, n.start, n.end),
        )
        for n in found
        if n.start not in used or role_of
    ]


def _dates_passed(doc: Document, sentence: Sentence, found: Iterable[When]) -> list[PassedOver]:
    return [
        PassedOver(
            doc.text[w.at : w.to],
            "date",
            w.role if w.role not in ("", "since") else "unresolved",
            Span(sentence.paragraph, w.at, w.to),
        )
        for w in found
        if (w.role and w.role != "since") or w.start is None
    ]


def _since(found: Iterable[When]) -> date | None:
    """Return the first day that a toll counts: "since 7 December", or of what began it all."""
    own = sorted(found, key=lambda w: w.role != "since")
    return next((w.start for w in own if w.role in ("since", "background") and w.start), None)
