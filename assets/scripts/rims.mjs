/**
 * The dashed circles around marks that lie merely near a place. They are drawn over the map, not
 * by it: its circles have no dashes, and a symbol of its own that changes makes it load its tiles
 * anew and draw itself for some 150 ms.
 */

import { h } from "./dom.mjs";
import * as sizes from "./sizes.mjs";

const DASH = 4; // px

let over = null; // the drawing
let drawn = new Map(); // place index -> {lon, lat, radius, circle}

/** Have none yet, in a drawing of their own over `map`, in the `colour` of its theme. */
function prepare(map, colour) {
  over?.remove();
  drawn = new Map();
  over = h("svg", { class: "map-rims", "aria-hidden": "true", stroke: colour });
  map.getCanvas().after(over);
}

/** Show a rim of so many px around a place, or none where `radius` is null. */
function set(map, place, lon, lat, radius) {
  const before = drawn.get(place);
  if (radius === null) {
    before?.circle.remove();
    drawn.delete(place);
  } else if (before) {
    if (before.radius !== radius) before.circle.setAttribute("r", radius);
    before.radius = radius;
  } else {
    const one = { lon, lat, radius, circle: h("circle", { r: radius }) };
    drawn.set(place, one);
    over.append(one.circle);
    put(map, one);
  }
}

/** Keep them at their places while the map moves. */
function follow(map) {
  for (const one of drawn.values()) put(map, one);
}

function put(map, { lon, lat, circle }) {
  const { x, y } = at(map, lon, lat);
  circle.setAttribute("cx", x);
  circle.setAttribute("cy", y);
}

/** A point in px of the map, on the turn of the world that is in view. */
function at(map, lon, lat) {
  const { lng } = map.getCenter();
  return map.project([lon + 360 * Math.round((lng - lon) / 360), lat]);
}

/** The same on a canvas. */
function paint(map, pen, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = sizes.marks.rim_line;
  pen.setLineDash([DASH]);
  for (const { lon, lat, radius } of drawn.values()) {
    const { x, y } = at(map, lon, lat);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.setLineDash([]);
}

export { prepare, set, follow, paint };
