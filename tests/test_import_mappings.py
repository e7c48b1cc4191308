"""Other people's files by the mappings that come with the software. Every row here is invented."""

from dataclasses import replace
from datetime import date

import pytest

from geodata.importing import mapping
from geodata.importing.wrong import Unreadable
from tests.sheets import bring, kenya, write

ACLED = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "inter1", "actor2", "country", "admin1", "admin2", "location"),
    *("latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities"),
    "timestamp",
)
ROW = {
    "event_id_cnty": "KEN1",
    "event_date": "2024-06-25",
    "time_precision": "1",
    "event_type": "Protests",
    "sub_event_type": "Excessive force against protesters",
    "actor1": "Protesters (Kenya)",
    "inter1": "Protesters",
    "actor2": "Police Forces of Kenya (2022-)",
    "country": "Kenya",
    "admin1": "Nairobi",
    "admin2": "Starehe",
    "location": "Nairobi - Starehe",
    "latitude": "-1.2841",
    "longitude": "36.8155",
    "geo_precision": "1",
    "source": "Daily A; Radio B",
    "source_scale": "National-Other",
    "notes": "An invented note.",
    "fatalities": "6",
    "timestamp": "1719828000",
}


def acled(tmp_path, *rows, header=ACLED, name="a.csv"):
    cells = [[{**ROW, **row}.get(column, "") for column in ACLED] for row in rows]
    return bring(kenya(), tmp_path, write(tmp_path / name, cells, header))


def test_an_acled_row(tmp_path):
    made = acled(tmp_path, {})
    assert made.taken_for[0].endswith(
        "taken for ACLED data, since it has the columns event_id_cnty, event_date; 1 rows"
    )
    (event,), (claim,), (place,) = (
        made.package.events,
        made.package.claims,
        made.package.places,
    )
    assert (event.id, event.start, event.date_precision) == ("ken1", date(2024, 6, 25), "day")
    assert event.sub_event_type == "Excessive force against protesters"
    assert event.title["en"] == "Force used against protesters, Nairobi - Starehe"
    assert event.summary["en"] == "An invented note."
    assert event.actors == ("protesters-kenya", "police-forces-of-kenya-2022")
    assert (place.lat, place.lon, place.admin1) == (-1.2841, 36.8155, "KE-x-nairobi")
    assert (claim.low, claim.high, claim.wording, claim.category) == (6, 6, "exact", "all")
    assert (claim.attributed_to, claim.as_of) == ("acled", date(2024, 7, 1))
    (source,) = made.package.sources
    assert (source.outlet, source.title) == ("ACLED", "Daily A; Radio B")


def test_no_fatalities_are_none_reported_and_no_claim(tmp_path):
    made = acled(tmp_path, {"fatalities": "0"})
    assert len(made.package.events) == 1
    assert made.package.claims == ()


@pytest.mark.parametrize(
    "text", ["2024-06-25", "25 June 2024", "25-June-2024", "25-Jun-2024", "25-06-2024"]
)
def test_every_style_of_date(tmp_path, text):
    assert acled(tmp_path, {"event_date": text}).package.events[0].start == date(2024, 6, 25)


def test_an_old_day_is_never_read_as_a_month(tmp_path):
    made = acled(tmp_path, {"event_date": "03-06-2024"})
    assert made.package.events[0].start == date(2024, 6, 3)


def test_upper_case_headers_and_numeric_codes(tmp_path):
    header = [name.upper() for name in ACLED]
    row = {"inter1": "6", "sub_event_type": "", "event_type": "Battle-No change of territory"}
    made = acled(tmp_path, row, header=header)
    assert made.package.events[0].sub_event_type == "Armed clash"


def test_an_old_type_of_two_meanings_is_refused(tmp_path):
    made = acled(tmp_path, {"sub_event_type": "", "event_type": "Riots/Protests"})
    assert made.package.events == ()
    assert (made.rejected[0].column, made.rejected[0].value) == ("type", "Riots/Protests")


@pytest.mark.parametrize(
    ("code", "place", "precision"),
    [("1", "nairobi-starehe", "place"), ("2", "nairobi-starehe", "near")],
)
def test_a_town_is_a_point(tmp_path, code, place, precision):
    (event,) = acled(tmp_path, {"geo_precision": code}).package.events
    assert (event.place, event.geo_precision) == (place, precision)


def test_a_larger_region_stays_an_area(tmp_path):
    made = acled(tmp_path, {"geo_precision": "3"}).package
    assert (made.events[0].place, made.events[0].geo_precision) == ("ke-x-nairobi", "admin1")
    assert made.places[0].lat is None


@pytest.mark.parametrize(("code", "precision"), [("2", "week"), ("3", "month")])
def test_a_day_that_stands_for_more_says_so(tmp_path, code, precision):
    assert acled(tmp_path, {"time_precision": code}).package.events[0].date_precision == precision


