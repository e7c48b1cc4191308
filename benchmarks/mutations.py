"""Breaks the code on purpose, one break at a time, and runs the tests that should notice.

`python -m benchmarks.mutations` runs all of `benchmarks/mutations.toml`, in a copy of the tree;
`--only WORD` those whose title has the word, `--part 2/4` a quarter of them. A break is killed if
one of its tests fails or never ends, has survived if none does, and is stale if its text is not in
the file.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LIST = Path(__file__).with_suffix(".toml")
LINKED = (".venv", "node_modules", "vendor")
LEAST_SHARE = 0.85  # of the breaks outside the reading that tests must kill
NO_TESTS = 5  # pytest's exit code where it found none
LONGEST = 600  # seconds for the tests of one break; what then still runs has noticed it
READING = "geodata/extract/"


@dataclass(frozen=True)
class Change:
    """`was` stands once in `file`, and becomes `now`."""

    file: str
    was: str
    now: str


@dataclass(frozen=True)
class Break:
    """What is wrong then, how it is done, and pytest's arguments that should notice."""

    title: str
    changes: tuple[Change, ...]
    tests: tuple[str, ...]

    @property
    def of_reading(self) -> bool:
        return any(change.file.startswith(READING) for change in self.changes)


def breaks(path: Path = LIST) -> tuple[Break, ...]:
    """Read the list; each table is a break, with one change or with `changes`."""
    return tuple(map(_break, tomllib.loads(path.read_text("utf8"))["breaks"]))


def stale(one: Break, root: Path = ROOT) -> list[str]:
    """Name the files in which a change cannot be made, since its text is not there once."""
    return [
        change.file
        for change in one.changes
        if (root / change.file).read_text("utf8").count(change.was) != 1
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the chosen breaks; 1 if too many survive or one is stale."""
    given = _parser().parse_args(argv)
    number, of = map(int, given.part.split("/"))
    chosen = [one for one in breaks() if given.only.lower() in one.title.lower()][number - 1 :: of]
    outcomes: dict[str, list[Break]] = {"killed": [], "survived": [], "stale": []}
    began = time.perf_counter()
    with _copy() as root:
        for one in chosen:
            outcome = "stale" if stale(one, root) else _outcome(one, root)
            outcomes[outcome].append(one)
            print(f"{outcome:8}  {one.title}", flush=True)
    told = [one for one in outcomes["killed"] + outcomes["survived"] if not one.of_reading]
    killed = sum(one in outcomes["killed"] for one in told)
    share = killed / len(told) if told else 1.0
    print(
        f"\n{len(chosen)} breaks in {time.perf_counter() - began:.0f} s; outside the reading "
        f"{killed} of {len(told)} killed ({share:.0%}, at least {LEAST_SHARE:.0%} expected)"
    )
    return 0 if share >= LEAST_SHARE and not outcomes["stale"] else 1


def _break(row: dict[str, Any]) -> Break:
    changes = row.get("changes") or [{key: row[key] for key in ("file", "was", "now")}]
    return Break(row["title"], tuple(Change(**one) for one in changes), tuple(row["tests"].split()))


def _outcome(one: Break, root: Path) -> str:
    whole = {change.file: (root / change.file).read_text("utf8") for change in one.changes}
    broken = dict(whole)
    for change in one.changes:
        broken[change.file] = broken[change.file].replace(change.was, change.now)
    try:
        for file, text in broken.items():
            (root / file).write_text(text, "utf8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *one.tests]
        # A compiled module is known by time and size, which a quick break need not change.
        environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            command, cwd=root, env=environ, capture_output=True, text=True, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return "killed"
    finally:
        for file, text in whole.items():
            (root / file).write_text(text, "utf8")
    if done.returncode == NO_TESTS:
        raise SystemExit(f"{one.title}: {' '.join(one.tests)} names no test\n{done.stdout}")
    return "killed" if done.returncode else "survived"


@contextmanager
def _copy() -> Iterator[Path]:
    """A copy of the files that git knows, with what is installed beside them."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in names.splitlines():
            if (ROOT / name).is_file():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, root / name)
        for name in LINKED:
            if (ROOT / name).exists():
                (root / name).symlink_to((ROOT / name).resolve())
        yield root


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="in the title of a break")
    parser.add_argument("--part", default="1/1", metavar="N/OF", help="such as 2/4")
    return parser


if __name__ == "__main__":
    sys.exit(main())
