"""Sentences of an article that speak to whoever reads it by machine.

A sign, no guard: what a model is talked into still needs its quote, and our own reading of it.
"""

import re
from collections.abc import Iterator

from geodata.extract.cleaning import cleaned

_SIGNS = (
    r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|prompts?|rules|previous|above)\b",
    r"\b(?:ignor[ae]|olvid[ae]|omit[ae])\b.{0,40}\b(?:instrucci|indicaci|reglas|anterior)",
    r"\b(?:ignor|oubli)\w*\b.{0,40}\b(?:consignes|instructions|precedent)",
    r"\bignor\w*\b.{0,40}\b(?:instruc\w+|regras|anterior)",
    r"\bas an? (?:ai|language model|assistant)\b",
    r"\bcomo (?:un |una |um |uma )?(?:ia\b|inteligencia artificial|modelo de l)",
    r"\b(?:system prompt|language model|chatbot|llm)\b.{0,60}\b(?:must|should|report|write|code)\b",
    r"\b(?:you are|you must|please) (?:an? assistant|report|output|answer|code|write down)\b",
    r"</?(?:article|system|assistant|user|instructions?)[\w-]*>|\[/?inst\]|<\|im_(?:start|end)",
    r"\bnote to (?:the )?(?:ai|model|assistant|machine|automated)",
)
_SIGN = re.compile("|".join(_SIGNS))


def addressed(text: str) -> Iterator[tuple[int, int]]:
    """Give where such words stand in the text as given."""
    read = cleaned(text)
    for found in _SIGN.finditer(read.plain):
        yield read.span(*found.span())
