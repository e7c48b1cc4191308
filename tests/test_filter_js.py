"""The browser's filter and Python's give the same answers, on thousands of random cases."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

import pytest

from geodata import query
from geodata.query import Filter
from geodata.schema import BOOK, EVENT_TYPES, SUB_EVENT_TYPES
from tests.pure_scripts import Scripts, loaded

TYPES = [one.id for one in BOOK.types]
SUBS = [[sub.id, EVENT_TYPES.index(sub.event_type)] for sub in SUB_EVENT_TYPES]

AGENTS = ["army", "disputed", "police"]
DATA_SETS = 250
FILTERS_EACH = 10
QUERIES = 3_000


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter")
    yield scripts
    scripts.close()


def test_random_filters_select_and_add_up_the_same_in_both_languages(scripts: Scripts) -> None:
    dice = random.Random(20221207)
    cases = [random_data(dice) for _ in range(DATA_SETS)]
    compared = 0
    for data in cases:
        filters = [random_filter(dice, data) for _ in range(FILTERS_EACH)]
        answers = scripts.evaluate(
            """([data, filters]) => filters.map((filter) => ({
                select: Array.from(unrest.filter.select(filter, data)),
                sums: unrest.filter.sums(filter, data),
                window: unrest.filter.shownDays(filter, data),
                describe: unrest.filter.describe(filter, data),
                query: unrest.filter.toQuery(filter),
            }))""",
            [data, [in_javascript(wanted) for wanted in filters]],
        )
        for wanted, answer in zip(filters, answers, strict=True):
            assert answer == in_python(wanted, data), (wanted, data)
            compared += 1
    assert compared >= 2_000


def test_sums_carried_from_span_to_span_are_those_of_each_span(scripts: Scripts) -> None:
    """Forth and back, wide and narrow, turned round, out of the data: as if asked for alone."""
    dice = random.Random(20230119)
    for _ in range(60):
        data = random_data(dice)
        first = date.fromisoformat(data["first_day"])
        kept = replace(random_filter(dice, data), mode="window", lang=None, v=None, at=None)
        filters = [
            replace(
                kept,
                mode=dice.choice(query.MODES),
                from_=str(first + timedelta(days=dice.randint(-3, data["days"] + 3))),
                to=str(first + timedelta(days=dice.randint(-3, data["days"] + 3))),
            )
            for _ in range(25)
        ]
        answers = scripts.evaluate(
            "([data, filters]) => filters.map((filter) => unrest.filter.sums(filter, data))",
            [data, [in_javascript(wanted) for wanted in filters]],
        )
        for wanted, answer in zip(filters, answers, strict=True):
            assert answer == in_python(wanted, data)["sums"], (wanted, data)


def test_the_last_days_are_counted_back_from_the_day_of_the_data(scripts: Scripts) -> None:
    data = random_data(random.Random(7), events=20) | {"days": 40, "data_date": "2023-01-31"}
    days, day, query_ = scripts.evaluate(
        """(data) => {
            const { shownDays, parse, toQuery } = unrest.filter;
            const { filter } = parse("last=30", data);
            const day = { ...filter, mode: "day" };
            return [shownDays(filter, data), shownDays(day, data), toQuery(filter)];
        }""",
        data,
    )
    assert (days, day, query_) == ([26, 55], [39, 39], "last=30")  # 2 to 31 January, of 55 days
    assert list(query.window(query.parse("last=30", data)[0], data)) == [26, 55]


def test_an_answer_stays_as_it_is_when_the_days_move_on(scripts: Scripts) -> None:
    data = random_data(random.Random(7), events=20) | {"days": 40}
    before, kept, moved = scripts.evaluate(
        """(data) => {
            const all = unrest.filter.everything();
            const answer = unrest.filter.sums(all, data);
            const before = JSON.stringify(answer);
            const moved = unrest.filter.sums({ ...all, mode: "day", to: "2022-12-07" }, data);
            return [before, JSON.stringify(answer), JSON.stringify(moved)];
        }""",
        data,
    )
    assert before == kept != moved


def test_random_query_strings_are_read_the_same_in_both_languages(scripts: Scripts) -> None:
    dice = random.Random(20230109)
    data = random_data(dice, events=20)
    queries = [random_query(dice, data) for _ in range(QUERIES)]
    compare_reading(scripts, queries, data)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "??from=2023-01-09",
        "?from=2023-01-09",
        "&&&",
        "=",
        "=&=x",
        "from",
        "from=",
        "from=&from=2023-01-09",
        "from=2023-01-09&from=2023-01-10",
        "from=nonsense&from=2023-01-10",
        "from=2023-01-09=",
        "fr%6fm=2023-01-09",
        "FROM=2023-01-09",
        "from=2023-01-09%0A",
        "from=+2023-01-09",
        "from=2023-02-29&to=2024-02-29",
        "from=0999-12-31&to=9999-12-31",
        "from=0000-01-01",
        "from=2023-00-10",
        "from=2023-13-10",
        "from=\uff12\uff10\uff12\uff13-01-09",
        "from=2023-02-01&to=2023-01-09",
        "from=2023-02-01&to=2023-01-09&mode=day",
        "to=2023-01-09&mode=DAY",
        "region=PE-PUN,pe-pun,PE-PUN,,XX,XX,PE-CUS",
        "region=PE-PUN%2CPE-CUS",
        "region=%20PE-PUN",
        "region=PE+PUN",
        "region=__proto__,constructor,hasOwnProperty",
        "__proto__=1&constructor=2&toString=3",
        "type=riots,Riots&sub=mob-violence,riots",
        "agent=police,army,nobody,police&deadly=1",
        "last=30",
        "last=1&mode=day",
        "last=36525",
        "last=36526",
        "last=0",
        "last=007",
        "last=+7",
        "last=7.0",
        "last=7)",
        "last=30&from=2023-01-09",
        "last=30&from=nonsense",
        "last=1&to=2022-12-07",
        "last=1&to=2022-12-07&from=2022-12-08&mode=cumulative",
        "deadly=1",
        "deadly=0",
        "deadly=true",
        "deadly=01",
        "place=juliaca&event=nowhere",
        "at=-15.5,-70.1,7",
        "at=-0,-0.00001,0",
        "at=-15.123456789,-70.00005,7.555",
        "at=90,180,22",
        "at=90.0001,180,22",
        "at=1e1,2,3",
        "at=1,2",
        "at=1,2,3,4",
        "at=NaN,Infinity,1",
        "at=+1,2,3",
        "at=.5,2,3",
        "at=٣,2,3",
        "v=1-3f9a2c",
        "v=none&lang=fr&theme=DARK",
        "show=map,time,everything&lock=PE-PUN",
        "show=time,map,map",
        "lock=PE-PUN,PE-CUS",
        "%",
        "%=%",
        "region=%",
        "region=%zz%4",
        "region=%FF%FE",
        "region=%E2%82",
        "region=%ED%A0%80",
        "region=%F0%80%80%80",
        "region=%EF%BB%BFPE-PUN",
        "region=%00",
        "region=ñandú,😀" + "😀" * 90,
        "region=" + "x" * 200,
        "region=<script>alert(1)</script>",
        "region=a%26b=c",
        "utm_source=mail&fbclid=1",
        "size=deaths;mode=day",
        "from=2023-01-09&amp;to=2023-01-20&amp;amp;region=PE-PUN",
        "amp;from=2023-01-09&amp%3Bto=2023-01-20",
        "from=2023-01-09&amp;from=2023-01-10",
        "&amp;&amp;=x&amp",
        "gad_source=1&gbraid=x&_gl=1&ref_src=x&mkt_tok=4&__twitter_impression=true",
        "region=PE-CUS,PE-PUN)",
        "region=PE-CUS),XX,PE-PUN).",
        "region=XX)",
        "region=)",
        "from=2023-01-09.&to=2023-01-20%E2%80%9D&at=-15.5,-70.1,7.)",
        "mode=day!&deadly=1?&v=1-3f9a2c%29&place=juliaca>&lang=es;",
        "mode=.day&deadly=(1",
    ],
)
def test_awkward_query_strings_are_read_the_same_in_both_languages(
    scripts: Scripts, text: str
) -> None:
    compare_reading(scripts, [text], named_data())


@pytest.mark.parametrize("letter", ["a", "ñ", "😀"])
def test_the_longest_query_is_the_same_number_of_bytes_in_both_languages(
    scripts: Scripts, letter: str
) -> None:
    room = query.LONGEST_QUERY - len("region=")
    fits = "region=" + letter * (room // len(letter.encode()))
    compare_reading(scripts, [fits, "?" + fits], named_data())
    with pytest.raises(query.QueryTooLong):
        query.parse(fits + letter, named_data())
    answer = read_in_browser(scripts, [fits + letter], named_data())[0]
    assert answer["notices"] == [{"key": "", "value": "", "reason": "too_long"}]
    assert answer["filter"] == in_javascript(Filter())


def test_reading_what_was_written_gives_the_same_filter_in_the_browser(scripts: Scripts) -> None:
    dice = random.Random(20230119)
    data = random_data(dice, events=20)
    filters = [query.parse(random_query(dice, data, hostile=False), data)[0] for _ in range(1_000)]
    written = scripts.evaluate(
        "(filters) => filters.map((filter) => unrest.filter.toQuery(filter))",
        [in_javascript(wanted) for wanted in filters],
    )
    assert written == [query.to_query(wanted) for wanted in filters]
    answers = read_in_browser(scripts, written, data)
    assert [answer["filter"] for answer in answers] == [in_javascript(f) for f in filters]
    assert not any(answer["notices"] for answer in answers)


def test_one_answer_does_not_disturb_the_next(scripts: Scripts) -> None:
    """Buffers and the histogram are reused between steps of a drag."""
    dice = random.Random(7)
    data, other = random_data(dice, events=30), random_data(dice, events=30)
    first, second = Filter(deadly=True), Filter(mode="day")
    kept, again = scripts.evaluate(
        """([data, other, first, second]) => {
            const kept = unrest.filter.sums(first, data);
            unrest.filter.sums(second, data);
            unrest.filter.sums(second, other);
            return [kept, unrest.filter.sums(first, data)];
        }""",
        [data, other, in_javascript(first), in_javascript(second)],
    )
    assert kept == again == in_python(first, data)["sums"]


def compare_reading(scripts: Scripts, queries: list[str], data: dict[str, Any]) -> None:
    for text, answer in zip(queries, read_in_browser(scripts, queries, data), strict=True):
        wanted, notices = query.parse(text, data)
        expected = {
            "filter": in_javascript(wanted),
            "notices": [notice._asdict() for notice in notices],
        }
        assert answer == expected, text


def read_in_browser(
    scripts: Scripts, queries: list[str], data: dict[str, Any]
) -> list[dict[str, Any]]:
    return scripts.evaluate(
        "([queries, data]) => queries.map((text) => unrest.filter.parse(text, data))",
        [queries, data],
    )


def in_python(wanted: Filter, data: dict[str, Any]) -> dict[str, Any]:
    sums = query.sums(wanted, data)
    for groups in ("by_place", "by_region"):  # JavaScript's keys are strings
        sums[groups] = {str(index): group for index, group in sums[groups].items()}
    sums["deaths_by_day"] = {str(day): list(row) for day, row in sums["deaths_by_day"].items()}
    nothing = [0] * len(data["types"])  # JavaScript has a row for each day
    sums["by_day"] = [sums["by_day"].get(day, nothing) for day in range(data["days"])]
    return {
        "select": query.select(wanted, data),
        "sums": sums,
        "window": list(query.window(wanted, data)),
        "describe": query.describe(wanted, data),
        "query": query.to_query(wanted),
    }


def in_javascript(wanted: Filter) -> dict[str, Any]:
    values = {name.rstrip("_"): getattr(wanted, name) for name in Filter.__slots__}
    return {key: list(v) if isinstance(v, tuple) else v for key, v in values.items()}


def random_data(dice: random.Random, events: int | None = None) -> dict[str, Any]:
    size = dice.randrange(30) if events is None else events
    regions = [[f"PE-{name}", name, name, None] for name in ("AAA", "CUS", "LMA", "PUN")]
    regions = regions[: dice.randrange(5)]
    places = dice.randrange(1, 9)
    days = dice.choice([1, 2, 40])
    starts = sorted(dice.randrange(days) for _ in range(size))
    ends = [min(days - 1, start + dice.choice([0, 0, 0, 1, 6, 30])) for start in starts]
    figures = {
        name: [random_figure(dice) for _ in range(size)]
        for name in ("deaths", "indirect", "security")
    }
    return {
        "version": "1.0-00c0ffee",
        "data_date": str(date(2022, 12, 6) + timedelta(days=days + dice.choice([0, 0, 7, 900]))),
        "first_day": "2022-12-07",
        "days": days,
        "types": TYPES,
        "subs": SUBS,
        "regions": regions,
        "agents": [[name, name, name] for name in AGENTS],
        "places": {
            "id": [f"place-{index}" for index in range(places)],
            "region": [dice.randrange(-1, len(regions)) for _ in range(places)],
        },
        "events": {
            "id": [f"event-{index}" for index in range(size)],
            "place": [dice.randrange(places) for _ in range(size)],
            "start": starts,
            "end": ends,
            "sub": [dice.randrange(len(SUBS)) for _ in range(size)],
            "geo": [dice.randrange(5) for _ in range(size)],
            "agents": [
                sorted(set(dice.choices(range(3), k=dice.choice([0, 0, 1, 2]))))
                for _ in range(size)
            ],
            **{f"{name}_low": [low for low, _ in rows] for name, rows in figures.items()},
            **{f"{name}_high": [high for _, high in rows] for name, rows in figures.items()},
        },
    }


def random_figure(dice: random.Random) -> tuple[int | None, int | None]:
    low = dice.choice([None, None, 0, 0, 1, dice.randrange(20), 10**9])
    if low is None:
        return None, None
    return low, dice.choice([None, low, low, low + dice.randrange(1, 5)])


def random_filter(dice: random.Random, data: dict[str, Any]) -> Filter:
    def some(names: list[str]) -> tuple[str, ...]:
        chosen = dice.choices([*names, "unknown"], k=dice.choice([0, 0, 1, 2, 3]))
        return tuple(sorted(set(chosen)))

    last = dice.choice([None, None, None, 1, dice.randrange(1, 60), 36_525])
    return Filter(
        from_=None if last else dice.choice([None, random_day(dice)]),
        last=last,
        to=dice.choice([None, random_day(dice), random_day(dice)]),
        mode=dice.choice(query.MODES),
        region=some([row[0] for row in data["regions"]]),
        type=some(data["types"]),
        sub=some([name for name, _ in data["subs"]]),
        agent=some(AGENTS) if dice.random() < 0.3 else (),
        deadly=dice.random() < 0.3,
        size=dice.choice(query.SIZES),
        place=dice.choice([None, None, *data["places"]["id"]]),
        at=dice.choice([None, tuple(dice.uniform(-90, 90) for _ in range(3))]),
    )


def random_day(dice: random.Random) -> str:
    if dice.random() < 0.1:
        return dice.choice(["1000-01-01", "9999-12-31", "2024-02-29"])
    return f"{dice.choice(['2022-12', '2023-01'])}-{dice.randrange(1, 32):02}"


def random_query(dice: random.Random, data: dict[str, Any], hostile: bool = True) -> str:
    names = {
        "region": [row[0] for row in data["regions"]],
        "type": data["types"],
        "sub": [name for name, _ in data["subs"]],
        "agent": AGENTS,
        "place": data["places"]["id"],
        "event": data["events"]["id"],
        "lock": [row[0] for row in data["regions"]],
        "show": list(query.PARTS),
        "mode": list(query.MODES),
        "size": list(query.SIZES),
        "deadly": ["0", "1"],
        "last": ["1", "30", "36525", "36526", "0"],
        "lang": ["en", "es"],
        "theme": ["light", "dark"],
        "v": [data["version"]],
    }
    pairs = []
    for key in dice.sample([*names, "from", "to", "at", "other"], dice.randrange(7)):
        if key in ("from", "to"):
            value = random_day(dice)
        elif key == "at":
            value = ",".join(f"{dice.uniform(-99, 99):.{dice.randrange(1, 9)}f}" for _ in "123")
        else:
            known = names.get(key, []) or ["x"]
            value = ",".join(dice.choices(known, k=dice.choice([1, 1, 2, 3])))
        pairs.append((key, value))
    if not hostile:
        return "&".join(f"{key}={value}" for key, value in pairs)
    text = "&".join(
        f"{key}{dice.choice(['=', '=', '=', '=', '', '=='])}{damaged(dice, value)}"
        for key, value in pairs + dice.choices(pairs, k=1 if pairs else 0)
    )
    return dice.choice(["", "?", "&"]) + dice.choice([text, text.replace("&", "&amp;")])


def damaged(dice: random.Random, value: str) -> str:
    junk = ["%", "%2", "%C3", "%C3%B1", "%00", "+", "%2B", ",", "%2c", "ñ", "😀", "\ufeff", "'"]
    how = dice.randrange(8)
    if how >= 6:  # as the end of a sentence leaves it
        return value + "".join(dice.choices(")]}>.,;:!?\"'’”»x", k=how - 5))
    if how == 0:
        place = dice.randrange(len(value) + 1)
        return value[:place] + "".join(dice.choices(junk, k=2)) + value[place:]
    if how == 1:
        return quote(value, safe="")
    if how == 2:
        return "".join(f"%{dice.randrange(256):02X}" for _ in range(dice.randrange(6)))
    return value


def named_data() -> dict[str, Any]:
    data = random_data(random.Random(1), events=5)
    regions = [["PE-CUS", "Cusco", "Cusco", None], ["PE-PUN", "Puno", "Puno", None]]
    places = {"id": ["cusco", "juliaca"], "region": [0, 1]}
    return data | {"version": "1-3f9a2c", "regions": regions, "places": places}
