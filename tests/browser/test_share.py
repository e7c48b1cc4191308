"""The share panel: a link, two kinds of code for a news page, and a preview."""

import re
from html import unescape

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reader import Reader
from tests.browser.test_accessibility import AXE, check


@pytest.fixture
def panel(revisit: Visit) -> Reader:
    """The panel over a view; what is chosen there stays, so tests take it back."""
    reader = revisit("?region=PE-PUN&type=riots")
    reader.page.locator("#share").click()
    expect(reader.page.locator("#share-panel")).to_be_visible()
    return reader


def code(page: Page) -> str:
    return page.locator("[data-copied=code]").input_value()


def source(page: Page) -> str:
    return unescape(re.search(r'<(?:iframe|unrest-map) src="([^"]*)"', code(page))[1])


def choose(page: Page, what: str, value: str) -> None:
    page.locator(f"select[data-choice={what}]").select_option(value)


def test_the_link_is_the_view_with_the_version_of_its_data(panel: Reader) -> None:
    link = panel.page.locator("[data-copied=link]").input_value()
    version = panel.data["version"]
    assert link == f"{panel.address}?region=PE-PUN&type=riots&v={version}"


def test_the_frame_is_whole_safe_and_as_high_as_the_preview(panel: Reader) -> None:
    page = panel.page
    frame = page.frame_locator("#share-panel iframe")
    expect(frame.locator("#sentence")).to_contain_text("Puno")
    needed = re.compile(r"height:(\d+)px")
    inner = frame.locator("#page")
    panel.eventually(
        lambda: int(needed.search(code(page))[1]) >= inner.evaluate("(it) => it.offsetHeight"),
        True,
    )
    text = code(page)
    assert 'loading="lazy"' in text
    assert re.search(r' title="[^"]*interactive map"', text)
    assert 'referrerpolicy="strict-origin-when-cross-origin"' in text
    assert re.search(r'sandbox="allow-scripts allow-same-origin [^"]*"', text)
    assert "allow-top-navigation" not in text
    assert source(page).startswith(f"{panel.address}embed?region=PE-PUN&type=riots")


def test_the_choices_are_in_the_code_and_in_the_preview(panel: Reader) -> None:
    page = panel.page
    choose(page, "lang", "es")
    choose(page, "theme", "dark")
    choose(page, "lock", "PE-CUS")
    page.locator("[data-choice=part-filters]").click()
    page.locator("[data-choice=part-cards]").click()
    assert source(page) == (
        f"{panel.address}embed?region=PE-CUS&type=riots&lang=es&theme=dark"
        "&show=cards,map,sentence,time&lock=PE-CUS"
    )
    frame = page.frame_locator("#share-panel iframe")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    expect(frame.locator("#sentence")).to_contain_text("Cusco")
    expect(frame.locator("#filters-open")).to_be_hidden()
    choose(page, "theme", "")
    choose(page, "lock", "")
    page.locator("[data-choice=part-filters]").click()
    page.locator("[data-choice=part-cards]").click()


def test_the_camera_goes_along_or_stays(panel: Reader) -> None:
    page = panel.page
    page.keyboard.press("Escape")
    page.locator("#zoom-in").click()
    panel.eventually(lambda: panel.filter.at is not None, True)
    page.locator("#share").click()
    assert "&at=" in source(page)
    choose(page, "whole", "1")
    assert "at=" not in source(page)
    choose(page, "whole", "")


def test_the_element_names_script_poster_and_a_link_for_readers_without_scripts(
    panel: Reader,
) -> None:
    page = panel.page
    page.get_by_role("button", name="With our script").click()
    text = unescape(code(page))
    assert f'<script src="{panel.address}embed.js" async></script>' in text
    assert f'poster="{panel.address}image.png?region=PE-PUN&type=riots&lang=en&w=720&h=' in text
    assert f'<a href="{panel.address}?region=PE-PUN&type=riots&lang=en">' in text
    page.locator("[data-choice=iframe]").click()


def test_the_preview_can_be_as_wide_as_a_column(panel: Reader) -> None:
    page = panel.page
    frame = page.locator("#share-panel iframe")
    assert frame.bounding_box()["width"] == 360
    page.locator("[data-choice=desktop]").click()
    assert frame.bounding_box()["width"] == 720
    page.locator("[data-choice=phone]").click()


def test_copying_puts_the_code_on_the_clipboard(revisit: Visit) -> None:
    page = revisit().page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#share").click()
    page.locator("[data-choice=copy-code]").click()
    expect(page.locator("#share-panel [role=status]").last).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == code(page)


def test_where_copying_fails_the_text_is_chosen(revisit: Visit) -> None:
    page = revisit().page
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    page.locator("#share").click()
    page.locator("[data-choice=copy-link]").click()
    expect(page.locator("#share-panel [role=status]").first).to_have_text("Copy the marked text.")
    chosen = page.evaluate(
        "[document.activeElement.selectionStart, document.activeElement.selectionEnd]"
    )
    assert chosen == [0, len(page.locator("[data-copied=link]").input_value())]
    page.evaluate("() => { delete navigator.clipboard.writeText }")


def test_escape_closes_the_panel_and_the_preview_ends_with_it(panel: Reader) -> None:
    panel.page.keyboard.press("Escape")
    expect(panel.page.locator("#share-panel")).to_be_hidden()
    expect(panel.page.locator("#share-panel iframe")).to_have_count(0)
    expect(panel.page.locator("#share")).to_be_focused()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_axe_finds_nothing_in_the_panel(revisit: Visit, lang: str, width: int) -> None:
    page = revisit(f"?lang={lang}", viewport={"width": width, "height": 900}).page
    page.evaluate(f"() => {{ {AXE} }}")
    page.locator("#share").click()
    check(page, "share panel")
