"""ACLED's names as the rules use them, and what the rules ask of facts and figures."""

import re
from collections.abc import Sequence

from geodata.extract.deeds.facts import Fact
from geodata.extract.people.figures import Figure
from geodata.schema import SUB_EVENT_TYPES

EVENT_TYPE = {one.name: one.event_type for one in SUB_EVENT_TYPES}
STRATEGIC = frozenset(
    name for name, family in EVENT_TYPE.items() if family == "Strategic developments"
)
PEACEFUL, STOPPED = "Peaceful protest", "Protest with intervention"
EXCESSIVE, VIOLENT = "Excessive force against protesters", "Violent demonstration"
DEMONSTRATIONS = frozenset((PEACEFUL, STOPPED, EXCESSIVE, VIOLENT))
MOB, CLASH, ATTACK, LOOTING = (
    "Mob violence",
    "Armed clash",
    "Attack",
    "Looting/property destruction",
)
REMOTE = {
    "chemical": "Chemical weapon",
    "suicide": "Suicide bomb",
    "airstrike": "Air/drone strike",
    "shelling": "Shelling/artillery/missile attack",
    "ied": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
}
QUIET = {
    "weapons": "Disrupted weapons use",
    "agreement": "Agreement",
    "loot": LOOTING,
    "base": "Headquarters or base established",
    "transfer": "Non-violent transfer of territory",
    "arrest": "Arrests",
    "change": "Change to group/activity",
    "other": "Other",
}
ARMS = re.compile(
    r"\b(?:gunm[ae]n|shot|shoot\w*|gunfire|gun ?battle|firearms?|guns?|opened fire|rifles?|armed|"
    r"bullets?|kalashnikovs?|ak-?47|dispar\w+|tiros|balazos?|armas? de fuego|armad[oa]s|"
    r"sicari\w+|balead\w*|fusil\w*|tirote\w+|combates?)\b"
)
SEAT = re.compile(
    r"\b(?:police (?:stations?|posts?|vehicles?|cars?)|patrol cars?|government (?:buildings?|"
    r"offices?|"
    r"house)|governor'?s?|governorate|municipal\w*|(?:city|town) hall|congress|parliament|"
    r"ministry|court ?house|palace|party (?:headquarters|offices?)|prefecture|toll (?:booth|gate)|"
    r"comisarias?|sede|gobernacion|municipalidad|alcaldia|congreso|palacio|fiscalia|prefectura|"
    r"ayuntamiento|gobierno (?:regional|municipal|departamental)|peaje|patrull(?:as?|eros?)|"
    r"radiopatrullas?|reten policial|vehiculos? policial\w*)\b"
)
HIGHHANDED = frozenset(("attack", "kill", "shoot", "assault", "firefight"))
DEEDS = frozenset(("throw", "burn", "wreck", "loot", "riot"))


def first_of(found: Sequence[Fact], acts: Sequence[str] | frozenset[str] | dict[str, str]) -> int:
    """Return how many facts stand before the first of these acts."""
    return next((i for i, fact in enumerate(found) if fact.act in acts), len(found))


def has(found: Sequence[Fact], *acts: str) -> bool:
    """Say whether one of these acts was stated."""
    return any(fact.act in acts for fact in found)


def casualties(figures: Sequence[Figure], kind: str = "") -> list[Figure]:
    """Return the counts of the dead and hurt, without the indirect ones."""
    kinds = (kind,) if kind else ("deaths", "injuries")
    return [f for f in figures if f.kind.startswith(kinds) and f.category != "indirect"]
