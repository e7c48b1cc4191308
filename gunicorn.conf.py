"""How `make serve` serves: read by gunicorn itself."""

import os
import sys

from gunicorn.arbiter import Arbiter
from gunicorn.http import message

from dashboard.settings import listening

try:
    host, port = listening(os.environ)
except ValueError as wrong:
    sys.exit(str(wrong))

bind = f"{host}:{port}"
workers = 2
worker_class = "dashboard.worker.Worker"
threads = 16  # idle ones cost nothing, and each slow connection takes one for some seconds
keepalive = 5
graceful_timeout = 5
timeout = 60  # for a worker that has stopped altogether
preload_app = True
max_requests = 50_000  # a new process has to write and compress again what readers ask for
max_requests_jitter = 5_000
# A reader's own headers must not say under which path or for whom we are asked.
forwarder_headers = ""
# A view's address may be longer than gunicorn allows, and what is too long we refuse in our own
# words (dashboard/routes.py). Its only other choice, 0, would let one line grow for ever.
message.MAX_REQUEST_LINE = limit_request_line = 128 * 1024
# What readers look at stays out of access logs, for those who turn them on.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s" %(s)s %(b)s'
loglevel = "warning"


def when_ready(server: Arbiter) -> None:
    print("Unrest Map:", *server.LISTENERS, flush=True)
