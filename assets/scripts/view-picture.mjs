/** The map as it stands, under its title and sentence and over its key, as a PNG to take away. */

import { at, name, page } from "./core.mjs";
import * as downloads from "./downloads.mjs";
import * as query from "./filter.mjs";
import * as legend from "./legend.mjs";
import * as map from "./map.mjs";
import * as views from "./views.mjs";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** What the picture says and shows, in the page's language and theme. */
function told() {
  const { words, data, config, filter } = page;
  const style = getComputedStyle(document.documentElement);
  const used = new Set(Array.from(query.select(filter, data), (event) => data.types[data.subs[data.events.sub[event]][1]]));
  const deaths = filter.size !== "events";
  const width = at("map").clientWidth;
  const largest = page.largest[filter.size];
  return {
    width,
    title: name(data.title),
    sentence: at("sentence").textContent,
    legend: [...used].map((type) => ({ colour: config.colours[type], path: config.symbols[type], name: words.text(`type.${type}`) })),
    circles: legend.examples(largest).map((value) => ({ radius: views.radius(value, largest, views.biggest(width)), name: words.number(value) })),
    key: [`legend.size.${filter.size}`, ...(deaths ? ["legend.ring", "legend.hollow"] : [])].map((key) => words.text(key)).join("; "),
    source: [
      words.text("picture.source", { publisher: config.publisher || "Unrest Map", version: data.version, day: words.day(data.data_date), attribution: config.attribution }),
      config.before ? words.text("map.before", { year: String(config.before) }) : "",
    ].join(" ").trim(),
    paper: style.getPropertyValue("--paper-now"),
    ink: style.getPropertyValue("--ink-now"),
    faint: style.getPropertyValue("--faint-now"),
  };
}

async function save() {
  const blob = await drawn(await map.picture(), told());
  downloads.save(`unrest-${page.data.version}.png`, blob);
}

/** The canvas of the map with all that is said of it. */
function drawn(map, { width, title, sentence, legend, circles, key, source, paper, ink, faint }) {
  const scale = map.width / width;
  const pad = 20 * scale;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const wide = map.width;
  const font = (size, weight = 400) => (pen.font = `${weight} ${size * scale}px ${FONT}`);
  const wrap = (text, size, weight) => {
    font(size, weight);
    const lines = [""];
    for (const word of text.split(" ")) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (lines.at(-1) && pen.measureText(longer).width > wide - 2 * pad) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines.map((line) => ({ line, size, weight }));
  };
  const head = [...wrap(title, 22, 700), ...wrap(sentence, 14, 400)];
  const said = wrap(key, 12, 400);
  const foot = wrap(source, 11, 400);
  const height = (rows) => rows.reduce((sum, row) => sum + row.size * 1.4 * scale, 0);
  const top = pad + height(head) + pad / 2;
  const types = rowsOf(legend.map(({ name }) => (font(12), pen.measureText(name).width + 38 * scale)), wide - 2 * pad);
  const line = 26 * scale;
  const sizes = 2 * Math.max(...circles.map(({ radius }) => radius)) * scale + 12 * scale;
  const under = top + map.height + ((types.at(-1) ?? -1) + 1) * line;
  canvas.width = wide;
  canvas.height = under + sizes + height(said) + height(foot) + pad;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const write = (rows, y, colour) => {
    pen.fillStyle = colour;
    for (const row of rows) {
      font(row.size, row.weight);
      y += row.size * 1.4 * scale;
      pen.fillText(row.line, pad, y - row.size * 0.35 * scale);
    }
  };
  write(head, pad, ink);
  pen.drawImage(map, 0, top);
  font(12);
  let x = pad;
  legend.forEach(({ colour, path, name }, n) => {
    if (types[n] !== types[n - 1]) x = pad;
    const y = top + map.height + types[n] * line;
    pen.save();
    pen.translate(x + 7 * scale, y + line * 0.6);
    pen.scale(scale * 0.8, scale * 0.8);
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
    pen.restore();
    pen.fillStyle = ink;
    pen.fillText(name, x + 18 * scale, y + line * 0.75);
    x += pen.measureText(name).width + 38 * scale;
  });
  x = pad;
  pen.strokeStyle = faint;
  pen.lineWidth = scale;
  for (const { radius, name } of circles) {
    pen.beginPath();
    pen.arc(x + radius * scale, under + sizes / 2, radius * scale, 0, 2 * Math.PI);
    pen.stroke();
    x += 2 * radius * scale + 6 * scale;
    pen.fillText(name, x, under + sizes / 2 + 4 * scale);
    x += pen.measureText(name).width + 20 * scale;
  }
  write(said, under + sizes, ink);
  write(foot, under + sizes + height(said), faint);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** In which line each of some widths stands, where a line is so wide. Pure. */
function rowsOf(widths, room) {
  let [line, taken] = [0, 0];
  return widths.map((width) => {
    if (taken > 0 && taken + width > room) [line, taken] = [line + 1, 0];
    taken += width;
    return line;
  });
}

export { save, rowsOf };
