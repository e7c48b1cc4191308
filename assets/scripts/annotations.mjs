/**
 * What the data's editors say of days and places, in numbers that stand on map and timeline and in
 * a list that spells them out. Their counts come from the ledger, as the publication fills them in.
 */

import { at, daysAs, inNewsPage, isoDay, page, set } from "./core.mjs";
import { h } from "./dom.mjs";
import { inLang } from "./texts.mjs";

/** "①" to "⑳", as one letter. */
const sign = (n) => String.fromCodePoint(0x2460 + n);
const MOST = 20; // signs that there are

/** All annotations: {sign, day, place: index or -1}; none in a news page, which has no room for the list. */
function all({ annotations }) {
  if (inNewsPage) return [];
  return annotations.id.slice(0, MOST).map((id, n) => ({
    sign: sign(n), day: annotations.day[n], place: annotations.place[n],
  }));
}

/** The name of a place with the signs of what is said of it: "Juliaca ④". */
function named(name, place, data) {
  const signs = all(data).filter((one) => one.place === place).map((one) => one.sign);
  return signs.length ? `${name} ${signs.join("")}` : name;
}

/** The list under the slider; a press shows its day. */
function draw() {
  const { data, words } = page;
  const told = all(data);
  const texts = inLang(words, data.annotations.text);
  at("annotations").hidden = told.length === 0;
  at("annotations").replaceChildren(...told.map(({ sign, day }, n) =>
    h("li", {},
      h("button", { class: "quiet", onclick: () => set(daysAs(day, day, "day")) },
        h("span", { "aria-hidden": "true" }, sign), " ",
        h("time", { datetime: isoDay(day) }, words.shortDay(isoDay(day))), " ", texts[n]))));
}

export { all, named, draw };
