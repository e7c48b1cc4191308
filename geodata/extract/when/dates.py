"""Dates in the text, with their precision; nothing relative without a day to count from."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geodata.extract.when.calendar_words import (
    COUNTS,
    DAYS_BACK,
    MONTH_OF,
    NAMED_AFTER,
    NEXT,
    PATTERNS,
    QUICK,
    SAME,
    STREET,
    WEEKDAY_OF,
)


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
_BY_THEN = re.compile(r"(?:^|[.!?\"] *)by (?:early |late )?$")  # "By Wednesday all had changed"
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
    r"statement|corrected|revised|updated|admitted|acknowledged|condemned|deplored|promised|"
    r"corrigio|rectifico|actualizo|admitio|reconocio|denuncio|revelo|condeno|lamento|prometio|"
    r"dijo|dijeron|informo|informaron|reporto|reportaron|confirmo|confirmaron|anuncio|senalo|"
    r"declaro|"
    r"preciso|indico|comunicado|difundido)"
    r"(?: (?:el|la|los|las|the) (?:fiscalia|policia|ejercito|gobierno|ministeri?o|ministra|"
    r"intendencia|prefectura|defensoria|alcald\w+|gobernador\w*|portavoz|vocer\w+|agencia|"
    r"secretari\w+|president[ea]|autoridades|ministry|police|army|government|authorities|mayor|"
    r"governor)(?: [\w-]+){0,3}?)?(?: (?:in a statement|by (?:phone|telephone)|late|"
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
    if not QUICK.search(plain, start, end):
        return found
    for pattern in PATTERNS[language]:
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
    found = _once(plain, sorted(found, key=lambda w: w.at))
    for match in _DAY_AFTER.finditer(plain, start, end):
        day = next((w.start for w in reversed(found) if w.at < match.start() and not w.role), None)
        if day:
            before = day - timedelta(days=1)
            found.append(When(match.start() + 2, match.end(), before, before, relative=True))
    return sorted(found, key=lambda w: w.at)


def _once(plain: str, found: list[When]) -> list[When]:
    """Take "Wednesday, 8 March" and "overnight on Tuesday" for one day: the date, or the later."""
    kept: list[When] = []
    for when in found:
        last = kept[-1] if kept else None
        if last and _ONE_DAY.fullmatch(plain, last.to, when.at) and last.precision == "day":
            dated = re.search(r"\d", plain[last.at : last.to])
            if not dated and when.precision == "day" and when.start:
                kept.pop()
            elif dated and not re.search(r"\d", plain[when.at : when.to]):
                continue
        kept.append(when)
    return kept


_ONE_DAY = re.compile(r",? ?(?:the |el )?")
# "..., a day after a man was killed in Gafsa": what follows was the day before.
_DAY_AFTER = re.compile(r", (?:(?:a|one|the) day after|un dia despues de)\b")


_ABOUT = re.compile(r"\b(?:around|week of|semana del?)(?: the| el)? $")
_WEEK_OF = re.compile(r" ?[(\[](?:week of|semana del?)\b|,? \(?semana del?\b")


def _is_about(plain: str, when: When) -> bool:
    """Say whether a day stands for the week round it, as in "around 3 May (week of)"."""
    before = plain[max(0, when.at - 20) : when.at]
    return bool(_ABOUT.search(before) or _WEEK_OF.match(plain, when.to))


def _is_a_date(match: re.Match, plain: str, original: str) -> bool:
    groups = match.groupdict()
    if groups.get("m") and _is_named_for(match, plain, original):
        return False
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


def _is_named_for(match: re.Match, plain: str, original: str) -> bool:
    """Is a date the name of something: "plaza 10 de Noviembre", "July 26 Movement"?"""
    at, to = match.span()
    if match.groupdict().get("y"):
        return False
    after = NAMED_AFTER.match(plain, to) and original[to + 1 : to + 2].isupper()
    return bool(after or STREET.search(plain[max(0, at - 40) : at]))


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
    if "wday" in got and (day := _numbered(int(got["wday"]), WEEKDAY_OF[got["w"]], published)):
        return When(at, to, day, day, relative=True)
    back = (published.weekday() - WEEKDAY_OF[got["w"]]) % 7
    if re.search(r"week|semana", modifier):
        monday = published - timedelta(days=published.weekday() + 7)
        day = monday + timedelta(days=WEEKDAY_OF[got["w"]])
        return When(at, to, day, day, relative=True)
    if back == 0 and re.search(r"last|pasado|previous|ultimo", modifier):
        back = 7
    day = published - timedelta(days=back)
    return When(at, to, day, day, relative=True)


def _numbered(number: int, weekday: int, published: date) -> date | None:
    """Return the last day with this number and weekday: "Monday 17"."""
    days = (published - timedelta(days=back) for back in range(200))
    return next((d for d in days if d.day == number and d.weekday() == weekday), None)


def _relative(
    words: str, at: int, to: int, published: date | None, known: date | None
) -> When | None:
    if re.search(r"tomorrow|next week|next month|proxim|manana (?:por|en)", words):
        return When(at, to, None, None, relative=True, role="planned")
    if re.search(r"last year|ano pasado", words):
        return When(at, to, None, None, "year", relative=True, role="background")
    if SAME.search(words):
        return known and When(at, to, known, known, relative=True)
    if NEXT.search(words):
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
    back = next((n for key, n in DAYS_BACK.items() if words == key), None)
    if back is None:
        back = next((n for key, n in DAYS_BACK.items() if words.startswith(key)), 0)
    day = published - timedelta(days=back)
    return When(at, to, day, day, relative=True)


def _ago(got: dict, at: int, to: int, published: date | None, known: date | None) -> When | None:
    unit, direction = got.get("unit") or got["unit2"], got.get("dir", "ago")
    number = got.get("n") or got["n2"]
    count = int(number) if number.isdigit() else COUNTS[number]
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
    if _UNTIL.search(before) and not _BY_THEN.search(before):
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
    return MONTH_OF[name.rstrip(".")]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(first: date) -> date:
    following = first.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
