"""What the server answers besides Dash: data, tiles, styles, words; and every header."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from flask import Flask, Request, Response, abort, request

from dashboard import basemap, compression, mbtiles, messages, scripts, styles
from dashboard.digests import digest
from geodata.publishing import shelf

EMBED = "/embed"
HOST_SCRIPT = Path(__file__).parent / "host" / "embed.js"  # never loaded by our own pages
LONGEST_URL = 16_000
DEEPEST = 22  # levels of tiles that a map can ask for
OURS = re.compile(
    r"/(|embed|embed\.js|image\.(svg|png)|oembed|_dash-.*|_favicon\.ico"
    r"|assets/(?!map/|scripts/|styles/).+|(data|map|scripts|styles|words|vendor)/.+|health)"
)
TEXT = {
    "text/html",
    "text/css",
    "text/csv",
    "text/plain",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/geo+json",
    "image/svg+xml",
}
TYPES = {
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".csv": "text/csv; charset=utf-8",
    ".zip": "application/zip",
}
YEAR = "public, max-age=31536000, immutable"


class Policies:
    """The Content-Security-Policies of page and embed: they differ in who may frame them."""

    def __init__(self, page: Sequence[str], embed: Sequence[str]) -> None:
        self.page = content_policy(page)
        self.embed = content_policy(embed)


def content_policy(ancestors: Sequence[str]) -> str:
    """The Content-Security-Policy under which the page works without a violation."""
    return "; ".join(
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
            " ".join(("frame-ancestors 'self'", *ancestors)),
        )
    )


def register(
    server: Flask,
    version: str,
    files: Mapping[str, bytes],
    tiles: Path,
    plotly: bytes,
    country: str,
    policies: Policies,
) -> None:
    """Add the routes for one publication's `files` and the rules for every answer."""
    latest = shelf.pointer(version, files)

    @server.get("/data/latest.json")
    def latest_version() -> Response:
        return Response(latest, mimetype="application/json")

    @server.get("/data/<wanted>/<path:name>")
    def publication_file(wanted: str, name: str) -> Response:
        if wanted != version or name not in files:
            abort(404)
        kind = TYPES.get(Path(name).suffix, "application/octet-stream")
        return _kept(Response(files[name], content_type=kind))

    @server.get("/words/<stamp>/<lang>.json")
    def words(stamp: str, lang: str) -> Response:
        if lang not in messages.LANGUAGES or stamp != messages.stamp():
            abort(404)
        return _kept(Response(messages.as_json(lang), mimetype="application/json"))

    @server.get("/vendor/plotly.<stamp>.min.js")
    def plotly_script(stamp: str) -> Response:
        if stamp != digest(plotly):
            abort(404)
        return _kept(Response(plotly, mimetype="text/javascript"))

    @server.get("/styles/<stamp>.css")
    def stylesheet(stamp: str) -> Response:
        if stamp != styles.stamp():
            abort(404)
        return _kept(Response(styles.sheet(), mimetype="text/css"))

    @server.get("/scripts/<stamp>/<name>")
    def script(stamp: str, name: str) -> Response:
        body = scripts.modules().get(name)
        if body is None or stamp != scripts.stamp():
            abort(404)
        return _kept(Response(body, mimetype="text/javascript"))

    @server.get("/map/<stamp>/<theme>.<lang>.json")
    def style(stamp: str, theme: str, lang: str) -> Response:
        if theme not in basemap.THEMES or lang not in messages.LANGUAGES:
            abort(404)
        body = json.dumps(basemap.style(theme, lang, country), ensure_ascii=False)
        return _kept(Response(body, mimetype="application/json"))

    @server.get("/map/<stamp>/<int:z>/<int:x>/<int:y>.pbf")
    def tile(stamp: str, z: int, x: int, y: int) -> Response:
        if z > DEEPEST or max(x, y) >= 1 << z:
            abort(404)
        return _kept(_tile(mbtiles.tile(tiles, z, x, y)))

    @server.get("/embed.js")
    def host_script() -> Response:
        response = Response(HOST_SCRIPT.read_bytes(), mimetype="text/javascript")
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    @server.get("/health")
    def health() -> Response:
        return Response("ok", mimetype="text/plain")

    @server.before_request
    def refuse() -> Response | None:
        if len(request.path) + len(request.query_string) > LONGEST_URL:
            return Response(
                "This address is too long: at most 16,000 characters can be read. "
                "Open the page without its filter and choose again.\n"
                "Esta dirección es demasiado larga: se leen hasta 16 000 caracteres. "
                "Abra la página sin su filtro y elija de nuevo.\n",
                status=414,
                mimetype="text/plain",
            )
        # Dash would answer any path that no route knows with the page itself.
        rule = request.url_rule.rule if request.url_rule else ""
        unknown = rule.endswith("/<path:path>") and request.path != EMBED
        if unknown or not OURS.fullmatch(request.path):
            return Response(
                "There is no such page here. / Aquí no existe esa página.\n",
                status=404,
                mimetype="text/plain",
            )
        return None

    @server.after_request
    def finish(response: Response) -> Response:
        embedded = request.path == EMBED
        policy = policies.embed if embedded else policies.page
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "strict-origin-when-cross-origin"
        response.headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()"
        if request.path in {"/", EMBED}:
            response.vary.add("Accept-Language")
        return _sized(_cached(response, request), request)


def _tile(body: bytes | None) -> Response:
    if body is None:
        return Response(status=204)
    response = Response(body, mimetype="application/vnd.mapbox-vector-tile")
    response.headers["Content-Encoding"] = "gzip"
    return response


def _kept(response: Response) -> Response:
    response.headers["Cache-Control"] = YEAR
    return response


def _cached(response: Response, asked: Request) -> Response:
    """Files with a version in their address are kept for a year, others asked for again."""
    if asked.path.startswith("/assets/") and "m" in asked.args:
        return _kept(response)
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-cache"
    return response


def _sized(response: Response, asked: Request) -> Response:
    if response.status_code != 200 or asked.method not in {"GET", "HEAD"}:
        return response
    response.direct_passthrough = False
    body = response.get_data()
    response.close()  # the file behind it has been read, even if nobody takes the answer
    tag = digest(body)
    if response.mimetype in TEXT and "Content-Encoding" not in response.headers:
        response.vary.add("Accept-Encoding")
        name = compression.encoding(asked.headers.get("Accept-Encoding", ""))
        if name and len(body) >= compression.SMALLEST:
            response.set_data(compression.compressed(body, name))
            response.headers["Content-Encoding"] = name
            tag = f"{tag}-{name}"
    response.set_etag(tag)
    response.make_conditional(asked)
    return response
