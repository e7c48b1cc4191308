/**
 * What stands under the map and is drawn when it is opened or the steps have settled: the tolls,
 * the table, the corrections and the sources. Each fetches its file when it is first asked for.
 */

import * as causes from "./causes.mjs";
import { at, isoDay, loaded, page, row, settled, shownDays } from "./core.mjs";
import * as corrections from "./corrections.mjs";
import * as died from "./died.mjs";
import { h } from "./dom.mjs";
import * as embedded from "./embedded.mjs";
import * as query from "./filter.mjs";
import * as reconciliation from "./reconciliation.mjs";
import { source } from "./sources.mjs";
import * as table from "./table.mjs";
import * as tollChart from "./toll-chart.mjs";
import * as tolls from "./tolls.mjs";
import * as why from "./why.mjs";

/** Listen for what is opened. */
function start() {
  at("sources").addEventListener("toggle", drawSources);
  at("corrections").addEventListener("toggle", drawCorrections);
  at("table").addEventListener("toggle", () => tabulated());
  for (const details of document.querySelectorAll(".tolls details")) {
    details.addEventListener("toggle", () => tolled());
  }
}

function tabulated(filter = page.filter) {
  if (!at("table").open || !embedded.shows("table", filter)) return;
  settled("table", async () => {
    const national = await loaded("tolls.json").catch(() => null);
    const { data, words } = page;
    const rows = Array.from(query.select(page.filter, data), (event) => {
      const shown = row(event, null);
      const stated = national?.causes[shown.id]?.deaths ?? [];
      return { ...shown, causes: causes.listed(stated, shown.deaths[0], words) };
    });
    table.draw(at("table-body"), rows, words);
  });
}

function tolled(filter = page.filter) {
  if (embedded.shows("tolls", filter)) settled("tolls", drawTolls);
}

async function drawTolls() {
  const { filter, data, config, words } = page;
  const national = await loaded("tolls.json").catch(() => null);
  if (filter !== page.filter || !national) return;
  const [low, high] = shownDays(filter);
  const [from, to] = [isoDay(low), high >= data.days - 1 ? "9999-12-31" : isoDay(high)];
  const sums = query.sums(filter, data);
  tolls.headline(at("headline"), sums, data, tolls.located(national, filter, from, to), national, words);
  tollChart.draw(at("toll-chart"), national, from, to, data, config, words);
  why.draw(at("why"), national, data, words);
  const told = await loaded("reconciliation.json").catch(() => null);
  const said = told ? died.sentences(told.summary, national, words) : [];
  at("died").replaceChildren(...said.map((sentence) => h("p", {}, sentence)));
  const ids = Array.from(query.select(filter, data), (event) => data.events.id[event]).filter((id) => id in national.causes);
  causes.draw(at("causes"), ids, sums, national.causes, words);
  const open = (name) => at(name).closest("details").open;
  if (open("toll-list")) tolls.all(at("toll-list"), national, words);
  if (open("reconciled") && told) reconciliation.draw(at("reconciled"), told, national, data, words);
}

/** What the versions of the data corrected, once somebody opens it. */
async function drawCorrections() {
  const box = at("corrections");
  const { words, data, config } = page;
  const n = data.counts.corrections;
  box.hidden = n === 0;
  at("corrections-none").hidden = n > 0;
  if (n === 0) return;
  box.querySelector("summary").textContent = words.text("corrections.versions", { n });
  if (!box.open) return;
  const versions = await loaded("corrections.json");
  const where = (id) => {
    const index = data.events.id.indexOf(id);
    const event = index < 0 ? null : row(index, null);
    return event && `${event.place}, ${words.shortDays(event.from, event.to)}`;
  };
  corrections.draw(at("corrections-body"), versions, where, `${config.data}corrections.json`, words);
}

async function drawSources() {
  if (!at("sources").open || !page.words) return;
  const { words } = page;
  const rows = await loaded("sources.json");
  at("sources-body").replaceChildren(
    h("ul", { class: "card-sources" }, rows.map((one) => h("li", {}, source(one, words, true, reported(one.events)))))
  );
}

/** "Peaceful protest, Cusco, 11 Jan 2023, and 3 more events": what a source without headline tells of. */
function reported([first, ...others]) {
  if (first === undefined) return "";
  const { words } = page;
  const { sub, place, from, to } = row(first, null);
  const said = [words.text(`sub.${sub}`), place, words.shortDays(from, to)].join(words.text("list.between"));
  return others.length ? words.text("sources.and-more", { what: said, n: others.length }) : said;
}

export { start, tabulated, tolled, drawCorrections };
