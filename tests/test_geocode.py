"""The gazetteer geocoder: awkward names, and what decides among namesakes."""

import pytest
from geopy import Location, Point
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder

from geodata.folding import fold
from geodata.geocode import GazetteerGeocoder, locate_places, unplaced
from geodata.geocoding.names import without_level
from geodata.geometry import kilometres
from geodata.regions import bundled
from geodata.schema import Place

ICA_CITY = (-14.07, -75.73)

# name, conditions, what is expected in raw
AWKWARD = {
    "own name before another town's other name": ("Juliaca", {}, {"id": "3937513"}),
    "other name of a town": ("Cuzco", {}, {"id": "3941584", "level": "place"}),
    "Quechua name": ("Qusqu", {}, {"id": "3941584"}),
    "city before its region": ("Cusco", {}, {"id": "3941584", "ambiguous": True}),
    "level asked for": ("Cusco", {"level": "admin1"}, {"id": "PE-CUS", "ambiguous": False}),
    "level from a word before": ("región Cusco", {}, {"id": "PE-CUS", "level": "admin1"}),
    "level from a word with of": ("Region of Cusco", {}, {"id": "PE-CUS"}),
    "level from a word after": ("Cusco department", {}, {"id": "PE-CUS"}),
    "province is the second level": ("provincia del Cusco", {}, {"id": "PE.08.0801"}),
    "province that no town is called": ("Chumbivilcas", {}, {"level": "admin2"}),
    "city by a word": ("ciudad de Puno", {}, {"id": "3931276", "level": "place"}),
    "official spelling of a town": ("Nasca", {"level": "place"}, {"name": "Nazca"}),
    "town and not the hamlet": ("Puno", {"country": "PE"}, {"id": "3931276"}),
    "region decides": ("Puno", {"region": "PE-ICA"}, {"id": "3931277"}),
    "near decides": ("Puno", {"near": [ICA_CITY]}, {"id": "3931277"}),
    "near decides over whose own name it is": (
        "Salas",
        {"near": [ICA_CITY]},
        {"region": "PE-ICA", "admin2": "Ica"},
    ),
    "region, not the towns elsewhere called like it": (
        "San Martín",
        {"country": "PE"},
        {"id": "PE-SAM", "ambiguous": True},
    ),
    "town where one is asked for": (
        "San Martín",
        {"level": "place", "country": "SV"},
        {"country": "SV"},
    ),
    "capital before all namesakes": ("Lima", {}, {"id": "3936456", "region": "PE-LMA"}),
    "country hint": ("Lima", {"country": "US"}, {"region": "US-OH"}),
    "country hint in small letters": ("Lima", {"country": "us"}, {"region": "US-OH"}),
    "region after a comma": ("Lima, Ohio", {}, {"region": "US-OH"}),
    "country code after a comma": ("Lima, PE", {}, {"id": "3936456"}),
    "whole path": ("Juliaca, San Román, Puno, Perú", {}, {"id": "3937513"}),
    "region in brackets": ("Salas (Ica)", {}, {"region": "PE-ICA"}),
    "district and province": ("distrito de Salas, provincia de Ica", {}, {"region": "PE-ICA"}),
    "Lima is two regions": ("Lima", {"level": "admin1"}, {"country": "PE", "ambiguous": True}),
    "metropolitan Lima": ("Lima Metropolitana", {}, {"id": "PE-LMA", "level": "admin1"}),
    "name of other tables": ("Lima Province", {"level": "admin1"}, {"id": "PE-LMA"}),
    "without accents": ("apurimac", {}, {"id": "PE-APU"}),
    "capitals and accents": ("APURÍMAC", {}, {"id": "PE-APU"}),
    "blanks": ("  puerto \t maldonado\n", {}, {"name": "Puerto Maldonado"}),
    "decomposed accents": ("Viru\u0301", {"country": "PE", "level": "place"}, {"name": "Virú"}),
    "country": ("Perú", {}, {"id": "PE", "level": "country"}),
    "country in Spanish": ("España", {}, {"id": "ES"}),
    "airport by its town": ("aeropuerto de Juliaca", {}, {"id": "JUL", "level": "site"}),
    "airport by its town in English": ("Juliaca airport", {}, {"id": "JUL"}),
    "airport by its name": ("Rodríguez Ballón", {}, {"id": "AQP", "region": "PE-ARE"}),
    "airport by its full name": (
        "Aeropuerto Internacional Alfredo Rodríguez Ballón",
        {},
        {"region": "PE-ARE", "level": "site", "kind": "alias"},
    ),
    "airport without its rank": ("Alfredo Mendívil Duarte", {}, {"id": "AYP"}),
    "airport by its code, asked for": ("AQP", {"level": "site"}, {"id": "AQP"}),
    "alias": ("Pichanaki", {}, {"region": "PE-JUN", "kind": "alias", "approximate": False}),
    "district at its seat": ("Majes", {"country": "PE"}, {"approximate": True}),
    "city by its older name": ("Huamanga", {"level": "place"}, {"region": "PE-AYA"}),
    "town at a border": ("Desaguadero", {"country": "PE"}, {"region": "PE-PUN"}),
}


