/**
 * The map: plotted once by Plotly, after that only the state of its marks changes.
 *
 * Plotly gives each point of a trace the feature id (position + 1) in the source
 * `source-<uid>-circle`, drawn in the layer `plotly-trace-layer-<uid>-circle`, and keeps
 * MapLibre's map in `_fullLayout.map._subplot.map`. That is not public: plotly is pinned and `tests/browser/test_map.py` holds it to this. A mark's radius, colour and fade
 * are MapLibre feature state, so a step of the slider rebuilds no data and no figure.
 */

import * as dom from "./dom.mjs";
import * as sizes from "./sizes.mjs";
import * as views from "./views.mjs";

const LAYERS = ["ring", "outline", "disc"];
const LABELS = ["region-names", "town-names", "country-names"];
const RIM = "near-rim";
const REACH = 14; // px around a small mark that still count as a hit

let library = null; // what will be Plotly
let gd = null; // Plotly's div
let map = null; // MapLibre's map inside it
let look = null; // what the present plot was made for
let states = new Map(); // feature id -> the state last set, as a string
let marks = new Map(); // place index -> mark shown now
let rims = "[]";
let wanted = null; // the newest draw, kept until the layers are there
let ready = false;
let generation = 0;

const layerOf = (uid) => `plotly-trace-layer-${uid}-circle`;
const sourceOf = (uid) => `source-${uid}-circle`;
const state = (name, otherwise) => ["coalesce", ["feature-state", name], otherwise];

/**
 * Plotly, or undefined if it could not be loaded. It is three quarters of the bytes of a first
 * visit, so it is asked for when there is a view to draw: what works without it need not wait.
 */
function plotly({ plotly: src }) {
  library ??= new Promise((resolve) => {
    const script = dom.h("script", { src });
    script.addEventListener("load", () => resolve(window.Plotly));
    script.addEventListener("error", () => resolve(undefined));
    document.head.append(script);
  });
  return library;
}

/**
 * Plot the map in `box`, again if the theme or language changed. `hooks` has place(index),
 * region(id), tip(index | region id | null, point), camera([lat, lon, zoom]), failed(what).
 */
async function plot(box, { config, data, theme, lang, words, start, hooks }) {
  const from = camera() ?? start;
  const mine = ++generation;
  look = { config, data, theme, hooks, words };
  ready = false;
  const Plotly = await plotly(config);
  if (mine !== generation) return;
  if (!Plotly) return hooks.failed("map");
  const style = await reachable(config.styles[`${theme}.${lang}`]);
  if (mine !== generation) return;
  if (style === null) hooks.failed("basemap");
  if (gd) Plotly.purge(gd);
  gd = box;
  map = null;
  states = new Map();
  rims = "[]";
  const layout = structuredClone(config.figure.layout);
  layout.map = {
    style: style ?? plainStyle(config.themes[theme].sea),
    center: { lat: from[0], lon: from[1] },
    zoom: from[2],
  };
  // Its promise waits for every tile, so a base map that stalls would stall the marks.
  Plotly.newPlot(box, structuredClone(config.figure.data), layout, config.plot).catch(() =>
    hooks.failed("basemap")
  );
  map = await until(() => gd._fullLayout?.map?._subplot?.map, () => mine === generation);
  if (!map) return;
  settle(map);
  await until(
    () => LAYERS.every((uid) => map.getLayer(layerOf(uid))),
    () => mine === generation
  );
  if (mine !== generation) return;
  dress();
  listen(hooks);
  ready = true;
  if (wanted) draw(wanted);
  document.documentElement.dataset.map = "ready";
}

/**
 * An address for the style, or null: a map without its base still has marks. MapLibre's
 * worker knows no page, so the tiles' relative address is made whole here.
 */
async function reachable(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const style = await answer.json();
    const whole = (tiles) =>
      new URL(tiles, answer.url).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
    style.sources.base.tiles = style.sources.base.tiles.map(whole);
    return URL.createObjectURL(new Blob([JSON.stringify(style)], { type: "application/json" }));
  } catch {
    return null;
  }
}

function plainStyle(sea) {
  const background = { id: "sea", type: "background", paint: { "background-color": sea } };
  const none = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
  return { version: 8, sources: { none }, layers: [background] };
}

function until(found, still) {
  return new Promise((resolve) => {
    const look = () => {
      const value = found();
      if (value || !still()) resolve(value || null);
      else setTimeout(look, 20);
    };
    look();
  });
}

