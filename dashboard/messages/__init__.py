"""Every word that a reader sees: one file a language, and the code book's labels.

A language is its file: its name, its locale, how it writes days and lists stand there too.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata import codebook
from geodata.codebook import CodeBook

FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
SERVER = "refused."  # what only the server says
BOOK = codebook.bundled()


@lru_cache
def load(lang: str, book: CodeBook = BOOK) -> dict[str, Any]:
    """The messages of `lang`: a text, or texts by plural category, by key."""
    own = json.loads((FOLDER / f"{lang}.json").read_text("utf8"))
    return own | book.labels(lang)


@lru_cache
def as_json(lang: str, book: CodeBook = BOOK) -> bytes:
    """The messages of `lang` as the browser fetches them."""
    fetched = {key: text for key, text in load(lang, book).items() if not key.startswith(SERVER)}
    return json.dumps(fetched, ensure_ascii=False, separators=(",", ":")).encode()


def offered(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages of a page that shows `data`: those of its package that have messages.

    The first is the page's own. Where none has, English words stand around the package's texts.
    """
    spoken = tuple(lang for lang in data["languages"] if lang in LANGUAGES)
    return spoken or (codebook.REQUIRED,)


def chosen(
    asked: str | None, accepted: Iterable[tuple[str, float]], offers: Iterable[str], default: str
) -> str:
    """`asked` if it is offered, else that of `offers` which the reader likes best, else `default`.

    `accepted` are languages and how they are liked, the best first; 0 is not at all.
    """
    offers = tuple(offers)
    if asked in offers:
        return str(asked)
    liked = (code.partition("-")[0].lower() for code, quality in accepted if quality > 0)
    return next((code for code in liked if code in offers), default)
