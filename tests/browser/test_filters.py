"""Filtering in the controls and on the map: by region, type, dates, deaths. Python agrees."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_the_first_look_shows_the_whole_period_and_no_address_key(visit: Visit) -> None:
    reader = visit()
    shown = reader.agrees(Filter())
    assert len(shown) == reader.data["counts"]["events"]
    assert reader.search == ""


def test_regions_are_chosen_in_the_menu_and_taken_back(reader: Reader) -> None:
    reader.choose_in("regions", "region", "PE-PUN")
    only_puno = reader.shows(region=("PE-PUN",))
    assert reader.filter.v == reader.data["version"]
    assert "in Puno" in reader.sentence
    expect(reader.page.locator("#regions summary")).to_have_text("Regions: Puno")

    reader.choose_in("regions", "region", "PE-CUS")
    both = reader.shows(region=("PE-CUS", "PE-PUN"))
    assert set(only_puno) < set(both)
    expect(reader.page.locator("#regions summary")).to_have_text("Regions: 2")

    reader.choose_in("regions", "region", "PE-PUN")
    reader.choose_in("regions", "region", "PE-CUS")
    reader.shows()
    expect(reader.page.locator("#regions summary")).to_have_text("Regions: all")


def test_a_click_on_a_region_of_the_map_filters_and_a_second_takes_it_back(
    reader: Reader, page: Page
) -> None:
    at = reader.region_pixel("PE-UCA")
    page.mouse.move(*at)
    tip = page.locator("#map-tip")
    inside = len(query.select(Filter(region=("PE-UCA",)), reader.data))
    expect(tip).to_contain_text(f"Ucayali{inside} events")
    expect(tip).to_contain_text("press to show only this region")
    page.mouse.click(*at)
    reader.shows(region=("PE-UCA",))
    page.mouse.move(at[0] + 1, at[1])
    expect(tip).to_contain_text("press to show all regions again")
    expect(reader.choice("region", "PE-UCA")).to_have_attribute("aria-checked", "true")
    page.mouse.click(*at)
    reader.shows()


def test_types_and_sub_types_are_one_union(reader: Reader) -> None:
    reader.choose_in("types", "type", "protests")
    protests = reader.shows(type=("protests",))
    expect(reader.choice("legend", "protests")).to_have_attribute("aria-pressed", "true")
    reader.choose_in("types", "sub", "violent-demonstration")
    both = reader.shows(type=("protests",), sub=("violent-demonstration",))
    assert set(protests) < set(both)


def test_a_type_in_the_legend_is_the_type_in_the_menu(reader: Reader) -> None:
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))
    expect(reader.choice("type", "riots")).to_have_attribute("aria-checked", "true")
    reader.choose("legend", "riots")
    reader.shows()


def test_dates_are_typed_into_the_fields(reader: Reader, page: Page) -> None:
    reader.write("from", "2023-01-09")
    reader.shows(from_="2023-01-09")
    reader.write("to", "2023-01-15")
    reader.shows(from_="2023-01-09", to="2023-01-15")
    expect(page.locator("#slider-from")).to_have_value(str(reader.day("2023-01-09")))
    expect(page.locator("#slider-to")).to_have_value(str(reader.day("2023-01-15")))
    reader.write("from", "")
    reader.shows(to="2023-01-15")


def test_dates_are_shown_and_typed_in_the_language_of_the_page(revisit: Visit) -> None:
    reader = revisit("?lang=es")
    page = reader.page
    expect(page.locator("#from")).to_have_value("7 dic. 2022")
    reader.write("from", "9 de enero de 2023")
    reader.eventually(lambda: reader.filter.from_, "2023-01-09")
    expect(page.locator("#from")).to_have_value("9 ene. 2023")
    reader.choose("lang", "en")
    expect(page.locator("#from")).to_have_value("9 Jan 2023")
    reader.write("to", "15/1/2023")
    reader.shows(from_="2023-01-09", to="2023-01-15", lang="en")


def test_what_is_no_day_is_told_beside_the_field_and_changes_nothing(revisit: Visit) -> None:
    reader = revisit("?from=2023-01-09")
    page = reader.page
    fault = page.locator("#dates-fault")
    reader.write("to", "someday")
    expect(fault).to_have_text(
        "“someday” cannot be read as a day. Write it like 22 Mar 2023 or 2023-03-22."
    )
    expect(fault).to_be_visible()
    expect(page.locator("#to")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#from")).to_have_attribute("aria-invalid", "false")
    reader.write("to", "1 April 2023")
    expect(fault).to_have_text(
        "1 Apr 2023 lies outside these data, which run from 7 Dec 2022 to 22 Mar 2023."
    )
    reader.shows(from_="2023-01-09")
    reader.write("to", "20 jan")
    reader.shows(from_="2023-01-09", to="2023-01-20")
    expect(fault).to_be_empty()
    expect(page.locator("#to")).to_have_attribute("aria-invalid", "false")


def test_a_first_day_after_the_last_is_taken_as_the_last(reader: Reader, page: Page) -> None:
    reader.write("to", "2023-01-15")
    reader.shows(to="2023-01-15")
    reader.write("from", "2023-01-20")
    reader.shows(from_="2023-01-15", to="2023-01-20")


def test_with_deaths_reported_leaves_those_out_that_give_none(reader: Reader) -> None:
    button = reader.page.locator("#deadly")
    button.click()
    deadly = reader.shows(deadly=True)
    assert 0 < len(deadly) < reader.data["counts"]["events"]
    expect(button).to_have_attribute("aria-checked", "true")
    button.click()
    reader.shows()


def test_filters_intersect_and_reset_takes_them_all_back(reader: Reader, page: Page) -> None:
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(region=("PE-PUN",))
    reader.choose("legend", "riots")
    reader.shows(region=("PE-PUN",), type=("riots",))
    page.locator("#deadly").click()
    reader.shows(region=("PE-PUN",), type=("riots",), deadly=True)
    reader.write("from", "2023-01-01")
    few = reader.shows(region=("PE-PUN",), type=("riots",), deadly=True, from_="2023-01-01")
    assert "pe-20230109-juliaca" in few
    page.locator("#reset").click()
    reader.shows()


def test_reset_takes_back_camera_search_and_cards(reader: Reader, page: Page) -> None:
    home = reader.camera()
    page.locator("#search").fill("Juliaca")
    page.keyboard.press("Enter")
    reader.eventually(lambda: reader.filter.place, "juliaca")
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    expect(page.locator("#list .card-details")).to_have_count(1)
    reader.eventually(lambda: reader.filter.at is not None, True)
    page.locator("#reset").click()
    reader.shows(at=None)
    reader.eventually(reader.camera, home)
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator("#search-said")).to_be_empty()
    expect(page.locator("#list .card-details")).to_have_count(0)


def test_an_empty_result_offers_the_change_that_shows_most(
    revisit: Visit, data: dict[str, Any]
) -> None:
    region, day = an_empty_view(data)
    reader = revisit(f"?region={region}&from={day}&to={day}")
    empty = reader.page.locator("#list .empty")
    expect(empty).to_contain_text("That does not mean that nothing happened")
    offers = empty.get_by_role("button")
    everywhere = len(query.select(Filter(from_=day, to=day), data))
    always = len(query.select(Filter(region=(region,)), data))
    shown = {"regions": everywhere, "days": always}
    offered = max(shown.values())
    assert sorted(offers.all_inner_texts(), key=lambda text: "days" in text) == [
        f"Show {everywhere} events in other regions", f"Show {always} events on other days",
    ]  # fmt: skip
    offer = offers.first
    expect(offer).to_contain_text(f"Show {offered} events")
    offer.click()
    expect(reader.page.locator("html")).to_have_attribute("data-listed", str(offered))
    expect(empty).to_have_count(0)
    reader.eventually(lambda: len(query.select(reader.filter, data)), offered)
    assert len(reader.agrees(reader.filter)) == offered > 0


def an_empty_view(data: dict[str, Any]) -> tuple[str, str]:
    """A region, and a day on which nothing happened there but something elsewhere."""
    return next(
        (region, day)
        for region in ("PE-PIU", "PE-TAC", "PE-CAJ")
        for day in ("2023-01-09", "2023-01-20", "2023-02-04")
        if not query.select(Filter(region=(region,), from_=day, to=day), data)
        and query.select(Filter(from_=day, to=day), data)
        and query.select(Filter(region=(region,)), data)
    )


def test_marks_and_bars_show_deaths_or_events_and_change_no_event(
    reader: Reader, page: Page
) -> None:
    expect(reader.choice("size", "deaths")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#legend-sizes")).to_contain_text("no figure given, which is not zero")
    before = page.locator("#legend-sizes").inner_text()
    peak = page.locator("#histogram .peak")
    expect(peak).to_have_text("most: 18 deaths a day")
    reader.choose("size", "events")
    reader.shows(size="events")
    expect(reader.choice("size", "events")).to_have_attribute("aria-pressed", "true")
    assert page.locator("#legend-sizes").inner_text() != before
    expect(peak).to_have_text("most: 8 events a day")
    reader.choose("size", "deaths")
    reader.shows()


def test_changes_made_at_once_are_all_kept(reader: Reader, page: Page) -> None:
    page.evaluate(
        """() => {
            document.querySelector(`button[id*='"control":"region"'][id*='"PE-PUN"']`).click();
            document.getElementById("deadly").click();
            document.querySelector(`button[id*='"control":"size"'][id*='"events"']`).click();
        }"""
    )
    reader.shows(region=("PE-PUN",), deadly=True, size="events")


def test_a_step_builds_on_the_mode_chosen_just_before(reader: Reader, page: Page) -> None:
    page.evaluate(
        """() => {
            document.querySelector(`button[id*='"control":"mode"'][id*='"day"']`).click();
            document.getElementById("next-day").click();
        }"""
    )
    reader.shows(mode="day", to="2023-01-10")  # the day after the worst one


def test_the_camera_takes_no_change_back(reader: Reader, page: Page) -> None:
    page.evaluate(
        """async () => {
            const link = document.querySelector('link[href$="/core.mjs"]');
            const { set } = await import(link.href);
            set({ region: ["PE-PUN"] });
            set({ at: [-15.5, -70, 7] }, "replace");  // as the end of a move does
        }"""
    )
    reader.shows(region=("PE-PUN",), at=(-15.5, -70.0, 7.0))
