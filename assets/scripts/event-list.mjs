/** The list of events of a view, or of one place, and what opens from it. */

import { LIST_PAGE, at, choosePlace, inNewsPage, loaded, page, placeName, row, set } from "./core.mjs";
import { h } from "./dom.mjs";
import { closeList, shows } from "./embedded.mjs";
import * as cards from "./event-card.mjs";
import * as query from "./filter.mjs";
import { dataLang } from "./texts.mjs";
import { offers } from "./wider.mjs";

async function drawList() {
  const { filter, data, words } = page;
  let shown = Array.from(query.select(filter, data));
  const place = data.places.id.indexOf(filter.place ?? "");
  if (place >= 0) shown = shown.filter((event) => data.events.place[event] === place);
  drawListHead(filter, place, shown.length);
  const asked = data.events.id.indexOf(filter.event ?? "");
  const far = asked >= 0 && shown.indexOf(asked) >= page.listed;
  // An event that was asked for stands first if it is too far down the list to be there.
  const first = far ? [asked, ...shown.slice(0, page.listed - 1)] : shown.slice(0, page.listed);
  const titles = await titlesOf(first);
  if (filter !== page.filter) return;
  const rows = first.map((event) => row(event, titles));
  const opened = await Promise.all(rows.map((one) => (page.open.has(one.id) ? detailsOf(one) : null)));
  if (filter !== page.filter) return;
  const box = at("list");
  const focus = document.activeElement?.closest?.("[data-event]")?.dataset.event;
  box.replaceChildren(
    ...rows.map((one, index) =>
      cards.card(one, {
        config: page.config,
        words,
        open: opened[index],
        onopen: () => toggleEvent(one),
        onplace: () => choosePlace(data.places.id[data.events.place[one.index]]),
      })
    )
  );
  rows.forEach((one, index) => {
    if (page.open.has(one.id) && !opened[index]) box.children[index].append(failedCard());
  });
  if (shown.length > rows.length) box.append(moreButton(shown.length - rows.length));
  if (shown.length === 0) box.append(emptyResult(filter));
  if (focus) box.querySelector(`[data-event="${CSS.escape(focus)}"] .card-title`)?.focus({ preventScroll: true });
  if (filter.event && page.scrolled !== filter.event) {
    page.scrolled = filter.event;
    const card = box.querySelector(`[data-event="${CSS.escape(filter.event)}"]`);
    if (card && box.scrollHeight > box.clientHeight) box.scrollTop = card.offsetTop - box.offsetTop;
  }
  document.documentElement.dataset.listed = String(shown.length);
}

function failedCard() {
  const { words } = page;
  return h("p", { class: "problem", role: "alert" }, words.text("failed.details"), " ",
    h("button", { onclick: drawList }, words.text("failed.again")));
}

function moreButton(n) {
  const more = () => {
    page.listed += LIST_PAGE;
    drawList();
  };
  return h("button", { class: "more", onclick: more }, page.words.text("more", { n }));
}

function drawListHead(filter, place, n) {
  const { words } = page;
  const sheet = inNewsPage && !shows("cards");
  const back = sheet ? closeList : () => set({ place: null, event: null });
  at("list-head").replaceChildren(
    h("h2", { id: "list-title" }, place < 0 ? words.text("list.all", { n }) : words.text("list.place", { n, place: placeName(place) })),
    place < 0 && !sheet ? "" : h("button", { class: "quiet", onclick: back }, words.text(sheet ? "close" : "list.back")),
    place < 0 ? "" : alsoHere()
  );
}

/** Other places whose marks were pressed with the one that is open, each a press away. */
function alsoHere() {
  const { data, words, sums, filter } = page;
  const { place, others } = page.alsoHere;
  const shown = others.filter((index) => sums.by_place[index]);
  if (place !== filter.place || shown.length === 0) return "";
  const back = [data.places.id.indexOf(place), ...others];
  const button = (index) => {
    const open = () => choosePlace(data.places.id[index], back.filter((one) => one !== index));
    return h("button", { class: "card-place", onclick: open }, placeName(index));
  };
  return h("p", { class: "also-here" }, words.text("list.also"), " ", shown.map((index) => [button(index), " "]));
}

/** Nothing passes: say so, and offer what would show something, the most first. */
function emptyResult(filter) {
  const { words, data } = page;
  if (data.counts.events === 0) return h("p", { class: "empty" }, words.text("sentence.none-yet"));
  return h("div", { class: "empty" },
    h("p", {}, words.text("empty")),
    offers(filter, data).map(({ key, changes, n }) =>
      h("button", { onclick: () => set(changes) }, words.text(`empty.${key}`, { n }))));
}

/** The titles of some events by their index, from as few files as hold them; null without them. */
async function titlesOf(events) {
  const { files } = page.data;
  const fileOf = (event) => `titles/${dataLang(page.data, page.words.lang)}/${Math.floor(event / files.titles)}.json`;
  const names = [...new Set(events.map(fileOf))];
  const found = await Promise.all(names.map(loaded)).catch(() => null);
  if (!found) return null;
  return Object.fromEntries(
    events.map((event) => [event, found[names.indexOf(fileOf(event))][event % files.titles]])
  );
}

async function detailsOf(one) {
  const place = page.data.places.id[page.data.events.place[one.index]];
  const cuts = page.data.files.details[place] ?? [];
  const file = cuts.filter((first) => first <= one.index).length;
  try {
    const details = await loaded(`details/${place}/${file}.json`);
    const event = details.events.find((candidate) => candidate.id === one.id);
    return { event, sources: details.sources, bodies: details.bodies };
  } catch {
    return null;
  }
}

function toggleEvent(one) {
  const open = page.open.has(one.id);
  if (open) page.open.delete(one.id);
  else page.open.add(one.id);
  const place = page.data.places.id[page.data.events.place[one.index]];
  page.scrolled = one.id;
  set(open ? { event: null } : { event: one.id, ...(page.filter.place ? { place } : {}) });
}

/** From the table: the whole list with this card open. */
function openEvent(id) {
  page.open.add(id);
  page.scrolled = null;
  set({ event: id, place: null });
  at("list").scrollIntoView({ block: "nearest" });
}

export { drawList as draw, openEvent };
