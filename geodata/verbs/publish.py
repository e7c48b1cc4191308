"""Make the files that readers get."""

import argparse
from pathlib import Path

from geodata import package
from geodata.publication import publish
from geodata.publishing import shelf
from geodata.verbs.console import DONE, Console, counted

WORDS = "make the files that readers get"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder of all publications")
    parser.add_argument("--previous", type=Path, metavar="DIR", help="the publication before this")


def do(given: argparse.Namespace, console: Console) -> int:
    read = package.read(given.package)
    version, made = publish(read, _earlier(given.previous))
    folder = shelf.write(given.out, version, made)
    size = sum(len(data) for data in made.values())
    print(f"{folder}: {counted(len(made), 'file')}, {size:,} bytes")
    return DONE


def _earlier(folder: Path | None) -> dict[str, bytes] | None:
    if folder is None:
        return None
    if not (folder / "map.json").is_file():
        raise FileNotFoundError(
            f"--previous {folder}: expected the folder of one publication; "
            f"its name is in {shelf.LATEST} beside it"
        )
    return shelf.read(folder)
