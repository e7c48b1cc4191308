"""Which view an address shows: its own, or the data's opening where it names none.

A link keeps its meaning: an address that names any part of a view is read as it always was.
`assets/scripts/opening.mjs` is the same for the browser. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from geodata import query, query_text
from geodata.query import Filter, Notice

# What an address says besides its view: how to read the page, and which parts an embed shows.
BESIDES = ("lang", "theme", "v", "show")
VIEW = tuple(key for key in query.KEYS if key not in BESIDES)


def usual(deaths: Mapping[str, Any]) -> str:
    """The opening of data that name none, of their columns `deaths_low` and `deaths_high`.

    By deaths where any are known, so that the worst places stand out; else by events.
    """
    ends = zip(deaths["deaths_low"], deaths["deaths_high"], strict=True)
    return "size=deaths" if any(low is not None and high != 0 for low, high in ends) else ""


def asked(text: str, data: Mapping[str, Any]) -> tuple[Filter, tuple[Notice, ...]]:
    """Read a query string as `query.parse` does; one without a key of a view shows the opening."""
    wanted, notices = query.parse(text, data)
    if names_a_view(text):
        return wanted, notices
    opening, _ = query.parse(data["opening"], data)
    return replace(opening, **{key: getattr(wanted, key) for key in BESIDES}), notices


def to_link(wanted: Filter) -> str:
    """Write the query string so that no opening stands in for the view, now or later."""
    text = query.to_query(wanted)
    if names_a_view(text):
        return text
    return "&".join(part for part in (f"size={wanted.size}", text) if part)


def names_a_view(text: str) -> bool:
    """Whether any key of a view has a value, be it one that cannot be read."""
    given = query_text.pairs(text.removeprefix("?"))
    return any(given.get(key) for key in VIEW)
