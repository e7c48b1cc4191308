"""How long a package takes to become a publication, beside pandas writing its tables.

    python -m benchmarks.publish            10,000 invented events; a few seconds

Processor time, the better of three: machines share their cores. pandas writes the same rows as
CSV and as JSON, with no sums, no evidence, no GeoJSON and no archive.
"""

import io
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import fields

import pandas as pd

from benchmarks.synthetic import checked
from geodata.publication import publish

EVENTS = 10_000
BAR = 2.0  # seconds


def main() -> None:
    made = checked(EVENTS)
    ours = best(lambda: publish(made))
    rows = {
        name: [{field.name: getattr(row, field.name) for field in fields(row)} for row in table]
        for name, table in (("events", made.events), ("claims", made.claims))
    }
    theirs = best(lambda: written(rows))
    over = "" if ours <= BAR else "  OVER"
    print(f"{EVENTS:,} events, {len(made.claims):,} claims, seconds of processor time")
    print(f"  publication              {ours:6.2f}   bar {BAR:.1f}{over}")
    print(f"  pandas, tables alone     {theirs:6.2f}")


def best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(3):
        began = time.process_time()
        work()
        seconds.append(time.process_time() - began)
    return min(seconds)


def written(tables: Mapping[str, list[dict]]) -> list[str]:
    texts = []
    for rows in tables.values():
        frame = pd.DataFrame(rows).astype(str)
        file = io.StringIO()
        frame.to_csv(file, index=False)
        texts += [file.getvalue(), json.dumps(frame.to_dict("records"))]
    return texts


if __name__ == "__main__":
    main()
