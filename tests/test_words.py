"""The server says messages, numbers, dates and lists as the browser does, in both languages."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from playwright.sync_api import Browser, Page

from dashboard import messages, words
from tests.pure_scripts import in_page

CASES = settings(max_examples=60, deadline=None)

languages = some.sampled_from(messages.LANGUAGES)
days = some.dates(date(1000, 1, 1), date(9999, 12, 31))
# Days that share a month or a year are rare among all days, and said differently.
near_days = some.dates(date(2022, 11, 1), date(2023, 3, 31))
spans = some.tuples(days | near_days, near_days).map(lambda pair: tuple(sorted(pair)))
counts = some.integers(0, 30) | some.integers(0, 10**9)
items = some.sampled_from(
    ["Ica", "Áncash", "Hidalgo", "Hierro", "hi", "I", "İ", "Lima y Callao", "Puno"]
)
bounds = some.tuples(some.none() | counts, some.none() | counts, some.booleans())


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium)
    yield page
    page.close()


@pytest.fixture(scope="module")
def said(page: Page) -> Callable[..., list[str]]:
    """What the browser says to each list of arguments of one of its speaker's functions."""

    def ask(lang: str, name: str, asked: list[list[Any]]) -> list[str]:
        return page.evaluate(
            "([lang, name, asked]) => asked.map((given) => speakers[lang][name](...given))",
            [lang, name, asked],
        )

    return ask


@CASES
@given(languages, some.lists(counts, min_size=1))
def test_numbers(said: Callable, lang: str, numbers: list[int]) -> None:
    ours = [words.speaker(lang).number(number) for number in numbers]
    assert ours == said(lang, "number", [[number] for number in numbers])


@CASES
@given(languages, some.lists(bounds, min_size=1))
def test_ranges(said: Callable, lang: str, ranges: list[tuple]) -> None:
    ours = [words.speaker(lang).range(*bounds) for bounds in ranges]
    assert ours == said(lang, "range", [list(bounds) for bounds in ranges])


@CASES
@given(languages, some.lists(spans, min_size=1))
def test_spans_of_days(said: Callable, lang: str, asked: list[tuple[date, date]]) -> None:
    speaker = words.speaker(lang)
    iso = [[first.isoformat(), last.isoformat()] for first, last in asked]
    assert [speaker.days(*span) for span in asked] == said(lang, "days", iso)
    assert [speaker.day(first) for first, _ in asked] == said(lang, "day", iso)


@CASES
@given(languages, some.integers(0, 3), some.lists(spans, min_size=1))
def test_dates_and_how_precise_they_are(
    said: Callable, lang: str, precision: int, asked: list[tuple[date, date]]
) -> None:
    ours = [words.speaker(lang).date(first, last, precision) for first, last in asked]
    iso = [[first.isoformat(), last.isoformat(), precision] for first, last in asked]
    assert ours == said(lang, "date", iso)


@CASES
@given(languages, some.lists(items | some.text(min_size=1, max_size=4), max_size=4))
def test_lists(said: Callable, lang: str, names: list[str]) -> None:
    names = [name.encode("utf8", "replace").decode() for name in names]
    assert [words.speaker(lang).list(names)] == said(lang, "list", [[names]])


@CASES
@given(languages, counts, counts)
def test_messages_with_plurals_and_values(said: Callable, lang: str, n: int, more: int) -> None:
    values = {"n": n, "range": f"{more} {{n}}", "with": more}
    ours = words.speaker(lang).text("sentence.deaths", **values)
    assert [ours] == said(lang, "text", [["sentence.deaths", values]])
