/**
 * Sums -> what the figures need: radii and colours of marks, the fit of the camera, bars,
 * and the sentence. Pure.
 */

import * as query from "./filter.mjs";
import { NATIONWIDE } from "./running-sums.mjs";
import * as sizes from "./sizes.mjs";
import { inLang } from "./texts.mjs";

const DISPUTED = "disputed"; // among the agents: a source disputes how it came to it
const MOST_NAMED = 8; // regions in a sentence
const NOTHING = { width: 0, height: 0 };
const GAP = 12; // px from the buttons of the map to the middle of a mark

/** px, the radius of the largest value in the data on a map so many px wide. */
function biggest(width) {
  const { biggest: [least, most], biggest_share } = sizes.marks;
  return Math.min(Math.max(width / biggest_share, least), most);
}

/** Radius for a value, area proportional to it; the value `largest` has the radius `biggest`. */
function radius(value, largest, biggest) {
  const { smallest, biggest_from } = sizes.marks;
  return Math.max(smallest, biggest * Math.sqrt(value / Math.max(largest, biggest_from)));
}

/** The largest value a place can show, over the whole data: sizes then compare in time. */
function largest(data, size) {
  const sums = query.sums({ ...query.everything(), size }, data);
  const values = Object.values(sums.by_place).map((place) =>
    size === "events" ? place.events : (place.deaths.high ?? 0)
  );
  return Math.max(1, ...values);
}

/**
 * One place as a mark. `kind`: "value" (disc and ring), "zero" (stated 0), "none" (no figure).
 * @returns {{disc: number, ring: number, open: boolean, sub: number, near: boolean, kind: string}}
 */
function mark(place, size, largestValue, biggestRadius) {
  const { deaths, sub } = place;
  const { without_figure, open_reach } = sizes.marks;
  const near = place.near === true;
  if (size === "events") {
    const r = radius(place.events, largestValue, biggestRadius);
    return { disc: r, ring: r, open: false, sub, near, kind: "value" };
  }
  if (deaths.low === null) {
    return { disc: without_figure, ring: 0, open: false, sub, near, kind: "none" };
  }
  if (deaths.high === 0 && !deaths.open) {
    return { disc: without_figure, ring: 0, open: false, sub, near, kind: "zero" };
  }
  const disc = deaths.low === 0 ? without_figure : radius(deaths.low, largestValue, biggestRadius);
  const ring = radius(deaths.high, largestValue, biggestRadius) + (deaths.open ? open_reach : 0);
  const kind = deaths.low === 0 ? "zero" : "value";
  return { disc, ring: Math.max(ring, disc), open: deaths.open, sub, near, kind };
}

// Web Mercator: the world is 0 to 1 from west to east and from north to south.
const x = (lon) => (lon + 180) / 360;
const y = (lat) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
const latitude = (value) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * value))) * 180) / Math.PI;
const wrapped = (lon) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);

/**
 * Camera that shows [west, south, east, north] in a box of width × height px; its longitude is
 * from -180 to 180.
 */
function fit([west, south, east, north], width, height, margin = sizes.fit.margin) {
  const { room, tile, deepest } = sizes.fit;
  const wide = Math.max(x(east) - x(west), 1e-6);
  const high = Math.max(y(south) - y(north), 1e-6);
  const scale = Math.min(
    Math.max(width - 2 * margin, room) / (wide * tile),
    Math.max(height - 2 * margin, room) / (high * tile)
  );
  return {
    center: { lon: wrapped((west + east) / 2), lat: latitude((y(south) + y(north)) / 2) },
    zoom: Math.min(Math.max(Math.log2(scale), 0), deepest),
  };
}

/**
 * Camera that shows a box, and in it `points` of [lon, lat] free of what covers two corners of the
 * map, each `width` × `height` px: the `lower` left and the `upper` right one. It looks beside,
 * above or below them, whichever is largest.
 */
function fitBeside(box, points, width, height, lower, upper = NOTHING) {
  const { tile, margin } = sizes.fit;
  const covers = ({ center, zoom }) => points.some(([lon, lat]) => {
    const world = tile * 2 ** zoom;
    const right = wrapped(lon - center.lon) / 360 * world + width / 2;
    const down = (y(lat) - y(center.lat)) * world + height / 2;
    return (
      (right < lower.width + margin && down > height - lower.height - margin) ||
      (right > width - upper.width - GAP && down < upper.height + GAP)
    );
  });
  const beside = (left, below, right = 0, above = 0) => {
    const { center, zoom } = fit(box, width - left - right, height - below - above);
    const world = tile * 2 ** zoom;
    return {
      center: {
        lon: wrapped(center.lon - ((left - right) / 2 / world) * 360),
        lat: latitude(y(center.lat) + (below - above) / 2 / world),
      },
      zoom,
    };
  };
  const whole = beside(0, 0);
  if (!covers(whole)) return whole;
  const cameras = [[lower.width, 0], [0, lower.height]].flatMap(([left, below]) =>
    [[0, 0], [upper.width, 0], [0, upper.height]].map(([right, above]) => beside(left, below, right, above)));
  const rest = [beside(0, 0, upper.width), beside(0, 0, 0, upper.height)];
  const free = [...cameras, ...rest].filter((camera) => !covers(camera));
  return (free.length ? free : cameras).reduce((best, one) => (one.zoom > best.zoom ? one : best));
}

