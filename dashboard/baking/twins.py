"""Files compressed ahead: hosts that know of them send `.br` or `.gz` in place of a file."""

import gzip
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor

import brotli

from dashboard.compression import SMALLEST

BEST = 11
ENDINGS = (".html", ".js", ".css", ".json", ".geojson", ".csv", ".svg", ".pbf", ".txt")
Report = Callable[[int, int], None]  # so many of so many bytes are done


def wanted(path: str, body: bytes) -> bool:
    """Whether a file is worth compressing."""
    return path.endswith(ENDINGS) and len(body) >= SMALLEST


def twins(
    files: Mapping[str, bytes], quality: int = BEST, report: Report | None = None
) -> dict[str, bytes]:
    """The twins of `files` by path, made by all processors; the same bytes each time."""
    largest_first = sorted(files.items(), key=lambda file: (-len(file[1]), file[0]))
    small = [file for file in largest_first if len(file[1]) < 100_000]
    large = largest_first[: len(largest_first) - len(small)]
    total, done = sum(map(len, files.values())), 0
    made: dict[str, bytes] = {}
    with ProcessPoolExecutor() as pool:
        results = [
            pool.map(_pair, group, [quality] * len(group), chunksize=size)
            for group, size in ((large, 1), (small, 50))
        ]
        for found in results:
            for size, pair in found:
                made |= pair
                done += size
                if report is not None:
                    report(done, total)
    return made


def paths(path: str) -> tuple[str, str]:
    return f"{path}.br", f"{path}.gz"


def _pair(file: tuple[str, bytes], quality: int) -> tuple[int, dict[str, bytes]]:
    path, body = file
    pressed = (
        brotli.compress(body, quality=quality),
        gzip.compress(body, compresslevel=min(quality, 9), mtime=0),
    )
    return len(body), dict(zip(paths(path), pressed, strict=True))


def without(paths_: Iterable[str]) -> list[str]:
    """The paths that are no twins."""
    return [path for path in paths_ if not path.endswith((".br", ".gz"))]
