"""One publication as a page, at whatever addresses; and the server that shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import Any

import orjson
from flask import Flask, Request

from dashboard import (
    basemap,
    config,
    document,
    head,
    layout,
    memory,
    messages,
    oembed,
    pictures,
    public,
    renderer,
    rights,
    routes,
    scripts,
)
from dashboard.answers import Body
from dashboard.digests import Named, named
from dashboard.picture.apart import Apart
from dashboard.picture.gallery import Gallery
from dashboard.settings import Settings
from geodata import codebook, opening, regions
from geodata.datapackage import outlines

KEPT_PAGES = 256  # most readers open one of a few views


@dataclass(frozen=True)
class Page:
    """What the documents of a publication's page are made of."""

    data: Mapping[str, Any]
    config: Mapping[str, Any]
    publication: head.Publication
    rendered: renderer.Rendered


def shown(publication: Mapping[str, bytes]) -> dict[str, Any]:
    """What a publication's map shows: its map.json, its last day, code book and outlines.

    `outlines` says whose they are, where they are the publication's own, and `before` the year up
    to which the bundled ones are right, where they are known to be old.
    """
    data = orjson.loads(publication["map.json"])
    last = date.fromisoformat(data["first_day"]) + timedelta(days=data["days"] - 1)
    own = publication.get(codebook.FILE)
    book = codebook.read(own.decode()) if own else codebook.bundled()
    drawn = publication.get(outlines.FILE)
    source = orjson.loads(drawn).get("source") if drawn else None
    before = None if drawn else regions.reforms().get(data["country"])
    outlined = {"outlines": source, "before": before}
    return data | {"last_day": last.isoformat(), "book": book, **outlined}


def page(publication: Mapping[str, bytes], addresses: config.Addresses, settings: Settings) -> Page:
    """The page of a publication whose parts lie at `addresses`."""
    data = shown(publication)
    told = config.config(addresses, data, settings)
    publisher = settings.publisher
    tree = layout.page(
        told,
        data,
        {
            "name": publisher.name,
            "logo": publisher.logo,
            "contact": publisher.contact,
            "withheld": rights.withheld(publication),
            "right": settings.redistribute,
        },
    )
    return Page(
        data, told, head.Publication.of(publication), renderer.rendered(tree, settings.prefix)
    )


def create(
    version: str, publication: Mapping[str, bytes], settings: Settings, plotly: bytes
) -> Flask:
    """The server that shows a publication; `plotly` is Plotly's script."""
    known, tiles = shown(publication), public.tiles(publication)
    maps = public.map_styles(known["country"], None, tiles, basemap.attribution(known))
    addresses = _addresses(version, known, settings.prefix, plotly, maps)
    made = page(publication, addresses, settings)
    data, language = made.data, made.config["language"]
    theirs = [named(f"scripts/{name}.js", body) for name, body in made.rendered.scripts.items()]
    all_files = {
        **public.live(version, publication, plotly, maps, messages.offered(data), data["book"]),
        **{path: public.kept_for_ever(path, body) for path, body in theirs},
        "_dash-layout": Body.of(made.rendered.layout, public.TYPES[".json"]),
        "_dash-dependencies": Body.of(made.rendered.callbacks, public.TYPES[".json"]),
    }
    server = Flask("unrest-map", static_folder=None)
    routes.register(
        server,
        _documents(made, settings, [path for path, _ in theirs]),
        all_files,
        public.tiles_folder(maps),
        tiles,
        routes.Policies(settings.page_ancestors, settings.embed_ancestors),
    )
    rights.register(server, publication, settings.url, settings.redistribute)
    oembed.register(server, data, made.config, settings)
    drawn = partial(pictures.drawn, data=data, publisher=settings.publisher.name, tiles=tiles)
    pictures.register(server, data, language, Gallery(Apart(drawn), data))
    if not rights.refusal(publication, settings.redistribute):  # which depends on who asks
        server.wsgi_app = memory.remembering(server.wsgi_app, routes.PAGES)  # type: ignore[method-assign, assignment]
    return server


def _addresses(
    version: str, data: Mapping[str, Any], prefix: str, plotly: bytes, maps: Mapping[str, Named]
) -> config.Addresses:
    """Where a server under `prefix` has the parts of the page."""
    words = public.words(messages.offered(data), data["book"])
    return config.Addresses(
        icon=prefix + public.ICON,
        page=prefix,
        embed=f"{prefix}embed",
        host=f"{prefix}embed.js",
        data=f"{prefix}data/{version}/",
        latest=prefix + public.LATEST,
        words={lang: prefix + path for lang, (path, _) in words.items()},
        plotly=prefix + public.library(plotly)[0],
        styles={key: prefix + path for key, (path, _) in maps.items()},
        image=f"{prefix}image.png",
        oembed=f"{prefix}oembed",
    )


def _documents(made: Page, settings: Settings, theirs: list[str]) -> Callable[[Request], Body]:
    """Page and embed as they are asked for; `theirs` are the paths of Dash's scripts.

    A view is written once, however it was asked for.
    """
    prefix = settings.prefix
    parts = document.Parts(
        css=prefix + public.stylesheet(made.data["book"])[0],
        scripts=[prefix + path for path in theirs],
        modules=scripts.addresses(prefix),
        beside=scripts.beside(prefix),
        settings=made.rendered.settings,
    )

    @lru_cache(maxsize=KEPT_PAGES)
    def written(view: document.View) -> Body:
        text = document.document(parts, view, made.data, made.config, made.publication)
        return Body.of(
            text.encode(), "text/html; charset=utf-8", headers={"Vary": "Accept-Language"}
        )

    return lambda asked: written(_view(asked, made, settings))


def _view(asked: Request, made: Page, settings: Settings) -> document.View:
    wanted, _ = opening.asked(asked.query_string.decode("utf-8", "replace"), made.data)
    offered, default = made.config["languages"], made.config["language"]
    return document.View(
        wanted,
        messages.chosen(wanted.lang, asked.accept_languages, offered, default),
        asked.path == routes.EMBED,
        settings.base(asked.host_url),
    )
