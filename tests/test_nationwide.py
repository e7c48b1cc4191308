"""Events that concern a whole country, such as a curfew: in the list, and in no sum, no region."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard import views
from dashboard.picture import key
from dashboard.picture.blocks import Block
from dashboard.picture.shapes import Group, Text
from dashboard.words import speaker
from geodata import package, query
from geodata.publication import publish
from geodata.query import Filter
from geodata.schema import Claim, EventSource, Place
from tests.pure_scripts import Scripts, in_page, loaded
from tests.random_filters import in_javascript
from tests.sheets import command
from tests.small_package import SMALL, faults_of

PERU = Place(id="pe", name={"en": "Peru", "es": "Perú"}, country="PE", level="country")
STRIKE = replace(
    SMALL.events[0],
    id="pe-20230109-strike",
    place="pe",
    geo_precision="country",
    title={"en": "General strike", "es": "Paro nacional"},
)
KILLED = Claim(
    id="strike-deaths", event=STRIKE.id, source="radio-1", kind="deaths", category="clash",
    low=5, high=7, wording="about", as_of=STRIKE.end,
)  # fmt: skip
WHOLE = replace(
    SMALL,
    places=(*SMALL.places, PERU),
    events=(*SMALL.events, STRIKE),
    claims=(*SMALL.claims, KILLED),
    event_sources=(*SMALL.event_sources, EventSource(STRIKE.id, "radio-1")),
)
SAID = {
    "en": "1 event of the whole country is not counted here.",
    "es": "No se cuenta aquí 1 hecho de todo el país.",
    "fr": "1 événement qui concerne tout le pays n’est pas compté ici.",
    "pt": "1 evento de todo o país não é contado aqui.",
}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return publish(WHOLE)[1]


@pytest.fixture(scope="module")
def data(files: dict[str, bytes]) -> dict[str, Any]:
    return json.loads(files["map.json"])


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    scripts = loaded("filter", "views", "regional")
    yield scripts
    scripts.close()


def test_it_is_counted_and_its_figures_are_in_no_sum(data: dict[str, Any]) -> None:
    found = query.sums(Filter(), data)
    assert (found["events"], found["nationwide"]) == (2, 1)
    assert found["deaths"] == {
        "low": 18, "high": 18, "open": False, "with": 1, "zero": 0, "without": 0,
    }  # fmt: skip
    assert [low for low, _, _ in found["deaths_by_day"].values()] == [18]
    assert found["by_region"] == {}
    assert len(found["by_place"]) == 1
    assert query.sums(Filter(place="pe"), data)["opened"]["deaths"]["low"] is None
    assert len(query.select(Filter(deadly=True), data)) == 2


def test_a_region_leaves_it_out_and_a_line_says_so(data: dict[str, Any]) -> None:
    puno = Filter(region=("PE-PUN",))
    sums = query.sums(puno, data)
    assert (sums["events"], sums["nationwide"]) == (1, 0)
    for lang, line in SAID.items():
        assert line in views.sentence(puno, sums, data, speaker(lang))
        assert line not in views.sentence(Filter(), sums, data, speaker(lang))


def test_the_country_opened_refers_to_the_nationwide_counts(data: dict[str, Any]) -> None:
    wanted = Filter(place="pe")
    said = views.sentence(wanted, query.sums(wanted, data), data, speaker("en"))
    assert said[-1] == "In Peru: 1 of these events; their counts stand with the nationwide ones."


@pytest.mark.parametrize("lang", SAID)
def test_the_browser_says_and_sums_the_same(
    scripts: Scripts, data: dict[str, Any], lang: str
) -> None:
    for wanted in (Filter(), Filter(region=("PE-PUN",)), Filter(place="pe")):
        sums, said = scripts.evaluate(
            "([data, filter, lang]) => {"
            " const sums = unrest.filter.sums(filter, data);"
            " return [sums, unrest.views.sentence(filter, sums, data, speakers[lang])]; }",
            [data, in_javascript(wanted), lang],
        )
        ours = query.sums(wanted, data)
        assert (sums["nationwide"], sums["deaths"]) == (ours["nationwide"], ours["deaths"])
        assert sums["opened"] == ours["opened"]
        assert said == views.sentence(wanted, ours, data, speaker(lang))


def test_where_nothing_else_is_shown_the_country_is_framed(
    scripts: Scripts, data: dict[str, Any]
) -> None:
    peru = (-81.3377, -18.3480, -68.6844, -0.0292)
    alone = json.loads(publish(replace(WHOLE, events=(STRIKE,), claims=(KILLED,)))[1]["map.json"])
    juliaca = (-70.1333, -15.5, -70.1333, -15.5)
    cases = (
        (alone, Filter(), peru),
        (data, Filter(place="pe"), juliaca),
        (data, Filter(), juliaca),
    )
    for shown, wanted, box in cases:
        sums = query.sums(wanted, shown)
        assert views.framed(wanted, sums, shown) == pytest.approx(box, abs=0.01)
        theirs = scripts.evaluate(
            "([data, filter]) => unrest.views.framed("
            "filter, unrest.filter.sums(filter, data), data)",
            [shown, in_javascript(wanted)],
        )
        assert theirs == pytest.approx(list(box), abs=0.01)


def test_a_publication_says_the_country_s_box_only_where_a_map_needs_it(
    data: dict[str, Any],
) -> None:
    assert len(data["country_box"]) == 4
    assert "country_box" not in json.loads(publish(SMALL)[1]["map.json"])


KEYS = {
    "en": "dashed outline of the country: events of the whole country",
    "es": "contorno discontinuo del país: eventos de todo el país",
    "fr": "contour pointillé du pays : événements qui concernent tout le pays",
    "pt": "contorno tracejado do país: eventos de todo o país",
}


def test_the_key_explains_the_outlined_country_where_there_is_such_an_event(
    chromium: Browser, data: dict[str, Any]
) -> None:
    page = in_page(chromium, "legend", "views")
    for shown, there in ((data, True), (json.loads(publish(SMALL)[1]["map.json"]), False)):
        sums = query.sums(Filter(), shown)
        for lang, line in KEYS.items():
            rows = page.evaluate(
                "([data, lang]) => unrest.legend.sizes("
                "'events', 4, 30, speakers[lang], unrest.views.nationwide(data))"
                ".at(-1).textContent",
                [shown, lang],
            )
            assert rows.endswith(line) == there
            drawn = key.notes("events", [], sums, speaker(lang), 400, "light")
            assert (line in said(drawn)) == there
    page.close()


def said(blocks: list[Block]) -> list[str]:
    """The text of each row of a picture's key."""
    groups = [[one for one in block.items if isinstance(one, Group)][-1] for block in blocks]
    return [" ".join(one.text for one in group.items if isinstance(one, Text)) for group in groups]


