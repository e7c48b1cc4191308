"""Answers from memory: those that were given before, to whom they were given, and no others."""

from collections.abc import Iterable, Sequence
from wsgiref.types import StartResponse, WSGIEnvironment

import brotli
import pytest
from werkzeug.test import Client, TestResponse

from dashboard import memory, site
from dashboard.settings import Settings
from tests.published import PLOTLY, publication

PAGES = ("/", "/embed")


class Application:
    """Answers what it is told to, and keeps what it was asked."""

    def __init__(self, *statuses: str, body: Sequence[bytes] = (b"one ", b"two")) -> None:
        self.statuses, self.body = statuses, body
        self.asked: list[WSGIEnvironment] = []

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        status = self.statuses[min(len(self.asked), len(self.statuses) - 1)]
        self.asked.append(environ)
        start(status, [("X-Number", str(len(self.asked)))])
        return self.body


def number(answer: TestResponse) -> str:
    return answer.headers["X-Number"]


def test_an_answer_is_made_once() -> None:
    reader = Client(memory.remembering(Application("200 OK"), PAGES))
    for _ in range(2):
        answer = reader.get("/embed?region=PE-PUN")
        assert (answer.status, answer.data, number(answer)) == ("200 OK", b"one two", "1")


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/embed"},
        {"path": "/?lang=en"},
        {"base_url": "https://localhost"},
        {"base_url": "http://localhost:8050"},
        {"base_url": "http://localhost/maps"},
        {"headers": {"Host": "maps.example.org"}},
        {"headers": {"Accept-Encoding": "br"}},
        {"headers": {"Accept-Language": "es"}},
        {"headers": {"If-None-Match": '"one"'}},
        {"headers": {"Transfer-Encoding": "chunked"}},
        {"environ_overrides": {"CONTENT_LENGTH": "1"}},
        {"environ_overrides": {"SERVER_NAME": "other"}},
        {"environ_overrides": {"SERVER_PORT": "81"}},
    ],
    ids=str,
)
def test_what_is_asked_otherwise_has_another_answer(other: dict) -> None:
    reader = Client(memory.remembering(Application("200 OK"), PAGES))
    assert number(reader.get("/")) == "1"
    assert number(reader.get(**{"path": "/"} | other)) == "2"
    assert number(reader.get("/")) == "1"
    assert number(reader.get(**{"path": "/"} | other)) == "2"


def test_an_answer_can_depend_on_nothing_that_it_is_not_remembered_by() -> None:
    application = Application("200 OK")
    reader = Client(memory.remembering(application, PAGES))
    who = {"X-Who": "me", "X-Forwarded-For": "192.0.2.7", "Range": "bytes=0-1"}
    for more in (who, {}):
        sent = {"REMOTE_ADDR": "192.0.2.7"} if more else {}
        assert number(reader.get("/", headers=more, environ_overrides=sent)) == "1"
    (asked,) = application.asked
    told = {name for name in asked if not name.startswith("wsgi.")}
    assert told == {
        "REQUEST_METHOD", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME", "PATH_INFO",
        "QUERY_STRING", "HTTP_HOST",
    }  # fmt: skip


@pytest.mark.parametrize(
    "status",
    ["400 BAD REQUEST", "404 NOT FOUND", "429 TOO MANY REQUESTS", "500 INTERNAL SERVER ERROR"],
)
def test_an_error_is_not_remembered(status: str) -> None:
    reader = Client(memory.remembering(Application(status, "200 OK"), PAGES))
    assert reader.get("/").status == status
    assert [reader.get("/").status for _ in range(2)] == ["200 OK", "200 OK"]


@pytest.mark.parametrize(
    ("path", "method"), [("/health", "GET"), ("/", "HEAD"), ("/", "OPTIONS"), ("/", "POST")]
)
def test_only_a_get_of_a_page_is_remembered(path: str, method: str) -> None:
    application = Application("200 OK")
    reader = Client(memory.remembering(application, PAGES))
    for _ in range(2):
        reader.open(path, method=method, headers={"X-Who": "me"})
    assert [asked["REQUEST_METHOD"] for asked in application.asked] == [method, method]
    assert application.asked[0]["HTTP_X_WHO"] == "me"


def test_no_more_is_kept_than_may_be_and_the_longest_unasked_goes_first() -> None:
    # Three bodies of 2,000 bytes, with what is kept beside them, are beyond 7,000; two are not.
    application = Application("200 OK", body=[b"x" * 2_000])
    reader = Client(memory.remembering(application, PAGES, 7_000))
    for query in "ab":
        reader.get(f"/?{query}")
    assert number(reader.get("/?a")) == "1"
    assert number(reader.get("/?c")) == "3"
    assert number(reader.get("/?a")) == "1"
    assert number(reader.get("/?b")) == "4"


