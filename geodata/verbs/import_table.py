"""Bring tables into a package: our own sheet, or another's by a mapping."""

import argparse
from pathlib import Path

from geodata import package, writing
from geodata.importing import importer, mapping
from geodata.importing.importer import REJECTED, Imported
from geodata.importing.wrong import Unreadable
from geodata.verbs.console import BAR, DONE, FAULTY, Console, Unusable, counted

WORDS = "bring the rows of a table into a package"
SHOWN = 10  # rejected rows and doubts that are printed


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a table, or its https address")
    parser.add_argument(
        "--into", dest="package", type=Path, required=True, metavar="DIR", help="the package"
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--as", dest="kind", choices=tuple(mapping.shipped()), help="what it is")
    kind.add_argument("--mapping", type=Path, metavar="FILE", help="what its columns are, as TOML")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, no more")
    parser.add_argument(
        "--complete",
        action="store_true",
        help="what this import made before and the file no longer has is withdrawn",
    )
    parser.add_argument(
        "--withdraw-many", action="store_true", help="even if that is more than a tenth"
    )


def do(given: argparse.Namespace, console: Console) -> int:
    book = package.read(given.package).book  # a path that is none must not become a folder
    try:
        chosen = mapping.shipped()[given.kind] if given.kind else None
        chosen = mapping.of_file(given.mapping, book) if given.mapping else chosen
        with writing.hold(given.package, "python -m geodata import", console.note) as held:
            made = importer.imported(
                package.read(given.package),
                given.package,
                given.files,
                chosen=chosen,
                complete=given.complete,
                withdraw_many=given.withdraw_many,
                today=console.today,
                tell=Progress(console),
            )
            files = made.files()
            if not given.dry_run:
                held.replace(files, gone=() if made.rejected else (REJECTED,))
    except Unreadable as problem:
        raise Unusable(str(problem)) from problem
    print(report(made, given.package, given.dry_run))
    return FAULTY if made.rejected else DONE


def report(made: Imported, folder: Path, dry_run: bool) -> str:
    """Say what the files were taken for and what became of their rows."""
    counts = made.counts
    parts = [f"{counts[name]:,} {name}" for name in ("added", "changed", "unchanged")]
    if made.withdrawn:
        parts.append(f"{made.withdrawn:,} withdrawn")
    would = " (dry run: nothing was written)" if dry_run else ""
    lines = [*made.taken_for, f"{folder}: {', '.join(parts)}{would}"]
    rows = {(row.file, row.line) for row in made.rejected}
    if rows:
        where = "" if dry_run else f"; {folder / REJECTED} lists them"
        lines.append(f"{counted(len(rows), 'row')} rejected{where}")
        lines += [
            f"  {row.file}:{row.line}: {' '.join((row.column, repr(row.value)))}: {row.reason}"
            for row in made.rejected[:SHOWN]
        ]
    if made.doubts:
        lines.append(f"{counted(len(made.doubts), 'row')} to look at")
        lines += [f"  {doubt}" for doubt in made.doubts[:SHOWN]]
    for found in (made.rejected, made.doubts):
        if len(found) > SHOWN:
            lines.append(f"  … and {len(found) - SHOWN:,} more")
    return "\n".join(lines)


class Progress:
    """A bar with rate and time left, on a terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._began: dict[str, float] = {}

    def __call__(self, file: str, done: int, of: int) -> None:
        draw = self._console.draw
        now = self._console.clock()
        began = self._began.setdefault(file, now)
        if draw is None or not of:
            return
        if done >= of:
            draw("")
            return
        seconds = now - began
        rate = done / seconds if seconds else 0.0
        left = f"{(of - done) / rate:.0f} s left" if rate else ""
        filled = BAR * done // of
        draw(f"[{'#' * filled}{' ' * (BAR - filled)}] {done:,}/{of:,} events, {rate:,.0f}/s {left}")
