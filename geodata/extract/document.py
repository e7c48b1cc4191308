"""A text analysed once: its sentences, its tokens, and the rows of its language found in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geodata.extract import sentences as cutting
from geodata.extract.cleaning import Text, cleaned
from geodata.extract.language import Found, Language
from geodata.extract.sentences import Sentence
from geodata.extract.tokens import Token, tokens

SHORT = 4  # sentences; a text so short has no headings


@dataclass(frozen=True)
class Document:
    """What all stages read. Tokens are numbered through the whole text."""

    text: Text
    language: Language
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    over: tuple[
        Mapping[str, Found], ...
    ]  # for each token, by family, the row whose phrase it is in

    def found(self, at: int, *families: str) -> Found | None:
        """Return the row of the first of the families that has one whose phrase holds a token.

        A family is the beginning of a kind up to a sign ("action.", "action.kill"); "" is any.
        """
        if 0 <= at < len(self.over):
            over = self.over[at]
            for family in families:
                if (one := over.get(family)) is not None:
                    return one
        return None

    def opens(self, at: int, *families: str) -> Found | None:
        """Return the row of one of the families whose phrase begins at a token."""
        one = self.found(at, *families)
        return one if one is not None and one.start == at else None

    def each(self, first: int, last: int, *families: str) -> Iterator[Found]:
        """Go through the rows of some families between two tokens."""
        at = first
        while at < last:
            one = self.found(at, *families)
            if one is not None and one.start >= first:
                yield one
                at = max(one.end, at + 1)
            else:
                at += 1

    def plain(self, first: int, last: int) -> str:
        """Return the folded words of some tokens."""
        if first >= last:
            return ""
        return self.text.plain[self.tokens[first].start : self.tokens[last - 1].end]

    def written(self, first: int, last: int) -> str:
        """Return the words of some tokens as written."""
        if first >= last:
            return ""
        return self.text.clean[self.tokens[first].start : self.tokens[last - 1].end]


def document(given: str, language: Language) -> Document:
    """Cut a text into sentences and tokens, and find the language's rows in them."""
    text = cleaned(given)
    abbreviations = language.words.get("abbreviation", frozenset())
    found: list[Sentence] = []
    all_tokens: list[Token] = []
    over: list[dict[str, Found]] = []
    seen: set[tuple[str, ...]] = set()
    for number, (start, end) in enumerate(cutting.paragraphs(text), 1):
        quotes = cutting.quotes(text, start, end)
        cut = cutting.sentences(text, start, end, abbreviations)
        heading = len(cut) == 1 and cutting.is_heading(text, start, end)
        for first, last in cut:
            own = list(tokens(text.clean, text.plain, first, last, language.cut))
            words = tuple(one.plain for one in own if one.is_word or one.is_figure)
            base = len(all_tokens)
            written = [text.clean[one.start : one.end].lower() for one in own]
            rows = language.find([one.plain for one in own], written)
            all_tokens += own
            over += _over(rows, base, len(own))
            found.append(
                Sentence(
                    index=len(found),
                    paragraph=number,
                    start=first,
                    end=last,
                    first=base,
                    last=base + len(own),
                    is_heading=heading or _is_line(text, first, last, end),
                    is_boilerplate=_is_boilerplate(over, base) or cutting.is_shouted(text, first),
                    is_duplicate=len(words) > 4 and words in seen,
                    quotes=tuple((a, b) for a, b in quotes if a < last and b > first),
                )
            )
            seen.add(words)
    return Document(text, language, tuple(all_tokens), tuple(_without_headings(found)), tuple(over))


def _is_line(text: Text, start: int, end: int, paragraph: int) -> bool:
    """Say whether a line inside a paragraph is the heading of the lines below it."""
    rest = text.clean[end:paragraph]
    return rest.lstrip(" ").startswith("\n") and cutting.is_heading(text, start, end)


def _over(rows: list[Found], base: int, count: int) -> list[dict[str, Found]]:
    over: list[dict[str, Found]] = [{} for _ in range(count)]
    for one in (row for row in rows if row.row.family != "not"):
        moved = Found(one.row, one.form, one.start + base, one.end + base)
        for at in range(one.start, one.end):
            for key in one.row.keys:
                over[at].setdefault(key, moved)
    return over


def _is_boilerplate(over: list[dict[str, Found]], first: int) -> bool:
    return first < len(over) and "boilerplate" in over[first]


def _without_headings(found: list[Sentence]) -> Iterator[Sentence]:
    for one in found:
        if one.is_heading and len(found) < SHORT:
            yield Sentence(
                one.index,
                one.paragraph,
                one.start,
                one.end,
                one.first,
                one.last,
                False,
                one.is_boilerplate,
                one.is_duplicate,
                one.quotes,
            )
        else:
            yield one
