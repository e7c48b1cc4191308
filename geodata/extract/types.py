"""From what was done, and by whom, to one of ACLED's 25 sub-types."""

import re
from collections.abc import Sequence

from geodata.extract.figures import Figure
from geodata.extract.lexicon import LEXICON
from geodata.extract.people import ARMED, CIVILIANS, COMMUNAL, DEMONSTRATORS, SECURITY, STATE_ARMED
from geodata.extract.triggers import Trigger
from geodata.schema import SUB_EVENT_TYPES

EVENT_TYPE = {one.name: one.event_type for one in SUB_EVENT_TYPES}
STRATEGIC = frozenset(
    name for name, family in EVENT_TYPE.items() if family == "Strategic developments"
)
DEMONSTRATIONS = frozenset(
    ("Peaceful protest", "Protest with intervention", "Violent demonstration")
) | {"Excessive force against protesters"}

_REMOTE = {
    "chemical": "Chemical weapon",
    "airstrike": "Air/drone strike",
    "suicide": "Suicide bomb",
    "shelling": "Shelling/artillery/missile attack",
    "ied": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
}
_QUIET = {
    "weapons": "Disrupted weapons use",
    "agreement": "Agreement",
    "loot": "Looting/property destruction",
    "base": "Headquarters or base established",
    "transfer": "Non-violent transfer of territory",
    "raid_arrest": "Arrests",
    "change": "Change to group/activity",
    "other": "Other",
}
ARMS = re.compile(
    r"\b(?:gunm[ae]n|shot|shoot\w*|gunfire|firearms?|guns?|opened fire|rifles?|armed|bullets?|"
    r"dispar\w+|a tiros|a balazos|armas? de fuego|armad[oa]s|sicari\w+|baleado\w*)\b"
)
_SERIOUS = re.compile(
    r"critical(?:ly)?|serious(?:ly)? (?:injur|wound)|severe(?:ly)? (?:injur|wound)|gunshot|"
    r"bullet|live (?:rounds?|ammunition|fire)|lost an eye|skull|gravemente|heridas? de bala|"
    r"de bala\b|de gravedad|grave\b|perdi\w+ (?:un|el) ojo"
)
_RIOTERS = re.compile(
    r"\b(?:rioters?|youths?|residents|villagers|crowds?|people|locals|students|supporters|"
    r"inmates|prisoners|workers|vecinos|pobladores|jovenes|multitud|comuneros|encapuchados|"
    r"estudiantes|turba|simpatizantes|reclusos|internos|campesinos|habitantes)\b"
)
_PEACEFUL = re.compile(
    r"\bpeaceful(?:ly)?\b|without (?:incident|violence)|no (?:violence|incidents|clashes)|"
    r"pacific[ao]?(?:s|mente)?\b|sin (?:incidentes|violencia|enfrentamientos|"
    r"que se registr\w+ (?:incidentes|enfrentamientos))"
)
DISASTER = re.compile(
    r"\b(?:cyclone|hurricane|typhoon|earthquake|floods?|flooding|landslides?|mudslides?|"
    r"tornado|wildfires?|storm surge|crash(?:ed)?|traffic accident|road accident|"
    r"collision|collided|plunged|derailed|capsized|outbreak|cholera|measles|epidemic|heatwave|"
    r"ciclon|huracan|terremoto|sismo|inundacion\w*|deslizamientos?|huaicos?|lluvias|derrumbe|"
    r"aluvion|accidente|choco contra|volco|volcadura|despiste|se despisto|"
    r"choque (?:de|entre) (?:un |dos )?(?:bus\w*|camion\w*|auto\w*|vehiculo\w*)|dengue|brote|"
    r"incendio forestal|naufragio)\b"
)
FICTION = re.compile(
    r"\b(?:films?|movie|novel|filmmaker|screenplay|documentary|peliculas?|cineasta|novela|"
    r"estreno|rodaje|documental)\b"
)
_PLAY = re.compile(
    r"\b(?:box office|championship|striker|goals?|scored|equali[sz]er|\d-\d|shares|stocks|"
    r"investors|index|"
    r"gol(?:es)?|partido de futbol|liga|torneo|entrenador|arbitro|penalti|marcador|"
    r"bolsa de valores|acciones)\b"
)
_FIRM = frozenset(LEXICON) - {
    "attack",
    "fight",
    "other",
    "change",
    "raid_arrest",
    "intervene",
    "loot",
    "riot",
    "mob",
}
_NOT_BY_HAND = re.compile(
    r"(?:security forces|police|soldiers|troops|army|policia|"
    r"militares)(?: \w+){0,4}? (?:killed|shot|abatieron|mataron|neutrali[sz]ed|eliminated)"
)


