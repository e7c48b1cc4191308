"""From what was done, and by whom to whom, to one of ACLED's 25 sub-types."""

import re
from collections.abc import Sequence

from geodata.extract.cast import (
    ARMED,
    ARMY,
    CROWD,
    DEMONSTRATORS,
    PEOPLE,
    PERSON,
    POLICE,
    STATE,
    UNDER_ARMS,
)
from geodata.extract.facts import Fact
from geodata.extract.figures import Figure
from geodata.extract.nothing import is_nothing
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
_QUIET = {
    "weapons": "Disrupted weapons use",
    "agreement": "Agreement",
    "loot": LOOTING,
    "base": "Headquarters or base established",
    "transfer": "Non-violent transfer of territory",
    "arrest": "Arrests",
    "change": "Change to group/activity",
    "other": "Other",
}
# How notes in ACLED's way announce a strategic development.
_LABELS = (
    (
        "Looting/property destruction",
        r"looting|property destruction|destruction of property|"
        r"vandalism|saqueo|destruccion de propiedad",
    ),
    (
        "Disrupted weapons use",
        r"(?:weapons?|arms|ied|bomb) (?:seizure|disposal|discovery|cache)|"
        r"interception|defusal|disrupted weapons? use|incautacion de armas|desactivacion",
    ),
    ("Arrests", r"arrests?|detentions?|arrestos?|detenciones"),
    (
        "Change to group/activity",
        r"movements? of (?:forces|troops)|security measures|recruitment|"
        r"change to (?:armed )?group|defection|movimiento de (?:tropas|fuerzas)",
    ),
    ("Agreement", r"agreement|ceasefire|peace talks|prisoner (?:exchange|swap)|acuerdo"),
    (
        "Headquarters or base established",
        r"(?:headquarters|base)(?: or base)? established|"
        r"base establishment",
    ),
    (
        "Non-violent transfer of territory",
        r"non-?violent transfer of territory|"
        r"(?:withdrawal|handover)",
    ),
    (
        "Other",
        r"non-?violent activity|displacement|statement|bodies found|mass grave|other|"
        r"desplazamiento|curfew",
    ),
)
_LABEL = tuple((name, re.compile(rf"\W*(?:{forms})(?: ?\([^)]*\))?: ")) for name, forms in _LABELS)
SERIOUS = re.compile(
    r"critical(?:ly)?|serious(?:ly)? (?:injur|wound|hurt)|severe(?:ly)? (?:injur|wound|beat)|"
    r"gunshot|bullet wound|live (?:rounds?|ammunition|fire)|lost (?:an|one|her|his) eye|skull|"
    r"fractur\w+|broken (?:bones?|arms?|legs?|jaw|ribs?)|intensive care|hospitali[sz]ed with|"
    r"coma\b|gravemente|heridas? de bala|de bala\b|de gravedad|grave\b|graves\b|"
    r"perdi\w+ (?:un|el) ojo|fracturas?|terapia intensiva|cuidados intensivos|"
    r"traumatismo|en coma"
)
_PEACEFUL = re.compile(
    r"\bpeaceful(?:ly)?\b|without (?:incident|violence|trouble)|no (?:violence|incidents|clashes|"
    r"arrests)|pacific[ao]?(?:s|mente)?\b|sin (?:incidentes|violencia|enfrentamientos|altercados|"
    r"novedades|disturbios|que se registr\w+ (?:incidentes|enfrentamientos))"
)
_COMMUNAL = re.compile(
    r"\b(?:communal|inter-?communal|tribal|tribes?|tribesm[ae]n|clans?|ethnic|herders?|"
    r"pastoralists?|herdsmen|fulani|nuer|dinka|murle|militias?|cattle)\b"
)
ARMS = re.compile(
    r"\b(?:gunm[ae]n|shot|shoot\w*|gunfire|gun ?battle|firearms?|guns?|opened fire|rifles?|armed|"
    r"bullets?|kalashnikovs?|ak-?47|dispar\w+|tiros|balazos?|armas? de fuego|armad[oa]s|"
    r"sicari\w+|balead\w*|fusil\w*|tirote\w+|combates?)\b"
)
_CAUSE = re.compile(
    r"\b(?:to (?:demand|protest|denounce|call for|condemn|oppose|reject|press|show (?:their )?"
    r"(?:support|solidarity)|complain|urge|ask|mark|mourn|express|voice|object)|demand\w*|against|"
    r"in protest|in solidarity|in support|over (?:the|un|low|high|rising|lack|a)|calling (?:for|"
    r"on)|"
    r"complain\w+|justice|rights|strike|slogans|placards|banners|grievances?|bills?|wages?|"
    r"para (?:exigir|pedir|reclamar|rechazar|protestar|denunciar|repudiar|solicitar)|exig\w+|"
    r"pid(?:io|ieron|iendo)|libertad de|caminata|reclam\w+|rechaz\w+|repudi\w+|contra|"
    r"en (?:apoyo|solidaridad|demanda|memoria)|justicia|"
    r"(?:outside|in front of|on the steps of|frente a|ante|a las puertas de) (?:the |el |la )?"
    r"(?:[\w']+ ){0,3}?(?:palace|ministry|parliament|embassy|court|courthouse|congress|city hall|"
    r"town hall|palacio|ministerio|congreso|embajada|alcaldia|gobernacion|catedral)|"
    r"por la paz|consignas|pancartas|pliego|piden|pedian|demand\w+)\b"
)
_FAILED = re.compile(
    r"\b(?:tried to|attempt\w* to|trying to|failed|repel\w*|repuls\w+|thwarted|intentaron|"
    r"intento|trataron de|fracas\w+|repelieron|sin lograr)\b"
)
_UNFOUGHT = re.compile(
    r"without (?:a |any )?(?:fight\w*|resistance|combat|violence|battle|clash\w*|firing|shot)|"
    r"unopposed|peacefully|sin (?:resistencia|combat\w+|enfrentamientos?|disparar|oponer|lucha)"
)
_IDLE = re.compile(
    r"stayed (?:at home|home|away)|(?:shops|schools|offices|banks|hospitals|ports?|mines?|"
    r"businesses|"
    r"markets|classes|lectures|flights|trains) (?:were |was |remained |stayed )?(?:closed|shut|"
    r"cancelled|suspended|idle|empty|grounded)|deserted|ghost town|no (?:pickets|marches|rallies)|"
    r"sin (?:actos|marchas|clases|atencion|movilizaciones)|(?:no hubo|ni) (?:actos|marchas)|"
    r"held no |kept their (?:doors|shutters)|(?:cerrad|vaci|desiert|paralizad|"
    r"suspendid)[oa]s?\b|se quedaron en (?:casa|sus casas)"
)
_SEAT = re.compile(
    r"\b(?:police (?:stations?|posts?|vehicles?|cars?)|patrol cars?|government (?:buildings?|"
    r"offices?|"
    r"house)|governor'?s?|governorate|municipal\w*|(?:city|town) hall|congress|parliament|"
    r"ministry|court ?house|palace|party (?:headquarters|offices?)|prefecture|toll (?:booth|gate)|"
    r"comisarias?|sede|gobernacion|municipalidad|alcaldia|congreso|palacio|fiscalia|prefectura|"
    r"ayuntamiento|gobierno (?:regional|municipal|departamental)|peaje|patrull(?:as?|eros?)|"
    r"radiopatrullas?|reten policial|vehiculos? policial\w*)\b"
)
# A strike is noted for a gathering; an article's strike may be an empty school.
_NOTE = re.compile(r"\W*(?:around|as reported,?)? ?(?:on|el) \d{1,2} ")
_AT_CROWD = re.compile(
    r"protest|demonstrat|march|gathering|mourners|strikers|rally|procession|crowd|manifest|"
    r"multitud|"
    r"concentracion|huelguistas"
)
_LOCALS = re.compile(
    r"\b(?:residents|villagers|crowds?|mobs?|locals|youths|neighbou?rs|relatives|passers-by|"
    r"vecinos|pobladores|comuneros|turba|multitud|habitantes|lugarenos|ronderos|familiares)\b"
)
_HIGHHANDED = frozenset(("attack", "kill", "shoot", "assault", "firefight"))
_DEEDS = frozenset(("throw", "burn", "wreck", "loot", "riot"))


