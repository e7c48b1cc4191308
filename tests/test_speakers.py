"""What each language does of its own, in literals, alike on server and page; which are offered."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from dashboard import config, messages, words
from dashboard.settings import Settings
from dashboard.site import shown
from tests.published import publication
from tests.pure_scripts import Scripts, loaded

DAYS = [  # first and last day; as en, es, fr and pt say it
    (
        ("2023-01-09", "2023-01-09"),
        ("9 January 2023", "9 de enero de 2023", "9 janvier 2023", "9 de janeiro de 2023"),
    ),
    (
        ("2023-02-01", "2023-02-01"),
        ("1 February 2023", "1 de febrero de 2023", "1er février 2023", "1º de fevereiro de 2023"),
    ),
    (
        ("2023-01-01", "2023-01-12"),
        (
            "1 – 12 January 2023",
            "1–12 de enero de 2023",
            "1er–12 janvier 2023",
            "1º–12 de janeiro de 2023",
        ),
    ),
    (
        ("2023-01-29", "2023-03-01"),
        (
            "29 January – 1 March 2023",
            "29 de enero – 1 de marzo de 2023",
            "29 janvier – 1er mars 2023",
            "29 de janeiro – 1º de março de 2023",
        ),
    ),
    (
        ("2022-12-07", "2023-03-22"),
        (
            "7 December 2022 – 22 March 2023",
            "7 de diciembre de 2022 – 22 de marzo de 2023",
            "7 décembre 2022 – 22 mars 2023",
            "7 de dezembro de 2022 – 22 de março de 2023",
        ),
    ),
]
LISTS = [
    (["Puno", "Cusco"], ("Puno and Cusco", "Puno y Cusco", "Puno et Cusco", "Puno e Cusco")),
    (
        ["Puno", "Cusco", "Ica"],
        ("Puno, Cusco and Ica", "Puno, Cusco e Ica", "Puno, Cusco et Ica", "Puno, Cusco e Ica"),
    ),
    (
        ["Puno", "Hierro"],
        ("Puno and Hierro", "Puno y Hierro", "Puno et Hierro", "Puno e Hierro"),
    ),
    (["Puno"], ("Puno", "Puno", "Puno", "Puno")),
    ([], ("", "", "", "")),
]
EVENTS = [  # how many
    (0, ("0 events", "0 eventos", "0 événement", "0 evento")),
    (1, ("1 event", "1 evento", "1 événement", "1 evento")),
    (2, ("2 events", "2 eventos", "2 événements", "2 eventos")),
    (12345, ("12,345 events", "12,345 eventos", "12\u202f345 événements", "12.345 eventos")),
]
CROWDS = [
    (
        1_000_000,
        (
            "1,000,000 people gathered",
            "1,000,000 de personas reunidas",
            "1\u202f000\u202f000 de personnes rassemblées",
            "1.000.000 de pessoas reunidas",
        ),
    ),
    (
        1_000_001,
        (
            "1,000,001 people gathered",
            "1,000,001 personas reunidas",
            "1\u202f000\u202f001 personnes rassemblées",
            "1.000.001 pessoas reunidas",
        ),
    ),
]
PRECISION = [
    (
        0,
        (
            "Monday, 9 January 2023",
            "Lunes, 9 de enero de 2023",
            "Lundi 9 janvier 2023",
            "Segunda-feira, 9 de janeiro de 2023",
        ),
    ),
    (
        2,
        (
            "In January 2023, day not stated",
            "En enero de 2023, sin día precisado",
            "Courant janvier 2023, jour non précisé",
            "Em janeiro de 2023, dia não informado",
        ),
    ),
]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("query-text", "words")
    yield scripts
    scripts.close()


def said(scripts: Scripts, name: str, *given: Any) -> tuple[str, ...]:
    """What the page's speakers say, by language in their order."""
    ask = "([name, given]) => Object.values(speakers).map((one) => one[name](...given))"
    return tuple(scripts.evaluate(ask, [name, given]))


def test_there_are_four_languages() -> None:
    assert messages.LANGUAGES == ("en", "es", "fr", "pt")
    assert [messages.load(lang)["language.name"] for lang in messages.LANGUAGES] == [
        "English", "Español", "Français", "Português",
    ]  # fmt: skip


