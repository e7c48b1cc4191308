"""A code book as a value: types of event, kinds and categories of count, with words and colours.

What is written of them stands in one file, `geodata/codebooks/acled.json` for the bundled book:
an id as addresses and publications name it, the name that tables hold, labels by language, colours
and symbols. A package may bring its own in the same format, FILE in its folder. Types and sub-types
of the bundled book are ACLED's (https://acleddata.com/acled-codebook/); its order of types is a
hierarchy for coding, `severity` is ours and ranks by harm to people.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from geodata.codebooks import shape
from geodata.codebooks.shape import Wrong
from geodata.texts import Texts, in_language

BUNDLED = Path(__file__).parent / "codebooks" / "acled.json"
FILE = "codebook.json"

REQUIRED = "en"  # of a page whose package has no language with messages

Labels = Texts


class InvalidCodeBook(ValueError):
    """A code book that cannot be used: the file, and all that is wrong in it."""

    def __init__(self, file: str, wrong: Sequence[Wrong]) -> None:
        super().__init__("\n".join(f"{file}, {one}" for one in wrong))
        self.wrong = tuple(wrong)


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
    """`event_type` is its type's name; severity 1 is the most severe.

    `acled` is the name of ACLED's sub-type that an export to its columns has instead.
    """

    id: str
    name: str
    event_type: str
    severity: int
    label: Labels
    acled: str


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
    """A cause, a group of people, a tag of events, or what stands for an agent who is no body."""

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

    `example` is the type whose colour a key's examples wear. `text` is the book as its file has it:
    two books of one text are equal.
    """

    text: str
    id: str = field(compare=False)
    example: EventType = field(compare=False)
    types: tuple[EventType, ...] = field(compare=False)
    sub_types: tuple[SubEventType, ...] = field(compare=False)
    kinds: tuple[Kind, ...] = field(compare=False)
    categories: tuple[Category, ...] = field(compare=False)
    causes: tuple[Word, ...] = field(compare=False)
    groups: tuple[Word, ...] = field(compare=False)
    agents: tuple[Word, ...] = field(compare=False)
    tags: tuple[Word, ...] = field(compare=False)
    figures: tuple[Figure, ...] = field(compare=False)

    def __repr__(self) -> str:
        return f"<code book {self.id}>"

    @property
    def own(self) -> bool:
        """Whether it is a package's own."""
        return self != bundled()

    def unsaid(self, languages: Sequence[str]) -> list[Wrong]:
        """What lacks its words in one of the languages."""
        named: Mapping[str, Sequence[Any]] = {
            "types": self.types, "sub_types": self.sub_types, "kinds": self.kinds,
            "categories": self.categories, "causes": self.causes, "groups": self.groups,
            "agents": self.agents, "tags": self.tags, "figures": self.figures,
        }  # fmt: skip
        return [
            Wrong(f"{table}, {row.id}: {key}", None, f"words in {lang}, a language of the package",
                  f'add "{lang}"')
            for table, rows in named.items()
            for row in rows
            for key in ("label", "means", "nouns")
            if (words := getattr(row, key, None))
            for lang in languages
            if lang not in words
        ]  # fmt: skip

    def subs(self) -> list[list[Any]]:
        """The sub-types as map.json has them: id, and the place of the type."""
        place = {one.name: index for index, one in enumerate(self.types)}
        return [[sub.id, place[sub.event_type]] for sub in self.sub_types]

    @property
    def sizes(self) -> tuple[str, ...]:
        """The figures by which a mark can be sized."""
        sizing = {kind.id for kind in self.kinds if kind.sizes_marks}
        return tuple(one.id for one in self.figures if one.id in sizing)

    def labels(self, lang: str) -> dict[str, str | dict[str, str]]:
        """The labels of `lang` by the keys under which messages are asked for.

        What the book lacks in `lang` is said in its first language.
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
            ("tag", self.tags),
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
    """The book of every package that brings none."""
    return read(BUNDLED.read_text("utf8"), BUNDLED.name)


@cache
def acled() -> Mapping[str, str]:
    """ACLED's sub-types, each with its type, by name."""
    raw = json.loads(BUNDLED.read_text("utf8"))
    types = {row["id"]: row["name"] for row in raw["types"]}
    return {row["name"]: types[row["type"]] for row in raw["sub_types"]}


@lru_cache(maxsize=32)
def read(text: str, file: str = FILE) -> CodeBook:
    """Read a book's file; InvalidCodeBook names the file, each row and what was expected."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as problem:
        wrong = Wrong("", None, f"JSON ({problem})", "mend it, or copy it again from a book")
        raise InvalidCodeBook(file, [wrong]) from None
    if not isinstance(raw, dict):
        wrong = Wrong("", None, "an object with types, kinds and so on", "copy it from a book")
        raise InvalidCodeBook(file, [wrong])
    return parsed(raw, file, text)


def of(data: Mapping[str, Any]) -> CodeBook:
    """The book of what a page shows, see `dashboard.site.shown`."""
    return data.get("book") or bundled()


def parsed(raw: Mapping[str, Any], file: str, text: str = "") -> CodeBook:
    """Make a book of what its file holds; InvalidCodeBook as `read`."""
    wrong = [*shape.faults(raw)] or [*shape.contradictions(raw, acled())]
    if wrong:
        raise InvalidCodeBook(file, wrong)
    types = tuple(_row(EventType, row) for row in raw["types"])
    names = {one.id: one.name for one in types}
    labels = {row["id"]: row["label"] for row in raw["kinds"]}
    subs = (
        _row(
            SubEventType,
            row,
            event_type=names[row["type"]],
            acled=row.get("acled", row["name"]),
        )
        for row in raw["sub_types"]
    )
    return CodeBook(
        text=text or json.dumps(raw, ensure_ascii=False),
        id=str(raw.get("id", "own")),
        example=next(one for one in types if one.id == raw["example"]),
        types=types,
        sub_types=tuple(sorted(subs, key=lambda sub: sub.severity)),
        kinds=tuple(_row(Kind, row) for row in raw["kinds"]),
        categories=tuple(_row(Category, row) for row in raw["categories"]),
        **{name: tuple(_row(Word, row) for row in raw.get(name, ())) for name in shape.WORDS},
        figures=tuple(
            _row(
                Figure,
                row,
                categories=tuple(row["categories"]),
                label=row.get("label", labels[row["kind"]]),
            )
            for row in raw["figures"]
        ),
    )


def _row(made: Any, row: Mapping[str, Any], **more: Any) -> Any:
    held = {one.name: row[one.name] for one in fields(made) if one.name in row}
    return made(**held | more)
