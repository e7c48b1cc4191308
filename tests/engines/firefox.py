"""Debian's Firefox, driven over WebDriver BiDi by puppeteer-core in a process of Node's."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.engines import display

PACKAGES = ("firefox-esr", display.PACKAGE)
DRIVER = Path(__file__).with_name("firefox.cjs")
PATIENCE = 60  # s for one answer of the browser


def path() -> str | None:
    return shutil.which("firefox-esr") if display.path() else None


class Firefox:
    """The process reads one order a line and answers each with a line, both JSON."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def open(self, address: str) -> None:
        self._order("open", address)

    def size(self, width: int, height: int) -> None:
        self._order("size", width, height)

    def press(self, x: float, y: float) -> None:
        self._order("press", x, y)

    def key(self, name: str) -> None:
        self._order("key", name)

    def ask(self, name: str, *given: Any) -> Any:
        return self._order("ask", name, given)

    def _order(self, *order: Any) -> Any:
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"Firefox's driver ended with {self._process.wait(20)} at {order}")
        match json.loads(answer):
            case {"failed": failure}:
                raise RuntimeError(f"Firefox, asked for {order}: {failure}")
            case {"value": value}:
                return value


@contextmanager
def started() -> Iterator[Firefox]:
    command = ["node", str(DRIVER), path(), str(PATIENCE * 1000)]
    with (
        display.screen() as environment,
        # At the end its input is closed, upon which it closes the browser and ends.
        subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process,
    ):
        yield Firefox(process)
