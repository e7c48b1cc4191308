"""A package to what readers get: an immutable set of files under one version id.

Pure: no clock and no chance, so the same package and the same predecessor give the same
bytes. `geodata.publishing.shelf` puts the files on a disk.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from geodata import circle, ledger, opening, regions
from geodata.codebook import CodeBook
from geodata.datapackage import history, outlines
from geodata.folding import fold
from geodata.grades import Grade
from geodata.package import Package
from geodata.publishing import changes, evidence, exports
from geodata.publishing.compact import compact
from geodata.publishing.details import Piece, details
from geodata.publishing.edition import Edition, edition_of
from geodata.publishing.naming import RegionOf
from geodata.publishing.reconciliation import reconciliation
from geodata.schema import (
    CHECKS,
    DATE_PRECISIONS,
    GEO_PRECISIONS,
    Event,
)
from geodata.texts import Texts, in_language

TITLES = 1_000  # in a file: some 50 kB

# Stands for the content's hash until the content is known; as long as the hash, and of
# letters that no text has.
UNHASHED = "\ue000" * 8


def publish(
    package: Package,
    previous: Mapping[str, bytes] | None = None,
    region_of: RegionOf | None = None,
) -> tuple[str, dict[str, bytes]]:
    """Make the publication's id and its files, with the changes against the previous one.

    `region_of` names a region by its id; without it the package's own do, and the bundled ones.
    """
    edition = edition_of(package)
    version = f"{package.version}-{UNHASHED}"
    region_of = region_of or regions.of(package.outlines).by_id
    tables = exports.tables(edition, version, region_of)
    pieces = tuple(details(edition))
    files = {
        "map.json": compact(_map(edition, version, pieces, region_of)),
        **_titles(edition),
        **{piece.file: compact(piece.value) for piece in pieces},
        "tolls.json": compact(evidence.tolls(edition)),
        "reconciliation.json": compact(reconciliation(edition)),
        "sources.json": compact(evidence.listed(edition)),
        **exports.files(edition, version, tables, region_of),
    }
    if package.outlines:
        files[outlines.FILE] = outlines.render(package.outlines).encode()
    files["changes.json"] = compact(_changes(previous, tables, package))
    files["corrections.json"] = compact(package.changes[::-1])
    content = hashlib.sha256()
    for path in sorted(files):
        content.update(f"{path}\0{len(files[path])}\0".encode() + files[path])
    digest = content.hexdigest()[: len(UNHASHED)]
    files = {
        path: files[path].replace(UNHASHED.encode(), digest.encode()) for path in sorted(files)
    }
    files["package.zip"] = exports.archive(files)
    return f"{package.version}-{digest}", files


def with_changes(package: Package, previous: Mapping[str, bytes]) -> Package:
    """Let the package keep what its version changed; of a version that is not new, nothing."""
    before = json.loads(previous["map.json"])["version"].rpartition("-")[0]
    if before == package.version:
        return package
    tables = exports.tables(edition_of(package), "", regions.of(package.outlines).by_id)
    told = changes.recorded(changes.between(previous, tables, package), package)
    others = (one for one in package.changes if one["version"] != package.version)
    return replace(package, changes=history.in_order((*others, told)))


def publish_after(
    package: Package,
    latest: tuple[str, Mapping[str, bytes]] | None,
    region_of: RegionOf | None = None,
) -> tuple[str, dict[str, bytes]]:
    """Make the publication that follows `latest`, or `latest` again if nothing would change.

    What changed is a part of a publication, so to publish a package against its own publication
    would make another one, in which nothing has changed.
    """
    made = publish(package, None, region_of)
    if latest is None:
        return made
    if _content(*made) == _content(*latest):
        return latest[0], dict(latest[1])
    return publish(package, latest[1], region_of)


def _changes(
    previous: Mapping[str, bytes] | None, tables: Mapping[str, exports.Grid], package: Package
) -> Mapping[str, Any]:
    """Tell the way from the publication before; without one, what the package keeps of it."""
    found = changes.between(previous, tables, package)
    if previous is None:
        kept = changes.of_version(package)
        return {name: kept.get(name, nothing) for name, nothing in found.items()}
    return found


def _content(version: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What a publication says, whatever its hash and whatever came before it."""
    said, digest = version.rsplit("-", 1)
    return {
        path: body.replace(version.encode(), f"{said}-{'0' * len(digest)}".encode())
        for path, body in files.items()
        if path not in {"changes.json", "package.zip"}
    }


