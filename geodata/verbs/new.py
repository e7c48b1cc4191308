"""Start a package for another country: valid, empty, with a sheet to fill."""

import argparse
import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from babel import Locale

from geodata import codebook, package, writing
from geodata.codebook import CodeBook
from geodata.importing import rows, sheet
from geodata.importing.sheet import LANGUAGES
from geodata.package import Package
from geodata.reading.draft_places import identifier
from geodata.schema import BOOK, KINDS
from geodata.verbs.console import DONE, Console, Unusable

WORDS = "start a package for a country, with a sheet to fill"
SHEET = "sheet.csv"
TEMPLATE = Path(sheet.__file__).parent / "empty_sheet.csv"
TEXTS = Path(sheet.__file__).parent / "new.toml"
LICENCE = "LicenseRef-not-stated"
TYPES = "# type: "  # how the sheet's line on types begins


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="DIR", help="the package's folder")
    parser.add_argument(
        "--country", required=True, type=_country, help="where it happened, such as KE"
    )
    parser.add_argument(
        "--language",
        action="append",
        choices=LANGUAGES,
        help="a language of the page; given again for another; else en",
    )
    parser.add_argument("--title", help="the title of the page")
    parser.add_argument(
        "--codebook",
        type=Path,
        metavar="FILE",
        help="types and figures of your own, as geodata/codebooks/acled.json has them",
    )


def do(given: argparse.Namespace, console: Console) -> int:
    folder: Path = given.package
    tongues = tuple(dict.fromkeys(given.language or ("en",)))
    name = identifier(folder.resolve().name)
    made = started(name, given.country, tongues, given.title, console.today)
    if given.codebook:
        made = replace(made, book=_book(given.codebook))
    with writing.hold(folder, "python -m geodata new", console.note) as held:
        there = [name for name in (*package.FILES, SHEET) if (folder / name).exists()]
        if there:
            raise Unusable(f"{folder}: holds {there[0]} already; name a folder that has no package")
        held.replace({**package.checked(made), SHEET: empty_sheet(made.book)})
    print(f"{folder}: an empty package and {SHEET}, which you fill in a spreadsheet; then")
    print(f"  python -m geodata import {folder / SHEET} --into {folder}")
    print(f"  make run PACKAGE={folder}")
    print(f"  python -m dashboard bake site --package {folder}")
    return DONE


def started(
    name: str, country: str, tongues: tuple[str, ...], title: str | None, today: date
) -> Package:
    """Make an empty package in these languages."""
    texts = tomllib.loads(TEXTS.read_text("utf8"))
    titles = {language: title or _title(texts, country, language) for language in tongues}
    coverage = {language: texts["coverage"][language] for language in tongues}
    return rows.started(name or "events", country, titles, coverage, LICENCE, today)


def empty_sheet(book: CodeBook = BOOK) -> bytes:
    """The sheet's header and what to know; with a byte order mark, which Excel needs for UTF-8.

    A code book's own kinds of figures, and its tags, are columns at its end.
    """
    header, *notes = csv.reader(io.StringIO(TEMPLATE.read_text("utf8")))
    more = [kind.id for kind in book.kinds if kind.id not in KINDS] + ["tags"] * bool(book.tags)
    if book.own:
        types = f"{TYPES}{', '.join(sub.name for sub in book.sub_types)}"
        notes = [[types, *note[1:]] if note[0].startswith(TYPES) else note for note in notes]
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow([*header, *more])
    rows.writerows([*note, *[""] * len(more)] for note in notes)
    return out.getvalue().encode("utf-8-sig")


def _book(path: Path) -> CodeBook:
    try:
        return codebook.read(path.read_text("utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as problem:
        raise Unusable(f"{path}: cannot be read ({problem}); expected a code book") from problem
    except codebook.InvalidCodeBook as problem:
        raise Unusable(str(problem)) from problem


def _title(texts: Mapping[str, Any], country: str, language: str) -> str:
    name = Locale(language).territories.get(country, country)
    return str(texts["title"][language].format(country=name))


def _country(text: str) -> str:
    try:
        return sheet.country(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is no country; expected {problem}") from None
