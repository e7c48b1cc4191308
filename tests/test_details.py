"""What documents say of events: the right file of each is read, and only that."""

import json
from collections.abc import Iterator, Mapping

import pytest

from benchmarks.synthetic import checked
from dashboard.details import Details
from geodata.publication import publish
from tests.published import publication


class Counted(Mapping[str, bytes]):
    """Files, and which of them were read."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.read: list[str] = []

    def __getitem__(self, path: str) -> bytes:
        self.read.append(path)
        return self.files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


@pytest.fixture(scope="module", params=["bundled", "places with several files"])
def files(request: pytest.FixtureRequest) -> Mapping[str, bytes]:
    found = publication()[1] if request.param == "bundled" else publish(checked(1_500))[1]
    cut = any(json.loads(found["map.json"])["files"]["details"].values())
    assert cut is (request.param != "bundled")
    return found


def test_every_event_has_its_title_and_its_sources(files: Mapping[str, bytes]) -> None:
    told = {}
    for path, body in files.items():
        if path.startswith("details/"):
            for event in json.loads(body)["events"]:
                told[event["id"]] = {"title": event["title"], "sources": event["sources"]}
    assert len(told) > 100
    assert dict(Details(files)) == told


def test_only_the_files_that_are_asked_for_are_read_and_each_once(
    files: Mapping[str, bytes],
) -> None:
    counted = Counted(files)
    details = Details(counted)
    assert counted.read == ["map.json"]
    first = next(iter(details))
    for _ in range(3):
        assert details[first]["sources"]
    assert len(counted.read) == 2
    with pytest.raises(KeyError):
        details["none"]
