/**
 * The one question: which events pass, and their sums by place, region, day and type.
 *
 * Pure: no page, no network, no clock. `geodata/query.py` is the same in Python, and
 * `tests/test_filter_js.py` holds the two to equal answers on thousands of random cases.
 * `data` is always the object in a publication's `map.json`.
 *
 * @typedef {{from: ?string, to: ?string, last: ?number, mode: string, region: string[], type: string[],
 *   sub: string[], agent: string[], actor: string[], tag: string[], deadly: boolean, size: string, place: ?string, event: ?string,
 *   at: ?number[], lang: ?string, theme: ?string, v: ?string, show: string[],
 *   lock: ?string}} Filter  keys are the URL's keys
 * @typedef {{key: string, value: string, reason: string}} Notice  a value that was dropped
 * @typedef {{low: ?number, high: ?number, open: boolean, with: number, zero: number,
 *   without: number}} Toll  low and high are null when no event has a figure: unknown is never 0;
 *   events with any, with a stated 0, and without a figure are counted apart
 */

import {
  among, camera, chosen, cleaned, day, days, flag, known, language, oneOf, pairs, version, written,
} from "./query-text.mjs";
import { NATIONWIDE, RunningSums, inOrder } from "./running-sums.mjs";

const LONGEST_QUERY = 16384;
const LONGEST_NOTICE = 80;
const DAY = 86400000;

const MODES = ["window", "day", "cumulative"];
const SIZED = ["deaths"]; // by what marks are sized besides by events, unless data say otherwise
const TOLLS = ["deaths", "indirect", "security"];
const PARTS = ["cards", "filters", "map", "sentence", "table", "time", "tolls"];

/** One row per URL key, in the order of a canonical query: key, default, reader. */
const KEYS = [
  ["from", null, day],
  ["to", null, day],
  ["last", null, days],
  ["mode", "window", oneOf(MODES)],
  ["region", [], chosen("region")],
  ["type", [], chosen("type")],
  ["sub", [], chosen("sub")],
  ["agent", [], chosen("agent")],
  ["actor", [], chosen("actor")],
  ["tag", [], chosen("tag")],
  ["deadly", false, flag],
  ["size", "events", among("size")],
  ["place", null, known("place")],
  ["event", null, known("event")],
  ["at", null, camera],
  ["lang", null, language],
  ["theme", null, oneOf(["light", "dark"])],
  ["v", null, version],
  ["show", [], chosen("show")],
  ["lock", null, known("region")],
];
const NAMES = KEYS.map(([key]) => key);

/**
 * Read a query string as browsers do; of a repeated key the first counts, an empty value
 * is no value. Keys that are not ours, such as those that other sites hang on links, are passed
 * over in silence. What the text around a link left at the end of a value is dropped if the
 * value can then be read.
 * @param {string} search with or without its "?"
 * @returns {{filter: Filter, notices: Notice[]}}
 */
function parse(search, data) {
  const filter = everything();
  const notices = [];
  const query = search.startsWith("?") ? search.slice(1) : search;
  if (new TextEncoder().encode(query).length > LONGEST_QUERY) {
    return { filter, notices: [{ key: "", value: "", reason: "too_long" }] };
  }
  const given = pairs(query);
  const names = prepare(data).names;
  for (const [key, , read] of KEYS) {
    const text = given.get(key);
    if (!text) continue;
    const { value, refused } = cleaned(text, names, read);
    if (value !== undefined) filter[key] = value;
    for (const reason of new Set(refused.map((one) => one.reason))) {
      const bad = refused.filter((one) => one.reason === reason).map((one) => one.bad);
      notices.push({ key, value: shortened(bad.join(",")), reason });
    }
  }
  if (filter.from && filter.last) {
    notices.push({ key: "last", value: String(filter.last), reason: "first_day_given" });
    filter.last = null;
  }
  const first = firstDay(filter, data);
  if (first && filter.to && first > filter.to) {
    const value = first + "/" + filter.to;
    notices.push({ key: filter.last ? "last" : "from", value, reason: "inverted_range" });
    filter.from = filter.to = filter.last = null;
  }
  if (filter.lock) filter.region = [filter.lock];
  return { filter, notices };
}

/** The canonical query string: defaults left out, keys in their order, no "?". */
function toQuery(filter) {
  const parts = [];
  for (const [key, usual] of KEYS) {
    const value = filter[key];
    if (value == null || (Array.isArray(usual) ? value.length === 0 : value === usual)) continue;
    parts.push(key + "=" + written(key, value));
  }
  return parts.join("&");
}

/** The filter that lets everything pass. @returns {Filter} */
function everything() {
  const filter = {};
  for (const [key, usual] of KEYS) filter[key] = Array.isArray(usual) ? [] : usual;
  return filter;
}

