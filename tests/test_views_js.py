"""The server's marks, cameras and sentences are the browser's, on random data and filters."""

import json
import random
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from playwright.sync_api import Browser, Page

from dashboard import views, words
from geodata import query
from geodata.publication import publish
from tests.published import LANGUAGES, data
from tests.pure_scripts import in_page
from tests.random_filters import in_javascript, random_data, random_filter
from tests.small_package import SMALL

CASES = settings(max_examples=80, deadline=None)

lats, lons = some.floats(-84, 84), some.floats(-180, 180)
boxes = some.tuples(lons, lats, lons, lats).map(
    lambda box: (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))
)
pixels = some.integers(1, 4_000)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "filter", "views")
    yield page
    page.close()


def placed(dice: random.Random) -> dict[str, Any]:
    """Random data whose places have a position or none, and whose regions have a box or none."""
    data = random_data(dice)
    known = [dice.random() < 0.8 for _ in data["places"]["id"]]
    names = [f"Place {index}" for index in range(len(known))]
    data["places"] |= {
        "name": {"en": names, "es": names},
        "lat": [dice.uniform(-60, 60) if place else None for place in known],
        "lon": [dice.uniform(-170, 170) if place else None for place in known],
    }
    for region in data["regions"]:
        west, south = dice.uniform(-170, 100), dice.uniform(-60, 50)
        region[1] = {"en": region[0], "es": dice.choice([region[0], "Ica"])}
        region[2] = dice.choice([None, [west, south, west + 5, south + 5]])
    return data


@CASES
@given(some.integers(0, 10**9), some.sampled_from(LANGUAGES), pixels)
def test_marks_extents_and_sentences(page: Page, seed: int, lang: str, width: int) -> None:
    dice = random.Random(seed)
    data = placed(dice)
    for wanted in (random_filter(dice, data) for _ in range(5)):
        known = [slug for slug, _ in data["subs"]]
        wanted = query.parse(query.to_query(wanted), data)[0]
        assert set(wanted.sub) <= set(known)
        theirs = page.evaluate(
            """([data, filter, lang, width]) => {
                const { views } = unrest;
                const sums = unrest.filter.sums(filter, data);
                const largest = views.largest(data, filter.size);
                const marks = {};
                for (const [place, sum] of Object.entries(sums.by_place)) {
                    marks[place] = views.mark(sum, filter.size, largest, views.biggest(width));
                }
                const extent = views.extent(sums, data);
                const sentence = views.sentence(filter, sums, data, speakers[lang]);
                return { largest, marks, extent, sentence };
            }""",
            [data, in_javascript(wanted), lang, width],
        )
        sums = query.sums(wanted, data)
        largest = views.largest(query.sums(query.Filter(), data), wanted.size)
        assert largest == theirs["largest"]
        marks = {
            str(place): asdict(views.mark(sum_, wanted.size, largest, views.biggest(width)))
            for place, sum_ in sums["by_place"].items()
        }
        assert set(marks) == set(theirs["marks"])
        for place, mark in marks.items():
            assert mark == pytest.approx(theirs["marks"][place])
        extent = views.extent(sums, data)
        assert (list(extent) if extent else None) == theirs["extent"]
        assert views.sentence(wanted, sums, data, words.speaker(lang)) == theirs["sentence"]


@CASES
@given(boxes, pixels, pixels, some.integers(0, 200))
def test_cameras(page: Page, box: views.Box, width: int, height: int, margin: int) -> None:
    theirs = page.evaluate(
        "(given) => unrest.views.fit(...given)", [list(box), width, height, margin]
    )
    ours = views.fit(box, width, height, margin)
    assert ours.zoom == pytest.approx(theirs["zoom"], abs=1e-9)
    assert ours.lon == pytest.approx(theirs["center"]["lon"], abs=1e-9)
    assert ours.lat == pytest.approx(theirs["center"]["lat"], abs=1e-9)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chosen", [1, 2, 8, 9, 20])
