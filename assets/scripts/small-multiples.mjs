/**
 * Regions at a glance: a row each, with bars over the same days and to the same scale, and the sums
 * of the days shown. It is a table, so that it can be heard as it is seen.
 */

import { at, inNewsPage, isoDay, newest, page, rowName, set, shownDays } from "./core.mjs";
import { toggled } from "./controls.mjs";
import { h } from "./dom.mjs";
import { rows } from "./regional.mjs";
import * as views from "./views.mjs";

const MOST_BARS = 200; // in a row: thinner ones than these cannot be seen on a phone
const FEW = 8; // rows that stand there before one asks for all
const HIGH = 28; // units of a row's drawing, which is as wide as it has days

let all = false; // the reader asked for every region

function draw() {
  if (inNewsPage) return;
  const { filter, data, words } = page;
  const each = Math.max(1, Math.ceil(data.days / MOST_BARS));
  const found = rows(filter, data, each);
  const box = at("regional");
  box.closest("section").hidden = found.length < 2; // one region compares with nothing
  if (found.length < 2) return;
  const deaths = filter.size !== "events";
  const bars = found.map((row) => (deaths ? views.deathBars(row.tolls, 1) : views.bars(row.counts)));
  const most = bars.reduce((most, row) => row.reduce((most, { to }) => Math.max(most, to), most), 1);
  const shown = all ? found : found.slice(0, FEW);
  const days = [isoDay(0), isoDay(data.days - 1)].map((iso) => h("span", {}, words.shortDay(iso)));
  const focus = document.activeElement?.dataset.regional;
  box.replaceChildren(
    h("table", { class: `regional by-${deaths ? "deaths" : "events"}` },
      h("caption", {}, words.text("regional.how")),
      h("thead", {}, h("tr", {},
        h("th", { scope: "col" }, words.text("table.region")),
        h("th", { scope: "col" }, h("span", { class: "unseen" }, words.text(`regional.${filter.size}`)), h("span", { class: "ends", "aria-hidden": "true" }, days)),
        h("th", { scope: "col", class: "number of-events" }, words.text("size.events")),
        h("th", { scope: "col", class: "number of-deaths" }, words.text(`size.${views.sizing(filter)}`)))),
      h("tbody", {}, shown.map((row, n) => line(row, bars[n], most, each)))),
    shown.length < found.length ? h("button", { onclick: showAll }, words.text("regional.all", { n: found.length })) : ""
  );
  if (focus) box.querySelector(`[data-regional="${CSS.escape(focus)}"]`)?.focus();
}

function showAll() {
  all = true;
  draw();
  at("regional").querySelectorAll("[data-regional]")[FEW]?.focus();
}

function line(row, bars, most, each) {
  const { filter, data, words } = page;
  const id = data.regions[row.region]?.[0];
  const chosen = filter.region.includes(id);
  const { deaths, events } = row;
  const name = id
    ? h("button", { "aria-pressed": String(chosen), "data-regional": id, onclick: () => set({ region: toggled(newest().region, id) }) }, rowName(data.regions[row.region]))
    : words.text("reconciled.no-region");
  return h("tr", { class: filter.region.length && !chosen ? "left-out" : null },
    h("th", { scope: "row" }, name),
    h("td", {}, strip(bars, most, each)),
    h("td", { class: "number of-events" }, words.number(events)),
    h("td", { class: "number of-deaths" },
      deaths.low === null
        ? h("span", { class: "faint" }, words.text("table.no-figure"))
        : words.range(deaths.low, deaths.high, deaths.open)));
}

/** The bars of one region, stretched to the room that there is, so that nothing need be measured. */
function strip(bars, most, each) {
  const { data, filter } = page;
  const wide = Math.ceil(data.days / each);
  const y = (value) => HIGH - (value / most) * HIGH;
  const [low, high] = shownDays(filter).map((day) => Math.min(Math.max(day, 0), data.days - 1));
  // One path a colour: a rectangle a bar would be thousands of elements, made anew with each view.
  const paths = new Map();
  for (const { day, from, to, type, part } of bars) {
    const key = part ?? type;
    paths.set(key, `${paths.get(key) ?? ""}M${day + 0.1} ${y(to)}h.8V${y(from)}h-.8Z`);
  }
  const shade = (x, width) => h("rect", { class: "shade", x, width, y: 0, height: HIGH });
  const [before, after] = [Math.floor(low / each), Math.floor(high / each) + 1];
  return h("svg", { viewBox: `0 0 ${wide} ${HIGH}`, preserveAspectRatio: "none", role: "img", "aria-label": label(bars, each) },
    Array.from(paths, ([key, d]) =>
      h("path", { d, ...(typeof key === "string" ? { class: `deaths ${key}` } : { fill: `var(--type-${data.types[key]})` }) })),
    shade(0, before),
    shade(after, Math.max(wide - after, 0)));
}

/** "Most: 18 deaths, 9 Jan 2023". */
function label(bars, each) {
  const { filter, words, data } = page;
  const best = bars.reduce((best, bar) => (bar.to > (best?.to ?? 0) ? bar : best), null);
  if (!best) return words.text("regional.none");
  const last = Math.min((best.day + 1) * each, data.days) - 1;
  return words.text(`regional.most.${filter.size}`, { n: best.to, days: words.shortDays(isoDay(best.day * each), isoDay(last)) });
}

export { draw };
