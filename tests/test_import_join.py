"""A sheet's rows become events, claims, sources and places, and stay what they became."""

from dataclasses import replace
from datetime import date

import pytest

from geodata import package
from geodata.importing.wrong import Unreadable
from tests.sheets import HEADER, MARCH, PARLIAMENT, bring, held, kenya, same, write

OTHER = ("parliament", "", "", "", "", "", "10+", "Daily B", "2024-06-25")


def rows_of(table, *columns):
    return [tuple(getattr(row, column) for column in columns) for row in table]


def test_rows_of_one_key_are_claims_of_one_event(tmp_path):
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [PARLIAMENT, OTHER])).package
    assert rows_of(made.events, "id", "start", "place", "geo_precision", "sub_event_type") == [
        (
            "parliament",
            date(2024, 6, 25),
            "nairobi",
            "place",
            "Excessive force against protesters",
        )
    ]
    assert rows_of(made.claims, "event", "source", "kind", "low", "high", "wording", "as_of") == [
        ("parliament", "daily-a-20240626", "deaths", 5, None, "at_least", date(2024, 6, 26)),
        ("parliament", "daily-b-20240625", "deaths", 10, None, "at_least", date(2024, 6, 25)),
    ]
    assert rows_of(made.places, "id", "admin1", "lat", "lon") == [
        ("nairobi", "KE-x-nairobi", -1.283, 36.817)
    ]


def test_an_event_of_several_days(tmp_path):
    header = (*HEADER, "end")
    made = bring(
        kenya(), tmp_path, write(tmp_path / "s.csv", [(*MARCH, "20 June 2024")], header)
    ).package
    assert rows_of(made.events, "start", "end", "date_precision") == [
        (date(2024, 6, 18), date(2024, 6, 20), "interval")
    ]


def test_what_is_not_stated_is_no_claim_and_zero_is_one(tmp_path):
    none = (*MARCH[:6], "0", *MARCH[7:])
    stated = bring(kenya(), tmp_path, write(tmp_path / "zero.csv", [none])).package
    assert rows_of(stated.claims, "low", "high", "wording") == [(0, 0, "exact")]
    unstated = bring(kenya(), tmp_path, write(tmp_path / "empty.csv", [MARCH])).package
    assert unstated.claims == ()
    assert len(unstated.events) == 1


def test_a_count_since_a_day_belongs_to_no_event(tmp_path):
    header = (*HEADER, "since", "who", "category")
    row = (*[""] * 6, "39", "Daily A", "2024-07-01", "2024-06-18", "A commission", "all")
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row], header)).package
    columns = ("event", "area", "since", "as_of", "low", "high", "category", "attributed_to")
    assert rows_of(made.claims, *columns) == [
        (None, ("KE",), date(2024, 6, 18), date(2024, 7, 1), 39, 39, "all", "a-commission")
    ]
    assert made.events == ()


def test_the_same_file_twice_changes_nothing(tmp_path):
    file = write(tmp_path / "s.csv", [PARLIAMENT, OTHER, MARCH])
    once = bring(kenya(), tmp_path, file)
    before = held(tmp_path)
    again = bring(once.package, tmp_path, file)
    assert again.counts == {"unchanged": 2}
    assert same(again.package, once.package)
    assert held(tmp_path) == before


def test_other_rows_between_leave_ids_as_they_are(tmp_path):
    second = ("", "2024-06-18", "Eldoret", "", "Peaceful protest", "Vigil", "", "Daily A", "")
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [MARCH]))
    again = bring(once.package, tmp_path, write(tmp_path / "s.csv", [second, MARCH]))
    assert [(event.id, event.title["en"]) for event in again.package.events] == [
        ("ke-20240618-eldoret", "March"),
        ("ke-20240618-eldoret-2", "Vigil"),
    ]