def test_a_sentence_names_the_regions_as_long_as_it_can_be_read(
    page: Page, lang: str, chosen: int
) -> None:
    regions = data()["regions"][:chosen]
    wanted = query.Filter(region=tuple(row[0] for row in regions))
    theirs = page.evaluate(
        "([data, filter, lang]) => unrest.views.sentence("
        "filter, unrest.filter.sums(filter, data), data, speakers[lang])",
        [data(), in_javascript(wanted), lang],
    )
    said = views.sentence(wanted, query.sums(wanted, data()), data(), words.speaker(lang))
    assert said == theirs
    named = [row for row in regions if row[1][lang] in said[0]]
    counted = f" {chosen} {'regiones' if lang == 'es' else 'regions'}, "
    assert len(named) == (chosen if chosen <= 8 else 0)
    assert (counted in said[0]) == (chosen > 8)


def test_a_box_is_framed_with_the_same_margin(page: Page) -> None:
    theirs = page.evaluate("() => unrest.views.fit([-81, -18, -69, 0], 800, 500)")
    ours = views.fit((-81, -18, -69, 0), 800, 500)
    assert round(theirs["zoom"], 6) == round(ours.zoom, 6) == 3.89771
    assert page.evaluate("() => [320, 800, 2000].map(unrest.views.biggest)") == [17, 25, 30]


def spoken(page: Page, wanted: query.Filter, shown: dict[str, Any], lang: str) -> list[str]:
    """The sentences of a view, after the two languages of code were found to agree on them."""
    theirs = page.evaluate(
        "([data, filter, lang]) => unrest.views.sentence("
        "filter, unrest.filter.sums(filter, data), data, speakers[lang])",
        [shown, in_javascript(wanted), lang],
    )
    said = views.sentence(wanted, query.sums(wanted, shown), shown, words.speaker(lang))
    assert said == theirs
    return said


@pytest.mark.parametrize(
    ("lang", "days", "end"),
    [
        ("en", 30, ", the last 30 days of these data, 31 October – 29 November 2026."),
        ("en", 1, ", the last day of these data, 29 November 2026."),
        (
            "es",
            30,
            ", los últimos 30 días de estos datos, 31 de octubre – 29 de noviembre de 2026.",
        ),
    ],
)
def test_the_sentence_says_how_many_days_are_counted_back(
    page: Page, lang: str, days: int, end: str
) -> None:
    (first,) = spoken(page, query.Filter(last=days), data(), lang)
    assert first.endswith(end), first
    assert (
        end.split(",")[1] not in spoken(page, query.Filter(last=days, mode="day"), data(), lang)[0]
    )


@pytest.mark.parametrize(
    ("lang", "changes", "last"),
    [
        ("en", {"place": "juliaca"}, "In Juliaca: 8 of these events; 18 deaths."),
        ("es", {"place": "juliaca"}, "En Juliaca: 8 de estos eventos; 18 muertes."),
        ("en", {"place": "lima"}, "In Lima: 15 of these events; 1 death."),
        ("en", {"place": "abancay"}, "In Abancay: 2 of these events; no number of deaths given."),
        ("en", {"place": "lima", "region": ("PE-PUN",)}, "In Lima: none of these events."),
    ],
)
def test_the_sentence_speaks_of_the_place_that_is_opened(
    page: Page, lang: str, changes: dict[str, Any], last: str
) -> None:
    wanted = query.Filter(**changes)
    closed = spoken(page, replace(wanted, place=None), data(), lang)
    assert spoken(page, wanted, data(), lang) == [*closed, last]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "There are no events yet."), ("es", "Todavía no hay eventos.")]
)
def test_a_package_without_events_says_so_and_names_no_day(
    page: Page, lang: str, said: str
) -> None:
    bare = replace(SMALL, events=(), claims=(), event_sources=())
    empty = json.loads(publish(bare)[1]["map.json"])
    assert spoken(page, query.Filter(), empty, lang) == [said]
    assert spoken(page, query.Filter(place="juliaca", deadly=True), empty, lang) == [said]
