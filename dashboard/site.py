"""The Dash app for one data package: layout, callbacks, routes."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import orjson
from dash import Dash
from flask import request

from dashboard import (
    basemap,
    callbacks,
    document,
    figures,
    head,
    layout,
    messages,
    oembed,
    pictures,
    routes,
    scripts,
    styles,
    views,
)
from dashboard.digests import digest
from dashboard.picture.gallery import Gallery
from dashboard.settings import Settings
from dashboard.sizes import SIZES
from geodata import codebook, opening

ROOT = Path(__file__).parents[1]
TILES = ROOT / "assets" / "map" / "basemap.mbtiles"
KEPT_PAGES = 256  # most readers open one of a few views


class _Page(Dash):
    """Dash with our own document around its layout."""

    document: Callable[[Mapping[str, str]], str]

    def interpolate_index(self, *_: Any, **parts: str) -> str:
        return self.document(parts)


def shown(files: Mapping[str, bytes]) -> dict[str, Any]:
    """What a publication's map shows: its map.json, and the last day of it."""
    data = orjson.loads(files["map.json"])
    last = date.fromisoformat(data["first_day"]) + timedelta(days=data["days"] - 1)
    return data | {"last_day": last.isoformat()}


def create(version: str, files: Mapping[str, bytes], settings: Settings, plotly: bytes) -> Dash:
    """The app that shows the publication `files`, ready to serve; `plotly` is Plotly's script."""
    data = shown(files)
    app = _Page(
        name="unrest-map",
        requests_pathname_prefix=settings.prefix,
        routes_pathname_prefix="/",
        assets_folder=str(ROOT / "assets"),
        assets_path_ignore=["map", "scripts", "styles"],
        update_title="",
        title=data["title"]["en"],
    )
    config = _config(app, version, data, plotly, settings)
    publication = head.Publication.of(files)

    @lru_cache(maxsize=KEPT_PAGES)
    def page(view: document.View, parts: frozenset[tuple[str, str]]) -> str:
        return document.document(dict(parts), view, data, config, publication)

    def answer(parts: Mapping[str, str]) -> str:
        # Dash's settings hold a number that is new at each request, which no page tells.
        same = {
            "css": f'<link rel="stylesheet" href="{styles.address(settings.prefix)}">',
            "config": document.public_settings(parts["config"]),
            "scripts": document.live_scripts(
                scripts.of_dash(parts["scripts"]), scripts.addresses(settings.prefix)
            ),
        }
        return page(_asked(data, settings), frozenset(same.items()))

    app.document = answer
    publisher = settings.publisher
    app.layout = layout.page(
        config,
        data,
        {"name": publisher.name, "logo": publisher.logo, "contact": publisher.contact},
    )
    callbacks.register(app)
    routes.register(
        app.server,
        version,
        files,
        TILES,
        plotly,
        data["country"],
        routes.Policies(settings.page_ancestors, settings.embed_ancestors),
    )
    oembed.register(app.server, data, config, settings)
    drawn = partial(pictures.drawn, data=data, publisher=publisher.name, tiles=TILES)
    pictures.register(app.server, data, settings.language, Gallery(drawn, data))
    return app


def _asked(data: Mapping, settings: Settings) -> document.View:
    """What the request asks for."""
    wanted, _ = opening.asked(request.query_string.decode("utf-8", "replace"), data)
    accepted = request.headers.get("Accept-Language", "")
    return document.View(
        wanted,
        document.language(wanted.lang, accepted, settings.language),
        request.path == routes.EMBED,
        settings.base(request.host_url),
    )


def _config(app: Dash, version: str, data: Mapping, plotly: bytes, settings: Settings) -> dict:
    """What the browser must know to start: addresses, the empty figure, colours."""
    prefix = app.config.requests_pathname_prefix
    stamp = digest(
        TILES.read_bytes() + Path(basemap.__file__).read_bytes() + data["country"].encode()
    )
    places = data["places"]
    order = views.order(data)
    figure = figures.event_map(
        [places["lat"][place] for place in order], [places["lon"][place] for place in order]
    )
    return {
        "version": version,
        "language": settings.language,
        "icon": f"{prefix}assets/favicon.svg",
        "page": prefix,
        "embed": f"{prefix}embed",
        "host": f"{prefix}embed.js",
        "image": f"{prefix}image.png",
        "paints": {},
        "posters": {},
        "cards": {},
        "oembed": f"{prefix}oembed",
        "data": f"{prefix}data/{version}/",
        "latest": f"{prefix}data/latest.json",
        "check": settings.check,
        "words": {
            lang: f"{prefix}words/{messages.stamp()}/{lang}.json" for lang in messages.LANGUAGES
        },
        "plotly": f"{prefix}vendor/plotly.{digest(plotly)}.min.js",
        "styles": {
            f"{theme}.{lang}": f"{prefix}map/{stamp}/{theme}.{lang}.json"
            for theme in basemap.THEMES
            for lang in messages.LANGUAGES
        },
        "figure": figure.to_plotly_json(),
        "order": order,
        "plot": figures.CONFIG,
        "themes": basemap.THEMES,
        "colours": figures.TYPE_COLOURS,
        "symbols": figures.TYPE_SYMBOLS,
        "figures": [one.id for one in codebook.bundled().figures],
        "categories": figures.CATEGORY_SYMBOLS,
        "sizes": SIZES.as_config(),
        "attribution": basemap.ATTRIBUTION,
        "publisher": settings.publisher.name,
    }
