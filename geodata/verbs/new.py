"""Start a package for another country: valid, empty, with a sheet to fill."""

import argparse
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from babel import Locale

from geodata import package, writing
from geodata.importing import rows, sheet
from geodata.importing.sheet import LANGUAGES
from geodata.package import Package
from geodata.reading.draft_places import identifier
from geodata.verbs.console import DONE, Console, Unusable

WORDS = "start a package for a country, with a sheet to fill"
SHEET = "sheet.csv"
TEMPLATE = Path(sheet.__file__).parent / "empty_sheet.csv"
TEXTS = Path(sheet.__file__).parent / "new.toml"
LICENCE = "LicenseRef-not-stated"


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


def do(given: argparse.Namespace, console: Console) -> int:
    folder: Path = given.package
    tongues = tuple(dict.fromkeys(given.language or ("en",)))
    name = identifier(folder.resolve().name)
    made = started(name, given.country, tongues, given.title, console.today)
    with writing.hold(folder, "python -m geodata new", console.note) as held:
        there = [name for name in (*package.FILES, SHEET) if (folder / name).exists()]
        if there:
            raise Unusable(f"{folder}: holds {there[0]} already; name a folder that has no package")
        held.replace({**package.checked(made), SHEET: empty_sheet()})
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


def empty_sheet() -> bytes:
    """The sheet's header and what to know; with a byte order mark, which Excel needs for UTF-8."""
    return ("\ufeff" + TEMPLATE.read_text("utf8").replace("\n", "\r\n")).encode()


def _title(texts: Mapping[str, Any], country: str, language: str) -> str:
    name = Locale(language).territories.get(country, country)
    return str(texts["title"][language].format(country=name))


def _country(text: str) -> str:
    try:
        return sheet.country(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is no country; expected {problem}") from None
