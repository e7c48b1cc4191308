"""What a word beside a name says of the level that is meant."""

import pytest

from geodata.geocoding.names import without_level

WORDS = {
    ("admin1", "admin2"): "region departamento department estado state",
    ("admin2", "admin1"): "provincia province county condado",
    ("place", "admin2"): "distrito district municipio municipality",
    ("place",): "ciudad city pueblo town localidad",
    ("site",): "aeropuerto aerodromo airport",
}


@pytest.mark.parametrize("levels", WORDS, ids=" ".join)
def test_each_word_means_its_levels_before_and_after_a_name(levels: tuple[str, ...]) -> None:
    for word in WORDS[levels].split():
        assert without_level(f"{word} de carabaya") == ("carabaya", levels)
        assert without_level(f"carabaya {word}") == ("carabaya", levels)


def test_a_name_without_such_a_word_stays() -> None:
    assert without_level("carabaya") == ("carabaya", ())
