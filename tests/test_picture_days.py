"""The bars of a picture's days: events by type, or the low end and the rest of deaths."""

from typing import Any

from dashboard.inks import INKS
from dashboard.picture import blocks
from dashboard.picture.shapes import Path, Text
from dashboard.words import speaker

DATA = {"days": 4, "types": ["protests", "riots"]}
SUMS = {
    "by_day": {0: [2, 0], 2: [1, 1]},
    "deaths_by_day": {0: (1, 3, False), 2: (4, 4, True)},
}


def bars(size: str, shown: tuple[int, int] = (0, 3)) -> tuple[list[Any], list[str]]:
    """Each path of bars as (ink, opacity, heights in px), and the texts."""
    block = blocks.days(SUMS, size, shown, ("1 May", "4 May"), DATA, speaker("en"), 400, "light")
    assert block is not None
    paths = [item for item in block.items if isinstance(item, Path) and item.fill]
    heights = [
        [round(-float(part.split("h")[0]), 1) for part in path.data.split("v")[1:]]
        for path in paths
    ]
    texts = [item.text for item in block.items if isinstance(item, Text)]
    return [
        (path.fill, path.opacity, high) for path, high in zip(paths, heights, strict=True)
    ], texts


def test_events_are_stacked_by_type_to_the_highest_day() -> None:
    found, texts = bars("events")
    assert found == [
        ("#0072B2", 1, [34.0, 17.0]),
        ("#D55E00", 1, [17.0]),
    ]
    assert texts == ["most: 2 events a day", "1 May", "4 May"]


def test_deaths_show_the_low_end_and_over_it_the_rest_of_the_range() -> None:
    found, texts = bars("deaths")
    inks = INKS["light"]
    assert found == [(inks["ink"], 1, [8.5, 34.0]), (inks["faint"], 0.5, [17.0])]
    assert texts[0] == "most: 4 deaths a day"


def test_days_that_are_not_shown_stand_back() -> None:
    found, _ = bars("deaths", (2, 2))
    ink, faint = INKS["light"]["ink"], INKS["light"]["faint"]
    assert found == [(ink, 0.22, [8.5]), (faint, 0.22, [17.0]), (ink, 1, [34.0])]
