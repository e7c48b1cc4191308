/**
 * The names on the map: of the places of the news, largest first, then of what the base map has,
 * where there is room. They are drawn over the map, not by it: a name of the map's own would not
 * know of the marks, and the names would cost every frame.
 */

import { h } from "./dom.mjs";
import * as labels from "./labels.mjs";
import * as sizes from "./sizes.mjs";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'; // as tokens.css
const LINE = 1.2; // of the size of its letters
const BASELINE = 0.93; // of the same, below the top of a line
const GAP = 3; // px from a mark to its name
const SAME = 14; // px: a town of the base map so near to a mark is the mark's place
const BASE = ["country", "town", "region"]; // the most wanted first
const COUNTRIES_UNTIL = 8; // zoom

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map(); // px of a text, by font and text

/** Px that a text takes. */
function width(text, { size, weight, spacing }) {
  const key = `${weight} ${size}px ${FONT}|${text}`;
  if (!widths.has(key)) {
    pen.font = key.slice(0, key.indexOf("|"));
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key) + spacing * text.length;
}

/** A wish for `labels.placed` of a name in the style of its kind. */
function wish(kind, text, point, more) {
  const style = sizes.names.kinds[kind];
  const lines = kind === "region" || kind === "country" ? wrapped(text.toUpperCase(), style) : [text];
  return {
    kind, lines, ...point, ...more,
    wide: Math.max(...lines.map((line) => width(line, style))),
    high: lines.length * style.size * LINE,
  };
}

/** Lines of some nine letters, as the words allow. */
function wrapped(text, style) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && width(longer, style) <= style.size * 9) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Wishes for the names of marks, the place that is opened first, then the largest.
 * @param {{place: number, x, y, reach, disc: number, events: number, chosen: boolean}[]} marks
 * @param {(place: number) => string} named
 */
function ofMarks(marks, named) {
  return [...marks]
    .sort((a, b) => b.chosen - a.chosen || b.disc - a.disc || b.events - a.events || a.place - b.place)
    .map(({ place, x, y, lon, lat, reach, disc, chosen }, rank) => {
      const kind = chosen || disc > sizes.names.big_from ? "big" : "place";
      const must = rank < sizes.names.must;
      return wish(kind, named(place), { x, y, lon, lat }, { place, gap: reach + GAP, must });
    });
}

/**
 * Wishes for the names of the base map that are due at a zoom and are no mark's.
 * @param {{kind: string, rank: number, name: string, x, y: number}[]} base
 */
function ofBase(base, marks, named, zoom) {
  const taken = new Set(marks.map(({ place }) => named(place).toLowerCase()));
  const wishes = [];
  for (const one of [...base].sort((a, b) => BASE.indexOf(a.kind) - BASE.indexOf(b.kind) || a.rank - b.rank)) {
    const { kind, name, rank, x, y, lon, lat } = one;
    if (zoom < sizes.names.kinds[kind].least_zoom || rank > zoom) continue;
    if (kind === "country" && zoom >= COUNTRIES_UNTIL) continue;
    if (kind === "town") {
      const near = marks.some((mark) => Math.abs(mark.x - x) < SAME && Math.abs(mark.y - y) < SAME);
      if (near || taken.has(name.toLowerCase())) continue;
    }
    wishes.push(wish(kind, name, { x, y, lon, lat }, kind === "town" ? { gap: GAP + 1, dot: true } : { gap: 0 }));
  }
  return wishes;
}

/**
 * The names that have room, as an element over the map, and as values for who draws them elsewhere.
 * @param {object[]} covered boxes of what lies over the map: its key, its buttons
 */
function placed(marks, base, named, zoom, { width, height }, covered = []) {
  const taken = [...marks.map((mark) => labels.around(mark, mark.reach)), ...covered];
  const wishes = [...ofMarks(marks, named), ...ofBase(base, marks, named, zoom)];
  return labels.placed(wishes, taken, width, height, sizes.names.away);
}

/** One name as SVG, around its own point, so that it can follow it. */
function drawn({ wish, left, top, line }) {
  const { size, weight, spacing } = sizes.names.kinds[wish.kind];
  const font = { "font-size": size, "font-weight": weight, "letter-spacing": spacing };
  const middle = left + wish.wide / 2 - wish.x + spacing / 2;
  const lines = wish.lines.map((text, n) =>
    h("text", { ...font, x: middle, y: top - wish.y + size * (LINE * n + BASELINE) }, text));
  const [x1, y1, x2, y2] = line ? line.map((at, n) => at - (n % 2 ? wish.y : wish.x)) : [];
  return h("g", { class: `name name-${wish.kind}`, transform: `translate(${wish.x} ${wish.y})` },
    line ? h("line", { x1, y1, x2, y2 }) : "",
    wish.dot ? h("circle", { r: 1.7 }) : "",
    lines);
}

/** The same on a canvas, in the colours of a theme. */
function paint(pen, found, { ink, faint, halo }) {
  pen.textAlign = "center";
  pen.lineJoin = "round";
  for (const { wish, left, top, line } of found) {
    const { size, weight, spacing } = sizes.names.kinds[wish.kind];
    const colour = wish.kind === "big" || wish.kind === "place" ? ink : faint;
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.letterSpacing = `${spacing}px`;
    if (line) {
      pen.strokeStyle = ink;
      pen.lineWidth = 0.8;
      pen.beginPath();
      pen.moveTo(line[0], line[1]);
      pen.lineTo(line[2], line[3]);
      pen.stroke();
    }
    pen.strokeStyle = halo;
    pen.fillStyle = colour;
    if (wish.dot) {
      pen.beginPath();
      pen.arc(wish.x, wish.y, 1.7, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.lineWidth = 3;
    wish.lines.forEach((text, n) => {
      const at = [left + wish.wide / 2, top + size * (LINE * n + BASELINE)];
      pen.strokeText(text, ...at);
      pen.fillText(text, ...at);
    });
  }
}

/** All of them, in a drawing of their own. */
const drawing = (found) => h("svg", { class: "map-names", "aria-hidden": "true" }, found.map(drawn));

export { ofMarks, ofBase, placed, drawing, paint };