UNKNOWN = {
    "empty": ("", {}),
    "blanks only": (" \t ", {}),
    "punctuation only": ("?!, ()", {}),
    "unknown": ("Xyzzyville", {}),
    "very long": ("Lima " * 1000, {}),
    "not in that country": ("Juliaca", {"country": "FR"}),
    "not in that region": ("Juliaca", {"region": "PE-LIM"}),
    "not at that level": ("Juliaca", {"level": "country"}),
    "not in what follows the comma": ("Juliaca, Ohio", {}),
    "after the comma is nothing known": ("Juliaca, Xyzzyville", {}),
    "square that no source places": ("Plaza San Martín, Lima", {}),
}


# Every town of the bundled events: name, region, and where it lies by other maps.
TOWNS = (
    ("Abancay", "PE-APU", -13.63, -72.88),
    ("Andahuaylas", "PE-APU", -13.66, -73.38),
    ("Arequipa", "PE-ARE", -16.40, -71.54),
    ("Ayacucho", "PE-AYA", -13.16, -74.22),
    ("Cajamarca", "PE-CAJ", -7.16, -78.51),
    ("Callao", "PE-CAL", -12.06, -77.13),
    ("Calzada", "PE-SAM", -6.03, -77.07),
    ("Chala", "PE-ARE", -15.87, -74.25),
    ("Chao", "PE-LAL", -8.54, -78.68),
    ("Chiclayo", "PE-LAM", -6.77, -79.84),
    ("Chincheros", "PE-APU", -13.52, -73.72),
    ("Chucuito", "PE-PUN", -15.89, -69.89),
    ("Cusco", "PE-CUS", -13.52, -71.97),
    ("Desaguadero", "PE-PUN", -16.57, -69.04),
    ("Espinar", "PE-CUS", -14.79, -71.41),
    ("Huancavelica", "PE-HUV", -12.79, -74.97),
    ("Huancayo", "PE-JUN", -12.07, -75.21),
    ("Huipoca", "PE-UCA", -9.00, -75.48),
    ("Humay", "PE-ICA", -13.72, -75.89),
    ("Ilave", "PE-PUN", -16.09, -69.64),
    ("Ilo", "PE-MOQ", -17.64, -71.34),
    ("Juli", "PE-PUN", -16.21, -69.46),
    ("Juliaca", "PE-PUN", -15.49, -70.13),
    ("La Joya", "PE-ARE", -16.42, -71.82),
    ("La Oroya", "PE-JUN", -11.52, -75.90),
    ("Laberinto", "PE-MDD", -12.72, -69.59),
    ("Lima", "PE-LMA", -12.05, -77.04),
    ("Lircay", "PE-HUV", -12.98, -74.72),
    ("Macusani", "PE-PUN", -14.07, -70.43),
    ("Majes", "PE-ARE", -16.36, -72.19),
    ("Moquegua", "PE-MOQ", -17.19, -70.93),
    ("Pichanaqui", "PE-JUN", -10.93, -74.87),
    ("Piura", "PE-PIU", -5.19, -80.63),
    ("Puerto Inca", "PE-HUC", -9.38, -74.97),
    ("Puerto Maldonado", "PE-MDD", -12.59, -69.19),
    ("Puno", "PE-PUN", -15.84, -70.02),
    ("Salas", "PE-ICA", -13.99, -75.77),
    ("Santa Lucía", "PE-PUN", -15.70, -70.61),
    ("Tacna", "PE-TAC", -18.01, -70.25),
    ("Trujillo", "PE-LAL", -8.11, -79.03),
    ("Yunguyo", "PE-PUN", -16.24, -69.09),
    ("Zepita", "PE-PUN", -16.50, -69.10),
)


