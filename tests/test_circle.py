"""The smallest box on a globe; the page's script gives the same."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from dashboard import views
from geodata import circle, query
from geodata.circle import Box
from geodata.regions import bundled
from tests.published import data
from tests.pure_scripts import Scripts, loaded
from tests.random_filters import in_javascript

FIJI = [(178.4, -17.8, 178.4, -17.8), (-179.9, -16.8, -179.9, -16.8)]
CASES: list[tuple[list[Box], Box | None]] = [
    ([], None),
    ([(12.5, 41.9, 12.5, 41.9)], (12.5, 41.9, 12.5, 41.9)),
    ([(-81.2, -18.0, -69.1, -3.5), (-70.1, -15.5, -70.1, -15.5)], (-81.2, -18.0, -69.1, -3.5)),
    (FIJI, (178.4, -17.8, 180.1, -16.8)),
    # One that crosses by itself, and one that lies in it.
    ([(170, 50, 190, 70), (-175, 60, -172, 61)], (170, 50, 190, 70)),
    ([(-180, -20, -178, -17), (177, -19, 180, -16)], (177, -20, 182, -16)),
    ([(180, 0, 180, 0), (-180, 1, -180, 1)], (180, 0, 180, 1)),
    # More than half a world: all but the widest gap, here the Atlantic, there the Pacific.
    ([(20, 36, 20, 36), (140, 35, 140, 35), (-110, 30, -110, 30)], (20, 30, 250, 36)),
    ([(-5, 36, -5, 36), (140, 35, 140, 35), (-70, -30, -70, -30)], (-70, -30, 140, 36)),
    ([(-180, -60, 180, 75), (0, 0, 1, 1)], (-180, -60, 180, 75)),
]

lons = some.integers(-180, 180).map(float)
boxes = some.tuples(lons, some.integers(0, 40), some.integers(-60, 60), some.integers(0, 9)).map(
    lambda given: (given[0], given[2], given[0] + given[1], given[2] + given[3])
)


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views")
    yield scripts
    scripts.close()


@pytest.mark.parametrize(("boxes", "around"), CASES)
def test_the_smallest_box_around_boxes(boxes: list[Box], around: Box | None) -> None:
    assert circle.around(boxes) == (around and pytest.approx(around))
    assert circle.around(reversed(boxes)) == (around and pytest.approx(around))


@settings(max_examples=300, deadline=None)
@given(some.lists(boxes, min_size=1, max_size=6))
def test_every_box_is_in_it_and_no_turn_of_the_world_makes_it_smaller(found: list[Box]) -> None:
    west, south, east, north = circle.around(found)
    assert -180 <= west <= 180
    for box in found:
        turned = [
            turn for turn in (-360, 0, 360) if west <= box[0] + turn and box[2] + turn <= east
        ]
        assert turned or (west, east) == (-180, 180)
        assert south <= box[1] <= box[3] <= north
    starts = [box[0] for box in found]
    widths = [
        max(box[2] + (0 if box[0] >= start else 360) for box in found) - start for start in starts
    ]
    assert east - west <= min(360, *widths) + 1e-9


def test_the_page_s_script_gives_the_same(scripts: Scripts) -> None:
    theirs = scripts.evaluate(
        "(cases) => cases.map((boxes) => unrest.views.around(boxes))",
        [boxes for boxes, _ in CASES],
    )
    for (_, around), their in zip(CASES, theirs, strict=True):
        assert their == (around and pytest.approx(list(around)))


@pytest.mark.parametrize(("region", "west", "east"), [
    ("FJ-N", 178.5, 180.2), ("RU-CHU", 158, 191), ("US-AK", 172.5, 230), ("PE-PUN", -71.2, -68.8),
])  # fmt: skip
def test_regions_on_both_sides_of_the_180th_meridian_have_a_narrow_box(
    region: str, west: float, east: float
) -> None:
    box = bundled().by_id(region).bbox
    assert box[0] == pytest.approx(west, abs=0.7)
    assert box[2] == pytest.approx(east, abs=0.7)


def test_a_camera_looks_at_the_middle_of_the_islands(scripts: Scripts) -> None:
    box = circle.around(FIJI)
    ours = views.fit(box, 1024, 600)
    assert (ours.lon, ours.lat) == (pytest.approx(179.25), pytest.approx(-17.3, abs=0.01))
    assert ours.zoom == pytest.approx(8.356, abs=0.002)
    beyond = views.fit((179.0, -18.0, 183.0, -16.0), 800, 600)
    assert beyond.lon == -179.0
    theirs = scripts.evaluate("(box) => unrest.views.fit(box, 800, 600)", [179, -18, 183, -16])
    assert theirs["center"]["lon"] == -179
    assert theirs["zoom"] == pytest.approx(beyond.zoom)


FRAMES = {
    "": (-80.6572, -18.0146, -68.833, -5.1819),
    "region=PE-PUN": tuple(next(row[2] for row in data()["regions"] if row[0] == "PE-PUN")),
    # Nothing happened there then; the region stays in view.
    "region=PE-TAC&to=2022-12-08": tuple(
        next(row[2] for row in data()["regions"] if row[0] == "PE-TAC")
    ),
}


@pytest.mark.parametrize("text", FRAMES)
def test_a_view_is_framed_on_what_it_shows_and_on_its_region(scripts: Scripts, text: str) -> None:
    wanted = query.parse(text, data())[0]
    ours = views.framed(wanted, query.sums(wanted, data()), data())
    assert ours == pytest.approx(FRAMES[text], abs=0.05)
    theirs = scripts.evaluate(
        "([data, filter]) => unrest.views.framed(filter, unrest.filter.sums(filter, data), data)",
        [data(), in_javascript(wanted)],
    )
    assert list(ours) == theirs


def test_without_events_the_regions_are_framed_and_without_regions_the_world(
    scripts: Scripts,
) -> None:
    none = {"by_place": {}, "by_region": {}, "nationwide": 0}
    empty = data() | {"events": {key: [] for key in data()["events"]}}
    country = (-81.338, -18.35, -68.689, -4.065)
    assert views.framed(query.Filter(), none, empty) == pytest.approx(country, abs=0.5)
    nowhere = empty | {"regions": []}
    assert views.framed(query.Filter(), none, nowhere) == (-180, -60, 180, 75)
    theirs = scripts.evaluate(
        "([data, none]) => unrest.views.framed({ region: [] }, none, data)", [nowhere, none]
    )
    assert theirs == [-180, -60, 180, 75]
    new = nowhere | {"country_box": [33.9, -4.7, 41.9, 5.0]}  # a package without a row yet
    assert views.framed(query.Filter(), none, new) == (33.9, -4.7, 41.9, 5.0)
    theirs = scripts.evaluate(
        "([data, none]) => unrest.views.framed({ region: [] }, none, data)", [new, none]
    )
    assert theirs == [33.9, -4.7, 41.9, 5.0]


# A map of 1,000 by 500 px whose lower left corner is under a key of 250 by 200 px.
CORNER = {"width": 250, "height": 200}
PLACED = """([points, corner, upper]) => {
    const lons = points.map((point) => point[0]), lats = points.map((point) => point[1]);
    const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    const { center, zoom } = unrest.views.fitBeside(box, points, 1000, 500, corner, upper);
    const world = 512 * 2 ** zoom;
    const down = (lat) => (1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * world;
    return [zoom, points.map(([lon, lat]) => [
        (lon - center.lon) / 360 * world + 500, down(lat) - down(center.lat) + 250])];
}"""


@pytest.mark.parametrize("points", [
    [[0, 0], [10, 0], [0, 10], [10, 10]],  # as high as wide
    [[0, 0], [30, 0], [0, 4], [30, 4]],  # much wider
    [[0, 0], [1, 12], [1, 0], [0, 12]],  # much higher
    [[0, 0]],
])  # fmt: skip
def test_the_key_s_corner_covers_no_mark(scripts: Scripts, points: list[list[float]]) -> None:
    _, placed = scripts.evaluate(PLACED, [points, CORNER])
    for x, y in placed:
        assert 55 <= x <= 945
        assert 55 <= y <= 445
        assert x > 250 + 55 or y < 500 - 200 - 55


def test_the_map_stays_as_large_as_it_can(scripts: Scripts) -> None:
    steps = [[0, 10], [10, 0]]  # nothing in the lower left corner
    free, _ = scripts.evaluate(PLACED, [steps, {"width": 0, "height": 0}])
    assert scripts.evaluate(PLACED, [steps, CORNER])[0] == free
    square = [[0, 0], [10, 10]]
    beside, _ = scripts.evaluate(PLACED, [square, CORNER])
    assert beside == free  # 750 px are wide enough for a square of 500 px


BUTTONS = {"width": 80, "height": 130}  # in the upper right corner


@pytest.mark.parametrize("points", [
    [[178.4, -17.8], [180.1, -16.8]],  # the second is in the upper right corner
    [[0, 0], [10, 10]],
    [[0, 0], [30, 4], [30, 0], [0, 4]],
])  # fmt: skip
def test_the_buttons_cover_no_mark_either(scripts: Scripts, points: list[list[float]]) -> None:
    zoom, placed = scripts.evaluate(PLACED, [points, CORNER, BUTTONS])
    for x, y in placed:
        assert 55 <= x <= 945
        assert 55 <= y <= 445
        assert x > 250 + 55 or y < 500 - 200 - 55
        assert x < 1000 - 80 - 11 or y > 130 + 11
    without, _ = scripts.evaluate(PLACED, [points, CORNER])
    assert without - 0.5 < zoom <= without
