/**
 * What is printed in the place of map, slider and cards: the map as it stands with the names of its
 * places and the key, the days, and a line for each event of the view. Made when the browser is
 * about to print: a canvas keeps the pixels that it was drawn with, and paper is not that wide.
 */

import { at, page, placeName, row } from "./core.mjs";
import { h, symbol } from "./dom.mjs";
import * as query from "./filter.mjs";
import * as legend from "./legend.mjs";
import * as map from "./map.mjs";
import * as names from "./print-names.mjs";

const PAPER = { width: 500, height: 440 }; // px of the map at most; A4 and Letter are some 700 wide

function start() {
  window.addEventListener("beforeprint", make);
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset.printed;
    at("print").replaceChildren();
  });
}

function make() {
  if (!page.sums) return; // nothing is shown yet
  const events = Array.from(query.select(page.filter, page.data));
  const { clientWidth, clientHeight } = at("map");
  const scale = Math.min(PAPER.width / clientWidth, PAPER.height / clientHeight);
  at("print").replaceChildren(
    h("div", { class: "print-map" }, mapOf(clientWidth * scale, clientHeight * scale, scale), keyOf(events, scale)),
    h("div", { class: "print-days histogram" }, scaled(at("histogram").querySelector("svg")?.cloneNode(true))),
    h("h2", {}, page.words.text("list.all", { n: events.length })),
    h("ol", { class: "print-events" }, events.map(line))
  );
  scaled(at("toll-chart").querySelector("svg"));
  document.documentElement.dataset.printed = "";
}

/** An image of the map with names, or the picture that stands in its place. */
function mapOf(width, height, scale) {
  const drawn = map.snapshot();
  const image = drawn
    ? h("img", { src: drawn.toDataURL(), alt: at("sentence").textContent })
    : at("map-picture").querySelector("img")?.cloneNode();
  const wanted = (drawn ? map.standing() : []).map(({ place, x, y, radius }) => ({
    x: x * scale, y: y * scale, radius: radius * scale, text: placeName(place),
  }));
  const labels = names.placed(wanted, width, height).map(({ left, top, text }) =>
    h("span", { style: `left:${left}px;top:${top}px` }, text)
  );
  return h("figure", { style: `width:${width}px;height:${height}px` }, image ?? "", labels);
}

function keyOf(events, scale) {
  const { data, words, config, filter } = page;
  const used = new Set(events.map((event) => data.types[data.subs[data.events.sub[event]][1]]));
  const types = data.types.filter((type) => used.has(type));
  const largest = page.largest[filter.size];
  return h("div", { class: "legend-sizes" },
    h("ul", {}, types.map((type) => h("li", {}, symbol(config, type), h("span", {}, words.text(`type.${type}`))))),
    legend.sizes(filter.size, largest, page.biggest * scale, words));
}

/** A drawing as wide as the paper lets it be, none of it cut off. */
function scaled(svg) {
  if (!svg) return "";
  const [width, height] = ["width", "height"].map((side) => svg.getAttribute(side));
  if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return svg;
}

function line(event) {
  const { words } = page;
  const { from, to, place, region, sub, deaths: [low, high] } = row(event, null);
  const where = region && region !== place ? `${place}, ${region}` : place;
  const dead = low === null
    ? words.text("figure.none")
    : words.text("figure.deaths", { n: high ?? low, range: words.range(low, high) });
  const parts = [words.shortDays(from, to), where, words.text(`sub.${sub}`), dead];
  return h("li", {}, parts.map((part) => h("span", {}, part)));
}

export { start };
