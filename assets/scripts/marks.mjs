/**
 * Marks of places, rims of those that are merely near one, and tints of regions, drawn on a map
 * that Plotly has plotted, by the state of its features alone.
 *
 * Plotly gives each point of a trace the feature id (position + 1) in the source
 * `source-<uid>-circle`, drawn in the layer `plotly-trace-layer-<uid>-circle`. That is not public:
 * plotly is pinned and `tests/browser/test_map.py` holds it to this. A mark's radius, colour and
 * fade are MapLibre feature state, so a step of the slider rebuilds no data and no figure.
 */

import * as rims from "./rims.mjs";
import * as sizes from "./sizes.mjs";
import * as views from "./views.mjs";

const LAYERS = ["ring", "outline", "disc"];
const REACH = 14; // px around a small mark that still count as a hit

const NOTHING = { by_place: {}, scale: null, chosen: -1 };

let map = null; // MapLibre's map
let look = null; // {config, data, theme} that it was dressed for
let states = new Map(); // feature id -> the state last set, as a string
let marks = new Map(); // place index -> mark shown now
let drawn = NOTHING; // sums, scale and chosen place of the last draw

const layerOf = (uid) => `plotly-trace-layer-${uid}-circle`;
const sourceOf = (uid) => `source-${uid}-circle`;
const state = (name, otherwise) => ["coalesce", ["feature-state", name], otherwise];

/** Whether Plotly has put its layers on `target`. */
const plotted = (target) => target.style && LAYERS.every((uid) => target.getLayer(layerOf(uid)));

/** Whether `target` holds the places of all marks, so that its next frame shows them. */
const held = (target) => LAYERS.every((uid) => target.isSourceLoaded(sourceOf(uid)));

/**
 * Make `target` ready for marks: paint by feature state, a drawing for the dashed rims. Nothing that
 * was drawn before counts any more: the next draw sets every state anew.
 */
function dress(target, wanted) {
  map = target;
  look = wanted;
  states = new Map();
  marks = new Map();
  drawn = NOTHING;
  const { chosen } = look.config.themes[look.theme];
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
  rims.prepare(map, chosen);
}

/**
 * Show the sums of a view: only what changed since the last draw is looked at. A sum that is the
 * very same as before is unchanged, since sums are never written into.
 */
function draw({ sums, filter, largest, biggest }) {
  const { config, data } = look;
  const chosen = filter.place
    ? data.places.id.indexOf(filter.place)
    : filter.event
      ? data.events.place[data.events.id.indexOf(filter.event)]
      : -1;
  const scale = `${filter.size}.${largest}.${biggest}`;
  const anew = scale !== drawn.scale;
  config.order.forEach((place, position) => {
    const sum = sums.by_place[place];
    const turned = (place === chosen) !== (place === drawn.chosen);
    if (!anew && !turned && sum === drawn.by_place[place]) return;
    const mark = sum ? views.mark(sum, filter.size, largest, biggest) : null;
    if (mark) marks.set(place, mark);
    else marks.delete(place);
    const rim = mark?.near ? Math.max(mark.ring, mark.disc) + sizes.marks.rim : null;
    rims.set(map, place, data.places.lon[place], data.places.lat[place], rim);
    setMark(position + 1, mark && paintOf(mark, place === chosen));
  });
  drawn = { by_place: sums.by_place, scale, chosen };
  setRegions(sums, filter);
}

function paintOf(mark, chosen, theme = look.theme) {
  const { config, data } = look;
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

/** Show the lines of a layer or not: of no width and no colour they would cost a frame as much. */
function outline(layer, shown) {
  const visibility = shown ? "visible" : "none";
  if (map.getLayoutProperty(layer, "visibility") === visibility) return;
  map.setLayoutProperty(layer, "visibility", visibility);
}

function setRegions(sums, filter) {
  if (!map.getSource("base")) return;
  const { config, data } = look;
  outline("region-chosen", filter.region.length > 0);
  outline("home-edge", sums.nationwide > 0);
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

/**
 * The places under a point of the map, the one that is meant first: the smallest mark that the
 * point lies in, of equal ones that whose middle is nearer, else the nearest within reach. The others are there too, and can be asked for.
 */
function under({ x, y }) {
  const found = [];
  for (const { place, x: left, y: top, radius } of standing()) {
    const distance = Math.hypot(left - x, top - y);
    if (distance > Math.max(radius, REACH)) continue;
    found.push({ place, radius, distance, outside: Math.max(distance - radius, 0) });
  }
  found.sort((a, b) => a.outside - b.outside || a.radius - b.radius || a.distance - b.distance);
  return found.map(({ place }) => place);
}

/**
 * Each mark with its middle in px of the map, on the turn of the world that is in view: `radius` is
 * that of disc or ring, `reach` where the last of it can be seen.
 */
function standing() {
  const { lat, lon } = look.data.places;
  const { lng } = map.getCenter();
  const { edge, halo, chosen: around, open_reach, rim: dashed } = sizes.marks;
  return Array.from(marks, ([place, mark]) => {
    const turned = lon[place] + 360 * Math.round((lng - lon[place]) / 360);
    const { x, y } = map.project([turned, lat[place]]);
    const { disc, ring, near, open } = mark;
    const chosen = place === drawn.chosen;
    const radius = Math.max(ring, disc);
    const reach = Math.max(
      disc + edge + (chosen ? around : halo),
      ring - (open ? open_reach / 2 : 0), // the outer part of a ring that fades is hardly there
      near ? radius + dashed + 1 : 0
    );
    const { events } = drawn.by_place[place];
    return { place, lon: turned, lat: lat[place], x, y, radius, reach, disc, events, chosen };
  });
}

/** The marks in the colours of a theme, for who draws them elsewhere. */
function painted(theme) {
  return standing().map((one) => {
    const mark = marks.get(one.place);
    return { ...one, near: mark.near, ...paintOf(mark, one.chosen, theme) };
  });
}

/** What `run` gives while no mark is on the map; it asks for the frame itself. */
function without(run) {
  const ids = Array.from(states.keys()).filter((id) => typeof id === "number");
  const before = new Map(ids.map((id) => [id, map.getFeatureState({ source: sourceOf("disc"), id })]));
  const set = (id, state) => {
    for (const uid of LAYERS) map.setFeatureState({ source: sourceOf(uid), id }, state);
  };
  ids.forEach((id) => set(id, GONE));
  const given = run();
  before.forEach((state, id) => set(id, state));
  return given;
}

export { LAYERS, layerOf, plotted, held, dress, draw, under, standing, painted, without };
