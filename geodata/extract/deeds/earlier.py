"""Words for deeds of another time: anniversaries, trials, statistics, "after weeks of clashes"."""

import re

BACKGROUND = re.compile(
    r"anniversary|aniversario|commemorat\w+|conmemor\w+|in memory of|years ago|decades ago|"
    r"hace (?:\w+ )?anos|memorial|\btrial\b|convicted of|sentenced for|accused of (?:killing|"
    r"murder|ordering)|acusad[oa]s? de (?:matar|asesinar)|condenad[oa]s? (?:por|a)\b|\bjuicio|"
    r"sentenced\b|convicted\b|life (?:in prison|sentence)|jail term|cadena perpetua|"
    r"anos de (?:carcel|prision)|sentencia\w*|condeno a|pleaded (?:not )?guilty|acquitted|"
    r"was wanted (?:over|for|in)|era buscad[oa] por|court heard|the case dates|"
    r"marked (?:\w+ ){1,6}since|half a century|"
    r"years (?:to the day|on from)|medio siglo|anos (?:despues|atras) de|"
    r"\btribunal (?:\w+ ){1,3}(?:escuch\w+|proces\w+|juzg\w+|absolv\w+)"
)
PAST = re.compile(
    r"\b(?:after|following|since|before|amid|ends?|ended|ending|pone fin a|puso fin a|tras|"
    r"despues de|luego de|desde|over|despite|"
    r"a pesar de) (?:[\w#~-]+ ){0,2}(?:years?|months|decades|weeks|days|hours|nights|anos|meses|"
    r"semanas|decadas|dias|horas)(?: (?:of|de)"
    r"(?: [\w-]+){0,3})? ?$"
)
EARLIER = re.compile(
    r"\b(?:in|en) (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|"
    r"diciembre)(?: (?:of |del? )?\d{4})?, (?:when|cuando)\b"
)
STATISTIC = re.compile(
    r"\b(?:homicide|murder|crime|kidnapping) (?:rates?|figures|statistics)|per (?:100,000|cent of "
    r"murders)|compared (?:with|to) (?:the same|last year|\d)|(?:rose|fell|up|down|dropped|"
    r"risen|fallen|increased|declined) (?:by )?[\d.,]+ ?(?:%|per ?cent)|(?:first|second|third|"
    r"fourth) quarter|"
    r"tasa de (?:homicidios|criminalidad)|(?:bajaron|subieron|aumentaron|disminuyeron|bajo|subio|"
    r"crecieron|cayeron) (?:un |en )?[\d.,]+ ?(?:%|por ciento)|(?:primer|segundo) (?:trimestre|"
    r"semestre)|[\d#~.,]+ ?(?:%|per ?cent|por ciento) (?:more|fewer|less|higher|lower|mas|menos)|"
    r"igual (?:lapso|periodo)|same period|respecto (?:a|al|de) (?:mismo|ano)|en comparacion con"
)
SINCE_THEN = re.compile(  # "the boldest raid since the siege of Palma three years ago"
    r"\b(?:since|desde|in more than|for the first time)\b[^,.;]{0,50} (?:years|decades) ago"
)
