"""What of the server's answers is kept, asked for again, and compressed."""

import gzip
import re
from typing import Any

import brotli
import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from dashboard.answers import Body
from tests.published import Client, addresses, app, page, publication

DATA = f"/data/{publication()[0]}"
MAP = f"{DATA}/map.json"


@pytest.fixture
def client() -> FlaskClient:
    return Client(app())


@pytest.mark.parametrize(
    "name", ["words", "plotly", "style", "tile", "map", "react", "module", "css"]
)
def test_files_with_a_version_in_their_address_are_kept_for_a_year(
    client: FlaskClient, name: str
) -> None:
    answer = client.get(addresses(client)[name])
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("name", ["words", "plotly", "style", "tile", "react", "module", "css"])
def test_a_stamp_that_is_not_the_contents_has_no_answer_that_is_kept(
    client: FlaskClient, name: str
) -> None:
    known = addresses(client)[name]
    assert client.get(known).status_code == 200
    for stamp in ("00000000", "ANY", "x"):
        answer = client.get(re.sub(r"[0-9a-f]{8}", stamp, known))
        assert answer.status_code == 404
        assert answer.headers["Cache-Control"] == "no-store"
        assert "There is no such page here." in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/assets/favicon.svg", "/embed.js", "/data/latest.json", "/"])
def test_a_stamp_in_the_query_makes_nothing_kept(client: FlaskClient, path: str) -> None:
    assert client.get(f"{path}?m=1795940840").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/data/latest.json", "/_dash-layout", "/assets/favicon.svg"])
def test_the_rest_is_asked_for_again_and_not_sent_twice(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    assert first.headers["Cache-Control"] == "no-cache"
    tag = first.headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.data == b""
    assert "Content-Security-Policy" in again.headers
    other = client.get(path, headers={"If-None-Match": '"else"'})
    assert other.status_code == 200


@pytest.mark.parametrize("path", ["/", MAP, f"{DATA}/events.csv", "/_dash-layout"])
def test_compressed_answers_hold_the_same(client: FlaskClient, path: str) -> None:
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    best = client.get(path, headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
    assert best.headers["Content-Encoding"] == "br"
    assert brotli.decompress(best.data) == plain.data
    zipped = client.get(path, headers={"Accept-Encoding": "gzip, br;q=0"})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == plain.data
    assert len(best.data) < len(plain.data) / 2
    tags = {answer.headers["ETag"] for answer in (plain, best, zipped)}
    assert len(tags) == 3
    for answer in (plain, best, zipped):
        assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br;q=0, gzip", "gzip"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br; q=0.000, gzip; q=0", None),
        ("*", "br"),
        ("*;q=0", None),
        ("identity, br;q=0.5", None),
        ("BR", "br"),
        ("deflate, zstd", None),
        ("gzip;q=x", None),
    ],
)
def test_the_encoding_that_is_liked_best(
    client: FlaskClient, accepted: str, encoding: str | None
) -> None:
    answer = client.get("/", headers={"Accept-Encoding": accepted})
    assert answer.status_code == 200
    assert answer.headers.get("Content-Encoding") == encoding


def test_a_head_request_has_the_headers_of_the_answer(client: FlaskClient) -> None:
    answer = client.head(MAP, headers={"Accept-Encoding": "br"})
    assert answer.status_code == 200
    assert answer.data == b""
    assert answer.headers["Content-Encoding"] == "br"


def test_a_page_that_was_asked_before_is_not_written_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(client)

    def fail(*given: Any, **options: Any) -> str:
        raise AssertionError("the page was written again")

    monkeypatch.setattr("dashboard.document.document", fail)
    assert page(client) == first


@pytest.mark.parametrize(("size", "encoding"), [(511, None), (512, "br")])
def test_what_is_too_small_to_gain_is_not_compressed(size: int, encoding: str | None) -> None:
    with Flask("alone").test_request_context(headers={"Accept-Encoding": "br"}):
        told = Body.of(b"a" * size, "text/plain").answer(request)
    assert told.headers.get("Content-Encoding") == encoding
