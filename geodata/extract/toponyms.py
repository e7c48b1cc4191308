"""Names of places, each resolved once for the whole text from its best-qualified mention.

A chain ("Tse-Haaga village in Guma, Benue state") is drawn at its smallest known link. A name that
the gazetteer does not know is a place only where a chain or a noun such as "village" says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geodata.extract.document import Document
from geodata.extract.gazetteer import LARGE, VERY_LARGE, Gazetteer, place_of, raw
from geodata.extract.place_names import BARE, DATELINE, HERE, IN, NEAR, SETTLEMENTS, Mentioned
from geodata.extract.values import DraftPlace
from geodata.geometry import kilometres

WITHIN = 40.0  # km: a quarter or suburb of a large town
_RANK = {"site": 0, "place": 1, "admin2": 2, "admin1": 3, "country": 4}
_LEVEL_OF = {"region": "admin1", "district": "admin2", "country": "country"}


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name at tokens `start` to `end`, and what it means."""

    start: int
    end: int
    name: str
    place: DraftPlace
    relation: str
    near: bool = False
    is_parent: bool = False  # it only says where the name before it lies
    ambiguous: bool = False
    rows: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.place.id or self.name.lower()


class Resolver:
    """Gives each name of a text one meaning."""

    def __init__(self, doc: Document, gazetteer: Gazetteer, all_mentioned: Iterable[Mentioned]):
        self._doc = doc
        self._gazetteer = gazetteer
        self._meaning: dict[tuple[str, str], tuple[DraftPlace, bool]] = {}
        self._asked: set[tuple[str, str]] = set()
        self._all = sorted(all_mentioned, key=lambda one: one.name.start)
        # From the right, so that what contains a place is known before the place.
        for one in sorted(self._all, key=_qualification, reverse=True):
            self._learn(one)

    def _learn(self, one: Mentioned) -> None:
        if _key(one) in self._asked:
            return
        self._asked.add(_key(one))
        if one.parent is not None:
            self._learn(one.parent)
        if (meaning := self._meant(one)) is not None:
            self._meaning[_key(one)] = meaning
        else:
            self._asked.discard(_key(one))

    def _meant(self, one: Mentioned) -> tuple[DraftPlace, bool] | None:
        """Return the place, and whether a namesake could be meant."""
        level = _LEVEL_OF.get(one.noun)
        parent = self.resolve(one.parent) if one.parent is not None else None
        if parent is not None and parent.place.id and _RANK[parent.place.level] > 0:
            found = self._gazetteer.inside(one.words, parent.place, self._near(one))
            found = found or self._gazetteer.inside(one.words, parent.place)
            if found is not None and raw(found, "id") != parent.place.id:
                return place_of(found, one.words), False
            alone = self._gazetteer.best(one.words, level)
            if alone is None and (one.noun or one.relation in (IN, NEAR)):
                return self._unknown_in(one, parent.place), False
        if one.noun == "quarter" and one.relation in HERE:
            town = self._town_before(one)
            if town is not None:
                return town, False
        found = self._gazetteer.best(one.words, level or self._near(one))
        found = found or self._gazetteer.best(one.words)
        if (country := self._country(one)) is not None and (
            found is None or (_is_small(found) and not one.noun)
        ):
            return country, False  # "Moçambique", not the town that bears the name too
        if found is None and one.noun == "quarter":
            return None
        if found is None and one.noun in SETTLEMENTS and one.relation in HERE:
            return DraftPlace(name=one.words, country=self._gazetteer.country), False
        if found is None and self._is_located(one):
            return DraftPlace(name=one.words, country=self._gazetteer.country), False
        if found is None:
            return None
        if not self._is_trusted(one, found):
            return None
        ambiguous = bool(raw(found, "ambiguous")) and self._gazetteer.country is None
        return place_of(found, one.words), ambiguous

    def _near(self, one: Mentioned) -> str | None:
        """Ask for a town where something was near it: nobody is near a region."""
        return "place" if one.relation == NEAR and not one.noun else None

    def _country(self, one: Mentioned) -> DraftPlace | None:
        """Return the country that a name stands for in the language's table alone."""
        row = self._doc.opens(one.name.start, "country:")
        if row is None or row.end != one.name.end:
            return None
        return DraftPlace(name=one.words, id=row.row.value, level="country", country=row.row.value)

    def _town_before(self, one: Mentioned) -> DraftPlace | None:
        """Return the town named last before a quarter: a quarter lies in it."""
        for other in reversed(self._all):
            if other.name.start < one.name.start and other.noun != "quarter":
                self._learn(other)
                place = self.resolve(other)
                if place is not None and place.place.level == "place":
                    return place.place
        return None

    def _unknown_in(self, one: Mentioned, parent: DraftPlace) -> DraftPlace:
        """Draw a village that no gazetteer knows at the smallest known link of its chain."""
        if parent.level in ("place", "admin2") and one.noun in ("quarter", "site", ""):
            return parent
        return DraftPlace(
            name=one.words,
            lat=parent.lat,
            lon=parent.lon,
            admin1=parent.admin1,
            admin2=parent.admin2 or (parent.name if parent.level == "admin2" else None),
            country=parent.country,
            approximate=parent.lat is not None,
        )

    def _is_located(self, one: Mentioned) -> bool:
        """Say whether the words before a name that nobody knows plainly locate: "in Rambukkana"."""
        known = any(
            self._doc.found(at, "") is not None for at in range(one.name.start, one.name.end)
        )
        return (
            one.relation in (IN, NEAR)
            and not one.listed
            and not known
            and len(one.words) > 3
            and not one.words.isupper()
        )

    def _is_trusted(self, one: Mentioned, found: object) -> bool:
        """Say whether a name is a place here, or a namesake of a word, a person, a body."""
        population = raw(found, "population") or 0
        level = raw(found, "level")
        own = raw(found, "kind") in (None, "own name", "alias")
        if level == "country":
            return own or one.relation != BARE
        if one.noun or one.relation in (IN, NEAR, DATELINE):
            return own or level != "site"
        home = self._gazetteer.country in (None, raw(found, "country"))
        if level == "site":
            return False
        if one.name.end - one.name.start == 1 and self._doc.found(one.name.start, ""):
            return False
        return own and (
            (level == "admin1" and home) or population > (LARGE if home else VERY_LARGE)
        )

    def resolve(self, one: Mentioned) -> Toponym | None:
        """Return what a mention means; None if it is no place."""
        known = self._meaning.get(_key(one)) or self._meaning.get((one.words.lower(), ""))
        if known is None:
            return None
        place, ambiguous = known
        level = _LEVEL_OF.get(one.noun)
        if level and place.level != level and one.parent is None:
            again = self._gazetteer.best(one.words, level)
            place = place_of(again, one.words) if again is not None else place
        return Toponym(
            one.name.start,
            one.name.end,
            one.words,
            place,
            one.relation,
            one.relation == NEAR or (place.approximate and place.id is None),
            ambiguous=ambiguous,
            rows=one.rows,
        )

    def toponyms(self, found: Sequence[Mentioned]) -> list[Toponym]:
        """Resolve the mentions of one sentence, and say which of them only contain another."""
        result: list[Toponym] = []
        parents = {
            one.parent.name.start for one in found if one.parent is not None and self._holds(one)
        }
        for one in found:
            place = self.resolve(one)
            if place is not None:
                result.append(replace(place, is_parent=one.name.start in parents))
        return result

    def _is_named_after(self, parent: Mentioned | None, inner: DraftPlace) -> bool:
        """Say whether a town's name is the region's of the place before it: "Chala, Arequipa"."""
        region = self._gazetteer.best(parent.words, "admin1") if parent is not None else None
        return region is not None and raw(region, "region") == inner.admin1 is not None

    def _holds(self, one: Mentioned) -> bool:
        """Say whether the next name contains this one, so that it is no place of its own."""
        child = self.resolve(one)
        parent = self.resolve(one.parent) if one.parent is not None else None
        if child is None or parent is None or child.key == parent.key:
            return False
        if one.is_beside:
            return True
        inner, outer = child.place, parent.place
        if outer.level == "country":
            return inner.country == outer.country
        if outer.level == "admin1":
            inside = inner.admin1 == outer.admin1 or (
                one.ends_chain and inner.country == outer.country and inner.level == "place"
            )
            return inside and inner.level != "admin1"
        if outer.level == "admin2":
            return inner.admin1 == outer.admin1 and inner.level == "place"
        if (inner.id is None and outer.id is not None) or self._is_named_after(one.parent, inner):
            return True
        return one.parent is not None and one.parent.relation == IN and _is_close(inner, outer)


def _is_close(one: DraftPlace, two: DraftPlace) -> bool:
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return False
    return kilometres((one.lat, one.lon), (two.lat, two.lon)) <= WITHIN


def _is_small(found: object) -> bool:
    """Say whether a place is a town so small that a country of its name is meant."""
    return raw(found, "level") == "place" and (raw(found, "population") or 0) < LARGE


def _key(one: Mentioned) -> tuple[str, str]:
    """A name and the level that a noun beside it gives: "Mandalay", "Mandalay Region"."""
    return one.words.lower(), _LEVEL_OF.get(one.noun, "")


def _qualification(one: Mentioned) -> tuple[bool, bool, bool]:
    return (one.parent is not None, bool(one.noun), one.relation in (IN, NEAR))