def sub_type(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], protesting: bool = False
) -> tuple[str, bool] | None:
    """Return a sub-type and whether it is a guess; None where nothing happened.

    `text` is the folded text that the event rests on, without what a protest is about;
    `protesting` says that the article tells of protests.
    """
    for name, label in _LABEL:
        if label.match(text):
            return name, False
    if not (found or figures) or is_nothing(text, found, figures):
        return None
    if _is_demonstration(text, found, figures, protesting):
        return _demonstration(text, found, figures), False
    return _violence(text, found, figures) or _unorganised(text, found, figures) or _quiet(found)


def _first(found: Sequence[Fact], acts: Sequence[str] | frozenset[str] | dict[str, str]) -> int:
    return next((i for i, fact in enumerate(found) if fact.act in acts), len(found))


def _has(found: Sequence[Fact], *acts: str) -> bool:
    return any(fact.act in acts for fact in found)


def _hurt(figures: Sequence[Figure], kind: str = "") -> list[Figure]:
    kinds = (kind,) if kind else ("deaths", "injuries")
    return [f for f in figures if f.kind.startswith(kinds) and f.category != "indirect"]


def _is_demonstration(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], protesting: bool
) -> bool:
    """A crowd with a cause, unless arms spoke first."""
    guarded = any(f.kind.endswith("_security") for f in figures)
    crowd = [
        i
        for i, fact in enumerate(found)
        if (fact.act == "protest" and not (fact.agents and fact.agents <= {ARMED, ARMY}))
        or DEMONSTRATORS in fact.parties
        or (fact.act in ("block", "burn") and not fact.agents & UNDER_ARMS)
        or (fact.act == "gather" and (protesting or _CAUSE.search(text)))
        or (
            fact.act == "strike"
            and (_NOTE.match(text) or _has(found, *_DEEDS, "gather", "clash", "disperse", "lethal"))
            and not _IDLE.search(text)
            and (fact.agents & CROWD or _CAUSE.search(text))
        )
        or (fact.act == "throw" and fact.targets & {POLICE})
        or (
            fact.act in ("throw", "burn")
            and not fact.agents & UNDER_ARMS
            and (guarded or _has(found, "disperse"))
        )
        or (fact.act in ("clash", "firefight") and fact.parties >= {POLICE, PEOPLE})
        or (fact.act == "lethal" and fact.agents & STATE and fact.targets & CROWD)
        or (fact.act == "lethal" and _AT_CROWD.search(fact.words))
        or (fact.act == "riot" and not fact.agents & UNDER_ARMS)
    ]
    if not crowd:
        return _has(found, "disperse") and (
            protesting
            or any(f.agents & STATE for f in found if f.act == "disperse")
            or any(f.parties & CROWD for f in found)
        )
    arms = [
        i
        for i, fact in enumerate(found)
        if not fact.agents & CROWD
        and (
            (fact.act in REMOTE and not fact.agents & STATE and (_hurt(figures) or i < crowd[0]))
            or fact.act in ("abduct", "sexual", "gain", "regain", "assault", "weapons")
            or (
                fact.act in _HIGHHANDED - {"attack"}
                and ARMED in fact.agents
                and DEMONSTRATORS not in fact.targets
                and not (i + 1 in crowd and fact.targets & CROWD)
            )
            or (fact.act in ("firefight", "clash") and fact.parties >= {ARMED, ARMY})
        )
    ]
    if arms and arms[0] < crowd[0]:
        return False
    if arms and any(found[i].act in REMOTE for i in arms) and _hurt(figures):
        return False
    if _first(found, ("agreement",)) < crowd[0] and DEMONSTRATORS not in found[crowd[0]].parties:
        return _has(found, *_DEEDS, "disperse", "clash")
    return True


