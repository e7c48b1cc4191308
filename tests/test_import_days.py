"""Days as cells write them: every style that is clear, and none that is not."""

from datetime import date

import pytest

from geodata.importing.days import EXPECTED, UNCLEAR, read

DAY = date(2024, 6, 25)


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-25",
        "2024-6-25",
        "2024/06/25",
        "2024-06-25T14:05:00Z",
        "2024-06-25 00:00:00",
        "20240625",
        "25 June 2024",
        "25-Jun-2024",
        "June 25, 2024",
        "Tuesday 25th June 2024",
        "25 de junio de 2024",
        "martes, 25 jun. 2024",
        "25 juin 2024",
        "25 de junho de 2024",
        "25/06/2024",
        "25.6.2024",
        "06/25/2024",
        "1719316800",
    ],
)
def test_a_clear_day_is_read(text):
    assert read([text]) == {text: DAY}


def test_a_column_tells_the_order_of_day_and_month():
    assert read(["03/06/2024", "25/06/2024"])["03/06/2024"] == date(2024, 6, 3)
    assert read(["03/06/2024", "06/25/2024"])["03/06/2024"] == date(2024, 3, 6)


def test_an_order_that_nothing_tells_is_not_guessed():
    assert read(["03/06/2024", "04/07/2024"])["03/06/2024"] == UNCLEAR
    both = read(["25/06/2024", "06/25/2024"])
    assert set(both.values()) == {UNCLEAR}


def test_a_mapping_may_tell_the_format():
    assert read(["03-06-2024"], ("%d-%m-%Y",)) == {"03-06-2024": date(2024, 6, 3)}


@pytest.mark.parametrize("text", ["2024-02-30", "yesterday", "June 2024", "45468", "25 June"])
def test_what_is_no_day_is_told(text):
    assert read([text]) == {text: EXPECTED}
