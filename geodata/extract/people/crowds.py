"""How many took part: numbers before people who march, block or gather.

Patterns are matched against a masked sentence, in which each number is "#~~~".
"""

import re
from collections.abc import Sequence

from geodata.extract.people.forces import ARMED, SECURITY
from geodata.extract.people.numbers import Number

_N = r"#~*"
_STOP = (
    r"(?:and|or|but|y|e|o|pero|injured|wounded|hurt|killed|dead|died|arrested|detained|said|"
    r"after|when|while|heridos?|heridas?|muert[oa]s?|"
    r"murieron|fallecieron|detenid[oa]s|cuando|mientras|tras|killing|wounding|injuring|leaving|"
    r"dejando|including|incluid[oa]s|incluyendo)"
)
_CROWD_NOUN = (
    r"(?:people|persons|residents|workers|students|teachers|farmers|supporters|activists|"
    r"members|women|men|locals|villagers|citizens|inhabitants|employees|"
    r"relatives|drivers|doctors|nurses|miners|peasants|followers|youths?|young people|families|"
    r"opponents|nationalists|parents|pensioners|veterans|migrants|refugees|prisoners|inmates|"
    r"traders|vendors|lawyers|journalists|participants|attendees|indigenous|peruvians|"
    r"[a-z]+(?:ians|ans|ese|is)|"
    r"personas|vecinos|pobladores|trabajadores|estudiantes|docentes|maestros|campesinos|"
    r"comuneros|ciudadanos|mujeres|hombres|jovenes|activistas|simpatizantes|mineros|"
    r"transportistas|indigenas|habitantes|residentes|padres|familiares|jubilados|medicos|"
    r"[a-z]{4,}(?:s|men)|enfermeras|productores|agricultores|profesores|obreros|integrantes|"
    r"miembros|militantes|"
    r"asistentes|participantes|peruanos|bolivianos|colombianos|chilenos|argentinos|venezolanos)"
)
_STRONG_ACT = (
    r"(?:marched(?! off)|rallied|protested|gathered|demonstrated|assembled|took to the streets|"
    r"walked out|staged|formed|blocked|blockaded|picketed|drove|sat|sang|sat down|marcharon|"
    r"protestaron|se manifestaron|se concentraron|se reunieron|se movilizaron|salieron a|"
    r"bloquearon|recorrieron|caminaron|desfilaron|cortaron|acudieron|tomaron las calles|"
    r"se sumaron|cerraron)"
)
_CROWD_ACT = (
    r"(?:gather\w*|(?<!were )march\w*(?! off)|rall(?:y|ied)\w*|protest\w*|demonstrat\w*|"
    r"took to the streets?|"
    r"taken to the streets?|block\w*|barricad\w*|attend\w*|took part|taking part|participat\w*|"
    r"turned out|descended|pour(?:ed|ing)?|storm\w*|tried|assembl\w*|"
    r"staged?|staging|held|holding|joined|chant\w*|demand\w*|picket\w*|occupied|converged|"
    r"blockad\w*|filled|flood\w*|stage|strike|walked|besieged|surrounded|clash\w*|threw|set|"
    r"burn\w*|attack\w*|on strike|"
    r"marcha\w*|protesta\w*|manifest\w*|se (?:concentr|reun|moviliz|manifest|congreg|sum|tom|"
    r"dieron cita|plant|enfrent)\w*|salieron|tomaron|bloque\w*|participa\w*|asist\w+|recorr\w+|"
    r"exig\w+|congreg\w+|ocup\w+|acudieron|realiz\w+|intent\w+|cort\w+|llegaron hasta|"
    r"bang\w*|stayed|prayed|honked|shouted|thronged|packed|massed|streamed|flocked|swarmed|"
    r"forced (?:entry|their way|open)|linked arms|carried (?:banners|placards|candles|signs)|"
    r"se (?:autoconvoc|agolp|apost|arrodill|instal)\w+|core\w+|golpe\w+ (?:cacerolas|ollas)|"
    r"acamp\w+|abarrot\w+|camped|stood|waved|rode|danced|sang|lit|looted|smashed|broke(?! out)|"
    r"wove|knelt|lay|"
    r"sat|bailaron|cantaron|formaron|saque\w+|pusieron|prendieron|llevaron|caminaron|tejieron|"
    r"encendieron|rezaron|hicieron sonar|se sent\w+|acompan\w+|particip\w+|llenaron|desfil\w+|"
    r"quem\w+|lanz\w+|atac\w+|incendi\w+|apedre\w+|"
    r"en (?:una )?(?:marcha|protesta|manifestacion))"
)
_HEAD = re.compile(
    r"(?: of| de)?(?: (?!who\b|that\b|que\b|against\b|contra\b|to\b|and\b)[a-z][\w'-]*){0,3}"
)
_CROWD = (
    re.compile(
        rf"\b(?:crowds?|group|sit-in|vigil|caravan|picket|parade|procession|column|chain|sentada|"
        rf"piquete|caravana|planton|vigilia|columna|movilizacion|toma|gathering|march|protest|"
        rf"demonstration|rally|participation|"
        rf"attendance|presence|turnout|mob|multitud|grupo|marcha|manifestacion|concentracion|"
        rf"participacion|asistencia)(?: \w+){{0,2}},? (?:of|de|by|con) (?P<n>{_N})"
    ),
    re.compile(
        rf"(?:attended by|involved|numbering|brought out|numbered|pasaban de|eran|calcul\w+ en|"
        rf"estim\w+ en|"
        rf"reunieron(?: \w+)? a|attracted|drew|drawing|brought together|gathering|joined by|"
        rf"reunio a|"
        rf"congrego a|convoco a|asistieron|participaron|marcharon|protestaron|se concentraron|"
        rf"se reunieron|se movilizaron|se manifestaron|salieron a (?:las calles|"
        rf"protestar)) (?P<n>{_N})(?! (?:minutes|hours|dias|horas))"
    ),
    re.compile(rf"(?P<n>{_N})(?:-| )strong\b"),
    re.compile(
        rf"(?P<n>{_N})(?: of| de)?(?: (?!{_STOP}\b)[a-z\d][\w'/-]*){{0,3}}? (?:protest(?:e|"
        rf"o)rs|demonstrators|marchers|rioters|strikers|manifestantes|marchantes|"
        rf"huelguistas)\b(?!(?: [a-z]+){{0,2}} (?:were|was|fueron|resultaron|have been|"
        rf"had been|died))"
    ),
    re.compile(
        rf"(?P<n>{_N})(?: of|"
        rf" de)?(?: (?!{_STOP}\b)[a-z\d][\w'/-]*){{0,4}}? {_CROWD_NOUN}\b(?: in {_N} \w+)?"
        rf"(?: (?:and|y|e) [a-z]+)?(?:,[^,.;#]{{0,80}},)?"
        rf"(?: (?!{_STOP}\b)[\w'/-]+){{0,7}}?(?: and [\w "
        rf"]{{0,25}})? {_CROWD_ACT}\b"
    ),
    re.compile(
        rf"(?P<n>{_N})(?: (?:had|have|has|were|habian|han|also))* (?:{_CROWD_ACT}|{_STRONG_ACT})\b"
    ),
    re.compile(
        rf"(?P<n>{_N})(?: (?!{_STOP}\b)[\w'/-]+){{1,6}}?(?:,[^,.;#]{{0,60}},)?(?: (?:had|have|"
        rf"has|were|habian|han))* {_STRONG_ACT}\b"
    ),
    re.compile(rf"(?:size|tamano) ?[=:] ?(?P<n>{_N})|(?P<m>{_N}) in number\b"),
    re.compile(
        rf"(?:came|turned out|marched|gathered|rallied|poured|flocked|streets|salieron|"
        rf"marcharon)(?: out)? (?:in|by|por) (?:their |the )?(?P<n>{_N})"
    ),
    re.compile(
        rf"(?P<n>{_N})(?: \w+)?,? (?:(?:segun|according to) [^,.;#]{{3,40}},? (?:y|and|o|or) {_N}|"
        rf"\([^()#]{{3,30}}{_N}\))[^.;#]{{0,60}}? {_CROWD_ACT}\b"
    ),
)


def crowds(
    plain: str, start: int, end: int, counted: Sequence[Number], taken: set[int]
) -> list[Number]:
    """Return the numbers that say how many took part; `taken` are starts of other figures."""
    masked = _masked(plain, start, end, counted)
    lows = {n.start: n for n in counted if n.start not in taken and n.low >= 3}
    if not lows:
        return []
    found: dict[int, Number] = {}
    for pattern in _CROWD:
        for match in pattern.finditer(masked):
            number = lows.get(start + match.start(match.lastgroup))
            if number and not _with_arms(plain, number.end):
                found.setdefault(number.start, number)
    return sorted(found.values(), key=lambda n: n.start)


def _with_arms(plain: str, at: int) -> bool:
    """Are they soldiers or gunmen, who gather in no crowd?"""
    words = _HEAD.match(plain, at)
    return bool(words) and bool(ARMED.search(words[0]) or SECURITY.search(words[0]))


def _masked(plain: str, start: int, end: int, counted: Sequence[Number]) -> str:
    masked = plain[start:end].replace("#", " ").replace("~", " ").replace('"', " ")
    for number in counted:
        a, b = number.start - start, number.end - start
        masked = masked[:a] + "#" + "~" * (b - a - 1) + masked[b:]
    return masked
