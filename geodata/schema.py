"""The row types of a data package, and what each column holds.

Everything that names a column is made from `TABLES`: reading, writing, validation and the
schemas in datapackage.json. The rules between cells and rows are in `geodata.datapackage.rules`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from geodata import codebook
from geodata.codebook import CodeBook
from geodata.texts import Texts

BOOK = codebook.bundled()  # of what knows no package, such as the reading of articles
KINDS = tuple(kind.id for kind in BOOK.kinds)
CATEGORIES = tuple(category.id for category in BOOK.categories)
EVENT_TYPES = tuple(one.name for one in BOOK.types)
SUB_EVENT_TYPES = BOOK.sub_types
WORDINGS = ("exact", "at_least", "about", "over", "nearly", "up_to", "vague")
OPEN_WORDINGS = ("at_least", "over", "vague")
LEVELS = ("site", "place", "admin2", "admin1", "country")
GEO_PRECISIONS = ("site", "place", "near", "admin2", "admin1", "country")
DATE_PRECISIONS = ("day", "week", "month", "interval")
STATUSES = ("draft", "published", "withdrawn")
SCALES = ("local", "regional", "national", "international")
DATE_BASES = ("stated", "url", "inferred", "unknown")
CHECKS = ("confirmed", "other_page", "not_refound")  # what a second reader found
DISPUTED = "disputed"  # the one of them that says nobody knows for certain
DEATHS = ("deaths", "deaths_security")
CASUALTIES = (*DEATHS, "injuries", "injuries_security")

FORMAT = 4  # of a package; a table or a column says in which format it came


BEFORE_LANGUAGES = ("en", "es")  # what packages of the formats before 4 are written in


@dataclass(frozen=True, slots=True)
class Span:
    """A day, or the first and last of several days."""

    first: date
    last: date

    def __str__(self) -> str:
        """Write it as ISO 8601 does: a day, or two joined by "/"."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


def slug(name: str) -> str:
    """Name something in an address or an id: unaccented lower-case letters, "-" for all else."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]+", "-", plain).strip("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article, report or statement."""

    id: str
    outlet: str
    title: str | None = None  # in the source's own language, or a label of ours
    url: str | None = None
    archived_url: str | None = None
    archived_at: date | None = None
    retrieved: date | None = None
    published: date | None = None
    date_basis: str
    language: str
    scale: str
    original: str | None = None  # the body, mostly an agency, whose report this one prints again
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One named place or area."""

    id: str
    name: Texts
    admin1: str | None = None
    admin2: str | None = None
    country: str
    lat: float | None = None
    lon: float | None = None
    level: str
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event as ACLED would cut it: same place and actors, same day or span."""

    id: str
    start: date
    end: date
    date_precision: str
    place: str
    geo_precision: str
    event_type: str
    sub_event_type: str
    title: Texts
    summary: Texts | None = None
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str
    coder_note: Texts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure in one source, about an event or, without one, about an area since a day."""

    id: str
    event: str | None = None
    source: str
    kind: str
    category: str
    cause: str | None = None  # this and the next three hold for all people of the claim
    agent: tuple[str, ...] = ()  # who is said to have caused it, by anybody; rivals are all kept
    died: Span | None = None  # where it is not the event's day
    group: tuple[str, ...] = ()
    low: int
    high: int | None = None  # None is open: "or more"
    wording: str
    as_of: date
    scope: Texts | None = None
    attributed_to: str | None = None
    area: tuple[str, ...] = ()
    since: date | None = None
    wider: bool = False
    part_of: str | None = None
    supersedes: str | None = None
    discounted_by: str | None = None  # the claim or source that speaks against it
    discounted: Texts | None = None  # why, for readers
    checked: str | None = None
    checked_on: date | None = None
    paragraph: int | None = None
    start: int | None = None  # code points in the article's text, end exclusive
    end: int | None = None
    note: Texts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An actor, or whoever a count is attributed to."""

    id: str
    name: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A few words of the editors' on a day, at a place or none; `geodata.counts` has its counts."""

    id: str
    day: date
    place: str | None = None
    text: Texts


class EventSource(NamedTuple):
    """An event is reported by a source."""

    event: str
    source: str


class Column(NamedTuple):
    name: str
    kind: str  # a key of geodata.datapackage.cells.CELLS, which says what is expected
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()  # the tables whose ids the cell holds
    besides: tuple[str, ...] = ()  # words that may stand among the ids
    may_lack: bool = False  # a file need not have it, which says nothing in it
    coded: str = ""  # the list of the package's code book that gives its choices, or `besides`
    since: int = 1  # the first format that has the column
    translated: bool = False  # a text by language, in a column for each language of the package
    lang: str = ""  # of one of these columns


class Table(NamedTuple):
    name: str
    row: type
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    since: int = 1  # the first format that has the table

    @property
    def file(self) -> str:
        return f"{self.name}.csv"


NEEDED = True

