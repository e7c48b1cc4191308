/**
 * The share panel: a link, and two ways to put this view into a news page, with a preview at
 * the width of a phone and of a column. It is built when it is first asked for.
 */

import { at, name, page, rowName } from "./core.mjs";
import { h } from "./dom.mjs";
import * as embedCode from "./embed-code.mjs";
import * as opening from "./opening.mjs";
import * as sizes from "./sizes.mjs";
import * as use from "./use.mjs";
import * as viewPicture from "./view-picture.mjs";

const WIDTHS = { phone: 360, desktop: 720 }; // px of the preview
const PARTS = ["sentence", "map", "time", "filters", "cards", "tolls", "table"];

let chosen = null; // what the panel is set to
let told = 0; // px that the preview said it needs

const whole = (address) => new URL(address, window.location.href).href;

/** The view's own address: filter, language and version of the data. */
function link() {
  const text = opening.toLink({ ...page.filter, v: page.data.version });
  return whole(`${page.config.page}?${text}`);
}

/** All addresses and texts that the panel shows, for what is chosen. */
function made() {
  const { config, data, filter } = page;
  const view = embedCode.embedded(filter, chosen);
  const text = opening.toLink(view);
  const src = whole(`${config.embed}?${text}`);
  const full = whole(`${config.page}?${opening.toLink({ ...view, show: [], lock: null })}`);
  const title = page.words.text("embed.title", { title: name(data.title) });
  const height = Math.max(told, embedCode.reserved(chosen.show));
  const poster = posterOf(view, text);
  return {
    src,
    iframe: embedCode.iframe(src, title, height),
    element: embedCode.element({ script: whole(config.host), src, full, title, poster, height }),
  };
}

/** The picture of the view; baked pages have one of the opening view only. */
function posterOf(view, text) {
  const { config, words } = page;
  if (config.image) {
    const [width, height] = sizes.poster;
    return whole(`${config.image}?${text}&w=${width}&h=${height}`);
  };
  const found = config.posters?.[`${view.theme ?? "light"}.${view.lang ?? words.lang}`];
  return found ? whole(found) : null;
}

function open() {
  const { filter, words } = page;
  chosen ??= { lang: null, theme: null, show: [...embedCode.USUAL], whole: false, lock: null, last: null, as: "iframe", width: "phone" };
  chosen.lang = filter.lang ?? words.lang;
  told = 0;
  draw();
  at("share-panel").showModal();
}

function set(changes) {
  chosen = { ...chosen, ...changes };
  told = 0;
  const focus = document.activeElement?.dataset.choice;
  draw();
  at("share-panel").querySelector(`[data-choice="${CSS.escape(focus ?? "")}"]`)?.focus();
}

function draw() {
  const { words, data } = page;
  const say = (key, values) => words.text(key, values);
  const texts = made();
  const close = () => at("share-panel").close();
  const languages = Object.entries(page.config.languages).map(([code, { name }]) => [code, name]);
  at("share-panel").replaceChildren(
    h("div", { class: "panel-head" },
      h("h2", {}, say("share")),
      h("button", { onclick: close }, say("close"))),
    copied("share.link", link(), "link"),
    pictures(),
    h("h3", {}, say("embed")),
    h("p", { class: "faint" }, say("embed.how")),
    h("div", { class: "panel-columns" },
      h("div", { class: "panel-choices" },
        languages.length > 1 ? select("embed.language", "lang", [["", say("embed.readers")], ...languages]) : "",
        select("embed.theme", "theme", [["", say("embed.readers")], ["light", say("theme.light")], ["dark", say("theme.dark")]]),
        select("embed.view", "whole", [["", say("embed.view.now")], ["1", say("embed.view.whole")]]),
        recent(),
        select("embed.lock", "lock", [["", say("embed.lock.none")], ...data.regions.map((row) => [row[0], rowName(row)])]),
        h("fieldset", {}, h("legend", {}, say("embed.parts")), PARTS.map(partBox))),
      h("div", { class: "panel-preview" },
        h("div", { class: "segments", role: "group", "aria-label": say("embed.preview") },
          Object.keys(WIDTHS).map((width) =>
            h("button", { "data-choice": width, "aria-pressed": String(chosen.width === width), onclick: () => set({ width }) },
              say(`embed.preview.${width}`, { px: WIDTHS[width] })))),
        preview(texts.src))),
    h("div", { class: "segments", role: "group", "aria-label": say("embed.as") },
      ["iframe", "element"].map((as) =>
        h("button", { "data-choice": as, "aria-pressed": String(chosen.as === as), onclick: () => set({ as }) },
          say(`embed.as.${as}`)))),
    h("p", { class: "faint" }, say(`embed.as.${chosen.as}.why`)),
    copied("embed.code", texts[chosen.as], "code")
  );
}

