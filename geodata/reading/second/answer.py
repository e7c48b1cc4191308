"""A model's answer as values, or the one fault for which nothing of it is used."""

import json
import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from geodata.reading.second.ask import NoAnswer, Raw
from geodata.schema import KINDS, SUB_EVENT_TYPES

MOST_EVENTS = 30  # no article tells more
MOST_FIGURES = 12
LONGEST = 1_200  # characters of a quote, which is a sentence at most
LARGEST = 10_000_000  # people
NAMES = tuple(sub.name for sub in SUB_EVENT_TYPES)
_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*)\n\s*```\s*", re.DOTALL)


def _one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    def checked(name: str) -> str:
        if name not in names:
            raise ValueError("is none of those offered")
        return name

    return checked


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError("is too long")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("has half a letter")
    return text


def _count(number: int) -> int:
    if not 0 <= number <= LARGEST:
        raise ValueError("is no count of people")
    return number


# What a schema may not say, since some servers refuse bounds, is checked here.
Words = Annotated[str, AfterValidator(_short)]
Count = Annotated[int, AfterValidator(_count)]
KindName = Annotated[
    str, AfterValidator(_one_of(KINDS)), Field(json_schema_extra={"enum": [*KINDS]})
]
TypeName = Annotated[
    str, AfterValidator(_one_of(NAMES)), Field(json_schema_extra={"enum": [*NAMES]})
]


class _Told(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Figure(_Told):
    """A count of people; `high` null is open."""

    kind: KindName
    low: Count
    high: Count | None
    quote: Words


class Event(_Told):
    """One thing that happened. All fields must be there; null is "not stated"."""

    place: Words
    place_quote: Words
    date: Words | None
    date_quote: Words | None
    sub_event_type: TypeName
    event_quote: Words
    figures: tuple[Figure, ...] = Field(strict=False)


class Answer(_Told):
    events: tuple[Event, ...] = Field(strict=False)


def schema() -> dict[str, Any]:
    """Return the schema that is sent. It is a hint: some servers do not keep to it."""
    return Answer.model_json_schema()


def parsed(raw: Raw) -> Answer:
    """Read an answer; NoAnswer names the first fault."""
    if raw.refusal:
        raise NoAnswer("refused")
    if raw.finish == "length":
        raise NoAnswer("cut_by_length")
    if raw.finish == "content_filter":
        raise NoAnswer("refused")
    if not raw.content or not raw.content.strip():
        raise NoAnswer("empty")
    told = _loaded(raw.content)
    try:
        answer = Answer.model_validate(told)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))[:100] or "the whole"
        raise NoAnswer("wrong_shape", where) from None
    if len(answer.events) > MOST_EVENTS or any(
        len(event.figures) > MOST_FIGURES for event in answer.events
    ):
        raise NoAnswer("too_many")
    return Answer(events=tuple(dict.fromkeys(answer.events)))


def _loaded(content: str) -> Any:
    fenced = _FENCED.fullmatch(content)
    try:
        return json.loads(
            fenced[1] if fenced else content,
            object_pairs_hook=_once,
            parse_constant=_no_number,
        )
    except NoAnswer:
        raise
    except (ValueError, RecursionError):
        raise NoAnswer("no_json") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NoAnswer("repeated_key")
    return found


def _no_number(name: str) -> None:
    raise NoAnswer("no_number", name)
