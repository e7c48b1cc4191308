"""The page, top to bottom. It holds no words: `say` names one, and the browser fills it in.

That keeps one layout for both languages, so that the same page can be served or baked, and
changing the language needs no reload. Empty containers with an id are filled by the browser.
"""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import Input, Store


def say(key: str, element: type[Component] = html.Span, **properties: Any) -> Component:
    """An element whose text is the message `key`."""
    return element(**{"data-say": key}, **properties)


def page(config: Mapping[str, Any], data: Mapping[str, Any], publisher: Mapping[str, str]):
    """The whole page for `data`, a publication's map.json."""
    return html.Div(
        id=ids.PAGE,
        className="page",
        children=[
            Store(id=ids.CONFIG, data=config),
            Store(id=ids.FILTER),
            html.A(href="#list", className="skip", **{"data-say": "skip.list"}),
            _header(publisher),
            html.Main(
                [
                    html.Div(id=ids.NOTICES, className="notices", role="status"),
                    html.P(id=ids.NEWER, className="newer", role="status"),
                    _filters(data),
                    html.P(id=ids.SENTENCE, className="sentence"),
                    html.P(id=ids.STATUS, className="unseen", role="status"),
                    html.Div(
                        className="stage",
                        children=[
                            html.Div(
                                className="space-time",
                                children=[_map(data), _timeline(data), _sheets()],
                            ),
                            _list(),
                        ],
                    ),
                    html.Div(id=ids.PRINT, className="print"),
                    _tolls(),
                    _table(),
                    html.P(id=ids.EMBED_FOOT, className="embed-foot"),
                ]
            ),
            _about(publisher),
            html.Dialog(id=ids.SHARE_PANEL, className="share-panel", **{"data-say-label": "share"}),
        ],
    )


def _header(publisher: Mapping[str, str]) -> Component:
    name = publisher.get("name", "")
    logo = publisher.get("logo", "")
    brand = [html.Img(src=logo, alt=name, className="logo")] if logo else [html.Span(name)]
    return html.Header(
        className="masthead",
        children=[
            html.Div(className="brand", children=brand) if name or logo else None,
            html.H1(id=ids.TITLE),
            html.P(id=ids.STANDING, className="standing"),
            html.Nav(
                className="tools",
                **{"data-say-label": "tools"},
                children=[
                    html.Span(
                        className="segments",
                        role="group",
                        **{"data-say-label": "language"},
                        children=[
                            html.Button(
                                code.upper(),
                                id=ids.choice("lang", code),
                                lang=code,
                                **{"data-say-label": f"language.{code}", "aria-pressed": "false"},
                            )
                            for code in ("en", "es")
                        ],
                    ),
                    say("theme", html.Button, id=ids.THEME),
                    say("share", html.Button, id=ids.SHARE),
                    html.A(href="#downloads", **{"data-say": "download"}),
                ],
            ),
        ],
    )


def _filters(data: Mapping[str, Any]) -> Component:
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
                    html.P(id=ids.DATES_FAULT, className="problem", role="alert"),
                ],
            ),
            _menu(ids.REGIONS, "regions", [_region(row) for row in data["regions"]]),
            _menu(ids.TYPES, "types", _types(data)),
            _menu(ids.AGENTS, "agents", [_agent(row) for row in data["agents"]]),
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


def _map(data: Mapping[str, Any]) -> Component:
    kinds = dict.fromkeys(data["types"][data["subs"][sub][1]] for sub in data["events"]["sub"])
    return html.Section(
        className="map-frame",
        **{"data-say-label": "map"},
        children=[
            html.Div(id=ids.MAP, className="map"),
            html.Div(id=ids.MAP_PICTURE, className="map-picture", hidden=True),
            html.P(id=ids.MAP_FAILED, className="map-failed", role="status", hidden=True),
            html.Div(id=ids.MAP_TIP, className="map-tip", hidden=True),
            html.Div(
                className="map-buttons",
                children=[
                    html.Button("+", id=ids.ZOOM_IN, **{"data-say-label": "zoom.in"}),
                    html.Button("−", id=ids.ZOOM_OUT, **{"data-say-label": "zoom.out"}),
                    say("fit", html.Button, id=ids.FIT),
                ],
            ),
            html.Div(
                id=ids.LEGEND,
                className="legend",
                children=[
                    html.Div(
                        className="legend-types",
                        role="group",
                        **{"data-say-label": "legend.types"},
                        children=[
                            html.Button(
                                id=ids.choice("legend", kind),
                                **{"data-type": kind, "aria-pressed": "false"},
                            )
                            for kind in data["types"]
                            if kind in kinds
                        ],
                    ),
                    html.Div(
                        className="legend-size segments",
                        role="group",
                        **{"data-say-label": "size"},
                        children=[
                            say(
                                f"size.{size}",
                                html.Button,
                                id=ids.choice("size", size),
                                **{"aria-pressed": "false"},
                            )
                            for size in ("events", "deaths")
                        ],
                    ),
                    html.Details(
                        id=ids.KEY,
                        className="key",
                        children=[
                            say("key", html.Summary),
                            html.Div(id=ids.LEGEND_SIZES, className="legend-sizes"),
                        ],
                    ),
                ],
            ),
        ],
    )


