"""How `make serve` serves: read by gunicorn itself."""

import os

from gunicorn.http import message

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8050')}"
workers = 2
threads = 2
preload_app = True
max_requests = 5000
max_requests_jitter = 500
# A view's address may be longer than gunicorn allows, and what is too long we refuse in our own
# words (dashboard/routes.py). Its only other choice, 0, would let one line grow for ever.
message.MAX_REQUEST_LINE = limit_request_line = 128 * 1024
# For those who turn on access logs: what readers look at stays out of them.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s" %(s)s %(b)s'
