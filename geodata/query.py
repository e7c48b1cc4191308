"""The one question: which events pass, and their sums by place, region, day and type.

`assets/scripts/filter.mjs` is the same for the browser; `tests/test_filter_js.py` holds the two to
equal answers. `data` is always the object in a publication's map.json. Pure.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from geodata import query_text
from geodata.query_text import Data, Reader

LONGEST_QUERY = 16_384
LONGEST_NOTICE = 80
MODES = ("window", "day", "cumulative")
PARTS = ("cards", "filters", "map", "sentence", "table", "time", "tolls")

# Of the event precisions 0 site, 1 place, 2 near, 3 admin2, 4 admin1, 5 country:
DRAWN_AS_A_DOT = 2  # the last of these
NATIONWIDE = 5
NEAR = 2
TOLLS = ("deaths", "indirect", "security")
SIZED = ("deaths",)  # by what marks are sized besides by events, unless data say otherwise

Toll = dict[str, int | bool | None]


class QueryTooLong(ValueError):
    """A query string that no link of ours has."""


class Notice(NamedTuple):
    """A value that was dropped, and why."""

    key: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Filter:
    """The fields are the URL's keys, in the order of a canonical query; `from_` is `from`."""

    from_: str | None = None
    to: str | None = None
    last: int | None = None  # days up to the data's own day; never beside `from_`
    mode: str = "window"
    region: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    sub: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()  # who is said to have caused deaths; any of them
    actor: tuple[str, ...] = ()  # who takes part; any of them
    tag: tuple[str, ...] = ()  # any of them
    deadly: bool = False
    size: str = "events"
    place: str | None = None
    event: str | None = None
    at: tuple[float, float, float] | None = None
    lang: str | None = None
    theme: str | None = None
    v: str | None = None
    show: tuple[str, ...] = ()
    lock: str | None = None


def parse(query: str, data: Data) -> tuple[Filter, tuple[Notice, ...]]:
    """Read a query string as browsers do, and say what was dropped.

    Of a repeated key the first counts and an empty value is no value. Keys that are not ours,
    such as those that other sites hang on links, are passed over in silence. What the text around
    a link left at the end of a value is dropped if the value can then be read. A locked region is
    the region. Only a query beyond LONGEST_QUERY raises.
    """
    query = query.removeprefix("?")
    if len(query.encode("utf-8", "surrogatepass")) > LONGEST_QUERY:
        raise QueryTooLong(
            f"query of more than {LONGEST_QUERY} bytes: shorten it, or start from the page"
        )
    given = query_text.pairs(query)
    values: dict[str, Any] = {}
    notices: list[Notice] = []
    for key, field, read in _KEYS:
        if text := given.get(key):
            value, refused = query_text.cleaned(text, data, read)
            if value is not None:
                values[field] = value
            notices += [Notice(key, _shortened(",".join(bad)), why) for why, bad in refused.items()]
    if "from_" in values and "last" in values:
        notices.append(Notice("last", str(values.pop("last")), "first_day_given"))
    first, last = _first_day(values.get("from_"), values.get("last"), data), values.get("to")
    if first and last and first > last:
        key, field = ("last", "last") if "last" in values else ("from", "from_")
        notices.append(Notice(key, f"{first}/{last}", "inverted_range"))
        del values[field], values["to"]
    if lock := values.get("lock"):
        values["region"] = (lock,)
    return Filter(**values), tuple(notices)


def to_query(wanted: Filter, data: Data | None = None) -> str:
    """Write the canonical query string: defaults left out, keys in their order, no "?".

    `data` is accepted so that both directions are called alike; writing needs none.
    """
    usual = Filter()
    return "&".join(
        f"{key}={query_text.written(key, getattr(wanted, field))}"
        for key, field, _ in _KEYS
        if getattr(wanted, field) != getattr(usual, field)
    )


def window(wanted: Filter, data: Data) -> tuple[int, int]:
    """Give the first and last day shown as offsets from the first day of the data.

    The last days of the data run to their own day, on which nothing need have happened.
    """
    last = data["days"] - 1 if wanted.to is None else _offset(wanted.to, data)
    if wanted.mode == "day":
        return last, last
    first = _first_day(wanted.from_, wanted.last, data)
    if wanted.mode == "cumulative" or first is None:
        return 0, last
    if wanted.last is not None and wanted.to is None:
        last = _offset(data["data_date"], data)
    return _offset(first, data), last


def describe(wanted: Filter, data: Data) -> dict[str, Any]:
    """Give what a sentence about the view needs; the words come from the message files."""
    low, high = window(wanted, data)
    first_day = date.fromisoformat(data["first_day"])
    return {
        "mode": wanted.mode,
        "from": (first_day + timedelta(days=low)).isoformat(),
        "to": (first_day + timedelta(days=high)).isoformat(),
        "last": wanted.last if wanted.mode == "window" else None,
        "whole": low <= 0 and high >= data["days"] - 1,
        "region": list(wanted.region),
        "type": list(wanted.type),
        "sub": list(wanted.sub),
        "agent": list(wanted.agent),
        "actor": list(wanted.actor),
        "tag": list(wanted.tag),
        "deadly": wanted.deadly,
    }


