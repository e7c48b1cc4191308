"""Where things are kept between runs that can be had again."""

from collections.abc import Mapping
from pathlib import Path


def cache(environ: Mapping[str, str]) -> Path:
    """The folder that UNREST_CACHE names, else the one that a system has for it."""
    if chosen := environ.get("UNREST_CACHE"):
        return Path(chosen)
    usual = Path(environ.get("XDG_CACHE_HOME") or "")
    return (usual if usual.is_absolute() else Path.home() / ".cache") / "unrest-map"
