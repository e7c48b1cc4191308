/** Who said what of one event: every claim, also those that do not count, with the reason. */

import { h } from "./dom.mjs";
import { attributed, body, source } from "./sources.mjs";
import { inLang } from "./texts.mjs";

const COLUMNS = ["count", "who", "source"];

/** Those that count first, in the order of `kinds`, the latest first. */
function ledger(all, kinds, sources, bodies, words) {
  const rank = (claim) => kinds.indexOf(kindOf(claim)) * 2 + (claim.standing ? 1 : 0);
  const claims = [...all].sort((a, b) => rank(a) - rank(b) || (a.as_of < b.as_of ? 1 : -1));
  // Roles said in full: narrow screens show rows as blocks, which are no table to a browser.
  return h(
    "table",
    { class: "ledger", role: "table" },
    h("caption", {}, words.text("ledger")),
    h(
      "thead",
      { role: "rowgroup" },
      h("tr", { role: "row" }, COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, words.text(`ledger.${key}`))))
    ),
    h("tbody", { role: "rowgroup" }, claims.map((claim) => row(claim, all, sources, bodies, words)))
  );
}

const kindOf = (claim) =>
  claim.kind === "deaths" && claim.category === "indirect" ? "indirect" : claim.kind;

function row(claim, all, sources, bodies, words) {
  const cell = (key, ...parts) => h("td", { role: "cell", "data-label": words.text(`ledger.${key}`) }, parts);
  return h(
    "tr",
    { class: claim.standing ? "past" : "", role: "row" },
    cell(
      "count",
      h("span", { class: "claim-figure" }, counted(claim, words)),
      aside(claim.wording === "vague" ? words.text("claim.vague") : ""),
      aside(told(claim, words).join(words.text("list.between"))),
      claim.standing
        ? h("span", { class: "standing-reason" }, words.text(`standing.${claim.standing}`))
        : null,
      discounted(claim, all, sources, words)
    ),
    cell(
      "who",
      claim.by ? inLang(words, body(bodies, claim.by)) : h("span", { class: "faint" }, words.text("claim.unattributed")),
      aside(inLang(words, claim.scope)),
      aside(attributed("claim.agents", claim.agents.map((id) => [id]), bodies, words)),
      aside(inLang(words, claim.note))
    ),
    cell(
      "source",
      source(sources[claim.source], words, false),
      aside(words.text("claim.as-of", { day: words.shortDay(claim.as_of) })),
      aside(checked(claim, words))
    )
  );
}

/** "1 death", "about 350 people gathered", "at least 17 deaths". */
function counted(claim, words) {
  const figure = claim.wording === "vague" ? words.range(claim.low, claim.high) : words.claimed(claim);
  return words.text(`counted.${kindOf(claim)}`, { n: claim.high ?? claim.low, figure });
}

const aside = (text) => (text ? h("span", { class: "faint block" }, text) : null);

/** What the claim says of its people: cause, group, day of death. */
function told({ cause, group, died }, words) {
  const parts = [
    cause ? words.text(`cause.${cause}`) : "",
    ...group.map((one) => words.text(`group.${one}`)),
    died ? words.text("claim.died", { days: words.shortDays(...died) }) : "",
  ];
  return parts.filter(Boolean).map((part, index) => (index ? part.toLocaleLowerCase(words.lang) : part));
}

/** Why it is discounted, and the source that speaks against it. */
function discounted(claim, all, sources, words) {
  if (!claim.discounted) return null;
  const { by, why } = claim.discounted;
  const against = sources[by] ?? sources[all.find((one) => one.id === by)?.source];
  return h("span", { class: "faint block" }, inLang(words, why), against ? [" (", source(against, words, false), ")"] : null);
}

/** What a second reader found, and when. */
function checked({ checked: result, checked_on: day }, words) {
  if (!result) return "";
  const said = words.text(`claim.checked.${result}`);
  return day ? words.text("claim.checked", { result: said, day: words.shortDay(day) }) : said;
}

export { counted, kindOf, ledger };