def sub_type(
    text: str, found: Sequence[Trigger], figures: Sequence[Figure]
) -> tuple[str, bool] | None:
    """Return a sub-type and whether it is a guess; None where nothing happened.

    `text` is the folded text that the event rests on, without what a protest is about.
    """
    groups = [t.group for t in found]
    if not groups and not figures:
        return None
    hurt = any(f.kind.startswith(("deaths", "injuries")) for f in figures)
    is_firm = _FIRM.intersection(groups) or ARMED.search(text)
    if not is_firm and (
        DISASTER.search(text) or FICTION.search(text) or (_PLAY.search(text) and not hurt)
    ):
        return None
    if (
        _PLAY.search(text)
        and not hurt
        and not _FIRM.intersection(groups) - {"protest"}
        and not DEMONSTRATORS.search(text)
    ):
        return None
    deaths = sum(f.low for f in figures if f.kind.startswith("deaths") and f.category != "indirect")
    if _is_demonstration(text, groups):
        return _demonstration(text, found, figures, deaths), False
    violent = _violent(text, found, figures, deaths)
    if violent:
        return violent
    return _quiet(text, groups)


def _first(groups: Sequence[str], wanted: Sequence[str]) -> int:
    return next((i for i, g in enumerate(groups) if g in wanted), len(groups) + 1)


def _is_demonstration(text: str, groups: Sequence[str]) -> bool:
    demonstrators = bool(DEMONSTRATORS.search(text))
    if "protest" not in groups and not demonstrators:
        return "block" in groups and not ARMED.search(text) and "fight" not in groups
    hard = _first(
        groups, (*_REMOTE, "abduct", "sexual", "territory_gov", "territory_non", "weapons")
    )
    soft = _first(groups, ("protest", "riot", "police_clash", "block", "intervene", "force"))
    if _first(groups, ("agreement",)) < soft and not demonstrators:
        return False
    if hard < soft:
        return False
    if ARMED.search(text) and "protest" not in groups and not demonstrators:
        return False
    fight = _first(groups, ("fight", "police_clash"))
    return not (fight < soft and ARMED.search(text) and not demonstrators)


def _demonstration(
    text: str, found: Sequence[Trigger], figures: Sequence[Figure], deaths: int
) -> str:
    groups = {t.group for t in found}
    injured = any(f.kind == "injuries" for f in figures)
    hurt_police = any(f.kind in ("injuries_security", "deaths_security") for f in figures)
    if (
        "riot" in groups
        or "police_clash" in groups
        or "mob" in groups
        or "loot" in groups
        or hurt_police
    ):
        return "Violent demonstration"
    shot = "force" in groups
    if shot or (injured and _SERIOUS.search(text)):
        return "Excessive force against protesters"
    if "fight" in groups and not _PEACEFUL.search(text):
        return "Violent demonstration"
    if deaths and (
        "intervene" in groups or SECURITY.search(text) or re.search(r"policial|militar", text)
    ):
        return "Excessive force against protesters"
    if groups & {"intervene", "raid_arrest"} or any(f.kind == "arrests" for f in figures):
        return "Protest with intervention"
    if deaths:
        return (
            "Violent demonstration"
            if not _PEACEFUL.search(text)
            else "Excessive force against protesters"
        )
    return "Peaceful protest"


def _violent(
    text: str, found: Sequence[Trigger], figures: Sequence[Figure], deaths: int
) -> tuple[str, bool] | None:
    groups = ["fight" if t.group == "police_clash" else t.group for t in found]
    have = set(groups)
    hurt = [f for f in figures if f.kind.startswith(("deaths", "injuries"))]
    armed, state = bool(ARMED.search(text)), bool(STATE_ARMED.search(text))
    guarded = any(f.kind.endswith("_security") for f in hurt)
    fought = "fight" in have or deaths > 0
    if "transfer" in have and "fight" not in have and not deaths:
        return "Non-violent transfer of territory", False
    if "territory_gov" in have and (fought or armed or state):
        return "Government regains territory", False
    if "territory_non" in have and (fought or armed or state):
        gov = re.search(
            r"(?:army|troops|government|security forces|soldiers)[\w ,'-]{0,40}(?:captur|took|"
            r"seiz|wrest|gain|occup)",
            text,
        )
        return (
            "Government regains territory" if gov else "Non-state actor overtakes territory",
            False,
        )
    if groups[:1] == ["weapons"] and not hurt:
        return "Disrupted weapons use", False
    remote = [g for g in groups if g in _REMOTE]
    clash_first = _first(groups, ("fight",)) < _first(groups, tuple(_REMOTE))
    real_clash = "fight" in have and (armed or state) and clash_first
    if "chemical" in have:
        return "Chemical weapon", False
    if "suicide" in have:
        return "Suicide bomb", False
    if remote and not real_clash:
        named = [g for g in remote if g != "ied"]
        return _REMOTE[
            (named or remote)[0] if remote[0] == "ied" and _is_vague_blast(found) else remote[0]
        ], False
    if re.search(r"\bmass graves?\b|fosas? comun", text):
        return "Other", False
    if "sexual" in have:
        return "Sexual violence", False
    if "mob" in have and not ((armed or state) and "fight" in have):
        return "Mob violence", False
    if (
        "abduct" in have
        and not (deaths and _first(groups, ("attack", "fight")) < _first(groups, ("abduct",)))
        and "fight" not in have
    ):
        return (
            "Attack" if deaths and "attack" in have else "Abduction/forced disappearance"
        ), False
    if "riot" in have and not armed and not COMMUNAL.search(text):
        return _unrest(text, armed, state, bool(hurt))
    if "riot" in have and armed and hurt:
        return ("Armed clash" if state or guarded else "Attack"), False
    if "fight" in have:
        return _fight(text, found, figures, armed, state)
    if "riot" in have:
        return _unrest(text, armed, state, bool(hurt))
    if "attack" in have or hurt:
        return _attack(text, found, figures, armed, state)
    if have & {"force"} or any(
        (t.group == "intervene" and "beat" in t.words) or "golpe" in t.words for t in found
    ):
        return "Attack", False
    return None


