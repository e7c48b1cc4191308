"""What people coded, told as a perfect model would, is kept; what is mixed up is not."""

from dataclasses import replace
from datetime import date

from benchmarks.perfect_reader import measured, perfect
from geodata.reading.second.scope import Scope
from tests.second_endpoint import READ
from tests.small_reading import CODED_CLASH, FIRST

OTHER = replace(
    CODED_CLASH,
    places=("Tacna",),
    start=date(2023, 1, 8),
    end=date(2023, 1, 8),
    figures={"deaths": 43},
)


def test_a_coded_event_is_told_with_quotes_of_the_text() -> None:
    event, unsaid = perfect(CODED_CLASH, Scope(READ))
    assert event is not None
    assert (event.place, event.date, event.date_quote) == ("Juliaca", "2023-01-09", "Monday")
    assert event.event_quote == FIRST
    assert [(one.kind, one.low, one.quote) for one in event.figures] == [
        ("deaths", 17, "At least 17")
    ]
    assert not unsaid


def test_what_is_so_is_kept_and_what_is_dealt_to_it_is_refused() -> None:
    tallies = measured(READ, (CODED_CLASH, OTHER))
    assert (tallies["place kept"], tallies["day kept"], tallies["deaths kept"]) == (1, 1, 1)
    assert tallies["place lost"] == 1  # Tacna is where nurses come from
    assert tallies["day unsaid"] == 1
    assert tallies["deaths believed"] == 0
    assert tallies["deaths refused"] == 2  # 43 in Juliaca, and 17 in Tacna
