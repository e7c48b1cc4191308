"""Write a package of an older format anew."""

import argparse
from pathlib import Path

from geodata import package
from geodata.schema import FORMAT
from geodata.verbs.console import DONE, Console

WORDS = "write a package of an older format anew, with today's columns"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")


def do(given: argparse.Namespace, console: Console) -> int:
    old = package.upgrade(given.package)
    changed = f"format {old} -> {FORMAT}; new columns are empty, which is not stated"
    print(changed if old < FORMAT else f"format {FORMAT} already; nothing to do")
    return DONE
