/**
 * Tells the page that frames us how high we are, in the three ways that news sites listen to:
 * pym.js (http://blog.apps.npr.org/pym.js/), AMP's `embed-size` (amp-iframe) and Datawrapper's
 * `datawrapper-height`. A height is no secret, so any parent may read it.
 */

const LEAST = 100; // px
const MOST = 4000;
// pym.js names its frame in the address, which the page rewrites later.
const child = new URLSearchParams(window.location.search).get("childId");
const name = /^[\w-]{1,100}$/.test(child ?? "") ? child : null;

/** The messages for one height in px, oldest dialect first. Pure. */
function messages(height, pym) {
  return [
    ...(pym ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
    { sentinel: "amp", type: "embed-size", height },
    { "datawrapper-height": { "unrest-map": height } },
  ];
}

/** A height that a frame can have, from what was measured. */
const clamped = (height) => Math.min(Math.max(Math.ceil(height), LEAST), MOST);

/** Send the height of `box` now and whenever it has changed. */
function tell(box) {
  if (window.parent === window) return;
  let told = 0;
  const send = () => {
    if (window.innerWidth === 0) return; // a tab that is not shown: no line has any room
    const height = clamped(box.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    for (const message of messages(height, name)) window.parent.postMessage(message, "*");
  };
  new ResizeObserver(send).observe(box);
  window.addEventListener("resize", send);
  window.addEventListener("load", send);
  document.fonts?.ready.then(send);
  send();
}

export { tell, messages, clamped };
