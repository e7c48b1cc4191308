"""News pages of our own that embed the map: served on another port, so from another origin."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.pym import FILE

TYPES = {"html": "text/html; charset=utf-8", "js": "text/javascript"}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>A news page</title>
<style>body {{ margin: 0 auto; max-width: 720px; font: 18px/1.5 serif }}</style>
<h1>An article</h1><p>Words before the map.</p>
{body}
<p id="after">Words after the map.</p></html>"""


@contextmanager
def hosting(pages: Mapping[str, str]) -> Iterator[str]:
    """The address of a site with `pages` by path, each the body of an article, and pym.js."""
    files = {f"/{path}": PAGE.format(body=body).encode() for path, body in pages.items()}
    files["/pym.js"] = FILE.read_bytes()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = files.get(urlsplit(self.path).path)
            self.send_response(200 if body else 404)
            kind = "js" if self.path.endswith(".js") else "html"
            self.send_header("Content-Type", TYPES[kind])
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *given: object) -> None:
            """The browser tells what goes wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
