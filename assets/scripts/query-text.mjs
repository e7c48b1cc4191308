/**
 * The text of a query string to values and back, in the same steps as `geodata/query_text.py`.
 * A reader gets the text, the names that the data know, and a function to refuse with; what it
 * returns is the value, or undefined to keep the default. Pure.
 */

const MOST_DAYS = 36525; // that `last` counts back: a hundred years

// Brackets, stops and quotation marks that end a sentence or its part, not a value of ours.
const CLOSING = /[)\]}>.,;:!?"'’”»]+$/;

/** Keys and values of a query string without its "?"; of a repeated key the first. */
function pairs(query) {
  const given = new Map();
  // Two question marks: URLSearchParams drops one, the second is part of the first key.
  for (const [key, value] of new URLSearchParams("?" + query)) {
    const name = key.replace(/^(amp;)+/, ""); // a link escaped for HTML once more on its way
    if (!given.has(name)) given.set(name, value);
  }
  return given;
}

/** Read `text`, without what closed the sentence around a link if less is then refused. */
function cleaned(text, names, read) {
  const answer = (given) => {
    const refused = [];
    return { value: read(given, names, (bad, reason) => refused.push({ bad, reason })), refused };
  };
  const first = answer(text);
  const bare = text.replace(CLOSING, "");
  if (first.refused.length === 0 || bare === "" || bare === text) return first;
  const again = answer(bare);
  return again.refused.length < first.refused.length ? again : first;
}

function day(text, names, refuse) {
  const match = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match) {
    const date = new Date(Date.UTC(match[1], match[2] - 1, match[3]));
    if (date.getUTCMonth() === match[2] - 1 && date.getUTCDate() === +match[3]) return text;
  }
  refuse(text, "bad_value");
}

function days(text, names, refuse) {
  if (/^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= MOST_DAYS) return Number(text);
  refuse(text, "bad_value");
}

function flag(text, names, refuse) {
  if (text === "1" || text === "0") return text === "1";
  refuse(text, "bad_value");
}

/** A code as in ISO 639; which languages a page offers, the page knows. */
function language(text, names, refuse) {
  if (/^[a-z]{2,3}$/.test(text)) return text;
  refuse(text, "bad_value");
}

function oneOf(choices) {
  return (text, names, refuse) => {
    if (choices.includes(text)) return text;
    refuse(text, "bad_value");
  };
}

/** As `oneOf`, of what the data offer. */
function among(name) {
  return (text, names, refuse) => {
    if (names[name].has(text)) return text;
    refuse(text, "bad_value");
  };
}

function known(name) {
  return (text, names, refuse) => {
    if (names[name].has(text)) return text;
    refuse(text, "unknown_value");
  };
}

function chosen(name) {
  return (text, names, refuse) => {
    const items = [...new Set(text.split(","))].filter((item) => item !== "");
    items.filter((item) => !names[name].has(item)).forEach((item) => refuse(item, "unknown_value"));
    return items.filter((item) => names[name].has(item)).sort();
  };
}

function version(text, names, refuse) {
  if (text === names.version) return text;
  refuse(text, "unknown_version");
}

function camera(text, names, refuse) {
  const number = "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)";
  const match = new RegExp(`^${number},${number},${number}$`).exec(text);
  if (match) {
    const [lat, lon, zoom] = match.slice(1).map(Number);
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22) {
      return [rounded(lat, 1e4), rounded(lon, 1e4), rounded(zoom, 1e2)];
    }
  }
  refuse(text, "bad_value");
}

function written(key, value) {
  if (key === "deadly") return value ? "1" : "0";
  if (key === "at") {
    return [rounded(value[0], 1e4), rounded(value[1], 1e4), rounded(value[2], 1e2)].join(",");
  }
  return Array.isArray(value) ? value.map(encodeURIComponent).join(",") : encodeURIComponent(value);
}

/** The same floating-point steps as in Python; `+ 0` turns a negative zero into 0. */
function rounded(number, scale) {
  return Math.floor(number * scale + 0.5) / scale + 0;
}

export { pairs, cleaned, day, days, flag, language, oneOf, among, known, chosen, version, camera, written };
