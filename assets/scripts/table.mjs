/** All events of a view as a table that sorts by its headings; a hundred rows at a time. */

import { h } from "./dom.mjs";

const PAGE = 100;
const COLUMNS = ["date", "place", "region", "type", "sub", "deaths", "causes", "agents", "sources", "grade"];

let order = { column: "date", down: false };
let pages = 1;

function draw(box, rows, words) {
  const sorted = [...rows].sort(by(order));
  const shown = sorted.slice(0, pages * PAGE);
  const again = () => draw(box, rows, words);
  box.replaceChildren(
    h(
      "table",
      { class: "events" },
      h("caption", {}, words.text("table.caption", { n: rows.length })),
      h("thead", {}, h("tr", {}, COLUMNS.map((column) => heading(column, words, again)))),
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
  return h(
    "th",
    { scope: "col", "aria-sort": sorted ? direction : null },
    h("button", { id: `sort-${column}`, onclick: turn }, words.text(`table.${column}`), sorted ? (order.down ? " ↓" : " ↑") : "")
  );
}

function by({ column, down }) {
  const value = (row) =>
    column === "date" ? row.from : column === "deaths" ? (row.deaths[0] ?? -1) : row[column];
  return (a, b) => {
    const [left, right] = down ? [value(b), value(a)] : [value(a), value(b)];
    if (typeof left === "number") return left - right;
    return String(left).localeCompare(String(right));
  };
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

export { draw };
