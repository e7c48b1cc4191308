/**
 * The one script of the core set: the test server puts it first into every page. It keeps what
 * goes wrong there, since WebDriver tells nobody of the console, and answers what a test asks:
 * functions of `window.coreSet`, from plain values to plain values.
 */
(function () {
  "use strict";

  const LAYERS = ["ring", "outline", "disc"];
  const PAINT = ["radius", "color", "opacity", "blur", "stroke-color", "stroke-width"];
  // Where in a disc of radius 1 its colour is looked for: names and other discs may lie over it.
  const AROUND = [0.2, 0.5, 0.8].flatMap((radius) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => (n * Math.PI) / 4)
      .map((angle) => [radius * Math.cos(angle), radius * Math.sin(angle)])
  );
  const faults = [];
  const fault = (...parts) => faults.push(parts.map(String).join(" "));

  for (const level of ["error", "warn"]) {
    const real = console[level];
    console[level] = (...given) => {
      fault(`console ${level}:`, ...given);
      real.apply(console, given);
    };
  }
  window.addEventListener(
    "error",
    ({ message, target }) => fault("error:", message ?? target.src ?? target.href),
    true // a file that did not load tells only itself
  );
  window.addEventListener("unhandledrejection", ({ reason }) => fault("rejected:", reason));
  window.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    fault("policy violation:", effectiveDirective, blockedURI)
  );
  performance.setResourceTimingBufferSize(10_000);

  // A page of another origin asks the core of its frame.
  window.addEventListener("message", async ({ data, source, origin }) => {
    if (!data?.core) return;
    const { name, given, id } = data.core;
    source.postMessage({ answer: { id, value: await window.coreSet[name](...given) } }, origin);
  });

  const find = (selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector} on ${location.href}`);
    return element;
  };
  const map = () => document.getElementById("map")._fullLayout.map._subplot.map;
  const layerOf = (uid) => `plotly-trace-layer-${uid}-circle`;

  window.coreSet = {
    /** What went wrong so far, and each request to an origin that is none of `origins`. */
    async faults(origins) {
      const entries = performance.getEntriesByType("resource");
      const elsewhere = entries.map(({ name }) => new URL(name))
        .filter(({ protocol, origin }) => /^(http|ws)s?:$/.test(protocol) && !origins.includes(origin));
      const refused = entries.filter(({ responseStatus }) => responseStatus >= 400);
      return [
        ...faults,
        ...(embedded() ? await window.coreSet.inside("faults", origins) : []),
        ...elsewhere.map(({ href }) => `request to another origin: ${href}`),
        ...refused.map(({ name, responseStatus }) => `answer ${responseStatus}: ${name}`),
      ];
    },

    /** Whether the page has come so far as to have each of `marks` on its root element. */
    has: (marks) => marks.every((mark) => mark in document.documentElement.dataset),

    text: (selector) => document.querySelector(selector)?.innerText ?? null,
    attribute: (selector, name) => find(selector).getAttribute(name),
    shown: (selector) => document.querySelector(selector)?.checkVisibility() ?? false,
    focus: (selector) => find(selector).focus(),
    address: () => location.search,

    /** How many events the list shows. */
    rows: () => document.querySelectorAll("#list [data-event]").length,

    /** How many places have a disc in the map's frame. */
    discs: () => Object.keys(window.coreSet.marks()).filter((key) => key.startsWith("disc ")).length,

    /** The middle of an element in the window, brought into view. */
    middle(selector) {
      const element = find(selector);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    },

    /** Where [lon, lat] is in the window, with the map brought into view. */
    over(lonlat) {
      const { x, y } = map().project(lonlat);
      find("#map").scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top } = find("#map").getBoundingClientRect();
      return [left + x, top + y];
    },

    /** How each mark in the map is drawn, by layer and feature: the paint that its layer makes of it. */
    marks() {
      const found = {};
      for (const uid of LAYERS) {
        for (const { id, layer } of map().queryRenderedFeatures({ layers: [layerOf(uid)] })) {
          const paint = PAINT.map((name) => layer.paint[`circle-${name}`]);
          const size = paint[0] + (paint[5] ?? 0);
          if (size > 0) found[`${uid} ${id}`] = paint.map(told);
        }
      }
      return found;
    },

    /** Whether the map's picture has, at each disc that is larger than 4 px, a point of its colour. */
    painted: () => new Promise((resolve) => {
      map().once("render", () => {
        const canvas = map().getCanvas();
        const scale = canvas.width / canvas.clientWidth;
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
        copy.drawImage(canvas, 0, 0);
        const painted = {};
        for (const { id, layer, geometry } of map().queryRenderedFeatures({ layers: [layerOf("disc")] })) {
          const radius = layer.paint["circle-radius"];
          const { x, y } = map().project(geometry.coordinates);
          if (radius < 4 || x < 0 || y < 0 || x >= canvas.clientWidth || y >= canvas.clientHeight) continue;
          const wanted = channels(layer.paint["circle-color"]);
          painted[id] = AROUND.some(([right, down]) => {
            const at = [x + right * radius, y + down * radius].map((px) => Math.round(px * scale));
            return near(copy.getImageData(...at, 1, 1).data, wanted);
          });
        }
        resolve(painted);
      });
      map().triggerRepaint();
    }),

    /** [innerWidth, innerHeight, how wide the page is to scroll]. */
    window: () => [innerWidth, innerHeight, document.documentElement.scrollWidth],

    /** Whether the map now plotted is called something that begins so. */
    mapSpeaks: (words) => map().getCanvas().getAttribute("aria-label").startsWith(words),

    /** Whether the map's canvas fills its box. */
    mapFits() {
      const { clientWidth, clientHeight } = find("#map");
      const canvas = map().getCanvas();
      return canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight;
    },

    pageHeight: () => find("#page").offsetHeight,

    /** Whether the embed's frame is `width` px wide and just as high as the page in it. */
    async fits(width) {
      const high = embedded().clientHeight - (await window.coreSet.inside("pageHeight"));
      return embedded().clientWidth === width && high >= 0 && high <= 1;
    },

    /** What the core of the embed's frame answers, or null if there is none yet. */
    inside: (name, ...given) => new Promise((resolve) => {
      const id = Math.random();
      const hear = ({ data }) => data?.answer?.id === id && done(data.answer.value);
      const late = setTimeout(() => done(null), 5000);
      const done = (value) => {
        window.removeEventListener("message", hear);
        clearTimeout(late);
        resolve(value);
      };
      window.addEventListener("message", hear);
      embedded()?.contentWindow.postMessage({ core: { name, given, id } }, "*");
    }),

    /** Where in this window a point of the embed's frame is that its core answers. */
    async through(name, ...given) {
      const { left, top } = embedded().getBoundingClientRect();
      const [x, y] = await window.coreSet.inside(name, ...given);
      return [left + x, top + y];
    },
  };

  const embedded = () => document.querySelector("unrest-map")?.shadowRoot?.querySelector("iframe");
  const told = (value) => (typeof value === "number" ? Math.round(value * 100) / 100 : String(value ?? ""));

  /** The channels of a colour, 0 to 255, as the browser itself reads it. */
  function channels(colour) {
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    pen.fillStyle = String(colour);
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  }

  // What lies under a mark shines through a little.
  const near = (seen, wanted) => [0, 1, 2].every((n) => Math.abs(seen[n] - wanted[n]) < 40);
})();
