"""Lines of text are never wider than their room, and no word is lost."""

from hypothesis import given
from hypothesis import strategies as some

from dashboard.picture import type
from dashboard.picture.shapes import BOLD, REGULAR

texts = some.lists(
    some.sampled_from(["a", "Lima", "enfrentamientos", "22", "–", "ñandú", "Www." * 8]), max_size=20
).map(" ".join)
weights = some.sampled_from([REGULAR, BOLD])
rooms = some.floats(30, 400)


@given(texts, weights, rooms)
def test_wrapped_lines_fit_and_hold_every_letter(text: str, weight: int, room: float) -> None:
    for wrap in (type.wrapped, type.balanced):
        lines = wrap(text, 12, weight, room)
        assert all(type.width(line, 12, weight) <= room for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())
    assert len(type.balanced(text, 12, weight, room)) == len(type.wrapped(text, 12, weight, room))


@given(texts, weights, rooms)
def test_a_shortened_text_fits_and_says_that_it_is_short(
    text: str, weight: int, room: float
) -> None:
    short = type.shortened(text, 12, weight, room)
    assert type.width(short, 12, weight) <= room
    assert short == text or short == "" or short.endswith("…")


def test_bold_is_wider_and_kerning_counts() -> None:
    assert type.width("Lima", 12, BOLD) > type.width("Lima", 12, REGULAR)
    assert type.width("AV", 12, REGULAR) < type.width("A", 12, REGULAR) + type.width(
        "V", 12, REGULAR
    )
    assert type.width("", 12, REGULAR) == 0


def test_a_subset_has_only_the_letters_asked_for() -> None:
    few, more = type.subset(["Lima"], REGULAR), type.subset(["Lima, Cusco y Puno"], REGULAR)
    assert len(few) < len(more) < 20_000
    assert type.subset(["amiL"], REGULAR) == few