/**
 * First and last day shown, as offsets from the first day of the data, inclusive. The last days
 * of the data run to their own day, on which nothing need have happened.
 */
function shownDays(filter, data) {
  const last = filter.to === null ? data.days - 1 : offset(filter.to, data);
  if (filter.mode === "day") return [last, last];
  const first = firstDay(filter, data);
  if (filter.mode === "cumulative" || first === null) return [0, last];
  const rolling = filter.last !== null && filter.to === null;
  return [offset(first, data), rolling ? offset(data.data_date, data) : last];
}

/** What a sentence about the view needs; the words come from the message files. */
function describe(filter, data) {
  const [low, high] = shownDays(filter, data);
  return {
    mode: filter.mode,
    from: isoDay(low, data),
    to: isoDay(high, data),
    last: filter.mode === "window" ? filter.last : null,
    whole: low <= 0 && high >= data.days - 1,
    region: filter.region,
    type: filter.type,
    sub: filter.sub,
    agent: filter.agent,
    actor: filter.actor,
    tag: filter.tag,
    deadly: filter.deadly,
  };
}

/** Indices of the events that pass. @returns {Int32Array} */
function select(filter, data) {
  const columns = prepare(data);
  const { start, end } = columns;
  const { passing } = undated(filter, data, columns);
  const [low, high] = shownDays(filter, data);
  const found = new Int32Array(passing.length);
  let n = 0;
  for (let i = 0; i < passing.length; i++) {
    const event = passing[i];
    if (start[event] <= high && end[event] >= low) found[n++] = event;
  }
  return found.slice(0, n);
}

/** Indices of the events that all keys but the days let pass. @returns {Int32Array} */
function undatedEvents(filter, data) {
  return passingUndated(filter, data, prepare(data));
}

/**
 * Count and add up what passes. `by_day` and `deaths_by_day` ignore the dates; the latter has
 * [low, high, open] of the days on which an event begins that has a figure. `opened` are those in the place that is
 * opened, which leaves out none of the others; null if none is. `nationwide` are those that concern
 * the whole country: their figures are in no sum. `others` are the tolls of what else sizes marks.
 * What a place, a region or a day has as `deaths` is the figure that sizes its mark now: another one
 * where `size` names it. Answers share what is alike in them: do not write
 * into them.
 */
function sums(filter, data) {
  const columns = prepare(data);
  const { running, byDay, deaths } = undated(filter, data, columns);
  const all = running.over(...shownDays(filter, data));
  const { place } = filter;
  const opened = place === null ? null : running.at(columns.names.place.get(place) ?? -1);
  return { ...all, opened, by_day: byDay, deaths_by_day: deaths };
}

function shortened(text) {
  const letters = Array.from(text);
  if (letters.length <= LONGEST_NOTICE) return text;
  return letters.slice(0, LONGEST_NOTICE).join("") + "…";
}

/** The first day that a window names, or counts back from the data's own day. */
function firstDay({ from, last }, data) {
  if (last === null) return from;
  return new Date(Date.parse(data.data_date) - (last - 1) * DAY).toISOString().slice(0, 10);
}

function offset(iso, data) {
  return (Date.parse(iso) - Date.parse(data.first_day)) / DAY;
}

function isoDay(days, data) {
  return new Date(Date.parse(data.first_day) + days * DAY).toISOString().slice(0, 10);
}

// Columns as typed arrays, made once per data object.

const preparations = new WeakMap();

/** Make the columns ready; called by itself on first use, worth calling early. */
function prepare(data) {
  let columns = preparations.get(data);
  if (columns === undefined) {
    columns = typedColumns(data);
    preparations.set(data, columns);
  }
  return columns;
}

function typedColumns(data) {
  const { events, places } = data;
  const place = Int32Array.from(events.place);
  const sub = Uint8Array.from(events.sub);
  const start = Int32Array.from(events.start);
  const end = Int32Array.from(events.end);
  return {
    place,
    sub,
    region: place.map((index) => places.region[index]),
    type: sub.map((index) => data.subs[index][1]),
    start,
    end,
    byStart: inOrder(start),
    byEnd: inOrder(end),
    geo: Uint8Array.from(events.geo),
    deaths: figure(events.deaths_low, events.deaths_high),
    indirect: figure(events.indirect_low, events.indirect_high),
    security: figure(events.security_low, events.security_high),
    others: others(data).map((name) => [name, figure(events[`${name}_low`], events[`${name}_high`])]),
    lists: { agent: lists(events.agents), actor: lists(events.actors), tag: lists(events.tags) },
    names: names(data),
    undated: null,
  };
}

/** By what marks can be sized. */
function sizes(data) {
  return ["events", ...(data.sizes ?? SIZED)];
}

