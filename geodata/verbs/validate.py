"""Say what a data package holds, or every fault in it."""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from geodata import package
from geodata.geocode import unplaced
from geodata.package import Package
from geodata.schema import Place
from geodata.verbs.console import DONE, Console, counted

WORDS = "say what a package holds, or every fault in it"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")


def do(given: argparse.Namespace, console: Console) -> int:
    read, doubts = package.examined(given.package)
    print(summary(read))
    if doubts:
        print(f"\n{counted(len(doubts), 'warning')}")
        print("\n".join(f"  {doubt}" for doubt in doubts))
    return DONE


def summary(read: Package) -> str:
    """Say what a package holds, in aligned lines."""
    regions = {place.id: place.admin1 or "no region" for place in read.places}
    nationwide = sum(claim.event is None for claim in read.claims)
    days = [day for event in read.events for day in (event.start, event.end)]
    statuses = Counter(event.status for event in read.events)
    facts = [
        ("package", read.name),
        ("title", read.title[read.languages[0]]),
        ("version", read.version),
        ("data date", str(read.data_date)),
        ("period", f"{min(days)} to {max(days)}" if days else "no events"),
        ("events", _with_parts(len(read.events), statuses.items())),
        ("claims", _with_parts(len(read.claims), [("without an event", nationwide)])),
        ("places", str(len(read.places))),
        ("undrawn", undrawn(read.places)),
        ("sources", str(len(read.sources))),
        ("unused", ", ".join(_unused(read)) or "none"),
    ]
    types = Counter(event.event_type for event in read.events)
    in_regions = Counter(regions[event.place] for event in read.events)
    return "\n\n".join(
        (
            _aligned(facts),
            "events by region\n" + _aligned(_by_count(in_regions)),
            "events by type\n"
            + _aligned((one.name, str(types[one.name])) for one in read.book.types),
        )
    )


def undrawn(places: Iterable[Place]) -> str:
    return ", ".join(place.id for place in unplaced(places)) or "none"


def _unused(read: Package) -> list[str]:
    """Name rows that nothing refers to: not wrong, but likely forgotten."""
    used = {claim.source for claim in read.claims} | {pair.source for pair in read.event_sources}
    used |= {id for claim in read.claims if (id := claim.discounted_by) is not None}
    used_bodies = {claim.attributed_to for claim in read.claims}
    used_bodies |= {actor for event in read.events for actor in event.actors}
    used_bodies |= {agent for claim in read.claims for agent in claim.agent}
    used_bodies |= {source.original for source in read.sources}
    used_places = {event.place for event in read.events}
    return [
        *(f"source {row.id}" for row in read.sources if row.id not in used),
        *(f"place {row.id}" for row in read.places if row.id not in used_places),
        *(f"body {row.id}" for row in read.bodies if row.id not in used_bodies),
    ]


def _with_parts(total: int, parts: Iterable[tuple[str, int]]) -> str:
    named = ", ".join(f"{count} {name}" for name, count in parts if count)
    return f"{total} ({named})" if named else str(total)


def _by_count(counts: Counter[str]) -> list[tuple[str, str]]:
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return [(name, str(count)) for name, count in rows] or [("none", "")]


def _aligned(rows: Iterable[tuple[str, str]]) -> str:
    rows = list(rows)
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"  {name:<{width}}  {value}".rstrip() for name, value in rows)
