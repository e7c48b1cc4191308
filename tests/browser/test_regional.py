"""Regions at a glance, the sources and words of a card, and links to one event."""

import re

import pytest
from playwright.sync_api import expect

from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_regions_stand_in_the_order_of_what_is_shown_and_filter(reader: Reader) -> None:
    page = reader.page
    names = page.locator("#regional tbody th")
    expect(names).to_have_count(8)
    assert names.all_inner_texts()[:3] == ["Puno", "Ayacucho", "Apurímac"]  # by deaths
    first = page.locator("#regional tbody tr").first.locator("td.number")
    assert first.all_inner_texts() == ["25", "21"]
    page.locator("#regional").get_by_role("button", name="Puno").click()
    reader.shows(region=("PE-PUN",))
    expect(page.locator("#regional [aria-pressed=true]")).to_have_text("Puno")
    expect(page.locator("#regional tr.left-out")).to_have_count(7)
    reader.choose("size", "events")
    expect(names.nth(1)).to_have_text("Metropolitan Lima")
    page.locator("#regional").get_by_role("button", name=re.compile("Show all")).click()
    expect(names).to_have_count(21)


def test_the_regions_of_a_day_are_those_of_that_day(revisit: Visit) -> None:
    reader = revisit("?from=2023-01-09&to=2023-01-09&size=deaths")
    sums = query.sums(Filter(from_="2023-01-09", to="2023-01-09"), reader.data)
    assert sums["deaths"]["low"] == 18
    row = reader.page.locator("#regional tbody tr").first
    expect(row.locator("th")).to_have_text("Puno")
    expect(row.locator(".of-deaths")).to_have_text("18")
    expect(row.locator("svg")).to_have_attribute("aria-label", "most: 18 deaths, 9 Jan 2023")


def test_a_link_to_an_event_shows_it_however_far_down_the_list(visit: Visit) -> None:
    last = "pe-20230322-santa-lucia"
    reader = visit(f"?event={last}", marks=("listed",), viewport={"width": 390, "height": 800})
    assert reader.data["events"]["id"].index(last) == 109  # the list begins with 12
    expect(reader.card(last).locator(".card-details")).to_be_visible()
    assert reader.cards.count(last) == 1
    assert len(reader.cards) == 12


def test_words_of_a_card_are_explained_and_its_sources_told_apart(visit: Visit) -> None:
    reader = visit("?event=pe-20230109-juliaca", marks=("listed",))
    card = reader.card("pe-20230109-juliaca")
    named = card.locator(".card-sources li:not(:has(ul))").all_inner_texts()
    assert len(set(named)) == len(named) > 10
    card.get_by_role("link", name="What these words mean").click()
    expect(reader.page.locator("#glossary")).to_be_in_viewport()
    assert reader.page.locator(".glossary dt").first.inner_text() == "Claim"
    reader.page.locator("#sources summary").click()
    expect(reader.page.locator("#sources-body li").first).to_contain_text(
        "100% Noticias (EFE): Demonstration with violence, Macusani, 18 Jan 2023"
    )


def test_the_picture_of_the_view_is_shared_as_png_and_svg(revisit: Visit) -> None:
    reader = revisit("?region=PE-PUN")
    page = reader.page
    page.locator("#share").click()
    pictures = page.locator(".panel-pictures")
    with page.expect_download() as png:
        pictures.get_by_role("button", name="PNG").click()
    assert png.value.suggested_filename == f"unrest-{reader.data['version']}.png"
    with page.expect_download() as svg:
        pictures.get_by_role("link", name="SVG").click()
    drawn = svg.value.path().read_text("utf8")
    assert drawn.startswith("<svg")
    assert "Juliaca" in drawn
