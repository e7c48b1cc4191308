"""Whether a crowd demonstrates, and which of the four sub-types that is."""

import re
from collections.abc import Sequence

from geodata.extract.deeds.cast import (
    ARMED,
    ARMY,
    CROWD,
    DEMONSTRATORS,
    PEOPLE,
    POLICE,
    STATE,
    UNDER_ARMS,
)
from geodata.extract.deeds.facts import Fact
from geodata.extract.deeds.subtypes import (
    DEEDS,
    EXCESSIVE,
    HIGHHANDED,
    PEACEFUL,
    REMOTE,
    STOPPED,
    VIOLENT,
    casualties,
    first_of,
    has,
)
from geodata.extract.people.figures import Figure

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
_CAUSE = re.compile(
    r"\b(?:to (?:demand|protest|denounce|call for|condemn|oppose|reject|press|show (?:their )?"
    r"(?:support|solidarity)|complain|urge|ask|mark|mourn|express|voice|object)|demand\w*|against|"
    r"in protest|in solidarity|in support|over (?:the|un|low|high|rising|lack|a)|calling (?:for|"
    r"on)|"
    r"complain\w+|justice|rights|strike|slogans|placards|banners|grievances?|bills?|wages?|"
    r"para (?:exigir|pedir|reclamar|rechazar|protestar|denunciar|repudiar|solicitar)|exig\w+|"
    r"pid(?:io|ieron|iendo)|libertad de|caminata|reclam\w+|rechaz\w+|repudi\w+|contra|"
    r"en (?:apoyo|solidaridad|demanda|memoria)|justicia|"
    r"(?:outside|in front of|before|beside|at the gates of|on the steps of|frente a|ante|"
    r"a las puertas de) (?:the |el |la )?"
    r"(?:[\w']+ ){0,3}?(?:palace|ministry|parliament|embassy|court|courthouse|congress|city hall|"
    r"town hall|palacio|ministerio|congreso|embajada|alcaldia|gobernacion|catedral)|"
    r"por la paz|consignas|pancartas|pliego|piden|pedian|demand\w+)\b"
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
# A strike is noted for a gathering; an article's strike may be an empty school.
_NOTE = re.compile(r"\W*(?:around|as reported,?)? ?(?:on|el) \d{1,2} ")
_NOUN = re.compile(
    r"(?:asesinatos?|homicidios?|matanzas?|masacres?|crimen(?:es)?(?: de)?|feminicidios?|violencia|"
    r"ataques?|atentados?|agresion(?:es)?|murders?|killings?|massacres?|violence|attacks?|"
    r"assaults?|"
    r"assassinations?|femicides?|homicides?|executions?)"
)
_AT_CROWD = re.compile(
    r"protest|demonstrat|march|gathering|mourners|strikers|rally|procession|crowd|manifest|"
    r"multitud|"
    r"concentracion|huelguistas"
)


def is_demonstration(
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
            and (_NOTE.match(text) or has(found, *DEEDS, "gather", "clash", "disperse", "lethal"))
            and not _IDLE.search(text)
            and (fact.agents & CROWD or _CAUSE.search(text))
        )
        or (fact.act == "throw" and fact.targets & {POLICE})
        or (
            fact.act in ("throw", "burn")
            and not fact.agents & UNDER_ARMS
            and (guarded or has(found, "disperse"))
        )
        or (fact.act in ("clash", "firefight") and fact.parties >= {POLICE, PEOPLE})
        or (fact.act == "lethal" and fact.agents & STATE and fact.targets & CROWD)
        or (fact.act == "lethal" and _AT_CROWD.search(fact.words))
        or (fact.act == "riot" and not fact.agents & UNDER_ARMS)
        or (fact.agents & CROWD and "dynamite" in fact.words and (guarded or _CAUSE.search(text)))
    ]
    if not crowd:
        return has(found, "disperse") and (
            protesting
            or any(f.agents & STATE for f in found if f.act == "disperse")
            or any(f.parties & CROWD for f in found)
        )
    arms = [
        i
        for i, fact in enumerate(found)
        if not fact.agents & CROWD
        and (
            (
                fact.act in REMOTE
                and not fact.agents & STATE
                and (casualties(figures) or i < crowd[0])
            )
            or fact.act in ("abduct", "sexual", "gain", "regain", "assault", "weapons")
            or (
                fact.act in HIGHHANDED - {"attack"}
                and ARMED in fact.agents
                and DEMONSTRATORS not in fact.targets
                and not (i + 1 in crowd and fact.targets & CROWD)
            )
            or (fact.act in ("firefight", "clash") and fact.parties >= {ARMED, ARMY})
        )
    ]
    if arms and arms[0] < crowd[0]:
        return False
    if arms and any(found[i].act in REMOTE for i in arms) and casualties(figures):
        return False
    if first_of(found, ("agreement",)) < crowd[0] and DEMONSTRATORS not in found[crowd[0]].parties:
        return has(found, *DEEDS, "disperse", "clash")
    return True


