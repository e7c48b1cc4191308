"""Claims and events that can be held in the head, for the tests of the ledger's rules."""

from datetime import date
from typing import Any

from geodata.schema import Claim, Event

OUSTER = date(2022, 12, 7)
DISCOUNTED = {"discounted_by": "gazette", "discounted": {"en": "no", "es": "no"}}


def a_claim(low: int, high: int | None = None, day: int = 9, **fields: Any) -> Claim:
    """A count of clash deaths in January 2023, closed unless said otherwise."""
    whole = {
        "id": f"c-{low}-{high}-{day}",
        "event": "riot",
        "source": "gazette",
        "kind": "deaths",
        "category": "clash",
        "low": low,
        "high": high,
        "wording": "exact" if high == low else "at_least",
        "as_of": date(2023, 1, day),
    }
    return Claim(**(whole | fields))


def of_the_nation(low: int, day: int, **fields: Any) -> Claim:
    """An exact count of clash deaths in the whole country, since the first day."""
    whole = {"event": None, "area": ("PE",), "since": OUSTER, "id": f"nation-{low}-{day}"}
    return a_claim(low, low, day, **(whole | fields))


def an_event(id: str, day: int, geo_precision: str = "place") -> Event:
    return Event(
        id=id,
        start=date(2023, 1, day),
        end=date(2023, 1, day),
        date_precision="day",
        place="town",
        geo_precision=geo_precision,
        event_type="Riots",
        sub_event_type="Violent demonstration",
        title={"en": "A riot", "es": "Disturbios"},
        status="published",
    )
