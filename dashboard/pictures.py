"""`/image.svg` and `/image.png`: the picture of exactly one view, as its address says."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Flask, Response, request

from dashboard import messages, refusals, words
from dashboard.answers import Body
from dashboard.picture import land, raster, svg
from dashboard.picture.gallery import Busy, Gallery
from dashboard.picture.scene import scene
from dashboard.picture.view import Asked
from dashboard.public import FRAMED
from dashboard.tiles import Tiles
from geodata import codebook, opening

USUAL = (1200, 630)  # px, where the address sets no size
LEAST, MOST = 200, 2400  # px of each side
TYPES = {"svg": "image/svg+xml", "png": "image/png"}
FIVE_MINUTES = "public, max-age=300"
A_DAY = "public, max-age=86400"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


class BadSize(ValueError):
    """A side that no picture can have."""


def drawn(asked: Asked, kind: str, data: Mapping[str, Any], publisher: str, tiles: Tiles) -> bytes:
    """A new picture, "svg" or "png", over the base map in `tiles`."""
    ground = partial(land.under, archive=tiles)
    made = scene(asked, data, words.speaker(asked.lang, codebook.of(data)), publisher, ground)
    return raster.png(made) if kind == "png" else svg.with_text(made)


def register(
    server: Flask,
    data: Mapping[str, Any],
    language: str,
    gallery: Gallery,
) -> None:
    """Add the two routes; `language` is that of addresses that name none."""

    @server.get("/image.<any(svg, png):kind>")
    def picture(kind: str) -> Response:
        try:
            asked = _asked(data, language)
            body = gallery.picture(asked, kind)
        except BadSize as wrong:
            return _said(str(wrong), 400)
        except Busy as busy:
            response = _said(refusals.said("refused.busy"), 429)
            response.headers["Retry-After"] = str(busy.seconds)
            return response
        same = asked.wanted.v == data["version"]
        headers = FRAMED | {
            "Content-Disposition": f'inline; filename="unrest-{data["version"]}.{kind}"',
            "Content-Security-Policy": POLICY,
        }
        return Body.of(body, TYPES[kind], A_DAY if same else FIVE_MINUTES, headers).answer(request)


def _asked(data: Mapping[str, Any], language: str) -> Asked:
    wanted, _ = opening.asked(request.query_string.decode("utf-8", "replace"), data)
    width, height = (_side(name, usual) for name, usual in zip(("w", "h"), USUAL, strict=True))
    theme = wanted.theme or "light"
    lang = messages.chosen(wanted.lang, (), messages.offered(data), language)
    return Asked(wanted, width, height, theme, lang, bare=request.args.get("bare") == "1")


def _side(name: str, usual: int) -> int:
    text = request.args.get(name, "")
    if not text:
        return usual
    value = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not LEAST <= value <= MOST:
        bounds = {"least": str(LEAST), "most": str(MOST), "usual": str(usual)}
        raise BadSize(refusals.said("refused.size", name=name, given=repr(text[:40]), **bounds))
    return value


def _said(text: str, status: int) -> Response:
    return Response(text, status=status, mimetype="text/plain")