@pytest.mark.parametrize(("span", "expected"), DAYS)
def test_days(scripts: Scripts, span: tuple[str, str], expected: tuple[str, ...]) -> None:
    first, last = map(date.fromisoformat, span)
    ours = tuple(words.speaker(lang).days(first, last) for lang in messages.LANGUAGES)
    assert ours == said(scripts, "days", *span) == expected


def test_days_in_short(scripts: Scripts) -> None:
    assert said(scripts, "shortDay", "2023-08-01") == (
        "1 Aug 2023", "1 ago. 2023", "1er août 2023", "1º ago. 2023",
    )  # fmt: skip
    assert said(scripts, "shortDays", "2023-01-09", "2023-01-12") == (
        "9 – 12 Jan 2023", "9–12 ene. 2023", "9–12 janv. 2023", "9–12 jan. 2023",
    )  # fmt: skip


@pytest.mark.parametrize(("precision", "expected"), PRECISION)
def test_how_precise_a_day_is(scripts: Scripts, precision: int, expected: tuple[str, ...]) -> None:
    day = date(2023, 1, 9)
    ours = tuple(words.speaker(lang).date(day, day, precision) for lang in messages.LANGUAGES)
    assert ours == said(scripts, "date", "2023-01-09", "2023-01-09", precision) == expected


@pytest.mark.parametrize(("items", "expected"), LISTS)
def test_lists(scripts: Scripts, items: list[str], expected: tuple[str, ...]) -> None:
    ours = tuple(words.speaker(lang).list(items) for lang in messages.LANGUAGES)
    assert ours == said(scripts, "list", items) == expected


@pytest.mark.parametrize(("n", "expected"), EVENTS)
def test_plurals(scripts: Scripts, n: int, expected: tuple[str, ...]) -> None:
    ours = tuple(words.speaker(lang).text("tip.events", n=n) for lang in messages.LANGUAGES)
    assert ours == said(scripts, "text", "tip.events", {"n": n}) == expected


@pytest.mark.parametrize(("n", "expected"), CROWDS)
def test_whole_millions_are_millions_of(
    scripts: Scripts, n: int, expected: tuple[str, ...]
) -> None:
    given = {"n": n, "figure": n}
    ours = tuple(words.speaker(lang).text("counted.crowd", **given) for lang in messages.LANGUAGES)
    assert ours == said(scripts, "text", "counted.crowd", given) == expected


@pytest.mark.parametrize(
    ("code", "read"),
    [("fr", True), ("swa", True), ("FR", False), ("pt-BR", False), ("f", False), ("fran", False)],
)
def test_the_page_reads_any_code_of_a_language(scripts: Scripts, code: str, read: bool) -> None:
    ask = """(code) => {
        const refused = [];
        const value = unrest["query-text"].language(code, null, (bad, reason) => refused.push(bad, reason));
        return [value ?? null, refused];
    }"""  # noqa: E501
    expected = [code, []] if read else [None, [code, "bad_value"]]
    assert scripts.evaluate(ask, code) == expected


@pytest.mark.parametrize(
    ("package", "offered"),
    [
        (["fr"], ("fr",)),
        (["pt", "en"], ("pt", "en")),
        (["sw", "fr"], ("fr",)),  # nobody has written Swahili messages yet
        (["sw", "ar"], ("en",)),
    ],
)
def test_the_package_s_languages_are_offered_in_its_order(
    package: list[str], offered: tuple[str, ...]
) -> None:
    assert messages.offered({"languages": package}) == offered


@pytest.mark.parametrize(
    ("asked", "accepted", "lang"),
    [
        ("fr", [], "fr"),
        ("en", [("fr", 1)], "fr"),  # English is not offered
        (None, [("de", 1), ("PT-br", 0.5), ("fr", 0.4)], "pt"),
        (None, [("fr", 0)], "pt"),
        (None, [], "pt"),
    ],
)
def test_the_reader_s_language_is_chosen_among_those_offered(
    asked: str | None, accepted: list[tuple[str, float]], lang: str
) -> None:
    assert messages.chosen(asked, accepted, ("pt", "fr"), "pt") == lang


def test_a_page_in_a_language_that_the_data_lack_is_refused_in_words() -> None:
    addresses = config.Addresses("", "", "", "", "", "", {}, "", {})
    with pytest.raises(ValueError, match="UNREST_LANGUAGE is 'pt'; the data offer en, es"):
        config.config(addresses, shown(publication()[1]), Settings(language="pt"))
