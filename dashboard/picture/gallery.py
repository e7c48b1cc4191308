"""Drawn pictures, kept for the next reader; new ones only as fast as the machine can give them.

Equal views share a picture: what the address says in other words, or only for the page, is
left out of the key.
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from threading import BoundedSemaphore, Lock
from typing import Any

from cachetools import LRUCache
from limits import RateLimitItem, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from dashboard.picture.view import Asked
from geodata import query
from geodata.query import Filter

MOST_BYTES = 32 * 2**20
AT_ONCE = 2
PATIENCE = 2.0  # seconds that a drawing waits for its turn
RATE = RateLimitItemPerSecond(60, 30)  # new drawings in so many seconds

Draw = Callable[[Asked, str], bytes]


class Busy(Exception):
    """Too many new pictures are asked for; `seconds` until it is worth to ask again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many new pictures; ask again in {seconds} s")
        self.seconds = seconds


class Gallery:
    """The pictures of one publication, in one process."""

    def __init__(
        self,
        draw: Draw,
        data: Mapping[str, Any],
        rate: RateLimitItem = RATE,
        most: int = MOST_BYTES,
    ) -> None:
        self._draw = draw
        self._data = data
        self._rate = rate
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._kept: LRUCache = LRUCache(most, getsizeof=len)
        self._lock = Lock()
        self._turns = BoundedSemaphore(AT_ONCE)

    def picture(self, asked: Asked, kind: str) -> bytes:
        """The picture as `kind`, "svg" or "png"; Busy if it is new and others are before it."""
        asked = replace(asked, wanted=canonical(asked.wanted, self._data))
        if found := self._found(asked, kind):
            return found
        if not self._turns.acquire(timeout=PATIENCE):
            raise Busy(math.ceil(PATIENCE))
        try:
            return self._found(asked, kind) or self._new(asked, kind)
        finally:
            self._turns.release()

    def _found(self, asked: Asked, kind: str) -> bytes | None:
        with self._lock:
            return self._kept.get((asked, kind))

    def _new(self, asked: Asked, kind: str) -> bytes:
        if not self._limiter.hit(self._rate):
            reset = self._limiter.get_window_stats(self._rate).reset_time
            raise Busy(max(1, math.ceil(reset - time.time())))
        body = self._draw(asked, kind)
        if len(body) <= self._kept.maxsize:
            with self._lock:
                self._kept[asked, kind] = body
        return body


def canonical(wanted: Filter, data: Mapping[str, Any]) -> Filter:
    """The filter as far as a picture shows it: equal pictures have equal filters."""
    low, high = query.window(wanted, data)
    first = date.fromisoformat(data["first_day"])
    days: dict[str, Any] = {
        "from_": None if low == 0 else (first + timedelta(days=low)).isoformat(),
        "to": None if high == data["days"] - 1 else (first + timedelta(days=high)).isoformat(),
        "last": None,
    }
    if query.describe(wanted, data)["last"]:  # the sentence tells how many days they are
        days = {}
    place = wanted.place
    if wanted.event and not place:
        place = data["places"]["id"][
            data["events"]["place"][data["events"]["id"].index(wanted.event)]
        ]
    return replace(
        wanted,
        **days,
        mode="window",
        region=tuple(sorted(wanted.region)),
        place=place,
        event=None,
        lang=None,
        theme=None,
        v=None,
        show=(),
        lock=None,
    )
