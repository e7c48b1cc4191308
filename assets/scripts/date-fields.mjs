/** The two fields for days: written and read in the page's language, a calendar beside each. */

import { at, isoDay, page } from "./core.mjs";
import { dayReader } from "./dates.mjs";
import { localeOf } from "./words.mjs";

const FIELDS = ["from", "to"];

const readers = {}; // lang -> what reads its days

/** Days read as people write them in this language first, then in the others. */
function reader({ lang }) {
  const { languages } = page.config;
  const codes = [lang, ...Object.keys(languages).filter((code) => code !== lang)];
  return (readers[lang] ??= dayReader(codes.flatMap((code) => [localeOf(languages[code].locale).toString(), code])));
}

const ends = () => [page.data.first_day, isoDay(page.data.days - 1)];

/** Show the days `from` and `to`, given as ISO days: what was wrong before is past. */
function show(from, to) {
  const said = page.data.counts.events ? page.words.shortDay : () => ""; // without events there is no day
  [from, to].forEach((iso, index) => (at(FIELDS[index]).value = said(iso)));
  complain([]);
}

/** The ISO days that the fields hold, null for an empty one; null if one holds no such day. */
function read() {
  const [first, last] = ends();
  const days = FIELDS.map((field) => {
    const text = at(field).value.trim();
    return text === "" ? null : (reader(page.words)(text, first, last) ?? "unread");
  });
  const faults = FIELDS.flatMap((field, index) => {
    const fault = faultOf(days[index], at(field).value.trim());
    return fault ? [{ field, fault }] : [];
  });
  complain(faults);
  return faults.length ? null : days;
}

function faultOf(day, text) {
  const { words } = page;
  const [first, last] = ends();
  if (day === null || (day >= first && day <= last)) return null;
  if (day === "unread") return words.text("dates.unread", { text, day: words.shortDay(last), iso: last });
  const said = words.shortDay;
  return words.text("dates.outside", { day: said(day), first: said(first), last: said(last) });
}

function complain(faults) {
  for (const field of FIELDS) {
    at(field).setAttribute("aria-invalid", String(faults.some((one) => one.field === field)));
  }
  at("dates-fault").textContent = faults.map(({ fault }) => fault).join(" ");
}

/** What is bound once: each button opens the browser's own calendar on its field. */
function start() {
  for (const field of FIELDS) {
    const calendar = at(`${field}-calendar`);
    const button = at(`${field}-open`);
    button.hidden = !("showPicker" in calendar);
    button.addEventListener("click", () => {
      const [first, last] = ends();
      calendar.value = reader(page.words)(at(field).value, first, last) ?? last;
      calendar.showPicker();
    });
    calendar.addEventListener("change", () => {
      if (!calendar.value) return;
      at(field).value = page.words.shortDay(calendar.value);
      at(field).dispatchEvent(new Event("change"));
    });
  }
}

export { read, show, start };
