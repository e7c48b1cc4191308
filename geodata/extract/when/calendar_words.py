"""How months, weekdays and days are written, in English and in Spanish."""

import re

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
}
WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "es": "lunes martes miercoles jueves viernes sabado domingo",
}
MONTH_OF = {n: i for names in MONTHS.values() for i, n in enumerate(names.split(), start=1)}
MONTH_OF |= {"setiembre": 9} | {n[:3]: i for n, i in MONTH_OF.items() if n in MONTHS["en"]}
MONTH_OF |= {"sept": 9, "set": 9} | {
    n[:3]: i for n, i in list(MONTH_OF.items()) if n in MONTHS["es"]
}
WEEKDAY_OF = {n: i for names in WEEKDAYS.values() for i, n in enumerate(names.split())}
_EN_MONTH = (
    "(?P<m{0}>"
    + "|".join([*MONTHS["en"].split(), *(f"{m[:3]}\\.?" for m in MONTHS["en"].split()), "sept\\.?"])
    + ")\\b\\.?"
)
_ES_MONTH = "(?P<m{0}>" + "|".join([*MONTHS["es"].split(), "setiembre"]) + ")\\b"
_DAY = r"(?P<d{0}>[0-3]?\d)(?:st|nd|rd|th|º|°)?"
_YEAR = r"(?P<y{0}>(?:19|20)\d\d)\b"
_EN_WEEKDAY = "(?P<w>" + "|".join(WEEKDAYS["en"].split()) + ")"
_ES_WEEKDAY = "(?P<w>" + "|".join(WEEKDAYS["es"].split()) + ")"
_NUMERIC = (
    r"(?<![\d/.-])(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d/-])",
    r"(?<![\d/.-])(?P<na>[0-3]?\d)[/.](?P<nb>[0-3]?\d)[/.](?P<ny>(?:19|20)\d\d)(?![\d/])",
)
_COUNT = (
    r"(?P<n>\d{1,2}|a|an|one|two|three|four|five|six|seven|un|una|dos|tres|cuatro|cinco|seis|siete)"
)
COUNTS = {"a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "two": 2, "dos": 2, "three": 3, "tres": 3}
COUNTS |= {
    "four": 4,
    "cuatro": 4,
    "five": 5,
    "cinco": 5,
    "six": 6,
    "seis": 6,
    "seven": 7,
    "siete": 7,
}


def _f(pattern: str, key: str = "") -> str:
    return pattern.replace("{0}", key)


_RULES = {
    "en": (
        *_NUMERIC,
        rf"(?:between|from)? ?(?:the )?{_f(_DAY, '1')}(?: {_f(_EN_MONTH, '1')})?"
        rf"(?:,? {_f(_YEAR, '1')})?(?: ?- ?|"
        rf" and | to | until | through )"
        rf"(?:the )?{_f(_DAY, '2')}(?: of)? {_f(_EN_MONTH, '2')}(?:,? {_f(_YEAR, '2')})?",
        rf"{_f(_EN_MONTH, '2')} {_f(_DAY, '1')}(?: ?- ?| and | to |"
        rf" through ){_f(_DAY, '2')}\b(?:,? {_f(_YEAR, '2')})?",
        rf"(?<![\d.,]){_f(_DAY)}[-/]{_f(_EN_MONTH)}[-/]{_f(_YEAR)}",
        rf"(?<![\d.,]){_f(_DAY)}(?: of)? {_f(_EN_MONTH)}(?:,? {_f(_YEAR)})?",
        rf"\b{_f(_EN_MONTH)} {_f(_DAY)}(?![\d:]|,\d| people| protest)(?:,? {_f(_YEAR)})?",
        rf"\b(?P<mod>early |mid-?|late |the (?:beginning|start|end|middle) of )?(?P<prep>in |"
        rf"during |of |since |last |this )?{_f(_EN_MONTH)}(?:,? {_f(_YEAR)}|"
        rf"(?P<ago>,? (?:of )?last year))?",
        rf"(?P<wmod>\b(?:last|next|this|the following|the previous|coming|every|on|"
        rf"on the) )?\b{_EN_WEEKDAY}\b(?P<wlast> (?:of )?last(?: week)?\b| of the previous week)?"
        rf"(?: (?:the )?(?P<wday>[0-3]?\d)(?:st|nd|rd|th)?\b(?=[,.;:)](?!\d)|$|"
        rf" (?:in|at|when|after|and|as|near|outside)\b))?",
        r"\b(?P<rel>the day before yesterday|yesterday|today|tonight|last night|overnight|"
        r"this (?:morning|afternoon|evening)|"
        r"tomorrow|last week|this week|last month|this month|last year|last weekend|(?:over|at|"
        r"during) the weekend|"
        r"the (?:next|following) (?:day|morning)|a day later|(?:early |late |the (?:end|"
        r"beginning) of )?"
        r"last month|the (?:day|night|evening) before|"
        r"the previous (?:day|night)|(?:the )?same day|(?:a few |several )?hours later|"
        r"later (?:that|the same) day|that (?:day|night|evening|morning|afternoon)|next week|"
        r"next month)\b",
        rf"\b{_COUNT} (?P<unit>days?|weeks?|months?|years?|decades?) (?P<dir>ago|earlier|later)\b",
        r"\b(?:in|since|during|of|from|until|between|early|late|by) (?:early |late |"
        r"mid-?)?(?P<onlyyear>(?:19|20)\d\d)\b(?! people| protest)|\bin the (?:19|20)?\d0s\b",
    ),
    "es": (
        *_NUMERIC,
        rf"(?:entre|del?|desde)? ?(?:el )?{_f(_DAY, '1')}(?: de {_f(_ES_MONTH, '1')})?(?: ?- ?|"
        rf" y (?:el )?| al? (?:el )?|"
        rf" hasta el ){_f(_DAY, '2')} de {_f(_ES_MONTH, '2')}(?:,? (?:del? |"
        rf"del ano )?{_f(_YEAR, '2')})?",
        rf"(?<![\d.,]){_f(_DAY)}(?:ro)? (?:de )?{_f(_ES_MONTH)}(?:,? (?:del? |"
        rf"del ano )?{_f(_YEAR)})?",
        rf"\b(?P<first>primero|uno) de {_f(_ES_MONTH)}(?:,? (?:del? )?{_f(_YEAR)})?",
        rf"\b(?P<mod>(?:a )?(?:principios|comienzos|inicios|mediados|fines|"
        rf"finales) de )?(?P<prep>en |durante |de |desde |"
        rf"el pasado )?(?:el mes de )?(?:pasado )?{_f(_ES_MONTH)}(?: pasado)?"
        rf"(?P<ago> del (?:ano pasado|pasado ano))?(?:,? (?:del? "
        rf")?{_f(_YEAR)})?",
        rf"(?P<wmod>\b(?:el proximo|proximo|este|el pasado|pasado|cada|todos los|los|el|"
        rf"la noche del|la tarde del|la manana del|la madrugada del|"
        rf"del) )?\b{_ES_WEEKDAY}\b(?P<wlast> pasado| ultimo| proximo| de la semana pasada)?"
        rf"(?: (?P<wday>[0-3]?\d)\b(?=[,.;:)](?!\d)|$|"
        rf" (?:en|a las|por la|se|fue|hubo|cuando|tras|\w+(?:aron|ieron|aban|ian))\b))?",
        r"\b(?P<rel>anteayer|anteanoche|antenoche|antier|antes de ayer|ayer|hoy|anoche|"
        r"esta (?:manana|tarde|noche|"
        r"madrugada)|manana (?:por|en) la (?:manana|tarde|noche)|"
        r"la semana pasada|la pasada semana|esta semana|(?:a |en )?(?:principios|comienzos|"
        r"mediados|"
        r"fines|finales) del mes pasado|d?el mes pasado|el pasado mes|este mes|"
        r"el ano pasado|(?:el|este) (?:pasado )?fin de semana(?: pasado)?|"
        r"al dia siguiente|un dia (?:despues|mas tarde)|a la manana siguiente|"
        r"el dia (?:siguiente|anterior)|la vispera|"
        r"la noche anterior|(?:el|ese) mismo dia|horas (?:despues|mas tarde)|ese dia|"
        r"esa (?:noche|tarde|manana|madrugada)|"
        r"la proxima semana|el proximo mes)\b",
        rf"\bhace {_COUNT} (?P<unit>dias?|semanas?|mes(?:es)?|anos?|decadas?)\b|"
        rf"\b{_COUNT.replace('?P<n>', '?P<n2>')} (?P<unit2>dias?|semanas?) (?P<dir>antes|"
        rf"despues)\b",
        r"\b(?:en|desde|durante|hasta|entre|de|a (?:inicios|"
        r"fines) de) (?:el ano )?(?P<onlyyear>(?:19|20)\d\d)\b(?! personas| manifest)|"
        r"\ben los anos (?:19|20)?\d0\b",
    ),
}
PATTERNS = {
    language: tuple(re.compile(rule) for rule in rules) for language, rules in _RULES.items()
}
QUICK = re.compile(
    r"\d|day\b|days? |night|morning|week|month|year|today|jan|feb|mar|apr|ma[yi]|jun|jul|aug|"
    r"sep|set|"
    r"oct|nov|dec|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|hoy|anoche|semana|mes|"
    r"ano |dia|noche|tarde|manana|madrugada|ener|abril|agost|dic|vispera|antier|hours|horas|ago\b|"
    r"later|earlier"
)
DAYS_BACK = {"today": 0, "tonight": 0, "this": 0, "hoy": 0, "esta": 0, "yesterday": 1, "ayer": 1}
DAYS_BACK |= {"anoche": 1, "last night": 1, "overnight": 0, "anteayer": 2, "antes de ayer": 2}
DAYS_BACK |= {"anteanoche": 2, "antenoche": 2, "antier": 2}
DAYS_BACK |= {"the day before yesterday": 2}
SAME = re.compile(
    r"same day|hours later|later that|^that |mismo dia|^horas|^ese |^esa |several hours|few hours"
)
NEXT = re.compile(
    r"(?:next|following) (?:day|morning)|day later|dia siguiente|dia (?:despues|mas tarde)|"
    r"manana siguiente"
)
# A date that is a name: "plaza 10 de Noviembre", "July 26 Movement".
STREET = re.compile(
    r"\b(?:plaza|plazuela|avenida|av\.?|calle|jiron|parque|puente|barrio|colonia|villa|estadio|"
    r"colegio|escuela|universidad|hospital|movimiento|frente|cooperativa|urbanizacion|sector|"
    r"organizacion|comando|columna|square|avenue|street|group|brigade)"
    r"(?: (?:del?|el|los|revolucionario|the))* $"
)
NAMED_AFTER = re.compile(
    r" (?:movement|square|bridge|street|avenue|stadium|hospital|brigade|brigades|university|"
    r"school|park|market|district|neighbou?rhood|group|martyrs)\b"
)
