/** Names that a reader may mean by what they typed: exact, begun, or nearly so. Pure. */

const MOST = 5; // that are offered
const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * Of `entries`, each with its `names`, those that `text` may mean, the likeliest first.
 * @returns {{sure: boolean, found: object[]}} sure: the first is meant, the others share its name
 */
function meant(text, entries) {
  const wanted = fold(text);
  if (wanted === "") return { sure: false, found: [] };
  const ranked = entries
    .map((entry) => ({ entry, rank: Math.min(...entry.names.map((name) => rankOf(wanted, fold(name)))) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  const best = ranked.filter(({ rank }) => rank === ranked[0].rank);
  const sure = ranked.length > 0 && (ranked[0].rank === 0 || (ranked[0].rank === 1 && best.length === 1));
  const found = (sure ? best : ranked).slice(0, MOST).map(({ entry }) => entry);
  return { sure, found };
}

/** 0 the name itself, 1 its beginning, 2 that of a word in it, from 3 on by slips of the pen. */
function rankOf(wanted, name) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const words = name.split(" ");
  if (words.some((word) => word.startsWith(wanted))) return 2;
  const allowed = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
  const away = Math.min(...[name, ...words].map((one) => slips(wanted, one)));
  return away <= allowed ? 2 + away : Infinity;
}

/** How many letters must be added, dropped, changed or swapped with the next: Damerau, Levenshtein. */
function slips(a, b) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/**
 * Which of `texts`, folded, have every word of `text`, or a word that begins with it.
 * @returns {number[]} their indices
 */
function wording(text, texts) {
  const wanted = fold(text).split(" ").filter(Boolean).map((word) => ` ${word}`);
  if (wanted.length === 0) return [];
  return [...texts.keys()].filter((index) => wanted.every((word) => ` ${texts[index]}`.includes(word)));
}

export { fold, meant, wording };
