"""The places of drafts as rows: which of those known a draft means, and an id where it is new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from geodata import regions
from geodata.datapackage import cells, letters, points
from geodata.extract.values import Article, DraftPlace
from geodata.folding import fold
from geodata.geocode import DECIMALS
from geodata.schema import Place

LONGEST = 60  # characters of a name in an id
NAMELESS = {"en": "Unnamed place", "es": "Lugar sin nombre"}
SAME = 0.05  # degrees; two gazetteers put one town that far apart


def place(
    known: dict[str, Place], draft: DraftPlace, article: Article, languages: Sequence[str]
) -> Place:
    """Return the row of a draft's place: one of those known, or a new one, then known too."""
    inside, region_id = country(draft, article), region(draft, article)
    name = clean(draft.name)
    if inside is None or (draft.level == "admin1" and region_id is None):
        raise ValueError(f"{name}: lies in no known country or region, so it has no row")
    lat, lon = _point(draft, inside)
    row = Place(
        id=region_id.lower()
        if region_id and draft.level == "admin1"
        else identifier(name) or "place",
        name={lang: name or NAMELESS.get(lang, NAMELESS["en"]) for lang in languages},
        admin1=region_id,
        admin2=clean(draft.admin2 or "") or None,
        country=inside,
        lat=lat,
        lon=lon,
        level=draft.level,
        approximate=draft.approximate and lat is not None,
    )
    for id in _ids(row):
        found = known.setdefault(id, replace(row, id=id))
        if _same(found, row):
            return found
    raise AssertionError("numbers never end")


def country(draft: DraftPlace, article: Article) -> str | None:
    """Return the two letters of the country that a place lies in."""
    found = draft.country or article.country or ""
    return found if re.fullmatch(cells.COUNTRY, found) else None


def region(draft: DraftPlace, article: Article) -> str | None:
    """Return the id of the region that a place lies in, if the map can have one of that id."""
    inside = country(draft, article)
    id = draft.admin1 or ""
    return id if re.fullmatch(cells.REGION, id) and id.startswith(f"{inside}-") else None


def identifier(text: str) -> str:
    """Make an id, or a part of one, of a name in any script that folds to letters or digits."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text))[:LONGEST].strip("-")


def clean(text: str) -> str:
    """Write a name on one line, without what no editor can see; nothing if nothing is left."""
    line = " ".join(letters.cleaned(text).split())
    return "" if letters.problem(line) else line


def _point(draft: DraftPlace, inside: str) -> tuple[float, float] | tuple[None, None]:
    """The point of a draft that its country can have; a region has none, another is none."""
    if draft.level == "admin1" or draft.lat is None or draft.lon is None:
        return None, None
    if points.kilometres_outside(inside, draft.lat, draft.lon, regions.bundled()):
        return None, None
    return round(draft.lat, DECIMALS), round(draft.lon, DECIMALS)


def _ids(row: Place) -> Iterator[str]:
    yield row.id
    if row.admin1 and row.level != "admin1":
        yield f"{row.id}-{row.admin1.lower()}"
    yield from (f"{row.id}-{row.level}-{number}" for number in count(1))


def _same(known: Place, row: Place) -> bool:
    if (known.level, known.country, known.admin1) != (row.level, row.country, row.admin1):
        return False
    if known.lat is None or known.lon is None or row.lat is None or row.lon is None:
        same = not {*map(fold, known.name.values())}.isdisjoint(map(fold, row.name.values()))
        return same or row.level == "admin1"
    return abs(known.lat - row.lat) < SAME and abs(known.lon - row.lon) < SAME
