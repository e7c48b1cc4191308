"""A model behind a loopback address that answers whatever it is told to, and a reading to check."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from geodata.extract.values import Article, Geocode, Mention, Reading
from tests.small_reading import READING, span

KEY = "sk-secret-4711"
FIRST = "At least 17 people died on Monday when marchers and police clashed in Juliaca"
READ = replace(
    READING,
    mentions=(
        Mention("number", "17 or more", span("At least 17")),
        Mention("deaths", "17 or more", span("At least 17")),
        Mention("action", "die by people", span("died on")),
        Mention("day", "2023-01-09", span("Monday")),
        Mention("action", "clash to protesters to police", span("clashed")),
        Mention("place", "3937513 in", span("Juliaca")),
        Mention("number", "6", span("Six")),
        Mention("injuries_security", "6", span("Six")),
        Mention("number", "43", span("43")),
        Mention("deaths", "43", span("43 people")),
    ),
)


def figure(kind: str, low: object, high: object, quote: str) -> dict:
    return {"kind": kind, "low": low, "high": high, "quote": quote}


DEATHS = figure("deaths", 17, None, "At least 17 people died")
OFFICERS = figure("injuries_security", 6, 6, "Six officers were hurt")


def event(**changed: object) -> dict:
    """What a good model says of the clash in Juliaca, but for what is changed."""
    told = {
        "place": "Juliaca",
        "place_quote": "in Juliaca",
        "date": "2023-01-09",
        "date_quote": "on Monday",
        "sub_event_type": "Violent demonstration",
        "event_quote": FIRST,
        "figures": [DEATHS, OFFICERS],
    }
    return {**told, **changed}


def content(*events: dict) -> str:
    return json.dumps({"events": list(events)}, ensure_ascii=False)


def completion(said: object, *, finish: str = "stop", **message: object) -> str:
    told = {"message": {"role": "assistant", "content": said, **message}, "finish_reason": finish}
    return json.dumps(
        {"model": "small-1", "system_fingerprint": "fp-7", "choices": [told]}, ensure_ascii=False
    )


@dataclass
class Served:
    """One HTTP answer; `length` may promise more than is sent, `wait` holds it back."""

    body: str | bytes = ""
    status: int = 200
    headers: dict = field(default_factory=dict)
    length: int | None = None
    wait: bool = False

    @property
    def data(self) -> bytes:
        return self.body.encode("utf-8", "replace") if isinstance(self.body, str) else self.body


class Endpoint(ThreadingHTTPServer):
    def __init__(self, *answers: Served):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.daemon_threads = True
        self.answers = list(answers)  # in turn; the last again and again
        self.requests: list[dict] = []
        self.keys: list[str | None] = []
        self.paths: list[str] = []
        self.before = lambda: None  # is called when a request arrives
        self.free = threading.Event()

    @property
    def settings(self) -> dict[str, str]:
        url = f"http://127.0.0.1:{self.server_port}/v1"
        return {"url": url, "model": "small", "key": KEY, "timeout": "20"}

    def handle_error(self, request, client_address):
        pass  # who asked did not wait


class _Handler(BaseHTTPRequestHandler):
    server: Endpoint

    def do_GET(self):
        self.server.paths.append(self.path)
        self.send_error(404)

    def do_POST(self):
        server = self.server
        server.before()
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = server.answers[min(len(server.requests), len(server.answers) - 1)]
        server.requests.append(json.loads(body))
        server.keys.append(self.headers["Authorization"])
        server.paths.append(self.path)
        if answer.wait:
            server.free.wait(30)
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(answer.length or len(answer.data)))
        self.end_headers()
        self.wfile.write(answer.data)

    def log_message(self, *arguments):
        pass


@contextmanager
def serving(*answers: Served) -> Iterator[Endpoint]:
    server = Endpoint(*answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.free.set()
        server.shutdown()
        server.server_close()
        thread.join()


def good(*events: dict) -> Served:
    return Served(completion(content(*(events or (event(),)))))


def read(article: Article, geocode: Geocode) -> Reading:
    """Read what READ says, whatever the text."""
    return replace(READ, article=article)
