/**
 * Tells readers who have the page open that there are newer data, and what changed. Nothing
 * changes under their hands: the link shows the same view of the newer data.
 */

import { at, page, settled } from "./core.mjs";
import { h } from "./dom.mjs";
import * as opening from "./opening.mjs";

const SPREAD = 0.3; // of the time between two looks: not every reader looks in the same second
// pym.js knows its frame by this key, which the page's own address drops.
const child = new URLSearchParams(window.location.search).get("childId");

let found = null; // what is newer: {version, data_date, changes}
let closed = null; // the version that the reader does not want to hear of
let looked = 0; // when, in ms
let timer = null;

/**
 * Events that changes touch, each counted once, and counts of the whole country. A new or
 * lost figure corrects its event. Pure.
 */
function counted({ added, corrected, merged, withdrawn }) {
  const events = (entries) => new Set(entries.filter((one) => one.table === "events").map((one) => one.id));
  const come = events(added);
  const gone = events([...merged, ...withdrawn]);
  const touched = [...added, ...corrected, ...withdrawn]
    .map((one) => one.event)
    .filter((id) => id && !come.has(id) && !gone.has(id));
  const national = [...added, ...corrected, ...withdrawn]
    .filter((one) => one.table === "claims" && !one.event)
    .map((one) => one.id);
  return {
    added: come.size,
    corrected: new Set(touched).size,
    merged: events(merged).size,
    withdrawn: events(withdrawn).size,
    national: new Set(national).size,
  };
}

/** ms until the next look is due. Pure. */
const due = (now, last, every, chance) => Math.max(last + every * (1 + SPREAD * chance) - now, 0);

/** "Newer data of 3 March 2026: 2 events added and 1 corrected." Pure. */
function told({ data_date, changes }, words) {
  const day = words.day(data_date);
  const parts = Object.entries(changes ? counted(changes) : {})
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => words.text(`newer.${kind}`, { n }));
  if (parts.length === 0) return words.text("newer", { day });
  return words.text("newer.changes", { day, changes: words.list(parts) });
}

/** Ask for the newest version; without an answer, ask again next time. */
async function look() {
  looked = Date.now();
  const { config, data } = page;
  const fresh = { cache: "no-cache" };
  const json = (answer) => (answer.ok ? answer.json() : null);
  const latest = await fetch(config.latest, fresh).then(json).catch(() => null);
  const { version, data_date } = latest ?? {};
  if (!/^[\w.+-]+$/.test(version ?? "") || !/^\d{4}-\d\d-\d\d$/.test(data_date ?? "")) return;
  // An older server that still answers beside a newer one has nothing to tell.
  if (version === data.version || data_date < data.data_date || version === found?.version) return;
  const folder = config.latest.replace(/[^/]*$/, version);
  const changes = await fetch(`${folder}/changes.json`).then(json).catch(() => null);
  // They tell the way from one version: for another, only that there is something newer.
  const known = changes?.previous === data.version;
  const lists = ["added", "corrected", "merged", "withdrawn"];
  if (known && lists.every((list) => changes[list].length === 0)) return;
  found = { version, data_date, changes: known ? changes : null };
  draw();
}

function wait() {
  clearTimeout(timer);
  if (document.visibilityState !== "visible") return;
  const every = page.config.check * 1000;
  const run = () => look().finally(wait);
  timer = setTimeout(run, due(Date.now(), looked, every, Math.random()));
}

/** The present view, of whatever data are newest. */
function address() {
  const parts = [opening.toLink({ ...page.filter, v: null })];
  if (child !== null) parts.push(`childId=${encodeURIComponent(child)}`);
  return `${window.location.pathname}?${parts.filter(Boolean).join("&")}`;
}

/** The notice, in the language of now and with the link of now. */
function draw() {
  const { words } = page;
  if (!found || found.version === closed) return at("newer").replaceChildren();
  const said = at("newer").querySelector("span");
  const text = told(found, words);
  if (said?.textContent === text) return void (at("newer").querySelector("a").href = address());
  const close = () => {
    closed = found.version;
    draw();
  };
  at("newer").replaceChildren(
    h("span", {}, text),
    h("a", { href: address() }, words.text("newer.show")),
    h("button", { class: "quiet", onclick: close }, words.text("close"))
  );
}

/** Draw the notice again, if there is one: the view that its link opens has changed. */
const redraw = () => found && settled("newer", draw);

function start() {
  if (!page.config.check) return;
  looked = performance.timeOrigin; // when the page's data were
  document.addEventListener("visibilitychange", wait);
  wait();
}

export { start, redraw, counted, due, told };
