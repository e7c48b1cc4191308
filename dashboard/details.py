"""What documents say of an event: out of a publication's details, read when they are asked for."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import orjson

TOLD = ("title", "sources")
KEPT_FILES = 128  # in memory; a document names at most 300 events


class Details(Mapping[str, Mapping[str, Any]]):
    """TOLD of each event by its id. A file holds events of one place that follow one another."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        data = orjson.loads(files["map.json"])
        self._files = files
        self._index = {id: index for index, id in enumerate(data["events"]["id"])}
        self._places = [data["places"]["id"][place] for place in data["events"]["place"]]
        self._cuts = data["files"]["details"]  # of a place: the first events of its later files
        self._read = lru_cache(KEPT_FILES)(self._events)

    def __getitem__(self, id: str) -> Mapping[str, Any]:
        index = self._index[id]
        place = self._places[index]
        number = sum(first <= index for first in self._cuts.get(place, ()))
        return self._read(f"details/{place}/{number}.json")[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def _events(self, path: str) -> dict[str, dict[str, Any]]:
        events = orjson.loads(self._files[path])["events"]
        return {event["id"]: {name: event[name] for name in TOLD} for event in events}
