/** Addresses and markup that take a view elsewhere: link, iframe, custom element. Pure. */

const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
// px that each part takes at most on a phone, where everything stands under one another.
const FRAME = 150;
const HIGH = { sentence: 110, map: 420, time: 190, filters: 60, cards: 900, tolls: 1100, table: 420 };
const USUAL = ["map", "time", "filters", "sentence"];

const NAMES = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&${NAMES[sign]};`);

const attributes = (pairs) =>
  Object.entries(pairs)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

/** px to reserve for the parts shown, until the map says how high it is. */
const reserved = (show) =>
  FRAME + (show.length ? show : USUAL).reduce((sum, part) => sum + HIGH[part], 0);

/**
 * The filter that an embed of `filter` starts with, by what was chosen in the panel. It names
 * no version: an article shows the newest data.
 */
function embedded(filter, { lang, theme, show, whole, lock, last }) {
  return {
    ...filter,
    ...(last ? { mode: "window", from: null, to: null, last: Number(last) } : {}),
    lang,
    theme,
    show: show.length === USUAL.length && USUAL.every((part) => show.includes(part)) ? [] : show,
    lock,
    region: lock ? [lock] : filter.region,
    at: whole ? null : filter.at,
    event: null,
    place: null,
    v: null,
  };
}

/** A frame that needs nothing else of the page that it stands in, nor a style that may be cut. */
function iframe(src, title, height) {
  const style = `width:100%;height:${height}px;border:0`;
  return `<iframe${attributes({
    src,
    title,
    width: "100%",
    height,
    loading: "lazy",
    style,
    allow: "fullscreen",
    referrerpolicy: "strict-origin-when-cross-origin",
    sandbox: SANDBOX,
  })}></iframe>`;
}

/** The custom element of /embed.js; the link in it is for readers without scripts. */
function element({ script, src, full, title, poster, height }) {
  return [
    `<script${attributes({ src: script })} async></script>`,
    `<unrest-map${attributes({ src, label: title, poster, height })}>`,
    `  <a${attributes({ href: full })}>${escaped(title)}</a>`,
    "</unrest-map>",
  ].join("\n");
}

export { USUAL, embedded, reserved, iframe, element };
