"""datapackage.json: what a package says of itself, and its tables' schemas for other programs.

Frictionless Data Package, with `format`, `languages`, `titles`, `coverage`, `opening`, `lead`,
`data_date` and `country` as members of our own. The schemas are made from `geodata.schema.TABLES`;
a file of today's format that says otherwise is wrong.
"""

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from geodata.codebook import CodeBook
from geodata.datapackage import cells
from geodata.datapackage.rules import Fault
from geodata.schema import BEFORE_LANGUAGES, FORMAT, NEEDED, Column, Table, tables_of

FILE = "datapackage.json"
REWRITE = "write the package again with geodata.package.write"
UNNAMED_FORMAT = 1  # of the packages that name none
FIRST_WITH_LANGUAGES = 4  # formats before were written in two

OWN_SOURCES = {
    "title": "The articles, reports and statements that the table lists",
    "path": "sources.csv",
}


class Credit(NamedTuple):
    """Somebody whose open data the package also draws on, such as a gazetteer."""

    title: str
    path: str  # a web address
    terms: str | None = None  # under which its rows stand, where it has rows in the tables

    def told(self) -> dict[str, str]:
        """The credit as a member of the descriptor."""
        return {name: text for name, text in self._asdict().items() if text is not None}


NOT_SHARED = "not for redistribution"  # terms: its rows may not be published again


# Of a package, of the file; how its value is taken, and what is expected of it.
Member = tuple[str, str, Callable[[Any], Any], str]
OPTIONAL_MEMBERS = ("opening", "lead")
PLAIN_MEMBERS = (
    Column("name", "id", NEEDED),
    Column("version", "version", NEEDED),
    Column("data_date", "date", NEEDED),
    Column("country", "country", NEEDED),
)


