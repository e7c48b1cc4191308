/**
 * What each control makes of the filter, and the days that stepping and playing choose.
 * `dashboard/controls.py` says which widgets a function reads.
 */

import { framing } from "./camera.mjs";
import {
  LIST_PAGE, at, changed, daysAs, isoDay, newest, page, report, set, shownDays, skip, speak,
} from "./core.mjs";
import * as dateFields from "./date-fields.mjs";
import * as dayTip from "./day-tip.mjs";
import * as query from "./filter.mjs";
import * as opening from "./opening.mjs";
import * as map from "./map.mjs";
import { partsThere, withParts } from "./with-parts.mjs";

const STEPS = [1, 2, 4, 8, 16]; // days a second, by the speed chosen

function setDays(low, high) {
  const { mode } = newest();
  const next = mode === "window" ? daysAs(low, high, mode) : daysAs(high, high, mode);
  if (sameDays(next, newest())) return;
  set(next, "replace");
}

/** Whether two filters name the same days. */
function sameDays(one, other) {
  return ["from", "to", "last"].every((key) => one[key] === other[key]);
}

function pressed() {
  const { triggered, triggered_id } = window.dash_clientside.callback_context;
  return triggered.some((one) => one.value) ? triggered_id : null;
}

function toggled(list, value) {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value].sort();
}

const controls = {
  dates() {
    if (!pressed()) return skip();
    const days = dateFields.read();
    if (days === null) return skip();
    const { first_day } = page.data;
    let [from, to] = [days[0] ?? first_day, days[1] ?? isoDay(page.data.days - 1)];
    const [low, high] = shownDays(newest());
    dateFields.show(from, to);
    if (from === isoDay(Math.max(low, 0)) && to === isoDay(high)) return skip();
    if (from > to) [from, to] = [to, from];
    const day = (iso) => Math.round((Date.parse(iso) - Date.parse(first_day)) / 86400000);
    const mode = "window";
    return changed({ mode, ...daysAs(day(from), day(to), mode) });
  },

  slider() {
    if (!pressed()) return skip();
    let [low, high] = [at("slider-from"), at("slider-to")].map((slider) => Number(slider.value));
    const { mode } = newest();
    if (mode !== "window") low = high;
    if (low > high) [low, high] = [high, low];
    const next = daysAs(low, high, mode);
    if (sameDays(next, newest())) return skip();
    return changed(next, "replace", "slider");
  },

  step() {
    const id = pressed();
    if (!id) return skip();
    return changed(stepped(id === "next-day" ? 1 : -1), "replace");
  },

  last() {
    const days = Number(pressed()?.value);
    if (!days) return skip();
    return changed({ mode: "window", from: null, to: null, last: days === newest().last ? null : days });
  },

  mode() {
    const mode = pressed()?.value;
    if (!mode || mode === newest().mode) return skip();
    stop();
    const [low, high] = shownDays(newest());
    if (mode === "day") return changed({ mode, ...daysAs(high, busiest(low, high), mode) });
    return changed({ mode, ...daysAs(low, high, mode) });
  },

  region() {
    const region = pressed()?.value;
    return region ? changed({ region: toggled(newest().region, region) }) : skip();
  },

  type() {
    const id = pressed();
    if (!id) return skip();
    const key = id.control === "sub" ? "sub" : "type";
    return changed({ [key]: toggled(newest()[key], id.value) });
  },

  agent() {
    const agent = pressed()?.value;
    return agent ? changed({ agent: toggled(newest().agent, agent) }) : skip();
  },

  actor() {
    const actor = pressed()?.value;
    return actor ? changed({ actor: toggled(newest().actor, actor) }) : skip();
  },

  tag() {
    const tag = pressed()?.value;
    return tag ? changed({ tag: toggled(newest().tag, tag) }) : skip();
  },

  deadly() {
    return pressed() ? changed({ deadly: !newest().deadly }) : skip();
  },

  size() {
    const size = pressed()?.value;
    return size && size !== newest().size ? changed({ size }) : skip();
  },

  async search() {
    const found = pressed() && (await withParts(({ search }) => search.chosen(at("search").value)));
    return found || skip();
  },

  theme() {
    return pressed() ? changed({ theme: theme(newest()) === "dark" ? "light" : "dark" }, "replace") : skip();
  },

  async language() {
    const lang = pressed()?.value;
    if (!lang) return skip();
    const next = changed({ lang });
    await speak(next);
    partsThere()?.search.clear(); // what it said was in the other language
    return next;
  },

  reset() {
    if (!pressed()) return skip();
    stop();
    const { lang, theme, show, lock } = newest();
    page.notices = [];
    page.open.clear();
    page.listed = LIST_PAGE;
    at("list").scrollTop = 0;
    partsThere()?.search.clear();
    const first = lock ? query.everything() : opening.asked("", page.data).filter;
    const next = changed({ ...first, lang, theme, show, lock, region: lock ? [lock] : first.region });
    map.move(framing(next), false);
    return next;
  },
};

/** The worst day among low to high, by what is shown: going to one day should show something. */
function busiest(low, high) {
  const { by_day: events, deaths_by_day: deaths } = query.sums(page.filter, page.data);
  const shown = page.filter.size !== "events" && Object.keys(deaths).some((day) => day >= low && day <= high);
  const counts = events.map((types, day) =>
    shown ? deaths[day]?.[1] ?? 0 : types.reduce((sum, count) => sum + count, 0)
  );
  let best = high;
  for (let day = Math.max(low, 0); day <= high; day++) {
    if (counts[day] > (counts[best] ?? 0)) best = day;
  }
  return best;
}

function stepped(by) {
  const { mode } = newest();
  const last = page.data.days - 1;
  const [low, high] = shownDays(newest());
  if (mode !== "window") {
    const next = Math.min(Math.max(high + by, 0), last);
    return daysAs(next, next, mode);
  }
  const whole = low <= 0 && high >= last;
  if (whole) return by > 0 ? daysAs(0, 0, mode) : daysAs(last, last, mode);
  const shift = Math.min(Math.max(by, -low), last - high);
  return daysAs(low + shift, high + shift, mode);
}

function theme(filter) {
  if (filter.theme) return filter.theme;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function stop() {
  clearInterval(page.playing);
  if (page.playing) report();
  page.playing = null;
  if (page.filter) dayTip.draw();
  if (page.words) at("play").textContent = page.words.text("play");
}

function advance() {
  const last = page.data.days - 1;
  if (shownDays(newest())[1] >= last) return stop();
  set(stepped(1), "replace");
}

function play(n) {
  if (!n || !page.filter) return;
  if (page.playing) return stop();
  const last = page.data.days - 1;
  const [low, high] = shownDays(newest());
  if (newest().mode === "window" && low <= 0 && high >= last) set(daysAs(0, 6, "window"), "replace");
  else if (high >= last) set(newest().mode === "window" ? daysAs(0, high - low, "window") : daysAs(0, 0, newest().mode), "replace");
  const speed = STEPS[Number(at("speed").value) - 1];
  page.playing = setInterval(advance, 1000 / speed);
  at("play").textContent = page.words.text("pause");
}

export { controls, setDays, toggled, theme, stop, play };
