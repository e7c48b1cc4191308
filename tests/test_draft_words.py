"""The words of drafts, one by one: what a title and a figure say in both languages."""

from dataclasses import replace

import pytest

from geodata.reading import draft_words
from tests.small_reading import CLASH, DEATHS

TITLES = {
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
WHERE = {
    "site": ("in", "en"),
    "place": ("in", "en"),
    "near": ("near", "cerca de"),
    "admin2": ("in the area of", "en la zona de"),
    "admin1": ("in the region of", "en la región de"),
}


def test_a_title_names_what_happened_of_every_sub_type() -> None:
    found = {
        name: draft_words.title(replace(CLASH, sub_event_type=name, geo_precision="near"), "X")
        for name in draft_words.WHAT
    }
    wanted = {
        name: (f"{english} near X", f"{spanish} cerca de X")
        for name, (english, spanish) in TITLES.items()
    }
    assert found == wanted


@pytest.mark.parametrize("precision", WHERE)
def test_a_title_says_how_near(precision: str) -> None:
    english, spanish = WHERE[precision]
    told = draft_words.title(replace(CLASH, geo_precision=precision), "Juliaca")
    assert told == (
        f"Demonstration with violence {english} Juliaca",
        f"Manifestación con violencia {spanish} Juliaca",
    )


@pytest.mark.parametrize(
    ("wording", "low", "high", "expected"),
    [
        ("exact", 18, 18, ("18", "18")),
        ("about", 20, 20, ("about 20", "alrededor de 20")),
        ("nearly", 20, 20, ("nearly 20", "casi 20")),
        ("at_least", 17, None, ("at least 17", "al menos 17")),
        ("over", 18, None, ("more than 17", "más de 17")),
        ("up_to", 0, 20, ("up to 20", "hasta 20")),
        ("vague", 24, None, ("24 or more", "24 o más")),
        ("exact", 18, 20, ("18 to 20", "de 18 a 20")),
    ],
)
def test_a_number_is_said_as_it_was_worded(
    wording: str, low: int, high: int | None, expected: tuple[str, str]
) -> None:
    claim = replace(DEATHS, wording=wording, low=low, high=high)
    assert tuple(draft_words.number(claim, i) for i in (0, 1)) == expected
