/** What is shown, taken away: rows of the publication's own files, and the map as a picture. */

/** Split RFC 4180 text into rows of cells, each with the text it stood in. */
function csvRows(text) {
  const rows = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === "\n" && !quoted) {
      rows.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  if (start < text.length) rows.push(text.slice(start));
  return rows;
}

/** The cells of one row. */
function cells(row) {
  const found = [];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r?\n|$)/gy;
  while (pattern.lastIndex < row.length) {
    const [, cell] = pattern.exec(row);
    found.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  }
  return found;
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of a download whose `column` is in `ids`, with the view's address in `view_url`. */
function filteredCsv(text, column, ids, viewUrl) {
  const [head, ...rows] = csvRows(text);
  const names = cells(head);
  const at = names.indexOf(column);
  const url = names.indexOf("view_url");
  const kept = rows.map(cells).filter((row) => ids.has(row[at]));
  for (const row of kept) row[url] = viewUrl;
  return head + kept.map((row) => row.map(quoted).join(",") + "\r\n").join("");
}

/** The collection with the features in `ids` only, and the filter and address of the view. */
function filteredGeojson(collection, ids, filter, viewUrl) {
  const features = collection.features.filter((feature) => ids.has(feature.id));
  return { ...collection, filter, view_url: viewUrl, features };
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** The map under its title and sentence, over legend and attribution, as a PNG. */
async function picture(map, { width, title, sentence, legend, source, paper, ink, faint }) {
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
  const foot = wrap(source, 11, 400);
  const height = (rows) => rows.reduce((sum, row) => sum + row.size * 1.4 * scale, 0);
  const top = pad + height(head) + pad / 2;
  const key = 26 * scale;
  canvas.width = wide;
  canvas.height = top + map.height + key + height(foot) + pad;
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
  let x = pad;
  font(12);
  for (const { colour, path, name } of legend) {
    pen.save();
    pen.translate(x + 7 * scale, top + map.height + key * 0.6);
    pen.scale(scale * 0.8, scale * 0.8);
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
    pen.restore();
    pen.fillStyle = ink;
    pen.fillText(name, x + 18 * scale, top + map.height + key * 0.75);
    x += pen.measureText(name).width + 38 * scale;
  }
  write(foot, top + map.height + key + 4 * scale, faint);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

export { csvRows, cells, filteredCsv, filteredGeojson, save, picture };
