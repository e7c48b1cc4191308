"""Every word that a reader sees: one file a language, and the code book's labels."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from geodata import codebook

LANGUAGES = ("en", "es")


@cache
def load(lang: str) -> dict[str, Any]:
    """The messages of `lang`: a text, or texts by plural category, by key."""
    own = json.loads((Path(__file__).parent / f"{lang}.json").read_text("utf8"))
    return own | codebook.bundled().labels(lang)


@cache
def as_json(lang: str) -> bytes:
    """The messages of `lang` as the browser fetches them."""
    return json.dumps(load(lang), ensure_ascii=False, separators=(",", ":")).encode()
