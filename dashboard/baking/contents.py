"""What a baked site consists of: the live page's own files, under addresses for any host.

Every address is relative to the folder, and the name of a file that readers may keep for ever
changes with what is in it. Nothing here knows a clock or a folder: the same app gives the same
bytes, whatever the file times that Dash puts into its own addresses.
"""

import gzip
import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dash import Dash
from flask.testing import FlaskClient

from dashboard import basemap, document, head, mbtiles, messages, plain, routes, scripts, site
from dashboard.baking import bundle
from dashboard.digests import digest
from dashboard.settings import Settings
from dashboard.sizes import SIZES
from geodata import opening

ANSWERS = Path(__file__).with_name("answers.js")
NOTICE = site.ROOT / "NOTICE"
PAGE, EMBED, LATEST = "index.html", "embed.html", "data/latest.json"
Pictures = dict[str, tuple[str, bytes]]  # path and body by what they show

SOURCE_MAP = re.compile(rb"(?m)^//# sourceMappingURL=.*$")


@dataclass(frozen=True)
class Contents:
    """Files by path. `kept` have a name of their own; `entries` are replaced, in this order."""

    kept: Mapping[str, bytes]
    entries: Mapping[str, bytes]


def contents(app: Dash, version: str, files: Mapping[str, bytes], settings: Settings) -> Contents:
    """The site that `app`, made for the publication `files` with no prefix, would serve."""
    client = app.server.test_client()
    live = _asked(client, "/").decode()
    layout = json.loads(_asked(client, "/_dash-layout"))
    (store,) = (one for one in layout["props"]["children"] if one["props"].get("id") == "config")
    served = store["props"]["data"]

    (sheet,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', live)
    theirs = list(scripts.of_dash(live))
    plotly = _named("scripts/plotly.js", _asked(client, served["plotly"]))
    dash = _named("scripts/dash.js", _joined([ANSWERS.read_bytes(), *_all(client, theirs)]))
    page = _named("scripts/page.js", bundle.script())
    css = _named("styles/page.css", bundle.style(_asked(client, sheet)))
    icon = _named("icon.svg", _asked(client, served["icon"]))
    styles = {key: address.removeprefix("/") for key, address in served["styles"].items()}
    tiles = next(iter(styles.values())).rsplit("/", 1)[0]
    paints, posters, cards = _pictures(client, served["image"])
    config = served | {
        "icon": icon[0],
        "page": PAGE,
        "embed": EMBED,
        "host": "embed.js",
        "image": None,
        "paints": {key: path for key, (path, _) in paints.items()},
        "posters": {key: path for key, (path, _) in posters.items()},
        "cards": {key: path for key, (path, _) in cards.items()},
        "oembed": None,
        "data": f"data/{version}/",
        "latest": LATEST,
        "words": {lang: f"words/{lang}.json" for lang in messages.LANGUAGES},
        "plotly": plotly[0],
        "styles": styles,
    }
    store["props"]["data"] = config
    answers = {
        "_dash-layout": _compact(layout),
        "_dash-dependencies": _compact(json.loads(_asked(client, "/_dash-dependencies"))),
        **{config["words"][lang]: messages.as_json(lang).decode() for lang in messages.LANGUAGES},
    }
    parts = {
        "css": f'<link rel="stylesheet" href="{css[0]}">',
        "scripts": document.classic_scripts((dash[0], page[0])),
        "config": _relative(_only(r'<script id="_dash-config"[^>]*>(.*?)</script>', live)),
    }
    data = site.shown(files)
    policies = {
        name: client.get(path).headers["Content-Security-Policy"]
        for name, path in ((PAGE, "/"), (EMBED, routes.EMBED))
    }
    pages = {
        name: document.document(
            parts,
            document.View(
                opening.asked("", data)[0], settings.language, name == EMBED, settings.url
            ),
            data,
            config,
            head.Publication.of(files),
            policy=_without_ancestors(policy),
            answers=answers,
        ).encode()
        for name, policy in policies.items()
    }
    return Contents(
        kept=dict(
            [
                dash,
                page,
                plotly,
                css,
                icon,
                *paints.values(),
                *((f"data/{version}/{path}", body) for path, body in files.items()),
                *((path, _asked(client, f"/{path}")) for path in styles.values()),
                *((f"{tiles}/{path}", body) for path, body in every_tile(site.TILES)),
            ]
        ),
        entries={
            "NOTICE.txt": NOTICE.read_bytes(),
            "_headers": _headers(policies, client).encode(),
            "embed.js": _asked(client, "/embed.js"),
            **dict([*posters.values(), *cards.values()]),
            **pages,
            LATEST: _asked(client, f"/{LATEST}"),
        },
    )


def _pictures(client: FlaskClient, image: str) -> tuple[Pictures, Pictures, Pictures]:
    """The opening view: for the first paint by theme, language and size; as posters; as cards.

    Articles name posters and cards, so those keep their names whatever is in them. All are PNG,
    which browsers know by what is in it: not every host has a type for SVG.
    """

    def drawn(theme: str, lang: str, size: tuple[int, int], more: str = "") -> bytes:
        width, height = size
        asked = f"{image}?theme={theme}&lang={lang}&w={width}&h={height}{more}"
        return _asked(client, asked)

    both = [(theme, lang) for theme in basemap.THEMES for lang in messages.LANGUAGES]
    paints = {
        f"{theme}.{lang}.{name}": _named(
            f"paints/{theme}.{lang}.{name}.png", drawn(theme, lang, size, "&bare=1")
        )
        for theme, lang in both
        for name, size in plain.SIZES.items()
    }
    posters = {
        f"{theme}.{lang}": (f"pictures/poster.{theme}.{lang}.png", drawn(theme, lang, SIZES.poster))
        for theme, lang in both
    }
    cards = {
        lang: (f"pictures/card.{lang}.png", drawn("light", lang, head.CARD))
        for lang in messages.LANGUAGES
    }
    return paints, posters, cards


def every_tile(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Every tile that a map can ask for, uncompressed; one with nothing in it is empty.

    A host of plain files has no way to say that there is none but an error.
    """
    held = mbtiles.every(archive)
    for z in range(max(z for z, _, _ in held) + 1):
        for x in range(1 << z):
            for y in range(1 << z):
                body = held.get((z, x, y))
                yield f"{z}/{x}/{y}.pbf", gzip.decompress(body) if body else b""


def _asked(client: FlaskClient, address: str) -> bytes:
    """The live page's answer; ValueError if it has none."""
    answer = client.get(html.unescape(address), buffered=True)
    if answer.status_code != 200:
        raise ValueError(f"{address}: the page names it and has no answer ({answer.status})")
    return answer.data


def _all(client: FlaskClient, addresses: list[str]) -> list[bytes]:
    return [_asked(client, address) for address in addresses]


def _named(path: str, body: bytes) -> tuple[str, bytes]:
    """A file under a name that tells its content."""
    stem, ending = path.rsplit(".", 1)
    return f"{stem}.{digest(body)}.{ending}", body


def _joined(scripts: list[bytes]) -> bytes:
    """Scripts as one; a line of its own ends each, so that none can be read into the next."""
    return b"".join(b";\n" + SOURCE_MAP.sub(b"", script).strip() + b"\n" for script in scripts)


def _only(pattern: str, text: str) -> str:
    (found,) = re.findall(pattern, text, flags=re.DOTALL)
    return found


def _relative(config: str) -> str:
    """Dash's settings for a page that may lie anywhere."""
    return _compact(json.loads(config) | {"requests_pathname_prefix": "./"})


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _without_ancestors(policy: str) -> str:
    """A policy as a page can carry it itself: who may frame it, only a header can say."""
    return "; ".join(part for part in policy.split("; ") if not part.startswith("frame-ancestors"))


def _headers(policies: Mapping[str, str], client: FlaskClient) -> str:
    """A `_headers` file as Netlify, Cloudflare Pages and others read it."""
    told = client.get("/").headers
    general = ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")
    lines = ["/*", *(f"  {name}: {told[name]}" for name in general)]
    for folder in ("data/:version", "map", "paints", "scripts", "styles"):
        lines += [f"/{folder}/*", f"  Cache-Control: {routes.YEAR}"]
    for name, paths in ((PAGE, ("/", f"/{PAGE}")), (EMBED, (f"/{EMBED}", routes.EMBED))):
        for path in paths:
            lines += [path, f"  Content-Security-Policy: {policies[name]}"]
    return "\n".join(lines) + "\n"
