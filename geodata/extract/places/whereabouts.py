"""Places of people to whom nothing happened there: who speaks, is treated, visits or is compared.

Each row is a role, the words before the name and, where they are needed, those after it.
"""

import re

from geodata.extract.places.context import Toponym

_PUT = (
    r"(?:,? (?:who|which|que|quien)[^.;:]{3,70}?,)?[ ,]+(?:has |have |had |ha |han |also |tambien |"
    r"only |later )*(?:put|puts|said|says|gave|gives|counted|counts|confirmed|confirms|denied|"
    r"denies|told|spoke|speaks|acknowledged|reported|reports|estimated|declined|announced|"
    r"recorded|listed|dijo|dijeron|informo|informaron|confirmo|cifro|elevo|conto|habl[oa]|nego|"
    r"reconocio|anuncio|reporto|situo|preciso)\b"
)
_ROWS = (
    (  # "the Interior Ministry in Baghdad put the number of dead at 14"
        "speaker_location",
        re.compile(
            r"\b(?:ministry|ministries|government|administration|embassy|headquarters|command|"
            r"high command|(?<!police )(?<!fire )(?<!army )officer|spokes(?:man|woman|person)|"
            r"diplomats?|analysts?|envoy|monitors?|monitoring group|observatory|agency|"
            r"rights group|human rights office|correspondents?|junta|ministerio|gobierno|"
            r"embajada|cancilleria|estado mayor|comandancia general|portavoz|vocer[oa]|"
            r"diplomaticos?|analistas?|observatorio|agencia|cuartel general)"
            r"(?: based)? (?:in|en)(?: (?:the|la) capital,?)? $"
        ),
        re.compile(_PUT),
    ),
    (  # "who spent the day campaigning in Trujillo and Cuzco"
        "speaker_location",
        re.compile(
            r"\bwh(?:o|ich) (?:is|was|were|are|had been|has been|spent|spends)(?: (?!killed|shot|"
            r"dead|wounded|injured|arrested|detained|abducted|kidnapped|attacked|beaten|"
            r"protesting|marching)[\w']+){0,5} (?:in|to|at)(?: [A-Z a-z]+ and)? $|"
            r"\b(?:campaigning|on (?:a|an) (?:[\w-]+ )?visit|on holiday|attending [\w ]{3,30}|"
            r"headquartered|seated|de visita(?: oficial)?|de gira|en campana|"
            r"(?:tiene|tienen|con) su (?:sede|cuartel|oficina)(?: \w+)?|has its (?:seat|offices?|"
            r"headquarters)|with (?:its )?(?:offices?|headquarters))"
            r" (?:in|to|at|en|a|por)(?: [a-z]+ (?:and|y))? $|"
            r", (?:(?:currently|now) )?(?:visiting|touring|en visita a|de paso por) $"
        ),
        None,
    ),
    (  # "Four were in serious condition in Kharkiv"
        "destination",
        re.compile(
            r"\b(?:(?:was|were|is|are|be|been|being) (?:\w+ )?treated|treatment|"
            r"hospitali[sz]ed|recovering|operated on|in intensive care|"
            r"in (?:an? )?(?:serious|critical|stable|grave) condition|undergo\w* surgery|"
            r"hospitalizad[oa]s?|internad[oa]s?|se recupera\w*|en estado (?:grave|critico|"
            r"reservado)|reciben? (?:atencion|tratamiento)|recibieron (?:atencion|tratamiento)|"
            r"(?:held|locked up|jailed|retuv\w+|recluid[oa]s?|retenid[oa]s?|encerrad[oa]s?)"
            r"(?: [\w']+){0,4} (?:in|at|en) (?:a |the |la |una |el )?(?:\w+ )?(?:police station|"
            r"station|prison|jail|cells|barracks|comisaria|carcel|penal|cuartel))"
            r"(?: (?!when|after|as|when|cuando|tras)[\w'-]+){0,5} (?:in|at|of|en|de) $"
        ),
        None,
    ),
    (  # "the boldest raid since the siege of Palma", "with the one in Huaraz, Peru has seen five"
        "context",
        re.compile(
            r"\b(?:since|desde) (?:the|a|an|el|la|los|las) (?:[\w-]+ ){0,2}?(?:siege|attacks?|"
            r"massacre|bombings?|killings?|riots?|war|battle|fall|capture|raid|shootings?|"
            r"sitio|ataques?|masacre|toma|guerra|batalla|atentados?|matanza|disturbios)"
            r" (?:of|in|at|on|de|en|del) $|"
            r"^\W*(?:with|con) (?:the|this|that|those|el|la|lo|los|las|est[ea]|es[ea])"
            r"(?: \w+){0,2} (?:in|of|from|de|en) $"
        ),
        None,
    ),
)


def whereabouts(before: str, after: str) -> str | None:
    """Return the role of a place at which somebody only is, or None."""
    for role, leads, follows in _ROWS:
        if leads.search(before) and (follows is None or follows.match(after)):
            return role
    return None


def measure_beside(plain: str, start: int, end: int) -> bool:
    """Is a measure only told beside a deed: "... died, as the governor declared an emergency"?"""
    return bool(_BESIDE.search(plain, start, end))


_BESIDE = re.compile(
    r"\b(?:as|when|while|and|after which|mientras|cuando|y)\b [^.;]{0,60}\b(?:declar|impos|"
    r"decret)\w*"
)


def closes(plain: str, town: Toponym, one: Toponym) -> bool:
    """Does a region of old end the phrase: "in Plymouth, Devon: ..."?"""
    return (
        town.place.country == one.place.country
        and plain[town.end : one.start] == ", "
        and bool(re.match(r"[:;.)]|, (?!(?:and|y|e)\b)[a-z]", plain[one.end : one.end + 8]))
    )
