"""Who a draft names as the source of a figure: bodies and offices, cut clean, and nobody else."""

import pytest

from geodata.reading.attribution import body


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Health Ministry", "Health Ministry"),
        ("police", "police"),
        ("Defence minister", "Defence minister"),
        ("a hospital doctor", "hospital doctor"),
        ("la Dirección Regional de Salud hubo además 16 heridos", "Dirección Regional de Salud"),
        ("La Defensoría del Pueblo", "Defensoría del Pueblo"),
        ("el alcalde, que pidió calma", "alcalde"),
        ("the Red Cross said on Monday", "Red Cross"),
        ("María Quispe", None),
        ("a 34-year-old trader", None),
        ("classmates", None),
        ("un vecino de la zona", None),
        ("", None),
        ("   ", None),
        ("17", None),
    ],
)
def test_only_a_body_is_named_and_no_more_than_it(words: str, expected: str | None) -> None:
    assert body(words) == expected


VERBS = (
    "said says told reported added confirmed announced stated were was had have has who that dijo "
    "dijeron informó informaron indicó indicaron señaló señalaron reportó reportaron hubo había "
    "habían fue fueron que quien quienes confirmó confirmaron agregó añadió además pero but 17 "
    "2023-01-09"
)


@pytest.mark.parametrize("verb", VERBS.split())
def test_a_name_ends_before_what_the_body_says_or_does(verb: str) -> None:
    assert body(f"the Ombudsman's Office {verb} on Monday") == "Ombudsman's Office"


ENGLISH = (
    "police|army|military|navy|force|armed forces|command|guard|gendarmerie|government|ministry|"
    "minister|ministers|president|presidency|governor|mayor|municipality|council|congress|"
    "parliament|senate|prosecutor|prosecutors|court|ombudsman|ombudsman's office|authority|"
    "authorities|official|officials|office|agency|agencies|department|directorate|commission|"
    "commissioner|committee|institute|service|services|secretariat|health|hospital|hospitals|"
    "clinic|morgue|Red Cross|Red Crescent|fire brigade|firefighters|civil defence|civil defense|"
    "United Nations|UN|union|unions|federation|association|confederation|organisation|"
    "organization|observatory|network|university|church|Amnesty|human rights|group|monitor|"
    "embassy|AFP|AP|Reuters|EFE|Associated Press|television|radio|media|newspaper"
)


@pytest.mark.parametrize("name", ENGLISH.split("|"))
def test_these_are_bodies_in_english(name: str) -> None:
    assert body(f"the {name} of Valdorra") == f"{name} of Valdorra"


SPANISH = (
    "Policía|Ejército|fuerza|Fuerzas Armadas|Armada|Guardia|Gendarmería|Carabineros|Gobierno|"
    "Ministerio|ministro|ministra|Presidencia|presidenta|presidente|gobernador|gobernadora|"
    "Gobernación|alcalde|alcaldesa|Alcaldía|Municipalidad|Concejo|Congreso|Parlamento|Senado|"
    "fiscal|Fiscalía|Tribunal|Defensoría|defensora|autoridades|funcionarios|Oficina|agencia|"
    "agencias|Departamento|Dirección|Comisión|Comité|Instituto|servicio|servicios|Secretaría|"
    "secretario|Salud|Hospital|hospitales|Clínica|Cruz Roja|bomberos|Protección Civil|"
    "Defensa Civil|Naciones Unidas|ONU|sindicato|sindicatos|Federación|Asociación|Confederación|"
    "Central|Organización|Observatorio|Red|Universidad|Iglesia|Amnistía|derechos humanos|"
    "colectivo|televisión|prensa|medios|diario|Comando"
)


@pytest.mark.parametrize("name", SPANISH.split("|"))
def test_these_are_bodies_in_spanish(name: str) -> None:
    assert body(f"la {name} de Valdorra") == f"{name} de Valdorra"
