"""The last days that the filters offer: those in which something of the data lies."""

from datetime import date

import pytest

from dashboard.filter_form import recent

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("first", "last", "offered"),
    [
        ("2022-12-07", "2026-11-20", [7, 30, 90, 365]),
        ("2022-12-07", "2026-11-15", [30, 90, 365]),  # the last 7 days begin on the 16th
        ("2022-12-07", "2026-11-16", [7, 30, 90, 365]),
        ("2026-10-25", "2026-11-22", [7]),  # all of it lies within 30 days
        ("2026-10-23", "2026-11-22", [7, 30]),
        ("2022-12-07", "2023-03-22", []),
    ],
)
def test_the_last_days_are_offered_where_they_show_a_part(
    first: str, last: str, offered: list[int]
) -> None:
    assert recent(first, last, DAY) == offered
