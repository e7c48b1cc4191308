"""The text of a query string to values and back, in the same steps as `assets/scripts/filter.mjs`.

A reader takes a value's text and gives the value, or None to keep the default, and what it
refused, by reason.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from math import floor
from typing import Any
from urllib.parse import quote, unquote_to_bytes

Data = Mapping[str, Any]  # the object in map.json
Refused = dict[str, list[str]]
Reader = Callable[[str, Data], tuple[Any, Refused]]

MOST_DAYS = 36_525  # that `last` counts back: a hundred years

# Brackets, stops and quotation marks that end a sentence or its part, not a value of ours.
CLOSING = ")]}>.,;:!?\"'’”»"


def pairs(query: str) -> dict[str, str]:
    """Decode as the URL standard's application/x-www-form-urlencoded, as JavaScript does.

    A link that was escaped for HTML once more on its way has `&amp;` where `&` is meant.
    """
    scalars = query.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    first: dict[str, str] = {}
    for pair in scalars.split("&"):
        key, _, value = pair.partition("=")
        name = re.sub("^(amp;)+", "", _decoded(key))
        first.setdefault(name, _decoded(value))
    return first


def cleaned(text: str, data: Data, read: Reader) -> tuple[Any, Refused]:
    """Read `text`, without what closed the sentence around a link if less is then refused."""
    value, refused = read(text, data)
    if refused and (bare := text.rstrip(CLOSING)) not in ("", text):
        again, still = read(bare, data)
        if _count(still) < _count(refused):
            return again, still
    return value, refused


def _count(refused: Refused) -> int:
    return sum(map(len, refused.values()))


def _decoded(text: str) -> str:
    return unquote_to_bytes(text.replace("+", " ")).decode("utf-8", "replace")


def day(text: str, data: Data) -> tuple[str | None, Refused]:
    if re.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text).isoformat(), {}
        except ValueError:
            pass  # the 30th of February: refused like any other text
    return None, {"bad_value": [text]}


def days(text: str, data: Data) -> tuple[int | None, Refused]:
    if re.fullmatch(r"[1-9][0-9]{0,4}", text) and int(text) <= MOST_DAYS:
        return int(text), {}
    return None, {"bad_value": [text]}


def flag(text: str, data: Data) -> tuple[bool | None, Refused]:
    return (text == "1", {}) if text in ("0", "1") else (None, {"bad_value": [text]})


def language(text: str, data: Data) -> tuple[str | None, Refused]:
    """A code as in ISO 639; which languages a page offers, the page knows."""
    if re.fullmatch("[a-z]{2,3}", text):
        return text, {}
    return None, {"bad_value": [text]}


def one_of(*choices: str) -> Reader:
    def read(text: str, data: Data) -> tuple[str | None, Refused]:
        return (text, {}) if text in choices else (None, {"bad_value": [text]})

    return read


def among(choices: Callable[[Data], Iterable[str]]) -> Reader:
    """As `one_of`, of what the data offer."""

    def read(text: str, data: Data) -> tuple[str | None, Refused]:
        return (text, {}) if text in choices(data) else (None, {"bad_value": [text]})

    return read


def known(names: Callable[[Data], Iterable[str]]) -> Reader:
    def read(text: str, data: Data) -> tuple[str | None, Refused]:
        return (text, {}) if text in names(data) else (None, {"unknown_value": [text]})

    return read


def chosen(names: Callable[[Data], Iterable[str]]) -> Reader:
    def read(text: str, data: Data) -> tuple[tuple[str, ...], Refused]:
        known = set(names(data))
        items = [item for item in dict.fromkeys(text.split(",")) if item]
        unknown = [item for item in items if item not in known]
        refused = {"unknown_value": unknown} if unknown else {}
        return tuple(sorted(item for item in items if item in known)), refused

    return read


def camera(text: str, data: Data) -> tuple[tuple[float, ...] | None, Refused]:
    number = r"(-?[0-9]{1,3}(?:\.[0-9]{1,15})?)"
    if match := re.fullmatch(f"{number},{number},{number}", text):
        lat, lon, zoom = map(float, match.groups())
        if abs(lat) <= 90 and abs(lon) <= 180 and 0 <= zoom <= 22:
            return _rounded((lat, lon, zoom)), {}
    return None, {"bad_value": [text]}


def version(text: str, data: Data) -> tuple[str | None, Refused]:
    return (text, {}) if text == data["version"] else (None, {"unknown_version": [text]})


def written(key: str, value: Any) -> str:
    if key == "deadly":
        return "1" if value else "0"
    if key == "last":
        return str(value)
    if key == "at":
        return ",".join(str(int(n)) if n == int(n) else repr(n) for n in _rounded(value))
    items = value if isinstance(value, tuple) else (value,)
    return ",".join(quote(item, safe="!~*'()") for item in items)


def _rounded(camera: tuple[float, ...]) -> tuple[float, ...]:
    # The same floating-point steps as in JavaScript; `+ 0.0` turns a negative zero into 0.
    scales = (1e4, 1e4, 1e2)
    return tuple(
        floor(number * scale + 0.5) / scale + 0.0
        for number, scale in zip(camera, scales, strict=True)
    )