def test_it_is_no_row_among_the_regions(scripts: Scripts, data: dict[str, Any]) -> None:
    rows = scripts.evaluate(
        "([data, filter]) => unrest.regional.rows(filter, data, 1)", [data, in_javascript(Filter())]
    )
    assert [(row["region"], row["events"]) for row in rows] == [(0, 1)]


def test_its_counts_stand_with_the_nationwide_ones(files: dict[str, bytes]) -> None:
    tolls = json.loads(files["tolls.json"])
    (told,) = (claim for claim in tolls["claims"] if claim["id"] == KILLED.id)
    assert (told["low"], told["high"], told["cumulative"]) == (5, 7, False)
    assert told["scope"] == {"en": "General strike", "es": "Paro nacional"}
    assert json.loads(files["reconciliation.json"])["all"]["low"] == 18


def test_the_card_keeps_what_its_sources_say(files: dict[str, bytes]) -> None:
    (card,) = json.loads(files["details/pe/0.json"])["events"]
    assert card["figures"]["deaths"][:2] == [5, 7]


def test_only_a_country_is_a_place_of_a_whole_country() -> None:
    wrong = replace(WHOLE, events=(replace(STRIKE, place="juliaca"), *SMALL.events))
    (fault,) = faults_of(package.render(wrong))
    assert str(fault) == (
        "events.csv:2 geo_precision 'country': expected a precision that fits juliaca, whose level "
        "is place; choose a place of level country, or mend this"
    )


@pytest.mark.parametrize("named", ["Kenya", "KE", "Quênia", ""])
def test_a_row_that_names_the_country_concerns_all_of_it(tmp_path: Path, named: str) -> None:
    folder, sheet = tmp_path / "map", tmp_path / "sheet.csv"
    command("new", folder, "--country", "KE", "--language", "pt")
    with sheet.open("w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows(
            [
                ("date", "place", "type", "title", "outlet", "precision"),
                ("2024-06-25", named, "Other", "Curfew", "Daily A", "" if named else "country"),
            ]
        )
    command("import", sheet, "--into", folder)
    made = package.read(folder)
    assert [(one.place, one.geo_precision) for one in made.events] == [("ke", "country")]
    assert [(one.id, one.name, one.level) for one in made.places] == [
        ("ke", {"pt": "Quênia"}, "country")
    ]
