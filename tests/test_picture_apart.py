"""Pictures drawn by a process of their own: the same bytes, whatever happens to it."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from dashboard import pictures, public
from dashboard.picture.apart import Apart
from dashboard.picture.view import Asked
from dashboard.tiles import Tiles
from geodata.query import Filter
from tests.published import data

ASKED = Asked(Filter(size="deaths"), 320, 240, "light", "en")
ROOT = Path(__file__).parents[1]


def draw() -> partial[bytes]:
    return partial(pictures.drawn, data=data(), publisher="", tiles=public.TILES)


def process(apart: Apart) -> subprocess.Popen[bytes]:
    assert apart._process
    return apart._process


def test_a_picture_has_the_same_bytes_and_waits_for_everything_else() -> None:
    apart = Apart(draw())
    for kind in ("svg", "png"):
        assert apart(ASKED, kind) == draw()(ASKED, kind)
    assert os.getpriority(os.PRIO_PROCESS, process(apart).pid) == 19


def test_what_cannot_be_drawn_is_raised_here_and_the_process_goes_on() -> None:
    apart = Apart(partial(pictures.drawn, data=data(), publisher="", tiles=Tiles(Path("/nowhere"))))
    with pytest.raises(Exception, match="unable to open") as first:
        apart(ASKED, "png")
    with pytest.raises(type(first.value)):
        apart(ASKED, "svg")
    assert process(apart).poll() is None


def test_a_process_that_was_killed_is_started_again() -> None:
    apart = Apart(draw())
    first = apart(ASKED, "svg")
    killed = process(apart)
    killed.kill()
    killed.wait()
    assert apart(ASKED, "svg") == first
    assert process(apart).pid != killed.pid


SERVER = """
import sys
from tests.test_picture_apart import ASKED, Apart, draw, process
apart = Apart(draw())
apart(ASKED, "svg")
print(process(apart).pid, flush=True)
sys.stdin.read()
"""


def test_it_ends_with_the_server_however_that_ends() -> None:
    pipe = subprocess.PIPE
    asked = [sys.executable, "-c", SERVER]
    with subprocess.Popen(asked, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as server:
        assert server.stdout
        assert server.stderr
        os.kill(int(server.stdout.readline()), 0)  # it is there
        server.send_signal(signal.SIGKILL)
        # The drawing process has this pipe too: it is at its end when both are gone.
        assert server.stderr.read() == b""
