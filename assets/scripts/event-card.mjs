/**
 * One event as a card: what, where, when, the figures as ranges with who says so, and the
 * claims with their sources. The rows come from a publication's details.
 */

import { h, symbol } from "./dom.mjs";

const PRECISIONS = ["site", "place", "near", "admin2", "admin1"];

const inLang = (words, pair) => (pair ? (pair[words.lang] ?? pair.en) : "");

/** `open` is the card's details or null; `onopen` toggles it, `onplace` opens its place. */
function card(event, { config, words, open, onopen, onplace }) {
  const { id, title, type, sub, place, from, to, when } = event;
  const name = `card-${id}`;
  return h(
    "article",
    { class: `card${open ? " open" : ""}`, "data-event": id, "aria-labelledby": name },
    h("p", { class: "card-date" }, words.date(from, to, when)),
    h(
      "h3",
      { id: name },
      h(
        "button",
        { class: "card-title", "aria-expanded": String(open !== null), onclick: onopen },
        title
      )
    ),
    h(
      "p",
      { class: "card-kind" },
      symbol(config, type),
      " ",
      words.text(`sub.${sub}`),
      h("button", { class: "card-place", onclick: onplace }, place)
    ),
    h("p", { class: "card-figures" }, summary(event, words)),
    open ? details(open, event, config, words) : null
  );
}

/** The line of a closed card: deaths as a range, then how well it is known. */
function summary(event, words) {
  const parts = [];
  const { deaths, security, indirect, sources, grade } = event;
  if (deaths[0] !== null) parts.push(h("strong", {}, toll("deaths", deaths, words)));
  if (security[0] !== null) parts.push(toll("deaths_security", security, words));
  if (indirect[0] !== null) parts.push(toll("indirect", indirect, words));
  if (parts.length === 0) parts.push(h("span", { class: "faint" }, words.text("figure.none")));
  parts.push(
    h(
      "span",
      { class: `grade ${grade}` },
      words.text(`grade.${grade}`, { n: sources })
    )
  );
  return parts.flatMap((part, index) => (index ? [h("span", { class: "dot" }, " · "), part] : [part]));
}

function toll(kind, [low, high], words) {
  return words.text(`figure.${kind}`, {
    n: high ?? low,
    range: words.range(low, high),
  });
}

function details({ event, sources, bodies }, listed, config, words) {
  return h(
    "div",
    { class: "card-details" },
    h("p", {}, inLang(words, event.summary)),
    h("p", { class: "faint" }, words.text(`precision.${PRECISIONS[event.geo]}`, { place: listed.place })),
    event.note && inLang(words, event.note)
      ? h("p", { class: "reading" }, h("strong", {}, words.text("card.reading")), " ", inLang(words, event.note))
      : null,
    event.actors.length
      ? h("p", { class: "faint" }, words.text("card.actors"), " ", words.list(event.actors.map((id) => inLang(words, body(bodies, id)))))
      : null,
    figures(event.figures, config.figures, words),
    event.claims.length ? ledger(event.claims, config.figures, sources, bodies, words) : h("p", { class: "faint" }, words.text("card.no-claims")),
    h("h4", {}, words.text("card.sources", { n: event.sources.length })),
    h("ul", { class: "card-sources" }, event.sources.map((id) => h("li", {}, source(sources[id], words)))),
    h("p", {}, h("a", { href: listed.link, class: "faint" }, words.text("card.link")))
  );
}

const body = (bodies, id) => ({ en: bodies[id]?.[0] ?? id, es: bodies[id]?.[1] ?? id });

function figures(all, kinds, words) {
  const known = kinds.filter((kind) => all[kind] && all[kind][0] !== null);
  if (known.length === 0) return null;
  return h(
    "dl",
    { class: "figures" },
    known.map((kind) => [
      h("dt", {}, words.text(`kind.${kind}`)),
      h("dd", {}, words.range(all[kind][0], all[kind][1])),
    ])
  );
}

/** Every claim, those that count first; the others keep the reason why they do not. */
function ledger(all, kinds, sources, bodies, words) {
  const rank = (claim) => kinds.indexOf(kindOf(claim)) * 2 + (claim.standing ? 1 : 0);
  const claims = [...all].sort((a, b) => rank(a) - rank(b) || (a.as_of < b.as_of ? 1 : -1));
  return h(
    "table",
    { class: "ledger" },
    h("caption", {}, words.text("ledger")),
    h(
      "thead",
      {},
      h("tr", {}, ["count", "who", "source"].map((key) => h("th", { scope: "col" }, words.text(`ledger.${key}`))))
    ),
    h("tbody", {}, claims.map((claim) => claimRow(claim, sources, bodies, words)))
  );
}

const kindOf = (claim) =>
  claim.kind === "deaths" && claim.category === "indirect" ? "indirect" : claim.kind;

function claimRow(claim, sources, bodies, words) {
  const said = words.claimed(claim);
  return h(
    "tr",
    { class: claim.standing ? "past" : "" },
    h(
      "td",
      {},
      h("span", { class: "claim-figure" }, said),
      " ",
      h("span", {}, words.text(`kind.${kindOf(claim)}`).toLocaleLowerCase(words.lang)),
      claim.standing
        ? h("span", { class: "standing-reason" }, words.text(`standing.${claim.standing}`))
        : null
    ),
    h(
      "td",
      {},
      claim.by ? inLang(words, body(bodies, claim.by)) : h("span", { class: "faint" }, words.text("claim.unattributed")),
      inLang(words, claim.scope) ? h("span", { class: "faint block" }, inLang(words, claim.scope)) : null,
      claim.note && inLang(words, claim.note) ? h("span", { class: "faint block" }, inLang(words, claim.note)) : null
    ),
    h(
      "td",
      {},
      source(sources[claim.source], words, false),
      h("span", { class: "faint block" }, words.text("claim.as-of", { day: words.shortDay(claim.as_of) })),
      claim.checked === "not_refound"
        ? h("span", { class: "faint block" }, words.text("claim.not-refound"))
        : null
    )
  );
}

/** A source's outlet as a link where it has an address, with its date and what it is. */
function source(row, words, long = true) {
  const name = row.url
    ? h("a", { href: row.url, rel: "noopener", target: "_blank" }, row.outlet)
    : h("span", {}, row.outlet);
  if (!long) return name;
  const dated = row.published ? words.shortDay(row.published) : words.text("source.undated");
  const basis = row.basis === "inferred" ? ` (${words.text("source.inferred")})` : "";
  return [
    name,
    h(
      "span",
      { class: "faint" },
      ` · ${dated}${basis} · ${words.language(row.language)} · ${words.text(`scale.${row.scale}`)}`
    ),
  ];
}

export { card, source, toll, inLang, body };