def test_what_was_asked_counts_too() -> None:
    application = Application("304 NOT MODIFIED", body=())
    reader = Client(memory.remembering(application, PAGES, 20_000))
    for n in range(3):
        reader.get(f"/?{n}" + "x" * 9_000)
    reader.get("/?0" + "x" * 9_000)
    assert len(application.asked) == 4


def test_an_answer_that_is_larger_than_all_may_be_is_given_all_the_same() -> None:
    application = Application("200 OK", body=[b"x" * 2_000])
    reader = Client(memory.remembering(application, PAGES, 1_000))
    assert [len(reader.get("/").data) for _ in range(2)] == [2_000, 2_000]
    assert len(application.asked) == 2


def test_the_date_is_left_to_the_server() -> None:
    def dated(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        start("200 OK", [("Date", "Mon, 30 Nov 2026 00:00:00 GMT"), ("ETag", '"one"')])
        return []

    answer = Client(memory.remembering(dated, PAGES)).get("/")
    assert [*answer.headers] == [("ETag", '"one"')]


def test_who_changes_the_headers_of_an_answer_changes_no_other() -> None:
    kept = memory.remembering(Application("200 OK"), PAGES)

    def spoiling(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        def spoil(status: str, headers: list, *_: object) -> None:
            headers.append(("Set-Cookie", "a=b"))
            start(status, headers)

        return kept(environ, spoil)

    Client(spoiling).get("/")
    assert "Set-Cookie" not in Client(kept).get("/").headers


@pytest.fixture(scope="module")
def reader() -> Client:
    return Client(site.create(*publication(), Settings(), PLOTLY))


@pytest.fixture(scope="module")
def forgetful() -> Client:
    """A reader of the same site that remembers nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "remembering", lambda application, paths: application)
        return Client(site.create(*publication(), Settings(), PLOTLY))


ASKED = {
    "plain": {},
    "brotli": {"Accept-Encoding": "gzip, deflate, br, zstd"},
    "gzip": {"Accept-Encoding": "gzip"},
    "no encoding": {"Accept-Encoding": "identity, br;q=0.5"},
    "Spanish": {"Accept-Language": "es-PE,es;q=0.9,en;q=0.8"},
    "another host": {"Host": "maps.example.org"},
    "a host that is none": {"Host": "a b"},
    "a tag of another": {"If-None-Match": '"else"'},
    "any tag": {"If-None-Match": "*"},
    "a part": {"Range": "bytes=0-9", "If-Range": '"else"'},
    "since": {"If-Modified-Since": "Mon, 30 Nov 2026 00:00:00 GMT"},
    "a body": {"Transfer-Encoding": "chunked"},
}


@pytest.mark.parametrize("path", ["/", "/embed", "/?region=PE-PUN&lang=es", "/embed?v=%ff\xe1"])
def test_answers_from_memory_are_those_without_it(
    reader: Client, forgetful: Client, path: str
) -> None:
    statuses = set()
    for _ in range(2):
        for name, headers in ASKED.items():
            for method in ("GET", "HEAD"):
                given, made = (
                    one.open(path, method=method, headers=headers) for one in (reader, forgetful)
                )
                statuses.add(given.status_code)
                assert given.status == made.status, name
                for answer in (given, made):
                    answer.headers.pop("Date", None)
                assert [*given.headers] == [*made.headers], name
                assert given.data == made.data, name
    assert statuses == {200, 304, 413}


def test_pages_from_memory_by_their_values(reader: Client) -> None:
    for _ in range(2):
        first = reader.get("/embed", headers={"Accept-Encoding": "br", "Accept-Language": "es"})
        assert first.status == "200 OK"
        assert '<html lang="es" dir="ltr"' in brotli.decompress(first.data).decode()
        headers = {**first.headers}
        tag, policy = headers.pop("ETag"), headers.pop("Content-Security-Policy")
        assert tag.endswith('-br"')
        assert policy.startswith("default-src 'none'; script-src 'self'; ")
        assert policy.endswith("; frame-ancestors 'self'")
        assert headers == {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(first.data)),
            "Content-Encoding": "br",
            "Vary": "Accept-Language, Accept-Encoding",
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
        }
        same = reader.get(
            "/embed",
            headers={"Accept-Encoding": "br", "Accept-Language": "es", "If-None-Match": tag},
        )
        assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", tag)
        english = reader.get("/embed", headers={"Accept-Language": "en"}).text
        assert '<html lang="en" dir="ltr"' in english
        named = reader.get("/", headers={"Host": "maps.example.org"}).text
        assert '<link rel="canonical" href="http://maps.example.org/">' in named
        assert "maps.example.org" not in reader.get("/").text
