/**
 * The page's callbacks: controls write the filter, views read it, actions do one thing.
 * `dashboard/controls.py` and `dashboard/callbacks.py` say which control and view is which.
 * Dash's renderer, which looks the functions up by name, is started last.
 */

import { actions } from "./actions.mjs";
import * as annotations from "./annotations.mjs";
import { framing } from "./camera.mjs";
import * as components from "./components.mjs";
import { controls, setDays, stop, theme, toggled } from "./controls.mjs";
import {
  LIST_PAGE, at, choosePlace, inNewsPage, isoDay, loaded, newest, page, report, rowName, set, settled, shownDays,
  skip, speak, write,
} from "./core.mjs";
import * as dateFields from "./date-fields.mjs";
import * as dayTip from "./day-tip.mjs";
import * as dom from "./dom.mjs";
import * as embedded from "./embedded.mjs";
import * as query from "./filter.mjs";
import * as legend from "./legend.mjs";
import * as map from "./map.mjs";
import * as mapPicture from "./map-picture.mjs";
import * as opening from "./opening.mjs";
import * as print from "./print.mjs";
import * as sizes from "./sizes.mjs";
import * as timeline from "./timeline.mjs";
import * as tip from "./tip.mjs";
import * as use from "./use.mjs";
import * as views from "./views.mjs";
import { fetchParts, partsThere, withParts } from "./with-parts.mjs";

const { h } = dom;

// Starting.

async function start(config) {
  page.config = config;
  sizes.prepare(config.sizes);
  let filter;
  try {
    [page.data] = await Promise.all([loaded("map.json"), inNewsPage ? null : fetchParts()]);
    query.prepare(page.data);
    filter = asked();
    await speak(filter);
  } catch (failure) {
    document.body.classList.add("failed");
    const { failed } = config.languages[document.documentElement.lang];
    at("notices").replaceChildren(h("p", {}, failed.replace("{problem}", () => failure.message)));
    return skip();
  }
  prepareOnce(filter);
  return filter;
}

/** The filter in the address, and notices of what was wrong in it. */
function asked() {
  const { filter, notices } = opening.asked(window.location.search, page.data);
  const offered = filter.lang === null || Object.hasOwn(page.config.languages, filter.lang);
  page.notices = offered ? notices : [...notices, { key: "lang", value: filter.lang, reason: "unknown_value" }];
  return embedded.admitted(offered ? filter : { ...filter, lang: null }, page.data);
}

/** What is bound once: popstate, the brush, menus, the dialog, sizes that change. */
function prepareOnce(filter) {
  timeline.brush(
    at("histogram"),
    page.data.days,
    () => shownDays(page.filter),
    (low, high) => setDays(low, high)
  );
  window.addEventListener("popstate", async () => {
    const filter = asked();
    page.history = "none";
    page.moved = null;
    await speak(filter);
    if (filter.at && map.camera()?.join() !== filter.at.join()) map.move(filter.at, false);
    write(filter);
  });
  const watched = new ResizeObserver(resized);
  for (const id of ["histogram", "map"]) watched.observe(at(id));
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (!menu.contains(target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".menu[open]");
    if (event.key !== "Escape" || !menu) return;
    event.preventDefault(); // the sheet around it stays open
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  const wide = window.matchMedia("(min-width: 768px)");
  const dialog = at("filters");
  // A row above the map where there is room, else and in a news page a sheet over it.
  const fold = () => {
    const row = wide.matches && !inNewsPage;
    if (dialog.open) dialog.close();
    document.documentElement.dataset.filters = row ? "row" : "sheet";
    if (row) dialog.setAttribute("open", ""); // show() would take the focus
  };
  wide.addEventListener("change", fold);
  fold();
  dateFields.start();
  dayTip.start();
  embedded.start();
  // Embeds that stand open for long are told of newer data too.
  if (page.config.check) setTimeout(() => withParts(() => {}), page.config.check * 1000);
  print.start();
  at("key").open = wide.matches;
  at("timeline").hidden = page.data.events.id.length === 0;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => page.filter && drawn(page.filter));
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const calm = () => {
    document.documentElement.classList.toggle("still", still.matches);
    if (still.matches) stop();
  };
  still.addEventListener("change", calm);
  calm();
  if (filter.event) page.open.add(filter.event);
}

function resized() {
  if (!page.filter) return;
  page.biggest = null;
  timeline.resized();
  step(page.filter);
  drawLegend(page.filter);
  partsThere()?.resized();
}

