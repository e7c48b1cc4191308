"""A thousand made-up requests, each answered as it should be (`benchmarks/any_request.py`)."""

import pytest
from flask import Flask, Response

from benchmarks.any_request import Asked, check, faults
from tests.published import app


def test_a_thousand_requests_have_answers_in_our_words_with_our_headers() -> None:
    assert check(app(), seed=11, number=1_000) == {}


@pytest.mark.parametrize("query", ["\u20ac=\ufffd", "region=\xff\xfe", "\udcff", "%ff%fe"])
def test_a_query_that_is_no_text_is_answered_whatever_the_server_makes_of_it(query: str) -> None:
    for path in ("/", "/embed", "/image.svg", "/oembed", "/nothing"):
        assert faults(app(), Asked("GET", path, query, {})) == []


def test_a_path_that_is_no_text_is_refused() -> None:
    assert faults(app(), Asked("GET", "/\u20ac", "", {})) == []


def test_an_answer_that_is_not_as_it_should_be_is_found() -> None:
    server = Flask("bare", static_folder=None)

    @server.get("/")
    def broken() -> Response:
        raise ZeroDivisionError

    server.logger.disabled = True
    found = faults(server, Asked("GET", "/", "", {}))
    assert found[:3] == ["status 500", "no policy", "no nosniff"]
    assert "500 as text/html; charset=utf-8" in found
