/**
 * Search: places are opened, regions chosen, and the page says which, or what is near; else the
 * events are listed whose title or summary has the words.
 */

import { framing } from "./camera.mjs";
import { at, changed, loaded, page, placeName, rowName, write } from "./core.mjs";
import { h } from "./dom.mjs";
import { openEvent } from "./event-list.mjs";
import * as query from "./filter.mjs";
import * as map from "./map.mjs";
import { fold, meant, wording } from "./names.mjs";
import { dataLang } from "./texts.mjs";

const NEAR = 8; // zoom at which a place is shown
const WIDE = 440; // px that what is said may take
const MOST = 8; // events that are listed

const told = {}; // by language: the titles of all events, and with their summaries folded

/** Places and, where they can be chosen, regions, with all their names. */
function entries() {
  const { data, words, filter } = page;
  const { id, name } = data.places;
  const all = Object.values(name);
  const places = id.map((one, index) => ({ id: one, label: placeName(index), names: all.map((names) => names[index]), index }));
  if (filter?.lock) return places;
  const regions = data.regions.map((row) => {
    const label = words.text("search.region", { region: rowName(row) });
    return { id: row[0], label, names: [label, ...Object.values(row[1])], index: null };
  });
  return [...places, ...regions];
}

/** The names proposed while a reader types. */
function propose() {
  at("search-places").replaceChildren(...entries().map(({ label }) => h("option", { value: label })));
}

/** The next filter for what was typed, or null; what it is, what is near or mentions it, is said. */
async function chosen(given) {
  const { words, filter, data } = page;
  const text = given.trim();
  if (text === "") return say("");
  const { sure, found } = meant(text, entries());
  if (sure) return open(found[0], found.slice(1));
  const known = await texts(dataLang(data, words.lang)).catch(() => null);
  if (at("search").value.trim() !== text) return null; // another search has begun
  const near = found.length ? [words.text("search.near", { text }), ...buttons(found)] : [];
  if (!known) return say(words.text("search.failed"), [], near);
  const { titles, folded } = known;
  const all = wording(text, folded);
  const passing = new Set(query.select(filter, data));
  const events = all.filter((event) => passing.has(event));
  if (events.length) return say(mentioned(text, events.length), events.slice(0, MOST).map((event) => eventButton(event, titles[event])), near);
  if (all.length) return say(words.text("search.elsewhere", { n: all.length, text }), [], near);
  return near.length ? say("", [], near) : say(words.text("search.none", { text }));
}

function mentioned(text, n) {
  return page.words.text(n > MOST ? "search.events.first" : "search.events", { n, text, shown: MOST });
}

function eventButton(event, title) {
  const open = () => {
    say("");
    if (document.documentElement.dataset.filters === "sheet") at("filters").close(); // the list is under it
    openEvent(page.data.events.id[event]);
  };
  return h("button", { onclick: open }, title);
}

/** The titles of all events, and those with their summaries folded, fetched once for each language. */
async function texts(lang) {
  const { files, events } = page.data;
  const numbers = [...Array(Math.ceil(events.id.length / files.titles)).keys()];
  const all = (name) => Promise.all(numbers.map((number) => loaded(`${name}/${lang}/${number}.json`))).then((found) => found.flat());
  if (!told[lang]) {
    const [titles, summaries] = await Promise.all([all("titles"), all("summaries")]);
    told[lang] = { titles, folded: titles.map((title, event) => fold(`${title} ${summaries[event] ?? ""}`)) };
  }
  return told[lang];
}

function open(entry, others = []) {
  const { words, data } = page;
  const place = entry.index !== null;
  const next = changed(place ? { place: entry.id, event: null } : { region: [entry.id], place: null, event: null });
  let shown = Array.from(query.select(next, data));
  if (place) shown = shown.filter((event) => data.events.place[event] === entry.index);
  say(words.text(place ? "search.place" : "search.only", { n: shown.length, name: entry.label }), buttons(others));
  const drawn = place && data.places.lat[entry.index] !== null;
  if (drawn) map.move([data.places.lat[entry.index], data.places.lon[entry.index], NEAR], true);
  else if (!place) map.move(framing(next), true);
  return next;
}

/** A button for each of the entries that may be meant instead. */
function buttons(entries) {
  const choose = (entry) => {
    at("search").value = entry.label;
    write(open(entry));
  };
  return entries.map((entry) => h("button", { onclick: () => choose(entry) }, entry.label));
}

/** Say `text` under the field, then what can be pressed, and more of that. */
function say(text, offered = [], more = []) {
  const { left, right } = at("search").getBoundingClientRect();
  const room = document.documentElement.dir === "rtl" ? right : window.innerWidth - left;
  at("search-said").dataset.from = room > WIDE ? "start" : "end";
  at("search-said").replaceChildren(...[text, ...offered, ...more].filter(Boolean).flatMap((part) => [part, " "]));
  return null;
}

function clear() {
  at("search").value = "";
  say("");
}

/** What is bound once: names are proposed in the language and lock of the moment. */
function start() {
  at("search").addEventListener("focus", propose);
  document.addEventListener("click", ({ target }) => {
    if (target.isConnected && !target.closest(".search")) say("");
  });
  at("search").closest(".search").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !at("search-said").textContent) return;
    event.preventDefault(); // the sheet around it stays open
    clear();
    at("search").focus();
  });
}

export { chosen, clear, start };
