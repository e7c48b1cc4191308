"""Measuring and outlining text in the pictures' font, Source Sans 3, with HarfBuzz.

What is measured here is what is drawn: a PNG has the outlines, an SVG real text in a part of
the same font that it carries with it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import fontpkg_source_sans_3 as source_sans
import uharfbuzz as harfbuzz

FAMILY = source_sans.FAMILY
FONT = source_sans.ROOT / "files" / "SourceSans3[wght].ttf"
ASCENT = 0.75  # of the size: what letters with accents take
LEADING = 1.22  # of the size, from line to line

FEATURES = (b"kern", b"mark", b"mkmk")  # what lines of text are set with

Run = tuple[tuple[int, int], ...]  # glyphs, each with where it begins, in font units


def width(text: str, size: float, weight: int, spacing: float = 0) -> float:
    """px that a line of text takes."""
    return _shaped(text, weight)[1] * size / _units() + spacing * len(text)


def wrapped(text: str, size: float, weight: int, room: float) -> list[str]:
    """The text in lines of at most `room` px; a word that is wider alone is broken."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, size, weight, room):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, weight) > room:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def fits(text: str, size: float, weight: int, room: float, most: int) -> bool:
    """Whether so many lines hold the text with no word broken."""
    words = all(width(word, size, weight) <= room for word in _words(text))
    return words and len(wrapped(text, size, weight, room)) <= most


def balanced(text: str, size: float, weight: int, room: float) -> list[str]:
    """No more lines than `wrapped` gives, about equally long, so that no word stands alone."""
    lines = wrapped(text, size, weight, room)
    if len(lines) < 2:
        return lines
    low, high = room / 2, room
    while high - low > 1:
        middle = (low + high) / 2
        if len(wrapped(text, size, weight, middle)) <= len(lines):
            high = middle
        else:
            low = middle
    return wrapped(text, size, weight, high)


def shortened(text: str, size: float, weight: int, room: float) -> str:
    """The text, or as much of it as fits before an ellipsis; nothing if not even that does."""
    if width(text, size, weight) <= room:
        return text
    for end in range(len(text) - 1, 0, -1):
        shorter = text[:end].rstrip(" ,.·;:") + "…"
        if width(shorter, size, weight) <= room:
            return shorter
    return ""


def outline(text: str, size: float, weight: int, spacing: float = 0) -> str:
    """The text's letters as SVG path data; it begins at 0 on the baseline, y points down."""
    scale = size / _units()
    glyphs, _ = _shaped(text, weight)
    parts = []
    for index, (glyph, start) in enumerate(glyphs):
        shift = start * scale + index * spacing
        for letter, points in _glyph(glyph, weight):
            placed = (f"{x * scale + shift:.2f} {-y * scale:.2f}" for x, y in points)
            parts.append(letter + " ".join(placed))
    return "".join(parts)


def subset(texts: Iterable[str], weight: int) -> bytes:
    """The font in one weight with only the letters of `texts`, as TrueType."""
    wanted = harfbuzz.SubsetInput()
    wanted.unicode_set.update({ord(letter) for text in texts for letter in text})
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag) for tag in FEATURES)
    wanted.pin_axis_location(_face(), "wght", weight)
    return bytes(harfbuzz.subset(_face(), wanted).blob.data)


def _words(text: str) -> list[str]:
    """What stands between spaces; one that does not break, as before a French colon, is within."""
    return re.findall(r"[^ \n\t]+", text)


def _pieces(text: str, size: float, weight: int, room: float) -> Iterator[str]:
    """Words, cut where one is wider than `room`."""
    for word in _words(text):
        while len(word) > 1 and width(word, size, weight) > room:
            fits = next(
                (end for end in range(len(word) - 1, 1, -1)
                 if width(word[:end], size, weight) <= room), 1
            )  # fmt: skip
            yield word[:fits]
            word = word[fits:]
        yield word


@cache
def _face() -> harfbuzz.Face:
    return harfbuzz.Face(FONT.read_bytes())


@cache
def _font(weight: int) -> harfbuzz.Font:
    font = harfbuzz.Font(_face())
    font.set_variations({"wght": weight})
    return font


def _units() -> int:
    return _face().upem


@lru_cache(maxsize=4096)
def _shaped(text: str, weight: int) -> tuple[Run, int]:
    """Glyphs with where they begin, and the whole advance, in font units; kerned, no ligatures."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    harfbuzz.shape(_font(weight), buffer, {"liga": False, "clig": False})
    run, at = [], 0
    for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        run.append((info.codepoint, at + position.x_offset))
        at += position.x_advance
    return tuple(run), at


@lru_cache(maxsize=2048)
def _glyph(glyph: int, weight: int) -> tuple[tuple[str, tuple[tuple[float, float], ...]], ...]:
    """A glyph's outline: SVG's letters, each with its points in font units, y up."""
    commands: list[tuple[str, tuple[tuple[float, float], ...]]] = []
    draw = harfbuzz.DrawFuncs()
    draw.set_move_to_func(lambda x, y, to: to.append(("M", ((x, y),))))
    draw.set_line_to_func(lambda x, y, to: to.append(("L", ((x, y),))))
    draw.set_quadratic_to_func(lambda a, b, x, y, to: to.append(("Q", ((a, b), (x, y)))))
    draw.set_cubic_to_func(lambda a, b, c, d, x, y, to: to.append(("C", ((a, b), (c, d), (x, y)))))
    draw.set_close_path_func(lambda to: to.append(("Z", ())))
    _font(weight).draw_glyph(glyph, draw, commands)
    return tuple(commands)
