/**
 * What happened in each region: bars over the days of the data, and sums of the days shown. Pure.
 * The regions that a filter names are set aside, as its days are for the bars, so that all can be
 * compared.
 */

import * as query from "./filter.mjs";
import { NATIONWIDE } from "./running-sums.mjs";

/**
 * One row a region with events, most deaths or events of the days shown first; of equal ones in the
 * order of the data. Events without a region make a row too, the last, whose `region` is -1; those
 * that concern the whole country are in none. `deaths` are the figure that sizes marks.
 * @param {number} each days that a bar stands for
 * @returns {{region: number, events: number, deaths: query.Toll,
 *   counts: number[][] with holes, by bar and type; tolls: Object by bar: [low, high, open]}[]}
 */
function rows(filter, data, each) {
  const columns = query.prepare(data);
  const { start, end, region, type, geo } = columns;
  const deaths = query.sized(filter, columns);
  const [low, high] = query.shownDays(filter, data);
  const found = new Map();
  for (const event of query.undatedEvents({ ...filter, region: [] }, data)) {
    if (geo[event] === NATIONWIDE) continue;
    const row = of(found, region[event]);
    const bar = Math.floor(start[event] / each);
    const counts = (row.counts[bar] ??= data.types.map(() => 0));
    counts[type[event]]++;
    if (deaths.low[event] >= 0) add((row.tolls[bar] ??= [0, 0, false]), deaths, event);
    if (start[event] <= high && end[event] >= low) count(row, deaths, event);
  }
  const value = (row) => (filter.size === "events" ? row.events : row.deaths.high ?? -1);
  return [...found.values()].sort((one, other) =>
    (one.region < 0) - (other.region < 0) || value(other) - value(one) || other.events - one.events || one.region - other.region);
}

function of(found, region) {
  if (!found.has(region)) {
    const deaths = { low: null, high: null, open: false, with: 0, zero: 0, without: 0 };
    found.set(region, { region, events: 0, deaths, counts: [], tolls: {} });
  }
  return found.get(region);
}

function count(row, deaths, event) {
  const toll = row.deaths;
  row.events++;
  if (deaths.low[event] < 0) {
    toll.without++;
    return;
  }
  const sum = [toll.low ?? 0, toll.high ?? 0, toll.open];
  add(sum, deaths, event);
  [toll.low, toll.high, toll.open] = sum;
  if (deaths.high[event] === 0) toll.zero++;
  else toll.with++;
}

/** Add the range of an event to [low, high, open]. */
function add(sum, deaths, event) {
  const open = deaths.high[event] < 0;
  sum[0] += deaths.low[event];
  sum[1] += open ? deaths.low[event] : deaths.high[event];
  sum[2] ||= open;
}

export { rows };
