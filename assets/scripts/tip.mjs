/** What hovering says: the place or region under the pointer, and how far it follows the view. */

import { at, page, placeName, rowName } from "./core.mjs";
import { h } from "./dom.mjs";
import * as query from "./filter.mjs";
import * as views from "./views.mjs";

let counted = {}; // the last answer: a pointer moves within one region for long

/** `place` is an index, `region` an id, either null; `point` is in px of the map. */
function draw(place, region, point) {
  const tip = at("map-tip");
  tip.hidden = place === null && region === null;
  if (tip.hidden) return;
  const { words, data, sums } = page;
  if (place !== null) {
    const sum = sums.by_place[place];
    if (!sum) return (tip.hidden = true);
    const sized = views.sizing(page.filter);
    tip.replaceChildren(
      h("strong", {}, placeName(place)),
      h("span", {}, words.text("tip.events", { n: sum.events })),
      h("span", {}, sum.deaths.low === null ? words.text(views.noFigure(sized)) : words.text(sized === "deaths" ? "tip.deaths" : `figure.${sized}`, { n: sum.deaths.high, range: words.range(sum.deaths.low, sum.deaths.high, sum.deaths.open) })),
      sum.near ? h("span", { class: "faint" }, words.text("tip.near")) : ""
    );
  } else {
    const index = data.regions.findIndex((row) => row[0] === region);
    const sum = sums.by_region[index];
    const press = pressing(page.filter, region);
    tip.replaceChildren(
      h("strong", {}, rowName(data.regions[index])),
      h("span", {}, words.text("tip.events", { n: eventsIn(region) })),
      sum ? h("span", {}, words.text("tip.somewhere", { n: sum.events })) : "",
      press ? h("span", { class: "faint" }, words.text(press)) : ""
    );
  }
  const frame = at("map").getBoundingClientRect();
  const left = Math.min(Math.max(point.x + 14, 4), frame.width - tip.offsetWidth - 4);
  const under = point.y + 14 + tip.offsetHeight < frame.height;
  tip.style.transform = `translate(${left}px, ${under ? point.y + 14 : point.y - tip.offsetHeight - 10}px)`;
}

/** Events of a region that pass the other filters, also while the region is filtered out. */
function eventsIn(region) {
  const { filter, data } = page;
  if (counted.region !== region || counted.filter !== filter) {
    const n = query.select({ ...filter, region: [region] }, data).length;
    counted = { region, filter, n };
  }
  return counted.n;
}

/** The message that says what a press on a region does; null where it does nothing. */
function pressing({ region: chosen, lock }, region) {
  if (lock) return null;
  if (chosen.length === 0) return "tip.only";
  if (!chosen.includes(region)) return "tip.add";
  return chosen.length === 1 ? "tip.all" : "tip.leave";
}

export { draw, pressing };
