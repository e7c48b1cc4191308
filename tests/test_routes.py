"""What the server answers: headers on everything, and nothing besides."""

import gzip
import io
import json
import re
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard import public
from geodata.codebook import bundled
from tests.published import PLOTLY, Client, addresses, app, data, page, publication

VERSION = publication()[0]
MAP = f"/data/{VERSION}/map.json"


@pytest.fixture
def client() -> FlaskClient:
    return Client(app())


EVERY_KIND = {
    "/": 200,
    "/embed": 200,
    "/embed.js": 200,
    "/oembed?url=http://localhost/": 200,
    "/oembed": 400,
    "/health": 200,
    MAP: 200,
    f"/data/{VERSION}/events.csv": 200,
    f"/data/{VERSION}/package.zip": 200,
    "/data/latest.json": 200,
    "/_dash-layout": 200,
    "/_dash-dependencies": 200,
    f"/{public.stylesheet(bundled())[0]}": 200,
    "/styles/page.00c0ffee.css": 404,
    "/assets/styles/base.css": 404,
    "/assets/none.css": 404,
    "/nothing": 404,
    "/data/0-00000000/map.json": 404,
    "/?" + "x" * 17_000: 414,
}


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_has_the_policy_and_no_cookie(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == EVERY_KIND[path]
    policy = dict(part.split(" ", 1) for part in
                  answer.headers["Content-Security-Policy"].split("; "))  # fmt: skip
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'self'"
    assert not re.search(r"https?:|\*", answer.headers["Content-Security-Policy"])
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    assert "Set-Cookie" not in answer.headers


def test_no_page_is_said_in_our_words_and_not_as_a_page(client: FlaskClient) -> None:
    for path in ("/nothing", "/embed/", "/index.html", "/_mcp", "/mcp", "/_reload-hash/x"):
        answer = client.get(path)
        assert answer.status_code == 404, path
    text = client.get("/nothing").get_data(as_text=True)
    assert "There is no such page here." in text
    assert "Aquí no existe esa página." in text


def test_an_address_that_is_too_long_is_refused_in_our_words(client: FlaskClient) -> None:
    assert client.get("/?region=" + "x" * 15_000).status_code == 200
    answer = client.get("/?region=" + "x" * 16_400)
    assert answer.status_code == 414
    assert "at most 16,000 characters" in answer.get_data(as_text=True)
    assert answer.mimetype == "text/plain"


def test_languages_and_themes_that_there_are_not_have_no_files(client: FlaskClient) -> None:
    known = addresses(client)
    assert client.get(known["words"].replace("/en.", "/fr.")).status_code == 404
    assert client.get(known["style"].replace("light", "pink")).status_code == 404


class Unreadable(io.BytesIO):
    """A body that nobody may read."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("the body was read")

    readline = readinto = read


@pytest.mark.parametrize(
    "path",
    ["/", "/embed", MAP, "/health", "/oembed", "/image.png", "/_dash-update-component", "/x"],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"])
def test_other_methods_are_refused_before_a_body_is_read(
    client: FlaskClient, path: str, method: str
) -> None:
    sent = {"wsgi.input": Unreadable(), "CONTENT_LENGTH": "200000000"}
    answer = client.open(path, method=method, environ_overrides=sent)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "only GET, HEAD and OPTIONS are answered" in answer.get_data(as_text=True)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("told", [{"CONTENT_LENGTH": "5"}, {"HTTP_TRANSFER_ENCODING": "chunked"}])
def test_a_body_is_refused_unread_with_any_method(
    client: FlaskClient, method: str, told: dict[str, str]
) -> None:
    sent = told | {"wsgi.input": Unreadable()}
    answer = client.open("/", method=method, environ_overrides=sent)
    assert answer.status_code == 413


def test_a_fault_of_ours_is_told_in_our_words_and_logged_without_the_query(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*given: Any, **options: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("dashboard.oembed.answer", fail)
    answer = Client(app()).get("/oembed?url=secret")
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.get_data(as_text=True)
    assert "ZeroDivisionError" not in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ZeroDivisionError" in caplog.text
    assert "secret" not in caplog.text


def test_what_may_be_asked_is_told(client: FlaskClient) -> None:
    for path in ("/", MAP, "/image.png"):
        answer = client.options(path)
        assert answer.status_code == 200
        assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-component-suites/dash/dcc/dash_core_components.js",
        "/_dash-component-suites/os/path.py",
        "/_dash-component-suites/none/none.js",
        "/_dash-component-suites/",
        "/_dash-update-component",
        "/_reload-hash",
        "/_favicon.ico",
        "/_alive",
    ],
)
def test_nothing_of_dash_is_answered_that_the_page_does_not_use(
    client: FlaskClient, path: str
) -> None:
    assert client.get(path).status_code == 404


STATIC = [
    MAP,
    f"/data/{VERSION}/package.zip",
    "/data/latest.json",
    "/embed.js",
    "/image.svg?w=300&h=300",
    "/assets/favicon.svg",
]


def test_anybodys_page_may_read_what_is_public(client: FlaskClient) -> None:
    for path in (*STATIC, *addresses(client).values()):
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["Access-Control-Allow-Origin"] == "*", path


@pytest.mark.parametrize("path", ["/", "/embed", "/nothing", "/oembed?url=x", "/_dash-layout"])
def test_nobody_elses_page_may_read_pages(client: FlaskClient, path: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(path).headers


def test_publication_files_are_those_published_with_their_types(client: FlaskClient) -> None:
    types = {
        "map.json": "application/json",
        "events.geojson": "application/geo+json",
        "events.csv": "text/csv",
        "package.zip": "application/zip",
    }
    for name, mimetype in types.items():
        answer = client.get(f"/data/{VERSION}/{name}", headers={"Accept-Encoding": "identity"})
        assert answer.mimetype == mimetype
        assert answer.data == publication()[1][name]
    assert json.loads(client.get("/data/latest.json").data) == {
        "version": VERSION,
        "data_date": data()["data_date"],
    }


@pytest.mark.parametrize(
    "path",
    [
        "/data/../app.py",
        f"/data/{VERSION}/../../app.py",
        f"/data/{VERSION}/..%2f..%2fapp.py",
        f"/data/{VERSION}/%2e%2e/%2e%2e/app.py",
        f"/data/{VERSION}//etc/passwd",
        f"/data/{VERSION}/map.json/",
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/..%5capp.py",
        "/map/x/../../app.py",
        "/vendor/../app.py",
        "/assets/map/basemap.mbtiles",
        "/app.py",
        "/.git/config",
    ],
)
def test_nothing_outside_is_served(client: FlaskClient, path: str) -> None:
    answer: TestResponse = client.get(path)
    assert answer.status_code in {308, 400, 404}
    assert b"import" not in answer.data
    assert b"root:" not in answer.data
    assert b"SQLite" not in answer.data


def test_a_tile_of_the_ocean_is_empty_and_of_the_land_is_not(client: FlaskClient) -> None:
    tiles = addresses(client)["tile"].rsplit("/", 3)[0]
    land = client.get(f"{tiles}/4/4/8.pbf")
    assert land.headers["Content-Encoding"] == "gzip"
    assert land.mimetype == "application/vnd.mapbox-vector-tile"
    assert len(gzip.decompress(land.data)) > 500
    for x, y in [(3, 40), (0, 63)]:
        ocean = client.get(f"{tiles}/6/{x}/{y}.pbf")
        assert (ocean.status_code, ocean.data) == (200, b"")
        assert "Content-Encoding" not in ocean.headers
    assert client.get(f"{tiles}/6/99999/99999.pbf").status_code == 404
    assert client.get(f"{tiles}/99/0/0.pbf").status_code == 404


def test_health(client: FlaskClient) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.data) == (200, b"ok")


@pytest.mark.parametrize(
    ("query", "accepted", "lang"),
    [
        ("", "", "en"),
        ("", "es-PE,es;q=0.9,en;q=0.8", "es"),
        ("", "de,fr;q=0.9,es;q=0.5", "es"),
        ("", "de", "en"),
        ("", "es;q=0", "en"),
        ("", "en;q=0, es;q=0.1", "es"),
        ("", "en;q=0.5, es", "es"),
        ("", "es-419, en;q=0.9", "es"),
        ("", "eso, est;q=0.9", "en"),
        ("", "*", "en"),
        ("", ";;q=,=", "en"),
        ("?lang=es", "en-GB", "es"),
        ("?lang=en", "es", "en"),
        ("?lang=xx", "es", "es"),
        ("?lang=%22%3E%3Cscript%3E", "", "en"),
    ],
)
def test_the_language_of_the_first_paint(
    client: FlaskClient, query: str, accepted: str, lang: str
) -> None:
    answer = client.get("/" + query, headers={"Accept-Language": accepted})
    text = answer.get_data(as_text=True)
    assert f'<html lang="{lang}" dir="ltr">' in text
    assert data()["title"][lang] in text
    assert "<script>" not in text.replace("<script></script>", "")
    assert "Accept-Language" in answer.headers["Vary"]


def test_the_page_tells_no_version_of_what_serves_it(client: FlaskClient) -> None:
    config = re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', page(client)).group(1)
    assert not re.search(r"python|version|\d+\.\d+\.\d+", config)
    assert "plotly" not in client.get("/").headers.get("Server", "").lower()


def test_what_the_page_needs_first_is_preloaded_and_is_there(client: FlaskClient) -> None:
    preloads = re.findall(r'<link rel="preload" as="\w+" href="([^"]+)"', page(client))
    assert MAP in preloads
    assert len(preloads) == 2
    for address in preloads:
        assert client.get(address).status_code == 200
    assert client.get(addresses(client)["plotly"]).data in (PLOTLY, brotli.compress(PLOTLY))


def test_every_script_and_style_of_the_page_is_our_own_and_there(client: FlaskClient) -> None:
    text = page(client)
    linked = re.findall(
        r'<(?:script|link rel="(?!canonical|alternate))[^>]+(?:src|href)="([^"]+)"', text
    )
    assert len(linked) > 12
    for address in linked:
        assert address.startswith("/"), address
        assert client.get(address.replace("&amp;", "&")).status_code == 200, address
