"""Reads the environment, builds the app, starts it; `server` is for a WSGI server."""

import os
import sys
from pathlib import Path

from werkzeug.serving import WSGIRequestHandler

from dashboard.settings import BUNDLED, settings
from dashboard.site import create
from dashboard.slim import script
from geodata.package import InvalidPackage, read
from geodata.publication import publish


class QuietHandler(WSGIRequestHandler):
    """Logs a request without its query: what readers look at stays out of logs."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log method, path, status and size; a request that could not be read has neither."""
        path = getattr(self, "path", "?").split("?", 1)[0]
        self.log("info", '"%s %s" %s %s', self.command, ascii(path)[1:-1], code, size)


def port(environ: dict[str, str]) -> int:
    """The port to listen on; ValueError if it is no port."""
    text = environ.get("PORT", "8050")
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise ValueError(f"PORT is {text!r}; expected a number from 1 to 65535")
    return int(text)


try:
    path = Path(os.environ.get("UNREST_PACKAGE", BUNDLED))
    server = create(*publish(read(path)), settings(dict(os.environ)), script())
except InvalidPackage as invalid:
    sys.exit(f"{invalid}\nRun `python -m geodata validate {path}` for every fault.")
except ValueError as wrong:
    sys.exit(str(wrong))

if __name__ == "__main__":
    host = os.environ.get("HOST", "127.0.0.1")
    print(f"Unrest Map: http://{host}:{port(dict(os.environ))}")
    server.run(host=host, port=port(dict(os.environ)), debug=False, request_handler=QuietHandler)
