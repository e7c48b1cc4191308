/** What an empty view could show instead: each change of one choice, the one that shows most first. Pure. */

import * as query from "./filter.mjs";

/**
 * Changes of the filter that show events, with how many. What stays with the opened place comes
 * first, the change that leaves it last; everything only where no single change shows anything, and
 * nothing where that shows nothing either.
 * @returns {{key: string, changes: Object, n: number}[]}
 */
function offers(filter, data) {
  const of = (key, changes) => ({ key, changes, n: shown({ ...filter, ...changes }, data) });
  const here = [of("dates", { from: null, to: null, last: null, mode: "window" })];
  if (filter.region.length && !filter.lock) here.push(of("regions", { region: [] }));
  if (filter.type.length || filter.sub.length) here.push(of("types", { type: [], sub: [] }));
  if (filter.agent.length) here.push(of("agents", { agent: [] }));
  if (filter.actor.length || filter.tag.length) here.push(of("further", { actor: [], tag: [] }));
  if (filter.deadly) here.push(of("deadly", { deadly: false }));
  here.sort((one, other) => other.n - one.n);
  const found = [...here, of("place", { place: null, event: null })].filter(({ n }) => n > 0);
  if (found.length) return found;
  const { lang, theme, size, show, lock } = filter;
  return [of("everything", { ...query.everything(), lang, theme, size, show, lock, region: lock ? [lock] : [] })].filter(({ n }) => n > 0);
}

/** How many events a view lists: of the opened place if there is one. */
function shown(filter, data) {
  const place = data.places.id.indexOf(filter.place ?? "");
  const events = query.select(filter, data);
  return place < 0 ? events.length : events.filter((event) => data.events.place[event] === place).length;
}

export { offers };
