/**
 * The picture in the map's place: the first paint's while the map is loading, then one of the
 * view where no map can be drawn. A baked page has a picture of its opening view only, and says so.
 */

import { at, page, settled } from "./core.mjs";
import { h } from "./dom.mjs";
import * as query from "./filter.mjs";
import * as opening from "./opening.mjs";

const root = document.documentElement;
// Why there is none -> whether to try again may help.
const REASONS = { webgl: false, library: true, lost: true };

let why = null; // the reason that was last told
let again = null; // what tries again
let shownFor = null; // the view of the picture that stands

const frame = () => at("map-picture");

/** Take the first paint's picture over, as it stands. */
function adopt(picture) {
  if (!picture) return;
  shownFor = viewed();
  frame().replaceChildren(picture);
  frame().hidden = false;
}

/** The map is drawn: its picture goes. */
function drop() {
  why = null;
  root.dataset.map = "ready";
  frame().hidden = true;
  frame().replaceChildren();
  at("map-failed").hidden = true;
}

/** Something failed; without its base the map still stands, else the picture takes its place. */
function failed(what, retry) {
  again = retry;
  if (what in REASONS) {
    why = what;
    root.dataset.map = "picture";
    draw();
  } else {
    at("map-failed").replaceChildren(page.words.text(`failed.${what}`));
    at("map-failed").hidden = false;
  }
}

/** Follow the view: live with a picture of it, else by saying what the picture shows. */
function follow() {
  if (why || !frame().hidden) settled("picture", draw);
}

function draw() {
  const { words, config } = page;
  const view = viewed();
  if (view !== shownFor || !frame().querySelector("img")) {
    shownFor = view;
    const alt = at("sentence").textContent;
    const image = config.image || why ? h("img", { src: address(), alt, decoding: "async" }) : "";
    frame().replaceChildren(image);
    frame().hidden = image === "";
  }
  if (!why) return;
  const shows = config.image || chosen() === opening.toLink(opening.asked("", page.data).filter) ? "view" : "opening";
  const retry = REASONS[why] ? h("button", { onclick: again }, words.text("failed.again")) : "";
  const said = `${words.text(`failed.${why}`)} ${words.text(`failed.shows.${shows}`)} `;
  at("map-failed").replaceChildren(said, retry);
  at("map-failed").hidden = false;
}

/** What of the view a reader chose, and with its looks. */
const chosen = () => opening.toLink({ ...query.everything(), ...shown() });
const viewed = () => `${page.theme}.${page.words.lang}?${chosen()}`;

/** The keys of the filter that a picture shows. */
function shown() {
  const { from, to, mode, region, type, sub, deadly, size } = page.filter;
  return { from, to, mode, region, type, sub, deadly, size };
}

/** A picture of the view at the map's size, without title and sentence. */
function address() {
  const { config, filter, words, theme } = page;
  const { clientWidth, clientHeight } = at("map");
  const size = clientWidth < 600 ? "narrow" : "wide";
  if (!config.image) return config.paints[`${theme}.${words.lang}.${size}`];
  const asked = { ...filter, theme, lang: words.lang, show: [], lock: null, v: page.data.version };
  const px = `w=${clamped(clientWidth)}&h=${clamped(clientHeight)}`;
  return `${config.image.replace(/png$/, "svg")}?${opening.toLink(asked)}&bare=1&${px}`;
}

const clamped = (px) => Math.min(Math.max(px, 200), 2400);

export { adopt, drop, failed, follow };
