/**
 * What people type as a day, read as they write it in their language. Names of months and
 * weekdays and the order of day and month are CLDR's, by way of Intl. Pure.
 */

const DAY = 86400000;

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const isoOf = (time) => new Date(time).toISOString().slice(0, 10);

/**
 * A function (text, first, last) -> the ISO day that `text` means, or null if it cannot be read.
 * It takes "9 Jan 2023", "Monday, 9 January 2023", "9/1/2023", "2023-01-09" and the like. A year
 * that is left out or has two digits is the one that puts the day among first to last.
 * @param {string[]} locales the first says the order of day and month, all their names
 */
function dayReader(locales) {
  const months = names(locales, "month", Array.from({ length: 12 }, (_, n) => Date.UTC(2023, n, 9)));
  const weekdays = names(locales, "weekday", Array.from({ length: 7 }, (_, n) => n * DAY));
  const order = new Intl.DateTimeFormat(locales[0], { day: "numeric", month: "numeric", year: "numeric" })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== "literal");

  return (text, first, last) => {
    const parts = fold(text).match(/\d+|\p{L}+/gu) ?? [];
    const numbers = parts.filter((part) => /\d/.test(part));
    const words = parts.filter((part) => !/\d/.test(part));
    const given = words.length ? named(numbers, words) : counted(numbers);
    return given && whole(given, first, last);
  };

  /** A month by its name: the last word that is one, since "mar" is also a weekday. */
  function named(numbers, words) {
    const at = words.findLastIndex((word) => matching(word, months) !== null);
    const other = (word, index) =>
      index === at || word.length <= 3 || matching(word, weekdays) !== null; // "of", "de", "th"
    if (at < 0 || !words.every(other) || numbers.length === 0 || numbers.length > 2) return null;
    const [day, year] = numbers[0].length > 2 ? [...numbers].reverse() : numbers;
    return { day, month: matching(words[at], months) + 1, year };
  }

  /** Numbers alone, in the order of the language, or as 2023-01-09. */
  function counted(numbers) {
    if (numbers.length < 2 || numbers.length > 3) return null;
    const kinds = numbers[0].length === 4
      ? ["year", "month", "day"]
      : order.filter((kind) => kind !== "year" || numbers.length === 3);
    const given = Object.fromEntries(kinds.map((kind, index) => [kind, numbers[index]]));
    return given.day === undefined ? null : given;
  }
}

/** A set of names for each of the `times`: long and short, alone and within a date. */
function names(locales, part, times) {
  const kinds = ["long", "short"].flatMap((length) => [
    { [part]: length },
    { [part]: length, day: "numeric", month: part === "month" ? length : "long" },
  ]);
  return times.map((time) => {
    const said = locales.flatMap((locale) => kinds.map((kind) => {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...kind }).formatToParts(time);
      return fold(parts.find(({ type }) => type === part).value).replaceAll(".", "");
    }));
    return [...new Set(said)];
  });
}

/** The index of the only entry of `all` with a name that is `word` or begins with its letters. */
function matching(word, all) {
  const found = all.flatMap((said, index) =>
    said.some((name) => name === word || (word.length >= 3 && name.startsWith(word))) ? [index] : []
  );
  return found.length === 1 ? found[0] : null;
}

/** The ISO day of a day, month and perhaps year, given as digits; null if there is none such. */
function whole({ day, month, year }, first, last) {
  const short = year === undefined || year.length === 2;
  if (day.length > 2 || (!short && year.length !== 4)) return null;
  const [from, to] = [first, last].map((iso) => +iso.slice(0, 4));
  const years = short
    ? Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((one) => !year || one % 100 === +year)
    : [+year];
  const found = years
    .map((one) => ({ one, time: Date.UTC(one, month - 1, day) }))
    .filter(({ one, time }) => {
      const date = new Date(time);
      return date.getUTCFullYear() === one && date.getUTCMonth() === month - 1 && date.getUTCDate() === +day;
    })
    .map(({ time }) => isoOf(time));
  const inside = found.filter((iso) => iso >= first && iso <= last);
  if (inside.length > 1) return null;
  return inside[0] ?? found[0] ?? null;
}

export { dayReader };
