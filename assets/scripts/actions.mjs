/** What buttons do that change no filter: zoom, panels, downloads. */

import { framing } from "./camera.mjs";
import { play } from "./controls.mjs";
import { at, loaded, name, page } from "./core.mjs";
import * as downloads from "./downloads.mjs";
import * as embedded from "./embedded.mjs";
import * as list from "./event-list.mjs";
import * as query from "./filter.mjs";
import * as map from "./map.mjs";
import * as share from "./share.mjs";

const actions = {
  play,
  zoomIn: (n) => void (n && map.zoom(1)),
  zoomOut: (n) => void (n && map.zoom(-1)),
  fit: (n) => void (n && map.move(framing(page.filter), true)),
  share: (n) => void (n && share.open()),
  openList(n) {
    if (!n) return;
    embedded.openList();
    list.draw();
  },
  openFilters(n) {
    if (!n || at("filters").open) return;
    embedded.measure();
    at("filters").showModal();
  },
  closeFilters(n) {
    if (n && at("filters").open) at("filters").close();
  },
  downloadEvents: saving(() => saveCsv("events.csv", "id")),
  downloadClaims: saving(() => saveCsv("claims.csv", "event")),
  downloadGeojson: saving(async () => {
    const collection = await loaded("events.geojson");
    const shown = downloads.filteredGeojson(collection, shownIds(), page.filter, share.link());
    save("events.geojson", JSON.stringify(shown), "application/geo+json");
  }),
  downloadPicture: saving(async () => {
    const { words, data, config, filter } = page;
    const style = getComputedStyle(document.documentElement);
    const drawing = await map.picture();
    const used = [...new Set(Array.from(query.select(filter, data), (event) => data.types[data.subs[data.events.sub[event]][1]]))];
    const blob = await downloads.picture(drawing, {
      width: at("map").clientWidth,
      title: name(data.title),
      sentence: at("sentence").textContent,
      legend: used.map((type) => ({ colour: config.colours[type], path: config.symbols[type], name: words.text(`type.${type}`) })),
      source: words.text("picture.source", { publisher: config.publisher || "Unrest Map", version: data.version, day: words.day(data.data_date), attribution: config.attribution }),
      paper: style.getPropertyValue("--paper-now"),
      ink: style.getPropertyValue("--ink-now"),
      faint: style.getPropertyValue("--faint-now"),
    });
    downloads.save(`unrest-${data.version}.png`, blob);
  }),
};

/** What a press saves, and the sentence that it failed. */
function saving(save) {
  return async (n) => {
    if (!n) return;
    const said = at("download-said");
    said.textContent = "";
    await save().catch(() => (said.textContent = page.words.text("failed.download")));
  };
}

function shownIds() {
  return new Set(Array.from(query.select(page.filter, page.data), (event) => page.data.events.id[event]));
}

async function saveCsv(file, column) {
  const answer = await fetch(page.config.data + file);
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  const text = downloads.filteredCsv(await answer.text(), column, shownIds(), share.link());
  // Fetching took the byte order mark off, without which Excel takes accents for other letters.
  save(file, "\ufeff" + text, "text/csv;charset=utf-8");
}

function save(file, text, type) {
  const [stem, ending] = file.split(".");
  downloads.save(`unrest-${stem}-${page.data.version}.${ending}`, new Blob([text], { type }));
}

export { actions };
