"""A real nginx before the app, as the README tells developers to set one up.

`python -m tests.nginx` makes sure that there is one, and says so if none can be had.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from tests import debian

README = Path(__file__).parents[1] / "README.md"
PREFIX, UPSTREAM = "/maps/", "127.0.0.1:8050"  # as the README has them


def path() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def location(prefix: str, upstream: str) -> str:
    """The README's block for a prefix as it stands in addresses."""
    (block,) = re.findall(r"```nginx\n(.*?)```", README.read_text("utf8"), flags=re.DOTALL)
    return block.replace(PREFIX, f'"{unquote(prefix)}"').replace(UPSTREAM, upstream)


@contextmanager
def proxying(folder: Path, prefix: str, upstream: str) -> Iterator[str]:
    """The address of `upstream` ("host:port") under `prefix`; `folder` is for nginx's own files."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    written = folder / "nginx.conf"
    written.write_text(
        f"""daemon off; master_process off; pid {folder}/pid; error_log stderr;
        events {{}}
        http {{
            access_log off;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
            scgi_temp_path {folder}/scgi;
            server {{ listen 127.0.0.1:{port}; {location(prefix, upstream)} }}
        }}""",
        encoding="utf8",
    )
    told = folder / "told"
    with told.open("wb") as file:
        command = [path(), "-p", str(folder), "-c", str(written)]
        process = subprocess.Popen(command, stdout=file, stderr=file)
    try:
        _wait(port, process, told)
        yield f"http://127.0.0.1:{port}{prefix}"
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int, process: subprocess.Popen, told: Path) -> None:
    pause = threading.Event()
    for _ in range(400):
        if process.poll() is not None:
            break
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        pause.wait(0.05)
    raise RuntimeError(f"nginx does not answer: {told.read_text()}")


if __name__ == "__main__":
    if not path():
        debian.install("nginx-light")
    if not path():
        sys.exit(
            "The test behind a reverse proxy needs nginx and none could be installed. Put `nginx` "
            "on the PATH (with your system's package manager) and run `make test` again."
        )
    print(f"nginx: {path()}")
