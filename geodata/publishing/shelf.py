"""Publications on a disk: one folder per version, and latest.json beside them.

A version's folder appears whole or not at all and is never changed; `latest.json` is the
only file that is.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from geodata import writing

LATEST = "latest.json"


def write(
    folder: Path,
    version: str,
    files: Mapping[str, bytes],
    note: Callable[[str], None] = lambda line: None,
) -> Path:
    """Put a publication on the shelf and make it the latest; return its folder."""
    target = folder / version
    with writing.hold(folder, "python -m geodata publish", note) as held:
        if target.exists() and read(target) != dict(files):
            raise FileExistsError(
                f"{target}: holds other files than this publication; a version never changes, "
                "so move the folder away and publish again"
            )
        whole = {f"{version}/{path}": data for path, data in files.items()}
        held.replace(whole | {LATEST: pointer(version, files)})
    return target


def pointer(version: str, files: Mapping[str, bytes]) -> bytes:
    """What latest.json says: the newest version, and the day of its data."""
    day = json.loads(files["map.json"])["data_date"]
    return json.dumps({"version": version, "data_date": day}).encode()


def latest(folder: Path) -> str | None:
    """Name the newest version on the shelf, or None on an empty one."""
    try:
        return json.loads((folder / LATEST).read_bytes())["version"]
    except FileNotFoundError:
        return None


def read(publication: Path) -> dict[str, bytes]:
    """Read the files in a publication's own folder, by their paths within it."""
    return {
        path.relative_to(publication).as_posix(): path.read_bytes()
        for path in sorted(publication.rglob("*"))
        if path.is_file()
    }
