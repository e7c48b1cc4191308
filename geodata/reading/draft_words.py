"""Titles and summaries of drafts, in both languages, made of coded facts and never of an article.

An editor writes better ones; until then they say no more than what was read.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from geodata.counts import nouns
from geodata.extract.values import DraftClaim, DraftEvent
from geodata.schema import OPEN_WORDINGS

LANGUAGES = ("en", "es")
LOCALES = ("en_GB", "es_419")  # of dates and numbers; the latter is Latin America's Spanish

# What happened, as a title begins.
WHAT = {
    "Government regains territory": ("Government forces take territory", "El Estado recupera zona"),
    "Non-state actor overtakes territory": (
        "Armed group takes territory",
        "Grupo armado toma zona",
    ),
    "Armed clash": ("Armed clash", "Choque armado"),
    "Chemical weapon": ("Chemical weapon used", "Uso de arma química"),
    "Air/drone strike": ("Air or drone strike", "Ataque aéreo o con dron"),
    "Suicide bomb": ("Suicide bombing", "Atentado suicida"),
    "Shelling/artillery/missile attack": ("Shelling or missile attack", "Ataque con artillería"),
    "Remote explosive/landmine/IED": ("Explosive device", "Artefacto explosivo"),
    "Grenade": ("Grenade attack", "Ataque con granada"),
    "Sexual violence": ("Sexual violence", "Violencia sexual"),
    "Attack": ("Attack on civilians", "Ataque contra civiles"),
    "Abduction/forced disappearance": ("Abduction", "Secuestro"),
    "Excessive force against protesters": (
        "Force used against protesters",
        "Uso de la fuerza contra manifestantes",
    ),
    "Mob violence": ("Crowd violence", "Violencia colectiva"),
    "Violent demonstration": ("Demonstration with violence", "Manifestación con violencia"),
    "Protest with intervention": ("Protest with intervention", "Protesta con intervención"),
    "Peaceful protest": ("Peaceful protest", "Protesta pacífica"),
    "Agreement": ("Agreement", "Acuerdo"),
    "Arrests": ("Arrests", "Detenciones"),
    "Change to group/activity": ("Change to a group or its activity", "Cambio de un grupo"),
    "Disrupted weapons use": ("Weapons use prevented", "Uso de armas impedido"),
    "Headquarters or base established": ("Base established", "Instalación de una base"),
    "Looting/property destruction": ("Looting or destruction", "Saqueo o destrozos"),
    "Non-violent transfer of territory": ("Transfer of territory", "Traspaso de territorio"),
    "Other": ("Other development", "Otro hecho"),
}
WHERE = {  # by the event's geo_precision
    "site": ("in", "en"),
    "place": ("in", "en"),
    "near": ("near", "cerca de"),
    "admin2": ("in the area of", "en la zona de"),
    "admin1": ("in the region of", "en la región de"),
}
AMOUNTS = {  # by wording
    "about": ("about {low}", "alrededor de {low}"),
    "nearly": ("nearly {low}", "casi {low}"),
    "at_least": ("at least {low}", "al menos {low}"),
    "over": ("more than {below}", "más de {below}"),
    "up_to": ("up to {high}", "hasta {high}"),
    "vague": ("{low} or more", "{low} o más"),
}
CLOSED_WORDINGS = ("about", "nearly", "up_to")
RANGE = ("{low} to {high}", "de {low} a {high}")
ACTORS = {
    "rioters": ("Rioters", "Participantes en disturbios"),
    "protesters": ("Protesters", "Manifestantes"),
    "armed_group": ("Armed group", "Grupo armado"),
    "police": ("Police", "Policía"),
    "military": ("Military", "Fuerzas Armadas"),
    "security_forces": ("Security forces", "Fuerzas de seguridad"),
    "civilians": ("Civilians", "Civiles"),
}


def texts(said: tuple[str, str], languages: Sequence[str]) -> dict[str, str]:
    """Give a text in English and Spanish by a package's languages, in English for another."""
    known = dict(zip(LANGUAGES, said, strict=True))
    return {lang: known.get(lang, said[0]) for lang in languages}


def title(event: DraftEvent, name: str) -> tuple[str, str]:
    """Title an event by its type and its place, in English and in Spanish."""
    english, spanish = (
        f"{WHAT[event.sub_event_type][i]} {WHERE[event.geo_precision][i]} {name}" for i in (0, 1)
    )
    return english, spanish


def summary(start: date, end: date, claims: Iterable[DraftClaim]) -> tuple[str, str]:
    """Say when, and which figures were read."""
    when = days(start, end)
    figures = [amount(claim) for claim in claims]
    english, spanish = (
        f"{when[i][0].upper()}{when[i][1:]}."
        + (f" {said}: {_joined(figure[i] for figure in figures)}." if figures else "")
        for i, said in enumerate(("Figures read", "Cifras leídas"))
    )
    return english, spanish


def days(start: date, end: date) -> tuple[str, str]:
    """Write a day or a span of days."""
    first, last = day(start), day(end)
    if start == end:
        return first
    return f"{first[0]} to {last[0]}", f"del {first[1]} al {last[1]}"


def day(when: date) -> tuple[str, str]:
    """Write a day."""
    english, spanish = (format_date(when, "long", locale=locale) for locale in LOCALES)
    return english, spanish


def amount(claim: DraftClaim) -> tuple[str, str]:
    """Write a figure as it was worded, with what it counts."""
    one = (claim.low, claim.high) == (1, 1)
    english, spanish = (
        f"{number(claim, i)} {nouns(claim.kind, lang)['one' if one else 'other']}"
        for i, lang in enumerate(LANGUAGES)
    )
    return english, spanish


def number(claim: DraftClaim, language: int) -> str:
    """Write a figure's number or range."""
    numbers = {"low": claim.low, "below": claim.low - 1, "high": claim.high}
    written = {name: _digits(n, language) for name, n in numbers.items() if n is not None}
    if claim.high is None:
        wording = claim.wording if claim.wording in OPEN_WORDINGS else "at_least"
        return AMOUNTS[wording][language].format(**written)
    if claim.wording != "up_to" and claim.low < claim.high:
        return RANGE[language].format(**written)
    if claim.wording in CLOSED_WORDINGS:
        return AMOUNTS[claim.wording][language].format(**written)
    return written["low"]


def _digits(number: int, language: int) -> str:
    return format_decimal(number, locale=LOCALES[language])


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)
