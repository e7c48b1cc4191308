"""What stands in a cell's place when it cannot be read."""


class Wrong(str):
    """What was expected of a cell, and what to do; no value of any column is one."""

    __slots__ = ()


class Unreadable(ValueError):
    """A file or a mapping that cannot be used; the message names it and says what was expected."""
