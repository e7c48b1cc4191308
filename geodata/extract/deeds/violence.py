"""Battles, attacks, blasts, captives, mobs, property, and what is not violent."""

import re
from collections.abc import Sequence

from geodata.extract.deeds.cast import (
    ARMED,
    ARMY,
    CROWD,
    PERSON,
    POLICE,
    STATE,
    UNDER_ARMS,
)
from geodata.extract.deeds.facts import Fact
from geodata.extract.deeds.subtypes import (
    ARMS,
    ATTACK,
    CLASH,
    HIGHHANDED,
    LOOTING,
    MOB,
    QUIET,
    REMOTE,
    SEAT,
    VIOLENT,
    casualties,
    first_of,
    has,
)
from geodata.extract.people.figures import Figure

_COMMUNAL = re.compile(
    r"\b(?:communal|inter-?communal|tribal|tribes?|tribesm[ae]n|clans?|ethnic|herders?|"
    r"pastoralists?|herdsmen|fulani|nuer|dinka|murle|militias?|cattle)\b"
)
_FAILED = re.compile(
    r"\b(?:tried to|attempt\w* to|trying to|failed|repel\w*|repuls\w+|thwarted|intentaron|"
    r"intento|trataron de|fracas\w+|repelieron|sin lograr)\b"
)
_UNFOUGHT = re.compile(
    r"without (?:a |any )?(?:fight\w*|resistance|combat|violence|battle|clash\w*|firing|shot)|"
    r"unopposed|peacefully|sin (?:resistencia|combat\w+|enfrentamientos?|disparar|oponer|lucha)"
)
_WAY_IN = re.compile(r"blew up|dynamit|volaron|dinamit")  # a gate or rails, and then they shot
_LOCALS = re.compile(
    r"\b(?:residents|villagers|crowds?|mobs?|locals|youths|neighbou?rs|relatives|passers-by|"
    r"vecinos|pobladores|comuneros|comunarios|turba|multitud|habitantes|lugarenos|ronderos|"
    r"familiares)\b"
)


def violence(
    text: str, found: Sequence[Fact], figures: Sequence[Figure]
) -> tuple[str, bool] | None:
    """Arms, land, captives and mobs."""
    deaths = casualties(figures, "deaths")
    battle = [
        i
        for i, fact in enumerate(found)
        if fact.act in ("firefight", "assault")
        or (fact.act == "clash" and len(fact.parties & UNDER_ARMS) > 0 and not fact.parties & CROWD)
    ]
    land = _land(text, found, bool(battle or deaths))
    if land:
        return land, False
    if has(found, "suicide"):
        return REMOTE["suicide"], False
    if has(found, "chemical"):
        return REMOTE["chemical"], False
    acts = [fact.act for fact in found]
    if acts[:1] == ["weapons"] and not casualties(figures):
        return QUIET["weapons"], False
    if acts[:1] == ["agreement"] and not set(acts) & {"kill", "shoot", "assault", *REMOTE}:
        return QUIET["agreement"], False
    entered = "wreck" if all(f.agents <= STATE for f in found if f.act == "wreck") else "arrest"
    if (
        "arrest" in acts
        and set(acts) <= {"arrest", "weapons", "attack", "change", entered}
        and not deaths
    ):
        return QUIET["arrest"], False
    shots = [i for i, fact in enumerate(found) if fact.act in ("firefight", "shoot")]
    remote = [
        i
        for i, fact in enumerate(found)
        if fact.act in REMOTE and not (_WAY_IN.match(fact.words) and shots and i < shots[0])
    ]
    if remote and not (battle and battle[0] < remote[0]):
        named = [found[i].act for i in remote if found[i].act != "ied"]
        vague = found[remote[0]].act == "ied" and len(found[remote[0]].words) <= len("explosiones")
        return REMOTE[named[0] if named and vague else found[remote[0]].act], False
    if re.search(r"\bmass graves?\b|fosas? (?:comun|clandestin)", text):
        return "Other", False
    if has(found, "sexual"):
        return "Sexual violence", False
    taken = next((fact for fact in found if fact.act == "abduct"), None)
    by_crowd = taken is not None and taken.agents & CROWD and has(found, "kill", "attack", "mob")
    if taken and not battle and not by_crowd:
        violent = ("kill", "shoot", "attack")
        killed = deaths and first_of(found, violent) < first_of(found, ("abduct",))
        return ("Attack" if killed else "Abduction/forced disappearance"), False
    return _fight(text, found, figures, [found[i] for i in battle])


