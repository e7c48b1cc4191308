"""The app on loopback, with either of Plotly's scripts, and visits that nothing may go wrong in."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from werkzeug.serving import WSGIRequestHandler, make_server

from dashboard import slim
from dashboard.settings import BUNDLED
from dashboard.site import Settings, create
from geodata.package import read
from geodata.publication import publish
from tests.browser.reader import PATIENCE, Reader
from tests.browser.standing import Standing
from tests.browser.tabs import Tab, Tabs

expect.set_options(timeout=PATIENCE)  # a loaded machine is slow, and that is no fault

Visit = Callable[..., Reader]


class Quiet(WSGIRequestHandler):
    def log(self, kind: str, message: str, *args: object) -> None:
        """Requests are looked at in the browser."""


def plotly_script(bundle: str) -> bytes:
    """The script of the installed package ("full") or npm's map-only one ("slim")."""
    if bundle == "full":
        return slim.full()
    assert slim.SLIM.exists(), (
        f"{slim.SLIM} is missing: run `make slim`, which fetches it; the page must work with both."
    )
    return slim.script()


@contextmanager
def serving(
    version: str, files: dict[str, bytes], bundle: str, settings: Settings | None = None
) -> Iterator[str]:
    """The page's address while a thread serves it on a free port."""
    app = create(version, files, settings or Settings(), plotly_script(bundle))
    with running(app) as address:
        yield address


@contextmanager
def running(app: Callable[..., Any]) -> Iterator[str]:
    """The address of `app`, which speaks WSGI, while a thread serves it on a free port."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def publication() -> tuple[str, dict[str, bytes]]:
    return publish(read(BUNDLED))


@pytest.fixture(scope="session")
def data(publication: tuple[str, dict[str, bytes]]) -> dict[str, Any]:
    """The data that the page filters: the publication's map.json."""
    return json.loads(publication[1]["map.json"])


@pytest.fixture(scope="session")
def addresses(publication: tuple[str, dict[str, bytes]]) -> Iterator[Callable[[str], str]]:
    """The page's address by bundle, each served from when it is first asked for."""
    with ExitStack() as stack:
        known: dict[str, str] = {}

        def address(bundle: str) -> str:
            if bundle not in known:
                known[bundle] = stack.enter_context(serving(*publication, bundle))
            return known[bundle]

        yield address


@pytest.fixture
def bundle() -> str:
    """Which script of Plotly's; `tests.browser.reader.BOTH` runs a test with each."""
    return "slim"


@pytest.fixture
def address(addresses: Callable[[str], str], bundle: str) -> str:
    return addresses(bundle)


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def visit(tabs: Tabs, address: str, data: dict[str, Any]) -> Iterator[Visit]:
    """Open the page as if for the first time; all that went wrong there fails the test.

    `answers` are statuses by address, 0 for none at all; requests to `hold` wait in its lists.
    """
    begun: list[Tab] = []

    def opened(
        query: str = "",
        *,
        tolerate: tuple[str, ...] = (),
        answers: dict[str, int] | None = None,
        hold: dict[str, list[Route]] | None = None,
        marks: tuple[str, ...] = ("listed", "map"),
        **options: Any,
    ) -> Reader:
        begun.append(tabs.begin(address, tolerate, **options))
        page = begun[-1].page
        for pattern, status in (answers or {}).items():
            page.context.route(pattern, answering(status))
        for pattern, held in (hold or {}).items():
            page.context.route(pattern, _holding(held))
        reader = Reader(page, data)
        reader.open(address + query, marks)
        return reader

    yield opened
    assert [fault for one in begun for fault in tabs.end(one)] == []


@pytest.fixture(scope="module")
def standing(
    tabs: Tabs, addresses: Callable[[str], str], data: dict[str, Any]
) -> Iterator[Standing]:
    standing = Standing(tabs, addresses, data)
    yield standing
    standing.close()


@pytest.fixture
def revisit(standing: Standing, bundle: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Go to a view in a page that the tests of the file share, without loading it anew.

    For what needs no first look: what no address holds is taken back there, the rest as Back does.
    """
    failed = request.session.testsfailed
    yield partial(standing.at, bundle)
    faults = standing.faults()
    if faults or request.session.testsfailed > failed:
        standing.close()  # who knows what it left
    assert faults == []


def _holding(held: list[Route]) -> Callable[[Route], None]:
    return lambda route: held.append(route)


def answering(status: int) -> Callable[[Route], None]:
    """Answer with `status`; 0 is no answer at all."""

    def answer(route: Route) -> None:
        if status:
            route.fulfill(status=status, body="out of order")
        else:
            route.abort()

    return answer


@pytest.fixture
def reader(visit: Visit) -> Reader:
    """The whole view, as a reader with an English browser first sees it."""
    return visit()


@pytest.fixture
def page(reader: Reader) -> Page:
    return reader.page
