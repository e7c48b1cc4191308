/**
 * Words, numbers and dates in the reader's language. Pure: messages in, text out.
 */

const LOCALES = { en: "en-GB", es: "es-PE" };

/** What a page needs to speak `lang`. Numbers and dates follow the locale, days are UTC. */
function speaker(messages, lang) {
  const locale = LOCALES[lang];
  const plural = new Intl.PluralRules(locale);
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const dates = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const long = dates({ day: "numeric", month: "long", year: "numeric" });
  const short = dates({ day: "numeric", month: "short", year: "numeric" });
  const weekday = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const month = dates({ month: "long", year: "numeric" });
  const tick = dates({ month: "short" });
  const time = (iso) => new Date(iso + "T00:00:00Z");

  const number = (value) => integers.format(value);

  /** The message `key` with its {names} filled in; `n` chooses the plural. */
  function text(key, values = {}) {
    let message = messages[key];
    if (message === undefined) throw new Error(`there is no message "${key}" in ${lang}.json`);
    if (typeof message === "object") message = message[plural.select(values.n)] ?? message.other;
    return message.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message "${key}" needs a value for {${name}}`);
      return typeof value === "number" ? number(value) : value;
    });
  }

  /** "18", "18–20", "17 or more", "18–20 or more". */
  function range(low, high, open = false) {
    if (low === null) return text("range.none");
    if (high === null || (open && high === low)) return text("range.open", { low });
    const closed = high === low ? number(low) : `${number(low)}–${number(high)}`;
    return open ? text("range.open", { low: closed }) : closed;
  }

  /** A claim's figure in the words of its source: "at least 17", "nearly 40". */
  function claimed({ wording, low, high }) {
    const values = { low, high: high ?? low, below: low - 1, above: (high ?? low) + 1 };
    return text(`wording.${wording}`, { ...values, range: range(low, high) });
  }

  function days(from, to) {
    return from === to ? long.format(time(from)) : long.formatRange(time(from), time(to));
  }

  /** A day or span in words that say how precise it is. `when`: 0 day, 1 week, 2 month, 3 interval. */
  function date(from, to, when) {
    if (when === 0) return capital(weekday.format(time(from)));
    if (when === 1) return text("date.week", { days: days(from, to) });
    if (when === 2) return text("date.month", { month: month.format(time(from)) });
    return days(from, to);
  }

  const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  const list = (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
  const capital = (words) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

  return {
    lang,
    text,
    number,
    range,
    claimed,
    days,
    date,
    list,
    capital,
    language: (code) => languages.of(code),
    day: (iso) => long.format(time(iso)),
    shortDay: (iso) => short.format(time(iso)),
    shortDays: (from, to) =>
      from === to ? short.format(time(from)) : short.formatRange(time(from), time(to)),
    monthTick: (iso) => tick.format(time(iso)),
    month: (iso) => month.format(time(iso)),
  };
}

export { LOCALES, speaker };
