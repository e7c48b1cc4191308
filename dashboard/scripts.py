"""The page's scripts: Dash's that it uses, and our own ES modules, served as they are.

A live server needs no Node for them; a bake makes one file of each kind (`baking/bundle.py`).
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dashboard.digests import digest

FOLDER = Path(__file__).parents[1] / "assets" / "scripts"
ENTRY = "main.mjs"
# Of Dash: React, the renderer and the HTML components. Browsers that draw the map need no
# polyfill, and nothing here is of dcc or of dash_table.
USED = re.compile(r"/dash/(deps/(react|react-dom|prop-types)@|dash-renderer/|html/)")


@cache
def modules() -> dict[str, bytes]:
    """Our modules by file name."""
    return {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.mjs"))}


@cache
def stamp() -> str:
    """Changes with any module: their imports of one another carry no stamp of their own."""
    return digest(b"".join(name.encode() + body for name, body in modules().items()))


def addresses(prefix: str) -> list[str]:
    """The addresses of our modules, the entry first."""
    names = sorted(modules(), key=lambda name: (name != ENTRY, name))
    return [f"{prefix}scripts/{stamp()}/{name}" for name in names]


def of_dash(tags: str) -> Iterator[str]:
    """The addresses among Dash's script tags that the page uses, in their order."""
    for address in re.findall(r'<script src="([^"]+)"', tags):
        if USED.search(address):
            yield html.unescape(address)
