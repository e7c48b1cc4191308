"""Which texts type a number of people, and which numbers are days, years, houses and the like."""

import pytest

from geodata.datapackage.numerals import typed_people

PEOPLE = {
    "en": [
        "18 killed in Juliaca", "18 people died", "eighteen were shot dead", "Police killed 18",
        "Deaths: 18", "9 January: 18 in Juliaca", "18 of the protesters died", "In Juliaca, 18.",
        "A crowd of 2000 people", "2,000 police", "Two dead", "dozens of people", "hundreds hurt",
        "one death", "One died in Lima", "18 young men", "forty-nine deaths", "1,000 marched",
        "The dead were 18", "¹⁸ dead", "18dead", "The road killed 18", "¤ and 3 injured",
        "Eighteen.", "thousands of farmers", "The toll rose to 18 and then 19",
    ],
    "es": [
        "18 muertos en Juliaca", "murieron 18 personas", "dieciocho fallecidos", "Muertos: 18",
        "9 de enero: 18 en Juliaca", "cientos de heridos", "una muerte", "un muerto", "un herido",
        "dos manifestantes", "los 18", "miles de campesinos", "treinta y ocho muertos",
        "mueren dos", "18 de los manifestantes", "decenas de personas", "Murieron dieciocho.",
        "49 civiles", "una multitud de 2000 personas",
    ],
}  # fmt: skip
OTHERS = {
    "en": [
        "9 January: the deadliest day", "On 7 December 2022 Congress removes the president",
        "State of emergency, 14 December", "Protests in 2023", "Between 7 and 12 January",
        "Decree 143-2022", "Jirón Abancay 251", "Two airports are closed", "Route 3 is blocked",
        "The 28 de Julio avenue", "a crowd storms the airport", "no one died", "¤ in Juliaca",
        "The 15th: soldiers enter", "Airports in three regions close", "At 15:30 the march begins",
        "one of the worst days", "2022-2023", "The first death", "December 2022 to March 2023",
        "protesters block two airports", "January 9, 2023: Juliaca", "60% of the roads",
    ],
    "es": [
        "9 de enero: el día con más muertes", "Estado de emergencia, 14 de diciembre", "En 2023",
        "El 7 de diciembre de 2022 el Congreso destituye al presidente", "Decreto 143-2022",
        "Dos aeropuertos cierran", "Jirón Abancay 251", "avenida 28 de Julio", "tres regiones",
        "del 9 al 15 de enero", "Una multitud entra al aeropuerto", "un policía habla",
        "La primera muerte", "el 9 murieron manifestantes", "Ruta 3S bloqueada",
        "plaza 2 de Mayo", "un estado de emergencia", "a las 15:30",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), [(lang, one) for lang in PEOPLE for one in PEOPLE[lang]])
def test_a_number_of_people_is_found(lang: str, text: str) -> None:
    assert typed_people(text, lang)


@pytest.mark.parametrize(("lang", "text"), [(lang, one) for lang in OTHERS for one in OTHERS[lang]])
def test_what_is_no_number_of_people_may_stand(lang: str, text: str) -> None:
    assert typed_people(text, lang) == ""


def test_what_is_found_is_shown_with_the_words_around_it() -> None:
    assert (
        typed_people("On 9 January police killed 18 in Juliaca", "en")
        == "¤ police killed 18 in Juliaca"
    )
