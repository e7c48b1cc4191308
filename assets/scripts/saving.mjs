/** What readers take away: the events of their view as files, and its picture. */

import { at, loaded, page } from "./core.mjs";
import * as downloads from "./downloads.mjs";
import * as query from "./filter.mjs";
import * as share from "./share.mjs";
import * as use from "./use.mjs";
import * as viewPicture from "./view-picture.mjs";

const saved = {
  downloadEvents: saving(() => saveCsv("events.csv", "id")),
  downloadClaims: saving(() => saveCsv("claims.csv", "event")),
  downloadGeojson: saving(async () => {
    const collection = await loaded("events.geojson");
    const shown = downloads.filteredGeojson(collection, shownIds(), page.filter, share.link());
    save("events.geojson", JSON.stringify(shown), "application/geo+json");
  }),
  downloadPicture: saving(viewPicture.save),
};

/** What a press saves, and the sentence that it failed. */
function saving(save) {
  return async () => {
    const said = at("download-said");
    said.textContent = "";
    await save().then(
      () => use.tell("download"),
      () => (said.textContent = page.words.text("failed.download"))
    );
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

export { saved };
