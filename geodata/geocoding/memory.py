"""Answers of geocoding services, remembered on disk between runs."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FILE = "places-asked.sqlite"


class DamagedMemory(RuntimeError):
    """The file of remembered answers cannot be used."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said: a point and its address."""

    lat: float
    lon: float
    address: str
    kind: str | None = None  # what sort of thing, where the service says so


class Memory:
    """Answers on disk, by service and question. None is remembered too: it knows no such place."""

    def __init__(self, file: Path):
        self.file = file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._rows = sqlite3.connect(file)
            with self._rows:
                self._rows.execute(
                    "create table if not exists answers "
                    "(service text, question text, answer text, primary key (service, question))"
                )
        except (sqlite3.Error, OSError) as problem:
            raise self._damaged(problem) from problem

    def ask(
        self, service: str, question: str, otherwise: Callable[[], Answer | None]
    ) -> Answer | None:
        """Return what is remembered, else ask and remember; what `otherwise` raises is not."""
        try:
            row = self._rows.execute(
                "select answer from answers where service = ? and question = ?",
                (service, question),
            ).fetchone()
            if row is not None:
                known = json.loads(row[0])
                return Answer(**known) if known is not None else None
        except (sqlite3.Error, ValueError, TypeError) as problem:
            raise self._damaged(problem) from problem
        answer = otherwise()
        told = None
        if answer is not None:
            told = {name: getattr(answer, name) for name in Answer.__slots__}
        try:
            with self._rows:
                self._rows.execute(
                    "insert or replace into answers values (?, ?, ?)",
                    (service, question, json.dumps(told)),
                )
        except sqlite3.Error as problem:
            raise self._damaged(problem) from problem
        return answer

    def close(self) -> None:
        self._rows.close()

    def _damaged(self, problem: Exception) -> DamagedMemory:
        return DamagedMemory(f"{self.file}: {problem}; delete the file, it only saves time")
