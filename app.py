"""Reads the environment, builds the app, starts it; `server` is for a WSGI server."""

import os
import sys
from pathlib import Path

from dashboard.settings import BUNDLED, settings
from dashboard.site import create
from dashboard.slim import script
from geodata.package import InvalidPackage, read
from geodata.publication import publish


def port(environ: dict[str, str]) -> int:
    """The port to listen on; ValueError if it is no port."""
    text = environ.get("PORT", "8050")
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise ValueError(f"PORT is {text!r}; expected a number from 1 to 65535")
    return int(text)


try:
    path = Path(os.environ.get("UNREST_PACKAGE", BUNDLED))
    app = create(*publish(read(path)), settings(dict(os.environ)), script())
except InvalidPackage as invalid:
    sys.exit(f"{invalid}\nRun `python -m geodata validate {path}` for every fault.")
except ValueError as wrong:
    sys.exit(str(wrong))
server = app.server

if __name__ == "__main__":
    host = os.environ.get("HOST", "127.0.0.1")
    print(f"Unrest Map: http://{host}:{port(dict(os.environ))}")
    app.run(host=host, port=port(dict(os.environ)), debug=False)
