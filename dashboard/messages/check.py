"""Whether a file of messages is whole: it says in sentences what differs from the English one.

A file says every key of `en.json`, with the same {placeholders}, and the plural forms that its
own language needs (CLDR's, https://cldr.unicode.org/index/cldr-spec/plural-rules).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

FOLDER = Path(__file__).parent
MODEL = FOLDER / "en.json"
# What only some languages need: see CONTRIBUTING.md, "Add a language".
OPTIONAL = {"list.last.else", "list.last.else.before"}
DIRECTIONS = ("ltr", "rtl")
COUNTED = range(1001)  # numbers that a map shows: a form for whole millions alone can be left out


def shipped() -> list[Path]:
    """The files beside this module."""
    return sorted(FOLDER.glob("*.json"))


def whole(path: Path) -> str:
    """How much a file without faults holds."""
    given = json.loads(path.read_text("utf8"))
    wanted, _ = _plural_forms(given)
    return f"{len(given)} messages, plural forms {', '.join(wanted)}"


def faults(path: Path) -> list[str]:
    """What is wrong with a file, a sentence each: file, key, and what is expected."""
    try:
        pairs = json.loads(
            path.read_text("utf8"), object_pairs_hook=tuple
        )  # a dict would hide a key given twice
    except OSError as problem:
        return [f"{path}: {problem.strerror}; expected a file of messages"]
    except ValueError as problem:
        return [f"{path.name}: {problem}; expected JSON in UTF-8"]
    if not isinstance(pairs, tuple):
        return [f"{path.name}: expected an object of messages by key"]
    given = {key: dict(value) if isinstance(value, tuple) else value for key, value in pairs}
    model = json.loads(MODEL.read_text("utf8"))
    wanted, allowed = _plural_forms(given)
    found = [
        *_twice(key for key, _ in pairs),
        *(f"{key}: missing; expected {_shown(model[key])} in this language"
          for key in model if key not in given),
        *_of_the_language(path.stem, given),
    ]  # fmt: skip
    for key, message in given.items():
        if key in model:
            found += _of_a_message(key, message, model[key], wanted, allowed)
        elif key not in OPTIONAL:
            near = get_close_matches(key, model.keys() - given.keys(), 1)
            meant = f"; did you mean {near[0]}?" if near else ""
            found.append(f"{key}: unknown; expected a key of {MODEL.name}{meant}")
    return [f"{path.name}, {fault}" for fault in found]


def _twice(keys: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield f"{key}: twice; expected each key once"
        seen.add(key)


def _plural_forms(given: Mapping[str, Any]) -> tuple[list[str], set[str]]:
    """The forms that the file's language needs, and those that it can have."""
    try:
        rule = Locale.parse(given["language.locale"]).plural_form
    except (KeyError, TypeError, ValueError, UnknownLocaleError):
        return [], set()  # the locale's own fault says it
    order = ("zero", "one", "two", "few", "many", "other")
    needed = {rule(n) for n in COUNTED} | {"other"}
    return [form for form in order if form in needed], {*rule.tags, "other"}


def _of_the_language(code: str, given: Mapping[str, Any]) -> Iterator[str]:
    locale, direction = given.get("language.locale"), given.get("language.direction")
    if "language.locale" in given:
        try:
            known = Locale.parse(locale).language == code
        except (TypeError, ValueError, UnknownLocaleError):
            known = False
        if not known:
            yield (
                f"language.locale: is {locale!r}; expected a locale of CLDR for the language "
                f"{code} that names the file, as en_GB is one of en"
            )
    if "language.direction" in given and direction not in DIRECTIONS:
        yield f"language.direction: is {direction!r}; expected one of {', '.join(DIRECTIONS)}"
    rule = OPTIONAL & given.keys()
    if rule and rule != OPTIONAL:
        (missing,) = OPTIONAL - rule
        yield f"{missing}: missing; expected it beside {next(iter(rule))}"
    for key in rule:
        if not isinstance(given[key], str) or not given[key]:
            yield f"{key}: is {given[key]!r}; expected text"
    try:
        re.compile(str(given.get("list.last.else.before", "")))
    except re.error as wrong:
        yield f"list.last.else.before: {wrong}; expected a regular expression"


def _of_a_message(
    key: str, message: Any, model: Any, wanted: list[str], allowed: set[str]
) -> Iterator[str]:
    if isinstance(model, str):
        if not isinstance(message, str):
            yield f"{key}: is {_shown(message)}; expected one text, without plural forms"
        else:
            yield from _of_a_text(key, message, _placeholders(model), set())
        return
    if not isinstance(message, dict):
        yield f"{key}: is {_shown(message)}; expected the plural forms {', '.join(wanted)}"
        return
    missing = [form for form in wanted if form not in message]
    unknown = [form for form in message if allowed and form not in allowed]
    if missing:
        yield f"{key}: no form {', '.join(missing)}; expected {', '.join(wanted)}"
    if unknown:
        yield f"{key}: unknown form {', '.join(unknown)}; expected {', '.join(wanted)}"
    for form, text in message.items():
        # "no event", "one event", "two events" need not show the number.
        spare = {"n"} if form != "other" else set()
        yield from _of_a_text(f"{key}, {form}", text, _placeholders(model["other"]), spare)


def _of_a_text(where: str, text: Any, expected: set[str], spare: set[str]) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{where}: is {text!r}; expected text"
    elif not text.strip():
        yield f"{where}: empty; expected text"
    elif not expected - spare <= _placeholders(text) <= expected:
        yield f"{where}: has {_braced(_placeholders(text))}; expected {_braced(expected)}"


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{([^{}]*)\}", text))


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no placeholder"


def _shown(message: Any) -> str:
    text = message.get("other", message) if isinstance(message, dict) else message
    return f"“{text}”" if isinstance(text, str) else repr(text)
