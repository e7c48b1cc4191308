"""Random data, filters and links, and a filter as scripts have it, for tests of twins."""

import random
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from geodata import query
from geodata.query import Filter
from geodata.schema import BOOK, EVENT_TYPES, SUB_EVENT_TYPES

TYPES = [one.id for one in BOOK.types]
SUBS = [[sub.id, EVENT_TYPES.index(sub.event_type)] for sub in SUB_EVENT_TYPES]
AGENTS = ["army", "disputed", "police"]
ACTORS = ["army", "crowd", "police", "students"]
TAGS = ["curfew", "strike"]


def in_javascript(wanted: Filter) -> dict[str, Any]:
    values = {name.rstrip("_"): getattr(wanted, name) for name in Filter.__slots__}
    return {key: list(v) if isinstance(v, tuple) else v for key, v in values.items()}


def random_data(dice: random.Random, events: int | None = None) -> dict[str, Any]:
    size = dice.randrange(30) if events is None else events
    regions = [
        [f"PE-{name}", {"en": name, "es": name}, None] for name in ("AAA", "CUS", "LMA", "PUN")
    ]
    regions = regions[: dice.randrange(5)]
    places = dice.randrange(1, 9)
    days = dice.choice([1, 2, 40])
    starts = sorted(dice.randrange(days) for _ in range(size))
    ends = [min(days - 1, start + dice.choice([0, 0, 0, 1, 6, 30])) for start in starts]
    figures = {
        name: [random_figure(dice) for _ in range(size)]
        for name in ("deaths", "indirect", "security")
    }
    return {
        "version": "1.0-00c0ffee",
        "data_date": str(date(2022, 12, 6) + timedelta(days=days + dice.choice([0, 0, 7, 900]))),
        "first_day": "2022-12-07",
        "days": days,
        "types": TYPES,
        "subs": SUBS,
        "regions": regions,
        "agents": [[name, {"en": name, "es": name}] for name in AGENTS],
        "actors": [[name, {"en": name, "es": name}] for name in ACTORS],
        "tags": [[name, {"en": name, "es": name}] for name in TAGS],
        "places": {
            "id": [f"place-{index}" for index in range(places)],
            "region": [dice.randrange(-1, len(regions)) for _ in range(places)],
        },
        "events": {
            "id": [f"event-{index}" for index in range(size)],
            "place": [dice.randrange(places) for _ in range(size)],
            "start": starts,
            "end": ends,
            "sub": [dice.randrange(len(SUBS)) for _ in range(size)],
            "geo": [dice.randrange(6) for _ in range(size)],
            "agents": listed(dice, size, AGENTS),
            "actors": listed(dice, size, ACTORS),
            "tags": listed(dice, size, TAGS),
            **{f"{name}_low": [low for low, _ in rows] for name, rows in figures.items()},
            **{f"{name}_high": [high for _, high in rows] for name, rows in figures.items()},
        },
    }


def random_figure(dice: random.Random) -> tuple[int | None, int | None]:
    low = dice.choice([None, None, 0, 0, 1, dice.randrange(20), 10**9])
    if low is None:
        return None, None
    return low, dice.choice([None, low, low, low + dice.randrange(1, 5)])


def listed(dice: random.Random, size: int, names: list[str]) -> list[list[int]]:
    """Indices of some of the names, for each of so many events."""
    return [
        sorted(set(dice.choices(range(len(names)), k=dice.choice([0, 0, 1, 2]))))
        for _ in range(size)
    ]


