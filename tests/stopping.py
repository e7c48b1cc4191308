"""A writer stopped at each of its steps: killed, or told by the disk that it is full."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from geodata import disk

STEPS = tuple(
    name
    for name, value in vars(disk).items()
    if callable(value) and getattr(value, "__module__", "") == disk.__name__
)


class Killed(BaseException):
    """Nothing that the process still does reaches the disk."""


@contextmanager
def killed(step: int, *, midway: bool = False) -> Iterator[None]:
    """Let nothing reach the disk from this step on; `midway`: half of the step does."""
    taken = 0

    def stopping(name: str, real: Callable) -> Callable:
        def call(*given, **named):
            nonlocal taken
            taken += 1
            if taken < step:
                return real(*given, **named)
            if midway and taken == step:
                _half(name, *given)
            raise Killed

        return call

    with _replaced(stopping):
        yield


@contextmanager
def failing(step: int, error: BaseException) -> Iterator[None]:
    """Let this step raise an error, and those after it work."""
    taken = 0

    def stopping(name: str, real: Callable) -> Callable:
        def call(*given, **named):
            nonlocal taken
            taken += 1
            if taken == step:
                raise error
            return real(*given, **named)

        return call

    with _replaced(stopping):
        yield


def steps_of(do: Callable[[], object]) -> list[str]:
    """Do it and name each step that it took."""
    taken: list[str] = []

    def counting(name: str, real: Callable) -> Callable:
        def call(*given, **named):
            taken.append(name)
            return real(*given, **named)

        return call

    with _replaced(counting):
        do()
    return taken


def files_in(where: Path) -> dict[str, bytes]:
    return {
        path.relative_to(where).as_posix(): path.read_bytes()
        for path in where.rglob("*")
        if path.is_file()
    }


@contextmanager
def _replaced(wrapped: Callable[[str, Callable], Callable]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(disk, name, wrapped(name, getattr(disk, name)))
        yield


def _half(name: str, path: Path, *rest) -> None:
    """Do half of a step; those that are not here happen at once or not at all."""
    if name == "put":
        path.write_bytes(rest[0][: len(rest[0]) // 2])
    if name == "discard":
        for file in sorted(file for file in path.rglob("*") if file.is_file())[::2]:
            file.unlink()
