"""Our modules as a few files and our styles without their blanks, by esbuild.

A page of plain files has readers far from slow hosts: few small files are few waits. What an
embed needs only when it is asked for is a file of its own, so the files are modules too.
"""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dashboard import scripts

ESBUILD = Path(__file__).parents[2] / "node_modules" / ".bin" / "esbuild"
SINCE = "es2022"  # what Safari 16.4 knows, the oldest browser that has all the page asks for


@dataclass(frozen=True)
class Bundle:
    """Modules by file name, which changes with what is in it; each list in the order of loading."""

    files: dict[str, bytes]
    first: list[str]  # what every page needs, the entry first
    beside: list[str]  # what only the full page needs at once


def modules() -> Bundle:
    """All modules in as few files as there are moments at which they are fetched."""
    with TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        _run(
            [
                scripts.ENTRY,
                "--bundle",
                "--format=esm",
                "--splitting",
                f"--target={SINCE}",
                "--entry-names=page.[hash]",
                "--chunk-names=[name].[hash]",
                f"--outdir={folder}",
                f"--metafile={told}",
            ]
        )
        outputs = {
            Path(path).name: one for path, one in json.loads(told.read_text())["outputs"].items()
        }
        files = {name: (Path(folder) / name).read_bytes() for name in sorted(outputs)}
    entry = next(
        name for name, one in outputs.items() if one.get("entryPoint", "").endswith(scripts.ENTRY)
    )
    first = _needed(entry, outputs)
    return Bundle(files, first, sorted(set(files) - set(first)))


def _needed(entry: str, outputs: Mapping[str, Any]) -> list[str]:
    """A file and those that it imports before it runs."""
    names = [entry]
    for name in names:
        for one in outputs[name]["imports"]:
            found = Path(one["path"]).name
            if one["kind"] == "import-statement" and found not in names:
                names.append(found)
    return names


def style(css: bytes) -> bytes:
    """The stylesheet `css`, smaller."""
    return _run(["--loader=css"], css)


def _run(arguments: list[str], given: bytes = b"") -> bytes:
    if not ESBUILD.exists():
        raise ValueError(
            "esbuild, which makes one script of the page's modules, is not installed; "
            "run `make slim`, which fetches what a bake needs"
        )
    made = subprocess.run(
        [ESBUILD, *arguments, "--minify", "--charset=utf8", "--legal-comments=none"],
        input=given,
        capture_output=True,
        cwd=scripts.FOLDER,  # names of files hold a digest of their paths too
    )
    if made.returncode:
        raise ValueError(f"esbuild cannot read the page's scripts:\n{made.stderr.decode()}")
    return made.stdout
