"""What the server answers: every file from memory, the page, a few things made when asked for.

Nothing takes a body, nothing but GET, HEAD and OPTIONS is answered, and what is not here is
refused in words. Only what has a digest or a version of itself in its address is kept for ever.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from flask import Flask, Request, Response, request
from werkzeug.exceptions import HTTPException

from dashboard import public, refusals
from dashboard.answers import AGAIN, NOT_KEPT, YEAR, Body
from dashboard.tiles import Tiles

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EMBED = "/embed"
PAGES = ("/", EMBED)
LONGEST_URL = 16_000
GENERAL = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
DEEPEST = 22  # levels of tiles that a map can ask for


# The Content-Security-Policy under which the page works without a violation, but for who may
# frame it, which only a header can say.
CONTENT = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "worker-src blob:",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
    )
)


class Policies:
    """The Content-Security-Policies of page and embed: they differ in who may frame them."""

    def __init__(self, page: Sequence[str], embed: Sequence[str]) -> None:
        self.page = f"{CONTENT}; {_framed_by(page)}"
        self.embed = f"{CONTENT}; {_framed_by(embed)}"


def _framed_by(ancestors: Sequence[str]) -> str:
    return " ".join(("frame-ancestors 'self'", *ancestors))


def register(
    server: Flask,
    page: Callable[[Request], Body],
    known: Mapping[str, Body],
    folder: str,
    tiles: Tiles,
    policies: Policies,
) -> None:
    """Add the page, the files `known` by path, the `tiles` in their folder, the rules for all."""
    server.config["MAX_CONTENT_LENGTH"] = 0
    server.url_map.merge_slashes = False  # an address that is not ours leads nowhere
    server.wsgi_app = _readable(server.wsgi_app)  # type: ignore[method-assign, assignment]

    @server.get("/")
    @server.get(EMBED)
    def asked_page() -> Response:
        return page(request).answer(request)

    @server.get("/health")
    def health() -> Response:
        return Response("ok", mimetype="text/plain")

    @server.get(f"/{folder}/<int:z>/<int:x>/<int:y>.pbf")
    def tile(z: int, x: int, y: int) -> Response:
        if z > DEEPEST or max(x, y) >= 1 << z:
            return refused(404)
        return _tile(tiles.tile(z, x, y)).answer(request)

    @server.get("/<path:path>")
    def file(path: str) -> Response:
        found = known.get(path)
        return found.answer(request) if found else refused(404)

    @server.before_request
    def refuse() -> Response | None:
        if len(request.path) + len(request.query_string) > LONGEST_URL:
            return refused(414)
        if request.method in {"GET", "HEAD", "OPTIONS"} and _has_body(request):
            return refused(413)
        return None

    @server.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            server.logger.error("%s failed", ascii(request.path), exc_info=error)
            return refused(500)
        response = refused(error.code or 500)
        if request.routing_exception is error and error.code == 405:
            response.headers["Allow"] = "GET, HEAD, OPTIONS"
        return response

    @server.after_request
    def finish(response: Response) -> Response:
        policy = policies.embed if request.path == EMBED else policies.page
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.update(GENERAL)
        if response.status_code >= 400:
            response.headers["Cache-Control"] = NOT_KEPT
        else:
            response.headers.setdefault("Cache-Control", AGAIN)
        return response


def _readable(application: "WSGIApplication") -> "WSGIApplication":
    """Let every address be read: what is no UTF-8 in it, or came otherwise than WSGI has it."""

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        environ["PATH_INFO"] = _utf8(environ.get("PATH_INFO", "")) or "/"
        environ["QUERY_STRING"] = _utf8(environ.get("QUERY_STRING", ""))
        return application(environ, start)

    return answer


def _utf8(text: str) -> str:
    """UTF-8 as Latin-1, as WSGI has it; of other bytes, the sign that something was there."""
    if text.isascii():
        return text
    try:
        sent = text.encode("latin-1")
    except UnicodeEncodeError:
        sent = text.encode("utf-8", "replace")
    return sent.decode("utf-8", "replace").encode("utf-8").decode("latin-1")


def refused(status: int) -> Response:
    """That there is nothing, and why, in every language."""
    return Response(refusals.text(status), status=status, mimetype="text/plain")


def _tile(found: bytes | None) -> Body:
    """A tile as it is kept, in gzip; where there is nothing to draw, an empty one."""
    encoded = {} if found is None else {"Content-Encoding": "gzip"}
    return Body.of(
        found or b"", "application/vnd.mapbox-vector-tile", YEAR, public.SHARED | encoded
    )


def _has_body(asked: Request) -> bool:
    return bool(asked.content_length) or "Transfer-Encoding" in asked.headers