TABLES = (
    Table(
        "sources",
        Source,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("outlet", "text", NEEDED),
            Column("title", "text", since=2),
            Column("url", "url"),
            Column("archived_url", "url", since=2),
            Column("archived_at", "date", since=2),
            Column("retrieved", "date", since=2),
            Column("published", "date"),
            Column("date_basis", "choice", NEEDED, DATE_BASES),
            Column("language", "language", NEEDED),
            Column("scale", "choice", NEEDED, SCALES),
            Column("original", "id", refers=("bodies",), since=2),
            Column("sha256", "sha256"),
        ),
    ),
    Table(
        "places",
        Place,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("name", "text", NEEDED, translated=True),
            Column("admin1", "region"),
            Column("admin2", "text"),
            Column("country", "country", NEEDED),
            Column("lat", "latitude"),
            Column("lon", "longitude"),
            Column("level", "choice", NEEDED, LEVELS),
            Column("approximate", "flag"),
        ),
    ),
    Table(
        "events",
        Event,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("start", "date", NEEDED),
            Column("end", "date", NEEDED),
            Column("date_precision", "choice", NEEDED, DATE_PRECISIONS),
            Column("place", "id", NEEDED, refers=("places",)),
            Column("geo_precision", "choice", NEEDED, GEO_PRECISIONS),
            Column("event_type", "choice", NEEDED, coded="types"),
            Column("sub_event_type", "choice", NEEDED, coded="sub_types"),
            Column("title", "text", NEEDED, translated=True),
            Column("summary", "text", translated=True),
            Column("actors", "ids", refers=("bodies",)),
            Column("tags", "words", coded="tags", may_lack=True),
            Column("status", "choice", NEEDED, STATUSES),
            Column("coder_note", "text", translated=True),
        ),
    ),
    Table(
        "claims",
        Claim,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("event", "id", refers=("events",)),
            Column("source", "id", NEEDED, refers=("sources",)),
            Column("kind", "choice", NEEDED, coded="kinds"),
            Column("category", "choice", NEEDED, coded="categories"),
            Column("cause", "choice", coded="causes", since=2),
            Column("agent", "ids", refers=("bodies",), coded="agents", since=2),
            Column("died", "span", since=2),
            Column("group", "words", coded="groups", since=2),
            Column("low", "count", NEEDED),
            Column("high", "count"),
            Column("wording", "choice", NEEDED, WORDINGS),
            Column("as_of", "date", NEEDED),
            Column("scope", "text", translated=True),
            Column("attributed_to", "id", refers=("bodies",)),
            Column("area", "area"),
            Column("since", "date"),
            Column("wider", "flag"),
            Column("part_of", "id", refers=("claims",)),
            Column("supersedes", "id", refers=("claims",)),
            Column("discounted_by", "id", refers=("claims", "sources"), since=2),
            Column("discounted", "text", since=2, translated=True),
            Column("checked", "choice", choices=CHECKS),
            Column("checked_on", "date", since=2),
            Column("paragraph", "count"),
            Column("start", "count"),
            Column("end", "count"),
            Column("note", "text", translated=True),
        ),
    ),
    Table(
        "event_sources",
        EventSource,
        ("event", "source"),
        (
            Column("event", "id", NEEDED, refers=("events",)),
            Column("source", "id", NEEDED, refers=("sources",)),
        ),
    ),
    Table(
        "bodies",
        Body,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("name", "text", NEEDED, translated=True),
        ),
    ),
    Table(
        "annotations",
        Annotation,
        ("id",),
        (
            Column("id", "id", NEEDED),
            Column("day", "date", NEEDED),
            Column("place", "id", refers=("places",)),
            Column("text", "text", NEEDED, translated=True),
        ),
        since=3,
    ),
)


def tables_of(format: int, languages: Sequence[str], book: CodeBook = BOOK) -> tuple[Table, ...]:
    """Give the tables of a format as their files have them, a text in each of the languages.

    The code book gives the choices of coded columns; without choices there is no such column.
    """
    return tuple(
        table._replace(
            columns=tuple(
                written
                for column in table.columns
                if column.since <= format and (not column.coded or getattr(book, column.coded))
                for written in _written(_with_choices(column, book), languages)
            )
        )
        for table in TABLES
        if table.since <= format
    )


def _with_choices(column: Column, book: CodeBook) -> Column:
    if not column.coded:
        return column
    rows = getattr(book, column.coded)
    words = tuple(row.name if hasattr(row, "name") else row.id for row in rows)
    return column._replace(besides=words) if column.refers else column._replace(choices=words)


def _written(column: Column, languages: Sequence[str]) -> tuple[Column, ...]:
    if not column.translated:
        return (column,)
    return tuple(column._replace(name=f"{column.name}_{lang}", lang=lang) for lang in languages)


def member(column: Column) -> str:
    """Name the member of a row that a column of its file holds, or holds in one language."""
    return column.name.removesuffix(f"_{column.lang}") if column.lang else column.name


def value(row: Any, column: Column) -> Any:
    """Give what a row says in a column of its file."""
    if not column.lang:
        return getattr(row, column.name)
    texts = getattr(row, member(column))
    return None if texts is None else texts[column.lang]
