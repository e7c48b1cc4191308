"""Publications kept by their content: made once, read from the disk, never an old one for new."""

import shutil
from pathlib import Path

import pytest

from geodata.package import write
from geodata.publishing import kept, shelf
from tests.small_package import SMALL

FILES = {"map.json": b'{"data_date": "2024-01-01"}', "details/a/0.json": b"{}"}


class Maker:
    """A publication that counts how often it is made."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> tuple[str, dict[str, bytes]]:
        self.times += 1
        return f"1.0.0-0000000{self.times}", FILES


@pytest.fixture
def package(tmp_path: Path) -> Path:
    write(SMALL, tmp_path / "package")
    return tmp_path / "package"


def test_an_unchanged_package_is_published_once(tmp_path: Path, package: Path) -> None:
    make, told = Maker(), list[str]()
    for _ in range(2):
        version, files = kept.publication(tmp_path / "cache", package, make, told.append)
        assert version == "1.0.0-00000001"
        assert dict(files) == FILES
        assert isinstance(files, kept.Files)
        assert "map" not in files
    assert make.times == 1
    assert told == []


def test_any_change_of_the_package_is_another_publication(tmp_path: Path, package: Path) -> None:
    make = Maker()
    kept.publication(tmp_path / "cache", package, make, print)
    with (package / "events.csv").open("a") as file:
        file.write(" ")
    assert kept.publication(tmp_path / "cache", package, make, print)[0] == "1.0.0-00000002"


def test_other_code_makes_another_publication(
    tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Maker()
    kept.publication(tmp_path / "cache", package, make, print)
    code = tmp_path / "code"
    (code / "codebooks").mkdir(parents=True)
    (code / "codebooks" / "acled.json").write_text("{}")
    monkeypatch.setattr(kept, "ROOT", code)
    assert kept.publication(tmp_path / "cache", package, make, print)[0] == "1.0.0-00000002"


def test_only_the_last_five_of_a_package_stay(tmp_path: Path, package: Path) -> None:
    make = Maker()
    write(SMALL, tmp_path / "another")
    _, others = kept.publication(tmp_path / "cache", tmp_path / "another", make, print)
    for _ in range(7):
        with (package / "README.md").open("a") as file:
            file.write(" ")
        kept.publication(tmp_path / "cache", package, make, print)
    shelves = list((tmp_path / "cache" / "publications").glob("*/*"))
    assert len(shelves) == 5 + 1
    assert {"1.0.0-00000001", "1.0.0-00000008"} < {shelf.latest(one) for one in shelves}
    assert dict(others) == FILES


@pytest.mark.parametrize("spoil", ["latest", "map"])
def test_a_damaged_one_is_made_anew(tmp_path: Path, package: Path, spoil: str) -> None:
    make = Maker()
    kept.publication(tmp_path / "cache", package, make, print)
    (folder,) = (tmp_path / "cache" / "publications").glob("*/*")
    if spoil == "latest":
        (folder / "latest.json").write_text("{")
    else:
        shutil.rmtree(folder / "1.0.0-00000001")
    version, files = kept.publication(tmp_path / "cache", package, make, print)
    assert (version, dict(files)) == ("1.0.0-00000002", FILES)


def test_a_cache_that_cannot_be_written_is_told_and_stops_nothing(
    tmp_path: Path, package: Path
) -> None:
    (tmp_path / "cache").write_text("a file")
    told = list[str]()
    version, files = kept.publication(tmp_path / "cache", package, Maker(), told.append)
    assert (version, dict(files)) == ("1.0.0-00000001", FILES)
    (line,) = told
    assert "could not be kept there" in line
