"""A page that stays open is, in each visit, as one that was just loaded."""

from typing import Any

from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.reader import Reader

# Without the names on the map: which of the lesser ones have room is a matter of when it is asked.
SEEN = """() => {
    const names = document.querySelector(".map-names");
    names.style.display = "none";
    const said = document.body.innerText;
    names.style.display = "";
    return {
        said,
        search: location.search,
        fields: [...document.querySelectorAll("input")].map((one) => one.value),
        unfolded: [...document.querySelectorAll("details[open]")].map((one) => one.id),
        theme: document.documentElement.dataset.theme,
        scrolled: [scrollY, document.getElementById("list").scrollTop],
        focused: document.activeElement.tagName,
    };
}"""


def seen(reader: Reader) -> dict[str, Any]:
    return reader.page.evaluate(SEEN) | {"camera": reader.camera()}


def test_nothing_of_the_visit_before_is_left(revisit: Visit) -> None:
    reader = revisit()
    page = reader.page
    expect(page.locator("#toll-chart g.claim").first).to_be_visible()
    first = seen(reader)
    assert first["search"] == ""

    page.locator("#search").fill("Juliaca")
    page.keyboard.press("Enter")
    reader.eventually(lambda: reader.filter.place, "juliaca")
    reader.card("pe-20230109-juliaca").locator(".card-title").click()
    page.locator("#table summary").click()
    expect(page.locator("#table-body table")).to_be_visible()
    reader.choose("lang", "es")
    page.locator("#theme").click()
    page.locator("#zoom-in").click()
    reader.write("from", "nunca")
    page.set_viewport_size({"width": 1100, "height": 700})
    page.locator("#play").click()
    page.locator("#regions summary").click()
    assert seen(reader) != first

    assert revisit() is reader
    reader.eventually(lambda: seen(reader), first)


def test_a_view_is_gone_to_as_its_address_says(revisit: Visit) -> None:
    reader = revisit()
    reader.choose("legend", "riots")
    reader.shows(type=("riots",))
    reader = revisit("?region=PE-PUN&at=-15.5,-70.1,7")
    assert reader.search == "region=PE-PUN&at=-15.5,-70.1,7"
    reader.shows(region=("PE-PUN",), at=(-15.5, -70.1, 7.0))
    assert reader.camera() == [-15.5, -70.1, 7]
