/** How many died: the headline of the view, and every nationwide figure as a table. */

import { counted } from "./claims.mjs";
import { h } from "./dom.mjs";
import * as query from "./filter.mjs";
import { body, source } from "./sources.mjs";
import { inLang } from "./texts.mjs";

/** The sentences over the chart: the sum of what is shown, then the located share. */
function headline(box, sums, data, share, tolls, words) {
  const { deaths, security, indirect, events } = sums;
  const lines = [];
  if (deaths.with > 0) {
    lines.push(
      h("p", { class: "big" }, words.range(deaths.low, deaths.high, deaths.open)),
      h("p", {}, words.text("headline.deaths", { n: deaths.with, without: deaths.without }))
    );
  } else if (deaths.zero === 0 && (sums.events === 0 || query.sizes(data).includes("deaths"))) {
    lines.push(h("p", {}, words.text(events ? "headline.no-figure" : "headline.no-events")));
  }
  if (deaths.zero > 0) lines.push(h("p", {}, words.text("headline.zero", { n: deaths.zero })));
  for (const [key, toll] of [["security", security], ["indirect", indirect]]) {
    if (toll.with === 0) continue;
    const range = words.range(toll.low, toll.high, toll.open);
    lines.push(h("p", { class: "beside" }, words.text(`headline.${key}`, { n: toll.high, range })));
  }
  for (const [name, { low, high, open, with: known }] of Object.entries(sums.others)) {
    if (known > 0) lines.push(h("p", { class: "beside" }, words.text(`headline.figure.${name}`, { n: high, range: words.range(low, high, open), with: known })));
  }
  if (share) lines.push(h("p", { class: "beside" }, shareSentence(share, tolls, words)));
  lines.push(h("p", { class: "faint" }, words.text("headline.bounds")));
  box.replaceChildren(...lines);
}

function shareSentence(share, tolls, words) {
  const claim = tolls.claims.find((row) => row.id === share.claim);
  // More placed than counted is no share of the count: both figures stand by themselves.
  const [named, unnamed] = share.exceeds ? ["apart.by", "apart.source"] : ["share.by", "share.source"];
  return words.text(claim.by ? named : unnamed, {
    range: words.range(share.low, share.high),
    of: share.of,
    by: claim.by ? inLang(words, body(tolls.bodies, claim.by)) : "",
    source: tolls.sources[claim.source].outlet,
    day: words.day(claim.as_of),
  });
}

/** The latest share whose claim lies within the days shown; none while a part is chosen. */
function located(tolls, filter, from, to) {
  const { region, type, sub, agent, actor, tag } = filter;
  if ([region, type, sub, agent, actor, tag].some((chosen) => chosen.length)) return null;
  return tolls.located.filter((share) => share.as_of >= from && share.as_of <= to).at(-1) ?? null;
}

/** Every claim that belongs to no event, cumulative ones first, as a table. */
function all(box, tolls, words) {
  const rows = [...tolls.claims].sort((a, b) => b.cumulative - a.cumulative || (a.as_of < b.as_of ? -1 : 1));
  const columns = ["date", "count", "category", "who", "source"];
  box.replaceChildren(
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": words.text("tolls.all") },
      h(
        "table",
        { class: "ledger" },
        h("thead", {}, h("tr", {}, columns.map((key) => h("th", { scope: "col" }, words.text(`ledger.${key}`))))),
        h("tbody", {}, rows.map((claim) => row(claim, tolls, words)))
      )
    )
  );
}

function row(claim, tolls, words) {
  return h(
    "tr",
    {},
    h("td", {}, words.shortDay(claim.as_of)),
    h(
      "td",
      {},
      h("span", { class: "claim-figure" }, counted(claim, words)),
      claim.wording === "vague" ? h("span", { class: "faint block" }, words.text("claim.vague")) : null
    ),
    h("td", {}, words.text(`category.${claim.category}`)),
    h(
      "td",
      {},
      claim.by ? inLang(words, body(tolls.bodies, claim.by)) : h("span", { class: "faint" }, words.text("claim.unattributed")),
      h("span", { class: "faint block" }, inLang(words, claim.scope)),
      claim.note && inLang(words, claim.note) ? h("span", { class: "faint block" }, inLang(words, claim.note)) : null
    ),
    h("td", {}, source(tolls.sources[claim.source], words, false))
  );
}

export { headline, located, all };
