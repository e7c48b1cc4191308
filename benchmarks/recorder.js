/**
 * Put into a page by `slider.py`: notes when inputs, draw calls, renders and changes happen.
 * Times are milliseconds of `performance.now()`, which event.timeStamp counts in too.
 *
 * A site says where its map is, which day its slider asks for and which day it shows.
 */
(async (site) => {
  "use strict";

  const module = document.querySelector('link[href$="/core.mjs"]');
  const core = module && (await import(module.href));

  const SITES = {
    ours: {
      map: () => document.getElementById("map")._fullLayout.map._subplot.map,
      asked: () => Number(document.getElementById("slider-to").value),
      shown: () => core.shownDays(seen.filter)[1],
      /** The page measures its steps itself. */
      watch() {
        seen.filter = core.page.filter; // what is shown is what a step has drawn, not what is asked
        new PerformanceObserver((list) => {
          for (const step of list.getEntriesByName("step")) {
            seen.filter = core.page.filter;
            note(step.startTime, step.startTime + step.duration);
          }
        }).observe({ type: "measure" });
      },
    },
    plain: {
      map: () => graph()._fullLayout.map._subplot.map,
      asked: () => Number(document.querySelectorAll("[role=slider]")[1].ariaValueNow),
      shown: () => graph().layout.meta[1],
      watch() {
        const { react } = window.Plotly;
        window.Plotly.react = (...values) => {
          const began = performance.now();
          const drawn = react(...values);
          note(began, performance.now());
          return drawn;
        };
      },
    },
  };
  const graph = () => document.querySelector(".js-plotly-plot");

  const { map, asked, shown, watch } = SITES[site];
  const seen = { draws: [], long: [], moves: [], key: 0, render: 0, renders: 0, idle: 0, change: 0 };
  const note = (began, ended) => seen.draws.push({ began, ended });

  watch();
  map().on("render", () => {
    seen.render = performance.now();
    seen.renders++;
  });
  map().on("idle", () => (seen.idle = performance.now()));
  new MutationObserver(() => (seen.change = performance.now())).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ startTime, duration });
  }).observe({ type: "longtask" });
  window.addEventListener("keydown", (event) => (seen.key = event.timeStamp), true);
  window.addEventListener(
    "pointermove",
    (event) => {
      if (event.buttons === 0) return;
      // The browser hands over at most one move a frame, with those that it stands for.
      for (const { timeStamp } of event.getCoalescedEvents()) seen.moves.push(timeStamp);
    },
    true
  );

  /** When the map shows the asked day and nothing has happened for `quiet` ms: what was seen. */
  function settled(quiet, limit) {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const look = () => {
        const now = performance.now();
        const last = Math.max(seen.render, seen.idle, seen.change, start);
        if (asked() === shown() && now - last > quiet && map().loaded()) return resolve(seen);
        if (now - start > limit) {
          const state = `the slider asks for day ${asked()}, the map shows day ${shown()}`;
          return reject(new Error(`not settled after ${limit} ms: ${state}`));
        }
        setTimeout(look, 25);
      };
      look();
    });
  }

  function forget() {
    Object.assign(seen, { draws: [], long: [], moves: [], renders: 0, render: 0, idle: 0, change: 0 });
  }

  /** ms for one redraw of the map, nothing changed. */
  async function frame(count) {
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const redraw = async (times) => {
      for (let n = 0; n < times; n++) {
        map().triggerRepaint();
        await next();
      }
    };
    await redraw(3);
    const start = performance.now();
    await redraw(count);
    return (performance.now() - start) / count;
  }

  window.recorder = { settled, forget, asked, frame };
});
