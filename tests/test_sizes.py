"""Sizes that scripts, styles and pictures share, in literals."""

from dashboard import views
from dashboard.sizes import SIZES


def test_marks_of_places() -> None:
    marks = SIZES.marks
    assert (marks.smallest, marks.without_figure, marks.open_reach) == (4.5, 4.5, 9)
    assert (marks.edge, marks.halo, marks.chosen) == (1.4, 1.2, 4)
    assert (marks.rim, marks.rim_line) == (5, 1.4)
    assert [views.biggest(width) for width in (320, 800, 2000)] == [17, 25, 30]
    assert marks.biggest_from == 9
    assert [views.radius(1, largest, 30) for largest in (1, 9, 36)] == [10, 10, 5]


def test_how_a_map_frames_a_box() -> None:
    fit = SIZES.fit
    assert (fit.margin, fit.room, fit.deepest, fit.tile) == (56, 60, 9, 512)
    assert fit.everywhere == (-180, -60, 180, 75)


def test_names_on_a_map() -> None:
    names = SIZES.names
    assert (names.big_from, names.must, names.away) == (9, 10, (12, 24, 38, 54, 72))
    assert {kind: (one.size, one.spacing, one.least_zoom) for kind, one in names.kinds.items()} == {
        "big": (12.5, 0, 0), "place": (11, 0, 0), "town": (10.5, 0, 3), "region": (9, 0.9, 5),
        "country": (11.5, 1.8, 1.5),
    }  # fmt: skip


def test_timeline_and_poster() -> None:
    timeline = SIZES.timeline
    assert (timeline.height, timeline.axis, timeline.handle) == (96, 64, (20, 28))
    assert timeline.most_bars == 0.6
    assert SIZES.poster == (720, 540)
