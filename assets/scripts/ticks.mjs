/** Where an axis of days has ticks and what they say, as finely as there is room for. Pure. */

const DAY = 86_400_000;
const LETTER = 6.8; // px that a letter of a label takes at most
const GAP = 12; // px between two labels
const FEW = 3; // fewer ticks than that do not tell how fast time goes
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const DAYS = [1, 7];

/**
 * Ticks for `days` days from `first` (ISO); `x` gives a day's px and `width` is where the axis
 * ends. A tick without room for its label has an empty text.
 * @returns {{day: number, text: string}[]}
 */
function ticks(first, days, x, width, words) {
  const wide = ({ text }) => text.length * LETTER + GAP;
  const fits = (found) =>
    found.every((tick, n) => n === 0 || x(found[n - 1].day) + wide(found[n - 1]) <= x(tick.day));
  const finest = (steps, made) => steps.map(made).find(fits);
  const calm = finest(MONTHS, (step) => byMonths(first, days, step, words, x, wide)) ?? [];
  const fine = finest(DAYS, (step) => byDays(first, days, step, words));
  const found = calm.length < FEW && fine?.length >= calm.length ? fine : calm;
  return found.map((tick) =>
    x(tick.day) + wide(tick) - GAP > width ? { ...tick, text: "" } : tick
  );
}

const iso = (first, day) => new Date(Date.parse(first) + day * DAY).toISOString().slice(0, 10);

/** The first day of every so many months, and the first day of all where it has room. */
function byMonths(first, days, step, words, x, wide) {
  const year = +first.slice(0, 4);
  const month = +first.slice(5, 7) - 1;
  const found = [];
  for (let n = Math.floor((year * 12 + month) / step) * step; ; n += step) {
    const day = (Date.UTC(Math.floor(n / 12), n % 12) - Date.parse(first)) / DAY;
    if (day >= days) break;
    const named = step >= 12 ? String(Math.floor(n / 12)) : words.monthTick(iso(first, Math.max(day, 0)));
    if (day < 0) {
      const text = step >= 12 ? String(year) : `${words.monthTick(first)} ${year}`;
      found.push({ day: 0, text });
    } else {
      const full = step < 12 && (n % 12 === 0 || found.length === 0);
      found.push({ day, text: full ? `${named} ${Math.floor(n / 12)}` : named });
    }
  }
  const crowded = found.length > 1 && x(found[0].day) + wide(found[0]) > x(found[1].day);
  return crowded && iso(first, 0) !== `${first.slice(0, 7)}-01` ? found.slice(1) : found;
}

/** Every so many days, each with its number; the month where it begins. */
function byDays(first, days, step, words) {
  const found = [];
  for (let day = 0; day < days; day += step) {
    const date = iso(first, day);
    const begins = day === 0 || date.slice(0, 7) !== iso(first, day - step).slice(0, 7);
    const number = String(+date.slice(8));
    found.push({ day, text: begins ? `${number} ${words.monthTick(date)}` : number });
  }
  return found;
}

export { ticks };
