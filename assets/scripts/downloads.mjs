/** What is shown, taken away: rows of the publication's own files. */

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

export { csvRows, cells, filteredCsv, filteredGeojson, save };
