"""The page's one stylesheet: the code book's colours, then a piece for each block of the page."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from dashboard import basemap
from dashboard.inks import INKS
from dashboard.sizes import SIZES, Sizes
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
    "regional",
    "tolls",
    "records",
    "about",
    "forced-colors",
    "print",
)


@lru_cache
def sheet(book: CodeBook) -> bytes:
    """The stylesheet as the browser gets it."""
    pieces = [(FOLDER / f"{piece}.css").read_text("utf8") for piece in PIECES]
    return "\n".join([shared(book, SIZES), *pieces]).encode()


def shared(book: CodeBook, sizes: Sizes) -> str:
    """What the server knows too: variables for inks, types and sizes, colours of categories.

    A script that needs one theme's value itself asks for it with "-now".
    """
    light, dark = INKS["light"], INKS["dark"]
    handle_width, handle_height = sizes.timeline.handle
    values = {
        **{name: f"light-dark({light[name]}, {dark[name]})" for name in light},
        "sea": f"light-dark({basemap.THEMES['light']['sea']}, {basemap.THEMES['dark']['sea']})",
        **{f"type-{one.id}": one.colour for one in book.types},
        "example": book.example.colour,
        "timeline-height": f"{sizes.timeline.height}px",
        "timeline-axis": f"{sizes.timeline.axis}px",
        "handle-width": f"{handle_width}px",
        "handle-height": f"{handle_height}px",
    }
    rules = [_rule(":root", values)]
    for theme, inks in INKS.items():
        now = {f"{name}-now": colour for name, colour in inks.items()}
        rules.append(_rule(f':root[data-theme="{theme}"]', now))
    for one in book.categories:
        colour = f"light-dark({one.colour['light']}, {one.colour['dark']})"
        rules.append(f":is(.category, .open).{one.id} {{\n  color: {colour};\n}}\n")
    return "\n".join(rules)


def _rule(selector: str, values: Mapping[str, str]) -> str:
    lines = "".join(f"  --{name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}\n"
