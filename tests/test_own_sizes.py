"""Marks, sums and sentences by a figure that only a package's own code book counts."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard import messages, views
from dashboard.picture.view import Asked, View
from dashboard.words import speaker
from geodata import codebook, query
from geodata.query import Filter
from tests import own_book
from tests.pure_scripts import Scripts, loaded

BOOK = codebook.read(own_book.text())
NONE = {"low": None, "high": None, "open": False, "with": 0, "zero": 0, "without": 0}


def data() -> dict[str, Any]:
    """Four events in two towns; houses burnt: 120, 30 or more, none stated, nobody counted 0."""
    held: dict[str, Any] = {
        "version": "1-a", "data_date": "2024-06-30", "first_day": "2024-06-01", "days": 30,
        "languages": ["en", "es"], "lead": None, "title": {"en": "Map", "es": "Mapa"},
        "types": [one.id for one in BOOK.types], "subs": BOOK.subs(), "sizes": [*BOOK.sizes],
        "regions": [], "agents": [],
        "places": {
            "id": ["nairobi", "kisumu"], "region": [-1, -1], "lat": [-1.3, -0.1],
            "lon": [36.8, 34.8], "level": ["place", "place"],
            "name": {"en": ["Nairobi", "Kisumu"], "es": ["Nairobi", "Kisumu"]},
        },
        "events": {
            "id": ["a", "b", "c", "d"], "place": [0, 0, 1, 1], "start": [0, 3, 3, 9],
            "end": [0, 3, 3, 9], "sub": [25, 25, 16, 16], "geo": [1, 1, 1, 1],
            "when": [0, 0, 0, 0], "agents": [[], [], [], []],
            "deaths_low": [2, None, None, 0], "deaths_high": [2, None, None, 0],
            "indirect_low": [None] * 4, "indirect_high": [None] * 4,
            "security_low": [None] * 4, "security_high": [None] * 4,
            "missing_low": [None] * 4, "missing_high": [None] * 4,
            "houses_low": [120, 30, None, 0], "houses_high": [120, None, None, 0],
        },
    }  # fmt: skip
    return held


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views", "words")
    yield scripts
    scripts.close()


def asked(scripts: Scripts, what: str, *given: Any) -> Any:
    """What the scripts answer; `given` stands in the array `given`."""
    body = f"(given) => {{ const {{ filter: query, views, words }} = unrest; {what} }}"
    return scripts.evaluate(body, [*given])


HOUSES = {"low": 150, "high": 150, "open": True, "with": 2, "zero": 1, "without": 1}


@pytest.mark.parametrize("size", ["events", "deaths", "houses"])
def test_sums_follow_the_figure_that_sizes_marks(scripts: Scripts, size: str) -> None:
    ours = query.sums(Filter(size=size), data())
    assert ours["others"] == {"missing": {**NONE, "without": 4}, "houses": HOUSES}
    assert (ours["deaths"]["low"], ours["deaths"]["with"], ours["deaths"]["zero"]) == (2, 1, 1)
    here = {place: row["deaths"] for place, row in ours["by_place"].items()}
    if size == "houses":
        assert here == {
            0: {"low": 150, "high": 150, "open": True, "with": 2, "zero": 0, "without": 0},
            1: {"low": 0, "high": 0, "open": False, "with": 0, "zero": 1, "without": 1},
        }
        assert ours["deaths_by_day"] == {0: (120, 120, False), 3: (30, 30, True), 9: (0, 0, False)}
    else:
        assert [row["low"] for row in here.values()] == [2, 0]
        assert ours["deaths_by_day"] == {0: (2, 2, False), 9: (0, 0, False)}
    theirs = asked(
        scripts,
        """
        const [data, size] = given;
        query.sums({ ...query.everything(), size: "events" }, data); // what is kept must not stay
        return query.sums({ ...query.everything(), size }, data);
        """,
        data(), size,
    )  # fmt: skip
    assert theirs["others"] == ours["others"]
    assert {int(place): row["deaths"] for place, row in theirs["by_place"].items()} == here
    by_day = {int(day): tuple(row) for day, row in theirs["deaths_by_day"].items()}
    assert by_day == ours["deaths_by_day"]


@pytest.mark.parametrize(("text", "size"), [("size=houses", "houses"), ("size=crowd", "events")])
def test_an_address_names_what_the_data_can_size_by(scripts: Scripts, text: str, size: str) -> None:
    wanted, notices = query.parse(text, data())
    assert wanted.size == size
    assert [(one.key, one.reason) for one in notices] == (
        [] if size == "houses" else [("size", "bad_value")]
    )
    theirs = asked(scripts, "return query.parse(...given);", text, data())
    assert theirs["filter"]["size"] == size
    assert [one["reason"] for one in theirs["notices"]] == [one.reason for one in notices]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            [
                "2 deaths reported, in 1 of them.",
                "In 1 of them nobody died, a source says.",
                "150 or more houses burnt, in 2 of them.",
                "In Nairobi: 2 of these events; 150 or more houses burnt.",
            ],
        ),
        (
            "es",
            [
                "2 muertes reportadas, en 1 de ellos.",
                "En 1 de ellos no murió nadie, según una fuente.",
                "150 o más casas quemadas, en 2 de ellos.",
                "En Nairobi: 2 de estos eventos; 150 o más casas quemadas.",
            ],
        ),
    ],
)
def test_the_sentence_says_it_in_the_book_s_words(
    scripts: Scripts, lang: str, said: list[str]
) -> None:
    wanted = Filter(size="houses", place="nairobi")
    ours = views.sentence(wanted, query.sums(wanted, data()), data(), speaker(lang, BOOK))
    assert ours[1:] == said
    theirs = asked(
        scripts,
        """
        const [data, spoken, lang] = given;
        const filter = { ...query.everything(), size: "houses", place: "nairobi" };
        return views.sentence(filter, query.sums(filter, data), data, words.speaker(spoken, lang));
        """,
        data(), json.loads(messages.as_json(lang, BOOK)), lang,
    )  # fmt: skip
    assert theirs == ours


def test_the_largest_mark_is_of_the_figure_that_is_asked_for(scripts: Scripts) -> None:
    assert views.largest(query.sums(Filter(size="houses"), data()), "houses") == 150
    assert asked(scripts, "return views.largest(...given);", data(), "houses") == 150
    assert asked(scripts, "return views.largest(...given);", data(), "deaths") == 2


def test_a_picture_s_marks_have_the_scale_of_their_figure() -> None:
    shown = data() | {"book": BOOK, "title": {"en": "Map"}, "places": data()["places"]}
    asked_for = Asked(Filter(size="houses"), 800, 500, "light", "en", bare=False)
    assert View.of(asked_for, shown, speaker("en", BOOK), "").largest == 150


def test_a_book_has_words_for_what_sizes_its_marks() -> None:
    words = messages.load("en", BOOK)
    assert words["size.houses"] == "Houses burnt"
    assert words["legend.size.houses"] == "Circle area: Houses burnt, by place"
    assert words["timeline.peak.houses"] == {
        "one": "most: {n} house burnt a day", "other": "most: {n} houses burnt a day",
    }  # fmt: skip
    assert [key for key in words if "*" in key] == []
    assert messages.load("en")["size.deaths"] == words["size.deaths"] == "Deaths"
    assert "size.houses" not in messages.load("en")
