"""Names that tell content, for addresses that can be kept for ever."""

import hashlib


def digest(body: bytes) -> str:
    """Eight hex digits that change when `body` does."""
    return hashlib.sha256(body).hexdigest()[:8]
