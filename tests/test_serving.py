"""The two ways to serve, as the README starts them: long addresses, and what their logs keep."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[1]
WAYS = {
    "make run": [sys.executable, "app.py"],
    "make serve": [
        sys.executable, "-m", "gunicorn", "app:server", "--access-logfile", "-", "--workers", "1"
    ],
}  # fmt: skip


@pytest.fixture(scope="module", params=WAYS)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """Address of a server, and the file that has all it printed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("served") / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            WAYS[request.param],
            cwd=ROOT,
            env=os.environ | {"HOST": "127.0.0.1", "PORT": str(port), "PYTHONUNBUFFERED": "1"},
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(port, process, log)
        yield f"http://127.0.0.1:{port}", log
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int, process: subprocess.Popen, log: Path) -> None:
    def answers() -> bool:
        assert process.poll() is None, log.read_text()
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", port)) == 0

    assert eventually(answers), log.read_text()


def eventually(holds: Callable[[], bool]) -> bool:
    pause = threading.Event()
    return any(holds() or pause.wait(0.05) for _ in range(1200))


def ask(address: str) -> tuple[int, str]:
    try:
        with urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_an_address_of_ten_thousand_characters_is_served(
    served: tuple[str, Path], path: str
) -> None:
    start = f"{served[0]}{path}?region=PE-PUN&place="
    status, body = ask(start + "x" * (10_000 - len(start)))
    assert status == 200
    assert "<!doctype html>" in body


def test_one_far_longer_is_refused_in_our_words(served: tuple[str, Path]) -> None:
    # Python's own server, which `make run` is, ends lines of 65,536 characters in its own words.
    longest = 100_000 if "gunicorn" in served[1].read_text() else 60_000
    status, body = ask(f"{served[0]}/?region=" + "x" * longest)
    assert status == 414
    assert body.startswith("This address is too long: at most 16,000 characters can be read.")
    assert "Esta dirección es demasiado larga" in body


def test_the_log_has_paths_and_no_queries(served: tuple[str, Path]) -> None:
    address, log = served
    for path in ("/?region=PE-PUN", "/embed?deadly=1", "/nothing?region=PE-PUN", "/oembed?url=x"):
        ask(address + path)
    assert eventually(lambda: ' /oembed" 404' in log.read_text())
    told = log.read_text()
    assert 'GET /embed" 200' in told
    assert 'GET /nothing" 404' in told
    for query in ("region", "deadly", "url=", "?"):
        assert query not in told.split("Unrest Map:")[-1]