def _titles(edition: Edition) -> dict[str, bytes]:
    """The titles and the summaries in the order of the events, TITLES in a file."""
    events = edition.package.events
    starts = range(0, len(events), TITLES)
    told: dict[str, Callable[[Event], Texts | None]] = {
        "titles": lambda event: event.title,
        "summaries": lambda event: event.summary,
    }
    return {
        f"{name}/{language}/{number}.json": compact(
            [(texts(event) or {}).get(language) for event in events[start : start + TITLES]]
        )
        for name, texts in told.items()
        for language in edition.package.languages
        for number, start in enumerate(starts)
    }


def _map(
    edition: Edition,
    version: str,
    pieces: Sequence[Piece],
    region_of: RegionOf,
) -> dict[str, Any]:
    package, events = edition.package, edition.package.events
    last_day = max((event.end for event in events), default=edition.first_day)
    place_index = {place.id: index for index, place in enumerate(package.places)}
    region_rows = _regions(edition, region_of)
    region_index = {row[0]: index for index, row in enumerate(region_rows)}
    figures = [edition.figures[event.id] for event in events]
    agents = _agents(edition)
    agent_index = {row[0]: index for index, row in enumerate(agents)}
    actors, tags = _actors(edition), _tags(edition)
    located = {event.place for event in events if event.geo_precision in ledger.NAMED_PLACE}
    deaths = _ends("deaths", figures, "deaths")
    return {
        "version": version,
        "data_date": package.data_date.isoformat(),
        "country": package.country,
        "languages": list(package.languages),
        "title": dict(package.title),
        "coverage": dict(package.coverage),
        "lead": package.lead,
        "opening": opening.usual(deaths) if package.opening is None else package.opening,
        "first_day": edition.first_day.isoformat(),
        "days": (last_day - edition.first_day).days + 1,
        "counts": {
            "events": len(events),
            "places": len(located),
            "sources": len(package.sources),
            "claims": len(package.claims),
            "checked": _checked(package),
            "corrections": len(package.changes),
        },
        "types": [one.id for one in package.book.types],
        "subs": package.book.subs(),
        **({"sizes": list(package.book.sizes)} if package.book.own else {}),
        "regions": region_rows,
        **_country_box(package),
        "agents": agents,
        **_listed("actors", actors),
        **_listed("tags", tags),
        "places": {
            "id": [place.id for place in package.places],
            "name": {
                lang: [place.name[lang] for place in package.places] for lang in package.languages
            },
            "region": [region_index.get(place.admin1, -1) for place in package.places],
            "lat": [place.lat for place in package.places],
            "lon": [place.lon for place in package.places],
            "level": [place.level for place in package.places],
        },
        "events": {
            "id": [event.id for event in events],
            "place": [place_index[event.place] for event in events],
            "start": [(event.start - edition.first_day).days for event in events],
            "end": [(event.end - edition.first_day).days for event in events],
            "sub": [edition.sub[event.sub_event_type] for event in events],
            "geo": [GEO_PRECISIONS.index(event.geo_precision) for event in events],
            "when": [DATE_PRECISIONS.index(event.date_precision) for event in events],
            **deaths,
            **_ends("indirect", figures, "indirect"),
            **_ends("security", figures, "deaths_security"),
            **_sizing(package.book, figures),
            "agents": [
                [agent_index[id] for id in sorted(_blamed(edition, event.id))] for event in events
            ],
            **_listed("actors", _indices(actors, [event.actors for event in events])),
            **_listed("tags", _indices(tags, [event.tags for event in events])),
            "sources": [_reports(edition, event.id) for event in events],
            "grade": [_grade(edition, event.id).word for event in events],
            "reports": [_grade(edition, event.id).sources for event in events],
        },
        "annotations": {
            "id": [note.id for note in package.annotations],
            "day": [(note.day - edition.first_day).days for note in package.annotations],
            "place": [
                -1 if note.place is None else place_index[note.place]
                for note in package.annotations
            ],
            "text": {
                lang: [note.text[lang] for note in package.annotations]
                for lang in package.languages
            },
        },
        "files": {"titles": TITLES, "details": _cuts(pieces)},
    }


def _country_box(package: Package) -> dict[str, circle.Box]:
    """The box of the country, where an event concerns all of it or there is no event at all."""
    if package.events and all(event.geo_precision != "country" for event in package.events):
        return {}
    found = regions.of(package.outlines).of_country(package.country)
    box = circle.around(region.bbox for region in found)
    return {"country_box": box} if box else {}


