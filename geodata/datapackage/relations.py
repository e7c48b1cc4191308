"""What must hold between the rows of a package: keys, references and what they imply."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from geodata.datapackage.rules import Fault, Rows, fault_in, known
from geodata.schema import Table

# A dot on the map means a named place; whatever is coarser is drawn as an area.
LEVELS_FOR = {
    "site": ("site", "place"),
    "place": ("site", "place"),
    "near": ("site", "place"),
    "admin2": ("admin2",),
    "admin1": ("admin1",),
    "country": ("country",),
}


Cells = Mapping[str, Any]


class Link(NamedTuple):
    column: str
    holds: Callable[[Cells, Cells], bool]  # this claim's cells, the other claim's
    expected: str


LONGEST_LOOP = 5  # claims that are all named
COMPARED = ("kind", "event")
LINKS = (
    Link(
        "part_of",
        lambda part, whole: (
            whole["kind"] in (part["kind"], part["kind"].removesuffix("_security"))
            and (whole["event"] is None) == (part["event"] is None)
        ),
        "a claim of the same kind (or of all people, where this one counts security forces), "
        "also with or also without an event",
    ),
    Link(
        "supersedes",
        lambda newer, older: all(newer[name] == older[name] for name in COMPARED),
        "a claim of the same kind about the same event",
    ),
)


def broken(rows: Rows, tables: Iterable[Table]) -> Iterator[Fault]:
    """Find every fault that shows only when rows of the tables are seen together."""
    for table in tables:
        yield from _repeated_keys(table, rows)
        yield from _dangling_references(table, rows)
    yield from _misplaced_events(rows)
    yield from _unsourced(rows)
    for link in LINKS:
        yield from _wrong_links(link, rows)


def _repeated_keys(table: Table, rows: Rows) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows.get(table.name, ()):
        key = tuple(row.texts.get(name, "") for name in table.key)
        if all(key) and first.setdefault(key, row.number) != row.number:
            expected = f"an unused {' and '.join(table.key)} (row {first[key]} has the same)"
            yield fault_in(table.name, row, table.key[-1], expected, "rename or delete one of them")


def _dangling_references(table: Table, rows: Rows) -> Iterator[Fault]:
    for column in table.columns:
        if not column.refers or not set(column.refers) <= rows.keys():
            continue
        known_ids = set(column.besides).union(*(_ids(name, rows) for name in column.refers))
        files = " or ".join(f"{name}.csv" for name in column.refers)
        for row in rows.get(table.name, ()):
            ids = row.values.get(column.name) or ()
            for id in (ids,) if isinstance(ids, str) else ids:
                if id not in known_ids:
                    remedy = f"add it to {files} or mend the id"
                    expected = f"an id in {files}"
                    yield Fault(f"{table.name}.csv", row.number, column.name, id, expected, remedy)


def _misplaced_events(rows: Rows) -> Iterator[Fault]:
    levels = {
        row.values["id"]: row.values["level"]
        for row in rows.get("places", ())
        if known(row, ("id", "level"))
    }
    for row in rows.get("events", ()):
        level = levels.get(row.values.get("place"))
        precision = row.values.get("geo_precision")
        if level and precision and level not in LEVELS_FOR[precision]:
            expected = f"a precision that fits {row.values['place']}, whose level is {level}"
            remedy = f"choose a place of level {' or '.join(LEVELS_FOR[precision])}, or mend this"
            yield fault_in("events", row, "geo_precision", expected, remedy)


def _unsourced(rows: Rows) -> Iterator[Fault]:
    if "event_sources" not in rows:
        return
    reported = {(row.texts.get("event"), row.texts.get("source")) for row in rows["event_sources"]}
    with_source = {event for event, _ in reported}
    for row in rows.get("events", ()):
        if row.values.get("status") == "published" and row.texts["id"] not in with_source:
            expected = "at least one source of a published event in event_sources.csv"
            yield fault_in("events", row, "id", expected, "add a source, or make it a draft")
    events, sources = _ids("events", rows), _ids("sources", rows)
    for row in rows.get("claims", ()):
        event, source = row.values.get("event"), row.values.get("source")
        if event in events and source in sources and (event, source) not in reported:
            expected = f"a source that event_sources.csv lists for {event}"
            yield fault_in("claims", row, "source", expected, "add the pair there, or mend the id")


def _wrong_links(link: Link, rows: Rows) -> Iterator[Fault]:
    claims = {row.texts["id"]: row for row in rows.get("claims", ())}
    links = {id: row.values.get(link.column) for id, row in claims.items()}
    for loop in _loops({id: to for id, to in links.items() if to}):
        shown = loop if len(loop) <= LONGEST_LOOP else [*loop[:2], f"{len(loop) - 2:,} more"]
        expected = f"no way back to itself, as {' > '.join([*shown, loop[0]])}"
        yield fault_in("claims", claims[loop[0]], link.column, expected, "empty the wrong one")
    for id, row in claims.items():
        other = claims.get(links[id] or "")
        if other is None or not known(row, COMPARED) or not known(other, COMPARED):
            continue
        if not link.holds(row.values, other.values):
            remedy = "mend the id or empty the cell"
            yield fault_in("claims", row, link.column, link.expected, remedy)


def _loops(links: Mapping[str, str]) -> Iterator[list[str]]:
    seen: set[str] = set()
    for here in links:
        path: list[str] = []
        while here in links and here not in seen:
            seen.add(here)
            path.append(here)
            here = links[here]
        if here in path:
            yield path[path.index(here) :]


def _ids(table: str, rows: Rows) -> set[str]:
    return {row.texts["id"] for row in rows.get(table, ())}
