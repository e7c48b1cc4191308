"""Our modules as one classic script and our styles without their blanks, by esbuild.

A page of plain files has a reader of many hosts, some far and slow: one small file is one wait.
"""

import subprocess
from pathlib import Path

from dashboard import scripts

ESBUILD = Path(__file__).parents[2] / "node_modules" / ".bin" / "esbuild"
SINCE = "es2022"  # what Safari 16.4 knows, the oldest browser that has all the page asks for


def script() -> bytes:
    """All modules as one script that needs no other and leaves nothing in the window but ours."""
    entry = str(scripts.FOLDER / scripts.ENTRY)
    return _run([entry, "--bundle", "--format=iife", f"--target={SINCE}"])


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
    )
    if made.returncode:
        raise ValueError(f"esbuild cannot read the page's scripts:\n{made.stderr.decode()}")
    return made.stdout
