/**
 * What people died of, for the events shown: a bar per cause as sources state it, and one for those
 * of whom no source says it. Each figure has its own bars; none is added to another.
 */

import { h } from "./dom.mjs";

const FIGURES = [["deaths", "deaths"], ["deaths_security", "security"], ["indirect", "indirect"]];

/**
 * Rows {cause, people, disputed} of one figure, most people first, the rest with cause null last;
 * `stated` is by event id what tolls.json has, `total` the low end of the figure. Pure.
 */
function tallied(ids, figure, stated, total) {
  const rows = new Map();
  let rest = total;
  for (const id of ids) {
    for (const [cause, people, disputed] of stated[id]?.[figure] ?? []) {
      const key = `${cause} ${disputed}`;
      rows.set(key, { cause, people: (rows.get(key)?.people ?? 0) + people, disputed });
      rest -= people;
    }
  }
  const order = (a, b) => b.people - a.people || (a.cause > b.cause) - (a.cause < b.cause) || a.disputed - b.disputed;
  const sorted = [...rows.values()].sort(order);
  return rest > 0 ? [...sorted, { cause: null, people: rest, disputed: false }] : sorted;
}

/** `ids` are the events shown, `sums` their figures. */
function draw(box, ids, sums, stated, words) {
  const parts = FIGURES.map(([figure, key]) => bars(figure, tallied(ids, figure, stated, sums[key].low ?? 0), words));
  const drawn = parts.filter((part) => part !== null);
  box.hidden = drawn.length === 0;
  box.replaceChildren(h("h3", {}, words.text("causes")), ...drawn, h("p", { class: "faint" }, words.text("causes.how")));
}

function bars(figure, rows, words) {
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, row) => sum + row.people, 0);
  return h(
    "div",
    { class: "cause-figure" },
    h("h4", {}, words.text(`causes.${figure}`, { n: total })),
    h("ul", { class: "causes" }, rows.map((row) => bar(row, total, words)))
  );
}

function bar({ cause, people, disputed }, total, words) {
  const said = cause === null ? words.text("cause.none") : words.text(`cause.${cause}`);
  const aside = disputed ? ` (${words.text("agent.disputed").toLocaleLowerCase(words.lang)})` : "";
  return h(
    "li",
    { class: cause === null ? "none" : "" },
    h("span", {}, said + aside),
    h("span", { class: "cause-bar", style: `--share: ${people / total}`, "aria-hidden": "true" }),
    h("b", {}, words.number(people))
  );
}

/** "17 gunshot and 1 not stated": each part of a figure's low end; nothing where none is stated. */
function listed(stated, low, words) {
  if (stated.length === 0) return "";
  const rest = stated.reduce((sum, [, people]) => sum - people, low);
  const named = stated.map(([cause, people]) => [people, words.text(`cause.${cause}`)]);
  if (rest > 0) named.push([rest, words.text("cause.none")]);
  return words.list(
    named.map(([people, cause]) => words.text("card.cause", { people, cause: cause.toLocaleLowerCase(words.lang) }))
  );
}

export { tallied, draw, listed };
