"""A text by language, and which of them a reader gets."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")
Texts = Mapping[str, str]  # by language, the most used first


def in_language(texts: Mapping[str, T], lang: str) -> T:
    """Give what is there for a language, or else for the first that has something."""
    return texts.get(lang) or next(iter(texts.values()))
