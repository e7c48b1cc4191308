"""How soon the embed is there on a mid-range phone, baked and live, beside two plainer pages.

    python -m benchmarks.embed                  three visits to each, two minutes
    python -m benchmarks.embed --events 5000    the same with so many invented events

Each visit is a new browser with an empty cache, a window of 360 px, a network of 1.6 Mbit/s with
150 ms there and back, and a processor slowed to a quarter. All sites send Brotli or gzip.

lcp      largest contentful paint, ms: when the largest text or picture has been painted
answers  ms until a move of the slider changes what the page shows; a script tries every 100 ms
map      ms until the map is drawn
wire     bytes received, and requests, until then

The plain Dash page has the same data on a map without a base (`benchmarks/plain_dash.py`), and
asks its server at each step of the slider. The page of MapLibre alone, also without a base
(`benchmarks/plain_maplibre.py`), is about the least that a map with a slider can be; its library
comes from npm. Other work on the machine lengthens the times; look at the load.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import unquote, urlsplit

import orjson
from flask import Flask, Response, abort, request
from playwright.sync_api import Browser, sync_playwright

from benchmarks import plain_dash, plain_maplibre
from benchmarks.servers import our_page, serving
from benchmarks.synthetic import checked
from dashboard import compression, slim
from dashboard.bake import bake
from dashboard.baking.contents import EMBED
from dashboard.baking.first_view import BARS
from dashboard.settings import BUNDLED, Settings
from geodata.package import read
from geodata.publication import publish
from tests.chromium import ARGUMENTS, path

NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
PROCESSOR = 4
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "en-GB",
}
VISITS = 3
PATIENCE = 90  # seconds
OURS = {
    "slider": "document.getElementById('slider-to')",
    "shows": "document.getElementById('sentence')?.textContent || null",
    "map": "document.documentElement.dataset.map === 'ready'"
    " && document.getElementById('map')._fullLayout.map._subplot.map.areTilesLoaded()",
    "move": """(slider) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")
            .set.call(slider, String(slider.max - 40));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
    }""",
}
PLAIN = {
    "slider": "document.querySelectorAll('[role=slider]')[1]",
    "shows": "document.querySelector('.js-plotly-plot')?._fullLayout?.meta?.[1] ?? null",
    "map": "!!document.querySelector('.js-plotly-plot')?._fullLayout?.map?._subplot?.map?.loaded()",
    "move": """(slider) => {
        slider.focus();
        slider.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
    }""",
}
MAPLIBRE = {
    "slider": "document.querySelector('input')",
    "shows": "window.map?.loaded() ? document.querySelector('output').textContent : null",
    "map": "!!window.map?.loaded()",
    "move": """(slider) => {
        slider.value = slider.max - 40;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
    }""",
}
WATCH = """() => {
    window.seen = { lcp: null, answers: null, map: null };
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    let before = null;
    const every = setInterval(() => {
        if (window.seen.map === null && (%(map)s)) window.seen.map = performance.now();
        if (window.seen.answers !== null) return void (window.seen.map && clearInterval(every));
        const slider = %(slider)s;
        const shown = %(shows)s;
        if (!slider || shown === null) return;
        if (before !== null && shown !== before) {
            window.seen.answers = performance.now();
            return;
        }
        before ??= shown;
        (%(move)s)(slider);
    }, 100);
}"""


@dataclass(frozen=True)
class Visit:
    lcp: float
    answers: float
    map: float
    wire: float
    asked: tuple[str, ...]


def visit(browser: Browser, address: str, probe: Mapping[str, str]) -> Visit:
    """One first visit, until the map is drawn and the slider has answered."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    received = []
    asked: list[str] = []
    session.on("Network.loadingFinished", lambda one: received.append(one["encodedDataLength"]))
    context.on("request", lambda one: asked.append(one.url))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    context.add_init_script(f"({WATCH % probe})()")
    page.goto(address, wait_until="commit", timeout=PATIENCE * 1000)
    deadline = time.monotonic() + PATIENCE
    while None in (seen := page.evaluate("() => window.seen")).values():
        if time.monotonic() > deadline:
            raise RuntimeError(f"{address}: after {PATIENCE} s only {seen}")
        page.wait_for_timeout(100)
    context.close()
    wanted = tuple(url for url in asked if url.startswith("http"))
    return Visit(seen["lcp"], seen["answers"], seen["map"], sum(received), wanted)


