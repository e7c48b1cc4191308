"""What else a number can be than a count of people: an age, a year, money, a distance."""

import re

MANY = 10_000
_CONTEXT_AFTER = (
    (
        "age",
        r"(?:-| )?years?(?:-| )old|-ano-viejo|-?year-olds?|(?: anos)?(?: de edad)\b|-month-old|"
        r" months? old",
    ),
    ("percentage", r" ?(?:%|percent|per cent|por ciento|percentage points?)"),
    (
        "money",
        r" (?:billion|trillion|bn|billones)\b| ?(?:million |millones de |mil )?(?:dollars?|us\$|"
        r"usd|euros?|pounds|soles|pesos|"
        r"bolivianos|"
        r"dolares|reales|reais|quetzales|lempiras|rupees|rupias|naira|shillings|rands?|rubles|"
        r"cents)\b",
    ),
    (
        "duration",
        r"(?:-| )(?:straight |consecutive |other |more |mas |last |long )?(?:seconds?|minutes?|"
        r"hours?|days?|weeks?|"
        r"weekends?|nights?|months?|years?|decades?|centur(?:y|ies)|segundos?|minutos?|horas?|"
        r"dias?|semanas?|noches?|mes|meses|anos?|decadas?|siglos?)\b",
    ),
    (
        "distance",
        r" ?-?(?:km|kms|kilomet(?:er|re)s?|kilometros?|met(?:er|re)s?|metros?|miles|millas|"
        r"m|mi|cm|mm|feet|foot|yards?|hectares?|hectareas?|acres?|square|cuadras|"
        r"blocks)\b(?! (?:of|de) (?:people|personas))",
    ),
    (
        "clock_time",
        r"(?::\d\d)|(?: ?(?:[ap]\.? ?m\b|[ap]\.m\.|o'clock|hrs?\b|hours local|gmt|utc))",
    ),
    ("calibre", r" ?(?:mm|-?caliber|-?calibre|-?millimet(?:er|re)s?)\b"),
    ("votes", r" ?(?:votes?|votos?|seats?|escanos|bancas|in favour|a favor|to \d+ vote)\b"),
    ("ordinal", r"(?:st|nd|rd|th|º|ª|°|er|ro|ra|do|da|to|ta)\b"),
    (
        "other_count",
        r"(?: (?!(?:and|or|of|in|from|by|on|at|were|was|who|y|o|de|en|que|"
        r"fueron)\b)[\w'-]+){0,2} (?:cows?|cattle|goats?|sheep|camels?|livestock|animals?|"
        r"horses?|dogs?|vacas|"
        r"reses|ovejas|vehicles?|cars?|trucks?|buses|motorcycles?|motorbikes?|tractors?|tanks?|"
        r"houses?|homes?|buildings?|"
        r"shops?|stores?|huts?|tents?|schools?|churches|vehiculos?|autos|carros?|camion(?:es)?|"
        r"buses|motos?|"
        r"motocicletas?|casas?|viviendas?|edificios?|tiendas|locales|negocios|escuelas?|"
        r"missiles?|rockets?|"
        r"drones?|shells?|bombs?|grenades?|mortars?|rounds?|shots?|bullets?|airstrikes?|"
        r"strikes?|attacks?|"
        r"explosions?|blasts?|weapons?|rifles?|guns?|misiles|cohetes|granadas|balas|disparos|"
        r"tiros|armas|fusiles|"
        r"bombas|ataques|atentados|explosiones|villages?|towns?|cities|regions?|provinces?|"
        r"districts?|"
        r"countries|states|counties|municipalities|pueblos|ciudades|regiones|provincias|"
        r"distritos|paises|"
        r"municipios|comunas|departamentos|points?|puntos?|tons?|tonnes|toneladas|kilos?|kg|"
        r"kilograms?|"
        r"litres?|liters?|barrels|barriles|times|veces|occasions|ocasiones|articles?|laws?|leyes|"
        r"organi[sz]ations?|groups?|grupos|organizaciones|sindicatos|unions?|companies|"
        r"empresas|political parties|"
        r"parties|partidos|banks?|bancos|bridges?|puentes|roads?|vias|carreteras|stations?|"
        r"estaciones|"
        r"families|familias|hectares|rallies|protests?|marches|demonstrations|protestas|"
        r"marchas|manifestaciones|"
        r"meetings|reuniones|polic(?:e|ia) stations?|checkpoints?|bases?|positions?|targets?|"
        r"sites?|sitios|"
        r"boxes|bags|packages|ways|sides|lados|bandos|sectors?|sectores|areas?|zones?|zonas|"
        r"blockades?|roadblocks?|bloqueos|"
        r"measures?|medidas|reasons?|demands?|demandas|questions?|languages?|"
        r"million (?:barrels|tons)|stores|elections?|"
        r"brigades?|battalions?|gangs?|bandas|clans|tribes|communities|comunidades)\b"
        r"(?! (?:wounds?|injur\w+|members?|"
        r"leaders?|drivers?|residents?|officers?|employees|workers|guards?|"
        r"chiefs?|elders?|owners?|passengers?|soldiers|policemen|commanders?|fighters?|people|"
        r"suspects|victims|thie(?:f|ves)|rustlers?|herders?|traders?|thefts?))",
    ),
    (
        "officers_deployed",
        r"(?: [\w'-]+){0,3} (?:officers?|police(?:men)?|troops|soldiers?|agents?|policias?|"
        r"efectivos|agentes|militares|soldados|uniformados|gendarmes|peacekeepers|guards?|"
        r"personnel|members?)"
        r"(?: [\w'-]+){0,4}? (?:(?:were|was|been|being|will be|are|fueron|han sido|seran|"
        r"estan) )?(?:also )?"
        r"(?:deployed|mobili[sz]ed|stationed|sent|dispatched|on duty|desplegad[oa]s|"
        r"movilizad[oa]s|enviad[oa]s|destacad[oa]s)",
    ),
    (
        "population",
        r"(?: ?millones de| million)?(?: de)? (?:peruvians|inhabitants|habitantes|citizens|"
        r"peruanos|"
        r"registered voters|voters|electores|refugees|refugiados|pobladores en total)\b",
    ),
)
_AFTER = tuple((role, re.compile(pattern)) for role, pattern in _CONTEXT_AFTER)
_CONTEXT_BEFORE = (
    ("money", r"(?:\$|€|£|(?<![a-z])(?:s/\.?|usd|eur|bs\.?|rs\.?|q\.?)) ?$"),
    (
        "age",
        r"\baged? (?:between )?\d+(?:, \d+)*,? (?:and|to|y|a) $|\b(?:aged?|edad de|de edad|"
        r"edades? de|aged between|under|over the age of|"
        r"menor(?:es)? de|mayor(?:es)? de) $",
    ),
    ("clock_time", r"\b(?:a las|a la|las|at about|at around) $(?<=las )|\ba las $"),
    (
        "ordinal",
        r"\b(?:no\.?|num\.?|nro\.?|number|numero|route|highway|ruta|article|articulo|km|"
        r"kilometer|kilometre|"
        r"kilometro|chapter|section|unit|channel|canal|grade|tipo|ak|m|rpg|c|f|su|mig|il|covid|"
        r"page|law|ley|"
        r"decree|decreto|resolution|resolucion|size|group of|g|bus|line|linea|sector|block|"
        r"zona|zone|district|sector) ?-?$",
    ),
    (
        "officers_deployed",
        r"\b(?:deploy(?:ed|ing|s)?|mobili[sz](?:ed|ing)|dispatch(?:ed|ing)?|reinforced (?:by|"
        r"with)|despleg\w+|"
        r"desplieg\w+|moviliz\w+ a|envi(?:o|aron) a|sent|sending)(?: (?:some|about|around|"
        r"more than|over|nearly|at least|"
        r"mas de|unos|al menos|cerca de|casi|a|another|an additional|additional|otros))* $",
    ),
    ("votes", r"\b(?:voted|votos?|vote(?:d)? (?:by|of)|by a vote of|voto) $"),
    (
        "population",
        r"\b(?:population of|poblacion de|home to|habitada por)(?: (?:some|about|around|unos))? $",
    ),
)
_LEFT = tuple((role, re.compile(pattern)) for role, pattern in _CONTEXT_BEFORE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_PEOPLE_NEXT = re.compile(
    r" (?:[\w'-]+ ){0,2}?(?:people|persons?|protesters?|protestors?|demonstrators?|marchers?|"
    r"personas|"
    r"manifestantes|workers?|students?|trabajadores|estudiantes|campesinos|supporters|"
    r"residents|killed|"
    r"dead|deaths|muertos|injured|wounded|heridos|arrested|detenidos|troops|soldiers|teachers|"
    r"farmers|"
    r"women|docentes|maestros|mujeres|pobladores|vecinos)\b"
)


def role(plain: str, start: int, at: int, end: int, low: int) -> str:
    """Return the role of a number from the words beside it; empty for what may count people."""
    before = plain[max(0, at - 50) : at]
    if re.search(r"\bde $", before) and re.match(r" (?:y|a|e) \d+ anos\b", plain[end : end + 12]):
        return "age"
    if re.search(r"(?:^|[^\w])(?:de|of) $", before) and re.match(r" anos\b", plain[end : end + 6]):
        return "age"
    for role, pattern in _LEFT:
        if pattern.search(before):
            return role
    for role, pattern in _AFTER:
        few = role == "population" and low < MANY  # "three refugees" are no population
        if not few and pattern.match(plain, end):
            return role
    if (
        _YEAR.match(plain[at:end])
        and "," not in plain[at:end]
        and not _PEOPLE_NEXT.match(plain, end)
    ):
        return "year"
    if (
        low < 110
        and re.search(r"[a-z.], $", before)
        and re.match(r"[,).;]|$", plain[end : end + 1])
    ):
        return "age" if plain[at:end].isdigit() else ""
    if re.search(r"[a-z] \($", before) and plain[end : end + 1] == ")" and 3 < low < 110:
        return "age"
    return ""