def _timeline(data: Mapping[str, Any]) -> Component:
    last = data["days"] - 1
    still = not data["counts"]["events"]  # nothing to move through
    return html.Section(
        id=ids.TIMELINE,
        className="timeline",
        **{"data-say-label": "timeline"},
        children=[
            html.Div(
                className="timeline-controls",
                children=[
                    html.Button(
                        "‹",
                        id=ids.PREVIOUS_DAY,
                        disabled=still,
                        **{"data-say-label": "day.previous"},
                    ),
                    html.Button(
                        "›", id=ids.NEXT_DAY, disabled=still, **{"data-say-label": "day.next"}
                    ),
                    say("play", html.Button, id=ids.PLAY, disabled=still),
                    html.Label(
                        className="speed",
                        children=[
                            say("speed"),
                            Input(id=ids.SPEED, type="range", min=1, max=5, step=1, defaultValue=3),
                        ],
                    ),
                    html.Span(
                        className="segments modes",
                        role="group",
                        **{"data-say-label": "mode"},
                        children=[
                            say(
                                f"mode.{mode}",
                                html.Button,
                                id=ids.choice("mode", mode),
                                **{"aria-pressed": "false"},
                            )
                            for mode in ("window", "day", "cumulative")
                        ],
                    ),
                    say("play.still", id=ids.PLAY_NOTE, className="play-note"),
                ],
            ),
            html.Div(
                className="slider",
                children=[
                    html.Div(id=ids.HISTOGRAM, className="histogram"),
                    # What it says is also the sliders' value in words.
                    html.Div(
                        id=ids.DAY_TIP, className="day-tip", hidden=True, **{"aria-hidden": "true"}
                    ),
                    say("slider.from", html.Label, htmlFor=ids.SLIDER_FROM, className="unseen"),
                    Input(id=ids.SLIDER_FROM, type="range", min=0, max=last, disabled=still),
                    say("slider.to", html.Label, htmlFor=ids.SLIDER_TO, className="unseen"),
                    Input(id=ids.SLIDER_TO, type="range", min=0, max=last, disabled=still),
                ],
            ),
        ],
    )


def _sheets() -> Component:
    """What opens the sheets, where filters and list do not stand beside the map."""
    return html.Div(
        className="sheets",
        children=[
            say("filters.open", html.Button, id=ids.FILTERS_OPEN, className="filters-open"),
            say("embed.list", html.Button, id=ids.LIST_OPEN, className="list-open"),
        ],
    )


def _list() -> Component:
    return html.Section(
        className="list-frame",
        children=[
            # Each card is two stops of the Tab key, and there can be sixty.
            html.A(href=f"#{ids.TOLLS}", className="skip", **{"data-say": "skip.tolls"}),
            html.Div(id=ids.LIST_HEAD, className="list-head", tabIndex="-1"),
            html.Div(
                id=ids.LIST,
                className="list",
                tabIndex="0",
                role="region",
                **{"data-say-label": "list"},
            ),
        ],
    )


def _tolls() -> Component:
    return html.Section(
        id=ids.TOLLS,
        className="tolls",
        tabIndex="-1",
        **{"data-say-label": "tolls"},
        children=[
            say("tolls", html.H2),
            html.Div(id=ids.HEADLINE, className="headline"),
            html.Div(
                className="tolls-columns",
                children=[
                    html.Figure(
                        children=[
                            say("tolls.chart", html.Figcaption),
                            html.Div(id=ids.TOLL_CHART, className="toll-chart"),
                        ]
                    ),
                    html.Div(
                        children=[
                            html.Div(id=ids.CAUSES, className="causes-of", hidden=True),
                            html.Div(
                                className="why",
                                children=[say("why", html.H3), html.Div(id=ids.WHY)],
                            ),
                        ],
                    ),
                ],
            ),
            html.Details([say("tolls.all", html.Summary), html.Div(id=ids.TOLL_LIST)]),
            html.Details([say("reconciled", html.Summary), html.Div(id=ids.RECONCILED)]),
        ],
    )


def _table() -> Component:
    return html.Section(
        className="records",
        children=[
            html.Details(
                id=ids.TABLE,
                children=[say("table", html.Summary), html.Div(id=ids.TABLE_BODY)],
            ),
            html.Div(
                id="downloads",
                className="downloads",
                children=[
                    say("download.shown", html.H2),
                    say("download.events", html.Button, id=ids.DOWNLOAD_EVENTS),
                    say("download.claims", html.Button, id=ids.DOWNLOAD_CLAIMS),
                    say("download.geojson", html.Button, id=ids.DOWNLOAD_GEOJSON),
                    say("download.picture", html.Button, id=ids.DOWNLOAD_PICTURE),
                    html.A(
                        id=ids.DOWNLOAD_PACKAGE, download="", **{"data-say": "download.package"}
                    ),
                    html.P(id=ids.DOWNLOAD_SAID, className="problem", role="status"),
                ],
            ),
        ],
    )


def _about(publisher: Mapping[str, str]) -> Component:
    contact = publisher.get("contact", "")
    address = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return html.Footer(
        className="about",
        children=[
            html.Section(
                [
                    say("method", html.H2),
                    *[say(f"method.{n}", html.P) for n in range(1, 7)],
                    html.P(**{"data-checked": ""}),
                ]
            ),
            html.Section(
                [
                    say("coverage", html.H2),
                    html.P(**{"data-coverage": ""}),
                    say("corrections", html.H2),
                    say("corrections.none", html.P, id=ids.CORRECTIONS_NONE),
                    html.Details(
                        id=ids.CORRECTIONS,
                        hidden=True,
                        children=[html.Summary(), html.Div(id=ids.CORRECTIONS_BODY)],
                    ),
                    say("cite", html.H2),
                    html.P(id=ids.CITE),
                    say("report", html.H2),
                    html.P(
                        [
                            say("report.how"),
                            " ",
                            html.A(contact, href=address) if contact else say("report.nobody"),
                        ]
                    ),
                ]
            ),
            html.Section(
                className="wide",
                children=[
                    html.Details(
                        id=ids.SOURCES,
                        children=[say("sources", html.Summary), html.Div(id=ids.SOURCES_BODY)],
                    ),
                    say("notices", html.P, className="small"),
                ],
            ),
        ],
    )
