/** What buttons do that change no filter: zoom, panels, downloads. */

import { framing } from "./camera.mjs";
import { play } from "./controls.mjs";
import { at, page } from "./core.mjs";
import * as embedded from "./embedded.mjs";
import * as map from "./map.mjs";
import { withParts } from "./with-parts.mjs";

const actions = {
  play,
  zoomIn: (n) => void (n && map.zoom(1)),
  zoomOut: (n) => void (n && map.zoom(-1)),
  fit: (n) => void (n && map.move(framing(page.filter), true)),
  share: (n) => void (n && withParts((parts) => parts.share.open())),
  openList(n) {
    if (!n) return;
    embedded.openList();
    withParts((parts) => parts.shown(page.filter));
  },
  openFilters(n) {
    if (!n || at("filters").open) return;
    embedded.measure();
    at("filters").showModal();
    withParts(() => {}); // it has the search
  },
  closeFilters(n) {
    if (n && at("filters").open) at("filters").close();
  },
  ...Object.fromEntries(
    ["downloadEvents", "downloadClaims", "downloadGeojson", "downloadPicture"].map((name) => [
      name,
      (n) => void (n && withParts((parts) => parts.saved[name]())),
    ])
  ),
};

export { actions };
