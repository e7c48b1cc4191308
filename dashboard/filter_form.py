"""The filters: days, regions, types, further lists, and a search. No words."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import Input, say

RECENT = (7, 30, 90, 365)  # days
MOST_LISTED = 100  # of a list whose rows can be thousands: those that most events have
FEW = 12  # choices that are found at a glance


def filters(data: Mapping[str, Any]) -> Component:
    return html.Dialog(
        id=ids.FILTERS,
        className="filters",
        **{"data-say-label": "filters"},
        children=[
            html.Div(
                className="filters-head",
                children=[
                    say("filters", html.H2),
                    say("close", html.Button, id=ids.FILTERS_CLOSE),
                ],
            ),
            html.Div(
                className="field dates",
                role="group",
                **{"data-say-label": "dates"},
                children=[
                    *_day(ids.FROM, ids.FROM_OPEN, ids.FROM_CALENDAR, data),
                    *_day(ids.TO, ids.TO_OPEN, ids.TO_CALENDAR, data),
                    _recent(data),
                    html.P(id=ids.DATES_FAULT, className="problem", role="alert"),
                ],
            ),
            _menu(ids.REGIONS, "regions", [_region(row) for row in data["regions"]]),
            _menu(ids.TYPES, "types", _types(data)),
            _menu(ids.FURTHER, "further", further(data)),
            say(
                "deadly",
                html.Button,
                id=ids.DEADLY,
                className="tick",
                role="checkbox",
                **{"aria-checked": "false"},
            ),
            html.Div(
                className="field search",
                children=[
                    say("search", html.Label, htmlFor=ids.SEARCH),
                    Input(id=ids.SEARCH, type="search", list=ids.SEARCH_PLACES),
                    html.Datalist(id=ids.SEARCH_PLACES),
                    html.P(id=ids.SEARCH_SAID, className="search-said", role="status"),
                ],
            ),
            say("reset", html.Button, id=ids.RESET, className="quiet"),
        ],
    )


def _day(name: str, opener: str, calendar: str, data: Mapping[str, Any]) -> list[Component]:
    """A field for a day in the page's language, and a button for the browser's own calendar.

    A date input alone would show and read days in the browser's language.
    """
    first, last = data["first_day"], data["last_day"]
    none = not data["counts"]["events"]
    return [
        say(name, html.Label, htmlFor=name),
        html.Span(
            className="day",
            children=[
                Input(
                    id=name,
                    type="text",
                    autoComplete="off",
                    disabled=none,
                    **{"aria-describedby": ids.DATES_FAULT},
                ),
                html.Button(
                    "▾",
                    id=opener,
                    className="day-open",
                    disabled=none,
                    **{"data-say-label": f"calendar.{name}"},
                ),
                Input(
                    id=calendar,
                    type="date",
                    min=first,
                    max=last,
                    tabIndex=-1,
                    **{"aria-hidden": "true"},
                ),
            ],
        ),
    ]


def recent(first_day: str, last_day: str, data_date: date) -> list[int]:
    """The numbers of days up to the data's own day that show a part of the data, and not all."""
    starts = {days: (data_date - timedelta(days=days - 1)).isoformat() for days in RECENT}
    return [days for days, start in starts.items() if first_day < start <= last_day]


def _recent(data: Mapping[str, Any]) -> Component:
    offered = recent(data["first_day"], data["last_day"], date.fromisoformat(data["data_date"]))
    return html.Div(
        className="segments recent",
        role="group",
        hidden=not offered,
        **{"data-say-label": "dates.recent"},
        children=[
            html.Button(
                id=ids.choice("last", str(n)),
                hidden=n not in offered,
                **{"data-last": str(n), "aria-pressed": "false"},
            )
            for n in RECENT
        ],
    )


def _menu(name: str, key: str, choices: list[Component]) -> Component:
    return html.Details(
        id=name,
        className="menu",
        hidden=not choices,
        children=[
            html.Summary(html.Span(className="menu-value", **{"data-menu": key})),
            html.Div(choices, className="menu-choices", role="group", **{"data-say-label": key}),
        ],
    )


def _tick(control: str, value: str, **properties: Any) -> Component:
    return html.Button(
        id=ids.choice(control, value),
        className=f"tick {control}",
        role="checkbox",
        **{"aria-checked": "false"},
        **properties,
    )


def _region(row: list) -> Component:
    return _tick("region", row[0], **{"data-region": row[0]})


def _agent(row: list) -> Component:
    return _tick("agent", row[0], **{"data-agent": row[0]})


def further(data: Mapping[str, Any]) -> list[Component]:
    """Who is said to have caused deaths, who takes part, and tags: what the data have of each."""
    groups = []
    if data["agents"]:
        groups.append((say("agents", html.P), [_agent(row) for row in data["agents"]]))
    for control, name in (("actor", "actors"), ("tag", "tags")):
        rows = data.get(name, ())
        counts = Counter(one for listed in data["events"].get(name, ()) for one in listed)
        listed = [_listed(control, rows[at][0], n) for at, n in counts.most_common(MOST_LISTED)]
        if listed:
            cut = control == "actor" and len(rows) > MOST_LISTED
            key = "actors.most" if cut else name
            groups.append((say(key, html.P), listed))
    choices = sum(len(listed) for _, listed in groups)
    find = Input(id=ids.FURTHER_FIND, type="search", **{"data-say-label": "further.find"})
    found = html.Div(find, className="menu-find", hidden=choices <= FEW)
    return [found, *(one for head, listed in groups for one in (head, *listed))] if groups else []


def _listed(control: str, id: str, events: int) -> Component:
    told = {"data-column": f"{control}s", "data-id": id, "data-events": str(events)}
    return _tick(control, id, **told)


def _types(data: Mapping[str, Any]) -> list[Component]:
    """The types that occur, each with those of its sub-types that occur."""
    present = {data["subs"][sub][0]: data["subs"][sub][1] for sub in data["events"]["sub"]}
    choices = []
    for index, kind in enumerate(data["types"]):
        subs = [slug for slug, of_type in data["subs"] if of_type == index and slug in present]
        if subs:
            choices.append(_tick("type", kind, **{"data-type": kind}))
            choices += [_tick("sub", slug, **{"data-say": f"sub.{slug}"}) for slug in subs]
    return choices
