"""Newer data while the page is open: a notice that says what changed, and nothing moves."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dashboard import slim
from dashboard.bake import bake
from dashboard.settings import BUNDLED, Settings
from geodata.package import Package, read
from tests.browser.conftest import Visit
from tests.browser.plain_host import hosting
from tests.pure_scripts import in_page

OFTEN = Settings(check=0.2)
LATEST = "data/latest.json"
# Whether the page thinks that somebody looks at it.
SEEN = """window.seen = "visible";
Object.defineProperty(document, "visibilityState", { get: () => window.seen });
window.see = (seen) => {
    window.seen = seen;
    document.dispatchEvent(new Event("visibilitychange"));
};"""


@pytest.fixture(scope="module")
def baked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("baked")
    published(made, read(BUNDLED))
    return made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """One address for the sites of all tests: a browser compiles the scripts of one but once."""
    with hosting(site) as host:
        yield host


@pytest.fixture
def folder(baked: Path, site: Path) -> Path:
    """The site of one test, which may publish anew."""
    rmtree(site)
    return Path(copytree(baked, site))


@pytest.fixture
def address(host: str, folder: Path) -> str:
    return f"{host}index.html"


def published(folder: Path, package: Package) -> None:
    bake(package, folder, OFTEN, slim.script(), quality=1)


def next_day() -> Package:
    """The bundled package of the day after: an event fewer, one renamed, one with a claim less."""
    package = read(BUNDLED)
    shown = [event for event in package.events if event.status == "published"]
    gone, renamed, *rest = sorted(shown, key=lambda event: event.id)
    claimed = next(
        claim for claim in package.claims if claim.event in {event.id for event in rest}
        and not any(other.part_of == claim.id or other.supersedes == claim.id
                    for other in package.claims)
    )  # fmt: skip
    changed = {
        gone.id: replace(gone, status="withdrawn"),
        renamed.id: replace(
            renamed, title={**renamed.title, "en": f"{renamed.title['en']}, again"}
        ),
    }
    return replace(
        package,
        data_date=date(2027, 1, 2),
        events=tuple(changed.get(event.id, event) for event in package.events),
        claims=tuple(c for c in package.claims if c is not claimed and c.event != gone.id),
    )


def asked(page: Page) -> list[str]:
    """Keeps a list of what is asked for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


def test_newer_data_are_told_with_what_changed_and_shown_only_when_asked(
    visit: Visit, folder: Path
) -> None:
    reader = visit("?region=PE-PUN")
    page = reader.page
    requests = asked(page)
    reader.choose("size", "deaths")
    reader.shows(region=("PE-PUN",), size="deaths")
    reader.eventually(lambda: any(url.endswith(LATEST) for url in requests), True)
    expect(page.locator("#newer")).to_be_hidden()
    published(folder, next_day())
    expect(page.locator("#newer span")).to_have_text(
        "Newer data of 2 January 2027: 2 events corrected and 1 event withdrawn."
    )
    reader.shows(region=("PE-PUN",), size="deaths")  # as it was
    reader.choose("lang", "es")
    expect(page.locator("#newer span")).to_contain_text("2 eventos corregidos")
    reader.choose("lang", "en")
    reader.choose("legend", "riots")
    reader.shows(region=("PE-PUN",), size="deaths", type=("riots",), lang="en")
    link = page.locator("#newer a")
    reader.eventually(lambda: "type=riots" in link.get_attribute("href"), True)
    link.click()
    page.locator("html[data-listed]").wait_for(state="attached")
    version = json.loads((folder / LATEST).read_bytes())["version"]
    reader.data = json.loads((folder / "data" / version / "map.json").read_bytes())
    reader.shows(region=("PE-PUN",), size="deaths", type=("riots",), lang="en")
    assert f"v={version}" in page.url
    expect(page.locator("#newer")).to_be_hidden()


def test_a_notice_that_was_closed_does_not_come_back(visit: Visit, folder: Path) -> None:
    reader = visit()
    page = reader.page
    requests = asked(page)
    published(folder, next_day())
    page.locator("#newer button").click()
    expect(page.locator("#newer")).to_be_hidden()
    seen = len(requests)
    reader.eventually(lambda: sum(url.endswith(LATEST) for url in requests[seen:]) > 2, True)
    expect(page.locator("#newer")).to_be_hidden()


