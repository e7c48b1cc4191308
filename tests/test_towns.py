"""Towns of 500 people and more of a package's country, by their names in any script."""

from pathlib import Path

import pytest

from geodata import package
from geodata.geocode import GazetteerGeocoder
from geodata.geocoding import towns
from tests.sheets import command
from tests.sheets import write as write_sheet

# Country, name, then name of GeoNames, region, latitude, longitude and people.
KNOWN = [
    ("KE", "Wamunyu", "Wamunyu", "KE-x-eastern", -1.4098, 37.5636, 2_190),
    ("KE", "Yala Station", "Yala", "KE-x-western", 0.0944, 34.536, 3_237),
    ("GE", "Abastumani", "Abastumani", "GE-SJ", 41.7534, 42.832, 579),
    ("GE", "თბილისი", "Tbilisi", "GE-TB", 41.691, 44.834, 1_049_498),
    ("BD", "Ujalpur", "Ujalpur", "BD-D", 23.8056, 88.6244, 4_548),
    ("BD", "চট্টগ্রাম", "Chattogram", "BD-B", 22.338, 91.832, 3_920_222),
    ("RS", "vranic", "Vranić", "RS-x-grad-beograd", 44.6024, 20.3287, 3_044),
    ("RS", "Чачак", "Čačak", "RS-x-moravicki", 43.891, 20.35, 117_072),
    ("PS", "Zawata", "Zawātā", "PS-x-west-bank", 32.2461, 35.2265, 1_855),
    ("PS", "رام الله", "Ramallah", "PS-x-west-bank", 31.9, 35.204, 43_880),
    ("PE", "Juliaca", "Juliaca", "PE-PUN", -15.5, -70.1333, 245_675),
]


@pytest.mark.parametrize(("country", "asked", "name", "region", "lat", "lon", "people"), KNOWN)
def test_a_country_has_its_small_towns_and_all_their_names(
    country: str, asked: str, name: str, region: str, lat: float, lon: float, people: int
) -> None:
    found = GazetteerGeocoder(country=country).geocode(asked, country=country)
    assert (found.raw["name"], found.raw["region"]) == (name, region)
    assert (found.latitude, found.longitude) == pytest.approx((lat, lon), abs=5e-5)
    assert (found.raw["level"], found.raw["population"]) == ("place", people)


def test_other_countries_have_their_larger_towns_alone() -> None:
    kenyan = GazetteerGeocoder(country="KE")
    assert kenyan.geocode("Abastumani") is None
    assert GazetteerGeocoder().geocode("Wamunyu") is None
    assert kenyan.geocode("Tbilisi").raw["region"] == "GE-TB"


def test_a_town_is_found_once_by_each_of_its_names() -> None:
    geocoder = GazetteerGeocoder(country="GE")
    for name in ("Batumi", "Батуми", "ბათუმი"):
        found = geocoder.geocode(name, country="GE", level="place", exactly_one=False)
        assert [one.raw["id"] for one in found] == ["615532"], name


def test_the_towns_are_those_of_the_country() -> None:
    kenyan = towns.of_country("KE")
    assert len(kenyan) == 336
    assert len({town.id for town in kenyan}) == 336
    assert [town.name for town in kenyan if town.id == "178040"] == ["Yala"]
    assert towns.of_country("ZZ") == ()


# Country, place, region; then the place that stands for it, its precision and what is told.
ROWS = [
    ("KE", "Wamunyu", "", "wamunyu", "place", ""),
    ("KE", "Mathare, Nairobi", "", "nairobi", "near", "stands near Nairobi"),
    ("KE", "Mathare near Nairobi", "", "nairobi", "near", "stands near Nairobi"),
    ("KE", "Zzyzx", "Coast", "ke-x-coast", "admin1", "stands for its region"),
    ("GE", "Zzyzx (Zugdidi)", "", "zugdidi", "near", "stands near Zugdidi"),
    ("BD", "Dhanmondi / Dhaka", "", "dhaka", "near", "stands near Dhaka"),
    ("RS", "Zzyzx - Vranić", "", "vranic", "near", "stands near Vranić"),
    ("PS", "Zzyzx", "Gaza Strip", "ps-x-gaza-strip", "admin1", "stands for its region"),
    ("PE", "Zzyzx, Juliaca", "Puno", "juliaca", "near", "stands near Juliaca"),
    ("PE", "Zzyzx", "", "", "", "expected a place that is known in PE; fill lat and lon, or name"),
]


@pytest.mark.parametrize(("country", "place", "region", "stands", "precision", "told"), ROWS)
def test_an_import_finds_a_place_or_says_what_stands_for_it(
    country: str, place: str, region: str, stands: str, precision: str, told: str,
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = tmp_path / "map"
    command("new", folder, "--country", country)
    row = ("", "2024-06-18", place, region, "Peaceful protest", "March", "", "A", "2024-06-19")
    code = command("import", write_sheet(tmp_path / "s.csv", [row]), "--into", folder)
    assert code == (0 if stands else 1)
    assert told in capsys.readouterr().out
    made = package.read(folder).events
    assert [(event.place, event.geo_precision) for event in made] == (
        [(stands, precision)] if stands else []
    )


def test_places_gives_a_point_to_those_without_and_leaves_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "map"
    command("new", folder, "--country", "KE")
    header = "id,name_en,admin1,admin2,country,lat,lon,level,approximate\n"
    (folder / "places.csv").write_text(
        f"{header}wamunyu,Wamunyu,,,KE,,,place,\n"
        "yala,Yala,,,KE,0.1,34.5,place,\n"
        "mine,My village,KE-x-own,,KE,-1.5,37.5,place,\n"
        "lost,Zzyzx,KE-x-own,,KE,,,place,\n",
        "utf-8",
    )
    capsys.readouterr()
    assert command("places", folder) == 0
    assert (folder / "places.csv").read_text("utf-8") == (
        f"{header}wamunyu,Wamunyu,KE-x-eastern,,KE,-1.4098,37.5636,place,\n"
        "yala,Yala,KE-x-nyanza,,KE,0.1,34.5,place,\n"
        "mine,My village,KE-x-own,,KE,-1.5,37.5,place,\n"
        "lost,Zzyzx,KE-x-own,,KE,,,place,\n"
    )
    assert capsys.readouterr().out.splitlines()[-1] == "undrawn: lost"
