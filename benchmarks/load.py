"""How many readers a live server answers, beside a plain Dash page on the same server.

    python -m benchmarks.load                  about two minutes; needs wrk
    python -m benchmarks.load --events 5000    the same with so many invented events

Both sites run as `make serve` runs ours, under gunicorn.conf.py, on a machine that also runs the
200 readers that wrk plays. A reader asks for one thing again and again,
with no pause, and takes Brotli.

Then 100,000 requests for embed, data and picture go to workers that are never renewed, and their
memory is looked at after each round: it must not go on growing.

The embed is also read while four new pictures a second are drawn: its 99th percentile is to be at
most twice as long then. Of pictures that are always new only some are drawn: what is beyond the
bounds in `dashboard/picture/gallery.py` is answered with 429, and counted here as failed.
"""

import argparse
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.synthetic import package as synthetic
from dashboard.settings import BUNDLED
from geodata.package import write

READERS, SECONDS = 200, 8
REQUESTS = 100_000
ROUND = 4  # seconds
GROWTH = 0.05  # of the memory after the first rounds
START = 60  # seconds
ROOT = Path(__file__).parents[1]
PICTURE = "image.png?size=deaths&w=720&h=540"


def plain(package: str) -> Any:
    """The plain Dash page on the data of a package, for gunicorn."""
    from benchmarks import plain_dash
    from geodata.package import read
    from geodata.publication import publish

    return plain_dash.create(json.loads(publish(read(Path(package)))[1]["map.json"])).server


