"""What a code book's file must be like before it is made a book: its rows, ids and references."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any, NamedTuple

WORDS = ("causes", "groups", "agents", "tags")
TABLES = {  # what each row must have
    "types": ("id", "name", "label", "colour", "symbol"),
    "sub_types": ("id", "name", "type", "severity", "label"),
    "kinds": ("id", "label", "counts_people", "sizes_marks"),
    "categories": ("id", "label", "colour", "symbol"),
    **dict.fromkeys(WORDS, ("id", "label")),
    "figures": ("id", "kind", "categories", "nouns"),
}
MAY_BE_EMPTY = WORDS
NOT_STATED = "not_stated"  # the category of what no source sorts
THEMES = ("light", "dark")
ID = re.compile("[a-z][a-z_-]{0,59}")
COLOUR = re.compile("#[0-9a-fA-F]{6}")
PATH = re.compile("[Mm][MmLlHhVvAaCcQqSsTtZz0-9 ,.-]{1,600}")
LONGEST = 200  # letters of a label
MOST_SUB_TYPES = 250  # a script counts them in bytes

# What a sheet's columns and an event's are called: a kind's own column needs another name.
TAKEN = frozenset(
    [
        "event",
        "date",
        "end",
        "date_precision",
        "place",
        "region",
        "admin2",
        "country",
        "lat",
        "lon",
        "precision",
        "type",
        "title",
        "summary",
        "category",
        "as_of",
        "since",
        "who",
        "actors",
        "tags",
        "note",
        "outlet",
        "headline",
        "address",
        "published",
        "language",
        "scale",
        "status",
        "source",
        "claim",
        "events",
        "security",
        "indirect",
    ]
)


class Wrong(NamedTuple):
    """One thing wrong in a code book."""

    where: str
    value: Any
    expected: str
    remedy: str

    def __str__(self) -> str:
        found = "" if self.value is None else f" is {self.value!r}"
        parts = (f"{self.where}{found}".strip(), f"expected {self.expected}")
        return f"{': '.join(filter(None, parts))}; {self.remedy}"


def faults(raw: Mapping[str, Any]) -> Iterator[Wrong]:
    """Find what is wrong with rows by themselves."""
    for table, keys in TABLES.items():
        rows = raw.get(table, [] if table in MAY_BE_EMPTY else None)
        if not isinstance(rows, list) or not (rows or table in MAY_BE_EMPTY):
            yield Wrong(table, None, "a list of rows", "add it, as in the bundled book")
            continue
        seen: set[str] = set()
        for number, row in enumerate(rows, start=1):
            if not isinstance(row, dict):
                yield Wrong(f"{table}, row {number}", row, "an object", "mend the row")
                continue
            name = f"{table}, {row.get('id', f'row {number}')}"
            for key in keys:
                if key not in row:
                    yield Wrong(name, None, f"the member {key}", "add it")
            for key, value in row.items():
                if found := _member(key, value):
                    yield Wrong(f"{name}: {key}", value, *found)
            if row.get("id") in seen:
                yield Wrong(f"{name}: id", row["id"], "each id once", "rename one of them")
            seen.add(str(row.get("id")))


def _member(key: str, value: Any) -> tuple[str, str] | None:
    """Say what was expected of a member instead, and what to do."""
    if key in ("label", "means"):
        if not (isinstance(value, dict) and value and all(map(_is_text, value.values()))):
            return 'texts by language, such as {"en": "…"}', "mend them"
    elif key == "nouns":
        if not (isinstance(value, dict) and value and all(map(_are_forms, value.values()))):
            return "by language the forms of a noun, “other” among them", "add what is missing"
    elif key == "colour":
        colours = [value.get(theme) for theme in THEMES] if isinstance(value, dict) else [value]
        if not all(isinstance(one, str) and COLOUR.fullmatch(one) for one in colours):
            return "a colour as #D55E00 (of a category one for light and one for dark)", "mend it"
    elif key == "id":
        if not (isinstance(value, str) and ID.fullmatch(value)):
            return "small letters with - or _", "rename it"
    elif key in ("counts_people", "sizes_marks"):
        if not isinstance(value, bool):
            return "true or false", "write one of them"
    elif key == "severity":
        if type(value) is not int:
            return "a whole number, 1 for the most severe", "write one"
    elif key in ("name", "acled"):
        if not _is_text(value):
            return "a name", "write one"
    elif key == "categories":
        if not (isinstance(value, list) and value and all(isinstance(one, str) for one in value)):
            return "ids of categories", "list them"
    elif key == "symbol" and not (isinstance(value, str) and PATH.fullmatch(value)):
        return "SVG path data in a box from -8 to 8, such as M-6-6H6V6H-6Z", "draw another"
    return None


def _is_text(value: Any) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value.strip()) <= LONGEST
        and value.isprintable()
        and not {"{", "}"} & {*value}
    )


def _are_forms(value: Any) -> bool:
    return isinstance(value, dict) and "other" in value and all(map(_is_text, value.values()))


def contradictions(raw: Mapping[str, Any], acled: Container[str]) -> Iterator[Wrong]:
    """Find what is wrong between rows that are right by themselves; `acled` are its sub-types."""
    types, kinds, categories = (
        {row["id"] for row in raw[table]} for table in ("types", "kinds", "categories")
    )
    if raw.get("example") not in types:
        yield Wrong("example", raw.get("example"), "the id of a type", "name one")
    if NOT_STATED not in categories:
        yield Wrong("categories", None, f"one called {NOT_STATED}", "add it: most figures are that")
    severities = [row["severity"] for row in raw["sub_types"]]
    if len(severities) > MOST_SUB_TYPES:
        yield Wrong("sub_types", len(severities), f"at most {MOST_SUB_TYPES}", "join some")
    for row in raw["sub_types"]:
        where = f"sub_types, {row['id']}: "
        if row["type"] not in types:
            yield Wrong(f"{where}type", row["type"], "the id of a type", "name one, or add it")
        if (name := row.get("acled", row["name"])) not in acled:
            expected = "the name of one of ACLED's sub-types, for exports to its columns"
            yield Wrong(f"{where}acled", name, expected, "name the nearest, such as Other")
        if severities.count(row["severity"]) > 1 or not 1 <= row["severity"] <= len(severities):
            expected = f"each whole number from 1 to {len(severities)} once"
            yield Wrong(f"{where}severity", row["severity"], expected, "number them anew")
    for table in ("types", "sub_types"):
        names = [row["name"] for row in raw[table]]
        for row in raw[table]:
            if names.count(row["name"]) > 1:
                where = f"{table}, {row['id']}: name"
                yield Wrong(where, row["name"], "each name once", "rename one of them")
    for id in sorted(kinds):
        if id in TAKEN:
            yield Wrong(f"kinds, {id}: id", id, "no name that a column has", "rename it")
        if not any(row["id"] == row["kind"] == id for row in raw["figures"]):
            yield Wrong(f"kinds, {id}", None, "a figure of the same id", "add it to figures")
    for row in raw["figures"]:
        where = f"figures, {row['id']}: "
        if row["kind"] not in kinds:
            yield Wrong(f"{where}kind", row["kind"], "the id of a kind", "name one, or add it")
        if not categories.issuperset(row["categories"]):
            expected = f"ids of categories: {', '.join(sorted(categories))}"
            yield Wrong(f"{where}categories", row["categories"], expected, "mend the list")
