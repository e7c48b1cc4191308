"""The page, the embed and the data as plain files, for a host that runs no Python.

What is published is told apart from what the folder already shows: the same package gives the
same version again, another one gives a new version that says what changed.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard import rights, site
from dashboard.baking import contents, first_view, folder, twins
from dashboard.baking.folder import Manifest
from dashboard.settings import Settings
from geodata import writing
from geodata.package import Package
from geodata.publication import publish_after
from geodata.writing import Held

Publication = tuple[str, dict[str, bytes]]


@dataclass(frozen=True)
class Baked:
    """What a bake left in its folder."""

    version: str
    before: str | None  # the version that the folder showed
    files: dict[str, bytes]  # by path, twins included
    earlier: int  # files of the bake before
    weights: dict[str, int]  # bytes of a first view of the embed, by part


def bake(
    package: Package,
    into: Path,
    settings: Settings,
    plotly: bytes,
    quality: int = twins.BEST,
    report: twins.Report | None = None,
    note: Callable[[str], None] = lambda line: None,
) -> Baked:
    """Bake `package` into a folder; NotOurs or ValueError if that cannot be.

    `note` is told of other runs in the folder: one that is waited for, one that was stopped.
    """
    with writing.hold(into, "python -m dashboard bake", note) as held:
        return _bake(package, held, settings, plotly, quality, report)


def _bake(
    package: Package,
    held: Held,
    settings: Settings,
    plotly: bytes,
    quality: int,
    report: twins.Report | None,
) -> Baked:
    found = folder.manifest(held.folder)
    latest = shown(held.folder, found)
    version, files = publish_after(package, latest)
    if told := rights.refusal(files, settings.redistribute):
        raise ValueError(told.rstrip())
    settings = replace(settings, prefix="/")  # every address is made relative
    made = contents.contents(version, files, settings, plotly)
    kept, entries = _with_twins(held.folder, found, made, quality, report)
    left = folder.write(held, found, kept, entries)
    before = latest[0] if latest else None
    everything = {**kept, **entries}
    weights = first_view.weights(everything, site.shown(files))
    return Baked(version, before, everything, len(left.earlier), weights)


def shown(into: Path, found: Manifest) -> Publication | None:
    """The publication that a baked folder shows; ValueError if it is damaged."""
    latest = folder.read(into, found, contents.LATEST)
    if latest is None:
        return None
    version = json.loads(latest)["version"]
    start = f"data/{version}/"
    paths = [path for path in twins.without(found.all) if path.startswith(start)]
    read = {path.removeprefix(start): folder.read(into, found, path) for path in paths}
    files = {path: body for path, body in read.items() if body is not None}
    damaged = [path for path in read if path not in files]
    if damaged or "map.json" not in files:
        raise ValueError(
            f"{into / start}: {', '.join(damaged) or 'map.json'} is missing or was changed, so "
            "what is new cannot be told; bake into an empty folder and put it in this one's place"
        )
    return version, files


def _with_twins(
    into: Path,
    found: Manifest,
    made: contents.Contents,
    quality: int,
    report: Callable[[int, int], None] | None,
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Both kinds of files with their twins; twins of a file that is there are taken from there."""
    everything = {**made.kept, **made.entries}
    held: dict[str, bytes] = {}
    fresh: dict[str, bytes] = {}
    for path, body in everything.items():
        if not twins.wanted(path, body):
            continue
        ready: dict[str, bytes] = {}
        if folder.read(into, found, path) == body:
            there = {twin: folder.read(into, found, twin) for twin in twins.paths(path)}
            ready = {twin: body for twin, body in there.items() if body is not None}
        if len(ready) == len(twins.paths(path)):
            held |= ready
        else:
            fresh[path] = body
    pressed = held | twins.twins(fresh, quality, report)

    def beside(files: Mapping[str, bytes]) -> dict[str, bytes]:
        return {
            name: files[name] if name in files else pressed[name]
            for path in files
            for name in (path, *twins.paths(path))
            if name in files or name in pressed
        }

    return beside(made.kept), beside(made.entries)
