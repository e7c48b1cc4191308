"""Every row of the languages' tables is found in its example and gives there what it says."""

import pytest

from geodata.extract.cleaning import fold
from geodata.extract.explain import mentioned
from geodata.extract.language import Row, codes, language
from geodata.extract.tokens import words_of

ROWS = [(code, row) for code in codes() for row in language(code).rows]


@pytest.mark.parametrize(("code", "row"), ROWS, ids=[row.id for _, row in ROWS])
def test_a_row_gives_in_its_example_what_it_says(code: str, row: Row) -> None:
    if row.kind.startswith(("paradigm.", "abbreviation", "ending.", "elision", "accent")):
        return
    cut = language(code).cut
    words = words_of(fold(row.example), cut)
    found = {
        " ".join(words[one.start : one.end])
        for one in language(code).find(words, words_of(row.example.lower(), cut))
        if one.row.id == row.id
    }
    expect = " ".join(words_of(fold(row.expect), cut))
    assert expect in found or row.expect in mentioned(row.example, code), (found, row)


@pytest.mark.parametrize("code", codes())
def test_ids_are_used_once(code: str) -> None:
    ids = [row.id for row in language(code).rows]
    assert sorted({one for one in ids if ids.count(one) > 1}) == []
    assert [one for one in ids if not one.startswith(f"{code}.")] == []
