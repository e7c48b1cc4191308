"""The page's own scripts: ES modules, served as they are.

A live server needs no Node for them; a bake makes a few files of them (`baking/bundle.py`).
"""

import re
from functools import cache
from pathlib import Path

from dashboard.digests import digest

FOLDER = Path(__file__).parents[1] / "assets" / "scripts"
ENTRY = "main.mjs"
BESIDE = "parts.mjs"  # what an embed fetches only when it is asked for
IMPORTED = re.compile(r'^(?:import|export|}) .*?from "\./([\w-]+\.mjs)";$', re.MULTILINE)


@cache
def modules() -> dict[str, bytes]:
    """Our modules by file name."""
    return {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.mjs"))}


@cache
def stamp() -> str:
    """Changes with any module: their imports of one another carry no stamp of their own."""
    return digest(b"".join(name.encode() + body for name, body in modules().items()))


def needed(entry: str) -> set[str]:
    """A module and all that it imports before it runs, by name."""
    found: set[str] = set()
    waiting = {entry}
    while waiting:
        found |= waiting
        waiting = {
            name for one in waiting for name in IMPORTED.findall(modules()[one].decode())
        } - found
    return found


def addresses(prefix: str) -> list[str]:
    """The addresses of the modules that every page needs, the entry first."""
    names = sorted(needed(ENTRY), key=lambda name: (name != ENTRY, name))
    return [_address(prefix, name) for name in names]


def beside(prefix: str) -> list[str]:
    """The addresses of those that only the full page needs at once."""
    return [_address(prefix, name) for name in sorted(needed(BESIDE) - needed(ENTRY))]


def _address(prefix: str, name: str) -> str:
    return f"{prefix}scripts/{stamp()}/{name}"
