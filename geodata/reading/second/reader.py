"""The second reader of a run: asks, remembers, checks and compares, article by article."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from geodata.extract.values import Geocode, Reading
from geodata.reading.second import ask, prompt
from geodata.reading.second.addressed import addressed
from geodata.reading.second.answer import Answer, parsed
from geodata.reading.second.ask import TRIES, Endpoint, NoAnswer, Post, Raw
from geodata.reading.second.compare import Opinion, compared
from geodata.reading.second.prompt import LONGEST, Prompt
from geodata.reading.second.proof import proven
from geodata.reading.second.remembered import Remembered
from geodata.reading.second.scope import Scope

DOWN = ("unreachable", "timed_out")  # after these nothing more is asked in this run


@dataclass
class SecondReader:
    """Reads what the rules have read; a fault is told in its opinion and never raised."""

    endpoint: Endpoint
    remembered: Remembered
    note: Callable[[str], None]  # hears of what is sent before it is
    again: bool = False  # asks anew what is remembered
    post: Post = ask.post
    _down: str = field(default="", init=False)

    def opinion(self, reading: Reading, geocode: Geocode | None = None) -> Opinion:
        """Return what the model's answer comes to; of any fault only its name."""
        article = reading.article
        asked = prompt.prompt(article, self.endpoint.model)
        known: dict[str, Any] = {
            "host": self.endpoint.host,
            "model": self.endpoint.model,
            "prompt_sha256": asked.prompt_sha256,
            "addressed": tuple(addressed(article.text)),
        }
        try:
            answer, raw = self._answered(asked, article.id, len(article.text))
        except NoAnswer as problem:
            return Opinion(**known, fault=problem.reason, detail=problem.detail)
        known["model"] = raw.model or self.endpoint.model
        known["fingerprint"] = raw.fingerprint
        return replace(compared(reading, proven(answer, Scope(reading, geocode))), **known)

    def _answered(self, asked: Prompt, name: str, length: int) -> tuple[Answer, Raw]:
        where = self.endpoint
        raw = None if self.again else self.remembered.get(asked, where.model)
        if raw is not None:
            return parsed(raw), raw
        if length > LONGEST:
            raise NoAnswer("too_long", f"{LONGEST:,} characters")
        if self._down:
            raise NoAnswer("not_asked", self._down)
        self.note(
            f"second reader: {where.host}, model {where.model}, "
            f"{asked.characters:,} characters, {length:,} of them of {name}"
        )
        for attempt in range(1, TRIES + 1):
            try:
                raw = ask.asked(where, asked.body, self.post)
                answer = parsed(raw)
            except NoAnswer as problem:
                if problem.again and attempt < TRIES:
                    continue
                if raw is not None:
                    self.remembered.put(asked, where.model, raw)
                elif problem.reason in DOWN:
                    self._down = problem.reason
                raise
            self.remembered.put(asked, where.model, raw)
            return answer, raw
        raise AssertionError("the last attempt returns or raises")
