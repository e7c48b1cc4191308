"""What a browser engine can do for a test; `core.js` does the rest inside the page.

Each module of an engine has `path()`, where its program is, and `started()`, a window of it.
"""

from typing import Any, Protocol


class Engine(Protocol):
    """One window with one page, in CSS px."""

    def open(self, address: str) -> None:
        """Go there; the page may still be starting."""

    def size(self, width: int, height: int) -> None:
        """Make the inside of the window this large, as a reader's hand would."""

    def press(self, x: float, y: float) -> None:
        """Press and let go of the mouse over a point of the window's inside."""

    def key(self, name: str) -> None:
        """Press a key by its name in the DOM, e.g. "ArrowLeft", where the focus is."""

    def ask(self, name: str, *given: Any) -> Any:
        """What the function `name` of `core.js` answers, awaited, as JSON has it."""
