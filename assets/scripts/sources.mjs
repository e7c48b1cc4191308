/** Sources, and the bodies that they name. Reprints of one agency are listed as one report. */

import { h } from "./dom.mjs";
import { inLang } from "./texts.mjs";

const DISPUTED = "disputed"; // among the agents: a source disputes how it came to it

/** The names of a body; its id where it has none. */
const body = (bodies, id) => bodies[id] ?? { en: id };

/** Who is said to have caused deaths: a body, or a word of the code book. */
const agent = (bodies, id, words) =>
  bodies[id] ? inLang(words, body(bodies, id)) : words.text(`agent.${id}`).toLocaleLowerCase(words.lang);

/**
 * "A source attributes them to: Police (17) and Army. Circumstances disputed": that a source disputes it
 * names nobody. `rows` are agents' ids, each with its people or nothing. Rivals stand side by side and
 * are never added.
 */
function attributed(key, rows, bodies, words) {
  const named = rows
    .filter(([id]) => id !== DISPUTED)
    .map(([id, people]) => (people > 0 ? `${agent(bodies, id, words)} (${words.number(people)})` : agent(bodies, id, words)));
  const said = named.length ? [words.text(key, { agents: words.list(named) })] : [];
  if (named.length < rows.length) said.push(words.text("agent.disputed"));
  return said.join(". ");
}

/**
 * A source's outlet as a link where it has an address, with its date and what it is. Its headline
 * stands as a citation; without one `label`, words of ours, tells it from the others.
 */
function source(row, words, long = true, label = "") {
  const name = row.url
    ? h("a", { href: row.url, rel: "noopener", target: "_blank" }, row.outlet)
    : h("span", {}, row.outlet);
  if (!long) return name;
  const dated = row.published ? words.shortDay(row.published) : words.text("source.undated");
  const basis = row.basis === "inferred" ? ` (${words.text("source.inferred")})` : "";
  return [
    name,
    row.title ? [words.text("colon"), h("cite", {}, words.text("source.title", { title: row.title }))] : label ? words.text("colon") + label : null,
    h(
      "span",
      { class: "faint" },
      ` · ${dated}${basis} · ${words.language(row.language)} · ${words.text(`scale.${row.scale}`)}`
    ),
    row.archived
      ? [" · ", h("a", { href: row.archived, rel: "noopener", target: "_blank" }, words.text("source.archived"))]
      : null,
  ].filter((part) => part !== null);
}

/** Source ids in lists, by the report that they print: [[agency or null, ids], ...]. Pure. */
function byReport(ids, sources) {
  const reports = new Map();
  for (const id of ids) {
    const agency = sources[id].original;
    const key = agency ?? id;
    reports.set(key, [agency, [...(reports.get(key)?.[1] ?? []), id]]);
  }
  return [...reports.values()].map(([agency, own]) => (own.length > 1 ? [agency, own] : [null, own]));
}

/**
 * All of them as a list; an agency's report in several outlets is one line: "AFP, in 4 outlets".
 * `label(id)` is for those without a headline.
 */
function listed(ids, sources, bodies, words, label) {
  const lines = byReport(ids, sources).map(([agency, own]) => {
    if (agency === null) return h("li", {}, source(sources[own[0]], words, true, label(own[0])));
    const values = { n: own.length, agency: inLang(words, body(bodies, agency)) };
    return h(
      "li",
      {},
      words.text("source.reprints", values),
      h("ul", {}, own.map((id) => h("li", {}, source(sources[id], words, true, label(id)))))
    );
  });
  return h("ul", { class: "card-sources" }, lines);
}

export { body, attributed, source, byReport, listed };
