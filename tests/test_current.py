"""A page that follows its package: a change shows, a fault does not, open pages go on."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from dashboard import current, site
from dashboard.current import Current, Publication, Shown
from dashboard.settings import Settings
from geodata import package
from geodata.publication import publish_after
from tests.published import PLOTLY
from tests.small_package import SMALL

Edit = Callable[..., None]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    package.write(SMALL, tmp_path / "small")
    return tmp_path / "small"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def reader(folder: Path, clock: Clock, told: list[str]) -> Client:
    def show(before: Publication | None) -> Shown:
        publication = publish_after(package.read(folder), before)
        return publication, site.create(*publication, Settings(), PLOTLY)

    return Client(Current(folder, show, told.append, clock))


@pytest.fixture
def edit(folder: Path, clock: Clock) -> Edit:
    """Writes the small package with other values, a second after the last look."""

    def written(**changes: Any) -> None:
        package.write(replace(SMALL, **changes), folder)
        clock.now += 1.0

    return written


def title(reader: Client) -> str:
    text = reader.get("/?lang=en").get_data(as_text=True)
    return text.split("<title>")[1].split("</title>")[0]


def version(reader: Client) -> str:
    return json.loads(reader.get("/data/latest.json").data)["version"]


def test_a_change_shows_at_the_next_reload(reader: Client, edit: Edit, told: list[str]) -> None:
    before = version(reader)
    assert title(reader) == SMALL.title["en"]
    edit(title={"en": "Another title", "es": "Otro"})
    assert title(reader) == "Another title"
    assert version(reader) != before
    assert [line.split(" has changed: ")[1] for line in told] == [
        f"version {version(reader)} is shown"
    ]


def test_an_open_page_goes_on_with_the_files_of_its_version(reader: Client, edit: Edit) -> None:
    old = version(reader)
    body = reader.get(f"/data/{old}/map.json").data
    edit(title={"en": "Another title", "es": "Otro"})
    new = version(reader)
    assert reader.get(f"/data/{old}/map.json").data == body
    assert json.loads(reader.get(f"/data/{new}/map.json").data)["title"]["en"] == "Another title"
    assert reader.get("/data/9.9.9-00000000/map.json").status_code == 404
    # And is told what is newer than its own.
    assert json.loads(reader.get(f"/data/{new}/changes.json").data)["previous"] == old


def test_a_worker_that_has_not_looked_yet_has_the_files_of_a_page_that_another_gave(
    folder: Path, clock: Clock, edit: Edit
) -> None:
    def show(before: Publication | None) -> Shown:
        publication = publish_after(package.read(folder), before)
        return publication, site.create(*publication, Settings(), PLOTLY)

    one, other = (Client(Current(folder, show, print, clock)) for _ in range(2))
    old = version(other)
    edit(title={"en": "Another title", "es": "Otro"})
    assert title(one) == "Another title"
    new = version(one)
    assert new != old
    assert json.loads(other.get(f"/data/{new}/map.json").data)["title"]["en"] == "Another title"
    assert other.get(f"/data/{old}/map.json").status_code == 200
    assert other.get("/data/9.9.9-00000000/map.json").status_code == 404


def test_a_package_with_faults_changes_nothing_and_the_fault_is_told(
    reader: Client, edit: Edit, folder: Path, clock: Clock, told: list[str]
) -> None:
    before = version(reader)
    whole = (folder / "events.csv").read_text()
    (folder / "events.csv").write_text(whole.replace("2023-01-09", "2203-01-09"))
    clock.now += 1.0
    assert title(reader) == SMALL.title["en"]
    assert version(reader) == before
    (line,) = told
    assert f"has changed, but cannot be shown; {before} stays:" in line
    assert "2203-01-09" in line
    clock.now += 1.0
    assert title(reader) == SMALL.title["en"]
    assert len(told) == 1  # it is told once
    (folder / "events.csv").write_text(whole)
    clock.now += 1.0
    assert version(reader) == before  # mended as it was: nothing to tell
    edit(title={"en": "Another title", "es": "Otro"})
    assert title(reader) == "Another title"


def test_the_folder_is_looked_at_once_a_second_and_for_pages_only(
    reader: Client, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []
    real = current.writing.signatures
    monkeypatch.setattr(
        current.writing, "signatures", lambda where: looks.append(where) or real(where)
    )
    for _ in range(3):
        reader.get("/")
    assert looks == []
    clock.now += 1.0
    reader.get("/health")
    assert looks == []
    for _ in range(3):
        reader.get("/embed")
    assert looks == [folder]


def test_a_package_that_cannot_be_shown_at_the_start_is_the_caller_s(folder: Path) -> None:
    def show(_: Publication | None) -> Shown:
        raise ValueError("faulty")

    with pytest.raises(ValueError, match="faulty"):
        Current(folder, show, print)
