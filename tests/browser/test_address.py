"""The address holds the view: Back, sharing, a second browser, and addresses that are broken."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_every_choice_stands_in_the_address_and_back_and_forward_undo_it(reader: Reader) -> None:
    page = reader.page
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(region=("PE-PUN",))
    reader.choose("legend", "riots")
    reader.shows(region=("PE-PUN",), type=("riots",))
    page.locator("#next-day").click()
    moved = Filter(region=("PE-PUN",), type=("riots",), to="2022-12-07")
    reader.eventually(lambda: reader.filter.to, "2022-12-07")
    reader.agrees(moved)
    page.go_back()
    reader.shows(region=("PE-PUN",))
    expect(reader.choice("type", "riots")).to_have_attribute("aria-checked", "false")
    page.go_back()
    reader.shows()
    page.go_forward()
    reader.shows(region=("PE-PUN",))
    expect(page.locator("#regions summary")).to_have_text("Regions: Puno")


def test_a_link_opened_elsewhere_shows_the_same(reader: Reader, visit: Visit) -> None:
    page = reader.page
    reader.choose_in("regions", "region", "PE-PUN")
    reader.shows(region=("PE-PUN",))
    reader.write("from", "2023-01-05")
    reader.shows(region=("PE-PUN",), from_="2023-01-05")
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    reader.shows(region=("PE-PUN",), from_="2023-01-05", event="pe-20230109-juliaca")
    page.locator("#zoom-in").click()
    reader.eventually(lambda: reader.filter.at is not None, True)
    other = visit(f"?{reader.search}")
    assert other.sentence == reader.sentence
    assert other.cards == reader.cards
    expect(other.card("pe-20230109-juliaca").locator("table.ledger")).to_be_visible()
    reader.eventually(
        lambda: [round(n, 1) for n in other.camera()], [round(n, 1) for n in reader.camera()]
    )
    assert other.search == reader.search


def test_share_gives_a_link_with_the_version_even_of_the_whole_view(reader: Reader) -> None:
    page = reader.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#share").click()
    page.locator("[data-choice=copy-link]").click()
    expect(page.locator("#share-panel [role=status]").first).to_have_text("Copied")
    link = page.evaluate("() => navigator.clipboard.readText()")
    assert link == f"{page.url}?size=deaths&v={reader.data['version']}"


def test_keys_that_are_not_ours_are_passed_over_and_escaped_links_read(visit: Visit) -> None:
    reader = visit("?utm_source=x&gad_source=1&colour=red&amp;region=PE-PUN).", marks=("listed",))
    reader.agrees(Filter(region=("PE-PUN",)))
    expect(reader.page.locator("#notices")).to_be_empty()


UNUSABLE = {
    "from=yesterday&region=PE-PUN": ("“yesterday” cannot be read", Filter(region=("PE-PUN",))),
    "region=PE-PUN,XX-YY": ("“XX-YY” is not known for “region”", Filter(region=("PE-PUN",))),
    "from=2023-02-01&to=2023-01-01": ("lies after the last; both were left out", Filter()),
    "v=0.0.1-00000000&deadly=1": ("made for version 0.0.1-00000000", Filter(deadly=True)),
}


def test_values_that_cannot_be_used_are_left_out_with_a_notice(revisit: Visit) -> None:
    for text, (notice, wanted) in UNUSABLE.items():
        reader = revisit(f"?{text}")
        lines = reader.page.locator("#notices p")
        reader.agrees(wanted)
        expect(lines).to_have_count(1)
        expect(lines).to_contain_text(notice)
    reader.page.locator("#notices button").click()
    expect(reader.page.locator("#notices")).to_be_empty()


def test_markup_in_an_address_is_shown_as_text(visit: Visit) -> None:
    markup = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    encoded = quote(markup)
    reader = visit(f"?region={encoded}&from={encoded}&{encoded}={encoded}&v={encoded}")
    reader.agrees(Filter())
    notices = reader.page.locator("#notices")
    expect(notices).to_contain_text("<img src=x onerror=alert(1)>")
    assert notices.locator("img, script").count() == 0


def test_an_address_of_fifteen_thousand_characters_is_harmless(visit: Visit) -> None:
    reader = visit("?deadly=1&region=" + "PE-XXX," * 2_100, marks=("listed",))
    reader.agrees(Filter(deadly=True))
    notice = reader.page.locator("#notices p")
    expect(notice).to_have_count(1)
    assert len(notice.inner_text()) < 300


def test_an_address_beyond_what_can_be_read_is_refused_in_words(visit: Visit) -> None:
    reader = visit("?region=" + "x" * 17_000, marks=(), tolerate=("414", "favicon.ico"))
    expect(reader.page.locator("body")).to_contain_text("This address is too long")
    expect(reader.page.locator("body")).to_contain_text("Esta dirección es demasiado larga")
