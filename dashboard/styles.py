"""The page's one stylesheet: the code book's colours, then a piece for each block of the page."""

from functools import cache
from pathlib import Path

from dashboard.digests import digest
from geodata import codebook
from geodata.codebook import CodeBook

FOLDER = Path(__file__).parents[1] / "assets" / "styles"

# In the order of the cascade: what can stand anywhere, the page from top to bottom, then what
# changes all of it.
PIECES = (
    "tokens",
    "base",
    "controls",
    "tables",
    "page",
    "plain",
    "masthead",
    "filters",
    "stage",
    "legend",
    "timeline",
    "list",
    "card",
    "embed",
    "share",
    "tolls",
    "records",
    "about",
    "forced-colors",
    "print",
)


@cache
def sheet() -> bytes:
    """The stylesheet as the browser gets it."""
    pieces = [(FOLDER / f"{piece}.css").read_text("utf8") for piece in PIECES]
    return "\n".join([colours(codebook.bundled()), *pieces]).encode()


@cache
def stamp() -> str:
    """Changes with any piece and any colour."""
    return digest(sheet())


def address(prefix: str) -> str:
    """Where the stylesheet is, for as long as it is the same."""
    return f"{prefix}styles/{stamp()}.css"


def colours(book: CodeBook) -> str:
    """A variable for each type, and the colour of all that shows a category."""
    types = "".join(f"  --{one.id}: {one.colour};\n" for one in book.types)
    categories = "".join(
        f":is(.category, .open).{one.id} {{\n"
        f"  color: light-dark({one.colour['light']}, {one.colour['dark']});\n}}\n"
        for one in book.categories
    )
    return f":root {{\n{types}}}\n{categories}"
