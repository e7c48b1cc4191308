"""Which Firefox and which WebKit the core set runs in: Debian's own, else Playwright's builds.

`python -m tests.engines.installed` installs what is missing, and says so if one cannot be had.
"""

import subprocess
import sys
from contextlib import AbstractContextManager

from tests import debian
from tests.engines import downloaded, firefox, webkit
from tests.engines.engine import Engine

DEBIAN = {"firefox": firefox, "webkit": webkit}


def path(name: str) -> str | None:
    """Where the program is that the core set drives."""
    return DEBIAN[name].path() or downloaded.path(name)


def started(name: str) -> AbstractContextManager[Engine]:
    """The engine with an empty window."""
    return DEBIAN[name].started() if DEBIAN[name].path() else downloaded.started(name)


if __name__ == "__main__":
    for name, engine in DEBIAN.items():
        if not path(name):
            debian.install(*engine.PACKAGES)
        if not path(name):
            subprocess.run([sys.executable, "-m", "playwright", "install", name], check=False)
        if not path(name):
            sys.exit(
                f"The core set of tests needs {name} and none could be installed. Install Debian's "
                f"{' and '.join(engine.PACKAGES)}, or run `python -m playwright install "
                f"--with-deps {name}`; then run `make test-browsers` again."
            )
        print(f"{name}: {path(name)}")
