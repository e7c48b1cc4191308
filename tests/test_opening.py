"""The opening view: which address shows it, in Python and in the browser, and what may be one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import orjson
import pytest

from geodata import opening, query
from geodata.package import InvalidPackage, Package, checked, parse
from geodata.publication import publish
from geodata.query import Filter
from tests.five_events import DATA
from tests.pure_scripts import Scripts, loaded
from tests.random_filters import in_javascript
from tests.small_package import SMALL

DEATHS = DATA | {"opening": "size=deaths"}
JANUARY = DATA | {"opening": "from=2023-01-01&region=PE-PUN&size=deaths&at=-15.5,-70.1,7"}
EVENTS = DATA | {"opening": ""}

CASES = [  # what the data open with, address, what is shown
    (DEATHS, "", Filter(size="deaths")),
    (EVENTS, "", Filter()),
    (JANUARY, "?", Filter("2023-01-01", region=("PE-PUN",), size="deaths", at=(-15.5, -70.1, 7.0))),
    (DEATHS, "?lang=es&theme=dark", Filter(size="deaths", lang="es", theme="dark")),
    (DEATHS, "show=map", Filter(size="deaths", show=("map",))),
    (DEATHS, "v=1.0-00c0ffee", Filter(size="deaths", v="1.0-00c0ffee")),
    (DEATHS, "utm_source=mail&from=", Filter(size="deaths")),
    # A link keeps its meaning.
    (DEATHS, "size=events", Filter()),
    (DEATHS, "deadly=1", Filter(deadly=True)),
    (DEATHS, "amp;deadly=1", Filter(deadly=True)),
    (JANUARY, "place=cusco", Filter(place="cusco")),
    (JANUARY, "event=riot&v=1.0-00c0ffee", Filter(event="riot", v="1.0-00c0ffee")),
    (JANUARY, "last=30", Filter(last=30)),
    (JANUARY, "mode=window", Filter()),
    (JANUARY, "lock=PE-CUS", Filter(region=("PE-CUS",), lock="PE-CUS")),
    (JANUARY, "from=soon", Filter()),
]  # fmt: skip
LINKS = [  # a view, its link
    (Filter(), "size=events"),
    (Filter(lang="es"), "size=events&lang=es"),
    (Filter(show=("map",), v="1.0-00c0ffee"), "size=events&v=1.0-00c0ffee&show=map"),
    (Filter(size="deaths"), "size=deaths"),
    (Filter(deadly=True, lang="es"), "deadly=1&lang=es"),
]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("opening")
    yield scripts
    scripts.close()


@pytest.mark.parametrize(("data", "text", "shown"), CASES)
def test_an_address_without_a_view_shows_the_opening(
    scripts: Scripts, data: dict[str, Any], text: str, shown: Filter
) -> None:
    wanted, notices = opening.asked(text, data)
    assert wanted == shown
    theirs = scripts.evaluate("([text, data]) => unrest.opening.asked(text, data)", [text, data])
    assert theirs["filter"] == in_javascript(shown)
    assert theirs["notices"] == [notice._asdict() for notice in notices]
    assert [notice.key for notice in notices] == (["from"] if text == "from=soon" else [])


@pytest.mark.parametrize(("wanted", "link"), LINKS)
def test_a_link_names_its_view_whatever_the_opening(
    scripts: Scripts, wanted: Filter, link: str
) -> None:
    assert opening.to_link(wanted) == link
    theirs = scripts.evaluate("(filter) => unrest.opening.toLink(filter)", in_javascript(wanted))
    assert theirs == link
    for data in (DEATHS, JANUARY, EVENTS):
        assert opening.asked(link, data) == (wanted, ())


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ([None, 2], [None, 3], "size=deaths"),
        ([17], [None], "size=deaths"),  # 17 or more
        ([0, None], [0, None], ""),  # that nobody died sizes no circle
        ([None], [None], ""),
        ([], [], ""),
    ],
)
def test_data_that_name_no_opening_open_by_deaths_where_any_are_known(
    low: list[int | None], high: list[int | None], text: str
) -> None:
    assert opening.usual({"deaths_low": low, "deaths_high": high}) == text


def test_a_publication_tells_its_opening() -> None:
    assert told(SMALL) == "size=deaths"
    named = replace(SMALL, opening="region=PE-PUN&mode=day&to=2023-01-09")
    assert told(named) == "region=PE-PUN&mode=day&to=2023-01-09"
    assert parse(checked(named)) == named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "opening (empty): expected a view as in an address"),
        ("size=", "opening 'size=': expected a view as in an address"),
        ("size=deaths&lang=es", "'lang': expected a view as in an address"),
        ("size=deaths&theme=dark", "take it out: it says how a page is read"),
        ("size=deaths&show=map", "'show': expected"),
        ("size=deaths&v=1.0", "'v': expected"),
        ("lock=PE-PUN", "'lock': expected"),
        ("size=deaths&sice=events", "'sice': expected a view as in an address"),
        ("?size=deaths", "'?size': expected"),
        ("size=big", "'size=big': expected a value that its key can have"),
        ("region=PE-CUS", "'region=PE-CUS': expected what the published events have"),
        ("event=pe-20230110-puno", "expected what the published events have"),
        ("from=2023-01-09&last=3", "expected either from or last"),
        ("from=2023-01-09&to=2023-01-01", "expected a first day before the last"),
    ],
)
def test_an_opening_that_is_no_view_of_the_package_is_refused(text: str, expected: str) -> None:
    with pytest.raises(InvalidPackage) as refused:
        checked(replace(SMALL, opening=text))
    assert "datapackage.json opening" in str(refused.value)
    assert expected in str(refused.value)


def told(package: Package) -> str:
    data = orjson.loads(publish(package)[1]["map.json"])
    assert opening.asked("", data) == query.parse(data["opening"], data)
    return data["opening"]
