"""Sheets for tests: rows to a file, and a file into a package of Kenya."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from geodata import package
from geodata.__main__ import main
from geodata.importing import importer
from geodata.importing.importer import Imported
from geodata.package import Package
from geodata.verbs.new import started

TODAY = date(2024, 7, 10)
HEADER = ("event", "date", "place", "region", "type", "title", "deaths", "outlet", "published")
PARLIAMENT = (
    *("parliament", "25 June 2024", "Nairobi", "", "Excessive force against protesters"),
    *("Shots at parliament", "at least 5", "Daily A", "2024-06-26"),
)
MARCH = ("", "2024-06-18", "Eldoret", "", "Peaceful protest", "March", "", "Daily A", "2024-06-19")


def kenya() -> Package:
    return started("kenya", "KE", ("en", "es"), None, TODAY)


def write(path: Path, rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def bring(base: Package, folder: Path, file: Path, **choices: bool) -> Imported:
    """Import a file into a package; the folder holds the records of earlier imports."""
    made = importer.imported(
        base, folder, [str(file)], today=TODAY, tell=lambda name, done, of: None, **choices
    )
    for name, data in made.files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return made


def command(*argv: str) -> int:
    return main(list(map(str, argv)))


def held(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def same(one: Package, other: Package) -> bool:
    return package.render(one) == package.render(other)
