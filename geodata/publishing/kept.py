"""Publications kept on a disk by what they were made of: an unchanged package starts at once.

Nothing in them is held in memory: a file is read when it is asked for.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from geodata import disk, writing
from geodata.publishing import shelf

ROOT = Path(__file__).parents[1]
# What a publication is made of besides its package: the code, the code books, the regions.
MADE_BY = ("**/*.py", "codebooks/*", "data/boundaries/*.gz", "data/boundaries/*.csv")
MOST = 5  # publications of a package that are kept, the last ones made

Publication = tuple[str, Mapping[str, bytes]]


class Files(Mapping[str, bytes]):
    """The files in a publication's own folder by their paths within it, read when asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._paths = sorted(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        )
        self._known = frozenset(self._paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._known:
            raise KeyError(path)
        return (self._folder / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def publication(
    cache: Path,
    package: Path,
    make: Callable[[], tuple[str, dict[str, bytes]]],
    note: Callable[[str], None],
) -> Publication:
    """The publication of the package in a folder: the one in `cache`, else made and kept there.

    A cache that cannot be written is no fault: `note` is told, and the publication is in memory.
    """
    # A package has a place of its own, so that no other one's server loses the files it reads.
    place = hashlib.sha256(str(package.resolve()).encode()).hexdigest()[:8]
    shelves = cache / "publications" / place
    folder = shelves / _key(package)
    if found := _found(folder):
        return found
    version, files = make()
    try:
        shelves.mkdir(parents=True, exist_ok=True)
        shelf.write(folder, version, files, note)
        _clear(shelves)
    except (OSError, writing.CannotWrite) as problem:
        note(f"{folder}: the publication could not be kept there ({problem})")
        return version, files
    return _found(folder) or (version, files)


def _found(folder: Path) -> Publication | None:
    try:
        version = shelf.latest(folder)
    except (ValueError, OSError):  # damaged, or no folder: it is made anew
        return None
    if version is None or not (folder / version / "map.json").is_file():
        return None
    return version, Files(folder / version)


def _key(package: Path) -> str:
    """Changes with any file of the package, and with anything that makes it a publication."""
    content = hashlib.sha256()
    for root, patterns in ((package, ("**/*",)), (ROOT, MADE_BY)):
        paths = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
        for path in sorted(paths):
            body = path.read_bytes()
            content.update(f"{path.relative_to(root).as_posix()}\0{len(body)}\0".encode() + body)
    return content.hexdigest()[:16]


def _clear(shelves: Path) -> None:
    """Delete what was written longest ago."""
    ages = [(file.stat().st_mtime, file.parent) for file in shelves.glob(f"*/{shelf.LATEST}")]
    for _, folder in sorted(ages, reverse=True)[MOST:]:
        disk.discard(folder)
