"""Opening a place by its mark, by search and from the list; cards with claims and sources."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reader import Reader

JULIACA = "pe-20230109-juliaca"


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_a_click_on_a_mark_opens_the_place_and_a_second_closes_it(
    reader: Reader, page: Page
) -> None:
    at = reader.pixel("piura")
    page.mouse.move(*at)
    expect(page.locator("#map-tip")).to_contain_text("Piura")
    page.mouse.click(*at)
    reader.shows(place="piura")
    expect(page.locator("#list-head")).to_contain_text("Piura")
    page.mouse.click(*at)
    reader.shows()


def test_search_finds_a_place_without_accents_and_moves_the_map_there(
    reader: Reader, page: Page
) -> None:
    page.locator("#search").fill("  AYACUCHO")
    page.keyboard.press("Enter")
    reader.shows(place="ayacucho")
    index = reader.data["places"]["id"].index("ayacucho")
    lat, lon = (reader.data["places"][name][index] for name in ("lat", "lon"))
    reader.eventually(lambda: reader.camera(), [round(lat, 3), round(lon, 3), 8])
    reader.eventually(lambda: reader.filter.at, (lat, lon, 8))
    said = page.locator("#search-said")
    n = reader.data["events"]["place"].count(index)
    expect(said).to_contain_text(f"Ayacucho is opened: {n} events of this view.")
    said.get_by_role("button", name="Ayacucho (region)").click()
    reader.shows(region=("PE-AYA",))
    reader.eventually(lambda: reader.camera()[2] < 8, True)  # it frames the region
    expect(said).to_contain_text("Only Ayacucho (region) is shown:")
    reader.choose_in("regions", "region", "PE-AYA")
    page.locator("#search").fill("Ayacucho")
    page.keyboard.press("Enter")
    reader.shows(place="ayacucho")
    page.locator("#list-head button").click()
    reader.shows()


def test_search_lists_the_events_whose_words_are_meant(reader: Reader, page: Page) -> None:
    page.locator("#search").fill("UNIVÉRSITY detain")
    page.keyboard.press("Enter")
    said = page.locator("#search-said")
    expect(said).to_contain_text("1 event of this view mentions “UNIVÉRSITY detain”:")
    said.get_by_role("button", name="Police enter San Marcos University").click()
    reader.eventually(lambda: reader.filter.event, "pe-20230121-lima")
    reader.eventually(lambda: reader.cards[0], "pe-20230121-lima")
    page.locator("#search").fill("airport")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("19 events of this view mention “airport”; the first 8:")
    expect(said.get_by_role("button")).to_have_count(8)


def test_what_a_search_finds_lies_over_the_page_and_goes_away(reader: Reader, page: Page) -> None:
    map_at = page.locator("#map").bounding_box()
    page.locator("#search").fill("airport")
    page.keyboard.press("Enter")
    expect(page.locator("#search-said button")).to_have_count(8)
    assert page.locator("#map").bounding_box() == map_at
    said = page.locator("#search-said").bounding_box()
    assert said["x"] >= 0
    assert said["x"] + said["width"] <= page.viewport_size["width"]
    page.keyboard.press("Escape")
    expect(page.locator("#search-said")).to_be_empty()
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator("#search")).to_be_focused()
    page.locator("#search").fill("airport")
    page.keyboard.press("Enter")
    expect(page.locator("#search-said button")).to_have_count(8)
    page.locator("#sentence").click(position={"x": 5, "y": 5})
    expect(page.locator("#search-said")).to_be_empty()


def test_search_says_when_no_event_is_placed_there(reader: Reader, page: Page) -> None:
    page.locator("#search").fill("Atlantis")
    page.keyboard.press("Enter")
    said = page.locator("#search-said")
    expect(said).to_have_text("Nothing on this map is called “Atlantis”, and no event mentions it.")
    expect(said).to_be_visible()
    assert reader.search == ""
    page.locator("#search").fill("julaica")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("Nothing is called just “julaica”. Did you mean:")
    assert reader.search == ""
    said.get_by_role("button", name="Juliaca", exact=True).click()
    reader.shows(place="juliaca")


def test_a_card_shows_every_claim_with_outlet_date_wording_and_link(
    revisit: Visit, publication: tuple[str, dict[str, bytes]]
) -> None:
    reader = revisit("?place=juliaca")
    card = reader.card(JULIACA)
    card.locator(".card-title").click()
    reader.shows(place="juliaca", event=JULIACA)
    details = json.loads(publication[1]["details/juliaca/0.json"])
    event = next(one for one in details["events"] if one["id"] == JULIACA)
    rows = card.locator("table.ledger tbody tr")
    expect(rows).to_have_count(len(event["claims"]))
    assert len(event["claims"]) > 5

    expect(card).to_contain_text(re.compile("Monday,? 9 January 2023"))
    expect(card).to_contain_text(event["summary"]["en"])
    expect(card).to_contain_text(event["note"]["en"])
    expect(card.locator(".card-figures")).to_contain_text("18 deaths")
    wanted = sorted(outlet_and_link(claim, details) for claim in event["claims"])
    found = rows.evaluate_all(
        "(rows) => rows.map((row) => { const cell = row.cells[2].firstElementChild;"
        " return [cell.textContent, cell.getAttribute('href') ?? '']; })"
    )
    assert sorted(map(tuple, found)) == wanted
    expect(card.locator("table.ledger")).to_contain_text("at least 17")
    earlier = card.locator("tr.past", has_text="an earlier count")
    assert earlier.count() >= 4
    expect(card.locator(".card-sources li:not(:has(li))")).to_have_count(len(event["sources"]))
    links = card.locator(".card-sources a")
    assert links.count() >= 5
    assert set(links.evaluate_all("(links) => links.map((link) => link.rel)")) == {"noopener"}

    card.locator(".card-title").click()
    reader.shows(place="juliaca")
    expect(card.locator("table.ledger")).to_have_count(0)


def outlet_and_link(claim: dict[str, Any], details: dict[str, Any]) -> tuple[str, str]:
    source = details["sources"][claim["source"]]
    return source["outlet"], source["url"] or ""


def test_a_place_that_no_source_gives_stays_undrawn_and_listed(revisit: Visit) -> None:
    reader = revisit("?place=kepashiato")
    assert reader.shows(place="kepashiato")
    assert len(reader.cards) >= 1
    expect(reader.page.locator("#list-head")).to_contain_text("Kepashiato")


def test_the_table_has_the_rows_of_the_list_and_sorts(revisit: Visit) -> None:
    reader = revisit("?region=PE-PUN")
    events = reader.shows(region=("PE-PUN",))
    page = reader.page
    page.locator("#table summary").click()
    rows = page.locator("#table-body tbody tr")
    expect(rows).to_have_count(len(events))
    opened = "(links) => links.map((link) => link.dataset.open)"
    assert page.locator("#table-body [data-open]").evaluate_all(opened) == events == reader.cards

    heading = page.locator("#sort-deaths")
    heading.click()
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Deaths")
    page.locator("#sort-deaths").click()
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Deaths")
    expect(rows.first).to_contain_text("Juliaca")
    assert sorted(page.locator("#table-body [data-open]").evaluate_all(opened)) == sorted(events)
    cells = rows.locator("td:nth-child(6)").all_inner_texts()
    figures = [int(cell.split("–")[0].split()[0]) for cell in cells if cell[0].isdigit()]
    assert figures == sorted(figures, reverse=True)
    assert figures[0] == 18
    assert cells[len(figures) :] == ["no figure"] * (len(cells) - len(figures))
    for cell in ("td:nth-child(6)", "th:nth-child(6)", "td:nth-child(9)"):
        align = "(one) => getComputedStyle(one).textAlign"
        assert page.locator(f"#table-body {cell}").first.evaluate(align) == "end"

    rows.first.locator("a").click()
    reader.shows(region=("PE-PUN",), event=JULIACA)
    expect(reader.card(JULIACA).locator("table.ledger")).to_be_visible()
