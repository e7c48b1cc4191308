"""Names that a reader may mean: the name itself, its beginning, and small slips of the pen."""

from collections.abc import Iterator

import pytest

from tests.pure_scripts import Scripts, loaded

NAMES = [
    ["Juliaca"], ["Juli"], ["Puno"], ["Puno (region)", "Puno"], ["Cañete"], ["Pumacocha"],
    ["San Román"], ["Lima"], ["Metropolitan Lima", "Lima Metropolitana"], ["Ilo"],
]  # fmt: skip


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("names")
    yield scripts
    scripts.close()


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
    scripts: Scripts, text: str, sure: bool, found: list[str]
) -> None:
    answer = scripts.evaluate(
        "([text, names]) => unrest.names.meant(text, names.map((names) => ({ names })))",
        [text, NAMES],
    )
    assert answer["sure"] == sure
    assert [entry["names"][0] for entry in answer["found"]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bridge", [0, 1]),
        ("  PUENTE. ", [2]),
        ("bridge taken", [1]),
        ("students rally", [3]),  # of a title and its summary
        ("ridge", []),  # words begin so
        ("canon", [2]),
        ("…", []),
    ],
)
def test_events_are_found_by_words_of_their_texts(
    scripts: Scripts, text: str, found: list[int]
) -> None:
    texts = ["March to the bridge", "Bridges taken", "El puente del Cañón", "Rally Students meet"]
    answer = scripts.evaluate(
        """([text, texts]) => {
            const { fold, wording } = unrest.names;
            return wording(text, texts.map(fold));
        }""",
        [text, texts],
    )
    assert answer == found
