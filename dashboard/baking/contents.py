"""What a baked site consists of: the live page's own parts, under addresses for any host.

Every address is relative to the folder, and the name of a file that readers may keep for ever
changes with what is in it. Nothing here knows a clock or a folder: the same publication gives the
same bytes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard import (
    basemap,
    document,
    head,
    messages,
    pictures,
    plain,
    public,
    routes,
    site,
    styles,
)
from dashboard.answers import YEAR
from dashboard.baking import bundle, ground, notice
from dashboard.config import Addresses
from dashboard.digests import Named, named
from dashboard.picture.gallery import canonical
from dashboard.picture.view import Asked
from dashboard.settings import Settings
from dashboard.sizes import SIZES
from dashboard.tiles import Tiles
from geodata import opening
from geodata.publishing import shelf
from geodata.query import Filter

ANSWERS = Path(__file__).with_name("answers.js")
PAGE, EMBED, LATEST = "index.html", "embed.html", "data/latest.json"
Pictures = dict[str, Named]  # by what they show

SOURCE_MAP = re.compile(rb"(?m)^//# sourceMappingURL=.*$")


@dataclass(frozen=True)
class Contents:
    """Files by path. `kept` have a name of their own; `entries` are replaced, in this order."""

    kept: Mapping[str, bytes]
    entries: Mapping[str, bytes]


def contents(
    version: str, files: Mapping[str, bytes], settings: Settings, plotly: bytes
) -> Contents:
    """The site that shows the publication `files`; `plotly` is Plotly's script."""
    data = site.shown(files)
    first, _ = opening.asked("", data)
    library = named("scripts/plotly.js", plotly)
    css = named("styles/page.css", bundle.style(styles.sheet(data["book"])))
    icon = named("icon.svg", (public.ROOT / public.ICON).read_bytes())
    modules = bundle.modules()
    words = public.words(messages.offered(data), data["book"])
    area = ground.area(data)
    tiles = public.tiles(files)
    maps = public.map_styles(data["country"], area, tiles, basemap.attribution(data))
    folder = public.tiles_folder(maps)
    paints, posters, cards = _pictures(first, data, settings.publisher.name, tiles)
    addresses = Addresses(
        icon=icon[0],
        page=PAGE,
        embed=EMBED,
        host="embed.js",
        data=f"data/{version}/",
        latest=LATEST,
        words=_paths(words),
        plotly=library[0],
        styles=_paths(maps),
        paints=_paths(paints),
        posters=_paths(posters),
        cards=_paths(cards),
    )
    page = site.page(files, addresses, settings)
    rendered = page.rendered
    dash = named("scripts/dash.js", _joined([ANSWERS.read_bytes(), *rendered.scripts.values()]))
    lang = page.config["language"]
    path, said = words[lang]
    answers = {
        "_dash-layout": rendered.layout.decode(),
        "_dash-dependencies": rendered.callbacks.decode(),
        path: said.decode(),
    }
    parts = document.Parts(
        css[0],
        (dash[0],),
        [f"scripts/{name}" for name in modules.first],
        [f"scripts/{name}" for name in modules.beside],
        {**rendered.settings, "requests_pathname_prefix": "./"},
    )
    policies = routes.Policies(settings.page_ancestors, settings.embed_ancestors)
    documents = {
        name: document.document(
            parts,
            document.View(first, lang, name == EMBED, settings.url),
            page.data,
            page.config,
            page.publication,
            policy=routes.CONTENT,
            answers=answers,
        ).encode()
        for name in (PAGE, EMBED)
    }
    return Contents(
        kept=dict(
            [
                dash,
                library,
                *((f"scripts/{name}", body) for name, body in modules.files.items()),
                *words.values(),
                css,
                icon,
                *paints.values(),
                *((f"data/{version}/{path}", body) for path, body in files.items()),
                *maps.values(),
                *(
                    (f"{folder}/{path}", body)
                    for path, body in ground.tiles(tiles, data["country"], area)
                ),
            ]
        ),
        entries={
            "NOTICE.txt": notice.notice(files),
            "_headers": _headers(policies).encode(),
            "embed.js": public.HOST_SCRIPT.read_bytes(),
            **dict([*posters.values(), *cards.values()]),
            **documents,
            LATEST: shelf.pointer(version, files),
        },
    )


def _pictures(
    first: Filter, data: Mapping[str, Any], publisher: str, tiles: Tiles
) -> tuple[Pictures, Pictures, Pictures]:
    """The view `first` for the first paint by theme, language and size; as posters; as cards.

    Articles name posters and cards, so those keep their names whatever is in them. All are PNG,
    which browsers know by what is in it: not every host has a type for SVG.
    """

    def drawn(theme: str, lang: str, size: tuple[int, int], *, bare: bool = False) -> bytes:
        asked = Asked(canonical(first, data), *size, theme, lang, bare=bare)
        return pictures.drawn(asked, "png", data, publisher, tiles)

    languages = messages.offered(data)
    both = [(theme, lang) for theme in basemap.THEMES for lang in languages]
    paints = {
        f"{theme}.{lang}.{name}": named(
            f"paints/{theme}.{lang}.{name}.png", drawn(theme, lang, size, bare=True)
        )
        for theme, lang in both
        for name, size in plain.SIZES.items()
    }
    posters = {
        f"{theme}.{lang}": (f"pictures/poster.{theme}.{lang}.png", drawn(theme, lang, SIZES.poster))
        for theme, lang in both
    }
    cards = {
        lang: (f"pictures/card.{lang}.png", drawn("light", lang, head.CARD)) for lang in languages
    }
    return paints, posters, cards


def _paths(files: Mapping[str, Named]) -> dict[str, str]:
    return {key: path for key, (path, _) in files.items()}


def _joined(scripts: list[bytes]) -> bytes:
    """Scripts as one; a line of its own ends each, so that none can be read into the next."""
    return b"".join(b";\n" + SOURCE_MAP.sub(b"", script).strip() + b"\n" for script in scripts)


def _headers(policies: routes.Policies) -> str:
    """A `_headers` file as Netlify, Cloudflare Pages and others read it."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in routes.GENERAL.items())]
    for folder in ("data/:version", "map", "paints", "scripts", "styles", "words"):
        lines += [f"/{folder}/*", f"  Cache-Control: {YEAR}"]
    shared = [f"  {name}: {value}" for name, value in public.SHARED.items()]
    for folder in ("data", "map", "paints", "pictures", "scripts", "styles", "words"):
        lines += [f"/{folder}/*", *shared]
    lines += ["/embed.js", *shared]
    for policy, paths in (
        (policies.page, ("/", f"/{PAGE}")),
        (policies.embed, (f"/{EMBED}", routes.EMBED)),
    ):
        for path in paths:
            lines += [path, f"  Content-Security-Policy: {policy}"]
    return "\n".join(lines) + "\n"
