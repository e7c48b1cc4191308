"""Names beside the marks of the printed map."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.pure_scripts import loaded


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = loaded(chromium, "print-names")
    yield page
    page.close()


def placed(page: Page, marks: list[tuple[float, float, float, str]]) -> dict[str, list[float]]:
    wanted = [{"x": x, "y": y, "radius": radius, "text": text} for x, y, radius, text in marks]
    found = page.evaluate("(wanted) => unrest['print-names'].placed(wanted, 200, 100)", wanted)
    return {one["text"]: [one["left"], one["top"]] for one in found}


def test_a_name_stands_right_of_its_mark_or_where_there_is_room(page: Page) -> None:
    assert placed(page, [(50, 50, 10, "Lima")]) == {"Lima": [63, 44]}
    at_the_edge = placed(page, [(190, 50, 5, "Lima")])["Lima"]
    assert at_the_edge[0] + 4 * 5.4 == pytest.approx(182)


def test_no_name_lies_over_a_mark_and_the_largest_mark_is_named_first(page: Page) -> None:
    crowd = [(60 + 9 * n, 50, 8 if n else 12, f"Town {n}") for n in range(8)]
    found = placed(page, crowd)
    assert "Town 0" in found
    assert len(found) < 8
    for left, top in found.values():
        for x, y, radius, _ in crowd:
            right, bottom = left + 6 * 5.4, top + 12
            apart = right <= x - radius or left >= x + radius
            assert apart or bottom <= y - radius or top >= y + radius
