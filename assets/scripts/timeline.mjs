/**
 * The histogram under the two range inputs: bars of a day each, or of several where days are more
 * than there is room for; once per choice of region and type,
 * a shade over the days left out at each step, and the brush (drag inside to move both ends).
 */

import * as annotations from "./annotations.mjs";
import * as sizes from "./sizes.mjs";
import { ticks } from "./ticks.mjs";
import * as views from "./views.mjs";

const NS = "http://www.w3.org/2000/svg";

const TOP = 26; // px over the highest bar, for signs
const PEAK = ["timeline.peak", "timeline.peak.days"];
const SIGN = 14; // px that a sign is wide

let width = null; // px of the box, read once for each size that it takes
let drawn = null; // { byDay, size, width, lang, before, after, kept, left, right }

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

/**
 * Draw the bars if they changed, then shade the days outside [low, high]. `sums` have the events and
 * the deaths by day; `size` says which of them the bars show.
 */
function draw(box, sums, size, [low, high], data, words) {
  const byDay = sums.by_day;
  width ??= box.clientWidth;
  if (width === 0) return;
  const same = drawn?.byDay === byDay && drawn.size === size && drawn.width === width;
  if (!same || drawn.lang !== words.lang) {
    plot(box, sums, size, data, words);
    const [before, after, kept] = ["before", "after", "kept"].map((name) =>
      box.querySelector(`.${name}`)
    );
    drawn = { byDay, size, width, lang: words.lang, before, after, kept };
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

function plot(box, sums, size, data, words) {
  const { height, axis } = sizes.timeline;
  const each = views.daysOfABar(data.days, width - 2 * edge());
  const deaths = size !== "events";
  const bars = deaths
    ? views.deathBars(sums.deaths_by_day, each)
    : views.bars(views.binned(sums.by_day, each)).map((bar) => ({ ...bar, fill: `var(--type-${data.types[bar.type]})` }));
  const most = bars.reduce((most, { to }) => Math.max(most, to), 0);
  const step = (each * (width - 2 * edge())) / Math.max(data.days - 1, 1);
  const bar = Math.max(step - (step > 4 ? 1 : 0), 0.8);
  const top = deaths || data.annotations.id.length ? TOP : 14;
  const y = (count) => axis - (count / Math.max(most, 1)) * (axis - top);
  const svg = element("svg", { width, height, role: "img" });
  svg.setAttribute("aria-label", deaths ? deathsLabel(sums, size, data, words) : label(sums.by_day, data, words));
  drawTicks(svg, data, words, width);
  element("line", { class: "axis", x1: 0, x2: width, y1: axis + 0.5, y2: axis + 0.5 }, svg);
  for (const { day: bin, from, to, fill, part } of bars) {
    const left = x(bin * each + (each - 1) / 2, data.days, width) - bar / 2;
    const shape = { x: left, y: y(to), width: bar, height: y(from) - y(to) };
    element("rect", fill ? { ...shape, fill } : { ...shape, class: `deaths ${part}` }, svg);
  }
  element("rect", { class: "before", x: 0, y: 0, width: 0, height: axis }, svg);
  element("rect", { class: "after", x: 0, y: 0, width: 0, height: axis }, svg);
  element("rect", { class: "kept", x: 0, y: 0, width: 1, height: axis }, svg);
  if (most > 0) {
    // Beside the top of the highest bar, on the side where there is more room.
    const at = x(bars.find(({ to }) => to === most).day * each + (each - 1) / 2, data.days, width);
    const side = at < width / 2 ? 1 : -1;
    const place = { x: at + side * (bar / 2 + 4), y: y(most) + 10, "text-anchor": side > 0 ? "start" : "end" };
    const peak = element("text", { class: "peak", ...place }, svg);
    const [ofADay, ofDays] = deaths ? [`timeline.peak.${size}`, `timeline.peak.${size}.days`] : PEAK;
    peak.textContent = words.text(each === 1 ? ofADay : ofDays, { n: most, days: each });
  }
  drawSigns(svg, data);
  box.replaceChildren(svg);
}

/** The signs of annotations over their days, lower where one would lie over the one before. */
function drawSigns(svg, data) {
  const ends = []; // px where the last sign of each line ends
  for (const { sign, day } of annotations.all(data)) {
    const at = x(day, data.days, width);
    let line = ends.findIndex((end) => end <= at - SIGN / 2);
    if (line < 0) line = ends.length;
    ends[line] = at + SIGN / 2;
    element("text", { class: "sign", x: at, y: 11 + line * 12, "text-anchor": "middle" }, svg).textContent = sign;
  }
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

function deathsLabel({ deaths_by_day: days }, size, data, words) {
  const [worst] = Object.entries(days).sort(([, a], [, b]) => b[1] - a[1]);
  if (!worst || worst[1][1] === 0) return words.text(`timeline.none.${size}`);
  const [day, [low, high, open]] = worst;
  return words.text(`timeline.label.${size}`, {
    range: words.range(low, high, open),
    n: high,
    day: words.day(new Date(Date.parse(data.first_day) + day * 86400000).toISOString().slice(0, 10)),
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