def test_a_corrected_figure_corrects_its_claim(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [PARLIAMENT]))
    mended = (*PARLIAMENT[:6], "6", *PARLIAMENT[7:])
    again = bring(once.package, tmp_path, write(tmp_path / "s.csv", [mended]))
    assert again.counts == {"changed": 1}
    assert rows_of(again.package.claims, "id", "low", "high", "wording") == [
        (once.package.claims[0].id, 6, 6, "exact")
    ]


def test_what_an_editor_mended_stays_until_the_row_says_something_new(tmp_path):
    file = write(tmp_path / "s.csv", [PARLIAMENT])
    once = bring(kenya(), tmp_path, file).package
    event = replace(once.events[0], title={"en": "Police fire at parliament", "es": "x"})
    event = replace(event, coder_note={"en": "Seen", "es": "Visto"})
    mended = replace(once, events=(event,))
    assert same(bring(mended, tmp_path, file).package, mended)
    other = (*PARLIAMENT[:6], "6", *PARLIAMENT[7:])
    told = bring(mended, tmp_path, write(tmp_path / "s.csv", [other])).package
    assert told.events[0].title["en"] == "Shots at parliament"
    assert told.events[0].coder_note["en"] == "Seen"


def test_a_bad_row_is_listed_and_the_good_ones_go_in(tmp_path):
    bad = (*MARCH[:4], "Protests", *MARCH[5:])
    late = (*MARCH[:1], "2042-06-18", *MARCH[2:])
    nowhere = (*MARCH[:2], "Nowhereville", *MARCH[3:])
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [bad, PARLIAMENT, late, nowhere]))
    assert [event.id for event in made.package.events] == ["parliament"]
    assert (tmp_path / "rejected.csv").read_text("utf-8-sig").splitlines() == [
        "file,line,column,value,reason",
        's.csv,2,type,Protests,"expected a sub-type: Excessive force against protesters, '
        'Protest with intervention, Peaceful protest"',
        "s.csv,4,date,2042-06-18,expected a day from 1800-01-01 to 2024-07-10",
        's.csv,5,place,Nowhereville,"expected a place that is known in KE; fill lat and lon, '
        'or name its region"',
    ]


@pytest.mark.parametrize(("named", "offered"), [
    ("Riots", "a sub-type: Mob violence, Violent demonstration"),
    ("Protestos", "a sub-type: Uso da força contra manifestantes, "
     "Protesto com intervenção, Protesto pacífico"),
    ("Manifestations avec violences",
     "a sub-type: Violence collective, Manifestation avec violences"),
])  # fmt: skip
def test_a_type_of_several_sub_types_offers_them_in_its_own_language(tmp_path, named, offered):
    row = (*MARCH[:4], named, *MARCH[5:])
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row]))
    assert not made.package.events
    (_, told) = (tmp_path / "rejected.csv").read_text("utf-8-sig").splitlines()
    assert told == f's.csv,2,type,{named},"expected {offered}"'


@pytest.mark.parametrize(
    ("place", "region", "found", "precision", "doubt"),
    [
        ("Kisumu", "", "kisumu", "place", ""),
        ("Githurai, Nairobi", "", "nairobi", "near", "stands near Nairobi"),
        ("Nowhereville", "Nyanza", "ke-x-nyanza", "admin1", "stands for its region"),
        ("", "KE-x-nyanza", "ke-x-nyanza", "admin1", ""),
        ("", "nyanza", "ke-x-nyanza", "admin1", ""),
    ],
)
def test_a_place_is_found_or_what_is_around_it(tmp_path, place, region, found, precision, doubt):
    row = (*MARCH[:2], place, region, *MARCH[4:])
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row]))
    assert rows_of(made.package.events, "place", "geo_precision") == [(found, precision)]
    assert len(made.doubts) == bool(doubt)
    assert all(doubt in told for told in made.doubts)


def test_a_rows_own_point_wins(tmp_path):
    header = (*HEADER, "lat", "lon", "precision")
    row = (*PARLIAMENT, "-1,2901", "36.8195", "site")
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row], header)).package
    assert rows_of(made.places, "id", "lat", "lon", "level", "admin1") == [
        ("nairobi", -1.2901, 36.8195, "site", "KE-x-nairobi")
    ]
    assert made.events[0].geo_precision == "site"


