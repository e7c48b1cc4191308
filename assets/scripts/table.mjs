/** All events of a view as a table that sorts by its headings; a hundred rows at a time. */

import { h } from "./dom.mjs";

const PAGE = 100;

/** What a column sorts by: a text, a number, or null where there is none. */
const COLUMNS = {
  date: (row) => row.from,
  place: (row) => row.place,
  region: (row) => row.region || null,
  type: (row, words) => words.text(`type.${row.type}`),
  sub: (row, words) => words.text(`sub.${row.sub}`),
  deaths: (row) => row.deaths[0],
  causes: (row) => row.causes || null,
  agents: (row) => row.agents || null,
  sources: (row) => row.sources,
  grade: (row, words) => words.text(`grade.${row.grade}`, { n: row.reports }),
};
const FIGURES = ["deaths", "sources"];

let order = { column: "date", down: false };
let pages = 1;

function draw(box, rows, words) {
  const sorted = inOrder(rows, order, words);
  const shown = sorted.slice(0, pages * PAGE);
  const again = () => draw(box, rows, words);
  box.replaceChildren(
    h(
      "table",
      { class: "events" },
      h("caption", {}, words.text("table.caption", { n: rows.length })),
      h("thead", {}, h("tr", {}, Object.keys(COLUMNS).map((column) => heading(column, words, again)))),
      h("tbody", {}, shown.map((row) => line(row, words)))
    )
  );
  if (shown.length < sorted.length) {
    const more = () => {
      pages++;
      again();
    };
    box.append(
      h("button", { onclick: more }, words.text("more", { n: sorted.length - shown.length }))
    );
  }
}

function heading(column, words, again) {
  const sorted = order.column === column;
  const turn = () => {
    order = { column, down: sorted && !order.down };
    again();
    document.getElementById(`sort-${column}`)?.focus();
  };
  const direction = order.down ? "descending" : "ascending";
  const sign = { ascending: "▲", descending: "▼" };
  return h(
    "th",
    { scope: "col", class: FIGURES.includes(column) ? "number" : null, "aria-sort": sorted ? direction : null },
    h("button", { id: `sort-${column}`, onclick: turn },
      words.text(`table.${column}`),
      h("span", { class: "sort", "aria-hidden": "true" }, sorted ? sign[direction] : "↕"))
  );
}

/** Rows by a column; those without a value come last in both directions. */
function inOrder(rows, { column, down }, words) {
  const text = new Intl.Collator(words.lang, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: COLUMNS[column](row, words) }));
  const compared = (a, b) => (typeof a === "number" ? a - b : text.compare(a, b));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
    return down ? compared(b.key, a.key) : compared(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function line(row, words) {
  return h(
    "tr",
    {},
    h("td", {}, words.shortDays(row.from, row.to)),
    h("td", {}, h("a", { href: row.link, "data-open": row.id }, row.place)),
    h("td", {}, row.region),
    h("td", {}, words.text(`type.${row.type}`)),
    h("td", {}, words.text(`sub.${row.sub}`)),
    h(
      "td",
      { class: "number" },
      row.deaths[0] === null
        ? h("span", { class: "faint" }, words.text("table.no-figure"))
        : words.range(...row.deaths)
    ),
    h("td", {}, row.causes),
    h("td", {}, row.agents),
    h("td", { class: "number" }, words.number(row.sources)),
    h("td", {}, words.text(`grade.${row.grade}`, { n: row.reports }))
  );
}

export { draw, inOrder };
