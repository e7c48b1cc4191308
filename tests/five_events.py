"""Five events that fit in the head, for tests of what passes a filter."""

from copy import deepcopy
from typing import Any

from geodata.query import Filter, Notice, parse
from geodata.schema import BOOK, EVENT_TYPES, SUB_EVENT_TYPES

SUBS = [sub.id for sub in SUB_EVENT_TYPES]
RIOT = SUBS.index("violent-demonstration")
MARCH = SUBS.index("peaceful-protest")
FORCE = SUBS.index("excessive-force-against-protesters")
EMERGENCY = SUBS.index("other")
JULIACA, CUSCO, PUNO = 0, 1, 2


# first day 7 December; day 33 is 9 January.
#   0  day 0       Cusco    march, no figure
#   1  day 4       Juliaca  force, 2 to 3 deaths, by the army
#   2  day 33      Juliaca  riot near the airport, 17 or more deaths, 1 of the police; the police or
#                           the army
#   3  days 30-36  Puno     emergency, the whole region, no figure
#   4  day 40      Cusco    march, a stated 0
DATA: dict[str, Any] = {
    "version": "1.0-00c0ffee",
    "data_date": "2023-01-20",
    "first_day": "2022-12-07",
    "days": 41,
    "types": [one.id for one in BOOK.types],
    "subs": [[s.id, EVENT_TYPES.index(s.event_type)] for s in SUB_EVENT_TYPES],
    "regions": [
        ["PE-CUS", {"en": "Cusco", "es": "Cusco"}, None],
        ["PE-PUN", {"en": "Puno", "es": "Puno"}, None],
    ],
    "agents": [
        ["army", {"en": "Army", "es": "Ejército"}],
        ["police", {"en": "Police", "es": "Policía"}],
    ],
    "places": {"id": ["juliaca", "cusco", "pe-pun"], "region": [1, 0, 1]},
    "events": {
        "id": ["march-1", "force", "riot", "emergency", "march-2"],
        "place": [CUSCO, JULIACA, JULIACA, PUNO, CUSCO],
        "start": [0, 4, 33, 30, 40],
        "end": [0, 4, 33, 36, 40],
        "sub": [MARCH, FORCE, RIOT, EMERGENCY, MARCH],
        "geo": [1, 1, 2, 4, 1],
        "deaths_low": [None, 2, 17, None, 0],
        "deaths_high": [None, 3, None, None, 0],
        "indirect_low": [None] * 5,
        "indirect_high": [None] * 5,
        "security_low": [None, None, 1, None, None],
        "security_high": [None, None, 1, None, None],
        "agents": [[], [0], [1, 0], [], []],
    },
}
ALL = [0, 1, 2, 3, 4]


def read(text: str) -> Filter:
    return parse(text, DATA)[0]


def refused(text: str) -> list[Notice]:
    return list(parse(text, DATA)[1])


def changed(**columns: list[Any]) -> dict[str, Any]:
    data = deepcopy(DATA)
    data["events"] |= columns
    return data
