/**
 * How many died, in a few sentences: the highest count that its own body takes apart whole, what
 * the events on the map hold of each part, what of the count is not among them or lies beyond it,
 * and the highest count of all. Pure. `summary` is reconciliation.json's.
 */

import { body } from "./sources.mjs";
import { inLang } from "./texts.mjs";

/** @returns {string[]} the sentences; none without a count that is taken apart */
function sentences(summary, tolls, words) {
  if (!summary) return [];
  const claims = new Map(tolls.claims.map((claim) => [claim.id, claim]));
  const total = claims.get(summary.claim);
  const said = (rows, range) =>
    words.list(rows.map((row) => words.text(`died.part.${row.name}`, { range: range(row) })));
  const missing = summary.parts.filter(({ counted, high, low }) => low !== null && high !== null && high < counted);
  const beyond = summary.parts.filter(({ counted, low }) => low > counted);
  const lines = [
    words.text("died.counted", {
      by: named(total, tolls, words),
      n: total.low,
      day: words.day(total.as_of),
      parts: said(summary.parts, (row) => words.number(row.counted)),
      placed: said(summary.parts, (row) => words.range(row.low, row.high)),
    }),
  ];
  if (missing.length) lines.push(words.text("died.missing", { parts: said(missing, gap(words)) }));
  if (beyond.length) lines.push(words.text("died.beyond", { parts: said(beyond, gap(words)) }));
  if (summary.highest) lines.push(highest(summary.highest, claims, tolls, words));
  return lines.map(words.capital);
}

/** By how much events and count differ: "2", or "2–4". */
const gap = (words) => ({ counted, low, high }) => {
  const ends = [low, high].map((end) => end === null ? null : Math.abs(end - counted));
  return words.range(...(low > counted ? ends : ends.reverse()));
};

function highest({ claim: id, parts }, claims, tolls, words) {
  const claim = claims.get(id);
  return words.text(parts.length ? "died.highest-of" : "died.highest", {
    figure: words.claimed(claim),
    by: named(claim, tolls, words),
    day: words.day(claim.as_of),
    parts: words.list(parts.map((part) => counted(claims.get(part), tolls, words))),
  });
}

/** "46 during protests or their dispersal (Ombudsman's office)". */
function counted(part, tolls, words) {
  return words.text("reconciled.part-by", {
    figure: words.claimed(part),
    what: inLang(words, part.scope) || words.text(`why.kind.${part.kind === "deaths" ? part.category : "security"}`),
    by: named(part, tolls, words),
  });
}

const named = (claim, tolls, words) =>
  claim.by ? inLang(words, body(tolls.bodies, claim.by)) : tolls.sources[claim.source].outlet;

export { sentences };
