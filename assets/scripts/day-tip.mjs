/** The day and its number of events, over the slider: where a reader points, drags, steps or plays. */

import { at, isoDay, page, shownDays } from "./core.mjs";
import * as timeline from "./timeline.mjs";

const HANDLES = { "slider-from": 0, "slider-to": 1 };

let pointed = null; // the day under a pointer

/** Say what belongs where the reader is, or nothing; what the handles stand at, they always say. */
function draw() {
  const handle = HANDLES[document.activeElement?.id];
  const last = page.data.days - 1;
  const days = shownDays(page.filter).map((day) => Math.min(Math.max(day, 0), last));
  for (const [id, index] of Object.entries(HANDLES)) {
    at(id).setAttribute("aria-valuetext", said(days[index], page.words.day));
  }
  if (pointed !== null) tell(pointed);
  else if (handle !== undefined) tell(days[handle]);
  else if (page.playing) tell(days[1]);
  else at("day-tip").hidden = true;
}

function tell(day) {
  const last = page.data.days - 1;
  const tip = at("day-tip");
  tip.textContent = said(day, page.words.shortDay);
  // Its start is at the start of the slider, its end at the end: it needs no measuring.
  tip.style.setProperty("--at", String(last ? day / last : 0));
  tip.hidden = false;
}

/** "9 Jan 2023: 5 events", whatever the dates chosen, as the bar shows it. */
function said(day, written) {
  const { sums, words, filter } = page;
  const when = written(isoDay(day));
  const n = (sums?.by_day[day] ?? []).reduce((sum, count) => sum + count, 0);
  const events = words.text("timeline.day", { day: when, n });
  if (filter.size === "events" || n === 0) return events;
  const [low, high, open] = sums.deaths_by_day[day] ?? [];
  if (low === undefined) return words.text(filter.size === "deaths" ? "timeline.day.no-figure" : `timeline.day.no-figure.${filter.size}`, { events });
  return words.text(`timeline.day.${filter.size}`, { events, n: high, range: words.range(low, high, open) });
}

/** What is bound once. */
function start() {
  const box = at("histogram");
  const point = (event) => {
    pointed = page.data.counts.events ? timeline.dayAt(box, page.data.days, event) : null;
    draw();
  };
  const leave = () => {
    if (pointed === null) return;
    pointed = null;
    draw();
  };
  box.addEventListener("pointermove", point);
  box.addEventListener("pointerdown", point);
  // A finger that was lifted leaves what it asked for, until it presses elsewhere.
  box.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave());
  document.addEventListener("pointerdown", ({ target }) => box.contains(target) || leave());
  for (const id of Object.keys(HANDLES)) {
    at(id).addEventListener("focus", leave);
    for (const kind of ["focus", "blur"]) at(id).addEventListener(kind, draw);
  }
}

export { draw, start };
