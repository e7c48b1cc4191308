"""A point belongs to one region, and every region has one id and a name in both languages."""

import re

import pytest

from geodata.regions import bundled

PERU = {
    "PE-AMA": "Amazonas",
    "PE-ANC": "Áncash",
    "PE-APU": "Apurímac",
    "PE-ARE": "Arequipa",
    "PE-AYA": "Ayacucho",
    "PE-CAJ": "Cajamarca",
    "PE-CAL": "Callao",
    "PE-CUS": "Cusco",
    "PE-HUC": "Huánuco",
    "PE-HUV": "Huancavelica",
    "PE-ICA": "Ica",
    "PE-JUN": "Junín",
    "PE-LAL": "La Libertad",
    "PE-LAM": "Lambayeque",
    "PE-LIM": "Lima (región)",
    "PE-LMA": "Lima Metropolitana",
    "PE-LOR": "Loreto",
    "PE-MDD": "Madre de Dios",
    "PE-MOQ": "Moquegua",
    "PE-PAS": "Pasco",
    "PE-PIU": "Piura",
    "PE-PUN": "Puno",
    "PE-SAM": "San Martín",
    "PE-TAC": "Tacna",
    "PE-TUM": "Tumbes",
    "PE-UCA": "Ucayali",
}


def test_peru_has_its_26_regions_by_iso_code_and_spanish_name():
    assert {r.id: r.names["es"] for r in bundled().of_country("PE")} == PERU


def test_the_two_limas_are_told_apart_in_english_too():
    regions = bundled()
    assert regions.by_id("PE-LMA").name("en") == "Metropolitan Lima"
    assert regions.by_id("PE-LIM").name("en") == "Lima region"


@pytest.mark.parametrize(
    ("town", "lat", "lon", "region"),
    [
        ("Juliaca", -15.5, -70.133, "PE-PUN"),
        ("Lima", -12.046, -77.043, "PE-LMA"),
        ("Huacho", -11.107, -77.605, "PE-LIM"),
        ("Callao", -12.0566, -77.1181, "PE-CAL"),
        ("Mollendo, a port", -17.023, -72.014, "PE-ARE"),
        ("Cusco", -13.5226, -71.9673, "PE-CUS"),
        ("Ayacucho", -13.1588, -74.2239, "PE-AYA"),
        ("Andahuaylas", -13.6556, -73.3872, "PE-APU"),
        ("Pichanaki", -10.9236, -74.8711, "PE-JUN"),
        ("Virú", -8.4143, -78.7524, "PE-LAL"),
        ("Macusani", -14.0692, -70.4311, "PE-PUN"),
        ("La Paz", -16.5, -68.15, "BO-L"),
        ("Arica", -18.4746, -70.2979, "CL-AP"),
        ("Simferopol", 44.952, 34.102, "UA-43"),
        ("Uelen, beyond the date line", 66.158, -169.809, "RU-CHU"),
    ],
)
def test_a_town_lies_in_its_region(town, lat, lon, region):
    assert bundled().at(lat, lon).id == region, town


def test_a_point_just_off_the_coast_belongs_to_the_nearest_region():
    assert bundled().at(-12.06, -77.19).id == "PE-CAL"  # between the port and its island
    assert bundled().at(-17.06, -72.06).id == "PE-ARE"


def test_the_open_sea_belongs_to_no_region():
    assert bundled().at(-15.0, -80.0) is None
    assert bundled().at(-17.3, -72.3) is None


def test_swapped_coordinates_are_refused_with_the_reason():
    with pytest.raises(ValueError, match="longitude comes second"):
        bundled().at(-170.1, -15.5)


def test_ids_are_unique_and_begin_with_their_country():
    regions = list(bundled())
    assert len({r.id for r in regions}) == len(regions) > 4500
    for region in regions:
        assert re.fullmatch(r"[A-Z]{2}-([A-Z0-9]{1,3}|x-[a-z0-9-]+)", region.id), region
        assert region.id[:2] == region.country
        assert region.names["en"], region
        assert region.names["es"], region


def test_boxes_run_from_south_west_to_north_east():
    for region in bundled():
        west, south, east, north = region.bbox
        assert -180 <= west <= 180, region
        assert west <= east <= west + 360, region
        assert -90 <= south <= north <= 90, region


def test_a_name_is_found_without_its_accents_and_only_in_its_country():
    regions = bundled()
    assert regions.named("apurimac", "PE").id == "PE-APU"
    assert regions.named("LIMA METROPOLITANA", "pe").id == "PE-LMA"
    assert regions.named("La Paz", "BO").id == "BO-L"
    assert regions.named("La Paz", "PE") is None


def test_what_is_unknown_is_none_and_no_error():
    assert bundled().by_id("PE-XXX") is None
    assert bundled().of_country("QQ") == ()
