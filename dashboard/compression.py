"""Text responses compressed once, not per request."""

import gzip
from collections.abc import Callable
from threading import Lock

import brotli
from cachetools import LRUCache, cached
from werkzeug.datastructures import Accept

# Brotli's best setting takes ten seconds for a map library of 5 MB; this one takes under one.
BROTLI_QUALITY = 9
LARGE, LARGE_QUALITY = 8 * 2**20, 5  # an export of 100 MB would take minutes at the former
SMALLEST = 512
MOST_BYTES = 32 * 2**20  # of compressed bodies that are kept


def encoding(accepted: Accept) -> str | None:
    """The encoding that an Accept-Encoding header likes best of ours; None for none."""
    best = accepted.best_match(("br", "gzip", "identity"))
    return None if best == "identity" else best


@cached(LRUCache(MOST_BYTES, len), lambda read, name, sha256: (sha256, name), Lock())
def compressed(read: Callable[[], bytes], name: str, sha256: str) -> bytes:
    """A body, known by its `sha256`, in the encoding "br" or "gzip"; the same bytes each time."""
    body = read()
    if name == "br":
        large = len(body) > LARGE
        return brotli.compress(body, quality=LARGE_QUALITY if large else BROTLI_QUALITY)
    return gzip.compress(body, compresslevel=6, mtime=0)
