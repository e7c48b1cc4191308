/**
 * The base map under the marks. A baked site has all tiles of an area and few of the world around
 * it, which is drawn once the map leaves that area: a first view fetches no more than it shows.
 */

const SEA = "sea"; // the layer that a map begins with
const WORLD = "world-"; // how ids of the layers around an area begin

let base = null; // the style that is laid
let laid = []; // ids of its layers
let beyond = false; // whether the map has left the area

/** Nothing is laid: the map is a new one. */
function forget() {
  base = null;
  laid = [];
  beyond = false;
}

/** Lay a style under the layer `above` in place of the one before. */
function lay(map, style, above) {
  for (const id of laid) map.removeLayer(id);
  base = style;
  laid = [];
  const sea = style.layers.find(({ id }) => id === SEA);
  map.setPaintProperty(SEA, "background-color", sea.paint["background-color"]);
  add(map, (id) => id !== SEA && !id.startsWith(WORLD), above);
  if (beyond) layWorld(map);
}

/** Draw the world as well once the view leaves the area that has all tiles. */
function widen(map) {
  if (beyond || !leaves(map)) return;
  beyond = true;
  layWorld(map);
}

function layWorld(map) {
  const [lowest] = laid;
  add(map, (id) => id.startsWith(WORLD), lowest);
}

function leaves(map) {
  const area = base?.sources.base.bounds;
  if (!area) return false;
  const [[west, south], [east, north]] = map.getBounds().toArray();
  return west < area[0] || south < area[1] || east > area[2] || north > area[3];
}

/** Add the layers that are `wanted` by their ids, and their sources. */
function add(map, wanted, above) {
  for (const layer of base.layers.filter(({ id }) => wanted(id))) {
    if (!map.getSource(layer.source)) map.addSource(layer.source, base.sources[layer.source]);
    map.addLayer(layer, above);
    laid.push(layer.id);
  }
}

/** A style, its tiles' address made whole, since MapLibre's worker knows no page; or null. */
async function fetched(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const style = await answer.json();
    const whole = (tiles) =>
      new URL(tiles, answer.url).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
    for (const source of Object.values(style.sources)) {
      if (source.tiles) source.tiles = source.tiles.map(whole);
    }
    return style;
  } catch {
    return null;
  }
}

/** Give the layers of the base the colours of another style; what a feature's state colours stays. */
function paint(map, { layers }) {
  for (const { id, paint } of layers) {
    for (const [name, value] of Object.entries(paint)) {
      if (typeof value === "string" && map.getLayer(id)) map.setPaintProperty(id, name, value);
    }
  }
}

export { SEA, forget, lay, widen, fetched, paint };
