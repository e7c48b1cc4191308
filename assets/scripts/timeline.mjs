/**
 * The histogram under the two range inputs: bars of a day each, or of several where days are more
 * than there is room for; once per choice of region and type,
 * a shade over the days left out at each step, and the brush (drag inside to move both ends).
 */

import * as sizes from "./sizes.mjs";
import { ticks } from "./ticks.mjs";
import * as views from "./views.mjs";

const NS = "http://www.w3.org/2000/svg";

let width = null; // px of the box, read once for each size that it takes
let drawn = null; // { byDay, width, lang, before, after, kept, left, right }

/** Half a handle: where the middle of the first and of the last day is. */
const edge = () => sizes.timeline.handle[0] / 2;
const x = (day, days, width) => edge() + (day / Math.max(days - 1, 1)) * (width - 2 * edge());

function element(name, attributes, parent) {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
}

/** The box may have another size now. To ask at each step would make each wait for a layout. */
function resized() {
  width = null;
}

/** Draw the bars if they changed, then shade the days outside [low, high]. */
function draw(box, byDay, [low, high], data, config, words) {
  width ??= box.clientWidth;
  if (width === 0) return;
  if (!drawn || drawn.byDay !== byDay || drawn.width !== width || drawn.lang !== words.lang) {
    plot(box, byDay, data, config, words, width);
    const [before, after, kept] = ["before", "after", "kept"].map((name) =>
      box.querySelector(`.${name}`)
    );
    drawn = { byDay, width, lang: words.lang, before, after, kept };
  }
  const half = Math.max((width - 2 * edge()) / Math.max(data.days - 1, 1) / 2, 1);
  const left = Math.max(x(Math.max(low, 0), data.days, width) - half, 0);
  const right = Math.min(x(Math.min(high, data.days - 1), data.days, width) + half, width);
  if (drawn.left === left && drawn.right === right) return;
  Object.assign(drawn, { left, right });
  const { before, after, kept } = drawn;
  before.setAttribute("width", left);
  after.setAttribute("x", right);
  after.setAttribute("width", Math.max(width - right, 0));
  kept.setAttribute("x", left);
  kept.setAttribute("width", Math.max(right - left, 1));
}

function plot(box, byDay, data, config, words, width) {
  const { height, axis } = sizes.timeline;
  const each = views.daysOfABar(byDay.length, width - 2 * edge());
  const bins = views.binned(byDay, each);
  const most = bins.reduce((most, counts) => Math.max(most, total(counts)), 0);
  const step = (each * (width - 2 * edge())) / Math.max(data.days - 1, 1);
  const bar = Math.max(step - (step > 4 ? 1 : 0), 0.8);
  const y = (count) => axis - (count / Math.max(most, 1)) * (axis - 14);
  const svg = element("svg", { width, height, role: "img" });
  svg.setAttribute("aria-label", label(byDay, data, words));
  drawTicks(svg, data, words, width);
  element("line", { class: "axis", x1: 0, x2: width, y1: axis + 0.5, y2: axis + 0.5 }, svg);
  for (const { day: bin, type, from, to } of views.bars(bins)) {
    element(
      "rect",
      {
        x: x(bin * each + (each - 1) / 2, data.days, width) - bar / 2,
        y: y(to),
        width: bar,
        height: y(from) - y(to),
        fill: `var(--type-${data.types[type]})`,
      },
      svg
    );
  }
  element("rect", { class: "before", x: 0, y: 0, width: 0, height: axis }, svg);
  element("rect", { class: "after", x: 0, y: 0, width: 0, height: axis }, svg);
  element("rect", { class: "kept", x: 0, y: 0, width: 1, height: axis }, svg);
  if (most > 0) {
    const peak = element("text", { class: "peak", x: width - 2, y: 10, "text-anchor": "end" }, svg);
    const said = each === 1 ? "timeline.peak" : "timeline.peak.days";
    peak.textContent = words.text(said, { n: most, days: each });
  }
  box.replaceChildren(svg);
}

function drawTicks(svg, data, words, width) {
  const { axis } = sizes.timeline;
  const right = (day) => x(day, data.days, width) + 3;
  for (const { day, text } of ticks(data.first_day, data.days, right, width, words)) {
    const at = x(day, data.days, width);
    element("line", { class: "tick", x1: at, x2: at, y1: axis, y2: axis + 16 }, svg);
    element("text", { class: "month", x: at + 3, y: axis + 28 }, svg).textContent = text;
  }
}

const total = (counts) => counts.reduce((sum, count) => sum + count, 0);

function label(byDay, data, words) {
  const totals = byDay.map(total);
  const most = totals.reduce((most, n) => Math.max(most, n), 0);
  if (most === 0) return words.text("timeline.none");
  const busiest = new Date(Date.parse(data.first_day) + totals.indexOf(most) * 86400000);
  return words.text("timeline.label", {
    n: most,
    day: words.day(busiest.toISOString().slice(0, 10)),
  });
}

/** The day under a pointer, of so many days. */
function dayAt(box, days, event) {
  const { left, width } = box.getBoundingClientRect();
  const share = (event.clientX - left - edge()) / Math.max(width - 2 * edge(), 1);
  return Math.min(Math.max(Math.round(share * (days - 1)), 0), days - 1);
}

/**
 * Let a pointer set the days: press inside the chosen days and drag to move them, press
 * outside to choose anew. `read` gives [low, high]; `write(low, high)` takes the next.
 */
function brush(box, days, read, write) {
  let grip = null;
  box.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const [low, high] = read();
    const at = dayAt(box, days, event);
    const inside = at >= low && at <= high && !(low === 0 && high === days - 1);
    grip = inside ? { at, low, high } : { anchor: at };
    box.setPointerCapture(event.pointerId);
    if (!inside) write(at, at);
  });
  box.addEventListener("pointermove", (event) => {
    if (grip === null) return;
    const at = dayAt(box, days, event);
    if (grip.anchor !== undefined) {
      write(Math.min(grip.anchor, at), Math.max(grip.anchor, at));
      return;
    }
    const shift = Math.min(Math.max(at - grip.at, -grip.low), days - 1 - grip.high);
    write(grip.low + shift, grip.high + shift);
  });
  const release = () => (grip = null);
  box.addEventListener("pointerup", release);
  box.addEventListener("pointercancel", release);
}

export { resized, draw, dayAt, brush };
