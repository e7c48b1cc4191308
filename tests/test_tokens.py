"""Words as a language cuts them."""

import pytest

from geodata.extract.cleaning import fold
from geodata.extract.tokens import cutter, tokens


def plain(text, elided=()):
    return [one.plain for one in tokens(text, fold(text), 0, len(text), cutter(elided))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’armée d'Haïti", ["l'", "armee", "d'", "haiti"]),
        ("aujourd'hui, n'ayant", ["aujourd'hui", ",", "n'", "ayant"]),
        ("vers N'Djamena", ["vers", "n'djamena"]),
        (
            "1 500 ou 2\u202f000 en 2022 300 fois",
            ["1 500", "ou", "2 000", "en", "2022", "300", "fois"],
        ),
    ],
)
def test_words_that_a_language_elides_stand_apart(text, words):
    assert plain(text, ("l", "d", "n")) == words


def test_a_language_that_elides_nothing_cuts_at_no_apostrophe():
    assert plain("O'Higgins, l'eau") == ["o'higgins", ",", "l'eau"]
