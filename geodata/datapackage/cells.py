"""One cell of a table: its text, its value, and what is expected of it.

`CELLS` has one row per kind of column; `read` and `write` are each other's inverse, and
`field` says the same to other programs, as a field of a Frictionless table schema.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from geodata.datapackage import letters
from geodata.schema import Column, Span

ID = r"[a-z0-9][a-z0-9_-]{0,149}"
COUNTRY = r"[A-Z]{2}"
REGION = r"[A-Z]{2}-[A-Za-z0-9](?:[A-Za-z0-9-]{0,56}[A-Za-z0-9])?"
VERSION = r"[0-9A-Za-z][0-9A-Za-z.]{0,29}"
EMPTY = {"flag": False, "ids": (), "area": (), "words": ()}


class Cell(NamedTuple):
    expected: str
    parse: Callable[[str], Any]  # raises ValueError
    pattern: str = ""
    remedy: Callable[[str], str] | str = "mend the cell"  # of a text, where it depends on it
    schema: Mapping[str, Any] = MappingProxyType({"type": "string"})  # Frictionless


def read(column: Column, text: str) -> Any:
    """Turn a cell's text into its value; an empty cell is not stated."""
    if not text:
        if column.required:
            raise ValueError
        return EMPTY.get(column.kind)
    cell = CELLS[column.kind]
    if cell.pattern and not re.fullmatch(cell.pattern, text):
        raise ValueError
    value = cell.parse(text)
    chosen = value if isinstance(value, tuple) else (value,)
    if column.choices and not set(chosen) <= set(column.choices):
        raise ValueError
    return value


def write(value: Any) -> str:
    """Turn a value into its cell's text."""
    if value is None or value is False:
        return ""
    if value is True:
        return "1"
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, float):
        return format(Decimal(repr(float(value))), "f")  # never 1e-05
    return str(value)


def expected(column: Column) -> str:
    """Say in words what the column's cells hold."""
    words = CELLS[column.kind].expected
    if column.choices:
        words = f"{words} " + ", ".join(column.choices)
    if column.besides:
        words += f", and the word {' or '.join(column.besides)}"
    return words if column.required else f"{words}, or nothing"


def remedy(column: Column, text: str) -> str:
    """Say what to do about a cell that cannot be read."""
    if not text:
        return "fill the cell"
    if near := difflib.get_close_matches(text, column.choices, 1):
        return f"did you mean {near[0]!r}?"
    if column.choices:
        return "choose one of them"
    told = CELLS[column.kind].remedy
    return told if isinstance(told, str) else told(text)


def field(column: Column) -> dict[str, Any]:
    """Describe the column for datapackage.json."""
    cell = CELLS[column.kind]
    described = {"name": column.name, **cell.schema}
    limits = dict(cell.schema.get("constraints", {}))
    if column.required:
        limits["required"] = True
    if column.kind == "choice":
        limits["enum"] = list(column.choices)
    if column.kind == "words":
        limits["pattern"] = f"^({_listed('(' + '|'.join(column.choices) + ')')})$"
    if cell.pattern and described["type"] == "string":
        limits["pattern"] = f"^({cell.pattern})$"
    return described | ({"constraints": limits} if limits else {})


def plain_text(text: str) -> str:
    """Refuse what no editor can see or no file can hold."""
    if letters.problem(text):
        raise ValueError
    return text


def web_address(text: str) -> str:
    """Keep only what is safe to offer as a link."""
    parts = urlsplit(plain_text(text))
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", text):
        raise ValueError
    if "\\" in text or not _HOST.fullmatch(parts.netloc) or parts.port == 0:
        raise ValueError
    return text


def _list(text: str) -> tuple[str, ...]:
    items = tuple(text.split(";"))
    if len(set(items)) < len(items):
        raise ValueError
    return items


def _span(text: str) -> Span:
    first, _, last = text.partition("/")
    span = Span(date.fromisoformat(first), date.fromisoformat(last or first))
    if last and span.first >= span.last:
        raise ValueError
    return span


def _degrees(limit: int) -> Callable[[str], float]:
    def parse(text: str) -> float:
        degrees = float(text)
        if abs(degrees) > limit:
            raise ValueError
        return degrees

    return parse


def _listed(pattern: str) -> str:
    return f"{pattern}(;{pattern})*"


def _number(kind: str, low: int, high: int | None = None) -> dict[str, Any]:
    limits = {"minimum": low} | ({} if high is None else {"maximum": high})
    return {"type": kind, "constraints": limits}


