"""What an installation can choose, and how that is read from environment variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dashboard.messages import LANGUAGES

BUNDLED = Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023"

# A prefix as in an address: segments of unreserved letters, sub-delimiters and %XX (RFC 3986).
PATH = re.compile(r"/(?:(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/)*", re.ASCII)
SITE = re.compile(
    r"\*|https?:|(?:https?://)?(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::(?:\d+|\*))?", re.ASCII
)


@dataclass(frozen=True)
class Publisher:
    """Who publishes the map; empty where not said."""

    name: str = ""
    logo: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Settings:
    """What an installation can choose."""

    publisher: Publisher = field(default_factory=Publisher)
    language: str = ""  # for readers who ask for none that is offered; "" is the data's first
    prefix: str = "/"  # the path under which a proxy shows us, from "/" to "/"
    url: str = ""  # our public address, ends in "/"; else the one that was asked
    embed_ancestors: tuple[str, ...] = ()  # sites besides our own that may frame /embed
    page_ancestors: tuple[str, ...] = ()  # sites that may frame the full page
    redistribute: str = ""  # the right to publish rows that are not for redistribution, in words
    check: float = 300  # seconds between two looks of an open page for newer data; 0 is never

    def base(self, host: str) -> str:
        """Our public address, ends in "/"; `host` is how we were asked, "http://name:port/"."""
        return self.url or host.rstrip("/") + self.prefix


def settings(environ: Mapping[str, str]) -> Settings:
    """Settings from the environment; ValueError says which one is wrong and what is expected."""
    language = environ.get("UNREST_LANGUAGE", "")
    if language and language not in LANGUAGES:
        raise ValueError(f"UNREST_LANGUAGE is {language!r}; expected one of {', '.join(LANGUAGES)}")
    url = public_address("UNREST_URL", environ.get("UNREST_URL", ""))
    return Settings(
        Publisher(
            environ.get("UNREST_PUBLISHER", ""),
            environ.get("UNREST_LOGO", ""),
            environ.get("UNREST_CONTACT", ""),
        ),
        language,
        prefix(environ, url),
        url,
        ancestors("UNREST_FRAME_ANCESTORS", environ.get("UNREST_FRAME_ANCESTORS", "")),
        ancestors("UNREST_PAGE_FRAME_ANCESTORS", environ.get("UNREST_PAGE_FRAME_ANCESTORS", "")),
        environ.get("UNREST_REDISTRIBUTE", "").strip(),
    )


def listening(environ: Mapping[str, str]) -> tuple[str, int]:
    """The address and the port to listen on; ValueError if PORT is no port."""
    text = environ.get("PORT", "8050")
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) < 65536):
        raise ValueError(f"PORT is {text!r}; expected a number from 1 to 65535")
    return environ.get("HOST", "127.0.0.1"), int(text)


def package(environ: Mapping[str, str]) -> Path:
    """The folder of the data package to show; ValueError if there is none."""
    path = Path(environ.get("UNREST_PACKAGE", BUNDLED))
    if not path.is_dir():
        raise ValueError(f"UNREST_PACKAGE is {str(path)!r}; expected the folder of a data package")
    return path


def prefix(environ: Mapping[str, str], url: str) -> str:
    """The path under which a proxy shows us, else that of `url`; ValueError if it is no path."""
    known = urlsplit(url).path or "/"
    text = environ.get("UNREST_PREFIX", known)
    if not PATH.fullmatch(text):
        raise ValueError(
            f"UNREST_PREFIX is {text!r}; expected a path from / to / as it stands in an address, "
            "such as /maps/ or /m%C3%A1s/"
        )
    if url and unquote(text) != unquote(known):
        raise ValueError(
            f"UNREST_PREFIX is {text!r} and UNREST_URL is {url!r}; expected one path in both"
        )
    return text


def public_address(name: str, text: str) -> str:
    """Our address as readers see it; "" if not given; ValueError if it is none."""
    if text and not re.fullmatch(r"https?://[\w.:\[\]-]+" + PATH.pattern, text):
        raise ValueError(
            f"{name} is {text!r}; expected an address that ends in /, "
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
