"""What a verb may know of the terminal, the day and the settings: all of it is given to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from geodata.reading.report import PLAIN, Style

DONE, FAULTY, UNUSABLE = 0, 1, 2  # exit codes
BAR = 20  # characters


class Unusable(ValueError):
    """What was given cannot be used; the message is one sentence for each thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    today: date
    cache: Path  # the folder for what may be deleted at any time
    style: Style = PLAIN
    width: int = PLAIN.width
    ask: Callable[[str], str] | None = None  # None where nobody can answer
    note: Callable[[str], None] = lambda line: None  # tells of what is no result
    draw: Callable[[str], None] | None = None  # rewrites the last line; None where nobody looks
    clock: Callable[[], float] = lambda: 0.0
    contact: str = ""
    geocoder_settings: Mapping[str, str] = field(default_factory=dict)
    reader_settings: Mapping[str, str] = field(default_factory=dict, repr=False)  # has a key


def progress(console: Console, done: int, total: int, name: str) -> None:
    """Show how far a run over several files is."""
    if console.draw is None or total < 2:
        return
    if done == total:
        console.draw("")
        return
    filled = BAR * done // total
    console.draw(f"[{'#' * filled}{' ' * (BAR - filled)}] {done}/{total} {name}")


def counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