def _land(text: str, found: Sequence[Fact], fought: bool) -> str | None:
    """Who holds a town now; an attempt that failed is a battle."""
    taken = next((f for f in found if f.act in ("gain", "regain")), None)
    handed = has(found, "transfer")
    if taken is None:
        return QUIET["transfer"] if handed and not fought else None
    if _FAILED.search(text) and not re.search(r"\b(?:captured|seized|took control)\b", text):
        return CLASH
    if _UNFOUGHT.search(text) or (handed and not fought and taken.act != "gain"):
        return QUIET["transfer"]
    state = (taken.agents & STATE and ARMED not in taken.agents) or (
        taken.act == "regain" and ARMED not in taken.agents
    )
    return "Government regains territory" if state else "Non-state actor overtakes territory"


def _fight(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], battle: Sequence[Fact]
) -> tuple[str, bool] | None:
    """Armed clash, attack or mob violence, by who stands against whom."""
    hurt = casualties(figures)
    guards = [f for f in hurt if f.kind.endswith("_security") or f.armed]
    civil = [f for f in hurt if f not in guards]
    crowds = [
        fact
        for fact in found
        if fact.act == "mob"
        or (
            fact.act in (*HIGHHANDED, "wreck", "throw", "lethal")
            and fact.agents & CROWD
            and not fact.agents & UNDER_ARMS
            and (fact.act not in ("kill", "shoot") or _LOCALS.search(text))
        )
        or (fact.act == "clash" and fact.parties & CROWD and not fact.parties & UNDER_ARMS)
    ]
    if battle:
        one_sided = all(
            re.match(r"ambush|embosc|infiltrat|offensive|incursion|raid|operat", fact.words)
            and not fact.targets & UNDER_ARMS
            for fact in battle
        )
        if one_sided and civil and not guards:
            return ATTACK, False
        if not (crowds and found.index(crowds[0]) < found.index(battle[0]) and not guards):
            return CLASH, False
    if crowds:
        armed = ARMS.search(text) or _COMMUNAL.search(text)
        if all(f.act == "clash" for f in crowds) and armed and hurt:
            return CLASH, False
        faced = any(fact.parties & STATE for fact in found) and not has(found, "mob")
        rose = (faced and has(found, "throw", "burn", "clash")) or (
            SEAT.search(text) and has(found, "throw", "burn", "wreck") and not has(found, "mob")
        )
        return (VIOLENT if rose else MOB), False
    clash = next((fact for fact in found if fact.act == "clash"), None)
    if clash and (hurt or clash.parties):
        if clash.parties & {ARMED, ARMY} or ARMS.search(text) or _COMMUNAL.search(text):
            return CLASH, False
        return (VIOLENT if POLICE in clash.parties else MOB), True
    return _attack(text, found, figures, bool(guards), bool(civil))


def _attack(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], guards: bool, civil: bool
) -> tuple[str, bool] | None:
    deeds = [fact for fact in found if fact.act in (*HIGHHANDED, "lethal")]
    for fact in deeds:
        both = bool(fact.targets & (CROWD | {PERSON}))
        if fact.agents & UNDER_ARMS and fact.targets & UNDER_ARMS and not (both and civil):
            return CLASH, False
        if fact.agents & UNDER_ARMS and fact.targets & (CROWD | {PERSON}):
            return ATTACK, False
    if guards and not civil and (deeds or ARMS.search(text)):
        return CLASH, False
    if deeds:
        targets = frozenset().union(*(fact.targets for fact in deeds))
        if targets and targets <= UNDER_ARMS and not civil:
            return CLASH, True
        return ATTACK, not any(f.act in ("kill", "shoot") for f in deeds)
    harmed = casualties(figures, "deaths") and (ARMS.search(text) or has(found, "harm"))
    return (ATTACK, True) if harmed and not has(found, "wreck", "loot") else None


def destruction(
    text: str, found: Sequence[Fact], figures: Sequence[Figure]
) -> tuple[str, bool] | None:
    """Property destroyed or taken: by a crowd it is mob violence."""
    deeds = [fact for fact in found if fact.act in ("wreck", "loot", "throw")]
    if not deeds:
        return None
    if deeds[0].act == "throw":
        return MOB, True
    if any(fact.agents & CROWD and not fact.agents & UNDER_ARMS for fact in deeds):
        return (VIOLENT if SEAT.search(text) else MOB), False
    if SEAT.search(text) and not any(fact.agents & UNDER_ARMS for fact in deeds):
        return VIOLENT, True
    return LOOTING, not any(fact.agents for fact in deeds)


def strategic_development(found: Sequence[Fact]) -> tuple[str, bool] | None:
    """Return the first strategic development; land, arms and deals before other news."""
    present = [fact.act for fact in found if fact.act in QUIET]
    if not present:
        return None
    firm = [act for act in present if act not in ("change", "other", "transfer")]
    return QUIET[(firm or present)[0]], False
