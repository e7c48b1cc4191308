/**
 * Sums over the events of a span of days, carried from one span to the next: a step of the slider
 * touches only the events that come or go, and answers share what has not changed. All figures are
 * whole numbers, so adding and taking away again is exact.
 */

// Of the event precisions 0 site, 1 place, 2 near, 3 admin2, 4 admin1, 5 country:
const LAST_DRAWN_AS_A_DOT = 2;
const NATIONWIDE = 5; // its figures are in no sum: they stand with the nationwide counts
const NEAR = 2;

/**
 * The sums of `passing`, events as indices into the typed `columns`, over any span of days; `sized` is
 * the figure of places and regions.
 */
class RunningSums {
  constructor(columns, passing, { places, regions, subs }, sized) {
    this.columns = columns;
    this.sized = sized;
    const passes = new Uint8Array(columns.start.length);
    for (const event of passing) passes[event] = 1;
    this.byStart = columns.byStart.filter((event) => passes[event]);
    this.byEnd = columns.byEnd.filter((event) => passes[event]);
    // The span whose events are in the sums: none.
    this.low = Infinity;
    this.high = -Infinity;
    this.events = 0;
    this.nationwide = 0;
    this.totals = { deaths: new Tallies(1), indirect: new Tallies(1), security: new Tallies(1) };
    this.others = columns.others.map(([name, figure]) => ({ name, figure, tallies: new Tallies(1) }));
    // Of all events in a place; in the groups are those that are drawn as its mark or its region.
    this.inPlace = {
      events: new Int32Array(places.id.length),
      summed: new Int32Array(places.id.length),
      deaths: new Tallies(places.id.length),
    };
    this.places = new Groups(places.id.length, subs.length, true);
    this.regions = new Groups(regions.length, subs.length, false);
  }

  /** Of the events that touch the days low to high. Answers share parts: do not write into them. */
  over(low, high) {
    const { start, end } = this.columns;
    const later = high > this.high;
    const [after, last] = later ? [this.high, high] : [high, this.high];
    for (const event of between(this.byStart, start, after + 1, last + 1)) {
      if (end[event] >= this.low) this.put(event, later ? 1 : -1);
    }
    this.high = high;
    const shorter = low > this.low;
    const [first, before] = shorter ? [this.low, low] : [low, this.low];
    for (const event of between(this.byEnd, end, first, before)) {
      if (start[event] <= high) this.put(event, shorter ? -1 : 1);
    }
    this.low = low;
    const { deaths, indirect, security } = this.totals;
    const by_place = this.places.answer();
    const summed = this.events - this.nationwide;
    return {
      events: this.events,
      nationwide: this.nationwide,
      places: this.places.filled,
      deaths: deaths.toll(0, summed),
      indirect: indirect.toll(0, summed),
      security: security.toll(0, summed),
      others: Object.fromEntries(this.others.map(({ name, tallies }) => [name, tallies.toll(0, summed)])),
      by_place,
      by_region: this.regions.answer(),
    };
  }

  /** Of the events in a place, of those of the last span; -1 is no place of these data. */
  at(place) {
    if (place < 0) return { events: 0, deaths: new Tallies(1).toll(0, 0) };
    const events = this.inPlace.events[place];
    return { events, deaths: this.inPlace.deaths.toll(place, this.inPlace.summed[place]) };
  }

  /** Count an event in, or out again with `sign` -1. */
  put(event, sign) {
    const { place, region, sub, geo, deaths, indirect, security } = this.columns;
    this.events += sign;
    this.inPlace.events[place[event]] += sign;
    if (geo[event] === NATIONWIDE) {
      this.nationwide += sign;
      return;
    }
    this.inPlace.summed[place[event]] += sign;
    this.totals.deaths.put(0, deaths, event, sign);
    this.totals.indirect.put(0, indirect, event, sign);
    this.totals.security.put(0, security, event, sign);
    for (const { figure, tallies } of this.others) tallies.put(0, figure, event, sign);
    this.inPlace.deaths.put(place[event], this.sized, event, sign);
    if (geo[event] <= LAST_DRAWN_AS_A_DOT) {
      this.places.put(place[event], sub[event], geo[event] === NEAR, this.sized, event, sign);
    } else if (region[event] >= 0) {
      this.regions.put(region[event], sub[event], false, this.sized, event, sign);
    }
  }
}

/** Figures added up, one row per place or region, or one for all. */
class Tallies {
  constructor(size) {
    this.low = new Float64Array(size);
    this.high = new Float64Array(size);
    this.open = new Int32Array(size);
    this.with = new Int32Array(size);
    this.zero = new Int32Array(size);
  }

  put(row, figure, event, sign) {
    const low = figure.low[event];
    if (low < 0) return;
    const high = figure.high[event];
    if (high === 0) this.zero[row] += sign;
    else this.with[row] += sign;
    this.low[row] += sign * low;
    this.high[row] += sign * (high < 0 ? low : high);
    if (high < 0) this.open[row] += sign;
  }

  toll(row, events) {
    const known = this.with[row] + this.zero[row];
    return {
      low: known ? this.low[row] : null,
      high: known ? this.high[row] : null,
      open: this.open[row] > 0,
      with: this.with[row],
      zero: this.zero[row],
      without: events - known,
    };
  }
}

/** Sums per place or region, and an answer that is made anew only for those that changed. */
class Groups {
  constructor(size, subs, tellsNear) {
    this.tellsNear = tellsNear;
    this.events = new Int32Array(size);
    this.deaths = new Tallies(size);
    this.elsewhere = new Int32Array(size); // events that are not merely near
    this.subs = subs;
    this.ofSub = new Int32Array(size * subs); // events by sub-type, the most severe first
    this.changed = new Set();
    this.sums = new Array(size).fill(null);
    this.given = {};
    this.filled = 0;
  }

  put(group, sub, near, figure, event, sign) {
    this.events[group] += sign;
    this.deaths.put(group, figure, event, sign);
    if (!near) this.elsewhere[group] += sign;
    this.ofSub[group * this.subs + sub] += sign;
    this.changed.add(group);
  }

  answer() {
    if (this.changed.size === 0) return this.given;
    for (const group of this.changed) this.sums[group] = this.sum(group);
    this.changed.clear();
    this.given = {};
    this.filled = 0;
    this.sums.forEach((sum, group) => {
      if (sum === null) return;
      this.given[group] = sum;
      this.filled++;
    });
    return this.given;
  }

  sum(group) {
    const events = this.events[group];
    if (events === 0) return null;
    let sub = 0;
    while (this.ofSub[group * this.subs + sub] === 0) sub++;
    const sum = { events, deaths: this.deaths.toll(group, events), sub };
    return this.tellsNear ? { ...sum, near: this.elsewhere[group] === 0 } : sum;
  }
}

/** All events in the order of a column of days. */
function inOrder(days) {
  return Int32Array.from(days.keys()).sort((a, b) => days[a] - days[b]);
}

/** The events, in the order of `days`, of which the day is at least `first` and under `limit`. */
function between(events, days, first, limit) {
  return events.subarray(position(events, days, first), position(events, days, limit));
}

function position(events, days, day) {
  let [from, to] = [0, events.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (days[events[middle]] < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

export { NATIONWIDE, RunningSums, inOrder };
