"""A fault, and what must hold between the cells of one row.

A rule sees only cells that are right by themselves, so one mistake is reported once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from geodata.codebook import CodeBook
from geodata.schema import CASUALTIES, DEATHS, OPEN_WORDINGS, TABLES


class Fault(NamedTuple):
    """One thing wrong, where it stands, what belongs there and what to do."""

    file: str
    row: int | None  # as a spreadsheet counts: the header is row 1
    column: str | None
    value: str | None
    expected: str
    remedy: str

    def __str__(self) -> str:
        where = self.file if self.row is None else f"{self.file}:{self.row}"
        shown = None if self.value is None else _shortened(self.value)
        thing = " ".join(part for part in (where, self.column, shown) if part)
        return f"{thing}: expected {self.expected}; {self.remedy}"


class Row(NamedTuple):
    number: int
    texts: Mapping[str, str]
    values: Mapping[str, Any]  # only cells that are right by themselves


Rows = Mapping[str, list[Row]]


class Rule(NamedTuple):
    table: str
    columns: tuple[str, ...]  # the first is the one to mend
    holds: Callable[..., bool]
    expected: str
    remedy: str


RULES = (
    Rule(
        "sources",
        ("date_basis", "published"),
        lambda basis, published: (basis == "unknown") == (published is None),
        "'unknown' where published is empty, and only there",
        "say how the date was got, or empty published",
    ),
    Rule(
        "sources",
        ("archived_at", "archived_url"),
        lambda day, url: day is None or url is not None,
        "nothing where archived_url is empty",
        "fill archived_url, or empty the day",
    ),
    Rule(
        "places",
        ("lon", "lat"),
        lambda lon, lat: (lon is None) == (lat is None),
        "both lat and lon, or neither",
        "fill both, or empty both to leave the place undrawn",
    ),
    Rule(
        "places",
        ("lat", "level"),
        lambda lat, level: lat is None or level not in ("admin1", "country"),
        "nothing, since a region or country is drawn as an area",
        "empty lat and lon",
    ),
    Rule(
        "places",
        ("admin1", "level"),
        lambda admin1, level: admin1 is not None or level != "admin1",
        "the region's id where level is admin1",
        "fill the cell",
    ),
    Rule(
        "places",
        ("admin1", "level"),
        lambda admin1, level: admin1 is None or level != "country",
        "nothing where level is country",
        "empty the cell",
    ),
    Rule(
        "places",
        ("admin1", "country"),
        lambda admin1, country: admin1 is None or admin1.startswith(f"{country}-"),
        "a region of the country in the same row",
        "mend admin1 or country",
    ),
    Rule(
        "places",
        ("id", "admin1", "level"),
        lambda id, admin1, level: level != "admin1" or not admin1 or id == admin1.lower(),
        "the region's id in small letters where level is admin1, such as pe-pun",
        "rename the place here and in events.csv",
    ),
    Rule(
        "events",
        ("end", "start"),
        lambda end, start: start <= end,
        "the first day or a later one",
        "exchange start and end, or mend the wrong one",
    ),
    Rule(
        "events",
        ("end", "start", "date_precision"),
        lambda end, start, precision: precision != "day" or end <= start,
        "the first day, since date_precision is day",
        "mend the day, or choose week, month or interval",
    ),
    Rule(
        "claims",
        ("high", "low"),
        lambda high, low: high is None or low <= high,
        "low or more",
        "exchange low and high, or mend the wrong one",
    ),
    Rule(
        "claims",
        ("high", "wording"),
        lambda high, wording: high is not None or wording in OPEN_WORDINGS,
        f"a number, unless wording is one of {', '.join(OPEN_WORDINGS)}",
        "fill the cell, or choose an open wording",
    ),
    Rule(
        "claims",
        ("high", "low", "wording"),
        lambda high, low, wording: wording != "exact" or high is None or high <= low,
        "the same as low, since wording is exact",
        "mend the number, or choose another wording",
    ),
    Rule(
        "claims",
        ("area", "event"),
        lambda area, event: bool(area) == (event is None),
        "a country or regions where the claim has no event, and only there",
        "fill or empty the cell, or name the event",
    ),
    Rule(
        "claims",
        ("since", "event"),
        lambda since, event: (since is None) == (event is not None),
        "the first day counted where the claim has no event, and only there",
        "fill or empty the cell, or name the event",
    ),
    Rule(
        "claims",
        ("as_of", "since"),
        lambda as_of, since: since is None or since <= as_of,
        "the day in since or a later one",
        "exchange since and as_of, or mend the wrong one",
    ),
    Rule(
        "claims",
        ("end", "start"),
        lambda end, start: (end is None) == (start is None) and (end is None or start < end),
        "start and end of the sentence in the article, end after start, or neither",
        "mend or empty both",
    ),
    Rule(
        "claims",
        ("discounted_by", "id"),
        lambda by, id: by != id,
        "another claim, or a source",
        "mend the id",
    ),
    Rule(
        "claims",
        ("checked_on", "checked"),
        lambda day, result: day is None or result is not None,
        "nothing where checked is empty",
        "fill checked, or empty the day",
    ),
    Rule(
        "claims",
        ("died", "kind"),
        lambda died, kind: died is None or kind in DEATHS,
        f"nothing, unless kind is {' or '.join(DEATHS)}",
        "empty the cell, or mend kind",
    ),
    *(
        Rule(
            "claims",
            (column, "kind"),
            lambda value, kind: not value or kind in CASUALTIES,
            f"nothing, unless kind is one of {', '.join(CASUALTIES)}",
            "empty the cell, or mend kind",
        )
        for column in ("cause", "agent", "group")
    ),
)


def book_rules(book: CodeBook) -> Iterator[Rule]:
    """What must hold of words of the package's code book."""
    of_sub = {sub.name: sub.event_type for sub in book.sub_types}
    yield Rule(
        "events",
        ("sub_event_type", "event_type"),
        lambda sub, event_type: of_sub[sub] == event_type,
        "a sub-type of the event_type in the same row",
        "mend one of the two",
    )


