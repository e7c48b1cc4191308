"""Text responses compressed once, not per request."""

import gzip
from hashlib import sha256
from threading import Lock

import brotli
from cachetools import LRUCache, cached

# Brotli's best setting takes ten seconds for a map library of 5 MB; this one takes under one.
BROTLI_QUALITY = 9
SMALLEST = 512
MOST_BYTES = 32 * 2**20  # of compressed bodies that are kept


def encoding(accepted: str) -> str | None:
    """The best of our encodings that an Accept-Encoding header allows."""
    allowed = {}
    for part in accepted.lower().split(","):
        name, _, quality = part.strip().partition(";q=")
        allowed[name.strip()] = quality.strip() not in {"0", "0.0", "0.00", "0.000"}
    return next((name for name in ("br", "gzip") if allowed.get(name)), None)


@cached(LRUCache(MOST_BYTES, len), lambda body, name: (sha256(body).digest(), name), Lock())
def compressed(body: bytes, name: str) -> bytes:
    """`body` in the encoding `name`, "br" or "gzip"; the same bytes each time."""
    if name == "br":
        return brotli.compress(body, quality=BROTLI_QUALITY)
    return gzip.compress(body, compresslevel=9, mtime=0)
