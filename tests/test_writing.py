"""A folder that one run at a time writes: two at once, killed anywhere, a disk that fails."""

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from geodata import disk, writing
from geodata.writing import CannotWrite, hold
from tests.stopping import STEPS, Killed, failing, files_in, killed, steps_of
from tests.test_imports import ROOT

OLD = {"a.csv": b"old a", "b.csv": b"old b", "same.csv": b"same"}
NEW = {"a.csv": b"new a", "b.csv": b"new b", "c/d/e.csv": b"new e", "c/f.csv": b"new f"}
BOTH = NEW | {"same.csv": b"same"}
FULL = OSError(errno.ENOSPC, "No space left on device")


def bring(folder: Path, files: dict[str, bytes] = NEW, gone: tuple[str, ...] = ()) -> list[str]:
    """Write the files and return what the writer said."""
    said: list[str] = []
    with hold(folder, "a test", said.append) as held:
        held.replace(files, gone)
    return said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bring(tmp_path / "folder", OLD)
    return tmp_path / "folder"


def test_a_folder_gets_new_files_and_loses_those_that_go(folder: Path) -> None:
    assert bring(folder, NEW, ("same.csv",)) == []
    assert files_in(folder) == NEW
    assert bring(folder, {}, ("c/d/e.csv", "c/f.csv")) == []
    assert [path.name for path in folder.iterdir() if path.is_dir()] == []


def test_what_does_not_change_is_not_touched(folder: Path) -> None:
    os.utime(folder / "same.csv", (1, 1))
    bring(folder, NEW | {"same.csv": b"same"})
    assert (folder / "same.csv").stat().st_mtime == 1
    assert steps_of(lambda: bring(folder, BOTH)) == []


def test_files_come_in_the_order_in_which_they_are_given(folder: Path) -> None:
    moved: list[str] = []
    real = disk.move
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "move", lambda old, new: (moved.append(new.name), real(old, new)))
        bring(folder, {"z": b"1", "b.csv": b"2", "a.csv": b"3", "y/x": b"4"})
    assert moved == ["plan.json", "z", "b.csv", "a.csv", "y"]


def test_many_files_come_together_too(tmp_path: Path) -> None:
    many = {f"{number % 7}/{number}": b"%d" % number for number in range(writing.MANY)}
    assert "settle" in steps_of(lambda: bring(tmp_path, many))
    assert files_in(tmp_path) == many


def test_every_call_that_changes_a_disk_can_be_stopped() -> None:
    assert set(STEPS) == {
        "make_folder", "make_private_folder", "put", "settle", "move", "remove",
        "remove_folder", "discard",
    }  # fmt: skip


# Killed.


@pytest.mark.parametrize("midway", [False, True])
def test_killed_at_any_step_the_old_or_the_new_files_are_read_and_the_next_run_says_so(
    tmp_path: Path, midway: bool
) -> None:
    def start(where: Path) -> Path:
        bring(where, OLD | {"gone/g.csv": b"g"})
        return where

    steps = steps_of(lambda: bring(start(tmp_path / "trial"), NEW, ("gone/g.csv",)))
    steps = steps[len(steps_of(lambda: start(tmp_path / "start"))) :]
    assert len(steps) == 16
    seen = []
    for step in range(1, len(steps) + 1):
        where = start(tmp_path / str(step))
        with pytest.raises(Killed), killed(step, midway=midway):
            bring(where, NEW, ("gone/g.csv",))
        top = [name for name in BOTH if "/" not in name]
        read = writing.read(where, top)
        assert read in (OLD, {name: BOTH[name] for name in top})
        said = bring(where, {})
        whole = files_in(where)
        assert whole in (OLD | {"gone/g.csv": b"g"}, BOTH)
        assert {name: whole[name] for name in top} == read, "readers saw what came of it"
        assert len(said) <= 1
        seen.append((whole == BOTH, said[0].split(": ", 1)[1] if said else ""))
    left = "what an earlier run that was stopped had left over is deleted"
    halfway = "an earlier run (a test) was stopped halfway; what was missing of it is now in place"
    assert seen[0] == (False, "")  # before its folder was made
    assert seen[1] == (False, left)
    planned = next(number for number, (new, _) in enumerate(seen) if new)
    assert seen[planned] == (True, f"{halfway} (3 of 3)")
    assert seen[planned + 1] == (True, f"{halfway} (2 of 3)")
    assert seen[-1] == (True, left)
    assert [new for new, _ in seen] == [False] * planned + [True] * (len(seen) - planned)


