"""A picture of a view shows what the sums say, and its words have room at every size."""

import struct
from copy import deepcopy
from dataclasses import replace
from functools import cache, partial
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from playwright.sync_api import Browser

from dashboard import basemap, messages, views
from dashboard.picture import land, marks, raster, svg, typeset
from dashboard.picture.scene import Scene, scene
from dashboard.picture.shapes import Box, Circle, Group, Path, Text, flat
from dashboard.picture.view import Asked
from dashboard.pictures import LEAST, MOST
from dashboard.public import TILES
from dashboard.words import Speaker, speaker
from geodata import query
from geodata.codebook import bundled
from tests.published import LANGUAGES, data

SIZES = [(1200, 630), (800, 500), (360, 480), (2400, 1260), (320, 200), (200, 200), (200, 2400)]
VIEWS = [
    "",
    "size=deaths",
    "region=PE-PUN&size=deaths",
    "region=PE-TAC&to=2022-12-08",
    "to=2023-01-09&mode=day",
    "deadly=1&size=deaths&place=juliaca",
    "at=-15.2,-70.3,7",
    "at=0,179,0.2",
]
CASES = settings(max_examples=60, deadline=None)

asked = some.builds(
    Asked,
    some.sampled_from(VIEWS).map(lambda text: query.parse(text, data())[0]),
    some.integers(LEAST, MOST),
    some.integers(LEAST, MOST),
    some.sampled_from(["light", "dark"]),
    some.sampled_from(LANGUAGES),
)


def picture(
    order: Asked, shown: dict[str, Any] | None = None, words: Speaker | None = None
) -> Scene:
    return scene(
        order,
        shown or data(),
        words or speaker(order.lang),
        "The Daily Llama",
        partial(land.under, archive=TILES),
    )


@cache
def usual(text: str = "", width: int = 1200, height: int = 630, lang: str = "en") -> Scene:
    return picture(Asked(query.parse(text, data())[0], width, height, "light", lang))


def map_of(drawn: Scene) -> Group:
    (found,) = (one for one in drawn.items if isinstance(one, Group) and one.clip)
    return found


def covered(text: Text) -> Box:
    """What a line of text covers."""
    wide = typeset.width(text.text, text.size, text.weight, text.spacing)
    left = text.x - {"start": 0, "middle": wide / 2, "end": wide}[text.anchor]
    tails = 0.22 * text.size
    return Box(left, text.y - typeset.ASCENT * text.size, left + wide, text.y + tails)


def texts(items: tuple) -> list[tuple[Text, Box]]:
    """Each text with the box that it covers on the sheet."""
    return [
        (one, covered(replace(one, x=one.x + x, y=one.y + y)))
        for one, x, y in flat(items)
        if isinstance(one, Text)
    ]


def discs(drawn: Scene) -> list[Circle]:
    return [
        one
        for one in map_of(drawn).items
        if isinstance(one, Circle) and one.stroke and not one.dash
    ]


@CASES
@given(asked)
def test_no_text_is_cut_or_covered_at_any_size(order: Asked) -> None:
    drawn = picture(order)
    sheet = Box(0, 0, drawn.width, drawn.height)
    on_map = map_of(drawn)
    around = texts(tuple(one for one in drawn.items if one is not on_map))
    assert any(one.text in drawn.title for one, _ in around)
    for text, box in around:
        assert sheet.holds(box), text
        assert not box.meets(on_map.clip), text
        assert "…" not in text.text
    for text, box in texts(on_map.items):
        assert on_map.clip.holds(box), text
    for (one, first), (other, second) in combinations([*around, *texts(on_map.items)], 2):
        assert not first.meets(second), (one.text, other.text)


@CASES
@given(asked)
def test_no_name_lies_over_a_mark(order: Asked) -> None:
    drawn = picture(order)
    solid = [
        Box(one.x - one.r, one.y - one.r, one.x + one.r, one.y + one.r) for one in discs(drawn)
    ]
    for text, box in texts(map_of(drawn).items):
        assert not any(box.meets(disc) for disc in solid), text.text


