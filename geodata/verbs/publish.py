"""Make the files that readers get."""

import argparse
from pathlib import Path

from geodata import package, writing
from geodata.datapackage import descriptor, history
from geodata.package import Package
from geodata.publication import publish, with_changes
from geodata.publishing import shelf
from geodata.verbs.console import DONE, Console, counted

WORDS = "make the files that readers get"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PATH", help="the package's folder")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder of all publications")
    parser.add_argument("--previous", type=Path, metavar="DIR", help="the publication before this")


def do(given: argparse.Namespace, console: Console) -> int:
    earlier = _earlier(given.previous)
    if earlier is None:
        read = package.read(given.package)
    else:
        read = _recorded(given.package, earlier, console)
    version, made = publish(read, earlier)
    folder = shelf.write(given.out, version, made, console.note)
    size = sum(len(data) for data in made.values())
    print(f"{folder}: {counted(len(made), 'file')}, {size:,} bytes")
    return DONE


def _recorded(folder: Path, earlier: dict[str, bytes], console: Console) -> Package:
    """Keep in the package what its version changed, and say where, or why not."""
    package.read(folder)  # a path that is none must not become a folder
    with writing.hold(folder, "python -m geodata publish", console.note) as held:
        read = package.read(folder)
        told = with_changes(read, earlier)
        name = history.path(read.version)
        if told is not read:
            held.replace({name: package.render(told)[name]})
            print(f"{folder / name}: what changed; a note for readers goes into its note")
            return told
    print(f"{read.version} is the version of the previous publication too, so no correction")
    print(f"is kept in {history.FOLDER}/; raise version in {descriptor.FILE} to tell readers")
    return read


def _earlier(folder: Path | None) -> dict[str, bytes] | None:
    if folder is None:
        return None
    if not (folder / "map.json").is_file():
        raise FileNotFoundError(
            f"--previous {folder}: expected the folder of one publication; "
            f"its name is in {shelf.LATEST} beside it"
        )
    return shelf.read(folder)
