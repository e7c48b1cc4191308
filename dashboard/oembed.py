"""oEmbed (https://oembed.com): the code for the embed of a view, asked for by its address."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from flask import Flask, Response, jsonify, request

from dashboard import head, messages
from dashboard.settings import Settings
from dashboard.templates import render
from geodata import opening, query
from geodata.texts import in_language

USUAL = (720, 800)  # px, where the asker sets no bounds
LEAST = (280, 320)
SANDBOX = (
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
)


class Refused(ValueError):
    """`status` is HTTP's; the text says what is wrong and what was expected."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def register(
    server: Flask, data: Mapping[str, Any], config: Mapping[str, Any], settings: Settings
) -> None:
    """Answer at /oembed for the views of this map, and for no other address."""

    @server.get("/oembed")
    def oembed() -> Response:
        base = settings.base(request.host_url)
        try:
            return jsonify(answer(request.args, data, config, base))
        except Refused as refused:
            return Response(f"{refused}\n", status=refused.status, mimetype="text/plain")


def answer(
    asked: Mapping[str, str],
    data: Mapping[str, Any],
    config: Mapping[str, Any],
    base: str,
) -> dict[str, Any]:
    """The rich answer for `url` in `asked`."""
    kind = asked.get("format", "json")
    if kind != "json":
        raise Refused(501, f"format is {kind!r}; expected json, the only one that is given here")
    if not asked.get("url"):
        raise Refused(400, "url is missing; expected the address of a view of this map")
    wanted = _view(asked["url"], data, config, base)
    lang = messages.chosen(wanted.lang, (), config["languages"], config["language"])
    width, height = (
        _bound(asked, name, usual, least)
        for name, usual, least in zip(("maxwidth", "maxheight"), USUAL, LEAST, strict=True)
    )
    title = in_language(data["title"], lang)
    source = urljoin(base, head.embed_address(replace(wanted, lang=lang), config))
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": config["publisher"] or "Unrest Map",
        "provider_url": urljoin(base, config["page"]),
        "html": render(
            "iframe", source=source, title=title, width=width, height=height, sandbox=SANDBOX
        ),
        "width": width,
        "height": height,
        "thumbnail_url": urljoin(base, head.card_address(wanted, lang, config)),
        "thumbnail_width": head.CARD[0],
        "thumbnail_height": head.CARD[1],
    }


def _view(url: str, data: Mapping[str, Any], config: Mapping[str, Any], base: str) -> query.Filter:
    own = urlsplit(base)
    try:
        parts = urlsplit(url)
        theirs = (parts.scheme, parts.netloc, unquote(parts.path))
    except ValueError:
        theirs = None
    ours = [
        (own.scheme, own.netloc, unquote(urlsplit(urljoin(base, config[name])).path))
        for name in ("page", "embed")
    ]
    if theirs not in ours:
        raise Refused(
            404, f"url is {url[:200]!r}; expected an address that begins with "
            f"{urljoin(base, config['page'])}"
        )  # fmt: skip
    try:
        return opening.asked(parts.query, data)[0]
    except query.QueryTooLong as long:
        raise Refused(404, str(long)) from long


def _bound(asked: Mapping[str, str], name: str, usual: int, least: int) -> int:
    text = asked.get(name)
    if not text:
        return usual
    if not (text.isascii() and text.isdecimal() and int(text[:9]) > 0):
        raise Refused(400, f"{name} is {text[:40]!r}; expected a number of px above 0")
    return max(min(usual, int(text[:9])), least)
