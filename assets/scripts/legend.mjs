/** What size, ring, hollow marks, dashed rims, tints and the outlined country mean, drawn as the map draws them. */

import { h } from "./dom.mjs";
import * as views from "./views.mjs";

/** The values whose circles a key shows. */
const examples = (largest) => [...new Set([1, Math.round(largest / 4) || 1, largest])];

function sizes(size, largest, biggest, words, nationwide) {
  const steps = examples(largest);
  const wide = 2 * views.radius(largest, largest, biggest) + 4;
  const items = [
    h("p", {}, words.text(`legend.size.${size}`)),
    h(
      "svg",
      { width: wide + 34, height: wide, role: "img", "aria-label": words.text("legend.sizes.label", { values: words.list(steps.map(words.number)) }) },
      steps.map((value) => nested(value, largest, biggest, wide, words))
    ),
  ];
  const rows = [];
  if (size !== "events") {
    rows.push(row(ring(), words.text("legend.ring")));
    rows.push(row(hollow(), words.text("legend.none")));
    rows.push(row(zero(), words.text(size === "deaths" ? "legend.zero" : `legend.zero.${size}`)));
  }
  rows.push(row(rim(), words.text("legend.near")), row(tint(), words.text("legend.area")));
  if (nationwide) rows.push(row(country(), words.text("legend.country")));
  return [...items, h("ul", {}, rows)];
}

function nested(value, largest, biggest, wide, words) {
  const r = views.radius(value, largest, biggest);
  const y = wide - 2 - r;
  return [
    h("circle", { class: "size", cx: wide / 2, cy: y, r }),
    h("line", { class: "size", x1: wide / 2, x2: wide + 4, y1: y - r, y2: y - r }),
    h("text", { class: "tick-label", x: wide + 7, y: Math.min(y - r + 8, wide - 2) }, words.number(value)),
  ];
}

const row = (picture, text) => h("li", {}, picture, h("span", {}, text));
const picture = (...shapes) => h("svg", { viewBox: "-11 -11 22 22", width: 22, height: 22, "aria-hidden": "true" }, shapes);
const ring = () => picture(h("circle", { class: "key-ring", r: 10 }), h("circle", { class: "key-disc", r: 6 }));
const hollow = () => picture(h("circle", { class: "key-hollow", r: 4.5 }));
const zero = () => picture(h("circle", { class: "key-zero", r: 4.5 }));
const rim = () => picture(h("circle", { class: "key-rim", r: 9 }), h("circle", { class: "key-disc", r: 5 }));
const tint = () => picture(h("rect", { class: "key-tint", x: -9, y: -7, width: 18, height: 14 }));
const country = () => picture(h("rect", { class: "key-country", x: -9, y: -7, width: 18, height: 14 }));

export { examples, sizes };
