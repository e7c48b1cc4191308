"""Lines of text are never wider than their room, and no word is lost."""

from hypothesis import example, given
from hypothesis import strategies as some

from dashboard.picture import typeset
from dashboard.picture.shapes import BOLD, REGULAR

texts = some.lists(
    some.sampled_from(["a", "Lima", "enfrentamientos", "22", "–", "ñandú", "Www." * 8]), max_size=20
).map(" ".join)
weights = some.sampled_from([REGULAR, BOLD])
rooms = some.floats(30, 400)


@given(texts, weights, rooms)
@example("a " + "Www." * 7 + " a", REGULAR, 67.0)
def test_wrapped_lines_fit_and_hold_every_letter(text: str, weight: int, room: float) -> None:
    for wrap in (typeset.wrapped, typeset.balanced):
        lines = wrap(text, 12, weight, room)
        assert all(typeset.width(line, 12, weight) <= room for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())
    # A broken word may break better in narrower lines.
    assert len(typeset.balanced(text, 12, weight, room)) <= len(
        typeset.wrapped(text, 12, weight, room)
    )


@given(texts, weights, rooms)
def test_a_shortened_text_fits_and_says_that_it_is_short(
    text: str, weight: int, room: float
) -> None:
    short = typeset.shortened(text, 12, weight, room)
    assert typeset.width(short, 12, weight) <= room
    assert short == text or short == "" or short.endswith("…")


def test_bold_is_wider_and_kerning_counts() -> None:
    assert typeset.width("Lima", 12, BOLD) > typeset.width("Lima", 12, REGULAR)
    assert typeset.width("AV", 12, REGULAR) < typeset.width("A", 12, REGULAR) + typeset.width(
        "V", 12, REGULAR
    )
    assert typeset.width("", 12, REGULAR) == 0


def test_a_subset_has_only_the_letters_asked_for() -> None:
    few, more = typeset.subset(["Lima"], REGULAR), typeset.subset(["Lima, Cusco y Puno"], REGULAR)
    assert len(few) < len(more) < 20_000
    assert typeset.subset(["amiL"], REGULAR) == few


def test_a_line_does_not_end_before_a_sign_that_french_sets_apart() -> None:
    lines = typeset.wrapped("12\u202f345 morts\u00a0: «\u00a0oui\u00a0»", 12, REGULAR, 60)
    assert lines == ["12\u202f345", "morts\u00a0:", "«\u00a0oui\u00a0»"]
    one = typeset.width("12\u202f345", 12, REGULAR)
    assert typeset.width("12345", 12, REGULAR) < one < typeset.width("12 345", 12, REGULAR) + 1
