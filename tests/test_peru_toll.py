"""The deaths of the bundled package against the counts of those who counted them.

The events hold every civilian whom the Ombudsman's office counts as killed in clashes, on every
day for which its count is known; Human Rights Watch and Amnesty International have the same 49.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from geodata import ledger, package
from geodata.causes import agents_of, causes_of
from geodata.publishing.edition import dot
from geodata.shares import located_share

FOLDER = Path(package.__file__).parent / "data" / "peru-2022-2023"
FIRST_DAY = date(2022, 12, 7)


@pytest.fixture(scope="module")
def peru():
    return package.read(FOLDER)


@pytest.fixture(scope="module")
def drawn(peru):
    places = {place.id: place for place in peru.places}
    return [event for event in peru.events if dot(event, places[event.place])]


def judged_of(peru, event):
    return ledger.standing([claim for claim in peru.claims if claim.event == event.id])


@pytest.mark.parametrize(
    ("last", "low", "high", "of", "body"),
    [
        # Andahuaylas 2 + 2, Chincheros 1, Arequipa 1.
        ("2022-12-13", 6, 6, 6, "ombudsman"),
        # With Andahuaylas 1, Chao 1, Ayacucho 9, Pichanaqui 3, Chala 1.
        ("2022-12-20", 21, 21, 21, "ombudsman"),
        # With Ayacucho 10: 22, and Juliaca 12 to 17 by the counts of that evening.
        ("2023-01-09", 34, 39, 39, "official-data"),
        # Juliaca 14 to 17 by the counts of the next day.
        ("2023-01-10", 36, 39, 39, "ombudsman"),
        # Juliaca 17 after the autopsies, and Cusco 1.
        ("2023-01-11", 40, 40, 40, "ombudsman"),
        # Juliaca 18.
        ("2023-01-12", 41, 41, 41, "ombudsman"),
        # With Macusani 2, Arequipa 1, Chao 1, Ilave 1.
        ("2023-01-24", 46, 46, 46, "ombudsman"),
        # With Lima 1, then Aymaraes 1, then the second of Cusco.
        ("2023-02-02", 47, 47, 47, "ombudsman"),
        ("2023-03-06", 48, 48, 48, "ombudsman"),
        ("2023-03-22", 49, 49, 49, "ombudsman"),
    ],
)
def test_the_share_of_a_view_is_true_of_its_last_day(peru, drawn, last, low, high, of, body):
    view = (FIRST_DAY, date.fromisoformat(last))
    share = located_share(drawn, peru.claims, "PE", FIRST_DAY, view)
    assert (share.low, share.high, share.of, share.exceeds) == (low, high, of, False)
    assert share.claim.attributed_to == body


def test_the_final_official_count_is_67(peru):
    (final,) = [claim for claim in peru.claims if claim.id == "c-pe-nat--rpp-202312--deaths"]
    parts = [claim for claim in peru.claims if claim.part_of == final.id]
    assert (final.low, final.attributed_to) == (67, "ombudsman")
    assert sorted((part.kind, part.category, part.low) for part in parts) == [
        ("deaths", "clash", 49),
        ("deaths", "indirect", 11),
        ("deaths_security", "clash", 1),
        ("deaths_security", "indirect", 6),
    ]


def test_efe_names_what_it_adds_to_the_ombudsman(peru):
    (total,) = [c for c in peru.claims if c.id == "c-pe-nat--vivacadiz-efe-20230125--deaths"]
    parts = [claim for claim in peru.claims if claim.part_of == total.id]
    assert sorted((part.low, part.attributed_to) for part in parts) == [
        (1, "national-police"),
        (1, "ombudsman"),
        (1, "unicef"),
        (4, "unhcr"),
        (10, "ombudsman"),
        (46, "ombudsman"),
    ]
    assert sum(part.low for part in parts) == total.low == 63


def test_a_part_that_says_a_cause_is_in_no_picture_of_the_toll(peru):
    shown = ledger.cumulative(peru.claims, "PE", FIRST_DAY)
    assert {39, 5, 8, 7}.isdisjoint(
        claim.low for claim in shown if claim.attributed_to == "human-rights-watch"
    )
    assert [claim.low for claim in shown if claim.source == "hrw-20230426"] == [49]


def test_the_causes_are_those_that_sources_say(peru):
    causes = Counter()
    for event in peru.events:
        judged = judged_of(peru, event)
        told = causes_of(judged, ledger.figures_of(judged)).get("deaths", ())
        causes.update({caused.cause: caused.people for caused in told})
    # Gunshot: Andahuaylas 1, Chincheros 1, Arequipa 1 + 1, Ayacucho 10, Pichanaqui 3, Juliaca 18,
    # Cusco 1, Macusani 2, Chao 1 in January, Ilave 1, Aymaraes 1. Pellets: Cusco. A canister:
    # Andahuaylas, and Lima, disputed. Other: a blunt object at Andahuaylas, a stone at Chao by
    # the police.
    # Not stated: two at Andahuaylas on the 12th, and Chala.
    assert causes == {"gunshot": 41, "tear_gas_canister": 2, "other": 2, "pellets": 1}
    assert 49 - causes.total() == 3


def test_rival_agents_are_all_kept(peru):
    agents = {}
    for event in peru.events:
        judged = judged_of(peru, event)
        for name, said in agents_of(judged, ledger.figures_of(judged)).items():
            agents[event.id, name] = said
    assert agents["pe-20221214-chao", "deaths"] == {
        "police-forces-of-peru": 1,  # the prosecutors
        "rioters-peru": 1,  # the police
    }
    assert agents["pe-20221215-ayacucho", "deaths"] == {
        "disputed": 10,
        "military-forces-of-peru": 10,
    }
    assert agents["pe-20230305-ilave", "deaths_security"] == {
        "disputed": 6,
        "military-forces-of-peru": 6,  # an order, by survivors
        "rioters-peru": 6,  # stones, by the Joint Command
    }
