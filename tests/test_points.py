"""Points of places: in their country, or a fault; in their region, or a doubt."""

import dataclasses
import re

import pytest

from geodata import package, regions
from geodata.__main__ import main
from geodata.datapackage import cells
from geodata.package import InvalidPackage
from geodata.schema import Place
from tests.small_package import SMALL

JULIACA = SMALL.places[0]


def of(**changed: object) -> package.Package:
    place = dataclasses.replace(JULIACA, **changed)
    return dataclasses.replace(SMALL, places=(place, *SMALL.places[1:]))


def fault_of(**changed: object) -> str:
    with pytest.raises(InvalidPackage) as raised:
        package.parse(package.render(of(**changed)))
    (fault,) = raised.value.faults
    return str(fault)


@pytest.mark.parametrize(
    ("lat", "lon", "remedy"),
    [
        (-70.1333, -15.5, "lat and lon look exchanged: write lat -15.5, lon -70.1333"),
        (15.5, -70.1333, "a minus looks missing: write lat -15.5, lon -70.1333"),
        (-15.5, 70.1333, "a minus looks missing, or one too many: write lat -15.5, lon -70.1333"),
        (15.5, 70.1333, "minus signs look missing: write lat -15.5, lon -70.1333"),
        (48.85, 2.35, "mend lat and lon, or the country"),
        (0.0, 0.0, "mend lat and lon, or the country"),
    ],
)
def test_a_point_far_outside_its_country_is_a_fault_with_what_was_likely_meant(
    lat: float, lon: float, remedy: str
) -> None:
    said = fault_of(lat=lat, lon=lon)
    assert said.startswith(f"places.csv:2 lat '{lat}': expected a point in PE or at most 50 km")
    assert said.endswith(f"; {remedy}")


def test_a_point_in_another_country_is_named_with_its_distance() -> None:
    said = fault_of(lat=-33.45, lon=-70.66)
    assert "; -33.45, -70.66 lies 1,681 km away, in Santiago Metropolitan (CL-RM); mend" in said


@pytest.mark.parametrize(("lat", "fits"), [(-18.75, True), (-19.0, False)])
def test_fifty_kilometres_outside_are_borne(lat: float, fits: bool) -> None:
    place = of(lat=lat, lon=-70.3, admin1=None)
    if fits:
        package.parse(package.render(place))
    else:
        assert "km away" in fault_of(lat=lat, lon=-70.3, admin1=None)


def test_a_disputed_region_that_the_row_names_is_believed() -> None:
    place = Place(
        id="simferopol", name={"en": "Simferopol", "es": "Simferópol"}, admin1="UA-43",
        country="UA", lat=44.95, lon=34.1, level="place",
    )  # fmt: skip
    known = dataclasses.replace(SMALL, places=(*SMALL.places, place))
    assert package.parse(package.render(known)) == known


def test_a_country_without_an_outline_is_not_judged() -> None:
    known = of(country="ZZ", admin1=None, lat=10.0, lon=10.0)
    assert package.parse(package.render(known)) == known


def test_a_point_in_another_region_is_a_warning_that_names_it(
    tmp_path, capsys: pytest.CaptureFixture
) -> None:
    package.write(of(lat=-13.52, lon=-71.97), tmp_path)
    read, doubts = package.examined(tmp_path)
    assert read == of(lat=-13.52, lon=-71.97)
    sentence = (
        "places.csv:2 admin1 'PE-PUN': expected PE-CUS (Cusco), where -13.52, -71.97 lies; "
        "mend the region or the point"
    )
    assert [str(doubt) for doubt in doubts] == [sentence]
    assert main(["validate", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(f"\n1 warning\n  {sentence}\n")


def test_a_package_without_a_doubt_has_no_warning(tmp_path, capsys: pytest.CaptureFixture) -> None:
    package.write(SMALL, tmp_path)
    assert package.examined(tmp_path) == (SMALL, ())
    main(["validate", str(tmp_path)])
    assert "warning" not in capsys.readouterr().out


def test_many_points_that_are_wrong_are_told_in_bounds() -> None:
    places = [dataclasses.replace(JULIACA, id=f"p{n}", lat=48.85, lon=2.35) for n in range(5_000)]
    wrong = dataclasses.replace(SMALL, places=(*SMALL.places, *places))
    with pytest.raises(InvalidPackage) as raised:
        package.parse(package.render(wrong))
    assert len(raised.value.faults) == 200


def test_a_town_of_the_gazetteer_on_an_island_without_an_outline_is_believed() -> None:
    noronha = of(country="BR", admin1=None, lat=-3.842, lon=-32.411)
    assert package.parse(package.render(noronha)) == noronha


NAIROBI = {"country": "KE", "lat": -1.286, "lon": 36.817, "admin2": None}


@pytest.mark.parametrize(
    ("changed", "remedy"),
    [
        (NAIROBI | {"admin1": "KE-30"}, "did you mean KE-x-nairobi (Nairobi)?"),
        (NAIROBI | {"admin1": "KE-X-NAIROBI"}, "did you mean KE-x-nairobi (Nairobi)?"),
        ({"admin1": "PE-PUNO", "lat": None, "lon": None}, "did you mean PE-PUN (Puno)?"),
        ({"country": "AQ", "admin1": "AQ-1", "lat": None, "lon": None}, "mend the region"),
    ],
)
def test_a_region_without_an_outline_is_a_warning_that_offers_the_nearest(
    changed: dict, remedy: str, tmp_path
) -> None:
    package.write(of(**changed), tmp_path)
    _, (doubt,) = package.examined(tmp_path)
    assert str(doubt) == (
        f"places.csv:2 admin1 '{changed['admin1']}': expected a region with an outline; without "
        f"one it is not drawn, and called by its id; {remedy}"
    )


def test_every_region_that_we_have_is_accepted_as_a_region() -> None:
    ids = [region.id for region in regions.bundled()]
    assert len(ids) > 4_000
    assert "KE-x-nairobi" in ids
    assert [id for id in ids if not re.fullmatch(cells.REGION, id)] == []