def test_events_are_the_same_in_every_file(tmp_path):
    once = acled(tmp_path, {}, {"event_id_cnty": "KEN2"})
    row = {**ROW, "fatalities": "7"}
    file = write(tmp_path / "next.csv", [[row.get(column, "") for column in ACLED]], ACLED)
    again = bring(once.package, tmp_path, file)
    assert again.counts == {"changed": 1}
    assert [claim.low for claim in again.package.claims] == [7, 6]


GED = (
    *("id", "type_of_violence", "where_prec", "date_prec", "date_start", "date_end"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude"),
    *("country", "dyad_name", "side_a", "side_b", "source_article", "low", "best", "high"),
)


@pytest.mark.parametrize("order", [GED, tuple(reversed(GED))])
def test_a_ucdp_row_by_the_names_of_its_columns(tmp_path, order):
    row = dict(
        zip(
            GED,
            (
                *("77", "3", "4", "2", "2023-01-09 00:00:00.000", "2023-01-11 00:00:00.000"),
                *("Coast", "in the coast region", "Coast", "", "-3.5", "39.8"),
                *("Kenya", "Side A - Civilians", "Side A", "Civilians", '"Daily A"', "2", "3", "7"),
            ),
            strict=True,
        )
    )
    made = bring(
        kenya(), tmp_path, write(tmp_path / "g.csv", [[row[name] for name in order]], order)
    )
    (event,), (claim,) = made.package.events, made.package.claims
    assert (event.id, event.start, event.end) == ("ucdp-77", date(2023, 1, 9), date(2023, 1, 11))
    assert (event.date_precision, event.geo_precision) == ("week", "admin1")
    assert event.sub_event_type == "Attack"
    assert (claim.low, claim.high, claim.wording) == (2, 7, "about")
    assert claim.note["en"] == "UCDP's best estimate: 3"


def test_a_crowd_counting_row(tmp_path):
    header = (
        *("date", "resolved_locality", "resolved_state", "lat", "lon", "title", "valence"),
        *("size_low", "size_high", "size_cat", "arrests", "arrests_any", "injuries_crowd"),
        *("injuries_police", "injuries_police_any", "property_damage_any", "source_1"),
    )
    row = (
        *("2020-06-01", "Albany", "NY", "42.6526", "-73.7562", "march", "1"),
        *("200", "300", "2", "about 10", "1", "unspecified", "", "0", "0", "https://a.example/1"),
    )
    base = replace(kenya(), country="US")
    made = bring(base, tmp_path, write(tmp_path / "c.csv", [row], header)).package
    assert made.events[0].sub_event_type == "Protest with intervention"
    assert made.places[0].admin1 == "US-NY"
    assert {(claim.kind, claim.low, claim.high, claim.wording) for claim in made.claims} == {
        ("crowd", 200, 300, "about"),
        ("arrests", 10, 10, "about"),
    }


def test_categories_of_ones_own_in_a_mapping_over_another(tmp_path):
    header = ("#", "INCIDENT TITLE", "INCIDENT DATE", "LOCATION", "DESCRIPTION", "CATEGORY")
    row = ("12", "Road closed", "2024-06-20 10:00:00", "Kisumu", "Stones", "Roads", "-0.1", "34.75")
    file = write(tmp_path / "u.csv", [row], (*header, "LATITUDE", "LONGITUDE"))
    plain = bring(kenya(), tmp_path, file)
    assert plain.taken_for[0].split(": ")[1].startswith("taken for Ushahidi reports")
    assert plain.rejected[0].value == "Roads"
    own = mapping.parsed(
        'base = "ushahidi"\n[values.type]\nroads = "Violent demonstration"', "mine.toml"
    )
    made = bring(kenya(), tmp_path, file, chosen=own)
    assert [(event.id, event.title["en"]) for event in made.package.events] == [
        ("12", "Road closed")
    ]


def test_timemap_events(tmp_path):
    header = ("id", "description", "date", "time", "location", "latitude", "longitude", "category")
    row = ("t1", "People marched", "2024-06-20", "10:00", "Kisumu", "-0.1", "34.75", "Mob violence")
    made = bring(kenya(), tmp_path, write(tmp_path / "t.csv", [row], header))
    assert "taken for TimeMap events" in made.taken_for[0]
    assert made.package.events[0].title["en"] == "People marched"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("columns = 3\n[", "cannot be read as TOML"),
        ("colums = 3", "colums is none of"),
        ('[columns]\nplce = "x"', "plce is no column of the sheet"),
        ("[columns]\nplace = 3", 'columns.place is 3; expected a name, a list of names or {text'),
        ('base = "acle"', "base is 'acle'; expected one of acled, ccc"),
    ],
)  # fmt: skip
def test_a_faulty_mapping_is_told(text, said):
    with pytest.raises(Unreadable, match=said) as told:
        mapping.parsed(text, "mine.toml")
    assert str(told.value).startswith("mine.toml: ")