function settle(map) {
  const { words } = look;
  map.dragRotate.disable();
  map.touchZoomRotate.disableRotation();
  map.touchPitch.disable();
  map.keyboard.disableRotation?.();
  map.setMaxZoom(10);
  // A tile that fails ends the drawing, and without another frame the marks would never come.
  map.on("error", () => map.triggerRepaint());
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  map._locale = {
    ...map._locale,
    "CooperativeGesturesHandler.WindowsHelpText": words.text("map.wheel", { key: "Ctrl" }),
    "CooperativeGesturesHandler.MacHelpText": words.text("map.wheel", { key: mac ? "⌘" : "Ctrl" }),
    "CooperativeGesturesHandler.MobileHelpText": words.text("map.fingers"),
    "AttributionControl.ToggleAttribution": words.text("map.attribution"),
  };
  // Names and rims appear at once: to fade them in, the map would be redrawn for 300 ms a step.
  map._fadeDuration = 0;
  map.cooperativeGestures.enable();
  // Once the mouse has pressed it, the wheel is the map's, until the pointer leaves again.
  const frame = map.getContainer();
  frame.addEventListener("pointerup", ({ pointerType }) => {
    if (pointerType === "mouse") map.cooperativeGestures.disable();
  });
  frame.addEventListener("pointerleave", () => map.cooperativeGestures.enable());
  map.getCanvas().setAttribute("aria-label", words.text("map.label"));
}