@dataclass(frozen=True)
class Server:
    address: str
    master: int

    @property
    def memory(self) -> int:
        """Bytes that the workers hold, shared ones counted once each."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children").read_text().split()
        return sum(_resident(int(child)) for child in children)


def _resident(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024


@contextmanager
def serving(application: str, package: Path, *more: str) -> Iterator[Server]:
    """A site under gunicorn on a free port, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}",
        "--log-level", "error", *more,
    ]  # fmt: skip
    shown = {**os.environ, "UNREST_PACKAGE": str(package)}
    process = subprocess.Popen(command, cwd=ROOT, env=shown, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    try:
        deadline = time.monotonic() + START
        while not _answers(address):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{application}: no server within {START} s")
            time.sleep(0.1)
        yield Server(address, process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


@dataclass(frozen=True)
class Load:
    requests: int
    rate: float  # a second
    high: str  # the 99th percentile, as wrk writes it
    failed: int


def load(address: str, seconds: int, script: Path | None = None) -> Load:
    """Let 200 readers ask for one address."""
    command = ["wrk", "-t2", f"-c{READERS}", f"-d{seconds}s", "--latency", "--timeout", "20s"]
    command += ["-H", "Accept-Encoding: br", *(["-s", str(script)] if script else []), address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def number(pattern: str) -> str:
        found = re.search(pattern, said)
        return found.group(1) if found else "0"

    errors = re.search(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    failed = int(number(r"Non-2xx or 3xx responses: (\d+)"))
    failed += sum(map(int, errors.groups())) if errors else 0
    return Load(
        int(number(r"(\d+) requests in")),
        float(number(r"Requests/sec:\s+([\d.]+)")),
        number(r"\n\s+99%\s+(\S+)"),
        failed,
    )


def ours(server: Server) -> dict[str, str]:
    """The addresses of a reader of the embed, by what they are."""
    with urllib.request.urlopen(server.address + "data/latest.json") as answer:
        version = json.load(answer)["version"]
    wanted = {"embed": "embed", "data": f"data/{version}/map.json", "picture": PICTURE}
    return {
        name: server.address + path
        for name, path in wanted.items()
        if _answers(server.address + path) or print(f"{name}: this server has none")
    }


def step(server: Server, folder: Path) -> Path:
    """What the plain page asks its server at each step of the slider, as a script for wrk."""
    with urllib.request.urlopen(server.address + "_dash-dependencies") as answer:
        (callback,) = json.load(answer)
    body = {
        "output": callback["output"],
        "outputs": {"id": "map", "property": "figure"},
        "inputs": [{"id": "days", "property": "value", "value": [0, 60]}],
        "changedPropIds": ["days.value"],
        "state": [],
    }
    script = folder / "step.lua"
    script.write_text(
        'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
        f"wrk.body = [==[{json.dumps(body)}]==]\n"
    )
    return script


def new_pictures(folder: Path) -> Path:
    """Pictures of ever other sizes, as a script for wrk: none is in the cache."""
    script = folder / "pictures.lua"
    script.write_text(
        "local last = 0\n"
        "function setup(thread) thread:set('first', last); last = last + 1 end\n"
        "function init() n = first * 40000 end\n"
        "function request()\n"
        "  n = n + 1\n"
        "  local size = '?w=' .. 400 + n % 200 .. '&h=' .. 300 + math.floor(n / 200) % 400\n"
        "  return wrk.format('GET', '/image.png' .. size)\n"
        "end\n"
    )
    return script


@contextmanager
def drawing(address: str) -> Iterator[None]:
    """Ask for a picture of another size four times a second, until the block ends."""
    done = threading.Event()

    def ask() -> None:
        number = 0
        while not done.wait(0.25):
            number += 1
            _answers(f"{address}image.png?w={1000 + number}&h=700")

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def row(site: str, what: str, found: Load) -> None:
    print(f"{site:12}{what:26}{found.rate:9,.0f} {found.high:>10}{found.failed:8}", flush=True)


def speeds(package: Path, seconds: int) -> None:
    print(f"{'':38}{'per s':>9} {'99 %':>10}{'failed':>8}")
    with serving("app:server", package) as server:
        for name, address in ours(server).items():
            load(address, 1)  # fills the caches
            row("ours", name, load(address, seconds))
        with drawing(server.address):
            row("ours", "embed, while 4 are drawn", load(server.address + "embed", seconds))
        with tempfile.TemporaryDirectory() as folder:
            new = load(server.address, seconds, new_pictures(Path(folder)))
        row("ours", "picture, always new", new)
    application = f"benchmarks.load:plain({str(package)!r})"
    with serving(application, package) as server, tempfile.TemporaryDirectory() as folder:
        row("plain Dash", "page", load(server.address, seconds))
        row("plain Dash", "layout with figure", load(server.address + "_dash-layout", seconds))
        asked = step(server, Path(folder))
        address = server.address + "_dash-update-component"
        row("plain Dash", "one step of the slider", load(address, seconds, asked))


def memory(package: Path, requests: int) -> bool:
    """Whether memory stays flat; it is told as it is seen."""
    seen: list[int] = []
    done = 0
    forever = ("--max-requests", "0", "--max-requests-jitter", "0")
    with serving("app:server", package, *forever) as server:
        addresses = list(ours(server).values())
        print(f"\nMemory of two workers, at the start {server.memory / 1e6:.0f} MB")
        while done < requests or len(seen) < 6:
            for address in addresses:
                done += load(address, ROUND).requests
            seen.append(server.memory)
            print(f"after {done:8,} requests {seen[-1] / 1e6:7.1f} MB", flush=True)
    settled = seen[len(seen) // 3 :]
    return settled[-1] <= settled[0] * (1 + GROWTH)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each address")
    parser.add_argument("--requests", type=int, default=REQUESTS, help="while memory is watched")
    parser.add_argument("--events", type=int, help="invented ones, in place of the bundled")
    given = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk was not found; install it with your system's package manager")
    cores = len(os.sched_getaffinity(0))
    print(
        f"{cores} cores, load {os.getloadavg()[0]:.1f}; {READERS} readers, {given.seconds} s each"
    )
    with tempfile.TemporaryDirectory() as folder:
        package = BUNDLED
        if given.events:
            package = Path(folder)
            write(synthetic(given.events), package)
        speeds(package, given.seconds)
        flat = memory(package, given.requests)
    print("flat" if flat else f"GROWING: more than {GROWTH:.0%} after the first third")
    sys.exit(not flat)


if __name__ == "__main__":
    main()
