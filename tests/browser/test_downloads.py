"""What is shown, taken away: rows, features and picture of exactly this view."""

import base64
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.query import Filter
from tests.browser.conftest import Visit
from tests.browser.reader import Reader

VIEW = "?region=PE-PUN&deadly=1"
WANTED = Filter(region=("PE-PUN",), deadly=True)


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.locator(button).click()
    download = waiting.value
    return download.suggested_filename, Path(download.path()).read_bytes()


def records(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))


def published(publication: tuple[str, dict[str, bytes]], name: str) -> list[dict[str, str]]:
    return records(publication[1][name])


@pytest.fixture
def reader(revisit: Visit) -> Reader:
    return revisit()


def test_events_and_claims_as_csv_are_those_shown(
    revisit: Visit, publication: tuple[str, dict[str, bytes]]
) -> None:
    reader = revisit(VIEW)
    shown = reader.agrees(WANTED)
    version = publication[0]
    for button, name, column in (
        ("#download-events", "events.csv", "id"),
        ("#download-claims", "claims.csv", "event"),
    ):
        filename, body = downloaded(reader.page, button)
        assert filename == f"unrest-{name.split('.')[0]}-{version}.csv"
        assert body.count(b"\r\n") >= len(shown)
        rows = records(body)
        wanted = [row for row in published(publication, name) if row[column] in shown]
        assert {row[column] for row in rows} <= set(shown)
        for row in rows:
            address = row.pop("view_url")
            assert address.startswith(reader.page.url.split("?")[0] + "?region=PE-PUN&deadly=1&v=")
            assert (row["version"], row["licence"]) == (version, "CC-BY-4.0")
            assert row["data_date"] == reader.data["data_date"]
        for row in wanted:
            del row["view_url"]
        assert rows == wanted
        assert None not in rows[0]


def test_geojson_has_the_features_shown_their_filter_and_licence(
    revisit: Visit, publication: tuple[str, dict[str, bytes]]
) -> None:
    reader = revisit(VIEW)
    shown = reader.agrees(WANTED)
    filename, body = downloaded(reader.page, "#download-geojson")
    assert filename.endswith(".geojson")
    collection = json.loads(body)
    assert collection["type"] == "FeatureCollection"
    assert [feature["id"] for feature in collection["features"]] == shown
    assert collection["filter"]["region"] == ["PE-PUN"]
    assert collection["filter"]["deadly"] is True
    whole = json.loads(publication[1]["events.geojson"])
    for name in ("licence", "version", "data_date"):
        assert collection[name] == whole[name]
    assert "?region=PE-PUN&deadly=1" in collection["view_url"]


def test_the_whole_package_is_offered_under_a_name_with_its_version(reader: Reader) -> None:
    filename, body = downloaded(reader.page, "#download-package")
    assert filename == f"unrest-{reader.data['version']}.zip"
    assert body.startswith(b"PK")


# The browser decodes it: how large it is, and how many colours its middle has.
LOOK = """async (address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(picture, 0, 0);
    const colours = (y, height) => {
        const { data } = pen.getImageData(0, y, canvas.width, height);
        const found = new Map();
        for (let i = 0; i < data.length; i += 4) {
            const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
            found.set(key, (found.get(key) ?? 0) + 1);
        }
        return found;
    };
    const map = document.querySelector(".maplibregl-canvas");
    const sea = colours(Math.round(canvas.height * 0.3), Math.round(canvas.height * 0.4));
    return {
        width: canvas.width,
        height: canvas.height,
        map: [map.width, map.height],
        kinds: sea.size,
        most: Math.max(...sea.values()) / (canvas.width * Math.round(canvas.height * 0.4)),
        riots: [...sea.keys()].filter((key) => {
            const away = [key >> 16, (key >> 8) & 255, key & 255].map(
                (part, at) => Math.abs(part - [0xd5, 0x5e, 0x00][at]));
            return Math.max(...away) < 24;
        }).length,
        foot: colours(canvas.height - 30, 20).size,
    };
}"""


# What is written on any canvas.
WRITTEN = """window.written = [];
const fill = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...more) {
    window.written.push(text);
    return fill.call(this, text, ...more);
};"""


def test_the_picture_has_map_marks_and_attribution(visit: Visit) -> None:
    reader = visit(script=WRITTEN)
    reader.region_pixel("PE-UCA")  # the base map is drawn
    filename, body = downloaded(reader.page, "#download-picture")
    assert filename == f"unrest-{reader.data['version']}.png"
    assert body.startswith(b"\x89PNG\r\n\x1a\n")
    found: dict[str, Any] = reader.page.evaluate(
        LOOK, "data:image/png;base64," + base64.b64encode(body).decode()
    )
    assert found["width"] == found["map"][0]
    assert found["height"] > found["map"][1] + 80
    assert found["kinds"] > 200
    assert found["most"] < 0.8
    assert found["riots"] > 0
    assert found["foot"] > 5
    written = reader.page.evaluate("() => window.written.map((text) => text.split(' ')[0])")
    assert {"Juliaca", "Ayacucho", "Andahuaylas", "Lima"} <= set(written)
    assert {"Iquitos", "Pucallpa", "BOLIVIA"} & set(written)  # where there is room
