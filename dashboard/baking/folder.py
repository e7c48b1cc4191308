"""A baked site in a folder: what it holds, and how the next one comes in without a gap.

First the files whose name tells their content, then the pages, last what tells open pages that
there is something newer; each file is whole at every moment. Whatever stops a bake, the site
that was there works. The files of the bake before are kept, since readers have its page open;
older ones go. `bake.json` says which files are a bake's own: no other file is touched, and no
folder without it.
"""

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

MANIFEST = "bake.json"
WAITING = ".unfinished"  # where a file stands until it is whole
MADE_BY = "python -m dashboard bake"


class NotOurs(ValueError):
    """The folder, or a file in it, is somebody else's."""


@dataclass(frozen=True)
class Manifest:
    """A bake's own files by path, each with a digest of its content."""

    files: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[str, str] = field(default_factory=dict)  # of the bake before
    coming: Mapping[str, str] = field(default_factory=dict)  # of a bake that was not finished

    @property
    def all(self) -> dict[str, str]:
        return {**self.earlier, **self.files, **self.coming}


class Disk:
    """The one who writes. Each call is whole or did not happen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, path: str, body: bytes, *, sure: bool = False) -> None:
        """Write a file beside the old one and set it in its place; `sure` waits for the disk."""
        waiting = self.folder / WAITING / "file"
        waiting.parent.mkdir(parents=True, exist_ok=True)
        with waiting.open("wb") as file:
            file.write(body)
            if sure:
                file.flush()
                os.fsync(file.fileno())
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(waiting, target)

    def remove(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty."""
        target = self.folder / path
        target.unlink(missing_ok=True)
        for folder in target.relative_to(self.folder).parents:
            if folder.name and (self.folder / folder).is_dir():
                if any((self.folder / folder).iterdir()):
                    break
                (self.folder / folder).rmdir()

    def tidy(self) -> None:
        shutil.rmtree(self.folder / WAITING, ignore_errors=True)


def digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:16]


def manifest(folder: Path) -> Manifest:
    """What a bake has put into `folder`; NotOurs if it holds something that no bake made."""
    try:
        text = (folder / MANIFEST).read_text("utf8")
    except FileNotFoundError:
        if folder.exists() and any(path.name != WAITING for path in folder.iterdir()):
            raise NotOurs(
                f"{folder}: holds files and no {MANIFEST}, so no bake made it; "
                "expected an empty folder, a new one, or one baked before"
            ) from None
        return Manifest()
    except NotADirectoryError:
        raise NotOurs(f"{folder}: is a file; expected a folder") from None
    try:
        found = json.loads(text)
        parts = [found[name] for name in ("files", "earlier", "coming")]
        known = found["made_by"] == MADE_BY and all(_ours(part) for part in parts)
    except (ValueError, KeyError, TypeError):
        known = False
    if not known:
        raise NotOurs(f"{folder / MANIFEST}: is not as a bake writes it; nothing was changed")
    return Manifest(*parts)


def write(
    disk: Disk, found: Manifest, kept: Mapping[str, bytes], entries: Mapping[str, bytes]
) -> Manifest:
    """Bring a site into the folder that held what `found` says; return what it holds now."""
    new = {path: digest(body) for path, body in (*kept.items(), *entries.items())}
    _refuse_foreign(disk.folder, found, new)
    disk.tidy()
    # What was there, whole or half: open pages may have come from any of it.
    present = {**found.files, **found.coming}
    same = new == present
    earlier = found.earlier if same else {p: d for p, d in present.items() if p not in new}
    if not same:
        disk.put(MANIFEST, _text(Manifest(found.files, found.earlier, {**found.coming, **new})))
    for path, body in kept.items():
        if not _holds(disk.folder, path, body):
            disk.put(path, body)
    if not same and hasattr(os, "sync"):
        os.sync()
    for path, body in entries.items():
        if not _holds(disk.folder, path, body):
            disk.put(path, body, sure=True)
    for path in found.all:
        if path not in new and path not in earlier:
            disk.remove(path)
    result = Manifest(new, earlier)
    if not _holds(disk.folder, MANIFEST, _text(result)):
        disk.put(MANIFEST, _text(result), sure=True)
    disk.tidy()
    return result


def read(folder: Path, found: Manifest, path: str) -> bytes | None:
    """A file as a bake left it; None if it is not there or is not as it was."""
    digests = {part.get(path) for part in (found.files, found.earlier, found.coming)} - {None}
    if not digests or not (folder / path).is_file():
        return None
    body = (folder / path).read_bytes()
    return body if digest(body) in digests else None


def _ours(files: object) -> bool:
    """Whether these can be files of a bake: a manifest must not lead out of its folder."""
    return isinstance(files, dict) and all(
        re.fullmatch(r"[0-9a-f]{16}", str(value))
        and not PurePosixPath(path).is_absolute()
        and not {"..", ""} & set(path.split("/"))
        and "\\" not in path
        for path, value in files.items()
    )


def _refuse_foreign(folder: Path, found: Manifest, new: Mapping[str, str]) -> None:
    for path in new:
        if path not in found.all and (folder / path).exists():
            raise NotOurs(
                f"{folder / path}: is there and no bake made it; move it away, or bake elsewhere"
            )


def _holds(folder: Path, path: str, body: bytes) -> bool:
    target = folder / path
    return target.is_file() and target.stat().st_size == len(body) and target.read_bytes() == body


def _text(manifest: Manifest) -> bytes:
    parts = {"files": manifest.files, "earlier": manifest.earlier, "coming": manifest.coming}
    sorted_parts = {name: dict(sorted(part.items())) for name, part in parts.items()}
    return (json.dumps({"made_by": MADE_BY, **sorted_parts}, indent=0) + "\n").encode()
