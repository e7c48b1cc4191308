"""What a step of the slider does and does not do, whatever the machine's speed."""

import pytest

from dashboard import views
from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import MAP, Reader

WATCH = """() => {
    window.read = [];
    window.steps = [];
    const note = () => window.read.push(performance.now());
    const sizes = ["clientWidth", "clientHeight", "scrollHeight", "scrollTop"];
    for (const [owner, names] of [
        [Element.prototype, sizes],
        [HTMLElement.prototype, ["offsetTop", "offsetHeight", "offsetWidth"]],
    ]) {
        for (const name of names) {
            const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
            const told = { get() { note(); return get.call(this); }, set, configurable: true };
            Object.defineProperty(owner, name, told);
        }
    }
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
        note();
        return getBoundingClientRect.call(this);
    };
    new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntriesByName("step")) {
            window.steps.push([startTime, startTime + duration]);
        }
    }).observe({ type: "measure" });
}"""


def stepped(reader: Reader, key: str, times: int) -> None:
    """Press a key on the slider's end so often, each when the one before has been drawn."""
    reader.page.locator("#slider-to").focus()
    for _ in range(times):
        before = reader.page.evaluate("steps.length")
        reader.page.keyboard.press(key)
        reader.page.wait_for_function("(before) => steps.length > before", arg=before)


def test_no_step_asks_for_a_size(visit: Visit) -> None:
    reader = visit()
    reader.page.evaluate(WATCH)
    stepped(reader, "ArrowLeft", 6)
    waiting = reader.page.evaluate(
        "steps.map(([from, to]) => read.filter((at) => at >= from && at <= to).length)"
    )
    assert waiting == [0] * len(waiting)
    assert len(waiting) >= 6


@pytest.mark.parametrize("size", ["events", "deaths"])
def test_a_step_sets_only_the_marks_that_changed(visit: Visit, size: str) -> None:
    reader = visit(f"?from=2022-12-07&to=2023-01-10&size={size}")
    reader.page.evaluate(WATCH)
    reader.page.evaluate(
        f"""() => {{
            const map = {MAP};
            const set = map.setFeatureState.bind(map);
            window.marked = [];
            map.setFeatureState = (feature, state) => {{
                if (typeof feature.id === "number") window.marked.push(feature.id);
                return set(feature, state);
            }};
        }}"""
    )
    stepped(reader, "ArrowLeft", 1)
    before, after = (
        query.sums(Filter(from_="2022-12-07", to=day, size=size), reader.data)["by_place"]
        for day in ("2023-01-10", "2023-01-09")
    )
    changed = {
        place for place in before.keys() | after.keys() if before.get(place) != after.get(place)
    }
    order = views.order(reader.data)
    seen = {order[id - 1] for id in reader.page.evaluate("marked")}
    assert seen
    assert seen <= changed
    assert len(changed) < 10 < len(before)
