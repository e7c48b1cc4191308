"""The map as MapLibre's own examples would build it, to compare with: one page, no framework.

It does less than our page: no base map, no histogram, no sentence, no list, no deaths. Each event
is a point, and the slider sets the layer's filter. MapLibre is the release that plotly.js carries,
fetched from npm.
"""

from collections.abc import Mapping

from flask import Flask, Response, abort

from dashboard import npm

MAPLIBRE = "maplibre-gl@6.9.0"
FILES = {
    "maplibre-gl.mjs": "0197eee4c6e8fd5d8b68f5f94a23e1c77e0c8fd054c377a280bcd08117aadfc4",
    "maplibre-gl-shared.mjs": "0aa7432c2d4644e8f46158cc99d0a05e0bf5db98afe6ded2b258a68dcc91bb90",
    "maplibre-gl-worker.mjs": "836616cb05bef91f9c7f3920ee2aeef648b81cee0645a037e70365286009ac98",
    "maplibre-gl.css": "8e2dbbab312dc57656fbb76e9fa5308c75c9d7c7ba5808a7d55bcdb64cc813fa",
}
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>MapLibre alone</title>
<link rel="stylesheet" href="maplibre-gl.css">
<style>#map { height: 480px } input { width: 100% }</style>
<h1></h1>
<div id="map"></div>
<input id="to" type="range" min="0"><output></output>
<script type="module">
  import { Map } from "./maplibre-gl.mjs";
  const { title, days, places, events } = await (await fetch("map.json")).json();
  document.querySelector("h1").textContent = title.en;
  const features = events.id.flatMap((id, n) => {
    const place = events.place[n];
    if (events.geo[n] > 2 || places.lat[place] === null) return [];
    const geometry = { type: "Point", coordinates: [places.lon[place], places.lat[place]] };
    return [{ type: "Feature", properties: { start: events.start[n] }, geometry }];
  });
  const data = { type: "FeatureCollection", features };
  window.map = new Map({
    container: "map",
    center: [-75, -9.2],
    zoom: 4,
    style: {
      version: 8,
      sources: { events: { type: "geojson", data } },
      layers: [{ id: "events", type: "circle", source: "events" }],
    },
  });
  const slider = document.getElementById("to");
  slider.max = slider.value = days - 1;
  const said = () => document.querySelector("output").textContent = `until day ${slider.value}`;
  said();
  map.on("load", () => slider.addEventListener("input", () => {
    map.setFilter("events", ["<=", ["get", "start"], Number(slider.value)]);
    said();
  }));
</script>
"""
TYPES = {"mjs": "text/javascript", "css": "text/css", "json": "application/json"}


def library() -> dict[str, bytes]:
    """MapLibre's files by name."""
    return {name: npm.fetch(MAPLIBRE, f"dist/{name}", digest) for name, digest in FILES.items()}


def create(data: bytes, files: Mapping[str, bytes]) -> Flask:
    """A server of the page over `data`, a publication's map.json."""
    server = Flask("maplibre", static_folder=None)

    @server.get("/")
    def page() -> str:
        return PAGE

    @server.get("/<name>")
    def file(name: str) -> Response:
        if name not in {*files, "map.json"}:
            abort(404)
        body = data if name == "map.json" else files[name]
        return Response(body, mimetype=TYPES[name.rpartition(".")[2]])

    return server
