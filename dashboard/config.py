"""What the browser must know to start: where things are, the empty figure, colours, sizes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from dashboard import basemap, figures, messages, views
from dashboard.settings import Settings
from dashboard.sizes import SIZES
from geodata import codebook


@dataclass(frozen=True)
class Addresses:
    """Where a page finds the rest: all that a page of a server and one of plain files differ in.

    `image` and `oembed` are None without a server; then pictures of the opening view stand in:
    `paints` by theme, language and size, `posters` by theme and language, `cards` by language.
    """

    icon: str
    page: str
    embed: str
    host: str  # the script for `<unrest-map>`
    data: str  # the folder of the publication's files, ends in "/"
    latest: str
    words: Mapping[str, str]  # by language
    plotly: str
    styles: Mapping[str, str]  # of the base map, by theme
    image: str | None = None
    oembed: str | None = None
    paints: Mapping[str, str] = field(default_factory=dict)
    posters: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)


def config(addresses: Addresses, data: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The settings of a page that shows `data`, a publication's map.json; JSON values.

    ValueError if the language in `settings` is none that this page offers.
    """
    offered = messages.offered(data)
    if settings.language and settings.language not in offered:
        raise ValueError(
            f"UNREST_LANGUAGE is {settings.language!r}; the data offer {', '.join(offered)}"
        )
    book = codebook.of(data)
    places = data["places"]
    order = views.order(data)
    figure = figures.event_map(
        [places["lat"][place] for place in order], [places["lon"][place] for place in order]
    )
    return {
        **asdict(addresses),
        "version": data["version"],
        "language": settings.language or offered[0],
        "languages": {lang: _told(messages.load(lang, book)) for lang in offered},
        "check": settings.check,
        "figure": figure.to_plotly_json(),
        "order": order,
        "plot": figures.CONFIG,
        "themes": basemap.THEMES,
        "colours": {one.id: one.colour for one in book.types},
        "symbols": {one.id: one.symbol for one in book.types},
        "figures": [one.id for one in book.figures],
        "categories": {one.id: one.symbol for one in book.categories},
        "sizes": SIZES.as_config(),
        "attribution": basemap.attribution(data),
        "before": data.get("before"),
        "publisher": settings.publisher.name,
    }


def _told(language: Mapping[str, Any]) -> dict[str, str]:
    """What is said of a language before its messages are loaded, or if they cannot be."""
    keys = {"name": "language.name", "locale": "language.locale", "failed": "failed.data"}
    return {name: language[key] for name, key in keys.items()}
