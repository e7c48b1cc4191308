"""A file of an article to an `Article`: its main text, its language, and whether it is one.

Plain text is kept letter for letter. Of an HTML page the main text is taken out, without menus,
teasers and comments. Either way that text is what offsets count in and what is hashed.
"""

import hashlib
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from geodata.extract.cleaning import fold
from geodata.extract.language import codes
from geodata.extract.language import language as language_of
from geodata.extract.values import Article
from geodata.reading import pages

LARGEST = 10_000_000  # bytes; the longest articles are a hundredth of that
LONGEST = 1_000_000  # characters of text; a page's markup is more
LONGEST_WORD = 1_000  # characters without a blank
LANGUAGES = codes()
PAGES = (".html", ".htm", ".xhtml")
SHORTEST = 4  # words in a line; a headline has more
ENOUGH = 10_000  # characters to know a language by
FEW = 40  # words; a headline or a short note may do without function words
OTHER_LANGUAGES = (
    "ca",
    "de",
    "gl",
    "ht",
    "it",
    "la",
    "nl",
    "oc",
    "qu",
    "ro",
)  # what might be mistaken

# Any running text has words of these kinds. A table, a list of names or a program has few.
FUNCTION_WORDS = (
    "be",
    "by",
    "conj.",
    "det.",
    "have",
    "neg",
    "number.and",
    "prep.",
    "pron",
    "rel",
    "sub.",
)
FEWEST_FUNCTION_WORDS = 0.1
FEWEST_LETTERS = 0.5  # of what is not blank; a short note can be full of numbers
FEWEST_SIGNS = 0.8  # letters and digits; prose has over nine tenths

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|article|main|div|p)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_KINDS_OF_FILE = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP file or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "compressed"),
    (b"\xff\xfe", "in UTF-16"),
    (b"\xfe\xff", "in UTF-16"),
)
_HALF = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")  # form feeds do occur in texts


class UnreadableArticle(ValueError):
    """The file cannot be read as an article; the message is one sentence for its owner."""


def load(path: Path) -> bytes:
    """Read a file that is not too large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as problem:
        raise UnreadableArticle(f"{path}: {problem.strerror or problem}") from problem
    except ValueError as problem:  # a NUL in the name
        raise UnreadableArticle(f"{str(path)!r}: {problem}") from problem
    if len(data) > LARGEST:
        raise UnreadableArticle(
            f"{path}: more than {LARGEST // 1_000_000} MB; expected one article, so cut it out"
        )
    return data


def article(
    data: bytes,
    name: str,
    *,
    published: date | None = None,
    outlet: str = "",
    url: str | None = None,
    language: str | None = None,
    country: str | None = None,
) -> Article:
    """Make an article of a file's bytes; `name` is what its owner knows it by."""
    try:
        text = main_text(data, page=name.lower().endswith(PAGES))
        _check_prose(text)
        spoken = language or detect_language(text)
        if spoken is None:
            raise UnreadableArticle(
                f"in none of the languages that are read ({', '.join(LANGUAGES)}) as far as one "
                "can tell; pass --language if it is"
            )
        _check_running_text(text, spoken)
    except UnreadableArticle as problem:
        raise UnreadableArticle(f"{name}: {problem}") from None
    return Article(
        text=text,
        published=published,
        outlet=outlet,
        url=url,
        language=spoken,
        country=country,
        id=name,
    )


def main_text(data: bytes, *, page: bool = False) -> str:
    """Decode a file, and of an HTML page, known as such or seen to be one, take the main text."""
    if not data.strip():
        raise UnreadableArticle("empty; expected the text of an article")
    for beginning, kind in _KINDS_OF_FILE:
        if data.startswith(beginning):
            raise UnreadableArticle(f"{kind}; expected plain text in UTF-8 or HTML")
    if b"\x00" in data:
        raise UnreadableArticle("binary; expected plain text in UTF-8 or HTML")
    text = _decoded(data)
    text = pages.mended(text)
    if not page and not _MARKUP.search(text[:2000]):
        return text
    try:
        found = pages.main_text(text)
    except pages.SeveralStories as problem:
        raise UnreadableArticle(str(problem)) from None
    if not found:
        raise UnreadableArticle(
            "an HTML page in which no main text was found; save the article's text instead"
        )
    return found


def detect_language(text: str) -> str | None:
    """Return which of the languages that have tables it is; None is some other language."""
    guess, _ = _identifier().classify(text[:ENOUGH])
    return guess if guess in LANGUAGES else None


def digest(text: str) -> str:
    """Hash the text that offsets count in."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _decoded(data: bytes) -> str:
    declared = None if data.startswith(b"\xef\xbb\xbf") else _CHARSET.search(data[:4000])
    encoding = declared[1].decode("ascii") if declared else "utf-8-sig"
    try:
        text = pages.decoded(data, encoding) if declared else data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        wrong = f"byte 0x{data[problem.start]:02x} in line {line} is not {_plain(encoding)}"
        raise UnreadableArticle(f"{wrong}; save it again with the encoding UTF-8") from None
    except (LookupError, UnicodeError):
        text = "\ud800"
    if _HALF.search(text):
        raise UnreadableArticle(
            f"it says that its encoding is {encoding!r}, and is not in it; save it again as UTF-8"
        )
    return text


def _plain(encoding: str) -> str:
    return "UTF-8" if encoding == "utf-8-sig" else encoding


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # as slow, and not always needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([*LANGUAGES, *OTHER_LANGUAGES])
    return identifier


def _check_prose(text: str) -> None:
    unseen = len(_UNSEEN.findall(text))
    if unseen * 50 > len(text):
        raise UnreadableArticle("binary; expected plain text in UTF-8 or HTML")
    words = _WORD.findall(text)
    if max(len(_WORD.findall(line)) for line in text.splitlines() or [""]) < SHORTEST:
        raise UnreadableArticle("no sentence in it; expected the text of an article")
    if len(text) > LONGEST:
        raise UnreadableArticle(f"more than {LONGEST:,} characters; expected one article")
    visible = sum(not letter.isspace() for letter in text)
    unbroken = max(map(len, text.split()))
    letters = sum(map(len, words))
    signs = letters + len(_DIGIT.findall(text))
    unlike = letters < FEWEST_LETTERS * visible or signs < FEWEST_SIGNS * visible
    if unlike or unbroken > LONGEST_WORD:
        raise UnreadableArticle("data or code rather than prose; expected an article's text")


@cache
def function_words(code: str) -> frozenset[str]:
    """Return the words that any running text of a language has, folded, from its tables."""
    rows = language_of(code).words.items()
    return frozenset().union(*(words for kind, words in rows if kind.startswith(FUNCTION_WORDS)))


def _check_running_text(text: str, language: str) -> None:
    words = [word.lower() for word in _WORD.findall(text)]
    known = function_words(language)
    share = sum(fold(word) in known for word in words) / len(words)
    if len(words) > FEW and share < FEWEST_FUNCTION_WORDS:
        raise UnreadableArticle("no running text in it; expected the text of an article")
