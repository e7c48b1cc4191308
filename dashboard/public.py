"""Every file that the site gives besides its pages, by its path, as all readers get it.

Where a path holds a digest or a version there is a file only under the one that it has.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from dashboard import basemap, messages, scripts, styles
from dashboard.answers import YEAR, Body
from dashboard.digests import Named, digest, named
from dashboard.tiles import Tiles
from geodata.circle import Box
from geodata.codebook import CodeBook
from geodata.datapackage import outlines
from geodata.publishing import shelf

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "assets"
ICON = "assets/favicon.svg"
TILES = Tiles(ASSETS / "map" / "basemap.mbtiles")
HOST_SCRIPT = Path(__file__).parent / "host" / "embed.js"  # never loaded by our own pages
PIECES = ("map", "scripts", "styles")  # folders of assets that are served in other shapes
LATEST = "data/latest.json"
# Anybody's notebook or page may read what is public anyway.
SHARED = {"Access-Control-Allow-Origin": "*"}
FRAMED = SHARED | {"Cross-Origin-Resource-Policy": "cross-origin"}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".zip": "application/zip",
}


def tiles(publication: Mapping[str, bytes]) -> Tiles:
    """The base map's tiles, with the publication's own regions in them if it has any."""
    return replace(TILES, outlines=publication.get(outlines.FILE, b""))


def live(
    version: str,
    publication: Mapping[str, bytes],
    plotly: bytes,
    maps: Mapping[str, Named],
    languages: Iterable[str],
    book: CodeBook,
) -> dict[str, Body]:
    """All of them but Dash's scripts and the tiles, for a server that shows a publication.

    `maps` are the base map's styles.
    """
    parts = {
        **dict(
            [
                *words(languages, book).values(),
                *maps.values(),
                stylesheet(book),
                library(plotly),
            ]
        ),
        **{f"scripts/{scripts.stamp()}/{name}": body for name, body in scripts.modules().items()},
    }
    return {
        **{
            f"data/{version}/{name}": Body(
                partial(publication.__getitem__, name), _type(name), YEAR, SHARED
            )
            for name in publication
        },
        **{path: kept_for_ever(path, body) for path, body in parts.items()},
        **{path: Body.of(body, _type(path), headers=SHARED) for path, body in assets().items()},
        LATEST: Body.of(shelf.pointer(version, publication), TYPES[".json"], headers=SHARED),
        "embed.js": Body.of(HOST_SCRIPT.read_bytes(), TYPES[".js"], headers=FRAMED),
    }


def kept_for_ever(path: str, body: bytes) -> Body:
    """A file whose path tells its content."""
    return Body.of(body, _type(path), YEAR, SHARED)


def words(languages: Iterable[str], book: CodeBook) -> dict[str, Named]:
    """The messages by language."""
    return {lang: named(f"words/{lang}.json", messages.as_json(lang, book)) for lang in languages}


@cache
def map_styles(
    country: str, area: Box | None = None, drawn: Tiles = TILES, credit: str = basemap.ATTRIBUTION
) -> dict[str, Named]:
    """The base map's styles by theme; the tiles lie beside them, all of them in an `area`."""
    made = {
        theme: json.dumps(basemap.style(theme, country, area, credit), ensure_ascii=False).encode()
        for theme in basemap.THEMES
    }
    stamp = digest(drawn.archive.read_bytes() + drawn.outlines + b"".join(made.values()))
    return {key: (f"map/{stamp}/{key}.json", body) for key, body in made.items()}


def tiles_folder(maps: Mapping[str, Named]) -> str:
    """Where the tiles of base map's styles are, without "/" at its ends."""
    path, _ = next(iter(maps.values()))
    return path.rpartition("/")[0]


def stylesheet(book: CodeBook) -> Named:
    return named("styles/page.css", styles.sheet(book))


def library(plotly: bytes) -> Named:
    return named("scripts/plotly.js", plotly)


def assets() -> dict[str, bytes]:
    """The icon, and what an installation puts beside it, such as its logo."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted(ASSETS.rglob("*"))
        if path.is_file() and path.relative_to(ASSETS).parts[0] not in PIECES
    }


def _type(path: str) -> str:
    return TYPES.get(Path(path).suffix, "application/octet-stream")
