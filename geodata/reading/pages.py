"""The main text of an HTML page: decoded as browsers do, without marks of notes, one story only."""

import logging

import webencodings
from ftfy import fix_encoding
from ftfy.badness import is_bad
from lxml import etree, html

SEVERAL = 3  # headings that are links, in the main text: a page of several stories
_MARKS = frozenset("0123456789[]()*†‡§ abcdefn")


class SeveralStories(ValueError):
    """A page that lists stories; the message says how many."""


def decoded(data: bytes, label: str) -> str:
    """Decode what a page says its encoding is, as the web does: latin-1 is windows-1252.

    Labels are those of the WHATWG's Encoding Standard (https://encoding.spec.whatwg.org/). Raises
    LookupError for a label that it does not have, UnicodeError for bytes that are not in it.
    """
    encoding = webencodings.lookup(label)
    if encoding is None:
        raise LookupError(label)
    return encoding.codec_info.decode(data)[0]


def mended(text: str) -> str:
    """Undo text that was decoded wrongly before it came here: "JuliÃ¡n" for "Julián"."""
    return fix_encoding(text) if is_bad(text) else text


def main_text(page: str) -> str:
    """Return the main text of a page; empty where there is none.

    Raises SeveralStories for a page that lists other pages.
    """
    import trafilatura  # takes a fifth of a second, and plain text needs none of it

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it talks of bad pages
    try:
        tree = html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return trafilatura.extract(page, include_comments=False) or ""
    teasers = _teasers(tree)
    _without_marks(tree)
    _without_breaks(tree)
    text = trafilatura.extract(tree, include_comments=False) or ""
    kept = [words for words in teasers if words in " ".join(text.split())]
    if len(kept) >= SEVERAL:
        raise SeveralStories(
            f"a page of several stories ({len(kept)} headings in it lead to others);"
            " save each story by itself"
        )
    return text


def _teasers(tree: html.HtmlElement) -> list[str]:
    """Return what stands below headings that are nothing but a link."""
    found = []
    for heading in tree.iter("h2", "h3", "h4"):
        below = heading.getnext()
        links = "".join(link.text_content() for link in heading.iter("a"))
        if below is not None and links.split() and links.split() == heading.text_content().split():
            found.append(" ".join(below.text_content().split()))
    return [words for words in found if words]


def _without_marks(tree: html.HtmlElement) -> None:
    """Drop raised marks of notes, which would stand as digits behind a figure."""
    for raised in list(tree.iter("sup")):
        if set(raised.text_content().lower()) <= _MARKS:
            raised.drop_tree()


def _without_breaks(tree: html.HtmlElement) -> None:
    """Take a single line break inside a sentence for a blank."""
    for line_break in list(tree.iter("br")):
        before = line_break.getprevious()
        text = (before.tail if before is not None else line_break.getparent().text) or ""
        after = (line_break.tail or "").lstrip()
        if after and text.strip() and text.rstrip()[-1:] not in '.!?…:"”»':
            line_break.tail = " " + after
            line_break.drop_tag()
