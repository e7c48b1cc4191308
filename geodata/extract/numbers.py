"""Numbers with their range, wording and span, and what else a number can be than a count.

A figure is written in digits (both styles of thousands), in words, or vaguely: "a dozen" is 12 or
more, "dozens" 24 or more, "hundreds" 200 or more, "several" 3 or more.
"""

import re
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text. `role` is empty for what may count people."""

    start: int  # with its wording, "at least 17"
    end: int
    low: int
    high: int | None
    wording: str
    role: str = ""
    part: bool = False  # "including two", "of whom 2,000"
    more: bool = False  # "nine more"


_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
    "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
    "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
    "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
    "cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500,
    "seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700,
    "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip
_MULTIPLES = {"hundred": 100, "thousand": 1000, "mil": 1000, "million": 1_000_000}
_THOUSANDS = {"mil": 1000, "thousand": 1000, "million": 1_000_000, "millones": 1_000_000}
_MULTIPLES |= {"millon": 1_000_000, "millones": 1_000_000}

_WORD = "(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + ")"
_MULTIPLE = "(?:" + "|".join(_MULTIPLES) + ")"
_SPELT = rf"(?:(?:{_WORD}|an? (?={_MULTIPLE}\b)|un (?=millon\b))|(?:mil\b))" + (
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand)(?: and |, )|(?<=million),? and |(?<=nta) y |"
    rf"(?<=nte) y )(?:{_WORD}|{_MULTIPLE})\b)*"
)
_DIGITS = (
    r"\d{1,3}(?:[.,' ]\d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)? (?:mil|thousand|million|millones)\b|\d+"
)
_VAGUE = (
    (r"hundreds of thousands|cientos de miles|centenares de miles", 200_000, None),
    (r"tens of thousands|decenas de miles", 20_000, None),
    (r"several thousand|varios miles", 3000, None),
    (r"several hundred|varios cientos|varios centenares|unos cuantos cientos", 300, None),
    (r"several dozen|varias decenas|varias docenas", 36, None),
    (r"a (?:few|couple of) dozen", 24, None),
    (r"a few hundred|a couple (?:of )?hundred", 200, None),
    (r"half a dozen|media docena", 6, 6),
    (r"two dozen|dos docenas", 24, 24),
    (r"medio centenar", 50, 50),
    (r"(?:a|one|una) (?:dozen|docena)", 12, None),
    (r"(?:a|un) (?:score|veintena)|una veintena", 20, 20),
    (r"una decena", 10, 10),
    (r"una quincena", 15, 15),
    (r"una treintena", 30, 30),
    (r"una cuarentena", 40, 40),
    (r"una cincuentena", 50, 50),
    (r"un centenar|a hundred", 100, 100),
    (r"un millar|a thousand", 1000, 1000),
    (r"dozens|decenas|docenas", 24, None),
    (r"scores", 40, None),
    (r"hundreds|cientos|centenares", 200, None),
    (r"thousands|miles(?! per)", 2000, None),
    (r"millions|millones", 2_000_000, None),
    (
        r"several|varios|varias|a few|unos cuantos|unas cuantas|numerous|numeros[oa]s|multiple",
        3,
        None,
    ),
    (r"a handful(?: of)?|un punado", 3, None),
    (r"a couple(?: of)?|un par(?: de)?|a pair(?: of)?", 2, 2),
)
_VAGUE_ANY = "|".join(pattern for pattern, _, _ in _VAGUE)
_VAGUE_EACH = tuple((re.compile(pattern), low, high) for pattern, low, high in _VAGUE)

_BEFORE = {
    "at_least": r"at least|a minimum of|minimum|no (?:fewer|less) than|not less than|al menos|"
    r"por lo menos|"
    r"como minimo|cuando menos|no menos de|un minimo de",
    "over": r"more than|over|above|upwards of|in excess of|exceeding|mas de|por encima de|"
    r"superior a",
    "nearly": r"nearly|almost|close to|just under|just short of|fewer than|less than|casi|"
    "cerca de|"
    r"menos de",
    "up_to": r"up to|as many as|a maximum of|hasta",
    "about": r"some|about|around|approximately|roughly|an estimated|estimated|circa|unos|unas|"
    r"alrededor de|aproximadamente|en torno a|more or less|algun[oa]s",
}
_PREFIX = "|".join(f"(?P<{wording}>{words})" for wording, words in _BEFORE.items())
_VALUE = rf"(?:{_DIGITS}|(?:{_VAGUE_ANY})\b|(?:{_SPELT})\b)"
_BARE = re.compile(
    rf"(?<![\w$€£.,/:-])(?:(?:{_PREFIX}) (?:a total of |un total de |otr[oa]s |another |the |"
    rf"los |las )?)?"
    rf"(?P<value>{_VALUE})(?![\w]|[.,/:]\d)"
)
_RANGE = re.compile(
    rf"(?<![\w$€£.,/:-])(?:(?:between|entre) (?P<a>{_VALUE}) (?:and|y) (?P<b>{_VALUE})|"
    rf"(?:from |de )?(?P<c>{_VALUE}) ?(?:-|—|to|or|a|o|u) ?(?P<d>{_VALUE}))(?![\w]|[.,/:]\d)"
)
_RISE = re.compile(
    r"(?:ros[e]|risen|rise|rises|climb\w*|increas\w*|jump\w*|gr[eo]w\w*|went|subi\w*|aument\w*|"
    r"paso|elev\w*|ascend\w*) $"
)

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
        r"(?! (?:members?|leaders?|drivers?|residents?|officers?|employees|workers|guards?|"
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
_PART_BEFORE = re.compile(
    r"(?:including|include[ds]?|among (?:them|whom)|amongst them|of (?:whom|which|them)|incl\.|"
    r"counting|entre (?:ellos|ellas|los que|las que|los cuales|estos|"
    r"quienes)(?: se (?:encuentran?|cuentan))?|"
    r"incluid[oa]s?|incluyendo|de (?:los|las) (?:cuales|que)|de ellos|de ellas|inclusive)"
    r"(?: (?:at least|al menos|hay|habia|were|was|are|is|son|eran|fueron|a|nearly|about|"
    r"more than|some|both))*[,:]? ?$"
)
_MORE = re.compile(
    r" (?:other )?more\b(?! than)| others?\b| mas\b(?! de)| additional\b| further\b| otr[oa]s\b"
)
_MORE_BEFORE = re.compile(
    r"\b(?:another|additional|a further|otr[oa]s?|an additional|otr[oa]s mas) $"
)


def numbers(plain: str, start: int, end: int, taken: list[tuple[int, int]]) -> list[Number]:
    """Return the numbers of a stretch of folded text; `taken` ranges (dates) hold none."""
    found: list[Number] = []

    def free(a: int, b: int) -> bool:
        return all(b <= x or a >= y for x, y in taken) and all(
            b <= n.start or a >= n.end for n in found
        )

    for match in _RANGE.finditer(plain, start, end):
        first, last = (match["a"], match["b"]) if match["a"] else (match["c"], match["d"])
        low, high = _value(first), _value(last)
        if low is None or high is None or not free(*match.span()):
            continue
        if match["c"] and _RISE.search(plain[max(0, match.start() - 25) : match.start()]):
            found.append(_placed(plain, match.start("d"), match.end(), *high, "exact"))
        elif (
            low[1] is not None and high[1] is not None and low[0] < high[0] <= max(low[0] * 10, 12)
        ):
            found.append(_placed(plain, match.start(), match.end(), low[0], high[0], "about"))
    for match in _BARE.finditer(plain, start, end):
        value = _value(match["value"])
        if value is None or not free(*match.span()):
            continue
        wording = next((w for w in _BEFORE if match[w]), "")
        low, high, words = _ranged(*value, wording)
        suffix = re.compile(r" or more\b| o mas\b|\+| or so\b").match(plain, match.end())
        if suffix and "so" not in suffix[0]:
            high, words = None, "at_least"
        stop = suffix.end() if suffix else match.end()
        found.append(_placed(plain, match.start(), stop, low, high, words, match.start("value")))
    return sorted(found, key=lambda n: n.start)


def _placed(
    plain: str,
    start: int,
    end: int,
    low: int,
    high: int | None,
    wording: str,
    at: int | None = None,
) -> Number:
    at = start if at is None else at
    before = plain[max(0, start - 60) : start]
    return Number(
        start,
        end,
        low,
        high,
        wording,
        _role(plain, start, at, end, low),
        bool(_PART_BEFORE.search(before)),
        bool(_MORE.match(plain, end) or _MORE_BEFORE.search(plain[max(0, at - 20) : at])),
    )


def _role(plain: str, start: int, at: int, end: int, low: int) -> str:
    before = plain[max(0, at - 50) : at]
    if re.search(r"\bde $", before) and re.match(r" (?:y|a|e) \d+ anos\b", plain[end : end + 12]):
        return "age"
    if re.search(r"(?:^|[^\w])(?:de|of) $", before) and re.match(r" anos\b", plain[end : end + 6]):
        return "age"
    for role, pattern in _LEFT:
        if pattern.search(before):
            return role
    for role, pattern in _AFTER:
        if pattern.match(plain, end):
            return role
    if (
        _YEAR.match(plain[at:end])
        and "," not in plain[at:end]
        and not _PEOPLE_NEXT.match(plain, end)
    ):
        return "year"
    if low < 110 and re.search(r"[a-z.], $", before) and re.match(r"[,)]", plain[end : end + 1]):
        return "age" if plain[at:end].isdigit() else ""
    if re.search(r"[a-z] \($", before) and plain[end : end + 1] == ")" and 3 < low < 110:
        return "age"
    return ""


def _ranged(low: int, high: int | None, wording: str) -> tuple[int, int | None, str]:
    """Apply the words before a value: "over 50" is 51 or more, "nearly 40" is 36 to 39."""
    if high is None:
        return low, None, "vague"
    if wording == "at_least":
        return low, None, wording
    if wording == "over":
        return low + 1, None, wording
    if wording == "nearly" and low > 1:
        return min(ceil(low * 0.9), low - 1), low - 1, wording
    if wording == "up_to":
        return 1, low, wording
    return low, high, wording if wording == "about" else "exact"


def _value(words: str) -> tuple[int, int | None] | None:
    """Read one value: its low and its high end."""
    for pattern, low, high in _VAGUE_EACH:
        if pattern.fullmatch(words):
            return low, high
    if words[0].isdigit():
        if not words.isascii():
            return None
        digits, _, multiple = words.rpartition(" ")
        if multiple in _THOUSANDS and " " not in digits:
            amount = float(digits.replace(",", ".")) if digits.count(".") < 2 else 0
            return (total := int(amount * _THOUSANDS[multiple])), total
        if re.fullmatch(r"\d{1,3}(?:[.,' ]\d{3})+", words):
            words = re.sub(r"\D", "", words)
        if len(words) > 9 or not re.fullmatch(r"\d+", words):
            return None
        return int(words), int(words)
    total = part = 0
    for word in re.split(r"[ -]|,", words):
        if word in ("and", "y", "a", "an", "un", ""):
            continue
        if word in _UNITS:
            part += _UNITS[word]
        elif word in ("hundred",):
            part = max(part, 1) * 100
        else:
            total += max(part, 1) * _MULTIPLES[word]
            part = 0
    total += part
    return (total, total) if 0 < total < 1_000_000_000 else None