def language_rules(languages: Sequence[str]) -> Iterator[Rule]:
    """What must hold between the columns of one text, one for each language."""
    first, *others = languages
    yield Rule(
        "claims",
        (f"discounted_{first}", "discounted_by"),
        lambda reason, by: (reason is None) == (by is None),
        "a reason for readers where discounted_by is filled, and only there",
        "fill or empty both",
    )
    for table in TABLES:
        for column in table.columns:
            if not column.translated or column.required:
                continue
            for lang in others:
                yield Rule(
                    table.name,
                    (f"{column.name}_{lang}", f"{column.name}_{first}"),
                    lambda other, text: (other is None) == (text is None),
                    "the text in each language of the package, or in none",
                    "add the missing language",
                )


def broken(rows: Rows, languages: Sequence[str], book: CodeBook) -> Iterator[Fault]:
    """Find each row whose cells contradict one another."""
    for rule in (*RULES, *book_rules(book), *language_rules(languages)):
        for row in rows.get(rule.table, ()):
            if known(row, rule.columns) and not rule.holds(*map(row.values.get, rule.columns)):
                yield fault_in(rule.table, row, rule.columns[0], rule.expected, rule.remedy)


def known(row: Row, columns: Iterable[str]) -> bool:
    """Whether these cells are right by themselves."""
    return all(column in row.values for column in columns)


def fault_in(table: str, row: Row, column: str, expected: str, remedy: str) -> Fault:
    """Make the fault of one cell."""
    value = row.texts.get(column, "")
    return Fault(f"{table}.csv", row.number, column, value, expected, remedy)


def _shortened(value: str) -> str:
    if not value:
        return "(empty)"
    return repr(value if len(value) <= 60 else f"{value[:57]}...")