/**
 * The box that a view without a camera shows: its own, else that of all that happened. Of events
 * that concern the whole country, that is the country's.
 */
function framed(filter, sums, data) {
  const { country_box: country } = data;
  return (
    extent(sums, data, filter.region) ??
    (sums.nationwide > 0 ? country : null) ??
    extent(query.sums(query.everything(), data), data) ??
    around(data.regions.map((row) => row[2]).filter(Boolean)) ??
    country ??
    sizes.fit.everywhere
  );
}

/**
 * The box around the places and regions that a view shows, and the regions `chosen` for it; null
 * when there is nothing of that.
 */
function extent(sums, data, chosen = []) {
  const { lat, lon } = data.places;
  const boxes = Object.keys(sums.by_place)
    .filter((place) => lat[place] !== null)
    .map((place) => [lon[place], lat[place], lon[place], lat[place]]);
  data.regions.forEach(([id, , box], region) => {
    if (box && (region in sums.by_region || chosen.includes(id))) boxes.push(box);
  });
  return around(boxes);
}

/**
 * The smallest box on the globe around all, null around nothing (`geodata/circle.py`). West is
 * from -180 to 180, east beyond 180 where the box crosses that meridian.
 */
function around(boxes) {
  if (boxes.length === 0) return null;
  const found = [...boxes].sort((one, other) => one[0] - other[0]);
  let [west, widest] = [found[0][0], -360];
  let reach = Math.max(...found.map((box) => box[2])) - 360;
  for (const box of found) {
    if (box[0] - reach > widest) [west, widest] = [box[0], box[0] - reach];
    reach = Math.max(reach, box[2]);
  }
  const ends = found.map((box) => (box[0] >= west ? box[2] : box[2] + 360));
  const [from, to] = widest <= 0 ? [-180, 180] : [west, Math.max(...ends)];
  return [
    from,
    Math.min(...found.map((box) => box[1])),
    to,
    Math.max(...found.map((box) => box[3])),
  ];
}

/** Days that a bar of the histogram stands for, on so many px. */
function daysOfABar(days, room) {
  return Math.max(1, Math.ceil(days / Math.max(Math.floor(room * sizes.timeline.most_bars), 1)));
}

/** Counts by type of every `each` days, from counts by type of each day. */
function binned(byDay, each) {
  if (each === 1) return byDay;
  const bins = [];
  byDay.forEach((counts, day) => {
    const bin = (bins[Math.floor(day / each)] ??= counts.map(() => 0));
    counts.forEach((count, type) => (bin[type] += count));
  });
  return bins;
}

/** Bars of the histogram, days without events left out: {day, type, from, to} in events. */
function bars(byDay) {
  const found = [];
  byDay.forEach((counts, day) => {
    let from = 0;
    counts.forEach((count, type) => {
      if (count > 0) found.push({ day, type, from, to: (from += count) });
    });
  });
  return found;
}

/** Bars of deaths by every `each` days: the low end of the range, then what lies between its ends. */
function deathBars(byDay, each) {
  const bins = {};
  for (const [day, [low, high]] of Object.entries(byDay)) {
    const bin = (bins[Math.floor(day / each)] ??= [0, 0]);
    bin[0] += low;
    bin[1] += high;
  }
  return Object.entries(bins).flatMap(([day, [low, high]]) => [
    { day: Number(day), part: "low", from: 0, to: low },
    { day: Number(day), part: "high", from: low, to: high },
  ]).filter(({ from, to }) => to > from);
}

/** The sentences that describe a view: what, where, when; the figures; the opened place. */
function sentence(filter, sums, data, words) {
  if (data.events.id.length === 0) return [words.text("sentence.none-yet")];
  const view = query.describe(filter, data);
  const kinds = [
    ...filter.type.map((slug) => words.text(`type.${slug}`)),
    ...filter.sub.map((slug) => words.text(`sub.${slug}`)),
  ];
  const regions = data.regions.filter((row) => filter.region.includes(row[0]));
  const names = regions.map((row) => inLang(words, row[1]));
  const where = names.length === 0 ? "" : words.text("sentence.in", { regions: listed(names, words) });
  const what = kinds.length === 0 ? "" : words.text("sentence.of", { kinds: words.list(kinds) });
  const agents = data.agents.filter((row) => row[0] !== DISPUTED && filter.agent.includes(row[0]));
  const first = words.text("sentence.events", {
    n: sums.events,
    what,
    where,
    deadly: deadly(filter, agents.map((row) => inLang(words, row[1])), words) + named("actor", filter, data, words) + named("tag", filter, data, words),
    days: days(view, words),
  });
  return [first, ...figures(sums, data, words), ...leftOut(filter, data, words), ...opened(filter, sums, data, words)];
}