def select(wanted: Filter, data: Data) -> list[int]:
    """Give the indices of the events that pass."""
    return _dated(_undated(_columns(data), wanted, data), wanted, data).index.tolist()


def sums(wanted: Filter, data: Data) -> dict[str, Any]:
    """Count and add up what passes; the two by day ignore the dates, as the timeline sets them.

    `deaths_by_day` has (low, high, open) of the days on which an event begins that has a figure,
    `by_day` has the days on which an event begins, and no others: data may span two centuries.
    A figure that no event has is None and never 0. Of a toll, `with` counts the events that have
    any, `zero` those of which a source says nobody, `without` those that nobody gives a number.
    `others` are the tolls of what else sizes marks. What a place, a region or a day has as `deaths`
    is the figure that sizes its mark now: another one where `size` names it.
    `opened` are those in the place that is opened, which leaves out none of the others; None if
    none is. `nationwide` are those that concern the whole country: their figures are in no sum,
    since they stand with the nationwide counts.
    """
    undated = _undated(_columns(data), wanted, data)
    events = _dated(undated, wanted, data)
    sized = "deaths" if wanted.size == "events" else wanted.size
    dots = events[events["geo"] <= DRAWN_AS_A_DOT]
    wide = (events["geo"] > DRAWN_AS_A_DOT) & (events["geo"] != NATIONWIDE)
    areas = events[wide & (events["region"] >= 0)]
    near = dots["geo"].eq(NEAR).groupby(dots["place"]).all()
    by_place = _groups(dots, "place", sized)
    for place, group in by_place.items():
        group["near"] = bool(near[place])
    return {
        "events": len(events),
        "nationwide": int(events["geo"].eq(NATIONWIDE).sum()),
        "places": len(by_place),
        **{name: _toll(events, name) for name in TOLLS},
        "others": {name: _toll(events, name) for name in others(data)},
        "opened": _opened(events, wanted, sized, data),
        "by_place": by_place,
        "by_region": _groups(areas, "region", sized),
        "by_day": _by_day(undated, data),
        "deaths_by_day": _figure_by_day(undated, sized),
    }


def sizes(data: Data) -> tuple[str, ...]:
    """By what marks can be sized."""
    return ("events", *data.get("sizes", SIZED))


def others(data: Data) -> list[str]:
    """What sizes marks besides events and deaths."""
    return [name for name in sizes(data) if name not in ("events", *TOLLS)]


def _columns(data: Data) -> pd.DataFrame:
    columns = data["events"]
    events = {name: np.asarray(columns[name], dtype="int64") for name in _WHOLE}
    for name in (*TOLLS, *others(data)):
        low = np.asarray(columns[f"{name}_low"], dtype="float64")  # null becomes nan
        high = np.asarray(columns[f"{name}_high"], dtype="float64")
        stated = ~np.isnan(low)
        known = stated & (events["geo"] != NATIONWIDE)
        opened = known & np.isnan(high)
        events[f"{name}_low"] = np.where(known, low, 0)
        events[f"{name}_high"] = np.where(opened, low, np.where(known, high, 0))
        events[f"{name}_known"] = known
        events[f"{name}_open"] = opened
        events[f"{name}_any"] = stated & (np.isnan(high) | (high > 0))
    regions = np.asarray(data["places"]["region"], dtype="int64")
    types = np.asarray([type_ for _, type_ in data["subs"]], dtype="int64")
    events["region"] = regions[events["place"]]
    events["type"] = types[events["sub"]]
    return pd.DataFrame(events)


def _undated(events: pd.DataFrame, wanted: Filter, data: Data) -> pd.DataFrame:
    passes = np.ones(len(events), dtype=bool)
    if wanted.region:
        passes &= events["region"].isin(_indices(wanted.region, _regions(data)))
    if wanted.type or wanted.sub:
        passes &= events["type"].isin(_indices(wanted.type, _types(data))) | events["sub"].isin(
            _indices(wanted.sub, _subs(data))
        )
    for column, ids in (("agents", wanted.agent), ("actors", wanted.actor), ("tags", wanted.tag)):
        if ids:
            chosen = set(_indices(ids, _ids(column)(data)))
            # Without such a list, whatever is chosen is in none of the events.
            lists = data["events"].get(column, [()] * len(events))
            passes &= np.asarray([not chosen.isdisjoint(one) for one in lists], dtype=bool)
    if wanted.deadly:
        passes &= events[[f"{name}_any" for name in TOLLS]].any(axis="columns")
    return events[passes]


