"""Every verb that writes, killed at each of its steps, or running while another one does."""

import dataclasses
import shutil
import threading
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from geodata import extract, package, writing
from geodata.__main__ import main
from geodata.geocoding.gazetteer import Gazetteer
from geodata.publishing import shelf
from geodata.verbs.console import Console
from tests import own_outlines
from tests.sheets import MARCH, PARLIAMENT, write
from tests.small_package import SMALL
from tests.small_reading import READING, TEXT
from tests.stopping import Killed, files_in, killed, steps_of
from tests.test_formats import of_format_1

MOVED = dataclasses.replace(SMALL.places[0], lat=None, lon=None, approximate=False)
UNPLACED = dataclasses.replace(SMALL, places=(MOVED, *SMALL.places[1:]))
GAZETTEER = cache(Gazetteer.read)
ALREADY = ("the same text is already there", "holds datapackage.json already")
SAID = ("was stopped halfway", "an earlier run that was stopped had left over")


@pytest.fixture
def console(tmp_path: Path) -> Console:
    return Console(today=date(2026, 11, 22), cache=tmp_path / "cache", note=print)


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read what tests/small_reading.py says, whatever the text; load the gazetteer once."""
    monkeypatch.setattr(Gazetteer, "read", GAZETTEER)
    monkeypatch.setattr(
        extract, "read", lambda article, _: dataclasses.replace(READING, article=article)
    )
    monkeypatch.setattr(extract, "merges", lambda readings: ())


def article(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.txt"
    file.write_text(f"{TEXT}\nSo it was told by {name}.\n", "utf-8")
    return file


def reading(file: Path, out: Path) -> list[str]:
    return ["read", str(file), "--published", "2023-01-10", "--country", "PE", "--out", str(out)]


def read_into_a_new_package(where: Path) -> list[str]:
    where.mkdir()
    return reading(article(where.parent, "juliaca"), where / "drafts")


def read_into_a_package(where: Path) -> list[str]:
    package.write(SMALL, where / "small")
    return reading(article(where.parent, "juliaca"), where / "small")


def places(where: Path) -> list[str]:
    package.write(UNPLACED, where / "small")
    return ["places", str(where / "small")]


def upgrade(where: Path) -> list[str]:
    (where / "small").mkdir(parents=True)
    for name, data in of_format_1().items():
        (where / "small" / name).write_bytes(data)
    return ["upgrade", str(where / "small")]


def new(where: Path) -> list[str]:
    where.mkdir()
    return ["new", str(where / "small"), "--country", "KE"]


def import_a_sheet(where: Path) -> list[str]:
    main(new(where))
    sheet = where / "small" / "sheet.csv"
    write(sheet, [PARLIAMENT, (*MARCH[:4], "no type", *MARCH[5:])])
    return ["import", str(sheet), "--into", str(where / "small")]


def outlines(where: Path) -> list[str]:
    main(new(where))
    file = own_outlines.write(where / "ke.geojson")
    return ["regions", str(where / "small"), str(file), "--id", "code", "--name", "county"]


def publish(where: Path) -> list[str]:
    package.write(SMALL, where / "small")
    return ["publish", str(where / "small"), str(where / "public")]


def publish_again(where: Path) -> list[str]:
    argv = publish(where)
    main(argv)
    package.write(UNPLACED, where / "small")
    return argv


def copied(argv: list[str], where: Path) -> list[str]:
    """Copy what a verb is to work on; return the verb's arguments there."""
    start = where.parent / "start"
    shutil.copytree(start, where)
    return [word.replace(str(start), str(where)) for word in argv]


def publish_what_changed(where: Path) -> list[str]:
    argv = publish(where)
    main(argv)
    version = shelf.latest(where / "public")
    package.write(dataclasses.replace(UNPLACED, version="1.1"), where / "small")
    return [*argv, "--previous", str(where / "public" / version)]


