/**
 * The map's life: Plotly plots it once, without a base; the base is laid under the marks, anew for
 * another theme; after that only the state of marks changes (`marks.mjs`).
 *
 * Names lie over it and follow it.
 *
 * Plotly would convert its traces again whenever it lays out, and overwrite all that was set
 * since. So it is never asked to: the map fills its box by style, and MapLibre sees by itself when
 * the box changes its size.
 */

import * as annotations from "./annotations.mjs";
import * as baseMap from "./base-map.mjs";
import { h } from "./dom.mjs";
import * as names from "./map-names.mjs";
import * as marks from "./marks.mjs";
import * as rims from "./rims.mjs";
import { inLang } from "./texts.mjs";

const OVER = ".key, .map-buttons, .maplibregl-ctrl"; // what lies over the map
const NAMES_WAIT = 120; // ms without a frame after which names are set anew
const BASE_WAIT = 4000; // ms that the picture stays for the base once the marks could be seen

let library = null; // what will be Plotly
let webgl = null; // whether this browser has it
let box = null; // Plotly's div
let map = null; // MapLibre's map inside it
let look = null; // {config, data, theme, lang, words, start, hooks} of now
let named = { over: null, found: [], later: null }; // the drawing with the names, and what is in it
let wanted = null; // the newest draw, kept until the layers are there
let ready = false;
let dark = null; // the style of the base where it is the dark one, and with it
let paper = null; // the light one, for print
let attempt = 0;

/**
 * Plotly from the address `src`, or undefined if it could not be loaded. It is three quarters of
 * the bytes of a first visit, so it comes after what works without it.
 */
function plotly(src) {
  library ??= new Promise((resolve) => {
    const script = h("script", { src, fetchpriority: "low" });
    script.addEventListener("load", () => resolve(window.Plotly));
    script.addEventListener("error", () => {
      library = null;
      resolve(undefined);
    });
    document.head.append(script);
  });
  return library;
}

/** Ask for the library before there is a view to draw, where the page names it. */
function prepare() {
  const named = document.querySelector("meta[name='map-library']");
  if (named && drawable()) plotly(named.content);
}

/** Whether this browser can draw in WebGL 2, asked before the library is fetched for it. */
function drawable() {
  if (webgl === null) {
    const pen = document.createElement("canvas").getContext("webgl2");
    webgl = pen !== null;
    pen?.getExtension("WEBGL_lose_context")?.loseContext(); // a page has few
  }
  return webgl;
}

/**
 * Show the map in `target`, or show it anew for another theme or language. `next` has config, data,
 * theme, lang, words, the camera to start with, and hooks: place(index, others), region(id),
 * tip(index | region id | null, point), camera([lat, lon, zoom]), drawn(), failed(what).
 */
function show(target, next) {
  box = target;
  look = next;
  if (attempt === 0) return start();
  if (!ready) return undefined; // what is newest is shown once it is
  speak();
  marks.dress(map, look);
  if (wanted) marks.draw(wanted);
  name();
  return layBase();
}

/** Plot the map, also again after it was lost. */
async function start() {
  const mine = ++attempt;
  const { config, hooks } = look;
  if (!drawable()) return hooks.failed("webgl");
  const Plotly = await plotly(config.plotly);
  if (mine !== attempt) return undefined;
  if (!Plotly) return hooks.failed("library");
  Plotly.purge(box);
  map = null;
  baseMap.forget();
  const [lat, lon, zoom] = look.start;
  const layout = structuredClone(config.figure.layout);
  layout.map = { style: seaOnly(), center: { lat, lon }, zoom };
  try {
    // Its promise waits for the first frame; MapLibre's map is there before.
    const plotting = Plotly.newPlot(box, structuredClone(config.figure.data), layout, config.plot);
    map = box._fullLayout.map._subplot.map;
    plotting.catch(() => {}); // MapLibre tells of it, as an error of the map
  } catch {
    return hooks.failed("webgl");
  }
  listen();
  await when("styledata", () => marks.plotted(map));
  if (mine !== attempt) return undefined;
  speak();
  layBase();
  return appear();
}

/** The marks on a map that has its layers, and word of it once a frame shows them. */
async function appear() {
  const mine = attempt;
  marks.dress(map, look);
  ready = true;
  if (wanted) marks.draw(wanted);
  await when("sourcedata", () => marks.held(map));
  await Promise.race([when("idle"), new Promise((resolve) => setTimeout(resolve, BASE_WAIT))]);
  if (ready && mine === attempt) look.hooks.drawn();
}

