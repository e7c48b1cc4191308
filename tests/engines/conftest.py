"""The page with `core.js` in it, served on loopback, and each engine in turn."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Response, request

from dashboard import slim
from dashboard.settings import Settings
from dashboard.site import create
from geodata.publication import publish
from tests.browser.conftest import running
from tests.browser.hosts import hosting
from tests.engines import installed, towns
from tests.engines.engine import Engine

CORE = Path(__file__).with_name("core.js")
CORE_AT = "vendor/core.js"  # a folder from which the server lets scripts be loaded
TAG = f'<script src="/{CORE_AT}"></script>'.encode()
ARTICLE = """<script src="{ours}{core}"></script><script src="{ours}embed.js" async></script>
<unrest-map src="{ours}embed?region=PE-PUN" label="Unrest in Puno: interactive map" height="700">
  <a href="{ours}">Unrest in Peru</a></unrest-map>"""
TRIES = 600  # a machine without a graphics card needs some 20 s for a map


class Visitor:
    """Opens, sizes and presses; looks at the page until it is as wanted."""

    def __init__(self, engine: Engine, ours: str, host: str) -> None:
        self.engine = engine
        self.ask = engine.ask
        self._ours = ours
        self._origins = [f"http://{urlsplit(address).netloc}" for address in (ours, host)]
        self._opened = False

    def open(self, query: str = "") -> None:
        """Open a view of the page and wait until it says that its list and map are there."""
        self.go(self._ours + query)
        self.eventually(True, "has", ["listed", "map"])

    def go(self, address: str) -> None:
        self.leave()
        self.engine.open(address)
        self._opened = True

    def leave(self) -> None:
        """Nothing may have gone wrong on the page that was opened."""
        if self._opened:
            self._opened = False
            assert self.ask("faults", self._origins) == []

    def press(self, selector: str) -> None:
        self.engine.press(*self.ask("middle", selector))

    def eventually(self, wanted: Any, name: str, *given: Any) -> None:
        """Wait until `core.js` answers what is wanted."""
        pause = threading.Event()
        for _ in range(TRIES):
            if (seen := self.ask(name, *given)) == wanted:
                return
            pause.wait(0.1)
        assert seen == wanted, f"{name}{given}: still {seen}, wanted {wanted}"


@pytest.fixture(scope="session", params=installed.DEBIAN)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with installed.started(request.param) as engine:
        yield engine


@pytest.fixture(scope="session")
def ours() -> Iterator[str]:
    """The page's address; pages of this machine may frame its embed."""
    settings = Settings(embed_ancestors=("http://127.0.0.1:*",))
    app = create(*publish(towns.package()), settings, slim.script())

    @app.get(f"/{CORE_AT}")
    def core() -> Response:
        return Response(CORE.read_bytes(), mimetype="text/javascript")

    @app.before_request
    def plain() -> None:
        """No answer is compressed, so that the script's tag can be put in."""
        request.environ.pop("HTTP_ACCEPT_ENCODING", None)

    @app.after_request
    def with_core(response: Response) -> Response:
        if response.mimetype == "text/html":
            response.set_data(response.get_data().replace(b"<head>", b"<head>" + TAG, 1))
        return response

    with running(app) as address:
        yield address


@pytest.fixture(scope="session")
def host(ours: str) -> Iterator[str]:
    """A news page on another origin with the embed of Puno."""
    with hosting({"article": ARTICLE.format(ours=ours, core=CORE_AT)}) as address:
        yield f"{address}article"


@pytest.fixture
def visitor(engine: Engine, ours: str, host: str) -> Iterator[Visitor]:
    """A window of 1280 by 900 px, as in most of the tests."""
    engine.size(1280, 900)
    visitor = Visitor(engine, ours, host)
    yield visitor
    visitor.leave()
