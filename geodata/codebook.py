"""A code book as a value: types of event, kinds and categories of count, with words and colours.

What is written of them stands in one file, `geodata/codebooks/acled.json` for the bundled book:
an id as addresses and publications name it, the name that tables hold, labels by language, colours
and symbols. Types and sub-types are ACLED's (https://acleddata.com/acled-codebook/); its order of
types is a hierarchy for coding, `severity` is ours and ranks by harm to people.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from geodata.texts import Texts, in_language

BUNDLED = Path(__file__).parent / "codebooks" / "acled.json"
WORDS = ("causes", "groups", "agents")

REQUIRED = "en"  # the language that every label has, and what stands where another has none

Labels = Texts


class InvalidCodeBook(ValueError):
    """A code book that cannot be used; the message says where, and what was expected."""


@dataclass(frozen=True, slots=True)
class EventType:
    """`symbol` repeats in shape what `colour` says: SVG path data in a box from -8 to 8.

    The bundled colours are Okabe and Ito's colour-blind-safe palette
    (https://jfly.uni-koeln.de/color/).
    """

    id: str
    name: str
    label: Labels
    colour: str
    symbol: str


@dataclass(frozen=True, slots=True)
class SubEventType:
    """`event_type` is its type's name; severity 1 is the most severe."""

    id: str
    name: str
    event_type: str
    severity: int
    label: Labels


@dataclass(frozen=True, slots=True)
class Kind:
    """What a claim counts: whether people, and whether a mark on the map can show how many."""

    id: str
    label: Labels
    counts_people: bool
    sizes_marks: bool


@dataclass(frozen=True, slots=True)
class Category:
    """Which of a kind a claim counts. `colour` is by theme, `symbol` as a type's.

    `means` tells in a sentence what its label does not say by itself.
    """

    id: str
    label: Labels
    colour: Mapping[str, str]
    symbol: str
    means: Labels | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A cause, a group of people, or what stands for an agent who is no body."""

    id: str
    label: Labels


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a card. Categories are never pooled: it takes the first that the event has.

    `nouns` say by language and plural category (CLDR's) what it counts.
    """

    id: str
    kind: str
    categories: tuple[str, ...]
    nouns: Mapping[str, Mapping[str, str]]
    label: Labels


@dataclass(frozen=True, slots=True)
class CodeBook:
    """Types stand in the book's order, sub-types by severity, figures as a card lists them.

    `example` is the type whose colour a key's examples wear.
    """

    id: str
    example: EventType
    types: tuple[EventType, ...]
    sub_types: tuple[SubEventType, ...]
    kinds: tuple[Kind, ...]
    categories: tuple[Category, ...]
    causes: tuple[Word, ...]
    groups: tuple[Word, ...]
    agents: tuple[Word, ...]
    figures: tuple[Figure, ...]

    def labels(self, lang: str) -> dict[str, str | dict[str, str]]:
        """The labels of `lang` by the keys under which messages are asked for.

        What the book lacks in `lang` is said in English.
        `counted.` of a figure says how many: "{figure} death", by plural category.
        """
        named = (
            ("type", self.types),
            ("sub", self.sub_types),
            ("kind", self.figures),
            ("category", self.categories),
            ("cause", self.causes),
            ("group", self.groups),
            ("agent", self.agents),
        )
        labels: dict[str, str | dict[str, str]] = {
            f"{of}.{row.id}": in_language(row.label, lang) for of, rows in named for row in rows
        }
        for category in self.categories:
            if category.means:
                labels[f"category.{category.id}.is"] = in_language(category.means, lang)
        for row in self.figures:
            nouns = in_language(row.nouns, lang)
            labels[f"counted.{row.id}"] = {
                form: f"{{figure}} {noun}" for form, noun in nouns.items()
            }
        return labels


@cache
def bundled() -> CodeBook:
    """The book that every package follows so far."""
    return parsed(json.loads(BUNDLED.read_text("utf8")), BUNDLED.name)


def parsed(raw: Mapping[str, Any], file: str) -> CodeBook:
    """Read a book; InvalidCodeBook names the `file`, the row and what was expected."""
    types = _rows(raw, "types", file, ("id", "name", "label", "colour", "symbol"))
    subs = _rows(raw, "sub_types", file, ("id", "name", "type", "severity", "label"))
    kinds = _rows(raw, "kinds", file, ("id", "label", "counts_people", "sizes_marks"))
    categories = _rows(raw, "categories", file, ("id", "label", "colour", "symbol"))
    figures = _rows(raw, "figures", file, ("id", "kind", "categories", "nouns"))
    words = {name: _rows(raw, name, file, ("id", "label")) for name in WORDS}
    names = {row["id"]: row["name"] for row in types}
    labels = {row["id"]: row["label"] for row in kinds}
    known = {row["id"] for row in categories}
    if raw.get("example") not in names:
        raise InvalidCodeBook(
            f"{file}: example is {raw.get('example')!r}; expected the id of a type"
        )
    for row in subs:
        _expect(row["type"] in names, file, "sub_types", row, "type", "the id of a type")
    for row in figures:
        _expect(row["kind"] in labels, file, "figures", row, "kind", "the id of a kind")
        _expect(known.issuperset(row["categories"]), file, "figures", row, "categories",
                "ids of categories")  # fmt: skip
    subs.sort(key=lambda row: row["severity"])
    for rank, row in enumerate(subs, start=1):
        _expect(row["severity"] == rank, file, "sub_types", row, "severity",
                f"each whole number from 1 to {len(subs)} once")  # fmt: skip
    return CodeBook(
        id=raw["id"],
        example=next(EventType(**row) for row in types if row["id"] == raw["example"]),
        types=tuple(EventType(**row) for row in types),
        sub_types=tuple(
            SubEventType(row["id"], row["name"], names[row["type"]], row["severity"], row["label"])
            for row in subs
        ),
        kinds=tuple(Kind(**row) for row in kinds),
        categories=tuple(Category(**row) for row in categories),
        **{name: tuple(Word(**row) for row in rows) for name, rows in words.items()},
        figures=tuple(
            Figure(
                row["id"],
                row["kind"],
                tuple(row["categories"]),
                row["nouns"],
                row.get("label", labels[row["kind"]]),
            )
            for row in figures
        ),
    )


_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def _rows(raw: Mapping[str, Any], table: str, file: str, keys: Sequence[str]) -> list[dict]:
    rows = [dict(row) for row in raw.get(table, ())]
    if not rows:
        raise InvalidCodeBook(f"{file}, {table}: none; expected a list of rows")
    seen = set()
    for row in rows:
        missing = [key for key in keys if key not in row]
        if missing:
            raise InvalidCodeBook(f"{file}, {table}, {row.get('id')}: no {', '.join(missing)}")
        _expect(
            bool(re.fullmatch(r"[a-z][a-z_-]*", row["id"])) and row["id"] not in seen,
            file, table, row, "id", "small letters with - or _, each id once",
        )  # fmt: skip
        seen.add(row["id"])
        for key in {"label", "means", "nouns"} & row.keys():
            held = isinstance(row[key], dict) and REQUIRED in row[key]
            _expect(held, file, table, row, key, "texts by language, English (en) among them")
        for lang, nouns in row.get("nouns", {}).items():
            _expect("other" in nouns, file, table, row, "nouns", f"the form “other” under {lang}")
        colours = row.get("colour", {})
        for colour in colours.values() if isinstance(colours, dict) else (colours,):
            _expect(bool(_COLOUR.fullmatch(colour)), file, table, row, "colour", "as in #D55E00")
    return rows


def _expect(
    held: bool, file: str, table: str, row: Mapping[str, Any], key: str, expected: str
) -> None:
    if not held:
        raise InvalidCodeBook(
            f"{file}, {table}, {row['id']}: {key} is {row[key]!r}; expected {expected}"
        )