@pytest.mark.parametrize("text", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_the_map_has_as_many_marks_as_places_with_events(text: str, size: tuple[int, int]) -> None:
    wanted = query.parse(text, data())[0]
    sums = query.sums(wanted, data())
    drawn = usual(text, *size)
    assert len(discs(drawn)) == len(set(sums["by_place"]) & set(views.order(data())))
    tints = [one for one in map_of(drawn).items if isinstance(one, Path) and one.opacity == 0.16]
    assert len(tints) <= len(sums["by_region"])
    if not wanted.at:
        assert len(tints) == len(sums["by_region"])


@pytest.mark.parametrize("text", ["", "size=deaths", "region=PE-PUN&size=deaths"])
def test_marks_are_as_large_and_as_coloured_as_the_page_draws_them(text: str) -> None:
    wanted = query.parse(text, data())[0]
    sums = query.sums(wanted, data())
    drawn = usual(text)
    biggest = views.biggest(map_of(drawn).clip.width)
    largest = views.largest(query.sums(query.Filter(), data()), wanted.size)
    places = [place for place in views.order(data()) if place in sums["by_place"]]
    for place, disc in zip(places, discs(drawn), strict=True):
        mark = views.mark(sums["by_place"][place], wanted.size, largest, biggest)
        assert disc.r == pytest.approx(mark.disc + 1.4 / 2)
        colour = marks.colour(mark.sub, data())
        assert colour in {one.colour for one in bundled().types}
        assert colour == (disc.stroke if mark.kind == "none" else disc.fill) or mark.kind == "zero"


def test_what_is_open_fades_and_what_is_near_has_a_dashed_rim() -> None:
    opened = deepcopy(data())  # no death of the package is "or more"
    opened["events"]["deaths_high"][opened["events"]["id"].index("pe-20230118-macusani")] = None
    wanted = query.parse("size=deaths", opened)[0]
    by_place = query.sums(wanted, opened)["by_place"]
    sums = [by_place[place] for place in views.order(opened) if place in by_place]
    drawn = picture(Asked(wanted, 1200, 630, "light", "en"), opened)
    circles = [one for one in map_of(drawn).items if isinstance(one, Circle)]
    assert sum(one.fades for one in circles) == sum(one["deaths"]["open"] for one in sums) == 1
    assert sum(bool(one.dash) for one in circles) == sum(one["near"] for one in sums) > 0


def test_a_place_lies_where_it_does_on_the_page() -> None:
    drawn = usual("at=-15.4997,-70.1333,8", 800, 500)
    box = map_of(drawn).clip
    juliaca = data()["places"]["id"].index("juliaca")
    assert data()["places"]["lat"][juliaca] == pytest.approx(-15.5, abs=0.05)
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    assert any(abs(one.x - middle[0]) + abs(one.y - middle[1]) < 12 for one in discs(drawn))


@pytest.mark.parametrize(("width", "height"), [(1200, 630), (360, 480)])
def test_the_places_of_the_news_are_named_however_small_the_picture(
    width: int, height: int
) -> None:
    drawn = usual("size=deaths", width, height)
    named = {one.text for one in map_of(drawn).items if isinstance(one, Text)}
    assert {"Juliaca", "Ayacucho", "Andahuaylas", "Lima"} <= named


def test_large_pictures_are_small_ones_enlarged() -> None:
    small, large = usual("", 1200, 750), usual("", 2400, 1500)
    assert large.scale == pytest.approx(2 * small.scale)
    assert [one.text for one, _ in texts(small.items)] == [
        one.text for one, _ in texts(large.items)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_says_in_words_what_it_shows(lang: str) -> None:
    wanted = query.parse("region=PE-PUN", data())[0]
    root = ElementTree.fromstring(svg.with_text(usual("region=PE-PUN", lang=lang)))
    said = views.sentence(wanted, query.sums(wanted, data()), data(), speaker(lang))
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title").text == data()["title"][lang]
    assert root.find(f"{space}desc").text == " ".join(said)
    written = " ".join(one.text for one in root.iter(f"{space}text"))
    assert basemap.ATTRIBUTION in written
    assert "The Daily Llama" in written


def test_a_view_without_events_says_so() -> None:
    drawn = usual("region=PE-TAC&to=2022-12-08")
    assert messages.load("en")["empty"] in drawn.description
    assert discs(drawn) == []


def test_markup_in_data_stays_text() -> None:
    evil = '<script>alert(1)</script> & "quotes" ]]>'
    control = "\x00\x0b\x1b"
    shown = data() | {"title": {"en": evil + control, "es": evil}}
    shown["places"] = data()["places"] | {"name": {"en": [evil[:9]] * len(data()["places"]["id"])}}
    drawn = picture(Asked(query.Filter(), 1200, 630, "light", "en"), shown)
    for made in (svg.with_text(drawn), svg.with_outlines(drawn)):
        root = ElementTree.fromstring(made)
        tags = {one.tag.rpartition("}")[2] for one in root.iter()}
        assert tags <= {
            "svg", "title", "desc", "defs", "style", "clipPath", "rect", "radialGradient", "stop",
            "g", "path", "circle", "text",
        }  # fmt: skip
        assert root.find("{http://www.w3.org/2000/svg}title").text == evil


@pytest.mark.parametrize("size", [(360, 480), (1200, 630)])
def test_a_png_has_the_size_asked_and_the_same_bytes_each_time(size: tuple[int, int]) -> None:
    drawn = usual("size=deaths", *size)
    png = raster.png(drawn)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == size
    again = picture(drawn.asked)
    assert raster.png(again) == png
    assert svg.with_text(again) == svg.with_text(drawn)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_browser_sets_the_text_as_wide_as_it_was_measured(chromium: Browser, lang: str) -> None:
    page = chromium.new_page()
    page.set_content(svg.with_text(usual("size=deaths", 800, 500, lang)).decode())
    widths = page.evaluate(
        """async () => {
            await document.fonts.ready;
            return Array.from(document.querySelectorAll("text"), (one) => [
                one.textContent, +one.getAttribute("font-size"),
                +one.getAttribute("font-weight"),
                +(one.getAttribute("letter-spacing") ?? 0), one.getComputedTextLength()]);
        }"""
    )
    page.close()
    assert len(widths) > 20
    for text, size, weight, spacing, wide in widths:
        assert wide == pytest.approx(typeset.width(text, size, weight, spacing), rel=0.01, abs=0.6)