/** When the map tells of `event` and what is `there` is so. */
function when(event, there = null) {
  const target = map;
  return new Promise((resolve) => {
    const look = () => {
      if (there && !there()) return;
      target.off(event, look);
      resolve();
    };
    target.on(event, look);
    if (there) look();
  });
}

function seaOnly() {
  const background = { "background-color": look.config.themes[look.theme].sea };
  const transition = { duration: 0, delay: 0 }; // a colour is there in the next frame: print waits for none
  return { version: 8, transition, sources: {}, layers: [{ id: baseMap.SEA, type: "background", paint: background }] };
}

/** Put the base map of the present theme under the marks. */
async function layBase() {
  const { config, theme, hooks } = look;
  const address = config.styles[theme];
  const style = await baseMap.fetched(address);
  if (address !== look.config.styles[look.theme] || !map?.style) return;
  if (style === null) return void hooks.failed("basemap");
  baseMap.lay(map, style, marks.layerOf(marks.LAYERS[0]));
  if (ready && wanted) marks.draw(wanted);
  [dark, paper] = theme === "dark" ? [style, await baseMap.fetched(config.styles.light)] : [null, null];
}

/** What MapLibre says to readers, in the page's language. */
function speak() {
  const { words } = look;
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  map._locale = {
    ...map._locale,
    "CooperativeGesturesHandler.WindowsHelpText": words.text("map.wheel", { key: "Ctrl" }),
    "CooperativeGesturesHandler.MacHelpText": words.text("map.wheel", { key: mac ? "⌘" : "Ctrl" }),
    "CooperativeGesturesHandler.MobileHelpText": words.text("map.fingers"),
  };
  map.cooperativeGestures.disable(); // it takes its words when it is enabled
  map.cooperativeGestures.enable();
  map.getCanvas().setAttribute("aria-label", words.text("map.label"));
  const attribution = map.getContainer().querySelector(".maplibregl-ctrl-attrib-button");
  attribution?.setAttribute("title", words.text("map.attribution"));
  attribution?.setAttribute("aria-label", words.text("map.attribution"));
}

/** What is set and heard once for each map that was plotted. */
function listen() {
  const { hooks } = look;
  map.dragRotate.disable();
  map.touchZoomRotate.disableRotation();
  map.touchPitch.disable();
  map.keyboard.disableRotation?.();
  map.setMaxZoom(10);
  // Once the mouse has pressed it, the wheel is the map's, until the pointer leaves again.
  const frame = map.getContainer();
  frame.addEventListener("pointerup", ({ pointerType }) => {
    if (pointerType === "mouse") map.cooperativeGestures.disable();
  });
  frame.addEventListener("pointerleave", () => map.cooperativeGestures.enable());
  map.on("error", ({ sourceId }) => {
    if (sourceId === "base") hooks.failed("basemap");
    map.triggerRepaint(); // a tile that fails ends the drawing, and the marks would wait for it
  });
  map.on("webglcontextlost", () => {
    ready = false;
    hooks.failed("lost");
  });
  map.on("webglcontextrestored", async () => {
    await when("styledata", () => marks.plotted(map));
    appear();
  });
  map.on("mousemove", ({ point }) => {
    if (!ready) return;
    const [place = null] = marks.under(point);
    const region = place === null ? regionAt(point) : null;
    map.getCanvas().style.cursor = place !== null || region !== null ? "pointer" : "";
    hooks.tip(place, region, point);
  });
  map.on("mouseout", () => hooks.tip(null, null, null));
  map.on("click", ({ point }) => {
    if (!ready) return;
    const [place = null, ...others] = marks.under(point);
    if (place !== null) return void hooks.place(place, others);
    const region = regionAt(point);
    if (region !== null) hooks.region(region);
  });
  map.on("idle", () => {
    clearTimeout(named.later);
    named.later = setTimeout(name, NAMES_WAIT);
  });
  map.on("move", () => {
    named.found.forEach(follow);
    rims.follow(map);
  });
  map.on("idle", () => baseMap.widen(map));
  map.on("resize", () => rims.follow(map));
  map.on("moveend", (event) => {
    hooks.tip(null, null, null);
    if (event.originalEvent || event.asked) hooks.camera(centre());
  });
}

function regionAt(point) {
  if (!map.getLayer("region-tint")) return null;
  const [feature] = map.queryRenderedFeatures(point, { layers: ["region-tint"] });
  const id = feature?.properties.id ?? null;
  return look.data.regions.some((row) => row[0] === id) ? id : null;
}

