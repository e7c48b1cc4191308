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

# What the renderer needs of Dash's settings; the rest would tell strangers our versions.
PUBLIC_SETTINGS = (
    "requests_pathname_prefix",
    "url_base_pathname",
    "ui",
    "props_check",
    "show_undo_redo",
    "suppress_callback_exceptions",
    "update_title",
    "children_props",
    "serve_locally",
    "validate_callbacks",
)


@dataclass(frozen=True, slots=True)
class View:
    """What is asked for: page or embed, of which events, in which language, at which address."""

    wanted: Filter
    lang: str
    embedded: bool
    base: str  # our public address; "" if it is not known


def language(asked: str | None, accepted: str, default: str) -> str:
    """`asked` in the address, else the first of ours that the browser accepts, else `default`."""
    if asked in messages.LANGUAGES:
        return asked
    for part in accepted.split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in messages.LANGUAGES:
            return code
    return default


def public_settings(config: str) -> str:
    """What a page tells of Dash's settings: the same JSON at each request, unlike Dash's own."""
    settings = json.loads(config.split(">", 1)[1].rsplit("<", 1)[0])
    return json.dumps({key: settings[key] for key in PUBLIC_SETTINGS if key in settings})


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
    parts: Mapping[str, str],
    view: View,
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    publication: head.Publication,
    *,
    policy: str = "",
    answers: Mapping[str, str] | None = None,
) -> str:
    """The page's HTML. `parts` are the HTML of `css` and `scripts`, and Dash's `config`, JSON.

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
{parts["css"]}
</head>
<body>
<main id="first-paint" class="first-paint">
{first}
{listed}
</main>
<div id="react-entry-point"></div>
<script id="_dash-config" type="application/json">{parts["config"]}</script>{_blocks(answers or {})}
{parts["scripts"]}
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
