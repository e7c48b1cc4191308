"""The HTML document around the layout: head, preloads, and text for the first paint."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import head, plain, views
from dashboard.templates import render
from dashboard.words import speaker
from geodata import codebook, query
from geodata.query import Filter
from geodata.texts import in_language


@dataclass(frozen=True, slots=True)
class Parts:
    """What a document loads: addresses, in this order, and Dash's settings.

    The first of the modules starts Dash's renderer. Those `beside` are what only the full page
    needs at once.
    """

    css: str
    scripts: Sequence[str]
    modules: Sequence[str]
    beside: Sequence[str]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class View:
    """What is asked for: page or embed, of which events, in which language, at which address."""

    wanted: Filter
    lang: str
    embedded: bool
    base: str  # our public address; "" if it is not known


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
    wanted, lang, embedded = view.wanted, view.lang, view.embedded
    answers = answers or {}
    words = speaker(lang, codebook.of(data))
    said = views.sentence(wanted, query.sums(wanted, data), data, words)
    return render(
        "document",
        lang=lang,
        direction=words.direction,
        embedded=embedded,
        theme=wanted.theme,
        policy=policy,
        title=in_language(data["title"], lang),
        head=head.head(
            wanted, lang, " ".join(said), data, config, publication, view.base, embedded=embedded
        ),
        icon=config["icon"],
        library=config["plotly"] if plain.has_map(wanted, embedded=embedded) else "",
        preloads=[
            address
            for address in (config["data"] + "map.json", config["words"][lang])
            if address not in answers
        ],
        css=parts.css,
        first=plain.first_paint(wanted, said, data, config, words, embedded=embedded),
        listed=plain.without_script(wanted, data, config, publication, words, embedded=embedded),
        settings=json.dumps(parts.settings, separators=(",", ":")),
        answers=answers,
        modules=parts.modules,
        imported=[*parts.modules[1:], *(() if embedded else parts.beside)],
        scripts=parts.scripts,
    )