def test_killed_while_it_mends_what_an_earlier_run_left_it_is_mended_by_the_next(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(Killed), killed(11):
        bring(folder)
    steps = 0
    while True:
        steps += 1
        try:
            with killed(steps):
                bring(folder, {})
            break
        except Killed:
            assert writing.read(folder, OLD) == {name: BOTH[name] for name in OLD}
    assert steps > 2
    assert files_in(folder) == BOTH


def test_a_first_write_that_was_killed_can_be_done_again(tmp_path: Path) -> None:
    count = len(steps_of(lambda: bring(tmp_path / "trial" / "new")))
    for step in range(1, count + 1):
        where = tmp_path / str(step) / "new"
        with pytest.raises(Killed), killed(step):
            bring(where)
        bring(where)
        assert files_in(where) == NEW


def test_a_file_that_was_changed_after_a_kill_is_not_written_over(folder: Path) -> None:
    with pytest.raises(Killed), killed(11):  # planned; nothing is in place
        bring(folder)
    (folder / "a.csv").write_bytes(b"mended by hand")
    with pytest.raises(CannotWrite, match=r"a\.csv: was changed after a run was stopped that"):
        bring(folder, {})
    assert (folder / "a.csv").read_bytes() == b"mended by hand"
    (staged,) = folder.glob(f"{writing.UNFINISHED}*/new/a.csv")
    staged.write_bytes(b"mended by hand")
    bring(folder, {})
    assert files_in(folder) == BOTH | {"a.csv": b"mended by hand"}


CHILD = """
import os, sys
from pathlib import Path
from geodata import disk
from tests.test_writing import bring
real, taken = disk.move, []
def move(old, new):
    taken.append(new)
    if len(taken) == 3:
        os._exit(9)
    real(old, new)
disk.move = move
bring(Path(sys.argv[1]))
"""


def test_a_process_that_dies_lets_go_of_the_folder(folder: Path) -> None:
    died = subprocess.run([sys.executable, "-c", CHILD, str(folder)], cwd=ROOT, timeout=60)
    assert died.returncode == 9
    assert (folder / writing.LOCK).exists()
    (said,) = bring(folder, {})
    assert said.endswith("is now in place (2 of 3)")
    assert files_in(folder) == BOTH


# A disk that fails.


@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()], ids=repr)
def test_a_step_that_fails_leaves_the_old_files(tmp_path: Path, error: BaseException) -> None:
    def start(where: Path) -> Path:
        bring(where, OLD)
        return where

    count = len(steps_of(lambda: bring(start(tmp_path / "trial"))))
    count -= len(steps_of(lambda: start(tmp_path / "start")))
    for step in range(1, count):  # the last only clears, and never raises
        where = start(tmp_path / str(step))
        with pytest.raises(type(error)) as raised, failing(step, error):
            bring(where)
        assert files_in(where) == OLD
        if isinstance(raised.value, OSError):
            assert raised.value.errno == errno.ENOSPC
            assert str(where) in str(raised.value.filename)
        bring(where)
        assert files_in(where) == BOTH


def test_a_full_disk_names_the_file_that_has_no_room(folder: Path) -> None:
    def full(path: Path, data: bytes, *, sure: bool = True) -> None:
        if path.name == "e.csv":
            raise FULL
        path.write_bytes(data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "put", full)
        with pytest.raises(OSError, match="No space left") as raised:
            bring(folder)
    assert raised.value.filename == str(folder / "c/d/e.csv")
    assert files_in(folder) == OLD


def test_a_first_write_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"), failing(3, FULL):
        bring(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


# Two at once.


def test_a_second_writer_waits_for_the_first_and_both_are_in(folder: Path) -> None:
    said: list[str] = []
    waits = threading.Event()

    def second() -> None:
        with hold(folder, "the second", lambda line: (said.append(line), waits.set())) as held:
            held.replace({"b.csv": (folder / "a.csv").read_bytes() + b", seen by the second"})

    other = threading.Thread(target=second)
    with hold(folder, "the first") as held:
        other.start()
        assert waits.wait(30)
        held.replace({"a.csv": b"by the first"})
    other.join(30)
    assert files_in(folder) == OLD | {
        "a.csv": b"by the first",
        "b.csv": b"by the first, seen by the second",
    }
    (line,) = said
    assert line.startswith(f"{folder}: the first (process {os.getpid()} on ")
    assert line.endswith(") is writing here; waiting up to 60 seconds")


def test_a_second_writer_gives_up_and_says_who_holds_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "WAIT", 0.0)
    refused: list[str] = []

    def second() -> None:
        try:
            bring(folder)
        except CannotWrite as problem:
            refused.append(str(problem))

    with hold(folder, "the first"):
        other = threading.Thread(target=second)
        other.start()
        other.join(30)
    assert files_in(folder) == OLD
    (line,) = refused
    assert line.startswith(f"{folder}: the first (process {os.getpid()} on ")
    assert "is still writing here after 0 seconds; nothing was written; run this again" in line


def test_a_file_that_somebody_changed_meanwhile_is_not_written_over(folder: Path) -> None:
    with hold(folder, "a test") as held:
        (folder / "b.csv").write_bytes(b"by an editor")
        with pytest.raises(CannotWrite, match=r"b\.csv: was changed by somebody else while a test"):
            held.replace(NEW)
    assert files_in(folder) == OLD | {"b.csv": b"by an editor"}


def test_a_writer_may_bring_files_twice(folder: Path) -> None:
    with hold(folder, "a test") as held:
        held.replace({"a.csv": b"1"})
        held.replace({"a.csv": b"2"})
    assert files_in(folder) == OLD | {"a.csv": b"2"}


# Readers.


def test_a_reader_sees_the_files_of_one_moment(folder: Path) -> None:
    real, done = Path.read_bytes, []

    def reading(path: Path) -> bytes:
        data = real(path)
        if path.name == "a.csv" and not done:
            done.append(True)
            bring(folder)
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", reading)
        found = writing.read(folder, OLD)
    assert found == {name: BOTH[name] for name in OLD}


def test_a_reader_of_a_folder_that_never_rests_is_told(folder: Path) -> None:
    real, count = Path.read_bytes, iter(range(100))

    def reading(path: Path) -> bytes:
        data = real(path)
        path.write_bytes(b"again" * next(count))
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", reading)
        with pytest.raises(OSError, match="changes while it is read"):
            writing.read(folder, OLD)