def _dated(events: pd.DataFrame, wanted: Filter, data: Data) -> pd.DataFrame:
    low, high = window(wanted, data)
    return events[(events["start"] <= high) & (events["end"] >= low)]


def _groups(events: pd.DataFrame, key: str, sized: str) -> dict[int, dict[str, Any]]:
    grouped = events.groupby(key)
    added = grouped[[f"{sized}_{part}" for part in _PARTS]].sum()
    numbers = zip(
        added.index.tolist(),
        grouped.size().tolist(),
        grouped["sub"].min().tolist(),
        added.to_numpy().tolist(),
        strict=True,
    )
    return {
        index: {"events": events, "deaths": _figure(parts, events), "sub": sub}
        for index, events, sub, parts in numbers
    }


def _opened(events: pd.DataFrame, wanted: Filter, sized: str, data: Data) -> dict[str, Any] | None:
    if wanted.place is None:
        return None
    here = events[events["place"].isin(_indices([wanted.place], data["places"]["id"]))]
    return {"events": len(here), "deaths": _toll(here, sized)}


def _toll(events: pd.DataFrame, name: str) -> Toll:
    summed = events[events["geo"] != NATIONWIDE]
    return _figure([summed[f"{name}_{part}"].sum() for part in _PARTS], len(summed))


def _figure(parts: Sequence[float], events: int) -> Toll:
    low, high, opened, some, known = parts
    return {
        "low": int(low) if known else None,
        "high": int(high) if known else None,
        "open": bool(opened),
        "with": int(some),
        "zero": int(known - some),
        "without": int(events - known),
    }


def _by_day(events: pd.DataFrame, data: Data) -> dict[int, list[int]]:
    first, places = np.unique(events["start"].to_numpy(), return_inverse=True)
    counts = np.zeros((len(first), len(data["types"])), dtype="int64")
    np.add.at(counts, (places, events["type"]), 1)
    return dict(zip(first.tolist(), counts.tolist(), strict=True))


def _figure_by_day(events: pd.DataFrame, sized: str) -> dict[int, tuple[int, int, bool]]:
    parts = [f"{sized}_low", f"{sized}_high", f"{sized}_open"]
    added = events[events[f"{sized}_known"]].groupby("start")[parts].sum()
    rows = zip(added.index.tolist(), added.itertuples(index=False), strict=True)
    return {day: (int(low), int(high), bool(opened)) for day, (low, high, opened) in rows}


def _indices(wanted: Iterable[str], names: Iterable[str]) -> list[int]:
    chosen = set(wanted)
    return [index for index, name in enumerate(names) if name in chosen]


def _regions(data: Data) -> list[str]:
    return [row[0] for row in data["regions"]]


def _types(data: Data) -> list[str]:
    return data["types"]


def _subs(data: Data) -> list[str]:
    return [row[0] for row in data["subs"]]


def _ids(column: str) -> Callable[[Data], list[str]]:
    return lambda data: [row[0] for row in data.get(column, ())]


def _first_day(from_: str | None, last: int | None, data: Data) -> str | None:
    """The first day that a window names, or counts back from the data's own day."""
    if last is None:
        return from_
    return (date.fromisoformat(data["data_date"]) - timedelta(days=last - 1)).isoformat()


def _offset(day: str, data: Data) -> int:
    return (date.fromisoformat(day) - date.fromisoformat(data["first_day"])).days


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_NOTICE else f"{text[:LONGEST_NOTICE]}…"


_WHOLE = ("place", "start", "end", "sub", "geo")
_PARTS = ("low", "high", "open", "any", "known")  # what is added up of a toll

_READERS: dict[str, Reader] = {
    "from": query_text.day,
    "to": query_text.day,
    "last": query_text.days,
    "mode": query_text.one_of(*MODES),
    "region": query_text.chosen(_regions),
    "type": query_text.chosen(_types),
    "sub": query_text.chosen(_subs),
    "agent": query_text.chosen(_ids("agents")),
    "actor": query_text.chosen(_ids("actors")),
    "tag": query_text.chosen(_ids("tags")),
    "deadly": query_text.flag,
    "size": query_text.among(sizes),
    "place": query_text.known(lambda data: data["places"]["id"]),
    "event": query_text.known(lambda data: data["events"]["id"]),
    "at": query_text.camera,
    "lang": query_text.language,
    "theme": query_text.one_of("light", "dark"),
    "v": query_text.version,
    "show": query_text.chosen(lambda data: PARTS),
    "lock": query_text.known(_regions),
}
_KEYS = tuple(
    (field.name.rstrip("_"), field.name, _READERS[field.name.rstrip("_")])
    for field in fields(Filter)
)
KEYS = tuple(key for key, _, _ in _KEYS)
