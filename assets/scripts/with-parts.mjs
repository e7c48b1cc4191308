/**
 * The parts of the page beside the map are a module of their own: the full page fetches it while
 * it starts, an embed, which most readers leave after a look at the map, when one is asked for.
 */

import { page, set } from "./core.mjs";

let parts = null;

/** Fetch them; rejects where they cannot be had. */
async function fetchParts() {
  parts ??= await import("./parts.mjs");
}

/** Do something with the parts, at once if they are there; a notice says if they cannot be had. */
function withParts(run) {
  if (parts) return run(parts);
  return fetchParts().then(() => run(parts), missing);
}

function missing() {
  page.notices = [...page.notices.filter(({ reason }) => reason !== "part"), { reason: "part" }];
  set({}, "replace");
}

/** The parts if they are there: what is drawn with them then follows the view. */
const partsThere = () => parts;

export { fetchParts, withParts, partsThere };
