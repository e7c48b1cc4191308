"""What people write in a cell for a number of people, and what a claim keeps of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.importing.figures import LARGEST, Figure, read, write
from geodata.schema import OPEN_WORDINGS, WORDINGS


@pytest.mark.parametrize(
    ("text", "low", "high", "wording"),
    [
        ("17", 17, 17, "exact"),
        (" 17 ", 17, 17, "exact"),
        ("17.0", 17, 17, "exact"),
        ("17-20", 17, 20, "about"),
        ("17 – 20", 17, 20, "about"),
        ("17 to 20", 17, 20, "about"),
        ("17+", 17, None, "at_least"),
        ("17 or more", 17, None, "at_least"),
        ("At least 17", 17, None, "at_least"),
        ("≥ 17", 17, None, "at_least"),
        ("al menos 17", 17, None, "at_least"),
        ("au moins 17", 17, None, "at_least"),
        ("pelo menos 17", 17, None, "at_least"),
        ("17 ou mais", 17, None, "at_least"),
        ("about 40", 40, 40, "about"),
        ("~40", 40, 40, "about"),
        ("environ 40", 40, 40, "about"),
        ("about 40-50", 40, 50, "about"),
        ("more than 50", 51, None, "over"),
        ("más de 50", 51, None, "over"),
        (">50", 51, None, "over"),
        ("nearly 40", 36, 39, "nearly"),
        ("up to 10", 1, 10, "up_to"),
        ("jusqu'à 10", 1, 10, "up_to"),
        ("a dozen", 12, None, "vague"),
        ("une douzaine", 12, None, "vague"),
        ("dozens", 24, None, "vague"),
        ("dezenas", 24, None, "vague"),
        ("hundreds", 200, None, "vague"),
        ("several", 3, None, "vague"),
        ("0", 0, 0, "exact"),
        ("none", 0, 0, "exact"),
        ("two", 2, 2, "exact"),
        ("at least three", 3, None, "at_least"),
        ("1,200", 1200, 1200, "exact"),
        ("1.200", 1200, 1200, "exact"),
        ("1 200", 1200, 1200, "exact"),
        ("about 10,000", 10000, 10000, "about"),
        ("10,000-12,000", 10000, 12000, "about"),
        ("275-325 thousand", 275_000, 325_000, "about"),
        ("20k+", 20_000, None, "at_least"),
        ("1.2 million", 1_200_000, 1_200_000, "exact"),
        ("about 3 lakh", 300_000, 300_000, "about"),
        ("10 mil", 10_000, 10_000, "exact"),
        ("mil", 1000, 1000, "exact"),
        ("au moins 5 mille", 5000, None, "at_least"),
        ("une dizaine", 10, 10, "about"),
        ("una veintena", 20, 20, "about"),
        ("uma centena", 100, 100, "about"),
    ],
)
def test_a_figure_is_read_as_it_is_written(text, low, high, wording):
    assert read(text) == Figure(low, high, wording)


@pytest.mark.parametrize("text", ["", "  ", "-", "?", "unknown", "n/a", "none reported"])
def test_nothing_stated_is_no_zero(text):
    assert read(text) is None


@pytest.mark.parametrize(
    "text", ["-3", "20-17", "17.5", "17 (5 police)", "many?", "1/2", "3 dead", "17-", "12345678901"]
)
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        read(text)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Every figure that a claim may hold."""
    low = draw(st.integers(0, LARGEST))
    wording = draw(st.sampled_from(WORDINGS))
    if wording == "exact":
        return Figure(low, low, wording)
    if wording in OPEN_WORDINGS and draw(st.booleans()):
        return Figure(low, None, wording)
    return Figure(low, draw(st.integers(low, LARGEST)), wording)


@given(figures())
def test_a_written_figure_reads_the_same(figure):
    assert read(write(figure)) == figure


def test_a_figure_is_written_as_people_do():
    assert write(Figure(17, 20, "about")) == "17-20"
    assert write(Figure(17, None, "at_least")) == "17+"
    assert write(Figure(51, None, "over")) == "more than 50"
    assert write(Figure(36, 39, "nearly")) == "nearly 40"
    assert write(Figure(1, 10, "up_to")) == "up to 10"
