/**
 * What is printed in the place of map, slider and cards: the map as it stands, on white, with its names
 * and the key, the days, and a line for each event of the view. Made when the browser is
 * about to print: a canvas keeps the pixels that it was drawn with, and paper is not that wide.
 */

import { at, page, row } from "./core.mjs";
import { disc, h } from "./dom.mjs";
import * as query from "./filter.mjs";
import * as legend from "./legend.mjs";
import * as map from "./map.mjs";
import * as names from "./map-names.mjs";
import * as sizes from "./sizes.mjs";
import * as views from "./views.mjs";

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

/** The ground, its marks and names over it; or the picture that stands in the map's place. */
function mapOf(width, height, scale) {
  const size = `width:${width}px;height:${height}px`;
  const ground = map.ground();
  if (!ground) return h("figure", { style: size }, at("map-picture").querySelector("img")?.cloneNode() ?? "");
  const marks = map.painted("light").sort((one, other) => other.radius - one.radius);
  return h("figure", { style: size },
    h("img", { src: ground.toDataURL(), alt: at("sentence").textContent }),
    h("svg", { class: "print-marks", viewBox: `0 0 ${width / scale} ${height / scale}` }, marks.map(mark)),
    names.drawing(map.namesOn(width, height, scale)));
}

/** A mark as the map draws it: ring, outline, disc, and the dashed rim of what is near a place. */
function mark({ x, y, radius, near, ring, outline, disc, stroke, colour, fill, edge, halo, fade, blur }) {
  const around = { cx: x, cy: y };
  const rim = { fill: "none", stroke: "#1d1d1f", "stroke-width": sizes.marks.rim_line, "stroke-dasharray": "4 4" };
  return [
    ring > 0 ? h("circle", { ...around, r: ring, fill: colour, opacity: blur ? fade / 2 : fade }) : "",
    h("circle", { ...around, r: outline, fill: halo }),
    h("circle", { ...around, r: disc, fill, stroke: edge, "stroke-width": stroke }),
    near ? h("circle", { ...around, r: radius + sizes.marks.rim, ...rim }) : "",
  ];
}

function keyOf(events, scale) {
  const { data, words, filter } = page;
  const used = new Set(events.map((event) => data.types[data.subs[data.events.sub[event]][1]]));
  const types = data.types.filter((type) => used.has(type));
  const largest = page.largest[filter.size];
  return h("div", { class: "legend-sizes" },
    h("ul", {}, types.map((type) => h("li", {}, disc(type), h("span", {}, words.text(`type.${type}`))))),
    legend.sizes(filter.size, largest, page.biggest * scale, words, views.nationwide(data)));
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
  const { from, to, place, region, sub, deaths, others } = row(event, null);
  const sized = views.sizing(page.filter);
  const [low, high] = others.find(([name]) => name === sized)?.[1] ?? deaths;
  const where = region && region !== place ? `${place}, ${region}` : place;
  const dead = low === null
    ? words.text(views.noFigure(sized))
    : words.text(`figure.${sized}`, { n: high ?? low, range: words.range(low, high) });
  const parts = [words.shortDays(from, to), where, words.text(`sub.${sub}`), dead];
  return h("li", {}, parts.map((part) => h("span", {}, part)));
}

export { start };
