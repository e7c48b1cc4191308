"""Every word that a reader sees: one file a language, and the code book's labels.

A language is its file: its name, its locale, how it writes days and lists stand there too.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata import codebook
from geodata.codebook import CodeBook, Figure
from geodata.texts import in_language

FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
SERVER = "refused."  # what only the server says
EACH = "*"  # stands in a key for each figure of a package's own that can size marks
BOOK = codebook.bundled()


@lru_cache
def load(lang: str, book: CodeBook = BOOK) -> dict[str, Any]:
    """The messages of `lang`: a text, or texts by plural category, by key."""
    said = json.loads((FOLDER / f"{lang}.json").read_text("utf8"))
    patterns = {key: text for key, text in said.items() if EACH in key}
    whole = {key: text for key, text in said.items() if EACH not in key}
    sized = (one for one in book.figures if one.id in book.sizes and f"size.{one.id}" not in whole)
    for one in sized:
        whole |= {key.replace(EACH, one.id): _of(one, text, lang) for key, text in patterns.items()}
    return whole | book.labels(lang)


def _of(figure: Figure, pattern: str, lang: str) -> str | dict[str, str]:
    """A message of one figure: `{label}` is its name, `{noun}` what it counts, by plural form."""
    said = pattern.replace("{label}", in_language(figure.label, lang))
    if "{noun}" not in said:
        return said
    nouns = in_language(figure.nouns, lang)
    return {form: said.replace("{noun}", noun) for form, noun in nouns.items()}


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