def test_nobody_asks_while_nobody_looks(visit: Visit) -> None:
    reader = visit()
    page = reader.page
    page.evaluate(f"() => {{ {SEEN} }}")
    requests = asked(page)
    reader.eventually(lambda: any(url.endswith(LATEST) for url in requests), True)
    page.evaluate("() => see('hidden')")
    page.evaluate("() => new Promise((done) => setTimeout(done, 300))")  # what was under way
    before = len(requests)
    page.evaluate("() => new Promise((done) => setTimeout(done, 1200))")
    assert len(requests) == before
    page.evaluate("() => see('visible')")
    reader.eventually(lambda: len(requests) > before, True)


NOT_NEWER = (
    "", "[]", "null", '{"version": "../../etc", "data_date": "2027-01-01"}',
    '{"version": "9-ffffffff", "data_date": "<b>soon</b>"}',
    '{"version": "0-00000000", "data_date": "2001-01-01"}',
)  # fmt: skip


def test_what_is_no_newer_version_is_not_told(visit: Visit) -> None:
    reader = visit()
    page = reader.page
    bodies: list[str] = []  # of what was asked for
    now = NOT_NEWER[0]

    def answer(route: Route) -> None:
        bodies.append(now)
        route.fulfill(body=now)

    page.route(f"**/{LATEST}", answer)
    for now in NOT_NEWER:
        reader.eventually(lambda now=now: bodies.count(now) > 2, True)
        assert page.locator("#newer").inner_text() == "", now


# What is pure.


@pytest.fixture(scope="module")
def scripts(chromium: Browser) -> Iterator[Page]:
    page = in_page(chromium, "newer")
    yield page
    page.close()


def entry(table: str, id: str, event: str | None = None) -> dict[str, Any]:
    return {"table": table, "id": id, "event": id if table == "events" else event}


def test_each_event_is_counted_once_and_for_the_strongest_reason(scripts: Page) -> None:
    changes = {
        "previous": "1",
        "added": [entry("events", "new"), entry("claims", "c1", "new"),
                  entry("claims", "c2", "old"), entry("sources", "s")],
        "corrected": [entry("events", "old"), entry("events", "old"),
                      entry("claims", "c3", "other"), entry("places", "p"),
                      entry("claims", "toll")],
        "merged": [entry("events", "twin")],
        "withdrawn": [entry("events", "gone"), entry("claims", "c4", "gone"),
                      entry("claims", "toll")],
    }  # fmt: skip
    assert scripts.evaluate("(changes) => unrest.newer.counted(changes)", changes) == {
        "added": 1, "corrected": 2, "merged": 1, "withdrawn": 1, "national": 1,
    }  # fmt: skip


def test_the_next_look_is_never_early_and_not_at_one_time_for_all(scripts: Page) -> None:
    due = "([now, last, chance]) => unrest.newer.due(now, last, 300, chance)"
    assert scripts.evaluate(due, [1000, 1000, 0]) == 300
    assert scripts.evaluate(due, [1000, 1000, 0.5]) == 345
    assert scripts.evaluate(due, [1200, 1000, 0]) == 100
    assert scripts.evaluate(due, [9000, 1000, 0.5]) == 0


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Newer data of 3 March 2026: 2 events added, 1 event corrected, 1 event merged into "
               "another, 3 events withdrawn and 1 nationwide count changed."),
        ("es", "Datos más recientes, del 3 de marzo de 2026: 2 eventos añadidos, 1 evento "
               "corregido, 1 evento unido a otro, 3 eventos retirados y cambia 1 recuento "
               "nacional."),
    ],
)  # fmt: skip
def test_the_sentence(scripts: Page, lang: str, said: str) -> None:
    changes = {
        "added": [entry("events", "a"), entry("events", "b")],
        "corrected": [entry("events", "c")],
        "merged": [entry("events", "d")],
        "withdrawn": [entry("events", str(n)) for n in range(3)] + [entry("claims", "toll")],
    }
    tell = """([lang, changes]) => unrest.newer.told(
        { data_date: "2026-03-03", changes }, speakers[lang])"""
    assert scripts.evaluate(tell, [lang, changes]) == said
    unknown = scripts.evaluate(tell, [lang, None])
    assert (
        unknown
        == {
            "en": "There are newer data, of 3 March 2026.",
            "es": "Hay datos más recientes, del 3 de marzo de 2026.",
        }[lang]
    )
