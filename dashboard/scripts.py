"""The page's own scripts: ES modules, served as they are.

A live server needs no Node for them; a bake makes one file of each kind (`baking/bundle.py`).
"""

from functools import cache
from pathlib import Path

from dashboard.digests import digest

FOLDER = Path(__file__).parents[1] / "assets" / "scripts"
ENTRY = "main.mjs"


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
