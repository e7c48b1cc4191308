"""The base map's tiles as they lie in their archive, an MBTiles file of gzipped vector tiles."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def tile(archive: Path, zoom: int, column: int, row: int) -> bytes | None:
    """One tile, rows counted from the north; None where there is nothing to draw."""
    with _reading(archive) as rows:
        found = rows.execute(
            "select tile_data from tiles where zoom_level=? and tile_column=? and tile_row=?",
            (zoom, column, _flipped(zoom, row)),
        ).fetchone()
    return found and found[0]


def every(archive: Path) -> dict[tuple[int, int, int], bytes]:
    """All tiles by zoom, column and row."""
    with _reading(archive) as rows:
        found = rows.execute("select zoom_level, tile_column, tile_row, tile_data from tiles")
        return {(zoom, column, _flipped(zoom, row)): body for zoom, column, row, body in found}


@contextmanager
def _reading(archive: Path) -> Iterator[sqlite3.Connection]:
    rows = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    try:
        yield rows
    finally:
        rows.close()


def _flipped(zoom: int, row: int) -> int:
    """MBTiles counts rows from the south."""
    return (1 << zoom) - 1 - row
