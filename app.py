"""Reads the environment, makes the page, serves it; `server` is for a WSGI server."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from werkzeug.serving import WSGIRequestHandler, make_server

from dashboard.settings import listening, package, settings
from geodata.cache import cache

if TYPE_CHECKING:
    from dashboard.current import Current


class QuietHandler(WSGIRequestHandler):
    """Logs a request without its query: what readers look at stays out of logs."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log method, path, status and size; a request that could not be read has neither."""
        path = getattr(self, "path", "-").split("?", 1)[0]
        method = self.command if (self.command or "").isalpha() else "-"
        self.log("info", '"%s %s" %s %s', method, ascii(path)[1:-1], code, size)

    def log_error(self, format: str, *args: object) -> None:
        """Say nothing more: what is wrong with a request would be told with its address."""


def made(environ: Mapping[str, str]) -> "Current":
    """The page that `environ` chooses, for a server; ValueError says what of it cannot be."""
    chosen, path = settings(environ), package(environ)
    # Loaded only now: a wrong setting is told at once, and not after seconds.
    from dashboard.current import Current, Publication, Shown
    from dashboard.site import create
    from dashboard.slim import script
    from geodata.package import InvalidPackage, read
    from geodata.publication import publish_after
    from geodata.publishing import kept

    def note(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    def show(before: Publication | None) -> Shown:
        try:
            publication = kept.publication(
                cache(environ), path, lambda: publish_after(read(path), before), note
            )
        except InvalidPackage as invalid:
            remedy = f"Run `python -m geodata validate {path}` for every fault."
            raise ValueError(f"{invalid}\n{remedy}") from invalid
        return publication, create(*publication, chosen, script())

    return Current(path, show, note)


try:
    host, port = listening(os.environ)
    server = made(os.environ)
except ValueError as wrong:
    sys.exit(str(wrong))

if __name__ == "__main__":
    listener = make_server(host, port, server, threaded=True, request_handler=QuietHandler)
    print(f"Unrest Map: http://{host}:{port}", flush=True)
    listener.serve_forever()