/** Paint by feature state; names above the marks; a layer for the dashed rims. */
function dress() {
  const { config, theme } = look;
  const { chosen } = config.themes[theme];
  const paint = {
    ring: {
      "circle-radius": state("ring", 0),
      "circle-color": state("colour", chosen),
      "circle-opacity": state("fade", 0.38),
      "circle-blur": state("blur", 0),
    },
    outline: {
      "circle-radius": state("outline", 0),
      "circle-color": state("halo", chosen),
      "circle-opacity": 1,
    },
    disc: {
      "circle-radius": state("disc", 0),
      "circle-color": state("fill", chosen),
      "circle-opacity": 0.92,
      "circle-stroke-color": state("edge", chosen),
      "circle-stroke-width": state("stroke", 0),
    },
  };
  for (const uid of LAYERS) {
    for (const [name, value] of Object.entries(paint[uid])) {
      map.setPaintProperty(layerOf(uid), name, value);
    }
  }
  // A rim that nobody sees: the layer's program is then compiled now, not during a drag.
  map.addImage("rim-0", { width: 1, height: 1, data: new Uint8Array(4) });
  const geometry = { type: "Point", coordinates: map.getCenter().toArray() };
  const data = { type: "Feature", properties: { radius: 0 }, geometry };
  map.addSource(RIM, { type: "geojson", data });
  map.addLayer({
    id: RIM,
    type: "symbol",
    source: RIM,
    layout: {
      "icon-image": ["concat", "rim-", ["get", "radius"]],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  });
  for (const layer of LABELS) if (map.getLayer(layer)) map.moveLayer(layer);
}

/** A dashed circle as an image, made before a rim names it: Plotly would look for it elsewhere. */
function addRim(radius) {
  const id = `rim-${radius}`;
  if (map.hasImage(id)) return;
  const scale = Math.max(2, Math.ceil(window.devicePixelRatio || 1));
  const size = (radius + 3) * 2 * scale;
  const canvas = new OffscreenCanvas(size, size);
  // Drawn by the processor: reading it back from a busy graphics card would stall a drag.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.strokeStyle = look.config.themes[look.theme].chosen;
  pen.lineWidth = sizes.marks.rim_line * scale;
  const dash = (2 * Math.PI * radius * scale) / Math.max(Math.round(radius * 0.9), 6) / 2;
  pen.setLineDash([dash, dash]);
  pen.beginPath();
  pen.arc(size / 2, size / 2, radius * scale, 0, 2 * Math.PI);
  pen.stroke();
  map.addImage(id, pen.getImageData(0, 0, size, size), { pixelRatio: scale });
}

/**
 * Show `sums`: marks of places, tints of regions, what is chosen. Only what changed since
 * the last draw is set; before the map is ready the newest draw waits.
 */
function draw(view) {
  wanted = view;
  if (!ready) return;
  const { sums, filter, largest, biggest } = view;
  const { config, data } = look;
  marks = new Map();
  for (const [place, sum] of Object.entries(sums.by_place)) {
    if (data.places.lat[place] === null) continue;
    marks.set(+place, views.mark(sum, filter.size, largest, biggest));
  }
  const chosen = filter.place
    ? data.places.id.indexOf(filter.place)
    : filter.event
      ? data.events.place[data.events.id.indexOf(filter.event)]
      : -1;
  config.order.forEach((place, position) => {
    const shown = marks.get(place);
    setMark(position + 1, shown ? paintOf(shown, place === chosen) : null);
  });
  setRims();
  setRegions(sums, filter);
}

function paintOf(mark, chosen) {
  const { config, theme, data } = look;
  const colours = config.themes[theme];
  const colour = config.colours[data.types[data.subs[mark.sub][1]]];
  const { edge, halo, chosen: around } = sizes.marks;
  const hollow = mark.kind === "none";
  const fill = { value: colour, zero: colours.faint, none: colours.home }[mark.kind];
  return {
    disc: mark.disc,
    outline: mark.disc + edge + (chosen ? around : hollow ? halo / 2 : halo),
    ring: mark.ring > mark.disc ? mark.ring + edge : 0,
    stroke: edge,
    colour,
    fill,
    edge: hollow ? colour : colours.chosen,
    halo: chosen || hollow ? colours.chosen : colours.home,
    blur: mark.open ? 0.7 : 0,
    fade: mark.open ? 0.75 : 0.38,
  };
}

const GONE = { disc: 0, outline: 0, ring: 0, stroke: 0 };

function setMark(id, paint) {
  const key = paint === null ? "" : Object.values(paint).join("|");
  if ((states.get(id) ?? "") === key) return;
  states.set(id, key);
  for (const uid of LAYERS) {
    map.setFeatureState({ source: sourceOf(uid), id }, paint ?? GONE);
  }
}

function setRims() {
  const { lat, lon } = look.data.places;
  const features = [];
  for (const [place, mark] of marks) {
    if (!mark.near) continue;
    const radius = Math.round(Math.max(mark.ring, mark.disc) + sizes.marks.rim);
    addRim(radius);
    features.push({
      type: "Feature",
      properties: { radius },
      geometry: { type: "Point", coordinates: [lon[place], lat[place]] },
    });
  }
  const key = JSON.stringify(features);
  if (key === rims) return;
  rims = key;
  map.getSource(RIM).setData({ type: "FeatureCollection", features });
}

function setRegions(sums, filter) {
  if (!map.getSource("base")) return;
  const { config, data } = look;
  // A line of no width and no colour costs a frame as much as one that shows.
  const outlined = filter.region.length ? "visible" : "none";
  if (map.getLayoutProperty("region-chosen", "visibility") !== outlined) {
    map.setLayoutProperty("region-chosen", "visibility", outlined);
  }
  data.regions.forEach(([id], index) => {
    const sum = sums.by_region[index];
    const colour = sum ? config.colours[data.types[data.subs[sum.sub][1]]] : null;
    const next = {
      tint: sum ? 0.16 : 0,
      edge: sum ? 0.9 : 0,
      chosen: filter.region.includes(id) ? 1 : 0,
      ...(colour ? { colour } : {}),
    };
    const key = Object.values(next).join("|");
    if (states.get(id) === key) return;
    states.set(id, key);
    map.setFeatureState({ source: "base", sourceLayer: "regions", id }, next);
  });
}

function listen(hooks) {
  map.on("mousemove", ({ point }) => {
    const place = hit(point);
    const region = place === null ? regionAt(point) : null;
    map.getCanvas().style.cursor = place !== null || region !== null ? "pointer" : "";
    hooks.tip(place, region, point);
  });
  map.on("mouseout", () => hooks.tip(null, null, null));
  map.on("click", ({ point }) => {
    const place = hit(point);
    if (place !== null) return hooks.place(place);
    const region = regionAt(point);
    if (region !== null) hooks.region(region);
  });
  map.on("moveend", (event) => {
    hooks.tip(null, null, null);
    if (event.originalEvent || event.asked) hooks.camera(cameraNow());
  });
}

/** The place whose mark is under a point: of several the one whose edge is nearest inside. */
function hit({ x, y }) {
  const { lat, lon } = look.data.places;
  let best = null;
  let least = Infinity;
  for (const [place, mark] of marks) {
    const at = map.project([lon[place], lat[place]]);
    const distance = Math.hypot(at.x - x, at.y - y);
    const reach = Math.max(mark.ring, mark.disc, REACH);
    if (distance <= reach && distance + mark.disc / 2 < least) {
      least = distance + mark.disc / 2;
      best = place;
    }
  }
  return best;
}

function regionAt(point) {
  if (!map.getLayer("region-tint")) return null;
  const [feature] = map.queryRenderedFeatures(point, { layers: ["region-tint"] });
  const id = feature?.properties.id ?? null;
  return look.data.regions.some((row) => row[0] === id) ? id : null;
}

/** Latitude, longitude and zoom, or null while there is no map. */
const camera = () => (ready ? cameraNow() : null);

function cameraNow() {
  const { lat, lng } = map.getCenter();
  return [+lat.toFixed(4), +lng.toFixed(4), +map.getZoom().toFixed(2)];
}

/** Move to [lat, lon, zoom]; `asked` says that the reader asked for it. */
function move([lat, lon, zoom], asked) {
  map?.easeTo({ center: [lon, lat], zoom, duration: 400 }, { asked });
}

function zoom(by) {
  map?.zoomTo(map.getZoom() + by, { duration: 250 }, { asked: true });
}

/** The map as it stands, drawn on a canvas: read in the frame that paints it. */
function picture() {
  return new Promise((resolve, reject) => {
    if (!ready) return reject(new Error("the map is not there"));
    map.once("render", () => {
      const source = map.getCanvas();
      const copy = document.createElement("canvas");
      copy.width = source.width;
      copy.height = source.height;
      copy.getContext("2d").drawImage(source, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}

export { plot, draw, move, zoom, picture, camera };
