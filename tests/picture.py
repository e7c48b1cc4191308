"""Makes the README's pictures: `make picture` serves the page on loopback and photographs it."""

import threading
from pathlib import Path

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from app import server as application
from tests.chromium import ARGUMENTS, path

FOLDER = Path(__file__).parents[1] / "docs"
PICTURES = (
    ("map-light.png", 1440, 900, "light", "?size=deaths"),
    ("map-phone-es-dark.png", 390, 844, "dark", "?lang=es&place=juliaca"),
)


def main() -> None:
    server = make_server("127.0.0.1", 0, application, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=list(ARGUMENTS))
        for name, width, height, scheme, query in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
            )
            page.goto(f"http://127.0.0.1:{server.port}/{query}")
            page.wait_for_selector("html[data-map=ready][data-listed]")
            page.evaluate(
                """() => new Promise((resolve) => {
                  const map = document.getElementById("map")._fullLayout.map._subplot.map;
                  map.once("idle", resolve);
                  map.triggerRepaint();
                })"""
            )
            page.screenshot(path=FOLDER / name)
            page.close()
            print(FOLDER / name)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
