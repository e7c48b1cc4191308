"""The filter: reading a link, and what passes, on five events that fit in the head."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import query
from geodata.query import Filter, Notice, parse, select, sums, to_query
from geodata.schema import BOOK, EVENT_TYPES, SUB_EVENT_TYPES

SUBS = [sub.id for sub in SUB_EVENT_TYPES]
RIOT = SUBS.index("violent-demonstration")
MARCH = SUBS.index("peaceful-protest")
FORCE = SUBS.index("excessive-force-against-protesters")
EMERGENCY = SUBS.index("other")

JULIACA, CUSCO, PUNO = 0, 1, 2

# first day 7 December; day 33 is 9 January.
#   0  day 0       Cusco    march, no figure
#   1  day 4       Juliaca  force, 2 to 3 deaths, by the army
#   2  day 33      Juliaca  riot near the airport, 17 or more deaths, 1 of the police; the police or
#                           the army
#   3  days 30-36  Puno     emergency, the whole region, no figure
#   4  day 40      Cusco    march, a stated 0
DATA: dict[str, Any] = {
    "version": "1.0-00c0ffee",
    "data_date": "2023-01-20",
    "first_day": "2022-12-07",
    "days": 41,
    "types": [one.id for one in BOOK.types],
    "subs": [[s.id, EVENT_TYPES.index(s.event_type)] for s in SUB_EVENT_TYPES],
    "regions": [["PE-CUS", "Cusco", "Cusco", None], ["PE-PUN", "Puno", "Puno", None]],
    "agents": [["army", "Army", "Ejército"], ["police", "Police", "Policía"]],
    "places": {"id": ["juliaca", "cusco", "pe-pun"], "region": [1, 0, 1]},
    "events": {
        "id": ["march-1", "force", "riot", "emergency", "march-2"],
        "place": [CUSCO, JULIACA, JULIACA, PUNO, CUSCO],
        "start": [0, 4, 33, 30, 40],
        "end": [0, 4, 33, 36, 40],
        "sub": [MARCH, FORCE, RIOT, EMERGENCY, MARCH],
        "geo": [1, 1, 2, 4, 1],
        "deaths_low": [None, 2, 17, None, 0],
        "deaths_high": [None, 3, None, None, 0],
        "indirect_low": [None] * 5,
        "indirect_high": [None] * 5,
        "security_low": [None, None, 1, None, None],
        "security_high": [None, None, 1, None, None],
        "agents": [[], [0], [1, 0], [], []],
    },
}
ALL = [0, 1, 2, 3, 4]


def read(text: str) -> Filter:
    return parse(text, DATA)[0]


def refused(text: str) -> list[Notice]:
    return list(parse(text, DATA)[1])


def changed(**columns: list[Any]) -> dict[str, Any]:
    data = deepcopy(DATA)
    data["events"] |= columns
    return data


# Reading a link.


def test_an_empty_query_is_the_filter_that_lets_everything_pass() -> None:
    assert parse("", DATA) == (Filter(), ())
    assert select(Filter(), DATA) == ALL


def test_every_key_is_read() -> None:
    link = (
        "from=2022-12-11&to=2023-01-09&mode=cumulative&region=PE-PUN&type=riots"
        "&sub=peaceful-protest&deadly=1&size=deaths&place=juliaca&event=riot"
        "&at=-15.5,-70.1,7&lang=es&theme=dark&v=1.0-00c0ffee&show=map,time&lock=PE-PUN"
    )
    wanted, notices = parse(link, DATA)
    assert notices == ()
    assert wanted == Filter(
        from_="2022-12-11",
        to="2023-01-09",
        mode="cumulative",
        region=("PE-PUN",),
        type=("riots",),
        sub=("peaceful-protest",),
        deadly=True,
        size="deaths",
        place="juliaca",
        event="riot",
        at=(-15.5, -70.1, 7),
        lang="es",
        theme="dark",
        v="1.0-00c0ffee",
        show=("map", "time"),
        lock="PE-PUN",
    )
    assert to_query(wanted) == link


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("from=yesterday", Notice("from", "yesterday", "bad_value")),
        ("from=2023-02-30", Notice("from", "2023-02-30", "bad_value")),
        ("to=2023-1-9", Notice("to", "2023-1-9", "bad_value")),
        ("last=0", Notice("last", "0", "bad_value")),
        ("last=036", Notice("last", "036", "bad_value")),
        ("last=-3", Notice("last", "-3", "bad_value")),
        ("last=36526", Notice("last", "36526", "bad_value")),
        ("mode=weekly", Notice("mode", "weekly", "bad_value")),
        ("region=PE-XXX", Notice("region", "PE-XXX", "unknown_value")),
        ("region=pe-pun", Notice("region", "pe-pun", "unknown_value")),
        ("type=riot", Notice("type", "riot", "unknown_value")),
        ("sub=riots", Notice("sub", "riots", "unknown_value")),
        ("deadly=yes", Notice("deadly", "yes", "bad_value")),
        ("size=huge", Notice("size", "huge", "bad_value")),
        ("place=atlantis", Notice("place", "atlantis", "unknown_value")),
        ("event=none", Notice("event", "none", "unknown_value")),
        ("at=91,0,1", Notice("at", "91,0,1", "bad_value")),
        ("lang=fr", Notice("lang", "fr", "bad_value")),
        ("theme=sepia", Notice("theme", "sepia", "bad_value")),
        ("v=0.9-beef", Notice("v", "0.9-beef", "unknown_version")),
        ("show=ads", Notice("show", "ads", "unknown_value")),
        ("lock=PE-PUN,PE-CUS", Notice("lock", "PE-PUN,PE-CUS", "unknown_value")),
    ],
)
def test_a_bad_value_is_dropped_with_a_notice(text: str, notice: Notice) -> None:
    assert parse(text, DATA) == (Filter(), (notice,))


def test_an_inverted_range_drops_both_ends_with_one_notice() -> None:
    wanted, notices = parse("from=2023-02-01&to=2023-01-09&deadly=1", DATA)
    assert wanted == Filter(deadly=True)
    assert notices == (Notice("from", "2023-02-01/2023-01-09", "inverted_range"),)


def test_a_first_day_leaves_out_the_days_counted_back() -> None:
    wanted, notices = parse("last=30&from=2023-01-09", DATA)
    assert wanted == Filter(from_="2023-01-09")
    assert notices == (Notice("last", "30", "first_day_given"),)
    assert parse("last=30&from=soon", DATA)[0] == Filter(last=30)


def test_days_counted_back_from_before_the_last_one_drop_both() -> None:
    wanted, notices = parse("last=3&to=2023-01-17&deadly=1", DATA)
    assert wanted == Filter(deadly=True)
    assert notices == (Notice("last", "2023-01-18/2023-01-17", "inverted_range"),)


@pytest.mark.parametrize(
    "strange",
    [
        "utm_source=mail&fbclid=1&gclid=2",
        "gad_source=1&gbraid=x&_gl=1",
        "ref_src=x",
        "CMP=x",
        "at_medium=x",
        "mkt_tok=4&__twitter_impression=true",
        "initialWidth=600&childId=map&parentTitle=News&parentUrl=x",
        "colour=red&From=2023-01-09&=x&__class__=1",
    ],
)
def test_keys_that_are_not_ours_are_passed_over_in_silence(strange: str) -> None:
    assert parse(f"region=PE-PUN&{strange}", DATA) == (Filter(region=("PE-PUN",)), ())


def test_a_link_escaped_once_more_on_its_way_is_read_as_meant() -> None:
    meant = Filter(from_="2023-01-09", to="2023-01-20", region=("PE-PUN",))
    for ampersand in ("&amp;", "&amp;amp;", "&amp%3B"):
        text = ampersand.join(("from=2023-01-09", "to=2023-01-20", "region=PE-PUN"))
        assert parse(text, DATA) == (meant, ())


@pytest.mark.parametrize("left", [")", "]", ".", ",", ";", ":", "!", "?", ">", '"', "”", "»", ")."])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("region=PE-CUS,PE-PUN", Filter(region=("PE-CUS", "PE-PUN"))),
        ("deadly=1&to=2023-01-20", Filter(deadly=True, to="2023-01-20")),
        ("at=-15.5,-70.1,7", Filter(at=(-15.5, -70.1, 7.0))),
        ("mode=day", Filter(mode="day")),
    ],
)
def test_what_the_text_around_a_link_left_at_its_end_is_dropped(
    text: str, meant: Filter, left: str
) -> None:
    assert parse(text + left, DATA) == (meant, ())
    assert parse(f"{text}{left}&fbclid=1", DATA) == (meant, ())


def test_a_value_that_stays_unknown_is_told_as_it_was_given() -> None:
    assert refused("region=Narnia)") == [Notice("region", "Narnia)", "unknown_value")]


def test_what_is_known_of_a_list_is_kept() -> None:
    wanted, notices = parse("region=PE-PUN,Narnia,PE-CUS,PE-PUN,,Oz", DATA)
    assert wanted.region == ("PE-CUS", "PE-PUN")
    assert notices == (Notice("region", "Narnia,Oz", "unknown_value"),)


def test_of_a_repeated_key_the_first_counts() -> None:
    assert read("deadly=1&deadly=0").deadly
    assert read("from=&from=2023-01-09").from_ is None


def test_values_are_decoded_as_browsers_do() -> None:
    assert read("region=PE%2DPUN%2CPE-CUS").region == ("PE-CUS", "PE-PUN")
    assert refused("place=San+Mart%C3%ADn%") == [Notice("place", "San Martín%", "unknown_value")]
    assert refused("place=%FF") == [Notice("place", "\ufffd", "unknown_value")]


def test_a_notice_does_not_repeat_a_whole_page() -> None:
    (notice,) = refused("place=" + "x" * 5_000)
    assert notice.value == "x" * 80 + "…"


def test_the_camera_keeps_the_digits_that_can_be_seen() -> None:
    assert read("at=-15.123456,-70.00004,7.126").at == (-15.1235, -70.0, 7.13)
    assert to_query(Filter(at=(-0.00001, 180.0, 7.0))) == "at=0,180,7"


def test_a_query_up_to_16_kb_is_read_and_beyond_is_refused() -> None:
    longest = "place=" + "x" * (16_384 - len("place="))
    assert len(refused(longest)) == 1
    with pytest.raises(query.QueryTooLong, match="16384 bytes"):
        parse(longest + "x", DATA)
    with pytest.raises(query.QueryTooLong):
        parse("ñ" * 8_193, DATA)


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    wanted, _ = parse(text, DATA)
    assert parse(to_query(wanted), DATA) == (wanted, ())


@given(
    st.lists(
        st.tuples(
            st.sampled_from([name.rstrip("_") for name in Filter.__slots__]),
            st.one_of(
                st.text(max_size=30),
                st.dates().map(str),
                st.sampled_from(["1", "day", "PE-PUN", "riots", "juliaca", "-15.5,-70.1,7", "es"]),
            ),
        ),
        max_size=8,
    )
)
def test_what_is_written_is_read_back(pairs: list[tuple[str, str]]) -> None:
    wanted, _ = parse("&".join(f"{key}={value}" for key, value in pairs), DATA)
    assert parse(to_query(wanted), DATA) == (wanted, ())


# What passes.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from=2022-12-11&to=2022-12-11", [1]),  # one day
        ("to=2022-12-11&mode=day", [1]),
        ("from=2022-12-07&to=2022-12-11&mode=day", [1]),  # the day is `to`
        ("mode=day", [4]),  # without `to`: the last day of the data
        ("from=2023-01-01&to=2023-01-09&mode=cumulative", [0, 1, 2, 3]),
        ("mode=cumulative", ALL),
        ("from=2023-01-12&to=2023-01-15", [3]),  # an emergency that began before
        ("from=2023-01-01&to=2023-01-06", [3]),  # and that goes on after
        ("from=2023-01-13", [4]),  # the day after it ended
        ("from=2030-01-01", []),
        ("to=1999-12-31", []),
        ("from=1000-01-01&to=9999-12-31", ALL),
        ("last=5", [4]),  # 16 to 20 January: the data go on after their last event
        ("last=4", []),
        ("last=9&to=2023-01-15", [3]),
        ("last=36525", ALL),
        ("last=4&mode=day", [4]),
        ("last=4&mode=cumulative", ALL),
        ("region=PE-PUN", [1, 2, 3]),
        ("region=PE-CUS,PE-PUN", ALL),
        ("type=protests", [0, 1, 4]),
        ("sub=peaceful-protest", [0, 4]),
        ("type=riots&sub=peaceful-protest", [0, 2, 4]),  # union
        ("type=protests&sub=peaceful-protest", [0, 1, 4]),
        ("type=battles", []),
        ("deadly=1", [1, 2]),  # a stated 0 is not deadly, no figure is not either
        ("deadly=1&region=PE-PUN&type=riots&from=2023-01-01", [2]),  # keys intersect
        ("agent=army", [1, 2]),  # an event is found under each of its agents
        ("agent=police", [2]),
        ("agent=army,police", [1, 2]),
        ("agent=army&type=riots", [2]),
        ("lock=PE-CUS", [0, 4]),  # a region that cannot be left is the region
        ("region=PE-PUN&lock=PE-CUS", [0, 4]),
    ],
)
def test_these_events_pass(text: str, expected: list[int]) -> None:
    wanted, notices = parse(text, DATA)
    assert notices == ()
    assert select(wanted, DATA) == expected


def test_a_region_that_the_data_do_not_have_lets_nothing_pass() -> None:
    # `parse` drops it with a notice; a filter made by hand must not show everything.
    assert select(Filter(region=("PE-XXX",)), DATA) == []
    assert select(Filter(type=("unknown",)), DATA) == []
    assert select(Filter(agent=("unknown",)), DATA) == []


@pytest.mark.parametrize(
    ("column", "low", "high", "passes"),
    [
        ("deaths", None, None, False),
        ("deaths", 0, 0, False),
        ("deaths", 0, None, True),  # open: 0 or more
        ("deaths", 0, 1, True),
        ("deaths", 3, None, True),
        ("security", 1, 1, True),
        ("security", 0, 0, False),
        ("indirect", 1, 1, True),
    ],
)
def test_deadly_is_any_deaths_above_zero_or_open(
    column: str, low: int | None, high: int | None, passes: bool
) -> None:
    nothing = {
        f"{name}_{end}": [None] * 5
        for name in ("deaths", "indirect", "security")
        for end in ("low", "high")
    }
    one = {f"{column}_low": [low, *[None] * 4], f"{column}_high": [high, *[None] * 4]}
    data = changed(**(nothing | one))
    assert select(Filter(deadly=True), data) == ([0] if passes else [])


# The sums.


def toll(
    low: int | None, high: int | None, opened: bool, some: int, unknown: int, zero: int = 0
) -> dict:
    counts = {"with": some, "zero": zero, "without": unknown}
    return {"low": low, "high": high, "open": opened, **counts}


def test_the_sums_of_everything() -> None:
    answer = sums(Filter(), DATA)
    assert answer["events"] == 5
    assert answer["places"] == 2  # the emergency is a region's, not a place's
    assert answer["deaths"] == toll(19, 20, True, 2, 2, 1)  # 2+17+0 to 3+17+0, or more
    assert answer["security"] == toll(1, 1, False, 1, 4)
    assert answer["indirect"] == toll(None, None, False, 0, 5)  # unknown, not 0
    assert answer["by_place"] == {
        JULIACA: {"events": 2, "deaths": toll(19, 20, True, 2, 0), "sub": FORCE, "near": False},
        CUSCO: {"events": 2, "deaths": toll(0, 0, False, 0, 1, 1), "sub": MARCH, "near": False},
    }
    assert answer["by_region"] == {
        1: {"events": 1, "deaths": toll(None, None, False, 0, 1), "sub": EMERGENCY}
    }


def test_a_place_is_near_if_all_that_is_shown_there_is_near() -> None:
    assert sums(read("type=riots"), DATA)["by_place"][JULIACA]["near"]
    assert not sums(read("region=PE-PUN"), DATA)["by_place"][JULIACA]["near"]


def test_the_sums_of_nothing_know_nothing() -> None:
    answer = sums(read("from=2030-01-01"), DATA)
    assert answer["events"] == answer["places"] == 0
    assert answer["deaths"] == toll(None, None, False, 0, 0)
    assert answer["by_place"] == answer["by_region"] == {}


def test_deaths_of_the_police_are_never_added_to_the_deaths() -> None:
    assert sums(read("type=riots"), DATA)["deaths"] == toll(17, 17, True, 1, 0)


def test_deaths_stand_at_the_day_on_which_their_event_begins_and_follow_the_filter() -> None:
    found = sums(Filter(), DATA)["deaths_by_day"]
    assert found == {4: (2, 3, False), 33: (17, 17, True), 40: (0, 0, False)}
    assert sums(read("from=2023-01-09&to=2023-01-09&mode=day"), DATA)["deaths_by_day"] == found
    assert set(sums(read("region=PE-PUN"), DATA)["deaths_by_day"]) < set(found)


def test_the_histogram_ignores_the_dates_it_sets() -> None:
    by_day = sums(Filter(), DATA)["by_day"]
    assert sums(read("from=2023-01-09&to=2023-01-09&mode=day"), DATA)["by_day"] == by_day
    assert sum(map(sum, by_day.values())) == 5


def test_sums_do_not_grow_with_days_on_which_nothing_began() -> None:
    long = DATA | {"days": 82_000}
    assert sums(Filter(), long)["by_day"] == sums(Filter(), DATA)["by_day"]
    assert len(sums(Filter(), long)["by_day"]) <= 5


def test_the_histogram_counts_an_event_once_on_its_first_day() -> None:
    by_day = sums(read("region=PE-PUN"), DATA)["by_day"]
    protests, riots, other = (
        DATA["types"].index(name) for name in ("protests", "riots", "strategic-developments")
    )
    assert by_day[4][protests] == by_day[33][riots] == by_day[30][other] == 1
    assert sum(map(sum, by_day.values())) == 3
    assert sorted(by_day) == [4, 30, 33]


def test_no_events_at_all_have_sums() -> None:
    data = changed(**{name: [] for name in DATA["events"]})
    assert select(Filter(), data) == []
    assert sums(Filter(deadly=True), data)["deaths"] == toll(None, None, False, 0, 0)


def test_the_description_says_which_days_are_shown() -> None:
    whole = query.describe(Filter(), DATA)
    assert (whole["from"], whole["to"], whole["whole"]) == ("2022-12-07", "2023-01-16", True)
    back = query.describe(read("last=5"), DATA)
    assert (back["from"], back["to"], back["last"]) == ("2023-01-16", "2023-01-20", 5)
    assert query.describe(read("last=5&mode=day"), DATA)["last"] is None
    day = query.describe(read("to=2023-01-09&mode=day&region=PE-PUN"), DATA)
    assert day == {
        "mode": "day",
        "from": "2023-01-09",
        "to": "2023-01-09",
        "last": None,
        "whole": False,
        "region": ["PE-PUN"],
        "type": [],
        "sub": [],
        "agent": [],
        "deadly": False,
    }
