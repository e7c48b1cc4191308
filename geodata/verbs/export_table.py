"""Write a package as one table: the sheet that `import` reads."""

import argparse
from pathlib import Path

from geodata import disk, package
from geodata.importing import acled_export, exporting
from geodata.verbs.console import DONE, Console, Unusable, counted

WORDS = "write a package as one table, which import reads again"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="DIR", help="the package's folder")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=f"ends in .{', .'.join(exporting.WRITERS)}"
    )
    parser.add_argument("--as", dest="kind", choices=("acled",), help="in the columns of another")


def do(given: argparse.Namespace, console: Console) -> int:
    kind = given.file.suffix.lower().removeprefix(".")
    if kind not in exporting.WRITERS:
        endings = ", .".join(exporting.WRITERS)
        raise Unusable(f"{given.file}: expected a file that ends in .{endings}")
    table = acled_export if given.kind == "acled" else exporting
    told = table.grid(package.read(given.package))
    _write(given.file, exporting.written(told, kind))
    print(f"{given.file}: {counted(len(told[1]), 'row')} of {len(told[0])} columns")
    return DONE


def _write(path: Path, data: bytes) -> None:
    """Bring a file into its place as a whole."""
    folder = disk.make_private_folder(path.parent, ".unrest-map-")
    try:
        disk.put(folder / path.name, data)
        disk.move(folder / path.name, path)
    finally:
        disk.discard(folder)
