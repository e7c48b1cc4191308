"""Files put in place together: all of the new ones, or all of the old ones."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder; if that fails or is interrupted, put the old ones back.

    Everything is first written beside the old files, so what can fail fails there. Files that
    are not named, and files that would not change, are not touched.
    """
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    old = {name: _bytes(folder / name) for name in files}
    changed = [name for name in files if old[name] != files[name]]
    waiting = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    replaced: list[str] = []
    try:
        for name in changed:
            put(waiting / name, files[name])
        for name in changed:
            replaced.append(name)
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(waiting / name, folder / name)
    except BaseException:
        for name in replaced:
            if (before := old[name]) is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).write_bytes(before)
        raise
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()


def put(path: Path, data: bytes) -> None:
    """Write one file and see it safely on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
