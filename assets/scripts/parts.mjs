/**
 * The parts of the page beside the map, time and filters: list and cards, table, tolls, search,
 * sharing, downloads, notices of newer data. They are listened to once this module is there, and drawn for each view.
 */

import { at, settled } from "./core.mjs";
import * as embedded from "./embedded.mjs";
import * as list from "./event-list.mjs";
import * as newer from "./newer.mjs";
import * as panels from "./panels.mjs";
import { saved } from "./saving.mjs";
import * as further from "./further.mjs";
import * as search from "./search.mjs";
import * as share from "./share.mjs";
import * as smallMultiples from "./small-multiples.mjs";
import * as tollChart from "./toll-chart.mjs";

panels.start();
search.start();
further.start();
share.start();
newer.start();
at("table-body").addEventListener("click", (event) => {
  const link = event.target.closest("[data-open]");
  if (!link) return;
  event.preventDefault();
  list.openEvent(link.dataset.open);
});

/** All that is in view, for a filter. */
function shown(filter) {
  if (embedded.lists(filter)) settled("list", list.draw);
  panels.tabulated(filter);
  panels.tolled(filter);
  settled("compared", smallMultiples.draw);
  settled("corrections", panels.drawCorrections);
}

function resized() {
  tollChart.resized();
  panels.tolled();
}

export { shown, resized, saved, share, search, newer };
