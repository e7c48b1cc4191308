"""changes/<version>.json: what a version of a package added, corrected, merged and withdrew.

One file per version, written when it is published after another one, and kept with the package,
so that the list of corrections is whole wherever the package is. `note` is the editors' own.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from geodata.datapackage.rules import Fault
from geodata.schema import TABLES

FOLDER = "changes"
LISTS = ("added", "corrected", "merged", "withdrawn")
REMEDY = "mend it, or write the file again with `python -m geodata publish --previous`"

Changes = Mapping[str, Any]


def path(version: str) -> str:
    return f"{FOLDER}/{version}.json"


def render(changes: Changes) -> str:
    return json.dumps(changes, ensure_ascii=False, indent=1) + "\n"


def read(name: str, text: str, languages: Sequence[str]) -> tuple[Changes | None, list[Fault]]:
    """Read one version's file, with all that is wrong in it."""
    try:
        changes = json.loads(text)
    except (ValueError, RecursionError) as problem:
        return None, [Fault(name, None, None, None, f"JSON ({problem})", REMEDY)]
    if not isinstance(changes, dict):
        return None, [Fault(name, None, None, None, "one JSON object", REMEDY)]
    told = f"an object with a text for {' and one for '.join(map(json.dumps, languages))}, or null"
    members = MEMBERS | {"note": (partial(_is_note, languages=languages), told)}
    faults = [
        Fault(name, None, member, _shown(changes.get(member)), expected, REMEDY)
        for member, (holds, expected) in members.items()
        if not holds(changes.get(member))
    ]
    if not faults and name != path(changes["version"]):
        expected = "the version that is the file's name"
        faults.append(Fault(name, None, "version", changes["version"], expected, REMEDY))
    return (None, faults) if faults else (changes, [])


def in_order(all: Iterable[Changes]) -> tuple[Changes, ...]:
    """Sort them by their day, then by version: 1.10 comes after 1.9."""
    return tuple(sorted(all, key=lambda one: (one["data_date"], _parts(one["version"]))))


def _parts(version: str) -> list[tuple[bool, int, str]]:
    return [
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in version.split(".")
    ]


def _is_day(value: Any) -> bool:
    try:
        return str(date.fromisoformat(value)) == value
    except (TypeError, ValueError):
        return False


def _is_note(value: Any, languages: Sequence[str]) -> bool:
    if value is None:
        return True
    texts = isinstance(value, dict) and set(value) == set(languages)
    return texts and all(isinstance(text, str) and text for text in value.values())


def _is_list(value: Any) -> bool:
    names = {table.name for table in TABLES}
    return isinstance(value, list) and all(
        isinstance(row, dict) and row.get("table") in names and isinstance(row.get("id"), str)
        for row in value
    )


MEMBERS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "version": (lambda value: isinstance(value, str), "the package's version, such as 1.1.0"),
    "data_date": (_is_day, "a real day as YYYY-MM-DD"),
    "previous": (
        lambda value: value is None or isinstance(value, str),
        "the id of the publication before, or null",
    ),
    **dict.fromkeys(LISTS, (_is_list, "a list of rows, each with its table and id")),
}


def _shown(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value)[:60]
