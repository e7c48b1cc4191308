"""A folder that one run at a time writes, and that changes as a whole or not at all.

A writer holds the folder from its first read to its last write. New files are written into a
folder of their own beside the old ones; a plan that lists them is the moment from which they
count; then they are moved into place, one by one, in their order. A run that was killed before
its plan stood has changed nothing, and the next one clears its files; after it, the next one
moves the rest. Readers see old files without a plan and new ones with it, never some of each.
"""

import json
import os
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from geodata import disk

WAIT = 60.0  # seconds that a second writer waits for the first; a bake takes half of it
LOCK = ".writing"  # says who holds the folder, while somebody does
UNFINISHED = ".unfinished"  # how the names of folders of new files begin
PLAN = "plan.json"
NEW = "new"
MANY = 100  # files from which one wait for the whole disk is quicker than one for each
READINGS = 5  # of a folder that changes while it is read

Say = Callable[[str], None]
Signature = tuple[int, int, int] | None


class CannotWrite(ValueError):
    """The folder is held by another run, or somebody else changed it; nothing was written."""


class _Move(NamedTuple):
    path: str  # of a file, or of a folder that is new as a whole
    was: str | None  # the digest of the file in whose place it comes


class Held:
    """A folder that is held for writing."""

    def __init__(self, folder: Path, by: str, found: bool) -> None:
        self.folder = folder
        self.completed = found  # whether files of an earlier run had to be moved into place
        self._by = by
        self._seen = signatures(folder)

    def replace(self, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Bring files into the folder in this order, then delete those in `gone`.

        Files that would not change are not touched. CannotWrite if somebody has changed, since
        the folder is held, a file that would be replaced. If a step fails, the old files are
        put back; OSError names the file.
        """
        old = {path: _content(self.folder / path) for path in files}
        changed = [path for path in files if old[path] != files[path]]
        gone = [path for path in gone if (self.folder / path).exists()]
        self._refuse_edited(changed)
        if not changed and not gone:
            return
        with _named(self.folder):
            waiting = disk.make_private_folder(self.folder, f"{UNFINISHED}-")
        moves = _moves(self.folder, changed, old)
        try:
            self._stage(waiting, {path: files[path] for path in changed})
            self._plan(waiting, moves, gone)
        except BaseException:
            disk.discard(waiting)
            raise
        done: list[_Move] = []
        try:
            for move in moves:
                done.append(move)
                _bring(self.folder, waiting, move.path)
        except BaseException:
            self._undo(waiting, done, old, files)
            raise
        _finish(self.folder, waiting, gone)
        self._seen = signatures(self.folder)

    def _refuse_edited(self, changed: Iterable[str]) -> None:
        for path in changed:
            if _signature(self.folder / path) != self._seen.get(path):
                raise CannotWrite(
                    f"{self.folder / path}: was changed by somebody else while {self._by} ran; "
                    "nothing was written; run it again"
                )

    def _stage(self, waiting: Path, files: Mapping[str, bytes]) -> None:
        many = len(files) >= MANY and hasattr(os, "sync")
        made: set[Path] = {waiting}
        for path, data in files.items():
            with _named(self.folder / path):
                _make_parents(waiting / NEW / path, made)
                disk.put(waiting / NEW / path, data, sure=not many)
        if many:
            disk.settle()

    def _plan(self, waiting: Path, moves: list[_Move], gone: list[str]) -> None:
        told = {"by": self._by, "moves": moves, "gone": gone}
        with _named(self.folder):
            disk.put(waiting / "draft", json.dumps(told).encode())
            disk.move(waiting / "draft", waiting / PLAN)

    def _undo(
        self,
        waiting: Path,
        done: list[_Move],
        old: Mapping[str, bytes | None],
        files: Mapping[str, bytes],
    ) -> None:
        """Put the old files back. Stopped anywhere, it leaves a plan that can be carried out."""
        for number, move in enumerate(reversed(done)):
            target, staged = self.folder / move.path, waiting / NEW / move.path
            if staged.exists():
                continue  # this one failed
            if move.was is None:
                disk.move(target, staged)
            else:
                disk.put(waiting / f"old-{number}", old[move.path] or b"")
                disk.put(staged, files[move.path])
                disk.move(waiting / f"old-{number}", target)
        disk.remove(waiting / PLAN)
        disk.discard(waiting)


@contextmanager
def hold(folder: Path, by: str, say: Say = lambda line: None) -> Iterator[Held]:
    """Hold a folder for writing, made if it is not there; `by` says in words who holds it.

    `say` is told of the wait for another run, and of what an earlier one left and what became of
    it. CannotWrite if another run holds the folder for longer than WAIT seconds. A folder that
    was made and stays empty goes again.
    """
    folder = Path(folder)
    made = _make_folder(folder)
    lock = FileLock(folder / LOCK, on_acquired=lambda file: _sign(file, by))
    with _named(folder):
        _acquire(lock, folder, say)
    try:
        yield Held(folder, by, _recover(folder, say))
    finally:
        try:
            with suppress(OSError):  # Windows keeps a file that is open
                (folder / LOCK).unlink()
            if made and not any(folder.iterdir()):
                disk.remove_folder(folder)
        finally:
            lock.release()


def is_empty(folder: Path) -> bool:
    """Whether a folder holds nothing but what writers of it leave for one another."""
    return not any(_is_content(path.name) for path in folder.iterdir())


def read(folder: Path, patterns: Iterable[str]) -> dict[str, bytes | OSError]:
    """Read the files of these names or patterns by their paths, all as they were at one moment.

    OSError if there is no such folder, or if it never stays the same for long enough; a file
    that is there and cannot be read has its error.
    """
    patterns = tuple(patterns)
    for _ in range(READINGS):
        paths = _current(folder, patterns)
        before = {name: _signature(path) for name, path in paths.items()}
        files = {name: _attempt(path) for name, path in paths.items()}
        now = _current(folder, patterns)
        if now == paths and before == {name: _signature(path) for name, path in now.items()}:
            return files
    raise OSError(None, "changes while it is read; wait until nothing writes it", str(folder))


def _current(folder: Path, patterns: Iterable[str]) -> dict[str, Path]:
    """Where each file stands: a plan that was not carried out counts as if it were."""
    planned = [waiting / NEW for waiting in _waiting(folder) if (waiting / PLAN).exists()]
    return {
        path.relative_to(place).as_posix(): path
        for place in (folder, *planned)
        for pattern in patterns
        for path in sorted(place.glob(pattern))
    }


def _acquire(lock: FileLock, folder: Path, say: Say) -> None:
    try:
        lock.acquire(timeout=0)
        return
    except Timeout:
        say(f"{folder}: {_holder(folder)} is writing here; waiting up to {WAIT:.0f} seconds")
    try:
        lock.acquire(timeout=WAIT)
    except Timeout:
        raise CannotWrite(
            f"{folder}: {_holder(folder)} is still writing here after {WAIT:.0f} seconds; nothing "
            "was written; run this again when that has ended"
        ) from None


def _sign(file: int, by: str) -> None:
    """Write into the lock's file who holds it."""
    since = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    told = f"{by} (process {os.getpid()} on {socket.gethostname()}, since {since})"
    os.ftruncate(file, 0)
    os.write(file, told.encode("utf-8", "replace"))


def _holder(folder: Path) -> str:
    try:
        told = (folder / LOCK).read_text("utf-8", "replace")
    except OSError:
        told = ""
    return "".join(filter(str.isprintable, told))[:300] or "another run"


def _recover(folder: Path, say: Say) -> bool:
    """Complete or clear what runs that were stopped have left; say whether any was completed."""
    completed = False
    for waiting in _waiting(folder):
        planned = (waiting / PLAN).exists()
        plan = json.loads((waiting / PLAN).read_bytes()) if planned else {"moves": (), "gone": ()}
        left = [_Move(*move) for move in plan["moves"] if (waiting / NEW / move[0]).exists()]
        for move in left:
            _refuse_edited_since(folder, waiting, move)
        for move in left:
            _bring(folder, waiting, move.path)
        _finish(folder, waiting, plan["gone"])
        completed |= planned
        if left:
            say(
                f"{folder}: an earlier run ({plan['by']}) was stopped halfway; what was missing "
                f"of it is now in place ({len(left)} of {len(plan['moves'])})"
            )
        else:
            say(f"{folder}: what an earlier run that was stopped had left over is deleted")
    return completed


def _refuse_edited_since(folder: Path, waiting: Path, move: _Move) -> None:
    there, staged = _content(folder / move.path), waiting / NEW / move.path
    if _digest(there) != move.was and (staged.is_dir() or there != staged.read_bytes()):
        raise CannotWrite(
            f"{folder / move.path}: was changed after a run was stopped that had a newer one "
            f"ready, {staged}; compare the two, put what you want to keep into the latter, delete "
            "the former, and run this again"
        )


def _bring(folder: Path, waiting: Path, path: str) -> None:
    with _named(folder / path):
        disk.move(waiting / NEW / path, folder / path)


def _finish(folder: Path, waiting: Path, gone: Iterable[str]) -> None:
    for path in gone:
        with _named(folder / path):
            disk.remove(folder / path)
            for parent in Path(path).parents[:-1]:
                if (folder / parent).exists() and not any((folder / parent).iterdir()):
                    disk.remove_folder(folder / parent)
    disk.discard(waiting)


def _moves(folder: Path, changed: Iterable[str], old: Mapping[str, bytes | None]) -> list[_Move]:
    """What to move: the files, and in place of files in a folder that is new, that folder."""
    moves: dict[str, _Move] = {}
    for path in changed:
        parents = [parent.as_posix() for parent in reversed(Path(path).parents[:-1])]
        whole = next((one for one in parents if not (folder / one).exists()), path)
        moves.setdefault(whole, _Move(whole, _digest(old[path]) if whole == path else None))
    return list(moves.values())


def _make_folder(folder: Path) -> bool:
    """Make a folder and those above it; say whether it was not there."""
    if folder.is_dir():
        return False
    if folder.exists():
        raise CannotWrite(f"{folder}: is a file; expected a folder")
    with _named(folder):
        for parent in reversed((folder, *folder.parents)):
            if not parent.is_dir():
                disk.make_folder(parent)
    return True


def _make_parents(path: Path, made: set[Path]) -> None:
    for parent in reversed(path.parents):
        if parent not in made and not parent.exists():
            disk.make_folder(parent)
        made.add(parent)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an error of the disk name the file that its user knows; a full disk names none."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def _waiting(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name.startswith(UNFINISHED))


def _is_content(name: str) -> bool:
    return name != LOCK and not name.startswith(UNFINISHED)


def signatures(folder: Path) -> dict[str, Signature]:
    """What differs after every change in a folder, by the path of each file."""
    files = (path for path in folder.rglob("*") if _is_content(path.relative_to(folder).parts[0]))
    return {path.relative_to(folder).as_posix(): _signature(path) for path in files}


def _signature(path: Path) -> Signature:
    """What differs after every change of a file; None if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _attempt(path: Path) -> bytes | OSError:
    try:
        return path.read_bytes()
    except OSError as error:
        return error


def _digest(data: bytes | None) -> str | None:
    return None if data is None else sha256(data).hexdigest()
