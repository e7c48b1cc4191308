"""Links are read and written the same in both languages, as Chromium takes addresses apart."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from geodata import query
from geodata.query import Filter
from tests.pure_scripts import in_page
from tests.random_filters import in_javascript, named_data, random_data, random_query

QUERIES = 3_000


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "filter")
    yield page
    page.close()


def test_random_query_strings_are_read_the_same_in_both_languages(page: Page) -> None:
    dice = random.Random(20230109)
    data = random_data(dice, events=20)
    queries = [random_query(dice, data) for _ in range(QUERIES)]
    compare_reading(page, queries, data)


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
def test_awkward_query_strings_are_read_the_same_in_both_languages(page: Page, text: str) -> None:
    compare_reading(page, [text], named_data())


@pytest.mark.parametrize("letter", ["a", "ñ", "😀"])
def test_the_longest_query_is_the_same_number_of_bytes_in_both_languages(
    page: Page, letter: str
) -> None:
    room = query.LONGEST_QUERY - len("region=")
    fits = "region=" + letter * (room // len(letter.encode()))
    compare_reading(page, [fits, "?" + fits], named_data())
    with pytest.raises(query.QueryTooLong):
        query.parse(fits + letter, named_data())
    answer = read_in_browser(page, [fits + letter], named_data())[0]
    assert answer["notices"] == [{"key": "", "value": "", "reason": "too_long"}]
    assert answer["filter"] == in_javascript(Filter())


def test_reading_what_was_written_gives_the_same_filter_in_the_browser(page: Page) -> None:
    dice = random.Random(20230119)
    data = random_data(dice, events=20)
    filters = [query.parse(random_query(dice, data, hostile=False), data)[0] for _ in range(1_000)]
    written = page.evaluate(
        "(filters) => filters.map((filter) => unrest.filter.toQuery(filter))",
        [in_javascript(wanted) for wanted in filters],
    )
    assert written == [query.to_query(wanted) for wanted in filters]
    answers = read_in_browser(page, written, data)
    assert [answer["filter"] for answer in answers] == [in_javascript(f) for f in filters]
    assert not any(answer["notices"] for answer in answers)


def compare_reading(page: Page, queries: list[str], data: dict[str, Any]) -> None:
    for text, answer in zip(queries, read_in_browser(page, queries, data), strict=True):
        wanted, notices = query.parse(text, data)
        expected = {
            "filter": in_javascript(wanted),
            "notices": [notice._asdict() for notice in notices],
        }
        assert answer == expected, text


def read_in_browser(page: Page, queries: list[str], data: dict[str, Any]) -> list[dict[str, Any]]:
    ask = """([queries, data]) =>
        JSON.stringify(queries.map((text) => unrest.filter.parse(text, data)))"""
    return json.loads(page.evaluate(ask, [queries, data]))