PROVINCES = (
    ("Aymaraes", "PE-APU", -14.2, -73.2),
    ("Padre Abad", "PE-UCA", -8.9, -75.5),
    ("Huamanga", "PE-AYA", -13.2, -74.2),
    ("Chumbivilcas", "PE-CUS", -14.4, -72.0),
    ("Carabaya", "PE-PUN", -13.8, -70.4),
    ("Melgar", "PE-PUN", -14.7, -70.6),
    ("San Román", "PE-PUN", -15.5, -70.2),
)


NO_SOURCE = (("Kepashiato", "PE-CUS"), ("Pacanguilla", "PE-LAL"))


@pytest.fixture(scope="module")
def geocoder():
    return GazetteerGeocoder(user_agent="unrest-map-tests")


@pytest.mark.parametrize(("name", "conditions", "expected"), AWKWARD.values(), ids=AWKWARD)
def test_an_awkward_name_is_understood(geocoder, name, conditions, expected):
    found = geocoder.geocode(name, **conditions)
    assert found is not None
    assert {key: found.raw[key] for key in expected} == expected


@pytest.mark.parametrize(("name", "conditions"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_nothing_bears_is_none(geocoder, name, conditions):
    assert geocoder.geocode(name, **conditions) is None
    assert geocoder.geocode(name, exactly_one=False, **conditions) is None


@pytest.mark.parametrize(("name", "region", "lat", "lon"), TOWNS, ids=[t[0] for t in TOWNS])
def test_a_town_of_the_events_lies_where_maps_have_it(geocoder, name, region, lat, lon):
    found = geocoder.geocode(name, country="PE", region=region, level="place")
    assert kilometres(tuple(found.point[:2]), (lat, lon)) < 10
    assert found.raw["region"] == region


@pytest.mark.parametrize(("name", "region", "lat", "lon"), PROVINCES, ids=[p[0] for p in PROVINCES])
def test_a_province_has_an_approximate_point_inside(geocoder, name, region, lat, lon):
    found = geocoder.geocode(name, country="PE", region=region, level="admin2")
    assert kilometres(tuple(found.point[:2]), (lat, lon)) < 60
    assert (found.raw["approximate"], found.raw["admin2"]) == (True, name)


def test_an_answer_is_what_geopy_returns(geocoder):
    assert isinstance(geocoder, Geocoder)
    found = geocoder.geocode("Juliaca")
    assert isinstance(found, Location)
    assert isinstance(found.point, Point)
    assert found.address == "Juliaca, Puno, Peru"
    assert (found.latitude, found.longitude) == (-15.5, -70.1333)
    assert found.raw["source"] == "https://www.geonames.org/3937513"


def test_all_meanings_come_best_first_and_count_each_other(geocoder):
    found = geocoder.geocode("Cusco", country="PE", exactly_one=False)
    assert [f.raw["level"] for f in found] == ["place", "place", "admin1", "admin2"]
    assert {f.raw["alternatives"] for f in found} == {3}
    assert found[0].raw["id"] == geocoder.geocode("Cusco", country="PE").raw["id"]


def test_why_says_what_decided(geocoder):
    def why(name, **conditions):
        return geocoder.geocode(name, **conditions).raw["why"]

    assert why("Qusqu") == "the only match"
    assert why("Puno", near=[ICA_CITY]) == "nearest to what is already located"
    assert why("Juliaca") == "its own name, or the stronger claim to it"
    assert why("Lima", level="place") == "the largest of 4 namesakes"


def test_near_takes_locations_points_and_pairs(geocoder):
    ica = geocoder.geocode("Ica", level="place", country="PE")
    for near in ([ica], [ica.point], [(ica.latitude, ica.longitude)]):
        assert geocoder.geocode("Puno", near=near).raw["region"] == "PE-ICA"


def test_the_nearest_town_is_found_with_its_distance(geocoder):
    found = geocoder.reverse((-15.49, -70.13))
    assert (found.raw["name"], found.raw["distance_km"]) == ("Juliaca", 1.2)
    several = geocoder.reverse("-15.49, -70.13", exactly_one=False)
    assert several[0] == found
    distances = [f.raw["distance_km"] for f in several]
    assert distances == sorted(distances)


def test_the_nearest_town_is_found_across_the_date_line(geocoder):
    found = geocoder.reverse((-16.8, -179.999))
    assert found.raw["country"] == "FJ"
    assert found.raw["distance_km"] < 100


@pytest.mark.parametrize(
    ("query", "conditions", "words"),
    [
        (None, {}, "expected the name of a place"),
        ({"city": "Lima"}, {}, "expected the name of a place"),
        ("Lima", {"country": "Peru"}, "expected a code such as 'PE'"),
        ("Lima", {"region": "Puno"}, "expected an id such as 'PE-PUN'"),
        ("Lima", {"level": "city"}, "expected one of site, place, admin2, admin1, country"),
    ],
)
def test_a_question_that_is_none_is_refused_in_words(geocoder, query, conditions, words):
    with pytest.raises(GeocoderQueryError, match=words):
        geocoder.geocode(query, **conditions)


def test_nothing_is_asked_of_a_server(geocoder):
    with pytest.raises(NotImplementedError):
        geocoder._call_geocoder("http://localhost/", callback=None)


def test_places_get_their_point_region_and_area(geocoder):
    asked = Place(id="juli", name={"en": "Juli", "es": "Juli"}, country="PE", level="place")
    (juli,) = locate_places([asked], geocoder)
    assert (juli.lat, juli.lon) == (-16.2167, -69.45)
    assert (juli.admin1, juli.admin2, juli.approximate) == ("PE-PUN", "Chucuito", False)
    assert (juli.id, juli.name["es"]) == ("juli", "Juli")


def test_an_area_is_not_a_dot(geocoder):
    asked = Place(id="pe-pun", name={"en": "Puno", "es": "Puno"}, country="PE", level="admin1")
    (puno,) = locate_places([asked], geocoder)
    assert (puno.lat, puno.lon, puno.admin1) == (None, None, "PE-PUN")
    assert unplaced([puno]) == ()


@pytest.mark.parametrize(("name", "region"), NO_SOURCE)
def test_a_place_without_a_source_stays_without_a_point_and_is_listed(geocoder, name, region):
    asked = Place(
        id=name.lower(), name={"en": name, "es": name}, admin1=region, country="PE", level="place"
    )
    located = locate_places([asked], geocoder)
    assert (located[0].lat, located[0].lon, located[0].admin1) == (None, None, region)
    assert unplaced(located) == located


def test_the_other_language_helps_where_one_name_is_unknown(geocoder):
    asked = Place(id="x", name={"en": "Cuzco", "es": "Xyzzy"}, country="PE", level="place")
    assert locate_places([asked], geocoder)[0].admin2 == "Cusco"


def test_every_region_of_the_map_can_be_found_by_its_name(geocoder):
    for region in bundled().of_country("PE"):
        for name in (region.names["en"], region.names["es"]):
            assert geocoder.geocode(name, country="PE", level="admin1").raw["id"] == region.id


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Áncash", "ancash"),
        ("  SAN   Juan-de_Miraflores ", "san juan de miraflores"),
        ("L\u2019Aquila", "l aquila"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("El Triunfo ( El Cruce)", "el triunfo el cruce"),
        ("", ""),
    ],
)
def test_names_are_compared_without_accents_capitals_and_marks(name, folded):
    assert fold(name) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("departamento de la libertad", ("la libertad", ("admin1", "admin2"))),
        ("provincia del cusco", ("cusco", ("admin2", "admin1"))),
        ("juliaca international airport", ("juliaca", ("site",))),
        ("la libertad", ("la libertad", ())),
        ("region", ("region", ())),
        ("regionville", ("regionville", ())),
    ],
)
def test_words_for_a_level_are_told_from_the_name(key, expected):
    assert without_level(key) == expected


@pytest.mark.parametrize("region", ["KE-x-nyanza", "ke-X-NYANZA"])
def test_a_region_without_an_iso_code_can_be_asked_for(
    geocoder: GazetteerGeocoder, region: str
) -> None:
    assert geocoder.geocode("Kisumu", region=region).raw["region"] == "KE-x-nyanza"
