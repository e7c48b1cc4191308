"""How many died: the headline of the view, the located share, nationwide counts and why."""

import json
import re

import pytest
from playwright.sync_api import expect

from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader

Publication = tuple[str, dict[str, bytes]]


def figure(toll: dict) -> str:
    closed = str(toll["low"]) if toll["low"] == toll["high"] else f"{toll['low']}–{toll['high']}"
    return f"{closed} or more" if toll["open"] else closed


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_the_headline_is_the_sum_of_the_events_shown(reader: Reader) -> None:
    page = reader.page
    for region in ((), ("PE-PUN",)):
        if region:
            reader.choose_in("regions", "region", region[0])
            reader.shows(region=region)
        deaths = query.sums(Filter(region=region), reader.data)["deaths"]
        expect(page.locator("#headline .big")).to_have_text(figure(deaths))
        expect(page.locator("#headline")).to_contain_text(
            f"deaths reported in {deaths['with']} of the events shown; "
            f"{deaths['without']} more give no number."
        )


def test_the_located_share_goes_when_a_region_or_type_is_chosen(reader: Reader) -> None:
    headline = reader.page.locator("#headline")
    share = re.compile(
        r"Placed on the map: .* of the \d+ people killed during protests or their dispersal"
    )
    expect(headline).to_contain_text(share)
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))
    expect(headline).not_to_contain_text(share)
    reader.choose("legend", "riots")
    reader.shows()
    expect(headline).to_contain_text(share)
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(region=("PE-PUN",))
    expect(headline).not_to_contain_text(share)


def test_each_nationwide_count_is_one_mark_and_one_row(
    reader: Reader, publication: Publication
) -> None:
    page = reader.page
    tolls = json.loads(publication[1]["tolls.json"])
    cumulative = [claim for claim in tolls["claims"] if claim["cumulative"]]
    expect(page.locator("#toll-chart g.claim")).to_have_count(len(cumulative))
    assert page.locator("#toll-chart polyline").count() == 0
    expect(page.locator("#why li")).to_have_count(len(tolls["reasons"]))
    page.locator('[data-say="tolls.all"]').click()
    expect(page.locator("#toll-list tbody tr")).to_have_count(len(tolls["claims"]))
    page.locator("#sources summary").click()
    expect(page.locator("#sources-body li")).to_have_count(reader.data["counts"]["sources"])


def test_counts_outside_the_dates_shown_are_faded_not_gone(revisit: Visit) -> None:
    reader = revisit("?to=2022-12-31")
    marks = reader.page.locator("#toll-chart g.claim")
    expect(marks.first).to_be_visible()
    outside = reader.page.locator("#toll-chart g.claim.outside")
    assert 0 < outside.count() < marks.count()


def test_the_deaths_by_region_stand_beside_what_others_count(reader: Reader) -> None:
    page = reader.page
    page.locator('[data-say="reconciled"]').click()
    rows = page.locator("#reconciled table").first.locator("tbody tr")
    expect(rows).to_have_count(9)
    shown = [row.split("\t")[:2] for row in rows.all_inner_texts()]
    assert shown == [
        ["Apurímac", "7"],
        ["Arequipa", "3"],
        ["Ayacucho", "10"],
        ["Cusco", "2"],
        ["Junín", "3"],
        ["La Libertad", "2"],
        ["Metropolitan Lima", "1"],
        ["Puno", "21"],
        ["All regions", "49"],
    ]


def test_the_causes_of_what_is_shown_add_up_to_its_deaths(reader: Reader) -> None:
    page = reader.page
    bars = page.locator("#causes .cause-figure").first.locator("b")
    expect(bars.first).to_be_visible()
    assert sum(map(int, bars.all_inner_texts())) == 49
    reader.choose_in("regions", "region", "PE-CUS")
    reader.shows(region=("PE-CUS",))
    expect(page.locator("#causes h4").first).to_have_text(
        "2 deaths during protests or their dispersal"
    )


def test_an_event_is_found_under_each_of_its_agents(reader: Reader) -> None:
    agents = [row[0] for row in reader.data["agents"]]
    assert {"police-forces-of-peru", "disputed"} <= set(agents)
    reader.choose_in("further", "agent", "disputed")
    disputed = reader.shows(agent=("disputed",))
    assert "pe-20230305-ilave" in disputed  # the soldiers who drowned
    expect(reader.page.locator("#sentence")).to_contain_text(
        "with deaths whose circumstances are disputed"
    )


def test_the_page_tells_what_a_version_corrected(reader: Reader) -> None:
    box = reader.page.locator("#corrections")
    box.locator("summary").click()
    expect(box.locator(".version h3")).to_have_text(
        ["Version 1.2.0, 29 November 2026", "Version 1.1.0, 29 November 2026"]
    )
    cusco = box.locator(".corrected li", has_text="Cusco").first
    expect(cusco).to_be_visible()
    expect(reader.page.locator("#corrections-none")).to_be_hidden()
