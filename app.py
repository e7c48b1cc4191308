"""Reads the environment, builds the app, starts it; `server` is for a WSGI server."""

import os
import re
import sys
from pathlib import Path

from dashboard.messages import LANGUAGES
from dashboard.site import Publisher, Settings, create
from dashboard.slim import script
from geodata.package import InvalidPackage, read
from geodata.publication import publish

# A prefix as in an address: segments of unreserved letters, sub-delimiters and %XX (RFC 3986).
PATH = re.compile(r"/(?:(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/)*", re.ASCII)
SITE = re.compile(
    r"\*|https?:|(?:https?://)?(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::(?:\d+|\*))?", re.ASCII
)
BUNDLED = Path(__file__).parent / "geodata" / "data" / "peru-2022-2023"


def settings(environ: dict[str, str]) -> Settings:
    """Settings from the environment; ValueError says which one is wrong and what is expected."""
    language = environ.get("UNREST_LANGUAGE", "en")
    if language not in LANGUAGES:
        raise ValueError(f"UNREST_LANGUAGE is {language!r}; expected one of {', '.join(LANGUAGES)}")
    return Settings(
        Publisher(
            environ.get("UNREST_PUBLISHER", ""),
            environ.get("UNREST_LOGO", ""),
            environ.get("UNREST_CONTACT", ""),
        ),
        language,
        prefix(environ),
        public_address(environ),
        ancestors("UNREST_FRAME_ANCESTORS", environ.get("UNREST_FRAME_ANCESTORS", "")),
        ancestors("UNREST_PAGE_FRAME_ANCESTORS", environ.get("UNREST_PAGE_FRAME_ANCESTORS", "")),
    )


def prefix(environ: dict[str, str]) -> str:
    """The path under which a proxy shows us; ValueError if it is no path."""
    text = environ.get("UNREST_PREFIX", "/")
    if not PATH.fullmatch(text):
        raise ValueError(
            f"UNREST_PREFIX is {text!r}; expected a path from / to / as it stands in an address, "
            "such as /maps/ or /m%C3%A1s/"
        )
    return text


def public_address(environ: dict[str, str]) -> str:
    """Our address as readers see it; "" if not given; ValueError if it is none."""
    text = environ.get("UNREST_URL", "")
    if text and not re.fullmatch(r"https?://[\w.:\[\]-]+" + PATH.pattern, text):
        raise ValueError(
            f"UNREST_URL is {text!r}; expected an address that ends in /, "
            "such as https://maps.example.org/peru/"
        )
    return text


def ancestors(name: str, text: str) -> tuple[str, ...]:
    """Sites that may frame us, as in a Content-Security-Policy; ValueError if one is none."""
    sites = tuple(text.split())
    for site in sites:
        if not SITE.fullmatch(site):
            raise ValueError(
                f"{name} has {site!r}; expected sites with a space between them, such as "
                "https://news.example.org https://*.example.com, or * for every site"
            )
    return sites


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
