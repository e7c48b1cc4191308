"""Makes the README's pictures: `make picture` serves pages on loopback and photographs them."""

import base64
import csv
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from app import server as application
from dashboard.settings import Settings
from dashboard.site import create
from dashboard.slim import script
from geodata import package
from geodata.__main__ import main as geodata
from geodata.publication import publish
from tests.chromium import ARGUMENTS, path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs"
PICTURES = (
    ("map-light.png", 1440, 900, "light", "?size=deaths"),
    ("map-phone-es-dark.png", 390, 844, "dark", "?lang=es&place=juliaca"),
)
SHEET = ROOT / "examples" / "kenya-june-2024.csv"
SHEET_COLUMNS = ("event", "date", "place", "type", "title", "deaths", "arrests", "outlet", "since")
BESIDE = Environment(autoescape=True).from_string("""<!doctype html><meta charset="utf-8"><style>
body { display: flex; align-items: start; gap: 16px; margin: 0; padding: 12px; background: #fff;
  font: 12px/1.3 Arial, sans-serif; }
table { border-collapse: collapse; width: 700px; }
td, th { border: 1px solid #ccc; padding: 3px 5px; text-align: left; vertical-align: top; }
th { background: #eee; }
td:nth-child(2), td:nth-child(9) { white-space: nowrap; }
img { width: 700px; height: 700px; border: 1px solid #ccc; }
</style>
<table><tr>{% for name in columns %}<th>{{ name }}</th>{% endfor %}</tr>
{% for row in rows %}<tr>{% for name in columns %}<td>{{ row[name] }}</td>{% endfor %}</tr>
{% endfor %}</table>
<img src="{{ map }}">""")  # fmt: skip


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=list(ARGUMENTS))
        with serving(application) as address:
            for name, width, height, scheme, query in PICTURES:
                page = opened(browser, address + query, width, height, scheme)
                page.screenshot(path=FOLDER / name)
                page.close()
                print(FOLDER / name)
        with TemporaryDirectory() as folder, serving(example(Path(folder) / "kenya")) as address:
            beside_its_sheet(browser, address, FOLDER / "your-own-map.png")
        browser.close()


def example(folder: Path) -> Any:
    """The page of the README's sheet, made by the commands that stand there."""
    for command in (
        ("new", folder, "--country", "KE"),
        ("import", SHEET, "--into", folder),
    ):
        assert geodata(list(map(str, command))) == 0
    return create(*publish(package.read(folder)), Settings(), script())


def beside_its_sheet(browser: Browser, address: str, file: Path) -> None:
    """Photograph a sheet as a table, and right of it the map that was made of it."""
    page = opened(browser, address, 700, 700, "light")
    picture = base64.b64encode(page.screenshot()).decode()
    page.close()
    with SHEET.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    page = browser.new_page(viewport={"width": 1440, "height": 726})
    page.set_content(
        BESIDE.render(columns=SHEET_COLUMNS, rows=rows, map=f"data:image/png;base64,{picture}")
    )
    page.screenshot(path=file)
    page.close()
    print(file)


@contextmanager
def serving(page: Any) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, page, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}/"
    server.shutdown()


def opened(browser: Browser, address: str, width: int, height: int, scheme: Any) -> Page:
    """The page at an address once its map stands still."""
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
    )
    page.goto(address)
    page.wait_for_selector("html[data-map=ready][data-listed]")
    page.evaluate(
        """() => new Promise((resolve) => {
          const map = document.getElementById("map")._fullLayout.map._subplot.map;
          map.once("idle", resolve);
          map.triggerRepaint();
        })"""
    )
    return page


if __name__ == "__main__":
    main()
