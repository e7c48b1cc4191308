"""The HTML document around the layout: head, preloads, and text for the first paint."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard import head, messages, plain, views
from dashboard.words import speaker
from geodata import query
from geodata.query import Filter


@dataclass(frozen=True, slots=True)
class Parts:
    """What a document loads: its stylesheet's address, the HTML of its scripts, Dash's settings."""

    css: str
    scripts: str
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class View:
    """What is asked for: page or embed, of which events, in which language, at which address."""

    wanted: Filter
    lang: str
    embedded: bool
    base: str  # our public address; "" if it is not known


def language(asked: str | None, accepted: Iterable[tuple[str, float]], default: str) -> str:
    """`asked` in the address, else that of ours which the browser likes best, else `default`.

    `accepted` are languages and how they are liked, the best first; 0 is not at all.
    """
    if asked in messages.LANGUAGES:
        return asked
    liked = (code.partition("-")[0].lower() for code, quality in accepted if quality > 0)
    return next((code for code in liked if code in messages.LANGUAGES), default)


def classic_scripts(addresses: Iterable[str]) -> str:
    """Script tags that run in this order; the last of them starts Dash's renderer."""
    return "\n".join(f'<script src="{escape(one)}"></script>' for one in addresses)


def live_scripts(classic: Iterable[str], modules: Sequence[str]) -> str:
    """Dash's scripts, then our modules, the entry first, which starts Dash's renderer.

    A module runs once all that it imports is there: told of them all at once, the browser does
    not have to find one after another. Dash looks for the id of what starts it.
    """
    return "\n".join(
        [
            *(f'<link rel="modulepreload" href="{escape(one)}">' for one in modules),
            *(f'<script src="{escape(one)}"></script>' for one in classic),
            f'<script type="module" id="_dash-renderer" src="{escape(modules[0])}"></script>',
        ]
    )


def document(
    parts: Parts,
    view: View,
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    publication: head.Publication,
    *,
    policy: str = "",
    answers: Mapping[str, str] | None = None,
) -> str:
    """The page's HTML.

    A page without a server carries its Content-Security-Policy itself, and the answers to what
    its scripts would ask a server for, JSON by address (`dashboard/baking/answers.js`).
    """
    lang = view.lang
    words = speaker(lang)
    title = escape(data["title"][lang])
    said = views.sentence(view.wanted, query.sums(view.wanted, data), data, words)
    told = head.head(
        view.wanted, lang, " ".join(said), data, config, publication, view.base,
        embedded=view.embedded,
    )  # fmt: skip
    first = plain.first_paint(view.wanted, said, data, config, words, embedded=view.embedded)
    listed = plain.without_script(view.wanted, data, config, publication, words)
    preloads = "".join(
        f'<link rel="preload" as="fetch" href="{escape(address)}" crossorigin>'
        for address in (config["data"] + "map.json", config["words"][lang])
        if address not in (answers or {})
    )
    settings = json.dumps(parts.settings, separators=(",", ":"))
    library = ""
    if plain.has_map(view.wanted, embedded=view.embedded):
        library = f'<meta name="map-library" content="{escape(config["plotly"])}">\n'
    return f"""<!doctype html>
<html lang="{lang}"{" data-embed" if view.embedded else ""}{_theme(view.wanted.theme)}>
<head>
<meta charset="utf-8">{_policy(policy)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{told}
<link rel="icon" type="image/svg+xml" href="{config["icon"]}">
{library}{preloads}
<link rel="stylesheet" href="{escape(parts.css)}">
</head>
<body>
<main id="first-paint" class="first-paint">
{first}
{listed}
</main>
<div id="react-entry-point"></div>
<script id="_dash-config" type="application/json">{settings}</script>{_blocks(answers or {})}
{parts.scripts}
</body>
</html>"""


def _theme(theme: str | None) -> str:
    return f' data-theme="{theme}"' if theme else ""


def _policy(policy: str) -> str:
    if not policy:
        return ""
    return f'\n<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'


def _blocks(answers: Mapping[str, str]) -> str:
    """Data blocks: JSON may hold `<`, which could end a block, only in strings."""
    return "".join(
        f'\n<script type="application/json" data-answer="{escape(address)}">'
        + text.replace("<", r"\u003c")
        + "</script>"
        for address, text in answers.items()
    )