def _demonstration(text: str, found: Sequence[Fact], figures: Sequence[Figure]) -> str:
    """ACLED's order: violence by the crowd, lethal force on it, other force, none."""
    guarded = any(f.kind in ("injuries_security", "deaths_security") for f in figures)
    deaths = _hurt(figures, "deaths")
    by_crowd = [
        fact
        for fact in found
        if (fact.act in _DEEDS and not fact.agents & UNDER_ARMS)
        or fact.act in ("mob", "clash")
        or (fact.act in (*_HIGHHANDED, "ied", "grenade") and fact.agents & CROWD)
        or (fact.act == "firefight" and not fact.agents & UNDER_ARMS)
    ]
    if guarded or any(f.act != "clash" for f in by_crowd):
        return VIOLENT
    lethal = [
        fact
        for fact in found
        if (fact.act == "lethal" and not fact.agents & CROWD)
        or (fact.act in REMOTE and fact.agents & STATE)
        or (fact.act in ("kill", "shoot") and fact.agents & UNDER_ARMS)
        or (fact.act == "shoot" and not fact.agents and fact.targets & CROWD)
    ]
    if by_crowd and not (_PEACEFUL.search(text) and lethal):
        return VIOLENT
    if lethal or SERIOUS.search(text):
        return EXCESSIVE
    stopped = any(f.kind == "arrests" for f in figures) or any(
        fact.act == "arrest"
        or (fact.act == "disperse" and not _went_home(fact))
        or (fact.act in _HIGHHANDED and fact.agents & UNDER_ARMS)
        for fact in found
    )
    if deaths:
        state = stopped or any(fact.parties & STATE for fact in found) or _PEACEFUL.search(text)
        return EXCESSIVE if state else VIOLENT
    return STOPPED if stopped else PEACEFUL


def _went_home(fact: Fact) -> bool:
    """Did the crowd disperse by itself?"""
    return fact.words.startswith("dispers") and bool(fact.agents & CROWD)