/** Set the names anew, as the map stands. */
function name() {
  if (!ready) return;
  const found = namesOn(box.clientWidth, box.clientHeight, 1, covering());
  named.over?.remove();
  named.over = names.drawing(found);
  named.found = found.map(({ wish }, n) => ({ wish, drawn: named.over.children[n] }));
  map.getCanvasContainer().append(named.over);
}

/** The names that have room where the map is drawn `scale` times as large. */
function namesOn(width, height, scale, covered = []) {
  const { data, words } = look;
  const scaled = (one) => ({ ...one, x: one.x * scale, y: one.y * scale, reach: one.reach * scale });
  const placeName = (place) => annotations.named(inLang(words, data.places.name)[place], place, data);
  const size = { width, height };
  return names.placed(marks.standing().map(scaled), baseNames().map(scaled), placeName, map.getZoom(), size, covered);
}

/** What the base map has to name in view. */
function baseNames() {
  if (!map.getSource("base")) return [];
  const { lng } = map.getCenter();
  const found = new Map(); // a name may be in several tiles
  const sources = ["base", "world"].filter((id) => map.getSource(id));
  const labels = sources.flatMap((id) => map.querySourceFeatures(id, { sourceLayer: "labels" }));
  for (const { properties, geometry } of labels) {
    const { kind, rank, name_en } = properties;
    const [at, lat] = geometry.coordinates;
    const lon = at + 360 * Math.round((lng - at) / 360);
    const { x, y } = map.project([lon, lat]);
    if (x < 0 || y < 0 || x > box.clientWidth || y > box.clientHeight) continue;
    found.set(`${kind}.${name_en}`, { kind, rank, name: properties[`name_${look.lang}`] ?? name_en, lon, lat, x, y });
  }
  return Array.from(found.values());
}

/** Boxes of what lies over the map: its key, its buttons. */
function covering() {
  const frame = box.getBoundingClientRect();
  return Array.from(box.parentElement.querySelectorAll(OVER), (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top };
  }).filter(({ left, right }) => right > left);
}

/** Keep a name at its place while the map moves. */
function follow({ wish, drawn }) {
  const { x, y } = map.project([wish.lon, wish.lat]);
  drawn.setAttribute("transform", `translate(${x} ${y})`);
}

/** Show the sums of a view; before the map is ready the newest waits. */
function draw(view) {
  wanted = view;
  if (ready) marks.draw(view);
}

/** Latitude, longitude and zoom, or null while there is no map. */
const camera = () => (ready ? centre() : null);

function centre() {
  const { lat, lng } = map.getCenter();
  return [+lat.toFixed(4), +lng.toFixed(4), +map.getZoom().toFixed(2)];
}

/** Move to [lat, lon, zoom]; `asked` says that the reader asked for it. */
function move([lat, lon, zoom], asked) {
  if (ready) map.easeTo({ center: [lon, lat], zoom, duration: 400 }, { asked });
}

function zoom(by) {
  if (ready) map.zoomTo(map.getZoom() + by, { duration: 250 }, { asked: true });
}

/** The map as it stands with its names, drawn on a canvas: read in the frame that paints it. */
function picture() {
  return new Promise((resolve, reject) => {
    if (!ready) return reject(new Error("the map is not there"));
    map.once("render", () => {
      const copy = copied(map.getCanvas());
      const pen = copy.getContext("2d");
      pen.scale(copy.width / box.clientWidth, copy.height / box.clientHeight);
      const found = namesOn(box.clientWidth, box.clientHeight, 1);
      const colours = look.config.themes[look.theme];
      rims.paint(map, pen, colours.chosen);
      names.paint(pen, found, colours);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}

/**
 * The ground as it stands, at once, in the colours of paper and without marks and names; or null.
 * Before there is light colour to print in, it is that of the screen.
 */
function ground() {
  if (!ready) return null;
  return marks.without(() => {
    if (paper) baseMap.paint(map, paper);
    map.redraw();
    const drawn = copied(map.getCanvas());
    if (paper) baseMap.paint(map, dark);
    return drawn;
  });
}

function copied(source) {
  const copy = document.createElement("canvas");
  copy.width = source.width;
  copy.height = source.height;
  copy.getContext("2d").drawImage(source, 0, 0);
  return copy;
}

export { prepare, show, start, draw, move, zoom, picture, ground, namesOn, camera };
export { painted } from "./marks.mjs";