// Views. Each reads the whole filter; what costs more waits until the steps settle.

/** Map, timeline and sentence: at every step, newest wins. */
function drawn(filter) {
  const first = page.filter === null;
  page.filter = filter;
  embedded.arrange(filter);
  const before = page.plotted;
  page.theme = theme(filter);
  page.plotted = `${page.theme}.${page.words.lang}`;
  const root = document.documentElement;
  if (root.dataset.theme !== page.theme) root.dataset.theme = page.theme; // it restyles everything
  if (embedded.shows("map") && (first || before !== page.plotted)) plotMap(filter);
  if (page.frame) return;
  page.frame = requestAnimationFrame(() => {
    page.frame = null;
    step(page.filter);
  });
}

/** One step of the slider: filter, sums and the synchronous draw calls. */
function step(filter) {
  const start = performance.now();
  const sums = query.sums(filter, page.data);
  page.sums = sums;
  page.largest[filter.size] ??= views.largest(page.data, filter.size);
  map.draw({ sums, filter, largest: page.largest[filter.size], biggest: biggest() });
  drawTimeline();
  dayTip.draw();
  drawSentence();
  if (!page.steps) reveal();
  mapPicture.follow();
  page.steps = (page.steps ?? 0) + 1;
  performance.measure("step", { start }); // for `python -m benchmarks.slider`
  performance.clearMeasures("step");
}

/** The page in the first paint's place, once it shows as much: nothing jumps. */
function reveal() {
  document.body.classList.add("started");
  const first = document.querySelector(".first-paint"); // it stands beside the page
  if (embedded.shows("map")) mapPicture.adopt(first.querySelector("picture"));
  first.remove();
}

const biggest = () => (page.biggest ??= views.biggest(at("map").clientWidth));

function plotMap(filter) {
  const { config, data, words } = page;
  const box = at("map");
  drawLegend(filter); // the camera leaves room for its key
  map.show(box, {
    config,
    data,
    theme: page.theme,
    lang: words.lang,
    words,
    start: filter.at ?? framing(filter),
    hooks: {
      place: (index, others) => choosePlace(data.places.id[index], others),
      region: (id) => page.filter.lock || set({ region: toggled(newest().region, id) }),
      tip: tip.draw,
      camera: (at) => set({ at }, "replace"),
      drawn: mapPicture.drop,
      failed: (what) => mapPicture.failed(what, map.start),
    },
  });
}

function drawTimeline() {
  const { data, words, filter } = page;
  const sums = page.sums ?? query.sums(filter, data);
  timeline.draw(at("histogram"), sums, filter.size, shownDays(filter), data, words);
}

function drawSentence() {
  const { filter, sums, data, words } = page;
  // In a news page a place opens over the map under a title of its own, and nothing moves.
  const told = inNewsPage ? { ...filter, place: null } : filter;
  const [first, ...rest] = views.sentence(told, sums, data, words);
  const said = rest.join(" ");
  if (page.said !== first + said) at("sentence").replaceChildren(h("strong", {}, first), " ", said);
  page.said = first + said;
  report();
}

/** The parts beside the map; `data-listed` says how many events are listed once they are. */
function beside(filter) {
  if (page.listFor && page.listFor.place !== filter.place) page.listed = LIST_PAGE;
  page.listFor = filter;
  if (!embedded.lists(filter)) document.documentElement.dataset.listed = "none";
  if (embedded.beside(filter)) withParts((parts) => parts.shown(page.filter));
}

/** The address holds the view: choices can be gone back to, drags and the camera cannot. */
function addressed() {
  const how = page.history;
  settled("address", () => {
    const text = written(page.filter);
    use.viewed(text, page.filter.place);
    if (how === "none") return;
    const search = text ? `?${text}&v=${page.data.version}` : "";
    if (search === window.location.search) return;
    const address = window.location.pathname + search + window.location.hash;
    window.history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  });
}

/** The query of a view; of the opening one nothing but how it is read: it is what a bare address shows. */
function written(filter) {
  const { lang, theme, show } = filter;
  const besides = { lang, theme, show, v: null };
  const bare = { ...opening.asked("", page.data).filter, ...besides };
  const text = opening.toLink({ ...filter, v: null });
  return text === opening.toLink(bare) ? query.toQuery({ ...query.everything(), ...besides }) : text;
}