def _violence(
    text: str, found: Sequence[Fact], figures: Sequence[Figure]
) -> tuple[str, bool] | None:
    """Arms, land, captives and mobs."""
    deaths = _hurt(figures, "deaths")
    battle = [
        i
        for i, fact in enumerate(found)
        if fact.act in ("firefight", "assault")
        or (fact.act == "clash" and len(fact.parties & UNDER_ARMS) > 0 and not fact.parties & CROWD)
    ]
    land = _land(text, found, bool(battle or deaths))
    if land:
        return land, False
    if _has(found, "suicide"):
        return REMOTE["suicide"], False
    if _has(found, "chemical"):
        return REMOTE["chemical"], False
    acts = [fact.act for fact in found]
    if acts[:1] == ["weapons"] and not _hurt(figures):
        return _QUIET["weapons"], False
    if acts[:1] == ["agreement"] and not set(acts) & {"kill", "shoot", "assault", *REMOTE}:
        return _QUIET["agreement"], False
    if "arrest" in acts and set(acts) <= {"arrest", "weapons", "attack", "change"} and not deaths:
        return _QUIET["arrest"], False
    remote = [i for i, fact in enumerate(found) if fact.act in REMOTE]
    if remote and not (battle and battle[0] < remote[0]):
        named = [found[i].act for i in remote if found[i].act != "ied"]
        vague = found[remote[0]].act == "ied" and len(found[remote[0]].words) <= len("explosiones")
        return REMOTE[named[0] if named and vague else found[remote[0]].act], False
    if re.search(r"\bmass graves?\b|fosas? (?:comun|clandestin)", text):
        return "Other", False
    if _has(found, "sexual"):
        return "Sexual violence", False
    if _has(found, "abduct") and not battle:
        violent = ("kill", "shoot", "attack")
        killed = deaths and _first(found, violent) < _first(found, ("abduct",))
        return ("Attack" if killed else "Abduction/forced disappearance"), False
    return _fight(text, found, figures, [found[i] for i in battle])


def _land(text: str, found: Sequence[Fact], fought: bool) -> str | None:
    """Who holds a town now; an attempt that failed is a battle."""
    taken = next((f for f in found if f.act in ("gain", "regain")), None)
    handed = _has(found, "transfer")
    if taken is None:
        return _QUIET["transfer"] if handed and not fought else None
    if _FAILED.search(text) and not re.search(r"\b(?:captured|seized|took control)\b", text):
        return CLASH
    if _UNFOUGHT.search(text) or (handed and not fought):
        return _QUIET["transfer"]
    state = (taken.agents & STATE and ARMED not in taken.agents) or (
        taken.act == "regain" and ARMED not in taken.agents
    )
    return "Government regains territory" if state else "Non-state actor overtakes territory"


def _fight(
    text: str, found: Sequence[Fact], figures: Sequence[Figure], battle: Sequence[Fact]
) -> tuple[str, bool] | None:
    """Armed clash, attack or mob violence, by who stands against whom."""
    hurt = _hurt(figures)
    guards = [f for f in hurt if f.kind.endswith("_security") or f.armed]
    civil = [f for f in hurt if f not in guards]
    crowds = [
        fact
        for fact in found
        if fact.act == "mob"
        or (
            fact.act in (*_HIGHHANDED, "wreck", "throw", "lethal")
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
        faced = any(fact.parties & STATE for fact in found) and not _has(found, "mob")
        rose = (faced and _has(found, "throw", "burn", "clash")) or (
            _SEAT.search(text) and _has(found, "throw", "burn", "wreck") and not _has(found, "mob")
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
    deeds = [fact for fact in found if fact.act in (*_HIGHHANDED, "lethal")]
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
    harmed = _hurt(figures, "deaths") and (ARMS.search(text) or _has(found, "harm"))
    return (ATTACK, True) if harmed and not _has(found, "wreck", "loot") else None


def _unorganised(
    text: str, found: Sequence[Fact], figures: Sequence[Figure]
) -> tuple[str, bool] | None:
    """Property destroyed or taken: by a crowd it is mob violence."""
    deeds = [fact for fact in found if fact.act in ("wreck", "loot", "throw")]
    if not deeds:
        return None
    if deeds[0].act == "throw":
        return MOB, True
    if any(fact.agents & CROWD and not fact.agents & UNDER_ARMS for fact in deeds):
        return (VIOLENT if _SEAT.search(text) else MOB), False
    if _SEAT.search(text) and not any(fact.agents & UNDER_ARMS for fact in deeds):
        return VIOLENT, True
    return LOOTING, not any(fact.agents for fact in deeds)


def _quiet(found: Sequence[Fact]) -> tuple[str, bool] | None:
    present = [fact.act for fact in found if fact.act in _QUIET]
    if not present:
        return None
    firm = [act for act in present if act not in ("change", "other", "transfer")]
    return _QUIET[(firm or present)[0]], False
