"""Whether a figure is about one event or adds up many; and who says it."""

import re
from dataclasses import dataclass

from geodata.extract.people.figures import Figure
from geodata.extract.places.context import Toponym
from geodata.extract.scenes import Scene, clause
from geodata.extract.text.segment import Document

_CUMULATIVE = re.compile(
    r"\b(?:(?:overall|total|cumulative|nationwide|national|countrywide) (?:death )?toll|"
    r"overall|so far|to date|nationwide|across the (?:country|nation)|throughout the country|"
    r"countrywide|in total|in all\b|"
    r"(?:has|have) (?:now |already |so far )?(?:seen|claimed|cost|left|killed|led to|resulted)|"
    r"since (?:the|last|early|"
    r"mid|late|protests?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|\d|then|it|unrest|demonstrations)|over the (?:past|"
    r"last) (?:\w+ )?(?:days|weeks?|months?|years?)|"
    r"in (?:\w+ )?(?:weeks|months|years) of|(?:weeks|months) of (?:\w+ )?(?:protests?|unrest|"
    r"demonstrations?|violence|fighting)|(?:this|last|the past) year|"
    r"in the past (?:\w+ )?(?:days|weeks|months)|during the (?:unrest|crisis|war)|"
    r"linked to (?:the )?protests|protest deaths|"
    r"hasta (?:el momento|la fecha|ahora|hoy)|en total|en todo el pais|a nivel nacional|"
    r"a escala nacional|desde (?:el|que|la|inicio|diciembre|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|setiembre|octubre|noviembre|hace)|"
    r"en lo que va|en (?:el|todo el) (?:pais|territorio)|en (?:las|los|estas|"
    r"estos) (?:ultim[oa]s?) (?:\w+ )?(?:dias|semanas|meses)|durante (?:las protestas|"
    r"la crisis|el estallido|las movilizaciones)|han dejado|ha dejado|han causado|han muerto|"
    r"ya suman|suman|se elev\w+ a|acumula\w*|con est[aeo]s? (?:\w+ )?(?:muertes?|victimas?|"
    r"casos?|decesos?|fallecid\w+)|este ano|las protestas (?:\w+ ){0,3}dejan|saldo (?:nacional|"
    r"total)|cifra (?:total|nacional))\b"
)
_COUNTRY = re.compile(
    r"\b(?:nationwide|across the (?:country|nation)|throughout the country|countrywide|"
    r"in the country(?!'s)|national toll|(?:in|over|around) the (?:whole|entire) country|"
    r"all over the country|en el conjunto del pais|en todo el pais|a nivel nacional|"
    r"a escala nacional|"
    r"en el pais|en todo el territorio|(?<!historia )del pais)\b"
)
_ATTRIBUTION = (
    re.compile(
        r"\baccording to (?P<who>(?:the |a |an )?[^,.;]{3,70}?)(?=[,.;]|$| (?:at least|said|"
        r"who|which|that|and)\b)"
    ),
    re.compile(
        r"(?:^|[,.;\"] ?)(?P<who>(?:the |a |an |local |police|officials|witnesses|"
        r"doctors)[\w' -]{0,60}?|[\w'. -]{3,60}?),? (?:also |later |has |have |had )?(?:said|"
        r"says|reported|announced|confirmed|stated|told [\w ]{2,30}|tweeted|showed|put the)\b"
    ),
    re.compile(r"\b(?:said|reported|announced) (?P<who>(?:the |a )?[\w' -]{3,60}?)(?=[,.;]|$)"),
    re.compile(
        r"\b(?:segun|de acuerdo con|de acuerdo a|conforme a|a decir de|"
        r"en palabras de) (?P<who>(?:el |la |los |las |un |una )?[^,.;]{3,70}?)(?=[,.;]|$)"
    ),
    re.compile(
        r"(?:^|[,.;\"] ?)(?P<who>(?:el |la |los |las )?[\w'. -]{3,60}?),? (?:tambien |ha |"
        r"han )?(?:informo|informaron|reporto|reportaron|confirmo|confirmaron|dijo|dijeron|"
        r"senalo|indico|preciso|anuncio|detallo|aseguro|sostuvo)\b"
    ),
    re.compile(
        r"\b(?:informo|informaron|reporto|reportaron|confirmo|confirmaron|dijo|dijeron|senalo|"
        r"indico|preciso|anuncio|detallo|aseguro) (?P<who>(?:el |la |los |las |un |"
        r"una )?[\w' -]{3,60}?)(?=[,.;]|$)"
    ),
)
_PROTESTS = re.compile(
    r"\b(?:protests?|unrest|crisis|violence|conflict|war|demonstrations|movement|campaign|"
    r"protestas|crisis|violencia|conflicto|guerra|movilizaciones|estallido|manifestaciones|"
    r"paro)\b"
)
_PERFECT = re.compile(r"\b(?:has|have|ha|han)\b")
_ACROSS = re.compile(
    r"(?:across|throughout|all over|around|en tod[oa](?: el)?|por todo(?: el)?|"
    r"a lo largo de(?:l)?) (?:the |la |el |los )?$"
)
_ACROSS_A = re.compile(r"\b(?:across|throughout|en tod[oa]|por tod[oa]) (?:the |el |la )?(?=[A-Z])")
_CONSEQUENCE = re.compile(
    r", (?:\w+ly )?(?:(?:and|y) (?:\w+ ){0,3})?(?:kill|injur|wound|leav|arrest|detain|dej|mat|hir|"
    r"deten|provoc|caus|con)\w*|;"
)
_NOW = re.compile(r"\b(?:has|have) now\b|\bya (?:ha|han)\b|\bso far\b|hasta ahora")
_HAS_KILLED = re.compile(
    r"\b(?:has|have) (?:killed|claimed|left|cost)\b|"
    r"\b(?:ha|han) (?:matado|dejado|cobrado|causado)\b"
)
_REGION = re.compile(
    r"\b(?:in|across) the (?:whole )?(?:state|province|region|department|county|valley|north|south|"
    r"east|west|centre)\b|\ben (?:la (?:region|provincia|zona|macrozona)|el (?:departamento|"
    r"estado|norte|sur|oriente|occidente|suroccidente|nororiente))\b"
)
_PERIOD = re.compile(
    r"\b(?:since|desde|so far|this (?:year|month|week)|in (?:a|the (?:past|last)) (?:\w+ )?"
    r"(?:year|months?|weeks?)|over the|(?:weeks|months|years) of|whole of|en lo que va|"
    r"hasta (?:ahora|la fecha|el momento)|"
    r"en (?:un|el ultimo) (?:ano|mes)|en los ultimos|este ano|total|overall)\b"
)