def _is_vague_blast(found: Sequence[Trigger]) -> bool:
    return next(t.end - t.start for t in found if t.group == "ied") <= len("explosiones")


_ONE_SIDED = re.compile(
    r"raid\w*|assault\w*|attack\w*|storm\w*|infiltrat\w*|ambush\w*|emboscad\w*|hostig\w*"
)


def _fight(
    text: str, found: Sequence[Trigger], figures: Sequence[Figure], armed: bool, state: bool
) -> tuple[str, bool]:
    hurt = [f for f in figures if f.kind.startswith(("deaths", "injuries"))]
    civil = hurt and not any(f.armed or f.kind.endswith("_security") for f in hurt)
    words = [t.words for t in found if t.group in ("fight", "police_clash")]
    if civil and not (state and armed) and all(_ONE_SIDED.match(w) for w in words):
        return "Attack", False
    fatal = any(f.kind.startswith("deaths") for f in figures)
    if armed or state or fatal or COMMUNAL.search(text) or ARMS.search(text):
        return "Armed clash", False
    return "Mob violence", True


_MANY = re.compile(
    r"\b(?:hundreds|dozens|scores|thousands|crowds?|groups?) of (?!armed|gunmen|militants|"
    r"soldiers)|\b(?:cientos|decenas|grupos?) de (?!hombres armados|encapuchados|soldados)"
)


def _unrest(text: str, armed: bool, state: bool, hurt: bool) -> tuple[str, bool]:
    if re.search(
        r"\briot|disturbios|unrest|(?:clash\w*|"
        r"fought) (?:\w+ )?(?:with )?(?:the )?(?:riot )?police|vandali|ransack|molotov|"
        r"barricad|tear ?gas|lacrimogen|running battles",
        text,
    ):
        return "Violent demonstration", False
    if (armed or (state and not SECURITY.search(text))) and not hurt:
        return "Looting/property destruction", False
    if not armed and not state and _MANY.search(text):
        return "Mob violence", False
    if _RIOTERS.search(text):
        return "Mob violence" if hurt or not state else "Violent demonstration", True
    return ("Attack" if hurt else "Looting/property destruction"), True


def _attack(
    text: str, found: Sequence[Trigger], figures: Sequence[Figure], armed: bool, state: bool
) -> tuple[str, bool]:
    hurt = [f for f in figures if f.kind.startswith(("deaths", "injuries"))]
    civil = [f for f in hurt if not f.kind.endswith("_security") and not f.armed]
    fighters = [f for f in hurt if f.armed]
    guards = [f for f in hurt if f.kind.endswith("_security")]
    if fighters and (state or armed) and not civil:
        return "Armed clash", False
    if guards and not civil and (armed or ARMS.search(text)):
        return "Armed clash", False
    strong = any(t.group == "attack" for t in found)
    weak = not strong or (not armed and not state and not CIVILIANS.search(text))
    if guards and (not civil or (armed and state)):
        return "Armed clash", True
    if _NOT_BY_HAND.search(text) and armed and not CIVILIANS.search(text):
        return "Armed clash", False
    return "Attack", weak


def _quiet(text: str, groups: Sequence[str]) -> tuple[str, bool] | None:
    order = (
        "weapons",
        "agreement",
        "base",
        "loot",
        "transfer",
        "raid_arrest",
        "intervene",
        "change",
        "other",
    )
    if "territory_non" in groups or "territory_gov" in groups:
        return "Non-violent transfer of territory", True
    present = [g for g in groups if g in order]
    if not present:
        return None
    first = present[0]
    if first in ("change", "other", "transfer"):
        first = next(
            (g for g in present if g in ("agreement", "weapons", "raid_arrest", "loot", "base")),
            first,
        )
    if first == "intervene":
        if re.search(
            r"tear[- ]?gas|lacrimogen|water cannon|dispers|pepper|rubber bullet|baton|balines|"
            r"perdigon|antimotines|reprim|desaloj|broke up|crackdown",
            text,
        ):
            return "Protest with intervention", True
        return "Arrests", False
    return _QUIET[first], False
