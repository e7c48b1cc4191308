"""A value to JSON with no space in it."""

from typing import Any

import orjson


def compact(value: Any) -> bytes:
    """Write dates as YYYY-MM-DD, named tuples as lists; refuse what JSON has no word for."""
    return orjson.dumps(value, default=_listed)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, tuple):
        return list(value)
    raise TypeError(f"{value!r}: a {type(value).__name__} cannot be written as JSON")
