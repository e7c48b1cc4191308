"""The two sites on free ports of this machine, each in a process of its own."""

import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import orjson
from flask import Flask
from werkzeug.serving import make_server

HOST = "127.0.0.1"
START = 90  # seconds that a server may take to build its app


@dataclass(frozen=True)
class Server:
    """A running site; `delay` is the seconds that it waits before each answer."""

    address: str
    delay: Any  # multiprocessing.Value


@contextmanager
def serving(build: Callable[..., Flask], *values: Any) -> Iterator[Server]:
    """Serve the app that `build(*values)` makes, until the block ends."""
    context = multiprocessing.get_context("spawn")
    delay = context.Value("d", 0.0)
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, delay, build, values), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(START):
            raise RuntimeError(f"{build.__name__}: no server within {START} s")
        try:
            port = ours.recv()
        except EOFError:
            raise RuntimeError(f"{build.__name__}: the server ended; its error is above") from None
        yield Server(f"http://{HOST}:{port}/", delay)
    finally:
        process.terminate()
        process.join(10)


def _serve(pipe: Any, delay: Any, build: Callable[..., Flask], values: tuple[Any, ...]) -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = build(*values)
    app.before_request(lambda: time.sleep(delay.value) if delay.value else None)
    server = make_server(HOST, 0, app, threaded=True)
    pipe.send(server.server_port)
    server.serve_forever()


def our_page(version: str, files: Mapping[str, bytes]) -> Flask:
    from dashboard.site import Settings, create
    from dashboard.slim import script

    return create(version, files, Settings(), script())


def plain_dash(body: bytes) -> Flask:
    from benchmarks import plain_dash

    return plain_dash.create(orjson.loads(body)).server
