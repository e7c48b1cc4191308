"""A language as tables: what its words mean, found in a text by one walk over its tokens.

Each table is a file of tab-separated rows: id, kind, pattern, example, expect. `kind` says what the
words are ("action.kill", "unit:7"); the pattern's syntax stands in `patterns`; the example is a
text in which the row is found, and `expect` what it must give there: the words found, or a
mention as `explain.mentioned` writes it. tests/test_language_tables.py reads every one.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path

from geodata.extract.cleaning import fold
from geodata.extract.patterns import ANY, Endings, UnusablePattern, written_out
from geodata.extract.tokens import cutter, words_of

FOLDER = Path(__file__).parent / "languages"
COLUMNS = ("id", "kind", "pattern", "example", "expect")
_DEEDS = frozenset(("action", "casualty", "people", "toll", "zero", "crowd", "idiom"))
ASIDE = "aside"  # rows of words that may stand inside any other row's phrase
_PARADIGM = "paradigm."  # rows of inflection.tsv: paradigm.NAME, "ending:form ending:form"


class UnusableTable(ValueError):
    """A table that cannot be read; the message says which row, and why."""


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    id: str
    kind: str
    pattern: str
    example: str
    expect: str

    @property
    def family(self) -> str:
        return self.kind.partition(".")[0].partition(":")[0]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The families that a row belongs to: its kind, and its kind up to and with each sign."""
        signs = [at for at, letter in enumerate(self.kind) if letter in ".:"]
        parts = [self.kind[: at + more] for at in signs for more in (0, 1)]
        return tuple(dict.fromkeys(("", *parts, self.kind)))

    @cached_property
    def competes_in(self) -> str:
        """What a phrase hides the shorter phrases of: its family, or all that tells of deeds."""
        family = self.value if self.family == "not" else self.family
        return "deeds" if family in _DEEDS else family

    @property
    def value(self) -> str:
        """What stands after the colon of a kind."""
        return self.kind.partition(":")[2]


