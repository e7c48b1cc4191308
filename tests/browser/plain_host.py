"""A host of plain files that knows no more than it must: few types, no index, nothing clever."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png"}


@contextmanager
def hosting(folder: Path, below: str = "/") -> Iterator[str]:
    """The address of `folder` on a host that has it at the path `below`, from "/" to "/"."""

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = folder / path.removeprefix(below)
            found = path.startswith(below) and file.is_file() and ".." not in path
            body = file.read_bytes() if found else b"none"
            self.send_response(200 if found else 404)
            kind = TYPES.get(file.suffix, "application/octet-stream") if found else "text/html"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given: object) -> None:
            """The browser tells what goes wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{quote(below)}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
