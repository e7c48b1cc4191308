/**
 * What the page knows and says: its data, words and filter, and the ways to change them.
 */

import * as dom from "./dom.mjs";
import * as query from "./filter.mjs";
import { inLang } from "./texts.mjs";
import { speaker } from "./words.mjs";

const inNewsPage = "embed" in document.documentElement.dataset;
const SETTLE = 100; // ms without a step before the list and the address follow
// On narrow screens the list stands above the tolls: a shorter one keeps them in reach.
const LIST_PAGE = window.matchMedia("(min-width: 1024px)").matches ? 60 : 12;

/** What was loaded, and what is only of this window. */
const page = {
  config: null,
  data: null,
  words: null,
  spoken: {}, // lang -> promise of words
  files: {}, // name -> promise of a file of the publication
  filter: null, // as it is shown
  asked: null, // as it was changed last
  history: "replace",
  theme: null,
  notices: [],
  open: new Set(), // ids of the cards that stand open
  listed: LIST_PAGE,
  alsoHere: { place: null, others: [] }, // indices of places pressed together with the open one
  playing: null,
  largest: {}, // size -> largest value in the data
  biggest: null, // px of its radius on a map of this width
  moved: null, // what the newest change came from, if a control must not be set back by it
};

const at = (id) => document.getElementById(id);
const skip = () => window.dash_clientside.no_update;

function loaded(name) {
  const address = page.config.data + name;
  return (page.files[name] ||= fetch(address)
    .then((answer) => {
      if (answer.ok) return answer.json();
      throw new Error(`${answer.status} ${name}`);
    })
    .catch((failure) => {
      delete page.files[name]; // asked for anew the next time
      throw failure;
    }));
}

function language(filter) {
  const wanted = [filter.lang ?? "", ...navigator.languages.map((code) => code.split("-")[0].toLowerCase())];
  return wanted.find((code) => Object.hasOwn(page.config.languages, code)) ?? page.config.language;
}

/**
 * Put the words of the filter's language in every element that names one. Where they cannot be
 * loaded the language stays, at the start the document's, which a baked page brings with it.
 */
async function speak(filter) {
  const lang = language(filter);
  if (page.words?.lang === lang) return;
  try {
    page.words = await spoken(lang);
  } catch (failure) {
    const own = document.documentElement.lang;
    if (!page.words && own === lang) throw failure;
    page.words ??= await spoken(own);
    page.notices = [...page.notices, { key: "lang", value: lang, reason: "language" }];
  }
  fillWords();
}

function spoken(lang) {
  return (page.spoken[lang] ||= fetch(page.config.words[lang])
    .then((answer) => {
      if (answer.ok) return answer.json();
      throw new Error(`${answer.status} ${lang}`);
    })
    .then((messages) => speaker(messages, lang))
    .catch((failure) => {
      delete page.spoken[lang]; // asked for anew the next time
      throw failure;
    }));
}

const name = (texts) => inLang(page.words, texts);
/** The name of a region or an agent: a row of its id and its names. */
const rowName = (row) => name(row[1]);
const placeName = (index) => name(page.data.places.name)[index];

function fillWords() {
  const { words, data, config } = page;
  Object.assign(document.documentElement, { lang: words.lang, dir: words.text("language.direction") });
  document.title = name(data.title);
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = words.text(element.dataset.say, element.dataset);
  }
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", words.text(element.dataset.sayLabel));
  }
  for (const element of document.querySelectorAll("[data-region]")) {
    element.textContent = rowName(data.regions.find((row) => row[0] === element.dataset.region));
  }
  for (const element of document.querySelectorAll("[data-agent]")) {
    element.textContent = rowName(data.agents.find((row) => row[0] === element.dataset.agent));
  }
  for (const element of document.querySelectorAll("[data-column]")) {
    const row = data[element.dataset.column].find(([id]) => id === element.dataset.id);
    element.textContent = `${rowName(row)} (${words.number(Number(element.dataset.events))})`;
  }
  for (const element of document.querySelectorAll("[data-type]")) {
    const type = element.dataset.type;
    const drawn = element.closest(".legend") ? dom.disc(type) : dom.symbol(config, type);
    element.replaceChildren(drawn, " ", words.text(`type.${type}`));
  }
  for (const element of document.querySelectorAll("[data-last]")) {
    element.textContent = words.text("dates.last", { n: Number(element.dataset.last) });
  }
  document.querySelector("[data-coverage]").textContent = name(data.coverage);
  at("title").textContent = name(data.title);
  at("lead").textContent = data.lead && !inNewsPage ? name(data.lead) : "";
  at("standing").replaceChildren(
    words.text("standing", {
      events: words.text("tip.events", { n: data.counts.events }),
      places: words.text("standing.places", { n: data.counts.places }),
      sources: words.text("card.sources", { n: data.counts.sources }),
      day: words.day(data.data_date),
    }),
    " ",
    dom.h("a", { href: "#method" }, words.text("standing.method"))
  );
  document.querySelector("[data-checked]").textContent = readTwice(data.counts);
  at("search").placeholder = words.text("search.short");
  at("cite").textContent = words.text("cite.text", {
    publisher: config.publisher || "Unrest Map",
    title: name(data.title),
    version: data.version,
    day: words.day(data.data_date),
  });
  at("download-package").href = config.data + "package.zip";
  at("download-package").download = `unrest-${data.version}.zip`;
  document.querySelector("[data-say='method']").id = "method";
}

