"""How fast the time slider is, against a plain Dash app on the same data, in the same run.

    python -m benchmarks.slider            the whole table, about six minutes
    python -m benchmarks.slider --quick    only 50,000 events, without network delay

What the columns mean, all in milliseconds and all in Chromium:

step    Our function that filters, sums and makes the synchronous draw calls (`step` in
        assets/scripts/main.mjs). For plain Dash only the synchronous part of Plotly's redraw: its
        filter and sums run on the server.
drawn   From the key press to the end of that step, with the wait for the frame (plain Dash:
        the round trip to the server) in it.
script  JavaScript on the main thread for one key press, all of it: what Dash does, the step,
        the map's rendering, and what we do once the steps settle (list, tolls, address).
idle    From the key press until the map has drawn the asked days and says it is idle.
drag    A pointer drags the slider's end over half a year in 40 moves, 16 ms apart: from the
        first move until the map is idle with the last day shown (the worst of three drags);
        then the same until nothing in the page changes any more; redraws of the map's data;
        the longest task that blocked the page; the steps' 95th percentile during the drags.
frame   Redrawing the unchanged map once: with WebGL in software the floor under idle and drag,
        where a few frames are under way when the last move comes.

The delay is added by the server to each of its answers, on both sites alike. Other work on
the machine lengthens everything but the counts: run it on an idle one, and look at the load.
"""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from playwright.async_api import Browser, CDPSession, Error, Page, async_playwright

from benchmarks.servers import Server, our_page, plain_dash, serving
from benchmarks.synthetic import DAYS, PLACES, checked
from geodata.publication import publish
from tests.chromium import ARGUMENTS, path

SIZES = (500, 5_000, 50_000)
DELAYS = (0, 40)  # ms
STEPS = {("ours", 0): 60, ("ours", 40): 16, ("plain", 0): 20, ("plain", 40): 16}
WARM_UP = 4
DRAGS = 3
FRAMES = 20
MOVES, BETWEEN = 40, 0.016
REACH = 0.5  # the part of the slider that a drag goes over
QUIET = 300  # ms without a change after which a page has settled; ours waits 100 for its list
LIMIT = 60_000
STEP_BAR, DRAG_BAR, TASK_BAR = 16, 1_000, 100  # ms, of the largest size
RECORDER = (Path(__file__).parent / "recorder.js").read_text("utf-8")
THUMB = {"ours": "#slider-to", "plain": "[role=slider] >> nth=1"}
READY = {
    "ours": "document.documentElement.dataset.map === 'ready'"
    " && document.documentElement.dataset.listed !== undefined",
    "plain": "!!document.querySelector('.js-plotly-plot')"
    "?._fullLayout?.map?._subplot?.map?.loaded()",
}


@dataclass(frozen=True)
class Drag:
    """One drag: ms after its first move, and what happened until then."""

    map: float
    page: float
    redraws: int
    longest: float
    steps: tuple[float, ...]


@dataclass(frozen=True)
class Row:
    """One site with so many events and such a delay; times in ms, one per key press."""

    site: str
    events: int
    delay: int
    step: tuple[float, ...]
    drawn: tuple[float, ...]
    script: tuple[float, ...]
    idle: tuple[float, ...]
    drags: tuple[Drag, ...]
    frame: float

    @property
    def drag_steps(self) -> tuple[float, ...]:
        return tuple(step for drag in self.drags for step in drag.steps)


def middle(times: tuple[float, ...]) -> float:
    return quantiles(times, n=100, method="inclusive")[49]


def high(times: tuple[float, ...]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=100, method="inclusive")[94]


