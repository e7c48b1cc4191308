/** Where the map looks when nobody says: at what is shown, beside the key that lies over it. */

import { at, page } from "./core.mjs";
import * as query from "./filter.mjs";
import * as views from "./views.mjs";

/** [lat, lon, zoom] for a filter. */
function framing(filter) {
  const { data } = page;
  const { lat, lon } = data.places;
  const sums = query.sums(filter, data);
  const points = Object.keys(sums.by_place)
    .filter((place) => lat[place] !== null)
    .map((place) => [lon[place], lat[place]]);
  const { clientWidth, clientHeight } = at("map");
  const box = views.framed(filter, sums, data);
  const { center, zoom } = views.fitBeside(box, points, clientWidth, clientHeight, byKey(), byButtons());
  return [center.lat, center.lon, zoom];
}

/** px of the map's lower left corner that the key lies over; none where it stands below. */
function byKey() {
  const map = at("map").getBoundingClientRect();
  const key = at("key").getBoundingClientRect();
  const height = Math.max(map.bottom - key.top, 0);
  return { width: height && key.width ? key.right - map.left : 0, height: key.width ? height : 0 };
}

/** px of its upper right corner that the buttons lie over. */
function byButtons() {
  const map = at("map").getBoundingClientRect();
  const boxes = [...document.querySelectorAll(".map-buttons button")].map((button) => button.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { width: Math.max(map.right - left, 0), height: Math.max(bottom - map.top, 0) };
}

export { framing };
