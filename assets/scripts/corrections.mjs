/** What each version of the data corrected: the editors' note, how much, and which facts. */

import { h } from "./dom.mjs";
import { inLang } from "./texts.mjs";
import { counted } from "./newer.mjs";

// Of a row's columns, those that say what happened; texts, notes and checks stand in the file.
const FACTS = {
  events: /^(start|end|place|geo_precision|event_type|sub_event_type|(deaths|indirect_deaths|deaths_security)_(low|high|open))$/,
  claims: /^(kind|category|low|high|wording|as_of|attributed_to|supersedes|discounted_by)$/,
};

/** `versions` is corrections.json; `where` says of an event's id its place and day, if it is shown. */
function draw(box, versions, where, file, words) {
  box.replaceChildren(
    ...versions.map((one) => version(one, where, words)),
    h("p", {}, h("a", { href: file }, words.text("corrections.file")))
  );
}

function version(one, where, words) {
  const parts = Object.entries(counted(one))
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => words.text(`newer.${kind}`, { n }));
  return h(
    "section",
    { class: "version" },
    h("h3", {}, words.text("corrections.version", { version: one.version, day: words.day(one.data_date) })),
    one.note ? h("p", {}, inLang(words, one.note)) : null,
    parts.length ? h("p", { class: "faint" }, words.capital(words.list(parts)) + ".") : null,
    h("ul", { class: "corrected" }, lines(one, where, words).map((line) => h("li", {}, line)))
  );
}

function lines(one, where, words) {
  const named = (entry) => (entry.title ? inLang(words, entry.title) : (where(entry.event) ?? entry.id));
  const whole = (kind, entries) =>
    entries
      .filter((entry) => entry.table === "events")
      .map((entry) => [words.text(`corrections.${kind}`, { what: named(entry) }), entry.note && kind !== "added" ? ` ${inLang(words, entry.note)}` : ""]);
  return [
    ...whole("added", one.added),
    ...whole("merged", one.merged),
    ...whole("withdrawn", one.withdrawn),
    ...corrected(one.corrected).map(({ entry, facts }) => [
      h("strong", {}, named(entry)),
      words.text("colon"),
      facts.map(({ field, was, now }, index) => [index ? ", " : "", h("code", {}, field), ` ${was || "–"} → ${now || "–"}`]),
    ]),
  ];
}

/** Corrected facts by row, the rows in their order. Pure. */
function corrected(entries) {
  const rows = new Map();
  for (const entry of entries) {
    if (!FACTS[entry.table]?.test(entry.field)) continue;
    const row = rows.get(entry.id) ?? { entry, facts: [] };
    row.facts.push(entry);
    rows.set(entry.id, row);
  }
  return [...rows.values()];
}

export { draw, corrected };
