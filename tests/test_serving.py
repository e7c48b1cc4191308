"""The two ways to serve, as the README starts them: long addresses, slow connections, logs, end."""

import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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


@contextmanager
def serving(way: str, log: Path) -> Iterator[tuple[int, subprocess.Popen]]:
    """Port and process of a server that writes all it prints into `log`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with log.open("wb") as file:
        process = subprocess.Popen(
            WAYS[way],
            cwd=ROOT,
            env=os.environ
            | {"HOST": "127.0.0.1", "PORT": str(port), "PYTHONUNBUFFERED": "1"}
            | {"UNREST_CACHE": str(log.parent)},
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(port, process, log)
        yield port, process
    finally:
        process.terminate()
        process.wait(60)


@pytest.fixture(scope="module", params=WAYS)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """Address of a server, and the file that has all it printed."""
    log = tmp_path_factory.mktemp(request.param.replace(" ", "-")) / "log"
    with serving(request.param, log) as (port, _):
        yield f"http://127.0.0.1:{port}", log


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
    longest = 100_000 if "make-serve" in str(served[1]) else 60_000
    status, body = ask(f"{served[0]}/?region=" + "x" * longest)
    assert status == 414
    assert body.startswith("This address is too long: at most 16,000 characters can be read.")
    assert "Esta dirección es demasiado larga" in body


def test_what_is_printed_at_the_start_is_the_address(served: tuple[str, Path]) -> None:
    address, log = served
    assert log.read_text().splitlines()[0] == f"Unrest Map: {address}"


def raw(address: str, sent: bytes) -> bytes:
    """All that comes back for bytes as they are."""
    port = int(address.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as one:
        one.sendall(sent)
        one.shutdown(socket.SHUT_WR)
        got = b""
        while more := one.recv(65536):
            got += more
    return got


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET /?region=secret HTTP/9.9\r\n\r\n", b"400"),
        (b"GET /?region=secret HTTP/1.1\r\nHost: a\r\nBad Header?secret: x\r\n\r\n", b"400"),
        (b"ge?secret /?secret HTTP/1.1\r\nHost: a\r\n\r\n", b"4"),
        (b"GET /?secret HTTP/1.1\r\nHost: a\r\nExpect: a?secret\r\n\r\n", b"417"),
        (b"POST /?secret HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\n", b"405"),
        (b"GET /?secret HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nsecret", b"413"),
        (b"GET /?secret=\xff\xfe%ff HTTP/1.1\r\nHost: a\r\n\r\n", b"400"),
        (b"GET /?secret=%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n", b"200"),
        (b"GET /?secret HTTP/1.1\r\nHost: a\r\nSCRIPT_NAME: /secret\r\n\r\n", b"200"),
        (b"GET /?secret HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 200 + b"\r\n", b"431"),
    ],
)
def test_what_cannot_be_read_is_refused_in_our_words_and_not_logged(
    served: tuple[str, Path], sent: bytes, status: bytes
) -> None:
    address, log = served
    got = raw(address, sent)
    assert "secret" not in log.read_text()
    if "make-serve" in str(log):  # Python's own server, for one's own machine, has its own words
        assert got.split(b" ", 2)[1].startswith(status), got[:200]
        assert b"X-Content-Type-Options: nosniff" in got
        assert b"Content-Security-Policy: default-src 'none'" in got
        assert b"secret" not in got.split(b"\r\n\r\n")[0]


def test_an_answer_from_memory_has_one_date(served: tuple[str, Path]) -> None:
    for _ in range(2):
        got = raw(served[0], b"GET /embed HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        assert got.startswith(b"HTTP/1.1 200 ")
        assert got.split(b"\r\n\r\n")[0].count(b"\r\nDate: ") == 1


SLOW = {
    "silent": b"",
    "headers that do not end": b"GET /?a=b HTTP/1.1\r\nHost: a\r\n",
    "a body that does not end": b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\nx",
}


@pytest.mark.parametrize("sent", SLOW.values(), ids=SLOW)
def test_slow_connections_stop_nobody(served: tuple[str, Path], sent: bytes) -> None:
    address = served[0]
    port = int(address.rsplit(":", 1)[1])
    with ExitStack() as open_ones:
        for _ in range(40):  # more than there are threads
            one = socket.create_connection(("127.0.0.1", port))
            open_ones.enter_context(one).sendall(sent)
        status, body = ask(address + "/health")
    assert (status, body) == (200, "ok")


def test_it_ends_when_told_to_with_browsers_connected(tmp_path: Path) -> None:
    with serving("make serve", tmp_path / "log") as (port, process), ExitStack() as open_ones:
        for sent in (b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n", *SLOW.values()):
            one = socket.create_connection(("127.0.0.1", port), timeout=60)
            open_ones.enter_context(one).sendall(sent)
        assert ask(f"http://127.0.0.1:{port}/")[0] == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert runpy.run_path(str(ROOT / "gunicorn.conf.py"))["graceful_timeout"] == 5


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"PORT": "80800"}, "PORT is '80800'; expected a number from 1 to 65535"),
        ({"UNREST_PACKAGE": "no/such"}, "UNREST_PACKAGE is 'no/such'; expected the folder of"),
        ({"UNREST_LANGUAGE": "fr"}, "UNREST_LANGUAGE is 'fr'; the data offer en, es"),
    ],
)
def test_a_wrong_setting_is_told_without_a_traceback(way: str, wrong: dict, told: str) -> None:
    done = subprocess.run(
        WAYS[way], cwd=ROOT, env=os.environ | wrong, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_told_before_anything_heavy_is_loaded() -> None:
    code = "import sys, app"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code],
        cwd=ROOT, env=os.environ | {"UNREST_PACKAGE": "no/such"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stderr.splitlines()[-1].startswith("UNREST_PACKAGE is 'no/such'; expected ")
    assert not {"dash", "plotly", "pandas", "numpy"} & {
        line.rpartition("|")[2].strip() for line in done.stderr.splitlines()
    }


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
