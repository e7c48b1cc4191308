/** What hovering says: the place or region under the pointer, and how far it follows the view. */

import { at, page, placeName, rowName } from "./core.mjs";
import { h } from "./dom.mjs";

/** `place` is an index, `region` an id, either null; `point` is in px of the map. */
function draw(place, region, point) {
  const tip = at("map-tip");
  tip.hidden = place === null && region === null;
  if (tip.hidden) return;
  const { words, data, sums } = page;
  if (place !== null) {
    const sum = sums.by_place[place];
    if (!sum) return (tip.hidden = true);
    tip.replaceChildren(
      h("strong", {}, placeName(place)),
      h("span", {}, words.text("tip.events", { n: sum.events })),
      h("span", {}, sum.deaths.low === null ? words.text("figure.none") : words.text("tip.deaths", { n: sum.deaths.high, range: words.range(sum.deaths.low, sum.deaths.high, sum.deaths.open) })),
      sum.near ? h("span", { class: "faint" }, words.text("tip.near")) : ""
    );
  } else {
    const index = data.regions.findIndex((row) => row[0] === region);
    const sum = sums.by_region[index];
    tip.replaceChildren(
      h("strong", {}, rowName(data.regions[index])),
      sum ? h("span", {}, words.text("tip.somewhere", { n: sum.events })) : "",
      h("span", { class: "faint" }, words.text(page.filter.region.includes(region) ? "tip.leave" : "tip.only"))
    );
  }
  const frame = at("map").getBoundingClientRect();
  const left = Math.min(Math.max(point.x + 14, 4), frame.width - tip.offsetWidth - 4);
  const under = point.y + 14 + tip.offsetHeight < frame.height;
  tip.style.transform = `translate(${left}px, ${under ? point.y + 14 : point.y - tip.offsetHeight - 10}px)`;
}

export { draw };
