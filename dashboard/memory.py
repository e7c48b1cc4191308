"""Whole answers to what was asked before, given ahead of Flask: most readers ask for one of a few.

An answer is remembered by all that it can depend on: the application is told nothing else of who
asks for it.
"""

import sys
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from cachetools import LRUCache
from werkzeug.test import run_wsgi_app

ASKED = (
    "wsgi.url_scheme",
    "SERVER_NAME",
    "SERVER_PORT",
    "SCRIPT_NAME",
    "PATH_INFO",
    "QUERY_STRING",
    "CONTENT_LENGTH",
    "HTTP_HOST",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_TRANSFER_ENCODING",
)
REMEMBERED = ("200", "304")
MOST_BYTES = 16 * 2**20  # of the answers and of what was asked for them

Asked = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer of a WSGI application, and the bytes that it and what was asked take."""

    status: str
    headers: list[tuple[str, str]]
    body: list[bytes]
    size: int


def remembering(
    application: WSGIApplication, paths: Collection[str], most_bytes: int = MOST_BYTES
) -> WSGIApplication:
    """The application, which makes each answer to a GET of `paths` once, unless it is an error."""
    kept: LRUCache[Asked, Answer] = LRUCache(most_bytes, lambda answer: answer.size)
    lock = Lock()

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "GET" or environ.get("PATH_INFO") not in paths:
            return application(environ, start)
        asked = tuple(map(environ.get, ASKED))
        with lock:
            found = kept.get(asked)
        if found is None:
            found = _made(application, environ, asked)
            if found.status.startswith(REMEMBERED):
                with lock, suppress(ValueError):  # one that is larger than all may be
                    kept[asked] = found
        start(found.status, found.headers.copy())
        return found.body

    return answer


def _made(application: WSGIApplication, environ: WSGIEnvironment, asked: Asked) -> Answer:
    told = {name: value for name, value in environ.items() if name.startswith("wsgi.")}
    told |= {name: value for name, value in zip(ASKED, asked, strict=True) if value is not None}
    told["REQUEST_METHOD"] = "GET"
    parts, status, headers = run_wsgi_app(application, told, buffered=True)
    body, pairs = list(parts), headers.to_wsgi_list()
    pairs = [pair for pair in pairs if pair[0] != "Date"]  # servers add that of each answer
    texts = (*filter(None, asked), *(text for pair in pairs for text in pair))
    size = sum(map(sys.getsizeof, (*texts, *body)))
    return Answer(status, pairs, body, size)