def assert_whole(where: Path, done: dict[str, bytes]) -> None:
    """What is there can be used: each package is one, and the latest publication is complete."""
    for folder in (where / "drafts", where / "small"):
        if folder.is_dir() and not writing.is_empty(folder):
            package.read(folder)
    latest = shelf.latest(where / "public")
    if latest is not None:
        wanted = {path for path in done if path.startswith(f"public/{latest}/")}
        assert wanted
        assert wanted <= files_in(where).keys()


@pytest.mark.parametrize(
    "prepare",
    [
        *(new, import_a_sheet, read_into_a_new_package, read_into_a_package),
        *(places, outlines, upgrade, publish, publish_again),
    ],
)
def test_a_verb_killed_at_any_step_can_be_run_again(
    tmp_path: Path, console: Console, prepare: Callable[[Path], list[str]],
    capsys: pytest.CaptureFixture,
) -> None:  # fmt: skip
    start = prepare(tmp_path / "start")
    argv = copied(start, tmp_path / "trial")
    count = len(steps_of(lambda: main(argv, console)))
    assert count > 5
    whole = files_in(tmp_path / "trial")
    for step in range(1, count + 1):
        where = tmp_path / str(step)
        argv = copied(start, where)
        with pytest.raises(Killed), killed(step):
            main(argv, console)
        assert_whole(where, whole)
        left = [*where.rglob(f"{writing.UNFINISHED}*")]
        capsys.readouterr()
        code = main(argv, console)
        said = capsys.readouterr()
        if code and prepare is import_a_sheet:  # one of its rows is rejected
            assert "1 row rejected" in said.out
        elif code:  # it was killed after all was planned
            assert code == 2
            assert any(words in said.err for words in ALREADY)
        assert any(words in said.out for words in SAID) == bool(left)
        found = files_in(where)
        assert found.keys() == whole.keys()
        differing = [path for path in whole if found[path] != whole[path]]
        assert differing == []


def test_two_articles_read_into_one_package_at_once_are_both_in(
    tmp_path: Path, console: Console
) -> None:
    out = tmp_path / "drafts"
    files = [article(tmp_path, name) for name in ("one", "another")]
    codes: list[int] = []
    both = threading.Barrier(2, timeout=60)
    real = extract.read

    def together(text: object, geocode: object) -> object:
        both.wait()
        return real(text, geocode)

    def read_into_it(file: Path) -> None:
        codes.append(main(reading(file, out), console))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extract, "read", together)
        running = [threading.Thread(target=read_into_it, args=(file,)) for file in files]
        for thread in running:
            thread.start()
        for thread in running:
            thread.join(60)
    assert codes == [0, 0]
    assert len(package.read(out).sources) == 2


@pytest.mark.parametrize("prepare", [read_into_a_package, places, upgrade, publish])
def test_a_verb_whose_folder_is_held_says_by_whom_and_changes_nothing(
    tmp_path: Path, console: Console, prepare: Callable[[Path], list[str]],
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(writing, "WAIT", 0.0)
    argv = prepare(tmp_path)
    out = Path(argv[-1])
    codes: list[int] = []
    with writing.hold(out, "somebody else"):
        before = files_in(tmp_path)
        running = threading.Thread(target=lambda: codes.append(main(argv, console)))
        running.start()
        running.join(60)
        assert files_in(tmp_path) == before
    assert codes == [1]
    said = capsys.readouterr()
    assert f"{out}: somebody else (process " in said.out
    assert "is still writing here after 0 seconds" in said.err


def test_a_package_that_is_edited_while_places_runs_is_not_written_over(
    tmp_path: Path, console: Console, capsys: pytest.CaptureFixture
) -> None:
    argv = places(tmp_path)
    real = package.checked

    def slow(made: package.Package) -> dict[str, bytes]:
        (tmp_path / "small" / "places.csv").write_bytes(b"id\nmended by an editor\n")
        return real(made)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(package, "checked", slow)
        assert main(argv, console) == 1
    assert "places.csv: was changed by somebody else while" in capsys.readouterr().err
    assert (tmp_path / "small" / "places.csv").read_bytes() == b"id\nmended by an editor\n"
