"""A toll of a country, a region or a time never lands on the town that a report was sent from."""

from datetime import date
from itertools import product

import pytest

from geodata.extract.pipeline import read
from geodata.extract.values import Article, Reading
from geodata.geocode import GazetteerGeocoder

GEOCODER = GazetteerGeocoder()
PUBLISHED = date(2024, 7, 18)
LANGUAGES = ("en", "es", "fr", "pt")

# code: a city of it, then the country in each language
COUNTRIES = {
    "PE": ("Lima", "Peru", "Perú", "Pérou", "Peru"),
    "KE": ("Nairobi", "Kenya", "Kenia", "Kenya", "Quênia"),
    "NG": ("Abuja", "Nigeria", "Nigeria", "Nigeria", "Nigéria"),
    "BD": ("Dhaka", "Bangladesh", "Bangladés", "Bangladesh", "Bangladesh"),
    "CO": ("Bogotá", "Colombia", "Colombia", "Colombie", "Colômbia"),
    "EC": ("Quito", "Ecuador", "Ecuador", "Équateur", "Equador"),
    "BO": ("La Paz", "Bolivia", "Bolivia", "Bolivie", "Bolívia"),
    "CL": ("Santiago", "Chile", "Chile", "Chili", "Chile"),
    "VE": ("Caracas", "Venezuela", "Venezuela", "Venezuela", "Venezuela"),
    "MX": ("Monterrey", "Mexico", "México", "Mexique", "México"),
    "NP": ("Kathmandu", "Nepal", "Nepal", "Népal", "Nepal"),
    "ID": ("Jakarta", "Indonesia", "Indonesia", "Indonésie", "Indonésia"),
    "IQ": ("Baghdad", "Iraq", "Irak", "Irak", "Iraque"),
    "IR": ("Tehran", "Iran", "Irán", "Iran", "Irã"),
    "SN": ("Dakar", "Senegal", "Senegal", "Sénégal", "Senegal"),
    "UG": ("Kampala", "Uganda", "Uganda", "Ouganda", "Uganda"),
    "MZ": ("Maputo", "Mozambique", "Mozambique", "Mozambique", "Moçambique"),
    "GE": ("Tbilisi", "Georgia", "Georgia", "Géorgie", "Geórgia"),
    "RS": ("Belgrade", "Serbia", "Serbia", "Serbie", "Sérvia"),
    "LK": ("Colombo", "Sri Lanka", "Sri Lanka", "Sri Lanka", "Sri Lanka"),
}
DATELINES = {
    "en": (
        "{city} (Reuters) - ",
        "{CITY} (Reuters) - ",
        "{CITY}, July 17 (Reuters) - ",
        "{CITY}, 17 July (AP) — ",
        "{CITY}, {country} (AP) — ",
        "{city}, July 17, 2024 (AFP) – ",
        "{CITY} — ",
        "{city} - ",
        "{CITY}, {country} - ",
        "{city}: ",
    ),
    "es": (
        "{city} (Reuters) - ",
        "{CITY} (AP) — ",
        "{CITY}, 17 jul (EFE).- ",
        "{CITY}, 17 de julio (EFE) - ",
        "{city}, {country}, 17 jul (EFE).- ",
        "{city}.- ",
        "{CITY}.- ",
        "{city}, {country}. ",
        "Ayer, en {city}, se conoció el dato. ",
        "{CITY} - ",
    ),
    "fr": (
        "{city} (Reuters) - ",
        "{CITY} (AFP) — ",
        "{CITY}, 17 juillet (AFP) - ",
        "{city}, le 17 juillet 2024 (AFP) – ",
        "{CITY}, {country} (AP) — ",
        "{city} - ",
        "{CITY} — ",
    ),
    "pt": (
        "{city} (Lusa) - ",
        "{CITY}, 17 jul (Lusa) — ",
        "{CITY}, 17 de julho (Reuters) - ",
        "{city}, {country}, 17 jul (Lusa) - ",
        "{CITY} — ",
        "Ontem, em {city}, soube-se do número. ",
    ),
}
TOLLS = {
    "en": (
        "At least 65 people have died in {country} since protests began in May, a body said.",
        "At least 65 people have been killed nationwide in weeks of protests, the ombudsman said.",
    ),
    "es": (
        "Al menos 65 personas han muerto en {country} desde que empezaron las protestas en mayo,"
        " dijo la Defensoría.",
        "La cifra de muertos en todo el país por las protestas subió a 65, informó la Defensoría.",
    ),
    "fr": (
        "Au moins 65 personnes ont été tuées dans le pays depuis le début des manifestations,"
        " a annoncé une ONG.",
        "Le nombre de morts à l'échelle nationale s'élève désormais à 65, selon le médiateur.",
    ),
    "pt": (
        "Pelo menos 65 pessoas morreram em {country} desde que começaram os protestos em maio,"
        " disse a ONG.",
        "O número de mortos em todo o país nos protestos subiu para 65, informou a ONG.",
    ),
}


def reading(text: str, language: str, country: str) -> Reading:
    article = Article(text=text, language=language, country=country, published=PUBLISHED)
    return read(article, GEOCODER.geocode)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", COUNTRIES)
def test_a_national_toll_stays_national(code: str, language: str) -> None:
    city, *names = COUNTRIES[code]
    country = names[LANGUAGES.index(language)]
    for opening, toll in product(DATELINES[language], TOLLS[language]):
        words = {"city": city, "CITY": city.upper(), "country": country}
        text = (opening + toll).format(**words)
        found = reading(text, language, code)
        assert [claim for event in found.events for claim in event.claims] == [], text
        assert [(c.kind, c.low, c.area) for c in found.national] == [("deaths", 65, (code,))], text


def test_a_deed_in_the_town_of_a_dateline_is_there() -> None:
    found = reading("KISUMU (Reuters) - Police shot dead three protesters on Tuesday.", "en", "KE")
    assert [(e.place.name, e.claims[0].low) for e in found.events] == [("Kisumu", 3)]