def _checked(package: Package) -> dict[str, Any]:
    """Count the claims that a second reader looked up, by what was found, and the last day."""
    results = Counter(claim.checked for claim in package.claims)
    days = [claim.checked_on for claim in package.claims if claim.checked_on]
    last = max(days).isoformat() if days else None
    return {"last": last, **{result: results[result] for result in CHECKS}}


def _blamed(edition: Edition, event: str) -> set[str]:
    """Name all who are said, by anybody, to have caused deaths in an event."""
    agents = edition.agents[event]
    return {agent for name in ledger.DEADLY for agent in agents.get(name, ())}


def _agents(edition: Edition) -> list[tuple[str, Texts]]:
    """List them: id, and name by language."""
    languages = edition.package.languages
    names = {body.id: body.name for body in edition.package.bodies}
    names |= {
        word.id: {lang: in_language(word.label, lang) for lang in languages}
        for word in edition.package.book.agents
    }
    blamed = set().union(*(_blamed(edition, event.id) for event in edition.package.events))
    return [(id, names[id]) for id in sorted(blamed)]


def _actors(edition: Edition) -> list[tuple[str, Texts]]:
    """List who takes part in an event: id, and name by language."""
    acting = {id for event in edition.package.events for id in event.actors}
    return [(body.id, body.name) for body in edition.package.bodies if body.id in acting]


def _tags(edition: Edition) -> list[tuple[str, Texts]]:
    """List the tags that an event has, in the order of the code book."""
    used = {id for event in edition.package.events for id in event.tags}
    languages = edition.package.languages
    return [
        (tag.id, {lang: in_language(tag.label, lang) for lang in languages})
        for tag in edition.package.book.tags
        if tag.id in used
    ]


def _indices(rows: Sequence[tuple[str, Texts]], told: Iterable[Iterable[str]]) -> list[list[int]]:
    """Where what each event names stands in the list of all; nothing where the list is empty."""
    index = {id: at for at, (id, _) in enumerate(rows)}
    return [sorted(index[id] for id in ids) for ids in told] if rows else []


def _listed(name: str, rows: list[Any]) -> dict[str, list[Any]]:
    return {name: rows} if rows else {}


def _reports(edition: Edition, event: str) -> int:
    """Count the independent reports of an event: those that reprint one agency are one."""
    return len({edition.origins[source] for source in edition.sources[event]})


def _grade(edition: Edition, event: str) -> Grade:
    """Grade the first figure that a card names; without one, how many report the event."""
    grades = edition.grades[event]
    named = (grades[name] for name in ledger.DEADLY if name in grades)
    return next(named, Grade("none", _reports(edition, event)))


def _cuts(pieces: Iterable[Piece]) -> dict[str, list[int]]:
    """Of places with more than one file: the first event of the second, the third and so on."""
    cuts = defaultdict(list)
    for piece in pieces:
        if piece.number:
            cuts[piece.place].append(piece.first)
    return cuts


def _ends(
    column: str, figures: Sequence[Mapping[str, ledger.Figure]], name: str
) -> dict[str, list[int | None]]:
    return {
        f"{column}_low": [row.get(name, ledger.NO_FIGURE).low for row in figures],
        f"{column}_high": [row.get(name, ledger.NO_FIGURE).high for row in figures],
    }


def _sizing(
    book: CodeBook, figures: Sequence[Mapping[str, ledger.Figure]]
) -> dict[str, list[int | None]]:
    """The ends of what else can size a mark."""
    columns: dict[str, list[int | None]] = {}
    for name in book.sizes:
        if name != "deaths":
            columns |= _ends(name, figures, name)
    return columns


def _regions(edition: Edition, region_of: RegionOf) -> list[list[Any]]:
    """List the regions of its places: id, name by language, box or none, in the order of names."""
    ids = {place.admin1 for place in edition.package.places if place.admin1 is not None}
    languages = edition.package.languages
    last = languages[-1]  # names in a country's own language tend to be its last
    rows: list[list[Any]] = []
    for id in ids:
        region = region_of(id)
        names = {lang: region.name(lang) if region else id for lang in languages}
        rows.append([id, names, region and [round(edge, 4) for edge in region.bbox]])
    return sorted(rows, key=lambda row: (fold(row[1][last]), row[1][last], row[0]))
