"""Pictures are drawn by a process of their own, which lets everything else go first.

Drawing takes some 0.2 s of a core, most of it in Python: in a thread of the server it would hold up
every other answer. `python -m dashboard.picture.apart` is that process. It lives as long as its
pipe, so it ends with the server, however that ends.
"""

import os
import pickle
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from dashboard.picture.view import Asked

LOWEST = 19  # the priority, as `nice` counts: only what nobody else wants of a core
ROOT = Path(__file__).parents[2]

Draw = Callable[[Asked, str], bytes]


class Apart:
    """Calls `draw`, which can be pickled, in the other process; that starts with the first call."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, asked: Asked, kind: str) -> bytes:
        """One picture at a time. What `draw` raises is raised here; OSError if no process stays."""
        with self._lock:
            try:
                drawn = self._asked(asked, kind)
            except (EOFError, OSError):  # it was killed: by hand, or for want of memory
                self._process = None
                drawn = self._asked(asked, kind)
        if isinstance(drawn, Exception):
            raise drawn
        return drawn

    def _asked(self, asked: Asked, kind: str) -> bytes | Exception:
        if self._process is None:
            self._process = _started(self._draw)
            weakref.finalize(self, _ended, self._process)
        assert self._process.stdin
        assert self._process.stdout
        pickle.dump((asked, kind), self._process.stdin)
        self._process.stdin.flush()
        answer: bytes | Exception = pickle.load(self._process.stdout)
        return answer


def _started(draw: Draw) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard.picture.apart"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the server, with which this one ends
    )
    # From its first line on: what it imports takes a second of a core.
    os.setpriority(os.PRIO_PROCESS, process.pid, LOWEST)
    assert process.stdin
    pickle.dump(draw, process.stdin)
    return process


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def main() -> None:
    """Draw what is asked for on standard input, until nobody can ask any more."""
    try:
        draw: Draw = pickle.load(sys.stdin.buffer)
        while True:
            asked, kind = pickle.load(sys.stdin.buffer)
            try:
                answer: bytes | Exception = draw(asked, kind)
            except Exception as wrong:
                answer = wrong
            pickle.dump(answer, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    main()
