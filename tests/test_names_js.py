"""Names that a reader may mean: the name itself, its beginning, and small slips of the pen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import loaded

NAMES = [
    ["Juliaca"], ["Juli"], ["Puno"], ["Puno (region)", "Puno"], ["Cañete"], ["Pumacocha"],
    ["San Román"], ["Lima"], ["Metropolitan Lima", "Lima Metropolitana"], ["Ilo"],
]  # fmt: skip


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = loaded(chromium, "names")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("text", "sure", "found"),
    [
        ("Juliaca", True, ["Juliaca"]),
        ("  JULIACA. ", True, ["Juliaca"]),
        ("juli", True, ["Juli"]),
        ("julia", True, ["Juliaca"]),
        ("canete", True, ["Cañete"]),
        ("can\u0303ete", True, ["Cañete"]),
        ("puno", True, ["Puno", "Puno (region)"]),
        ("puno region", True, ["Puno (region)"]),
        ("lima metropolitana", True, ["Metropolitan Lima"]),
        ("roman", False, ["San Román"]),
        ("julaica", False, ["Juliaca"]),
        ("jiliaca", False, ["Juliaca"]),
        ("juliacaa", False, ["Juliaca"]),
        ("Pumo", False, ["Puno", "Puno (region)"]),
        ("pu", False, ["Puno", "Puno (region)", "Pumacocha"]),
        ("ila", False, []),
        ("Atlantis", False, []),
        ("", False, []),
        ("...", False, []),
    ],
)
def test_what_is_typed_means_the_name_or_offers_near_ones(
    page: Page, text: str, sure: bool, found: list[str]
) -> None:
    answer = page.evaluate(
        "([text, names]) => unrest.names.meant(text, names.map((names) => ({ names })))",
        [text, NAMES],
    )
    assert answer["sure"] == sure
    assert [entry["names"][0] for entry in answer["found"]] == found