def test_a_point_in_another_country_is_refused(tmp_path):
    header = (*HEADER, "lat", "lon")
    row = (*PARLIAMENT, "36.8195", "-1.2901")
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row], header))
    assert made.package.events == ()
    assert made.rejected[0].column == "lat"
    assert "a point in KE; 36.8195, -1.2901 lies 4,795 km away" in made.rejected[0].reason


def test_the_packages_own_places_are_asked_first(tmp_path):
    header = (*HEADER, "lat", "lon")
    own = (*MARCH[:2], "Githurai", "", *MARCH[4:], "-1.2", "36.91")
    base = bring(kenya(), tmp_path, write(tmp_path / "own.csv", [own], header)).package
    row = (*PARLIAMENT[:2], "githurai", *PARLIAMENT[3:])
    made = bring(base, tmp_path, write(tmp_path / "s.csv", [row])).package
    assert {event.place for event in made.events} == {"githurai"}


def test_a_row_without_a_title_is_named_by_type_and_place(tmp_path):
    row = (*MARCH[:5], "", *MARCH[6:])
    made = bring(kenya(), tmp_path, write(tmp_path / "s.csv", [row])).package
    assert made.events[0].title["en"] == "Peaceful protest, Eldoret"
    assert made.events[0].title["es"] == "Protesta pacífica, Eldoret"


MANY = [(f"e{at}", f"2024-06-{at + 1:02}", *MARCH[2:]) for at in range(20)]


def test_what_a_complete_file_no_longer_has_is_withdrawn_with_a_note(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", MANY))
    fewer = write(tmp_path / "s.csv", [*MANY[:5], *MANY[6:]])
    kept = bring(once.package, tmp_path, fewer)
    assert {event.status for event in kept.package.events} == {"published"}
    made = bring(once.package, tmp_path, fewer, complete=True)
    assert made.withdrawn == 1
    gone = [event for event in made.package.events if event.status == "withdrawn"]
    assert [(event.id, event.coder_note["en"]) for event in gone] == [
        ("e5", "Withdrawn: no longer in the file that it was imported from.")
    ]
    package.checked(made.package)
    back = bring(made.package, tmp_path, write(tmp_path / "s.csv", MANY), complete=True)
    assert same(back.package, once.package)


def test_days_that_a_file_does_not_cover_are_left_alone(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", MANY))
    later = bring(once.package, tmp_path, write(tmp_path / "s.csv", MANY[10:]), complete=True)
    assert later.withdrawn == 0
    assert same(later.package, once.package)


def test_more_than_a_tenth_gone_stops_until_it_is_said(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", MANY)).package
    fewer = write(tmp_path / "s.csv", [MANY[0], *MANY[6:]])
    with pytest.raises(Unreadable, match=r"5 of 20 events .* add --withdraw-many"):
        bring(once, tmp_path, fewer, complete=True)
    made = bring(once, tmp_path, fewer, complete=True, withdraw_many=True)
    assert made.withdrawn == 5


def test_a_rejected_row_is_not_gone(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "s.csv", MANY)).package
    spoilt = ("e5", "2024-06-06", "Eldoret", "", "Protests", *MARCH[5:])
    file = write(tmp_path / "s.csv", [*MANY[:5], spoilt, *MANY[6:]])
    assert bring(once, tmp_path, file, complete=True).withdrawn == 0


def test_another_import_is_left_alone(tmp_path):
    once = bring(kenya(), tmp_path, write(tmp_path / "one.csv", MANY)).package
    other = write(tmp_path / "other.csv", [PARLIAMENT, (*MARCH[:1], "2024-06-01", *MARCH[2:])])
    made = bring(once, tmp_path, other, complete=True)
    assert made.withdrawn == 0
    assert {event.status for event in made.package.events} == {"published"}