@dataclass(frozen=True, slots=True)
class Scoped:
    """The figures of a sentence by what they count."""

    nationwide: tuple[Figure, ...] = ()
    local: tuple[Figure, ...] = ()  # of one event
    apart: tuple[Figure, ...] = ()  # of a region over a time, or of other years


def scoped(
    doc: Document, scene: Scene, last_national: int, last_event: int, links_here: bool
) -> Scoped:
    """Part the figures of a sentence: those that add up many events, and the others."""
    parted: dict[str, list[Figure]] = {"nationwide": [], "local": [], "apart": []}
    where = "local"
    for figure in scene.figures:
        a, b = clause(doc, scene.sentence, figure.start)
        if _is_motive(doc, scene, figure, a, b):
            continue
        if not figure.part:
            near = scene.sentence.index - last_national in (1, 2) and last_event < last_national
            again = where == "nationwide" and not any(a <= p.start < b for p in scene.places)
            where = _where(doc, scene, figure, (a, b), near, links_here)
            where = "nationwide" if again and where == "local" else where
        parted[where].append(figure)
    return Scoped(**{name: tuple(figures) for name, figures in parted.items()})


def still_counted(doc: Document, scene: Scene) -> tuple[Figure, ...]:
    """Return the toll of the country in a sentence that also names an older year."""
    a, b = scene.sentence.start, scene.sentence.end
    since = any(w.role in ("since", "background") and w.precision == "year" for w in scene.dates)
    if since and not _NOW.search(doc.plain, a, b):
        return ()
    return scoped(doc, scene, -9, -1, True).nationwide


def _is_motive(doc: Document, scene: Scene, figure: Figure, a: int, b: int) -> bool:
    """Is it of what a protest is about, not of what happened there?"""
    topic = next((x for x, y in scene.topics if x < figure.start < y), None)
    if topic is None or _CONSEQUENCE.search(doc.plain, topic, figure.start):
        return False
    return not (
        is_cumulative(doc.plain, a, b)
        and not re.search(r", (?:which|that|que)\b", doc.plain[a : figure.start])
    )