/** The controls show the filter, whoever changed it: at each step the days, else only what changed. */
function controlled(filter) {
  const [low, high] = shownDays(filter);
  const last = page.data.days - 1;
  const [from, to] = [Math.max(Math.min(low, last), 0), Math.max(Math.min(high, last), 0)];
  if (page.moved !== "slider") {
    at("slider-from").value = from;
    at("slider-to").value = to;
  }
  settled("fields", () => dateFields.show(isoDay(from), isoDay(to)));
  const { last: recent, region, type, sub, agent, actor, tag, deadly, mode, size } = filter;
  const choices = [recent, region, type, sub, agent, actor, tag, deadly, mode, size, theme(filter), page.words.lang];
  const key = JSON.stringify([choices, page.playing !== null, page.notices, biggest()]);
  if (page.controlled === key) return;
  page.controlled = key;
  chosen(filter);
}

function chosen(filter) {
  const { data, words } = page;
  at("timeline").dataset.mode = filter.mode;
  mark("region", filter.region, "aria-checked");
  mark("type", filter.type, "aria-checked");
  mark("sub", filter.sub, "aria-checked");
  for (const control of ["agent", "actor", "tag"]) mark(control, filter[control], "aria-checked");
  mark("legend", filter.type, "aria-pressed");
  mark("last", [String(filter.last)], "aria-pressed");
  mark("mode", [filter.mode], "aria-pressed");
  mark("size", [filter.size], "aria-pressed");
  mark("lang", [words.lang], "aria-pressed");
  at("deadly").setAttribute("aria-checked", String(filter.deadly));
  at("theme").textContent = words.text(theme(filter) === "dark" ? "theme.light" : "theme.dark");
  at("play").textContent = words.text(page.playing ? "pause" : "play");
  menu("regions", data.regions.filter((row) => filter.region.includes(row[0])).map(rowName));
  menu("types", [
    ...filter.type.map((slug) => words.text(`type.${slug}`)),
    ...filter.sub.map((slug) => words.text(`sub.${slug}`)),
  ]);
  menu("further", ["agent", "actor", "tag"].flatMap((control) =>
    (data[`${control}s`] ?? []).filter((row) => filter[control].includes(row[0])).map(rowName)));
  drawLegend(filter);
  annotations.draw();
  drawNotices();
}

/** Buttons of a control say whether their value is chosen. */
function mark(control, chosen, attribute) {
  for (const button of document.querySelectorAll(`button[id*='"control":"${control}"']`)) {
    const { value } = JSON.parse(button.id);
    button.setAttribute(attribute, String(chosen.includes(value)));
  }
}

function menu(key, chosen) {
  const { words } = page;
  const value = chosen.length === 1 ? chosen[0] : words.number(chosen.length);
  document.querySelector(`[data-menu="${key}"]`).textContent =
    chosen.length === 0 ? words.text(`${key}.all`) : words.text(key) + words.text("colon") + value;
}

function drawNotices() {
  const { words } = page;
  partsThere()?.newer.redraw();
  const lines = page.notices.map((notice) =>
    words.text(`notice.${notice.reason}`, { key: notice.key, value: notice.value })
  );
  const close = () => {
    page.notices = [];
    drawNotices();
  };
  at("notices").replaceChildren(
    ...lines.map((line) => h("p", {}, line)),
    lines.length ? h("button", { class: "quiet", onclick: close }, words.text("close")) : ""
  );
}

/** Sizes, ring, hollow mark, dashed rim, tint and outlined country, as this view uses them. */
function drawLegend(filter) {
  const { words, data } = page;
  page.largest[filter.size] ??= views.largest(data, filter.size);
  const largest = page.largest[filter.size];
  const key = `${words.lang}.${filter.size}.${biggest()}`;
  if (page.legendFor === key) return;
  page.legendFor = key;
  at("legend-sizes").replaceChildren(...legend.sizes(filter.size, largest, biggest(), words, views.nationwide(data)));
}

/** Every view of a filter; it says which query it was asked to show. */
function shown(filter) {
  if (!filter) return skip();
  drawn(filter);
  beside(filter);
  addressed();
  controlled(filter);
  return query.toQuery(filter);
}

// A frame without an origin may store nothing, and the renderer cannot live there: the plain page stays.
const lives = window.origin !== "null";

if (lives) map.prepare();
window.unrest = components;
window.dash_clientside ??= {};
window.dash_clientside.unrest = {
  start,
  ...controls,
  ...actions,
  shown,
};

// Here and not in the document: where this module cannot run, the page is the plain one.
if (lives) {
  document.documentElement.dataset.scripts = "run";
  new window.DashRenderer();
}
