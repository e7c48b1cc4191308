/**
 * Nationwide counts of deaths over time: one mark per claim, at the day it speaks of. No line joins
 * different bodies or definitions; the first, the highest and the last mark are named.
 */

import { h } from "./dom.mjs";
import * as labels from "./labels.mjs";
import { body } from "./sources.mjs";
import { inLang } from "./texts.mjs";
import { ticks } from "./ticks.mjs";

const BOX = { left: 34, inside: 20, right: 24, top: 30, bottom: 40 };
const MARK = 6; // px from the middle of a mark to its edge
const WIDEST = 24; // px that the marks of one day may take from first to last
const ARROW = 20; // px of the arrow of "or more"
const LETTER = { figure: 7.4, rest: 6.3 }; // px that a letter of a name takes at most
const LINE = 15; // px of a line of a name
const NARROW = 480; // px of a chart
const MOST_LINES = 7; // of the grid
const AWAY = [16, 30, 46, 64, 90, 120]; // px that a name may stand from its mark
const DAY = 86_400_000;

let width = null; // px of the chart's box, read once for each size that it takes

/** The chart's box may have another size now; to ask each time would wait for a layout. */
function resized() {
  width = null;
}

/** Claims of one cumulative picture: x the day they speak of, y the count as a range. */
function draw(box, tolls, from, to, data, config, words) {
  width ??= Math.max(box.clientWidth, 280);
  const height = Math.min(Math.max(width * 0.55, 280), 440);
  const claims = tolls.claims.filter((claim) => claim.cumulative);
  if (claims.length === 0) {
    box.replaceChildren(h("p", {}, words.text("tolls.none")));
    return;
  }
  const span = spanned(claims, data);
  const most = Math.max(...claims.map((claim) => claim.high ?? claim.low));
  const step = stepFor(most + 1);
  const top = Math.ceil((most + 1) / step) * step;
  const x = (day) => BOX.left + BOX.inside + (day / Math.max(span.days - 1, 1)) * (width - BOX.left - BOX.inside - BOX.right);
  const y = (count) => height - BOX.bottom - (count / top) * (height - BOX.top - BOX.bottom);
  const marks = spread(claims.map((claim) => {
    const { low, high } = claim;
    return { claim, x: x((Date.parse(claim.as_of) - Date.parse(span.first)) / DAY), y: y(high === null ? low : (low + high) / 2) };
  }));
  const svg = h("svg", { width, height, role: "img", "aria-label": words.text("tolls.label", { n: claims.length, most }) });
  for (let count = 0; count <= top; count += step) {
    svg.append(
      h("line", { class: "grid", x1: BOX.left, x2: width - BOX.right, y1: y(count), y2: y(count) }),
      h("text", { class: "tick-label", x: BOX.left - 6, y: y(count) + 4, "text-anchor": "end" }, words.number(count))
    );
  }
  for (const { day, text } of ticks(span.first, span.days, (day) => x(day) + 3, width, words)) {
    svg.append(
      h("line", { class: "tick", x1: x(day), x2: x(day), y1: y(0), y2: y(0) + 5 }),
      text ? h("text", { class: "tick-label", x: x(day) + 3, y: y(0) + 16 }, text) : ""
    );
  }
  svg.append(
    h("text", { class: "tick-label", x: 2, y: 14 }, words.text("tolls.axis.deaths")),
    h("text", { class: "tick-label", x: width - BOX.right, y: height - 6, "text-anchor": "end" }, words.text("tolls.axis.days"))
  );
  for (const mark of marks) {
    svg.append(drawn(mark, y, mark.claim.as_of >= from && mark.claim.as_of <= to, tolls, config, words));
  }
  svg.append(...named(marks, tolls, words, height));
  box.replaceChildren(svg, key(claims, config, words));
}

/** The days of the data, and of claims before and after them. */
function spanned(claims, data) {
  const days = claims.map((claim) => claim.as_of);
  const first = [data.first_day, ...days].sort()[0];
  const last = Math.max(Date.parse(data.first_day) + (data.days - 1) * DAY, ...days.map(Date.parse));
  return { first, days: (last - Date.parse(first)) / DAY + 1 };
}

/** A round step that needs few lines up to `most`. Pure. */
function stepFor(most) {
  for (let ten = 1; ; ten *= 10) {
    for (const step of [ten, 2 * ten, 5 * ten]) if (most / step <= MOST_LINES) return step;
  }
}

