"""A mapping: which columns of a table are which of the sheet's, constants, and tables of values.

It is a TOML file, and an importer is nothing else; those that come with the software stand in
`mappings/`. `columns` names for a column of the sheet those of the file: one name, several of which
the first that is filled counts, or `{text = "{low}-{high}"}` to put several together. `values`
replaces whole cells, whatever their capitals, "" with nothing stated. Names are compared folded.
A mapping with a `base` says only what differs from one that comes with the software.
"""

import re
import tomllib
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from geodata.codebook import CodeBook
from geodata.folding import fold
from geodata.importing.sheet import columns_of
from geodata.importing.wrong import Unreadable
from geodata.schema import BOOK

FOLDER = Path(__file__).parent / "mappings"
OWN = "sheet"  # the mapping of our own sheet, which is tried last
OF_A_BOOK = ("tags",)  # columns that a sheet has where its code book has any
PART = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Text:
    """Several columns of the file in one text."""

    template: str

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(PART.findall(self.template))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """`whole` says that event keys are one row's alone and the same in every file of this kind."""

    name: str
    title: str
    recognise: tuple[tuple[str, ...], ...] = ()  # columns that tell it; all of one list
    columns: Table[str, tuple[str, ...] | Text]
    constants: Table[str, str] = field(default_factory=dict)
    values: Table[str, Table[str, str]] = field(default_factory=dict)
    days: tuple[str, ...] = ()  # formats, for days that would not be clear
    whole: bool = False
    licence: str = ""
    terms: str = ""
    credit: Table[str, str] | None = None


@cache
def shipped() -> Table[str, Mapping]:
    """The mappings that come with the software, by name; the sheet's own is the last."""
    read = [parsed(path.read_text("utf8"), path.name) for path in sorted(FOLDER.glob("*.toml"))]
    return {one.name: one for one in sorted(read, key=lambda one: one.name == OWN)}


def of_file(path: Path, book: CodeBook) -> Mapping:
    """Read a mapping that somebody wrote."""
    try:
        return parsed(path.read_text("utf-8"), str(path), book)
    except (OSError, UnicodeDecodeError) as problem:
        raise Unreadable(f"{path}: cannot be read ({problem}); expected a mapping") from problem


def parsed(text: str, file: str, book: CodeBook = BOOK) -> Mapping:
    """Make a mapping of TOML, or raise Unreadable with what is wrong in it."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise Unreadable(f"{file}: cannot be read as TOML ({problem})") from problem
    members = {*Mapping.__dataclass_fields__, "base"}
    for strange in told.keys() - members:
        raise Unreadable(f"{file}: {strange} is none of {', '.join(sorted(members))}")
    columns = {name: _columns(value, file, name) for name, value in told.get("columns", {}).items()}
    ours = columns_of(book)
    for name in {*columns, *told.get("constants", {}), *told.get("values", {})}:
        if name not in ours and name not in OF_A_BOOK:
            raise Unreadable(f"{file}: {name} is no column of the sheet: {', '.join(ours)}")
    own = Mapping(
        name=told.get("name", Path(file).stem),
        title=told.get("title", Path(file).stem),
        recognise=tuple(tuple(map(fold, names)) for names in told.get("recognise", ())),
        columns=columns,
        constants={name: str(value) for name, value in told.get("constants", {}).items()},
        values={
            name: {str(old).strip().lower(): str(new) for old, new in table.items()}
            for name, table in told.get("values", {}).items()
        },
        days=tuple(told.get("days", ())),
        whole=told.get("whole", False),
        licence=told.get("licence", ""),
        terms=told.get("terms", ""),
        credit=told.get("credit"),
    )
    base = told.get("base")
    if base is None:
        return own
    if base not in shipped():
        raise Unreadable(f"{file}: base is {base!r}; expected one of {', '.join(shipped())}")
    return _over(shipped()[base], own)


def _over(base: Mapping, own: Mapping) -> Mapping:
    """Say of a mapping only what differs from another."""
    return replace(
        base,
        name=own.name,
        title=own.title,
        columns={**base.columns, **own.columns},
        constants={**base.constants, **own.constants},
        values={
            name: {**base.values.get(name, {}), **own.values.get(name, {})}
            for name in {**base.values, **own.values}
        },
        days=own.days or base.days,
        licence=own.licence or base.licence,
        terms=own.terms or base.terms,
        credit=own.credit or base.credit,
    )


def recognised(header: Sequence[str], file: str) -> tuple[Mapping, str]:
    """Tell by its columns what a file is, by the most that tell, and name them."""
    names = {fold(name): name for name in header}
    told_by = [
        (needed, mapping)
        for mapping in shipped().values()
        for needed in mapping.recognise
        if names.keys() >= set(needed)
    ]
    if told_by:
        needed, mapping = max(told_by, key=lambda one: len(one[0]))
        return mapping, ", ".join(names[one] for one in needed)
    own = shipped()[OWN]
    told = known(own, header)
    if "date" in told and {"place", "region", "lat"} & told.keys():
        return own, ", ".join(header[at] for at in [told["date"], told.get("place", told["date"])])
    raise Unreadable(
        f"{file}: its columns ({', '.join(header[:12])}) tell no kind of file that is known; "
        "expected at least a day and a place; name the kind with --as, or say with "
        "--mapping which column is what"
    )


def with_book(mapping: Mapping, book: CodeBook) -> Mapping:
    """Let our own sheet have a column for each kind of figures, by its id and its labels."""
    if mapping.name != OWN or not book.own:
        return mapping
    kinds = {kind.id: (kind.id, *kind.label.values()) for kind in book.kinds}
    columns = {
        name: names
        if isinstance(names, Text)
        else tuple(dict.fromkeys((*names, *kinds.pop(name, ()))))
        for name, names in mapping.columns.items()
    }
    return replace(mapping, columns={**columns, **kinds})


def known(mapping: Mapping, header: Sequence[str]) -> dict[str, int]:
    """Where the header has a column for one of the sheet's by a plain name."""
    places = positions(header)
    return {
        name: next(places[fold(one)] for one in names if fold(one) in places)
        for name, names in mapping.columns.items()
        if not isinstance(names, Text) and any(fold(one) in places for one in names)
    }


def positions(header: Sequence[str]) -> dict[str, int]:
    """Where each name stands; of two the first."""
    return {fold(name): at for at, name in reversed([*enumerate(header)])}


def _columns(value: Any, file: str, name: str) -> tuple[str, ...] | Text:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return Text(value["text"])
    raise Unreadable(
        f'{file}: columns.{name} is {value!r}; expected a name, a list of names or {{text = "…"}}'
    )
