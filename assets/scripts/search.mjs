/** Search by name: places are opened, regions chosen, and the page says which, or what is near. */

import { framing } from "./camera.mjs";
import { at, changed, page, placeName, rowName, write } from "./core.mjs";
import { h } from "./dom.mjs";
import * as query from "./filter.mjs";
import * as map from "./map.mjs";
import { meant } from "./names.mjs";

const NEAR = 8; // zoom at which a place is shown

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

/** The next filter for what was typed, or null; what it is, or what is near, is said. */
function chosen(text) {
  const { words } = page;
  if (text.trim() === "") return say("");
  const { sure, found: [first, ...others] } = meant(text, entries());
  if (sure) return open(first, others);
  if (!first) return say(words.text("search.none", { text: text.trim() }));
  return say(words.text("search.near", { text: text.trim() }), [first, ...others]);
}

function open(entry, others = []) {
  const { words, data } = page;
  const place = entry.index !== null;
  const next = changed(place ? { place: entry.id, event: null } : { region: [entry.id], place: null, event: null });
  let shown = Array.from(query.select(next, data));
  if (place) shown = shown.filter((event) => data.events.place[event] === entry.index);
  say(words.text(place ? "search.place" : "search.only", { n: shown.length, name: entry.label }), others);
  const drawn = place && data.places.lat[entry.index] !== null;
  if (drawn) map.move([data.places.lat[entry.index], data.places.lon[entry.index], NEAR], true);
  else if (!place) map.move(framing(next), true);
  return next;
}

/** Say `text` beside the field, with a button for each of the entries that may be meant instead. */
function say(text, others = []) {
  const choose = (entry) => {
    at("search").value = entry.label;
    write(open(entry));
  };
  at("search-said").replaceChildren(
    text,
    ...others.flatMap((entry) => [" ", h("button", { onclick: () => choose(entry) }, entry.label)])
  );
  return null;
}

function clear() {
  at("search").value = "";
  say("");
}

/** What is bound once: names are proposed in the language and lock of the moment. */
function start() {
  at("search").addEventListener("focus", propose);
}

export { chosen, clear, start };
