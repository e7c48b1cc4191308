"""Days as people write them, read in the page's language."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.pure_scripts import Scripts, loaded

LOCALES = {"en": ["en-GB", "en", "es-PE", "es"], "es": ["es-PE", "es", "en-GB", "en"]}


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("dates")
    yield scripts
    scripts.close()


def read(scripts: Scripts, lang: str, texts: list[str]) -> list[str | None]:
    return scripts.evaluate(
        """([locales, texts]) => {
            const read = unrest.dates.dayReader(locales);
            return texts.map((text) => read(text, "2022-12-07", "2023-03-22"));
        }""",
        [LOCALES[lang], texts],
    )


NINTH = [
    "9 Jan 2023", "9 January 2023", "9th January 2023", "January 9, 2023", "JAN 9 2023",
    "Monday, 9 January 2023", "Mon 9 Jan 2023", "9 de enero de 2023", "9 de enero del 2023",
    "9 ene. 2023", "lunes, 9 de enero de 2023", "9/1/2023", "09/01/2023", "9.1.2023",
    "9-1-2023", "2023-01-09", "2023-1-9", "2023/01/09", "9/1/23", "9/1", "9 jan", "9 ene",
    " 9  Jan,  2023 ", "９/１/２０２３",
]  # fmt: skip


@pytest.mark.parametrize("lang", LOCALES)
def test_a_day_is_read_however_it_is_written(scripts: Scripts, lang: str) -> None:
    assert read(scripts, lang, NINTH) == ["2023-01-09"] * len(NINTH)


@pytest.mark.parametrize("lang", LOCALES)
def test_the_day_comes_first_and_awkward_names_are_known(scripts: Scripts, lang: str) -> None:
    texts = ["1/9/2023", "mar 10 ene 2023", "9 setiembre 2023", "9 septiembre 2023", "9 Sept 2023",
             "1.º de enero de 2023", "5 Dec", "9 Jan 1950"]  # fmt: skip
    assert read(scripts, lang, texts) == [
        "2023-09-01", "2023-01-10", "2023-09-09", "2023-09-09", "2023-09-09",
        "2023-01-01", "2022-12-05", "1950-01-09",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LOCALES)
def test_what_is_no_day_is_not_guessed(scripts: Scripts, lang: str) -> None:
    texts = ["", "yesterday", "9", "2023", "Jan 2023", "30 Feb 2023", "31/2/2023", "13/13/2023",
             "9 jna 2023", "9 ju 2023", "1 2 3 4", "7-22 Dec 2022", "09012023"]  # fmt: skip
    assert read(scripts, lang, texts) == [None] * len(texts)


@pytest.mark.parametrize("lang", LOCALES)
def test_every_day_is_read_as_the_page_writes_it(scripts: Scripts, lang: str) -> None:
    days = [(date(2022, 12, 7) + timedelta(days=n)).isoformat() for n in range(106)]
    texts = scripts.evaluate(
        """([lang, days]) => days.flatMap((iso) => [speakers[lang].shortDay(iso),
            speakers[lang].day(iso), speakers[lang].date(iso, iso, 0)])""",
        [lang, days],
    )
    assert read(scripts, lang, texts) == [day for day in days for _ in range(3)]
