"""A package's page as the package is now: a change of its files shows at the next reload.

The new page takes the old one's place as a whole, and only if it could be made: a package with
faults, as between the first and the last of some files that an editor saves, changes nothing, and
its fault is told. Readers who have the page open go on with the files of the version before.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import Lock, Thread
from time import monotonic
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.datastructures import Headers
from werkzeug.test import run_wsgi_app

from dashboard import routes
from dashboard.public import LATEST
from geodata import writing

EVERY = 1.0  # seconds from one look at the folder to the next
WAIT = 10.0  # seconds that a reader waits for the new page, before it is the old one once more
MISSING = "404"
ASKED = (*routes.PAGES, f"/{LATEST}")  # what is asked for by readers who want the newest

Publication = tuple[str, Mapping[str, bytes]]
Shown = tuple[Publication, WSGIApplication]


class Current:
    """The page of the package in a folder, for a WSGI server.

    `show` makes a page of the folder; it is given the publication that was shown before, and
    raises ValueError or OSError where it cannot. The first time these reach the caller, later
    `note` is told.
    """

    def __init__(
        self,
        folder: Path,
        show: Callable[[Publication | None], Shown],
        note: Callable[[str], None],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._folder, self._show, self._note, self._clock = folder, show, note, clock
        self._seen = writing.signatures(folder)
        self._shown = show(None)
        self._before: WSGIApplication | None = None
        self._looked = clock()
        self._making = Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the newest page; what only the one before has, from that.

        Of several processes one may have given a page that this one does not know yet: what
        nothing here has is looked for once more after a look at the folder.
        """
        if environ.get("PATH_INFO") in ASKED:
            self._renew()
        shown = self._shown
        body, status, headers = self._answer(environ)
        if status.startswith(MISSING):
            self._renew(at_once=True)
            if self._shown is not shown:
                _close(body)
                body, status, headers = self._answer(environ)
        start_response(status, headers.to_wsgi_list())
        return body

    def _answer(self, environ: WSGIEnvironment) -> tuple[Iterable[bytes], str, Headers]:
        (_, now), before = self._shown, self._before
        found = run_wsgi_app(now, environ)
        if before is None or not found[1].startswith(MISSING):
            return found
        _close(found[0])
        return run_wsgi_app(before, environ)

    def _renew(self, *, at_once: bool = False) -> None:
        """Make the page anew if the folder has changed; one at a time, others have the old one.

        `at_once` looks however lately that was done, and waits for a page that is being made.
        """
        if not at_once and self._clock() - self._looked < EVERY:
            return
        if not self._making.acquire(timeout=WAIT if at_once else 0):
            return
        self._looked = self._clock()
        seen = writing.signatures(self._folder)
        if seen == self._seen:
            self._making.release()
            return
        self._seen = seen
        making = Thread(target=self._make, daemon=True)
        making.start()
        making.join(WAIT)

    def _make(self) -> None:
        try:
            (version, _), now = self._shown
            made = self._show(self._shown[0])
            if made[0][0] != version:
                self._before, self._shown = now, made
                self._note(f"{self._folder} has changed: version {made[0][0]} is shown")
        except (ValueError, OSError) as wrong:
            self._note(
                f"{self._folder} has changed, but cannot be shown; {version} stays:\n{wrong}"
            )
        finally:
            self._making.release()


def _close(body: Any) -> None:
    if hasattr(body, "close"):
        body.close()
