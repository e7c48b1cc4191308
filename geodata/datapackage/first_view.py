"""The opening that a package names: a view of its own published events, in an address's words."""

from collections.abc import Iterator
from typing import Any

from geodata import query, query_text
from geodata.datapackage.rules import Fault
from geodata.opening import BESIDES, VIEW

ALLOWED = tuple(key for key in VIEW if key != "lock")
EXPECTED = f"a view as in an address, such as size=deaths, of the keys {', '.join(ALLOWED)}"
REASONS = {
    "bad_value": "a value that its key can have",
    "unknown_value": "what the published events have",
    "inverted_range": "a first day before the last",
    "first_day_given": "either from or last",
}


def faults(package: Any, file: str) -> Iterator[Fault]:
    """Find what is wrong with the opening of a package whose tables are right."""
    text = package.opening
    if text is None:
        return

    def fault(value: str, expected: str, remedy: str) -> Fault:
        return Fault(file, None, "opening", value, expected, remedy)

    given = query_text.pairs(text)
    if not any(given.values()):
        yield fault(text, EXPECTED, "name a view, or take the member out")
        return
    for key in given:
        if key not in ALLOWED:
            only = "says how a page is read, not which view" if key in BESIDES else "is no such key"
            yield fault(key, EXPECTED, f"take it out: it {only}")
    for notice in query.parse(text, _named(package))[1]:
        if notice.key in ALLOWED:
            shown = f"{notice.key}={notice.value}"
            yield fault(shown, REASONS[notice.reason], "mend the value, or take it out")


def _named(package: Any) -> dict[str, Any]:
    """What an address can name, as a publication's map.json has it."""
    events = [event for event in package.events if event.status == "published"]
    places = {event.place for event in events}
    regions = {place.admin1 for place in package.places if place.id in places} - {None}
    published = {event.id for event in events}
    agents = {
        agent for claim in package.claims if claim.event in published for agent in claim.agent
    }
    return {
        "version": package.version,
        "data_date": package.data_date.isoformat(),
        "types": [one.id for one in package.book.types],
        "subs": package.book.subs(),
        "sizes": list(package.book.sizes),
        "regions": [[id] for id in regions],
        "agents": [[id] for id in agents],
        "actors": [[id] for id in {id for event in events for id in event.actors}],
        "tags": [[id] for id in {id for event in events for id in event.tags}],
        "places": {"id": places},
        "events": {"id": published},
    }
