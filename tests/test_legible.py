"""Contrast, and colours as seen without some cones, against published and independent figures."""

import pytest

from geodata import legible
from geodata.codebook import bundled


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),  # WCAG's well-known near miss of 4.5
        ("#1d1d1f", "#d7e3ea", 12.9),
        ("#f2f2f3", "#2b3035", 11.9),
    ],
)
def test_contrast_is_wcag_s(one: str, other: str, ratio: float) -> None:
    assert legible.contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert legible.contrast(other, one) == legible.contrast(one, other)


@pytest.mark.parametrize(
    ("one", "other", "sight", "apart"),
    [
        ("#ffffff", "#000000", "full sight", 100.0),
        # As colorspacious 1.1.2 has them, of the same matrices.
        ("#0072B2", "#009E73", "tritanopia", 16.97),
        ("#CC79A7", "#009E73", "deuteranopia", 17.88),
    ],
)
def test_differences_are_those_of_another_program(
    one: str, other: str, sight: str, apart: float
) -> None:
    assert legible.difference(one, other, sight) == pytest.approx(apart, abs=0.05)


def test_the_bundled_book_can_be_seen_and_told_apart() -> None:
    assert [*legible.faults(bundled())] == []


def test_a_mark_s_outline_stands_out_from_land_and_sea_in_both_themes() -> None:
    assert legible.GROUND.keys() == {"light", "dark"}
    for ground in legible.GROUND.values():
        for name in ("land", "home", "sea"):
            assert legible.contrast(ground["outline"], ground[name]) >= 3