/** Marks of one day stand beside one another where they would lie over one another. Pure. */
function spread(marks) {
  const days = new Map(); // px of a day -> px where the last mark of each of its columns ends
  const found = [...marks].sort((one, other) => one.y - other.y).map((mark) => {
    const ends = days.get(mark.x) ?? [];
    let column = ends.findIndex((end) => end <= mark.y - MARK);
    if (column < 0) column = ends.length;
    ends[column] = mark.y + MARK;
    days.set(mark.x, ends);
    return { mark, column, ends };
  });
  return found.map(({ mark, column, ends: { length } }) => {
    const apart = Math.min(2 * MARK, WIDEST / Math.max(length - 1, 1));
    return { ...mark, x: mark.x + (column - (length - 1) / 2) * apart };
  });
}

/** The first claim, the highest and the last: of those of one day the highest. Pure. */
function notable(claims) {
  const count = (claim) => claim.high ?? claim.low;
  const best = (better) => claims.reduce((best, claim) => (better(claim, best) ? claim : best));
  const higher = (one, other) => count(one) > count(other);
  const same = (one, other) => one.as_of === other.as_of && higher(one, other);
  return [...new Set([
    best((one, other) => higher(one, other)),
    best((one, other) => one.as_of > other.as_of || same(one, other)),
    best((one, other) => one.as_of < other.as_of || same(one, other)),
  ])];
}

/** A named mark's figure, who counted it and when, where there is room. */
function named(marks, tolls, words, height) {
  const reach = ({ claim }) => (claim.high === null ? ARROW : 0);
  const taken = marks.map((mark) => {
    const around = labels.around(mark, MARK);
    return { ...around, top: around.top - reach(mark) };
  });
  const wishes = notable(marks.map(({ claim }) => claim)).map((claim) => {
    const { x, y } = marks.find((mark) => mark.claim === claim);
    const by = claim.by ? inLang(words, body(tolls.bodies, claim.by)) : tolls.sources[claim.source].outlet;
    // On a phone there is room for the figure and its day; the table names who counted.
    const lines = [words.claimed(claim), ...(width < NARROW ? [] : [by]), words.shortDay(claim.as_of)];
    const wide = Math.max(...lines.map((line, n) => line.length * (n ? LETTER.rest : LETTER.figure)));
    return { x, y, lines, wide, high: lines.length * LINE, gap: MARK + 3, must: true };
  });
  return labels.placed(wishes, taken, width, height - BOX.bottom, AWAY).map(({ wish, left, top, line }) => {
    const before = left + wish.wide / 2 < wish.x;
    const at = before ? left + wish.wide : left;
    const rows = wish.lines.map((text, n) =>
      h("text", { class: n ? "mark-name" : "mark-name figure", x: at, y: top + LINE * (n + 0.8), "text-anchor": before ? "end" : "start" }, text));
    const [x1, y1, x2, y2] = line ?? [];
    return h("g", { "aria-hidden": "true" }, line ? h("line", { class: "mark-line", x1, y1, x2, y2 }) : "", rows);
  });
}

function drawn({ claim, x, y: middle }, y, inView, tolls, config, words) {
  const { low, high, category } = claim;
  const parts = [h("title", {}, sentence(claim, tolls, words))];
  if (high === null) {
    const end = y(low) - ARROW;
    parts.push(h("path", { class: `open ${category}`, d: `M${x} ${y(low)}V${end}m-3.5 5l3.5-5 3.5 5` }));
  } else if (high > low) {
    parts.push(h("line", { class: `open ${category}`, x1: x, x2: x, y1: y(low), y2: y(high) }));
  }
  parts.push(h("path", { class: `category ${category}`, d: config.categories[category], transform: `translate(${x} ${middle})` }));
  return h("g", { class: inView ? "claim" : "claim outside" }, parts);
}

function key(claims, config, words) {
  const present = Object.keys(config.categories).filter((category) => claims.some((claim) => claim.category === category));
  return h("ul", { class: "toll-key" }, present.map((category) =>
    h("li", {},
      h("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" }, h("path", { class: `category ${category}`, d: config.categories[category] })),
      " ",
      words.text(`category.${category}`))));
}

/** "9 January 2023: 39, killed in clashes, says …; outlet". */
function sentence(claim, tolls, words) {
  const by = claim.by
    ? inLang(words, body(tolls.bodies, claim.by))
    : words.text("claim.unattributed");
  return words.text("toll.sentence", {
    day: words.day(claim.as_of),
    figure: words.claimed(claim),
    category: words.text(`category.${claim.category}`).toLocaleLowerCase(words.lang),
    by,
    source: tolls.sources[claim.source].outlet,
  });
}

export { resized, draw, spread, notable, stepFor };
