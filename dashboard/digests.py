"""Names that tell content, for addresses that can be kept for ever."""

import hashlib

Named = tuple[str, bytes]  # a path that tells its content, and the content


def digest(body: bytes) -> str:
    """Eight hex digits that change when `body` does."""
    return hashlib.sha256(body).hexdigest()[:8]


def named(path: str, body: bytes) -> Named:
    """`body` under `path` with its digest before the ending: "styles/page.1f0c22ab.css"."""
    stem, ending = path.rsplit(".", 1)
    return f"{stem}.{digest(body)}.{ending}", body
