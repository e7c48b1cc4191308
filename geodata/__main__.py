"""`python -m geodata VERB`: check a data package, place its places, publish it."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from geodata import package, shelf
from geodata.gazetteer import DamagedGazetteer
from geodata.geocode import GazetteerGeocoder, locate_places, unplaced
from geodata.package import InvalidPackage, NotAPackage, Package
from geodata.publication import publish
from geodata.schema import EVENT_TYPES, Place

DONE, FAULTY, NO_PACKAGE = 0, 1, 2
INTERRUPTED, NO_READER = 130, 141  # as a shell reports SIGINT and SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.verb is None:
        parser.print_help()
        return DONE
    try:
        return arguments.do(arguments)
    except NotAPackage as problem:
        print(problem, file=sys.stderr)
        return NO_PACKAGE
    except InvalidPackage as problem:
        print(problem)
        print(f"{_counted(len(problem.faults), 'fault')} in {arguments.package}")
        return FAULTY
    except BrokenPipeError:
        raise
    except OSError as problem:
        named = f"{problem.filename}: {problem.strerror}"
        print(named if problem.strerror else problem, file=sys.stderr)
        return FAULTY
    except DamagedGazetteer as problem:
        print(problem, file=sys.stderr)
        return FAULTY


def run() -> int:
    """Be a program: main, with tidy ends when it is interrupted or nobody reads on."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a console without UTF-8
    try:
        code = main()
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes again at exit, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER


def summary(read: Package) -> str:
    """Say what a package holds, in aligned lines."""
    regions = {place.id: place.admin1 or "no region" for place in read.places}
    nationwide = sum(claim.event is None for claim in read.claims)
    days = [day for event in read.events for day in (event.start, event.end)]
    statuses = Counter(event.status for event in read.events)
    facts = [
        ("package", read.name),
        ("title", read.title["en"]),
        ("version", read.version),
        ("data date", str(read.data_date)),
        ("period", f"{min(days)} to {max(days)}" if days else "no events"),
        ("events", _with_parts(len(read.events), statuses.items())),
        ("claims", _with_parts(len(read.claims), [("without an event", nationwide)])),
        ("places", str(len(read.places))),
        ("undrawn", _undrawn(read.places)),
        ("sources", str(len(read.sources))),
        ("unused", ", ".join(_unused(read)) or "none"),
    ]
    types = Counter(event.event_type for event in read.events)
    in_regions = Counter(regions[event.place] for event in read.events)
    return "\n\n".join(
        (
            _aligned(facts),
            "events by region\n" + _aligned(_by_count(in_regions)),
            "events by type\n" + _aligned((name, str(types[name])) for name in EVENT_TYPES),
        )
    )


def _validate(arguments: argparse.Namespace) -> int:
    print(summary(package.read(arguments.package)))
    return DONE


def _place(arguments: argparse.Namespace) -> int:
    read = package.read(arguments.package)
    located = locate_places(read.places, GazetteerGeocoder())
    package.write(replace(read, places=located), arguments.package)
    changed = [
        f"{new.id}: {_position(old)} -> {_position(new)}"
        for old, new in zip(read.places, located, strict=True)
        if old != new
    ]
    print("\n".join(changed) or "no place has changed")
    print(f"undrawn: {_undrawn(located)}")
    return DONE


def _publish(arguments: argparse.Namespace) -> int:
    read = package.read(arguments.package)
    version, made = publish(read, _earlier(arguments.previous))
    folder = shelf.write(arguments.out, version, made)
    size = sum(len(data) for data in made.values())
    print(f"{folder}: {_counted(len(made), 'file')}, {size:,} bytes")
    return DONE


def _earlier(folder: Path | None) -> dict[str, bytes] | None:
    if folder is None:
        return None
    if not (folder / "map.json").is_file():
        raise FileNotFoundError(
            f"--previous {folder}: expected the folder of one publication; "
            f"its name is in {shelf.LATEST} beside it"
        )
    return shelf.read(folder)


def _undrawn(places: Iterable[Place]) -> str:
    return ", ".join(place.id for place in unplaced(places)) or "none"


def _position(place: Place) -> str:
    point = "no point" if place.lat is None else f"{place.lat} {place.lon}"
    about = ", approximate" if place.approximate else ""
    return f"{point} ({place.level}, {place.admin1 or 'no region'}{about})"


def _unused(read: Package) -> list[str]:
    """Name rows that nothing refers to: not wrong, but likely forgotten."""
    used = {claim.source for claim in read.claims} | {pair.source for pair in read.event_sources}
    used_bodies = {claim.attributed_to for claim in read.claims}
    used_bodies |= {actor for event in read.events for actor in event.actors}
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


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    for name, do, words in (
        ("validate", _validate, "say what a package holds, or every fault in it"),
        ("places", _place, "look up each place again and rewrite places.csv"),
        ("publish", _publish, "make the files that readers get"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.add_argument("package", type=Path, metavar="PATH", help="the package's folder")
        verb.set_defaults(do=do)
    verb.add_argument("out", type=Path, metavar="OUT", help="the folder of all publications")
    verb.add_argument("--previous", type=Path, metavar="DIR", help="the publication before this")
    return parser


if __name__ == "__main__":
    sys.exit(run())
