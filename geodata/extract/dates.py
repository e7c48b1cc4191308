"""Dates in the text, with their precision; nothing relative without a day to count from."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

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
_MONTH_OF = {n: i for names in MONTHS.values() for i, n in enumerate(names.split(), start=1)}
_MONTH_OF |= {"setiembre": 9} | {n[:3]: i for n, i in _MONTH_OF.items() if n in MONTHS["en"]}
_MONTH_OF |= {"sept": 9, "set": 9} | {
    n[:3]: i for n, i in list(_MONTH_OF.items()) if n in MONTHS["es"]
}
_WEEKDAY_OF = {n: i for names in WEEKDAYS.values() for i, n in enumerate(names.split())}


@dataclass(frozen=True, slots=True)
class When:
    """One mention of time; `start` is None when it could not be resolved."""

    at: int
    to: int
    start: date | None
    end: date | None
    precision: str = "day"
    relative: bool = False
    role: str = ""  # "", since, background, planned
    said: bool = False  # the day on which somebody spoke


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
_COUNTS = {"a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "two": 2, "dos": 2, "three": 3, "tres": 3}
_COUNTS |= {
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
        rf"(?<![\d.,]){_f(_DAY)}(?: of)? {_f(_EN_MONTH)}(?:,? {_f(_YEAR)})?",
        rf"\b{_f(_EN_MONTH)} {_f(_DAY)}(?![\d:]|,\d| people| protest)(?:,? {_f(_YEAR)})?",
        rf"\b(?P<mod>early |mid-?|late |the (?:beginning|start|end|middle) of )?(?P<prep>in |"
        rf"during |of |since |last |this )?{_f(_EN_MONTH)}(?:,? {_f(_YEAR)}|(?P<ago> last year))?",
        rf"(?P<wmod>\b(?:last|next|this|the following|the previous|coming|every|on|"
        rf"on the) )?\b{_EN_WEEKDAY}\b(?P<wlast> (?:of )?last(?: week)?\b| of the previous week)?"
        rf"(?: (?:the )?(?P<wday>[0-3]?\d)(?:st|nd|rd|th)?\b(?![,.:]\d| (?:people|protest|wound|"
        rf"dead|of)))?",
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
        rf"(?P<ago> del ano pasado)?(?:,? (?:del? "
        rf")?{_f(_YEAR)})?",
        rf"(?P<wmod>\b(?:el proximo|proximo|este|el pasado|pasado|cada|todos los|los|el|"
        rf"la noche del|la tarde del|la manana del|la madrugada del|"
        rf"del) )?\b{_ES_WEEKDAY}\b(?P<wlast> pasado| ultimo| proximo| de la semana pasada)?"
        rf"(?: (?P<wday>[0-3]?\d)\b(?! de|[,.:]\d| (?:person|manif|herid|muert|hombre|mujer|"
        rf"soldad|milit|"
        rf"polic|"
        rf"civil|"
        rf"agent|deten|guerr|insurg|miembr|integr|estudi|joven|menor|campes|trabaj|fallec|lesion|"
        rf"nin[oa]s|famil|casas|viviend|vehic|presunt|supuest|uniform|sicari|docent|miner|comuner|"
        rf"indigen|vecin|poblador|migrant|reclus|reos|victim|cuerpos|cadaver)))?",
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
_PATTERNS = {
    language: tuple(re.compile(rule) for rule in rules) for language, rules in _RULES.items()
}
_QUICK = re.compile(
    r"\d|day\b|days? |night|morning|week|month|year|today|jan|feb|mar|apr|ma[yi]|jun|jul|aug|"
    r"sep|set|"
    r"oct|nov|dec|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|hoy|anoche|semana|mes|"
    r"ano |dia|noche|tarde|manana|madrugada|ener|abril|agost|dic|vispera|hours|horas|ago\b|"
    r"later|earlier"
)
_SINCE = re.compile(
    r"(?:since|starting|started|began|begun|desde|ended|which ended|termino|concluyo|"
    r"a partir del?|iniciad[oa]s?|comenz\w+|since the|"
    r"desde el|ever since|broke out|erupted|empezaron?|estallaron?)(?: (?:on|in|early|late|the|"
    r"last|el|del))? ?$"
)
_UNTIL = re.compile(
    r"\b(?:until|till|hasta|by|through|before|antes del?|scheduled for|planned for|set for|"
    r"due on|previst[oa]s? para|convocad[oa]s? para|programad[oa]s? para|para el|"
    r"ahead of)(?: (?:el|the|early|late|next))? ?$"
)
_OTHER_NOUN = re.compile(
    r"(?:'s)? (?:(?:dramatic|disputed|general|presidential|military|failed|contested|legislative|"
    r"parliamentary|attempted|national|local|snap) )*(?:ouster|elections?|vote|coup|referendum|"
    r"ruling|decree|reform|"
    r"ceasefire agreement|accord|budget|speech|movement|constitution|verdict|runoff|deadline|"
    r"anniversary|massacre anniversary)\b"
)
_BEFORE_NOUN = re.compile(
    r"\b(?:elections?|elecciones|coup|golpe(?: de estado)?|referendum|inauguration|"
    r"independence|revolution|"
    r"movimiento|movement|constitucion|ouster|destitucion|decreto|decree|invasion|earthquake|"
    r"terremoto|removal|impeachment|arrest of (?:former )?president [\w ]{3,30})(?: (?:of|del?|"
    r"on|el|from)(?: (?:the|el|last|pasado))?)? ?$"
)


_SAID = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,2}|reported|confirmed|announced|added|stated|tweeted|"
    r"statement|"
    r"dijo|dijeron|informo|informaron|reporto|reportaron|confirmo|confirmaron|anuncio|senalo|"
    r"declaro|"
    r"preciso|indico|comunicado|difundido)(?: (?:in a statement|by (?:phone|telephone)|late|"
    r"early|on|"
    r"este|el|la|en un comunicado|that))*,? ?$"
)


def dates(
    plain: str,
    original: str,
    start: int,
    end: int,
    language: str,
    published: date | None,
    known: date | None,
) -> list[When]:
    """Return the mentions of time in a stretch of folded text, in order.

    `known` is the last day that the text named: it gives "the next day" its day, and a day
    without a year its year where the article has no publication date.
    """
    found: list[When] = []
    if not _QUICK.search(plain, start, end):
        return found
    for pattern in _PATTERNS[language]:
        for match in pattern.finditer(plain, start, end):
            if any(match.start() < w.to and match.end() > w.at for w in found):
                continue
            if not _is_a_date(match, plain, original):
                continue
            when = _resolved(match, published, known)
            if when is not None:
                said = bool(_SAID.search(plain[max(start, when.at - 60) : when.at]))
                if when.start and when.precision == "day" and not said:
                    known = when.start
                if when.start and when.precision == "day" and _is_about(plain, when):
                    when = replace(when, precision="week")
                found.append(replace(when, role=when.role or _role(plain, when), said=said))
    return sorted(found, key=lambda w: w.at)


_ABOUT = re.compile(r"\b(?:around|week of|semana del?)(?: the| el)? $")
_WEEK_OF = re.compile(r" ?[(\[](?:week of|semana del?)\b|,? \(?semana del?\b")


def _is_about(plain: str, when: When) -> bool:
    """Say whether a day stands for the week round it, as in "around 3 May (week of)"."""
    before = plain[max(0, when.at - 20) : when.at]
    return bool(_ABOUT.search(before) or _WEEK_OF.match(plain, when.to))


def _is_a_date(match: re.Match, plain: str, original: str) -> bool:
    groups = match.groupdict()
    if groups.get("w") and not groups.get("wlast"):
        # "Domingo Cueva": a weekday before or after a capital is part of a name.
        at, to = match.span("w")
        word = original[at:to]
        after = re.match(r" (\w)", original[to : to + 2])
        named = re.search(r"[A-ZÁÉÍÓÚ]\w+ $", original[max(0, at - 20) : at])
        if (
            groups["w"] in ("domingo", "sabado")
            and word[:1].isupper()
            and (named or (after and after[1].isupper()))
        ):
            return False
    if groups.get("m") and not (groups.get("d") or groups.get("first")):
        at, to = match.span("m")
        word = original[at:to]
        if groups["m"].rstrip(".") in (
            "may",
            "march",
            "mar",
            "set",
            "dec",
            "sep",
            "jan",
            "jun",
            "jul",
            "oct",
            "nov",
            "feb",
            "apr",
            "aug",
        ) or groups["m"] in ("abril", "mayo", "julio", "agosto"):
            has_cue = groups.get("y") or groups.get("prep") or groups.get("mod")
            if not has_cue or (word[:1].islower() and groups["m"] in ("may", "march")):
                return False
            if (
                groups["m"].rstrip(".") in ("may", "march")
                and groups.get("prep")
                and not word[:1].isupper()
            ):
                return False
        elif not (groups.get("y") or groups.get("prep") or groups.get("mod")):
            return bool(
                re.match(r"'s |\.|,| (?:protest|clash|unrest|killing)", plain[to : to + 10])
            )
        if groups.get("prep") in ("de ", "of ") and re.search(
            r"\d (?:de|of) ?$", plain[max(0, at - 6) : at]
        ):
            return False
    return True


def _resolved(match: re.Match, published: date | None, known: date | None) -> When | None:
    at, to = match.span()
    got = {k: v for k, v in match.groupdict().items() if v}
    at += len(match[0]) - len(match[0].lstrip())
    nothing = When(at, to, None, None, relative=True)
    if "iso" in got:
        day = _day(*map(int, got["iso"].split("-")))
        return When(at, to, day, day)
    if "na" in got:
        first, second, year = int(got["na"]), int(got["nb"]), int(got["ny"])
        if first > 12 or first == second:
            day = _day(year, second, first)
        elif second > 12:
            day = _day(year, first, second)
        else:
            return nothing
        return When(at, to, day, day)
    if "d2" in got:
        return _span(got, at, to, published, known)
    if "m" in got:
        return _month_or_day(got, at, to, published, known)
    if "w" in got:
        return _weekday(got, at, to, published)
    if "rel" in got:
        return _relative(got["rel"], at, to, published, known) or nothing
    if "unit" in got or "unit2" in got:
        return _ago(got, at, to, published, known) or nothing
    return When(at, to, None, None, "year", role="background")


def _span(got: dict, at: int, to: int, published: date | None, known: date | None) -> When:
    month = _month(got["m2"])
    year = _year(got.get("y2"), month, int(got["d2"]), published, known)
    if year is None:
        return When(at, to, None, None, "interval", relative=True)
    end = _day(year, month, int(got["d2"]))
    first_month = _month(got["m1"]) if "m1" in got else month
    first_year = int(got["y1"]) if "y1" in got else year - (first_month > month)
    start = _day(first_year, first_month, int(got["d1"]))
    if not start or not end or start > end:
        return When(at, to, None, None, "interval")
    return When(at, to, start, end, "interval")


def _month_or_day(
    got: dict, at: int, to: int, published: date | None, known: date | None
) -> When | None:
    month = _month(got["m"])
    number = 1 if "first" in got else int(got["d"]) if "d" in got else None
    relative = "y" not in got
    year = _year(got.get("y"), month, number, published, known)
    if "ago" in got and published:
        year = published.year - 1
    if year is None:
        precision = "day" if number else "month"
        return When(at, to, None, None, precision, relative=True)
    if number:
        day = _day(year, month, number)
        return When(at, to, day, day, relative=relative) if day else None
    first = date(year, month, 1)
    role = "since" if got.get("prep", "").strip() in ("since", "desde") else ""
    return When(at, to, first, _month_end(first), "month", relative, role)


def _weekday(got: dict, at: int, to: int, published: date | None) -> When:
    modifier = (got.get("wmod", "") + got.get("wlast", "")).strip()
    if re.search(r"next|coming|proximo|following", modifier):
        return When(at, to, None, None, relative=True, role="planned")
    if re.search(r"every|cada|todos|^los$", modifier):
        return When(at, to, None, None, relative=True, role="background")
    if published is None:
        return When(at, to, None, None, relative=True)
    if "wday" in got and (day := _numbered(int(got["wday"]), _WEEKDAY_OF[got["w"]], published)):
        return When(at, to, day, day, relative=True)
    back = (published.weekday() - _WEEKDAY_OF[got["w"]]) % 7
    if re.search(r"week|semana", modifier):
        monday = published - timedelta(days=published.weekday() + 7)
        day = monday + timedelta(days=_WEEKDAY_OF[got["w"]])
        return When(at, to, day, day, relative=True)
    if back == 0 and re.search(r"last|pasado|previous|ultimo", modifier):
        back = 7
    day = published - timedelta(days=back)
    return When(at, to, day, day, relative=True)


def _numbered(number: int, weekday: int, published: date) -> date | None:
    """Return the last day with this number and weekday: "Monday 17"."""
    days = (published - timedelta(days=back) for back in range(200))
    return next((d for d in days if d.day == number and d.weekday() == weekday), None)


_DAYS_BACK = {"today": 0, "tonight": 0, "this": 0, "hoy": 0, "esta": 0, "yesterday": 1, "ayer": 1}
_DAYS_BACK |= {"anoche": 1, "last night": 1, "overnight": 0, "anteayer": 2, "antes de ayer": 2}
_DAYS_BACK |= {"anteanoche": 2, "antenoche": 2, "antier": 2}
_DAYS_BACK |= {"the day before yesterday": 2}
_SAME = re.compile(
    r"same day|hours later|later that|^that |mismo dia|^horas|^ese |^esa |several hours|few hours"
)


_NEXT = re.compile(
    r"(?:next|following) (?:day|morning)|day later|dia siguiente|dia (?:despues|mas tarde)|"
    r"manana siguiente"
)


def _relative(
    words: str, at: int, to: int, published: date | None, known: date | None
) -> When | None:
    if re.search(r"tomorrow|next week|next month|proxim|manana (?:por|en)", words):
        return When(at, to, None, None, relative=True, role="planned")
    if re.search(r"last year|ano pasado", words):
        return When(at, to, None, None, "year", relative=True, role="background")
    if _SAME.search(words):
        return known and When(at, to, known, known, relative=True)
    if _NEXT.search(words):
        day = known and known + timedelta(days=1)
        return day and When(at, to, day, day, relative=True)
    if re.search(r"the \w+ before$|previous|anterior|vispera", words):
        day = known and known - timedelta(days=1)
        return day and When(at, to, day, day, relative=True)
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday())
    if "fin de semana" in words or "weekend" in words:
        saturday = monday + timedelta(days=5)
        if saturday > published or "last" in words or (saturday == published and "pasado" in words):
            saturday -= timedelta(days=7)
        return When(at, to, saturday, saturday + timedelta(days=1), "interval", True)
    if "week" in words or "semana" in words:
        start = monday if re.search("this|esta", words) else monday - timedelta(days=7)
        return When(at, to, start, min(start + timedelta(days=6), published), "week", True)
    if "month" in words or re.search(r"\bmes\b", words):
        first = published.replace(day=1)
        if not re.search("this|este", words):
            first = (first - timedelta(days=1)).replace(day=1)
        return When(at, to, first, min(_month_end(first), published), "month", True)
    back = next((n for key, n in _DAYS_BACK.items() if words == key), None)
    if back is None:
        back = next((n for key, n in _DAYS_BACK.items() if words.startswith(key)), 0)
    day = published - timedelta(days=back)
    return When(at, to, day, day, relative=True)


def _ago(got: dict, at: int, to: int, published: date | None, known: date | None) -> When | None:
    unit, direction = got.get("unit") or got["unit2"], got.get("dir", "ago")
    number = got.get("n") or got["n2"]
    count = int(number) if number.isdigit() else _COUNTS[number]
    if unit.startswith(("year", "ano", "decade", "decada")):
        return When(at, to, None, None, "year", relative=True, role="background")
    origin = published if direction == "ago" else known
    if origin is None:
        return None
    sign = 1 if direction in ("later", "despues") else -1
    if unit.startswith(("day", "dia")):
        day = origin + timedelta(days=sign * count)
        return When(at, to, day, day, relative=True)
    if unit.startswith(("week", "semana")):
        day = origin + timedelta(weeks=sign * count)
        monday = day - timedelta(days=day.weekday())
        return When(at, to, monday, monday + timedelta(days=6), "week", True)
    month = origin.month - 1 + sign * count
    first = date(origin.year + month // 12, month % 12 + 1, 1)
    return When(at, to, first, _month_end(first), "month", True)


def _role(plain: str, when: When) -> str:
    before = plain[max(0, when.at - 45) : when.at]
    since = _SINCE.search(before)
    if since and not (when.precision == "day" and since[0].startswith(("ended", "term", "concl"))):
        return "since"
    if _UNTIL.search(before):
        return "planned"
    if _OTHER_NOUN.match(plain, when.to) or _BEFORE_NOUN.search(before):
        return "background"
    return ""


def _year(
    year: str | None, month: int, day: int | None, published: date | None, known: date | None
) -> int | None:
    if year:
        return int(year)
    if published:
        past = (published.month, published.day) >= (month, day or 1)
        return published.year if past else published.year - 1
    return known.year if known else None


def _month(name: str) -> int:
    return _MONTH_OF[name.rstrip(".")]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(first: date) -> date:
    following = first.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