@dataclass(slots=True)
class _Node:
    after: dict[str, "_Node"] = field(default_factory=dict)
    rows: list[tuple[Row, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """A row found at tokens `start` to `end` (exclusive), in the form of its inflected word."""

    row: Row
    form: str
    start: int
    end: int


@dataclass(frozen=True)
class Language:
    """The rows of one language, and the tree of the words that they stand for."""

    code: str
    rows: tuple[Row, ...]
    words: Mapping[str, frozenset[str]]  # kind to its single words, for what is only looked up
    units: Mapping[str, int]  # number words below a hundred
    cut: re.Pattern[str]  # a token of its texts
    accents: tuple[str, ...]  # endings whose accents count in every word, those of rows `accent`
    _root: _Node
    _asides: _Node  # words that may stand inside a phrase: "bloquearon el lunes la vía"

    def find(self, tokens: Sequence[str], written: Sequence[str]) -> list[Found]:
        """Return the rows found, in order; of what competes, the longest phrase at each place.

        `tokens` are folded, `written` the same words in small letters with their accents.
        """
        if self.accents:
            tokens = written = [_with_accents(word, self.accents) for word in written]
        found: list[Found] = []
        free: dict[str, int] = {}  # the first token that nothing of a competition holds
        for at in range(len(tokens)):
            best: dict[str, tuple[int, list[tuple[Row, str]]]] = {}
            for end, row, form in self._phrases_at(self._root, tokens, written, at, at):
                rival = best.setdefault(row.competes_in, (end, []))
                if end > rival[0]:
                    rival = best[row.competes_in] = (end, [])
                if end == rival[0]:
                    rival[1].append((row, form))
            for name, (end, rows) in best.items():
                if at >= free.get(name, 0):
                    free[name] = end
                    found += [Found(row, form, at, end) for row, form in rows]
        return found

    def _phrases_at(
        self, node: _Node, tokens: Sequence[str], written: Sequence[str], first: int, at: int
    ) -> Iterator[tuple[int, Row, str]]:
        """Go through the phrases that begin at a token: where each ends, its row and its form."""
        yield from ((at, row, form) for row, form in node.rows)
        yield from self._goes_on(node, tokens, written, first, at)
        if at > first and node.after and (end := _longest(self._asides, tokens, at)) is not None:
            yield from self._goes_on(node, tokens, written, first, end)

    def _goes_on(
        self, node: _Node, tokens: Sequence[str], written: Sequence[str], first: int, at: int
    ) -> Iterator[tuple[int, Row, str]]:
        """Go through the phrases that have another word at a token.

        A word that a table writes with its accents is another word than the one without.
        """
        if at == len(tokens):
            return
        word = written[at] if written[at] in node.after else tokens[at]
        for each in (word, ANY) if tokens[at][0].isalnum() else (word,):
            following = node.after.get(each)
            if following is not None:
                yield from self._phrases_at(following, tokens, written, first, at + 1)


def _longest(node: _Node, tokens: Sequence[str], at: int) -> int | None:
    """Return where the longest phrase ends that begins at a token."""
    end = None
    while at < len(tokens) and (following := node.after.get(tokens[at])) is not None:
        node, at = following, at + 1
        end = at if node.rows else end
    return end


@lru_cache(maxsize=2**16)
def _with_accents(word: str, endings: tuple[str, ...]) -> str:
    """Fold a word up to an ending whose accents count: "décédé" is "decedé"."""
    ending = next((one for one in endings if word.endswith(one)), "")
    return fold(word[: len(word) - len(ending)]) + ending


def codes() -> tuple[str, ...]:
    """Return the languages that have tables."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if any(folder.glob("*.tsv"))))


@cache
def language(code: str) -> Language:
    """Read a language's tables."""
    rows = [row for file in sorted((FOLDER / code).glob("*.tsv")) for row in read(file)]
    paradigms = {
        row.kind.removeprefix(_PARADIGM): _endings(row) for row in rows if _is_paradigm(row)
    }
    root, asides = _Node(), _Node()
    words: dict[str, set[str]] = {}
    cut = cutter(_words(rows, "elision"))
    accents = tuple(_words(rows, "accent"))
    for row in rows:
        if _is_paradigm(row):
            continue
        for phrase, form in _phrases(row, paradigms):
            cells = words_of(phrase, cut)
            _add(
                asides if row.kind == ASIDE else root,
                [_with_accents(one, accents) for one in cells] if accents else cells,
                row,
                form,
            )
            words.setdefault(row.kind, set()).add(phrase)
    return Language(
        code,
        tuple(rows),
        {kind: frozenset(found) for kind, found in words.items()},
        {
            word: int(kind[5:])
            for kind, found in words.items()
            if kind[:5] == "unit:"
            for word in found
        },
        cut,
        accents,
        root,
        asides,
    )


def _words(rows: Iterable[Row], kind: str) -> list[str]:
    """Return the plain words of the rows of a kind."""
    return [word for row in rows if row.kind == kind for word in row.pattern.split("|")]


def read(file: Path) -> Iterator[Row]:
    """Read one table."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(rows, [])
        if tuple(header) != COLUMNS:
            raise UnusableTable(f"{file}: columns are {header}; expected {list(COLUMNS)}")
        for number, cells in enumerate(rows, 2):
            if cells and not cells[0].startswith("#"):
                if len(cells) != len(COLUMNS):
                    raise UnusableTable(
                        f"{file}:{number}: {len(cells)} cells; expected {len(COLUMNS)},"
                        " with one tab between two"
                    )
                yield Row(*cells)


def _is_paradigm(row: Row) -> bool:
    return row.kind.startswith(_PARADIGM)


def _endings(row: Row) -> Endings:
    return [
        (ending, form) for pair in row.pattern.split() for ending, _, form in [pair.partition(":")]
    ]


def _phrases(row: Row, paradigms: Mapping[str, Endings]) -> Iterator[tuple[str, str]]:
    try:
        found = written_out(row.pattern, paradigms)
    except UnusablePattern as problem:
        raise UnusableTable(f"row {row.id}: {problem}") from problem
    forms: dict[str, list[str]] = {}
    for phrase, form in found:
        if phrase:
            forms.setdefault(phrase, []).extend([form] if form else [])
    for phrase, several in forms.items():
        yield phrase, " ".join(dict.fromkeys(several))


def _add(root: _Node, words: Sequence[str], row: Row, form: str) -> None:
    node = root
    for word in words:
        node = node.after.setdefault(word, _Node())
    node.rows.append((row, form))
