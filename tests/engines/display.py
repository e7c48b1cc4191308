"""A screen in memory: software can draw WebGL on it, which browsers without any screen refuse."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

PACKAGE = "xvfb"
LARGEST = "2000x1400x24"  # windows cannot be larger


def path() -> str | None:
    return shutil.which("Xvfb")


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of programs that draw on a screen of their own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [path(), "-displayfd", str(write), "-screen", "0", LARGEST, "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()  # it chooses a free one
        if not number:
            raise RuntimeError(f"Xvfb ended with {server.wait(20)} before it had a display")
        yield os.environ | {"DISPLAY": f":{number}", "LC_ALL": "C.UTF-8"}
    finally:
        server.terminate()
        server.wait(20)
