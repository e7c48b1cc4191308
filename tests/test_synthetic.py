"""The packages that the benchmarks make: right by our own rules, rich, and always the same."""

from collections import Counter

import pytest

from benchmarks import synthetic
from geodata import package as packages

EVENTS, PLACES, DAYS = 300, 20, 60
MADE = synthetic.package(EVENTS, PLACES, DAYS)


def test_a_made_package_is_one_that_an_editor_could_publish() -> None:
    assert packages.parse(packages.render(MADE)) == MADE


def test_so_is_a_large_one_whose_last_counts_come_after_its_last_report() -> None:
    made = synthetic.package(3_000, 50, 30)
    assert packages.parse(packages.render(made)) == made
    assert made.data_date == max(claim.as_of for claim in made.claims)


def test_it_has_the_size_that_was_asked_for() -> None:
    assert len(MADE.events) == 300
    assert sum(place.level == "place" for place in MADE.places) == 20
    assert (MADE.events[0].start.isoformat(), MADE.events[-1].start.isoformat()) == (
        "2022-01-01",
        "2022-03-01",
    )


def test_it_is_as_rich_as_a_package_of_real_events() -> None:
    size = sum(map(len, packages.render(MADE).values()))
    assert 1_300 < size / EVENTS < 2_200  # the bundled package has some 2,100 bytes an event
    assert len(MADE.event_sources) > 1.8 * EVENTS
    assert len(MADE.claims) > 1.8 * EVENTS
    assert all(event.title["en"] and event.title["es"] for event in MADE.events)
    assert all(event.summary["en"] and event.summary["es"] for event in MADE.events)
    assert sum(event.coder_note is not None for event in MADE.events) > EVENTS / 2
    assert {"deaths", "injuries", "crowd", "arrests"} <= {claim.kind for claim in MADE.claims}
    most = Counter(event.place for event in MADE.events).most_common(1)[0][1]
    assert most > 3 * EVENTS / PLACES  # few places have most of the events


def test_the_same_numbers_make_the_same_package_and_another_seed_another() -> None:
    assert synthetic.package(EVENTS, PLACES, DAYS) == MADE
    assert synthetic.package(EVENTS, PLACES, DAYS, seed=7) != MADE


@pytest.mark.parametrize("asked", [(1, 20, 60), (300, 1, 60), (300, 20, 1)])
def test_too_few_of_anything_is_refused(asked: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="expected 2 or more of each"):
        synthetic.package(*asked)
