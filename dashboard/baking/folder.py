"""A baked site in a folder: what it holds, and how the next one comes in without a gap.

First the files whose name tells their content, then the pages, last what tells open pages that
there is something newer; each file is whole at every moment. Whatever stops a bake, the site
that was there works. The files of the bake before are kept, since readers have its page open;
older ones go. `bake.json` says which files are a bake's own: no other file is touched, and no
folder without it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from geodata import writing
from geodata.writing import Held

MANIFEST = "bake.json"
MADE_BY = "python -m dashboard bake"


class NotOurs(ValueError):
    """The folder, or a file in it, is somebody else's."""


@dataclass(frozen=True)
class Manifest:
    """A bake's own files by path, each with a digest of its content."""

    files: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[str, str] = field(default_factory=dict)  # of the bake before

    @property
    def all(self) -> dict[str, str]:
        return {**self.earlier, **self.files}


def digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:16]


def manifest(folder: Path) -> Manifest:
    """What a bake has put into `folder`; NotOurs if it holds something that no bake made."""
    try:
        text = (folder / MANIFEST).read_text("utf8")
    except FileNotFoundError:
        if folder.exists() and not writing.is_empty(folder):
            raise NotOurs(
                f"{folder}: holds files and no {MANIFEST}, so no bake made it; "
                "expected an empty folder, a new one, or one baked before"
            ) from None
        return Manifest()
    try:
        found = json.loads(text)
        parts = [found[name] for name in ("files", "earlier")]
        known = found["made_by"] == MADE_BY and all(_ours(part) for part in parts)
    except (ValueError, KeyError, TypeError):
        known = False
    if not known:
        raise NotOurs(f"{folder / MANIFEST}: is not as a bake writes it; nothing was changed")
    return Manifest(*parts)


def write(
    held: Held, found: Manifest, kept: Mapping[str, bytes], entries: Mapping[str, bytes]
) -> Manifest:
    """Bring a site into the folder that held what `found` says; return what it holds now."""
    new = {path: digest(body) for path, body in (*kept.items(), *entries.items())}
    _refuse_foreign(held.folder, found, new)
    if new == found.files:
        earlier = found.earlier
    else:
        # Of a bake that was completed only now, readers have not seen the page.
        shown = found.all if held.completed else found.files
        earlier = {path: was for path, was in shown.items() if path not in new}
    left = Manifest(new, earlier)
    gone = [path for path in found.all if path not in left.all]
    held.replace({**kept, **entries, MANIFEST: _text(left)}, gone)
    return left


def read(folder: Path, found: Manifest, path: str) -> bytes | None:
    """A file as a bake left it; None if it is not there or is not as it was."""
    digests = {part.get(path) for part in (found.files, found.earlier)} - {None}
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


def _text(manifest: Manifest) -> bytes:
    parts = {"files": manifest.files, "earlier": manifest.earlier}
    sorted_parts = {name: dict(sorted(part.items())) for name, part in parts.items()}
    return (json.dumps({"made_by": MADE_BY, **sorted_parts}, indent=0) + "\n").encode()
