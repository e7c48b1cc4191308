"""Makes the README's picture of a reading: `python -m tests.picture_read`, text drawn as SVG."""

import contextlib
import io
import os
import re
from datetime import date
from html import escape
from pathlib import Path

from geodata.__main__ import main as geodata
from geodata.reading.report import STYLED
from geodata.verbs.console import Console

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "read.svg"
ARTICLE = "tests/articles/dhaka-rangpur-campus-shooting.txt"
COMMAND = ("read", ARTICLE, "--published", "2024-07-18", "--outlet", "Padma Times")
WIDTH = 100  # letters
LETTER, LINE, EDGE = 7.8, 18, 16  # pixels
INK, MARK, PAPER = "#d8dee9", "#ffd479", "#1d2330"
NO_BREAK = "\N{NO-BREAK SPACE}"  # plain blanks at a line's start would be dropped
STYLE_CODES = {"1": "b", "4": "m", "22": "", "24": ""}


def main() -> None:
    os.chdir(ROOT)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        geodata(COMMAND, Console(today=date.min, cache=Path(), style=STYLED, width=WIDTH))
    verb, article, *options = (f"'{word}'" if " " in word else word for word in COMMAND)
    typed = [f"$ python -m geodata {verb} {article} \\", f"    {' '.join(options)}", ""]
    PICTURE.write_text(svg([*typed, *out.getvalue().rstrip().splitlines()]))
    print(PICTURE)


def svg(lines: list[str]) -> str:
    """Draw lines with bold and underlined parts as a picture of a terminal."""
    width, height = WIDTH * LETTER + 2 * EDGE, len(lines) * LINE + 2 * EDGE
    rows = "\n".join(
        f'<text x="{EDGE}" y="{EDGE + LINE * (number + 0.8):.1f}">{_parts(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        f'width="{width:.0f}" height="{height}" font-size="13" fill="{INK}" '
        "font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\">\n"
        f"<style>.b{{font-weight:700}}.m{{fill:{MARK};text-decoration:underline}}</style>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>\n{rows}\n</svg>\n'
    )


def _parts(line: str) -> str:
    """Turn a line's terminal codes into spans; every letter has its column."""
    drawn, classes, column = [], set(), 0
    for text, codes in re.findall(r"([^\x1b]*)(?:\x1b\[([\d;]*)m)?", line):
        if text:
            kind = "m" if "m" in classes else "b" if "b" in classes else ""
            at = f'x="{EDGE + column * LETTER:.1f}" textLength="{len(text) * LETTER:.1f}"'
            shown = f' class="{kind}"' if kind else ""
            drawn.append(f"<tspan {at}{shown}>{escape(text).replace(' ', NO_BREAK)}</tspan>")
            column += len(text)
        for code in filter(None, codes.split(";")):
            classes = classes | {STYLE_CODES[code]} if STYLE_CODES.get(code) else set()
    return "".join(drawn)


if __name__ == "__main__":
    main()