def random_filter(dice: random.Random, data: dict[str, Any]) -> Filter:
    def some(names: list[str]) -> tuple[str, ...]:
        chosen = dice.choices([*names, "unknown"], k=dice.choice([0, 0, 1, 2, 3]))
        return tuple(sorted(set(chosen)))

    last = dice.choice([None, None, None, 1, dice.randrange(1, 60), 36_525])
    return Filter(
        from_=None if last else dice.choice([None, random_day(dice)]),
        last=last,
        to=dice.choice([None, random_day(dice), random_day(dice)]),
        mode=dice.choice(query.MODES),
        region=some([row[0] for row in data["regions"]]),
        type=some(data["types"]),
        sub=some([name for name, _ in data["subs"]]),
        agent=some(AGENTS) if dice.random() < 0.3 else (),
        actor=some(ACTORS) if dice.random() < 0.3 else (),
        tag=some(TAGS) if dice.random() < 0.2 else (),
        deadly=dice.random() < 0.3,
        size=dice.choice(query.sizes(data)),
        place=dice.choice([None, None, *data["places"]["id"]]),
        at=dice.choice([None, tuple(dice.uniform(-90, 90) for _ in range(3))]),
    )


def random_day(dice: random.Random) -> str:
    if dice.random() < 0.1:
        return dice.choice(["1000-01-01", "9999-12-31", "2024-02-29"])
    return f"{dice.choice(['2022-12', '2023-01'])}-{dice.randrange(1, 32):02}"


def random_query(dice: random.Random, data: dict[str, Any], hostile: bool = True) -> str:
    names = {
        "region": [row[0] for row in data["regions"]],
        "type": data["types"],
        "sub": [name for name, _ in data["subs"]],
        "agent": AGENTS,
        "actor": ACTORS,
        "tag": TAGS,
        "place": data["places"]["id"],
        "event": data["events"]["id"],
        "lock": [row[0] for row in data["regions"]],
        "show": list(query.PARTS),
        "mode": list(query.MODES),
        "size": list(query.sizes(data)),
        "deadly": ["0", "1"],
        "last": ["1", "30", "36525", "36526", "0"],
        "lang": ["en", "es", "fr", "swa", "EN", "e"],
        "theme": ["light", "dark"],
        "v": [data["version"]],
    }
    pairs = []
    for key in dice.sample([*names, "from", "to", "at", "other"], dice.randrange(7)):
        if key in ("from", "to"):
            value = random_day(dice)
        elif key == "at":
            value = ",".join(f"{dice.uniform(-99, 99):.{dice.randrange(1, 9)}f}" for _ in "123")
        else:
            known = names.get(key, []) or ["x"]
            value = ",".join(dice.choices(known, k=dice.choice([1, 1, 2, 3])))
        pairs.append((key, value))
    if not hostile:
        return "&".join(f"{key}={value}" for key, value in pairs)
    text = "&".join(
        f"{key}{dice.choice(['=', '=', '=', '=', '', '=='])}{damaged(dice, value)}"
        for key, value in pairs + dice.choices(pairs, k=1 if pairs else 0)
    )
    return dice.choice(["", "?", "&"]) + dice.choice([text, text.replace("&", "&amp;")])


def damaged(dice: random.Random, value: str) -> str:
    junk = ["%", "%2", "%C3", "%C3%B1", "%00", "+", "%2B", ",", "%2c", "ñ", "😀", "\ufeff", "'"]
    how = dice.randrange(8)
    if how >= 6:  # as the end of a sentence leaves it
        return value + "".join(dice.choices(")]}>.,;:!?\"'’”»x", k=how - 5))
    if how == 0:
        place = dice.randrange(len(value) + 1)
        return value[:place] + "".join(dice.choices(junk, k=2)) + value[place:]
    if how == 1:
        return quote(value, safe="")
    if how == 2:
        return "".join(f"%{dice.randrange(256):02X}" for _ in range(dice.randrange(6)))
    return value


def named_data() -> dict[str, Any]:
    data = random_data(random.Random(1), events=5)
    regions = [
        [id, {"en": name, "es": name}, None]
        for id, name in (("PE-CUS", "Cusco"), ("PE-PUN", "Puno"))
    ]
    places = {"id": ["cusco", "juliaca"], "region": [0, 1]}
    return data | {"version": "1-3f9a2c", "regions": regions, "places": places}
