"""A scene as SVG: with real text in its own font, or with outlines for a rasteriser. Pure."""

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from dashboard.picture import typeset
from dashboard.picture.scene import Scene
from dashboard.picture.shapes import Box, Circle, Group, Path, Shape, Text, flat

HALO = 2.4  # px of the line around a letter that halves lie outside of
NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
SOLID = 0.3  # of a fading ring's radius is full

Write = Callable[[Text], str]


def with_text(scene: Scene) -> bytes:
    """For readers and the graphics desk: text stays text, in a font that the file carries."""
    return _document(scene, _fonts(scene), _text)


def with_outlines(scene: Scene) -> bytes:
    """For a rasteriser: every letter is a shape, so that no font is looked for."""
    return _document(scene, "", _outlines)


def _document(scene: Scene, style: str, write: Write) -> bytes:
    asked = scene.asked
    clips: list[Box] = []
    fades: dict[str, str] = {}
    body = "".join(_written(item, write, clips, fades) for item in scene.items)
    definitions = "".join(
        (
            *(
                f'<clipPath id="clip{n}"><rect x="{_n(box.left)}" y="{_n(box.top)}" '
                f'width="{_n(box.width)}" height="{_n(box.height)}"/></clipPath>'
                for n, box in enumerate(clips)
            ),
            *(
                f'<radialGradient id="{name}"><stop offset="{SOLID}" stop-color="{colour}"/>'
                f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
                for colour, name in fades.items()
            ),
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{asked.width}" height="{asked.height}" '
        f'viewBox="0 0 {_n(scene.width)} {_n(scene.height)}" xml:lang="{asked.lang}" role="img" '
        'aria-labelledby="title description">'
        f'<title id="title">{_said(scene.title)}</title>'
        f'<desc id="description">{_said(scene.description)}</desc>'
        f"<defs>{style}{definitions}</defs>{body}</svg>\n"
    ).encode()


def _written(item: Shape, write: Write, clips: list[Box], fades: dict[str, str]) -> str:
    match item:
        case Group():
            inside = "".join(_written(one, write, clips, fades) for one in item.items)
            moved = f' transform="translate({_n(item.x)} {_n(item.y)})"' if item.x or item.y else ""
            clipped = ""
            if item.clip:
                clipped = f' clip-path="url(#clip{len(clips)})"'
                clips.append(item.clip)
            return f"<g{moved}{clipped}>{inside}</g>"
        case Path():
            return f'<path d="{item.data}"{_paint(item)}/>'
        case Circle():
            paint = _paint(item)
            if item.fades:
                name = fades.setdefault(item.fill, f"fade{len(fades)}")
                paint = paint.replace(f'fill="{item.fill}"', f'fill="url(#{name})"')
            return f'<circle cx="{_n(item.x)}" cy="{_n(item.y)}" r="{_n(item.r)}"{paint}/>'
        case Text():
            return write(item)


def _paint(item: Path | Circle) -> str:
    parts = [f' fill="{item.fill or "none"}"']
    if item.stroke:
        parts.append(f' stroke="{item.stroke}" stroke-width="{_n(item.width)}"')
        if item.dash:
            parts.append(f' stroke-dasharray="{" ".join(map(_n, item.dash))}"')
        else:
            parts.append(' stroke-linejoin="round" stroke-linecap="round"')
    if item.opacity != 1:
        parts.append(f' opacity="{_n(item.opacity)}"')
    return "".join(parts)


def _text(item: Text) -> str:
    more = f' text-anchor="{item.anchor}"' if item.anchor != "start" else ""
    if item.spacing:
        more += f' letter-spacing="{_n(item.spacing)}"'
    return (
        f'<text x="{_n(item.x)}" y="{_n(item.y)}" font-family={quoteattr(_FAMILIES)} '
        f'font-size="{_n(item.size)}" font-weight="{item.weight}" '
        f'fill="{item.fill}"{_halo(item)}{more}>{_said(item.text)}</text>'
    )


def _outlines(item: Text) -> str:
    wide = typeset.width(item.text, item.size, item.weight, item.spacing)
    x = item.x - {"start": 0, "middle": wide / 2, "end": wide}[item.anchor]
    data = typeset.outline(item.text, item.size, item.weight, item.spacing)
    return (
        f'<path transform="translate({_n(x)} {_n(item.y)})" d="{data}" '
        f'fill="{item.fill}"{_halo(item)}/>'
    )


def _said(text: str) -> str:
    """Text as XML can hold it: without control characters, its signs escaped."""
    return escape(NO_TEXT.sub("", text))


def _halo(item: Text) -> str:
    if not item.halo:
        return ""
    return (
        f' stroke="{item.halo}" stroke-width="{HALO}" stroke-linejoin="round" paint-order="stroke"'
    )


_FAMILIES = f"'{typeset.FAMILY}', sans-serif"


def _fonts(scene: Scene) -> str:
    """The letters that the scene needs, in each weight that it has."""
    texts: dict[int, list[str]] = defaultdict(list)
    for item, _, _ in flat(scene.items):
        if isinstance(item, Text):
            texts[item.weight].append(item.text)
    faces = "".join(
        _face(weight, typeset.subset(texts[weight], weight)) for weight in sorted(texts)
    )
    return f"<style>{faces}</style>"


def _face(weight: int, font: bytes) -> str:
    address = f"data:font/ttf;base64,{b64encode(font).decode()}"
    return (
        f"@font-face{{font-family:'{typeset.FAMILY}';font-weight:{weight};"
        f"src:url({address}) format('truetype')}}"
    )


def _n(value: float) -> str:
    """A number as short as a hundredth of a px allows."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