/** What sizes marks besides events and deaths. */
function others(data) {
  return sizes(data).filter((name) => name !== "events" && !TOLLS.includes(name));
}

/** The figure that sizes marks, in typed columns. */
function sized({ size }, columns) {
  return columns.others.find(([name]) => name === size)?.[1] ?? columns.deaths;
}

function names(data) {
  let eventIds = null;
  return {
    version: data.version,
    region: indices(data.regions.map((row) => row[0])),
    type: indices(data.types),
    sub: indices(data.subs.map((row) => row[0])),
    size: indices(sizes(data)),
    agent: indices(data.agents.map((row) => row[0])),
    actor: indices((data.actors ?? []).map((row) => row[0])),
    tag: indices((data.tags ?? []).map((row) => row[0])),
    place: indices(data.places.id),
    show: indices(PARTS),
    get event() {
      return (eventIds ||= indices(data.events.id));
    },
  };
}

function indices(ids) {
  return new Map(ids.map((id, index) => [id, index]));
}

/** What each event has of a list, one after the other: of event `e` from `from[e]` to `from[e + 1]`. */
function lists(rows) {
  if (!rows) return null;
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, event) => (from[event + 1] = from[event] + row.length));
  return { from, of: Int32Array.from(rows.flat()) };
}

/** -1 stands for null: in `low` no figure, in `high` open. */
function figure(low, high) {
  const orMissing = (value) => (value === null ? -1 : value);
  return { low: Float64Array.from(low, orMissing), high: Float64Array.from(high, orMissing) };
}

/** What the keys without dates let pass, and its histogram; the last answer is kept. */
function undated(filter, data, columns) {
  const { region, type, sub, agent, actor, tag, deadly, size } = filter;
  const figure = sized(filter, columns);
  const key = JSON.stringify([region, type, sub, agent, actor, tag, deadly, figure === columns.deaths ? null : size]);
  if (columns.undated === null || columns.undated.key !== key) {
    const passing = passingUndated(filter, data, columns);
    const running = new RunningSums(columns, passing, data, figure);
    columns.undated = { key, passing, running, byDay: histogram(passing, data, columns), deaths: byDayOf(figure, passing, columns) };
  }
  return columns.undated;
}

function passingUndated(filter, data, columns) {
  const { region, type, sub, deaths, indirect, security } = columns;
  const regions = filter.region.length ? flags(filter.region, columns.names.region) : null;
  const kinds = filter.type.length + filter.sub.length > 0;
  const types = flags(filter.type, columns.names.type);
  const subs = flags(filter.sub, columns.names.sub);
  const named = ["agent", "actor", "tag"].filter((key) => filter[key].length)
    .map((key) => ({ listed: columns.lists[key], wanted: flags(filter[key], columns.names[key]) }));
  const found = new Int32Array(region.length);
  let n = 0;
  for (let event = 0; event < region.length; event++) {
    if (regions !== null && !regions[region[event]]) continue;
    if (kinds && !types[type[event]] && !subs[sub[event]]) continue;
    if (named.length && !named.every(({ listed, wanted }) => listed !== null && anyOf(listed, wanted, event))) continue;
    if (
      filter.deadly &&
      !(aboveZero(deaths, event) || aboveZero(indirect, event) || aboveZero(security, event))
    ) {
      continue;
    }
    found[n++] = event;
  }
  return found.slice(0, n);
}

function anyOf({ from, of }, wanted, event) {
  for (let at = from[event]; at < from[event + 1]; at++) if (wanted[of[at]]) return true;
  return false;
}

function flags(ids, index) {
  const marked = new Uint8Array(index.size);
  for (const id of ids) if (index.has(id)) marked[index.get(id)] = 1;
  return marked;
}

function aboveZero(figure, event) {
  return figure.low[event] >= 0 && figure.high[event] !== 0;
}

function histogram(passing, data, { start, type }) {
  const days = Array.from({ length: data.days }, () => new Array(data.types.length).fill(0));
  for (const event of passing) days[start[event]][type[event]]++;
  return days;
}

function byDayOf({ low, high }, passing, { start, geo }) {
  const days = {};
  for (const event of passing) {
    if (low[event] < 0 || geo[event] === NATIONWIDE) continue;
    const open = high[event] < 0;
    const day = (days[start[event]] ??= [0, 0, false]);
    day[0] += low[event];
    day[1] += open ? low[event] : high[event];
    day[2] ||= open;
  }
  return days;
}

export {
  parse,
  toQuery,
  everything,
  shownDays,
  describe,
  prepare,
  select,
  undatedEvents,
  sums,
  sizes,
  others,
  sized,
  MODES,
  PARTS,
  NAMES,
};
