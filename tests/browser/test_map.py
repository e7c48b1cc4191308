"""What the map relies on inside Plotly, which is not public: held for both of its scripts."""

import pytest

from dashboard import views
from geodata import query
from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import BOTH, MAP, Reader

pytestmark = BOTH
LAYERS = ["ring", "outline", "disc"]

AT = f"""([lonlat, aside, layer]) => {{
    const map = {MAP};
    const {{ x, y }} = map.project(lonlat);
    return map.queryRenderedFeatures([x + aside, y], {{ layers: [layer] }})
        .map((feature) => [feature.id, feature.source, feature.state.disc]);
}}"""


def test_layers_and_sources_have_the_names_that_marks_are_set_by(revisit: Visit) -> None:
    reader = revisit()
    found = reader.page.evaluate(
        f"""(uids) => {{
            const map = {MAP};
            return uids.map((uid) => [
                map.getLayer(`plotly-trace-layer-${{uid}}-circle`)?.source,
                map.getSource(`source-${{uid}}-circle`)?.type,
            ]);
        }}""",
        LAYERS,
    )
    assert found == [[f"source-{uid}-circle", "geojson"] for uid in LAYERS]


def test_a_marks_feature_id_is_its_position_and_its_state_is_its_radius(revisit: Visit) -> None:
    reader = revisit("?at=-5.2,-80.6,7")
    page = reader.page
    places = reader.data["places"]
    index = places["id"].index("piura")
    lonlat = [places["lon"][index], places["lat"][index]]
    order = reader.module("core", "({ page }) => page.config.order")
    events = query.sums(Filter(), reader.data)["by_place"][index]["events"]
    for uid in LAYERS[1:]:
        layer = f"plotly-trace-layer-{uid}-circle"
        reader.eventually(lambda layer=layer: bool(page.evaluate(AT, [lonlat, 0, layer])), True)
        ((id, source, radius),) = page.evaluate(AT, [lonlat, 0, layer])
        assert id == order.index(index) + 1
        assert source == f"source-{uid}-circle"
    width = page.locator("#map").evaluate("(box) => box.clientWidth")
    largest = views.largest(query.sums(Filter(), reader.data), "events")
    drawn = views.radius(events, largest, views.biggest(width))
    assert radius == pytest.approx(drawn)

    disc = "plotly-trace-layer-disc-circle"
    assert page.evaluate(AT, [lonlat, radius - 1, disc])
    assert not page.evaluate(AT, [lonlat, radius + 4, disc])
    drawn_as = f"""([id, disc]) =>
        {MAP}.setFeatureState({{ source: 'source-disc-circle', id }}, {{ disc }})"""
    page.evaluate(drawn_as, [id, 40])
    reader.eventually(lambda: bool(page.evaluate(AT, [lonlat, 35, disc])), True)
    page.evaluate(drawn_as, [id, radius])


def test_twenty_steps_of_the_slider_rebuild_no_data_and_no_figure(reader: Reader) -> None:
    page = reader.page
    page.evaluate(
        f"""(uids) => {{
            window.rebuilt = [];
            const watch = (owner, name, label) => {{
                const real = owner[name];
                owner[name] = function (...given) {{
                    window.rebuilt.push(label);
                    return real.apply(this, given);
                }};
            }};
            for (const uid of uids) {{
                const source = {MAP}.getSource(`source-${{uid}}-circle`);
                for (const name of ["setData", "updateData"]) {{
                    watch(source, name, `${{uid}} ${{name}}`);
                }}
            }}
            watch({MAP}, "setStyle", "setStyle");
            for (const name of ["newPlot", "react", "restyle", "relayout", "update", "redraw"]) {{
                watch(window.Plotly, name, name);
            }}
        }}""",
        LAYERS,
    )
    steps = reader.module("core", "({ page }) => page.steps")
    page.locator("#slider-to").focus()
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    last = reader.data["days"] - 1
    reader.eventually(lambda: reader.day(reader.filter.to or "2023-03-22"), last - 20)
    reader.agrees(reader.filter)
    assert reader.module("core", "({ page }) => page.steps") > steps
    assert page.evaluate("() => window.rebuilt") == []


def test_marks_of_what_is_filtered_out_are_gone(revisit: Visit) -> None:
    reader = revisit("?region=PE-PUN")
    shown = query.sums(Filter(region=("PE-PUN",)), reader.data)["by_place"]
    drawn = [place for place in shown if reader.data["places"]["lat"][place] is not None]
    visible = f"""() => [...new Set({MAP}
        .queryRenderedFeatures({{ layers: ["plotly-trace-layer-disc-circle"] }})
        .filter((feature) => feature.state.disc > 0).map((feature) => feature.id))].length"""
    reader.eventually(lambda: reader.page.evaluate(visible), len(drawn))


def test_a_dashed_rim_is_where_its_place_is_and_stays_there_when_the_map_moves(
    revisit: Visit,
) -> None:
    reader = revisit("?region=PE-JUN&at=-11.5,-76,7")
    rims = reader.page.locator(".map-rims circle")

    def aside() -> list[int]:
        """Px from the middle of each rim to the only place there that is merely near."""
        x, y = reader.pixel("la-oroya")
        boxes = [rim.bounding_box() for rim in rims.all()]
        return [
            round(max(abs(b["x"] + b["width"] / 2 - x), abs(b["y"] + b["height"] / 2 - y)))
            for b in boxes
        ]

    reader.eventually(aside, [0])
    was = reader.pixel("la-oroya")
    reader.page.evaluate(f"() => {MAP}.jumpTo({{ center: [-75, -11], zoom: 6.3 }})")
    assert max(abs(a - b) for a, b in zip(reader.pixel("la-oroya"), was, strict=True)) > 20
    reader.eventually(aside, [0])
    reader.choose_in("regions", "region", "PE-JUN")
    reader.choose_in("regions", "region", "PE-PIU")
    reader.eventually(rims.count, 0)
