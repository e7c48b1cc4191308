/**
 * Tells the page that frames us what its readers do here, so that it may count them: no cookie, no
 * name, nothing kept. It goes to that page's own origin alone, and who may frame us the operator
 * says (`UNREST_FRAME_ANCESTORS`).
 */

/** The origin of the page around us; null for none, and where the browser keeps it from us. */
function host() {
  if (window.parent === window) return null;
  const [nearest] = window.location.ancestorOrigins ?? [];
  const known = nearest ?? (document.referrer && new URL(document.referrer).origin);
  return known && known !== "null" ? known : null;
}

const origin = host();

/** Say one use: "view", "place", "share", "full" or "download", and what of it. */
function tell(use, more = {}) {
  if (origin) window.parent.postMessage({ "unrest-map": { use, ...more } }, origin);
}

let seen = null; // { query, place } of the view that was told last

/** A settled view: told where it is not the one before; the first is what the page was opened with. */
function viewed(query, place) {
  const before = seen;
  seen = { query, place };
  if (before === null) return;
  if (query !== before.query) tell("view", { query });
  if (place && place !== before.place) tell("place", { place });
}

export { tell, viewed };