/** How many claims a second reader looked up, and what was found. */
function readTwice({ claims, checked }) {
  const n = checked.confirmed + checked.other_page + checked.not_refound;
  if (n === 0) return page.words.text("method.read-once");
  const day = checked.last ? page.words.day(checked.last) : "";
  return page.words.text(day ? "method.read-twice-until" : "method.read-twice", {
    n, claims, day, confirmed: checked.confirmed, other: checked.other_page, missing: checked.not_refound,
  });
}

/** The filter that was asked for last: Dash may still have to pass it on, or an older one. */
const newest = () => page.asked ?? page.filter;

function write(filter) {
  page.asked = filter;
  window.dash_clientside.set_props("filter", { data: filter });
}

/** The next filter; it builds on the newest, for else a change made meanwhile would be lost. */
function changed(changes, history = "push", moved = null) {
  page.history = inNewsPage ? "replace" : history;
  page.moved = moved;
  const next = { ...newest(), ...changes };
  page.asked = next.lock ? { ...next, region: [next.lock] } : next;
  return page.asked;
}

function set(changes, history) {
  write(changed(changes, history));
}

/**
 * Open a place, or close it again; where the list stands under the map, go to it. `others` are
 * indices of places whose marks were pressed with it.
 */
function choosePlace(id, others = []) {
  const place = page.filter.place === id ? null : id;
  page.alsoHere = { place: id, others };
  set({ place, event: null });
  const list = at("list-head");
  const under = list.getBoundingClientRect().top > window.innerHeight - 120;
  if (place && under) list.scrollIntoView({ block: "start" });
}

const shownDays = (filter) => query.shownDays(filter, page.data);
const isoDay = (day) =>
  new Date(Date.parse(page.data.first_day) + day * 86400000).toISOString().slice(0, 10);

/** Changes that show the days low to high; the ends of the data need no date in the address. */
function daysAs(low, high, mode) {
  const last = page.data.days - 1;
  const to = high >= last && mode !== "day" ? null : isoDay(high);
  if (mode !== "window") return { from: null, to, last: null };
  return { from: low <= 0 ? null : isoDay(low), to, last: null };
}

const later = {};
function settled(key, run) {
  clearTimeout(later[key]);
  later[key] = setTimeout(run, SETTLE);
}

function announce(text) {
  if (at("status").textContent !== text) at("status").textContent = text;
}

/** Say the view, once it stands: playing would say something every second. */
function report() {
  settled("status", () => page.playing || announce(at("sentence").textContent));
}

function row(index, titles) {
  const { data, words } = page;
  const { events, places } = data;
  const [sub, type] = data.subs[events.sub[index]];
  const region = places.region[events.place[index]];
  const link = new URLSearchParams({ event: events.id[index], v: data.version });
  return {
    id: events.id[index],
    index,
    title: titles ? titles[index] : words.text(`sub.${sub}`),
    type: data.types[type],
    sub,
    place: placeName(events.place[index]),
    region: region < 0 ? "" : rowName(data.regions[region]),
    from: isoDay(events.start[index]),
    to: isoDay(events.end[index]),
    when: events.when[index],
    deaths: [events.deaths_low[index], events.deaths_high[index]],
    security: [events.security_low[index], events.security_high[index]],
    indirect: [events.indirect_low[index], events.indirect_high[index]],
    others: query.others(data).map((name) => [name, [events[`${name}_low`][index], events[`${name}_high`][index]]]),
    sources: events.sources[index],
    agents: words.list(events.agents[index].map((one) => rowName(data.agents[one]))),
    grade: events.grade[index],
    reports: events.reports[index],
    link: `?${link}`,
  };
}

export {
  inNewsPage,
  LIST_PAGE,
  page,
  at,
  skip,
  loaded,
  speak,
  name,
  rowName,
  placeName,
  newest,
  write,
  changed,
  set,
  choosePlace,
  shownDays,
  isoDay,
  daysAs,
  settled,
  announce,
  report,
  row,
};
