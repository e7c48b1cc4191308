/**
 * How the counts fit together: deaths by region beside the bodies' counts, each body's series, and
 * what a total is put together of. `told` is reconciliation.json, the claims are those of tolls.json.
 */

import { h } from "./dom.mjs";
import { body, source } from "./sources.mjs";
import { inLang } from "./texts.mjs";

const SERIES = ["all", "clash", "indirect", "security", "not_stated"];

function draw(box, told, tolls, data, words) {
  const claims = new Map(tolls.claims.map((claim) => [claim.id, claim]));
  box.replaceChildren(
    regions(told, claims, tolls, data, words),
    h("h3", {}, words.text("reconciled.series")),
    ...told.series.map((one) => series(one, claims, tolls, words)),
    told.totals.length
      ? h("div", {}, h("h3", {}, words.text("reconciled.totals")), h("ul", {}, told.totals.map((one) => h("li", {}, total(one, claims, tolls, words)))))
      : ""
  );
}

function regions(told, claims, tolls, data, words) {
  const line = (name, row, last) =>
    h(
      "tr",
      { class: last ? "total" : "" },
      h("th", { scope: "row" }, name),
      h("td", { class: "number" }, words.range(row.low, row.high)),
      h("td", { class: "number" }, words.number(row.events)),
      h("td", {}, row.counts.length ? row.counts.map((id, index) => [index ? "; " : "", counted(claims.get(id), tolls, words)]) : h("span", { class: "faint" }, words.text("reconciled.no-count")))
    );
  const named = (id) => inLang(words, data.regions.find((row) => row[0] === id)?.[1]) || id || words.text("reconciled.no-region");
  return table(
    words.text("reconciled.regions", { category: words.text(`category.${told.category}`).toLocaleLowerCase(words.lang) }),
    ["region", "map", "events", "counts"],
    [...told.regions.map((row) => line(named(row.region), row)), line(words.text("reconciled.all"), told.all, true)],
    words
  );
}

/** "49: Ombudsman's office, 12 December 2023". */
function counted(claim, tolls, words) {
  return words.text("reconciled.count", {
    figure: words.claimed(claim),
    by: by(claim, tolls, words),
    day: words.shortDay(claim.as_of),
  });
}

const by = (claim, tolls, words) =>
  claim.by ? inLang(words, body(tolls.bodies, claim.by)) : tolls.sources[claim.source].outlet;

function series({ body: id, days }, claims, tolls, words) {
  const present = SERIES.filter((name) => days.some((day) => day[name]));
  const cell = (ids = []) =>
    h("td", { class: "number" }, ids.map((one, index) => [index ? ", " : "", words.claimed(claims.get(one))]));
  return table(
    inLang(words, body(tolls.bodies, id)),
    ["date", ...present, "source"],
    days.map((day) => {
      const first = claims.get(present.flatMap((name) => day[name] ?? [])[0]);
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, words.shortDay(day.as_of)),
        present.map((name) => cell(day[name])),
        h("td", {}, source(tolls.sources[first.source], words, false))
      );
    }),
    words
  );
}

function total({ claim, parts, rest }, claims, tolls, words) {
  const lines = parts.map((id) => {
    const part = claims.get(id);
    const kind = part.kind === "deaths" ? part.category : "security";
    const own = part.by === claims.get(claim).by;
    return words.text(own ? "reconciled.part" : "reconciled.part-by", {
      figure: words.claimed(part),
      what: inLang(words, part.scope) || words.text(`why.kind.${kind}`),
      by: by(part, tolls, words),
    });
  });
  if (rest > 0) lines.push(words.text("reconciled.rest", { n: rest }));
  return [h("strong", {}, counted(claims.get(claim), tolls, words)), h("ul", {}, lines.map((line) => h("li", {}, line)))];
}

function table(caption, columns, rows, words) {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      { class: "reconciled" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map((key) => h("th", { scope: "col" }, words.text(`reconciled.column.${key}`))))),
      h("tbody", {}, rows)
    )
  );
}

export { draw };