def baked_site(folder: str) -> Flask:
    """A host of the baked files that knows of their twins, as nginx's `brotli_static` does."""
    types = {".html": "text/html", ".js": "text/javascript", ".css": "text/css",
             ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png"}  # fmt: skip
    server = Flask("baked", static_folder=None)

    @server.get("/<path:name>")
    def file(name: str) -> Response:
        plain, twin = Path(folder, name), Path(folder, f"{name}.br")
        if not plain.is_file():
            abort(404)
        answer = Response(content_type=types.get(plain.suffix, "application/octet-stream"))
        answer.data = (twin if twin.exists() else plain).read_bytes()
        if twin.exists():
            answer.headers["Content-Encoding"] = "br"
        return answer

    return server


def compressed_plain_dash(body: bytes) -> Flask:
    """Dash compresses nothing by itself; a newsroom's proxy would, and as well as ours does."""
    server = plain_dash.create(orjson.loads(body)).server
    compressing(server)
    return server


def compressed_maplibre(body: bytes, library: Mapping[str, bytes]) -> Flask:
    server = plain_maplibre.create(body, library)
    compressing(server)
    return server


def compressing(server: Flask) -> None:
    @server.after_request
    def compress(answer: Response) -> Response:
        answer.direct_passthrough = False
        name = compression.encoding(request.accept_encodings)
        if name and answer.status_code == 200 and len(answer.data) >= compression.SMALLEST:
            same = sha256(answer.data).hexdigest()
            answer.data = compression.compressed(partial(bytes, answer.data), name, same)
            answer.headers["Content-Encoding"] = name
        return answer


def sizes(folder: Path, asked: tuple[str, ...]) -> dict[str, int]:
    """Bytes of what a first view of the baked embed asks for, each as its twin."""
    found = dict.fromkeys(BARS, 0)
    for name in {unquote(urlsplit(url).path)[1:] for url in asked}:
        file = folder / name
        twin = file.with_name(f"{file.name}.br")
        size = (twin if twin.exists() else file).stat().st_size
        if name.startswith("paints/"):
            continue  # the bars are without the poster
        found["all"] += size
        theirs = name.startswith(("scripts/plotly.", "scripts/dash."))
        found["without Plotly, Dash and React"] += 0 if theirs else size
        found["data"] += size if name.startswith("data/") else 0
        found["base map"] += size if name.endswith(".pbf") else 0
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--visits", type=int, default=VISITS)
    parser.add_argument("--events", type=int, help="invented ones, in place of the bundled")
    given = parser.parse_args()
    visits = given.visits
    executable = path()
    if executable is None:
        sys.exit("no Chromium; `python -m tests.chromium` installs one")
    package = checked(given.events) if given.events else read(BUNDLED)
    version, files = publish(package)
    library = plain_maplibre.library()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        bake(package, Path(name), Settings(), slim.script())
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        print(
            f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}, Chromium "
            f"{browser.version}; {NETWORK['latency']} ms, 1.6 Mbit/s, processor at 1/{PROCESSOR}; "
            f"median of {visits}"
        )
        sites = (
            ("baked embed", baked_site, (name,), EMBED, OURS),
            ("live embed", our_page, (version, files), "embed", OURS),
            ("plain Dash", compressed_plain_dash, (files["map.json"],), "", PLAIN),
            ("MapLibre alone", compressed_maplibre, (files["map.json"], library), "", MAPLIBRE),
        )
        print(f"{'':15}{'lcp':>8}{'answers':>9}{'map':>8}{'wire':>11}{'requests':>10}")
        baked: tuple[str, ...] = ()
        for site, build, values, page, probe in sites:
            with serving(build, *values) as server:
                # The first is not counted: it fills the server's cache of compressed answers.
                seen = [visit(browser, server.address + page, probe) for _ in range(visits + 1)][1:]
            line = [median(getattr(one, key) for one in seen) for key in ("lcp", "answers", "map")]
            print(
                f"{site:15}{line[0]:8,.0f}{line[1]:9,.0f}{line[2]:8,.0f}"
                f"{median(one.wire for one in seen):11,.0f}{len(seen[0].asked):10}",
                flush=True,
            )
            baked = baked or seen[0].asked
        browser.close()
        print(f"\nFirst view of the baked embed, sum of .br files; load {os.getloadavg()[0]:.1f}")
        for part, size in sizes(Path(name), baked).items():
            said = "ok" if size <= BARS[part] else "OVER"
            print(f"{part:26}{size:10,} of {BARS[part]:,} bytes  {said}")


if __name__ == "__main__":
    main()
