/** Elements from values: text always goes in as text, never as HTML. */

const NS = "http://www.w3.org/2000/svg";
const SVG = new Set(["svg", "path", "line", "circle", "rect", "g", "text", "title", "polygon"]);

/** h("p", {class: "x", onclick}, "text", child, [children], null) */
function h(name, attributes = {}, ...children) {
  const made = SVG.has(name) ? document.createElementNS(NS, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
  return made;
}

/** The symbol of an event type: its shape repeats what its colour says. */
function symbol(config, type, size = 14) {
  return h(
    "svg",
    { class: "symbol", viewBox: "-9 -9 18 18", width: size, height: size, "aria-hidden": "true" },
    h("path", { d: config.symbols[type], fill: `var(--type-${type})` })
  );
}

/** A mark of the map in the colour of an event type. */
const disc = (type) =>
  h("svg", { class: "symbol", viewBox: "-9 -9 18 18", width: 14, height: 14, "aria-hidden": "true" },
    h("circle", { r: 6.5, fill: `var(--type-${type})` }));

export { h, symbol, disc };