function select(label, key, options) {
  const now = chosen[key] === true ? "1" : (chosen[key] || "");
  const onchange = ({ target }) => set({ [key]: key === "whole" ? target.value === "1" : target.value || null });
  return h("label", { class: "panel-field" }, page.words.text(label),
    h("select", { onchange, "data-choice": key },
      options.map(([value, text]) => h("option", { value, selected: value === now }, text))));
}

/** Days that move on with the data, where the dates offer any. */
function recent() {
  const offered = [...document.querySelectorAll("[data-last]:not([hidden])")].map(({ dataset }) => dataset.last);
  if (offered.length === 0) return "";
  const { words } = page;
  return select("embed.dates", "last", [["", words.text("embed.dates.now")], ...offered.map((n) => [n, words.text("embed.dates.last", { n: Number(n) })])]);
}

/** The picture of this view: drawn here as PNG, by the server as SVG. */
function pictures() {
  const { words, config, filter } = page;
  const said = h("span", { role: "status", class: "problem" });
  const save = () => {
    said.textContent = "";
    viewPicture.save().then(
      () => use.tell("share", { what: "picture" }),
      () => (said.textContent = words.text("failed.download"))
    );
  };
  const svg = config.image?.replace(/\.png$/, ".svg");
  return h("div", { class: "panel-pictures" },
    h("span", {}, words.text("share.picture")),
    h("button", { onclick: save, "data-choice": "picture" }, "PNG"),
    svg ? h("a", { href: `${svg}?${opening.toLink({ ...filter, lang: words.lang, theme: page.theme, v: null })}`, download: `unrest-${page.data.version}.svg` }, "SVG") : "",
    said);
}

function partBox(part) {
  const has = chosen.show.includes(part);
  const last = has && chosen.show.length === 1;
  const onchange = () => set({ show: has ? chosen.show.filter((one) => one !== part) : PARTS.filter((one) => one === part || chosen.show.includes(one)).sort() });
  return h("label", { class: "panel-part" },
    h("input", { type: "checkbox", checked: has, disabled: last, onchange, "data-choice": `part-${part}` }),
    page.words.text(`embed.part.${part}`));
}

/** The embed itself, as wide as asked and as high as it says. */
function preview(src) {
  const frame = h("iframe", {
    src,
    title: page.words.text("embed.preview"),
    loading: "lazy",
    style: `width:${WIDTHS[chosen.width]}px;height:${embedCode.reserved(chosen.show)}px`,
  });
  return h("div", { class: "panel-frame", tabindex: 0, role: "region", "aria-label": page.words.text("embed.preview") }, frame);
}

/** The preview says how high it is: what the plain frame then reserves. */
function heard({ source, origin, data }) {
  const frame = at("share-panel").querySelector("iframe");
  if (!frame || source !== frame.contentWindow || origin !== window.location.origin) return;
  const height = Object.values(data?.["datawrapper-height"] ?? {})[0];
  if (!Number.isFinite(height)) return;
  frame.style.height = `${height}px`;
  if (chosen.width !== "phone" || height === told) return;
  told = height;
  at("share-panel").querySelector("[data-copied=code]").value = made()[chosen.as];
}

/** A text to take away, with a button that copies it; where that fails it is chosen. */
function copied(label, value, id) {
  const { words } = page;
  const field = h(id === "code" ? "textarea" : "input", { readonly: true, "data-copied": id, rows: id === "code" ? 5 : null });
  field.value = value;
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    if (!done) field.select();
    use.tell("share", { what: id });
    said.textContent = words.text(done ? "share.copied" : "share.copy");
  };
  const said = h("span", { role: "status", class: "faint" });
  return h("div", { class: "panel-copy" },
    h("label", {}, words.text(label), field),
    h("button", { onclick: copy, "data-choice": `copy-${id}` }, words.text("share.take")), said);
}

function start() {
  window.addEventListener("message", heard);
  // A preview that nobody sees need not go on running.
  at("share-panel").addEventListener("close", () => at("share-panel").replaceChildren());
}

export { start, open, link };
