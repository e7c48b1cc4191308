"""Whether a code book's colours can be seen on the map's ground and told from one another.

Contrast is WCAG 2.2's (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), of which marks need 3:1
(1.4.11). Colour blindness is simulated by the matrices of Machado, Oliveira and Fernandes, "A
Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, for whole dichromacy
(https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html).
A difference of colours is CIE 1976's, in L*a*b* under D65.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from geodata.codebook import CodeBook
from geodata.codebooks.shape import Wrong

LEAST_CONTRAST = 3.0
LEAST_DIFFERENCE = 12.0  # some five times what is just seen side by side: marks stand apart

# Of the map by theme: what a mark lies on, the ink around it, the paper of charts.
GROUND: Mapping[str, Mapping[str, str]] = json.loads(
    (Path(__file__).parent / "codebooks" / "ground.json").read_text("utf8")
)
WITHOUT = {  # linear RGB as seen without the cones for long, middle or short waves
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def faults(book: CodeBook) -> Iterator[Wrong]:
    """Find marks that cannot be seen, and rows of one table that cannot be told apart."""
    for theme, ground in GROUND.items():
        for name in ("land", "home", "sea"):
            if contrast(ground["outline"], ground[name]) < LEAST_CONTRAST:
                expected = f"{LEAST_CONTRAST:g}:1 against {name}, which is {ground[name]}"
                yield Wrong(f"outline, {theme}", ground["outline"], expected, "change one")
        for one in book.categories:
            found = contrast(one.colour[theme], ground["paper"])
            if found < LEAST_CONTRAST:
                yield Wrong(
                    f"categories, {one.id}: colour, {theme}",
                    one.colour[theme],
                    f"a contrast of {LEAST_CONTRAST:g}:1 or more with the paper {ground['paper']}, "
                    f"found {found:.1f}:1",
                    "take a lighter one" if theme == "dark" else "take a darker one",
                )
    yield from _alike("types", [(one, one.colour) for one in book.types])
    for theme in GROUND:
        yield from _alike(
            f"categories, {theme}", [(one, one.colour[theme]) for one in book.categories]
        )


def _alike(table: str, rows: Sequence[tuple[Any, str]]) -> Iterator[Wrong]:
    """Rows whose colours look alike to somebody, and whose symbols are the same."""
    for (one, colour), (other, another) in combinations(rows, 2):
        if one.symbol != other.symbol:
            continue
        seen = {sight: difference(colour, another, sight) for sight in ("full sight", *WITHOUT)}
        sight = min(seen, key=lambda name: seen[name])
        if seen[sight] < LEAST_DIFFERENCE:
            yield Wrong(
                f"{table}, {one.id} and {other.id}",
                f"{colour} and {another}",
                f"two symbols, or colours that differ by {LEAST_DIFFERENCE:g} (CIE 1976) for all, "
                f"found {seen[sight]:.0f} with {sight}",
                "change a colour or a symbol",
            )


def contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours such as #1d1d1f, from 1 to 21."""
    darker, lighter = sorted(_luminance(colour) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str, sight: str = "full sight") -> float:
    """How far two colours lie apart for a sight: one of WITHOUT, or else that of all cones."""
    first, second = (_lab(colour, sight) for colour in (one, other))
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5


def _linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _times(matrix: Sequence[Sequence[float]], value: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, value, strict=True)) for row in matrix)


@cache
def _lab(colour: str, sight: str) -> tuple[float, float, float]:
    linear = _linear(colour)
    if sight in WITHOUT:
        linear = tuple(min(max(c, 0.0), 1.0) for c in _times(WITHOUT[sight], linear))
    x, y, z = (
        c ** (1 / 3) if c > 216 / 24389 else (24389 / 27 * c + 16) / 116
        for c in (a / b for a, b in zip(_times(_XYZ, linear), _WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
