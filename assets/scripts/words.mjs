/**
 * Words, numbers and dates in the reader's language. Pure: messages in, text out.
 */

/** The locale of a file of messages, as Intl has it; digits are those that the server writes. */
const localeOf = (name) => new Intl.Locale(name.replaceAll("_", "-"), { numberingSystem: "latn" });

/** What a page needs to speak `lang`. Numbers and names follow the locale, days are UTC. */
function speaker(messages, lang) {
  const locale = localeOf(messages["language.locale"]);
  const plural = new Intl.PluralRules(locale);
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const dates = (options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  /** The name of a part of a day, in the form that it has there with those of `options`. */
  const named = (part, options) => {
    const format = dates(options);
    return (day) => format.formatToParts(day).find(({ type }) => type === part).value;
  };
  const monthOf = { full: named("month", { day: "numeric", month: "long" }), short: named("month", { day: "numeric", month: "short" }) };
  const monthAlone = named("month", { month: "long", year: "numeric" }); // "январь 2023"
  const weekday = named("weekday", { weekday: "long" });
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

  /** Day, month and year as `length`, "full" or "short", has them. */
  function parts(iso, length) {
    const [year, , day] = iso.split("-").map(Number);
    return { day: day === 1 ? text("days.first") : String(day), month: monthOf[length](time(iso)), year: String(year) };
  }

  const day = (iso, length = "full") => text(`days.${length}`, parts(iso, length));

  /** One day, or a span that says year and month once where they are the same. */
  function days(from, to, length = "full") {
    if (from === to) return day(from, length);
    const [start, end] = [from, to].map((iso) => parts(iso, length));
    const within = length === "full" ? "days" : "days.short";
    if (from.slice(0, 7) === to.slice(0, 7)) {
      return text(`${within}.span.month`, { from: start.day, to: end.day, month: end.month, year: end.year });
    }
    const first = start.year === end.year ? text(`${within}.yearless`, start) : day(from, length);
    return text("days.span", { from: first, to: day(to, length) });
  }

  /** A day or span in words that say how precise it is. `when`: 0 day, 1 week, 2 month, 3 interval. */
  function date(from, to, when) {
    if (when === 0) return capital(text("days.weekday", { weekday: weekday(time(from)), day: day(from) }));
    if (when === 1) return text("date.week", { days: days(from, to) });
    if (when === 2) return text("date.month", { month: month(from) });
    return days(from, to);
  }

  function month(iso) {
    return text("days.month", { month: monthAlone(time(iso)), year: parts(iso, "full").year });
  }

  function list(items) {
    if (items.length < 2) return items.join("");
    const last = items.at(-1);
    const other = messages["list.last.else.before"];
    const joint = other && new RegExp(`^(?:${other})`, "i").test(last) ? "list.last.else" : "list.last";
    return items.slice(0, -1).join(text("list.between")) + text(joint) + last;
  }

  const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  const capital = (words) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

  return {
    lang,
    text,
    number,
    range,
    claimed,
    days: (from, to) => days(from, to),
    date,
    list,
    capital,
    language: (code) => languages.of(code),
    day: (iso) => day(iso),
    shortDay: (iso) => day(iso, "short"),
    shortDays: (from, to) => days(from, to, "short"),
    monthTick: (iso) => tick.format(time(iso)),
  };
}

export { localeOf, speaker };
