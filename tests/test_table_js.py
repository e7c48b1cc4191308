"""Rows of the table in the order of a column, and what a press on a region is said to do."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import Scripts, in_page, loaded


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("table")
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "tip")
    yield page
    page.close()


ROWS = [
    {"place": "Ilo", "region": "", "deaths": [None, None], "sub": "other"},
    {"place": "Ñaña", "region": "Lima", "deaths": [0, 0], "sub": "mob-violence"},
    {"place": "Áncash", "region": "Áncash", "deaths": [10, 12], "sub": "peaceful-protest"},
    {"place": "Nazca", "region": "Ica", "deaths": [2, None], "sub": "violent-demonstration"},
]


def places(scripts: Scripts, column: str, down: bool, lang: str = "es") -> list[str]:
    rows: list[dict[str, Any]] = scripts.evaluate(
        "([rows, order, lang]) => unrest.table.inOrder(rows, order, speakers[lang])",
        [ROWS, {"column": column, "down": down}, lang],
    )
    return [row["place"] for row in rows]


def test_rows_without_a_figure_come_last_in_both_directions(scripts: Scripts) -> None:
    assert places(scripts, "deaths", False) == ["Ñaña", "Nazca", "Áncash", "Ilo"]
    assert places(scripts, "deaths", True) == ["Áncash", "Nazca", "Ñaña", "Ilo"]
    assert places(scripts, "region", False)[-1] == places(scripts, "region", True)[-1] == "Ilo"


def test_names_are_in_the_order_of_the_language(scripts: Scripts) -> None:
    assert places(scripts, "place", False, "es") == ["Áncash", "Ilo", "Nazca", "Ñaña"]


def test_types_are_in_the_order_of_the_words_that_are_shown(scripts: Scripts) -> None:
    assert places(scripts, "sub", False, "en") == ["Ñaña", "Nazca", "Ilo", "Áncash"]


@pytest.mark.parametrize(
    ("chosen", "lock", "said"),
    [
        ([], None, "tip.only"),
        (["PE-PUN"], None, "tip.all"),
        (["PE-CUS"], None, "tip.add"),
        (["PE-CUS", "PE-PUN"], None, "tip.leave"),
        (["PE-PUN"], "PE-PUN", None),
    ],
)
def test_the_tip_of_a_region_says_what_a_press_does_now(
    page: Page, chosen: list[str], lock: str | None, said: str | None
) -> None:
    wanted = {"region": chosen, "lock": lock}
    assert page.evaluate("(wanted) => unrest.tip.pressing(wanted, 'PE-PUN')", wanted) == said
