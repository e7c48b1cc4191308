"""The calls that change a disk: one step each, and the only ones that writers of folders use.

A step that fails raises OSError. Tests stop at each step in turn, which is why they are here.
"""

import os
import shutil
import tempfile
from pathlib import Path


def make_folder(path: Path) -> None:
    """Make one folder; its parent is there."""
    path.mkdir(exist_ok=True)


def make_private_folder(folder: Path, prefix: str) -> Path:
    """Make a folder of a name that no other run has, which nobody else may enter."""
    return Path(tempfile.mkdtemp(prefix=prefix, dir=folder))


def put(path: Path, data: bytes, *, sure: bool = True) -> None:
    """Write a new file; `sure` waits until the disk holds it."""
    with path.open("xb") as file:
        file.write(data)
        if sure:
            file.flush()
            os.fsync(file.fileno())


def settle() -> None:
    """Wait until the disk holds everything, which is quicker than one wait for each of many."""
    os.sync()


def move(old: Path, new: Path) -> None:
    """Give a file or folder another name at once, in place of the file that has it."""
    os.replace(old, new)


def remove(path: Path) -> None:
    """Delete a file, if it is there."""
    path.unlink(missing_ok=True)


def remove_folder(path: Path) -> None:
    """Delete an empty folder."""
    path.rmdir()


def discard(path: Path) -> None:
    """Delete a folder of unfinished work with all in it; what is in use stays for the next run."""
    shutil.rmtree(path, ignore_errors=True)
