"""`python -m dashboard messages`: what is wrong with a file of messages, in sentences."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.__main__ import main
from dashboard.messages import check

FRENCH = json.loads((check.FOLDER / "fr.json").read_text("utf8"))
Harm = Callable[[dict[str, Any]], None]


def written(tmp_path: Path, messages: Any, name: str = "fr.json") -> Path:
    path = tmp_path / name
    path.write_text(json.dumps(messages, ensure_ascii=False), "utf8")
    return path


def test_the_files_that_are_shipped_are_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert [path.name for path in check.shipped()] == ["en.json", "es.json", "fr.json", "pt.json"]
    assert main(["messages"], {}) == 0
    english = len(json.loads(check.MODEL.read_text("utf8")))
    assert capsys.readouterr().out.splitlines() == [
        f"en.json: {english} messages, plural forms one, other",
        f"es.json: {english + len(check.OPTIONAL)} messages, plural forms one, other",
        f"fr.json: {english} messages, plural forms one, other",
        f"pt.json: {english} messages, plural forms one, other",
    ]


def _changed(**texts: Any) -> Harm:
    return lambda file: file.update({key.replace("__", "."): text for key, text in texts.items()})


def _without(key: str) -> Harm:
    return lambda file: file.pop(key)


def _renamed(old: str, new: str) -> Harm:
    return lambda file: file.update({new: file.pop(old)})


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_without("reset"), ["fr.json, reset: missing; expected “Reset” in this language"]),
        (
            _without("tip.events"),
            ["fr.json, tip.events: missing; expected “{n} events” in this language"],
        ),
        (
            _renamed("theme", "thme"),
            [
                "fr.json, theme: missing; expected “Dark” in this language",
                "fr.json, thme: unknown; expected a key of en.json; did you mean theme?",
            ],
        ),
        (
            _changed(qqqqqqq="rien"),
            ["fr.json, qqqqqqq: unknown; expected a key of en.json"],
        ),
        (_changed(close=" "), ["fr.json, close: empty; expected text"]),
        (_changed(close=7), ["fr.json, close: is 7; expected one text, without plural forms"]),
        (
            _changed(dates__last="{m} derniers jours"),
            ["fr.json, dates.last: has {m}; expected {n}"],
        ),
        (
            _changed(dates__last="derniers jours"),
            ["fr.json, dates.last: has no placeholder; expected {n}"],
        ),
        (
            _changed(close="Fermer {n}"),
            ["fr.json, close: has {n}; expected no placeholder"],
        ),
        (
            _changed(list__all={"one": "{n} événement"}),
            ["fr.json, list.all: no form other; expected one, other"],
        ),
        (
            _changed(list__all={"one": "un événement", "few": "{n}", "other": "{n} événements"}),
            ["fr.json, list.all: unknown form few; expected one, other"],
        ),
        (
            _changed(list__all={"one": "un événement", "other": "des événements"}),
            ["fr.json, list.all, other: has no placeholder; expected {n}"],
        ),
        (
            _changed(list__all="{n} événements"),
            ["fr.json, list.all: is “{n} événements”; expected the plural forms one, other"],
        ),
        (
            _changed(language__locale="fr_XY_Z"),
            [
                "fr.json, language.locale: is 'fr_XY_Z'; expected a locale of CLDR for the "
                "language fr that names the file, as en_GB is one of en"
            ],
        ),
        (
            _changed(language__locale="pt_BR"),
            [
                "fr.json, language.locale: is 'pt_BR'; expected a locale of CLDR for the "
                "language fr that names the file, as en_GB is one of en"
            ],
        ),
        (
            _changed(language__direction="left"),
            ["fr.json, language.direction: is 'left'; expected one of ltr, rtl"],
        ),
        (
            _changed(list__last__else=" e "),
            ["fr.json, list.last.else.before: missing; expected it beside list.last.else"],
        ),
        (
            _changed(list__last__else=" e ", list__last__else__before="(i"),
            [
                "fr.json, list.last.else.before: missing ), unterminated subpattern at position 0; "
                "expected a regular expression"
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_key_and_what_is_expected(
    tmp_path: Path, harm: Harm, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = dict(FRENCH)
    harm(file)
    assert main(["messages", str(written(tmp_path, file))], {}) == 1
    assert capsys.readouterr().out.splitlines() == said


def test_each_language_has_plural_forms_of_its_own(tmp_path: Path) -> None:
    polish = written(tmp_path, FRENCH | {"language.locale": "pl_PL"}, "pl.json")
    faults = check.faults(polish)
    assert "pl.json, list.all: no form few, many; expected one, few, many, other" in faults
    japanese = written(tmp_path, FRENCH | {"language.locale": "ja_JP"}, "ja.json")
    assert "ja.json, list.all: unknown form one; expected other" in check.faults(japanese)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"close": "Fermer",}', "fr.json: "),
        ("[]", "fr.json: expected an object of messages by key"),
        ("7", "fr.json: expected an object of messages by key"),
    ],
)
def test_what_is_no_file_of_messages_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "fr.json"
    path.write_text(text, "utf8")
    (fault,) = check.faults(path)
    assert fault.startswith(said)
    assert "expected" in fault


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    path = tmp_path / "sw.json"
    assert check.faults(path) == [f"{path}: No such file or directory; expected a file of messages"]


def test_a_key_that_stands_twice_is_found(tmp_path: Path) -> None:
    path = tmp_path / "fr.json"
    text = json.dumps(FRENCH, ensure_ascii=False).replace("{", '{"close": "Fermer", ', 1)
    path.write_text(text, "utf8")
    assert check.faults(path) == ["fr.json, close: twice; expected each key once"]
