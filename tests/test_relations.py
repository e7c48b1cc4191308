import dataclasses

import pytest

from geodata import package
from geodata.schema import Place
from tests.small_package import SMALL, edited, faults_of


def test_a_published_event_has_a_source_that_reports_it():
    (fault,) = faults_of(edited("events.csv", "draft", "published"))
    assert (fault.row, fault.column, fault.value) == (3, "id", "pe-20230110-puno")
    assert "add a source, or make it a draft" in str(fault)


def test_a_claims_source_is_one_of_its_events_sources():
    (fault,) = faults_of(edited("event_sources.csv", "pe-20230109-juliaca,radio-1\n", ""))
    assert (fault.file, fault.row, fault.column) == ("claims.csv", 3, "source")
    assert "event_sources.csv lists for pe-20230109-juliaca" in str(fault)


@pytest.mark.parametrize("link", ["part_of", "supersedes"])
def test_links_between_claims_do_not_go_round(link):
    first, second, third, _ = SMALL.claims
    first = dataclasses.replace(first, **{link: "c2"})
    second = dataclasses.replace(second, **{"supersedes": None, link: "c5"})
    last = dataclasses.replace(second, id="c5", **{link: "c1"})
    outside = dataclasses.replace(first, id="c0", **{link: "c1"})
    claims = (outside, first, second, third, last)
    (fault,) = faults_of(package.render(dataclasses.replace(SMALL, claims=claims)))
    assert (fault.row, fault.column) == (3, link)
    assert "expected no way back to itself, as c1 > c2 > c5 > c1;" in str(fault)


def test_two_claims_may_link_to_one():
    first, second, *_ = SMALL.claims
    again = dataclasses.replace(second, id="c5")
    files = package.render(dataclasses.replace(SMALL, claims=(first, second, again)))
    assert len(package.parse(files).claims) == 3


def test_injured_officers_may_be_part_of_all_injured():
    first, second, *_ = SMALL.claims
    whole = dataclasses.replace(first, kind="injuries")
    part = dataclasses.replace(second, kind="injuries_security", supersedes=None, part_of="c1")
    files = package.render(dataclasses.replace(SMALL, claims=(whole, part)))
    assert package.parse(files).claims[1].part_of == "c1"
    turned = dataclasses.replace(whole, part_of="c2"), dataclasses.replace(part, part_of=None)
    (fault,) = faults_of(package.render(dataclasses.replace(SMALL, claims=turned)))
    assert fault.column == "part_of"


@pytest.mark.parametrize(
    ("precision", "level", "fits"),
    [
        ("site", "site", True),
        ("place", "place", True),
        ("near", "site", True),
        ("near", "admin2", False),
        ("place", "country", False),
        ("admin2", "admin2", True),
        ("admin2", "place", False),
        ("admin1", "admin1", True),
        ("admin1", "country", False),
        ("admin1", "admin2", False),
    ],
)
def test_a_dot_is_a_named_place_and_an_area_an_area(precision, level, fits):
    place = Place(
        id="pe-pun",
        name={"en": "x", "es": "x"},
        admin1=None if level == "country" else "PE-PUN",
        country="PE",
        level=level,
    )
    event = dataclasses.replace(SMALL.events[0], place="pe-pun", geo_precision=precision)
    files = package.render(dataclasses.replace(SMALL, places=(place,), events=(event,)))
    if fits:
        assert package.parse(files).events == (event,)
    else:
        assert [fault.column for fault in faults_of(files)] == ["geo_precision"]


@pytest.mark.parametrize("precision", ["site", "place", "near", "admin1"])
def test_what_happened_in_a_second_level_area_is_drawn_as_no_dot(precision):
    town, region = SMALL.places
    area = dataclasses.replace(town, lat=None, lon=None, level="admin2", approximate=False)
    event = dataclasses.replace(SMALL.events[0], geo_precision=precision)
    changed = dataclasses.replace(SMALL, places=(area, region), events=(event, SMALL.events[1]))
    (fault,) = faults_of(package.render(changed))
    assert (fault.file, fault.column, fault.value) == ("events.csv", "geo_precision", precision)
    assert "whose level is admin2" in fault.expected