def _where(
    doc: Document,
    scene: Scene,
    figure: Figure,
    span: tuple[int, int],
    after_national: bool,
    links_here: bool,
) -> str:
    a, b = span
    here = [p for p in scene.places if a <= p.start < b and not _is_dateline(doc, scene, p)]
    across = is_nationwide(doc.plain, a, b) or _is_across(doc, scene, a, b)
    country = bool(scene.countries) or across
    cumulative = is_cumulative(doc.plain, a, b)
    if figure.kind == "crowd":
        return "nationwide" if across and not here else "local"
    if figure.split:
        return "nationwide" if country else "apart"
    if _is_past(scene, a, b) and not cumulative:
        return "apart"
    if across and (cumulative or figure.toll or not here):
        return "nationwide"
    regions = (here and all(p.place.level == "admin1" for p in here)) or (
        not here and _REGION.search(doc.plain, a, b)
    )
    summed = cumulative and _PERIOD.search(doc.plain, a, b)
    if regions and not across and (summed or _HAS_KILLED.search(doc.plain, a, b)):
        return "apart"
    if cumulative and _is_toll(doc, a, b, here, country):
        return "nationwide"
    further = figure.more or (figure.kind == "arrests" and not links_here)
    if after_national and not scene.places and (further or _goes_on(doc, scene)):
        return "nationwide"
    if not here and not scene.places and country and _perfect_toll(doc, a, b):
        return "nationwide"
    return "local"


def _goes_on(doc: Document, scene: Scene) -> bool:
    """Does a sentence add to the toll before it: "Some 13,000 people have been injured"?"""
    sentence = scene.sentence
    return sentence.place_in_paragraph > 0 and bool(
        _PERFECT.search(doc.plain, sentence.start, sentence.end)
    )


def _is_dateline(doc: Document, scene: Scene, place: Toponym) -> bool:
    """Is it only where the report was written: "QUITO.- Six have died since ..."?"""
    opens = place.start - scene.sentence.start < 3
    return opens and doc.text[place.start : place.end].isupper()


def _is_across(doc: Document, scene: Scene, a: int, b: int) -> bool:
    """Is the country named as where it all happened: "across Iraq", "en toda Colombia"?"""
    named = _ACROSS_A.search(doc.text, a, b)
    if named and not any(p.start == named.end() for p in scene.places):
        return True
    return any(
        a <= one.start < b and _ACROSS.search(doc.plain, max(a, one.start - 30), one.start)
        for one in scene.countries
    )


def _is_past(scene: Scene, a: int, b: int) -> bool:
    dates = [w for w in scene.dates if a <= w.at < b]
    return any(w.role == "background" and w.precision in ("year", "month") for w in dates) and all(
        w.role == "background" for w in dates
    )


def _is_toll(doc: Document, a: int, b: int, here: list[Toponym], country: bool) -> bool:
    clause = doc.plain[a:b]
    if here and not re.search(r"since|desde|overall|total", clause):
        return False
    if here:
        return bool(
            re.search(
                r"since (?:last|the (?:start|beginning)|protests?)|overall|"
                r"linked to",
                clause,
            )
        ) and not re.search(r"\bin the (?:city|region|province|town)\b", clause)
    if re.search(
        r"toll|overall|nationwide|linked to|so far|since|desde|en total|hasta|acumul|"
        r"en el pais|protest deaths|con est[ae]",
        clause,
    ):
        return True
    return bool(_PROTESTS.search(clause)) or country


def _perfect_toll(doc: Document, a: int, b: int) -> bool:
    return bool(_PROTESTS.search(doc.plain, a, b) and _PERFECT.search(doc.plain, a, b)) and bool(
        re.search(
            r"\b(?:has|have|ha|han) (?:led|left|caused|resulted|claimed|cost|dejado|causado|"
            r"provocado|cobrado)",
            doc.plain[a:b],
        )
    )


def is_cumulative(plain: str, start: int, end: int) -> bool:
    """Does the wording add up several days or places?"""
    return bool(_CUMULATIVE.search(plain, start, end))


def is_nationwide(plain: str, start: int, end: int) -> bool:
    return bool(_COUNTRY.search(plain, start, end))


def said_by(plain: str, original: str, start: int, end: int, figure: int) -> str | None:
    """Return who says a figure, in the words of the text."""
    best: tuple[int, str] | None = None
    for pattern in _ATTRIBUTION:
        for match in pattern.finditer(plain, start, end):
            a, b = match.span("who")
            if a <= figure < b or not 2 < b - a <= 70:
                continue
            distance = min(abs(figure - a), abs(figure - b))
            if best is None or distance < best[0]:
                best = (distance, original[a:b].strip().replace("\n", " "))
    return best[1] if best else None
