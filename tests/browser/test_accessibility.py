"""axe-core finds no violation of WCAG 2.2 A and AA, in any language, theme or width."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reader import Reader

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
    const { violations, passes } = await axe.run(document, {
        runOnly: tags, resultTypes: ["violations"],  // of what passes, one example of each rule
    });
    return {
        passed: passes.length,
        violations: violations.map(({ id, nodes }) => [
            id, nodes.slice(0, 4).map((node) => `${node.target} ${node.failureSummary}`),
        ]),
    };
}"""


def check(page: Page, state: str) -> None:
    found: dict[str, Any] = page.evaluate(RUN, TAGS)
    assert found["violations"] == [], f"{state}: {found['violations']}"
    assert found["passed"] > 20


# A theme is colours, a language words, a width the layout: each pair of them is met once, since a
# fault needs no three.
PAIRS = [("en", "light", 1280), ("en", "dark", 360), ("es", "light", 360), ("es", "dark", 1280)]


@pytest.mark.parametrize(("lang", "theme", "width"), PAIRS)
def test_no_violation_plain_filtering_reading_and_with_everything_open(
    revisit: Visit, lang: str, theme: str, width: int
) -> None:
    reader = revisit(
        f"?region=PE-PUN&lang={lang}&theme={theme}&size=deaths",
        viewport={"width": width, "height": 900},
    )
    page = reader.page
    page.evaluate(f"() => {{ {AXE} }}")
    check(page, "plain")

    filters_open(reader, width)
    check(page, "filters and menu open")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    page.locator("#list .card-place", has_text="Juliaca").first.click()
    reader.eventually(lambda: reader.filter.place, "juliaca")
    expect(page.locator("#list-head button")).to_be_visible()
    page.locator("#list .card-title").last.click()
    expect(page.locator("#list .card-details")).to_be_visible()
    page.locator("#table summary").click()
    expect(page.locator("#table-body table")).to_be_visible()
    page.locator('[data-say="tolls.all"]').click()
    expect(page.locator("#toll-list table")).to_be_visible()
    if width == 360:  # two hundred sources take long; they are the same on a wide screen
        page.locator("#sources summary").click()
        expect(page.locator("#sources-body li").first).to_be_visible()
    check(page, "place, card, table, tolls and sources open")


def filters_open(reader: Reader, width: int) -> None:
    if width < 768:
        reader.page.locator("#filters-open").click()
    reader.page.locator("#types summary").click()
    reader.choose("sub", "peaceful-protest")
    expect(reader.choice("sub", "peaceful-protest")).to_have_attribute("aria-checked", "true")
    reader.choose("sub", "peaceful-protest")
    expect(reader.choice("sub", "peaceful-protest")).to_have_attribute("aria-checked", "false")


def test_notices_and_an_empty_list_have_no_violation(revisit: Visit) -> None:
    reader = revisit("?region=PE-PIU&to=2022-12-08&theme=nonsense")
    page = reader.page
    expect(page.locator("#list .empty")).to_be_visible()
    expect(page.locator("#notices p")).to_be_visible()
    page.evaluate(f"() => {{ {AXE} }}")
    check(page, "notice and empty list")


LANDMARKS = [
    "region", "landmark-one-main", "landmark-unique", "landmark-no-duplicate-main",
    "landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo",
    "landmark-main-is-top-level", "skip-link", "heading-order",
]  # fmt: skip


@pytest.mark.parametrize("path", ["", "embed"])
def test_landmarks_hold_all_content_and_each_has_a_name_of_its_own(visit: Visit, path: str) -> None:
    page = visit(path).page
    page.evaluate(f"() => {{ {AXE} }}")
    found = page.evaluate(
        RUN.replace("runOnly: tags", "runOnly: { type: 'rule', values: tags }"), LANDMARKS
    )
    assert found["violations"] == []
    assert found["passed"] >= 5
    names = page.evaluate(
        """() => [...document.querySelectorAll("main section[aria-label]")]
            .filter((one) => one.checkVisibility()).map((one) => one.ariaLabel)"""
    )
    assert {"Map of the events", "Time"} <= set(names)


def test_the_button_of_the_maps_sources_is_named_and_shows_the_focus(revisit: Visit) -> None:
    page = revisit("?lang=es").page
    name = "Mostrar u ocultar las fuentes del mapa"
    button = page.locator(".maplibregl-ctrl-attrib-button")
    expect(button).to_have_attribute("aria-label", name)
    expect(button).to_have_attribute("title", name)
    page.locator(".maplibregl-canvas").focus()
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert button.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"
    assert button.evaluate("(one) => getComputedStyle(one).outlineWidth") == "3px"