async def measure(
    browser: Browser, site: str, server: Server, events: int, delays: tuple[int, ...]
) -> list[Row]:
    """One site's rows, one per delay."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    try:
        page = await context.new_page()
        await page.goto(server.address, timeout=LIMIT)
        await _ready(page, site)
        await page.evaluate(f"({RECORDER.strip().removesuffix(';')})('{site}')")
        await _settled(page)
        session = await context.new_cdp_session(page)
        await session.send("Performance.enable")
        rows = []
        for delay in delays:
            server.delay.value = delay / 1000
            rows.append(await _row(page, session, site, events, delay))
        return rows
    finally:
        await context.close()


async def _ready(page: Page, site: str) -> None:
    deadline = time.monotonic() + LIMIT / 1000
    while not await page.evaluate(READY[site]):
        if time.monotonic() > deadline:
            raise RuntimeError(f"{site}: no map after {LIMIT / 1000:.0f} s; its page is {page.url}")
        await asyncio.sleep(0.1)


async def _settled(page: Page) -> Mapping:
    return await page.evaluate(f"recorder.settled({QUIET}, {LIMIT})")


async def _row(page: Page, session: CDPSession, site: str, events: int, delay: int) -> Row:
    thumb = page.locator(THUMB[site])
    await thumb.focus()
    await page.keyboard.press("End")
    await _settled(page)
    steps, drawn, script, idle = [], [], [], []
    for number in range(WARM_UP + STEPS[site, delay]):
        asked = await page.evaluate("recorder.asked()")
        await page.evaluate("recorder.forget()")
        before = await _script_time(session)
        await page.keyboard.press("ArrowLeft")
        seen = await _settled(page)
        after = await _script_time(session)
        if await page.evaluate("recorder.asked()") != asked - 1 or not seen["draws"]:
            raise RuntimeError(f"{site}: the left arrow key did not move the slider by a day")
        if number < WARM_UP:
            continue
        last = seen["draws"][-1]
        steps.append(last["ended"] - last["began"])
        drawn.append(last["ended"] - seen["key"])
        script.append(after - before)
        idle.append(max(seen["idle"], last["ended"]) - seen["key"])
    drags = []
    for _ in range(DRAGS):
        await thumb.focus()
        await page.keyboard.press("End")
        await _settled(page)
        drags.append(await _drag(page, session, site))
    times = (tuple(steps), tuple(drawn), tuple(script), tuple(idle))
    frame = await page.evaluate(f"recorder.frame({FRAMES})")
    return Row(site, events, delay, *times, tuple(drags), frame)


async def _script_time(session: CDPSession) -> float:
    answer = await session.send("Performance.getMetrics")
    return {one["name"]: one["value"] for one in answer["metrics"]}["ScriptDuration"] * 1000


async def _drag(page: Page, session: CDPSession, site: str) -> Drag:
    """Drag as a hand does: moves are sent when due, whether or not the page keeps up."""
    left, top, width = await _thumb(page, site)
    before = await page.evaluate("recorder.asked()")
    press = {"button": "left", "buttons": 1, "clickCount": 1}

    def mouse(type: str, x: float, **more: object) -> asyncio.Task:
        event = {"type": type, "x": x, "y": top, **more}
        return asyncio.create_task(session.send("Input.dispatchMouseEvent", event))

    await mouse("mouseMoved", left)
    await mouse("mousePressed", left, **press)
    await _settled(page)
    await page.evaluate("recorder.forget()")
    loop = asyncio.get_running_loop()
    start = loop.time()
    sent = []
    for number in range(1, MOVES + 1):
        await asyncio.sleep(max(start + (number - 1) * BETWEEN - loop.time(), 0))
        x = left - number / MOVES * REACH * width
        sent.append(mouse("mouseMoved", x, button="left", buttons=1))
    await asyncio.gather(*sent)
    await mouse("mouseReleased", x, **press)
    seen = await _settled(page)
    after = await page.evaluate("recorder.asked()")
    if not 0.4 * DAYS < before - after < 0.6 * DAYS or len(seen["moves"]) < MOVES / 2:
        raise RuntimeError(f"{site}: the drag moved the slider from day {before} to {after}")
    first = min(seen["moves"])
    last = seen["draws"][-1]["ended"]
    return Drag(
        map=float(max(seen["idle"], last) - first),
        page=float(max(seen["idle"], last, seen["change"]) - first),
        redraws=len(seen["draws"]),
        longest=float(max((task["duration"] for task in seen["long"]), default=0)),
        steps=tuple(draw["ended"] - draw["began"] for draw in seen["draws"]),
    )


async def _thumb(page: Page, site: str) -> tuple[float, float, float]:
    """Where the thumb is that stands at the end, and how far it can go to the left."""
    box = await page.locator(THUMB[site]).bounding_box()
    if site == "ours":  # a native range input: the thumb is 20 px wide, at its right end
        return box["x"] + box["width"] - 10, box["y"] + box["height"] / 2, box["width"] - 20
    other = await page.locator("[role=slider]").first.bounding_box()
    left = box["x"] + box["width"] / 2
    return left, box["y"] + box["height"] / 2, box["x"] - other["x"]


def table(rows: list[Row]) -> str:
    """The measured times, with the ratio of plain Dash to ours under each pair."""
    heads = (
        "events", "delay", "site", "step p50", "p95", "drawn p50", "p95", "script p50", "p95",
        "idle p50", "p95", "drag map", "page", "redraws", "longest", "step p95", "frame",
    )  # fmt: skip
    lines = [heads]
    plain = {(row.events, row.delay): row for row in rows if row.site == "plain"}
    for ours in (row for row in rows if row.site == "ours"):
        lines.append(_cells(ours))
        if theirs := plain.get((ours.events, ours.delay)):
            lines += [_cells(theirs), _ratios(ours, theirs)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True))
        for line in lines
    )


def _numbers(row: Row) -> list[float]:
    series = (row.step, row.drawn, row.script, row.idle)
    return [
        *(find(times) for times in series for find in (middle, high)),
        max(drag.map for drag in row.drags),
        max(drag.page for drag in row.drags),
        min(drag.redraws for drag in row.drags),
        max(drag.longest for drag in row.drags),
        high(row.drag_steps),
        row.frame,
    ]


def _cells(row: Row) -> tuple[str, ...]:
    numbers = (_number(value) for value in _numbers(row))
    return (f"{row.events:,}", str(row.delay), row.site, *numbers)


def _number(value: float) -> str:
    return f"{value:.1f}" if isinstance(value, float) and value < 20 else f"{value:.0f}"


def _ratios(ours: Row, plain: Row) -> tuple[str, ...]:
    """How many times ours plain Dash takes; no ratio of counts or of what did not happen."""
    pairs = zip(_numbers(ours), _numbers(plain), strict=True)
    ratios = (
        f"×{theirs / own:.1f}" if own and theirs and isinstance(own, float) else ""
        for own, theirs in pairs
    )
    return ("", "", "plain / ours", *ratios)


def bars(row: Row) -> str:
    """The bars that the largest size is held to, met or missed."""
    found = (
        ("a step at the 95th percentile", high(row.step), STEP_BAR),
        ("a step during a drag, 95th percentile", high(row.drag_steps), STEP_BAR),
        (f"{MOVES} quick moves, map settled", max(drag.map for drag in row.drags), DRAG_BAR),
        (f"{MOVES} quick moves, page settled", max(drag.page for drag in row.drags), DRAG_BAR),
        ("longest task in a drag", max(drag.longest for drag in row.drags), TASK_BAR),
    )
    return "\n".join(
        f"{'met   ' if value <= bar else 'missed'}  {what}: {value:.1f} ms of {bar:,} ms"
        for what, value, bar in found
    )


def facts(browser: Browser) -> str:
    return (
        f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}, "
        f"Chromium {browser.version}, WebGL in software (SwiftShader)"
    )


async def run(sizes: tuple[int, ...], delays: tuple[int, ...]) -> list[Row]:
    """Measure both sites for each size, and print what is known as it becomes known."""
    executable = path()
    if executable is None:
        raise RuntimeError("no Chromium; `python -m tests.chromium` installs one")
    rows = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        print(facts(browser), flush=True)
        for events in sizes:
            version, files = publish(checked(events))
            sites = (
                ("ours", our_page, (version, files)),
                ("plain", plain_dash, (files["map.json"],)),
            )
            for site, build, values in sites:
                began = time.monotonic()
                try:
                    with serving(build, *values) as server:
                        rows += await measure(browser, site, server, events, delays)
                except RuntimeError as failure:
                    if site == "ours":
                        raise
                    # Dash's own page does not come up in every Chromium; ours is told without it.
                    print(f"Not compared: {failure}", file=sys.stderr, flush=True)
                spent = time.monotonic() - began
                print(f"{events:,} events, {site}: {spent:.0f} s", file=sys.stderr, flush=True)
        await browser.close()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="only 50,000 events, no delay")
    quick = parser.parse_args().quick
    sizes, delays = (SIZES[-1:], DELAYS[:1]) if quick else (SIZES, DELAYS)
    try:
        rows = asyncio.run(run(sizes, delays))
    except (RuntimeError, Error) as failure:
        sys.exit(f"The benchmark stopped: {failure}")
    print(f"load at the end {os.getloadavg()[0]:.1f}")
    print(f"up to {PLACES:,} places over {DAYS} days; times in ms\n\n{table(rows)}\n")
    largest = next(
        row for row in rows if (row.site, row.events, row.delay) == ("ours", SIZES[-1], 0)
    )
    print(f"Bars for {SIZES[-1]:,} events, no delay:\n{bars(largest)}")


if __name__ == "__main__":
    main()
