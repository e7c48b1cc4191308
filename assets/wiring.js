/**
 * The page's callbacks: controls write the filter, views read it, actions do one thing.
 * `dashboard/controls.py` and `dashboard/callbacks.py` say which control and view is which.
 * Dash loads the files here by name: what a file needs at once must come before it.
 */
(function () {
  "use strict";

  const { filter: query, views, dom, cards, map, timeline, tolls, downloads } = unrest;
  const { h, symbol } = dom;
  const SETTLE = 140; // ms without a step before the list and the address follow
  const STEPS = [1, 2, 4, 8, 16]; // days a second, by the speed chosen
  // On narrow screens the list stands above the tolls: a shorter one keeps them in reach.
  const LIST_PAGE = window.matchMedia("(min-width: 1024px)").matches ? 60 : 12;

  /** What was loaded, and what is only of this window. */
  const page = {
    config: null,
    data: null,
    words: null,
    spoken: {}, // lang -> promise of words
    files: {}, // name -> promise of a file of the publication
    filter: null,
    history: "replace",
    theme: null,
    notices: [],
    open: new Set(), // ids of the cards that stand open
    listed: LIST_PAGE,
    playing: null,
    largest: {}, // size -> largest value in the data
    biggest: null, // px of its radius on a map of this width
    hand: null, // id of the slider or date field that the reader moved last, until another control
  };

  const at = (id) => document.getElementById(id);
  const skip = () => window.dash_clientside.no_update;

  // Starting.

  async function start(config) {
    page.config = config;
    for (const [type, colour] of Object.entries(config.colours)) {
      document.documentElement.style.setProperty(`--${type}`, colour);
    }
    try {
      page.data = await loaded("map.json");
    } catch (failure) {
      document.body.classList.add("failed");
      at("notices").replaceChildren(h("p", {}, document.documentElement.lang === "es"
        ? `No se pudieron cargar los datos (${failure.message}). Vuelva a cargar la página.`
        : `The data could not be loaded (${failure.message}). Reload the page.`));
      return skip();
    }
    query.prepare(page.data);
    const { filter, notices } = query.parse(window.location.search, page.data);
    page.notices = notices;
    await speak(filter);
    prepareOnce(filter);
    return filter;
  }

  function loaded(name) {
    const address = page.config.data + name;
    return (page.files[name] ||= fetch(address).then((answer) => {
      if (answer.ok) return answer.json();
      delete page.files[name];
      throw new Error(`${answer.status} ${name}`);
    }));
  }

  function language(filter) {
    if (filter.lang) return filter.lang;
    const wanted = navigator.languages.map((code) => code.slice(0, 2));
    return wanted.find((code) => code in page.config.words) ?? page.config.language;
  }

  /** Load the words of the filter's language and put them in every element that names one. */
  async function speak(filter) {
    const lang = language(filter);
    if (page.words?.lang === lang) return;
    page.spoken[lang] ||= fetch(page.config.words[lang])
      .then((answer) => answer.json())
      .then((messages) => unrest.words.speaker(messages, lang));
    page.words = await page.spoken[lang];
    fillWords();
  }

  const name = (pair) => pair[page.words.lang];
  const regionName = (row) => (page.words.lang === "es" ? row[2] : row[1]);
  const placeName = (index) => page.data.places[page.words.lang][index];

  function fillWords() {
    const { words, data, config } = page;
    document.documentElement.lang = words.lang;
    document.title = name(data.title);
    for (const element of document.querySelectorAll("[data-say]")) {
      element.textContent = words.text(element.dataset.say);
    }
    for (const element of document.querySelectorAll("[data-say-label]")) {
      element.setAttribute("aria-label", words.text(element.dataset.sayLabel));
    }
    for (const element of document.querySelectorAll("[data-region]")) {
      element.textContent = regionName(data.regions.find((row) => row[0] === element.dataset.region));
    }
    for (const element of document.querySelectorAll("[data-type]")) {
      const type = element.dataset.type;
      element.replaceChildren(symbol(config, type), " ", words.text(`type.${type}`));
    }
    document.querySelector("[data-coverage]").textContent = name(data.coverage);
    at("title").textContent = name(data.title);
    at("standing").replaceChildren(
      words.text("standing", {
        events: data.counts.events,
        places: data.counts.places,
        sources: data.counts.sources,
        day: words.day(data.data_date),
      }),
      " ",
      h("a", { href: "#method" }, words.text("standing.method"))
    );
    at("search-places").replaceChildren(
      ...data.places[words.lang].map((value) => h("option", { value }))
    );
    at("corrections").textContent = words.text("corrections.none");
    at("cite").textContent = words.text("cite.text", {
      publisher: config.publisher || "Unrest Map",
      title: name(data.title),
      version: data.version,
      day: words.day(data.data_date),
    });
    at("download-package").href = config.data + "package.zip";
    at("download-package").download = `unrest-${data.version}.zip`;
    document.querySelector("[data-say='method']").id = "method";
  }

  /** What is bound once: popstate, the brush, menus, the dialog, sizes that change. */
  function prepareOnce(filter) {
    document.body.classList.add("started");
    timeline.brush(
      at("histogram"),
      page.data.days,
      () => shownDays(page.filter),
      (low, high) => setDays(low, high)
    );
    window.addEventListener("popstate", async () => {
      const { filter, notices } = query.parse(window.location.search, page.data);
      page.notices = notices;
      page.history = "none";
      page.hand = null;
      await speak(filter);
      if (filter.at && map.cameraNow()?.join() !== filter.at.join()) map.move(filter.at, false);
      write(filter);
    });
    new ResizeObserver(resized).observe(at("histogram"));
    const fields = ["from", "to", ...SLIDERS];
    const moved = ({ target }) => fields.includes(target.id) && (page.hand = target.id);
    document.addEventListener("input", moved, true);
    document.addEventListener("click", ({ target }) => {
      for (const menu of document.querySelectorAll(".menu[open]")) {
        if (!menu.contains(target)) menu.open = false;
      }
    });
    at("table-body").addEventListener("click", (event) => {
      const link = event.target.closest("[data-open]");
      if (!link) return;
      event.preventDefault();
      openEvent(link.dataset.open);
    });
    document.addEventListener("keydown", ({ key, target }) => {
      const menu = target.closest?.(".menu[open]");
      if (key !== "Escape" || !menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    const wide = window.matchMedia("(min-width: 768px)");
    const dialog = at("filters");
    const fold = () => {
      if (dialog.open) dialog.close();
      if (wide.matches) dialog.setAttribute("open", ""); // show() would take the focus
    };
    wide.addEventListener("change", fold);
    fold();
    at("key").open = wide.matches;
    at("sources").addEventListener("toggle", drawSources);
    at("table").addEventListener("toggle", () => tabulated(page.filter));
    document.querySelector(".tolls details").addEventListener("toggle", () => tolled(page.filter));
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => page.filter && drawn(page.filter));
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    const calm = () => {
      document.documentElement.classList.toggle("still", still.matches);
      if (still.matches) stop();
    };
    still.addEventListener("change", calm);
    calm();
    if (filter.event) page.open.add(filter.event);
  }

  function resized() {
    if (!page.filter) return;
    page.biggest = null;
    step(page.filter);
    drawLegend(page.filter);
    drawTolls();
  }

  // Writing the filter.

  function write(filter) {
    window.dash_clientside.set_props("filter", { data: filter });
  }

  /** The next filter: `page.filter` is the newest even while Dash still passes an older one on. */
  function changed(changes, history = "push", hand = null) {
    page.history = history;
    page.hand = hand;
    return { ...page.filter, ...changes };
  }

  function set(changes, history) {
    write(changed(changes, history));
  }

  const shownDays = (filter) => query.window(filter, page.data);
  const isoDay = (day) =>
    new Date(Date.parse(page.data.first_day) + day * 86400000).toISOString().slice(0, 10);

  /** Changes that show the days low to high; the ends of the data need no date in the address. */
  function daysAs(low, high, mode) {
    const last = page.data.days - 1;
    const to = high >= last && mode !== "day" ? null : isoDay(high);
    if (mode !== "window") return { from: null, to };
    return { from: low <= 0 ? null : isoDay(low), to };
  }

  function setDays(low, high) {
    const { mode } = page.filter;
    const next = mode === "window" ? daysAs(low, high, mode) : daysAs(high, high, mode);
    if (next.from === page.filter.from && next.to === page.filter.to) return;
    set(next, "replace");
  }

  function pressed(...counts) {
    const { triggered, triggered_id } = window.dash_clientside.callback_context;
    return triggered.some((one) => one.value) ? triggered_id : null;
  }

  function toggled(list, value) {
    return list.includes(value) ? list.filter((one) => one !== value) : [...list, value].sort();
  }

  // Views set these fields too, and Dash reports that late: only the reader's hand counts.
  const SLIDERS = ["slider-from", "slider-to"];
  const byHand = (ids) => page.filter && ids.includes(page.hand);

  const controls = {
    dates(from, to) {
      if (!byHand(["from", "to"])) return skip();
      const [low, high] = shownDays(page.filter);
      const { first_day } = page.data;
      const last = isoDay(page.data.days - 1);
      const inside = (iso) => iso >= first_day && iso <= last;
      // A date that is half typed or out of the data is not an answer yet.
      if (!from || !to || !inside(from) || !inside(to)) return skip();
      if (from === isoDay(Math.max(low, 0)) && to === isoDay(high)) return skip();
      if (from > to) [from, to] = [to, from];
      const day = (iso) => Math.round((Date.parse(iso) - Date.parse(first_day)) / 86400000);
      const mode = "window";
      return changed({ mode, ...daysAs(day(from), day(to), mode) }, "push", page.hand);
    },

    slider(from, to) {
      if (!byHand(SLIDERS)) return skip();
      let [low, high] = [Number(from), Number(to)];
      const { mode } = page.filter;
      if (mode !== "window") low = high;
      if (low > high) [low, high] = [high, low];
      const next = daysAs(low, high, mode);
      if (next.from === page.filter.from && next.to === page.filter.to) return skip();
      return changed(next, "replace", page.hand);
    },

    step() {
      const id = pressed();
      if (!id) return skip();
      return changed(stepped(id === "next-day" ? 1 : -1), "replace");
    },

    mode() {
      const mode = pressed()?.value;
      if (!mode || mode === page.filter.mode) return skip();
      stop();
      const [low, high] = shownDays(page.filter);
      if (mode === "day") return changed({ mode, ...daysAs(high, busiest(low, high), mode) });
      return changed({ mode, ...daysAs(low, high, mode) });
    },

    region() {
      const region = pressed()?.value;
      return region ? changed({ region: toggled(page.filter.region, region) }) : skip();
    },

    type() {
      const id = pressed();
      if (!id) return skip();
      const key = id.control === "sub" ? "sub" : "type";
      return changed({ [key]: toggled(page.filter[key], id.value) });
    },

    deadly() {
      return pressed() ? changed({ deadly: !page.filter.deadly }) : skip();
    },

    size() {
      const size = pressed()?.value;
      return size && size !== page.filter.size ? changed({ size }) : skip();
    },

    search(text) {
      if (!text || !page.filter) return skip();
      const fold = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
      const { places } = page.data;
      const names = places[page.words.lang].map(fold);
      const wanted = fold(text);
      let index = names.indexOf(wanted);
      if (index < 0) index = names.findIndex((one) => one.startsWith(wanted));
      if (index < 0) {
        announce(page.words.text("search.none", { text }));
        return skip();
      }
      if (places.lat[index] !== null) map.move([places.lat[index], places.lon[index], 8], true);
      return changed({ place: places.id[index], event: null });
    },

    theme() {
      return pressed() ? changed({ theme: theme(page.filter) === "dark" ? "light" : "dark" }, "replace") : skip();
    },

    async language() {
      const lang = pressed()?.value;
      if (!lang) return skip();
      const next = changed({ lang });
      await speak(next);
      return next;
    },

    reset() {
      if (!pressed()) return skip();
      stop();
      const { lang, theme, size } = page.filter;
      page.notices = [];
      return changed({ ...query.everything(), lang, theme, size });
    },
  };

  /** The day with most events among low to high: going to one day should show something. */
  function busiest(low, high) {
    const counts = query.sums(page.filter, page.data).by_day.map((types) =>
      types.reduce((sum, count) => sum + count, 0)
    );
    let best = high;
    for (let day = Math.max(low, 0); day <= high; day++) {
      if (counts[day] > (counts[best] ?? 0)) best = day;
    }
    return best;
  }

  function stepped(by) {
    const { mode } = page.filter;
    const last = page.data.days - 1;
    const [low, high] = shownDays(page.filter);
    if (mode !== "window") {
      const next = Math.min(Math.max(high + by, 0), last);
      return daysAs(next, next, mode);
    }
    const whole = low <= 0 && high >= last;
    if (whole) return by > 0 ? daysAs(0, 0, mode) : daysAs(last, last, mode);
    const shift = Math.min(Math.max(by, -low), last - high);
    return daysAs(low + shift, high + shift, mode);
  }

  // Views. Each reads the whole filter; what costs more waits until the steps settle.

  function theme(filter) {
    if (filter.theme) return filter.theme;
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  /** Map, timeline and sentence: at every step, newest wins. */
  function drawn(filter) {
    const first = page.filter === null;
    page.filter = filter;
    const before = page.plotted;
    page.theme = theme(filter);
    page.plotted = `${page.theme}.${page.words.lang}`;
    document.documentElement.dataset.theme = page.theme;
    if (first || before !== page.plotted) plotMap(filter);
    if (page.frame) return;
    page.frame = requestAnimationFrame(() => {
      page.frame = null;
      step(page.filter);
    });
  }

  /** One step of the slider: filter, sums and the synchronous draw calls. */
  function step(filter) {
    const sums = query.sums(filter, page.data);
    page.sums = sums;
    page.largest[filter.size] ??= views.largest(page.data, filter.size);
    map.draw({ sums, filter, largest: page.largest[filter.size], biggest: biggest() });
    drawTimeline();
    drawSentence();
    page.steps = (page.steps ?? 0) + 1;
  }

  const biggest = () => (page.biggest ??= views.biggest(at("map").clientWidth));

  function plotMap(filter) {
    const { config, data, words } = page;
    const box = at("map");
    const everywhere = views.extent(query.sums(query.everything(), data), data) ?? [-180, -60, 180, 75];
    const home = views.fit(everywhere, box.clientWidth, box.clientHeight, 56);
    const camera = filter.at ?? [home.center.lat, home.center.lon, home.zoom];
    map.plot(box, {
      config,
      data,
      theme: page.theme,
      lang: words.lang,
      words,
      camera,
      hooks: {
        place: (index) => choosePlace(data.places.id[index]),
        region: (id) => set({ region: toggled(page.filter.region, id) }),
        tip: drawTip,
        camera: (at) => set({ at }, "replace"),
        failed: (what) => {
          at("map-failed").hidden = false;
          at("map-failed").textContent = words.text(`failed.${what}`);
        },
      },
    });
    drawLegend(filter);
  }

  function drawTimeline() {
    const { data, config, words, filter } = page;
    const sums = page.sums ?? query.sums(filter, data);
    timeline.draw(at("histogram"), sums.by_day, shownDays(filter), data, config, words);
  }

  function drawSentence() {
    const { filter, sums, data, words } = page;
    const [first, ...rest] = views.sentence(filter, sums, data, words);
    at("sentence").replaceChildren(h("strong", {}, first), " ", rest.join(" "));
  }

  const later = {};
  function settled(key, run) {
    clearTimeout(later[key]);
    later[key] = setTimeout(run, SETTLE);
  }

  /** The list of events, or the cards of one place. */
  function listed(filter) {
    if (page.listFor && page.listFor.place !== filter.place) page.listed = LIST_PAGE;
    page.listFor = filter;
    settled("list", drawList);
    settled("status", () => announce(at("sentence").textContent));
  }

  function announce(text) {
    if (at("status").textContent !== text) at("status").textContent = text;
  }

  function row(index, titles) {
    const { data, words } = page;
    const { events, places } = data;
    const [sub, type] = data.subs[events.sub[index]];
    const region = places.region[events.place[index]];
    const link = new URLSearchParams({ event: events.id[index], v: data.version });
    return {
      id: events.id[index],
      index,
      title: titles ? titles[index] : words.text(`sub.${sub}`),
      type: data.types[type],
      sub,
      place: placeName(events.place[index]),
      region: region < 0 ? "" : regionName(data.regions[region]),
      from: isoDay(events.start[index]),
      to: isoDay(events.end[index]),
      when: events.when[index],
      deaths: [events.deaths_low[index], events.deaths_high[index]],
      security: [events.security_low[index], events.security_high[index]],
      indirect: [events.indirect_low[index], events.indirect_high[index]],
      sources: events.sources[index],
      grade: events.grade[index],
      link: `?${link}`,
    };
  }

  async function drawList() {
    const { filter, data, words } = page;
    const titles = await loaded(`titles.${words.lang}.json`).catch(() => null);
    if (filter !== page.filter) return;
    let shown = Array.from(query.select(filter, data));
    const place = data.places.id.indexOf(filter.place ?? "");
    if (place >= 0) shown = shown.filter((event) => data.events.place[event] === place);
    drawListHead(filter, place, shown.length);
    const rows = shown.slice(0, page.listed).map((event) => row(event, titles));
    const opened = await Promise.all(rows.map((one) => (page.open.has(one.id) ? detailsOf(one) : null)));
    if (filter !== page.filter) return;
    const box = at("list");
    const focus = document.activeElement?.closest?.("[data-event]")?.dataset.event;
    box.replaceChildren(
      ...rows.map((one, index) =>
        cards.card(one, {
          config: page.config,
          words,
          open: opened[index],
          onopen: () => toggleEvent(one),
          onplace: () => choosePlace(data.places.id[data.events.place[one.index]]),
        })
      )
    );
    if (shown.length > rows.length) box.append(moreButton(shown.length - rows.length));
    if (shown.length === 0) box.append(emptyResult(filter, place));
    if (focus) box.querySelector(`[data-event="${CSS.escape(focus)}"] .card-title`)?.focus({ preventScroll: true });
    if (filter.event && page.scrolled !== filter.event) {
      page.scrolled = filter.event;
      const card = box.querySelector(`[data-event="${CSS.escape(filter.event)}"]`);
      if (card && box.scrollHeight > box.clientHeight) box.scrollTop = card.offsetTop - box.offsetTop;
    }
    document.documentElement.dataset.listed = String(shown.length);
  }

  function moreButton(n) {
    const more = () => {
      page.listed += LIST_PAGE;
      drawList();
    };
    return h("button", { class: "more", onclick: more }, page.words.text("more", { n }));
  }

  function drawListHead(filter, place, n) {
    const { words } = page;
    const back = () => set({ place: null, event: null });
    at("list-head").replaceChildren(
      h("h2", { id: "list-title" }, place < 0 ? words.text("list.all", { n }) : words.text("list.place", { n, place: placeName(place) })),
      place < 0 ? "" : h("button", { class: "quiet", onclick: back }, words.text("list.back"))
    );
  }

  /** Nothing passes: say so and offer the nearest wider view, the key whose loss gives most. */
  function emptyResult(filter, place) {
    const { words, data } = page;
    const offers = [];
    const offer = (key, changes) => {
      const wider = { ...filter, ...changes };
      let n = query.select(wider, data).length;
      if (place >= 0 && changes.place === undefined) {
        n = Array.from(query.select(wider, data)).filter((event) => data.events.place[event] === place).length;
      }
      if (n > 0) offers.push({ key, changes, n });
    };
    offer("dates", { from: null, to: null, mode: "window" });
    if (filter.region.length) offer("regions", { region: [] });
    if (filter.type.length || filter.sub.length) offer("types", { type: [], sub: [] });
    if (filter.deadly) offer("deadly", { deadly: false });
    if (place >= 0) offer("place", { place: null, event: null });
    offer("everything", { ...query.everything(), lang: filter.lang, theme: filter.theme, size: filter.size });
    const nearest = offers.filter((one) => one.key !== "everything").sort((a, b) => a.n - b.n)[0] ?? offers[0];
    return h(
      "div",
      { class: "empty" },
      h("p", {}, words.text("empty")),
      nearest
        ? h("button", { onclick: () => set(nearest.changes) }, words.text(`empty.${nearest.key}`, { n: nearest.n }))
        : null
    );
  }

  async function detailsOf(one) {
    const place = page.data.places.id[page.data.events.place[one.index]];
    try {
      const details = await loaded(`details/${place}.json`);
      const event = details.events.find((candidate) => candidate.id === one.id);
      return { event, sources: details.sources, bodies: details.bodies };
    } catch {
      announce(page.words.text("failed.details"));
      return null;
    }
  }

  function toggleEvent(one) {
    const open = page.open.has(one.id);
    if (open) page.open.delete(one.id);
    else page.open.add(one.id);
    const place = page.data.places.id[page.data.events.place[one.index]];
    page.scrolled = one.id;
    set(open ? { event: null } : { event: one.id, ...(page.filter.place ? { place } : {}) });
  }

  /** From the table: the whole list with this card open. */
  function openEvent(id) {
    page.open.add(id);
    page.scrolled = null;
    set({ event: id, place: null });
    at("list").scrollIntoView({ block: "nearest" });
  }

  /** Open a place, or close it again; where the list stands under the map, go to it. */
  function choosePlace(id) {
    const place = page.filter.place === id ? null : id;
    set({ place, event: null });
    const list = at("list-head");
    const under = list.getBoundingClientRect().top > window.innerHeight - 120;
    if (place && under) list.scrollIntoView({ block: "start" });
  }

  function tabulated(filter) {
    if (!at("table").open) return;
    settled("table", async () => {
      const { data, words } = page;
      const rows = Array.from(query.select(page.filter, data), (event) => row(event, null));
      unrest.table.draw(at("table-body"), rows, words);
    });
  }

  function tolled() {
    settled("tolls", drawTolls);
  }

  async function drawTolls() {
    const { filter, data, config, words } = page;
    const national = await loaded("tolls.json").catch(() => null);
    if (filter !== page.filter || !national) return;
    const [low, high] = shownDays(filter);
    const [from, to] = [isoDay(low), high >= data.days - 1 ? "9999-12-31" : isoDay(high)];
    const sums = query.sums(filter, data);
    tolls.headline(at("headline"), sums, tolls.located(national, filter, from, to), national, words);
    tolls.chart(at("toll-chart"), national, from, to, data, config, words);
    unrest.why.draw(at("why"), national, data, words);
    if (document.querySelector(".tolls details").open) tolls.all(at("toll-list"), national, words);
  }

  async function drawSources() {
    if (!at("sources").open || !page.words) return;
    const { words } = page;
    const rows = await loaded("sources.json");
    at("sources-body").replaceChildren(
      h("ul", { class: "card-sources" }, rows.map((one) => h("li", {}, cards.source(one, words))))
    );
  }

  /** The address holds the view: choices can be gone back to, drags and the camera cannot. */
  function addressed(filter) {
    const how = page.history;
    settled("address", () => {
      if (how === "none") return;
      const text = query.toQuery({ ...page.filter, v: null });
      const search = text ? `?${text}&v=${page.data.version}` : "";
      if (search === window.location.search) return;
      const address = window.location.pathname + search + window.location.hash;
      window.history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    });
  }

  /** The controls show the filter, whoever changed it. */
  function controlled(filter) {
    const { data, words } = page;
    const [low, high] = shownDays(filter);
    const last = data.days - 1;
    const [from, to] = [Math.max(Math.min(low, last), 0), Math.max(Math.min(high, last), 0)];
    const props = window.dash_clientside.set_props;
    const put = (id, value) => at(id).value !== String(value) && props(id, { value });
    if (!byHand(SLIDERS)) {
      put("slider-from", from);
      put("slider-to", to);
    }
    settled("fields", () => {
      put("from", isoDay(from));
      put("to", isoDay(to));
    });
    at("slider-from").setAttribute("aria-valuetext", words.day(isoDay(from)));
    at("slider-to").setAttribute("aria-valuetext", words.day(isoDay(to)));
    at("timeline").dataset.mode = filter.mode;
    mark("region", filter.region, "aria-checked");
    mark("type", filter.type, "aria-checked");
    mark("sub", filter.sub, "aria-checked");
    mark("legend", filter.type, "aria-pressed");
    mark("mode", [filter.mode], "aria-pressed");
    mark("size", [filter.size], "aria-pressed");
    mark("lang", [words.lang], "aria-pressed");
    at("deadly").setAttribute("aria-checked", String(filter.deadly));
    at("theme").textContent = words.text(theme(filter) === "dark" ? "theme.light" : "theme.dark");
    at("play").textContent = words.text(page.playing ? "pause" : "play");
    menu("regions", data.regions.filter((row) => filter.region.includes(row[0])).map(regionName));
    menu("types", [
      ...filter.type.map((slug) => words.text(`type.${slug}`)),
      ...filter.sub.map((slug) => words.text(`sub.${slug}`)),
    ]);
    drawLegend(filter);
    drawNotices();
  }

  /** Buttons of a control say whether their value is chosen. */
  function mark(control, chosen, attribute) {
    for (const button of document.querySelectorAll(`button[id*='"control":"${control}"']`)) {
      const { value } = JSON.parse(button.id);
      button.setAttribute(attribute, String(chosen.includes(value)));
    }
  }

  function menu(key, chosen) {
    const { words } = page;
    const value = chosen.length === 1 ? chosen[0] : words.number(chosen.length);
    document.querySelector(`[data-menu="${key}"]`).textContent =
      chosen.length === 0 ? words.text(`${key}.all`) : `${words.text(key)}: ${value}`;
  }

  function drawNotices() {
    const { words } = page;
    const lines = page.notices.map((notice) =>
      words.text(`notice.${notice.reason}`, { key: notice.key, value: notice.value })
    );
    const close = () => {
      page.notices = [];
      drawNotices();
    };
    at("notices").replaceChildren(
      ...lines.map((line) => h("p", {}, line)),
      lines.length ? h("button", { class: "quiet", onclick: close }, words.text("close")) : ""
    );
  }

  /** Sizes, ring, hollow mark, dashed rim and tint, as this view uses them. */
  function drawLegend(filter) {
    const { words, data } = page;
    page.largest[filter.size] ??= views.largest(data, filter.size);
    const largest = page.largest[filter.size];
    const key = `${words.lang}.${filter.size}.${biggest()}`;
    if (page.legendFor === key) return;
    page.legendFor = key;
    at("legend-sizes").replaceChildren(...unrest.legend.sizes(filter.size, largest, biggest(), words));
  }

  function drawTip(place, region, point) {
    const tip = at("map-tip");
    tip.hidden = place === null && region === null;
    if (tip.hidden) return;
    const { words, data, sums } = page;
    if (place !== null) {
      const sum = sums.by_place[place];
      if (!sum) return (tip.hidden = true);
      tip.replaceChildren(
        h("strong", {}, placeName(place)),
        h("span", {}, words.text("tip.events", { n: sum.events })),
        h("span", {}, sum.deaths.with === 0 ? words.text("figure.none") : words.text("tip.deaths", { n: sum.deaths.high, range: words.range(sum.deaths.low, sum.deaths.high, sum.deaths.open) })),
        sum.near ? h("span", { class: "faint" }, words.text("tip.near")) : ""
      );
    } else {
      const index = data.regions.findIndex((row) => row[0] === region);
      const sum = sums.by_region[index];
      tip.replaceChildren(
        h("strong", {}, regionName(data.regions[index])),
        sum ? h("span", {}, words.text("tip.somewhere", { n: sum.events })) : "",
        h("span", { class: "faint" }, words.text(page.filter.region.includes(region) ? "tip.leave" : "tip.only"))
      );
    }
    const frame = at("map").getBoundingClientRect();
    const left = Math.min(Math.max(point.x + 14, 4), frame.width - tip.offsetWidth - 4);
    const under = point.y + 14 + tip.offsetHeight < frame.height;
    tip.style.transform = `translate(${left}px, ${under ? point.y + 14 : point.y - tip.offsetHeight - 10}px)`;
  }

  // Actions.

  function stop() {
    clearInterval(page.playing);
    page.playing = null;
    if (page.words) at("play").textContent = page.words.text("play");
  }

  function advance() {
    const last = page.data.days - 1;
    if (shownDays(page.filter)[1] >= last) return stop();
    set(stepped(1), "replace");
  }

  const actions = {
    play(n) {
      if (!n || !page.filter) return;
      if (page.playing) return stop();
      const last = page.data.days - 1;
      const [low, high] = shownDays(page.filter);
      if (page.filter.mode === "window" && low <= 0 && high >= last) set(daysAs(0, 6, "window"), "replace");
      else if (high >= last) set(page.filter.mode === "window" ? daysAs(0, high - low, "window") : daysAs(0, 0, page.filter.mode), "replace");
      const speed = STEPS[Number(at("speed").value) - 1];
      page.playing = setInterval(advance, 1000 / speed);
      at("play").textContent = page.words.text("pause");
    },
    zoomIn: (n) => void (n && map.zoom(1)),
    zoomOut: (n) => void (n && map.zoom(-1)),
    fit(n) {
      const box = at("map");
      const extent = n && views.extent(page.sums, page.data);
      if (!extent) return;
      const { center, zoom } = views.fit(extent, box.clientWidth, box.clientHeight, 56);
      map.move([center.lat, center.lon, zoom], true);
    },
    async share(n) {
      if (!n) return;
      const text = query.toQuery({ ...page.filter, v: page.data.version });
      const link = `${window.location.origin}${window.location.pathname}?${text}`;
      const done = await navigator.clipboard?.writeText(link).then(() => true, () => false);
      at("shared").replaceChildren(
        page.words.text(done ? "share.copied" : "share.copy"),
        done ? "" : h("input", { value: link, readonly: true, "aria-label": page.words.text("share") })
      );
    },
    openFilters(n) {
      if (n && !at("filters").open) at("filters").showModal();
    },
    closeFilters(n) {
      if (n && at("filters").open) at("filters").close();
    },
    downloadEvents: (n) => void (n && saveCsv("events.csv", "id")),
    downloadClaims: (n) => void (n && saveCsv("claims.csv", "event")),
    async downloadGeojson(n) {
      if (!n) return;
      const collection = await loaded("events.geojson");
      const shown = downloads.filteredGeojson(collection, shownIds(), page.filter, viewUrl());
      save("events.geojson", JSON.stringify(shown), "application/geo+json");
    },
    async downloadPicture(n) {
      if (!n) return;
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
    },
  };

  function viewUrl() {
    const text = query.toQuery({ ...page.filter, v: page.data.version });
    return `${window.location.origin}${window.location.pathname}?${text}`;
  }

  function shownIds() {
    return new Set(Array.from(query.select(page.filter, page.data), (event) => page.data.events.id[event]));
  }

  async function saveCsv(file, column) {
    const answer = await fetch(page.config.data + file);
    if (!answer.ok) return announce(page.words.text("failed.download"));
    const text = downloads.filteredCsv(await answer.text(), column, shownIds(), viewUrl());
    save(file, text, "text/csv;charset=utf-8");
  }

  function save(file, text, type) {
    const [stem, ending] = file.split(".");
    downloads.save(`unrest-${stem}-${page.data.version}.${ending}`, new Blob([text], { type }));
  }

  /** A view's callback: it reads the filter and says which query it was asked to show. */
  const view = (show) => (filter) => {
    if (!filter) return skip();
    show(filter);
    return query.toQuery(filter);
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.unrest = {
    start,
    ...controls,
    ...actions,
    drawn: view(drawn),
    listed: view(listed),
    tabulated: view(tabulated),
    tolled: view(tolled),
    addressed: view(addressed),
    controlled: view(controlled),
  };
  unrest.page = page;
})();
