"""What changed between two publications, row by row and field by field."""

import csv
import io
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from geodata.datapackage import history
from geodata.datapackage.history import Changes
from geodata.package import Package
from geodata.publishing import naming
from geodata.publishing.exports import STAMP, Grid
from geodata.schema import FORMAT, tables_of
from geodata.texts import Texts

TITLE = "title_"  # and a language
COMPARED = ("events", "claims", "sources", "places")
DERIVED = ("_grade", "_reports")  # what follows from other rows is no correction of this one
OF_READING = ("retrieved", "checked_on")  # when a row was read corrects nothing in it

Rows = dict[str, dict[str, str]]  # by id


def between(
    previous: Mapping[str, bytes] | None, tables: Mapping[str, Grid], package: Package
) -> dict[str, Any]:
    """List what was added, corrected, merged and withdrawn since the previous publication.

    `package` is the whole package: a withdrawn event's public note stands on its row.
    """
    found: dict[str, Any] = {"previous": None, **{name: [] for name in history.LISTS}}
    if previous is None:
        return found
    before = {name: _read(previous, name) for name in COMPARED}
    after = {name: _rows(tables[name].names, tables[name].rows) for name in COMPARED}
    found["previous"] = json.loads(_file(previous, "map.json"))["version"]
    languages = package.languages
    notes = {event.id: event.coder_note for event in package.events}
    notes |= {claim.id: claim.note for claim in package.claims}
    derived = {
        name for names in naming.columns(languages, package.book).values() for name in names
    }  # of ids
    own = {
        table.name: {column.name for column in table.columns}
        for table in tables_of(FORMAT, languages, package.book)
    }
    successors = _successors(before, after)
    for name in COMPARED:
        old, new = before[name], after[name]
        for id in sorted(new.keys() - old.keys()):
            found["added"].append(_entry(name, id, new[id], notes))
        for id in sorted(old.keys() - new.keys()):
            entry = _entry(name, id, old[id], notes)
            if name == "events" and id in successors:
                found["merged"].append({**entry, "into": successors[id]})
            else:
                found["withdrawn"].append(entry)
        for id in sorted(old.keys() & new.keys()):
            entry = _entry(name, id, new[id], notes)
            fields = _fields(old[id], new[id], own[name], derived)
            found["corrected"] += [{**entry, **field} for field in fields]
    return found


def recorded(between: Mapping[str, Any], package: Package) -> Changes:
    """Make what the package keeps of a new version; the editors' note on it stays."""
    note = of_version(package).get("note")
    day = package.data_date.isoformat()
    return {"version": package.version, "data_date": day, "note": note, **between}


def of_version(package: Package) -> Changes:
    """What the package tells of its own version; nothing if that was the first."""
    return next((one for one in package.changes if one["version"] == package.version), {})


def _read(previous: Mapping[str, bytes], name: str) -> Rows:
    rows = csv.reader(io.StringIO(_file(previous, f"{name}.csv").decode("utf-8-sig"), newline=""))
    names = next(rows, [])
    return _rows(names, rows)


def _file(previous: Mapping[str, bytes], path: str) -> bytes:
    try:
        return previous[path]
    except KeyError:
        raise ValueError(
            f"previous publication: no file {path}; give all files of one publication, or None"
        ) from None


def _rows(names: Iterable[str], rows: Iterable[Iterable[str]]) -> Rows:
    named = [dict(zip(names, row, strict=True)) for row in rows]
    return {
        row["id"]: {name: cell for name, cell in row.items() if name not in STAMP} for row in named
    }


def _successors(before: Mapping[str, Rows], after: Mapping[str, Rows]) -> dict[str, str]:
    """Find the events that are gone while their claims live on in another."""
    moved: dict[str, Counter[str]] = defaultdict(Counter)
    for id, claim in before["claims"].items():
        old, new = claim["event"], after["claims"].get(id, {}).get("event", "")
        if old and new and old not in after["events"] and new in after["events"]:
            moved[old][new] += 1
    return {
        old: min(targets, key=lambda new: (-targets[new], new)) for old, targets in moved.items()
    }


def _fields(
    old: Mapping[str, str], new: Mapping[str, str], own: set[str], derived: set[str]
) -> list[dict[str, str]]:
    """Tell what differs; a column of the exports that came or went with a format says nothing."""
    return [
        {"field": name, "was": old.get(name, ""), "now": now}
        for name, now in new.items()
        if (name in old or name in own)
        and not name.endswith(DERIVED)
        and name not in OF_READING
        and name not in derived
        and old.get(name, "") != now
    ]


def _entry(
    table: str, id: str, row: Mapping[str, str], notes: Mapping[str, Texts | None]
) -> dict[str, Any]:
    titles = {
        name.removeprefix(TITLE): text for name, text in row.items() if name.startswith(TITLE)
    }
    return {
        "table": table,
        "id": id,
        "event": id if table == "events" else row.get("event") or None,
        "title": titles if table == "events" else None,
        "note": notes.get(id),
    }
