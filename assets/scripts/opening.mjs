/**
 * Which view an address shows: its own, or the data's opening where it names none. A link keeps
 * its meaning: an address that names any part of a view is read as it always was. The same as
 * `geodata/opening.py`. Pure.
 */

import * as query from "./filter.mjs";
import { pairs } from "./query-text.mjs";

// What an address says besides its view: how to read the page, and which parts an embed shows.
const BESIDES = ["lang", "theme", "v", "show"];

/**
 * Read an address as `parse` does; one without a key of a view shows the opening of the data.
 * @returns {{filter: Filter, notices: Notice[]}}
 */
function asked(search, data) {
  const read = query.parse(search, data);
  if (namesAView(search)) return read;
  const { filter } = query.parse(data.opening, data);
  for (const key of BESIDES) filter[key] = read.filter[key];
  return { filter, notices: read.notices };
}

/** The query string that no opening stands in for, now or later. */
function toLink(filter) {
  const text = query.toQuery(filter);
  if (namesAView(text)) return text;
  return text ? `size=${filter.size}&${text}` : `size=${filter.size}`;
}

/** Whether any key of a view has a value, be it one that cannot be read. */
function namesAView(search) {
  const given = pairs(search.startsWith("?") ? search.slice(1) : search);
  return query.NAMES.some((key) => !BESIDES.includes(key) && given.get(key));
}

export { asked, toLink };
