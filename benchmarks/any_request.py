"""Requests of every kind, made up from a seed, and whether each has an answer as it should be.

    python -m benchmarks.any_request             20,000 requests to the app itself, some minutes
    python -m benchmarks.any_request --seed 2 --requests 1000

A request is made of pieces: paths that there are, bent or with other ends; queries with keys of
ours, text of any kind and raw bytes; headers that mean something to a server; methods and bodies.
Servers differ in how they hand on what is no ASCII, so paths and queries come as WSGI has them and
as some servers do.
"""

import argparse
import io
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from dashboard.settings import BUNDLED, Settings
from dashboard.site import create
from dashboard.slim import script
from geodata.package import read
from geodata.publication import publish

REQUESTS = 20_000
METHODS = ("GET",) * 12 + ("HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE", "BREW", "get")
ODD = (
    "", " ", "%", "%00", "%ff%fe", "\u00e9", "\u20ac", "\ufffd", "..", "../..", "//", "\\", "'",
    "<script>", "0", "-1", "1e9", "99999999999999999999", "null", "NaN", "a" * 3_000, "a" * 17_000,
    "\x00", "\r\nX: y", "%0d%0aX:%20y", "*", ";", "{}", "[", "\u202e",
)  # fmt: skip
HEADERS: Mapping[str, tuple[str, ...]] = {
    "HTTP_ACCEPT_LANGUAGE": ("es", "es-PE,es;q=0.9", "*", ";;q=,", "es;q=0", "x" * 300, "\xff"),
    "HTTP_ACCEPT_ENCODING": ("gzip, br", "br;q=0", "*;q=0", "gzip;q=x", ",", "\xff"),
    "HTTP_IF_NONE_MATCH": ("*", '"x"', 'W/"x"', '"', "\xff"),
    "HTTP_IF_MODIFIED_SINCE": ("Mon, 01 Jan 2029 00:00:00 GMT", "never", ""),
    "HTTP_RANGE": ("bytes=0-1", "bytes=9-1", "bytes=a-b", "lines=1-2", "bytes=" + "0-1," * 99),
    "HTTP_HOST": ("localhost", "maps.example.org:99999", "a b", "", "<script>", "\xff", "[::1"),
    "HTTP_ORIGIN": ("null", "https://other.example"),
    "HTTP_COOKIE": ("session=x", "=", "\xff"),
    "HTTP_TRANSFER_ENCODING": ("chunked", "x"),
    "CONTENT_LENGTH": ("5", "0", "-1", "x", "200000000", ""),
    "CONTENT_TYPE": ("application/json", "multipart/form-data; boundary=", "\xff"),
}


