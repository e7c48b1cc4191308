/**
 * How many died: the headline of the view, nationwide counts over time by category, and why
 * they differ. One mark per claim; no line joins different bodies or definitions.
 */

import { h } from "./dom.mjs";
import { body, inLang, source } from "./sources.mjs";

const LABEL_PX = { month: 36, year: 62 };
const BOX = { left: 34, right: 44, top: 12, bottom: 26 };

let width = null; // px of the chart's box, read once for each size that it takes

/** The sentences over the chart: the sum of what is shown, then the located share. */
function headline(box, sums, share, tolls, words) {
  const { deaths, security, indirect, events } = sums;
  const lines = [];
  if (deaths.with > 0) {
    lines.push(
      h("p", { class: "big" }, words.range(deaths.low, deaths.high, deaths.open)),
      h("p", {}, words.text("headline.deaths", { n: deaths.with, without: deaths.without }))
    );
  } else if (deaths.zero === 0) {
    lines.push(h("p", {}, words.text(events ? "headline.no-figure" : "headline.no-events")));
  }
  if (deaths.zero > 0) lines.push(h("p", {}, words.text("headline.zero", { n: deaths.zero })));
  for (const [key, toll] of [["security", security], ["indirect", indirect]]) {
    if (toll.with === 0) continue;
    const range = words.range(toll.low, toll.high, toll.open);
    lines.push(h("p", { class: "beside" }, words.text(`headline.${key}`, { n: toll.high, range })));
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

/** The chart's box may have another size now; to ask each time would wait for a layout. */
function resized() {
  width = null;
}

/** The latest share whose claim lies within the days shown; none while a part is chosen. */
function located(tolls, filter, from, to) {
  const { region, type, sub, agent } = filter;
  if (region.length || type.length || sub.length || agent.length) return null;
  return tolls.located.filter((share) => share.as_of >= from && share.as_of <= to).at(-1) ?? null;
}

/** Claims of one cumulative picture: x the day they speak of, y the count as a range. */
function chart(box, tolls, from, to, data, config, words) {
  width ??= Math.max(box.clientWidth, 280);
  const height = Math.min(Math.max(width * 0.55, 260), 440);
  const claims = tolls.claims.filter((claim) => claim.cumulative);
  if (claims.length === 0) {
    box.replaceChildren(h("p", {}, words.text("tolls.none")));
    return;
  }
  const time = (iso) => Date.parse(iso);
  const first = time(data.first_day);
  const last = Math.max(...claims.map((claim) => time(claim.as_of)));
  const most = Math.max(...claims.map((claim) => claim.high ?? claim.low));
  const top = Math.ceil((most + 1) / 10) * 10;
  const x = (iso) =>
    BOX.left + ((time(iso) - first) / Math.max(last - first, 1)) * (width - BOX.left - BOX.right);
  const y = (count) => height - BOX.bottom - (count / top) * (height - BOX.top - BOX.bottom);
  const svg = h("svg", {
    width,
    height: height,
    role: "img",
    "aria-label": words.text("tolls.label", { n: claims.length, most }),
  });
  for (let count = 0; count <= top; count += 10) {
    svg.append(
      h("line", { class: "grid", x1: BOX.left, x2: width - BOX.right, y1: y(count), y2: y(count) }),
      h("text", { class: "tick-label", x: BOX.left - 6, y: y(count) + 4, "text-anchor": "end" }, words.number(count))
    );
  }
  const months = monthStarts(data.first_day, new Date(last).toISOString().slice(0, 10));
  const named = labelled(months.map((iso) => [iso, x(iso)]));
  for (const iso of months) {
    const year = iso.slice(5, 7) === "01" ? ` ${iso.slice(0, 4)}` : "";
    svg.append(
      h("line", { class: "tick", x1: x(iso), x2: x(iso), y1: height - BOX.bottom, y2: height - BOX.bottom + 5 }),
      named.has(iso) ? h("text", { class: "tick-label", x: x(iso) + 3, y: height - 8 }, words.monthTick(iso) + year) : ""
    );
  }
  for (const claim of claims) {
    svg.append(claimMark(claim, x(claim.as_of), y, claim.as_of >= from && claim.as_of <= to, tolls, config, words));
  }
  const present = Object.keys(config.categories).filter((category) => claims.some((claim) => claim.category === category));
  box.replaceChildren(
    svg,
    h(
      "ul",
      { class: "toll-key" },
      present.map((category) =>
        h(
          "li",
          {},
          h("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" }, h("path", { class: `category ${category}`, d: config.categories[category] })),
          " ",
          words.text(`category.${category}`)
        )
      )
    )
  );
}

function claimMark(claim, at, y, inView, tolls, config, words) {
  const { low, high, category } = claim;
  const said = h("title", {}, sentence(claim, tolls, words));
  const parts = [said];
  if (high === null) {
    const end = y(low) - 20;
    parts.push(h("path", { class: `open ${category}`, d: `M${at} ${y(low)}V${end}m-3.5 5l3.5-5 3.5 5` }));
  } else if (high > low) {
    parts.push(h("line", { class: `open ${category}`, x1: at, x2: at, y1: y(low), y2: y(high) }));
  }
  const middle = high === null ? low : (low + high) / 2;
  parts.push(h("path", { class: `category ${category}`, d: config.categories[category], transform: `translate(${at} ${y(middle)})` }));
  return h("g", { class: inView ? "claim" : "claim outside" }, parts);
}

/** The months that have room for their name, Januaries first as they tell the year. Pure. */
function labelled(months) {
  const room = (iso) => (iso.slice(5, 7) === "01" ? LABEL_PX.year : LABEL_PX.month);
  const chosen = [];
  const fits = ([iso, at]) =>
    chosen.every(([other, its]) => (at < its ? its - at >= room(iso) : at - its >= room(other)));
  const januaries = months.filter(([iso]) => iso.slice(5, 7) === "01");
  for (const month of [...januaries, ...months]) if (fits(month)) chosen.push(month);
  return new Set(chosen.map(([iso]) => iso));
}

function monthStarts(first, last) {
  const months = [];
  let [year, month] = first.split("-").map(Number);
  for (;;) {
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
    const iso = `${year}-${String(month).padStart(2, "0")}-01`;
    if (iso > last) return months;
    months.push(iso);
  }
}

/** "9 January 2023: 39, killed in clashes, says …; outlet". */
function sentence(claim, tolls, words) {
  const by = claim.by
    ? inLang(words, body(tolls.bodies, claim.by))
    : words.text("claim.unattributed");
  return words.text("toll.sentence", {
    day: words.day(claim.as_of),
    figure: words.claimed(claim),
    category: words.text(`category.${claim.category}`).toLocaleLowerCase(words.lang),
    by,
    source: tolls.sources[claim.source].outlet,
  });
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
      h("span", { class: "claim-figure" }, words.claimed(claim)),
      " ",
      words.text(`kind.${claim.kind}`).toLocaleLowerCase(words.lang)
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

export { resized, headline, located, chart, all, sentence };
