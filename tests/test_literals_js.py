"""Both languages against figures worked out by hand, since twins can be wrong together."""

from collections.abc import Iterator
from typing import Any

import pytest

from dashboard import views, words
from geodata import query
from tests.five_events import DATA, changed
from tests.pure_scripts import Scripts, loaded


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views")
    yield scripts
    scripts.close()


def both(scripts: Scripts, text: str, data: dict[str, Any]) -> list[Any]:
    """Which events pass, which places are dots, near ones among them, and which regions areas."""
    theirs = scripts.evaluate(
        """([text, data]) => {
            const { parse, select, sums, shownDays } = unrest.filter;
            const { filter } = parse(text, data);
            const { by_place, by_region } = sums(filter, data);
            const near = Object.entries(by_place).filter(([, one]) => one.near);
            return [
                Array.from(select(filter, data)), Object.keys(by_place).map(Number),
                near.map(([place]) => Number(place)), Object.keys(by_region).map(Number),
                shownDays(filter, data),
            ];
        }""",
        [text, data],
    )
    wanted, _ = query.parse(text, data)
    sums = query.sums(wanted, data)
    near = [place for place, one in sums["by_place"].items() if one["near"]]
    areas = sorted(sums["by_region"])
    ours = [query.select(wanted, data), sorted(sums["by_place"]), near, areas]
    assert theirs == [*ours, list(query.window(wanted, data))]
    return theirs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [[0, 1, 2, 3, 4], [0, 1], [], [1], [0, 40]]),
        ("deadly=1", [[1, 2], [0], [], [], [0, 40]]),
        ("from=2023-01-12&to=2023-01-15", [[3], [], [], [1], [36, 39]]),
        ("from=2023-01-13&to=2023-01-15", [[], [], [], [], [37, 39]]),
        ("mode=day&to=2023-01-09", [[2, 3], [0], [0], [1], [33, 33]]),
        ("mode=cumulative&from=2022-12-20&to=2023-01-09", [[0, 1, 2, 3], [0, 1], [], [1], [0, 33]]),
        ("region=PE-CUS", [[0, 4], [1], [], [], [0, 40]]),
        ("agent=army", [[1, 2], [0], [], [], [0, 40]]),
    ],
)
def test_what_passes_and_how_it_is_drawn(scripts: Scripts, text: str, expected: list[Any]) -> None:
    assert both(scripts, text, DATA) == expected


@pytest.mark.parametrize(
    ("precision", "dots", "near", "areas"),
    [
        (0, [0], [], []),  # site
        (1, [0], [], []),  # place
        (2, [0], [0], []),  # near
        (3, [], [], [1]),  # admin2
        (4, [], [], [1]),  # admin1
    ],
)
def test_only_a_named_place_is_a_dot(
    scripts: Scripts, precision: int, dots: list[int], near: list[int], areas: list[int]
) -> None:
    data = changed(geo=[1, precision, precision, 4, 1])
    assert both(scripts, "deadly=1", data)[1:4] == [dots, near, areas]


@pytest.mark.parametrize("length", [16_384, 16_385])
def test_the_longest_query_is_read_and_a_longer_one_refused(scripts: Scripts, length: int) -> None:
    text = "v=" + "a" * (length - 2)
    refused = scripts.evaluate(
        """([text, data]) => {
            const { notices } = unrest.filter.parse(text, data);
            return notices.some((one) => one.reason === "too_long");
        }""",
        [text, DATA],
    )
    assert refused == (length > 16_384)
    if refused:
        with pytest.raises(query.QueryTooLong):
            query.parse(text, DATA)
    else:
        query.parse(text, DATA)


TOLL = {"low": 4, "high": 16, "open": False}


@pytest.mark.parametrize(
    ("deaths", "expected"),
    [
        (TOLL, (15.0, 30.0, "value")),  # the disc has a quarter of the ring's area
        (TOLL | {"open": True}, (15.0, 39.0, "value")),  # "or more" reaches 9 px farther
        (TOLL | {"low": 0}, (4.5, 30.0, "zero")),
        ({"low": 0, "high": 0, "open": False}, (4.5, 0, "zero")),
        ({"low": None, "high": None, "open": False}, (4.5, 0, "none")),
        ({"low": 0, "high": 0, "open": True}, (4.5, 13.5, "zero")),
    ],
)
def test_marks_have_these_radii(
    scripts: Scripts, deaths: dict[str, Any], expected: tuple[float, float, str]
) -> None:
    place = {"events": 3, "deaths": deaths, "sub": 0, "near": False}
    asked = "(place) => unrest.views.mark(place, 'deaths', 16, 30)"
    theirs = scripts.evaluate(asked, place)
    ours = views.mark(place, "deaths", 16, 30)
    assert (theirs["disc"], theirs["ring"], theirs["kind"]) == expected
    assert (ours.disc, ours.ring, ours.kind) == expected


def test_few_deaths_have_no_large_mark_and_none_a_tiny_one(scripts: Scripts) -> None:
    radii = scripts.evaluate("(all) => all.map((one) => unrest.views.radius(...one))",
                     [[1, 1, 30], [9, 9, 30], [1, 10_000, 30]])  # fmt: skip
    assert radii == [10.0, 30.0, 4.5]
    assert [views.radius(1, 1, 30), views.radius(9, 9, 30), views.radius(1, 10_000, 30)] == radii


def test_places_of_most_events_are_drawn_first_so_that_small_marks_lie_over_large() -> None:
    places = {"lat": [-15.5, -13.5, None, -12.0, -9.0]}  # the third is a region
    data = {"places": places, "events": {"place": [0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4]}}
    assert views.order(data) == [1, 3, 4, 0]  # which scripts get with their settings


@pytest.mark.parametrize(
    ("low", "high", "opened", "english", "spanish"),
    [
        (17, None, False, "17 or more", "17 o más"),
        (18, 20, True, "18–20 or more", "18–20 o más"),
        (18, 20, False, "18–20", "18–20"),
        (18, 18, False, "18", "18"),
        (12_000, None, False, "12,000 or more", "12,000 o más"),
        (None, None, False, "no figure", "sin cifra"),
    ],
)
def test_ranges_are_said_so(
    scripts: Scripts, low: int | None, high: int | None, opened: bool, english: str, spanish: str
) -> None:
    asked = "(given) => [speakers.en.range(...given), speakers.es.range(...given)]"
    assert scripts.evaluate(asked, [low, high, opened]) == [english, spanish]
    ours = [words.speaker(lang).range(low, high, opened) for lang in ("en", "es")]
    assert ours == [english, spanish]