def demonstration(text: str, found: Sequence[Fact], figures: Sequence[Figure]) -> str:
    """ACLED's order: violence by the crowd, lethal force on it, other force, none."""
    guarded = any(f.kind in ("injuries_security", "deaths_security") for f in figures)
    deaths = casualties(figures, "deaths")
    fired = [  # men in plain clothes who shoot at a crowd are not of it
        fact
        for fact in found
        if fact.act == "shoot" and PEOPLE in fact.agents and POLICE not in fact.targets
    ]
    if fired:
        fired += [fact for fact in found if fact.act == "kill" and PEOPLE in fact.agents]
    state_fired = any(fact.act == "lethal" and fact.agents & STATE for fact in found)
    by_crowd = [
        fact
        for fact in found
        if (fact.act in DEEDS and not fact.agents & UNDER_ARMS)
        or fact.act in ("mob", "clash")
        or (fact.act == "abduct" and fact.agents & CROWD and fact.targets & STATE)
        or (
            fact.act in (*HIGHHANDED, "ied", "grenade")
            and fact.agents & CROWD
            and not _NOUN.fullmatch(fact.words)
            and fact not in fired
            and not (fact.act == "kill" and state_fired and not fact.targets & UNDER_ARMS)
        )
        or (fact.act == "firefight" and not fact.agents & UNDER_ARMS)
    ]
    if guarded or any(f.act != "clash" for f in by_crowd):
        return VIOLENT
    lethal = [
        fact
        for fact in found
        if (fact.act == "lethal" and not fact.agents & CROWD)
        or fact in fired
        or (fact.act in REMOTE and fact.agents & STATE)
        or (fact.act in ("kill", "shoot") and fact.agents & UNDER_ARMS)
        or (fact.act == "shoot" and not fact.agents and fact.targets & CROWD)
    ]
    if by_crowd and not (_PEACEFUL.search(text) and lethal):
        return VIOLENT
    if lethal or _is_serious(text):
        return EXCESSIVE
    stopped = any(f.kind == "arrests" for f in figures) or any(
        fact.act == "arrest"
        or (fact.act == "disperse" and not _went_home(fact))
        or (fact.act in HIGHHANDED and fact.agents & UNDER_ARMS)
        for fact in found
    )
    if deaths:
        state = stopped or any(fact.parties & STATE for fact in found) or _PEACEFUL.search(text)
        return EXCESSIVE if state else VIOLENT
    return STOPPED if stopped else PEACEFUL


def _is_serious(text: str) -> bool:
    """Say whether somebody was badly hurt, and not that nobody was."""
    return any(not _NOBODY.search(text, 0, match.start()) for match in SERIOUS.finditer(text))


_NOBODY = re.compile(r"\b(?:no one|nobody|none|not?|nadie|sin|ni|ninguno?)(?: \w+){0,3} $")


def _went_home(fact: Fact) -> bool:
    """Did the crowd disperse by itself?"""
    return fact.words.startswith("dispers") and bool(fact.agents & CROWD)