def _text_remedy(text: str) -> str:
    return letters.problem(text) or "type the text again, or empty it"


def _count_remedy(text: str) -> str:
    if decimals := re.fullmatch(r"([0-9]{1,10})[.,]0{1,2}", text):
        return f"write {int(decimals[1])}: a spreadsheet added the decimals"
    if re.fullmatch(r"[0-9]{1,3}([.,' \N{NO-BREAK SPACE}][0-9]{3})+", text):
        return f"write {re.sub('[^0-9]', '', text)} if thousands are meant"
    if re.fullmatch(r"[0-9]+[.,][0-9]+", text):
        return "look the number up: people are counted whole"
    return "keep only the digits; 'about' or 'more than' goes into wording"


def _degrees_remedy(limit: int, text: str) -> str:
    point = text.strip().replace(",", ".")
    if not re.fullmatch(r"[-+]?[0-9]{1,3}(\.[0-9]+)?", point):
        return (
            "write degrees with a point and decimals, such as -15.4931; south and west have a minus"
        )
    rounded = format(Decimal(point).quantize(Decimal("0.0001")).normalize(), "f")
    if abs(Decimal(rounded)) > limit:
        return "look it up; latitude is the first of the two"
    return f"write {rounded}" + (": decimals come after a point" if "," in text else "")


def _address_remedy(text: str) -> str:
    address = re.match(r"https?://([^/?#]*)", text)
    if address and "@" in address[1]:
        return "take user and password out, which readers would see"
    if "\\" in text:
        return "write / in place of \\, or %5C if it belongs there"
    return letters.problem(text) or "mend it, or empty it to show the source without a link"


_HOST = re.compile(r"[^\s@%<>\"'`^{|}]+")
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_COUNT = r"0|[1-9][0-9]{0,9}"
_DEGREES = r"-?[0-9]{1,3}(\.[0-9]{1,4})?"
_YES = {"type": "boolean", "trueValues": ["1"], "falseValues": ["0"]}

CELLS = {
    "id": Cell("an id of small letters, digits, '-' and '_'", str, ID),
    "ids": Cell("different ids joined by ';'", _list, _listed(ID)),
    "text": Cell(
        "text of letters that can be seen, without control characters",
        plain_text,
        remedy=_text_remedy,
    ),
    "choice": Cell("one of", str),
    "words": Cell("different words joined by ';', of", _list),
    "date": Cell(
        "a real day as YYYY-MM-DD",
        date.fromisoformat,
        _DAY,
        "write it like 2023-01-09 and look it up in the calendar",
        {"type": "date"},
    ),
    "span": Cell(
        "a real day, or the first and last of several joined by '/'",
        _span,
        f"{_DAY}(/{_DAY})?",
        "write it like 2023-01-09, or 2023-01-09/2023-01-12",
    ),
    "count": Cell(
        "a whole number from 0 up",
        int,
        _COUNT,
        _count_remedy,
        _number("integer", 0),
    ),
    "latitude": Cell(
        "degrees from -90 to 90 with at most 4 decimals",
        _degrees(90),
        _DEGREES,
        partial(_degrees_remedy, 90),
        _number("number", -90, 90),
    ),
    "longitude": Cell(
        "degrees from -180 to 180 with at most 4 decimals",
        _degrees(180),
        _DEGREES,
        partial(_degrees_remedy, 180),
        _number("number", -180, 180),
    ),
    "flag": Cell("1", bool, "1", "write 1, or empty it for no", _YES),
    "country": Cell("a country's two letters (ISO 3166-1), such as PE", str, COUNTRY),
    "region": Cell("a region's id, such as PE-PUN (ISO 3166-2) or KE-x-nairobi", str, REGION),
    "area": Cell(
        "a country or regions joined by ';', such as PE or PE-APU;PE-ARE",
        _list,
        rf"{COUNTRY}|{_listed(REGION)}",
    ),
    "language": Cell("a language's two letters (ISO 639-1), such as es", str, r"[a-z]{2}"),
    "url": Cell(
        "an address that begins with http:// or https://, without user, password or backslash",
        web_address,
        remedy=_address_remedy,
        schema={"type": "string", "format": "uri"},
    ),
    "sha256": Cell("64 digits and letters a to f", str, r"[0-9a-f]{64}"),
    "version": Cell("a version of letters, digits and dots, such as 1.0", str, VERSION),
    "licence": Cell("a licence's short name, such as CC-BY-4.0", str, r"[0-9A-Za-z.+-]{1,60}"),
}