def render(members: Mapping[str, Any]) -> str:
    """Write the descriptor; `members` are a package's fields other than its tables."""
    described = {
        "profile": "data-package",
        "format": FORMAT,
        "name": members["name"],
        "languages": list(members["languages"]),
        "title": members["title"][members["languages"][0]],
        "titles": dict(members["title"]),
        "version": members["version"],
        "data_date": cells.write(members["data_date"]),
        "country": members["country"],
        "coverage": dict(members["coverage"]),
        **{name: members[name] for name in OPTIONAL_MEMBERS if members[name] is not None},
        "licenses": [{"name": members["licence"]}],
        "sources": [OWN_SOURCES, *(credit.told() for credit in members["credits"])],
        "resources": [
            resource(table) for table in tables_of(FORMAT, members["languages"], members["book"])
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def resource(table: Table) -> dict[str, Any]:
    """Describe one table."""
    return {
        "name": table.name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema(table),
    }


def schema(table: Table) -> dict[str, Any]:
    """Make the table's Frictionless schema; ids in lists or of two tables have no key there."""
    return {
        "fields": [cells.field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": column.name,
                "reference": {"resource": _resource_name(column.refers[0], table), "fields": "id"},
            }
            for column in table.columns
            if column.kind == "id" and len(column.refers) == 1
        ],
    }


def read(text: str, book: CodeBook) -> tuple[dict[str, Any], int | None, list[Fault]]:
    """Take a package's fields and its format out of the descriptor, with all that is wrong.

    The schemas allow the words of the `book`. Without a known format, which is None, nothing can
    be said of the tables.
    """
    try:
        described = json.loads(text)
    except json.JSONDecodeError as problem:
        wrong = _fault(None, None, f"JSON ({problem.msg})", "mend the line", problem.lineno)
        return {}, FORMAT, [wrong]
    except (ValueError, RecursionError):
        wrong = _fault(None, None, "JSON of ordinary depth and numbers", REWRITE)
        return {}, FORMAT, [wrong]
    if not isinstance(described, dict):
        wrong = _fault(None, None, "one JSON object with the package's members", REWRITE)
        return {}, FORMAT, [wrong]
    format = described.get("format", UNNAMED_FORMAT)
    if type(format) is not int or not UNNAMED_FORMAT <= format <= FORMAT:
        expected = f"a format from {UNNAMED_FORMAT} to {FORMAT}"
        remedy = "read it with a newer version of this program, or mend the number"
        return {}, None, [_fault("format", format, expected, remedy)]
    languages, faults = _languages(described, format)
    members: dict[str, Any] = {"languages": languages}
    for column in PLAIN_MEMBERS:
        value = described.get(column.name)
        try:
            members[column.name] = cells.read(column, _string(value))
        except ValueError:
            remedy = cells.remedy(column, value if isinstance(value, str) else "")
            faults.append(_fault(column.name, value, cells.expected(column), remedy))
    told = f"an object with a text for {' and one for '.join(map(json.dumps, languages))}"
    texts: tuple[Member, ...] = tuple(
        (field, name, partial(_texts, languages), told) for field, name in TEXTS
    )
    for field, name, take, expected in (*texts, *STRUCTURED_MEMBERS):
        if name in OPTIONAL_MEMBERS and described.get(name) is None:
            continue
        try:
            members[field] = take(described.get(name))
        except (ValueError, TypeError, KeyError, IndexError):
            faults.append(_fault(name, described.get(name), expected, "mend or add the member"))
    if "title" in members and described.get("title") != members["title"][languages[0]]:
        same = f"the same as titles.{languages[0]}"
        faults.append(_fault("title", described.get("title"), same, REWRITE))
    if format == FORMAT:  # older schemas only said what the tables say themselves
        faults += _resource_faults(described.get("resources"), languages, book)
    return members, format, faults


def _languages(described: Mapping[str, Any], format: int) -> tuple[tuple[str, ...], list[Fault]]:
    """Take the languages of the package's texts; where they are wrong, those of before."""
    if format < FIRST_WITH_LANGUAGES:
        return BEFORE_LANGUAGES, []
    value = described.get("languages")
    listed: list[Any] = value if isinstance(value, list) else []
    codes = tuple(code for code in listed if isinstance(code, str))
    pattern = cells.CELLS["language"].pattern
    if (
        codes
        and len({*codes}) == len(listed)
        and all(re.fullmatch(pattern, code) for code in codes)
    ):
        return codes, []
    expected = 'a list of different languages (ISO 639-1), such as ["en"]'
    remedy = "name those that the columns of texts are written in"
    return BEFORE_LANGUAGES, [_fault("languages", value, expected, remedy)]


def _resource_name(name: str, here: Table) -> str:
    return "" if name == here.name else name  # Frictionless: "" is the table itself


def _resource_faults(resources: Any, languages: Sequence[str], book: CodeBook) -> Iterator[Fault]:
    listed = [item for item in resources if isinstance(item, dict)] if _is_list(resources) else []
    for table in tables_of(FORMAT, languages, book):
        theirs = [item.get("schema") for item in listed if item.get("path") == table.file]
        if len(theirs) != 1:
            expected = f"one resource whose path is {table.file}"
            yield _fault("resources", None, expected, REWRITE)
        elif difference := _difference(theirs[0], schema(table), table.columns):
            expected = f"our schema of {table.file}, which differs in {difference}"
            yield _fault("resources", None, expected, REWRITE)


def _difference(theirs: Any, ours: Mapping[str, Any], columns: Iterable[Column]) -> str:
    """Name what differs, most telling first; nothing if it is the same.

    The code book may have changed since the schema was written: it says itself what it allows.
    """
    if theirs == ours:
        return ""
    if not isinstance(theirs, dict) or not _is_list(theirs.get("fields")):
        return "fields"
    found = (field for field in theirs["fields"] if isinstance(field, dict))
    coded = {column.name for column in columns if column.coded}
    may_lack = {column.name for column in columns if column.may_lack}
    named = {str(field.get("name")): _loosely(field, coded) for field in found}
    wanted = {
        field["name"]: _loosely(field, coded)
        for field in ours["fields"]
        if field["name"] in named or field["name"] not in may_lack
    }
    fields = [name for name in {**wanted, **named} if named.get(name) != wanted.get(name)]
    members = [
        name
        for name in {**ours, **theirs}
        if name != "fields" and theirs.get(name) != ours.get(name)
    ]
    order = [] if [*named] == [*wanted] else ["fields"]
    return ", ".join([f"field {name}" for name in fields] or [*members, *order])


def _loosely(field: Mapping[str, Any], coded: Container[str]) -> dict[str, Any]:
    """A field but for its pattern, of which an older one may be narrower, and coded choices."""
    constraints = field.get("constraints")
    if not isinstance(constraints, dict):
        return dict(field)
    loose = ("pattern", "enum") if field.get("name") in coded else ("pattern",)
    rest = {name: value for name, value in constraints.items() if name not in loose}
    return {**field, "constraints": rest}


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _texts(languages: Sequence[str], value: Any) -> dict[str, str]:
    if set(value) != set(languages):
        raise ValueError
    return {language: cells.plain_text(_string(value[language])) for language in languages}


def _licence(value: Any) -> str:
    (licence,) = value
    return cells.read(Column("licence", "licence", NEEDED), _string(licence["name"]))


def _credits(value: Any) -> tuple[Credit, ...]:
    if not _is_list(value) or OWN_SOURCES not in value:
        raise ValueError
    return tuple(
        Credit(
            cells.plain_text(_string(item["title"])),
            cells.web_address(_string(item["path"])),
            cells.plain_text(_string(item["terms"])) if "terms" in item else None,
        )
        for item in value
        if item != OWN_SOURCES
    )


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


TEXTS = (("title", "titles"), ("coverage", "coverage"), ("lead", "lead"))
STRUCTURED_MEMBERS: tuple[Member, ...] = (
    ("opening", "opening", _string, "a text, such as size=deaths"),
    ("licence", "licenses", _licence, 'one licence, such as [{"name": "CC-BY-4.0"}]'),
    ("credits", "sources", _credits, f"a list with {json.dumps(OWN_SOURCES)} and other origins"),
)


def _fault(
    member: str | None, value: Any, expected: str, remedy: str, row: int | None = None
) -> Fault:
    shown = value if value is None or isinstance(value, str) else json.dumps(value)
    return Fault(FILE, row, member, shown, expected, remedy)
