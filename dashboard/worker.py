"""gunicorn's worker of threads, with times that a slow connection is held to, and discreet logs.

gunicorn waits for ever for the rest of a request, with one of its few threads, and writes what it
cannot read, query and all, into its log.
"""

import contextlib
import socket
import time
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers import gthread
from gunicorn.workers.gthread import TConn, ThreadWorker

from dashboard import refusals, routes

HEAD = 5.0  # seconds from a connection's first byte to the end of a request's headers
WHOLE = 120.0  # seconds until its answer has been taken
# A connection that says nothing, as browsers open them ahead, gives its thread back after this
# time; so long too a body that nobody wants is waited for.
gthread.DEFAULT_WORKER_DATA_TIMEOUT = 0.2
STATUSES: dict[type[Exception], int] = {
    errors.LimitRequestLine: 414,
    errors.LimitRequestHeaders: 431,
    errors.ExpectationFailed: 417,
}


class Worker(ThreadWorker):
    """Ends connections that are not done in time, and tells of no address."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._due: dict[TConn, float] = {}

    def handle(self, conn: TConn) -> Any:
        """Wait for a request no longer than HEAD."""
        self._due[conn] = time.monotonic() + HEAD
        try:
            return super().handle(conn)
        finally:
            self._due.pop(conn, None)

    def handle_request(self, req: Any, conn: TConn) -> Any:
        """Send an answer for no longer than WHOLE."""
        self._due[conn] = time.monotonic() + WHOLE
        return super().handle_request(req, conn)

    def murder_pending(self) -> None:
        """End what is overdue; gunicorn asks for this at least once a second."""
        super().murder_pending()
        now = time.monotonic()
        for conn, due in self._due.copy().items():
            if due < now:
                with contextlib.suppress(OSError):  # it has ended by itself
                    conn.sock.shutdown(socket.SHUT_RDWR)

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        """Refuse what cannot be read, in our words; the log has who and why, and not what."""
        known = isinstance(exc, errors.ParseException)
        status = STATUSES.get(type(exc), 400) if known else 500
        if known:
            self.log.warning("%s: refused with %s, %s", addr[0], status, type(exc).__name__)
        else:
            self.log.error("a request failed", exc_info=exc)
        with contextlib.suppress(OSError):  # nobody waits for the answer
            util.write_nonblock(client, _answer(status))


def _answer(status: int) -> bytes:
    """A whole answer, since there is no request that Flask could answer."""
    body = refusals.text(status).encode()
    headers = {
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "Content-Security-Policy": routes.Policies((), ()).page,
        **routes.GENERAL,
    }
    lines = [f"HTTP/1.1 {status} Refused", *(f"{name}: {told}" for name, told in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body
