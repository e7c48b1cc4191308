/**
 * Sums -> what the figures need: radii and colours of marks, the fit of the camera, bars,
 * and the sentence. Pure.
 */

import * as query from "./filter.mjs";
import * as sizes from "./sizes.mjs";

const DISPUTED = "disputed"; // among the agents: a source disputes how it came to it
const MOST_NAMED = 8; // regions in a sentence

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
  const sums = query.sums(query.everything(), data);
  const values = Object.values(sums.by_place).map((place) =>
    size === "deaths" ? (place.deaths.high ?? 0) : place.events
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

/** Camera that shows [west, south, east, north] in a box of width × height px. */
function fit([west, south, east, north], width, height, margin = sizes.fit.margin) {
  const { room, tile, deepest } = sizes.fit;
  const x = (lon) => (lon + 180) / 360;
  const y = (lat) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  const lat = (value) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * value))) * 180) / Math.PI;
  const wide = Math.max(x(east) - x(west), 1e-6);
  const high = Math.max(y(south) - y(north), 1e-6);
  const scale = Math.min(
    Math.max(width - 2 * margin, room) / (wide * tile),
    Math.max(height - 2 * margin, room) / (high * tile)
  );
  return {
    center: { lon: (west + east) / 2, lat: lat((y(south) + y(north)) / 2) },
    zoom: Math.min(Math.max(Math.log2(scale), 0), deepest),
  };
}

/** The box around the places and regions that a view shows; null when it shows none. */
function extent(sums, data) {
  const { lat, lon } = data.places;
  const boxes = Object.keys(sums.by_place)
    .filter((place) => lat[place] !== null)
    .map((place) => [lon[place], lat[place], lon[place], lat[place]]);
  for (const region of Object.keys(sums.by_region)) {
    if (data.regions[region][3]) boxes.push(data.regions[region][3]);
  }
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
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

/** The sentences that describe a view: what, where, when; then the figures, kind by kind. */
function sentence(filter, sums, data, words) {
  const view = query.describe(filter, data);
  const kinds = [
    ...filter.type.map((slug) => words.text(`type.${slug}`)),
    ...filter.sub.map((slug) => words.text(`sub.${slug}`)),
  ];
  const regions = data.regions.filter((row) => filter.region.includes(row[0]));
  const names = regions.map((row) => (words.lang === "es" ? row[2] : row[1]));
  const where = names.length === 0 ? "" : words.text("sentence.in", { regions: listed(names, words) });
  const what = kinds.length === 0 ? "" : words.text("sentence.of", { kinds: words.list(kinds) });
  const agents = data.agents.filter((row) => row[0] !== DISPUTED && filter.agent.includes(row[0]));
  const first = words.text("sentence.events", {
    n: sums.events,
    what,
    where,
    deadly: deadly(filter, agents.map((row) => (words.lang === "es" ? row[2] : row[1])), words),
    days: words.days(view.from, view.to),
  });
  return [first, ...figures(sums, words)];
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

/** "20 to 22 deaths reported in 5 of them", then security forces and indirect deaths apart. */
function figures(sums, words) {
  if (sums.events === 0) return [];
  const { deaths, security, indirect } = sums;
  const lines = [];
  if (deaths.low === null) lines.push(words.text("sentence.no-figure"));
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
  return lines;
}

export { biggest, radius, largest, mark, fit, extent, bars, sentence, figures };
