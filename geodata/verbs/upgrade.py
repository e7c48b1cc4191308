"""Write a package of an older format anew."""

import argparse
from pathlib import Path

from geodata import package, writing
from geodata.schema import FORMAT
from geodata.verbs.console import DONE, Console

WORDS = "write a package of an older format anew, with today's columns"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")


def do(given: argparse.Namespace, console: Console) -> int:
    package.read(given.package)  # a path that is none must not become a folder
    with writing.hold(given.package, "python -m geodata upgrade", console.note) as held:
        old = package.upgrade(held)
    changed = f"format {old} -> {FORMAT}; new columns are empty, which is not stated"
    print(changed if old < FORMAT else f"format {FORMAT} already; nothing to do")
    return DONE
