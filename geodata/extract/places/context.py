"""A name read again in the light of its neighbours: "Place, Region", "Puno region"."""

import re
from dataclasses import dataclass
from typing import Any

from geodata.extract.places.cues import (
    AREA_WORDS,
    PARENT,
    REGION_AFTER,
    REGION_BEFORE,
)
from geodata.extract.places.lookup import LARGE, Gazetteer, raw
from geodata.extract.text.segment import Document
from geodata.extract.values import DraftPlace


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place name where it stands."""

    start: int
    end: int
    name: str
    place: DraftPlace
    located: bool  # a locating word stands before it
    near: bool = False  # "near", "outside", "10 km from"
    population: int = 0
    ambiguous: bool = False


def place_of(found: Any, name: str | None = None) -> DraftPlace:
    """Return what the geocoder found as a place of a draft."""
    raw = getattr(found, "raw", None) or {}
    level = raw.get("level") or "place"
    if level == "site" and name and raw.get("name") == f"{name} Airport":
        return DraftPlace(  # a town that the gazetteer knows only by its airport
            name=name,
            lat=round(found.latitude, 4),
            lon=round(found.longitude, 4),
            admin1=raw.get("region"),
            country=raw.get("country"),
            approximate=True,
        )
    area = level in ("admin1", "country")
    return DraftPlace(
        name=raw.get("name") or name or found.address,
        id=raw.get("id"),
        level=level,
        lat=None if area else round(found.latitude, 4),
        lon=None if area else round(found.longitude, 4),
        admin1=raw.get("region"),
        admin2=raw.get("admin2"),
        country=raw.get("country"),
        approximate=bool(raw.get("approximate")) and not area,
    )


_QUARTER = re.compile(r" (?:refugee |displacement )?(?:camp|neighbou?rhood|quarter|suburb)\b")


def with_context(doc: Document, found: list[Toponym], gazetteer: Gazetteer) -> list[Toponym]:
    """Read each name again in the light of its neighbours: "Place, Region", "Puno region"."""
    result: list[Toponym] = []
    for index, one in enumerate(found):
        name, place = one.name, one.place
        after = REGION_AFTER.match(doc.plain, one.end)
        before = REGION_BEFORE.search(doc.plain[max(0, one.start - 40) : one.start])
        word = (after and after[1]) or (before and before[1]) or ""
        population = one.population
        if result and place.level == "place" and _is_state(doc, result[-1], one, gazetteer):
            word = "state"
        if one.near and not word and place.level == "admin1":  # one is near a town, not a region
            town = gazetteer.town(name, place.country, place.admin1)
            place = place_of(town, name) if town is not None else place
        if word and place.level != "country" and place.level != "site":
            again = _levelled(gazetteer, name, word)
            if again is not None:
                place, population = place_of(again, name), raw(again, "population") or 0
        parent = None
        if not (word in AREA_WORDS and place.level == "admin1") and place.level in (
            "place",
            "admin2",
            "admin1",
        ):
            following = found[index + 1] if index + 1 < len(found) else None
            if following and PARENT.fullmatch(doc.plain[one.end : following.start]):
                parent = following
            elif following and index + 2 < len(found) and following.place.id is None:
                third = found[index + 2]
                if PARENT.fullmatch(doc.plain[following.end : third.start]) and PARENT.fullmatch(
                    doc.plain[one.end : following.start]
                ):
                    parent = third
        if (
            parent is not None
            and place.id is None
            and parent.place.level == "place"
            and _QUARTER.match(doc.plain, one.end)
        ):
            continue  # "Ein el-Hilweh camp, Sidon" is Sidon
        if (
            parent is not None
            and parent.place.level in ("admin1", "country", "admin2", "place")
            and parent.place.id
        ):
            again = gazetteer.find(f"{name}, {parent.name}")
            if again is not None and parent.name == name and place.country == gazetteer.country:
                again = again if raw(again, "country") == place.country else None
            if parent.name == name and place.level == "admin1":
                again = gazetteer.town(name, place.country, place.admin1) or again
            if again is None and parent.place.level == "country":
                again = gazetteer.find(name, parent.place.country)
            if again is None and parent.place.admin1:
                again = gazetteer.find(name, parent.place.country, parent.place.admin1)
            if again is not None and raw(again, "level") in ("place", "admin2", "site"):
                place, population = place_of(again, name), raw(again, "population") or 0
            elif (
                again is None
                and place.country
                and parent.place.country not in (None, place.country)
            ):
                place = DraftPlace(
                    name=name, admin1=parent.place.admin1, country=parent.place.country
                )
            elif place.id is None:
                place = DraftPlace(
                    name=name,
                    level=place.level,
                    admin1=parent.place.admin1,
                    admin2=parent.place.name if parent.place.level == "admin2" else None,
                    country=parent.place.country,
                )
        elif index and place.level == "place" and (again := gazetteer.nearby(name)) is not None:
            place, population = place_of(again, name), raw(again, "population") or 0
        if place.id is None and not place.country:
            place = DraftPlace(name=name, level=place.level, country=gazetteer.country)
        if place.lat is not None and place.lon is not None and (population > LARGE or index):
            gazetteer.points.append((place.lat, place.lon))
        result.append(
            Toponym(
                one.start, one.end, name, place, one.located, one.near, population, one.ambiguous
            )
        )
    return result


def _is_state(doc: Document, town: Toponym, one: Toponym, gazetteer: Gazetteer) -> bool:
    """Is the second name the state of the first, as in "Buffalo, New York"?"""
    if doc.plain[town.end : one.start] != ", " or town.place.level != "place":
        return False
    area = _levelled(gazetteer, one.name, "state")
    return area is not None and raw(area, "region") == town.place.admin1


def _levelled(gazetteer: Gazetteer, name: str, word: str) -> Any:
    """Read "Puno region" as the region, "ciudad de Puno" as the town."""
    country = gazetteer.country
    asked = (
        f"{word.removesuffix(chr(39) + 's')} {name}"
        if word in ("ciudad", "city", "town", "village")
        else ""
    )
    if word in AREA_WORDS:
        asked = f"{name} {'province' if word.startswith('provinc') else 'region'}"
    if word in ("district", "distrito", "municipio", "municipality"):
        asked = f"{name} district"
    if not asked:
        return None
    return (country and gazetteer.find(asked, country)) or gazetteer.find(asked)
