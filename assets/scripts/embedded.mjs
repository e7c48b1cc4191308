/**
 * What differs when the page stands in a news page: the parts it shows, a region that cannot
 * be left, sheets over the map instead of columns beside it, and the line at its foot.
 */

import { at, inNewsPage, page, set, settled } from "./core.mjs";
import { h } from "./dom.mjs";
import * as opening from "./opening.mjs";
import * as height from "./height.mjs";
import * as use from "./use.mjs";

const root = document.documentElement;
const USUAL = ["map", "time", "filters", "sentence"];

let arranged = null; // what the page was last arranged for
let listAsked = false; // the reader opened the list without choosing a place

const parts = (filter) => (filter.show.length ? filter.show : USUAL);

/** Whether a part of the page is there: the full page has them all. */
const shows = (part, filter = page.filter) => !inNewsPage || parts(filter).includes(part);

/** Whether the list is in view, as a part of the page or as a sheet over the map. */
const lists = (filter) => shows("cards", filter) || sheet(filter);
const sheet = (filter) => listAsked || filter.place !== null || filter.event !== null;

/** Whether anything beside map, time and filters is in view. */
const beside = (filter) => lists(filter) || ["tolls", "table"].some((part) => shows(part, filter));

/** The filter as this page may hold it: only an embed has parts and a lock. */
function admitted(filter, data) {
  if (!inNewsPage) return { ...filter, show: [], lock: null };
  if (!filter.event || filter.place) return filter;
  const place = data.events.place[data.events.id.indexOf(filter.event)];
  return { ...filter, place: data.places.id[place] ?? null };
}

/** Arrange the page for a filter: which parts, whether the sheet is open, where links lead. */
function arrange(filter) {
  if (!inNewsPage) return;
  // At once at the start: a frame out of sight is not told of what grows later.
  if (arranged === null) foot();
  else settled("foot", foot);
  const opened = !shows("cards", filter) && sheet(filter);
  const key = `${parts(filter)}|${filter.lock}|${opened}`;
  if (key === arranged) return; // a step of the slider measures nothing
  const first = arranged === null;
  root.dataset.show = parts(filter).join(" ");
  root.toggleAttribute("data-locked", filter.lock !== null);
  if (opened) root.dataset.sheet = "open";
  else delete root.dataset.sheet;
  measure();
  // Not at the start: the focus is still in the page around us.
  if (opened && !first) at("list-head").focus({ preventScroll: true });
  arranged = key;
}

/** Where the map stands, for the sheets that lie over it. */
function measure() {
  const stage = document.querySelector(shows("map") ? ".map" : ".stage");
  const { top, height } = stage.getBoundingClientRect();
  root.style.setProperty("--map-top", `${Math.round(top + window.scrollY)}px`);
  root.style.setProperty("--map-height", `${Math.max(Math.round(height), 300)}px`);
}

/** "195 sources, as of 22 November 2026 · Publisher · Open the full map". */
function foot() {
  const { words, data, config, filter } = page;
  const standing = words.text("embed.standing", {
    sources: words.text("card.sources", { n: data.counts.sources }),
    day: words.day(data.data_date),
  });
  const full = h("a", { href: address(filter), target: "_blank", rel: "noopener", onclick: () => use.tell("full") }, words.text("embed.full"));
  const said = [standing, config.publisher].filter(Boolean).join(" · ");
  at("embed-foot").replaceChildren(`${said} · `, full);
}

/** The full page with the same view. */
function address(filter) {
  const wanted = opening.toLink({ ...filter, show: [], lock: null, v: page.data.version });
  return `${page.config.page}?${wanted}`;
}

/** Open the sheet of the list, which the caller draws. */
function openList() {
  listAsked = true;
  arrange(page.filter);
}

function closeList() {
  listAsked = false;
  set({ place: null, event: null });
  arrange(page.filter);
  at("list-open").focus({ preventScroll: true });
}

/** What is bound once, when the page has started. */
function start() {
  if (!inNewsPage) return;
  height.tell(at("page"));
  window.addEventListener("resize", () => {
    if (arranged !== null) measure(); // a frame may change its size before there is a view
  });
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && root.dataset.sheet && !target.closest?.("dialog")) closeList();
  });
}

export { shows, lists, beside, admitted, arrange, measure, openList, closeList, start };
