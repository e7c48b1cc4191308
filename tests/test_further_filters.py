"""Who took part, and tags, as filters: address, answers, sentence and form."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dashboard import messages, views
from dashboard.filter_form import MOST_LISTED, further
from dashboard.words import speaker
from geodata import query
from geodata.query import Filter
from tests.five_events import DATA
from tests.pure_scripts import Scripts, loaded

MORE = DATA | {
    "agents": [],
    "actors": [
        ["police", {"en": "Police", "es": "Policía"}],
        ["students", {"en": "Students", "es": "Estudiantes"}],
    ],
    "tags": [["curfew", {"en": "Curfew", "es": "Toque de queda"}]],
    "events": DATA["events"]
    | {
        "agents": [[], [], [], [], []],
        "actors": [[1], [0, 1], [0], [], [1]],
        "tags": [[], [0], [], [0], []],
    },
}


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views", "words")
    yield scripts
    scripts.close()


CASES = [
    ("actor=students", [0, 1, 4], " involving Students", " con participación de Estudiantes"),
    (
        "actor=police,students", [0, 1, 2, 4],
        " involving Police and Students", " con participación de Policía y Estudiantes",
    ),
    ("tag=curfew", [1, 3], " tagged Curfew", " con la etiqueta Toque de queda"),
    (
        "actor=students&tag=curfew", [1],
        " involving Students tagged Curfew",
        " con participación de Estudiantes con la etiqueta Toque de queda",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events", "english", "spanish"), CASES)
def test_events_are_found_by_who_took_part_and_by_tags(
    scripts: Scripts, text: str, events: list[int], english: str, spanish: str
) -> None:
    wanted, notices = query.parse(text, MORE)
    assert notices == ()
    assert query.to_query(wanted) == text
    assert query.select(wanted, MORE) == events
    theirs = scripts.evaluate(
        """([text, data]) => {
            const { filter, notices } = unrest.filter.parse(text, data);
            const found = unrest.filter.select(filter, data);
            return [notices, unrest.filter.toQuery(filter), [...found]];
        }""",
        [text, MORE],
    )
    assert theirs == [[], text, events]
    for lang, said in (("en", english), ("es", spanish)):
        ours = views.sentence(wanted, query.sums(wanted, MORE), MORE, speaker(lang))
        assert said in ours[0]
        assert ours == scripts.evaluate(
            """([text, data, spoken, lang]) => {
                const { filter } = unrest.filter.parse(text, data);
                const words = unrest.words.speaker(spoken, lang);
                return unrest.views.sentence(filter, unrest.filter.sums(filter, data), data, words);
            }""",
            [text, MORE, json.loads(messages.as_json(lang)), lang],
        )


def test_data_without_them_refuse_their_values(scripts: Scripts) -> None:
    wanted, notices = query.parse("actor=police&tag=curfew", DATA)
    assert (wanted.actor, wanted.tag) == ((), ())
    assert [(one.key, one.reason) for one in notices] == [
        ("actor", "unknown_value"), ("tag", "unknown_value"),
    ]  # fmt: skip
    theirs = scripts.evaluate(
        "([data]) => unrest.filter.parse('actor=police&tag=curfew', data).notices", [DATA]
    )
    assert [(one["key"], one["reason"]) for one in theirs] == [
        ("actor", "unknown_value"), ("tag", "unknown_value"),
    ]  # fmt: skip
    assert query.select(replace(Filter(), actor=("police",)), DATA) == []


def offered(data: dict[str, Any]) -> list[tuple[str, str]]:
    """The choices of the form, each with how many events it says."""
    told = [one.to_plotly_json()["props"] for one in further(data)]
    return [(one["data-id"], one["data-events"]) for one in told if "data-id" in one]


def test_the_form_lists_what_the_data_have_the_most_frequent_first() -> None:
    assert offered(MORE) == [("students", "3"), ("police", "2"), ("curfew", "2")]
    assert further(DATA | {"agents": []}) == []


def test_of_thousands_the_form_lists_the_most_frequent() -> None:
    many = [[f"actor-{n}", {"en": f"Actor {n}"}] for n in range(3000)]
    acting = [[n, 2999] for n in range(3000)]
    data = {"agents": [], "actors": many, "events": {"actors": acting}}
    found = offered(data)
    assert len(found) == MOST_LISTED == 100
    assert found[0] == ("actor-2999", "3001")
