"""One sentence as the rules see it: its words, the people in it, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.extract.people.fates import Fate
from geodata.extract.people.phrases import Phrase
from geodata.extract.text.tokens import (
    Token,
)


class Parse:
    """Tokens, phrases and fates of one sentence, with the way from offsets to tokens."""

    def __init__(
        self, words: Sequence[Token], people: Sequence[Phrase], told: Sequence[Fate], spanish: bool
    ) -> None:
        self.words = words
        self.people = sorted(people, key=lambda p: p.first)
        self.told = told
        self.spanish = spanish
        self.by_first = {p.first: p for p in self.people}
        self.by_last = {p.last: p for p in self.people}
        self.starts = {token.start: i for i, token in enumerate(words)}
        self.fate_tokens = frozenset(
            i for i, t in enumerate(words) for f in told if f.verb <= t.start < f.end
        )

    def token(self, offset: int) -> int:
        if offset in self.starts:
            return self.starts[offset]
        return next((i for i, t in enumerate(self.words) if t.end > offset), len(self.words))


@dataclass(frozen=True, slots=True)
class Victim:
    """A phrase and what became of its people."""

    phrase: Phrase
    kind: str
    fate: Fate
    part: bool = False
    elsewhere: bool = False  # carried on to another place of the sentence
    listed: bool = False  # stands beside another victim of the same fate
    rival: bool = False  # what another body counted of the same
    split: bool = False  # its parts are told of by place
