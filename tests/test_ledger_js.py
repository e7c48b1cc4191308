"""What the browser makes of the ledger, on values that can be held in the head."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import Scripts, in_page, loaded


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("causes", "sources", "tolls")
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "corrections")
    yield page
    page.close()


STATED = {
    "juliaca": {"deaths": [["gunshot", 17, False]], "deaths_security": [["burned", 1, False]]},
    "cusco": {"deaths": [["gunshot", 1, True], ["pellets", 1, False]]},
    "elsewhere": {"deaths": [["gunshot", 9, False]]},
}


def test_causes_are_added_up_and_the_rest_is_not_stated(scripts: Scripts) -> None:
    rows = scripts.evaluate(
        "(stated) => unrest.causes.tallied(['juliaca', 'cusco', 'none'], 'deaths', stated, 21)",
        STATED,
    )
    assert [(row["cause"], row["people"], row["disputed"]) for row in rows] == [
        ("gunshot", 17, False),
        ("gunshot", 1, True),
        ("pellets", 1, False),
        (None, 2, False),
    ]


def test_where_every_cause_is_stated_there_is_no_rest(scripts: Scripts) -> None:
    ask = "(stated) => unrest.causes.tallied(['juliaca'], 'deaths_security', stated, 1)"
    assert scripts.evaluate(ask, STATED) == [{"cause": "burned", "people": 1, "disputed": False}]
    assert scripts.evaluate("() => unrest.causes.tallied([], 'deaths', {}, 0)") == []


def test_a_cards_causes_are_said_in_words(scripts: Scripts) -> None:
    def said(lang: str, stated: list, low: int) -> Any:
        ask = "([lang, stated, low]) => unrest.causes.listed(stated, low, speakers[lang])"
        return scripts.evaluate(ask, [lang, stated, low])

    assert said("en", [["gunshot", 17, False]], 18) == "17 gunshot and 1 not stated"
    assert said("es", [["pellets", 1, False]], 1) == "1 (perdigones)"
    both = [["gunshot", 17, False]]
    assert said("es", both, 18) == "17 (arma de fuego) y 1 (no se precisa)"
    assert said("fr", both, 18) == "17 (arme à feu) et 1 (non précisée)"
    assert said("pt", both, 18) == "17 (arma de fogo) e 1 (não informada)"
    assert said("en", [], 18) == ""


def test_reprints_of_one_agency_are_one_line(scripts: Scripts) -> None:
    sources = {
        "a": {"original": "afp"}, "b": {"original": None},
        "c": {"original": "afp"}, "d": {"original": "efe"},
    }  # fmt: skip
    answer = scripts.evaluate("(of) => unrest.sources.byReport(['a', 'b', 'c', 'd'], of)", sources)
    assert answer == [["afp", ["a", "c"]], [None, ["b"]], [None, ["d"]]]


SHARES = [
    {"claim": "n1", "as_of": "2023-01-09", "low": 25, "high": None, "of": 39, "exceeds": False},
    {"claim": "n2", "as_of": "2023-01-11", "low": 40, "high": 40, "of": 39, "exceeds": True},
]


@pytest.mark.parametrize(
    ("to", "chosen", "expected"),
    [
        ("2023-01-08", {}, None),
        ("2023-01-10", {}, "n1"),
        ("2023-01-11", {}, "n2"),  # the latest, though it is no share: both figures stand
        ("9999-12-31", {"agent": ["police"]}, None),
        ("9999-12-31", {"region": ["PE-PUN"]}, None),
        ("9999-12-31", {"tag": ["looting"]}, None),
        ("9999-12-31", {"deadly": True}, "n2"),
    ],
)
def test_the_share_is_the_latest_within_the_view(scripts: Scripts, to, chosen, expected) -> None:
    lists = ("region", "type", "sub", "agent", "actor", "tag")
    wanted = {**{key: [] for key in lists}, "deadly": False} | chosen
    found = scripts.evaluate(
        "([located, wanted, to]) => unrest.tolls.located({ located }, wanted, '2022-12-07', to)",
        [SHARES, wanted, to],
    )
    assert (found and found["claim"]) == expected


def test_corrections_show_facts_row_by_row_and_leave_texts_to_the_file(page: Page) -> None:
    def entry(table: str, id: str, field: str, was: str, now: str) -> dict[str, str]:
        return {"table": table, "id": id, "field": field, "was": was, "now": now}

    rows = page.evaluate(
        "(entries) => unrest.corrections.corrected(entries)",
        [
            entry("events", "cusco", "deaths_low", "1", "2"),
            entry("events", "cusco", "title_en", "A march", "Two die"),
            entry("claims", "c1", "as_of", "2022-12-14", "2022-12-13"),
            entry("events", "cusco", "deaths_high", "1", "2"),
            entry("claims", "c1", "checked", "", "confirmed"),
            entry("sources", "s1", "outlet", "x", "y"),
        ],
    )
    assert [(row["entry"]["id"], [fact["field"] for fact in row["facts"]]) for row in rows] == [
        ("cusco", ["deaths_low", "deaths_high"]),
        ("c1", ["as_of"]),
    ]


BODIES = {
    "police": {"en": "Police", "es": "Policía"},
    "army": {"en": "Army", "es": "Ejército"},
}


@pytest.mark.parametrize(
    ("lang", "rows", "said"),
    [
        ("en", [["police", 17], ["army", None]],
         "A source attributes them to: Police (17) and Army"),
        ("en", [["police", 1], ["disputed", 0]],
         "A source attributes them to: Police (1). Circumstances disputed"),
        ("en", [["disputed"]], "Circumstances disputed"),
        ("es", [["disputed", 2], ["army"]],
         "Alguna fuente las atribuye a: Ejército. Circunstancias en disputa"),
        ("en", [], ""),
    ],
)  # fmt: skip
def test_that_a_source_disputes_it_is_not_told_as_an_agent(
    scripts: Scripts, lang: str, rows: list[list[Any]], said: str
) -> None:
    told = scripts.evaluate(
        "([rows, bodies, lang]) => "
        "unrest.sources.attributed('card.agents', rows, bodies, speakers[lang])",
        [rows, BODIES, lang],
    )
    assert told == said
