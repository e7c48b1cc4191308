"""The page, top to bottom. It holds no words: `say` names one, and the browser fills it in.

That keeps one layout for all languages, so that the same page can be served or baked, and
changing the language needs no reload. Empty containers with an id are filled by the browser.
"""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.about import about
from dashboard.components import Input, Store, say
from dashboard.filter_form import filters
from geodata import codebook, query


def page(
    config: Mapping[str, Any], data: Mapping[str, Any], publisher: Mapping[str, str]
) -> Component:
    """The whole page for `data`, a publication's map.json."""
    return html.Div(
        id=ids.PAGE,
        className="page",
        children=[
            Store(id=ids.CONFIG, data=config),
            Store(id=ids.FILTER),
            html.A(href="#list", className="skip", **{"data-say": "skip.list"}),
            _header(publisher, config["languages"]),
            html.Main(
                [
                    html.Div(id=ids.NOTICES, className="notices", role="status"),
                    html.P(id=ids.NEWER, className="newer", role="status"),
                    filters(data),
                    html.P(id=ids.SENTENCE, className="sentence"),
                    html.P(id=ids.STATUS, className="unseen", role="status"),
                    html.Div(
                        className="stage",
                        children=[
                            html.Div(
                                className="space-time",
                                children=[_map(data), _timeline(data), _annotations(), _sheets()],
                            ),
                            _list(),
                        ],
                    ),
                    html.Div(id=ids.PRINT, className="print"),
                    _regional(),
                    _tolls(),
                    _table(),
                    html.P(id=ids.EMBED_FOOT, className="embed-foot"),
                ]
            ),
            about(publisher, codebook.of(data)),
            html.Dialog(id=ids.SHARE_PANEL, className="share-panel", **{"data-say-label": "share"}),
        ],
    )


def _header(publisher: Mapping[str, str], languages: Mapping[str, Any]) -> Component:
    name = publisher.get("name", "")
    logo = publisher.get("logo", "")
    brand = [html.Img(src=logo, alt=name, className="logo")] if logo else [html.Span(name)]
    return html.Header(
        className="masthead",
        children=[
            html.Div(className="brand", children=brand) if name or logo else None,
            html.H1(id=ids.TITLE),
            html.P(id=ids.LEAD, className="lead"),
            html.P(id=ids.STANDING, className="standing"),
            html.Nav(
                className="tools",
                **{"data-say-label": "tools"},
                children=[
                    html.Span(
                        className="segments",
                        role="group",
                        hidden=len(languages) < 2,
                        **{"data-say-label": "language"},
                        children=[
                            html.Button(
                                code.upper(),
                                id=ids.choice("lang", code),
                                lang=code,
                                **{"aria-label": told["name"], "aria-pressed": "false"},
                            )
                            for code, told in languages.items()
                        ],
                    ),
                    say("theme", html.Button, id=ids.THEME),
                    say("share", html.Button, id=ids.SHARE),
                    html.A(href="#downloads", **{"data-say": "download"}),
                ],
            ),
        ],
    )


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
                            for size in query.sizes(data)
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
            *_before(data),
        ],
    )


def _before(data: Mapping[str, Any]) -> list[Component]:
    """That the regions are drawn as they were, where they are known to have changed since."""
    if not data.get("before"):
        return []
    return [
        say("map.before", html.P, className="small faint", **{"data-year": str(data["before"])})
    ]


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


def _annotations() -> Component:
    """What is said of days and places, numbered as on map and slider."""
    return html.Ol(id=ids.ANNOTATIONS, className="annotations", **{"data-say-label": "annotations"})


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


def _regional() -> Component:
    return html.Section(
        className="regional-frame",
        hidden=True,
        children=[say("regional.title", html.H2), html.Div(id=ids.REGIONAL)],
    )


def _tolls() -> Component:
    return html.Section(
        id=ids.TOLLS,
        className="tolls",
        tabIndex="-1",
        **{"data-say-label": "tolls"},
        children=[
            say("tolls", html.H2),
            html.Div(id=ids.DIED, className="died"),
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
                    html.Div(id=ids.CAUSES, className="causes-of", hidden=True),
                ],
            ),
            html.Div(className="why", children=[say("why", html.H3), html.Div(id=ids.WHY)]),
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
