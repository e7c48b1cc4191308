"""What a server answers with: bytes that are the same for everybody, and what is told of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from flask import Request, Response

from dashboard import compression

TEXT = {
    "text/html",
    "text/css",
    "text/csv",
    "text/plain",
    "text/javascript",
    "application/json",
    "application/json+oembed",
    "application/geo+json",
    "image/svg+xml",
}
YEAR = "public, max-age=31536000, immutable"
AGAIN = "no-cache"  # kept, and asked for again each time
NOT_KEPT = "no-store"


@dataclass(frozen=True)
class Body:
    """A body, read when it is asked for, its type and what differs from the usual headers."""

    read: Callable[[], bytes]
    type: str
    cache: str = AGAIN
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, content: bytes, type: str, cache: str = AGAIN, headers: Mapping[str, str] | None = None
    ) -> "Body":
        """A body that is in memory."""
        return cls(lambda: content, type, cache, headers or {})

    @cached_property
    def known(self) -> tuple[str, int]:
        """Its SHA-256 and its size in bytes."""
        content = self.read()
        return sha256(content).hexdigest(), len(content)

    @property
    def is_text(self) -> bool:
        return self.type.partition(";")[0] in TEXT and "Content-Encoding" not in self.headers

    def answer(self, asked: Request) -> Response:
        """200 in the encoding that `asked` likes best, or 304 if it has the same already."""
        (same, size), name, headers = self.known, None, dict(self.headers)
        tag = same[:8]
        if self.is_text:
            headers["Vary"] = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
            name = compression.encoding(asked.accept_encodings)
        if name and size >= compression.SMALLEST:
            content = compression.compressed(self.read, name, same)
            headers["Content-Encoding"], tag = name, f"{tag}-{name}"
        else:
            content = self.read()
        response = Response(content, content_type=self.type, headers=headers)
        response.headers["Cache-Control"] = self.cache
        response.set_etag(tag)
        response.make_conditional(asked)
        return response
