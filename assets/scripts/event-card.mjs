/**
 * One event as a card: what, where, when, the figures as ranges with who says so, and the
 * claims with their sources. The rows come from a publication's details.
 */

import { listed as caused } from "./causes.mjs";
import { counted, kindOf, ledger } from "./claims.mjs";
import { inNewsPage } from "./core.mjs";
import { h, symbol } from "./dom.mjs";
import { attributed, body, listed as listedSources } from "./sources.mjs";
import { inLang } from "./texts.mjs";

const PRECISIONS = ["site", "place", "near", "admin2", "admin1", "country"];

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

/** The line of a closed card: deaths as a range with how well it is known, then the others. */
function summary(event, words) {
  const { deaths, security, indirect, reports, grade, others: more } = event;
  const figures = [["deaths", deaths], ["deaths_security", security], ["indirect", indirect], ...more]
    .filter(([, figure]) => figure[0] !== null)
    .map(([kind, figure]) => toll(kind, figure, words));
  const [first, ...others] = figures;
  const parts = [
    first ? h("strong", {}, first) : h("span", { class: "faint" }, words.text("figure.none")),
    graded(grade, reports, words),
    ...others,
  ];
  return parts.flatMap((part, index) => (index ? [h("span", { class: "dot" }, " · "), part] : [part]));
}

const graded = (grade, reports, words) =>
  h("span", { class: `grade ${grade}` }, words.text(`grade.${grade}`, { n: reports }));

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
    figures(event, config.figures, bodies, words),
    inNewsPage ? null : h("p", {}, h("a", { href: "#glossary", class: "faint" }, words.text("glossary.link"))),
    event.claims.length ? ledger(event.claims, config.figures, sources, bodies, words) : h("p", { class: "faint" }, words.text("card.no-claims")),
    h("h4", {}, words.text("card.sources", { n: event.sources.length })),
    listedSources(event.sources, sources, bodies, words, (id) => told(id, event.claims, words)),
    h("p", {}, h("a", { href: listed.link, class: "faint" }, words.text("card.link")))
  );
}

/** Each figure with how well it is known, what people died of and who is said to have done it. */
function figures({ figures: all, causes, agents, claims }, kinds, bodies, words) {
  const known = kinds.filter((kind) => all[kind] && all[kind][0] !== null);
  if (known.length === 0) return null;
  return h(
    "dl",
    { class: "figures" },
    known.map((kind) => {
      const [low, high, , grade, reports] = all[kind];
      return [
        h("dt", {}, words.text(`kind.${kind}`)),
        h(
          "dd",
          {},
          grade === "scopes" ? apart(kind, claims, words) : words.range(low, high),
          " ",
          graded(grade, reports, words),
          causes[kind] ? h("span", { class: "block" }, caused(causes[kind], low, words)) : null,
          agents[kind] ? h("span", { class: "block" }, attributed("card.agents", Object.entries(agents[kind]), bodies, words)) : null
        ),
      ];
    })
  );
}

/** Counts of different people, each with whom it counts: a range of them would be of no one thing. */
function apart(kind, claims, words) {
  const current = claims.filter((claim) => kindOf(claim) === kind && !claim.standing);
  return h("ul", { class: "apart" }, current.map((claim) =>
    h("li", {}, counted(claim, words), h("span", { class: "faint" }, inLang(words, claim.scope) ? words.text("colon") + inLang(words, claim.scope) : ""))));
}

/** What a source says of the event in figures: it tells those apart that have no headline. */
function told(source, claims, words) {
  return words.list(claims.filter((claim) => claim.source === source).map((claim) => counted(claim, words)));
}

export { card, figures, toll };
