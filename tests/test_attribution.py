"""Who a draft names as the source of a figure: bodies and offices, cut clean, and nobody else."""

import pytest

from geodata.reading.attribution import body


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Health Ministry", "Health Ministry"),
        ("police", "police"),
        ("Defence minister", "Defence minister"),
        ("a hospital doctor", "hospital doctor"),
        ("la Dirección Regional de Salud hubo además 16 heridos", "Dirección Regional de Salud"),
        ("La Defensoría del Pueblo", "Defensoría del Pueblo"),
        ("el alcalde, que pidió calma", "alcalde"),
        ("the Red Cross said on Monday", "Red Cross"),
        ("María Quispe", None),
        ("a 34-year-old trader", None),
        ("classmates", None),
        ("un vecino de la zona", None),
        ("", None),
        ("   ", None),
        ("17", None),
    ],
)
def test_only_a_body_is_named_and_no_more_than_it(words: str, expected: str | None) -> None:
    assert body(words) == expected