/** Whether any event of the data concerns the whole country. */
const nationwide = (data) => data.events.geo.includes(NATIONWIDE);

/** With regions chosen: how many events concern the whole country, and are therefore not among those. */
function leftOut(filter, data, words) {
  if (filter.region.length === 0 || !nationwide(data)) return [];
  const { nationwide: n } = query.sums({ ...filter, region: [], lock: null }, data);
  return n === 0 ? [] : [words.text("sentence.nationwide", { n })];
}

/** "In Juliaca: 3 of these events; 18–20 deaths."; nothing while no place is opened. */
function opened(filter, sums, data, words) {
  const index = data.places.id.indexOf(filter.place);
  if (index < 0) return [];
  const place = inLang(words, data.places.name)[index];
  const { events, deaths: { low, high, open, with: known, zero, without } } = sums.opened;
  if (events === 0) return [words.text("sentence.place-none", { place })];
  const sized = sizing(filter);
  // Of events of a whole country none is summed.
  const none = zero + without === 0 ? "figure.nationwide" : noFigure(sized);
  const deaths = known === 0
    ? words.text(none)
    : words.text(`figure.${sized}`, { n: high, range: words.range(low, high, open) });
  return [words.text("sentence.place", { n: events, place, deaths })];
}

/** "7 December 2022 – 22 March 2023"; of days counted back from the end, how many they are. */
function days({ from, to, last }, words) {
  const said = words.days(from, to);
  if (!last) return said;
  if (last === 1) return words.text("sentence.last-day", { days: said });
  return words.text("sentence.last-days", { n: last, days: said });
}

/** "Puno and Cusco"; of more than can be read in a sentence, how many they are. */
function listed(names, words) {
  if (names.length <= MOST_NAMED) return words.list(names);
  return words.text("sentence.regions", { n: names.length });
}

/** " with deaths reported", or with deaths that a source lays to somebody. */
function deadly(filter, agents, words) {
  const disputed = filter.agent.includes(DISPUTED);
  if (agents.length) {
    return words.text(disputed ? "sentence.agent-disputed" : "sentence.agent", { agents: words.list(agents) });
  }
  if (disputed) return words.text("sentence.disputed");
  return filter.deadly ? words.text("sentence.deadly") : "";
}

/** What the figures of places and days count: deaths, unless marks are sized by another one. */
function sizing({ size }) {
  return size === "events" ? "deaths" : size;
}

/** The message that no number is given. */
function noFigure(sized) {
  return sized === "deaths" ? "figure.none" : `figure.none.${sized}`;
}

/** " that Police took part in", " tagged Curfew"; nothing where none is chosen. */
function named(key, filter, data, words) {
  const names = (data[`${key}s`] ?? []).filter((row) => filter[key].includes(row[0])).map((row) => inLang(words, row[1]));
  return names.length === 0 ? "" : words.text(`sentence.${key}`, { [`${key}s`]: words.list(names) });
}

/** "20 to 22 deaths reported in 5 of them", then security forces and indirect deaths apart. */
function figures(sums, data, words) {
  if (sums.events === 0) return [];
  const { deaths, security, indirect } = sums;
  const lines = [];
  if (deaths.low === null && query.sizes(data).includes("deaths")) lines.push(words.text("sentence.no-figure"));
  if (deaths.with > 0) {
    lines.push(
      words.text("sentence.deaths", {
        n: deaths.high,
        range: words.range(deaths.low, deaths.high, deaths.open),
        with: deaths.with,
      })
    );
  }
  if (deaths.zero > 0) lines.push(words.text("sentence.zero", { n: deaths.zero }));
  for (const [key, toll] of [["security", security], ["indirect", indirect]]) {
    if (toll.with > 0) {
      const range = words.range(toll.low, toll.high, toll.open);
      lines.push(words.text(`sentence.${key}`, { n: toll.high, range, with: toll.with }));
    }
  }
  for (const [name, { low, high, open, with: known }] of Object.entries(sums.others)) {
    if (known > 0) lines.push(words.text(`sentence.figure.${name}`, { n: high, range: words.range(low, high, open), with: known }));
  }
  return lines;
}

export { biggest, radius, largest, mark, fit, fitBeside, framed, extent, around, nationwide, daysOfABar, binned, bars, deathBars, sentence, figures, sizing, noFigure };
