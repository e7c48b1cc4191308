"""How many rows a second an import reads, with invented rows in the shape of an ACLED file.

    python -m benchmarks.importing           200,000 rows; some ten seconds

Measured is the way from the file to the sheet's rows, every cell read: processor time, the better
of two, since machines share their cores. The memory is the most that the process took while it
read, over what it had before.
"""

import csv
import resource
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from geodata.importing import files, table
from geodata.importing.table import Rejected

ROWS = 200_000
BAR = 40_000  # rows a second
SUB_TYPES = ("Peaceful protest", "Violent demonstration", "Attack", "Armed clash")
HEADER = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)


def main() -> None:
    with TemporaryDirectory() as folder:
        file = written(Path(folder) / "rows.csv", ROWS)
        before = memory()
        best = min(measured(file, Path(folder) / str(at)) for at in range(2))
        took = memory() - before
        size = file.stat().st_size
    processor, clock = best
    rate = ROWS / processor
    print(f"{ROWS:,} rows of {len(HEADER)} columns, {size / 1e6:,.0f} MB")
    print(f"  rows a second      {rate:10,.0f}   bar {BAR:,}{'' if rate >= BAR else '  UNDER'}")
    print(f"  seconds            {processor:10.2f}   {clock:.2f} on the clock")
    print(f"  memory, MB         {took / 1e6:10,.0f}")


def measured(file: Path, work: Path) -> tuple[float, float]:
    """Seconds of the processor and on the clock, from a file to its rows."""
    work.mkdir()
    began, processor = time.perf_counter(), time.process_time()
    sheet = table.prepared(files.opened(str(file), work), None, work)
    read = sum(not isinstance(row, Rejected) for row in table.rows(sheet))
    sheet.connection.close()
    assert read == ROWS, read
    return time.process_time() - processor, time.perf_counter() - began


def memory() -> int:
    """The most bytes that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def written(path: Path, count: int) -> Path:
    """Write invented rows: 3,000 places, 800 days, notes of their own."""
    random = Random(12)
    first = date(2022, 1, 1)
    towns = [
        (f"Town {at}", f"{random.uniform(-4, 4):.4f}", f"{random.uniform(34, 41):.4f}")
        for at in range(3_000)
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADER)
        for at in range(count):
            town, lat, lon = random.choice(towns)
            day = first + timedelta(days=random.randrange(800))
            note = f"On {day}, invented people did invented things in {town}, number {at}. " * 3
            out.writerow(
                (
                    *(f"KEN{at}", day, day.year, 1, "Demonstrations", "Protests"),
                    *(random.choice(SUB_TYPES), "Protesters (Kenya)", "", "Protesters", "", "", ""),
                    *("Protesters only", "", 404, "Eastern Africa", "Kenya", "Nairobi", "A"),
                    *("", town, lat, lon, random.choice((1, 2, 3)), f"Daily {at % 50}", "National"),
                    *(note, random.choice((0, 0, 0, 1, 2)), "crowd size=no report", 1_719_828_000),
                )
            )
    return path


if __name__ == "__main__":
    main()