@dataclass(frozen=True)
class Asked:
    """A request as a WSGI server hands it on."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]

    def environ(self) -> dict[str, Any]:
        made = create_environ("/", method="GET")
        made.pop("HTTP_HOST", None)
        raw = {"PATH_INFO": self.path, "QUERY_STRING": self.query, "REQUEST_METHOD": self.method}
        return made | {"wsgi.input": io.BytesIO(b"{}{}{}")} | raw | dict(self.headers)


def requests(seed: int, number: int, paths: list[str], keys: list[str]) -> Iterator[Asked]:
    """So many requests, the same for the same seed; `paths` and `keys` are those that there are."""
    chance = random.Random(seed)
    for _ in range(number):
        headers = chance.sample(sorted(HEADERS), chance.choice((0, 0, 1, 2, 4)))
        yield Asked(
            chance.choice(METHODS),
            _wsgi(_path(chance, paths), chance),
            _wsgi(_query(chance, keys), chance),
            {name: chance.choice(HEADERS[name]) for name in headers},
        )


def _path(chance: random.Random, paths: list[str]) -> str:
    path = chance.choice(("/", "/embed", "/image.svg", "/oembed", *chance.choices(paths, k=4)))
    bend = chance.randrange(10)
    if bend == 0:
        return path + chance.choice(ODD)
    if bend == 1:
        at = chance.randrange(len(path))
        return path[:at] + chance.choice(ODD) + path[at + 1 :]
    if bend == 2:
        return re.sub(r"[0-9a-f]{8}|\d+", lambda _: chance.choice(ODD), path, count=1)
    if bend == 4:
        return ""
    if bend == 3:
        return "/" + "/".join(chance.choices((*ODD, *path.split("/")), k=chance.randrange(1, 6)))
    return path


def _query(chance: random.Random, keys: list[str]) -> str:
    pairs = []
    for _ in range(chance.choice((0, 0, 1, 2, 3, 8))):
        key = chance.choice((*keys, chance.choice(ODD)))
        pairs.append(f"{key}{chance.choice(('=', '', '=='))}{chance.choice(ODD)}")
    return chance.choice("&&&;").join(pairs)


def _wsgi(text: str, chance: random.Random) -> str:
    """Bytes of UTF-8 as Latin-1, as WSGI has them; now and then as they are, or no UTF-8."""
    if chance.randrange(20) == 0:
        return text + "\xff\xfe"
    return text if chance.randrange(8) == 0 else text.encode().decode("latin-1")


def faults(server: Flask, asked: Asked) -> list[str]:
    """What is wrong with the answer."""
    body, status, headers = run_wsgi_app(server, asked.environ(), buffered=True)
    code, whole = int(status.split()[0]), b"".join(body)
    found = []
    of_oembed = (code, asked.path) == (501, "/oembed")  # its own word for a format it has not
    if not (200 <= code < 500 or of_oembed):
        found.append(f"status {code}")
    if "default-src 'none'" not in headers.get("Content-Security-Policy", ""):
        found.append("no policy")
    if headers.get("X-Content-Type-Options") != "nosniff":
        found.append("no nosniff")
    if "Set-Cookie" in headers or "X" in headers:
        found.append("a header that is not ours")
    if not headers.get("Cache-Control"):
        found.append("no word on caching")
    if "immutable" in headers.get("Cache-Control", "") and code not in (200, 206, 304):
        found.append(f"{code} is kept for a year")
    if code >= 400 and headers["Content-Type"] != "text/plain; charset=utf-8":
        found.append(f"{code} as {headers['Content-Type']}")
    if code >= 400 and asked.method != "HEAD" and not whole.endswith(b"\n"):
        found.append(f"{code} not in our words")
    return found


def of_site(server: Flask) -> tuple[list[str], list[str]]:
    """Paths of a site and keys of its queries."""
    from geodata import query

    client = server.test_client()
    layout = client.get("/_dash-layout").get_data(as_text=True)
    told = {found.partition("?")[0] for found in re.findall(r'"(/[^"\\]+)"', layout)}
    config = next(
        one["props"]["data"]
        for one in json.loads(layout)["props"]["children"]
        if one["props"].get("id") == "config"
    )
    paths = told | {
        config["data"] + "map.json",
        config["styles"]["light"].rpartition("/")[0] + "/4/4/8.pbf",
        "/health", "/_dash-update-component", "/_dash-component-suites/dash/html/none.js",
    }  # fmt: skip
    return sorted(paths), [*query.KEYS, "w", "h", "bare", "url", "format", "maxwidth", "m"]


def check(server: Flask, seed: int, number: int) -> Counter[str]:
    """Faults, each with how often it was seen."""
    wrong: Counter[str] = Counter()
    for asked in requests(seed, number, *of_site(server)):
        wrong.update(f"{asked.method} {asked.path[:60]!r}: {one}" for one in faults(server, asked))
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--requests", type=int, default=REQUESTS)
    given = parser.parse_args()
    wrong = check(create(*publish(read(BUNDLED)), Settings(), script()), given.seed, given.requests)
    for line, times in wrong.most_common(40):
        print(f"{times:6} {line}")
    print(f"{given.requests:,} requests, seed {given.seed}: {sum(wrong.values())} faults")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
